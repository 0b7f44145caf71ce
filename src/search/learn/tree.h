/* Greedy decision trees over small integers.
 *
 *     rows      cells or items of all demonstrations      features   columns of int16, few distinct values each
 *     labels    what is wanted of a row: a colour, "as it is", "leave out", ... (below TREE_LABELS)
 *     accepts   a row may be content with several labels: where the wanted colour is the old one, both "this
 *               colour" and "as it is" are right
 *
 * A tree is found top down: of all tests `feature == v` and (for ordered features) `feature <= v`, the one that
 * saves most bits of label entropy, less the feature's penalty for each row; ties go to the earlier feature, to
 * == before <=, to the smaller v. Every leaf must be pure: one label that all its rows accept. There is no
 * pruning and no tolerance: what cannot be told apart within the limits has no tree.
 *
 * Everything is counted: a histogram (value, label) for each feature is made once for each group of rows, so
 * that the root of a fit without one group costs a subtraction, and below the root only the smaller child of a
 * node is counted, the larger is what remains. No floating point, no randomness.
 *
 * Owner: the caller, of learner and data (which must outlive the fits). A learner keeps its memory from one
 * load to the next; one thread at a time. Tests: tests/test_rules.c, against brute force. */
#ifndef ARCWRIGHT_SEARCH_TREE_H
#define ARCWRIGHT_SEARCH_TREE_H

#include <stdbool.h>
#include <stdint.h>

enum {
    TREE_LABELS = 16,
    TREE_FEATURES = 512,
    TREE_LEAVES = 24,
    TREE_DEPTH = 12,
    TREE_ROWS = 60000,
    TREE_GROUPS = 64,
    TREE_VALUES = 128, /* a feature with more distinct values than this is not used */
};

struct tree_feature {
    const int16_t *column; /* of all rows */
    uint8_t penalty;       /* hundredths of a bit for each row */
    bool ordered;          /* `<=` makes sense */
};

struct tree_data {
    uint32_t rows, features, groups;
    const struct tree_feature *feature;
    const uint8_t *label;
    const uint16_t *accepts;     /* bit per label, the row's own included; NULL: only its own */
    const uint32_t *group_start; /* groups + 1: the rows of each demonstration stand together */
};

enum { TREE_NONE = 0xffff };

struct tree_node {
    uint16_t feature; /* TREE_NONE: a leaf */
    bool at_most;     /* the test is <=, else == */
    uint8_t label;    /* of a leaf */
    int16_t value;
    uint16_t then, otherwise; /* nodes; the test holds, or not */
};

struct tree {
    uint32_t count, leaves;
    struct tree_node node[2 * TREE_LEAVES]; /* node 0 is the root */
};

struct tree_limits {
    uint32_t leaves, depth; /* at most TREE_LEAVES, TREE_DEPTH */
    uint32_t without;       /* a group whose rows are left out; TREE_NONE: none */
    const uint8_t *banned;  /* flag per feature; NULL: none */
};

struct tree_learner;
struct tree_learner *tree_learner_new(void);
void tree_learner_free(struct tree_learner *t);
/* Work done since it was made, in steps of about a nanosecond; the same on every machine. */
uint64_t tree_work(const struct tree_learner *t);

/* Makes the data known; false if there are too many rows, or none. */
bool tree_load(struct tree_learner *t, const struct tree_data *data);

/* The same columns with other labels: cheaper. False if other data was loaded since. */
bool tree_relabel(struct tree_learner *t, const struct tree_data *data);

/* The greedy tree, or false. */
bool tree_fit(struct tree_learner *t, const struct tree_limits *limits, struct tree *tree);

/* The label the tree gives a row of the data. */
uint8_t tree_label(const struct tree *tree, const struct tree_data *data, uint32_t row);

/* In how many of the groups the tree learned from all others labels every row acceptably; *folds is how many
 * were asked: none with a single group. */
uint32_t tree_folds(struct tree_learner *t, const struct tree_limits *limits, uint32_t *folds);

#endif

/* Rules learned from the demonstrations: decision trees and tables over named features (dsl/rules.def), as
 * generators of candidates. Every candidate comes with what refitting without each demo gave.
 *
 *     learn_cells     what each cell becomes, from features of the input's cells            map_cells
 *     learn_scan      the same, reading cells already made, in eight directions             scan_cells
 *     learn_spread    the same, again and again until nothing changes, reading what was made  spread_cells
 *     learn_objects   objects recoloured or left out; the object that is the output         recolour_each, choose_by
 *     learn_panels    the input's panels as planes: tables and trees                        lookup_cells, map_cells
 *     learn_planes    the same from the planes of the search, and choice between planes     lookup_cells, map_cells
 *
 * The first four need no search. All are deterministic, bounded by counts, and quiet when they find nothing. */
#ifndef ARCWRIGHT_SEARCH_LEARN_H
#define ARCWRIGHT_SEARCH_LEARN_H

#include "dsl/rules/rules.h"
#include "search/expr.h"
#include "search/limits.h"
#include "search/learn/tree.h"

void learn_cells(struct search_context *x);
void learn_scan(struct search_context *x);
void learn_spread(struct search_context *x);
void learn_objects(struct search_context *x);
void learn_panels(struct search_context *x);
void learn_planes(struct search_context *x);

/* Frees context->rules; NULL is allowed. */
void learn_free(void *rules);

/* ---- what the generators share ---- */

struct tree_learner *learn_learner(struct search_context *x); /* kept in x->rules */

/* A number that a rule can ask for, or answer with: a feature of a part (plane or list), or a constant. */
struct term {
    uint16_t feature; /* enum cell_feature or item_feature; TERM_CONSTANT: the value is `constant` */
    uint16_t part;    /* index in learned.parts */
    int16_t constant;
};
enum { TERM_CONSTANT = 0xffff, LEARN_PARTS = 256 };
static inline struct term term_constant(int32_t c) { return (struct term){TERM_CONSTANT, 0, (int16_t)c}; }

/* What is to be learned: a table of columns over rows, and where they come from. Lives in the frame. */
struct learning {
    struct search_context *x;
    bool items; /* parts are lists of items, else planes of cells */
    struct tree_data data;
    struct tree_feature *features; /* data.feature */
    struct term *terms;            /* of each feature */
    uint32_t capacity;             /* of features */
    uint32_t loaded;               /* features that the learner knows */
    struct term labels[TREE_LABELS];
    uint32_t label_count;
    uint8_t *label;    /* data.label */
    uint16_t *accepts; /* data.accepts */
    uint32_t group_start[TREE_GROUPS + 1];
};

/* Room for so many features; group_start must be filled. False when memory ran out or there are too many rows. */
bool learning_begin(struct learning *l, struct search_context *x, uint32_t features);
/* A new column; the caller fills it: rows numbers. NULL when there is no room. */
int16_t *learning_column(struct learning *l, struct term term, const struct feature_info *info,
                         uint32_t extra_penalty);
/* The rows are the cells of all demos: fills group_start, and the wanted colours as a column. False if a demo's grids
 * differ in size, or no cell changes in any. */
bool learning_cells(struct learning *l, struct search_context *x, const value *inputs, const value *wanted,
                    int16_t **column);
/* Adds cell features of a plane: of each demo one grid of the rows' size.  */
enum columns {
    COLUMNS_ALL,
    COLUMNS_NEAR, /* the cell and its eight neighbours */
    COLUMNS_HERE,
    COLUMNS_SCAN,   /* colours around and what is seen */
    COLUMNS_AROUND, /* the eight neighbours */
    COLUMNS_MADE,   /* what a scan has made before the cell */
};
bool learning_add_plane(struct learning *l, uint16_t part, const value *grids, enum columns columns,
                        uint32_t extra_penalty);
/* Adds item features of a list: of each demo one list (or lists with their grid: dsl/rules/items.h) of the rows'
 * number. */
bool learning_add_list(struct learning *l, uint16_t part, const value *lists, uint32_t extra_penalty);
/* The number of a label, made if new; TREE_LABELS when there are too many. */
uint32_t learning_label(struct learning *l, struct term term);

/* Labels each row by the first of `terms` whose column says what is wanted; by a constant where none does. A row
 * accepts all labels that are right, and the constant also[row] (NULL: nothing). False: too many labels. */
bool learning_label_rows(struct learning *l, const struct term *terms, const int16_t *const *columns,
                         uint32_t count, const int16_t *wanted, const int16_t *also);

/* Whether the column says what is wanted wherever it is not what was; whether that is one colour everywhere, so that a
 * reference to it says nothing new. */
bool learning_explains(const struct learning *l, const int16_t *column, const int16_t *was,
                       const int16_t *wanted);
bool learning_one_colour(const struct learning *l, const int16_t *was, const int16_t *wanted);

/* Fits up to `variants` trees, each without the root features of those before, and hands each to `found` together
 * with its leave-one-out result. */
struct learned {
    const struct tree *tree;
    enum left_out left_out;
    uint32_t penalty; /* of its tests, summed */
};
/* What so many passed folds of so many mean. */
enum left_out left_out_of(uint32_t passed, uint32_t folds);
void learning_fit(struct learning *l, uint32_t variants, void (*found)(void *, const struct learned *),
                  void *data);

/* What a rule costs that is used in a call of that cost. */
static inline uint16_t rule_cost(uint32_t call, const struct learned *t)
{
    return (uint16_t)(call + COST_LEAF * t->tree->leaves + t->penalty / COST_PENALTY_SHARE);
}

/* A tree as a rule. The parts it uses are numbered in the order in which they are met: after part `first`
 * (LEARN_PARTS: none), or after all of the first `preset`. */
struct built {
    struct expr *rule; /* a constant of the task */
    uint32_t count;    /* of parts used */
    uint16_t part[RULE_PLANES];
};
bool learning_build(struct learning *l, const struct tree *tree, uint32_t first, struct built *b);
bool learning_build_among(struct learning *l, const struct tree *tree, uint32_t preset, struct built *b);

#endif

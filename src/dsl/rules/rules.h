/* Rules, applied: one by one as function values, and compiled for whole grids and lists.
 *
 * A compiled rule reads the columns of its features (cells.h, items.h), each computed once for all cells or items;
 * it answers what calling the rule value on each would answer. Only that a feature which cannot be asked fails the
 * whole, even where no cell would come to it. */
#ifndef ARCWRIGHT_DSL_RULES_H
#define ARCWRIGHT_DSL_RULES_H

#include "dsl/rules/items.h"

/* Where the numbers of a feature stand. */
struct source {
    const int16_t *column;     /* of all cells or items; NULL: one of the next two */
    const struct scene *scene; /* asked cell by cell: a grid in the making */
    value function;            /* called */
    uint16_t feature;
};

enum step_kind { STEP_EQ, STEP_LE, STEP_LABEL, STEP_SOURCE };
struct step {
    uint8_t kind;
    uint16_t depth;           /* steps from here to the deepest label, this one counted */
    uint32_t then, otherwise; /* steps */
    value label;              /* or the number compared with */
    struct source source;
};

enum { RULE_STEPS = 4096 };

struct rule {
    struct step *step;
    uint32_t count, root, depth;
    /* what it is compiled for: of cells planes and scenes, of items lists */
    value subject;
    struct scene *scene;
    struct item_lists *lists;
    uint32_t parts; /* scenes or lists */
    bool making;    /* the last scene is in the making */
};

/* The caller fills the last group; the rule's steps lie in the frame. VALUE_OK, or the failure. */
value rule_compile(struct universe *u, struct rule *r, value function);
/* The label of cell k (row by row) or item k. The caller has charged `depth` for it. */
value rule_label(struct universe *u, const struct rule *r, uint32_t k);

/* Opens a grid, or a tuple of grids of one size; room for RULE_PLANES. */
enum { RULE_PLANES = 16 };
value planes_open(struct universe *u, value planes, struct scene *scene, uint32_t *count);

#endif

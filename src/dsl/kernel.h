/* What kernels share: taking arguments apart, and views of patches. Kernels alone include this.
 *
 * A kernel never frees: its scratch lives in the universe's frame, which the call releases. It charges in
 * proportion to what it is about to do, before it does it:
 *     CHARGE(u, n)            or fail with FAIL_FUEL
 *     SCRATCH(type, p, u, n)  declares p, room for n, or fails with FAIL_MEMORY
 *     NEED(condition, FAIL_TYPE)
 */
#ifndef ARCWRIGHT_DSL_KERNEL_H
#define ARCWRIGHT_DSL_KERNEL_H

#include "dsl/dsl.h"

#define PRIM(name, ...) value plain_##name(struct universe *u, const value *a);
#include "dsl/primitives.def"
#include "dsl/extensions.def"
#undef PRIM

#define MAKES(name, arity) applied apply_##name;
#include "dsl/constructors.def"
#undef MAKES

#define NEED(condition, failure)                                                                             \
    do {                                                                                                     \
        if (!(condition)) return (failure);                                                                  \
    } while (0)
#define CHARGE(u, ticks) NEED(charge((u), (uint64_t)(ticks)), FAIL_FUEL)
#define SCRATCH(type, name, u, count)                                                                        \
    type *name = frame_alloc((u), (size_t)(count) * sizeof(type));                                           \
    NEED(name, FAIL_MEMORY)
/* Opens a sequence or fails; `name` is a struct seq. */
#define OPEN(u, v, name)                                                                                     \
    struct seq name;                                                                                         \
    NEED(seq_open((u), (v), &name), seq_failure(u))
/* v = expression, or return its failure */
#define GET(name, expression)                                                                                \
    value name = (expression);                                                                               \
    NEED(!value_failed(name), name)

static inline int32_t floor_div(int32_t a, int32_t b)
{
    int32_t q = a / b;
    return q - ((a % b != 0) && ((a < 0) != (b < 0)));
}

/* The two integers of a tuple of exactly two. */
bool as_pair(struct universe *u, value v, int32_t *first, int32_t *second);
/* Positions 0 and 1 of a tuple of at least two, whatever they are. A set has no positions. */
bool first_two(struct universe *u, value v, value two[2]);
/* The same, and both are integers. */
bool first_two_ints(struct universe *u, value v, int32_t *first, int32_t *second);

/* A patch taken apart: sets and tuples, of cells or of locations (section 5 of the semantics). */
struct patch {
    uint32_t count;              /* elements, duplicates and all */
    bool is_set, cells;          /* cells: it looks like cells */
    const int32_t *row, *column; /* one for each element, in iteration order */
    const value *colour;         /* for each element; NULL unless cells */
};
/* 0, or the failure. Not for patches whose locations need not be read. Empty: count 0. */
value patch_open(struct universe *u, value v, struct patch *p);
#define VALUE_OK 0xffffffffu /* what patch_open answers when all is well */

/* Bounding box of a non-empty patch. */
struct bounds {
    int32_t top, left, bottom, right;
};
/* VALUE_OK, or the failure: FAIL_EMPTY for an empty patch. Cheap for packed sets. */
value patch_bounds(struct universe *u, value v, struct bounds *b);

/* A set from locations or cells given by components in any order, with duplicates. */
value indices_make(struct universe *u, const int32_t *row, const int32_t *column, uint32_t count);
value object_make(struct universe *u, const value *colour, const int32_t *row, const int32_t *column,
                  uint32_t count);
/* All locations of a rectangle; none if it is turned inside out. */
value rectangle_make(struct universe *u, struct bounds b);

/* A grid taken apart into rows of values: any tuple whose elements are tuples (rows may differ in length). */
struct rows {
    uint32_t height, width;  /* width: length of row 0, 0 without rows */
    const value *const *row; /* row[i][j] */
    const uint32_t *length;  /* of each row */
    bool even;               /* all rows as long as row 0 */
};
/* VALUE_OK, or the failure: FAIL_TYPE if it is no tuple of tuples (sets pass nowhere). */
value rows_open(struct universe *u, value v, struct rows *g);
/* A grid of any values, rows[height][width]. */
value rows_make(struct universe *u, uint32_t height, uint32_t width, const value *cells);

/* background: the most frequent value of a grid, the smallest of several; FAIL_EMPTY of nothing */
value grid_background(struct universe *u, value grid);

/* Compares keys as max, min and sorted do (section 2): -1, 0, 1 in *order; false if they cannot be compared. */
bool key_compare(struct universe *u, value a, value b, int *order);

/* The tuple of the elements, stably sorted by their keys. */
value order_by_keys(struct universe *u, const value *elements, const value *key, uint32_t count);

/* Joins the elements of the containers at[0..count) into one of the given kind. */
value merge_values(struct universe *u, const value *at, uint32_t count, bool into_set);
/* A container of the kind: sorts and uses up `elements`. */
static inline value container_make(struct universe *u, value *elements, uint32_t count, bool is_set)
{
    return is_set ? set_make(u, elements, count) : tuple_make(u, elements, count);
}

#endif

/* What the kernels of patches share beyond kernel.h. Reading charges a tick for each element, and making one
 * for each element made, inside these functions: callers charge only what they do besides. */
#ifndef ARCWRIGHT_DSL_KERNEL_PATCHES_H
#define ARCWRIGHT_DSL_KERNEL_PATCHES_H

#include "dsl/kernel.h"

/* Goes on if the expression is VALUE_OK, otherwise fails as it says. */
#define MUST(expression)                                                                                     \
    do {                                                                                                     \
        value must_ = (expression);                                                                          \
        NEED(must_ == VALUE_OK, must_);                                                                      \
    } while (0)
#define OPEN_PATCH(u, v, name)                                                                               \
    struct patch name;                                                                                       \
    MUST(patch_open((u), (v), &name))

/* The elements of toindices(v), whatever they are, but with duplicates where it merges them. */
struct places {
    uint32_t count;
    bool is_set, cells;
    const value *at;
    const value *colour; /* NULL unless cells */
};
/* VALUE_OK, or the failure. Empty: count 0. */
value places_open(struct universe *u, value v, struct places *p);

/* A tuple of exactly two, taken apart. */
bool two_of(struct universe *u, value v, value two[2]);

/* Least or greatest of component k of all places, which are tuples longer than k, of integers; a single one
 * may be anything. At least one place. */
value places_extreme(struct universe *u, const struct places *p, uint32_t k, bool greatest);

/* True for a set of one packed kind, of which the bounding box is known: reading it is free. */
bool packed_bounds(const struct universe *u, value v, struct bounds *b);

/* One of the four corner primitives: the tuple of the extremes of all components that all locations have, or
 * () of an empty patch. */
value patch_corner(struct universe *u, value v, bool bottom, bool right);

/* What `center` answers for the patch, or for its locations (toindices). */
struct point {
    int64_t row, column;
};
value patch_centre(struct universe *u, value v, bool of_locations, struct point *centre);

/* The outline of a rectangle that is not turned inside out. */
value outline_make(struct universe *u, struct bounds b);

/* Cells or locations (colour 0) in a form that can be searched: sorted by colour, row, column. */
struct dot {
    value colour;
    int32_t row, column;
};
struct dots {
    struct dot *at;
    uint32_t count;
};
/* With colours only if asked for; p has them then. VALUE_OK, or the failure. */
value dots_open(struct universe *u, const struct patch *p, bool colours, struct dots *d);
bool dots_contain(const struct dots *d, value colour, int64_t row, int64_t column);
/* Whether the patch, moved, touches the other (opened without colours) along an edge and does not overlap
 * it: the least distance is exactly 1. Charges nothing; it searches five times for each of p's elements. */
bool patch_touches(const struct patch *p, int32_t down, int32_t right, const struct dots *other);

/* A set of cells is looked for in a grid of at most 64 rows and columns by masks of the rows, and the price
 * is that of it: a tick for four words, beside those for opening the object. Whatever else is looked for
 * costs a tick for each place and each comparison. */
static inline bool occurrences_by_masks(const struct universe *u, value grid, value object)
{
    enum { SIDE = 64 };
    if (!value_is_grid(u, grid) || !value_is_set(u, object)) return false;
    const struct box *g = box_of(u, grid), *p = box_of(u, object);
    return g->height <= SIDE && g->width <= SIDE && p->elem == ELEM_CELL;
}
static inline uint64_t occurrences_price(uint32_t rows, uint32_t count)
{
    return rows + (uint64_t)rows * count / 4;
}

/* Height and width of a grid as primitives that read row 0 take them: sizes of the tuple and of its first
 * element, nothing else is looked at. */
value grid_extent(struct universe *u, value grid, uint32_t *height, uint32_t *width);
/* grid[i][j] for i below the height; fails where the row is too short or no tuple. */
value grid_at(struct universe *u, value grid, uint32_t i, uint32_t j);

#endif

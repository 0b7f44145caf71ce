/* Images: what the extension primitives work on.
 *
 * A grid is an image at (0, 0). An image elsewhere is the tuple (place, grid), place its upper left corner, which
 * may be negative. Results are always in the shorter form, so that equal images are equal values. A list of
 * images is a tuple of images. Colour 0 is nothing: an image's shape is where it is not 0. Cells are
 * 0..15, of which 0..9 are meant; others fail with FAIL_DOMAIN.
 *
 * Both sides of an image are 1..IMAGE_SIDE, so that a row is a word of bits; larger ones fail with FAIL_SIZE. */
#ifndef ARCWRIGHT_DSL_IMAGE_H
#define ARCWRIGHT_DSL_IMAGE_H

#include "dsl/kernel.h"

enum { IMAGE_SIDE = 64, IMAGE_CELLS = IMAGE_SIDE * IMAGE_SIDE, PLACE_MOST = 512, LIST_MOST = 512 };

struct image {
    int32_t top, left, height, width;
    uint32_t colours;    /* bit per colour that occurs, 0 too */
    const int8_t *cells; /* borrowed from the heap, where it never moves */
};

/* Bit per colour that occurs in a grid, 0 too; 0 if a cell is none of 0..15. Cells are gone through once: what is found
 * stays in the grid's header. */
static inline uint32_t grid_look(const struct universe *u, struct box *b)
{
    return b->colours = (uint16_t)fast_colours[u->level](box_cells(b), b->count);
}
static inline uint32_t grid_colours(const struct universe *u, struct box *b)
{
    return b->colours ? b->colours : grid_look(u, b);
}

/* VALUE_OK, or the failure. Charges for the cells. A failed value is handed through. */
value image_open(struct universe *u, value v, struct image *image);

/* Draft of an image: fill the cells, then end. NULL if a side is out of range. Nothing may be made in between. */
static inline int8_t *image_draft(struct universe *u, int32_t height, int32_t width)
{
    if (height < 1 || width < 1 || height > IMAGE_SIDE || width > IMAGE_SIDE) return NULL;
    return draft_grid(u, (uint32_t)height, (uint32_t)width);
}
value image_end(struct universe *u, int32_t top, int32_t left);
/* Why image_draft() said NULL. */
static inline value image_refused(const struct universe *u) { return u->exhausted ? FAIL_MEMORY : FAIL_SIZE; }
/* The grid at another place. */
value image_at(struct universe *u, value grid, int32_t top, int32_t left);
/* The bare grid of an image value that is known to be one. */
static inline value image_grid(const struct universe *u, value v)
{
    return box_of(u, v)->kind == KIND_GRID ? v : box_values(box_of(u, v))[1];
}

/* The images of a list. VALUE_OK, or the failure: no tuple of images, or more than LIST_MOST. The array of
 * values is borrowed from the heap. */
struct images {
    uint32_t count;
    const value *at;
};
value images_open(struct universe *u, value v, struct images *list);

#define IMAGE(u, v, name)                                                                                    \
    struct image name;                                                                                       \
    do {                                                                                                     \
        value opened_ = image_open((u), (v), &name);                                                         \
        NEED(opened_ == VALUE_OK, opened_);                                                                  \
    } while (0)
#define IMAGES(u, v, name)                                                                                   \
    struct images name;                                                                                      \
    do {                                                                                                     \
        value opened_ = images_open((u), (v), &name);                                                        \
        NEED(opened_ == VALUE_OK, opened_);                                                                  \
    } while (0)
/* Declares int8_t *name, the cells of the image to be. */
#define DRAFT(u, name, height, width)                                                                        \
    int8_t *name = image_draft((u), (height), (width));                                                      \
    NEED(name, image_refused(u))
/* An integer argument between two bounds, as `name`. */
#define INTEGER(v, name, least, most)                                                                        \
    NEED(value_is_int(v), FAIL_TYPE);                                                                        \
    int32_t name = int_of(v);                                                                                \
    NEED(name >= (least) && name <= (most), FAIL_DOMAIN)

/* Cells of each colour. */
void image_counts(const struct image *image, uint32_t counts[16]);
/* The commonest colour but 0, the smallest of several; 0 if there is none. */
int32_t image_main(const struct image *image);

/* ---- connected parts ---- */

/* A stretch of a row. */
struct run {
    uint8_t row, from, to; /* to: one after the last */
    int8_t colour;
    uint16_t part;
};
struct parts {
    struct run *runs; /* in row-major order */
    uint32_t run_count, count;
    struct run **order; /* sorted by part, row-major within */
    uint32_t *first;    /* of each part in `order`; count + 1 */
};
enum part_mode {
    PART_COLOUR_4,
    PART_COLOUR_8,
    PART_SHAPE_4,
    PART_SHAPE_8,
    PART_ZERO_4, /* of nothing */
    PART_MODES
};
/* Labels in the frame; parts are numbered by their first cell, row-major. */
value parts_label(struct universe *u, const struct image *image, enum part_mode mode, struct parts *parts);
struct bounds part_bounds(const struct parts *parts, uint32_t part);

/* ---- properties ---- */

#define IMAGE_PROPERTIES(X)                                                                                  \
    X(CELLS, "cells that are not 0")                                                                         \
    X(ZEROS, "cells that are 0")                                                                             \
    X(COLOURS, "colours")                                                                                    \
    X(AREA, "height times width")                                                                            \
    X(HEIGHT, "rows")                                                                                        \
    X(WIDTH, "columns")                                                                                      \
    X(TOP, "row of its place")                                                                               \
    X(LEFT, "column of its place")                                                                           \
    X(PARTS, "parts of one colour")                                                                          \
    X(HOLES, "areas of 0 that do not reach the border")                                                      \
    X(SYMMETRY, "mirrorings that leave it as it is")                                                         \
    X(MAIN_COLOUR, "its commonest colour")                                                                   \
    X(MINOR_CELLS, "cells not of the commonest colour")                                                      \
    X(TIMES, "how many of the list have this grid")                                                          \
    X(TIMES_SHAPE, "how many of the list have this shape")                                                   \
    X(TIMES_COLOUR, "how many of the list have this main colour")                                            \
    X(TIMES_SIZE, "how many of the list have as many cells")                                                 \
    X(CORNER, "colour of its upper left cell")
#define PROPERTY_NAME(name, words) PROPERTY_##name,
enum image_property { IMAGE_PROPERTIES(PROPERTY_NAME) PROPERTY_COUNT };
#undef PROPERTY_NAME
enum { PROPERTY_OWN = PROPERTY_TIMES }; /* those before, and CORNER, depend on the image alone */

int32_t image_property(struct universe *u, const struct image *image, enum image_property p);
/* Of all items; out[count]. VALUE_OK or the failure. */
value images_property(struct universe *u, const struct images *list, enum image_property p, int32_t *out);

#endif

/* What is to be known of a small picture: an object, an image of a list, a connected part of a grid.
 *
 * A picture is height * width bytes, row by row; NOTHING where it has no cell. Its measures are computed once, and
 * the features of cells and of items read them. All memory is the universe's frame. */
#ifndef ARCWRIGHT_DSL_MEASURES_H
#define ARCWRIGHT_DSL_MEASURES_H

#include "dsl/kernel.h"

enum {
    SHAPE_COLOURS = 16, /* colours 0 .. 15 are understood; FAIL_DOMAIN otherwise */
    SHAPE_AREA = 1 << 14,
    NOTHING = -1,
};

struct shape {
    int16_t top, left, height, width;
    int16_t size; /* cells */
    uint8_t colours, most,
        least;     /* how many; most and least frequent, the smaller of equals; 0 without cells */
    uint8_t holes; /* empty regions that do not reach the bounding box's border; at most 255 */
    bool solid, upright, level; /* no empty cell; left-right and top-bottom symmetric */
    bool transposed;            /* symmetric in the main diagonal */
    bool edge;                  /* touches the border of the grid it lies in */
    uint16_t palette;           /* bit per colour */
    uint64_t outline, picture;  /* hash of which cells there are; of their colours too */
    /* compared with the others of a list, by shapes_compare() */
    int16_t larger, smaller; /* how many are */
    int16_t copies, twins;   /* others of the same outline; of the same picture */
    int16_t mates, peers;    /* others of the same main colour; of the same size */
};

/* Fills all but place, edge and comparison. Charges about three ticks for each byte. VALUE_OK, or the failure. */
value shape_measure(struct universe *u, struct shape *s, const int8_t *picture);

/* Fills the comparisons of shapes of one list. */
value shapes_compare(struct universe *u, struct shape *shapes, uint32_t count);

/* The connected parts of a padded grid. Cells lie at cells[i * stride + j]; around them is a frame of values that
 * no part has. Labels are 0 .. count-1 in the order of the first cells, row by row; count is no part, and
 * shape[count] all zero. */
struct regions {
    uint32_t count;
    const uint16_t *label; /* height * width */
    struct shape *shape;   /* place, size, most and edge are filled; the others zero */
};
/* `same`: cells of equal colour that share a side. Otherwise: coloured (not 0) cells that share a side or corner. */
value regions_find(struct universe *u, const int8_t *cells, uint32_t stride, uint32_t height, uint32_t width,
                   bool same, struct regions *p);
/* Measures and compares all parts. */
value regions_measure(struct universe *u, const int8_t *cells, uint32_t stride, uint32_t width,
                      struct regions *p);

#endif

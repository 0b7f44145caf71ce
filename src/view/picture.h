/* Any value as pictures.
 *
 *     grid                its cells
 *     cells, objects      on the place where they lie: a grid of the ground's size, what is not in them faint
 *     image elsewhere     the same
 *     list of grids       one picture each, as many as a block takes
 *     all else            its text
 *
 * A struct picture owns what its panels borrow. Threads: no state. Tests: tests/test_steps.c. */
#ifndef ARCWRIGHT_VIEW_PICTURE_H
#define ARCWRIGHT_VIEW_PICTURE_H

#include "value/universe.h"
#include "view/view.h"

enum { PICTURE_TEXT = 120 };

struct picture {
    uint32_t count;
    struct {
        struct grid_data grid, wanted; /* `wanted`: equal where a cell is outside; no cells: all are inside */
        char label[64];                /* what it is: "3x3", "5 cells", "list of 3" */
    } parts[VIEW_BLOCK_PANELS];
    char text[PICTURE_TEXT]; /* where there is no picture */
};

/* `height`, `width`: the ground that sets of cells lie on, usually the input's. */
void picture_make(struct picture *p, struct universe *u, value v, uint32_t height, uint32_t width);
void picture_free(struct picture *p); /* the contents */
/* Adds its panels to a block, which borrows from it. */
void picture_panels(const struct picture *p, struct view_block *block);

#endif

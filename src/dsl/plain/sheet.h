/* A grid taken apart into one array, for plain kernels.
 *
 * Any tuple of tuples is a grid, rows of unequal length and odd values included:
 *
 *     ((1, 2, 3), (), (4, x))     cells:  1 2 3 4 x
 *                                 start:  0 3 3 5
 *
 * Both arrays lie in the frame and may be overwritten. Kernels that change cells write into the sheet they
 * opened and make a value of it again; others lay out a new one. */
#ifndef ARCWRIGHT_DSL_SHEET_H
#define ARCWRIGHT_DSL_SHEET_H

#include "dsl/kernel.h"

struct sheet {
    uint32_t height, width, least; /* width: length of row 0; least: of the shortest row; 0 without rows */
    uint32_t total;                /* cells of all rows */
    value *cells;                  /* row by row */
    uint32_t *start;               /* height + 1: row i is cells[start[i]] up to cells[start[i + 1]] */
};

/* VALUE_OK, or the failure: FAIL_TYPE if v is no tuple of tuples. Charges for what it reads. */
value sheet_open(struct universe *u, value v, struct sheet *s);

/* Room for a sheet of this height and so many cells; VALUE_OK, or the failure. Charges for both. */
value sheet_room(struct universe *u, uint64_t height, uint64_t total, struct sheet *s);

/* The tuple of rows laid out in height, cells and start. */
value sheet_make(struct universe *u, const struct sheet *s);

static inline uint32_t sheet_length(const struct sheet *s, uint32_t i)
{
    return s->start[i + 1] - s->start[i];
}

/* The value that occurs most often (sense 1) or least often (sense -1), the smallest of several; uses up
 * `values`. FAIL_EMPTY of nothing. The caller has charged. */
value commonest(struct universe *u, value *values, uint32_t count, int sense);

#define OPEN_SHEET(u, v, name)                                                                               \
    struct sheet name;                                                                                       \
    do {                                                                                                     \
        value opened_ = sheet_open((u), (v), &name);                                                         \
        NEED(opened_ == VALUE_OK, opened_);                                                                  \
    } while (0)
#define ROOM_SHEET(u, height, total, name)                                                                   \
    struct sheet name;                                                                                       \
    do {                                                                                                     \
        value room_ = sheet_room((u), (height), (total), &name);                                             \
        NEED(room_ == VALUE_OK, room_);                                                                      \
    } while (0)

#endif

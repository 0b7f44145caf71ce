/* Windows: the small squares of a grid, as hashes, and tables of what is said of them.
 *
 * A hash is of all cells of a window; two windows that differ share one with a probability of about 2^-31. */
#ifndef ARCWRIGHT_SCORE_WINDOWS_H
#define ARCWRIGHT_SCORE_WINDOWS_H

#include "task/task.h"

enum { WINDOWS_REACH = 2, WINDOWS_MOST = TASK_SIDE_MAX * TASK_SIDE_MAX };

/* The hashes of all windows of side x side cells (side 1..5), row by row; never 0. The count. `beyond`, up to
 * WINDOWS_REACH: cells around the grid that count as well, all of a colour of their own; side / 2 gives a window for
 * each cell. The grid's sides are at most TASK_SIDE_MAX, and so are those of what is hashed: WINDOWS_MOST fit. */
uint32_t windows_of(const struct grid_data *g, int32_t side, int32_t beyond, uint32_t hashes[WINDOWS_MOST]);

/* An open table of hashes, at most half full; it grows. All zero is an empty one. Owner: the caller. */
struct windows {
    uint32_t size, count; /* places, a power of two; of them in use */
    struct said {
        uint32_t hash;
        uint16_t is; /* what the caller keeps; 0 for a new one */
    } * at;
};

struct said *windows_find(const struct windows *w, uint32_t hash); /* NULL if absent */
struct said *windows_add(struct windows *w, uint32_t hash);        /* found or new; until the next is added */
void windows_clear(struct windows *w);                             /* empty, its memory given back */

#endif

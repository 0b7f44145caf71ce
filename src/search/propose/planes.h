/* Rules over planes: grids of the output's size, each computed from the input by a part of the program.
 *
 *     table   the output's colour follows from the colours of one to three planes      lookup_cells(planes, table)
 *     choice  each cell is that of one of up to three planes, by a tree                map_cells(planes, rule)
 *     tree    each cell's colour, by a tree                                            map_cells(planes, rule) */
#ifndef ARCWRIGHT_SEARCH_PLANES_H
#define ARCWRIGHT_SEARCH_PLANES_H

#include "search/learn/learn.h"

enum { PLANES_MOST = 160, CHOICE_BASES = 3 };

struct plane_set {
    struct search_context *x;
    uint32_t count;
    struct expr *plane[PLANES_MOST]; /* grids; of the wanted size on demos */
    uint32_t cost[PLANES_MOST];
    enum columns columns[PLANES_MOST]; /* what rules may ask of each */
    /* When the planes are the elements of one value (panels): that is what rules are given, and the planes are known on
     * the demos alone. NULL otherwise. */
    struct expr *all;
    uint32_t all_cost;
};

/* The colours of all planes and of the output, as bytes, demo after demo. */
struct plane_cells {
    uint32_t rows;
    const uint8_t *plane[PLANES_MOST];
    const uint8_t *wanted;
    const uint32_t *group_start;
};

/* All three, as candidates. */
void planes_learn(const struct plane_set *set);
/* Tables alone. */
void planes_tables(const struct plane_set *set, const struct plane_cells *cells);

/* The planes with these numbers as one expression: a tuple, or the plane itself if it is one. NULL: too many. */
struct expr *planes_join(const struct plane_set *set, const uint16_t *plane, uint32_t count);
/* What they cost, with what is made of them. */
uint16_t planes_cost(const struct plane_set *set, const uint16_t *plane, uint32_t count, uint32_t made);

#endif

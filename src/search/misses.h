/* Near misses: grids of the outputs' sizes that a program makes and that are wrong in some cells. What is wrong in
 * them is a task of its own, often an easier one (subtasks.h).
 *
 * Two kinds are kept apart, since one would crowd out the other: states, and covers that paint a part of what is
 * wanted.
 * Of misses that are wrong in the same cells the cheapest is kept. */
#ifndef ARCWRIGHT_SEARCH_MISSES_H
#define ARCWRIGHT_SEARCH_MISSES_H

#include "search/search.h"

enum miss_source { MISS_STATE, MISS_COVER, MISS_SOURCES };
enum { MISSES_MOST = 24 }; /* of a source: more than a search of a night takes up */

struct miss {
    value grids[MOST_SAMPLES]; /* bare grids, [count] */
    node_id node;              /* computes them; NODE_ABSENT: of `state` */
    uint32_t state;
    uint32_t wrong; /* cells, over all demos */
    uint16_t cost;
    uint64_t where; /* hash of the cells that are wrong */
};

struct misses {
    struct miss at[MISS_SOURCES][MISSES_MOST]; /* fewest wrong cells first */
    uint32_t count[MISS_SOURCES];
    uint32_t input_wrong; /* cells wrong in the input; UINT32_MAX where it is of another size */
};

/* Forgets all; the context is that of a new search. */
void misses_begin(struct misses *m, const struct search_context *x);
/* Takes a copy if the grids are of the right sizes, better than the input, and among the best: that copy, else NULL. */
struct miss *misses_offer(struct misses *m, const struct search_context *x, enum miss_source source,
                          const struct miss *miss);
/* Offers every state. */
void misses_of_states(struct misses *m, struct search *s);
/* The n-th of all, the two sources taking turns; NULL: there are not so many. Its node is made if it was not there. */
const struct miss *misses_get(struct misses *m, struct search_context *x, uint32_t n);

#endif

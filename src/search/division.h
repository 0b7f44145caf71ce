/* The parts of a task's samples as samples: what happens to each row, panel or box is a task with more and smaller
 * pairs.
 * Inputs and outputs must have the same sizes, and be equal where no part lies.
 *
 *     way back   paint_items(I, map_items(rule, parts of I))
 *
 * where `rule` is the program of the sub-task as a function (graph_lambda). */
#ifndef ARCWRIGHT_SEARCH_DIVISION_H
#define ARCWRIGHT_SEARCH_DIVISION_H

#include "search/search.h"

enum { DIVISIONS = 14 };

/* Which sample of the sub-task each part of each sample is. */
struct division {
    node_id list;              /* computes the list of parts */
    value lists[MOST_SAMPLES]; /* of each sample of the whole */
    uint8_t *sample;           /* of part after part, sample after sample; owned */
    uint32_t count;
};

/* The sub-task's samples into `to` (a copy of `from` to begin with) by the n-th way to take parts; false if that
 * cannot be. */
bool division_make(struct division *d, const struct search_context *from, uint32_t way,
                   struct search_context *to);
void division_clear(struct division *d);
/* The candidate for the parts becomes one for the whole; false if that cannot be. */
bool division_back(const struct division *d, const struct search_context *whole, struct candidate *c);

#endif

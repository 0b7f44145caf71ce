/* Numbers: what can be counted and measured on the states, looked up by what the outputs ask for.
 *
 * A number is an integer on every sample, and an expression: a constant, a property of an image state, the length of a
 * list state, how many of its items have some property; or a sum, difference, product or quotient of two of those. */
#ifndef ARCWRIGHT_SEARCH_NUMBERS_H
#define ARCWRIGHT_SEARCH_NUMBERS_H

#include "search/search.h"

/* Adds states of the outputs' size, blank and of one colour, if its height and width are numbers: seeds of that cost,
 * for the expansion to go on with. Some tens of microseconds to a few milliseconds; call it once a view. */
void search_number_sizes(struct search *s, uint32_t cost);

#endif

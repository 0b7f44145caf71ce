/* What two states make together: one cut out where the other lies, one for every cell of the other, one in the
 * colours of the other. Led by the outputs, so that not all pairs need be tried; see pairs.c. */
#ifndef ARCWRIGHT_SEARCH_PAIRS_H
#define ARCWRIGHT_SEARCH_PAIRS_H

#include "search/search.h"

/* Adds candidates, and states for the cover to use. Needs the states. */
void search_pairs(struct search *s);

#endif

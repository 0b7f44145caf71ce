/* One state copied to where the items of another lie: a part of what pairs of states make (pairs.h). */
#ifndef ARCWRIGHT_SEARCH_COPIES_H
#define ARCWRIGHT_SEARCH_COPIES_H

#include "search/search.h"

/* Adds states for the cover to use. Needs the states, and the outputs' size. */
void search_copies(struct search *s);

#endif

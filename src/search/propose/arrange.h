/* Outputs that are a list put in order: its items, dots or bars for them, in a row or a column. */
#ifndef ARCWRIGHT_SEARCH_ARRANGE_H
#define ARCWRIGHT_SEARCH_ARRANGE_H

#include "search/search.h"

/* Adds candidates. Needs the states. */
void search_arrange(struct search *s);

#endif

/* Candidates from list states: items painted, or one picked, by a rule. Needs the states; see lists.c. */
#ifndef ARCWRIGHT_SEARCH_LISTS_H
#define ARCWRIGHT_SEARCH_LISTS_H

#include "search/search.h"

void search_lists(struct search *s);

#endif

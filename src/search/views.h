/* Views: other ways to see the inputs, searched as if they were the task. */
#ifndef ARCWRIGHT_SEARCH_VIEWS_H
#define ARCWRIGHT_SEARCH_VIEWS_H

#include "search/search.h"

/* Takes a candidate back from the view: its root and outputs are of I afterwards. */
void view_leave(struct search_context *x, struct candidate *c);

#endif

/* Candidates found from the outputs backwards: a state that becomes the output by up to two steps which can be
 * undone (turned, scaled, framed, put together from panels), or by an exchange of colours. */
#ifndef ARCWRIGHT_SEARCH_BACKWARD_H
#define ARCWRIGHT_SEARCH_BACKWARD_H

#include "search/search.h"

void search_backward(struct search *s);

#endif

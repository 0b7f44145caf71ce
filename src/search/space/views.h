/* Views: other ways to see the inputs, searched as if they were the task.
 *
 *     as it is
 *     roles      colours that not every input has, exchanged by how common they are: "the second commonest" is one
 *                colour in every sample                               rank_colours(I, colours)
 *     ground     0 and the commonest colour exchanged                 swap_ground(I, I)
 */
#ifndef ARCWRIGHT_SEARCH_VIEWS_H
#define ARCWRIGHT_SEARCH_VIEWS_H

#include "search/search.h"

/* Sets the context's inputs, wanted outputs and input node; false if the view shows nothing new. */
bool view_enter(struct search_context *x, enum seen view);

/* Takes a candidate back from the view: its root and outputs are of I afterwards. False if that cannot be. */
bool view_leave(struct search_context *x, struct candidate *c);

#endif

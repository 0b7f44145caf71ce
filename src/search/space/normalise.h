/* Normalisations: other ways to see the inputs, searched as if they were the task. Each sample is changed by itself,
 * in up to three steps that it decides alone; every step has a way back, so that a candidate is a program of I.
 *
 *     ground     0 and the commonest colour exchanged                   swap_ground(I, I)
 *                0 and the colour of most rows and columns              swap_widest(I, I)
 *     roles      colours that are not in every input nor brought in by outputs, exchanged among themselves:
 *                by how common they are                                 rank_colours(I, colours)
 *                by which is met first                                  order_colours(I, colours)
 *     pose       turned and mirrored until the mass lies up and left    posed(I, I, way)
 *
 * Which are made, and with how much of the budget: the table in normalise.c; their weights in the choice: kinds.def. */
#ifndef ARCWRIGHT_SEARCH_NORMALISE_H
#define ARCWRIGHT_SEARCH_NORMALISE_H

#include "search/search.h"

/* Whether 0 is not the commonest colour of some sample. */
bool normalise_ground_varies(const struct search_context *x);

/* States of a budget that are its own. */
uint32_t normalise_share(enum normalisation n, bool ground_varies, uint32_t budget);

/* Sets the context's inputs, wanted outputs, input node and x->normalisation, which has only those of its steps that
 * change anything. */
void normalise_enter(struct search_context *x, enum normalisation n);

/* Takes a candidate back: its root and outputs are of I afterwards. False if that cannot be. */
bool normalise_leave(struct search_context *x, struct candidate *c);

#endif

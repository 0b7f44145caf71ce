/* Costs of moves that were learned, in place of those of moves.def (search/study/prior.h learns them).
 *
 *     # any comment
 *     move 9 keep_colour image no *            cost, primitive, image or each, the other argument, constants
 *     move 8 turned image no 1                 (*: any colour)
 *     after -2 keep_colour image turned image  what a move costs more or less right after another
 *
 * A move that is not in the table costs what moves.def says. Written by costs_print, and the inverse of it. */
#ifndef ARCWRIGHT_SEARCH_COSTS_H
#define ARCWRIGHT_SEARCH_COSTS_H

#include "base/buf.h"
#include "search/space/moves.h"

struct costs *costs_new(void);
void costs_free(struct costs *c);
/* Fails with the line that is wrong. */
enum status costs_read(struct costs **made, const char *path, struct error *err);
enum status costs_parse(struct costs **made, const char *path, const char *text, struct error *err);
void costs_print(const struct costs *c, struct buf *out);

void costs_set(struct costs *c, const struct move *m, uint32_t cost);
void costs_set_after(struct costs *c, uint32_t parent, uint32_t family, int32_t delta);

/* Moves that were just made get these costs and their order. */
void costs_apply(const struct costs *c, struct moves *m);

#endif

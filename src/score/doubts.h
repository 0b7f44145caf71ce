/* Doubts: what the demos of a task say against predictions for its tests.
 *
 * A prediction breaks habits of the demos (habits.h); its doubt is what they weigh together, in sixteenths of a bit of
 * what speaks for it. One that is of a kind that was never right, or is no grid, has DOUBT_MOST. Test inputs are
 * looked at, test outputs never.
 *
 * Cost: that of habits and judges, see habits.h; the first prediction for a test is dearer. Owner: the caller; the task
 * is borrowed. One thread at a time. */
#ifndef ARCWRIGHT_SCORE_DOUBTS_H
#define ARCWRIGHT_SCORE_DOUBTS_H

#include "score/score.h"

enum { DOUBT_MOST = 1000 };

struct doubts;
struct doubts *doubts_new(const struct task *task);
void doubts_free(struct doubts *d); /* NULL is allowed */

/* Of one prediction, a value of the universe, for one of the first MOST_TESTS tests: 0 .. DOUBT_MOST. */
uint32_t doubts_of(struct doubts *d, const struct universe *u, uint32_t test, value prediction);

/* Sets what the score says of doubts, from the outputs on all samples, demos first. */
void score_doubt(struct score *s, struct doubts *d, const struct universe *u, const struct task_values *t,
                 const value *outputs);
/* The doubts of a score that behaves the same. */
void score_doubt_take(struct score *s, const struct score *from);

#endif

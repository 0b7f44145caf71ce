/* Programs without what they do not need: the same outputs on all samples of a task, in fewer steps.
 *
 * A found program carries steps that change nothing here (an image moved to where it is, a branch of a tree that no
 * cell reaches, a piece that another paints over). The samples are the demonstrations and the test inputs; test
 * outputs are not looked at. Deterministic. Cost: every expression and some tens of variants, run on each sample. */
#ifndef ARCWRIGHT_SEARCH_SIMPLIFY_H
#define ARCWRIGHT_SEARCH_SIMPLIFY_H

#include "batch/batch.h"

/* A new program with the name of p; the caller's. The universe is emptied, and holds nothing of use afterwards. */
struct program *program_simplify(struct universe *u, const struct program *p, const struct task *task);

/* The same in a form that is right on more than this task's samples: with each input's own ground exchanged with 0,
 * where that gives the same here. (Of the programs found for tuning tasks many more are then right where another
 * generator draws the ground.) A copy where it does not, or where p is normalised already. */
struct program *program_generalise(struct universe *u, const struct program *p, const struct task *task);

#endif

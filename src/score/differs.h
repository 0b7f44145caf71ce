/* Differs: programs (S, I, C) -> integer that measure how far a grid I is from the wanted grid C.
 *
 * All differs are one batch of their own. It is run on the outputs of candidates in the candidates' universe, so that
 * what two differs, two candidates or two demos have in common is computed once; equal outputs are measured once. An
 * output that is right has distance 0 without being looked at. The baseline is the raw input in the place of the
 * output.
 * Only demos are measured. Owner: the caller. */
#ifndef ARCWRIGHT_SCORE_DIFFERS_H
#define ARCWRIGHT_SCORE_DIFFERS_H

#include "score/score.h"

/* What a differ that fails, or gives no integer, or one out of 0 .. DISTANCE_MOST, is taken to have said. */
enum { MOST_DIFFERS = 32, DISTANCE_MOST = 4095 };

/* Distances of one candidate: of each differ, summed over the demos. */
struct distances {
    uint32_t of[MOST_DIFFERS];
};

struct differs {
    struct batch *batch;
    const struct program *programs[MOST_DIFFERS]; /* borrowed */
    uint32_t count;
    struct outcomes outcomes;
    struct task_values samples; /* scratch: (S, output, wanted) for each distinct output */
    uint64_t measured, shared;  /* outputs measured; and those whose distance was already known */
};

void differs_init(struct differs *d);
void differs_clear(struct differs *d);
/* Which differs to run, at most MOST_DIFFERS. They are borrowed until the next call. */
void differs_set(struct differs *d, const struct program *const *programs, uint32_t count);

/* Measures `count` candidates: outputs[i * stride + demo]. Returns false if the universe ran out of memory; all
 * distances are then DISTANCE_MOST. */
bool differs_measure(struct differs *d, struct universe *u, const struct task_values *t, const value *outputs,
                     uint32_t count, uint32_t stride, int64_t fuel, struct distances *out);

/* 0 .. 1000: how much of the baseline's distance is gone, over all differs with weights (NULL: equal). */
uint32_t distances_credit(const struct distances *d, const struct distances *baseline,
                          const uint32_t *weights, uint32_t count);

#endif

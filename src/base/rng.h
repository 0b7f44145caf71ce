/* Seeded random numbers. Every draw of a run comes from a generator seeded by what it is for, so that the
 * order in which threads work cannot be noticed:
 *     struct rng r = rng_seed(run_seed, generation, task_key, PURPOSE_MUTATE);
 * The sequence is part of a run's identity: changing it changes every recorded run. */
#ifndef ARCWRIGHT_BASE_RNG_H
#define ARCWRIGHT_BASE_RNG_H

#include <stdint.h>

struct rng {
    uint64_t state[2];
};

struct rng rng_seed(uint64_t seed, uint64_t a, uint64_t b, uint64_t purpose);
uint64_t rng_next(struct rng *r);
uint32_t rng_below(struct rng *r, uint32_t n); /* uniform in 0..n-1; n > 0 */
double rng_unit(struct rng *r);                /* uniform in [0, 1) */

#endif

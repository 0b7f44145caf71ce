/* Random arguments for property tests and fuzzers.
 *
 * All draws come from a `struct draws`: random numbers for property tests, or a string of bytes for
 * fuzzers, where every string means some arguments and an exhausted one means zeros. */
#ifndef ARCWRIGHT_TESTS_RANDOM_VALUES_H
#define ARCWRIGHT_TESTS_RANDOM_VALUES_H

#include <stddef.h>
#include "base/rng.h"
#include "dsl/dsl.h"

struct draws {
    struct rng rng;
    const uint8_t *bytes; /* NULL: draw from rng */
    size_t left;
};

struct draws draws_from_seed(uint64_t seed, uint64_t a, uint64_t b);
struct draws draws_from_bytes(const uint8_t *bytes, size_t count);
uint32_t draw(struct draws *d, uint32_t n); /* 0 .. n-1 */
int32_t draw_between(struct draws *d, int32_t low, int32_t high);
static inline bool draw_one_in(struct draws *d, uint32_t n) { return draw(d, n) == n - 1; }

/* A value of one of the kinds in `type` (dsl/types.h), usual in size, odd at times. Never a failure. */
value random_value(struct universe *u, struct draws *d, uint32_t type);
/* A value of any kind: ragged grids, tuples of cells and of locations, nested and empty things. */
value random_oddity(struct universe *u, struct draws *d);
value random_function(struct universe *u, struct draws *d, uint32_t arity);
/* Arguments for a primitive, of the declared types; if `odd`, one or more of them are anything. */
void random_arguments(struct universe *u, struct draws *d, enum primitive p, bool odd, value a[MAX_ARITY]);

#endif

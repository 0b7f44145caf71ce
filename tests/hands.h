/* A clock that stands still until a test turns it, for profiles whose every figure is known. */
#pragma once

#include "profile/profile.h"

#include <stdint.h>

enum { THREADS_MAX = 8, MS = 1000000 };

struct hands {
    uint64_t wall, cpu[THREADS_MAX], process;
    uint64_t readings; /* of any thread's CPU time */
    uint64_t wait;     /* the processor is taken away for so long whenever CPU time is asked for */
};

/* The three clocks of a profile_clock; `context` is the struct hands. */
uint64_t hands_wall(void *context);
uint64_t hands_cpu(void *context, uint32_t thread);
uint64_t hands_process(void *context);

/* A profile of `threads` threads (at most THREADS_MAX) by the clock `h`, which must outlive it. The caller frees it. */
struct profile *new_profile(struct hands *h, uint32_t threads);

/* Time passes: `ns` nanoseconds; the threads of the mask work all of it. */
void pass(struct hands *h, uint64_t ns, unsigned working);

/* Fails the test unless the profile's table is `expected`, to the byte. */
void expect_table(struct profile *p, const char *expected);

/* The first line of every table whose unit is the millisecond. */
#define HEAD                                                                                                 \
    "phase                       wall ms     CPU ms CPU/wall of parent     calls     median        p99\n"

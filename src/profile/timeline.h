/* Which phases are active at an instant, and how much wall time that gives each.
 *
 * Every thread is in one phase (or none), and thereby in all phases above it. The timeline is told, in the order
 * of time, when a thread moves from one phase to another, and keeps for each phase
 *
 *     wall      how long at least one thread was in it or below it
 *     covered   how long at least one thread was strictly below it; the rest of wall is unaccounted
 *     shared    its part of the parent's covered time, each instant divided equally among the threads that are
 *               below the parent
 *
 * A move costs O(levels that change), usually two, whatever the number of threads and phases. Not shared
 * between threads. */
#ifndef ARCWRIGHT_PROFILE_TIMELINE_H
#define ARCWRIGHT_PROFILE_TIMELINE_H

#include "profile/profile.h"

enum {
    PHASE_PLACES = PHASE_COUNT + 1
}; /* with one for PHASE_none, so that the root has a parent like all others */

/* Bit p of above[q] says that q is p, or below it. */
_Static_assert(PHASE_COUNT < 64, "a set of phases is a word");
struct phase_order {
    uint64_t above[PHASE_PLACES];
};
void phase_order_init(struct phase_order *order);
static inline bool phase_is_within(const struct phase_order *order, enum phase inner, enum phase outer)
{
    return order->above[inner] >> outer & 1;
}

struct timeline {
    struct phase_order order;
    uint64_t now;

    uint32_t inside[PHASE_PLACES]; /* threads in the phase or below it */
    uint64_t inside_since[PHASE_PLACES], wall[PHASE_PLACES];

    uint32_t below[PHASE_PLACES]; /* threads strictly below it */
    uint64_t below_since[PHASE_PLACES], covered[PHASE_PLACES];

    /* What one thread below the phase would have been given so far: the integral of dt / below. A child's part
     * is the increase of its parent's integral times the threads inside, summed up whenever those change. */
    double integral[PHASE_PLACES];
    uint64_t integral_at[PHASE_PLACES];
    double taken_at[PHASE_PLACES], shared[PHASE_PLACES];
};

void timeline_init(struct timeline *t);

/* One thread leaves `from` and enters `to`; PHASE_none is no phase. An earlier time counts as now. */
void timeline_move(struct timeline *t, enum phase from, enum phase to, uint64_t when);

/* Brings all figures up to `when`; what is active stays so. */
void timeline_settle(struct timeline *t, uint64_t when);

#endif

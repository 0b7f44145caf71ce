#include "profile/timeline.h"

#include "base/check.h"

#include <string.h>

void phase_order_init(struct phase_order *order)
{
    order->above[PHASE_none] = 0;
    for (enum phase p = 0; p < PHASE_COUNT; p++) {
        enum phase parent = phase_table[p].parent;
        require(parent == PHASE_none || parent < p); /* phases.def: parents first */
        order->above[p] = order->above[parent] | (uint64_t)1 << p;
    }
}

void timeline_init(struct timeline *t)
{
    memset(t, 0, sizeof *t);
    phase_order_init(&t->order);
}

/* Gives the phase its part up to now. */
static void take_part(struct timeline *t, enum phase phase)
{
    enum phase parent = phase_table[phase].parent;
    uint64_t passed = t->now - t->integral_at[parent];
    t->integral_at[parent] = t->now;
    if (passed && t->below[parent] == 1)
        t->integral[parent] += (double)passed;
    else if (passed && t->below[parent])
        t->integral[parent] += (double)passed / t->below[parent];
    t->shared[phase] += t->inside[phase] * (t->integral[parent] - t->taken_at[phase]);
    t->taken_at[phase] = t->integral[parent];
}

static void leave(struct timeline *t, enum phase phase)
{
    enum phase parent = phase_table[phase].parent;
    take_part(t, phase);
    check(t->inside[phase] && t->below[parent]);
    if (--t->inside[phase] == 0) t->wall[phase] += t->now - t->inside_since[phase];
    if (--t->below[parent] == 0) t->covered[parent] += t->now - t->below_since[parent];
}

static void enter(struct timeline *t, enum phase phase)
{
    enum phase parent = phase_table[phase].parent;
    take_part(t, phase);
    if (t->inside[phase]++ == 0) t->inside_since[phase] = t->now;
    if (t->below[parent]++ == 0) t->below_since[parent] = t->now;
}

void timeline_move(struct timeline *t, enum phase from, enum phase to, uint64_t when)
{
    if (when > t->now) t->now = when;
    uint64_t old = t->order.above[from], new = t->order.above[to];
    for (; from != PHASE_none && !(new >> from & 1); from = phase_table[from].parent) leave(t, from);
    for (; to != PHASE_none && !(old >> to & 1); to = phase_table[to].parent) enter(t, to);
}

void timeline_settle(struct timeline *t, uint64_t when)
{
    if (when > t->now) t->now = when;
    for (enum phase p = 0; p < PHASE_COUNT; p++) {
        take_part(t, p);
        if (t->inside[p]) t->wall[p] += t->now - t->inside_since[p];
        if (t->below[p]) t->covered[p] += t->now - t->below_since[p];
        t->inside_since[p] = t->below_since[p] = t->now;
    }
}

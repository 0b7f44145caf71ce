/* What a generation counted becomes figures of the profile. */
#include "evolve/keep.h"

static void count(struct recorder *r, const struct evolve_summary *w)
{
    counter_add(r, COUNTER_candidates, w->candidates);
    counter_add(r, COUNTER_unique, w->unique);
    counter_add(r, COUNTER_nodes_computed, w->nodes_computed);
    counter_add(r, COUNTER_nodes_shared, w->nodes_shared);
    counter_add(r, COUNTER_ticks, w->ticks);
    counter_add(r, COUNTER_evaluations, w->evaluations);
    counter_add(r, COUNTER_validations, w->validations);
    counter_add(r, COUNTER_cache_hits, w->cache_hits);
    counter_add(r, COUNTER_cache_misses, w->unique);
    counter_add(r, COUNTER_bytes, w->batch_bytes);
    counter_add(r, COUNTER_mismatches, w->mismatches);
    for (uint32_t k = 0; k < FAILURE_COUNT; k++)
        counter_add(r, (enum counter)(COUNTER_failure_type + k), w->failures[k]);
}

static void take(struct recorder *r, struct universe *u)
{
    counter_add(r, COUNTER_calls, u->called);
    counter_add(r, COUNTER_calls_remembered, u->remembered);
    for (uint32_t p = 0; p < PRIMITIVE_COUNT; p++) {
        struct account_row *row = account_row(r, ACCOUNT_PRIMITIVE, p);
        const struct operator_account *from = &u->accounts[p];
        if (!row) break;
        row->calls += from->calls;
        row->timed += from->timed;
        row->direct += from->direct;
        row->ns += from->ns;
        row->inner_ns += from->inner_ns;
        row->ticks += (uint64_t)from->ticks;
    }
    memset(u->accounts, 0, sizeof u->accounts);
    u->called = u->remembered = 0;
}

void account_generation(struct evolution *e)
{
    if (!e->profile) return;
    struct recorder *r = profile_recorder(e->profile, 0);
    counter_add(r, COUNTER_tasks, e->task_count);
    for (uint32_t i = 0; i < e->options.threads; i++) {
        count(r, &e->workers[i].sums);
        take(r, e->workers[i].batch_universe);
        take(r, e->workers[i].alone_universe);
    }
}

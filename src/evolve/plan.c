#include "evolve/plan.h"

#include <stdlib.h>

/* Reckoned from runs of `search --tasks-json` and from the benchmark's evolution; docs/EVOLUTION.md. */
uint64_t plan_search_work(uint32_t budget) { return 30000 + 15 * (uint64_t)budget; }
uint64_t plan_breed_work(uint64_t children) { return 60 * children; }
uint64_t plan_others_work(uint64_t tasks, uint64_t programs) { return 2 * tasks * programs; }

enum {
    ROUND = 1000000, /* work of a generation at first, so that something is seen soon; */
    PER_TASK = 10000,
    LEAST_ROUND = 100000,  /* of few tasks less */
    MOST_ROUND = 30000000, /* and at most: what a kill can lose */
    GROWTH =
        16, /* a round is at most this part of what was done before: fewer waits for the longest search */
    SETTLED = 950, /* attempts so likely are not worked on while others are not */
};

uint32_t plan_budget(const struct evolve_options *o, const struct evolve_task *t)
{
    if (t->job == MEANS_repair) return o->search;
    return o->search << (2 * t->level);
}

static uint64_t work_of_round(const struct evolution *e)
{
    uint64_t done = 0;
    for (uint32_t m = 0; m < MEANS_COUNT; m++) done += e->summary.means[m].work;
    uint64_t work = (uint64_t)e->task_count * PER_TASK;
    if (work < LEAST_ROUND) work = LEAST_ROUND;
    if (work > ROUND) work = ROUND;
    work += done / GROWTH;
    return work < MOST_ROUND ? work : MOST_ROUND;
}

/* ---- which task next ---- */

struct next_task {
    uint32_t task;
    uint64_t worth; /* more first */
};

static int by_worth(const void *a, const void *b)
{
    const struct next_task *x = a, *y = b;
    if (x->worth != y->worth) return x->worth > y->worth ? -1 : 1;
    return x->task < y->task ? -1 : 1;
}

/* How much a task could gain for the work of its next search; 0: it cannot. */
static uint64_t worth_deeper(const struct evolution *e, const struct evolve_task *t)
{
    uint64_t open = t->value < SETTLED ? 1000 - t->value : 1;
    if (!t->level || t->level > MOST_LEVEL || t->job != MEANS_COUNT) return 0;
    return open * 100000000 / plan_search_work(e->options.search << (2 * t->level));
}

static uint64_t worth_repair(const struct evolution *e, const struct evolve_task *t)
{
    (void)e;
    if (!t->level || t->job != MEANS_COUNT || t->value >= SETTLED || !repair_target(t)) return 0;
    return (uint64_t)(1000 - t->value) * 1000 / (1 + t->mended_count);
}

static uint64_t worth_search(const struct evolution *e, const struct evolve_task *t)
{
    (void)e;
    return t->level == 0 && t->job == MEANS_COUNT;
}

typedef uint64_t worth_fn(const struct evolution *e, const struct evolve_task *t);

static bool anything(const struct evolution *e, worth_fn *worth)
{
    for (uint32_t i = 0; i < e->task_count; i++)
        if (worth(e, &e->tasks[i])) return true;
    return false;
}

/* Gives the means its jobs, until its credit is used up. */
static void give(struct evolution *e, struct plan *p, enum means m, worth_fn *worth)
{
    struct means_record *r = &e->summary.means[m];
    struct next_task *all = must_alloc((e->task_count + 1) * sizeof *all);
    uint32_t n = 0;
    for (uint32_t i = 0; i < e->task_count; i++) {
        uint64_t w = worth(e, &e->tasks[i]);
        if (w) all[n++] = (struct next_task){i, w};
    }
    qsort(all, n, sizeof *all, by_worth);
    for (uint32_t k = 0; k < n && r->credit > 0; k++) {
        struct evolve_task *t = &e->tasks[all[k].task];
        t->job = (uint8_t)m;
        p->searches[p->count++] = all[k].task;
        r->credit -= (int64_t)plan_search_work(plan_budget(&e->options, t));
    }
    free(all);
}

/* ---- the plan ---- */

static void sort_searches(const struct evolution *e, struct plan *p)
{
    struct next_task *all = must_alloc((p->count + 1) * sizeof *all);
    for (uint32_t k = 0; k < p->count; k++)
        all[k] = (struct next_task){p->searches[k], plan_budget(&e->options, &e->tasks[p->searches[k]])};
    qsort(all, p->count, sizeof *all, by_worth);
    for (uint32_t k = 0; k < p->count; k++) p->searches[k] = all[k].task;
    free(all);
}

static bool take_owed(struct evolution *e, struct plan *p)
{
    for (uint32_t i = 0; i < e->task_count; i++)
        if (e->tasks[i].job != MEANS_COUNT) p->searches[p->count++] = i;
    return p->count > 0;
}

static uint32_t able_means(const struct evolution *e)
{
    const bool *with = e->options.means;
    uint32_t able = 0;
    if (with[MEANS_deeper] && anything(e, worth_deeper)) able |= 1u << MEANS_deeper;
    if (with[MEANS_repair] && anything(e, worth_repair)) able |= 1u << MEANS_repair;
    if (with[MEANS_others] && e->pool.count) able |= 1u << MEANS_others;
    if (with[MEANS_breed] && e->pool.count) able |= 1u << MEANS_breed;
    return able;
}

/* A part for all tasks at once, which costs so much. */
static bool afford(struct means_record *r, uint64_t work)
{
    if (r->credit <= 0) return false;
    r->credit -= (int64_t)work;
    return true;
}

/* Few tasks are bred several times as much in a round, where a round of searches is much longer than a generation. */
static uint32_t litters(struct means_record *r, uint64_t work, bool searching)
{
    enum { MOST = 8 };
    int64_t n = r->credit > 0 ? r->credit / (int64_t)(work + 1) + 1 : 0;
    if (n > MOST) n = MOST;
    if (n > 1 && !searching) n = 1;
    r->credit -= n * (int64_t)work;
    return (uint32_t)n;
}

static void divide(struct evolution *e, struct plan *p, uint32_t able, uint64_t work)
{
    struct means_record *means = e->summary.means;
    uint64_t children = (uint64_t)e->task_count * e->options.parents;
    means_share(means, able, work);
    if (able >> MEANS_deeper & 1) give(e, p, MEANS_deeper, worth_deeper);
    if (able >> MEANS_repair & 1) give(e, p, MEANS_repair, worth_repair);
    if (able >> MEANS_others & 1)
        p->others = afford(&means[MEANS_others], plan_others_work(e->task_count, e->pool.count));
    if (able >> MEANS_breed & 1)
        p->breed = litters(&means[MEANS_breed], plan_breed_work(children), e->options.search);
}

void plan_make(struct evolution *e, struct plan *p, uint32_t generation)
{
    struct means_record *means = e->summary.means;
    *p = (struct plan){.searches = must_alloc((e->task_count + 1) * sizeof *p->searches)};
    if (take_owed(e, p)) {
        sort_searches(e, p);
        return;
    }
    p->seed = generation == 0 && e->seed_pool.count;
    if (p->seed) return;
    if (e->options.one_step) {
        p->breed = 1;
        return;
    }
    uint64_t work = work_of_round(e);
    if (e->options.search && anything(e, worth_search)) {
        means[MEANS_search].credit = (int64_t)work;
        give(e, p, MEANS_search, worth_search);
        return;
    }
    uint32_t able = able_means(e);
    p->finished = !able;
    /* Breeding alone is generations of everybody, however long they take. */
    if (able == 1u << MEANS_breed) means[MEANS_breed].credit = 1;
    for (uint32_t m = 0; m < MEANS_COUNT; m++) means_fade(&means[m]);
    while (able && !p->count && !p->others && !p->breed) divide(e, p, able, work);
    sort_searches(e, p);
}
void plan_clear(struct plan *p)
{
    free(p->searches);
    *p = (struct plan){0};
}

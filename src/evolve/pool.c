#include "evolve/keep.h"

void pool_add(struct pool *pool, const struct program *program, uint32_t weight)
{
    if (pool->count >= pool->capacity) {
        pool->capacity = pool->capacity ? pool->capacity * 2 : 64;
        pool->programs = must_realloc(pool->programs, pool->capacity * sizeof *pool->programs);
        pool->weights = must_realloc(pool->weights, pool->capacity * sizeof *pool->weights);
    }
    pool->programs[pool->count] = program;
    pool->weights[pool->count++] = weight;
    pool->total += weight;
}

void pool_clear(struct pool *pool)
{
    free(pool->programs);
    free(pool->weights);
    *pool = (struct pool){0};
}

void pool_fill(struct pool *pool, const struct pool *seeds, const struct evolve_task *tasks, uint32_t count)
{
    enum { SEED = 1, FITS = 4, PARTLY = 1 };
    pool->count = 0;
    pool->total = 0;
    for (uint32_t i = 0; i < seeds->count; i++) pool_add(pool, seeds->programs[i], SEED);
    for (uint32_t i = 0; i < count; i++) {
        const struct archive *a = &tasks[i].archive;
        if (a->count == 0 || a->entries[0].score.demo_right == 0) continue;
        pool_add(pool, a->entries[0].program, score_fits(&a->entries[0].score) ? FITS : PARTLY);
    }
}

/* ---- the budget: how many children each task is bred ----
 *
 * The mean is `parents`. A task that several different programs fit, or whose archive has not changed for long, gets
 * less, and what it does not get goes to the others. It looks at the archives alone, so that a resumed run shares
 * as the uninterrupted one did. */

static uint32_t last_change(const struct archive *a)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < a->count; i++)
        if (a->entries[i].generation > last) last = a->entries[i].generation;
    return last;
}

static uint32_t need_of(const struct evolve_task *t, const struct evolve_options *o, uint32_t generation)
{
    enum { WHOLE = 16, STALE = 40, DONE = 2 };
    if (!o->shares) return WHOLE;
    const struct archive *a = &t->archive;
    uint32_t fits = 0, quiet = generation - last_change(a);
    for (uint32_t i = 0; i < a->count; i++) fits += score_fits(&a->entries[i].score);
    if (fits >= o->enough) return DONE;
    uint32_t need = fits ? WHOLE / 2 : WHOLE;
    return quiet > STALE ? need / 4 : quiet > STALE / 2 ? need / 2 : need;
}

void budget_share(struct evolve_task *tasks, uint32_t count, const struct evolve_options *o, uint32_t litters,
                  uint32_t generation)
{
    uint64_t total = 0, all = (uint64_t)o->parents * litters * count, given = 0, sum = 0;
    for (uint32_t i = 0; i < count; i++) total += need_of(&tasks[i], o, generation);
    for (uint32_t i = 0; i < count; i++) {
        /* Shares are differences of rounded running sums, so that they add up to `all`. */
        sum += need_of(&tasks[i], o, generation);
        uint64_t until = all * sum / total;
        tasks[i].share = (uint32_t)(until - given);
        given = until;
    }
}

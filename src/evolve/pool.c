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

/* What evolution keeps in the store, and how it is taken up again. Internal to evolve/. */
#ifndef ARCWRIGHT_EVOLVE_KEEP_H
#define ARCWRIGHT_EVOLVE_KEEP_H

#include "evolve/generation.h"

struct evolution {
    struct evolve_options options;
    const struct dataset *data;
    const struct library *seeds;
    struct profile *profile;
    struct evolve_task *tasks;
    uint32_t task_count;
    struct worker *workers; /* one a thread */
    struct pool pool, seed_pool;
    struct differ_pool differs;
    struct store *store;
    struct store_run *run;
    uint32_t first_generation;
    uint64_t started_ns;
    struct evolve_summary summary;
};

double evolve_seconds(const struct evolution *e);

void pool_add(struct pool *pool, const struct program *program, uint32_t weight);
void pool_clear(struct pool *pool);
/* The seeds, and the best of each task that got some demo right. */
void pool_fill(struct pool *pool, const struct pool *seeds, const struct evolve_task *tasks, uint32_t count);

/* Sets every task's share of the children, `litters` times `parents` in the mean. */
void budget_share(struct evolve_task *tasks, uint32_t count, const struct evolve_options *o, uint32_t litters,
                  uint32_t generation);

/* account.c: the counters and the accounts by primitive of one generation, from what the workers counted; it
 * empties the universes' accounts. Before the workers' sums are cleared. */
void account_generation(struct evolution *e);

/* One transaction: what entered and left the archives, what was seen, the run's count of generations; of one that was
 * cut short, without counting it. */
enum status keep_generation(struct evolution *e, uint32_t generation, bool whole, struct error *err);
/* The run's end: its state and the hash of the store. */
enum status keep_end(struct evolution *e, struct error *err);

#endif

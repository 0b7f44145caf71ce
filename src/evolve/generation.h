/* One generation of one task, on one thread. Internal to evolve/. */
#ifndef ARCWRIGHT_EVOLVE_GENERATION_H
#define ARCWRIGHT_EVOLVE_GENERATION_H

#include "evolve/evolve.h"

/* The programs any task may breed from, fixed for the generation. Borrowed from the seeds and archives. */
struct pool {
    const struct program **programs;
    uint32_t *weights; /* of being picked */
    uint32_t count, capacity;
    uint64_t total;
};

struct candidate {
    node_id root;
    uint8_t kind; /* enum mutation, or MUTATION_COUNT for a seed */
    bool keep;
    struct hash128 hash;
    uint32_t size;
    struct score score;
};

/* What a thread owns. */
struct worker {
    struct universe *batch_universe, *alone_universe; /* with and without memory of results */
    struct batch *batch, *spare;
    struct outcomes outcomes;
    struct task_values values;
    struct candidate *candidates;
    uint32_t count, capacity;
    struct recorder *recorder;
    struct evolve_summary sums; /* the counting part */
};

void worker_init(struct worker *w, const struct evolve_options *options, struct recorder *recorder);
void worker_clear(struct worker *w);

/* Generation 0: the seeds. Others: children. Changes the task's archive only. */
void generation_seed(struct worker *w, struct evolve_task *t, const struct pool *seeds, int64_t fuel);
void generation_breed(struct worker *w, struct evolve_task *t, const struct pool *pool,
                      const struct evolve_options *options, uint32_t generation);

/* Sets fits and solved from the archive. */
void generation_judge(struct evolve_task *t, uint32_t generation);

#endif

/* One generation of one task, on one thread. Internal to evolve/. */
#ifndef ARCWRIGHT_EVOLVE_GENERATION_H
#define ARCWRIGHT_EVOLVE_GENERATION_H

#include "evolve/evolve.h"

struct searcher; /* search/search.h */

/* The programs any task may breed from, fixed for the generation. Borrowed from the seeds and archives. */
struct pool {
    const struct program **programs;
    uint32_t *weights; /* of being picked */
    uint32_t count, capacity;
    uint64_t total;
};

/* What a candidate is beside a mutant: ORIGIN + its means. */
enum { ORIGIN = MUTATION_COUNT };

struct child {
    node_id root;
    struct hash128 parent, donor; /* what it was made of; 0: nothing, or from the pool */
    uint8_t parent_right;         /* demos that entry had right */
    uint8_t kind;                 /* enum mutation, or ORIGIN + enum means */
    bool by_person;               /* written for this task */
    bool proposed;                /* by a search, which says what speaks for it: */
    uint32_t test;                /* `support` for its prediction there, doubts included */
    int32_t support, evidence;
    bool keep;
    bool doubted; /* the score has its doubts */
    struct hash128 hash;
    uint32_t size;
    struct score score;
    struct distances distances;
};

/* What a thread owns. */
struct worker {
    struct universe *batch_universe, *alone_universe; /* with and without memory of results */
    struct batch *batch, *spare;
    struct outcomes outcomes;
    struct task_values values;
    struct child *candidates;
    uint32_t count, capacity;
    struct recorder *recorder;
    struct evolve_summary sums; /* the counting part */
    struct searcher *searcher;  /* NULL until one is needed */
    struct differs differs;
    uint32_t differ_epoch; /* of the differs set; 0: none yet */
    struct differs newer;  /* those that came after an epoch, and which they are */
    uint32_t newer_epoch, newer_than, newer_index[MOST_DIFFERS];
    uint32_t differ_weights[MOST_DIFFERS];
    struct differ_verdicts verdicts;
};

void worker_init(struct worker *w, const struct evolve_options *options, struct recorder *recorder);
void worker_clear(struct worker *w);

/* What all tasks share in one generation; only read. */
struct generation {
    uint32_t number;
    const struct evolve_options *options;
    const struct pool *pool;
    const struct differ_pool *differs;
    bool seed, others; /* parts of the plan */
    uint32_t breed;
    uint32_t mutation_weights[MUTATION_COUNT];
};

/* The seeds; children, and programs of others. Changes the task's archive only. */
void generation_seed(struct worker *w, struct evolve_task *t, const struct generation *g);
void generation_breed(struct worker *w, struct evolve_task *t, const struct generation *g);

/* hunt.c: the search that is the task's job. False if it was told to stop: then nothing has changed. */
bool generation_search(struct worker *w, struct evolve_task *t, const struct generation *g,
                       uint64_t deadline_ns);
/* The near miss that a search is to start from next; NULL: there is none. */
const struct entry *repair_target(const struct evolve_task *t);

/* For hunt.c: candidates in between, and what becomes of them. */
struct child *generation_add(struct worker *w, const struct program *p, uint32_t kind);
void generation_finish(struct worker *w, struct evolve_task *t, const struct generation *g);

/* Empties batch and universe for the task. */
void worker_start(struct worker *w, const struct evolve_task *t, const struct generation *g);

/* look.c: distances of the candidates that will be kept, from the outputs of the batch; false if there was no room. */
bool differs_look(struct worker *w, int64_t fuel);
/* Has the archive and the raw inputs measured by the differs that have not done so: before parents are picked, so
 * that a resumed run, which has to do it for all of them at once, picks the same. */
void differs_refresh(struct worker *w, struct evolve_task *t, const struct generation *g);
/* A child that fits more demos than its parent judges the differs: had they ranked the parent among the near ones? */
void differs_judge(struct worker *w, const struct archive *a, const struct child *c);

/* pick.c: the parent, and which entry of the archive it is (UINT32_MAX: a migrant). */
const struct program *pick_parent(const struct evolve_task *t, const struct pool *pool,
                                  const struct picking *how, uint32_t differs, struct rng *r,
                                  uint32_t *entry);
const struct program *pick_migrant(const struct pool *pool, struct rng *r);

/* The task's doubts, made when first asked for. */
struct doubts *task_doubts(struct evolve_task *t);

/* Chooses the attempts and sets value, fits and solved from the archive. */
void generation_judge(struct evolve_task *t, uint32_t generation);

#endif

/* The differs of a run: those written by us, and mutants of them, each with a score for how well it told good
 * candidates from bad ones.
 *
 * A differ is judged when a child fits more demos of a task than its parent did, at the moment the child enters the
 * archive: a differ that had ranked the parent among the nearest of the archive earns up to +1000, one that had
 * ranked it among the farthest loses as much. The score is the mean. Written differs stay; mutants live in the places
 * left, and the worst that has been judged often enough gives way to a new one. All of it is integers and done
 * between generations, so that it does not depend on threads. */
#ifndef ARCWRIGHT_EVOLVE_DIFFER_POOL_H
#define ARCWRIGHT_EVOLVE_DIFFER_POOL_H

#include "base/rng.h"
#include "score/differs.h"
#include "task/task.h"

struct differ_record {
    struct program *program; /* owned */
    bool written;            /* by us: never leaves */
    uint32_t generation;     /* in which it came */
    uint32_t epoch;          /* the pool's when it came: distances of before do not have it */
    int64_t reward;
    uint64_t judged;
};

struct differ_pool {
    struct differ_record records[MOST_DIFFERS];
    uint32_t count, most;
    uint32_t epoch; /* changes with the set of programs: distances measured before are stale */
    uint64_t tried; /* mutants made */
};

/* What a thread learned in one generation; sums are added up between generations. */
struct differ_verdicts {
    int64_t reward[MOST_DIFFERS];
    uint64_t judged[MOST_DIFFERS];
};

/* Takes copies of the library's programs (S, I, C); others are left out. */
void differ_pool_init(struct differ_pool *pool, const struct library *written, uint32_t most);
void differ_pool_clear(struct differ_pool *pool);

/* -1000 .. 1000; 0 as long as it has not been judged. */
int32_t differ_score(const struct differ_record *r);
/* 1 .. 1000: what its word counts in credit. */
void differ_weights(const struct differ_pool *pool, uint32_t weights[MOST_DIFFERS]);

void differ_pool_add(struct differ_pool *pool, const struct differ_verdicts *v);

/* Tries a mutant: it must read I and C, be 0 on equal grids and not 0 on all inputs of the probe tasks. */
void differ_pool_breed(struct differ_pool *pool, struct universe *u, const struct dataset *data,
                       uint32_t generation, struct rng *r);

#endif

/* What a generation does: which means works on which task. Internal to evolve/.
 *
 * A generation is a round of bounded work. In its first part tasks are bred and try programs of others, all of them in
 * parallel; in its second, searches run, one a task. Searches look at nothing but their own task, so that a round may
 * end between two of them: those that are left are owed, and come before anything else when the run goes on. Plans
 * follow from what the store has: records, levels, archives. */
#ifndef ARCWRIGHT_EVOLVE_PLAN_H
#define ARCWRIGHT_EVOLVE_PLAN_H

#include "evolve/keep.h"

struct plan {
    bool seed, others;
    uint32_t breed;     /* children a task in the mean, in multiples of `parents`; 0: none */
    uint32_t *searches; /* tasks, dearest first; their `job` says which means */
    uint32_t count;
    bool finished; /* nothing is left that could be done */
};

/* Sets the tasks' jobs and shares, and takes the work from the means' credit. */
void plan_make(struct evolution *e, struct plan *p, uint32_t generation);
void plan_clear(struct plan *p);

/* States of the search that a task's job is, and what that costs. */
uint32_t plan_budget(const struct evolve_options *o, const struct evolve_task *t);
uint64_t plan_search_work(uint32_t budget);
uint64_t plan_breed_work(uint64_t children);
uint64_t plan_others_work(uint64_t tasks, uint64_t programs);

#endif

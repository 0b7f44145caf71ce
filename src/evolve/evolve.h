/* Evolution: generations over all tasks of a data set.
 *
 *     pick -> mutate -> fuse -> score -> filter -> inline -> validate -> archive     each task alone, tasks in
 *                                                                                    parallel
 *     -> store                                                                       one transaction
 *
 * Generation 0 tries every seed program on every task. Each later one breeds `parents` children per task from
 * the task's archive and from the pool: the seeds and every task's best, as they were when the generation
 * began. All draws are seeded by (seed, generation, task), so a run is the same with any number of threads, and
 * goes on after a stop as if it had not stopped.
 *
 * A program is kept with the score that it had when run alone, in canonical form, in an empty universe. That
 * must be the score it had in the batch; a difference is a bug of ours, counted as a mismatch and reported. */
#ifndef ARCWRIGHT_EVOLVE_EVOLVE_H
#define ARCWRIGHT_EVOLVE_EVOLVE_H

#include <signal.h>
#include "evolve/archive.h"
#include "evolve/differ_pool.h"
#include "evolve/means.h"
#include "evolve/mutate.h"
#include "profile/profile.h"
#include "store/store.h"

/* How often each way of choosing a parent is used, as weights; see pick.c. */
struct picking {
    uint32_t lexicase, weight, novelty, migrants;
};

struct evolve_options {
    uint64_t seed;
    uint32_t threads;     /* 0: as many as there are processors */
    uint32_t generations; /* 0: no limit */
    double seconds;       /* 0: no limit */
    uint32_t parents;     /* children bred for each task and generation */
    uint32_t keep;        /* programs kept for each task */
    uint32_t differs;     /* at most so many at a time, written and bred; 0: none */
    uint32_t enough; /* a task with so many programs of different behaviour that fit all demos gets less */
    bool adapt;      /* draw the kinds of mutation by how often they succeeded */
    bool extensions; /* mutate to extension primitives too */
    bool grafts;     /* take expressions from other programs */
    bool calls;      /* make calls that neither parent has */
    bool twice;      /* change some children twice */
    bool palette;    /* draw colours from the task's */
    bool doubts;     /* hold predictions against what all demos have in common */
    bool shares;     /* tasks that need less are bred less */
    uint32_t search; /* states of the quick search of each task; 0: none, and no other searches */
    bool means[MEANS_COUNT]; /* which are used; see means.def */
    bool one_step; /* only children of the seeds, the same ones for every task: no evolution, a curve */
    struct picking picking;
    int64_t fuel;                      /* ticks for a program on one sample */
    size_t heap_bytes;                 /* most memory for the values of one task, per thread */
    const volatile sig_atomic_t *stop; /* set from outside: finish the generation and stop; may be NULL */
};
void evolve_defaults(struct evolve_options *options);

/* What stands on the progress line after a generation. */
struct evolve_progress {
    uint32_t generation, tasks, solved, fitting;
    uint32_t distinct;                        /* programs tried on the first task so far */
    uint64_t candidates, unique, evaluations; /* of this generation; evaluations: program runs on a sample */
    double seconds, generation_seconds;       /* since the start; of this generation */
    double eta_seconds;                       /* until the first limit, < 0 without one */
    struct {
        const char *task, *origin;
        uint32_t demo_right, demo_count, size;
        bool solved;
    } newcomers[4]; /* tasks that a program came to fit, or that came to be solved, best first */
    uint32_t newcomer_count;
};
typedef void evolve_progress_fn(void *context, const struct evolve_progress *progress);

/* Searches grow to four to this power; so many near misses are tried. */
enum { MOST_LEVEL = 5, MOST_MENDED = 6, EVOLVE_SEARCH_MOST = 1000000 };

struct evolve_task {
    const struct task *task;
    struct archive archive;
    store_task_id key;
    struct palette palette; /* the colours of its demos; empty: any colour */
    uint64_t random;        /* the task's part of every seed */
    uint32_t share;         /* children it is bred this generation */
    uint32_t differ_epoch;  /* whose distances the archive has */
    struct distances baseline;
    struct doubts *doubts;              /* of predictions; NULL until there is one */
    uint8_t job;                        /* the search that it is owed (enum means); MEANS_COUNT: none */
    uint8_t level;                      /* searches done, each with four times the states of the one before */
    struct hash128 mended[MOST_MENDED]; /* near misses that were searched from */
    uint32_t mended_count;
    uint32_t value;           /* by demo evidence, the chance in thousandths that the attempts are right */
    struct attempts attempts; /* for the tests, from programs of the archive */
    bool fits, solved;        /* a program fits all demos; two attempts meet all test outputs */
    uint32_t fit_generation, solved_generation;
};

struct evolve_summary {
    uint32_t generations; /* in all, those before a resume included */
    uint32_t tasks, fitting, solved;
    uint64_t candidates, unique, evaluations, nodes_computed, nodes_shared, validations, mismatches,
        cache_hits, ticks, batch_bytes;
    struct means_record means[MEANS_COUNT];
    uint64_t kind_tried[MUTATION_COUNT], kind_kept[MUTATION_COUNT];
    uint64_t differ_measures; /* outputs that the differs looked at */
    uint64_t failures[FAILURE_COUNT];
    uint64_t peak_values_bytes; /* largest heap of values of a thread */
    double wall_seconds, cpu_seconds;
    bool interrupted;
    struct hash128 store_hash;
};

struct evolution;

/* Borrows data set, seeds and differs (both may be NULL). The store (may be NULL: nothing is kept) must outlive it. */
struct evolution *evolve_new(const struct evolve_options *options, const struct dataset *data,
                             const struct library *seeds, const struct library *differs,
                             struct profile *profile);
void evolve_free(struct evolution *e);

/* Begins a new run in the store, or continues the run: same data, seeds and parameters required. */
enum status evolve_begin(struct evolution *e, struct store *store, struct store_run *run, struct error *err);
enum status evolve_resume(struct evolution *e, struct store *store, struct store_run *run, struct error *err);

/* Runs until a limit. */
enum status evolve_run(struct evolution *e, evolve_progress_fn *progress, void *context, struct error *err);

/* Which attempt, 0 or 1, is right for a test whose output is known; 2: none. Reported, never used. */
uint32_t evolve_right_attempt(const struct evolve_task *t, uint32_t test);

const struct evolve_summary *evolve_result(const struct evolution *e);
const struct differ_pool *evolve_differs(const struct evolution *e);
uint32_t evolve_task_count(const struct evolution *e);
const struct evolve_task *evolve_task_at(const struct evolution *e, uint32_t i);

#endif

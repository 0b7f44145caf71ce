/* How fast primitives and programs run: what `arcwright bench` reports.
 *
 *   primitives  every call of calls.def, warm, without the memory of results: the kernel, and finding its result among
 *               the values that are there; CPU time of 7 batches of 10 ms
 *   cold        each program of a library alone, each pair of its task in an emptied universe, as verify runs it
 *   mutants     for tasks of some number of samples: a batch of mutants of a few parents, fused and run at once
 *   warm        the same number of further mutants in the universe that the first batch has filled
 *   threads     such batches for every task of the data, by one thread and by two
 *
 * Every measurement is repeated; given are medians, quartiles and minima. Each yields a signature: one number that
 * depends on every result, failure and price, and on nothing else, so that a change of behaviour never hides in a
 * change of speed. Times of batches are CPU time of the thread, others wall time, in nanoseconds.
 *
 * Nothing here prints but bench_run, through the function it is given. The data and the library are the caller's. */
#ifndef ARCWRIGHT_BENCH_BENCH_H
#define ARCWRIGHT_BENCH_BENCH_H

#include "batch/batch.h"
#include "base/buf.h"

struct json_t;

/* The processor's name, cores and vector level: "Intel(R) ..., 2 cores, AVX-512". */
void bench_machine(char text[192]);

/* Median, least and quartiles of `count` numbers; sorts them. */
struct bench_time {
    double median, least, low, high;
};
struct bench_time bench_time_of(double *at, uint32_t count);

/* ---- primitives ---- */

struct bench_primitive {
    const char *name; /* of the call: "fill(I,5,largest)" */
    enum primitive primitive;
    uint32_t side; /* of the grid */
    struct bench_time ns;
    double cycles; /* of the time stamp counter, which runs on while others use the processor: the least */
    int64_t ticks; /* its price */
    uint32_t made; /* values that a call hands to the universe */
    double reference_ns; /* what the reference takes, least */
    bool plain;          /* there is no fast kernel */
};
struct bench_primitives {
    struct bench_primitive *rows; /* the caller frees it */
    uint32_t count;
    double geometric_mean,
        objects_ns; /* at side 20, of minima: of the ratios, and the mean of all forms of objects */
    uint64_t signature;
};
struct bench_primitives_options {
    uint32_t side;    /* 10, 20 or 30; 0: all */
    const char *only; /* calls whose name has this in it; NULL: all */
    bool quick;       /* 3 batches of 1 ms */
    bool unmeasured;  /* only the signature */
};
void bench_primitives(struct bench_primitives *result, const struct bench_primitives_options *options);

/* ---- cold ---- */

struct bench_cold_program {
    const struct program *program; /* borrowed from the library */
    uint32_t pairs, right;
    struct bench_time run_ns; /* a run on average over the pairs */
};
struct bench_cold {
    uint32_t count, runs, right;         /* programs with a task in the data; runs of a round */
    double lines;                        /* of a program, on average over the runs */
    uint64_t ticks;                      /* of all runs together */
    struct bench_time run_ns;            /* a run on average: median and least of the rounds */
    struct bench_cold_program *programs; /* slowest first; the caller frees it */
    uint64_t signature;
};
void bench_cold(struct bench_cold *result, const struct dataset *set, const struct library *library,
                uint32_t rounds);

/* ---- mutants ---- */

struct bench_mutants_options {
    uint32_t samples; /* tasks with so many demos and tests together; 0: all tasks */
    uint32_t tasks;   /* of them so many, spread evenly; 0: all */
    uint32_t parents, mutants;
    uint32_t rounds;
    bool remember; /* with a memory of results, as evolve has it */
    uint64_t seed;
};
struct bench_mutants {
    uint32_t tasks, distinct; /* distinct candidates over all tasks */
    uint64_t evaluations;     /* candidates times samples */
    uint64_t nodes_computed, nodes_called_for;
    /* for all tasks together: of making the mutants, adding them to the batch, running it, scoring */
    struct bench_time mutate_ns, fuse_ns, run_ns, score_ns;
    struct bench_time warm_ns; /* running the batch of further mutants */
    uint64_t warm_evaluations, warm_nodes;
    size_t heap_bytes; /* most that a universe held */
    uint64_t signature;
};
void bench_mutants(struct bench_mutants *result, const struct dataset *set, const struct library *library,
                   const struct bench_mutants_options *options);

/* ---- threads ---- */

struct bench_threads {
    uint32_t tasks, threads;
    struct bench_time alone_ns, together_ns;
};
void bench_threads(struct bench_threads *result, const struct dataset *set, const struct library *library,
                   uint32_t threads, const struct bench_mutants_options *options);

/* ---- signatures ---- */

/* Adds a result to a signature: the text of the value or the reason why there is none, and the price. */
uint64_t bench_sign(uint64_t signature, struct universe *u, value v, uint32_t ticks);

/* ---- all of them ---- */

enum bench_part { BENCH_PRIMITIVES, BENCH_COLD, BENCH_MUTANTS, BENCH_THREADS, BENCH_PARTS };
extern const char *const bench_part_words[BENCH_PARTS];

struct bench_plan {
    uint32_t parts;                           /* bit per enum bench_part */
    uint32_t side;                            /* of the grids of primitives; 0: all */
    const char *call;                         /* primitives: calls with this in their name; NULL: all */
    uint32_t samples, tasks, mutants, rounds; /* of mutants; 0: 5, 12, 1000, 11 */
    bool quick, no_memory, all_programs, signature_only;
};
/* Measures and prints, piece by piece; the results are also left in *json (the caller's reference). Returns the
 * signature. */
uint64_t bench_run(const struct bench_plan *plan, const struct dataset *set, const struct library *library,
                   void (*print)(void *context, const char *text), void *context, struct json_t **json);

/* What differs between two results that bench_run left: every time whose quartiles do not overlap and whose median
 * moved by more than 2 %. *same_behaviour: the signatures are equal. Fails if a result is not one, or not of the
 * same parts. */
enum status bench_compare(const char *old_path, const char *new_path, struct buf *report,
                          bool *same_behaviour, struct error *err);

#endif

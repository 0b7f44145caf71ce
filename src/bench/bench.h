/* How fast programs run: what bench-programs and `arcwright bench` report.
 *
 *   cold      each program of a library alone, each pair of its task in an emptied universe, as verify runs it
 *   mutants   for tasks of some number of samples: a batch of mutants of a few parents, fused and run at once
 *   warm      the same number of further mutants in the universe that the first batch has filled
 *   threads   such batches for every task of the data, by one thread and by two
 *
 * Every measurement is repeated; given are medians and minima. Each yields a signature: one number that depends on
 * every result, failure and price, and on nothing else, so that a change of behaviour never hides in a
 * change of speed. Times of batches are CPU time of the thread, others wall time, in nanoseconds.
 *
 * Nothing here prints. The data and the library are the caller's. */
#ifndef ARCWRIGHT_BENCH_BENCH_H
#define ARCWRIGHT_BENCH_BENCH_H

#include "batch/batch.h"

/* The processor's name, cores and vector level: "Intel(R) ..., 2 cores, AVX-512". */
void bench_machine(char text[192]);

/* Median and least of `count` numbers; sorts them. */
struct bench_time {
    double median, least;
};
struct bench_time bench_time_of(double *at, uint32_t count);

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

#endif

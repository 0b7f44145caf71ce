/* The batch: many programs run together on all inputs of one task.
 *
 * Programs are added to one graph, so that an expression which several of them have is computed once for
 * each sample, and an expression which reads no input once for the whole task. Evaluating is a pass over the
 * graph in topological order for each sample:
 *
 *                 node 0   node 1   node 2 ...                programs   a: nodes 0 2 5 9
 *     demo 1       id       id       id                                 b: nodes 0 2 6
 *     demo 2       id       id       id
 *     test 1       id       id       id
 *
 * Each node runs under the fuel limit of a program and its price is kept; a program costs the sum over its own
 * nodes, whatever it shares, and fails when that exceeds the limit. So what a program does in a batch of a
 * thousand is what it does alone: output, failure and price. If the universe runs out of memory under a
 * batch, the batch is split; a program that alone exhausts an empty universe fails with FAIL_MEMORY.
 *
 * Owner: the caller, of all. One thread at a time; tasks run in parallel, each with its own universe. */
#ifndef ARCWRIGHT_BATCH_BATCH_H
#define ARCWRIGHT_BATCH_BATCH_H

#include "program/program.h"
#include "task/task.h"

/* What a program may take on one sample, in ticks of about a nanosecond. When thousands of candidates are tried: a
 * million, a thousand times what a usual program takes; of all that evolution has kept on ARC-AGI-1 training, one in
 * ten thousand needed more. When somebody wants to know whether his program is right: as much as a second or so. */
enum { DEFAULT_FUEL = 1000000, PATIENT_FUEL = 100000000 };

struct batch {
    struct graph *graph;
    node_id *roots; /* of each program, in the order they were added */
    uint32_t count, capacity;
    /* the lines each program needs, as ascending nodes: lines[first[i] .. first[i + 1]) */
    node_id *lines;
    uint32_t *first;
    uint32_t lines_count, lines_capacity, first_capacity;
    uint32_t *mark; /* scratch: which program visited a node last */
    uint32_t mark_capacity;
    node_id *stack;
    uint32_t stack_capacity;
};

struct batch *batch_new(void);
void batch_free(struct batch *b);
void batch_clear(struct batch *b); /* forgets programs and expressions, keeps the memory */

/* Aborts unless, in debug builds, the graph is as graph_check() says, and of each program the root and the lines, which
 * ascend, are nodes that are marked. Cost: all nodes. batch_run() does it first. */
void batch_check(const struct batch *b);

/* Adds a program; returns its number. The same program may be added twice. */
uint32_t batch_add(struct batch *b, const struct program *p);
/* Adds an expression that is already in the batch's graph. */
uint32_t batch_add_root(struct batch *b, node_id root);

/* ---- the task's samples as values ---- */

struct sample {
    value inputs[INPUT_COUNT]; /* I, S without this pair, C = FAIL_EMPTY */
    value wanted;              /* the output, or FAIL_EMPTY where it is not known */
};

enum { MOST_SAMPLES = 64 };

/* A task in a universe: demos first, then tests. Ends with the universe's epoch. */
struct task_values {
    uint32_t demo_count, count;
    struct sample samples[MOST_SAMPLES]; /* a task with more has the rest of its demos left out */
};
void task_values_make(struct task_values *t, struct universe *u, const struct task *task);
/* One sample alone, for a cold run: of sample k (demos first) I, and S if `pairs`; `wanted` stays FAIL_EMPTY,
 * so that what a program makes is not there before it runs. Compare with value_is_grid_data(). */
void sample_make(struct sample *s, struct universe *u, const struct task *task, uint32_t k, bool pairs);
bool value_is_grid_data(const struct universe *u, value v, struct grid_data grid);
/* A grid as a value, and back: false if the value is no grid of colours that fits the ARC limits. */
value grid_value(struct universe *u, struct grid_data grid);
bool value_grid(const struct universe *u, value v, struct grid_data *grid);

/* ---- evaluation ---- */

/* outputs[program * samples + sample] is a value of the universe or a failure; ticks likewise. */
struct outcomes {
    uint32_t programs, samples;
    value *outputs;
    uint32_t *ticks;
    uint32_t capacity;
    uint64_t nodes_computed;   /* lines evaluated, over all samples */
    uint64_t nodes_called_for; /* what the programs would have evaluated alone */
    value *node_values;        /* scratch: [node] */
    uint32_t *node_ticks;
    uint32_t node_capacity;
};
void outcomes_free(struct outcomes *o); /* the contents */

/* Runs all programs of the batch on samples [from, to) of the task. Returns false if the universe ran out of
 * memory: the outcomes are then worthless, and the caller splits the batch or gives the program up. */
bool batch_run(const struct batch *b, struct universe *u, const struct task_values *t, uint32_t from,
               uint32_t to, int64_t fuel, struct outcomes *o);

/* One program on one sample's inputs, as the batch does it; for commands. */
value program_run(const struct program *p, struct universe *u, const value inputs[INPUT_COUNT], int64_t fuel,
                  uint32_t *ticks);
/* Runs it once more and gives the first node that failed though its arguments did not; NODE_ABSENT if the result has a
 * value. `values` has room for all nodes of the program's graph. */
node_id program_failure(const struct program *p, struct universe *u, const value inputs[INPUT_COUNT],
                        int64_t fuel, value *values);

/* Of every node what it is for these inputs, a failure where it has no value. Names end with the universe's epoch. */
void program_values(const struct program *p, struct universe *u, const value inputs[INPUT_COUNT],
                    int64_t fuel, value *values);

#endif

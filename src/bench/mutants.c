/* Batches of mutants, as a generation of the evolution makes and runs them, and nothing of what stands around
 * it. Candidates are counted once: a child that is a parent or another child is made again. */
#include "base/clock.h"
#include "bench/bench.h"
#include "evolve/mutate.h"
#include "score/score.h"

struct bench_worker {
    struct universe *u;
    struct batch *batch;
    struct outcomes outcomes;
    struct task_values values;
    node_id *roots;
    uint32_t count, capacity;
    uint8_t *taken; /* by node: a root already */
    uint32_t taken_capacity;
};

static void worker_open(struct bench_worker *w, bool remember)
{
    *w = (struct bench_worker){.batch = batch_new()};
    w->u = universe_new(&(struct universe_options){.names = &dsl_operators, .remember = remember});
}

static void worker_close(struct bench_worker *w)
{
    universe_free(w->u);
    batch_free(w->batch);
    outcomes_free(&w->outcomes);
    free(w->roots);
    free(w->taken);
}

/* True once for each node. */
static bool take(struct bench_worker *w, node_id root)
{
    if (root >= w->taken_capacity) {
        uint32_t room = 2 * root + 1024;
        w->taken = must_realloc(w->taken, room);
        memset(w->taken + w->taken_capacity, 0, room - w->taken_capacity);
        w->taken_capacity = room;
    }
    check(w->taken);
    return !w->taken[root]++;
}

/* The task's own program first, then others spread over the library. */
static uint32_t choose_parents(const struct library *library, const struct task *task, uint32_t most,
                               const struct program **parents)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < library->count && n < 1; i++)
        if (strcmp(library->programs[i]->task, task->id) == 0) parents[n++] = library->programs[i];
    for (uint32_t i = 0; i < library->count && n < most; i++) {
        const struct program *p = library->programs[(uint64_t)i * 7919 % library->count];
        if (p->signature != SIGNATURE_SIC && (n == 0 || p != parents[0])) parents[n++] = p;
    }
    return n;
}

static void mutate_all(struct bench_worker *w, const struct program *const *parents, uint32_t count,
                       uint32_t mutants, struct rng *r)
{
    enum { TRIES = 64 };
    if (w->taken) memset(w->taken, 0, w->taken_capacity);
    w->count = 0;
    if (!count) return;
    for (uint32_t i = 0, tries = 0; w->count < mutants && tries < mutants * TRIES; i++, tries++) {
        const struct program *parent = parents[i % count];
        const struct program *donor = parents[rng_below(r, count)];
        node_id root = mutate(w->batch->graph, parent, donor, mutation_draw(r, NULL), r);
        if (root == NODE_ABSENT || !take(w, root)) continue;
        uint8_t inputs = graph_node(w->batch->graph, root)->inputs;
        if (!(inputs & 1u << INPUT_I) || inputs & 1u << INPUT_C) continue;
        array_reserve(w->roots, w->count, w->capacity);
        w->roots[w->count++] = root;
    }
}

static void fuse_all(struct bench_worker *w)
{
    for (uint32_t i = 0; i < w->count; i++) batch_add_root(w->batch, w->roots[i]);
}

static bool run_batch(struct bench_worker *w)
{
    return batch_run(w->batch, w->u, &w->values, 0, w->values.count, DEFAULT_FUEL, &w->outcomes);
}

static uint64_t score_all(struct bench_worker *w)
{
    const struct outcomes *o = &w->outcomes;
    uint64_t sum = 0;
    for (uint32_t p = 0; p < o->programs; p++) {
        struct score s;
        score_outputs(&s, w->u, &w->values, o->outputs + (size_t)p * o->samples,
                      o->ticks + (size_t)p * o->samples);
        sum += s.behaviour;
    }
    return sum;
}

/* One task, all phases; times are added to ns[0..5). */
static void measure(struct bench_worker *w, const struct task *task, const struct program *const *parents,
                    uint32_t parent_count, const struct bench_mutants_options *o, double ns[5],
                    struct bench_mutants *sums)
{
    struct rng r = rng_seed(o->seed, task->hash.low, 0, 0);
    uint64_t t[8];
    t[0] = thread_cpu_ns();
    batch_clear(w->batch);
    mutate_all(w, parents, parent_count, o->mutants, &r);
    t[1] = thread_cpu_ns();
    fuse_all(w);
    t[2] = thread_cpu_ns();
    universe_reset(w->u);
    task_values_make(&w->values, w->u, task);
    require(run_batch(w));
    t[3] = thread_cpu_ns();
    uint64_t score = score_all(w);
    t[4] = thread_cpu_ns();
    if (sums) {
        const struct outcomes *out = &w->outcomes;
        sums->distinct += w->count;
        sums->evaluations += (uint64_t)out->programs * out->samples;
        sums->nodes_computed += out->nodes_computed;
        sums->nodes_called_for += out->nodes_called_for;
        sums->signature ^= score;
        w->u->fuel = INT64_MAX;
        for (uint32_t i = 0; i < out->programs * out->samples; i++)
            sums->signature = bench_sign(sums->signature, w->u, out->outputs[i], out->ticks[i]);
    }
    batch_clear(w->batch);
    mutate_all(w, parents, parent_count, o->mutants, &r);
    fuse_all(w);
    t[5] = thread_cpu_ns();
    require(run_batch(w));
    t[6] = thread_cpu_ns();
    if (sums) {
        sums->warm_evaluations += (uint64_t)w->outcomes.programs * w->outcomes.samples;
        sums->warm_nodes += w->outcomes.nodes_computed;
        if (w->u->top > sums->heap_bytes) sums->heap_bytes = w->u->top;
    }
    for (uint32_t k = 0; k < 4; k++) ns[k] += (double)(t[k + 1] - t[k]);
    ns[4] += (double)(t[6] - t[5]);
}

/* ---- the tasks ---- */

struct chosen {
    const struct task **tasks;
    uint32_t count;
};

static struct chosen choose_tasks(const struct dataset *set, const struct bench_mutants_options *o)
{
    struct chosen all = {must_alloc(set->count * sizeof *all.tasks), 0};
    for (uint32_t i = 0; i < set->count; i++) {
        const struct task *t = &set->tasks[i];
        if (!o->samples || t->demo_count + t->test_count == o->samples) all.tasks[all.count++] = t;
    }
    if (!o->tasks || o->tasks >= all.count) return all;
    for (uint32_t i = 0; i < o->tasks; i++) all.tasks[i] = all.tasks[(uint64_t)i * all.count / o->tasks];
    all.count = o->tasks;
    return all;
}

void bench_mutants(struct bench_mutants *result, const struct dataset *set, const struct library *library,
                   const struct bench_mutants_options *o)
{
    struct chosen c = choose_tasks(set, o);
    const struct program **parents = must_alloc((size_t)o->parents * sizeof *parents);
    double *ns = must_calloc((size_t)5 * o->rounds, sizeof *ns);
    struct bench_worker w;
    worker_open(&w, o->remember);
    *result = (struct bench_mutants){.tasks = c.count};
    for (uint32_t round = 0; round <= o->rounds; round++) /* round 0 counts and signs */
        for (uint32_t i = 0; i < c.count; i++) {
            double of_task[5] = {0};
            uint32_t n = choose_parents(library, c.tasks[i], o->parents, parents);
            measure(&w, c.tasks[i], parents, n, o, of_task, round == 0 ? result : NULL);
            for (uint32_t k = 0; k < 5 && round; k++) ns[k * o->rounds + round - 1] += of_task[k];
        }
    result->mutate_ns = bench_time_of(ns, o->rounds);
    result->fuse_ns = bench_time_of(ns + o->rounds, o->rounds);
    result->run_ns = bench_time_of(ns + 2 * (size_t)o->rounds, o->rounds);
    result->score_ns = bench_time_of(ns + 3 * (size_t)o->rounds, o->rounds);
    result->warm_ns = bench_time_of(ns + 4 * (size_t)o->rounds, o->rounds);
    worker_close(&w);
    free(ns);
    free(parents);
    free(c.tasks);
}

/* ---- threads ---- */

static double run_tasks(struct chosen c, const struct library *library, uint32_t threads,
                        const struct bench_mutants_options *o, struct bench_worker *workers)
{
    uint64_t start = wall_ns();
    uint32_t next = 0;
#pragma omp parallel num_threads(threads)
    {
        const struct program **parents = must_alloc((size_t)o->parents * sizeof *parents);
        uint32_t mine;
#pragma omp atomic capture
        mine = next++;
        struct bench_worker *w = &workers[mine];
#pragma omp for schedule(dynamic, 1)
        for (uint32_t i = 0; i < c.count; i++) {
            double ns[5] = {0};
            uint32_t n = choose_parents(library, c.tasks[i], o->parents, parents);
            measure(w, c.tasks[i], parents, n, o, ns, NULL);
        }
        free(parents);
    }
    return (double)(wall_ns() - start);
}

void bench_threads(struct bench_threads *result, const struct dataset *set, const struct library *library,
                   uint32_t threads, const struct bench_mutants_options *o)
{
    struct chosen c = choose_tasks(set, o);
    double *alone = must_calloc(o->rounds, sizeof *alone),
           *together = must_calloc(o->rounds, sizeof *together);
    struct bench_worker *workers = must_calloc(threads, sizeof *workers);
    for (uint32_t k = 0; k < threads; k++) worker_open(&workers[k], o->remember);
    run_tasks(c, library, threads, o, workers);
    for (uint32_t round = 0; round < o->rounds; round++) {
        alone[round] = run_tasks(c, library, 1, o, workers);
        together[round] = run_tasks(c, library, threads, o, workers);
    }
    *result = (struct bench_threads){c.count, threads, bench_time_of(alone, o->rounds),
                                     bench_time_of(together, o->rounds)};
    for (uint32_t k = 0; k < threads; k++) worker_close(&workers[k]);
    free(workers);
    free(alone);
    free(together);
    free(c.tasks);
}

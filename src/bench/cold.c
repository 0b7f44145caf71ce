/* Programs alone. A round runs every program once on every pair of its task, so that between two runs of
 * one program the caches have seen all others. */
#include "base/clock.h"
#include "bench/bench.h"

static int64_t const FUEL = DEFAULT_FUEL;

static const struct task_pair *pair_at(const struct task *task, uint32_t k)
{
    return k < task->demo_count ? &task->demos[k] : &task->tests[k - task->demo_count];
}

struct one_run {
    double ns;
    value v;
    uint32_t ticks;
};

static struct one_run run(struct universe *u, const struct program *p, const struct task *task, uint32_t k)
{
    struct sample s;
    struct one_run r;
    universe_reset(u);
    sample_make(&s, u, task, k, p->signature != SIGNATURE_I);
    uint64_t start = wall_ns();
    r.v = program_run(p, u, s.inputs, FUEL, &r.ticks);
    r.ns = (double)(wall_ns() - start);
    return r;
}

/* The programs that have a task, and what they give; their times are zero yet. */
static void survey(struct bench_cold *result, struct universe *u, const struct dataset *set,
                   const struct library *library)
{
    for (uint32_t i = 0; i < library->count; i++) {
        const struct program *p = library->programs[i];
        const struct task *task = task_find(set, p->task);
        if (!task) continue;
        struct bench_cold_program *row = &result->programs[result->count++];
        row->program = p;
        for (uint32_t k = 0; k < task->demo_count + task->test_count; k++) {
            const struct task_pair *pair = pair_at(task, k);
            if (!pair->has_output) continue;
            struct one_run r = run(u, p, task, k);
            result->signature = bench_sign(result->signature, u, r.v, r.ticks);
            result->ticks += r.ticks;
            result->lines += p->size;
            row->right += value_is_grid_data(u, r.v, pair->output);
            row->pairs++;
        }
        result->runs += row->pairs;
        result->right += row->right;
    }
    if (result->runs) result->lines /= result->runs;
}

static int slowest_first(const void *a, const void *b)
{
    const struct bench_cold_program *p = a, *q = b;
    return (p->run_ns.median < q->run_ns.median) - (p->run_ns.median > q->run_ns.median);
}

void bench_cold(struct bench_cold *result, const struct dataset *set, const struct library *library,
                uint32_t rounds)
{
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    *result = (struct bench_cold){.programs = must_calloc(library->count, sizeof *result->programs)};
    survey(result, u, set, library);
    double *of_program = must_calloc((size_t)result->count * rounds, sizeof *of_program);
    double *of_round = must_calloc(rounds, sizeof *of_round);
    for (uint32_t round = 0; round < rounds; round++) {
        for (uint32_t i = 0; i < result->count; i++) {
            const struct program *p = result->programs[i].program;
            const struct task *task = task_find(set, p->task);
            double sum = 0;
            for (uint32_t k = 0; k < task->demo_count + task->test_count; k++)
                if (pair_at(task, k)->has_output) sum += run(u, p, task, k).ns;
            of_program[(size_t)i * rounds + round] = sum / result->programs[i].pairs;
            of_round[round] += sum / result->runs;
        }
    }
    for (uint32_t i = 0; i < result->count; i++)
        result->programs[i].run_ns = bench_time_of(of_program + (size_t)i * rounds, rounds);
    result->run_ns = bench_time_of(of_round, rounds);
    qsort(result->programs, result->count, sizeof *result->programs, slowest_first);
    free(of_program);
    free(of_round);
    universe_free(u);
}

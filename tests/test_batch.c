/* A batch is worth nothing unless each of its programs does there exactly what it does alone: output, failure and
 * price, in whatever company, with and without memory of results, and however tight memory is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "evolve/mutate.h"
#include "score/score.h"
#include "value_checks.h"

#define LIBRARY ARCWRIGHT_SOURCE_DIR "/library/starter.py"
#define STARTER ARCWRIGHT_SOURCE_DIR "/tasks/starter"

enum { FUEL = 200000, TASKS = 12, CANDIDATES = 300 };

struct world {
    struct library lib;
    struct dataset *data;
    struct program **programs; /* the library, and mutants of it */
    uint32_t count;
};

static struct program *parse(const char *text)
{
    struct program *p = NULL;
    struct error err = {0};
    if (program_parse(&p, "t.py", text, &err) != STATUS_OK) fail_msg("%s in\n%s", err.message, text);
    return p;
}

static int set_up(void **state)
{
    struct world *w = must_calloc(1, sizeof *w);
    struct error err = {0};
    if (library_read(&w->lib, LIBRARY, &err) != STATUS_OK) return -1;
    if (dataset_open(&w->data, STARTER, &err) != STATUS_OK) return -1;
    w->programs = must_calloc(CANDIDATES, sizeof *w->programs);
    struct rng r = rng_seed(3, 0, 0, 0);
    struct graph *g = graph_new();
    for (uint32_t i = 0; w->count < CANDIDATES; i++) {
        const struct program *parent = w->lib.programs[i % w->lib.count];
        const struct program *donor = w->lib.programs[rng_below(&r, w->lib.count)];
        graph_clear(g);
        node_id root = mutate(g, parent, donor, mutation_draw(&r, NULL), &r);
        if (root != NODE_ABSENT) w->programs[w->count++] = program_extract(g, root, NULL);
    }
    graph_free(g);
    *state = w;
    return 0;
}

static int tear_down(void **state)
{
    struct world *w = *state;
    for (uint32_t i = 0; i < w->count; i++) program_free(w->programs[i]);
    free(w->programs);
    library_free(&w->lib);
    dataset_free(w->data);
    free(w);
    return 0;
}

static struct universe *new_universe(bool remember, size_t heap_bytes)
{
    return universe_new(
        &(struct universe_options){.heap_bytes = heap_bytes, .remember = remember, .names = &dsl_operators});
}

/* What a program does on one sample, comparable between universes. */
struct deed {
    uint64_t output; /* digest, or the failure */
    uint32_t ticks;
};

static struct deed deed_of(struct universe *u, value v, uint32_t ticks)
{
    return (struct deed){value_failed(v) ? v : value_digest(u, v) | 1ull << 63, ticks};
}

/* Alone, cold, one sample at a time. */
static void do_alone(struct universe *u, const struct program *p, const struct task *task, int64_t fuel,
                     struct deed *deeds)
{
    for (uint32_t k = 0; k < task->demo_count + task->test_count; k++) {
        struct sample s;
        uint32_t ticks;
        universe_reset(u);
        sample_make(&s, u, task, k, true);
        value v = program_run(p, u, s.inputs, fuel, &ticks);
        u->fuel = INT64_MAX;
        deeds[k] = deed_of(u, v, ticks);
    }
}

static void compare(const struct deed *alone, const struct deed *here, const struct program *p,
                    const struct task *task, uint32_t sample, const char *where)
{
    if (alone->output == here->output && alone->ticks == here->ticks) return;
    struct buf text = {0};
    program_print(p, NULL, &text);
    fail_msg("task %s, sample %u, %s: %llx for %u ticks; alone %llx for %u\n%s", task->id, sample, where,
             (unsigned long long)here->output, here->ticks, (unsigned long long)alone->output, alone->ticks,
             text.data);
}

/* ---- a batch of many is each alone ---- */

static void check_batch(const struct world *w, const struct task *task, struct universe *u, uint32_t from,
                        uint32_t count, const char *where, const struct deed *alone)
{
    struct batch *b = batch_new();
    struct outcomes o = {0};
    struct task_values values;
    uint32_t samples = task->demo_count + task->test_count;
    for (uint32_t i = 0; i < count; i++) assert_int_equal(batch_add(b, w->programs[from + i]), i);
    universe_reset(u);
    task_values_make(&values, u, task);
    assert_int_equal(values.count, samples);
    assert_true(batch_run(b, u, &values, 0, values.count, FUEL, &o));
    assert_int_equal(o.programs, count);
    assert_int_equal(o.samples, samples);
    assert_true(o.nodes_computed <= o.nodes_called_for);
    u->fuel = INT64_MAX;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < samples; k++) {
            struct deed here = deed_of(u, o.outputs[i * samples + k], o.ticks[i * samples + k]);
            compare(&alone[(from + i) * MOST_SAMPLES + k], &here, w->programs[from + i], task, k, where);
        }
    batch_free(b);
    outcomes_free(&o);
}

static void test_each_alone(void **state)
{
    const struct world *w = *state;
    struct universe *cold = new_universe(false, 0), *warm = new_universe(true, 0);
    struct deed *alone = must_calloc((size_t)CANDIDATES * MOST_SAMPLES, sizeof *alone);
    uint32_t failed = 0, fine = 0;
    for (uint32_t t = 0; t < TASKS; t++) {
        const struct task *task = &w->data->tasks[t * 9 % w->data->count];
        for (uint32_t i = 0; i < CANDIDATES; i++) {
            struct deed *d = alone + (size_t)i * MOST_SAMPLES;
            do_alone(cold, w->programs[i], task, FUEL, d);
            failed += d->output < VALUE_FIRST;
            fine += d->output >= VALUE_FIRST;
        }
        check_batch(w, task, warm, 0, CANDIDATES, "all, remembering", alone);
        check_batch(w, task, cold, 0, CANDIDATES, "all", alone);
        for (uint32_t from = 0; from < CANDIDATES; from += 32)
            check_batch(w, task, warm, from, CANDIDATES - from < 32 ? CANDIDATES - from : 32, "32", alone);
        check_batch(w, task, warm, 7, 1, "one", alone);
    }
    assert_true(failed > 100 && fine > 1000); /* both kinds of programs were there */
    universe_free(cold);
    universe_free(warm);
    free(alone);
}

/* Any stretch of the samples gives what the whole gives for them. */
static void test_stretches(void **state)
{
    const struct world *w = *state;
    struct universe *u = new_universe(true, 0);
    const struct task *task = &w->data->tasks[3];
    struct batch *b = batch_new();
    struct outcomes whole = {0}, part = {0};
    struct task_values values;
    for (uint32_t i = 0; i < 60; i++) batch_add(b, w->programs[i]);
    task_values_make(&values, u, task);
    assert_true(batch_run(b, u, &values, 0, values.count, FUEL, &whole));
    for (uint32_t from = 0; from < values.count; from++)
        for (uint32_t to = from; to <= values.count; to++) {
            assert_true(batch_run(b, u, &values, from, to, FUEL, &part));
            for (uint32_t i = 0; i < 60; i++)
                for (uint32_t k = from; k < to; k++) {
                    assert_int_equal(part.outputs[i * part.samples + k - from],
                                     whole.outputs[i * whole.samples + k]);
                    assert_int_equal(part.ticks[i * part.samples + k - from],
                                     whole.ticks[i * whole.samples + k]);
                }
        }
    outcomes_free(&whole);
    outcomes_free(&part);
    batch_free(b);
    universe_free(u);
}

/* A batch that was cleared is a new one. */
static void test_used_again(void **state)
{
    const struct world *w = *state;
    struct universe *u = new_universe(false, 0);
    const struct task *task = &w->data->tasks[5];
    struct batch *b = batch_new();
    struct outcomes o = {0};
    for (uint32_t i = 0; i < CANDIDATES; i++) {
        struct task_values values;
        struct deed alone[MOST_SAMPLES];
        do_alone(u, w->programs[i], task, FUEL, alone);
        batch_clear(b);
        batch_add(b, w->programs[i]);
        universe_reset(u);
        task_values_make(&values, u, task);
        assert_true(batch_run(b, u, &values, 0, values.count, FUEL, &o));
        u->fuel = INT64_MAX;
        for (uint32_t k = 0; k < values.count; k++) {
            struct deed here = deed_of(u, o.outputs[k], o.ticks[k]);
            compare(&alone[k], &here, w->programs[i], task, k, "used again");
        }
    }
    outcomes_free(&o);
    batch_free(b);
    universe_free(u);
}

/* ---- what is shared is computed once ---- */

static const struct task *small_task(struct dataset **data)
{
    static const char text[] = "{\"train\":[{\"input\":[[1,2],[3,4]],\"output\":[[4]]},"
                               "{\"input\":[[5,6],[7,8]],\"output\":[[8]]},"
                               "{\"input\":[[9,1],[2,3]],\"output\":[[3]]}],"
                               "\"test\":[{\"input\":[[1,1],[1,1]],\"output\":[[1]]}]}";
    struct error err = {0};
    if (dataset_parse(data, "small", text, sizeof text - 1, &err) != STATUS_OK) fail_msg("%s", err.message);
    return &(*data)->tasks[0];
}

static void count_nodes(const char *const *texts, uint64_t computed, uint64_t called_for)
{
    struct dataset *data;
    const struct task *task = small_task(&data);
    struct universe *u = new_universe(false, 0);
    struct batch *b = batch_new();
    struct outcomes o = {0};
    struct task_values values;
    for (; *texts; texts++) {
        struct program *p = parse(*texts);
        batch_add(b, p);
        program_free(p);
    }
    task_values_make(&values, u, task);
    assert_true(batch_run(b, u, &values, 0, values.count, FUEL, &o));
    assert_int_equal(o.nodes_computed, computed);
    assert_int_equal(o.nodes_called_for, called_for);
    outcomes_free(&o);
    batch_free(b);
    universe_free(u);
    dataset_free(data);
}
#define COUNT(computed, called_for, ...)                                                                     \
    count_nodes((const char *const[]){__VA_ARGS__, NULL}, computed, called_for)

static void test_nodes_once(void **state)
{
    (void)state;
    enum { SAMPLES = 4 };
    /* one line on each sample */
    COUNT(SAMPLES, SAMPLES, "def f(I):\n    return vmirror(I)\n");
    /* a line that two programs have, written differently: vmirror, hmirror of it, and the two results */
    COUNT(3 * SAMPLES, 4 * SAMPLES, "def f(I):\n    a = vmirror(I)\n    return hmirror(a)\n",
          "def g(J):\n    return dmirror(vmirror(J))\n");
    /* the same program three times */
    COUNT(SAMPLES, 3 * SAMPLES, "def f(I):\n    return vmirror(I)\n", "def g(I):\n    return vmirror(I)\n",
          "def h(x):\n    y = vmirror(x)\n    return y\n");
    /* what reads no input is computed once for all samples: canvas and astuple, but not hconcat */
    COUNT(2 + SAMPLES, 3 * SAMPLES, "def f(I):\n    return hconcat(I, canvas(ZERO, astuple(TWO, FOUR)))\n");
    COUNT(1 + SAMPLES, 2 * SAMPLES, "def f(I):\n    return compose(vmirror, hmirror)(I)\n");
    /* what a mutation made and dropped is not computed: test_evolve.c */
}

/* ---- fuel ---- */

static void test_fuel(void **state)
{
    (void)state;
    struct dataset *data;
    const struct task *task = small_task(&data);
    struct universe *u = new_universe(true, 0), *cold = new_universe(false, 0);
    struct batch *b = batch_new();
    struct outcomes o = {0};
    struct task_values values;
    static const char *const texts[] = {
        "def a(I):\n    return vmirror(I)\n",
        "def b(I):\n    return upscale(upscale(upscale(I, 9), 9), 3)\n",
        "def c(I):\n    return vmirror(upscale(upscale(upscale(I, 9), 9), 3))\n",
        "def d(I):\n    return hmirror(vmirror(I))\n",
    };
    struct program *p[4];
    uint32_t price[4];
    struct sample s;
    sample_make(&s, cold, task, 0, false);
    for (int i = 0; i < 4; i++) {
        p[i] = parse(texts[i]);
        batch_add(b, p[i]);
        assert_false(value_failed(program_run(p[i], cold, s.inputs, 100000000, &price[i])));
    }
    assert_true(price[0] < price[3] && price[3] < price[1] && price[1] < price[2]);
    /* Below its price a program fails, at its price it does not; the others do not notice. */
    for (int i = 0; i < 4; i++)
        for (int64_t less = 0; less < 2; less++) {
            int64_t fuel = price[i] - less;
            universe_reset(u);
            task_values_make(&values, u, task);
            assert_true(batch_run(b, u, &values, 0, values.count, fuel, &o));
            for (int k = 0; k < 4; k++) {
                uint32_t ticks;
                bool enough = price[k] <= fuel;
                value v = o.outputs[k * (int)o.samples];
                assert_true(enough ? !value_failed(v) : v == FAIL_FUEL);
                assert_int_equal(o.ticks[k * (int)o.samples], enough ? price[k] : (uint32_t)fuel);
                universe_reset(cold);
                sample_make(&s, cold, task, 0, false);
                v = program_run(p[k], cold, s.inputs, fuel, &ticks);
                assert_true(enough ? !value_failed(v) : v == FAIL_FUEL);
                assert_int_equal(ticks, enough ? price[k] : (uint32_t)fuel);
            }
        }
    for (int i = 0; i < 4; i++) program_free(p[i]);
    outcomes_free(&o);
    batch_free(b);
    universe_free(u);
    universe_free(cold);
    dataset_free(data);
}

/* ---- memory ---- */

/* In a heap too small for the batch the run says so; each program alone does there what it does anywhere, or is
 * told that memory ran out. */
static void test_tiny_heap(void **state)
{
    const struct world *w = *state;
    struct universe *large = new_universe(false, 0);
    const struct task *task = &w->data->tasks[20];
    uint32_t whole = 0, refused = 0, right = 0, memory = 0;
    for (size_t heap = (size_t)value_of_primitive(PRIMITIVE_COUNT) << 3; heap <= 4000000; heap += heap / 2) {
        struct universe *tiny = new_universe(true, heap);
        struct task_values values;
        task_values_make(&values, tiny, task);
        if (universe_exhausted(tiny)) { /* no room for the task itself */
            universe_free(tiny);
            continue;
        }
        struct batch *b = batch_new();
        struct outcomes o = {0};
        for (uint32_t i = 0; i < CANDIDATES; i++) batch_add(b, w->programs[i]);
        bool fits = batch_run(b, tiny, &values, 0, values.count, FUEL, &o);
        whole += fits;
        refused += !fits;
        assert_int_equal(universe_exhausted(tiny), !fits);
        for (uint32_t i = 0; i < CANDIDATES; i++) {
            struct deed wanted[MOST_SAMPLES];
            do_alone(large, w->programs[i], task, FUEL, wanted);
            batch_clear(b);
            batch_add(b, w->programs[i]);
            universe_reset(tiny);
            assert_false(universe_exhausted(tiny));
            task_values_make(&values, tiny, task);
            if (!batch_run(b, tiny, &values, 0, values.count, FUEL, &o)) {
                memory++;
                continue;
            }
            tiny->fuel = INT64_MAX;
            for (uint32_t k = 0; k < values.count; k++) {
                struct deed here = deed_of(tiny, o.outputs[k], o.ticks[k]);
                compare(&wanted[k], &here, w->programs[i], task, k, "in a tiny heap");
            }
            right++;
        }
        outcomes_free(&o);
        batch_free(b);
        universe_free(tiny);
    }
    assert_true(whole && refused && right > 1000 && memory);
    universe_free(large);
}

static void test_memory_alone(void **state)
{
    (void)state;
    struct dataset *data;
    const struct task *task = small_task(&data);
    struct universe *tiny = new_universe(false, 60000);
    struct program *p = parse("def f(I):\n    return upscale(upscale(upscale(I, 9), 9), 3)\n");
    struct sample s;
    uint32_t ticks;
    for (int i = 0; i < 3; i++) {
        universe_reset(tiny);
        sample_make(&s, tiny, task, 0, false);
        assert_int_equal(program_run(p, tiny, s.inputs, 100000000, &ticks), FAIL_MEMORY);
    }
    program_free(p);
    p = parse("def f(I):\n    return vmirror(I)\n");
    universe_reset(tiny);
    sample_make(&s, tiny, task, 0, false);
    assert_false(value_failed(program_run(p, tiny, s.inputs, 100000000, &ticks)));
    program_free(p);
    universe_free(tiny);
    dataset_free(data);
}

/* ---- what the programs get to see ---- */

/* S has all demo pairs but the one that is being scored; on a test input it has them all. */
static void test_pairs_left_out(void **state)
{
    (void)state;
    struct dataset *data;
    const struct task *task = small_task(&data);
    struct universe *u = new_universe(false, 0);
    struct task_values values;
    task_values_make(&values, u, task);
    assert_int_equal(values.demo_count, 3);
    assert_int_equal(values.count, 4);
    for (uint32_t k = 0; k < values.count; k++) {
        value pairs[3], own[2];
        uint32_t n = 0;
        for (uint32_t i = 0; i < 3; i++) {
            own[0] = grid_value(u, task->demos[i].input);
            own[1] = grid_value(u, task->demos[i].output);
            if (i != k) pairs[n++] = tuple_make(u, own, 2);
        }
        assert_int_equal(n, k < 3 ? 2 : 3);
        assert_int_equal(values.samples[k].inputs[INPUT_S], tuple_make(u, pairs, n));
        /* the same for a program run alone */
        struct sample s;
        sample_make(&s, u, task, k, true);
        assert_int_equal(s.inputs[INPUT_S], values.samples[k].inputs[INPUT_S]);
        assert_int_equal(s.inputs[INPUT_I], values.samples[k].inputs[INPUT_I]);
        assert_true(value_failed(s.inputs[INPUT_C]) && value_failed(s.wanted));
    }
    universe_free(u);
    dataset_free(data);
}

/* A program that looks its answer up among the demo pairs: the input is found in S, the output beside it. On the
 * pair itself it finds nothing. On a test input that is also a demo it may, and that counts for nothing. */
static void test_looking_up_scores_nothing(void **state)
{
    (void)state;
    struct dataset *data;
    const struct task *task = small_task(&data);
    struct universe *u = new_universe(false, 0);
    struct program *p = parse("def f(S, I):\n"
                              "    x1 = matcher(first, I)\n"
                              "    x2 = extract(S, x1)\n"
                              "    return last(x2)\n");
    struct score score;
    uint64_t time_ns;
    score_alone(&score, &time_ns, &(struct trial){u, task, FUEL, NULL}, p);
    assert_int_equal(score.demo_right, 0);
    assert_int_equal(score.partial, 0);
    assert_int_equal(score.failures, 4);
    program_free(p);
    /* With its own pair it would be right: the lookup itself works. */
    p = parse("def f(S, I):\n    x1 = matcher(first, first(first(S)))\n    return last(extract(S, x1))\n");
    score_alone(&score, &time_ns, &(struct trial){u, task, FUEL, NULL}, p);
    assert_int_equal(score.failures, 0);
    program_free(p);
    universe_free(u);
    dataset_free(data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_alone),
        cmocka_unit_test(test_stretches),
        cmocka_unit_test(test_used_again),
        cmocka_unit_test(test_nodes_once),
        cmocka_unit_test(test_fuel),
        cmocka_unit_test(test_tiny_heap),
        cmocka_unit_test(test_memory_alone),
        cmocka_unit_test(test_pairs_left_out),
        cmocka_unit_test(test_looking_up_scores_nothing),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}

/* Random programs, well typed and not. In a batch, by the fast kernels, with the memory of results, and alone, by the
 * plain ones, without it: the same outcome at the same price on every sample. The canonical form of a canonical form
 * is itself; what is printed is read as the same program; a program never takes more than its fuel.
 *
 * ARCWRIGHT_PROGRAMS is how many (100000 unless set), ARCWRIGHT_SEED where they begin (1):
 *     ARCWRIGHT_PROGRAMS=10000000 build/tests/test_random */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "random_programs.h"
#include "score/score.h"
#include "value/failure.h"
#include "value_checks.h"

#define STARTER ARCWRIGHT_SOURCE_DIR "/tasks/starter"

enum { BATCH = 50, SAMPLES = 2, LINES = 10, FUEL = 60000 };

struct totals {
    uint64_t programs, typed, results, grids, failures[VALUE_FIRST], out_of_fuel;
};

struct world {
    struct dataset *data;
    struct universe *fast, *plain;
    struct batch *batch;
    struct outcomes outcomes;
    struct totals totals;
};

static uint64_t setting(const char *name, uint64_t usual)
{
    const char *text = getenv(name);
    return text && *text ? strtoull(text, NULL, 10) : usual;
}

static int set_up(void **state)
{
    struct world *w = must_calloc(1, sizeof *w);
    struct error err;
    if (dataset_open(&w->data, STARTER, &err) != STATUS_OK) return -1;
    w->fast = universe_new(&(struct universe_options){.names = &dsl_operators, .remember = true});
    w->plain = universe_new(&(struct universe_options){.names = &dsl_operators});
    w->plain->plain_only = true;
    w->batch = batch_new();
    *state = w;
    return 0;
}

static int tear_down(void **state)
{
    struct world *w = *state;
    outcomes_free(&w->outcomes);
    batch_free(w->batch);
    universe_free(w->fast);
    universe_free(w->plain);
    dataset_free(w->data);
    free(w);
    return 0;
}

__attribute__((noreturn, format(printf, 3, 4))) static void wrong(const struct program *p, uint64_t number,
                                                                  const char *format, ...)
{
    char why[256];
    struct buf text = {0};
    va_list list;
    va_start(list, format);
    vsnprintf(why, sizeof why, format, list);
    va_end(list);
    program_print(p, NULL, &text);
    fail_msg("program %llu: %s\n%s", (unsigned long long)number, why, text.data);
    abort();
}

/* ---- the form ---- */

static void check_form(const struct program *p, bool ill, uint64_t number)
{
    struct program *again = program_extract(p->graph, p->root, NULL), *read = NULL;
    struct buf text = {0}, text_again = {0};
    program_print(p, "f", &text);
    program_print(again, "f", &text_again);
    if (!hash128_equal(p->hash, again->hash) || strcmp(text.data, text_again.data) != 0)
        wrong(p, number, "its canonical form has another one");
    program_free(again);
    struct error err;
    bool accepted = program_parse(&read, "r.py", text.data, &err) == STATUS_OK;
    if (accepted == ill) wrong(p, number, "%s", accepted ? "read although ill typed" : err.message);
    if (accepted) {
        buf_clear(&text_again);
        program_print(read, "f", &text_again);
        if (!hash128_equal(p->hash, read->hash) || strcmp(text.data, text_again.data) != 0)
            wrong(p, number, "printed and read it is another program");
        program_free(read);
    }
    buf_free(&text);
    buf_free(&text_again);
}

/* ---- what it does ---- */

static void check_alone(struct world *w, const struct program *p, const struct task *task, uint32_t sample,
                        int64_t fuel, value in_batch, uint32_t ticks_in_batch, uint64_t number)
{
    struct universe *u = w->plain;
    struct sample s;
    uint32_t ticks;
    universe_reset(u);
    sample_make(&s, u, task, sample, true);
    value v = program_run(p, u, s.inputs, fuel, &ticks);
    u->fuel = w->fast->fuel = INT64_MAX;
    const char *defect = value_defect(u, v);
    if (defect) wrong(p, number, "sample %u: the result is malformed: %s", sample, defect);
    bool same = value_failed(v) || value_failed(in_batch)
                    ? v == in_batch
                    : value_digest(u, v) == value_digest(w->fast, in_batch);
    if (!same)
        wrong(p, number, "sample %u: another outcome in the batch (%u, alone %u)", sample, in_batch, v);
    if (ticks != ticks_in_batch)
        wrong(p, number, "sample %u: %u ticks in the batch, %u alone", sample, ticks_in_batch, ticks);
    if (ticks > fuel || (v == FAIL_FUEL && ticks != fuel))
        wrong(p, number, "sample %u: %u ticks of %lld", sample, ticks, (long long)fuel);
    w->totals.results += !value_failed(v);
    w->totals.grids += value_is_grid(u, v);
    if (value_failed(v)) w->totals.failures[v]++;
}

static void check_batch(struct world *w, uint64_t first, uint64_t seed)
{
    struct draws d = draws_from_seed(seed, first, 0);
    const struct task *task = &w->data->tasks[draw(&d, w->data->count)];
    int64_t fuel = draw_one_in(&d, 4) ? FUEL / 50 : FUEL;
    struct task_values values;
    struct program *programs[BATCH];
    batch_clear(w->batch);
    for (uint32_t i = 0; i < BATCH; i++) {
        bool typed = !draw_one_in(&d, 4);
        node_id root = random_program(w->batch->graph, &d, typed, LINES);
        bool ill = graph_node(w->batch->graph, root)->ill;
        w->totals.typed += typed;
        assert_false(typed && ill);
        batch_add_root(w->batch, root);
        programs[i] = program_extract(w->batch->graph, root, NULL);
        check_form(programs[i], ill, first + i);
    }
    universe_reset(w->fast);
    w->fast->fuel = INT64_MAX;
    task_values_make(&values, w->fast, task);
    bool fitted = batch_run(w->batch, w->fast, &values, 0, SAMPLES, fuel, &w->outcomes);
    for (uint32_t i = 0; i < BATCH; i++) {
        for (uint32_t k = 0; k < SAMPLES && fitted; k++)
            check_alone(w, programs[i], task, k, fuel, w->outcomes.outputs[i * SAMPLES + k],
                        w->outcomes.ticks[i * SAMPLES + k], first + i);
        program_free(programs[i]);
        w->totals.programs += fitted;
    }
}

static void test_fast_is_plain(void **state)
{
    struct world *w = *state;
    uint64_t programs = setting("ARCWRIGHT_PROGRAMS", 100000), seed = setting("ARCWRIGHT_SEED", 1);
    for (uint64_t first = 0; first < programs; first += BATCH) check_batch(w, first, seed);
    const struct totals *t = &w->totals;
    print_message(
        "%llu programs (%llu well typed) on %u samples: %llu results, %llu of them grids; failures: ",
        (unsigned long long)t->programs, (unsigned long long)t->typed, SAMPLES,
        (unsigned long long)t->results, (unsigned long long)t->grids);
    for (uint32_t k = 0; k < VALUE_FIRST; k++)
        if (t->failures[k])
            print_message("%s %llu  ", failure_words((enum failure)k), (unsigned long long)t->failures[k]);
    print_message("\n");
    /* all sorts were there */
    assert_true(t->programs >= programs * 9 / 10);
    assert_true(t->results > t->programs / 2 && t->grids > t->programs / 20);
    assert_true(t->failures[FAIL_TYPE] > 0 && t->failures[FAIL_FUEL] > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_fast_is_plain, set_up, tear_down)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}

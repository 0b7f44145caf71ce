/* The search: candidates are programs that do what the search saw; the result depends neither on the number of threads nor on
 * test outputs; it finds what it should. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "arcwright.h"
#include "search/search.h"

enum { BUDGET = 600, TASKS = 24 };

static const char starter[] = ARCWRIGHT_SOURCE_DIR "/tasks/starter";

static struct dataset *open_starter(void)
{
    struct dataset *set;
    struct error err;
    if (dataset_open(&set, starter, &err) != STATUS_OK) fail_msg("%s", err.message);
    return set;
}

/* Every candidate runs as a program and gives what the search saw; search_task aborts otherwise. */
static void candidates_are_programs(void **state)
{
    (void)state;
    struct dataset *set = open_starter();
    struct searcher *s = searcher_new();
    uint32_t candidates = 0;
    for (uint32_t i = 0; i < set->count && i < TASKS; i++) {
        struct search_result r;
        search_task(s, &set->tasks[i], &(struct search_options){.budget = BUDGET, .check = true}, &r);
        candidates += r.candidates;
        search_result_clear(&r);
    }
    assert_true(candidates > TASKS);
    searcher_free(s);
    dataset_free(set);
}

/* A workspace that has searched other tasks gives the same as a new one. */
static void workspaces_forget(void **state)
{
    (void)state;
    struct dataset *set = open_starter();
    struct searcher *used = searcher_new();
    for (uint32_t i = 0; i < set->count && i < TASKS; i++) {
        struct search_result a, b;
        struct search_options o = {.budget = BUDGET};
        search_task(used, &set->tasks[i], &o, &a);
        struct searcher *fresh = searcher_new();
        search_task(fresh, &set->tasks[i], &o, &b);
        assert_int_equal(a.digest, b.digest);
        assert_int_equal(a.states, b.states);
        search_result_clear(&a);
        search_result_clear(&b);
        searcher_free(fresh);
    }
    searcher_free(used);
    dataset_free(set);
}

static void threads_do_not_show(void **state)
{
    (void)state;
    aw_data *data;
    aw_error error;
    assert_int_equal(aw_data_open(starter, &data, &error), AW_OK);
    uint32_t count = aw_data_count(data);
    aw_search_task *one = calloc(count, sizeof *one), *many = calloc(count, sizeof *many);
    aw_search_summary a, b;
    assert_int_equal(aw_search(data, &(aw_search_options){.budget = BUDGET, .threads = 1}, one, &a, &error),
                     AW_OK);
    assert_int_equal(aw_search(data, &(aw_search_options){.budget = BUDGET, .threads = 4}, many, &b, &error),
                     AW_OK);
    assert_int_equal(a.solved, b.solved);
    assert_int_equal(a.states, b.states);
    for (uint32_t i = 0; i < count; i++) assert_int_equal(one[i].digest, many[i].digest);
    aw_search_tasks_clear(one, count);
    aw_search_tasks_clear(many, count);
    free(one);
    free(many);
    aw_data_free(data);
}

/* Without test outputs, candidates and attempts are the same. */
static void test_outputs_steer_nothing(void **state)
{
    (void)state;
    struct dataset *set = open_starter();
    struct searcher *s = searcher_new();
    for (uint32_t i = 0; i < set->count && i < TASKS; i++) {
        struct search_result known, unknown;
        struct search_options o = {.budget = BUDGET};
        search_task(s, &set->tasks[i], &o, &known);
        struct task blind = set->tasks[i];
        blind.tests = calloc(blind.test_count, sizeof *blind.tests);
        for (uint32_t t = 0; t < blind.test_count; t++) blind.tests[t].input = set->tasks[i].tests[t].input;
        search_task(s, &blind, &o, &unknown);
        assert_int_equal(known.digest, unknown.digest);
        assert_int_equal(known.candidates, unknown.candidates);
        for (uint32_t t = 0; t < blind.test_count; t++)
            for (uint32_t k = 0; k < 2; k++) {
                struct grid_data a = known.attempts[t][k], b = unknown.attempts[t][k];
                assert_int_equal(a.cells != NULL, b.cells != NULL);
                if (a.cells) assert_true(grid_data_equal(a, b));
            }
        assert_false(unknown.solved);
        free(blind.tests);
        search_result_clear(&known);
        search_result_clear(&unknown);
    }
    searcher_free(s);
    dataset_free(set);
}

static void starter_tasks_are_solved(void **state)
{
    (void)state;
    aw_data *data;
    aw_error error;
    assert_int_equal(aw_data_open(starter, &data, &error), AW_OK);
    aw_search_task *tasks = calloc(aw_data_count(data), sizeof *tasks);
    aw_search_summary summary;
    assert_int_equal(aw_search(data, &(aw_search_options){.budget = 2000}, tasks, &summary, &error), AW_OK);
    print_message("%u of %u starter tasks\n", summary.solved, summary.tasks);
    assert_true(summary.solved >= 65);
    aw_search_tasks_clear(tasks, aw_data_count(data));
    free(tasks);
    aw_data_free(data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(candidates_are_programs),  cmocka_unit_test(workspaces_forget),
        cmocka_unit_test(threads_do_not_show),      cmocka_unit_test(test_outputs_steer_nothing),
        cmocka_unit_test(starter_tasks_are_solved),
    };
    return cmocka_run_group_tests_name("search", tests, NULL, NULL);
}

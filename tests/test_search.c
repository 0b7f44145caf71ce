/* The search: candidates are programs that do what the search saw; the result depends neither on the number of
 * threads nor on test outputs; it finds what it should. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

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

/* ---- what one part finds alone ---- */

/* A hole in a picture that is its own mirror image: what belongs there is cut out where the hole lies. */
static const char mirrored[] =
    "{\"train\":[{\"input\":[[5,6,9,1,8,8,1,9,6,5],[4,1,0,0,6,6,2,3,1,4],[8,4,0,0,2,2,9,7,4,8],[4,1,4,7,5"
    ",5,7,4,1,4],[3,7,3,2,3,3,2,3,7,3],[3,7,3,2,3,3,2,3,7,3],[4,1,4,7,5,5,7,4,1,4],[8,4,7,9,2,2,9,7,4"
    ",8],[4,1,3,2,6,6,2,3,1,4],[5,6,9,1,8,8,1,9,6,5]],\"output\":[[3,2],[7,9]]},{\"input\":[[8,3,3,1,1,1,"
    "1,3,3,8],[4,4,3,3,5,5,3,3,4,4],[6,4,9,4,3,3,4,9,4,6],[4,7,5,1,6,6,1,5,7,4],[7,3,3,5,2,2,5,3,3,7]"
    ",[7,3,3,5,2,2,5,3,3,7],[4,0,0,1,6,6,1,5,7,4],[6,0,0,4,3,3,4,9,4,6],[4,4,3,3,5,5,3,3,4,4],[8,3,3,"
    "1,1,1,1,3,3,8]],\"output\":[[7,5],[4,9]]},{\"input\":[[6,5,1,6,2,2,6,1,5,6],[5,6,5,8,6,6,8,5,6,5],[3"
    ",8,8,3,1,1,3,8,8,3],[5,1,6,7,1,0,0,6,1,5],[9,7,6,7,1,0,0,6,7,9],[9,7,6,7,1,1,7,6,7,9],[5,1,6,7,1"
    ",1,7,6,1,5],[3,8,8,3,1,1,3,8,8,3],[5,6,5,8,6,6,8,5,6,5],[6,5,1,6,2,2,6,1,5,6]],\"output\":[[1,7],["
    "1,7]]}],\"test\":[{\"input\":[[8,1,3,4,2,2,4,3,1,8],[4,8,6,9,6,6,9,6,8,4],[9,5,8,2,6,6,0,0,5,9],[5,1"
    ",7,2,4,4,0,0,1,5],[6,9,6,3,6,6,3,6,9,6],[6,9,6,3,6,6,3,6,9,6],[5,1,7,2,4,4,2,7,1,5],[9,5,8,2,6,6"
    ",2,8,5,9],[4,8,6,9,6,6,9,6,8,4],[8,1,3,4,2,2,4,3,1,8]],\"output\":[[2,8],[2,7]]}]}";

/* Four panels, a cell for each: 1 where two cells of a panel are coloured. */
static const char panels[] =
    "{\"train\":[{\"input\":[[0,6,0,5,0,0,0],[0,0,0,5,0,6,6],[0,0,6,5,0,0,0],[5,5,5,5,5,5,5],[0,6,6,5,0,0"
    ",6],[0,0,0,5,0,0,0],[0,0,0,5,0,6,0]],\"output\":[[1,1],[1,1]]},{\"input\":[[0,6,0,5,6,0,0],[0,0,0,5,"
    "6,0,6],[0,0,0,5,0,0,0],[5,5,5,5,5,5,5],[0,0,0,5,6,0,6],[0,6,0,5,0,0,6],[0,6,0,5,0,0,0]],\"output\""
    ":[[0,0],[1,0]]},{\"input\":[[0,0,0,5,0,0,6],[0,0,0,5,6,0,0],[0,6,0,5,0,0,0],[5,5,5,5,5,5,5],[0,6,0"
    ",5,0,0,0],[0,0,0,5,0,0,6],[6,0,0,5,6,0,0]],\"output\":[[0,1],[1,1]]},{\"input\":[[6,0,0,5,0,0,6],[0,"
    "0,0,5,0,0,0],[6,0,0,5,0,6,0],[5,5,5,5,5,5,5],[0,0,0,5,0,0,6],[0,0,0,5,0,0,6],[0,6,6,5,0,6,0]],\"o"
    "utput\":[[1,1],[1,0]]},{\"input\":[[0,0,0,5,0,6,0],[0,0,0,5,0,0,0],[6,6,0,5,6,0,0],[5,5,5,5,5,5,5],"
    "[0,0,0,5,0,6,0],[0,0,6,5,0,0,0],[0,6,0,5,0,6,0]],\"output\":[[1,1],[1,1]]}],\"test\":[{\"input\":[[0,0"
    ",0,5,0,0,0],[0,0,6,5,0,0,6],[0,0,6,5,0,0,0],[5,5,5,5,5,5,5],[0,0,0,5,0,0,0],[0,6,0,5,0,6,0],[0,0"
    ",0,5,0,0,6]],\"output\":[[1,0],[0,1]]}]}";

static bool solved_by(const char *text, enum search_part part)
{
    struct dataset *set;
    struct error err;
    struct search_result r;
    if (dataset_parse(&set, "one", text, strlen(text), &err) != STATUS_OK) fail_msg("%s", err.message);
    struct searcher *s = searcher_new();
    uint32_t others = ((1u << SEARCH_PART_COUNT) - 1) & ~(1u << part);
    search_task(s, &set->tasks[0], &(struct search_options){.budget = 1000, .parts = others, .check = true},
                &r);
    bool solved = r.solved;
    search_result_clear(&r);
    searcher_free(s);
    dataset_free(set);
    return solved;
}

static void parts_alone(void **state)
{
    (void)state;
    assert_true(solved_by(mirrored, SEARCH_BACKWARD));
    assert_false(solved_by(mirrored, SEARCH_COVER));
    assert_true(solved_by(panels, SEARCH_LISTS));
    assert_false(solved_by(panels, SEARCH_BACKWARD));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(candidates_are_programs),  cmocka_unit_test(workspaces_forget),
        cmocka_unit_test(threads_do_not_show),      cmocka_unit_test(test_outputs_steer_nothing),
        cmocka_unit_test(starter_tasks_are_solved), cmocka_unit_test(parts_alone),
    };
    return cmocka_run_group_tests_name("search", tests, NULL, NULL);
}

/* What is learned from programs: uses are counted as they are, tables read back as they were written, mistakes in
 * them are told with their line, and shared sub-programs are found. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "command.h"
#include "search/study/abstract.h"
#include "search/study/prior.h"
#include "search/search.h"

#define RUN(...) command_run((const char *[]){ARCWRIGHT_EXE, __VA_ARGS__, NULL})

/* half after keep_colour in four tasks of five; one program is of a task to leave out. */
#define PROGRAM(id, more)                                                                                    \
    "def solve_" id "(I):\n    x1 = keep_colour(I, TWO)\n    x2 = half(x1, ONE)\n" more                      \
    "    return paint_over(I, x2)\n"
static const char programs[] =
    PROGRAM("00000001", "") PROGRAM("00000002", "") PROGRAM("00000003", "") PROGRAM("00000004", "")
        PROGRAM("00000005",
                "") "def solve_00000006(I):\n    x1 = parts(I, ZERO)\n    x2 = apply(rbind(half, TWO), x1)\n"
                    "    x3 = stacked(x2, T)\n"
                    "    return paint_over(I, x3)\n";

static struct library read_programs(void)
{
    struct library lib = {0};
    struct error err;
    assert_int_equal(library_parse(&lib, "t.py", programs, sizeof programs - 1, &err), STATUS_OK);
    assert_int_equal(lib.error_count, 0);
    return lib;
}

static void uses_are_counted(void **state)
{
    (void)state;
    struct library lib = read_programs();
    struct prior_report r;
    struct costs *c = prior_learn(&lib, "0000000\n00000005\n", &(struct prior_options){true, true}, &r);
    assert_int_equal(r.programs, 5);
    assert_int_equal(r.tasks, 5);
    assert_int_equal(r.left_out, 1);
    /* keep_colour and half four times; parts, half of each, stacked; half and half of each after something, stacked
     * too */
    assert_int_equal(r.moves, 4 * 2 + 3);
    assert_int_equal(r.pairs, 4 + 2);
    struct buf text = {0};
    costs_print(c, &text);
    const char *half = strstr(text.data, " keep_colour image half image\n");
    if (!half) fail_msg("in\n%s", text.data);
    assert_int_equal(half[-2], '-');
    assert_non_null(strstr(text.data, " keep_colour image no *\n"));
    buf_free(&text);
    costs_free(c);
    library_free(&lib);
}

static void tables_read_back(void **state)
{
    (void)state;
    struct library lib = read_programs();
    struct prior_report r;
    struct error err;
    struct costs *c = prior_learn(&lib, NULL, &(struct prior_options){true, true}, &r), *again;
    struct buf one = {0}, two = {0};
    costs_print(c, &one);
    assert_int_equal(costs_parse(&again, "t", one.data, &err), STATUS_OK);
    costs_print(again, &two);
    assert_true(one.length > 0);
    assert_string_equal(one.data, two.data);
    buf_free(&one);
    buf_free(&two);
    costs_free(c);
    costs_free(again);
    library_free(&lib);
}

static void the_shipped_table_reads(void **state)
{
    (void)state;
    struct costs *c;
    struct error err;
    if (costs_read(&c, ARCWRIGHT_SOURCE_DIR "/library/costs.txt", &err) != STATUS_OK)
        fail_msg("%s", err.message);
    struct moves moves = {0};
    moves_make(&moves, 0x3ff, 0x3ff);
    costs_apply(c, &moves);
    assert_true(moves.by_parent);
    moves_free(&moves);
    costs_free(c);
}

static void mistakes_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *text, *says;
        uint32_t line;
    } cases[] = {
        {"# fine\nmove 9 keep_colour image no *\ncost 3\n", "`move`", 3},
        {"move 99 half image no 1\n", "from 3 to 40", 1},
        {"move 9 halves image no 1\n", "no such move", 1},
        {"move 9 half twice no 1\n", "no such move", 1},
        {"move 9 half image maybe 1\n", "other argument", 1},
        {"move 9 half image no one\n", "constants", 1},
        {"move 9 half image no 1 2 3\n", "constants", 1},
        {"\nafter 1 half image\n", "expected after", 2},
        {"after 1 half image first image\n", "no such move", 1},
        {"move\n", "expected", 1},
        {"a b c d e f g h i j\n", "too many words", 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct costs *c;
        struct error err = {0};
        assert_int_equal(costs_parse(&c, "t", cases[i].text, &err), STATUS_INPUT);
        if (!strstr(err.message, cases[i].says)) fail_msg("%s says %s", cases[i].text, err.message);
        assert_int_equal(err.line, cases[i].line);
    }
}

/* An empty table changes nothing; one that makes a move cheap after another brings what they make forward. */
static void tables_steer_the_search(void **state)
{
    (void)state;
    struct dataset *set;
    struct error err;
    if (dataset_open(&set, ARCWRIGHT_SOURCE_DIR "/tasks/starter", &err) != STATUS_OK)
        fail_msg("%s", err.message);
    struct searcher *s = searcher_new();
    struct costs *none, *some;
    assert_int_equal(costs_parse(&none, "t", "", &err), STATUS_OK);
    assert_int_equal(
        costs_parse(&some, "t", "after -5 keep_colour image half image\nmove 3 rays image no 15\n", &err),
        STATUS_OK);
    uint32_t different = 0;
    for (uint32_t i = 0; i < 8; i++) {
        struct search_result a, b, c;
        search_task(s, &set->tasks[i], &(struct search_options){.budget = 300}, &a);
        search_task(s, &set->tasks[i], &(struct search_options){.budget = 300, .costs = none}, &b);
        search_task(s, &set->tasks[i], &(struct search_options){.budget = 300, .costs = some}, &c);
        assert_int_equal(a.digest, b.digest);
        different += a.tried != c.tried || a.digest != c.digest;
        search_result_clear(&a);
        search_result_clear(&b);
        search_result_clear(&c);
    }
    assert_true(different > 4);
    costs_free(none);
    costs_free(some);
    searcher_free(s);
    dataset_free(set);
}

static void shared_pieces_are_found(void **state)
{
    (void)state;
    struct library lib = read_programs();
    struct buf text = {0};
    struct abstraction_report r;
    abstractions_find(&lib, NULL, 5, &text, &r);
    /* five times three calls become five: ten fewer, three for the function itself */
    assert_int_equal(r.programs, 6);
    assert_int_equal(r.lines, 5 * 3 + 4);
    assert_int_equal(r.abstractions, 1);
    assert_int_equal(r.saved, 5 * 2 - 3);
    assert_non_null(strstr(text.data, "return paint_over(a, half(keep_colour(a, TWO), ONE))\n"));
    text.length = 0;
    abstractions_find(&lib, "00000001\n00000002\n00000003\n00000004\n00000005\n", 5, &text, &r);
    assert_int_equal(r.left_out, 5);
    assert_int_equal(r.abstractions, 0);
    buf_free(&text);
    library_free(&lib);
}

static void the_command(void **state)
{
    (void)state;
    file_write("programs.py", programs);
    struct command c = RUN("learn", "programs.py", "--leave-out", "none", "--out", "costs.txt");
    command_expect(&c, 0);
    command_complains(&c, "6 programs of 6 tasks (0 left out)");
    command_clear(&c);
    c = RUN("search", "--task", "025ced0a", "--budget", "300", "--costs", "costs.txt");
    command_expect(&c, 0);
    command_clear(&c);
    c = RUN("learn", "programs.py", "--abstractions");
    command_expect(&c, 0);
    command_says(&c, "def shared_1(a):");
    command_clear(&c);
    file_write("bad.txt", "move 9 halves image no 1\n");
    c = RUN("search", "--task", "025ced0a", "--costs", "bad.txt");
    command_expect(&c, 2);
    command_complains(&c, "bad.txt:1:1: there is no such move");
    command_clear(&c);
    c = RUN("learn");
    command_expect(&c, 2);
    command_complains(&c, "give programs");
    command_clear(&c);
    c = RUN("learn", "programs.py", "--leave-out", "nowhere.txt");
    command_expect(&c, 2);
    command_complains(&c, "nowhere.txt");
    command_clear(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(uses_are_counted),
        cmocka_unit_test(tables_read_back),
        cmocka_unit_test(the_shipped_table_reads),
        cmocka_unit_test(mistakes_are_told),
        cmocka_unit_test(tables_steer_the_search),
        cmocka_unit_test(shared_pieces_are_found),
        cmocka_unit_test(the_command),
    };
    return cmocka_run_group_tests_name("learn", tests, command_folder_make, command_folder_remove);
}

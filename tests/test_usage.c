/* What the command says to people: where a program failed, what of a submission could be scored, what is in data,
 * which name was meant, lines that fit the terminal, and the forms that are made from the option tables. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "command.h"

#define STARTER  ARCWRIGHT_SOURCE_DIR "/tasks/starter"
#define RUN(...) command_run((const char *[]){ARCWRIGHT_EXE, __VA_ARGS__, NULL})

#define PAIR "{\"input\":[[1,2]],\"output\":[[2,1]]}"
#define TASK "{\"train\":[" PAIR "," PAIR "],\"test\":[{\"input\":[[3,4]],\"output\":[[4,3]]}]}"

static void test_failures_have_a_place(void **state)
{
    (void)state;
    file_write("t1.json", TASK);
    file_write("far.py",
               "def solve_t1(I):\n    x = ofcolor(I, NINE)\n    return crop(I, ulcorner(x), shape(I))\n");
    struct command c = RUN("verify", "far.py", "--data", "t1.json");
    command_says(&c, "failed solve_t1");
    command_says(&c, "train[0]: ");
    command_says(&c, " in O = crop(I, x2, x3), where I is a grid of 1x2, x2 is ()");
    command_clear(&c);
    c = RUN("verify", "far.py", "--data", "t1.json", "--json");
    command_says(&c, " in O = crop(I, x2, x3), where I is a grid of 1x2, x2 is ()");
    command_clear(&c);
    c = RUN("run", "far.py", "--data", "t1.json");
    command_says(&c, " in O = crop(I, x2, x3), where I is a grid of 1x2, x2 is ()");
    command_clear(&c);
    c = RUN("run", "far.py", "--data", "t1.json", "--json");
    command_says(&c, " in O = crop(I, x2, x3), where I is a grid of 1x2, x2 is ()");
    command_clear(&c);
}

static void test_names_in_parts(void **state)
{
    (void)state;
    file_write("t1.json", TASK);
    file_write("parts.py",
               "def solve_v2_t1(I):\n    return vmirror(I)\ndef solve_t1_b(I):\n    return vmirror(I)\n");
    struct command c = RUN("verify", "parts.py", "--data", "t1.json", "--strict");
    command_expect(&c, 0);
    command_complains(&c, "solve_v2_t1 is run on the task that a part of its name names, t1; others too");
    command_says(&c, "2 programs on 1 task: 2 right, 0 wrong, 0 failed; 6 of 6 pairs right");
    command_clear(&c);
}

static void test_score(void **state)
{
    (void)state;
    mkdir(file_path("scored"), 0777);
    static const char *const ids[] = {"scored/s1.json", "scored/s2.json", "scored/s3.json", "scored/s4.json"};
    for (size_t i = 0; i < 4; i++) file_write(ids[i], TASK);
    file_write("sub.json", "{\"s1\":[{\"attempt_1\":[[4,3]],\"attempt_2\":null}],"
                           "\"s2\":[{\"attempt_1\":[[4,3]]},{\"attempt_1\":[[4,3]]}],"
                           "\"s3\":[{\"attempt_1\":[[0]],\"attempt_2\":[[4,3]]}],\"other\":[]}");
    struct command c = RUN("score", "sub.json", "--data", "scored", "--ids", "--json");
    command_expect(&c, 0);
    command_complains(&c, "sub.json: s1[0].attempt_2: expected a grid, found null");
    command_complains(&c, "sub.json: s2: 2 outputs for 1 test inputs");
    command_complains(&c, "sub.json: s4: not in the submission");
    command_complains(&c, "sub.json: other: no task of the data");
    json_t *o = command_json(&c);
    assert_int_equal(json_integer_value(json_object_get(o, "tasks")), 4);
    assert_int_equal(json_integer_value(json_object_get(o, "tasks_right")), 2);
    assert_int_equal(json_integer_value(json_object_get(o, "pairs_right_first")), 1);
    assert_int_equal(json_array_size(json_object_get(o, "faults")), 4);
    assert_string_equal(json_string_value(json_array_get(json_object_get(o, "right_ids"), 1)), "s3");
    json_decref(o);
    command_clear(&c);
    c = RUN("score", "sub.json");
    command_complains(&c, "no --data: scored against ");
    command_clear(&c);
}

static void test_data_check(void **state)
{
    (void)state;
    mkdir(file_path("one"), 0777);
    mkdir(file_path("two"), 0777);
    file_write("one/a.json", TASK);
    file_write("two/b.json", TASK);
    file_write("two/c.json", "{\"train\":[" PAIR "],\"test\":[" PAIR "]}");
    struct command c = RUN("data", "check", "one", "two");
    command_expect(&c, 1);
    command_says(&c, "twice   a and b have the same content (one/a.json, two/b.json)");
    command_says(
        &c,
        "3 tasks: 5 demonstrations (up to 2 a task), 3 tests (up to 1), 3 with known outputs; grids up to 1x2;");
    command_clear(&c);
    c = RUN("data", "check", "--data", "two", "--json");
    command_expect(&c, 0);
    json_t *o = command_json(&c);
    assert_int_equal(json_integer_value(json_object_get(o, "tasks")), 2);
    assert_int_equal(json_array_size(json_object_get(o, "twice")), 0);
    json_decref(o);
    command_clear(&c);
}

/* No line of help is wider than the terminal, nor of a list of results. */
static void fits(struct command c, size_t width)
{
    if (c.code) unsetenv("COLUMNS");
    for (const char *at = c.out; *at;) {
        size_t n = strcspn(at, "\n"), letters = 0;
        for (size_t i = 0; i < n; i++) letters += ((unsigned char)at[i] & 0xc0) != 0x80;
        const char *last = memrchr(at, ' ', n);
        /* a word alone may be too wide */
        if (letters > width && last && (size_t)(last - at) > strspn(at, " "))
            fail_msg("%zu letters: %.*s", letters, (int)n, at);
        at += n + (at[n] == '\n');
    }
    command_clear(&c);
}

static void test_width(void **state)
{
    (void)state;
    static const char *const commands[] = {"evolve",  "search",  "verify", "run",    "show",
                                           "solvers", "profile", "report", "submit", "score",
                                           "store",   "dsl",     "bench",  "data",   "learn"};
    setenv("COLUMNS", "60", 1);
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) fits(RUN("help", commands[i]), 60);
    fits(RUN("--help"), 60);
    file_write("t1.json", TASK);
    file_write("same.py", "def solve_t1(I):\n    return I\n");
    fits(RUN("verify", "same.py", "--data", "t1.json"), 60);
    unsetenv("COLUMNS"); /* for the tests after this one */
}

static void test_tables(void **state)
{
    (void)state;
    struct command c = RUN("help", "--manual");
    command_expect(&c, 0);
    command_says(&c, ".TH ARCWRIGHT 1");
    command_says(&c, ".SS arcwright evolve");
    command_says(&c, ".B \\-\\-skip\\-pairs");
    command_clear(&c);
    c = RUN("help", "--completion", "bash");
    command_says(&c, "search) options=\"--help --data --split");
    file_write("completion.bash", c.out);
    command_clear(&c);
    c = command_run((const char *[]){"/bin/bash", "-n", "completion.bash", NULL});
    command_expect(&c, 0);
    command_silent(&c);
    command_clear(&c);
    c = RUN("help", "--completion", "zsh");
    command_says(&c, "#compdef arcwright");
    command_clear(&c);
    c = RUN("help", "--completion", "fish");
    command_says(&c, "complete -c arcwright -n '__fish_seen_subcommand_from search' -l budget -x -d ");
    command_clear(&c);
}

static void test_contradictions(void **state)
{
    (void)state;
    static const struct {
        const char *argv[7], *words;
    } cases[] = {
        {{"show", "x", "--svg", "x.png"}, "--svg writes SVG: 'x.png'"},
        {{"run", "a.py", "--svg", "a.svg", "--json"}, "run: --svg and --json: give one"},
        {{"run", "a.py", "--grid", "a.json", "--task", "x"}, "run: --grid and --task: give one"},
        {{"search", "--explain", "x", "--task", "y"}, "give one"},
        {{"help", "--completion", "csh"}, "is not bash, zsh or fish"},
        {{"data", "chek"}, "data: no 'chek': expected check"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *argv[9] = {ARCWRIGHT_EXE};
        memcpy(argv + 1, cases[i].argv, sizeof cases[i].argv);
        struct command c = command_run(argv);
        command_expect(&c, 2);
        command_complains(&c, cases[i].words);
        command_clear(&c);
    }
}

/* The sample in the tree is as the language says. */
static void test_sample_calls(void **state)
{
    (void)state;
    struct command c = RUN("dsl", "check", ARCWRIGHT_SOURCE_DIR "/docs/sample-calls.jsonl");
    command_expect(&c, 0);
    command_says(&c, "4 calls, 4 as recorded, 0 not, 0 not judged");
    command_clear(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_failures_have_a_place),
        cmocka_unit_test(test_names_in_parts),
        cmocka_unit_test(test_score),
        cmocka_unit_test(test_data_check),
        cmocka_unit_test(test_width),
        cmocka_unit_test(test_tables),
        cmocka_unit_test(test_contradictions),
        cmocka_unit_test(test_sample_calls),
    };
    return cmocka_run_group_tests(tests, command_folder_make, command_folder_remove);
}

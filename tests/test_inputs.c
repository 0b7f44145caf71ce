/* What people feed the command by mistake: it says what is wrong, where, and what was expected, ends with the exit code
 * that is documented, and runs what is left. No program hangs it or takes its memory. */
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
#include <unistd.h>

#include "command.h"

#define STARTER  ARCWRIGHT_SOURCE_DIR "/tasks/starter"
#define LIBRARY  ARCWRIGHT_SOURCE_DIR "/library/starter.py"
#define RUN(...) command_run((const char *[]){ARCWRIGHT_EXE, __VA_ARGS__, NULL})

/* An error, and nothing else: this code, nothing on stdout, these words. */
static void refuses(struct command c, int code, const char *words)
{
    command_expect(&c, code);
    command_complains(&c, words);
    assert_memory_equal(c.err, "arcwright: ", 11);
    assert_string_equal(c.out, "");
    command_clear(&c);
}

/* ---- tasks ---- */

#define GOOD                                                                                                 \
    "{\"train\":[{\"input\":[[1,2]],\"output\":[[2,1]]}],\"test\":[{\"input\":[[1]],\"output\":[[1]]}]}"

static const struct {
    const char *name, *text, *words;
} bad_tasks[] = {
    {"bad/b0000001.json", "{\"train\": [", "bad/b0000001.json:1:11: this is not valid JSON"},
    {"bad/b0000002.json", "", "bad/b0000002.json"},
    {"bad/b0000003.json", "[1, 2]", "bad/b0000003.json"},
    {"bad/b0000004.json",
     "{\"train\":[{\"input\":[[1,2],[3]],\"output\":[[1]]}],\"test\":[{\"input\":[[1]]}]}",
     "bad/b0000004.json: train[0].input[1]: the row is ragged: it has 1 cells, the first row has 2"},
    {"bad/b0000005.json", "{\"train\":[{\"input\":[],\"output\":[[1]]}],\"test\":[{\"input\":[[1]]}]}",
     "bad/b0000005.json: train[0].input: the grid is empty"},
    {"bad/b0000006.json", "{\"train\":[{\"input\":[[]],\"output\":[[1]]}],\"test\":[{\"input\":[[1]]}]}",
     "bad/b0000006.json: train[0].input"},
    {"bad/b0000007.json", "{\"train\":[{\"input\":[[1,12]],\"output\":[[1]]}],\"test\":[{\"input\":[[1]]}]}",
     "bad/b0000007.json: train[0].input[0][1]: colour 12 is not one of 0..9"},
    {"bad/b0000008.json", "{\"train\":[{\"input\":[[-1]],\"output\":[[1]]}],\"test\":[{\"input\":[[1]]}]}",
     "bad/b0000008.json: train[0].input[0][0]"},
    {"bad/b0000009.json", "{\"train\":[{\"input\":[[\"a\"]],\"output\":[[1]]}],\"test\":[{\"input\":[[1]]}]}",
     "bad/b0000009.json: train[0].input[0][0]"},
    {"bad/b000000a.json", "{\"train\":[{\"input\":[[1]]}],\"test\":[{\"input\":[[1]]}]}",
     "bad/b000000a.json: train[0]"},
    {"bad/b000000b.json", "{\"train\":[],\"test\":[{\"input\":[[1]]}]}", "bad/b000000b.json"},
    {"bad/b000000c.json", "{\"test\":[{\"input\":[[1]]}]}", "bad/b000000c.json"},
};
enum { BAD_TASKS = sizeof bad_tasks / sizeof *bad_tasks };

static void test_bad_tasks_alone(void **state)
{
    (void)state;
    for (size_t i = 0; i < BAD_TASKS; i++) {
        file_write(bad_tasks[i].name, bad_tasks[i].text);
        refuses(RUN("show", "--data", bad_tasks[i].name), 2, bad_tasks[i].words);
        refuses(RUN("evolve", "--data", bad_tasks[i].name, "--generations", "1"), 2, bad_tasks[i].words);
        refuses(RUN("verify", LIBRARY, "--data", bad_tasks[i].name), 2, bad_tasks[i].words);
    }
    assert_false(file_exists("arcwright.db")); /* nothing was begun */
}

/* In a folder the bad ones are named and left out, and the good one is used. */
static void test_bad_tasks_among_good(void **state)
{
    (void)state;
    for (size_t i = 0; i < BAD_TASKS; i++) file_write(bad_tasks[i].name, bad_tasks[i].text);
    refuses(RUN("show", "--data", "bad"), 2, "bad");
    file_write("bad/00000001.json", GOOD);
    struct command c = RUN("show", "--data", "bad");
    command_expect(&c, 0);
    assert_string_equal(c.out, "00000001\n");
    for (size_t i = 0; i < BAD_TASKS; i++) command_complains(&c, bad_tasks[i].words);
    command_complains(&c, "arcwright: left out: bad/b0000001.json");
    command_clear(&c);
}

static void test_missing_data(void **state)
{
    (void)state;
    refuses(RUN("show", "--data", "nowhere"), 2, "nowhere: cannot open the task data: No such file");
    refuses(RUN("evolve", "--data", "nowhere/a.json"), 2, "nowhere/a.json: cannot open");
    mkdir(file_path("empty"), 0777);
    refuses(RUN("show", "--data", "empty"), 2, "empty");
    setenv("ARCWRIGHT_DATA", "elsewhere", 1);
    refuses(RUN("show"), 2, "elsewhere: cannot open the task data");
    unsetenv("ARCWRIGHT_DATA");
}

static void test_bad_grids(void **state)
{
    (void)state;
    static const struct {
        const char *grid, *words;
    } cases[] = {
        {"[[1,2],[3]]", "grid[1]: the row is ragged"},
        {"[]", "grid: the grid is empty"},
        {"[[10]]", "grid[0][0]: colour 10 is not one of 0..9"},
        {"[[1,2", "not valid JSON"},
        {"", "not valid JSON"},
        {"7", "not valid JSON"},
        {"{}", "grid"},
    };
    file_write("one.py", "def solve_00000001(I):\n    return vmirror(I)\n");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        file_write("grid.json", cases[i].grid);
        refuses(RUN("run", "one.py", "--grid", "grid.json"), 2, cases[i].words);
    }
    refuses(RUN("run", "one.py", "--grid", "none.json"), 2, "none.json: cannot open the file: No such file");
    refuses(RUN("run", "one.py", "--data", STARTER), 2, "no task '00000001' in ");
    file_write("nameless.py", "def f(I):\n    return vmirror(I)\n");
    refuses(RUN("run", "nameless.py", "--data", STARTER), 2, "say which task with --task ID");
    file_write("reads.py", "def solve_00000001(S, I):\n    return first(first(S))\n");
    file_write("grid.json", "[[1]]");
    refuses(RUN("run", "reads.py", "--grid", "grid.json"), 2, "reads the demo pairs");
    refuses(RUN("run", LIBRARY, "--grid", "grid.json"), 2, "functions: say which with --program NAME");
    refuses(RUN("run", LIBRARY, "--program", "solve_x"), 2, "has no function 'solve_x'");
    refuses(RUN("run", LIBRARY, "--task", "nothing"), 2,
            "is for task 'nothing': say which with --program NAME");
}

/* ---- programs ---- */

static const struct {
    const char *function, *words; /* words: what stands after the file's name */
} bad_programs[] = {
    {"def solve_a(I):\n    O = vmirorr(I)\n    return O\n",
     ":2:9: unknown name 'vmirorr': expected a variable assigned before, a primitive or a constant\n"
     "        O = vmirorr(I)\n            ^\n"},
    {"def solve_a(I):\n    x1 = fill(I, ONE)\n    return x1\n",
     ":2:10: fill takes 3 arguments (grid value patch), got 2\n        x1 = fill(I, ONE)\n             ^\n"},
    {"def solve_a(I):\n    return fill(ONE, I, I)\n",
     ":2:17: argument 1 of fill (grid) has the wrong type: expected grid, got integer\n"
     "        return fill(ONE, I, I)\n                    ^\n"},
    {"def solve_a(I):\n    return solve_a(I)\n", ":2:12: 'solve_a' calls itself: programs have no recursion"},
    {"def solve_a(I):\n    while True:\n        pass\n",
     ":2:5: expected 'name = call(...)' or 'return name'"},
    {"def solve_a(I):\n    import os\n    return I\n", ":2:5: expected 'name = call(...)' or 'return name'"},
    {"def solve_a(I):\n    x1 = vmirror(I)\n",
     ":1:5: the function has no return\n    def solve_a(I):\n        ^\n"},
    {"def solve_a(I):\n    return fill(I, ONE, I\n", ":3:1: expected "},
};
enum { BAD_PROGRAMS = sizeof bad_programs / sizeof *bad_programs };

static void test_bad_programs_alone(void **state)
{
    (void)state;
    for (size_t i = 0; i < BAD_PROGRAMS; i++) {
        file_write("broken.py", bad_programs[i].function);
        struct command c = RUN("verify", "broken.py", "--data", STARTER);
        command_expect(&c, 2);
        command_complains(&c, "broken.py:");
        command_complains(&c, bad_programs[i].words);
        command_clear(&c);
        c = RUN("run", "broken.py", "--data", STARTER);
        command_expect(&c, 2);
        command_complains(&c, bad_programs[i].words);
        command_complains(&c, "broken.py has no function that could be read");
        command_clear(&c);
        c = RUN("evolve", "--seeds", "broken.py", "--data", STARTER, "--generations", "1");
        command_expect(&c, 2);
        command_complains(&c, bad_programs[i].words);
        command_clear(&c);
    }
    assert_false(file_exists("arcwright.db"));
    refuses(RUN("verify", "none.py", "--data", STARTER), 2, "none.py: cannot open the file: No such file");
    refuses(RUN("evolve", "--seeds", "none.py", "--data", STARTER), 2, "none.py: cannot open the file");
}

/* Each broken function is reported with its place in the file, and the good ones between them run. */
static void test_bad_programs_among_good(void **state)
{
    (void)state;
    char all[4000] = "from dsl import *\nfrom constants import *\n";
    for (size_t i = 0; i < BAD_PROGRAMS; i++) {
        strcat(all, bad_programs[i].function);
        strcat(
            all,
            "\ndef solve_ae0e8ec5(I):\n    x1 = rot180(I)\n    O = switch(x1, ONE, TWO)\n    return O\n\n");
    }
    file_write("broken.py", all);
    struct command c = RUN("verify", "broken.py", "--data", STARTER, "--json");
    command_expect(&c, 0);
    json_t *o = command_json(&c), *s = json_object_get(o, "summary");
    assert_int_equal(json_integer_value(json_object_get(s, "programs")), BAD_PROGRAMS);
    assert_int_equal(json_integer_value(json_object_get(s, "right")), BAD_PROGRAMS);
    assert_int_equal(json_array_size(json_object_get(o, "errors")), BAD_PROGRAMS);
    json_decref(o);
    command_complains(&c, "broken.py:4:9: unknown name 'vmirorr'");
    command_complains(&c, "broken.py:13:10: fill takes 3 arguments");
    command_complains(&c, "broken.py:22:17: argument 1 of fill");
    command_clear(&c);
    c = RUN("verify", "broken.py", "--data", STARTER, "--strict");
    command_expect(&c, 1);
    command_says(&c, "8 functions could not be read");
    command_clear(&c);
}

/* ---- programs without end ---- */

/* In each the number of calls, the size of a value or the depth of one grows beyond any bound. */
static const char *const bombs[] = {
    "upscale(upscale(upscale(upscale(upscale(I, 10), 10), 10), 10), 10)",
    "upscale(I, 500000000)",
    "hupscale(I, 536870911)",
    "canvas(ZERO, (16000, 16000))",
    "repeat(I, 536870911)",
    "interval(-536870911, 536870911, ONE)",
    "power(rbind(upscale, TWO), 900)(I)",
    "power(fork(vconcat, identity, identity), 900)(I)",
    "power(fork(combine, identity, identity), 900)(I)",
    "power(fork(product, identity, identity), 900)(palette(I))",
    "power(fork(astuple, identity, identity), 900)(power(fork(astuple, identity, identity), 900)(I))(I)",
    "power(power(power(power(vmirror, 900), 900), 900), 900)(I)",
    "power(power(power(power(rot90, 99), 99), 99), 99)(I)",
    "power(double, 900)(width(I))",
    "product(product(product(asindices(I), asindices(I)), asindices(I)), asindices(I))",
    "mapply(lbind(mapply, lbind(shift, asindices(I))), initset(asindices(upscale(upscale(I, 9), 9))))",
    "apply(lbind(apply, lbind(apply, lbind(upscale, I))), repeat(repeat(interval(1, 99, 1), 99), 99))",
    "rapply(repeat(power(power(vmirror, 900), 900), 9999), I)",
    "first(first(papply(astuple, repeat(I, 200000), repeat(I, 200001)))(I))",
    "merge(repeat(merge(repeat(merge(repeat(I, 60)), 60)), 6000))",
    "power(lbind(insert, I), 900)(power(lbind(insert, I), 900)(I))",
};
enum { BOMBS = sizeof bombs / sizeof *bombs, DOUBLINGS = 60 };

static void test_bombs(void **state)
{
    (void)state;
    char *all = malloc(100000), *at = all;
    for (size_t i = 0; i < BOMBS; i++) at += sprintf(at, "def bomb_%zu(I):\n    return %s\n\n", i, bombs[i]);
    /* A tower of compositions, each twice the last: 2^60 calls from 60 lines; and of values, shared. */
    at += sprintf(at, "def tower(I):\n    x0 = compose(vmirror, vmirror)\n");
    for (int i = 0; i < DOUBLINGS; i++) at += sprintf(at, "    x%d = compose(x%d, x%d)\n", i + 1, i, i);
    at += sprintf(at, "    return x%d(I)\n\ndef forks(I):\n    x0 = fork(vconcat, vmirror, hmirror)\n",
                  DOUBLINGS);
    for (int i = 0; i < DOUBLINGS; i++) at += sprintf(at, "    x%d = fork(vconcat, x%d, x%d)\n", i + 1, i, i);
    at += sprintf(at, "    return x%d(I)\n\ndef grows(I):\n    x0 = I\n", DOUBLINGS);
    for (int i = 0; i < DOUBLINGS; i++) at += sprintf(at, "    x%d = hconcat(x%d, x%d)\n", i + 1, i, i);
    sprintf(at, "    return x%d\n", DOUBLINGS);
    file_write("bombs.py", all);
    free(all);

#define ROW  "[1,2,3,0,0,0,4,4,0,5],"
#define GRID "[" ROW ROW ROW ROW ROW ROW ROW ROW ROW "[0,0,0,0,0,0,0,0,0,9]]"
    file_write("small/00000001.json", "{\"train\":[{\"input\":" GRID ",\"output\":" GRID "}],"
                                      "\"test\":[{\"input\":" GRID "}]}");
    struct command c = RUN("verify", "bombs.py", "--data", "small", "--task", "00000001", "--json");
    command_expect(&c, 0);
    json_t *o = command_json(&c), *s = json_object_get(o, "summary"), *r;
    size_t i;
    json_array_foreach(json_object_get(o, "results"), i, r)
    {
        const char *name = json_string_value(json_object_get(r, "program"));
        const char *status = json_string_value(json_object_get(r, "status"));
        if (strcmp(status, "failed") != 0) fail_msg("%s: %s", name, status);
        double pairs = (double)json_integer_value(json_object_get(r, "pairs"));
        double ms = (double)json_integer_value(json_object_get(r, "run_ns")) / pairs * 1e-6;
        if (!SANITIZED && ms > 6000) fail_msg("%s: %.0f ms a run", name, ms);
    }
    if (json_array_size(json_object_get(o, "errors"))) fail_msg("%s", c.err);
    assert_int_equal(json_integer_value(json_object_get(s, "failed")), BOMBS + 3);
    json_decref(o);
    if (!SANITIZED && c.peak_kb > 500 * 1024) fail_msg("%ld kB of memory", c.peak_kb);
    command_clear(&c);

    /* As seeds they do no harm to the others. */
    c = RUN("evolve", "--data", "small", "--seeds", "bombs.py", "--store", "bombs.db", "--generations", "2",
            "--memory", "16", "--quiet");
    command_expect(&c, 0);
    command_clear(&c);
}

/* Values without end: results whose text would be exponential in their size. */
static void test_endless_text(void **state)
{
    (void)state;
    char text[4000], *at = text;
    at += sprintf(at, "def solve_ae0e8ec5(I):\n    x0 = astuple(I, I)\n");
    for (int i = 0; i < DOUBLINGS; i++) at += sprintf(at, "    x%d = astuple(x%d, x%d)\n", i + 1, i, i);
    sprintf(at, "    return x%d\n", DOUBLINGS);
    file_write("text.py", text);
    struct command c = RUN("run", "text.py", "--data", STARTER);
    command_expect(&c, 1);
    command_says(&c, "...");
    assert_true(strlen(c.out) < 10000);
    command_clear(&c);
    c = RUN("verify", "text.py", "--data", STARTER);
    command_expect(&c, 0);
    command_says(&c, "the result is no grid");
    command_clear(&c);
}

/* ---- stores ---- */

static void test_bad_stores(void **state)
{
    (void)state;
    static const char *const broken[] = {"foreign.db", "text.db", "folder.db", "cut.db"};
    struct command made = RUN("evolve", "--data", STARTER, "--seeds", LIBRARY, "--store", "good.db",
                              "--generations", "1", "--quiet");
    command_expect(&made, 0);
    command_clear(&made);
    file_write("text.db", "Dear diary,\n");
    mkdir(file_path("folder.db"), 0777);
    char line[300];
    snprintf(line, sizeof line,
             "cd %s && head -c 5000 good.db >cut.db && head -c 8192 /dev/urandom >foreign.db",
             file_path("."));
    assert_int_equal(system(line), 0);
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        const char *b = broken[i];
        char *before = i == 1 ? file_read(b) : NULL;
        refuses(RUN("store", "ls", b), 3, b);
        refuses(RUN("store", "check", b, "--data", STARTER), 3, b);
        refuses(RUN("store", "prune", b), 3, b);
        refuses(RUN("store", "export", b, "--tree", "out"), 3, b);
        refuses(RUN("store", "import", b, LIBRARY, "--data", STARTER), 3, b);
        refuses(RUN("solvers", "ae0e8ec5", "--store", b), 3, b);
        struct command c = RUN("evolve", "--data", STARTER, "--seeds", LIBRARY, "--store", b, "--generations",
                               "1", "--quiet");
        command_expect(&c, 3);
        command_complains(&c, b);
        command_clear(&c);
        if (before) {
            char *after = file_read(b);
            assert_string_equal(before, after); /* left as it was */
            free(after);
        }
        free(before);
    }
    refuses(RUN("store", "ls", "none.db"), 3, "none.db: there is no store");
    refuses(RUN("solvers", "ae0e8ec5", "--store", "none.db"), 3, "none.db: there is no store");
    refuses(RUN("store", "check", "none.db", "--data", STARTER), 3, "none.db: there is no store");
    assert_false(file_exists("none.db"));
    struct command c = RUN("evolve", "--data", STARTER, "--seeds", LIBRARY, "--store", "none.db", "--resume");
    command_expect(&c, 3);
    command_complains(&c, "none.db: there is no store");
    command_clear(&c);
    c = RUN("evolve", "--data", STARTER, "--seeds", LIBRARY, "--store", "no/where.db", "--generations", "1");
    command_expect(&c, 3);
    command_complains(&c, "no/where.db: there is no folder for it");
    command_clear(&c);
    refuses(RUN("solvers", "nothing", "--store", "good.db"), 2, "nothing about a task 'nothing'");
    refuses(RUN("solvers", "ae0e8ec5", "--store", "good.db", "--print", "99"), 2, "there is no number 99");
    refuses(RUN("solvers", "zz", "--compare", "aa", "--store", "good.db"), 2, "'zz'");
}

static void test_bad_calls(void **state)
{
    (void)state;
    static const struct {
        const char *text, *words;
    } cases[] = {
        {"{\"id\":\"a\"\n", "calls.jsonl:1"},
        {"{\"id\":\"a\",\"fn\":\"add\",\"args\":[1,2],\"ret\":3,\"src\":\"h\"}\nhello\n", "calls.jsonl:2"},
        {"{\"id\":\"a\",\"fn\":\"frobnicate\",\"args\":[1,2],\"ret\":3,\"src\":\"h\"}\n", "calls.jsonl:1"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        file_write("calls.jsonl", cases[i].text);
        refuses(RUN("dsl", "check", "calls.jsonl"), 2, cases[i].words);
        refuses(RUN("dsl", "check", "calls.jsonl", "--json"), 2, cases[i].words);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bad_tasks_alone),
        cmocka_unit_test(test_bad_tasks_among_good),
        cmocka_unit_test(test_missing_data),
        cmocka_unit_test(test_bad_grids),
        cmocka_unit_test(test_bad_programs_alone),
        cmocka_unit_test(test_bad_programs_among_good),
        cmocka_unit_test(test_bombs),
        cmocka_unit_test(test_endless_text),
        cmocka_unit_test(test_bad_stores),
        cmocka_unit_test(test_bad_calls),
    };
    return cmocka_run_group_tests(tests, command_folder_make, command_folder_remove);
}

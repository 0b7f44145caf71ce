/* The command as scripts and people meet it: help everywhere, exit codes, and the forms of output that are promised
 * to stay (docs/COMMANDS.md), with sums that add up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "command.h"

#define STARTER  ARCWRIGHT_SOURCE_DIR "/tasks/starter"
#define LIBRARY  ARCWRIGHT_SOURCE_DIR "/library/starter.py"
#define RUN(...) command_run((const char *[]){ARCWRIGHT_EXE, __VA_ARGS__, NULL})

/* One of each kind: right, wrong, failed, without a task. */
#define MIXED                                                                                                \
    "def solve_ae0e8ec5(I):\n    x1 = rot180(I)\n    O = switch(x1, ONE, TWO)\n    return O\n\n"             \
    "def solve_b440c390(I):\n    return I\n\n"                                                               \
    "def solve_548ec1ca(I):\n    x1 = first(initset(I))\n    return crop(x1, ORIGIN, first(ORIGIN))\n\n"     \
    "def solve_nowhere0(I):\n    return I\n"

static json_int_t number(const json_t *o, const char *key)
{
    const json_t *n = json_object_get(o, key);
    if (!json_is_integer(n)) fail_msg("no integer '%s'", key);
    return json_integer_value(n);
}

static double real(const json_t *o, const char *key)
{
    const json_t *n = json_object_get(o, key);
    if (!json_is_number(n)) fail_msg("no number '%s'", key);
    return json_number_value(n);
}

static const char *text(const json_t *o, const char *key)
{
    const json_t *s = json_object_get(o, key);
    if (!json_is_string(s)) fail_msg("no text '%s'", key);
    return json_string_value(s);
}

static const json_t *array(const json_t *o, const char *key)
{
    const json_t *a = json_object_get(o, key);
    if (!json_is_array(a)) fail_msg("no array '%s'", key);
    return a;
}

/* ---- help and usage ---- */

/* The command that a line of the general help is about: "  evolve    breed ..."; false for any other line. */
static bool command_of(const char *line, char name[20])
{
    return strncmp(line, "  ", 2) == 0 && sscanf(line, "  %19[a-z]", name) == 1 && line[2] != ' ';
}

static void test_help(void **state)
{
    (void)state;
    static const char *const asks[] = {"help", "-h", "--help"};
    struct command all = {0};
    for (size_t k = 0; k < 3; k++) {
        command_clear(&all);
        all = RUN(asks[k]);
        command_expect(&all, 0);
        command_silent(&all);
        command_says(&all, "usage: arcwright COMMAND");
        command_says(&all, "Exit codes: 0 done, 1 ");
    }
    uint32_t count = 0;
    for (const char *line = all.out; *line; line = strchr(line, '\n') + 1) {
        char name[20], usage[60];
        if (!command_of(line, name)) continue;
        struct command c = RUN(name, "--help");
        command_expect(&c, 0);
        command_silent(&c);
        snprintf(usage, sizeof usage, "usage: arcwright %s", name);
        command_says(&c, usage);
        command_says(&c, "options:");
        command_clear(&c);
        count++;
    }
    assert_true(count >= 7);
    command_clear(&all);
    struct command c = RUN("--version");
    command_expect(&c, 0);
    command_says(&c, "arcwright 0.");
    command_clear(&c);
}

/* Bad usage: code 2, nothing on stdout, one line that says what to do instead. */
static void test_usage_errors(void **state)
{
    (void)state;
    static const struct {
        const char *argv[5], *words;
    } cases[] = {
        {{"help", "evolv"}, "no command 'evolv': did you mean evolve?"},
        {{"evolve", "--seed", "1", "--seed=2"}, "evolve: --seed is given twice"},
        {{"evolve", "--seed", " -1"}, "--seed: ' -1' is not a number"},
        {{"evolve", "--time", "inf"}, "is not a time like"},
        {{"evolve", "--time", "0"}, "--time: '0' is not a time above 0"},
        {{"evolve", "--keep", "0"}, "--keep: expected 1 to 32, got 0"},
        {{"search", "--budget", "0"}, "--budget: expected 1 to 100000000, got 0"},
        {{"search", "--threads", "100000"}, "--threads: expected 1 to 65536, got 100000"},
        {{"show", "--pairs", "4+"}, "--pairs: '4+' is not N or N+M"},
        {{"evolv"}, "no command 'evolv': did you mean evolve?"},
        {{"evolve", "--generation", "3"}, "no option '--generation': did you mean --generations?"},
        {{"evolve", "-n"}, "no option '-n'"},
        {{"evolve", "--generations"}, "--generations needs a value: N"},
        {{"evolve", "--generations", "-3"}, "'-3' is not a count"},
        {{"evolve", "--generations", "3x"}, "'3x' is not a count"},
        {{"evolve", "--generations=99999999999"}, "is not a count"},
        {{"evolve", "--time", "soon"}, "'soon' is not a time like 90, 90s, 10m or 2h"},
        {{"evolve", "--time", "nan"}, "'nan' is not a time"},
        {{"evolve", "--seed", "x"}, "'x' is not a number"},
        {{"evolve", "--keep", "0"}, "--keep: expected 1 to 32"},
        {{"evolve", "--keep", "33"}, "--keep: expected 1 to 32"},
        {{"evolve", "--parents", "0"}, "--parents: expected"},
        {{"evolve", "--memory", "0"}, "--memory: expected"},
        {{"evolve", "--threads", "70000"}, "--threads: expected"},
        {{"evolve", "--resume=yes"}, "--resume takes no value"},
        {{"evolve", "stray"}, "unexpected argument 'stray'"},
        {{"verify"}, "verify: missing argument; usage: arcwright verify"},
        {{"verify", "a.py", "b.py"}, "unexpected argument 'b.py'"},
        {{"run"}, "run: missing argument"},
        {{"show", "--color", "often", "x"}, "'often' is not auto, always or never"},
        {{"store"}, "store: missing argument"},
        {{"store", "burn", "a.db"}, "store: no 'burn': expected ls, export, import, prune, check or repair"},
        {{"store", "import", "a.db"}, "say which PROGRAMS.py"},
        {{"store", "export", "a.db"}, "give --tree DIR or --library FILE.py"},
        {{"dsl", "check"}, "dsl check: say which FILE"},
        {{"dsl", "no-such-word"}, "no primitive has 'no-such-word'"},
        {{"dsl", "one", "two"}, "one WORD at most"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *argv[7] = {ARCWRIGHT_EXE};
        memcpy(argv + 1, cases[i].argv, sizeof cases[i].argv);
        struct command c = command_run(argv);
        command_expect(&c, 2);
        command_complains(&c, "arcwright: ");
        command_complains(&c, cases[i].words);
        assert_string_equal(c.out, "");
        assert_ptr_equal(strchr(c.err, '\n'), c.err + strlen(c.err) - 1);
        command_clear(&c);
    }
    struct command c = command_run((const char *[]){ARCWRIGHT_EXE, NULL});
    command_expect(&c, 2);
    command_complains(&c, "usage: arcwright COMMAND");
    command_clear(&c);
}

/* A disk that is full is noticed, whatever the command. */
static void test_full_disk(void **state)
{
    (void)state;
    static const char *const lines[] = {"--help",
                                        "--version",
                                        "dsl",
                                        "dsl --help",
                                        "show --data " STARTER,
                                        "verify " LIBRARY " --json --data " STARTER};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        char line[2000];
        snprintf(line, sizeof line, "%s %s >/dev/full", ARCWRIGHT_EXE, lines[i]);
        struct command c = command_run((const char *[]){"/bin/sh", "-c", line, NULL});
        command_expect(&c, 3);
        command_complains(&c, "arcwright: standard output: No space left on device");
        command_clear(&c);
    }
}

/* ---- verify ---- */

static void test_verify_json(void **state)
{
    (void)state;
    file_write("mixed.py", MIXED);
    struct command c = RUN("verify", "mixed.py", "--data", STARTER, "--json");
    command_expect(&c, 0);
    command_silent(&c);
    json_t *all = command_json(&c);
    const json_t *s = json_object_get(all, "summary"), *results = array(all, "results");
    assert_int_equal(number(s, "programs"), 4);
    assert_int_equal(number(s, "tasks"), 3);
    assert_int_equal(number(s, "right"), 1);
    assert_int_equal(number(s, "wrong"), 1);
    assert_int_equal(number(s, "failed"), 2);
    assert_int_equal(number(s, "runs"), number(s, "pairs"));
    assert_int_equal(json_array_size(array(all, "errors")), 0);

    static const char *const status[] = {"right", "wrong", "failed", "failed"};
    static const char *const program[] = {"solve_ae0e8ec5", "solve_b440c390", "solve_548ec1ca",
                                          "solve_nowhere0"};
    json_int_t pairs = 0, right = 0, ns = 0;
    for (size_t i = 0; i < 4; i++) {
        const json_t *r = json_array_get(results, i);
        assert_string_equal(text(r, "program"), program[i]);
        assert_string_equal(text(r, "task"), program[i] + 6);
        assert_string_equal(text(r, "status"), status[i]);
        assert_true((text(r, "why")[0] == 0) == (i == 0));
        assert_true(number(r, "pairs_right") <= number(r, "pairs"));
        assert_true(number(r, "ticks") >= 0);
        if (i < 3) assert_true(number(r, "pairs") >= 4 && number(r, "run_ns") > 0);
        pairs += number(r, "pairs");
        right += number(r, "pairs_right");
        ns += number(r, "run_ns");
    }
    const json_t *first = json_array_get(results, 0), *last = json_array_get(results, 3);
    assert_int_equal(number(first, "pairs"), number(first, "pairs_right"));
    assert_string_equal(text(last, "why"), "no task 'nowhere0' in the data");
    assert_int_equal(number(last, "pairs"), 0);
    assert_non_null(strstr(text(json_array_get(results, 2), "why"), "train[0]: wrong kind of argument in "));
    assert_int_equal(number(s, "pairs"), pairs);
    assert_int_equal(number(s, "pairs_right"), right);
    assert_int_equal(number(s, "run_ns_total"), ns);
    json_decref(all);
    command_clear(&c);
}

static void test_verify_for_people(void **state)
{
    (void)state;
    file_write("mixed.py", MIXED);
    struct command c = RUN("verify", "mixed.py", "--data", STARTER);
    command_expect(&c, 0);
    command_says(&c, "wrong  solve_b440c390");
    command_says(&c, "failed solve_548ec1ca");
    command_says(&c, "4 programs on 3 tasks: 1 right, 1 wrong, 2 failed; ");
    assert_null(strstr(c.out, "ae0e8ec5")); /* those that are right are not listed */
    command_clear(&c);
    c = RUN("verify", "mixed.py", "--data", STARTER, "--all", "--strict");
    command_expect(&c, 1);
    command_says(&c, "right  solve_ae0e8ec5");
    command_clear(&c);
    c = RUN("verify", LIBRARY, "--data", STARTER, "--strict", "--repeat", "2", "--threads", "2");
    command_expect(&c, 0);
    command_says(&c, " 0 wrong, 0 failed; ");
    command_clear(&c);
    c = RUN("verify", "mixed.py", "--data", STARTER, "--task", "ae0e8ec5");
    command_says(&c, "4 programs on 1 task: 1 right, ");
    command_clear(&c);
}

/* ---- dsl ---- */

#define CALLS                                                                                                \
    "{\"id\":\"add/1\",\"fn\":\"add\",\"args\":[1,2],\"ret\":3,\"src\":\"h\"}\n"                             \
    "{\"id\":\"add/2\",\"fn\":\"add\",\"args\":[1,2],\"ret\":4,\"src\":\"s\"}\n"                             \
    "{\"id\":\"first/1\",\"fn\":\"first\",\"args\":[{\"t\":[]}],\"err\":\"StopIteration\",\"src\":\"s\"}\n"  \
    "{\"id\":\"double/1\",\"fn\":\"double\",\"args\":[4],\"err\":\"TypeError\",\"src\":\"e\"}\n"

static void test_dsl_check_json(void **state)
{
    (void)state;
    file_write("calls.jsonl", CALLS);
    struct command c = RUN("dsl", "check", "calls.jsonl", "--json");
    command_expect(&c, 1);
    json_t *all = command_json(&c);
    const json_t *sources = json_object_get(all, "by_source"), *s, *failures = array(all, "failures");
    const char *name;
    assert_int_equal(number(all, "vectors"), 4);
    assert_int_equal(number(all, "passed"), 2);
    assert_int_equal(number(all, "failed"), 2);
    assert_true(json_is_object(sources));
    json_int_t vectors = 0, passed = 0, failed = 0;
    json_object_foreach((json_t *)(uintptr_t)sources, name, s)
    {
        vectors += number(s, "vectors");
        passed += number(s, "passed");
        failed += number(s, "failed");
    }
    assert_int_equal(vectors, 4);
    assert_int_equal(passed, 2);
    assert_int_equal(failed, 2);
    assert_int_equal(json_array_size(failures), 2);
    assert_string_equal(text(json_array_get(failures, 0), "id"), "add/2");
    assert_string_equal(text(json_array_get(failures, 0), "got"), "3");
    assert_string_equal(text(json_array_get(failures, 0), "want"), "4");
    assert_string_equal(text(json_array_get(failures, 1), "got"), "8");
    json_decref(all);
    command_clear(&c);

    c = RUN("dsl", "check", "calls.jsonl");
    command_expect(&c, 1);
    command_says(&c, "add/2: got 3, want 4");
    command_says(&c, "4 calls, 2 as recorded, 2 not, 0 not judged");
    command_clear(&c);
}

static void test_dsl_check_gz(void **state)
{
    (void)state;
    gzFile f = gzopen(file_path("calls.jsonl.gz"), "wb");
    assert_non_null(f);
    assert_int_equal(gzputs(f, CALLS), strlen(CALLS));
    gzclose(f);
    struct command c = RUN("dsl", "check", "calls.jsonl.gz");
    command_expect(&c, 1);
    command_says(&c, "4 calls, 2 as recorded, 2 not, 0 not judged");
    command_clear(&c);
    file_write("good.jsonl", "{\"id\":\"a\",\"fn\":\"add\",\"args\":[1,2],\"ret\":3,\"src\":\"h\"}\n");
    c = RUN("dsl", "check", "good.jsonl");
    command_expect(&c, 0);
    command_says(&c, "1 calls, 1 as recorded, 0 not");
    command_clear(&c);
}

static void test_dsl_reference(void **state)
{
    (void)state;
    struct command c = RUN("dsl");
    command_expect(&c, 0);
    command_says(&c, "fill(grid: grid, value: colour, patch: patch) -> grid");
    command_clear(&c);
    c = RUN("dsl", "--json");
    json_t *all = command_json(&c);
    assert_true(json_array_size(all) >= 160);
    for (size_t i = 0; i < json_array_size(all); i++) {
        const json_t *p = json_array_get(all, i);
        assert_true(text(p, "name")[0] && text(p, "result")[0] && text(p, "family")[0] && text(p, "doc")[0]);
        assert_true(json_array_size(array(p, "parameters")) >= 1);
    }
    json_decref(all);
    command_clear(&c);
    c = RUN("dsl", "gravit");
    command_expect(&c, 0);
    command_says(&c, "gravitate(");
    assert_null(strstr(c.out, "hconcat("));
    command_clear(&c);
    c = RUN("dsl", "--markdown");
    command_says(&c, "# The primitives");
    command_clear(&c);
}

/* ---- run and show ---- */

static void test_run(void **state)
{
    (void)state;
    file_write("mixed.py", MIXED);
    struct command c = RUN("run", "mixed.py", "--task", "ae0e8ec5", "--data", STARTER, "--digits", "--print");
    command_expect(&c, 0);
    command_says(&c, "def solve_ae0e8ec5(I):\n    x1 = rot180(I)\n    O = switch(x1, ONE, TWO)\n");
    command_says(&c, "4 of 4 pairs right");
    command_clear(&c);
    c = RUN("run", "mixed.py", "--program", "solve_b440c390", "--data", STARTER);
    command_expect(&c, 1);
    command_says(&c, "0 of 4 pairs right");
    command_clear(&c);

    c = RUN("run", "mixed.py", "--task", "ae0e8ec5", "--data", STARTER, "--json");
    command_expect(&c, 0);
    json_t *all = command_json(&c);
    assert_string_equal(text(all, "program"), "solve_ae0e8ec5");
    assert_string_equal(text(all, "task"), "ae0e8ec5");
    const json_t *pairs = array(all, "pairs"), *last = json_array_get(pairs, 3);
    assert_int_equal(json_array_size(pairs), 4);
    assert_string_equal(text(last, "part"), "test");
    assert_int_equal(number(last, "index"), 0);
    assert_true(json_is_true(json_object_get(last, "right")));
    assert_true(json_array_size(array(last, "output")) > 0);
    json_decref(all);
    command_clear(&c);

    c = RUN("run", "mixed.py", "--task", "ae0e8ec5", "--data", STARTER, "--svg", "a.svg");
    command_expect(&c, 0);
    char *svg = file_read("a.svg");
    assert_memory_equal(svg, "<svg", 4);
    free(svg);
    command_clear(&c);
}

static void test_run_grid(void **state)
{
    (void)state;
    file_write("mixed.py", MIXED);
    file_write("grid.json", "[[1,2,0],[0,0,3]]");
    struct command c = RUN("run", "mixed.py", "--program", "solve_ae0e8ec5", "--grid", "grid.json", "--json");
    command_expect(&c, 0);
    json_t *all = command_json(&c), *output = json_loads("[[3,0,0],[0,1,2]]", 0, NULL);
    assert_true(json_equal(array(json_array_get(array(all, "pairs"), 0), "output"), output));
    json_decref(output);
    json_decref(all);
    command_clear(&c);
    c = RUN("run", "mixed.py", "--program", "solve_548ec1ca", "--grid", "grid.json");
    command_expect(&c, 0);
    command_says(&c, "wrong kind of argument");
    command_clear(&c);
}

/* What is not known cannot be missed: the exit code speaks of known outputs only. */
static void test_run_unknown_output(void **state)
{
    (void)state;
    file_write("unknown/0000000a.json", "{\"train\":[{\"input\":[[1,2]],\"output\":[[2,1]]}],"
                                        "\"test\":[{\"input\":[[3,4]]}]}");
    file_write("mirror.py", "def solve_0000000a(I):\n    return vmirror(I)\n");
    struct command c = RUN("run", "mirror.py", "--data", "unknown");
    command_expect(&c, 0);
    command_says(&c, "1 of 1 pairs right");
    command_clear(&c);
    c = RUN("verify", "mirror.py", "--data", "unknown", "--strict");
    command_expect(&c, 0);
    command_clear(&c);
}

static void test_show(void **state)
{
    (void)state;
    struct command c = RUN("show", "--data", STARTER);
    command_expect(&c, 0);
    command_says(&c, "ae0e8ec5\n");
    command_clear(&c);
    c = RUN("show", "ae0e8ec5", "--data", STARTER);
    command_expect(&c, 0);
    command_silent(&c);
    assert_true(strlen(c.out) > 200);
    assert_null(strchr(c.out, '\033')); /* no terminal, no colours */
    command_clear(&c);
    c = RUN("show", "ae0e8ec5", "--data", STARTER, "--color", "always");
    assert_non_null(strchr(c.out, '\033'));
    command_clear(&c);
    c = RUN("show", "ae0e8ec5", "--data", STARTER, "--svg", "-");
    command_expect(&c, 0);
    assert_memory_equal(c.out, "<svg", 4);
    command_clear(&c);
    c = RUN("show", "ae0e8ec5", "--data", STARTER, "--svg", "nowhere/a.svg");
    command_expect(&c, 3);
    command_complains(&c, "nowhere/a.svg: cannot write the file");
    command_clear(&c);
    c = RUN("show", "nothing", "--data", STARTER);
    command_expect(&c, 2);
    command_complains(&c, "no task 'nothing' in the data; `arcwright show` lists the ids");
    command_clear(&c);
}

/* ---- evolve ---- */

static void test_evolve_json(void **state)
{
    (void)state;
    struct command c =
        RUN("evolve", "--data", STARTER, "--seeds", LIBRARY, "--store", "form.db", "--generations", "1",
            "--seed", "5", "--threads", "2", "--details", "--search", "0", "--summary-json", "form.json",
            "--trace", "form.trace", "--metrics", "form.prom");
    command_expect(&c, 0);
    command_silent(&c);
    command_says(&c, "Solved tasks (test outputs met within two attempts):");
    command_says(&c, "Where the time went:");
    command_says(&c, "store form.db, contents ");
    json_t *s = file_json("form.json");
    assert_int_equal(number(s, "seed"), 5);
    assert_int_equal(number(s, "threads"), 2);
    assert_true(number(s, "generations") >= 1);
    assert_int_equal(number(s, "tasks"), 114);
    assert_int_equal(number(s, "solved"), json_array_size(array(s, "solved_ids")));
    assert_true(number(s, "solved") >= 60);
    assert_true(number(s, "unique") > 0 && number(s, "unique") <= number(s, "candidates"));
    assert_true(number(s, "evaluations") >= number(s, "unique"));
    assert_true(number(s, "nodes_computed") > 0);
    assert_int_equal(number(s, "mismatches"), 0);
    assert_true(real(s, "wall_s") > 0 && real(s, "cpu_s") > 0);
    assert_int_equal(strlen(text(s, "store_hash")), 32);

    const json_t *phases = array(s, "phases");
    double run = 0, children = 0;
    for (size_t i = 0; i < json_array_size(phases); i++) {
        const json_t *p = json_array_get(phases, i);
        text(p, "name");
        assert_true(number(p, "calls") > 0 && real(p, "wall_s") >= 0 && real(p, "cpu_s") >= 0);
        if (strcmp(text(p, "name"), "run") == 0) run = real(p, "wall_s");
        if (strcmp(text(p, "parent"), "run") == 0) children += real(p, "wall_s");
    }
    assert_true(run > 0 && children <= run * 1.000001 && children >= run * 0.9);
    json_decref(s);
    assert_true(file_exists("form.trace") && file_exists("form.prom"));
    command_clear(&c);

    c = RUN("evolve", "--data", STARTER, "--seeds", LIBRARY, "--store", "form2.db", "--generations", "1",
            "--summary-json", "-");
    command_expect(&c, 0);
    json_decref(command_json(&c)); /* nothing else on stdout */
    command_clear(&c);
    c = RUN("evolve", "--data", STARTER, "--seeds", LIBRARY, "--store", "form3.db", "--generations", "1",
            "--quiet");
    command_expect(&c, 0);
    assert_string_equal(c.out, "");
    command_clear(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_help),
        cmocka_unit_test(test_usage_errors),
        cmocka_unit_test(test_full_disk),
        cmocka_unit_test(test_verify_json),
        cmocka_unit_test(test_verify_for_people),
        cmocka_unit_test(test_dsl_check_json),
        cmocka_unit_test(test_dsl_check_gz),
        cmocka_unit_test(test_dsl_reference),
        cmocka_unit_test(test_run),
        cmocka_unit_test(test_run_grid),
        cmocka_unit_test(test_run_unknown_output),
        cmocka_unit_test(test_show),
        cmocka_unit_test(test_evolve_json),
    };
    return cmocka_run_group_tests(tests, command_folder_make, command_folder_remove);
}

/* `arcwright profile`: what a run left in the store and in its summary, read again and compared, and that the figures
 * fit together: shares, accounts, counters, the trace. */
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

#define LIBRARY  ARCWRIGHT_SOURCE_DIR "/library/starter.py"
#define STARTER  ARCWRIGHT_SOURCE_DIR "/tasks/starter"
#define RUN(...) command_run((const char *[]){ARCWRIGHT_EXE, __VA_ARGS__, NULL})

/* Two runs of the same work in one store, by one thread and by two. */
static int make_runs(void **state)
{
    if (command_folder_make(state)) return -1;
    struct command c = RUN("evolve", "--data", STARTER, "--seeds", LIBRARY, "--search", "0", "--store",
                           "a.db", "--generations", "2", "--threads", "1", "--quiet", "--summary-json",
                           "one.json", "--trace", "trace.json");
    command_expect(&c, 0);
    command_clear(&c);
    c = RUN("evolve", "--data", STARTER, "--seeds", LIBRARY, "--search", "0", "--store", "a.db",
            "--generations", "2", "--threads", "2", "--quiet", "--summary-json", "two.json", "--metrics",
            "metrics.prom");
    command_expect(&c, 0);
    command_clear(&c);
    return 0;
}

static json_t *profile_json_of(const char *run, const char *part)
{
    struct command c = part ? RUN("profile", "--store", "a.db", "--json", run, part)
                            : RUN("profile", "--store", "a.db", "--json", run);
    command_expect(&c, 0);
    command_silent(&c);
    json_t *json = command_json(&c);
    command_clear(&c);
    return json;
}

static double real(const json_t *o, const char *key)
{
    const json_t *n = json_object_get(o, key);
    if (!json_is_number(n)) fail_msg("no number '%s'", key);
    return json_number_value(n);
}

static json_int_t counter(const json_t *profile, const char *name)
{
    const json_t *n = json_object_get(json_object_get(profile, "counters"), name);
    if (!json_is_integer(n)) fail_msg("no counter '%s'", name);
    return json_integer_value(n);
}

static const json_t *phase(const json_t *profile, const char *name)
{
    const json_t *phases = json_object_get(profile, "phases");
    for (size_t i = 0; i < json_array_size(phases); i++)
        if (strcmp(json_string_value(json_object_get(json_array_get(phases, i), "name")), name) == 0)
            return json_array_get(phases, i);
    fail_msg("no phase '%s'", name);
    return NULL;
}

/* ---- one run ---- */

/* The table that evolve prints, the one of the store and the one of the summary are the same. */
static void test_same_table_everywhere(void **state)
{
    (void)state;
    struct command stored = RUN("profile", "--store", "a.db", "1"), file = RUN("profile", "one.json");
    struct command last = RUN("profile", "--store", "a.db"), second = RUN("profile", "two.json");
    command_expect(&stored, 0);
    command_expect(&file, 0);
    command_expect(&last, 0);
    command_silent(&stored);
    assert_string_equal(stored.out, file.out);
    assert_string_equal(last.out, second.out);
    command_says(&stored, "phase ");
    static const char *const names[] = {"load",    "generation", "pick",   "prepare",     "mutate",
                                        "fuse",    "score",      "filter", "inline",      "store",
                                        "differs", "report",     "commit", "unaccounted", "aggregate"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) command_says(&stored, names[i]);
    assert_null(strstr(stored.out, "wrong:"));
    assert_null(strstr(stored.out, "note:"));
    command_clear(&stored);
    command_clear(&file);
    command_clear(&last);
    command_clear(&second);
}

/* A summary keeps every nanosecond, so that a table is rounded once: 2.251118499 s is 2251.118 ms, not 2251.119. */
static void test_summary_keeps_nanoseconds(void **state)
{
    (void)state;
    file_write("given.json", "{\"phases\": [{\"name\": \"run\", \"parent\": \"\", \"wall_s\": 2.251118499,"
                             " \"cpu_s\": 12.345670496, \"calls\": 1, \"share\": 1}]}");
    struct command given = RUN("profile", "given.json"), again = RUN("profile", "--json", "given.json");
    command_expect(&given, 0);
    command_expect(&again, 0);
    command_says(&given, "2251.118  12345.670");
    file_write("again.json", again.out);
    struct command same = RUN("profile", "again.json");
    command_expect(&same, 0);
    assert_string_equal(given.out, same.out);
    command_clear(&given);
    command_clear(&again);
    command_clear(&same);
}

/* Children and what is unaccounted make the whole, of every parent; what nobody accounted for is little. */
static void test_shares_are_whole(void **state)
{
    (void)state;
    for (const char *run = "1"; run; run = *run == '1' ? "2" : NULL) {
        json_t *profile = profile_json_of(run, NULL);
        const json_t *phases = json_object_get(profile, "phases");
        for (size_t i = 0; i < json_array_size(phases); i++) {
            const json_t *parent = json_array_get(phases, i);
            if (!json_object_get(parent, "unaccounted_s")) continue;
            double whole = real(parent, "wall_s"), sum = real(parent, "unaccounted_s");
            for (size_t k = 0; k < json_array_size(phases); k++) {
                const json_t *child = json_array_get(phases, k);
                if (json_equal(json_object_get(child, "parent"), json_object_get(parent, "name")))
                    sum += real(child, "shared_s");
            }
            assert_true(sum > whole * (1 - 1e-6) && sum < whole * (1 + 1e-6));
        }
        /* Of CPU time, which a busy machine does not stretch: some 0.1 % are usual, a phase forgotten would be more. */
        double cpu = real(profile, "cpu_s"), lost = real(phase(profile, "run"), "unaccounted_cpu_s") +
                                                    real(phase(profile, "generation"), "unaccounted_cpu_s");
        if (!SANITIZED && lost > 0.2 * cpu) fail_msg("%.1f ms of %.1f unaccounted", lost * 1e3, cpu * 1e3);
        json_decref(profile);
    }
}

/* The counters are those of the summary, and do not depend on threads; accounts have no call twice. */
static void test_counters_and_accounts(void **state)
{
    (void)state;
    json_t *one = profile_json_of("1", NULL), *two = profile_json_of("2", NULL);
    json_t *summary = file_json("one.json");
    static const char *const names[] = {"candidates",   "unique",      "evaluations", "nodes_computed",
                                        "nodes_shared", "validations", "mismatches",  "cache_hits"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_int_equal(counter(one, names[i]), json_integer_value(json_object_get(summary, names[i])));
    assert_true(json_equal(json_object_get(one, "counters"), json_object_get(two, "counters")));
    assert_int_equal(counter(one, "mismatches"), 0);
    assert_true(counter(one, "evaluations") > 0 && counter(one, "bytes") > 0);
    assert_true(counter(one, "unique") + counter(one, "cache_hits") <= counter(one, "candidates"));

    json_t *all = json_object_get(one, "primitives"), *of_two = json_object_get(two, "primitives");
    json_int_t calls = 0, ticks = 0, ticks_two = 0;
    for (size_t i = 0; i < json_array_size(all); i++) {
        calls += json_integer_value(json_object_get(json_array_get(all, i), "calls"));
        ticks += json_integer_value(json_object_get(json_array_get(all, i), "ticks"));
        assert_true(json_integer_value(json_object_get(json_array_get(all, i), "ticks")) >= 0);
    }
    for (size_t i = 0; i < json_array_size(of_two); i++)
        ticks_two += json_integer_value(json_object_get(json_array_get(of_two, i), "ticks"));
    assert_int_equal(calls, counter(one, "calls"));
    assert_int_equal(ticks, ticks_two);
    json_t *tasks = json_object_get(one, "tasks");
    json_int_t visits = 0;
    ticks = 0;
    for (size_t i = 0; i < json_array_size(tasks); i++) {
        visits += json_integer_value(json_object_get(json_array_get(tasks, i), "calls"));
        ticks += json_integer_value(json_object_get(json_array_get(tasks, i), "ticks"));
    }
    assert_int_equal(visits, counter(one, "tasks"));
    assert_int_equal(ticks, counter(one, "ticks"));
    json_decref(one);
    json_decref(two);
    json_decref(summary);
}

static void test_account_tables(void **state)
{
    (void)state;
    struct command c = RUN("profile", "--store", "a.db", "--primitives", "--top", "3", "2");
    command_expect(&c, 0);
    command_says(&c, "primitive   ");
    command_says(&c, " more ");
    command_says(&c, "\nall ");
    command_says(&c, "Time is that of ");
    command_clear(&c);
    c = RUN("profile", "two.json", "--tasks");
    command_expect(&c, 0);
    command_says(&c, "task   ");
    command_says(&c, "100.0 %");
    command_clear(&c);
    json_t *json = profile_json_of("2", "--tasks");
    assert_int_equal(json_array_size(json), 20);
    json_decref(json);
    json = profile_json_of("2", "--programs");
    assert_int_equal(json_array_size(json), 20);
    for (size_t i = 1; i < 20; i++)
        assert_true(real(json_array_get(json, i - 1), "time_s") >= real(json_array_get(json, i), "time_s"));
    json_decref(json);
    c = RUN("profile", "--store", "a.db", "--programs", "--top", "2");
    command_expect(&c, 0);
    command_says(&c, "program\n");
    command_clear(&c);
}

/* ---- two runs ---- */

static void test_comparison(void **state)
{
    (void)state;
    struct command c = RUN("profile", "--store", "a.db", "1", "2");
    command_expect(&c, 0);
    command_silent(&c);
    command_says(&c, "A: 1 run, B: 1 run");
    command_says(&c, "All counters are the same: A and B did the same work.");
    command_says(&c, "give repeated runs");
    command_clear(&c);
    c = RUN("profile", "--store", "a.db", "1,2,one.json", "two.json,1");
    command_expect(&c, 0);
    command_says(&c, "A: 3 runs, B: 2 runs");
    command_clear(&c);
}

static void test_bad_input(void **state)
{
    (void)state;
    file_write("no.json", "{\"format\": ");
    file_write("other.json", "{\"a\": 1}");
    static const struct {
        const char *argv[5], *words;
        int code;
    } cases[] = {
        {{"--store", "a.db", "9"}, "a.db has no run 9", 2},
        {{"--store", "none.db"}, "none.db", 3},
        {{"none.json"}, "none.json: no such run and no such file", 3},
        {{"no.json"}, "no.json:1:", 2},
        {{"other.json"}, "other.json: ", 2},
        {{"other.json", "--tasks"}, "other.json has no accounts by tasks", 2},
        {{"one.json", "--programs"}, "give a run's number", 2},
        {{"one.json", "other.json"}, "B[0]", 2},
        {{"one.json", "two.json", "--json"}, "compared by phases", 2},
        {{"--tasks", "--primitives"}, "at a time", 2},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *argv[8] = {ARCWRIGHT_EXE, "profile"};
        memcpy(argv + 2, cases[i].argv, sizeof cases[i].argv);
        struct command c = command_run(argv);
        command_expect(&c, cases[i].code);
        command_complains(&c, cases[i].words);
        assert_string_equal(c.out, "");
        command_clear(&c);
    }
}

/* ---- files ---- */

/* The trace is JSON, within its bound, has a name for each thread and the phases as spans. How it stays within the
 * bound whatever is written is tests/test_profile_trace.c's. */
static void test_trace(void **state)
{
    (void)state;
    struct stat info;
    assert_int_equal(stat(file_path("trace.json"), &info), 0);
    assert_true(info.st_size < 47000000);
    json_t *trace = file_json("trace.json");
    const json_t *events = json_is_array(trace) ? trace : json_object_get(trace, "traceEvents");
    size_t spans = 0, validates = 0;
    for (size_t i = 0; i < json_array_size(events); i++) {
        const json_t *e = json_array_get(events, i);
        const char *kind = json_string_value(json_object_get(e, "ph")),
                   *name = json_string_value(json_object_get(e, "name"));
        if (!kind || strcmp(kind, "X") != 0) continue;
        spans++;
        validates += name && strcmp(name, "validate") == 0;
    }
    json_t *profile = profile_json_of("1", NULL);
    assert_true(spans > validates && validates > 0);
    assert_true((json_int_t)validates <= counter(profile, "validations"));
    json_decref(profile);
    json_decref(trace);
}

static void test_metrics(void **state)
{
    (void)state;
    char *text = file_read("metrics.prom");
    assert_non_null(strstr(text, "\narcwright_evaluations_total "));
    assert_non_null(
        strstr(text, "\narcwright_phase_wall_seconds_total{phase=\"validate\",parent=\"generation\"} "));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_same_table_everywhere),
        cmocka_unit_test(test_summary_keeps_nanoseconds),
        cmocka_unit_test(test_shares_are_whole),
        cmocka_unit_test(test_counters_and_accounts),
        cmocka_unit_test(test_account_tables),
        cmocka_unit_test(test_comparison),
        cmocka_unit_test(test_bad_input),
        cmocka_unit_test(test_trace),
        cmocka_unit_test(test_metrics),
    };
    return cmocka_run_group_tests_name("profile_cli", tests, make_runs, command_folder_remove);
}

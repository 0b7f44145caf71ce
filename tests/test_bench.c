/* The benchmark's own arithmetic: quartiles, the judgement of what is noise, and signatures. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/bench.h"

static void test_times(void **state)
{
    (void)state;
    double nine[] = {9, 1, 8, 2, 7, 3, 6, 4, 5}, two[] = {4, 2};
    struct bench_time t = bench_time_of(nine, 9);
    assert_true(t.least == 1 && t.low == 3 && t.median == 5 && t.high == 7);
    t = bench_time_of(two, 2);
    assert_true(t.least == 2 && t.low == 2 && t.median == 4 && t.high == 4);
    t = bench_time_of(NULL, 0);
    assert_true(t.median == 0);
}

/* ---- comparison ---- */

enum { ROWS = 12 };

/* A result whose row k takes 1000 (k + 1) ns, times factor[k], give or take 1 %. Returns its path. */
static const char *result(const char *name, const double factor[ROWS], const char *signature)
{
    static char paths[8][64];
    static int next;
    char *path = paths[next++ % 8];
    snprintf(path, sizeof paths[0], "bench-%s.json", name);
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    fprintf(f, "{\"signature\":\"%s\",\"machine\":\"m\",\"cold\":{\"runs\":3,\"each\":[", signature);
    for (int k = 0; k < ROWS; k++) {
        double t = 1000 * (k + 1) * factor[k];
        fprintf(f,
                "%s{\"name\":\"row%d\",\"run_ns\":{\"median\":%.3f,\"low\":%.3f,\"high\":%.3f,\"min\":%.3f}}",
                k ? "," : "", k, t, t * 0.99, t * 1.01, t * 0.98);
    }
    fputs("]}}\n", f);
    assert_int_equal(fclose(f), 0);
    return path;
}

static void expect(const char *old_path, const char *new_path, bool same, const char *const *there,
                   const char *const *absent)
{
    struct buf report = {0};
    struct error err = {0};
    bool behaviour;
    assert_int_equal(bench_compare(old_path, new_path, &report, &behaviour, &err), STATUS_OK);
    assert_int_equal(behaviour, same);
    for (; *there; there++)
        if (!strstr(report.data, *there)) fail_msg("no '%s' in\n%s", *there, report.data);
    for (; *absent; absent++)
        if (strstr(report.data, *absent)) fail_msg("'%s' in\n%s", *absent, report.data);
    buf_free(&report);
}
#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

static void test_compare(void **state)
{
    (void)state;
    static const double old[ROWS] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
                        two[ROWS] = {1, 1, 1.5, 1, 1, 1, 1, 0.5, 1, 1, 1, 1},
                        jitter[ROWS] = {1.05, 0.95, 1.06, 0.96, 1.04, 0.95,
                                        1.05, 0.94, 1.05, 0.95, 1.05, 0.5},
                        tiny[ROWS] = {1.015, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1},
                        again[ROWS] = {1, 1, 1.6, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    const char *a = result("old", old, "aa"), *b = result("two", two, "aa"),
               *c = result("jitter", jitter, "aa"), *d = result("tiny", tiny, "bb"),
               *e = result("again", again, "aa");
    expect(a, a, true, LIST("12 times compared", "none moved"), LIST("faster"));
    expect(a, b, true, LIST("2 moved beyond noise", "row7", "0.500 faster", "row2", "1.500 slower"),
           LIST("row3"));
    /* where half of all times move by 5 %, only the half as long one says something */
    expect(a, c, true, LIST("1 moved beyond noise", "row11"), LIST("row0", "row1 "));
    expect(a, d, false, LIST("none moved", "signatures differ"), LIST("row0"));
    /* the old side differs by as much among itself */
    char pair[160];
    snprintf(pair, sizeof pair, "%s,%s", a, e);
    expect(pair, b, true, LIST("1 moved beyond noise", "row7"), LIST("row2"));
    snprintf(pair, sizeof pair, "%s,%s", a, d);
    expect(pair, a, false, LIST("signatures differ"), LIST("row0"));
}

static void test_compare_refuses(void **state)
{
    (void)state;
    static const double old[ROWS] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    const char *a = result("old", old, "aa");
    static const struct {
        const char *text;
        enum status status;
        uint32_t line;
        const char *words;
    } cases[] = {
        {NULL, STATUS_IO, 0, "No such file"},
        {"{\n\"a\": ]", STATUS_INPUT, 2, "not JSON"},
        {"{\"tasks\": 3}", STATUS_INPUT, 0, "no \"signature\""},
        {"[1, 2]", STATUS_INPUT, 0, "no \"signature\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *path = "bench-bad.json";
        remove(path);
        if (cases[i].text) {
            FILE *f = fopen(path, "w");
            assert_non_null(f);
            fputs(cases[i].text, f);
            assert_int_equal(fclose(f), 0);
        }
        for (int side = 0; side < 2; side++) {
            struct buf report = {0};
            struct error err = {0};
            bool same;
            assert_int_equal(bench_compare(side ? a : path, side ? path : a, &report, &same, &err),
                             cases[i].status);
            assert_string_equal(err.path, path);
            assert_int_equal(err.line, cases[i].line);
            assert_non_null(strstr(err.message, cases[i].words));
            buf_free(&report);
        }
    }
}

/* ---- signatures ---- */

static void collect(void *context, const char *text) { buf_text(context, text); }

static uint64_t sign(const struct bench_plan *plan, const char *library, struct buf *said)
{
    struct dataset *set;
    struct library lib = {0};
    struct error err = {0};
    json_t *json;
    assert_int_equal(dataset_open(&set, ARCWRIGHT_SOURCE_DIR "/tasks/starter", &err), STATUS_OK);
    if (library)
        assert_int_equal(library_parse(&lib, "l.py", library, strlen(library), &err), STATUS_OK);
    else
        assert_int_equal(library_read(&lib, ARCWRIGHT_SOURCE_DIR "/library/starter.py", &err), STATUS_OK);
    assert_int_equal(lib.error_count, 0);
    uint64_t signature = bench_run(plan, set, &lib, collect, said, &json);
    char text[24];
    snprintf(text, sizeof text, "%016llx", (unsigned long long)signature);
    assert_string_equal(json_string_value(json_object_get(json, "signature")), text);
    json_decref(json);
    library_free(&lib);
    dataset_free(set);
    return signature;
}

/* It is the same every time, measured or not; every part has its own; another result is another signature. */
static void test_signature(void **state)
{
    (void)state;
    struct buf said = {0};
    struct bench_plan plan = {.signature_only = true, .tasks = 2, .mutants = 50};
    uint64_t of[BENCH_PARTS];
    for (uint32_t part = 0; part < BENCH_THREADS; part++) {
        plan.parts = 1u << part;
        of[part] = sign(&plan, NULL, &said);
        assert_true(of[part] == sign(&plan, NULL, &said) && of[part] != 0);
        for (uint32_t k = 0; k < part; k++) assert_true(of[k] != of[part]);
    }
    assert_null(said.data);
    struct bench_plan measured = {.parts = 1u << BENCH_MUTANTS, .tasks = 2, .mutants = 50, .rounds = 1};
    assert_true(sign(&measured, NULL, &said) == of[BENCH_MUTANTS]);
    assert_non_null(strstr(said.data, "mutants: 2 tasks of 5 samples, 100 distinct candidates"));
    buf_free(&said);
    measured = (struct bench_plan){.parts = 1u << BENCH_COLD, .signature_only = true};
    uint64_t a = sign(&measured, "def solve_0060bba9(I):\n    return vmirror(I)\n", &said);
    uint64_t b = sign(&measured, "def solve_0060bba9(I):\n    return hmirror(I)\n", &said);
    assert_true(a != 0 && b != 0 && a != b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_times),
        cmocka_unit_test(test_compare),
        cmocka_unit_test(test_compare_refuses),
        cmocka_unit_test(test_signature),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

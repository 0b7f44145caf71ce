/* What leaves the profile: JSON and back, comparison, metrics, accounts of primitives and tasks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "profile/profile.h"
#include "profile/recorder.h"
#include "profile/report.h"
#include "value/value.h"
#include "hands.h"

/* JSON, comparison, metrics. */

/* A run of 100 ms of which score takes `score` ms, on one thread. */
static struct profile *small_run(struct hands *h, uint64_t score_ms, uint64_t candidates)
{
    struct profile *p = new_profile(h, 1);
    struct recorder *r = profile_recorder(p, 0);
    span_begin(r, PHASE_run);
    SPAN(r, PHASE_generation)
    {
        SPAN(r, PHASE_score) { pass(h, score_ms * MS, 1); }
        pass(h, (100 - score_ms) * MS, 0);
    }
    span_end(r);
    counter_add(r, COUNTER_candidates, candidates);
    profile_merge(p);
    return p;
}

static void json_says_what_the_table_says(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = small_run(&h, 25, 149);
    span_end(profile_recorder(p, 0));
    profile_merge(p);
    json_t *json = profile_json(p), *phases = json_object_get(json, "phases");
    assert_int_equal(json_array_size(phases), 3);
    json_t *score = json_array_get(phases, 2);
    assert_string_equal(json_string_value(json_object_get(score, "name")), "score");
    assert_string_equal(json_string_value(json_object_get(score, "parent")), "generation");
    assert_string_equal(json_string_value(json_object_get(json_array_get(phases, 0), "parent")), "");
    assert_true(json_real_value(json_object_get(score, "wall_s")) == 0.025);
    assert_true(json_real_value(json_object_get(score, "cpu_s")) == 0.025);
    assert_true(json_real_value(json_object_get(score, "share")) == 0.25);
    assert_int_equal(json_integer_value(json_object_get(score, "calls")), 1);
    assert_null(json_object_get(score, "unaccounted_s"));
    assert_true(json_real_value(json_object_get(json_array_get(phases, 1), "unaccounted_s")) == 0.075);
    assert_true(json_real_value(json_object_get(json, "wall_s")) == 0.1);
    assert_true(json_real_value(json_object_get(json, "cpu_s")) == 0.025);
    json_t *counters = json_object_get(json, "counters");
    assert_int_equal(json_object_size(counters), COUNTER_COUNT);
    assert_int_equal(json_integer_value(json_object_get(counters, "candidates")), 149);

    /* Through text and back, the table is the same. */
    char *text = json_dumps(json, JSON_INDENT(1));
    json_t *again = json_loads(text, 0, NULL);
    struct buf table = {0}, other = {0};
    profile_table(p, &table);
    assert_int_equal(profile_table_of_json(again, &other, NULL), STATUS_OK);
    assert_string_equal(table.data, other.data);
    assert_non_null(strstr(table.data, "wrong: 1 ends without a begin\n"));
    buf_free(&table);
    buf_free(&other);
    free(text);
    json_decref(json);
    json_decref(again);
    profile_free(p);
}

static void expect_refused(const char *text, const char *place, const char *message)
{
    struct error err = {0};
    struct buf out = {0};
    json_t *json = json_loads(text, JSON_DECODE_ANY, NULL);
    assert_non_null(json);
    assert_int_equal(profile_table_of_json(json, &out, &err), STATUS_INPUT);
    assert_string_equal(err.place, place);
    assert_string_equal(err.message, message);
    const json_t *both[] = {json};
    assert_int_equal(profile_compare(both, 1, both, 1, &out, NULL), STATUS_INPUT);
    json_decref(json);
    buf_free(&out);
}

static void json_that_is_no_profile_is_refused(void **state)
{
    (void)state;
    expect_refused("3", "", "not a profile: expected an object with a list of `phases`");
    expect_refused("{\"phases\":7}", "", "not a profile: expected an object with a list of `phases`");
    expect_refused("{\"phases\":[null]}", "phases[0]", "not a profile: expected a name of its own");
    expect_refused("{\"phases\":[{\"name\":\"run\",\"parent\":\"run\"}]}", "phases[0]",
                   "not a profile: expected a parent that stands before it");
    expect_refused("{\"phases\":[{\"name\":\"run\",\"parent\":\"\",\"wall_s\":-1,\"cpu_s\":0,\"calls\":1}]}",
                   "phases[0]", "not a profile: expected wall_s, cpu_s and calls");
    expect_refused(
        "{\"phases\":[{\"name\":\"run\",\"parent\":\"\",\"wall_s\":1,\"cpu_s\":0,\"calls\":\"1\"}]}",
        "phases[0]", "not a profile: expected wall_s, cpu_s and calls");
    expect_refused(
        "{\"phases\":[{\"name\":\"run\",\"parent\":\"\",\"wall_s\":1,\"cpu_s\":1e300,\"calls\":1}]}",
        "phases[0]", "not a profile: expected wall_s, cpu_s and calls");
    expect_refused("{\"phases\":[{\"name\":\"run\",\"parent\":\"\",\"wall_s\":1,\"cpu_s\":0,\"calls\":1,"
                   "\"share\":9}]}",
                   "phases[0]", "not a profile: expected a share from 0 to 1");
    expect_refused("{\"phases\":[{\"name\":\"run\",\"parent\":\"\",\"wall_s\":1,\"cpu_s\":0,\"calls\":1},"
                   "{\"name\":\"run\",\"parent\":\"\"}]}",
                   "phases[1]", "not a profile: expected a name of its own");
    expect_refused("{\"phases\":[],\"counters\":{\"x\":\"y\"}}", "counters[0]",
                   "not a profile: expected whole numbers");
    expect_refused("{\"phases\":[],\"faults\":[{}]}", "faults[0]",
                   "not a profile: expected `what` and `count`");
}

/* Phases of another version print as they are. */
static void json_of_another_version_prints(void **state)
{
    (void)state;
    json_t *json =
        json_loads("{\"phases\":[{\"name\":\"all\",\"parent\":\"\",\"wall_s\":2,\"cpu_s\":1,\"calls\":3},"
                   "{\"name\":\"dream\",\"parent\":\"all\",\"wall_s\":1,\"cpu_s\":1,\"calls\":4,"
                   "\"share\":0.5}]}",
                   0, NULL);
    struct buf out = {0};
    assert_int_equal(profile_table_of_json(json, &out, NULL), STATUS_OK);
    assert_string_equal(
        out.data, HEAD
        "all                        2000.000   1000.000    0.50x   100.0 %         3          -          -\n"
        "  dream                    1000.000   1000.000    1.00x     0.0 %         4          -          -\n");
    buf_free(&out);
    json_decref(json);
}

static json_t *run_json(uint64_t score_ms, uint64_t candidates)
{
    struct hands h = {0};
    struct profile *p = small_run(&h, score_ms, candidates);
    json_t *json = profile_json(p);
    profile_free(p);
    return json;
}

static void comparison_knows_noise(void **state)
{
    (void)state;
    json_t *a[] = {run_json(20, 7), run_json(22, 7), run_json(24, 7)};
    json_t *b[] = {run_json(41, 7), run_json(42, 7), run_json(40, 7)};
    json_t *c[] = {run_json(23, 7), run_json(20, 8), run_json(26, 7)};
    const json_t *const *x = (const json_t *const *)a, *const *y = (const json_t *const *)b;
    const json_t *const *z = (const json_t *const *)c;
    struct buf out = {0};

    assert_int_equal(profile_compare(x, 3, y, 3, &out, NULL), STATUS_OK);
    /* Means 22 and 41, variances 4 and 1 of 3 each: standard error 1.291, 2.94 degrees of freedom, taken as 2;
     * t = 9.925: noise of 12.81 ms. */
    assert_non_null(strstr(out.data, "A: 3 runs, B: 3 runs;"));
    assert_non_null(
        strstr(out.data, "    score                  22.000     41.000     19.000   +86.4 %   58.2 % slower |"
                         "     22.000     41.000     19.000   +86.4 %   58.2 % slower\n"));
    assert_non_null(
        strstr(out.data, "run                       100.000    100.000      0.000    +0.0 %    0.0 % same "));
    assert_non_null(strstr(out.data, "All counters are the same: A and B did the same work.\n"));

    buf_clear(&out);
    assert_int_equal(profile_compare(x, 3, z, 3, &out, NULL), STATUS_OK);
    assert_non_null(strstr(out.data, "    score                  22.000     23.000      1.000    +4.5 %"));
    assert_non_null(strstr(out.data, " noise  |"));
    assert_non_null(strstr(out.data,
                           "The work was not the same; means of what was counted:\n"
                           "candidates                         7.0             7.3            +0.3\n"));

    buf_clear(&out);
    assert_int_equal(profile_compare(y, 3, x, 1, &out, NULL),
                     STATUS_OK); /* one run borrows the others' noise */
    assert_non_null(strstr(out.data, " faster |"));
    buf_clear(&out);
    assert_int_equal(profile_compare(y, 1, x, 1, &out, NULL), STATUS_OK);
    assert_non_null(strstr(out.data, "        ? ?      |"));
    assert_non_null(strstr(out.data, "One run each:"));
    struct error err;
    assert_int_equal(profile_compare(x, 0, y, 1, &out, &err), STATUS_INPUT);
    assert_string_equal(err.message, "a comparison needs a run on each side");

    json_t *broken = json_array();
    const json_t *mixed[] = {a[0], broken};
    assert_int_equal(profile_compare(x, 1, mixed, 2, &out, &err), STATUS_INPUT);
    assert_string_equal(err.place, "B[1]");
    json_decref(broken);
    for (int i = 0; i < 3; i++) {
        json_decref(a[i]);
        json_decref(b[i]);
        json_decref(c[i]);
    }
    buf_free(&out);
}

/* A phase that only B has stands in B's place, with nothing in A. */
static void comparison_of_different_phases(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 1);
    SPAN(profile_recorder(p, 0), PHASE_search) { pass(&h, MS, 1); }
    profile_merge(p);
    json_t *b = profile_json(p), *a = run_json(10, 0);
    const json_t *x[] = {a}, *y[] = {b};
    struct buf out = {0};
    assert_int_equal(profile_compare(x, 1, y, 1, &out, NULL), STATUS_OK);
    assert_non_null(
        strstr(out.data, "  search                    0.000      1.000      1.000         -        ? ?"));
    assert_non_null(
        strstr(out.data, "    score                  10.000      0.000    -10.000  -100.0 %        ? ?"));
    buf_free(&out);
    json_decref(a);
    json_decref(b);
    profile_free(p);
}

static void metrics_are_prometheus_text(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = small_run(&h, 25, 149);
    counter_add(profile_recorder(p, 0), COUNTER_failure_fuel, 3);
    span_end(profile_recorder(p, 0));
    profile_merge(p);
    struct buf out = {0};
    profile_metrics(p, &out);
    assert_non_null(strstr(out.data, "# HELP arcwright_phase_wall_seconds_total "));
    assert_non_null(strstr(out.data, "# TYPE arcwright_phase_wall_seconds_total counter\n"));
    assert_non_null(
        strstr(out.data,
               "\narcwright_phase_wall_seconds_total{phase=\"score\",parent=\"generation\"} 0.025000000\n"));
    assert_non_null(
        strstr(out.data, "\narcwright_phase_wall_seconds_total{phase=\"run\",parent=\"\"} 0.100000000\n"));
    assert_non_null(strstr(
        out.data,
        "\narcwright_phase_unaccounted_seconds_total{phase=\"generation\",parent=\"run\"} 0.075000000\n"));
    assert_non_null(
        strstr(out.data, "\narcwright_span_seconds{phase=\"score\",quantile=\"0.99\"} 0.025000000\n"));
    assert_non_null(strstr(out.data, "\narcwright_span_seconds_count{phase=\"score\"} 1\n"));
    assert_non_null(strstr(out.data, "\narcwright_candidates_total 149\n"));
    assert_non_null(strstr(out.data, "\narcwright_failures_total{reason=\"fuel\"} 3\n"));
    assert_non_null(strstr(out.data, "\narcwright_span_faults_total 1\n"));
    /* Each line is a comment, or a name with labels, one space, and a number. */
    for (char *line = strtok(out.data, "\n"); line; line = strtok(NULL, "\n")) {
        if (strncmp(line, "# ", 2) == 0) continue;
        char *space = strchr(line, ' '), *end;
        assert_non_null(space);
        assert_memory_equal(line, "arcwright_", 10);
        strtod(space + 1, &end);
        assert_true(end > space + 1 && *end == 0);
    }
    buf_free(&out);
    profile_free(p);
}

static void counters_add_up_over_threads_and_merges(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 2);
    for (uint32_t i = 0; i < 6; i++) {
        counter_add(profile_recorder(p, i % 2), COUNTER_evaluations, 10);
        counter_add(profile_recorder(p, i % 2), COUNTER_failure_type + FAIL_SIZE, i);
        if (i % 3 == 0) profile_merge(p);
    }
    profile_merge(p);
    assert_int_equal(profile_counter(p, COUNTER_evaluations), 60);
    assert_int_equal(profile_counter(p, COUNTER_failure_size), 15);
    profile_free(p);
}

/* Accounts. */

/* What a row's calls cost in other rows is theirs: the sum is the whole time, nothing twice. */
static void accounts_count_nothing_twice(void **state)
{
    (void)state;
    static const char *const names[] = {"apply", "fill"};
    struct hands h = {0};
    struct profile *p = new_profile(&h, 1);
    profile_account_size(p, ACCOUNT_PRIMITIVE, 2);
    struct recorder *r = profile_recorder(p, 0);
    /* 4 calls of apply, 2 of them timed; of the 12 calls of fill that they made 6: a call in two. */
    account_add_timed(r, ACCOUNT_PRIMITIVE, 0, 2, 100, 8000);
    account_add(r, ACCOUNT_PRIMITIVE, 0, 2, 100);
    account_add_timed(r, ACCOUNT_PRIMITIVE, 1, 6, 600, 6000);
    account_add(r, ACCOUNT_PRIMITIVE, 1, 6, 600);
    account_row(r, ACCOUNT_PRIMITIVE, 0)->inner_ns = 6000;
    /* 100 calls that apply made without a look at the clock: they change no time. */
    account_add(r, ACCOUNT_PRIMITIVE, 1, 100, 1000);
    account_row(r, ACCOUNT_PRIMITIVE, 1)->direct = 100;
    profile_merge(p);
    static const char expected[] =
        "primitive                      time    share        calls   per call          ticks   per call\n"
        "fill                       12.00 us   75.0 %          112   1.000 us           2200       19.6\n"
        "apply                      4.000 us   25.0 %            4   1.000 us            200       50.0\n"
        "all                        16.00 us  100.0 %          116   1.000 us           2400       20.7\n"
        "Time is that of 8 calls, taken for all 16.\n"
        "100 more calls are in the time of what made them.\n";
    struct buf out = {0};
    profile_account_table(p, ACCOUNT_PRIMITIVE, names, 2, 20, &out);
    assert_string_equal(out.data, expected);
    json_t *json = profile_account_json(p, ACCOUNT_PRIMITIVE, names, 2, 20);
    buf_clear(&out);
    assert_int_equal(profile_account_table_of_json(json, ACCOUNT_PRIMITIVE, 20, &out, NULL), STATUS_OK);
    assert_string_equal(out.data, expected);
    struct error err = {0};
    assert_int_equal(profile_account_table_of_json(json_array_get(json, 0), ACCOUNT_TASK, 20, &out, &err),
                     STATUS_INPUT);
    json_decref(json);
    buf_free(&out);
    profile_free(p);
}

static void accounts_rank_by_time(void **state)
{
    (void)state;
    static const char *const names[] = {"fill", "shift", NULL, "objects"};
    struct hands h = {0};
    struct profile *p = new_profile(&h, 2);
    profile_account_size(p, ACCOUNT_PRIMITIVE, 6);
    struct recorder *r = profile_recorder(p, 0), *a = profile_recorder(p, 1);
    account_add_timed(r, ACCOUNT_PRIMITIVE, 0, 10, 100, 5000);
    account_add_timed(a, ACCOUNT_PRIMITIVE, 0, 10, 100, 5000);
    account_add_timed(r, ACCOUNT_PRIMITIVE, 3, 1, 900, 20000); /* one call timed ... */
    account_add(r, ACCOUNT_PRIMITIVE, 3, 3, 2700);             /* ... of four: 80 us */
    profile_merge(p);
    account_add_timed(a, ACCOUNT_PRIMITIVE, 2, 1, 1, 10000);
    account_add_timed(a, ACCOUNT_PRIMITIVE, 5, 1, 1, 10000);
    account_add(a, ACCOUNT_PRIMITIVE, 1, 7, 70); /* never timed */
    account_add(a, ACCOUNT_PRIMITIVE, 6, 1, 1);  /* does not exist */
    account_add(a, ACCOUNT_TASK, 0, 1, 1);       /* nor this */
    profile_merge(p);
    struct buf out = {0};
    profile_account_table(p, ACCOUNT_PRIMITIVE, names, 4, 3, &out);
    assert_string_equal(
        out.data,
        "primitive                      time    share        calls   per call          ticks   per call\n"
        "objects                    80.00 us   72.7 %            4   20.00 us           3600      900.0\n"
        "fill                       10.00 us    9.1 %           20     500 ns            200       10.0\n"
        "#2                         10.00 us    9.1 %            1   10.00 us              1        1.0\n"
        "2 more                     10.00 us    9.1 %            8   1.250 us             71        8.9\n"
        "all                        110.0 us  100.0 %           33   3.333 us           3872      117.3\n"
        "Time is that of 23 calls, taken for all 33.\n");
    json_t *json = profile_account_json(p, ACCOUNT_PRIMITIVE, names, 4, 20);
    assert_int_equal(json_array_size(json), 5);
    assert_string_equal(json_string_value(json_object_get(json_array_get(json, 0), "name")), "objects");
    assert_true(json_real_value(json_object_get(json_array_get(json, 0), "time_s")) == 80e-6);
    assert_int_equal(json_integer_value(json_object_get(json_array_get(json, 4), "ticks")), 70);
    assert_null(json_object_get(json_array_get(json, 4), "time_s"));
    json_decref(json);
    assert_int_equal(profile_faults(p), 2);

    buf_clear(&out);
    profile_account_table(p, ACCOUNT_TASK, NULL, 0, 20, &out);
    assert_string_equal(
        out.data,
        "task                           time    share        calls   per call          ticks   per call\n"
        "all                               -        -            0          -              0        0.0\n");
    buf_free(&out);
    profile_free(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_says_what_the_table_says),
        cmocka_unit_test(json_that_is_no_profile_is_refused),
        cmocka_unit_test(json_of_another_version_prints),
        cmocka_unit_test(comparison_knows_noise),
        cmocka_unit_test(comparison_of_different_phases),
        cmocka_unit_test(metrics_are_prometheus_text),
        cmocka_unit_test(counters_add_up_over_threads_and_merges),
        cmocka_unit_test(accounts_count_nothing_twice),
        cmocka_unit_test(accounts_rank_by_time),
    };
    return cmocka_run_group_tests_name("profile_report", tests, NULL, NULL);
}

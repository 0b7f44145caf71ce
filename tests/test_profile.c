/* Accounting of time: every cell of the tables, and what wrong use of spans comes to, under clocks that the tests
 * turn. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/check.h"
#include "profile/profile.h"
#include "profile/recorder.h"
#include "profile/report.h"
#include "value/value.h"
#include "hands.h"

/* Tables of phases and counters. */

static void phases_are_declared_parents_first(void **state)
{
    (void)state;
    assert_int_equal(phase_table[PHASE_run].parent, PHASE_none);
    assert_string_equal(phase_table[PHASE_inline].name, "inline");
    assert_int_equal(phase_table[PHASE_store_commit].parent, PHASE_store);
    for (enum phase p = 1; p < PHASE_COUNT; p++) {
        assert_true(phase_table[p].parent < p);
        /* In the order of the table's lines: a parent, its children, and only then the next parent. */
        enum phase q = p - 1;
        while (q != PHASE_none && q != phase_table[p].parent) q = phase_table[q].parent;
        assert_int_equal(q, phase_table[p].parent);
    }
}

static void failures_are_in_the_order_of_values(void **state)
{
    (void)state;
    assert_int_equal(COUNTER_failure_memory - COUNTER_failure_type, FAIL_MEMORY - FAIL_TYPE);
    assert_int_equal(COUNTER_failure_memory - COUNTER_failure_type + 1, FAILURE_COUNT);
    assert_int_equal(COUNTER_failure_arity - COUNTER_failure_type, FAIL_ARITY);
    assert_int_equal(COUNTER_failure_empty - COUNTER_failure_type, FAIL_EMPTY);
    assert_int_equal(COUNTER_failure_domain - COUNTER_failure_type, FAIL_DOMAIN);
    assert_int_equal(COUNTER_failure_range - COUNTER_failure_type, FAIL_RANGE);
    assert_int_equal(COUNTER_failure_size - COUNTER_failure_type, FAIL_SIZE);
    assert_int_equal(COUNTER_failure_depth - COUNTER_failure_type, FAIL_DEPTH);
    assert_int_equal(COUNTER_failure_fuel - COUNTER_failure_type, FAIL_FUEL);
}

/* Tables. */

/* run      0 ........................................ 100
 * load       5 .. 15
 * gener.              20 ............................ 90
 * pick                20 30
 * score                  30 ............ 60   70 .. 80
 * s_demo                 35 .. 45               */
static void table_of_nested_spans(void **state)
{
    (void)state;
    struct hands h = {.wall = 77 * MS, .cpu = {5 * MS}};
    struct profile *p = new_profile(&h, 1);
    struct recorder *r = profile_recorder(p, 0);
    span_begin(r, PHASE_run);
    pass(&h, 5 * MS, 1);
    span_begin(r, PHASE_load);
    pass(&h, 10 * MS, 0); /* waits for the disk */
    span_end(r);
    pass(&h, 5 * MS, 1);
    span_begin(r, PHASE_generation);
    span_begin(r, PHASE_pick);
    pass(&h, 10 * MS, 1);
    span_next(r, PHASE_score);
    pass(&h, 5 * MS, 1);
    span_begin(r, PHASE_score_run);
    pass(&h, 10 * MS, 1);
    span_end(r);
    pass(&h, 15 * MS, 1);
    span_end(r);
    pass(&h, 10 * MS, 1);
    span_begin(r, PHASE_score);
    pass(&h, 10 * MS, 1);
    span_end(r);
    pass(&h, 10 * MS, 1);
    span_end(r);
    pass(&h, 10 * MS, 1);
    span_end(r);
    profile_merge(p);
    expect_table(
        p, HEAD
        "run                         100.000     90.000    0.90x   100.0 %         1   100.0 ms   100.0 ms\n"
        "  load                       10.000      0.000    0.00x    10.0 %         1   10.00 ms   10.00 ms\n"
        "  generation                 70.000     70.000    1.00x    70.0 %         1   70.00 ms   70.00 ms\n"
        "    pick                     10.000     10.000    1.00x    14.3 %         1   10.00 ms   10.00 ms\n"
        "    score                    40.000     40.000    1.00x    57.1 %         2   10.09 ms   30.00 ms\n"
        "      score_run              10.000     10.000    1.00x    25.0 %         1   10.00 ms   10.00 ms\n"
        "      unaccounted            30.000     30.000             75.0 %\n"
        "    unaccounted              20.000     20.000             28.6 %\n"
        "  unaccounted                20.000     20.000             20.0 %\n");
    assert_int_equal(profile_faults(p), 0);
    assert_int_equal(profile_wall_ns(p, PHASE_score), 40 * MS);
    assert_int_equal(profile_cpu_ns(p, PHASE_run), 90 * MS);
    assert_int_equal(profile_calls(p, PHASE_score), 2);
    profile_free(p);
}

/* Two workers under the main thread's run. At each instant the parent's time is divided among the threads:
 *
 *     ms            0    10   20   30   40   50   60
 *     main          run  generation ............ run
 *     worker 1           score ....     validate        (no generation of their own: it is above these phases)
 *     worker 2                score ....
 *
 * generation 10..50 = 40: score 10..40 as a union, validate 40..50 ... */
static void table_of_parallel_spans(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 3);
    struct recorder *r = profile_recorder(p, 0), *a = profile_recorder(p, 1), *b = profile_recorder(p, 2);
    span_begin(r, PHASE_run);
    pass(&h, 10 * MS, 1);
    span_begin(r, PHASE_generation);
    span_begin(a, PHASE_score);
    pass(&h, 10 * MS, 2);
    span_begin(b, PHASE_score);
    pass(&h, 10 * MS, 6);
    span_next(a, PHASE_validate);
    pass(&h, 10 * MS, 6);
    span_end(a);
    span_end(b);
    pass(&h, 10 * MS, 0);
    span_end(r);
    pass(&h, 10 * MS, 1);
    span_end(r);
    profile_merge(p);
    /* Of generation's 40 ms, score has 10 + 10 and half of the 10 that it shares with validate. Its CPU time is
     * that of two threads, 20 ms each. The main thread waits, and takes nothing away. */
    expect_table(
        p, HEAD
        "run                          60.000     70.000    1.17x   100.0 %         1   60.00 ms   60.00 ms\n"
        "  generation                 40.000     50.000    1.25x    66.7 %         1   40.00 ms   40.00 ms\n"
        "    score                    30.000     40.000    1.33x    62.5 %         2   20.00 ms   20.00 ms\n"
        "    validate                 10.000     10.000    1.00x    12.5 %         1   10.00 ms   10.00 ms\n"
        "    unaccounted              10.000      0.000             25.0 %\n"
        "  unaccounted                20.000     20.000             33.3 %\n");
    profile_free(p);
}

/* Three threads in two phases: an instant goes to threads, not to phases, in equal parts. What is printed adds
 * up to 100.0 though no single share is a whole number of tenths. */
static void shares_are_by_thread_and_add_up(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 3);
    struct recorder *r[3];
    for (uint32_t i = 0; i < 3; i++) r[i] = profile_recorder(p, i);
    span_begin(r[0], PHASE_score);
    span_begin(r[1], PHASE_score);
    span_begin(r[2], PHASE_store);
    pass(&h, 3 * MS, 7);
    for (uint32_t i = 0; i < 3; i++) span_end(r[i]);
    pass(&h, 3 * MS, 0);
    span_begin(r[0], PHASE_pick);
    span_begin(r[1], PHASE_mutate);
    span_begin(r[2], PHASE_fuse);
    pass(&h, 3 * MS, 7);
    for (uint32_t i = 0; i < 3; i++) span_end(r[i]);
    profile_merge(p);
    /* Nobody opened generation or run: they are there because what is below them is. Of generation's 6 ms,
     * 1 is each of pick's, mutate's, fuse's and store's: 16.67 %, and 2 are score's. */
    expect_table(
        p, HEAD
        "run                           6.000     18.000    3.00x   100.0 %         0          -          -\n"
        "  generation                  6.000     18.000    3.00x   100.0 %         0          -          -\n"
        "    pick                      3.000      3.000    1.00x    16.7 %         1   3.000 ms   3.000 ms\n"
        "    mutate                    3.000      3.000    1.00x    16.7 %         1   3.000 ms   3.000 ms\n"
        "    fuse                      3.000      3.000    1.00x    16.7 %         1   3.000 ms   3.000 ms\n"
        "    score                     3.000      6.000    2.00x    33.3 %         2   3.000 ms   3.000 ms\n"
        "    store                     3.000      3.000    1.00x    16.6 %         1   3.000 ms   3.000 ms\n"
        "    unaccounted               0.000      0.000              0.0 %\n"
        "  unaccounted                 0.000      0.000              0.0 %\n");
    profile_free(p);
}

/* A generation on the main thread around those of single tasks on the workers is one stretch of wall time. */
static void a_phase_inside_itself_counts_once(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 2);
    struct recorder *r = profile_recorder(p, 0), *a = profile_recorder(p, 1);
    span_begin(r, PHASE_generation);
    pass(&h, 10 * MS, 1);
    span_begin(r, PHASE_generation);
    span_begin(a, PHASE_generation);
    pass(&h, 10 * MS, 3);
    span_end(r);
    span_end(a);
    span_end(r);
    profile_merge(p);
    assert_int_equal(profile_wall_ns(p, PHASE_generation), 20 * MS);
    assert_int_equal(profile_wall_ns(p, PHASE_run), 20 * MS);
    assert_int_equal(profile_cpu_ns(p, PHASE_generation), 30 * MS);
    assert_int_equal(profile_calls(p, PHASE_generation), 3);
    assert_int_equal(profile_faults(p), 0);
    profile_free(p);
}

static void table_shows_open_spans_up_to_the_merge(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 2);
    struct recorder *r = profile_recorder(p, 0), *a = profile_recorder(p, 1);
    span_begin(r, PHASE_run);
    span_begin(a, PHASE_search);
    pass(&h, 10 * MS, 3);
    span_end(a);
    span_begin(a, PHASE_search);
    pass(&h, 10 * MS, 3);
    profile_merge(p);
    pass(&h, 99 * MS, 3); /* after the merge: not seen yet */
    /* The main thread's CPU time is read in the merge, that of another thread only at its own begins and ends. */
    const char *early = HEAD
        "run                          20.000     30.000    1.50x   100.0 %         1          -          -\n"
        "  search                     20.000     10.000    0.50x   100.0 %         2   10.00 ms   10.00 ms\n"
        "  account                     0.000      0.000        -     0.0 %         1          -          -\n"
        "  unaccounted                 0.000     20.000              0.0 %\n";
    expect_table(p, early);
    expect_table(p, early);
    span_end(a);
    span_end(r);
    profile_merge(p);
    /* The merge's own span was open during its 99 ms of this clock, which did not end before them. */
    assert_int_equal(profile_wall_ns(p, PHASE_run), 119 * MS);
    assert_int_equal(profile_cpu_ns(p, PHASE_search), 119 * MS);
    assert_int_equal(profile_calls(p, PHASE_account), 1);
    assert_int_equal(profile_wall_ns(p, PHASE_account), 0);
    profile_free(p);
}

static void long_runs_are_shown_in_seconds(void **state)
{
    (void)state;
    struct hands h = {.process = 7};
    struct profile_clock clock = {hands_wall, hands_cpu, hands_process, &h, 0};
    struct profile *p = profile_new(1, &clock);
    struct recorder *r = profile_recorder(p, 0);
    span_begin(r, PHASE_run);
    pass(&h, 12345 * (uint64_t)MS, 1);
    span_begin(r, PHASE_report);
    pass(&h, 5, 1);
    span_end(r);
    span_end(r);
    h.process += 20000 * (uint64_t)MS;
    profile_merge(p);
    expect_table(
        p,
        "phase                        wall s      CPU s CPU/wall of parent     calls     median        p99\n"
        "run                          12.345     12.345    1.00x   100.0 %         1    12.35 s    12.35 s\n"
        "  report                      0.000      0.000    1.00x     0.0 %         1       5 ns       5 ns\n"
        "  unaccounted                12.345     12.345            100.0 %\n"
        "CPU time outside of all spans: 7.655 s of the process's 20.00 s (38.3 %)\n");
    profile_free(p);
}

static void empty_profile_has_an_empty_table(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 2);
    profile_merge(p);
    expect_table(p, HEAD);
    profile_finish(p);
    expect_table(p, HEAD);
    profile_free(p);
}

/* Wrong use. */

static void ends_without_a_begin_are_reported(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 1);
    struct recorder *r = profile_recorder(p, 0);
    span_end(r);
    span_begin(r, PHASE_run);
    pass(&h, MS, 1);
    span_end(r);
    span_end(r);
    span_next(r, PHASE_report); /* ends nothing, and begins */
    pass(&h, MS, 1);
    span_end(r);
    profile_merge(p);
    expect_table(
        p, HEAD
        "run                           2.000      2.000    1.00x   100.0 %         1   1.000 ms   1.000 ms\n"
        "  report                      1.000      1.000    1.00x    50.0 %         1   1.000 ms   1.000 ms\n"
        "  unaccounted                 1.000      1.000             50.0 %\n"
        "wrong: 3 ends without a begin\n");
    assert_int_equal(profile_faults(p), 3);
    profile_free(p);
}

static void spans_never_ended_are_ended_at_the_finish(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 2);
    struct recorder *r = profile_recorder(p, 0), *a = profile_recorder(p, 1);
    span_begin(r, PHASE_run);
    span_begin(a, PHASE_validate);
    pass(&h, 2 * MS, 3);
    span_begin(a, PHASE_validate);
    pass(&h, 2 * MS, 3);
    profile_finish(p);
    expect_table(
        p, HEAD
        "run                           4.000      6.000    1.50x   100.0 %         1   4.000 ms   4.000 ms\n"
        "  generation                  4.000      2.000    0.50x   100.0 %         0          -          -\n"
        "    validate                  4.000      2.000    0.50x   100.0 %         2   2.015 ms   4.000 ms\n"
        "    unaccounted               0.000      0.000              0.0 %\n"
        "  unaccounted                 0.000      4.000              0.0 %\n"
        "wrong: 3 spans never ended (first: run)\n");
    profile_finish(p);
    assert_int_equal(profile_faults(p), 3);
    profile_free(p);
}

static void leave_early(struct recorder *r, struct hands *h, bool forget)
{
    SPAN(r, PHASE_generation)
    {
        SPAN(r, PHASE_store)
        {
            pass(h, MS, 1);
            if (forget) span_begin(r, PHASE_store_insert);
            pass(h, MS, 1);
            return;
        }
    }
}

static void scopes_end_their_spans(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 1);
    struct recorder *r = profile_recorder(p, 0);
    leave_early(r, &h, false);
    assert_int_equal(recorder_depth(r), 0);
    profile_merge(p);
    assert_int_equal(profile_faults(p), 0);
    leave_early(r, &h, true);
    assert_int_equal(recorder_depth(r), 0);
    profile_merge(p);
    assert_int_equal(profile_faults(p), 1);
    assert_int_equal(profile_wall_ns(p, PHASE_store), 4 * MS);
    assert_int_equal(profile_wall_ns(p, PHASE_store_insert), MS);
    SPAN(r, PHASE_pick) { span_end(r); }
    profile_merge(p);
    struct buf out = {0};
    profile_table(p, &out);
    assert_non_null(strstr(out.data, "wrong: 1 ends without a begin\n"
                                     "wrong: 1 spans never ended (first: store_insert)\n"));
    for (int i = 0; i < 3; i++) SPAN(r, PHASE_pick)
        {
            if (i == 0) continue;
            if (i == 1) break;
        }
    assert_int_equal(recorder_depth(r), 0);
    buf_free(&out);
    profile_free(p);
    leave_early(NULL, &h, false);
}

static void phases_that_do_not_exist_count_for_the_one_around(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 1);
    struct recorder *r = profile_recorder(p, 0);
    span_begin(r, PHASE_search);
    span_begin(r, (enum phase)99);
    pass(&h, MS, 1);
    span_end(r);
    span_end(r);
    span_begin(r, PHASE_none);
    pass(&h, MS, 1);
    span_next(r, (enum phase) - 1);
    span_end(r);
    profile_merge(p);
    assert_int_equal(profile_wall_ns(p, PHASE_search), MS);
    assert_int_equal(profile_wall_ns(p, PHASE_run), 2 * MS);
    struct buf out = {0};
    profile_table(p, &out);
    assert_non_null(
        strstr(out.data, "wrong: 3 spans of a phase that does not exist (first: inside search)\n"));
    buf_free(&out);
    assert_int_equal(profile_calls(p, (enum phase)99), 0);
    assert_int_equal(profile_wall_ns(p, PHASE_none), 0);
    assert_int_equal(profile_cpu_ns(p, PHASE_none), 0);
    assert_int_equal(profile_counter(p, COUNTER_COUNT), 0);
    profile_free(p);
}

static void too_deep_spans_are_skipped_with_their_ends(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 1);
    struct recorder *r = profile_recorder(p, 0);
    for (int i = 0; i < STACK_MAX + 10; i++) {
        span_begin(r, PHASE_run);
        pass(&h, MS, 1);
    }
    span_next(r, PHASE_run);
    assert_int_equal(recorder_depth(r), STACK_MAX + 10);
    for (int i = 0; i < STACK_MAX + 10; i++) span_end(r);
    assert_int_equal(recorder_depth(r), 0);
    profile_merge(p);
    assert_int_equal(profile_wall_ns(p, PHASE_run), (STACK_MAX + 10) * MS);
    assert_int_equal(profile_calls(p, PHASE_run), STACK_MAX);
    assert_int_equal(profile_faults(p), 11);
    profile_free(p);
}

/* Four million spans without a merge: what is beyond is reported, and the ends of what is open still fit. */
static void full_log_skips_spans(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 1);
    struct recorder *r = profile_recorder(p, 0);
    span_begin(r, PHASE_run);
    span_begin(r, PHASE_search);
    for (uint32_t i = 0; i < LOG_MAX / 2 + 5; i++) {
        h.wall += 2;
        span_begin(r, PHASE_search);
        span_end(r);
    }
    span_next(r, PHASE_report);
    h.wall += 100;
    span_end(r);
    span_end(r);
    profile_merge(p);
    assert_true(profile_faults(p) > 5 && profile_faults(p) < 20);
    assert_int_equal(profile_wall_ns(p, PHASE_search), LOG_MAX + 10);
    assert_int_equal(profile_wall_ns(p, PHASE_run), LOG_MAX + 110); /* report was not recorded; run ended */
    span_begin(r, PHASE_report);                                    /* and there is room again */
    h.wall += 7;
    span_end(r);
    profile_merge(p);
    assert_int_equal(profile_wall_ns(p, PHASE_report), 7);
    profile_free(p);
}

static void stray_spans_are_noted_and_belong_to_their_parent(void **state)
{
    (void)state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 1);
    struct recorder *r = profile_recorder(p, 0);
    span_begin(r, PHASE_load);
    pass(&h, 3 * MS, 1);
    span_begin(r, PHASE_validate);
    pass(&h, 1 * MS, 1);
    span_end(r);
    span_end(r);
    profile_merge(p);
    expect_table(
        p, HEAD
        "run                           4.000      4.000    1.00x   100.0 %         0          -          -\n"
        "  load                        3.000      3.000    1.00x    75.0 %         1   4.000 ms   4.000 ms\n"
        "  generation                  1.000      1.000    1.00x    25.0 %         0          -          -\n"
        "    validate                  1.000      1.000    1.00x   100.0 %         1   1.000 ms   1.000 ms\n"
        "    unaccounted               0.000      0.000              0.0 %\n"
        "  unaccounted                 0.000      0.000              0.0 %\n"
        "note: 1 spans begun inside a phase that is not above theirs (first: validate inside load)\n");
    assert_int_equal(profile_faults(p), 0);
    profile_free(p);
}

static void null_records_nothing(void **state)
{
    (void)state;
    struct hands h = {0};
    struct buf out = {0};
    assert_null(profile_recorder(NULL, 0));
    span_begin(NULL, PHASE_run);
    span_next(NULL, PHASE_load);
    span_label(NULL, "x", 1);
    span_end(NULL);
    counter_add(NULL, COUNTER_bytes, 1);
    account_add(NULL, ACCOUNT_TASK, 0, 1, 1);
    account_add_timed(NULL, ACCOUNT_TASK, 0, 1, 1, 1);
    SPAN(NULL, PHASE_run) { pass(&h, 1, 1); }
    profile_merge(NULL);
    profile_finish(NULL);
    profile_table(NULL, &out);
    profile_metrics(NULL, &out);
    profile_account_size(NULL, ACCOUNT_TASK, 1);
    profile_account_table(NULL, ACCOUNT_TASK, NULL, 0, 1, &out);
    assert_int_equal(out.length, 0);
    assert_int_equal(profile_trace_open(NULL, "/nowhere", 0, NULL), STATUS_OK);
    assert_int_equal(profile_trace_close(NULL, NULL), STATUS_OK);
    assert_int_equal(profile_faults(NULL) + profile_calls(NULL, PHASE_run) + profile_counter(NULL, 0), 0);
    json_t *json = profile_json(NULL);
    assert_int_equal(json_object_size(json), 0);
    json_decref(json);
    profile_free(NULL);
    buf_free(&out);

    struct profile *p = new_profile(&h, 0); /* one at least */
    assert_non_null(profile_recorder(p, 0));
    assert_null(profile_recorder(p, 1));
    counter_add(profile_recorder(p, 0), COUNTER_COUNT, 5);
    profile_merge(p);
    assert_int_equal(profile_faults(p), 1);
    profile_free(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(phases_are_declared_parents_first),
        cmocka_unit_test(failures_are_in_the_order_of_values),
        cmocka_unit_test(table_of_nested_spans),
        cmocka_unit_test(table_of_parallel_spans),
        cmocka_unit_test(shares_are_by_thread_and_add_up),
        cmocka_unit_test(a_phase_inside_itself_counts_once),
        cmocka_unit_test(table_shows_open_spans_up_to_the_merge),
        cmocka_unit_test(long_runs_are_shown_in_seconds),
        cmocka_unit_test(empty_profile_has_an_empty_table),
        cmocka_unit_test(ends_without_a_begin_are_reported),
        cmocka_unit_test(spans_never_ended_are_ended_at_the_finish),
        cmocka_unit_test(scopes_end_their_spans),
        cmocka_unit_test(phases_that_do_not_exist_count_for_the_one_around),
        cmocka_unit_test(too_deep_spans_are_skipped_with_their_ends),
        cmocka_unit_test(full_log_skips_spans),
        cmocka_unit_test(stray_spans_are_noted_and_belong_to_their_parent),
        cmocka_unit_test(null_records_nothing),
    };
    return cmocka_run_group_tests_name("profile", tests, NULL, NULL);
}

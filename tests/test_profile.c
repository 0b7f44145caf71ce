/* Accounting of time: every cell of the tables under clocks that the tests turn. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include <jansson.h>
#include <omp.h>

#include "base/check.h"
#include "base/rng.h"
#include "profile/histogram.h"
#include "profile/profile.h"
#include "profile/recorder.h"
#include "profile/report.h"
#include "profile/timeline.h"
#include "profile/words.h"
#include "value/value.h"

/* A clock that stands still until it is turned. */

enum { THREADS_MAX = 8, MS = 1000000 };

struct hands {
    uint64_t wall, cpu[THREADS_MAX], process;
    uint64_t readings; /* of any thread's CPU time */
    uint64_t wait;     /* the processor is taken away for so long whenever CPU time is asked for */
};

static uint64_t hands_wall(void *context) { return ((struct hands *)context)->wall; }
static uint64_t hands_cpu(void *context, uint32_t thread)
{
    struct hands *h = context;
    h->readings++;
    h->wall += h->wait;
    return h->cpu[thread];
}
static uint64_t hands_process(void *context) { return ((struct hands *)context)->process; }

static struct profile *new_profile(struct hands *h, uint32_t threads)
{
    struct profile_clock clock = {.wall_ns = hands_wall, .cpu_ns = hands_cpu, .context = h};
    return profile_new(threads, &clock);
}

/* Time passes; the threads of the mask work all of it. */
static void pass(struct hands *h, uint64_t ns, unsigned working)
{
    h->wall += ns;
    for (uint32_t i = 0; i < THREADS_MAX; i++)
        if (working >> i & 1) h->cpu[i] += ns;
}

static void expect_table(struct profile *p, const char *expected)
{
    struct buf out = {0};
    profile_table(p, &out);
    assert_string_equal(out.data, expected);
    buf_free(&out);
}

#define HEAD                                                                                                 \
    "phase                       wall ms     CPU ms CPU/wall of parent     calls     median        p99\n"

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

/* CPU time. */

/* Inside an outermost span the CPU clock is read once an interval; a shorter pause is taken for work, and given
 * back by what follows. */
static void cpu_time_is_estimated_between_readings(void **state)
{
    (void)state;
    struct hands h = {.cpu = {123}};
    struct profile_clock clock = {hands_wall, hands_cpu, NULL, &h, 100};
    struct profile *p = profile_new(1, &clock);
    struct recorder *r = profile_recorder(p, 0);
    span_begin(r, PHASE_generation); /* read */
    for (int i = 0; i < 5; i++) {
        span_begin(r, PHASE_pick);
        pass(&h, 10, i == 3 ? 0 : 1); /* one pause of 10 */
        span_end(r);
    }
    assert_int_equal(h.readings, 1);
    span_begin(r, PHASE_mutate);
    pass(&h, 200, 0); /* a long pause is seen at once */
    span_end(r);
    assert_int_equal(h.readings, 2);
    span_begin(r, PHASE_fuse);
    pass(&h, 60, 1);
    span_end(r); /* 50 of the 60: what was given to pick too early is taken back here */
    assert_int_equal(h.readings, 2);
    span_end(r); /* read */
    assert_int_equal(h.readings, 3);
    profile_merge(p);
    assert_int_equal(profile_cpu_ns(p, PHASE_pick), 50);
    assert_int_equal(profile_cpu_ns(p, PHASE_mutate), 0);
    assert_int_equal(profile_cpu_ns(p, PHASE_fuse), 50);
    assert_int_equal(profile_cpu_ns(p, PHASE_run), h.cpu[0] - 123); /* exact as a whole */
    profile_free(p);
}

/* Who asks for CPU time may lose the processor there. The wait belongs to the span that ends, and to none if it comes
 * before the first. */
static void waits_at_the_cpu_clock_belong_to_what_went_before(void **state)
{
    (void)state;
    struct hands h = {.wait = 1000};
    struct profile_clock clock = {hands_wall, hands_cpu, NULL, &h, 100};
    struct profile *p = profile_new(1, &clock);
    struct recorder *r = profile_recorder(p, 0);
    span_begin(r, PHASE_generation);
    assert_int_equal(h.wall, 1000);
    span_begin(r, PHASE_score);
    pass(&h, 300, 1);
    span_next(r, PHASE_filter);
    pass(&h, 20, 1);
    span_next(r, PHASE_inline);
    pass(&h, 500, 1);
    span_end(r);
    span_end(r);
    assert_int_equal(h.readings, 4);
    profile_merge(p);
    assert_int_equal(profile_wall_ns(p, PHASE_score), 1300);
    assert_int_equal(profile_cpu_ns(p, PHASE_score), 300);
    assert_int_equal(profile_wall_ns(p, PHASE_filter), 20);
    assert_int_equal(profile_cpu_ns(p, PHASE_filter), 20);
    assert_int_equal(profile_wall_ns(p, PHASE_inline), 1500);
    assert_int_equal(profile_cpu_ns(p, PHASE_inline), 500);
    assert_int_equal(profile_wall_ns(p, PHASE_generation), 3820);
    profile_free(p);
}

/* A recorder that another thread takes over starts with that thread's clock, wherever it stands. */
static void recorder_moves_between_threads(void **state)
{
    (void)state;
    struct hands h = {.cpu = {1000 * (uint64_t)MS}};
    struct profile *p = new_profile(&h, 1);
    struct recorder *r = profile_recorder(p, 0);
    span_begin(r, PHASE_generation);
    pass(&h, MS, 1);
    span_end(r);
    h.cpu[0] = 5;
    span_begin(r, PHASE_generation);
    pass(&h, MS, 1);
    span_end(r);
    h.cpu[0] = 9000 * (uint64_t)MS;
    span_begin(r, PHASE_generation);
    pass(&h, MS, 1);
    span_end(r);
    profile_merge(p);
    assert_int_equal(profile_cpu_ns(p, PHASE_generation), 3 * MS);
    profile_free(p);
}

static void clock_that_goes_back_stands_still(void **state)
{
    (void)state;
    struct hands h = {.wall = 1000};
    struct profile *p = new_profile(&h, 1);
    struct recorder *r = profile_recorder(p, 0);
    h.wall = 1100;
    span_begin(r, PHASE_run);
    h.wall = 10;
    span_begin(r, PHASE_load);
    h.wall = 1050;
    span_end(r);
    h.wall = 1200;
    span_end(r);
    profile_merge(p);
    assert_int_equal(profile_wall_ns(p, PHASE_run), 100);
    assert_int_equal(profile_wall_ns(p, PHASE_load), 0);
    profile_free(p);
}

/* Unions, against the plain definition. */

enum { SPACE = 3000 }; /* nanoseconds of a random run */

struct simple {
    uint8_t phase[THREADS_MAX][SPACE]; /* where each thread is in each nanosecond */
    uint64_t wall[PHASE_PLACES], covered[PHASE_PLACES], cpu[PHASE_PLACES], calls[PHASE_PLACES];
    double shared[PHASE_PLACES];
};

static bool within(enum phase inner, enum phase outer)
{
    for (; inner != PHASE_none; inner = phase_table[inner].parent)
        if (inner == outer) return true;
    return false;
}

static void add_up(struct simple *s, uint32_t threads)
{
    for (int t = 0; t < SPACE; t++) {
        for (enum phase p = 0; p < PHASE_COUNT; p++) {
            uint32_t inside = 0, below = 0, beside = 0;
            for (uint32_t i = 0; i < threads; i++) {
                enum phase q = s->phase[i][t];
                inside += within(q, p);
                below += within(q, p) && q != p;
                beside += phase_table[p].parent != PHASE_none && q != phase_table[p].parent &&
                          within(q, phase_table[p].parent);
                if (within(q, p)) s->cpu[p]++;
            }
            s->wall[p] += inside > 0;
            s->covered[p] += below > 0;
            if (beside) s->shared[p] += (double)inside / beside;
        }
    }
}

/* Random spans, strays and half-open ones included, on several threads, merged at random instants. */
static void unions_are_exact(void **state)
{
    (void)state;
    for (uint64_t round = 0; round < 60; round++) {
        struct rng rng = rng_seed(7, round, 0, 0);
        uint32_t threads = 1 + (uint32_t)(round % THREADS_MAX);
        struct hands h = {0};
        struct profile *p = new_profile(&h, threads);
        struct simple *s = must_calloc(1, sizeof *s);
        enum phase stack[THREADS_MAX][STACK_MAX];
        uint32_t depth[THREADS_MAX] = {0};
        uint32_t change = 2 + rng_below(&rng, 30), merge = round % 3 ? 1 + rng_below(&rng, 400) : 0;
        for (int t = 0; t < SPACE; t++) {
            for (uint32_t i = 0; i < threads; i++) {
                struct recorder *r = profile_recorder(p, i);
                while (rng_below(&rng, change) == 0) {
                    enum phase q = (enum phase)rng_below(&rng, PHASE_COUNT);
                    uint32_t what = rng_below(&rng, 3);
                    if (q == PHASE_account) q = PHASE_run; /* merges have it; its calls are counted apart */
                    if (what == 0 && depth[i] < 8) {
                        span_begin(r, q);
                        stack[i][depth[i]++] = q;
                        s->calls[q]++;
                    } else if (what == 1 && depth[i]) {
                        span_next(r, q);
                        stack[i][depth[i] - 1] = q;
                        s->calls[q]++;
                    } else if (depth[i]) {
                        span_end(r);
                        depth[i]--;
                    }
                }
                s->phase[i][t] = (uint8_t)(depth[i] ? stack[i][depth[i] - 1] : PHASE_none);
            }
            if (merge && rng_below(&rng, merge) == 0) profile_merge(p);
            pass(&h, 1, ~0u);
        }
        profile_finish(p);
        add_up(s, threads);

        struct report report;
        report_make(&report, p);
        for (enum phase q = 0; q < PHASE_COUNT; q++) {
            const struct report_phase *row = report_find(&report, phase_table[q].name);
            if (!row) {
                assert_int_equal(s->wall[q] + s->calls[q], 0);
                continue;
            }
            assert_int_equal(row->wall_ns, s->wall[q]);
            if (q != PHASE_account) assert_int_equal(row->calls, s->calls[q]);
            if (row->covered) assert_int_equal(row->unaccounted_ns, s->wall[q] - s->covered[q]);
            if (!row->covered) assert_int_equal(s->covered[q], 0);
            if (q != PHASE_run)
                assert_true(row->shared_ns - s->shared[q] < 1e-6 && s->shared[q] - row->shared_ns < 1e-6);
            /* Spans that other threads had open at the end know their CPU time up to their last begin or end. */
            assert_true(row->cpu_ns <= s->cpu[q]);
            double sum = row->covered ? (double)row->unaccounted_ns : (double)row->wall_ns;
            for (enum phase c = 0; c < PHASE_COUNT; c++) {
                const struct report_phase *child = report_find(&report, phase_table[c].name);
                if (child && phase_table[c].parent == q) sum += child->shared_ns;
            }
            assert_true(sum - (double)row->wall_ns < 1e-6 && (double)row->wall_ns - sum < 1e-6);
        }
        report_free(&report);
        free(s);
        profile_free(p);
    }
}

/* Histograms. */

static int compare_numbers(const void *x, const void *y)
{
    uint64_t a = *(const uint64_t *)x, b = *(const uint64_t *)y;
    return (a > b) - (a < b);
}

static void histogram_is_right_to_one_in_64(void **state)
{
    (void)state;
    enum { COUNT = 5001 };
    static uint64_t values[COUNT];
    uint32_t last = 0;
    for (uint64_t v = 0; v < 1u << 20; v++) { /* buckets are in order and without a gap */
        uint32_t bucket = histogram_bucket(v);
        assert_true(bucket == last || bucket == last + 1);
        last = bucket;
        double wrong = (double)histogram_middle(bucket) - (double)v;
        assert_true(wrong <= (double)v / 64 && -wrong <= (double)v / 64);
    }
    assert_int_equal(histogram_bucket(UINT64_MAX), HISTOGRAM_BUCKETS - 1);
    assert_int_equal(histogram_bucket((UINT64_C(1) << 48) - 1), HISTOGRAM_BUCKETS - 1);
    for (uint64_t round = 0; round < 40; round++) {
        struct rng rng = rng_seed(8, round, 0, 0);
        struct histogram *h = must_calloc(1, sizeof *h);
        uint32_t bits = 1 + rng_below(&rng, 47), count = 1 + rng_below(&rng, COUNT);
        for (uint32_t i = 0; i < count; i++) {
            values[i] = rng_next(&rng) >> (63 - rng_below(&rng, bits));
            histogram_add(h, values[i]);
        }
        qsort(values, count, sizeof *values, compare_numbers);
        for (int q = 1; q <= 100; q++) {
            uint64_t rank = ((uint64_t)q * count + 99) / 100, exact = values[rank - 1];
            double found = (double)histogram_quantile(h, q / 100.0);
            double wrong = found > (double)exact ? found - (double)exact : (double)exact - found;
            assert_true(wrong <= (double)exact / 64);
        }
        free(h);
    }
    struct histogram none = {0};
    assert_int_equal(histogram_quantile(&none, 0.5), 0);
    struct histogram one = {0};
    histogram_add(&one, 123456789);
    assert_int_equal(histogram_quantile(&one, 0.01), 123456789);
}

static void expect_duration(uint64_t ns, const char *expected)
{
    char text[DURATION_TEXT];
    assert_string_equal(duration_text(ns, text), expected);
}

static void durations_have_four_digits(void **state)
{
    (void)state;
    expect_duration(0, "0 ns");
    expect_duration(999, "999 ns");
    expect_duration(1000, "1.000 us");
    expect_duration(9999, "9.999 us");
    expect_duration(99994, "99.99 us");
    expect_duration(99996, "100.0 us");
    expect_duration(999949, "999.9 us");
    expect_duration(999950, "1.000 ms");
    expect_duration(12345678, "12.35 ms");
    expect_duration(UINT64_C(3600000000000), "3600.0 s");
}

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
    profile_merge(p);
    static const char expected[] =
        "primitive                      time    share        calls   per call          ticks   per call\n"
        "fill                       12.00 us   75.0 %           12   1.000 us           1200      100.0\n"
        "apply                      4.000 us   25.0 %            4   1.000 us            200       50.0\n"
        "all                        16.00 us  100.0 %           16   1.000 us           1400       87.5\n"
        "Time is that of 8 calls, taken for all 16.\n";
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

/* Traces. */

struct scratch {
    char folder[64], path[96];
};

static int make_scratch(void **state)
{
    struct scratch *s = must_calloc(1, sizeof *s);
    snprintf(s->folder, sizeof s->folder, "/tmp/test_profile.XXXXXX");
    if (!mkdtemp(s->folder)) return -1;
    snprintf(s->path, sizeof s->path, "%s/trace.json", s->folder);
    *state = s;
    return 0;
}

static int drop_scratch(void **state)
{
    struct scratch *s = *state;
    remove(s->path);
    rmdir(s->folder);
    free(s);
    return 0;
}

static uint64_t file_size(const char *path)
{
    struct stat info;
    assert_int_equal(stat(path, &info), 0);
    return (uint64_t)info.st_size;
}

static json_t *load_trace(const char *path)
{
    json_error_t error;
    json_t *json = json_load_file(path, 0, &error);
    if (!json) fail_msg("line %d: %s", error.line, error.text);
    assert_true(json_is_array(json));
    return json;
}

static const json_t *find_span(const json_t *trace, const char *name)
{
    size_t i;
    json_t *event;
    json_array_foreach(trace, i, event)
    {
        if (strcmp(json_string_value(json_object_get(event, "name")), name) == 0) return event;
    }
    return NULL;
}

static void expect_span(const json_t *trace, const char *name, int thread, double begin_us, double us)
{
    const json_t *span = find_span(trace, name);
    assert_non_null(span);
    assert_string_equal(json_string_value(json_object_get(span, "ph")), "X");
    assert_int_equal(json_integer_value(json_object_get(span, "tid")), thread + 1);
    assert_true(json_number_value(json_object_get(span, "ts")) == begin_us);
    double dur = json_number_value(json_object_get(span, "dur"));
    assert_true(dur > us - 0.0015 && dur < us - 0.0005); /* so that what follows at once does not overlap */
}

static void trace_has_threads_spans_and_labels(void **state)
{
    const struct scratch *s = *state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 2);
    struct recorder *r = profile_recorder(p, 0), *a = profile_recorder(p, 1);
    span_begin(r, PHASE_run);
    span_begin(r, PHASE_load);
    pass(&h, 1001, 1);
    span_end(r);
    h.wall = 2000;
    assert_int_equal(profile_trace_open(p, s->path, 0, NULL), STATUS_OK);
    span_begin(r, PHASE_generation);
    span_label(r, NULL, 12);
    span_begin(a, PHASE_generation);
    span_label(a, "67a3c6ac", 12);
    h.wall = 3500;
    span_begin(a, PHASE_score);
    span_label(a, "quote \" slash \\ \n\x80 and much more than fits into a label of a span", SPAN_NO_NUMBER);
    profile_merge(p);
    json_decref(load_trace(s->path));
    h.wall = 4001;
    span_next(a, PHASE_store);
    h.wall = 5000;
    span_end(a);
    span_end(a);
    span_end(r);
    profile_merge(p);
    h.wall = 6000;
    span_begin(a, PHASE_search); /* open at the end, like run */
    h.wall = 7000;
    assert_int_equal(profile_trace_close(p, NULL), STATUS_OK);
    json_t *trace = load_trace(s->path);
    assert_null(find_span(trace, "load")); /* over before */
    expect_span(trace, "run", 0, 0, 7);
    expect_span(trace, "generation 12", 0, 2, 3);
    expect_span(trace, "generation 12 67a3c6ac", 1, 2, 3);
    expect_span(trace, "score quote _ slash _ __ and much more than fi", 1, 3.5, 0.501);
    expect_span(trace, "store", 1, 4.001, 0.999);
    expect_span(trace, "search", 1, 6, 1);
    assert_non_null(find_span(trace, "thread_name"));
    const json_t *head = json_array_get(trace, 0);
    assert_string_equal(json_string_value(json_object_get(json_object_get(head, "args"), "name")),
                        "arcwright: 10 of 10 spans"); /* these, and four of PHASE_account */
    json_decref(trace);
    span_label(r, "no trace, no label", 1);
    profile_free(p);
}

/* Generations of 81 spans, 400 times, into 64 KB: some are whole, evenly spread; of the others only what is
 * long is left; and no merge leaves a file that is too long or not JSON. */
static void trace_of_a_long_run_thins_out_generations(void **state)
{
    const struct scratch *s = *state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 1);
    struct recorder *r = profile_recorder(p, 0);
    enum { GENERATIONS = 400, SPANS = 80, LIMIT = 65536 };
    assert_int_equal(profile_trace_open(p, s->path, LIMIT, NULL), STATUS_OK);
    span_begin(r, PHASE_run);
    for (uint64_t g = 0; g < GENERATIONS; g++) {
        span_begin(r, PHASE_generation);
        span_label(r, NULL, g);
        for (int i = 0; i < SPANS; i++) {
            span_begin(r, PHASE_validate);
            span_label(r, NULL, g);
            h.wall += 1000;
            span_end(r);
        }
        if (g == 333) { /* a slow one, which must be there whatever else is not */
            span_begin(r, PHASE_store_commit);
            h.wall += 900000;
            span_end(r);
        }
        span_end(r);
        profile_merge(p);
        assert_true(file_size(s->path) <= LIMIT);
        if (g % 50 == 0) json_decref(load_trace(s->path));
    }
    span_end(r);
    assert_int_equal(profile_trace_close(p, NULL), STATUS_OK);
    assert_true(file_size(s->path) <= LIMIT);
    assert_true(file_size(s->path) > LIMIT / 4);

    json_t *trace = load_trace(s->path);
    const json_t *head = json_object_get(json_array_get(trace, 0), "args");
    uint64_t stride = (uint64_t)json_integer_value(json_object_get(head, "stride"));
    uint64_t shown = (uint64_t)json_integer_value(json_object_get(head, "shown"));
    assert_true(stride >= 16 && stride <= 256);
    assert_int_equal(json_integer_value(json_object_get(head, "spans")), GENERATIONS * (SPANS + 2) + 2);
    assert_non_null(strstr(json_string_value(json_object_get(head, "name")), "generations whole: 1 in "));
    assert_int_equal(shown, json_array_size(trace) - 2); /* without the two names */
    uint64_t found[GENERATIONS] = {0};
    size_t i;
    json_t *event;
    json_array_foreach(trace, i, event)
    {
        unsigned g;
        if (sscanf(json_string_value(json_object_get(event, "name")), "validate %u", &g) == 1) found[g]++;
    }
    for (uint64_t g = 0; g < GENERATIONS; g++) assert_int_equal(found[g], g % stride == 0 ? SPANS : 0);
    assert_non_null(find_span(trace, "run"));
    assert_non_null(find_span(trace, "store_commit"));
    json_decref(trace);
    profile_free(p);
}

/* One merge with more than fits: the shortest spans are left out. */
static void trace_of_one_huge_part_keeps_the_longest(void **state)
{
    const struct scratch *s = *state;
    struct hands h = {0};
    struct profile *p = new_profile(&h, 1);
    struct recorder *r = profile_recorder(p, 0);
    assert_int_equal(profile_trace_open(p, s->path, 65536, NULL), STATUS_OK);
    span_begin(r, PHASE_run);
    for (uint64_t i = 0; i < 5000; i++) {
        span_begin(r, PHASE_search);
        span_label(r, NULL, i);
        h.wall += i % 100 == 99 ? 1000000 : 10 + i % 7;
        span_end(r);
    }
    span_end(r);
    profile_merge(p);
    assert_true(file_size(s->path) <= 65536 / 8 + 2048);
    json_t *trace = load_trace(s->path);
    assert_non_null(find_span(trace, "run"));
    for (unsigned i = 99; i < 5000; i += 100) {
        char name[32];
        snprintf(name, sizeof name, "search %u", i);
        assert_non_null(find_span(trace, name));
    }
    assert_null(find_span(trace, "search 7"));
    const json_t *head = json_object_get(json_array_get(trace, 0), "args");
    assert_int_equal(json_integer_value(json_object_get(head, "spans")), 5001);
    assert_int_equal(json_integer_value(json_object_get(head, "shown")), json_array_size(trace) - 2);
    assert_true(json_integer_value(json_object_get(head, "cut_ns")) > 10);
    json_decref(trace);
    profile_free(p);
}

/* Random spans, parts and sizes: valid after every merge, never too long, and its count is right. */
static void trace_is_always_valid(void **state)
{
    const struct scratch *s = *state;
    for (uint64_t round = 0; round < 12; round++) {
        struct rng rng = rng_seed(9, round, 0, 0);
        uint32_t threads = 1 + rng_below(&rng, 5);
        uint64_t limit = 65536 + rng_below(&rng, 100000);
        struct hands h = {0};
        struct profile *p = new_profile(&h, threads);
        assert_int_equal(profile_trace_open(p, s->path, limit, NULL), STATUS_OK);
        for (uint32_t part = 0; part < 40; part++) {
            uint32_t steps = rng_below(&rng, 4) ? rng_below(&rng, 300) : rng_below(&rng, 6000);
            while (steps-- > 0) {
                struct recorder *r = profile_recorder(p, rng_below(&rng, threads));
                h.wall += rng_next(&rng) >> (44 + rng_below(&rng, 19));
                if (recorder_depth(r) > 6 || rng_below(&rng, 2))
                    span_end(r);
                else
                    span_begin(r, (enum phase)rng_below(&rng, PHASE_COUNT));
                if (rng_below(&rng, 10) == 0) span_label(r, "task", rng_next(&rng));
            }
            profile_merge(p);
            assert_true(file_size(s->path) <= limit);
            if (part % 8 == 0) {
                json_t *trace = load_trace(s->path);
                const json_t *args = json_object_get(json_array_get(trace, 0), "args");
                assert_int_equal(json_integer_value(json_object_get(args, "shown")),
                                 json_array_size(trace) - 1 - threads);
                json_decref(trace);
            }
        }
        profile_finish(p);
        assert_int_equal(profile_trace_close(p, NULL), STATUS_OK);
        assert_true(file_size(s->path) <= limit);
        json_decref(load_trace(s->path));
        profile_free(p);
    }
}

static void trace_that_cannot_be_written_does_not_stop_the_run(void **state)
{
    const struct scratch *s = *state;
    struct hands h = {0};
    struct error err;
    struct profile *p = new_profile(&h, 1);
    assert_int_equal(profile_trace_open(p, "/nowhere/trace.json", 0, &err), STATUS_IO);
    assert_string_equal(err.path, "/nowhere/trace.json");
    assert_string_equal(err.message, "cannot create the trace: No such file or directory");
    assert_int_equal(profile_trace_open(p, s->path, 1000, &err), STATUS_INPUT);
    assert_string_equal(err.message, "a trace needs room for 65536 bytes at least");
    if (access("/dev/full", W_OK) == 0) {
        assert_int_equal(profile_trace_open(p, "/dev/full", 0, &err), STATUS_IO);
        assert_int_equal(profile_trace_open(p, "/dev/full", 0, NULL), STATUS_IO);
    }
    SPAN(profile_recorder(p, 0), PHASE_run) { pass(&h, MS, 1); }
    profile_merge(p);
    assert_int_equal(profile_wall_ns(p, PHASE_run), MS);
    profile_free(p); /* closes a trace that is open */
    p = new_profile(&h, 1);
    assert_int_equal(profile_trace_open(p, s->path, 0, NULL), STATUS_OK);
    SPAN(profile_recorder(p, 0), PHASE_run) { pass(&h, MS, 1); }
    profile_free(p);
    json_t *trace = load_trace(s->path);
    assert_non_null(find_span(trace, "run"));
    json_decref(trace);
}

/* The system's clocks, and real threads. */

static void real_threads_add_up(void **state)
{
    const struct scratch *s = *state;
    enum { THREADS = 4, TASKS = 200 };
    struct profile *p = profile_new(THREADS, NULL);
    assert_int_equal(profile_trace_open(p, s->path, 0, NULL), STATUS_OK);
    struct recorder *r = profile_recorder(p, 0);
    span_begin(r, PHASE_run);
    for (uint32_t g = 0; g < 3; g++) {
        span_begin(r, PHASE_generation);
#pragma omp parallel for num_threads(THREADS) schedule(dynamic)
        for (int task = 0; task < TASKS; task++) {
            struct recorder *mine = profile_recorder(p, (uint32_t)omp_get_thread_num());
            span_begin(mine, PHASE_pick);
            span_label(mine, "task", (uint64_t)task);
            volatile uint32_t x = 1;
            for (int i = 0; i < 2000; i++) x = x * 5 + 1;
            span_next(mine, PHASE_score);
            for (int i = 0; i < 2000; i++) x = x * 5 + 1;
            span_end(mine);
            counter_add(mine, COUNTER_tasks, 1);
        }
        span_end(r);
        profile_merge(p);
    }
    span_end(r);
    profile_finish(p);
    assert_int_equal(profile_faults(p), 0);
    assert_int_equal(profile_calls(p, PHASE_pick), 3 * TASKS);
    assert_int_equal(profile_calls(p, PHASE_account), 3);
    assert_int_equal(profile_counter(p, COUNTER_tasks), 3 * TASKS);
    assert_true(profile_wall_ns(p, PHASE_score) <= profile_wall_ns(p, PHASE_generation));
    assert_true(profile_wall_ns(p, PHASE_generation) <= profile_wall_ns(p, PHASE_run));
    assert_true(profile_cpu_ns(p, PHASE_run) > 0);
    assert_true(profile_cpu_ns(p, PHASE_pick) <= (uint64_t)THREADS * profile_wall_ns(p, PHASE_run));
    struct report report;
    report_make(&report, p);
    for (uint32_t i = 0; i < report.phase_count; i++) {
        if (!report.phases[i].covered) continue;
        double sum = (double)report.phases[i].unaccounted_ns / (double)report.phases[i].wall_ns;
        for (uint32_t k = i + 1; k < report.phase_count; k++)
            if (report.phases[k].parent == i) sum += report.phases[k].share;
        assert_true(sum > 1 - 1e-9 && sum < 1 + 1e-9);
    }
    report_free(&report);
    assert_int_equal(profile_trace_close(p, NULL), STATUS_OK);
    json_decref(load_trace(s->path));
    profile_free(p);
}

#define traced(f) cmocka_unit_test_setup_teardown(f, make_scratch, drop_scratch)

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
        cmocka_unit_test(cpu_time_is_estimated_between_readings),
        cmocka_unit_test(waits_at_the_cpu_clock_belong_to_what_went_before),
        cmocka_unit_test(recorder_moves_between_threads),
        cmocka_unit_test(clock_that_goes_back_stands_still),
        cmocka_unit_test(unions_are_exact),
        cmocka_unit_test(histogram_is_right_to_one_in_64),
        cmocka_unit_test(durations_have_four_digits),
        cmocka_unit_test(json_says_what_the_table_says),
        cmocka_unit_test(json_that_is_no_profile_is_refused),
        cmocka_unit_test(json_of_another_version_prints),
        cmocka_unit_test(comparison_knows_noise),
        cmocka_unit_test(comparison_of_different_phases),
        cmocka_unit_test(metrics_are_prometheus_text),
        cmocka_unit_test(counters_add_up_over_threads_and_merges),
        cmocka_unit_test(accounts_count_nothing_twice),
        cmocka_unit_test(accounts_rank_by_time),
        traced(trace_has_threads_spans_and_labels),
        traced(trace_of_a_long_run_thins_out_generations),
        traced(trace_of_one_huge_part_keeps_the_longest),
        traced(trace_is_always_valid),
        traced(trace_that_cannot_be_written_does_not_stop_the_run),
        traced(real_threads_add_up),
    };
    return cmocka_run_group_tests_name("profile", tests, NULL, NULL);
}

/* Times of the profile against their plain definitions: CPU time between readings, unions of spans, quantiles,
 * words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "base/check.h"
#include "base/rng.h"
#include "profile/histogram.h"
#include "profile/profile.h"
#include "profile/recorder.h"
#include "profile/report.h"
#include "profile/words.h"
#include "hands.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cpu_time_is_estimated_between_readings),
        cmocka_unit_test(waits_at_the_cpu_clock_belong_to_what_went_before),
        cmocka_unit_test(recorder_moves_between_threads),
        cmocka_unit_test(clock_that_goes_back_stands_still),
        cmocka_unit_test(unions_are_exact),
        cmocka_unit_test(histogram_is_right_to_one_in_64),
        cmocka_unit_test(durations_have_four_digits),
    };
    return cmocka_run_group_tests_name("profile_time", tests, NULL, NULL);
}

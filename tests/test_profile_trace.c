/* Traces: valid at every instant, bounded, and what real threads write. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <jansson.h>
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/check.h"
#include "base/rng.h"
#include "profile/profile.h"
#include "profile/recorder.h"
#include "profile/report.h"
#include "hands.h"

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
        traced(trace_has_threads_spans_and_labels),
        traced(trace_of_a_long_run_thins_out_generations),
        traced(trace_of_one_huge_part_keeps_the_longest),
        traced(trace_is_always_valid),
        traced(trace_that_cannot_be_written_does_not_stop_the_run),
        traced(real_threads_add_up),
    };
    return cmocka_run_group_tests_name("profile_trace", tests, NULL, NULL);
}

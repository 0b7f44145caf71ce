/* What accounting costs: bench_spans [RUNS]. Nanoseconds of one span (begin and end), of its parts, of a counter,
 * and of merging; medians of several runs, and the share of a millisecond of work with twelve spans. */
#include "base/clock.h"
#include "base/check.h"
#include "profile/profile.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { RUNS_MAX = 99, REPEATS = 200000, SPANS = 12 };

typedef void timed(struct profile *p, struct recorder *r);

static volatile uint64_t sink;

static void read_wall(struct profile *p, struct recorder *r)
{
    (void)p, (void)r;
    for (int i = 0; i < REPEATS; i++) sink = wall_ns();
}
static void read_cpu(struct profile *p, struct recorder *r)
{
    (void)p, (void)r;
    for (int i = 0; i < REPEATS; i++) sink = thread_cpu_ns();
}
static void spans(struct profile *p, struct recorder *r)
{
    (void)p;
    for (int i = 0; i < REPEATS; i++) {
        span_begin(r, PHASE_fuse);
        span_end(r);
    }
}
static void nexts(struct profile *p, struct recorder *r)
{
    (void)p;
    span_begin(r, PHASE_pick);
    for (int i = 0; i < REPEATS; i++) span_next(r, PHASE_fuse);
    span_end(r);
}
static void scopes(struct profile *p, struct recorder *r)
{
    (void)p;
    for (int i = 0; i < REPEATS; i++) {
        SPAN(r, PHASE_fuse) { sink = (uint64_t)i; }
    }
}
static void outermost(struct profile *p, struct recorder *r)
{
    span_end(r);
    spans(p, r);
    span_begin(r, PHASE_generation);
}
static void no_recorder(struct profile *p, struct recorder *r)
{
    (void)r;
    spans(p, NULL);
}
static void count(struct profile *p, struct recorder *r)
{
    (void)p;
    for (int i = 0; i < REPEATS; i++) {
        counter_add(r, COUNTER_evaluations, (uint64_t)i);
        __asm__ volatile("" ::: "memory"); /* each one really goes to memory, as between calls of a program */
    }
}
static void account(struct profile *p, struct recorder *r)
{
    (void)p;
    for (int i = 0; i < REPEATS; i++) {
        account_add(r, ACCOUNT_PRIMITIVE, (uint32_t)i & 127, 1, 3);
        __asm__ volatile("" ::: "memory");
    }
}

static int compare(const void *x, const void *y)
{
    double a = *(const double *)x, b = *(const double *)y;
    return (a > b) - (a < b);
}

/* Median ns of one of the repeats, and of bringing together what they recorded. */
static double measure(timed *f, int runs, double *merging, const char *trace)
{
    double taken[RUNS_MAX], merged[RUNS_MAX];
    for (int i = 0; i < runs; i++) {
        struct profile *p = profile_new(1, NULL);
        struct recorder *r = profile_recorder(p, 0);
        if (trace) require(profile_trace_open(p, trace, 0, NULL) == STATUS_OK);
        profile_account_size(p, ACCOUNT_PRIMITIVE, 128);
        span_begin(r, PHASE_generation);
        f(p, r); /* grows the log, as a run has done by its second generation */
        profile_merge(p);
        uint64_t start = wall_ns();
        f(p, r);
        uint64_t middle = wall_ns();
        profile_merge(p);
        merged[i] = (double)(wall_ns() - middle) / REPEATS;
        taken[i] = (double)(middle - start) / REPEATS;
        profile_free(p);
    }
    qsort(taken, (size_t)runs, sizeof *taken, compare);
    qsort(merged, (size_t)runs, sizeof *merged, compare);
    if (merging) *merging = merged[runs / 2];
    return taken[runs / 2];
}

enum { GENERATIONS = 100 };

/* A generation of busy work in twelve spans. */
static double work_of(struct recorder *r, uint64_t rounds)
{
    uint64_t x = 88172645463325252u, start = wall_ns();
    span_begin(r, PHASE_generation);
    for (int phase = 0; phase < SPANS; phase++) {
        span_begin(r, phase % 2 ? PHASE_validate : PHASE_score);
        for (uint64_t i = 0; i < rounds; i++) x ^= x << 13, x ^= x >> 7, x ^= x << 17;
        span_end(r);
    }
    span_end(r);
    sink = x;
    return (double)(wall_ns() - start);
}

/* What a task-generation pays for a span of its own and twelve inside, against the same work without: the median
 * of the differences of neighbours, which the machine's other doings and its clock rate hit alike. */
static void whole_generations(int runs)
{
    static const uint64_t rounds[] = {500, 5000, 50000};
    static double more[RUNS_MAX * GENERATIONS], without[RUNS_MAX * GENERATIONS], merging[RUNS_MAX];
    for (size_t k = 0; k < sizeof rounds / sizeof *rounds; k++) {
        size_t count = 0;
        for (int i = 0; i < runs; i++) {
            struct profile *p = profile_new(1, NULL);
            struct recorder *r = profile_recorder(p, 0);
            span_begin(r, PHASE_run);
            for (int g = 0; g < GENERATIONS; g++, count++) {
                without[count] = work_of(NULL, rounds[k]);
                more[count] = work_of(r, rounds[k]) - without[count];
            }
            uint64_t start = wall_ns();
            profile_merge(p);
            merging[i] = (double)(wall_ns() - start) / GENERATIONS;
            profile_free(p);
        }
        qsort(more, count, sizeof *more, compare);
        qsort(without, count, sizeof *without, compare);
        qsort(merging, (size_t)runs, sizeof *merging, compare);
        double cost = more[count / 2] + merging[runs / 2], work = without[count / 2];
        printf("%2d spans in %8.1f us of work: %+7.3f us, merging included; %.2f %%\n", SPANS + 1, work / 1e3,
               cost / 1e3, 100 * cost / work);
    }
}

int main(int argc, char **argv)
{
    /* `make bench` gives every benchmark a folder of tasks; there is no use for it here. */
    int runs = argc > 1 && !strchr(argv[1], '/') ? atoi(argv[1]) : 15;
    if (runs < 1 || runs > RUNS_MAX) {
        fprintf(stderr, "usage: bench_spans [RUNS, 1 to %d]\n", RUNS_MAX);
        return 2;
    }
    static const struct {
        const char *name;
        timed *f;
    } rows[] = {
        {"wall clock, one reading", read_wall},
        {"thread CPU clock, one reading", read_cpu},
        {"span: begin and end, inner", spans},
        {"span: begin and end, outermost", outermost},
        {"span: next", nexts},
        {"span: SPAN(...) { }", scopes},
        {"span: no recorder", no_recorder},
        {"counter", count},
        {"account of a primitive", account},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        printf("%-34s %8.2f ns\n", rows[i].name, measure(rows[i].f, runs, NULL, NULL));

    double merging;
    char path[64];
    snprintf(path, sizeof path, "bench_spans.%ld.json", (long)getpid());
    measure(spans, runs, &merging, NULL);
    printf("%-34s %8.2f ns\n", "merging, a span", merging);
    measure(spans, runs < 5 ? runs : 5, &merging, path);
    printf("%-34s %8.2f ns\n", "merging, a span, with a trace", merging);
    remove(path);
    whole_generations(runs);
    return 0;
}

/* Single calls, each warm: see the head of bench.h. */
#include "base/clock.h"
#include "bench/bench.h"
#include "bench/pictures.h"

#include <math.h>

static const struct call {
    const char *name;
    enum primitive primitive;
    enum bench_input arguments[MAX_ARITY];
    double reference_us[BENCH_SIDES];
} calls[] = {
#define ARGUMENTS(...)                        __VA_ARGS__
#define CALL(name, primitive, arguments, ...) {name, PRIM_##primitive, {ARGUMENTS arguments}, {__VA_ARGS__}},
#include "bench/calls.def"
#undef CALL
};
enum { CALL_ROWS = sizeof calls / sizeof *calls, MOST_BATCHES = 7 };

static uint64_t cycles(void)
{
#if defined(__x86_64__)
    return __builtin_ia32_rdtsc();
#else
    return 0;
#endif
}

/* CPU time of so many calls, one after the other. */
static uint64_t repeat(struct universe *u, enum primitive p, const value *a, uint32_t times)
{
    uint64_t start = thread_cpu_ns();
    u->fuel = INT64_MAX;
    for (uint32_t k = 0; k < times; k++) {
        value v = dsl_call_primitive(u, p, a);
        __asm__ volatile("" : : "r"(v) : "memory");
    }
    return thread_cpu_ns() - start;
}

static void measure(struct bench_primitive *row, struct universe *u, const value *a, bool quick)
{
    uint32_t batches = quick ? 3 : MOST_BATCHES, times = 1;
    uint64_t aim = quick ? 1000000 : 10000000, took; /* ns a batch */
    while ((took = repeat(u, row->primitive, a, times)) <= aim / 8) times *= 2;
    times = (uint32_t)((double)times * 1.1 * (double)aim / (double)took) + 1;
    double ns[MOST_BATCHES];
    row->cycles = INFINITY;
    for (uint32_t b = 0; b < batches; b++) {
        uint64_t counter = cycles();
        ns[b] = (double)repeat(u, row->primitive, a, times) / times;
        row->cycles = fmin(row->cycles, (double)(cycles() - counter) / times);
    }
    row->ns = bench_time_of(ns, batches);
    uint64_t made = u->made + u->found;
    repeat(u, row->primitive, a, 1);
    row->ticks = INT64_MAX - u->fuel;
    row->made = (uint32_t)(u->made + u->found - made);
}

/* The answer and the price, which must be those of the plain kernel, go into the signature. */
static uint64_t sign(uint64_t signature, struct universe *u, const struct call *c, const value *a)
{
    int64_t used[2];
    value v[2];
    for (int plain = 0; plain < 2; plain++) {
        u->plain_only = plain;
        u->fuel = INT64_MAX;
        v[plain] = dsl_call_primitive(u, c->primitive, a);
        used[plain] = INT64_MAX - u->fuel;
    }
    u->plain_only = false;
    require(v[0] == v[1] && used[0] == used[1]);
    u->fuel = INT64_MAX;
    return bench_sign(signature, u, v[0], (uint32_t)used[0]);
}

static void summarise(struct bench_primitives *r)
{
    double logs = 0, objects = 0;
    uint32_t rows = 0, forms = 0;
    for (uint32_t i = 0; i < r->count; i++) {
        const struct bench_primitive *p = &r->rows[i];
        if (p->side != 20) continue;
        logs += log(p->reference_ns / p->ns.least);
        rows++;
        if (p->primitive != PRIM_objects) continue;
        objects += p->ns.least;
        forms++;
    }
    r->geometric_mean = rows ? exp(logs / rows) : 0;
    r->objects_ns = forms ? objects / forms : 0;
}

void bench_primitives(struct bench_primitives *result, const struct bench_primitives_options *o)
{
    *result =
        (struct bench_primitives){.rows = must_calloc((size_t)CALL_ROWS * BENCH_SIDES, sizeof *result->rows)};
    for (uint32_t side = 0; side < BENCH_SIDES; side++) {
        if (o->side && o->side != bench_sides[side]) continue;
        value in[BENCH_INPUTS] = {0};
        struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
        u->fuel = INT64_MAX;
        bench_inputs_make(u, side, in);
        for (uint32_t i = 0; i < CALL_ROWS; i++) {
            const struct call *c = &calls[i];
            if (o->only && !strstr(c->name, o->only)) continue;
            value a[MAX_ARITY];
            for (uint32_t k = 0; k < MAX_ARITY; k++) a[k] = in[c->arguments[k]];
            result->signature = sign(result->signature, u, c, a);
            struct bench_primitive *row = &result->rows[result->count++];
            *row = (struct bench_primitive){.name = c->name,
                                            .primitive = c->primitive,
                                            .side = bench_sides[side],
                                            .reference_ns = c->reference_us[side] * 1000,
                                            .plain = !fast_kernels[u->level][c->primitive]};
            if (!o->unmeasured) measure(row, u, a, o->quick);
        }
        universe_free(u);
    }
    if (!o->unmeasured) summarise(result);
}

/* Calling function values.
 *
 * The tick price of a call is 1 plus what its kernel charges; it is remembered with the result, and charged
 * again when the result is taken from memory, so that the price of a program does not depend on what was
 * run before it. Results that failed for lack of fuel or memory are not remembered: they depend on what was
 * left. */
#include "base/clock.h"
#include "dsl/dsl.h"

/* What a look-up costs is more than what these do. */
static bool worth_remembering(enum primitive p) { return primitives[p].cost > COST_LINEAR; }

/* Both kernels: answer, price, and that one which declines leaves no trace. */
static __attribute__((noinline)) value run_both(struct universe *u, enum primitive p, const value *a)
{
    size_t mark = frame_mark(u);
    int64_t before = u->fuel;
    value plain = primitives[p].plain(u, a);
    int64_t after = u->fuel;
    frame_release(u, mark);
    kernel *fast = fast_kernels[u->level][p];
    if (!fast) return plain;
    u->fuel = before;
    size_t top = u->top;
    value v = fast(u, a);
    bool same = v == plain && (u->fuel == after || plain == FAIL_FUEL);
    if (v == VALUE_DECLINE) same = u->fuel == before && u->top == top && frame_mark(u) == mark;
    if (!same) {
        u->differences++;
        u->different = p;
    }
    u->fuel = after;
    return plain;
}

static inline __attribute__((always_inline)) value run_kernel(struct universe *u, enum primitive p,
                                                              const value *a)
{
    size_t mark = frame_mark(u);
    value v = VALUE_DECLINE;
    if (__builtin_expect(u->plain_only | u->compare, 0)) {
        if (u->compare) v = run_both(u, p, a);
    } else {
        kernel *fast = fast_kernels[u->level][p];
        if (fast) v = fast(u, a);
    }
    if (v == VALUE_DECLINE) v = primitives[p].plain(u, a);
    frame_release(u, mark);
    return v;
}

value dsl_run_kernel(struct universe *u, enum primitive p, const value *a) { return run_kernel(u, p, a); }

static __attribute__((noinline)) value run_timed(struct universe *u, enum primitive p, const value *a,
                                                 uint32_t caller)
{
    u->until_timed = CALLS_A_TIMING; /* a prime, so that no loop falls in step with it */
    uint64_t start = wall_ns();
    value v = run_kernel(u, p, a);
    uint64_t ns = wall_ns() - start;
    ns -= ns < u->clock_ns ? ns : u->clock_ns;
    u->accounts[p].timed++;
    u->accounts[p].ns += ns;
    u->accounts[caller].inner_ns += ns;
    return v;
}

/* Runs, and keeps the accounts: the caller's own ticks are what its callees did not use. */
static inline __attribute__((always_inline)) value run(struct universe *u, enum primitive p, const value *a)
{
    int64_t before = u->fuel;
    if (!charge(u, 1)) return FAIL_FUEL;
    u->called++;
    uint32_t caller = u->running;
    u->running = p;
    value v = __builtin_expect(--u->until_timed == 0, 0) ? run_timed(u, p, a, caller) : run_kernel(u, p, a);
    u->running = caller;
    int64_t ticks = before - u->fuel;
    u->accounts[p].calls++;
    u->accounts[p].ticks += ticks;
    u->accounts[caller].ticks -= ticks;
    return v;
}

static value remembered(struct universe *u, value function, const value *a, uint32_t count,
                        value (*compute)(struct universe *, value, const value *, uint32_t))
{
    value v;
    uint32_t ticks;
    if (memo_find(u, function, a, count, &v, &ticks)) return charge(u, ticks) ? v : (value)FAIL_FUEL;
    int64_t before = u->fuel;
    v = compute(u, function, a, count);
    int64_t used = before - u->fuel;
    if (v != FAIL_FUEL && v != FAIL_MEMORY && v != FAIL_DEPTH && used >= 0 && used <= UINT32_MAX)
        memo_store(u, function, a, count, v, (uint32_t)used);
    return v;
}

static value run_of_value(struct universe *u, value function, const value *a, uint32_t count)
{
    (void)count;
    return run(u, (enum primitive)box_of(u, function)->op, a);
}

static __attribute__((noinline)) value call_remembered(struct universe *u, enum primitive p, const value *a)
{
    return remembered(u, value_of_primitive(p), a, primitives[p].arity, run_of_value);
}

value dsl_call_primitive(struct universe *u, enum primitive p, const value *a)
{
    uint32_t arity = primitives[p].arity;
    for (uint32_t i = 0; i < arity; i++)
        if (value_failed(a[i])) return a[i];
    if (u->remember && worth_remembering(p)) return call_remembered(u, p, a);
    return run(u, p, a);
}

/* What a kernel calls for an element: only what costs much is looked up. */
static value call_element(struct universe *u, enum primitive p, const value *a)
{
    enum cost cost = primitives[p].cost;
    if (u->remember && cost > COST_LINEAR) return call_remembered(u, p, a);
    return run(u, p, a);
}

value dsl_call(struct universe *u, value function, const value *a, uint32_t count)
{
    if (value_failed(function)) return function;
    for (uint32_t i = 0; i < count; i++)
        if (value_failed(a[i])) return a[i];
    if (!value_is_function(u, function)) return FAIL_TYPE;
    const struct box *f = box_of(u, function);
    if (f->count == 0) {
        if (count != primitives[f->op].arity) return FAIL_ARITY;
        return call_element(u, (enum primitive)f->op, a);
    }
    if (!charge(u, 1)) return FAIL_FUEL;
    if (++u->depth > LIMIT_DEPTH) {
        u->depth--;
        return FAIL_DEPTH;
    }
    check(constructors[f->op].applied);
    value v = count == f->elem ? constructors[f->op].applied(u, f, a) : (value)FAIL_ARITY;
    u->depth--;
    return v;
}

uint32_t dsl_arity(const struct universe *u, value function)
{
    if (!value_is_function(u, function)) return 0;
    const struct box *f = box_of(u, function);
    return f->count == 0 ? primitives[f->op].arity : f->elem;
}

/* Functions made and applied, and functions mapped over containers. */
#include "dsl/names.h"

value plain_identity(struct universe *u, const value *a)
{
    (void)u;
    return a[0];
}

/* ---- constructors: nothing is called yet, and most of it not even looked at ---- */

value plain_compose(struct universe *u, const value *a) { return function_make(u, PRIM_compose, 1, a, 2); }
value plain_chain(struct universe *u, const value *a) { return function_make(u, PRIM_chain, 1, a, 3); }
value plain_matcher(struct universe *u, const value *a) { return function_make(u, PRIM_matcher, 1, a, 2); }
value plain_fork(struct universe *u, const value *a) { return function_make(u, PRIM_fork, 1, a, 3); }

static value bind(struct universe *u, enum primitive op, const value *a)
{
    NEED(value_is_function(u, a[0]), FAIL_TYPE);
    uint32_t n = dsl_arity(u, a[0]);
    return function_make(u, op, n == 2 ? 1 : n == 3 ? 2 : 3, a, 2);
}

value plain_lbind(struct universe *u, const value *a) { return bind(u, PRIM_lbind, a); }
value plain_rbind(struct universe *u, const value *a) { return bind(u, PRIM_rbind, a); }

/* compose(f, compose(f, ... f)): a power is equal to what it unfolds to. */
value plain_power(struct universe *u, const value *a)
{
    NEED(value_is_int(a[1]), FAIL_TYPE);
    int32_t n = int_of(a[1]);
    NEED(n >= 1, FAIL_DOMAIN);
    NEED(n <= LIMIT_DEPTH, FAIL_DEPTH);
    CHARGE(u, n);
    value f = a[0];
    for (; n > 1; n--) {
        GET(next, function_make(u, PRIM_compose, 1, (value[]){a[0], f}, 2));
        f = next;
    }
    return f;
}

/* ---- made functions applied ---- */

value apply_compose(struct universe *u, const struct box *made, const value *a)
{
    const value *bound = box_values(made);
    value x = dsl_call(u, bound[1], a, 1);
    return dsl_call(u, bound[0], &x, 1);
}

value apply_chain(struct universe *u, const struct box *made, const value *a)
{
    const value *bound = box_values(made);
    value x = dsl_call(u, bound[2], a, 1);
    value y = dsl_call(u, bound[1], &x, 1);
    return dsl_call(u, bound[0], &y, 1);
}

value apply_matcher(struct universe *u, const struct box *made, const value *a)
{
    const value *bound = box_values(made);
    value x = dsl_call(u, bound[0], a, 1);
    return value_failed(x) ? x : bool_value(x == bound[1]);
}

value apply_fork(struct universe *u, const struct box *made, const value *a)
{
    const value *bound = box_values(made);
    value two[2] = {dsl_call(u, bound[1], a, 1), FAIL_TYPE};
    if (value_failed(two[0])) return two[0];
    two[1] = dsl_call(u, bound[2], a, 1);
    return dsl_call(u, bound[0], two, 2);
}

/* The bound value stands first or last among the arguments. */
static inline value apply_bound(struct universe *u, const struct box *made, const value *a, bool first)
{
    const value *bound = box_values(made);
    uint32_t count = made->elem;
    value all[MAX_ARITY];
    all[first ? 0 : count] = bound[1];
    memcpy(all + first, a, count * sizeof *a);
    return dsl_call(u, bound[0], all, count + 1);
}

value apply_lbind(struct universe *u, const struct box *made, const value *a)
{
    return apply_bound(u, made, a, true);
}
value apply_rbind(struct universe *u, const struct box *made, const value *a)
{
    return apply_bound(u, made, a, false);
}

/* ---- mapping ----
 * An empty container needs no function: then nothing is called, so nothing can fail. */

/* The values of the function on elements at equal positions, `length` of them. */
static value map_pairs(struct universe *u, value function, const struct seq *x, const struct seq *y,
                       uint32_t length, value *out)
{
    for (uint32_t i = 0; i < length; i++) {
        out[i] = dsl_call(u, function, (value[]){x->at[i], y->at[i]}, 2);
        NEED(!value_failed(out[i]), out[i]);
    }
    return VALUE_OK;
}

/* The values of the function on all elements. */
static value map_one(struct universe *u, value function, const struct seq *s, value *out)
{
    for (uint32_t i = 0; i < s->count; i++) {
        out[i] = dsl_call(u, function, &s->at[i], 1);
        NEED(!value_failed(out[i]), out[i]);
    }
    return VALUE_OK;
}

value plain_apply(struct universe *u, const value *a)
{
    OPEN(u, a[1], s);
    CHARGE(u, s.count);
    SCRATCH(value, out, u, s.count);
    value ok = map_one(u, a[0], &s, out);
    return ok == VALUE_OK ? container_make(u, out, s.count, s.is_set) : ok;
}

value plain_mapply(struct universe *u, const value *a)
{
    OPEN(u, a[1], s);
    CHARGE(u, s.count);
    SCRATCH(value, out, u, s.count);
    value ok = map_one(u, a[0], &s, out);
    return ok == VALUE_OK ? merge_values(u, out, s.count, s.is_set) : ok;
}

value plain_rapply(struct universe *u, const value *a)
{
    OPEN(u, a[0], s);
    CHARGE(u, s.count);
    SCRATCH(value, out, u, s.count);
    for (uint32_t i = 0; i < s.count; i++) {
        out[i] = dsl_call(u, s.at[i], &a[1], 1);
        NEED(!value_failed(out[i]), out[i]);
    }
    return container_make(u, out, s.count, s.is_set);
}

static value map_both(struct universe *u, const value *a, bool merged)
{
    OPEN(u, a[1], x);
    OPEN(u, a[2], y);
    uint32_t length = x.count < y.count ? x.count : y.count;
    CHARGE(u, length);
    SCRATCH(value, out, u, length);
    value ok = map_pairs(u, a[0], &x, &y, length, out);
    NEED(ok == VALUE_OK, ok);
    return merged ? merge_values(u, out, length, false) : tuple_make(u, out, length);
}

value plain_papply(struct universe *u, const value *a) { return map_both(u, a, false); }
value plain_mpapply(struct universe *u, const value *a) { return map_both(u, a, true); }

/* The reference walks b outside and a inside: with b empty, a is never looked at. */
value plain_prapply(struct universe *u, const value *a)
{
    OPEN(u, a[2], y);
    if (y.count == 0) return VALUE_EMPTY_SET;
    OPEN(u, a[1], x);
    struct gather all;
    CHARGE(u, x.count + y.count);
    value ok = gather_begin(u, &all, (uint64_t)x.count * y.count, true);
    for (uint32_t j = 0; ok == VALUE_OK && j < y.count; j++) {
        for (uint32_t i = 0; ok == VALUE_OK && i < x.count; i++)
            ok = gather_add(u, &all, dsl_call(u, a[0], (value[]){x.at[i], y.at[j]}, 2));
    }
    return ok == VALUE_OK ? gather_end(u, &all) : ok;
}

/* Arithmetic: on integers, and on the first two components of tuples.
 *
 * Components that are tuples themselves are an accident of the reference's operators (section 5 of the
 * semantics): + joins them, * repeats them. */
#include "dsl/kernel.h"

typedef value operation(struct universe *u, value a, value b);

/* ---- operations on components ---- */

static value plus(struct universe *u, value a, value b)
{
    if (value_is_int(a) && value_is_int(b)) return int_value((int64_t)int_of(a) + int_of(b));
    NEED(value_is_tuple(u, a) && value_is_tuple(u, b), FAIL_TYPE);
    return merge_values(u, (value[]){a, b}, 2, false);
}

static value minus(struct universe *u, value a, value b)
{
    (void)u;
    NEED(value_is_int(a) && value_is_int(b), FAIL_TYPE);
    return int_value((int64_t)int_of(a) - int_of(b));
}

static value repeated(struct universe *u, value tuple, int32_t times)
{
    OPEN(u, tuple, s);
    uint64_t total = times > 0 ? (uint64_t)times * s.count : 0;
    NEED(total <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, total);
    SCRATCH(value, out, u, total);
    for (uint64_t i = 0; i < total; i++) out[i] = s.at[i % s.count];
    return tuple_make(u, out, (uint32_t)total);
}

static value times(struct universe *u, value a, value b)
{
    if (value_is_int(a) && value_is_int(b)) return int_value((int64_t)int_of(a) * int_of(b));
    if (value_is_tuple(u, a) && value_is_int(b)) return repeated(u, a, int_of(b));
    NEED(value_is_int(a) && value_is_tuple(u, b), FAIL_TYPE);
    return repeated(u, b, int_of(a));
}

static value over(struct universe *u, value a, value b)
{
    (void)u;
    NEED(value_is_int(a) && value_is_int(b), FAIL_TYPE);
    NEED(int_of(b) != 0, FAIL_DOMAIN);
    return int_value(floor_div(int_of(a), int_of(b)));
}

static value crement_by(struct universe *u, value x, value by)
{
    (void)u;
    NEED(value_is_int(x), FAIL_TYPE);
    int32_t n = int_of(x), step = (n > 0) - (n < 0);
    return int_value((int64_t)n + step * int_of(by));
}

static value sign_of(struct universe *u, value x, value unused)
{
    (void)u, (void)unused;
    NEED(value_is_int(x), FAIL_TYPE);
    return int_value((int_of(x) > 0) - (int_of(x) < 0));
}

/* ---- dispatch ---- */

/* Two tuples go component by component, an integer goes with both components of a tuple. */
static value dispatch(struct universe *u, value a, value b, operation *op)
{
    if (value_is_int(a) && value_is_int(b)) return op(u, a, b);
    value x[2] = {a, a}, y[2] = {b, b};
    if (!value_is_int(a)) NEED(first_two(u, a, x), FAIL_TYPE);
    if (!value_is_int(b)) NEED(first_two(u, b, y), FAIL_TYPE);
    GET(first, op(u, x[0], y[0]));
    GET(second, op(u, x[1], y[1]));
    return tuple_make(u, (value[]){first, second}, 2);
}

value plain_add(struct universe *u, const value *a) { return dispatch(u, a[0], a[1], plus); }
value plain_subtract(struct universe *u, const value *a) { return dispatch(u, a[0], a[1], minus); }
value plain_multiply(struct universe *u, const value *a) { return dispatch(u, a[0], a[1], times); }
value plain_divide(struct universe *u, const value *a) { return dispatch(u, a[0], a[1], over); }

/* 0 - n: as a product, a component that is a tuple would be repeated. */
value plain_invert(struct universe *u, const value *a) { return dispatch(u, int_value(0), a[0], minus); }
value plain_double(struct universe *u, const value *a) { return dispatch(u, a[0], int_value(2), times); }
value plain_halve(struct universe *u, const value *a) { return dispatch(u, a[0], int_value(2), over); }
value plain_increment(struct universe *u, const value *a) { return dispatch(u, a[0], int_value(1), plus); }
value plain_decrement(struct universe *u, const value *a) { return dispatch(u, a[0], int_value(1), minus); }
value plain_crement(struct universe *u, const value *a)
{
    return dispatch(u, a[0], int_value(1), crement_by);
}
value plain_sign(struct universe *u, const value *a) { return dispatch(u, a[0], int_value(0), sign_of); }

value plain_even(struct universe *u, const value *a)
{
    (void)u;
    NEED(value_is_int(a[0]), FAIL_TYPE);
    return bool_value(int_of(a[0]) % 2 == 0);
}

value plain_positive(struct universe *u, const value *a)
{
    (void)u;
    NEED(value_is_int(a[0]), FAIL_TYPE);
    return bool_value(int_of(a[0]) > 0);
}

/* ---- making tuples ---- */

value plain_toivec(struct universe *u, const value *a)
{
    return tuple_make(u, (value[]){a[0], int_value(0)}, 2);
}

value plain_tojvec(struct universe *u, const value *a)
{
    return tuple_make(u, (value[]){int_value(0), a[0]}, 2);
}

value plain_astuple(struct universe *u, const value *a) { return tuple_make(u, a, 2); }

value plain_interval(struct universe *u, const value *a)
{
    NEED(value_is_int(a[0]) && value_is_int(a[1]) && value_is_int(a[2]), FAIL_TYPE);
    int64_t start = int_of(a[0]), stop = int_of(a[1]), step = int_of(a[2]);
    NEED(step != 0, FAIL_DOMAIN);
    int64_t way = step > 0 ? stop - start : start - stop, stride = step > 0 ? step : -step;
    int64_t count = way > 0 ? (way + stride - 1) / stride : 0;
    NEED(count <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, count);
    SCRATCH(value, out, u, count);
    for (int64_t i = 0; i < count; i++) out[i] = int_value(start + i * step);
    return tuple_make(u, out, (uint32_t)count);
}

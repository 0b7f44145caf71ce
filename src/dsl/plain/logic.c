/* Logic: truth, equality, comparison. Both operands have been evaluated; nothing is short-cut. */
#include "dsl/kernel.h"

value plain_flip(struct universe *u, const value *a) { return bool_value(!value_true(u, a[0])); }

value plain_equality(struct universe *u, const value *a)
{
    (void)u;
    return bool_value(a[0] == a[1]);
}

/* Whether the set a has all of b and more: one walk through both, in canonical order. */
static value strict_superset(struct universe *u, value a, value b)
{
    OPEN(u, a, x);
    OPEN(u, b, y);
    if (x.count <= y.count) return bool_value(false);
    CHARGE(u, x.count);
    uint32_t found = 0;
    for (uint32_t i = 0; i < x.count && found < y.count; i++) found += x.at[i] == y.at[found];
    return bool_value(found == y.count);
}

/* The first components that differ decide; so this is a loop that walks down. */
value plain_greater(struct universe *u, const value *a)
{
    value x = a[0], y = a[1];
    for (;;) {
        if (value_is_int(x) && value_is_int(y)) return bool_value(int_of(x) > int_of(y));
        if (value_is_set(u, x) && value_is_set(u, y)) return strict_superset(u, x, y);
        NEED(value_is_tuple(u, x) && value_is_tuple(u, y), FAIL_TYPE);
        uint32_t m = (uint32_t)value_size(u, x), n = (uint32_t)value_size(u, y), i = 0;
        CHARGE(u, m < n ? m : n);
        value p = VALUE_NONE, q = VALUE_NONE;
        for (; i < m && i < n && p == q; i++) {
            p = tuple_at(u, x, i);
            q = tuple_at(u, y, i);
            NEED(!value_failed(p) && !value_failed(q), FAIL_MEMORY);
        }
        if (p == q) return bool_value(m > n);
        x = p;
        y = q;
    }
}

value plain_both(struct universe *u, const value *a) { return value_true(u, a[0]) ? a[1] : a[0]; }

value plain_either(struct universe *u, const value *a) { return value_true(u, a[0]) ? a[0] : a[1]; }

value plain_contained(struct universe *u, const value *a)
{
    OPEN(u, a[1], s);
    CHARGE(u, s.count);
    for (uint32_t i = 0; i < s.count; i++)
        if (s.at[i] == a[0]) return bool_value(true);
    return bool_value(false);
}

value plain_branch(struct universe *u, const value *a) { return value_true(u, a[0]) ? a[1] : a[2]; }

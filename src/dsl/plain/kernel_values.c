/* What kernels of all families share: components of tuples, comparison of keys, joining containers. */
#include "dsl/kernel.h"
#include "dsl/names.h"

static bool two_ints(const value two[2], int32_t *first, int32_t *second)
{
    if (!value_is_int(two[0]) || !value_is_int(two[1])) return false;
    *first = int_of(two[0]);
    *second = int_of(two[1]);
    return true;
}

/* A set of two is taken apart like a tuple: an accident of the reference (section 5 of the semantics). */
bool as_pair(struct universe *u, value v, int32_t *first, int32_t *second)
{
    if (value_is_pair(v)) {
        *first = pair_first(v);
        *second = pair_second(v);
        return true;
    }
    if (value_size(u, v) != 2) return false;
    value two[2];
    if (value_is_set(u, v)) return two_ints(box_values(box_of(u, v)), first, second);
    return first_two(u, v, two) && two_ints(two, first, second);
}

bool first_two(struct universe *u, value v, value two[2])
{
    if (!value_is_tuple(u, v) || value_size(u, v) < 2) return false;
    two[0] = tuple_at(u, v, 0);
    two[1] = tuple_at(u, v, 1);
    return !value_failed(two[0]) && !value_failed(two[1]);
}

bool first_two_ints(struct universe *u, value v, int32_t *first, int32_t *second)
{
    value two[2];
    return first_two(u, v, two) && two_ints(two, first, second);
}

/* ---- keys ---- */

static int sign(int64_t x) { return (x > 0) - (x < 0); }

static bool compare_nested(struct universe *u, value a, value b, int *order, uint32_t depth);

/* Equal components are passed over, whatever they are. So are sets of equal size: two keys that differ
 * nowhere else count as equal. The work can then be far more than the size of the keys, in which parts are
 * shared; that is why every component is paid for. */
static bool compare_tuples(struct universe *u, value a, value b, int *order, uint32_t depth)
{
    uint32_t m = (uint32_t)value_size(u, a), n = (uint32_t)value_size(u, b);
    for (uint32_t i = 0; i < m && i < n; i++) {
        value x = tuple_at(u, a, i), y = tuple_at(u, b, i);
        if (value_failed(x) || value_failed(y) || !charge(u, 1)) return false;
        if (x == y) continue;
        if (!compare_nested(u, x, y, order, depth + 1)) return false;
        if (*order) return true;
    }
    *order = sign((int64_t)m - n);
    return true;
}

static bool compare_nested(struct universe *u, value a, value b, int *order, uint32_t depth)
{
    if (depth > LIMIT_DEPTH) return false;
    if (value_is_int(a) && value_is_int(b)) {
        *order = sign((int64_t)int_of(a) - int_of(b));
        return true;
    }
    if (value_is_tuple(u, a) && value_is_tuple(u, b)) {
        /* Of integers alone: the canonical order is that of keys. */
        bool plain = (value_is_pair(a) && value_is_pair(b)) || (value_is_cell(a) && value_is_cell(b));
        if (!plain && value_is_grid(u, a) && value_is_grid(u, b)) {
            if (!charge(u, box_of(u, a)->count / 8)) return false;
            plain = true;
        }
        if (!plain) return compare_tuples(u, a, b, order, depth);
        *order = value_compare(u, a, b);
        return true;
    }
    if (value_is_set(u, a) && value_is_set(u, b)) {
        *order = sign(value_size(u, a) - value_size(u, b));
        return true;
    }
    return false;
}

/* False as well when memory or fuel runs out on the way: see key_failure() in names.h. */
bool key_compare(struct universe *u, value a, value b, int *order)
{
    return compare_nested(u, a, b, order, 0);
}

/* ---- joining ---- */

/* The limit of elements is one of the result: a set may be gathered from more of them than that, if only
 * enough are equal. */
value merge_values(struct universe *u, const value *at, uint32_t count, bool into_set)
{
    uint64_t total = 0;
    for (uint32_t i = 0; i < count; i++) {
        int64_t size = value_size(u, at[i]);
        NEED(size >= 0, FAIL_TYPE);
        total += (uint64_t)size;
    }
    CHARGE(u, total + count);
    if (count == 1 && into_set == value_is_set(u, at[0])) return at[0];
    struct gather all;
    value v = gather_begin(u, &all, total, into_set);
    for (uint32_t i = 0; v == VALUE_OK && i < count; i++) {
        size_t mark = frame_mark(u);
        OPEN(u, at[i], s);
        v = gather_add_all(u, &all, s.at, s.count);
        frame_release(u, mark);
    }
    return v == VALUE_OK ? gather_end(u, &all) : v;
}

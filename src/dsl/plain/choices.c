/* Choosing among the elements of a container by key or by count, and sorting by key.
 *
 * Of several best elements the first in iteration order is chosen; of several values with the same count the
 * smallest in canonical order. Keys compare as key_compare() does, which is not the canonical order, and may
 * fail. */
#include "dsl/names.h"

/* The keys of all elements: the function's values, or with None (an accident of the reference) and without a
 * function (0) the elements themselves. */
static value keys_of(struct universe *u, const struct seq *s, value function, const value **keys)
{
    *keys = s->at;
    if (function == 0 || function == VALUE_NONE) return VALUE_OK;
    SCRATCH(value, out, u, s->count);
    for (uint32_t i = 0; i < s->count; i++) {
        out[i] = dsl_call(u, function, &s->at[i], 1);
        NEED(!value_failed(out[i]), out[i]);
    }
    *keys = out;
    return VALUE_OK;
}

/* The element with the greatest (way 1) or least (way -1) key; `otherwise` if there is none. */
static value best(struct universe *u, value container, value function, int way, value otherwise)
{
    OPEN(u, container, s);
    CHARGE(u, s.count);
    const value *key;
    value ok = keys_of(u, &s, function, &key);
    NEED(ok == VALUE_OK, ok);
    if (s.count == 0) return otherwise;
    uint32_t winner = 0;
    for (uint32_t i = 1; i < s.count; i++) {
        int order;
        NEED(key_compare(u, key[i], key[winner], &order), key_failure(u));
        if (order == way) winner = i;
    }
    return s.at[winner];
}

value plain_maximum(struct universe *u, const value *a) { return best(u, a[0], 0, 1, int_value(0)); }
value plain_minimum(struct universe *u, const value *a) { return best(u, a[0], 0, -1, int_value(0)); }
value plain_argmax(struct universe *u, const value *a) { return best(u, a[0], a[1], 1, FAIL_EMPTY); }
value plain_argmin(struct universe *u, const value *a) { return best(u, a[0], a[1], -1, FAIL_EMPTY); }

/* Of nothing, the winner is 0: dsl_call hands on what failed before. */
value plain_valmax(struct universe *u, const value *a)
{
    value winner = best(u, a[0], a[1], 1, int_value(0));
    return dsl_call(u, a[1], &winner, 1);
}

value plain_valmin(struct universe *u, const value *a)
{
    value winner = best(u, a[0], a[1], -1, int_value(0));
    return dsl_call(u, a[1], &winner, 1);
}

/* ---- order ---- */

/* A stable merge sort of positions by their keys. In the end every two neighbours have been compared, which
 * is enough to notice keys that cannot be. */
static value sort_by_key(struct universe *u, const value *key, uint32_t *at, uint32_t *other, uint32_t count)
{
    if (count < 2) return VALUE_OK;
    uint32_t half = count / 2, i = 0, j = half, k = 0;
    value ok = sort_by_key(u, key, at, other, half);
    NEED(ok == VALUE_OK, ok);
    ok = sort_by_key(u, key, at + half, other, count - half);
    NEED(ok == VALUE_OK, ok);
    CHARGE(u, count);
    memcpy(other, at, half * sizeof *at);
    while (i < half && j < count) {
        int order;
        NEED(key_compare(u, key[at[j]], key[other[i]], &order), key_failure(u));
        at[k++] = order < 0 ? at[j++] : other[i++];
    }
    while (i < half) at[k++] = other[i++];
    return VALUE_OK;
}

value order_by_keys(struct universe *u, const value *elements, const value *key, uint32_t count)
{
    SCRATCH(uint32_t, at, u, count);
    SCRATCH(uint32_t, other, u, count);
    SCRATCH(value, out, u, count);
    for (uint32_t i = 0; i < count; i++) at[i] = i;
    value ok = sort_by_key(u, key, at, other, count);
    NEED(ok == VALUE_OK, ok);
    for (uint32_t i = 0; i < count; i++) out[i] = elements[at[i]];
    return tuple_make(u, out, count);
}

value plain_order(struct universe *u, const value *a)
{
    OPEN(u, a[0], s);
    CHARGE(u, s.count);
    const value *key;
    value ok = keys_of(u, &s, a[1], &key);
    NEED(ok == VALUE_OK, ok);
    return order_by_keys(u, s.at, key, s.count);
}

/* ---- counts ---- */

/* The element that occurs most (way 1) or least (way -1) often. Sets have no counts, not even the empty one. */
static value by_count(struct universe *u, value tuple, int way)
{
    NEED(value_is_tuple(u, tuple), FAIL_TYPE);
    OPEN(u, tuple, s);
    NEED(s.count > 0, FAIL_EMPTY);
    CHARGE(u, s.count);
    struct names counts;
    NEED(names_begin(u, &counts, s.count) == VALUE_OK, FAIL_MEMORY);
    bool is_new;
    for (uint32_t i = 0; i < s.count; i++) ++*names_add(&counts, s.at[i], &is_new);
    value winner = s.at[0];
    uint32_t most = *names_find(&counts, winner);
    for (uint32_t i = 1; i < s.count; i++) {
        if (s.at[i] == winner) continue;
        uint32_t count = *names_find(&counts, s.at[i]);
        bool better = way > 0 ? count > most : count < most;
        if (count == most) better = value_compare(u, s.at[i], winner) < 0;
        if (!better) continue;
        winner = s.at[i];
        most = count;
    }
    return winner;
}

value plain_mostcommon(struct universe *u, const value *a) { return by_count(u, a[0], 1); }
value plain_leastcommon(struct universe *u, const value *a) { return by_count(u, a[0], -1); }

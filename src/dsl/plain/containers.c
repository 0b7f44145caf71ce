/* Containers: putting together, taking out, filtering. What looks at keys or counts stands in choices.c.
 *
 * "Keeps the kind" means: a tuple gives a tuple, in order and with duplicates, a set gives a set. */
#include "dsl/names.h"

value plain_combine(struct universe *u, const value *a)
{
    NEED(value_is_container(u, a[0]), FAIL_TYPE);
    return merge_values(u, a, 2, value_is_set(u, a[0]));
}

value plain_merge(struct universe *u, const value *a)
{
    OPEN(u, a[0], s);
    return merge_values(u, s.at, s.count, s.is_set);
}

/* Two integers are an accident of the reference: its & is also that of bits. */
value plain_intersection(struct universe *u, const value *a)
{
    if (value_is_int(a[0]) && value_is_int(a[1])) return int_value(int_of(a[0]) & int_of(a[1]));
    NEED(value_is_set(u, a[0]) && value_is_set(u, a[1]), FAIL_TYPE);
    OPEN(u, a[0], x);
    OPEN(u, a[1], y);
    CHARGE(u, x.count + y.count);
    SCRATCH(value, out, u, x.count);
    struct names other;
    NEED(names_begin(u, &other, y.count) == VALUE_OK, FAIL_MEMORY);
    bool is_new;
    for (uint32_t i = 0; i < y.count; i++) names_add(&other, y.at[i], &is_new);
    uint32_t n = 0;
    for (uint32_t i = 0; i < x.count; i++)
        if (names_find(&other, x.at[i])) out[n++] = x.at[i];
    return set_make_sorted(u, out, n);
}

/* With nothing to take from, what to take is never looked at. */
value plain_difference(struct universe *u, const value *a)
{
    OPEN(u, a[0], x);
    if (x.count == 0) return a[0];
    OPEN(u, a[1], y);
    CHARGE(u, x.count + y.count);
    SCRATCH(value, out, u, x.count);
    struct names other;
    NEED(names_begin(u, &other, y.count) == VALUE_OK, FAIL_MEMORY);
    bool is_new;
    for (uint32_t i = 0; i < y.count; i++) names_add(&other, y.at[i], &is_new);
    uint32_t n = 0;
    for (uint32_t i = 0; i < x.count; i++)
        if (!names_find(&other, x.at[i])) out[n++] = x.at[i];
    return container_make(u, out, n, x.is_set);
}

value plain_dedupe(struct universe *u, const value *a)
{
    if (a[0] == VALUE_EMPTY_SET) return VALUE_EMPTY_TUPLE;
    NEED(value_is_tuple(u, a[0]), FAIL_TYPE);
    OPEN(u, a[0], s);
    CHARGE(u, s.count);
    SCRATCH(value, out, u, s.count);
    memcpy(out, s.at, s.count * sizeof *out);
    uint32_t n = s.count;
    NEED(names_unique(u, out, &n) == VALUE_OK, FAIL_MEMORY);
    return tuple_make(u, out, n);
}

value plain_repeat(struct universe *u, const value *a)
{
    NEED(value_is_int(a[1]), FAIL_TYPE);
    int32_t n = int_of(a[1]) > 0 ? int_of(a[1]) : 0;
    NEED(n <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, n);
    SCRATCH(value, out, u, n);
    for (int32_t i = 0; i < n; i++) out[i] = a[0];
    return tuple_make(u, out, (uint32_t)n);
}

value plain_size(struct universe *u, const value *a)
{
    int64_t size = value_size(u, a[0]);
    return size < 0 ? (value)FAIL_TYPE : int_value(size);
}

value plain_initset(struct universe *u, const value *a) { return set_make_sorted(u, a, 1); }

value plain_insert(struct universe *u, const value *a)
{
    NEED(value_is_set(u, a[1]), FAIL_TYPE);
    OPEN(u, a[1], s);
    CHARGE(u, s.count);
    SCRATCH(value, out, u, s.count + 1);
    for (uint32_t i = 0; i < s.count; i++) {
        if (s.at[i] == a[0]) return a[1];
        out[i] = s.at[i];
    }
    out[s.count] = a[0];
    return set_make(u, out, s.count + 1);
}

value plain_remove(struct universe *u, const value *a)
{
    OPEN(u, a[1], s);
    CHARGE(u, s.count);
    SCRATCH(value, out, u, s.count);
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.count; i++)
        if (s.at[i] != a[0]) out[n++] = s.at[i];
    return container_make(u, out, n, s.is_set);
}

value plain_other(struct universe *u, const value *a)
{
    OPEN(u, a[0], s);
    CHARGE(u, s.count);
    for (uint32_t i = 0; i < s.count; i++)
        if (s.at[i] != a[1]) return s.at[i];
    return FAIL_EMPTY;
}

/* Element i of a container that has so many. */
static value element_at(struct universe *u, value v, uint32_t i)
{
    return value_is_set(u, v) ? box_values(box_of(u, v))[i] : tuple_at(u, v, i);
}

value plain_first(struct universe *u, const value *a)
{
    int64_t size = value_size(u, a[0]);
    NEED(size != 0, FAIL_EMPTY);
    return size < 0 ? (value)FAIL_TYPE : element_at(u, a[0], 0);
}

value plain_last(struct universe *u, const value *a)
{
    int64_t size = value_size(u, a[0]);
    NEED(size != 0, FAIL_EMPTY);
    return size < 0 ? (value)FAIL_TYPE : element_at(u, a[0], (uint32_t)size - 1);
}

value plain_totuple(struct universe *u, const value *a)
{
    if (value_is_tuple(u, a[0])) return a[0];
    OPEN(u, a[0], s);
    CHARGE(u, s.count);
    return tuple_make(u, s.at, s.count);
}

/* ---- filters ---- */

value plain_extract(struct universe *u, const value *a)
{
    OPEN(u, a[0], s);
    for (uint32_t i = 0; i < s.count; i++) {
        GET(holds, dsl_call(u, a[1], &s.at[i], 1));
        if (value_true(u, holds)) return s.at[i];
    }
    return FAIL_EMPTY;
}

/* The elements on which the condition holds, in out[0..*n). */
static value filter(struct universe *u, const struct seq *s, value condition, value *out, uint32_t *n)
{
    *n = 0;
    for (uint32_t i = 0; i < s->count; i++) {
        GET(holds, dsl_call(u, condition, &s->at[i], 1));
        if (value_true(u, holds)) out[(*n)++] = s->at[i];
    }
    return VALUE_OK;
}

value plain_sfilter(struct universe *u, const value *a)
{
    OPEN(u, a[0], s);
    CHARGE(u, s.count);
    SCRATCH(value, out, u, s.count);
    uint32_t n;
    value ok = filter(u, &s, a[1], out, &n);
    return ok == VALUE_OK ? container_make(u, out, n, s.is_set) : ok;
}

value plain_mfilter(struct universe *u, const value *a)
{
    OPEN(u, a[0], s);
    CHARGE(u, s.count);
    SCRATCH(value, out, u, s.count);
    uint32_t n;
    value ok = filter(u, &s, a[1], out, &n);
    return ok == VALUE_OK ? merge_values(u, out, n, s.is_set) : ok;
}

value plain_sizefilter(struct universe *u, const value *a)
{
    OPEN(u, a[0], s);
    CHARGE(u, s.count);
    SCRATCH(value, out, u, s.count);
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.count; i++) {
        int64_t size = value_size(u, s.at[i]);
        NEED(size >= 0, FAIL_TYPE);
        if (int_value(size) == a[1]) out[n++] = s.at[i];
    }
    return set_make(u, out, n);
}

/* Component 0 of the first element: the colour of an object, the row of indices. */
value plain_colorfilter(struct universe *u, const value *a)
{
    OPEN(u, a[0], s);
    CHARGE(u, s.count);
    SCRATCH(value, out, u, s.count);
    uint32_t n = 0;
    for (uint32_t i = 0; i < s.count; i++) {
        GET(cell, plain_first(u, &s.at[i]));
        NEED(value_is_tuple(u, cell) && value_size(u, cell) > 0, FAIL_TYPE);
        GET(colour, tuple_at(u, cell, 0));
        if (colour == a[1]) out[n++] = s.at[i];
    }
    return set_make(u, out, n);
}

/* ---- pairs ---- */

static bool are_ints(const struct seq *s) { return s->elem == ELEM_INT || s->elem == ELEM_BYTE; }

/* The reference walks b outside and a inside: with b empty, a is never looked at. A pair of integers is a word;
 * everything else has to be made and put in order. */
value plain_product(struct universe *u, const value *a)
{
    enum { MAKING = 16 };
    OPEN(u, a[1], y);
    if (y.count == 0) return VALUE_EMPTY_SET;
    OPEN(u, a[0], x);
    uint64_t total = (uint64_t)x.count * y.count;
    CHARGE(u, are_ints(&x) && are_ints(&y) ? total : MAKING * total);
    struct gather all;
    value ok = gather_begin(u, &all, total, true);
    for (uint32_t i = 0; ok == VALUE_OK && i < x.count; i++) {
        for (uint32_t j = 0; ok == VALUE_OK && j < y.count; j++)
            ok = gather_add(u, &all, tuple_make(u, (value[]){x.at[i], y.at[j]}, 2));
    }
    return ok == VALUE_OK ? gather_end(u, &all) : ok;
}

value plain_pair(struct universe *u, const value *a)
{
    OPEN(u, a[0], x);
    OPEN(u, a[1], y);
    uint32_t length = x.count < y.count ? x.count : y.count;
    CHARGE(u, length);
    SCRATCH(value, out, u, length);
    for (uint32_t i = 0; i < length; i++) {
        out[i] = tuple_make(u, (value[]){x.at[i], y.at[i]}, 2);
        NEED(!value_failed(out[i]), out[i]);
    }
    return tuple_make(u, out, length);
}

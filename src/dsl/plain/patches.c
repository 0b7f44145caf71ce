/* Patches: conversion and corners. */
#include "dsl/plain/kernel_patches.h"

/* ---- from grids ---- */

value plain_asindices(struct universe *u, const value *a)
{
    if (value_size(u, a[0]) == 0) return VALUE_EMPTY_SET;
    uint32_t height, width;
    MUST(grid_extent(u, a[0], &height, &width));
    NEED(height <= INT32_MAX && width <= INT32_MAX, FAIL_SIZE);
    return rectangle_make(u, (struct bounds){0, 0, (int32_t)height - 1, (int32_t)width - 1});
}

/* Number of values in all rows: rows may be shared, so that it can exceed any size. */
static value count_values(struct universe *u, const struct seq *rows, uint64_t *total)
{
    *total = 0;
    for (uint32_t i = 0; i < rows->count; i++) {
        int64_t length = value_size(u, rows->at[i]);
        NEED(length >= 0, FAIL_TYPE);
        *total += (uint64_t)length;
    }
    return VALUE_OK;
}

value plain_asobject(struct universe *u, const value *a)
{
    OPEN(u, a[0], rows);
    uint64_t total;
    MUST(count_values(u, &rows, &total));
    NEED(total <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, rows.count + 2 * total);
    SCRATCH(value, e, u, total);
    uint32_t n = 0;
    for (uint32_t i = 0; i < rows.count; i++) {
        OPEN(u, rows.at[i], row);
        for (uint32_t j = 0; j < row.count; j++) {
            GET(place, pair_value(u, i, j));
            e[n] = cell_value(u, row.at[j], place);
            NEED(!value_failed(e[n]), e[n]);
            n++;
        }
    }
    return set_make(u, e, n);
}

value plain_ofcolor(struct universe *u, const value *a)
{
    OPEN(u, a[0], rows);
    uint64_t total;
    MUST(count_values(u, &rows, &total));
    CHARGE(u, rows.count + 2 * total);
    uint32_t room = total < LIMIT_ELEMENTS ? (uint32_t)total : LIMIT_ELEMENTS;
    SCRATCH(value, e, u, room);
    uint32_t n = 0;
    for (uint32_t i = 0; i < rows.count; i++) {
        OPEN(u, rows.at[i], row);
        for (uint32_t j = 0; j < row.count; j++) {
            if (row.at[j] != a[1]) continue;
            NEED(n < room, FAIL_SIZE);
            e[n] = pair_value(u, i, j);
            NEED(!value_failed(e[n]), e[n]);
            n++;
        }
    }
    return set_make_sorted(u, e, n);
}

/* ---- between patches ---- */

value plain_toindices(struct universe *u, const value *a)
{
    struct places p;
    MUST(places_open(u, a[0], &p));
    if (p.count == 0) return VALUE_EMPTY_SET;
    if (!p.cells) return a[0];
    CHARGE(u, p.count);
    SCRATCH(value, e, u, p.count);
    memcpy(e, p.at, p.count * sizeof *e);
    return set_make(u, e, p.count);
}

value plain_recolor(struct universe *u, const value *a)
{
    struct places p;
    MUST(places_open(u, a[1], &p));
    CHARGE(u, p.count);
    SCRATCH(value, e, u, p.count);
    for (uint32_t k = 0; k < p.count; k++) {
        e[k] = cell_value(u, a[0], p.at[k]);
        NEED(!value_failed(e[k]), e[k]);
    }
    return set_make(u, e, p.count);
}

value plain_toobject(struct universe *u, const value *a)
{
    uint32_t height, width;
    MUST(grid_extent(u, a[1], &height, &width));
    OPEN_PATCH(u, a[0], p);
    CHARGE(u, p.count);
    SCRATCH(value, e, u, p.count);
    uint32_t n = 0;
    for (uint32_t k = 0; k < p.count; k++) {
        int32_t i = p.row[k], j = p.column[k];
        if (i < 0 || j < 0 || (uint32_t)i >= height || (uint32_t)j >= width) continue;
        GET(colour, grid_at(u, a[1], (uint32_t)i, (uint32_t)j));
        GET(place, pair_value(u, i, j));
        e[n] = cell_value(u, colour, place);
        NEED(!value_failed(e[n]), e[n]);
        n++;
    }
    return set_make(u, e, n);
}

value plain_color(struct universe *u, const value *a)
{
    OPEN(u, a[0], s);
    NEED(s.count, FAIL_EMPTY);
    NEED(value_is_tuple(u, s.at[0]), FAIL_TYPE);
    NEED(value_size(u, s.at[0]), FAIL_EMPTY);
    return tuple_at(u, s.at[0], 0);
}

/* ---- corners ---- */

value plain_ulcorner(struct universe *u, const value *a) { return patch_corner(u, a[0], false, false); }
value plain_urcorner(struct universe *u, const value *a) { return patch_corner(u, a[0], false, true); }
value plain_llcorner(struct universe *u, const value *a) { return patch_corner(u, a[0], true, false); }
value plain_lrcorner(struct universe *u, const value *a) { return patch_corner(u, a[0], true, true); }

value plain_corners(struct universe *u, const value *a)
{
    value e[4];
    for (uint32_t k = 0; k < 4; k++) {
        e[k] = patch_corner(u, a[0], k & 2, k & 1);
        NEED(!value_failed(e[k]), e[k]);
    }
    return set_make(u, e, 4);
}

/* The least or greatest row (0) or column (1); the other component is not looked at. */
static value edge(struct universe *u, value v, uint32_t component, bool greatest)
{
    struct bounds b;
    if (packed_bounds(u, v, &b))
        return int_value(component ? greatest ? b.right : b.left : greatest ? b.bottom : b.top);
    struct places p;
    MUST(places_open(u, v, &p));
    NEED(p.count, FAIL_EMPTY);
    CHARGE(u, p.count);
    value two[2];
    for (uint32_t k = 0; k < p.count; k++) NEED(two_of(u, p.at[k], two), FAIL_TYPE);
    return places_extreme(u, &p, component, greatest);
}

value plain_uppermost(struct universe *u, const value *a) { return edge(u, a[0], 0, false); }
value plain_lowermost(struct universe *u, const value *a) { return edge(u, a[0], 0, true); }
value plain_leftmost(struct universe *u, const value *a) { return edge(u, a[0], 1, false); }
value plain_rightmost(struct universe *u, const value *a) { return edge(u, a[0], 1, true); }

value plain_center(struct universe *u, const value *a)
{
    struct point c;
    MUST(patch_centre(u, a[0], false, &c));
    return pair_value(u, c.row, c.column);
}

/* The sums run over the locations, each once; the divisor counts all elements. */
value plain_centerofmass(struct universe *u, const value *a)
{
    int64_t count = value_size(u, a[0]);
    GET(locations, plain_toindices(u, a));
    OPEN(u, locations, s);
    if (s.count == 0) return VALUE_EMPTY_TUPLE;
    int64_t width = LIMIT_ELEMENTS;
    for (uint32_t k = 0; k < s.count; k++) {
        NEED(value_is_tuple(u, s.at[k]), FAIL_TYPE);
        int64_t length = value_size(u, s.at[k]);
        if (length < width) width = length;
    }
    CHARGE(u, (uint64_t)width * s.count);
    SCRATCH(value, mean, u, width);
    for (uint32_t c = 0; c < width; c++) {
        int64_t sum = 0;
        for (uint32_t k = 0; k < s.count; k++) {
            value x = tuple_at(u, s.at[k], c);
            NEED(value_is_int(x), seq_failure(u));
            sum += int_of(x);
        }
        int64_t quotient = sum / count;
        mean[c] = int_value(quotient - (sum % count < 0));
    }
    return tuple_make(u, mean, (uint32_t)width);
}

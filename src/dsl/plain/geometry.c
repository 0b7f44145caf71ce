/* Geometry: neighbours, lines, boxes. Nothing is clipped to a grid. */
#include "dsl/plain/kernel_patches.h"

/* ---- neighbours ---- */

static value around(struct universe *u, value location, bool straight, bool diagonal)
{
    int32_t row, column;
    NEED(first_two_ints(u, location, &row, &column), FAIL_TYPE);
    value e[8];
    uint32_t n = 0;
    for (int32_t i = -1; i <= 1; i++)
        for (int32_t j = -1; j <= 1; j++) {
            if ((i == 0 && j == 0) || !(i == 0 || j == 0 ? straight : diagonal)) continue;
            e[n] = pair_value(u, row + i, column + j);
            NEED(!value_failed(e[n]), e[n]);
            n++;
        }
    return set_make_sorted(u, e, n);
}

value plain_dneighbors(struct universe *u, const value *a) { return around(u, a[0], true, false); }
value plain_ineighbors(struct universe *u, const value *a) { return around(u, a[0], false, true); }
value plain_neighbors(struct universe *u, const value *a) { return around(u, a[0], true, true); }

/* ---- lines ---- */

static int64_t sign_of(int64_t x) { return (x > 0) - (x < 0); }

static value line_make(struct universe *u, int64_t row, int64_t column, int64_t to_row, int64_t to_column)
{
    int64_t down = to_row - row, right = to_column - column;
    if (down && right && down != right && down != -right) return VALUE_EMPTY_SET;
    int64_t steps = down ? down : right;
    if (steps < 0) steps = -steps;
    NEED(steps < LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, 2 * steps + 1);
    SCRATCH(value, e, u, steps + 1);
    for (int64_t k = 0; k <= steps; k++) {
        e[k] = pair_value(u, row + k * sign_of(down), column + k * sign_of(right));
        NEED(!value_failed(e[k]), e[k]);
    }
    return set_make(u, e, (uint32_t)steps + 1);
}

value plain_connect(struct universe *u, const value *a)
{
    int32_t row, column, to_row, to_column;
    NEED(as_pair(u, a[0], &row, &column) && as_pair(u, a[1], &to_row, &to_column), FAIL_TYPE);
    return line_make(u, row, column, to_row, to_column);
}

value plain_shoot(struct universe *u, const value *a)
{
    enum { REACH = 42 };
    int32_t row, column, down, right;
    NEED(as_pair(u, a[0], &row, &column) && first_two_ints(u, a[1], &down, &right), FAIL_TYPE);
    return line_make(u, row, column, row + (int64_t)REACH * down, column + (int64_t)REACH * right);
}

enum { FRONTIER = 30 };

value plain_vfrontier(struct universe *u, const value *a)
{
    value two[2], e[FRONTIER];
    NEED(first_two(u, a[0], two), FAIL_TYPE);
    CHARGE(u, FRONTIER);
    for (int32_t i = 0; i < FRONTIER; i++) {
        e[i] = tuple_make(u, (value[]){int_value(i), two[1]}, 2);
        NEED(!value_failed(e[i]), e[i]);
    }
    return set_make(u, e, FRONTIER);
}

value plain_hfrontier(struct universe *u, const value *a)
{
    NEED(value_is_tuple(u, a[0]) && value_size(u, a[0]) > 0, FAIL_TYPE);
    GET(row, tuple_at(u, a[0], 0));
    CHARGE(u, FRONTIER);
    value e[FRONTIER];
    for (int32_t j = 0; j < FRONTIER; j++) {
        e[j] = tuple_make(u, (value[]){row, int_value(j)}, 2);
        NEED(!value_failed(e[j]), e[j]);
    }
    return set_make(u, e, FRONTIER);
}

/* ---- boxes ---- */

/* The box that ulcorner and lrcorner span: they overlook what locations have beyond two components. */
static value corner_bounds(struct universe *u, value v, struct bounds *b)
{
    GET(upper, patch_corner(u, v, false, false));
    GET(lower, patch_corner(u, v, true, true));
    NEED(as_pair(u, upper, &b->top, &b->left) && as_pair(u, lower, &b->bottom, &b->right), FAIL_TYPE);
    return VALUE_OK;
}

value plain_backdrop(struct universe *u, const value *a)
{
    if (value_size(u, a[0]) == 0) return VALUE_EMPTY_SET;
    struct bounds b;
    MUST(corner_bounds(u, a[0], &b));
    return rectangle_make(u, b);
}

value plain_delta(struct universe *u, const value *a)
{
    if (value_size(u, a[0]) == 0) return VALUE_EMPTY_SET;
    struct bounds b;
    OPEN_PATCH(u, a[0], p);
    NEED(p.is_set || p.cells, FAIL_TYPE); /* only a set can be taken away, and locations stay a tuple */
    MUST(corner_bounds(u, a[0], &b));
    int64_t height = (int64_t)b.bottom - b.top + 1, width = (int64_t)b.right - b.left + 1;
    NEED(height <= LIMIT_ELEMENTS && width <= LIMIT_ELEMENTS && height * width <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, 2 * height * width);
    SCRATCH(bool, taken, u, height *width);
    memset(taken, 0, (size_t)(height * width) * sizeof *taken);
    for (uint32_t k = 0; k < p.count; k++) taken[(p.row[k] - b.top) * width + p.column[k] - b.left] = true;
    SCRATCH(value, e, u, height * width);
    uint32_t n = 0;
    for (int64_t at = 0; at < height * width; at++) {
        if (taken[at]) continue;
        e[n] = pair_value(u, b.top + at / width, b.left + at % width);
        NEED(!value_failed(e[n]), e[n]);
        n++;
    }
    return set_make_sorted(u, e, n);
}

value plain_box(struct universe *u, const value *a)
{
    if (value_size(u, a[0]) == 0) return a[0];
    struct bounds b;
    MUST(corner_bounds(u, a[0], &b));
    return outline_make(u, b);
}

static void swap_if_descending(int32_t *low, int32_t *high)
{
    if (*low <= *high) return;
    int32_t t = *low;
    *low = *high;
    *high = t;
}

/* The outline of the bounding box made smaller by `inward` on all sides. */
static value ring(struct universe *u, value v, int32_t inward)
{
    struct bounds b;
    MUST(patch_bounds(u, v, &b));
    b = (struct bounds){b.top + inward, b.left + inward, b.bottom - inward, b.right - inward};
    swap_if_descending(&b.top, &b.bottom);
    swap_if_descending(&b.left, &b.right);
    return outline_make(u, b);
}

value plain_inbox(struct universe *u, const value *a) { return ring(u, a[0], 1); }
value plain_outbox(struct universe *u, const value *a) { return ring(u, a[0], -1); }

/* Patches: movement and mirrors. Whatever is a tuple is mirrored and scaled as a grid, also where a patch is
 * meant; only sets keep their place on the plane. */
#include "dsl/plain/kernel_patches.h"

/* The patch's elements at new places, as a set. */
static value moved(struct universe *u, const struct patch *p, const int32_t *row, const int32_t *column)
{
    return p->cells ? object_make(u, p->colour, row, column, p->count)
                    : indices_make(u, row, column, p->count);
}

/* ---- shifts ---- */

/* Sums of two integers fit int32_t; the makers refuse those that are no integers of ours. */
static value shifted(struct universe *u, value v, int32_t down, int32_t right)
{
    OPEN_PATCH(u, v, p);
    SCRATCH(int32_t, row, u, p.count);
    SCRATCH(int32_t, column, u, p.count);
    for (uint32_t k = 0; k < p.count; k++) {
        row[k] = p.row[k] + down;
        column[k] = p.column[k] + right;
    }
    return moved(u, &p, row, column);
}

value plain_shift(struct universe *u, const value *a)
{
    if (value_size(u, a[0]) == 0) return a[0];
    int32_t down, right;
    NEED(as_pair(u, a[1], &down, &right), FAIL_TYPE);
    return shifted(u, a[0], down, right);
}

value plain_normalize(struct universe *u, const value *a)
{
    if (value_size(u, a[0]) == 0) return a[0];
    struct bounds b;
    MUST(patch_bounds(u, a[0], &b));
    return shifted(u, a[0], -b.top, -b.left);
}

value plain_move(struct universe *u, const value *a)
{
    GET(covered, plain_cover(u, a));
    GET(object, plain_shift(u, a + 1));
    return plain_paint(u, (value[]){covered, object});
}

/* ---- mirrors ---- */

static value reversed(struct universe *u, value v)
{
    OPEN(u, v, s);
    CHARGE(u, 2 * (uint64_t)s.count);
    SCRATCH(value, e, u, s.count);
    for (uint32_t k = 0; k < s.count; k++) e[k] = s.at[s.count - 1 - k];
    return tuple_make(u, e, s.count);
}

value plain_hmirror(struct universe *u, const value *a)
{
    if (value_is_tuple(u, a[0])) return reversed(u, a[0]);
    struct bounds b;
    MUST(patch_bounds(u, a[0], &b));
    OPEN_PATCH(u, a[0], p);
    SCRATCH(int32_t, row, u, p.count);
    for (uint32_t k = 0; k < p.count; k++) row[k] = b.top + b.bottom - p.row[k];
    return moved(u, &p, row, p.column);
}

static value rows_reversed(struct universe *u, value v)
{
    OPEN(u, v, rows);
    CHARGE(u, rows.count);
    SCRATCH(value, e, u, rows.count);
    for (uint32_t i = 0; i < rows.count; i++) {
        NEED(value_is_tuple(u, rows.at[i]), FAIL_TYPE);
        size_t mark = frame_mark(u);
        e[i] = reversed(u, rows.at[i]);
        frame_release(u, mark);
        NEED(!value_failed(e[i]), e[i]);
    }
    return tuple_make(u, e, rows.count);
}

value plain_vmirror(struct universe *u, const value *a)
{
    if (value_is_tuple(u, a[0])) return rows_reversed(u, a[0]);
    struct bounds b;
    MUST(patch_bounds(u, a[0], &b));
    OPEN_PATCH(u, a[0], p);
    SCRATCH(int32_t, column, u, p.count);
    for (uint32_t k = 0; k < p.count; k++) column[k] = b.left + b.right - p.column[k];
    return moved(u, &p, p.row, column);
}

/* Row k of the result is column k of the rows, of which the longer ones are cut to the shortest. */
static value transposed(struct universe *u, value v)
{
    OPEN(u, v, rows);
    if (rows.count == 0) return VALUE_EMPTY_TUPLE;
    int64_t width = LIMIT_ELEMENTS;
    for (uint32_t i = 0; i < rows.count; i++) {
        int64_t length = value_size(u, rows.at[i]);
        NEED(length >= 0, FAIL_TYPE);
        if (length < width) width = length;
    }
    uint64_t total = (uint64_t)width * rows.count;
    NEED(total <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, rows.count + 3 * total);
    SCRATCH(value, e, u, total);
    for (uint32_t i = 0; i < rows.count; i++) {
        OPEN(u, rows.at[i], row);
        for (uint32_t j = 0; j < width; j++) e[(size_t)j * rows.count + i] = row.at[j];
    }
    SCRATCH(value, column, u, width);
    for (uint32_t j = 0; j < width; j++) {
        column[j] = tuple_make(u, e + (size_t)j * rows.count, rows.count);
        NEED(!value_failed(column[j]), column[j]);
    }
    return tuple_make(u, column, (uint32_t)width);
}

value plain_dmirror(struct universe *u, const value *a)
{
    if (value_is_tuple(u, a[0])) return transposed(u, a[0]);
    struct bounds b;
    MUST(patch_bounds(u, a[0], &b));
    OPEN_PATCH(u, a[0], p);
    SCRATCH(int32_t, row, u, p.count);
    SCRATCH(int32_t, column, u, p.count);
    for (uint32_t k = 0; k < p.count; k++) {
        row[k] = p.column[k] - b.left + b.top;
        column[k] = p.row[k] - b.top + b.left;
    }
    return moved(u, &p, row, column);
}

value plain_cmirror(struct universe *u, const value *a)
{
    GET(first, plain_vmirror(u, a));
    if (value_is_tuple(u, a[0])) {
        GET(turned, reversed(u, first));
        return transposed(u, turned);
    }
    GET(second, plain_dmirror(u, &first));
    return plain_vmirror(u, &second);
}

/* ---- upscale ---- */

static value upscaled_tuple(struct universe *u, value v, value scale)
{
    OPEN(u, v, rows);
    if (rows.count == 0) return VALUE_EMPTY_TUPLE;
    NEED(value_is_int(scale), FAIL_TYPE);
    uint64_t factor = int_of(scale) > 0 ? (uint64_t)int_of(scale) : 0, total = 0;
    NEED(rows.count * factor <= LIMIT_ELEMENTS, FAIL_SIZE);
    for (uint32_t i = 0; i < rows.count; i++) {
        int64_t length = value_size(u, rows.at[i]);
        NEED(length >= 0, FAIL_TYPE);
        NEED((uint64_t)length * factor <= LIMIT_ELEMENTS, FAIL_SIZE);
        total += (uint64_t)length * factor;
    }
    NEED(total * factor <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, rows.count * (1 + factor) + total * (1 + factor));
    SCRATCH(value, e, u, rows.count * factor);
    uint32_t n = 0;
    for (uint32_t i = 0; i < rows.count && factor; i++) {
        size_t mark = frame_mark(u);
        OPEN(u, rows.at[i], row);
        SCRATCH(value, wide, u, row.count * factor);
        for (uint64_t j = 0; j < row.count * factor; j++) wide[j] = row.at[j / factor];
        GET(made, tuple_make(u, wide, (uint32_t)(row.count * factor)));
        frame_release(u, mark);
        for (uint64_t k = 0; k < factor; k++) e[n++] = made;
    }
    return tuple_make(u, e, n);
}

value plain_upscale(struct universe *u, const value *a)
{
    if (value_is_tuple(u, a[0])) return upscaled_tuple(u, a[0], a[1]);
    OPEN_PATCH(u, a[0], p);
    if (p.count == 0) return VALUE_EMPTY_SET;
    NEED(p.cells && value_is_int(a[1]), FAIL_TYPE);
    int64_t factor = int_of(a[1]);
    if (factor <= 0) return VALUE_EMPTY_SET;
    NEED(factor <= LIMIT_ELEMENTS && factor * factor <= LIMIT_ELEMENTS / p.count, FAIL_SIZE);
    struct bounds b;
    MUST(patch_bounds(u, a[0], &b));
    uint32_t count = p.count * (uint32_t)(factor * factor), n = 0;
    CHARGE(u, 2 * (uint64_t)count);
    SCRATCH(value, e, u, count);
    for (uint32_t k = 0; k < p.count; k++) {
        int64_t top = b.top + (p.row[k] - b.top) * factor;
        int64_t left = b.left + (p.column[k] - b.left) * factor;
        for (int64_t i = top; i < top + factor; i++)
            for (int64_t j = left; j < left + factor; j++) {
                GET(place, pair_value(u, i, j));
                e[n] = cell_value(u, p.colour[k], place);
                NEED(!value_failed(e[n]), e[n]);
                n++;
            }
    }
    return set_make(u, e, n);
}

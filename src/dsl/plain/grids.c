/* Grids (semantics 6.5): each kernel lays out a sheet and makes a value of it.
 *
 * Kernels that only select or join whole rows (halves, vupscale, vconcat) take any tuple, as the language
 * has it, and work on its elements. */
#include "dsl/plain/sheet.h"

/* ---- turning ---- */

value plain_rot90(struct universe *u, const value *a)
{
    OPEN_SHEET(u, a[0], g);
    ROOM_SHEET(u, g.least, (uint64_t)g.least * g.height, out);
    value *to = out.cells;
    for (uint32_t j = 0; j < g.least; j++) {
        for (uint32_t i = g.height; i--;) *to++ = g.cells[g.start[i] + j];
        out.start[j + 1] = out.start[j] + g.height;
    }
    return sheet_make(u, &out);
}

value plain_rot180(struct universe *u, const value *a)
{
    OPEN_SHEET(u, a[0], g);
    ROOM_SHEET(u, g.height, g.total, out);
    for (uint32_t i = 0; i < g.height; i++)
        out.start[i + 1] = out.start[i] + sheet_length(&g, g.height - 1 - i);
    for (uint32_t k = 0; k < g.total; k++) out.cells[k] = g.cells[g.total - 1 - k];
    return sheet_make(u, &out);
}

value plain_rot270(struct universe *u, const value *a)
{
    OPEN_SHEET(u, a[0], g);
    ROOM_SHEET(u, g.least, (uint64_t)g.least * g.height, out);
    value *to = out.cells;
    for (uint32_t j = 0; j < g.least; j++) {
        for (uint32_t i = 0; i < g.height; i++) *to++ = g.cells[g.start[i] + g.least - 1 - j];
        out.start[j + 1] = out.start[j] + g.height;
    }
    return sheet_make(u, &out);
}

/* ---- scaling ---- */

/* How often; negative numbers count as none. An integer that repeats nothing need not be one. */
static uint32_t times(value factor) { return int_of(factor) > 0 ? (uint32_t)int_of(factor) : 0; }

value plain_hupscale(struct universe *u, const value *a)
{
    OPEN_SHEET(u, a[0], g);
    NEED(value_is_int(a[1]) || g.total == 0, FAIL_TYPE);
    uint32_t factor = g.total ? times(a[1]) : 0;
    ROOM_SHEET(u, g.height, (uint64_t)g.total * factor, out);
    value *to = out.cells;
    for (uint32_t k = 0; k < g.total; k++)
        for (uint32_t n = 0; n < factor; n++) *to++ = g.cells[k];
    for (uint32_t i = 0; i <= g.height; i++) out.start[i] = g.start[i] * factor;
    return sheet_make(u, &out);
}

value plain_vupscale(struct universe *u, const value *a)
{
    NEED(value_is_tuple(u, a[0]), FAIL_TYPE);
    CHARGE(u, value_size(u, a[0]));
    OPEN(u, a[0], g);
    NEED(value_is_int(a[1]) || g.count == 0, FAIL_TYPE);
    uint32_t factor = g.count ? times(a[1]) : 0;
    uint64_t count = (uint64_t)g.count * factor;
    if (value_is_grid(u, a[0])) count *= box_of(u, a[0])->width; /* cells are what it is made of */
    NEED(count <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, count);
    SCRATCH(value, rows, u, (size_t)g.count * factor);
    value *to = rows;
    for (uint32_t i = 0; i < g.count; i++)
        for (uint32_t n = 0; n < factor; n++) *to++ = g.at[i];
    return tuple_make(u, rows, g.count * factor);
}

value plain_downscale(struct universe *u, const value *a)
{
    OPEN_SHEET(u, a[0], g);
    NEED(g.height, FAIL_EMPTY);
    NEED(value_is_int(a[1]), FAIL_TYPE);
    NEED(int_of(a[1]) != 0, FAIL_DOMAIN);
    uint32_t factor = (uint32_t)abs(int_of(a[1]));
    uint32_t height = (g.height + factor - 1) / factor, width = (g.width + factor - 1) / factor;
    /* Every row is read up to the last wanted column, also the rows that are dropped. */
    NEED(width == 0 || g.least > (width - 1) * factor, FAIL_DOMAIN);
    ROOM_SHEET(u, height, (uint64_t)height * width, out);
    value *to = out.cells;
    for (uint32_t i = 0; i < height; i++) {
        for (uint32_t j = 0; j < width; j++) *to++ = g.cells[g.start[i * factor] + j * factor];
        out.start[i + 1] = out.start[i] + width;
    }
    return sheet_make(u, &out);
}

/* ---- joining ---- */

/* The elements of two tuples in one tuple. */
static value joined(struct universe *u, value a, value b)
{
    NEED(value_is_tuple(u, a) && value_is_tuple(u, b), FAIL_TYPE);
    uint64_t count = (uint64_t)(value_size(u, a) + value_size(u, b));
    NEED(count <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, count);
    size_t mark = frame_mark(u);
    if (value_is_grid(u, a)) CHARGE(u, box_of(u, a)->count); /* rows are made on the way */
    if (value_is_grid(u, b)) CHARGE(u, box_of(u, b)->count);
    OPEN(u, a, p);
    OPEN(u, b, q);
    SCRATCH(value, all, u, count);
    memcpy(all, p.at, p.count * sizeof *all);
    memcpy(all + p.count, q.at, q.count * sizeof *all);
    value v = tuple_make(u, all, (uint32_t)count);
    frame_release(u, mark);
    return v;
}

/* What Python's + does: integers add, which nobody means here. */
static value plus(struct universe *u, value a, value b)
{
    if (value_is_int(a) && value_is_int(b)) return int_value((int64_t)int_of(a) + int_of(b));
    return joined(u, a, b);
}

/* Sets of rows are walked like grids: an accident of the reference (section 5 of the semantics). */
value plain_hconcat(struct universe *u, const value *a)
{
    NEED(value_is_container(u, a[0]) && value_is_container(u, a[1]), FAIL_TYPE);
    CHARGE(u, value_size(u, a[0]) + value_size(u, a[1]));
    if (value_is_grid(u, a[0])) CHARGE(u, box_of(u, a[0])->count);
    if (value_is_grid(u, a[1])) CHARGE(u, box_of(u, a[1])->count);
    OPEN(u, a[0], p);
    OPEN(u, a[1], q);
    uint32_t height = p.count < q.count ? p.count : q.count;
    SCRATCH(value, rows, u, height);
    uint64_t total = 0;
    for (uint32_t i = 0; i < height; i++) {
        GET(row, plus(u, p.at[i], q.at[i]));
        int64_t length = value_size(u, row);
        total += length > 0 ? (uint64_t)length : 1;
        NEED(total <= LIMIT_ELEMENTS, FAIL_SIZE);
        rows[i] = row;
    }
    return tuple_make(u, rows, height);
}

value plain_vconcat(struct universe *u, const value *a) { return plus(u, a[0], a[1]); }

/* ---- cutting ---- */

struct range {
    uint32_t from, to;
};

/* Python's slice start : start + size of n things: negative bounds count from the end. */
static struct range slice(int64_t start, int64_t size, uint32_t n)
{
    int64_t stop = start + size;
    if (start < 0) start += n;
    if (stop < 0) stop += n;
    start = start < 0 ? 0 : start > n ? n : start;
    stop = stop < start ? start : stop > n ? n : stop;
    return (struct range){(uint32_t)start, (uint32_t)stop};
}

struct rectangle {
    int64_t top, left, height, width;
};

static value cut(struct universe *u, const struct sheet *g, struct rectangle r)
{
    size_t mark = frame_mark(u);
    struct range rows = slice(r.top, r.height, g->height);
    uint64_t total = 0;
    CHARGE(u, rows.to - rows.from);
    for (uint32_t i = rows.from; i < rows.to; i++) {
        struct range columns = slice(r.left, r.width, sheet_length(g, i));
        total += columns.to - columns.from;
    }
    ROOM_SHEET(u, rows.to - rows.from, total, out);
    uint32_t n = 0;
    for (uint32_t i = rows.from; i < rows.to; i++) {
        struct range columns = slice(r.left, r.width, sheet_length(g, i));
        uint32_t length = columns.to - columns.from;
        memcpy(out.cells + out.start[n], g->cells + g->start[i] + columns.from, length * sizeof *out.cells);
        out.start[n + 1] = out.start[n] + length;
        n++;
    }
    value v = sheet_make(u, &out);
    frame_release(u, mark);
    return v;
}

value plain_crop(struct universe *u, const value *a)
{
    int32_t top, left, height, width;
    NEED(first_two_ints(u, a[1], &top, &left) && first_two_ints(u, a[2], &height, &width), FAIL_TYPE);
    OPEN_SHEET(u, a[0], g);
    return cut(u, &g, (struct rectangle){top, left, height, width});
}

value plain_subgrid(struct universe *u, const value *a)
{
    GET(corner, plain_ulcorner(u, &a[0]));
    GET(dimensions, plain_shape(u, &a[0]));
    return plain_crop(u, (value[]){a[1], corner, dimensions});
}

/* `n` pieces along one axis of `length`: how long each is, and the step from one to the next. */
static value split(struct universe *u, const value *a, bool down)
{
    OPEN_SHEET(u, a[0], g);
    NEED(g.height, FAIL_EMPTY);
    NEED(value_is_int(a[1]), FAIL_TYPE);
    int32_t n = int_of(a[1]);
    NEED(n != 0, FAIL_DOMAIN);
    if (n < 0) return VALUE_EMPTY_TUPLE;
    NEED(n <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, n);
    uint32_t length = down ? g.height : g.width, size = length / (uint32_t)n;
    uint32_t step = size + (length % (uint32_t)n != 0);
    SCRATCH(value, pieces, u, n);
    for (int64_t k = 0; k < n; k++) {
        struct rectangle r = down ? (struct rectangle){k * step, 0, size, g.width}
                                  : (struct rectangle){0, k * step, g.height, size};
        pieces[k] = cut(u, &g, r);
        NEED(!value_failed(pieces[k]), pieces[k]);
    }
    return tuple_make(u, pieces, (uint32_t)n);
}

value plain_hsplit(struct universe *u, const value *a) { return split(u, a, false); }

value plain_vsplit(struct universe *u, const value *a) { return split(u, a, true); }

value plain_trim(struct universe *u, const value *a)
{
    NEED(value_is_tuple(u, a[0]), FAIL_TYPE);
    if (value_size(u, a[0]) < 3) return VALUE_EMPTY_TUPLE; /* whatever its elements are */
    OPEN_SHEET(u, a[0], g);
    ROOM_SHEET(u, g.height - 2, g.total, out);
    for (uint32_t i = 0; i < out.height; i++) {
        uint32_t length = sheet_length(&g, i + 1);
        length = length > 2 ? length - 2 : 0;
        memcpy(out.cells + out.start[i], g.cells + g.start[i + 1] + 1, length * sizeof *out.cells);
        out.start[i + 1] = out.start[i] + length;
    }
    return sheet_make(u, &out);
}

/* `count` elements of any tuple, from its beginning or up to its end. */
static value half_of(struct universe *u, value v, bool upper)
{
    NEED(value_is_tuple(u, v), FAIL_TYPE);
    CHARGE(u, value_size(u, v));
    if (value_is_grid(u, v)) CHARGE(u, box_of(u, v)->count); /* rows are made on the way */
    OPEN(u, v, s);
    return tuple_make(u, upper ? s.at : s.at + s.count - s.count / 2, s.count / 2);
}

value plain_tophalf(struct universe *u, const value *a) { return half_of(u, a[0], true); }

value plain_bottomhalf(struct universe *u, const value *a) { return half_of(u, a[0], false); }

/* The language turns, halves and turns back: columns beyond the shortest row are lost, and no columns
 * are no rows. */
static value side_of(struct universe *u, value v, bool left)
{
    OPEN_SHEET(u, v, g);
    uint32_t width = g.least / 2;
    if (width == 0) return VALUE_EMPTY_TUPLE;
    ROOM_SHEET(u, g.height, (uint64_t)g.height * width, out);
    for (uint32_t i = 0; i < g.height; i++) {
        const value *from = g.cells + g.start[i] + (left ? 0 : g.least - width);
        memcpy(out.cells + out.start[i], from, width * sizeof *out.cells);
        out.start[i + 1] = out.start[i] + width;
    }
    return sheet_make(u, &out);
}

value plain_lefthalf(struct universe *u, const value *a) { return side_of(u, a[0], true); }

value plain_righthalf(struct universe *u, const value *a) { return side_of(u, a[0], false); }

/* ---- cell by cell ---- */

value plain_cellwise(struct universe *u, const value *a)
{
    OPEN_SHEET(u, a[0], p);
    NEED(p.height, FAIL_EMPTY);
    ROOM_SHEET(u, p.height, (uint64_t)p.height * p.width, out);
    for (uint32_t i = 0; i < p.height; i++) out.start[i + 1] = out.start[i] + p.width;
    if (p.width == 0) return sheet_make(u, &out); /* nothing of b is looked at */
    NEED(p.least == p.width, FAIL_DOMAIN);
    OPEN_SHEET(u, a[1], q);
    NEED(q.height >= p.height, FAIL_DOMAIN);
    for (uint32_t i = 0; i < p.height; i++) {
        NEED(sheet_length(&q, i) >= p.width, FAIL_DOMAIN);
        const value *x = p.cells + p.start[i], *y = q.cells + q.start[i];
        for (uint32_t j = 0; j < p.width; j++) out.cells[out.start[i] + j] = x[j] == y[j] ? x[j] : a[2];
    }
    return sheet_make(u, &out);
}

/* A set of rows is walked like a grid, as in hconcat. */
value plain_replace(struct universe *u, const value *a)
{
    GET(grid, value_is_set(u, a[0]) ? plain_totuple(u, a) : a[0]);
    OPEN_SHEET(u, grid, g);
    CHARGE(u, g.total);
    for (uint32_t k = 0; k < g.total; k++)
        if (g.cells[k] == a[1]) g.cells[k] = a[2];
    return sheet_make(u, &g);
}

value plain_switch(struct universe *u, const value *a)
{
    OPEN_SHEET(u, a[0], g);
    CHARGE(u, g.total);
    for (uint32_t k = 0; k < g.total; k++) {
        value v = g.cells[k];
        g.cells[k] = v == a[1] ? a[2] : v == a[2] ? a[1] : v;
    }
    return sheet_make(u, &g);
}

value plain_index(struct universe *u, const value *a)
{
    int32_t i, j;
    NEED(as_pair(u, a[1], &i, &j) && value_is_tuple(u, a[0]), FAIL_TYPE);
    int64_t height = value_size(u, a[0]);
    NEED(height, FAIL_EMPTY);
    if (value_is_grid(u, a[0])) {
        const struct box *b = box_of(u, a[0]);
        if (i < 0 || i >= b->height || j < 0 || j >= b->width) return VALUE_NONE;
        return int_value(box_cells(b)[(size_t)i * b->width + (size_t)j]);
    }
    GET(top, tuple_at(u, a[0], 0));
    NEED(value_is_tuple(u, top), FAIL_TYPE);
    if (i < 0 || i >= height || j < 0 || j >= value_size(u, top)) return VALUE_NONE;
    GET(row, tuple_at(u, a[0], (uint32_t)i));
    NEED(value_is_tuple(u, row) && j < value_size(u, row), FAIL_DOMAIN);
    return tuple_at(u, row, (uint32_t)j);
}

value plain_canvas(struct universe *u, const value *a)
{
    value two[2];
    NEED(first_two(u, a[1], two) && value_is_int(two[0]), FAIL_TYPE);
    uint32_t height = times(two[0]);
    if (height == 0) return VALUE_EMPTY_TUPLE;
    NEED(value_is_int(two[1]), FAIL_TYPE);
    uint32_t width = times(two[1]);
    ROOM_SHEET(u, height, (uint64_t)height * width, out);
    for (uint32_t k = 0; k < out.total; k++) out.cells[k] = a[0];
    for (uint32_t i = 0; i < height; i++) out.start[i + 1] = out.start[i] + width;
    return sheet_make(u, &out);
}

value plain_cover(struct universe *u, const value *a)
{
    GET(background, grid_background(u, a[0]));
    return plain_fill(u, (value[]){a[0], background, a[1]});
}

/* Whether the cells of a row or a column are all the same; of none: no. */
static bool uniform(const value *cells, uint32_t count)
{
    for (uint32_t k = 1; k < count; k++)
        if (cells[k] != cells[0]) return false;
    return count > 0;
}

value plain_compress(struct universe *u, const value *a)
{
    OPEN_SHEET(u, a[0], g);
    CHARGE(u, 2 * (uint64_t)g.total);
    SCRATCH(bool, drop, u, g.total + 1); /* of each column; those beyond the shortest row stay */
    memset(drop, 0, g.total + 1);
    for (uint32_t j = 0; j < g.least; j++) {
        drop[j] = true;
        for (uint32_t i = 1; i < g.height && drop[j]; i++) drop[j] = g.cells[g.start[i] + j] == g.cells[j];
    }
    uint32_t n = 0, k = 0, from = 0; /* rows and cells kept; they move up in place */
    for (uint32_t i = 0; i < g.height; i++) {
        uint32_t end = g.start[i + 1], length = end - from;
        if (!uniform(g.cells + from, length)) {
            for (uint32_t j = 0; j < length; j++)
                if (!drop[j]) g.cells[k++] = g.cells[from + j];
            g.start[++n] = k;
        }
        from = end;
    }
    g.height = n;
    return sheet_make(u, &g);
}

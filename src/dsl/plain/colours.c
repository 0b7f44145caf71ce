/* Colours and measures (semantics 6.6). A tuple is read as a grid, a set by its elements. */
#include "dsl/plain/sheet.h"

struct values {
    value *at;
    uint32_t count;
};

/* All elements of all elements of a tuple; rows may be sets as well. */
static value gather_rows(struct universe *u, value v, struct values *all)
{
    if (value_is_grid(u, v)) {
        OPEN_SHEET(u, v, g);
        *all = (struct values){g.cells, g.total};
        return VALUE_OK;
    }
    CHARGE(u, value_size(u, v));
    OPEN(u, v, rows);
    uint64_t total = 0;
    for (uint32_t i = 0; i < rows.count; i++) {
        int64_t length = value_size(u, rows.at[i]);
        NEED(length >= 0, FAIL_TYPE);
        total += (uint64_t)length;
    }
    NEED(total <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, total);
    SCRATCH(value, at, u, total);
    *all = (struct values){at, (uint32_t)total};
    for (uint32_t i = 0; i < rows.count; i++) {
        size_t mark = frame_mark(u);
        if (value_is_grid(u, rows.at[i])) CHARGE(u, box_of(u, rows.at[i])->count);
        OPEN(u, rows.at[i], row);
        memcpy(at, row.at, row.count * sizeof *at);
        at += row.count;
        frame_release(u, mark);
    }
    return VALUE_OK;
}

/* The first components of a set's elements, which must be of two. */
static value gather_colours(struct universe *u, value v, struct values *all)
{
    CHARGE(u, value_size(u, v));
    OPEN(u, v, s);
    SCRATCH(value, at, u, s.count);
    *all = (struct values){at, s.count};
    for (uint32_t k = 0; k < s.count; k++) {
        NEED(value_is_tuple(u, s.at[k]) && value_size(u, s.at[k]) == 2, FAIL_TYPE);
        at[k] = tuple_at(u, s.at[k], 0);
        NEED(!value_failed(at[k]), at[k]);
    }
    return VALUE_OK;
}

static value gather(struct universe *u, value element, struct values *all)
{
    if (value_is_tuple(u, element)) return gather_rows(u, element, all);
    NEED(value_is_set(u, element), FAIL_TYPE);
    return gather_colours(u, element, all);
}

static value by_frequency(struct universe *u, value element, int sense)
{
    struct values all;
    GET(ok, gather(u, element, &all));
    CHARGE(u, all.count);
    return commonest(u, all.at, all.count, sense);
}

value plain_mostcolor(struct universe *u, const value *a) { return by_frequency(u, a[0], 1); }

value plain_leastcolor(struct universe *u, const value *a) { return by_frequency(u, a[0], -1); }

value plain_colorcount(struct universe *u, const value *a)
{
    struct values all;
    if (value_is_set(u, a[0])) {
        GET(ok, gather(u, a[0], &all));
    } else {
        OPEN_SHEET(u, a[0], g); /* rows are asked to count, and sets cannot */
        all = (struct values){g.cells, g.total};
    }
    uint32_t n = 0;
    for (uint32_t k = 0; k < all.count; k++) n += all.at[k] == a[1];
    return int_value(n);
}

value plain_palette(struct universe *u, const value *a)
{
    struct values all;
    GET(ok, gather(u, a[0], &all));
    CHARGE(u, all.count);
    return set_make(u, all.at, all.count);
}

value plain_numcolors(struct universe *u, const value *a)
{
    GET(palette, plain_palette(u, a));
    return int_value(value_size(u, palette));
}

/* ---- measures ---- */

struct extents {
    int64_t height, width;
};

enum { HEIGHT = 1, WIDTH = 2 };

/* The measures in `which`; the others are not looked at, and cannot fail. */
static value measure(struct universe *u, value piece, int which, struct extents *e)
{
    *e = (struct extents){0, 0};
    int64_t count = value_size(u, piece);
    NEED(count >= 0, FAIL_TYPE);
    if (count == 0) return VALUE_OK;
    if (value_is_set(u, piece)) {
        struct bounds b;
        GET(ok, patch_bounds(u, piece, &b));
        *e = (struct extents){(int64_t)b.bottom - b.top + 1, (int64_t)b.right - b.left + 1};
        return ok;
    }
    e->height = count;
    if (which & WIDTH && value_is_grid(u, piece)) {
        e->width = box_of(u, piece)->width;
    } else if (which & WIDTH) {
        GET(top, tuple_at(u, piece, 0));
        e->width = value_size(u, top);
        NEED(e->width >= 0, FAIL_TYPE);
    }
    return VALUE_OK;
}

value plain_height(struct universe *u, const value *a)
{
    struct extents e;
    GET(ok, measure(u, a[0], HEIGHT, &e));
    return int_value(e.height);
}

value plain_width(struct universe *u, const value *a)
{
    struct extents e;
    GET(ok, measure(u, a[0], WIDTH, &e));
    return int_value(e.width);
}

value plain_shape(struct universe *u, const value *a)
{
    struct extents e;
    GET(ok, measure(u, a[0], HEIGHT | WIDTH, &e));
    return pair_value(u, e.height, e.width);
}

value plain_portrait(struct universe *u, const value *a)
{
    struct extents e;
    GET(ok, measure(u, a[0], HEIGHT | WIDTH, &e));
    return bool_value(e.height > e.width);
}

value plain_square(struct universe *u, const value *a)
{
    struct extents e;
    GET(ok, measure(u, a[0], HEIGHT | WIDTH, &e));
    if (value_is_set(u, a[0]))
        return bool_value(e.height == e.width && e.height * e.width == value_size(u, a[0]));
    NEED(e.height, FAIL_EMPTY);
    return bool_value(e.height == e.width);
}

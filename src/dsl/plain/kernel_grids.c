/* Grids of any values and any row lengths: taking them apart, making them, their background.
 *
 * A grid of more than LIMIT_ELEMENTS cells is FAIL_SIZE, read or made, whatever its representation. */
#include "dsl/names.h"
#include "dsl/plain/sheet.h"

static bool is_byte(value v) { return value_is_int(v) && int_of(v) >= -128 && int_of(v) <= 127; }

value sheet_room(struct universe *u, uint64_t height, uint64_t total, struct sheet *s)
{
    NEED(height <= LIMIT_ELEMENTS && total <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, height + total);
    SCRATCH(value, cells, u, total);
    SCRATCH(uint32_t, start, u, height + 1);
    start[0] = 0;
    *s = (struct sheet){.height = (uint32_t)height, .total = (uint32_t)total, .cells = cells, .start = start};
    return VALUE_OK;
}

static value open_packed(struct universe *u, const struct box *b, struct sheet *s)
{
    GET(room, sheet_room(u, b->height, b->count, s));
    s->width = s->least = b->width;
    for (uint32_t i = 0; i < b->height; i++) s->start[i + 1] = s->start[i] + b->width;
    for (uint32_t k = 0; k < b->count; k++) s->cells[k] = int_value(box_cells(b)[k]);
    return room;
}

static value copy_row(struct universe *u, value row, value *to)
{
    size_t mark = frame_mark(u);
    if (value_is_grid(u, row)) CHARGE(u, box_of(u, row)->count); /* its own rows are made */
    OPEN(u, row, r);
    memcpy(to, r.at, r.count * sizeof *to);
    frame_release(u, mark);
    return VALUE_OK;
}

value sheet_open(struct universe *u, value v, struct sheet *s)
{
    if (value_is_grid(u, v)) return open_packed(u, box_of(u, v), s);
    NEED(value_is_kind(u, v, KIND_TUPLE), FAIL_TYPE); /* of pairs and cells the elements are no rows */
    const struct box *b = box_of(u, v);
    const value *rows = box_values(b);
    CHARGE(u, b->count);
    uint64_t total = 0;
    for (uint32_t i = 0; i < b->count; i++) {
        NEED(value_is_tuple(u, rows[i]), FAIL_TYPE);
        total += (uint64_t)value_size(u, rows[i]);
    }
    GET(room, sheet_room(u, b->count, total, s));
    for (uint32_t i = 0; i < b->count; i++) {
        GET(copied, copy_row(u, rows[i], s->cells + s->start[i]));
        uint32_t length = (uint32_t)value_size(u, rows[i]);
        s->start[i + 1] = s->start[i] + length;
        if (i == 0) s->width = s->least = length;
        if (length < s->least) s->least = length;
    }
    return room;
}

value sheet_make(struct universe *u, const struct sheet *s)
{
    if (s->height == 0) return VALUE_EMPTY_TUPLE;
    uint32_t width = sheet_length(s, 0), i = 1;
    while (i < s->height && sheet_length(s, i) == width) i++;
    if (i == s->height) return rows_make(u, s->height, width, s->cells);
    SCRATCH(value, rows, u, s->height);
    for (i = 0; i < s->height; i++) {
        rows[i] = tuple_make(u, s->cells + s->start[i], sheet_length(s, i));
        NEED(!value_failed(rows[i]), rows[i]);
    }
    return tuple_make(u, rows, s->height);
}

/* ---- rows ---- */

/* Charges for what it reads. */
value rows_open(struct universe *u, value v, struct rows *g)
{
    OPEN_SHEET(u, v, s);
    SCRATCH(const value *, row, u, s.height);
    SCRATCH(uint32_t, length, u, s.height);
    bool even = true;
    for (uint32_t i = 0; i < s.height; i++) {
        row[i] = s.cells + s.start[i];
        length[i] = sheet_length(&s, i);
        even &= length[i] == s.width;
    }
    *g = (struct rows){.height = s.height, .width = s.width, .row = row, .length = length, .even = even};
    return VALUE_OK;
}

/* The caller has charged for the cells. */
value rows_make(struct universe *u, uint32_t height, uint32_t width, const value *cells)
{
    NEED(height <= LIMIT_ELEMENTS && (uint64_t)height * width <= LIMIT_ELEMENTS, FAIL_SIZE);
    uint32_t count = height * width, k = 0;
    while (k < count && is_byte(cells[k])) k++;
    if (k == count && height < 0xffff && width < 0xffff) {
        SCRATCH(int8_t, bytes, u, count);
        for (k = 0; k < count; k++) bytes[k] = (int8_t)int_of(cells[k]);
        return grid_make(u, height, width, bytes);
    }
    SCRATCH(value, rows, u, height);
    for (uint32_t i = 0; i < height; i++) {
        rows[i] = tuple_make(u, cells + (size_t)i * width, width);
        NEED(!value_failed(rows[i]), rows[i]);
    }
    return tuple_make(u, rows, height);
}

/* ---- the most and the least frequent ---- */

value commonest(struct universe *u, value *values, uint32_t count, int sense)
{
    NEED(count, FAIL_EMPTY);
    size_t mark = frame_mark(u);
    struct names times;
    GET(begun, names_begin(u, &times, count));
    uint32_t different = 0;
    for (uint32_t i = 0; i < count; i++) {
        bool is_new;
        uint32_t *n = names_add(&times, values[i], &is_new);
        if (is_new) values[different++] = values[i];
        ++*n;
    }
    value best = values[0];
    int64_t best_score = INT64_MIN;
    for (uint32_t i = 0; i < different; i++) {
        int64_t score = sense * (int64_t)*names_find(&times, values[i]);
        if (score > best_score || (score == best_score && value_compare(u, values[i], best) < 0)) {
            best = values[i];
            best_score = score;
        }
    }
    frame_release(u, mark);
    return best;
}

value grid_background(struct universe *u, value grid)
{
    size_t mark = frame_mark(u);
    OPEN_SHEET(u, grid, s);
    CHARGE(u, s.total);
    value v = commonest(u, s.cells, s.total, 1);
    frame_release(u, mark);
    return v;
}

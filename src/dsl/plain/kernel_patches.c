/* Patches taken apart and put together.
 *
 * A patch is opened in two steps: into places, the elements of toindices, of which nothing is asked; and,
 * for most kernels, into rows and columns, which must then be integers. Sets of one packed kind have their
 * bounding box in the header. */
#include "dsl/plain/kernel_patches.h"

bool two_of(struct universe *u, value v, value two[2])
{
    return value_is_tuple(u, v) && value_size(u, v) == 2 && first_two(u, v, two);
}

/* What reading all of v costs: rows of a grid have to be made. */
static uint64_t reading_cost(const struct universe *u, value v)
{
    return value_is_box(v) ? box_of(u, v)->count : 2;
}

value places_open(struct universe *u, value v, struct places *p)
{
    *p = (struct places){0};
    CHARGE(u, reading_cost(u, v));
    struct seq *s = frame_alloc(u, sizeof *s); /* s->at may point into *s and is kept */
    NEED(s, FAIL_MEMORY);
    NEED(seq_open(u, v, s), seq_failure(u));
    p->count = s->count;
    p->is_set = s->is_set;
    p->at = s->at;
    if (s->count == 0) return VALUE_OK;
    value two[2];
    NEED(first_two(u, s->at[0], two), seq_failure(u));
    p->cells = value_is_tuple(u, two[1]);
    if (!p->cells) return VALUE_OK;
    SCRATCH(value, place, u, s->count);
    SCRATCH(value, colour, u, s->count);
    for (uint32_t k = 0; k < s->count; k++) {
        NEED(two_of(u, s->at[k], two), FAIL_TYPE);
        colour[k] = two[0];
        place[k] = two[1];
    }
    p->at = place;
    p->colour = colour;
    return VALUE_OK;
}

value patch_open(struct universe *u, value v, struct patch *p)
{
    *p = (struct patch){0};
    struct places places;
    MUST(places_open(u, v, &places));
    p->count = places.count;
    p->is_set = places.is_set;
    p->cells = places.cells;
    p->colour = places.colour;
    SCRATCH(int32_t, row, u, p->count);
    SCRATCH(int32_t, column, u, p->count);
    for (uint32_t k = 0; k < p->count; k++) NEED(as_pair(u, places.at[k], &row[k], &column[k]), FAIL_TYPE);
    p->row = row;
    p->column = column;
    return VALUE_OK;
}

bool packed_bounds(const struct universe *u, value v, struct bounds *b)
{
    if (!value_is_set(u, v)) return false;
    const struct box *set = box_of(u, v);
    if (set->count == 0 || (set->elem != ELEM_PAIR && set->elem != ELEM_CELL)) return false;
    const struct extent *e = &set->extent;
    *b = (struct bounds){e->top, e->left, e->bottom, e->right};
    return true;
}

value patch_bounds(struct universe *u, value v, struct bounds *b)
{
    if (packed_bounds(u, v, b)) return VALUE_OK;
    OPEN_PATCH(u, v, p);
    NEED(p.count, FAIL_EMPTY);
    *b = (struct bounds){p.row[0], p.column[0], p.row[0], p.column[0]};
    for (uint32_t k = 1; k < p.count; k++) {
        if (p.row[k] < b->top) b->top = p.row[k];
        if (p.row[k] > b->bottom) b->bottom = p.row[k];
        if (p.column[k] < b->left) b->left = p.column[k];
        if (p.column[k] > b->right) b->right = p.column[k];
    }
    return VALUE_OK;
}

/* ---- corners and centre ---- */

value places_extreme(struct universe *u, const struct places *p, uint32_t k, bool greatest)
{
    value best = tuple_at(u, p->at[0], k);
    for (uint32_t n = 1; n < p->count; n++) {
        value x = tuple_at(u, p->at[n], k);
        NEED(value_is_int(best) && value_is_int(x), seq_failure(u));
        if (greatest ? x > best : x < best) best = x; /* names of integers are in their order */
    }
    return best;
}

value patch_corner(struct universe *u, value v, bool bottom, bool right)
{
    struct bounds b;
    if (packed_bounds(u, v, &b)) return pair_value(u, bottom ? b.bottom : b.top, right ? b.right : b.left);
    struct places p;
    MUST(places_open(u, v, &p));
    if (p.count == 0) return VALUE_EMPTY_TUPLE;
    int64_t width = LIMIT_ELEMENTS;
    for (uint32_t k = 0; k < p.count; k++) {
        NEED(value_is_tuple(u, p.at[k]), FAIL_TYPE);
        int64_t length = value_size(u, p.at[k]);
        if (length < width) width = length;
    }
    NEED(width <= 2 || bottom == right, FAIL_DOMAIN); /* the mixed corners know two components only */
    CHARGE(u, (uint64_t)width * p.count);
    SCRATCH(value, corner, u, width);
    for (uint32_t k = 0; k < width; k++) {
        corner[k] = places_extreme(u, &p, k, k == 0 ? bottom : right);
        NEED(!value_failed(corner[k]), corner[k]);
    }
    return tuple_make(u, corner, (uint32_t)width);
}

value patch_centre(struct universe *u, value v, bool of_locations, struct point *centre)
{
    struct bounds b;
    MUST(patch_bounds(u, v, &b));
    int64_t height = (int64_t)b.bottom - b.top + 1, width = (int64_t)b.right - b.left + 1;
    if (value_is_tuple(u, v)) {
        value two[2];
        NEED(first_two(u, tuple_at(u, v, 0), two), seq_failure(u));
        /* The locations of cells are a set; a tuple is measured as a grid of width 2. */
        if (!of_locations || !value_is_tuple(u, two[1])) {
            height = value_size(u, v);
            width = 2;
        }
    }
    *centre = (struct point){b.top + height / 2, b.left + width / 2};
    return VALUE_OK;
}

/* ---- making ---- */

value indices_make(struct universe *u, const int32_t *row, const int32_t *column, uint32_t count)
{
    NEED(count <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, count);
    SCRATCH(value, e, u, count);
    for (uint32_t k = 0; k < count; k++) {
        e[k] = pair_value(u, row[k], column[k]);
        NEED(!value_failed(e[k]), e[k]);
    }
    return set_make(u, e, count);
}

value object_make(struct universe *u, const value *colour, const int32_t *row, const int32_t *column,
                  uint32_t count)
{
    NEED(count <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, count);
    SCRATCH(value, e, u, count);
    for (uint32_t k = 0; k < count; k++) {
        GET(place, pair_value(u, row[k], column[k]));
        e[k] = cell_value(u, colour[k], place);
        NEED(!value_failed(e[k]), e[k]);
    }
    return set_make(u, e, count);
}

value rectangle_make(struct universe *u, struct bounds b)
{
    if (b.top > b.bottom || b.left > b.right) return VALUE_EMPTY_SET;
    int64_t height = (int64_t)b.bottom - b.top + 1, width = (int64_t)b.right - b.left + 1;
    NEED(height <= LIMIT_ELEMENTS && width <= LIMIT_ELEMENTS && height * width <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, height * width);
    SCRATCH(value, e, u, height * width);
    uint32_t n = 0;
    for (int64_t i = b.top; i <= b.bottom; i++)
        for (int64_t j = b.left; j <= b.right; j++) {
            e[n] = pair_value(u, i, j);
            NEED(!value_failed(e[n]), e[n]);
            n++;
        }
    return set_make_sorted(u, e, n);
}

value outline_make(struct universe *u, struct bounds b)
{
    int64_t height = (int64_t)b.bottom - b.top + 1, width = (int64_t)b.right - b.left + 1;
    NEED(2 * height + 2 * width <= LIMIT_ELEMENTS, FAIL_SIZE);
    CHARGE(u, 2 * height + 2 * width);
    SCRATCH(value, e, u, 2 * height + 2 * width);
    uint32_t n = 0;
    for (int64_t i = b.top; i <= b.bottom; i++) {
        bool whole = i == b.top || i == b.bottom || b.left == b.right;
        for (int64_t j = b.left; j <= b.right; j += whole ? 1 : width - 1) {
            e[n] = pair_value(u, i, j);
            NEED(!value_failed(e[n]), e[n]);
            n++;
        }
    }
    return set_make_sorted(u, e, n);
}

/* ---- searching ---- */

static int compare_dots(const void *a, const void *b)
{
    const struct dot *p = a, *q = b;
    if (p->colour != q->colour) return p->colour < q->colour ? -1 : 1;
    if (p->row != q->row) return p->row < q->row ? -1 : 1;
    return (p->column > q->column) - (p->column < q->column);
}

value dots_open(struct universe *u, const struct patch *p, bool colours, struct dots *d)
{
    CHARGE(u, p->count);
    SCRATCH(struct dot, at, u, p->count);
    for (uint32_t k = 0; k < p->count; k++)
        at[k] = (struct dot){colours ? p->colour[k] : 0, p->row[k], p->column[k]};
    if (p->count) qsort(at, p->count, sizeof *at, compare_dots);
    *d = (struct dots){at, p->count};
    return VALUE_OK;
}

bool dots_contain(const struct dots *d, value colour, int64_t row, int64_t column)
{
    if (!int_fits(row) || !int_fits(column)) return false;
    struct dot key = {colour, (int32_t)row, (int32_t)column};
    return d->count && bsearch(&key, d->at, d->count, sizeof key, compare_dots);
}

bool patch_touches(const struct patch *p, int32_t down, int32_t right, const struct dots *other)
{
    bool beside = false;
    for (uint32_t k = 0; k < p->count; k++) {
        int64_t i = (int64_t)p->row[k] + down, j = (int64_t)p->column[k] + right;
        if (dots_contain(other, 0, i, j)) return false;
        beside = beside || dots_contain(other, 0, i - 1, j) || dots_contain(other, 0, i + 1, j) ||
                 dots_contain(other, 0, i, j - 1) || dots_contain(other, 0, i, j + 1);
    }
    return beside;
}

/* ---- grids as patches meet them ---- */

value grid_extent(struct universe *u, value grid, uint32_t *height, uint32_t *width)
{
    NEED(value_is_tuple(u, grid), FAIL_TYPE);
    *height = (uint32_t)value_size(u, grid);
    NEED(*height, FAIL_EMPTY);
    GET(row, tuple_at(u, grid, 0));
    int64_t length = value_size(u, row);
    NEED(length >= 0, FAIL_TYPE);
    *width = (uint32_t)length;
    return VALUE_OK;
}

value grid_at(struct universe *u, value grid, uint32_t i, uint32_t j)
{
    if (value_is_grid(u, grid)) {
        const struct box *b = box_of(u, grid);
        NEED(j < b->width, FAIL_DOMAIN);
        return int_value(box_cells(b)[(size_t)i * b->width + j]);
    }
    GET(row, tuple_at(u, grid, i));
    NEED(value_is_tuple(u, row), FAIL_TYPE);
    NEED(j < value_size(u, row), FAIL_DOMAIN);
    return tuple_at(u, row, j);
}

/* Taking items apart, and the features of lists of them. */
#include "dsl/rules/items.h"

/* ---- one item ---- */

static bool is_image(const struct universe *u, value v)
{
    if (value_is_grid(u, v)) return true;
    if (!value_is_kind(u, v, KIND_TUPLE) || box_of(u, v)->count != 2) return false;
    const value *two = box_values(box_of(u, v));
    return value_is_pair(two[0]) && value_is_grid(u, two[1]);
}

static bool is_object(const struct universe *u, value v)
{
    return value_is_set(u, v) && box_of(u, v)->count && box_of(u, v)->elem == ELEM_CELL;
}

static bool is_item(const struct universe *u, value v) { return is_image(u, v) || is_object(u, v); }

static value image_picture(struct universe *u, value v, struct shape *s, const int8_t **picture)
{
    value place = pair_name(0, 0), grid = v;
    if (!value_is_grid(u, v)) {
        place = box_values(box_of(u, v))[0];
        grid = box_values(box_of(u, v))[1];
    }
    const struct box *b = box_of(u, grid);
    NEED(b->count < SHAPE_AREA, FAIL_SIZE);
    CHARGE(u, b->count / 4 + 1);
    SCRATCH(int8_t, out, u, b->count);
    const int8_t *cells = box_cells(b);
    for (uint32_t k = 0; k < b->count; k++) out[k] = cells[k] ? cells[k] : (int8_t)NOTHING;
    *s = (struct shape){.top = (int16_t)pair_first(place),
                        .left = (int16_t)pair_second(place),
                        .height = (int16_t)b->height,
                        .width = (int16_t)b->width};
    *picture = out;
    return VALUE_OK;
}

value item_picture(struct universe *u, value item, struct shape *s, const int8_t **picture)
{
    if (is_image(u, item)) return image_picture(u, item, s, picture);
    NEED(is_object(u, item), FAIL_TYPE);
    const struct box *b = box_of(u, item);
    struct extent e = b->extent;
    int32_t h = e.bottom - e.top + 1, w = e.right - e.left + 1;
    NEED((int64_t)h * w < SHAPE_AREA, FAIL_SIZE);
    CHARGE(u, h * w / 4 + b->count);
    SCRATCH(int8_t, out, u, h * w);
    memset(out, NOTHING, (size_t)(h * w));
    const value *cells = box_values(b);
    for (uint32_t k = 0; k < b->count; k++) {
        int32_t c = cell_colour(cells[k]);
        NEED(c >= 0 && c < SHAPE_COLOURS, FAIL_DOMAIN);
        out[(cell_row(cells[k]) - e.top) * w + cell_column(cells[k]) - e.left] = (int8_t)c;
    }
    *s = (struct shape){.top = e.top, .left = e.left, .height = (int16_t)h, .width = (int16_t)w};
    *picture = out;
    return VALUE_OK;
}

/* ---- lists ---- */

value items_of(const struct universe *u, value list, const value **at, uint32_t *count)
{
    NEED(list == VALUE_EMPTY_SET || list == VALUE_EMPTY_TUPLE || value_is_set(u, list) ||
             value_is_kind(u, list, KIND_TUPLE),
         FAIL_TYPE);
    const struct box *b = box_of(u, list);
    NEED(b->count <= ITEMS_MOST, FAIL_SIZE);
    *at = box_values(b);
    *count = b->count;
    return VALUE_OK;
}

static value open_list(struct universe *u, value v, struct item_list *l)
{
    *l = (struct item_list){0};
    value ok = items_of(u, v, &l->items, &l->count);
    NEED(ok == VALUE_OK, ok);
    CHARGE(u, 8 * l->count);
    SCRATCH(struct shape, shape, u, l->count);
    SCRATCH(const int8_t *, picture, u, l->count);
    for (uint32_t k = 0; k < l->count; k++) {
        ok = item_picture(u, l->items[k], &shape[k], &picture[k]);
        if (ok == VALUE_OK) ok = shape_measure(u, &shape[k], picture[k]);
        NEED(ok == VALUE_OK, ok);
    }
    l->shape = shape;
    l->picture = picture;
    return shapes_compare(u, shape, l->count);
}

static bool is_list(const struct universe *u, value v)
{
    const value *at;
    uint32_t count;
    if (is_item(u, v) || items_of(u, v, &at, &count) != VALUE_OK) return false;
    return count == 0 || is_item(u, at[0]);
}

value items_open(struct universe *u, value v, struct item_lists *lists)
{
    lists->count = 1;
    if (is_list(u, v)) return open_list(u, v, &lists->list[0]);
    NEED(value_is_kind(u, v, KIND_TUPLE), FAIL_TYPE);
    const struct box *b = box_of(u, v);
    const value *part = box_values(b);
    uint32_t count = b->count, height = 0, width = 0;
    if (count > 1 && value_is_grid(u, part[count - 1])) {
        height = box_of(u, part[count - 1])->height;
        width = box_of(u, part[count - 1])->width;
        count--;
    }
    NEED(count && count <= ITEM_LISTS, FAIL_TYPE);
    for (uint32_t k = 0; k < count; k++) {
        value ok = open_list(u, part[k], &lists->list[k]);
        NEED(ok == VALUE_OK, ok);
        NEED(lists->list[k].count == lists->list[0].count, FAIL_DOMAIN);
        lists->list[k].height = (int32_t)height;
        lists->list[k].width = (int32_t)width;
    }
    lists->count = count;
    return VALUE_OK;
}

value items_element(struct universe *u, value v, int32_t k)
{
    const value *at;
    uint32_t count;
    if (!is_list(u, v)) {
        NEED(value_is_kind(u, v, KIND_TUPLE), FAIL_TYPE);
        v = box_values(box_of(u, v))[0];
    }
    value ok = items_of(u, v, &at, &count);
    NEED(ok == VALUE_OK, ok);
    NEED(k >= 0 && k < (int32_t)count, FAIL_DOMAIN);
    return at[k];
}

/* ---- features that compare an item with the others ---- */

#define COUNT_ITEMS(name, condition)                                                                         \
    static int32_t name(const struct item_list *l, int32_t k)                                                \
    {                                                                                                        \
        int32_t count = 0;                                                                                   \
        const struct shape *x = &l->shape[k];                                                                \
        for (const struct shape *y = l->shape; y < l->shape + l->count; y++) count += y != x && (condition); \
        return count;                                                                                        \
    }
COUNT_ITEMS(count_taller, y->height > x->height)
COUNT_ITEMS(count_wider, y->width > x->width)
COUNT_ITEMS(count_richer, y->colours > x->colours)
COUNT_ITEMS(count_fewer_holes, y->holes < x->holes)
COUNT_ITEMS(count_above, y->top < x->top)
COUNT_ITEMS(count_left, y->left < x->left)
COUNT_ITEMS(count_below, y->top + y->height > x->top + x->height)
COUNT_ITEMS(count_right, y->left + y->width > x->left + x->width)

static int32_t distance(int32_t a, int32_t b) { return a > b ? a - b : b - a; }

static bool share_columns(const struct shape *x, const struct shape *y)
{
    return x->left < y->left + y->width && y->left < x->left + x->width;
}
static bool share_rows(const struct shape *x, const struct shape *y)
{
    return x->top < y->top + y->height && y->top < x->top + x->height;
}
static bool meet(const struct shape *x, const struct shape *y)
{
    return share_rows(x, y) && share_columns(x, y);
}

COUNT_ITEMS(count_over, y->most != x->most && y->top + y->height <= x->top && share_columns(x, y))
COUNT_ITEMS(count_under, y->most != x->most && x->top + x->height <= y->top && share_columns(x, y))
COUNT_ITEMS(count_before, y->most != x->most && y->left + y->width <= x->left && share_rows(x, y))
COUNT_ITEMS(count_behind, y->most != x->most && x->left + x->width <= y->left && share_rows(x, y))

static bool holds(const struct shape *y, const struct shape *x)
{
    return y->top <= x->top && y->left <= x->left && y->top + y->height >= x->top + x->height &&
           y->left + y->width >= x->left + x->width;
}
COUNT_ITEMS(count_around, holds(y, x))
COUNT_ITEMS(count_inside, holds(x, y))

static int32_t count_own_colours(const struct item_list *l, int32_t k)
{
    uint32_t others = 0;
    for (uint32_t o = 0; o < l->count; o++)
        if (o != (uint32_t)k) others |= l->shape[o].palette;
    return __builtin_popcount(l->shape[k].palette & ~others);
}

static bool has_cell(const struct item_list *l, uint32_t o, int32_t i, int32_t j)
{
    const struct shape *s = &l->shape[o];
    i -= s->top;
    j -= s->left;
    return i >= 0 && j >= 0 && i < s->height && j < s->width && l->picture[o][i * s->width + j] != NOTHING;
}

/* Cells of item k in the box that item `without` does not have. */
static int32_t cells_in(const struct item_list *l, uint32_t k, const struct shape *box, uint32_t without)
{
    const struct shape *s = &l->shape[k];
    int32_t count = 0;
    for (int32_t i = 0; i < s->height; i++)
        for (int32_t j = 0; j < s->width; j++) {
            int32_t y = s->top + i, x = s->left + j;
            count += l->picture[k][i * s->width + j] != NOTHING && y >= box->top && x >= box->left &&
                     y < box->top + box->height && x < box->left + box->width && !has_cell(l, without, y, x);
        }
    return count;
}

static bool touch(const struct item_list *l, uint32_t a, uint32_t b)
{
    const struct shape *x = &l->shape[a], *y = &l->shape[b];
    if (y->top > x->top + x->height || y->left > x->left + x->width || x->top > y->top + y->height ||
        x->left > y->left + y->width)
        return false;
    for (int32_t r = 0; r < x->height; r++)
        for (int32_t c = 0; c < x->width; c++) {
            int32_t i = x->top + r, j = x->left + c;
            if (l->picture[a][r * x->width + c] == NOTHING) continue;
            if (has_cell(l, b, i, j) || has_cell(l, b, i - 1, j) || has_cell(l, b, i + 1, j) ||
                has_cell(l, b, i, j - 1) || has_cell(l, b, i, j + 1))
                return true;
        }
    return false;
}

static int32_t count_touching(const struct item_list *l, int32_t k)
{
    int32_t count = 0;
    for (uint32_t o = 0; o < l->count; o++) count += o != (uint32_t)k && touch(l, (uint32_t)k, o);
    return count;
}

/* What is in front of x: cells of its box that others have. */
static int32_t cells_covered(const struct item_list *l, int32_t k)
{
    const struct shape *x = &l->shape[k];
    int32_t count = 0;
    for (uint32_t o = 0; o < l->count; o++)
        if (o != (uint32_t)k && meet(x, &l->shape[o])) count += cells_in(l, o, x, (uint32_t)k);
    return count;
}

static int32_t cells_covering(const struct item_list *l, int32_t k)
{
    const struct shape *x = &l->shape[k];
    int32_t count = 0;
    for (uint32_t o = 0; o < l->count; o++)
        if (o != (uint32_t)k && meet(x, &l->shape[o])) count += cells_in(l, (uint32_t)k, &l->shape[o], o);
    return count;
}

/* Of the grid the items lie in; without one, of all items. */
static struct shape field_of(const struct item_list *l)
{
    if (l->height) return (struct shape){.height = (int16_t)l->height, .width = (int16_t)l->width};
    int32_t top = INT16_MAX, left = INT16_MAX, bottom = INT16_MIN, right = INT16_MIN;
    for (const struct shape *y = l->shape; y < l->shape + l->count; y++) {
        top = y->top < top ? y->top : top;
        left = y->left < left ? y->left : left;
        bottom = y->top + y->height > bottom ? y->top + y->height : bottom;
        right = y->left + y->width > right ? y->left + y->width : right;
    }
    return (struct shape){.top = (int16_t)top,
                          .left = (int16_t)left,
                          .height = (int16_t)(bottom - top),
                          .width = (int16_t)(right - left)};
}

static int32_t touches_edge(const struct item_list *l, const struct shape *x)
{
    struct shape f = field_of(l);
    return x->top <= f.top || x->left <= f.left || x->top + x->height >= f.top + f.height ||
           x->left + x->width >= f.left + f.width;
}

/* In half cells, down plus across. */
static int32_t off_middle(const struct shape *f, const struct shape *x)
{
    return distance(2 * x->top + x->height, 2 * f->top + f->height) +
           distance(2 * x->left + x->width, 2 * f->left + f->width);
}

static int32_t count_nearer(const struct item_list *l, int32_t k)
{
    struct shape f = field_of(l);
    int32_t own = off_middle(&f, &l->shape[k]), count = 0;
    for (uint32_t o = 0; o < l->count; o++) count += off_middle(&f, &l->shape[o]) < own;
    return count;
}

/* ---- columns ---- */

#define ITEM(name, kind, penalty, expression, doc)                                                           \
    static int32_t point_##name(const struct item_list *l, int32_t k)                                        \
    {                                                                                                        \
        const struct shape *x = &l->shape[k];                                                                \
        (void)x;                                                                                             \
        return (int32_t)(expression);                                                                        \
    }
#include "dsl/item_features.def"
#undef ITEM

#define ITEM(name, kind_, penalty_, expression, doc) {#name, FEATURE_##kind_, penalty_, 0, 0},
const struct feature_info item_features[ITEM_FEATURES] = {
#include "dsl/item_features.def"
};
#undef ITEM

#define ITEM(name, ...) point_##name,
static int32_t (*const points[ITEM_FEATURES])(const struct item_list *, int32_t) = {
#include "dsl/item_features.def"
};
#undef ITEM

uint32_t item_feature_of(uint32_t primitive)
{
    uint32_t f = primitive - PRIM_item_size; /* wraps below the first */
    return f < ITEM_FEATURES ? f : (uint32_t)ITEM_FEATURES;
}

enum primitive item_feature_primitive(enum item_feature f) { return (enum primitive)(PRIM_item_size + f); }

/* Comparing pairs of cells is the dearest that a feature may do. */
static value charge_column(struct universe *u, const struct item_list *l, enum item_feature f)
{
    uint64_t n = l->count, price = n * n / 4 + n;
    if (f == ITEM_FEATURE_item_touching || f == ITEM_FEATURE_item_covered || f == ITEM_FEATURE_item_covering)
        for (uint32_t k = 0; k < n; k++) price += n * (uint64_t)(l->shape[k].height * l->shape[k].width) / 8;
    CHARGE(u, price);
    return VALUE_OK;
}

static int16_t clamp(int32_t x)
{
    return (int16_t)(x > INT16_MAX ? INT16_MAX : x < INT16_MIN ? INT16_MIN : x);
}

value items_column(struct universe *u, const struct item_list *l, enum item_feature f, int16_t *out)
{
    value ok = charge_column(u, l, f);
    NEED(ok == VALUE_OK, ok);
    for (uint32_t k = 0; k < l->count; k++) out[k] = clamp(points[f](l, (int32_t)k));
    return VALUE_OK;
}

/* ---- primitives ---- */

static value ask(struct universe *u, enum item_feature f, const value *a)
{
    struct item_lists lists;
    value ok = items_open(u, a[0], &lists);
    NEED(ok == VALUE_OK, ok);
    NEED(value_is_int(a[1]), FAIL_TYPE);
    const struct item_list *l = &lists.list[0];
    NEED(int_of(a[1]) >= 0 && int_of(a[1]) < (int32_t)l->count, FAIL_DOMAIN);
    ok = charge_column(u, l, f);
    NEED(ok == VALUE_OK, ok);
    return int_value(clamp(points[f](l, int_of(a[1]))));
}

#define ITEM(name, ...)                                                                                      \
    value plain_##name(struct universe *u, const value *a) { return ask(u, ITEM_FEATURE_##name, a); }
#include "dsl/item_features.def"
#undef ITEM

/* The primitives that rules are made for. */
#include "dsl/rules/rules.h"

#define MUST_BE(expression)                                                                                  \
    do {                                                                                                     \
        value ok_ = (expression);                                                                            \
        NEED(ok_ == VALUE_OK, ok_);                                                                          \
    } while (0)

/* ---- of cells ---- */

value planes_open(struct universe *u, value planes, struct scene *scene, uint32_t *count)
{
    if (value_is_grid(u, planes)) {
        *count = 1;
        return scene_open(u, planes, scene);
    }
    NEED(value_is_kind(u, planes, KIND_TUPLE), FAIL_TYPE);
    const struct box *b = box_of(u, planes);
    NEED(b->count >= 1 && b->count < RULE_PLANES, FAIL_SIZE);
    *count = b->count;
    for (uint32_t k = 0; k < b->count; k++) {
        MUST_BE(scene_open(u, box_values(b)[k], &scene[k]));
        NEED(scene[k].height == scene[0].height && scene[k].width == scene[0].width, FAIL_DOMAIN);
    }
    return VALUE_OK;
}

static value as_byte(value v, int8_t *byte)
{
    NEED(!value_failed(v), v);
    NEED(value_is_int(v), FAIL_TYPE);
    NEED(int_of(v) >= -128 && int_of(v) <= 127, FAIL_DOMAIN);
    *byte = (int8_t)int_of(v);
    return VALUE_OK;
}

value plain_map_cells(struct universe *u, const value *a)
{
    struct scene scene[RULE_PLANES];
    struct rule r = {.subject = a[0], .scene = scene};
    MUST_BE(planes_open(u, a[0], scene, &r.parts));
    MUST_BE(rule_compile(u, &r, a[1]));
    uint32_t height = (uint32_t)scene[0].height, width = (uint32_t)scene[0].width, count = height * width;
    CHARGE(u, (uint64_t)count * r.depth);
    SCRATCH(int8_t, out, u, count);
    for (uint32_t k = 0; k < count; k++) MUST_BE(as_byte(rule_label(u, &r, k), &out[k]));
    return grid_make(u, height, width, out);
}

value plain_scan_cells(struct universe *u, const value *a)
{
    struct scene scene[RULE_PLANES];
    struct rule r = {.subject = a[0], .scene = scene, .making = true};
    MUST_BE(planes_open(u, a[0], scene, &r.parts));
    struct scene *made = &scene[r.parts++];
    MUST_BE(scene_blank(u, scene[0].height, scene[0].width, made));
    MUST_BE(rule_compile(u, &r, a[1]));
    uint32_t height = (uint32_t)made->height, width = (uint32_t)made->width, count = height * width;
    CHARGE(u, (uint64_t)count * r.depth);
    SCRATCH(int8_t, out, u, count);
    for (uint32_t k = 0; k < count; k++) {
        MUST_BE(as_byte(rule_label(u, &r, k), &out[k]));
        NEED(out[k] >= 0 && out[k] < SHAPE_COLOURS, FAIL_DOMAIN);
        made->cells[(int32_t)(k / width) * made->stride + (int32_t)(k % width)] = out[k];
    }
    return grid_make(u, height, width, out);
}

/* A rule that never comes to rest has no result. */
value plain_spread_cells(struct universe *u, const value *a)
{
    enum { ROUNDS = 64 }; /* a line across the largest grid, and as much again */
    value now = a[0];
    NEED(value_is_grid(u, now), FAIL_TYPE);
    for (uint32_t k = 0; k < ROUNDS; k++) {
        size_t mark = frame_mark(u);
        GET(planes, tuple_make(u, (value[]){a[0], now}, 2));
        value next = plain_map_cells(u, (value[]){planes, a[1]});
        frame_release(u, mark);
        if (value_failed(next) || next == now) return next;
        now = next;
    }
    return FAIL_DOMAIN;
}

/* ---- tables ---- */

enum { TABLE_BITS = 12, TABLE_ROWS = 1 << 10, TABLE_PLANES = 8 };

struct entry {
    uint32_t key; /* four bits for each plane, and one that says the entry is taken */
    int8_t colour;
};

static struct entry *find_entry(struct entry *table, uint32_t key)
{
    uint32_t at = key * 0x9e3779b1u >> (32 - TABLE_BITS);
    while (table[at].key && table[at].key != key) at = (at + 1) & ((1u << TABLE_BITS) - 1);
    return &table[at];
}

/* The rows are a grid of planes + 1 columns: the keys, and the answer. */
static value read_table(struct universe *u, value v, uint32_t planes, struct entry *table)
{
    NEED(value_is_grid(u, v), FAIL_TYPE);
    const struct box *b = box_of(u, v);
    NEED(b->width == planes + 1, FAIL_DOMAIN);
    NEED(b->height <= TABLE_ROWS, FAIL_SIZE);
    const int8_t *cells = box_cells(b);
    CHARGE(u, 4 * b->count);
    for (uint32_t i = 0; i < b->height; i++, cells += b->width) {
        uint32_t key = 1;
        for (uint32_t k = 0; k < planes; k++) {
            NEED(cells[k] >= 0 && cells[k] < SHAPE_COLOURS, FAIL_DOMAIN);
            key = key << 4 | (uint32_t)cells[k];
        }
        struct entry *e = find_entry(table, key);
        if (!e->key) *e = (struct entry){key, cells[planes]}; /* of two rows the first counts */
    }
    return VALUE_OK;
}

/* A cell whose colours are in no row has no colour: then there is no grid. */
value plain_lookup_cells(struct universe *u, const value *a)
{
    struct scene scene[RULE_PLANES];
    uint32_t planes;
    MUST_BE(planes_open(u, a[0], scene, &planes));
    NEED(planes < TABLE_PLANES, FAIL_SIZE);
    SCRATCH(struct entry, table, u, 1 << TABLE_BITS);
    CHARGE(u, 1 << TABLE_BITS >> 3);
    memset(table, 0, sizeof *table << TABLE_BITS);
    MUST_BE(read_table(u, a[1], planes, table));
    uint32_t height = (uint32_t)scene[0].height, width = (uint32_t)scene[0].width, count = height * width;
    CHARGE(u, 2 * count * planes);
    SCRATCH(int8_t, out, u, count);
    for (uint32_t n = 0; n < count; n++) {
        uint32_t key = 1, i = n / width, j = n % width;
        for (uint32_t k = 0; k < planes; k++)
            key = key << 4 | (uint32_t)scene[k].cells[(int32_t)i * scene[k].stride + (int32_t)j];
        const struct entry *e = find_entry(table, key);
        NEED(e->key, FAIL_DOMAIN);
        out[n] = e->colour;
    }
    return grid_make(u, height, width, out);
}

/* ---- of items ---- */

static value open_rule(struct universe *u, struct rule *r, value items, value function,
                       struct item_lists *lists)
{
    *r = (struct rule){.subject = items, .lists = lists};
    MUST_BE(items_open(u, items, lists));
    r->parts = lists->count;
    MUST_BE(rule_compile(u, r, function));
    CHARGE(u, (uint64_t)lists->list[0].count * r->depth);
    return VALUE_OK;
}

value plain_choose_by(struct universe *u, const value *a)
{
    struct rule r;
    struct item_lists lists;
    MUST_BE(open_rule(u, &r, a[0], a[1], &lists));
    for (uint32_t k = 0; k < lists.list[0].count; k++) {
        GET(label, rule_label(u, &r, k));
        if (value_true(u, label)) return lists.list[0].items[k];
    }
    return FAIL_EMPTY;
}

enum { PAINT_NOT = -1, PAINT_AS_IT_IS = 10 };

static value paint_item(struct universe *u, value image, int32_t label, int32_t height, int32_t width,
                        int8_t *out)
{
    struct shape s;
    const int8_t *picture;
    size_t mark = frame_mark(u);
    MUST_BE(item_picture(u, image, &s, &picture));
    CHARGE(u, s.height * s.width);
    for (int32_t i = 0; i < s.height; i++)
        for (int32_t j = 0; j < s.width; j++) {
            int32_t r = s.top + i, c = s.left + j;
            int8_t x = picture[i * s.width + j];
            if (x == NOTHING || r < 0 || c < 0 || r >= height || c >= width) continue;
            out[r * width + c] = label == PAINT_AS_IT_IS ? x : (int8_t)label;
        }
    frame_release(u, mark);
    return VALUE_OK;
}

static value paint_all(struct universe *u, value base, value items, value images, value function)
{
    struct rule r;
    struct item_lists lists;
    const value *image;
    uint32_t count;
    NEED(value_is_grid(u, base), FAIL_TYPE);
    MUST_BE(open_rule(u, &r, items, function, &lists));
    MUST_BE(items_of(u, images, &image, &count));
    NEED(count == lists.list[0].count, FAIL_DOMAIN);
    const struct box *b = box_of(u, base);
    CHARGE(u, b->count / 8);
    SCRATCH(int8_t, out, u, b->count);
    memcpy(out, box_cells(b), b->count);
    for (uint32_t k = 0; k < count; k++) {
        GET(label, rule_label(u, &r, k));
        NEED(value_is_int(label), FAIL_TYPE);
        int32_t x = int_of(label);
        NEED(x >= PAINT_NOT && x <= PAINT_AS_IT_IS, FAIL_DOMAIN);
        if (x != PAINT_NOT) MUST_BE(paint_item(u, image[k], x, b->height, b->width, out));
    }
    return grid_make(u, b->height, b->width, out);
}

value plain_paint_each(struct universe *u, const value *a) { return paint_all(u, a[0], a[1], a[2], a[3]); }

value plain_recolour_each(struct universe *u, const value *a)
{
    GET(items, tuple_make(u, (value[]){a[1], a[0]}, 2));
    return paint_all(u, a[0], items, a[1], a[2]);
}

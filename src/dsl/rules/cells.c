/* The tables of a scene, and the features read from them. */
#include "dsl/rules/cells.h"

/* ---- opening ---- */

value scene_blank(struct universe *u, int32_t height, int32_t width, struct scene *s)
{
    int32_t stride = width + 2 * SCENE_FRAME, total = stride * (height + 2 * SCENE_FRAME);
    NEED((int64_t)height * width < SHAPE_AREA, FAIL_SIZE);
    CHARGE(u, total / 4);
    SCRATCH(int8_t, all, u, total);
    memset(all, -1, (size_t)total);
    *s = (struct scene){.height = height, .width = width, .stride = stride};
    s->cells = all + SCENE_FRAME * stride + SCENE_FRAME;
    s->ready = 1u << NEED_LOCAL;
    return VALUE_OK;
}

value scene_open(struct universe *u, value v, struct scene *s)
{
    NEED(value_is_grid(u, v), FAIL_TYPE);
    const struct box *b = box_of(u, v);
    const int8_t *from = box_cells(b);
    for (uint32_t k = 0; k < b->count; k++) NEED(from[k] >= 0 && from[k] < SHAPE_COLOURS, FAIL_DOMAIN);
    value ok = scene_blank(u, b->height, b->width, s);
    for (int32_t i = 0; ok == VALUE_OK && i < s->height; i++)
        memcpy(s->cells + i * s->stride, from + i * s->width, (size_t)s->width);
    return ok;
}

/* ---- lines ---- */

/* A row, a column, or with step 1 and count of all cells the whole (not padded) grid. */
static void line_count(struct line *l, const int8_t *at, int32_t step, int32_t count)
{
    *l = (struct line){.first = (uint8_t)at[0], .last = (uint8_t)at[(count - 1) * step]};
    for (int32_t k = 0; k < count; k++) l->count[at[k * step]]++;
}

static void line_measure(struct line *l, int32_t cells)
{
    int32_t most = 0, least = INT16_MAX;
    for (uint32_t c = 0; c < SHAPE_COLOURS; c++) l->uniform |= l->count[c] == cells;
    for (uint32_t c = 1; c < SHAPE_COLOURS; c++) {
        int16_t n = l->count[c];
        if (!n) continue;
        l->colours++;
        l->filled = (int16_t)(l->filled + n);
        if (n > most) most = n, l->most = (uint8_t)c;
        if (n < least) least = n, l->least = (uint8_t)c;
    }
}

static bool lines_equal(const struct scene *s, int32_t a, int32_t b, bool rows)
{
    if (rows) return memcmp(s->cells + a * s->stride, s->cells + b * s->stride, (size_t)s->width) == 0;
    for (int32_t i = 0; i < s->height; i++)
        if (s->cells[i * s->stride + a] != s->cells[i * s->stride + b]) return false;
    return true;
}

static void lines_compare(const struct scene *s, struct line *l, int32_t count, bool rows)
{
    for (int32_t a = 0; a < count; a++)
        for (int32_t b = 0; b < a; b++) {
            if (l[a].filled != l[b].filled) {
                bool more = l[a].filled > l[b].filled;
                l[more ? b : a].fuller++;
                l[more ? a : b].emptier++;
            } else if (lines_equal(s, a, b, rows)) {
                l[a].copies++;
                l[b].copies++;
            }
        }
}

static value make_totals(struct universe *u, struct scene *s)
{
    CHARGE(u, s->height * s->width);
    struct line *t = &s->total;
    *t = (struct line){0};
    for (int32_t i = 0; i < s->height; i++)
        for (int32_t j = 0; j < s->width; j++) t->count[s->cells[i * s->stride + j]]++;
    line_measure(t, s->height * s->width);
    for (uint32_t c = 1; c < SHAPE_COLOURS; c++) {
        s->rank[c] = 0;
        for (uint32_t o = 1; o < SHAPE_COLOURS; o++) s->rank[c] += t->count[o] > t->count[c];
    }
    s->rank[0] = 0;
    return VALUE_OK;
}

static value make_lines(struct universe *u, struct scene *s)
{
    int32_t h = s->height, w = s->width;
    CHARGE(u, 4 * h * w + 20 * (h + w) + h * h + w * w);
    SCRATCH(struct line, lines, u, h + w);
    s->row = lines;
    s->column = lines + h;
    for (int32_t i = 0; i < h; i++) {
        line_count(&s->row[i], s->cells + i * s->stride, 1, w);
        line_measure(&s->row[i], w);
    }
    for (int32_t j = 0; j < w; j++) {
        line_count(&s->column[j], s->cells + j, s->stride, h);
        line_measure(&s->column[j], h);
    }
    lines_compare(s, s->row, h, true);
    lines_compare(s, s->column, w, false);
    return VALUE_OK;
}

/* ---- rays ---- */

/* What is seen from a cell is its neighbour's colour, or what the neighbour sees; so each direction is one pass,
 * from the side that it looks at. */
static value make_rays(struct universe *u, struct scene *s)
{
    static const int8_t down[8] = {-1, 1, 0, 0, -1, -1, 1, 1}, right[8] = {0, 0, -1, 1, -1, 1, -1, 1};
    int32_t h = s->height, w = s->width;
    CHARGE(u, 12 * h * w);
    for (uint32_t d = 0; d < 8; d++) {
        SCRATCH(int8_t, seen, u, h * w);
        SCRATCH(int16_t, steps, u, h * w);
        for (int32_t a = 0; a < h; a++)
            for (int32_t b = 0; b < w; b++) {
                int32_t i = down[d] > 0 ? h - 1 - a : a, j = right[d] > 0 ? w - 1 - b : b, k = i * w + j;
                int32_t before = k + down[d] * w + right[d];
                int8_t c = s->cells[(i + down[d]) * s->stride + j + right[d]];
                seen[k] = c < 0 ? 0 : c > 0 ? c : seen[before];
                steps[k] = (int16_t)(c ? 0 : steps[before] + 1);
            }
        s->seen[d] = seen;
        if (d < 4) s->steps[d] = steps;
    }
    return VALUE_OK;
}

/* ---- parts and blobs ---- */

static int by_number(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

static uint32_t count_at_most(const int32_t *sorted, uint32_t count, int32_t x)
{
    uint32_t low = 0, high = count;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (sorted[middle] <= x)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Ranks parts among those of their colour: sorted by colour, then size. */
static value rank_parts(struct universe *u, struct regions *p)
{
    CHARGE(u, 10 * p->count);
    SCRATCH(int32_t, key, u, p->count);
    for (uint32_t k = 0; k < p->count; k++) key[k] = p->shape[k].most << 16 | p->shape[k].size;
    qsort(key, p->count, sizeof *key, by_number);
    for (uint32_t k = 0; k < p->count; k++) {
        struct shape *x = &p->shape[k];
        uint32_t first = count_at_most(key, p->count, (x->most << 16) - 1);
        uint32_t end = count_at_most(key, p->count, (x->most << 16) + 0xffff);
        x->mates = (int16_t)(end - first - 1);
        x->larger = (int16_t)(end - count_at_most(key, p->count, x->most << 16 | x->size));
    }
    return VALUE_OK;
}

static value find_around(struct universe *u, struct scene *s)
{
    uint32_t n = s->part.count;
    CHARGE(u, 4 * s->height * s->width + SHAPE_COLOURS * n);
    SCRATCH(int8_t, around, u, n);
    SCRATCH(uint16_t, beside, u, n * SHAPE_COLOURS);
    memset(beside, 0, n * SHAPE_COLOURS * sizeof *beside);
    for (int32_t i = 0; i < s->height; i++)
        for (int32_t j = 0; j < s->width; j++) {
            const int8_t *at = s->cells + i * s->stride + j;
            uint16_t *count = beside + s->part.label[i * s->width + j] * SHAPE_COLOURS;
            int8_t sides[4] = {at[-s->stride], at[s->stride], at[-1], at[1]};
            for (uint32_t k = 0; k < 4; k++)
                if (sides[k] >= 0 && sides[k] != *at) count[sides[k]]++;
        }
    for (uint32_t k = 0; k < n; k++) {
        uint16_t most = 0;
        around[k] = -1;
        for (uint32_t c = 0; c < SHAPE_COLOURS; c++)
            if (beside[k * SHAPE_COLOURS + c] > most) {
                most = beside[k * SHAPE_COLOURS + c];
                around[k] = (int8_t)c;
            }
    }
    s->around = around;
    return VALUE_OK;
}

static value find_parts(struct universe *u, struct scene *s, bool same)
{
    return regions_find(u, s->cells, (uint32_t)s->stride, (uint32_t)s->height, (uint32_t)s->width, same,
                        same ? &s->part : &s->blob);
}

#define MUST_BE(expression)                                                                                  \
    do {                                                                                                     \
        value ok_ = (expression);                                                                            \
        NEED(ok_ == VALUE_OK, ok_);                                                                          \
    } while (0)

value scene_need(struct universe *u, struct scene *s, enum need need)
{
    if (s->ready & 1u << need) return VALUE_OK;
    switch (need) {
    case NEED_LINES: MUST_BE(make_lines(u, s)); break;
    case NEED_RAYS: MUST_BE(make_rays(u, s)); break;
    case NEED_TOTALS: MUST_BE(make_totals(u, s)); break;
    case NEED_PARTS:
        MUST_BE(find_parts(u, s, true));
        MUST_BE(rank_parts(u, &s->part));
        MUST_BE(find_around(u, s));
        break;
    case NEED_BLOBS:
        MUST_BE(find_parts(u, s, false));
        MUST_BE(regions_measure(u, s->cells, (uint32_t)s->stride, (uint32_t)s->width, &s->blob));
        break;
    default: return FAIL_DOMAIN;
    }
    s->ready |= 1u << need;
    return VALUE_OK;
}

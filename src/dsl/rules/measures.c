#include "dsl/rules/measures.h"

/* ---- one picture ---- */

static void count_colours(struct shape *s, const uint32_t count[SHAPE_COLOURS])
{
    uint32_t most = 0, least = UINT32_MAX;
    for (uint32_t c = 0; c < SHAPE_COLOURS; c++) {
        if (!count[c]) continue;
        s->colours++;
        s->palette |= (uint16_t)(1u << c);
        if (count[c] > most) most = count[c], s->most = (uint8_t)c;
        if (count[c] < least) least = count[c], s->least = (uint8_t)c;
    }
}

static uint64_t mix(uint64_t h, uint64_t x)
{
    h = (h ^ x) * 0x9e3779b97f4a7c15u;
    return h ^ h >> 29;
}

/* Empty regions are flooded from outside first; what is left are holes. */
static value count_holes(struct universe *u, struct shape *s, const int8_t *picture)
{
    int32_t h = s->height, w = s->width, n = h * w, depth = 0;
    if (s->solid || h < 3 || w < 3) return VALUE_OK;
    size_t mark = frame_mark(u);
    SCRATCH(int8_t, wet, u, n);
    SCRATCH(int16_t, stack, u, n);
    for (int32_t k = 0; k < n; k++) wet[k] = picture[k] != NOTHING;
    uint32_t holes = 0;
    for (int32_t round = 0; round < 2; round++)
        for (int32_t k = 0; k < n; k++) {
            int32_t i = k / w, j = k % w;
            if (wet[k] || (!round && i && j && i < h - 1 && j < w - 1)) continue;
            holes += (uint32_t)round;
            wet[k] = 1;
            for (stack[depth++] = (int16_t)k; depth;) {
                int32_t at = stack[--depth], r = at / w, c = at % w;
                if (r && !wet[at - w]) wet[at - w] = 1, stack[depth++] = (int16_t)(at - w);
                if (r < h - 1 && !wet[at + w]) wet[at + w] = 1, stack[depth++] = (int16_t)(at + w);
                if (c && !wet[at - 1]) wet[at - 1] = 1, stack[depth++] = (int16_t)(at - 1);
                if (c < w - 1 && !wet[at + 1]) wet[at + 1] = 1, stack[depth++] = (int16_t)(at + 1);
            }
        }
    s->holes = (uint8_t)(holes < 255 ? holes : 255);
    frame_release(u, mark);
    return VALUE_OK;
}

value shape_measure(struct universe *u, struct shape *s, const int8_t *picture)
{
    int32_t h = s->height, w = s->width, n = h * w;
    uint32_t count[SHAPE_COLOURS] = {0}, size = 0;
    NEED(n < SHAPE_AREA, FAIL_SIZE);
    CHARGE(u, 3 * n);
    uint64_t outline = mix((uint64_t)h << 32, (uint64_t)w), coloured = outline;
    for (int32_t k = 0; k < n; k++) {
        if (picture[k] == NOTHING) continue;
        NEED(picture[k] >= 0 && picture[k] < SHAPE_COLOURS, FAIL_DOMAIN);
        count[picture[k]]++;
        size++;
        outline = mix(outline, (uint64_t)k);
        coloured = mix(coloured, (uint64_t)k << 8 | (uint8_t)picture[k]);
    }
    s->size = (int16_t)size;
    s->colours = s->most = s->least = s->holes = 0;
    s->palette = 0;
    count_colours(s, count);
    s->outline = outline;
    s->picture = coloured;
    s->solid = size == (uint32_t)n;
    s->upright = s->level = true;
    s->transposed = h == w;
    for (int32_t i = 0; i < h; i++)
        for (int32_t j = 0; j < w; j++) {
            int8_t c = picture[i * w + j];
            s->upright &= c == picture[i * w + w - 1 - j];
            s->level &= c == picture[(h - 1 - i) * w + j];
            if (s->transposed) s->transposed = c == picture[j * w + i];
        }
    return count_holes(u, s, picture);
}

/* ---- a list ---- */

/* How many of `count` numbers equal each one: sorted copies, then two searches each would be n log n as well; lists
 * are short, and long ones (hundreds of specks) repeat the same few values, so that a small table does. */
struct tally {
    uint64_t key;
    uint32_t count;
};

static value tally_keys(struct universe *u, const uint64_t *key, uint32_t count, int16_t *others)
{
    uint32_t size = 16;
    while (size < 2 * count) size *= 2;
    SCRATCH(struct tally, table, u, size);
    memset(table, 0, size * sizeof *table);
    for (uint32_t pass = 0; pass < 2; pass++)
        for (uint32_t k = 0; k < count; k++) {
            uint32_t at = (uint32_t)(mix(key[k], 1) >> 32) & (size - 1);
            while (table[at].count && table[at].key != key[k]) at = (at + 1) & (size - 1);
            table[at].key = key[k];
            if (!pass)
                table[at].count++;
            else
                others[k] = (int16_t)(table[at].count - 1);
        }
    return VALUE_OK;
}

static int by_size(const void *a, const void *b)
{
    int16_t x = *(const int16_t *)a, y = *(const int16_t *)b;
    return (x > y) - (x < y);
}

/* Shapes smaller and larger than each: from the sorted sizes. */
static value rank_sizes(struct universe *u, struct shape *shapes, uint32_t count)
{
    SCRATCH(int16_t, sorted, u, count);
    for (uint32_t k = 0; k < count; k++) sorted[k] = shapes[k].size;
    qsort(sorted, count, sizeof *sorted, by_size);
    for (uint32_t k = 0; k < count; k++) {
        uint32_t low = 0, high = count;
        while (low < high) {
            uint32_t middle = (low + high) / 2;
            if (sorted[middle] < shapes[k].size)
                low = middle + 1;
            else
                high = middle;
        }
        shapes[k].smaller = (int16_t)low;
        shapes[k].larger = (int16_t)(count - low - 1 - (uint32_t)shapes[k].peers);
    }
    return VALUE_OK;
}

#define TALLY(field, expression)                                                                             \
    do {                                                                                                     \
        for (uint32_t k = 0; k < count; k++) key[k] = (expression);                                          \
        value ok_ = tally_keys(u, key, count, others);                                                       \
        NEED(ok_ == VALUE_OK, ok_);                                                                          \
        for (uint32_t k = 0; k < count; k++) shapes[k].field = others[k];                                    \
    } while (0)

value shapes_compare(struct universe *u, struct shape *shapes, uint32_t count)
{
    if (count == 0) return VALUE_OK;
    NEED(count < SHAPE_AREA, FAIL_SIZE);
    CHARGE(u, 20 * count);
    size_t mark = frame_mark(u);
    SCRATCH(uint64_t, key, u, count);
    SCRATCH(int16_t, others, u, count);
    TALLY(copies, shapes[k].outline);
    TALLY(twins, shapes[k].picture);
    TALLY(mates, shapes[k].most);
    TALLY(peers, (uint64_t)shapes[k].size);
    value ok = rank_sizes(u, shapes, count);
    frame_release(u, mark);
    return ok;
}

/* ---- connected parts ---- */

enum { NO_REGION = 0xffff };

static void flood(const int8_t *cells, uint32_t stride, uint32_t height, uint32_t width, bool same,
                  uint32_t from, uint16_t number, uint16_t *label, uint16_t *stack, struct shape *s)
{
    uint32_t depth = 0, top = height, left = width, bottom = 0, right = 0, size = 0;
    int8_t colour = cells[from / width * stride + from % width];
    label[from] = number;
    for (stack[depth++] = (uint16_t)from; depth;) {
        uint32_t at = stack[--depth], i = at / width, j = at % width;
        size++;
        if (i < top) top = i;
        if (i > bottom) bottom = i;
        if (j < left) left = j;
        if (j > right) right = j;
        for (int32_t di = -1; di <= 1; di++)
            for (int32_t dj = -1; dj <= 1; dj++) {
                uint32_t r = i + (uint32_t)di, c = j + (uint32_t)dj;
                if ((same && di && dj) || r >= height || c >= width) continue;
                uint32_t to = r * width + c;
                int8_t x = cells[r * stride + c];
                if (label[to] != NO_REGION || (same ? x != colour : x == 0)) continue;
                label[to] = number;
                stack[depth++] = (uint16_t)to;
            }
    }
    *s = (struct shape){.top = (int16_t)top,
                        .left = (int16_t)left,
                        .height = (int16_t)(bottom - top + 1),
                        .width = (int16_t)(right - left + 1),
                        .size = (int16_t)size,
                        .most = (uint8_t)colour,
                        .edge = top == 0 || left == 0 || bottom == height - 1 || right == width - 1};
}

value regions_find(struct universe *u, const int8_t *cells, uint32_t stride, uint32_t height, uint32_t width,
                   bool same, struct regions *p)
{
    uint32_t n = height * width;
    NEED(n < SHAPE_AREA, FAIL_SIZE);
    CHARGE(u, 8 * n);
    SCRATCH(uint16_t, label, u, n);
    SCRATCH(struct shape, shape, u, n + 1);
    SCRATCH(uint16_t, stack, u, n);
    memset(label, 0xff, n * sizeof *label);
    uint32_t count = 0;
    for (uint32_t k = 0; k < n; k++) {
        if (label[k] != NO_REGION || (!same && cells[k / width * stride + k % width] == 0)) continue;
        flood(cells, stride, height, width, same, k, (uint16_t)count, label, stack, &shape[count]);
        count++;
    }
    shape[count] = (struct shape){0};
    for (uint32_t k = 0; !same && k < n; k++)
        if (label[k] == NO_REGION) label[k] = (uint16_t)count;
    *p = (struct regions){count, label, shape};
    return VALUE_OK;
}

value regions_measure(struct universe *u, const int8_t *cells, uint32_t stride, uint32_t width,
                      struct regions *p)
{
    for (uint32_t k = 0; k < p->count; k++) {
        struct shape *s = &p->shape[k];
        size_t mark = frame_mark(u);
        SCRATCH(int8_t, picture, u, s->height * s->width);
        for (int32_t i = 0; i < s->height; i++)
            for (int32_t j = 0; j < s->width; j++) {
                uint32_t r = (uint32_t)(s->top + i), c = (uint32_t)(s->left + j);
                picture[i * s->width + j] =
                    p->label[r * width + c] == k ? cells[r * stride + c] : (int8_t)NOTHING;
            }
        value ok = shape_measure(u, s, picture);
        NEED(ok == VALUE_OK, ok);
        frame_release(u, mark);
    }
    return shapes_compare(u, p->shape, p->count);
}

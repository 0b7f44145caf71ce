/* Measures of a grid. */
#include "score/portrait.h"

#include <string.h>

enum { CELLS = TASK_SIDE_MAX * TASK_SIDE_MAX };
_Static_assert(TASK_SIDE_MAX + 2 <= PORTRAIT_ROW, "a border fits around the largest grid");

#define MEASURE(name, group, ...) [MEASURE_##name] = group,
const uint8_t group_of_measure[MEASURE_COUNT] = {
#include "score/habits.def"
};
#define RELATION(name, group, weight, words) [RELATION_##name] = group,
const uint8_t group_of_relation[RELATION_COUNT] = {
#include "score/habits.def"
};

static uint32_t mix(uint32_t h, uint32_t x) { return (h ^ x) * 0x9e3779b1u ^ h >> 15; }

static void measure_colours(struct portrait *s)
{
    uint32_t counts[16] = {0}, sorted[16], most = 0, hash = 0, palette = 0;
    int32_t *m = s->measure;
    for (int32_t y = 0; y < s->height; y++)
        for (int32_t x = 0; x < s->width; x++) counts[portrait_row(s, y)[x]]++;
    for (uint32_t c = 1; c < 16; c++)
        if (counts[c] > counts[most]) most = c;
    memcpy(sorted, counts, sizeof sorted);
    for (uint32_t i = 1; i < 16; i++)
        for (uint32_t k = i; k && sorted[k - 1] < sorted[k]; k--) {
            uint32_t swap = sorted[k];
            sorted[k] = sorted[k - 1];
            sorted[k - 1] = swap;
        }
    int32_t main = 0, rarest = -1;
    for (int32_t c = 1; c < 16; c++) {
        if (counts[c] > (main ? counts[main] : 0)) main = c;
        if (counts[c] && (rarest < 0 || counts[c] < counts[rarest])) rarest = c;
    }
    m[MEASURE_main] = main;
    m[MEASURE_rarest] = rarest;
    for (uint32_t c = 0; c < 16; c++) palette |= (uint32_t)(counts[c] != 0) << c;
    m[MEASURE_palette] = (int32_t)palette;
    m[MEASURE_colours] = __builtin_popcount(palette);
    m[MEASURE_ground] = (int32_t)most;
    m[MEASURE_painted] = s->height * s->width - (int32_t)counts[0];
    for (uint32_t c = 0; c < 16; c++) hash = mix(hash, counts[c]);
    m[MEASURE_counts] = (int32_t)hash;
    hash = 0;
    for (uint32_t c = 0; c < 16; c++) hash = mix(hash, sorted[c]);
    m[MEASURE_shares] = (int32_t)hash;
}

struct part {
    uint32_t cells, shape;
    bool at_border;
};

/* The part of one number, not -1, that a cell lies in, with 4 or 8 neighbours a cell. Leaves -1 behind. */
static struct part flood(const struct portrait *s, int8_t *cells, int32_t first, uint32_t neighbours)
{
    static const int16_t steps[8] = {1,
                                     -1,
                                     PORTRAIT_ROW,
                                     -PORTRAIT_ROW,
                                     PORTRAIT_ROW + 1,
                                     PORTRAIT_ROW - 1,
                                     1 - PORTRAIT_ROW,
                                     -1 - PORTRAIT_ROW};
    uint16_t stack[CELLS];
    uint32_t top = 0;
    struct part p = {0};
    int8_t number = cells[first];
    stack[top++] = (uint16_t)first;
    cells[first] = -1;
    while (top) {
        int32_t k = stack[--top], y = k / PORTRAIT_ROW, x = k % PORTRAIT_ROW;
        p.cells++;
        uint32_t place =
            mix((uint32_t)(y - first / PORTRAIT_ROW + 64), (uint32_t)(x - first % PORTRAIT_ROW + 64));
        p.shape += place * place; /* a sum: whatever the order of flooding */
        p.at_border |= y == 1 || x == 1 || y == s->height || x == s->width;
        for (uint32_t n = 0; n < neighbours; n++) {
            int32_t to = k + steps[n];
            if (cells[to] != number) continue;
            cells[to] = -1;
            stack[top++] = (uint16_t)to;
        }
    }
    return p;
}

/* Parts of one colour but 0. */
static void measure_parts(struct portrait *s)
{
    int8_t cells[PORTRAIT_CELLS];
    uint32_t largest = 0, dots = 0, shapes = 0;
    memcpy(cells, s->cells, sizeof cells);
    for (int32_t y = 1; y <= s->height; y++)
        for (int32_t k = y * PORTRAIT_ROW + 1; k <= y * PORTRAIT_ROW + s->width; k++) {
            if (cells[k] <= 0) continue;
            struct part p = flood(s, cells, k, 4);
            s->shape[s->parts++] = p.shape;
            if (p.cells > largest) largest = p.cells;
            dots += p.cells == 1;
            shapes += p.shape * (p.shape | 1);
        }
    s->measure[MEASURE_objects] = (int32_t)s->parts;
    s->measure[MEASURE_largest] = (int32_t)largest;
    s->measure[MEASURE_dots] = (int32_t)dots;
    s->measure[MEASURE_shapes] = (int32_t)shapes;
}

/* Parts of all that is 0 and does not reach the border; or of all that is not 0, where diagonals count. */
static uint32_t count_parts(const struct portrait *s, bool zero)
{
    int8_t cells[PORTRAIT_CELLS];
    uint32_t count = 0;
    for (int32_t k = 0; k < PORTRAIT_CELLS; k++) cells[k] = (zero ? s->cells[k] == 0 : s->cells[k] > 0) - 1;
    for (int32_t y = 1; y <= s->height; y++)
        for (int32_t k = y * PORTRAIT_ROW + 1; k <= y * PORTRAIT_ROW + s->width; k++) {
            if (cells[k] < 0) continue;
            struct part p = flood(s, cells, k, zero ? 4 : 8);
            count += !zero || !p.at_border;
        }
    return count;
}

static void measure_symmetry(struct portrait *s)
{
    int32_t h = s->height, w = s->width;
    bool flipped = true, upended = true, halfway = true, swapped = h == w;
    for (int32_t y = 0; y < h && (flipped || halfway); y++) {
        const int8_t *row = portrait_row(s, y), *opposite = portrait_row(s, h - 1 - y);
        for (int32_t x = 0; x < w; x++) {
            flipped &= row[x] == row[w - 1 - x];
            halfway &= row[x] == opposite[w - 1 - x];
        }
    }
    for (int32_t y = 0; y < h && upended; y++)
        upended = memcmp(portrait_row(s, y), portrait_row(s, h - 1 - y), (size_t)w) == 0;
    for (int32_t y = 0; y < h && swapped; y++)
        for (int32_t x = 0; x < w; x++) swapped &= portrait_row(s, y)[x] == portrait_row(s, x)[y];
    s->measure[MEASURE_flipped] = flipped;
    s->measure[MEASURE_upended] = upended;
    s->measure[MEASURE_swapped] = swapped;
    s->measure[MEASURE_halfway] = halfway;
}

static int32_t distinct(const uint32_t *hash, int32_t count)
{
    int32_t n = 0;
    for (int32_t i = 0; i < count; i++) {
        bool is_new = true;
        for (int32_t k = 0; k < i && is_new; k++) is_new = hash[k] != hash[i];
        n += is_new;
    }
    return n;
}

static void measure_rows(struct portrait *s)
{
    for (int32_t y = 0; y < s->height; y++) {
        uint32_t hash = 1;
        for (int32_t x = 0; x < s->width; x++) hash = mix(hash, (uint32_t)portrait_row(s, y)[x] + 1);
        s->row[y] = hash;
    }
    s->measure[MEASURE_rows] = distinct(s->row, s->height);
}

static void measure_columns(struct portrait *s)
{
    for (int32_t x = 0; x < s->width; x++) s->column[x] = 1;
    for (int32_t y = 0; y < s->height; y++)
        for (int32_t x = 0; x < s->width; x++)
            s->column[x] = mix(s->column[x], (uint32_t)portrait_row(s, y)[x] + 1);
    s->measure[MEASURE_columns] = distinct(s->column, s->width);
}

static void measure_places(struct portrait *s)
{
    int32_t top = s->height, left = s->width, bottom = -1, right = -1, border = portrait_row(s, 0)[0];
    for (int32_t y = 0; y < s->height; y++) {
        const int8_t *row = portrait_row(s, y);
        bool edge = y == 0 || y == s->height - 1;
        for (int32_t x = 0; x < s->width; x += edge || s->width == 1 ? 1 : s->width - 1)
            if (row[x] != border) border = -1;
        int32_t first = 0, last = s->width - 1;
        while (first < s->width && !row[first]) first++;
        if (first == s->width) continue;
        while (!row[last]) last--;
        if (y < top) top = y;
        bottom = y;
        if (first < left) left = first;
        if (last > right) right = last;
    }
    s->top = top;
    s->left = left;
    s->bottom = bottom;
    s->right = right;
    s->measure[MEASURE_border] = border;
    s->measure[MEASURE_bounds] = ((top * 32 + left) * 32 + bottom + 1) * 32 + right + 1;
}

static int8_t *begin(struct portrait *s, struct grid_data g)
{
    s->height = g.height;
    s->width = g.width;
    s->parts = 0;
    memset(s->measure, 0, sizeof s->measure);
    memset(s->cells, -1, sizeof s->cells);
    return s->cells + PORTRAIT_ROW + 1;
}

static void measure(struct portrait *s, uint32_t groups)
{
    s->measure[MEASURE_height] = s->height;
    s->measure[MEASURE_width] = s->width;
    if (groups & COLOURS) measure_colours(s);
    if (groups & PARTS) measure_parts(s);
    if (groups & BLOBS) s->measure[MEASURE_blobs] = (int32_t)count_parts(s, false);
    if (groups & HOLES) s->measure[MEASURE_holes] = (int32_t)count_parts(s, true);
    if (groups & SYMMETRY) measure_symmetry(s);
    if (groups & ROWS) measure_rows(s);
    if (groups & COLUMNS) measure_columns(s);
    if (groups & PLACES) measure_places(s);
}

void portrait_make(struct portrait *s, struct grid_data g, int8_t ground, uint32_t groups)
{
    int8_t *to = begin(s, g);
    const int8_t *from = g.cells;
    for (int32_t y = 0; y < g.height; y++, to += PORTRAIT_ROW, from += g.width)
        for (int32_t x = 0; x < g.width; x++) {
            int8_t c = from[x] & 15;
            to[x] = c == ground ? 0 : c == 0 ? ground : c;
        }
    measure(s, groups);
}

void portrait_of_change(struct portrait *s, struct grid_data a, struct grid_data b, uint32_t groups)
{
    int8_t *to = begin(s, a);
    for (int32_t y = 0; y < a.height; y++, to += PORTRAIT_ROW)
        for (int32_t x = 0; x < a.width; x++) to[x] = a.cells[y * a.width + x] != b.cells[y * a.width + x];
    measure(s, groups);
}

/* Measures of a grid, and relations of two. */
#include "score/portrait.h"

#include <string.h>

enum { CELLS = TASK_SIDE_MAX * TASK_SIDE_MAX };

static uint32_t mix(uint32_t h, uint32_t x) { return (h ^ x) * 0x9e3779b1u ^ h >> 15; }

/* ---- measures ---- */

void portrait_make(struct portrait *s, struct grid_data g, int8_t ground)
{
    s->height = g.height;
    s->width = g.width;
    for (int32_t k = 0; k < g.height * g.width; k++) {
        int8_t c = g.cells[k] & 15;
        s->cells[k] = c == ground ? 0 : c == 0 ? ground : c;
    }
}

void portrait_of_change(struct portrait *s, struct grid_data a, struct grid_data b)
{
    s->height = a.height;
    s->width = a.width;
    for (int32_t k = 0; k < a.height * a.width; k++) s->cells[k] = a.cells[k] != b.cells[k];
}

static uint32_t colours_of(const struct portrait *s)
{
    uint32_t mask = 0;
    for (int32_t k = 0; k < s->height * s->width; k++) mask |= 1u << s->cells[k];
    return mask;
}

static void measure_colours(const struct portrait *s, int32_t *m)
{
    uint32_t counts[16] = {0}, sorted[16], most = 0, hash = 0;
    int32_t n = s->height * s->width;
    for (int32_t k = 0; k < n; k++) counts[s->cells[k]]++;
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
    uint32_t palette = colours_of(s);
    m[MEASURE_palette] = (int32_t)palette;
    m[MEASURE_colours] = __builtin_popcount(palette);
    m[MEASURE_ground] = (int32_t)most;
    m[MEASURE_painted] = n - (int32_t)counts[0];
    for (uint32_t c = 0; c < 16; c++) hash = mix(hash, counts[c]);
    m[MEASURE_counts] = (int32_t)hash;
    hash = 0;
    for (uint32_t c = 0; c < 16; c++) hash = mix(hash, sorted[c]);
    m[MEASURE_shares] = (int32_t)hash;
}

/* Parts by flooding. `any`: of all that is not 0, diagonals count; `zero`: of 0; else of one colour. */
enum flood { FLOOD_COLOUR, FLOOD_ANY, FLOOD_ZERO };
struct part {
    uint32_t cells, shape;
    bool at_border;
};

static uint32_t flood(const struct portrait *s, enum flood kind, struct part *parts)
{
    uint8_t seen[CELLS] = {0};
    uint16_t stack[CELLS];
    uint32_t count = 0;
    int32_t n = s->height * s->width;
    for (int32_t first = 0; first < n; first++) {
        if (seen[first] || (s->cells[first] == 0) != (kind == FLOOD_ZERO)) continue;
        struct part p = {0};
        uint32_t top = 0;
        int32_t row = first / s->width, column = first % s->width;
        stack[top++] = (uint16_t)first;
        seen[first] = 1;
        while (top) {
            int32_t k = stack[--top], y = k / s->width, x = k % s->width;
            p.cells++;
            uint32_t place = mix((uint32_t)(y - row + 64), (uint32_t)(x - column + 64));
            p.shape += place * place; /* a sum: whatever the order of flooding */
            p.at_border |= y == 0 || x == 0 || y == s->height - 1 || x == s->width - 1;
            for (int32_t dy = -1; dy <= 1; dy++)
                for (int32_t dx = -1; dx <= 1; dx++) {
                    if ((dy && dx && kind != FLOOD_ANY) || y + dy < 0 || x + dx < 0 || y + dy >= s->height ||
                        x + dx >= s->width)
                        continue;
                    int32_t to = k + dy * s->width + dx;
                    if (seen[to]) continue;
                    bool joins = kind == FLOOD_ANY ? s->cells[to] != 0 : s->cells[to] == s->cells[first];
                    if (!joins) continue;
                    seen[to] = 1;
                    stack[top++] = (uint16_t)to;
                }
        }
        parts[count++] = p;
    }
    return count;
}

static void measure_parts(const struct portrait *s, int32_t *m)
{
    struct part parts[CELLS];
    uint32_t n = flood(s, FLOOD_COLOUR, parts), largest = 0, dots = 0, shapes = 0, holes = 0;
    for (uint32_t k = 0; k < n; k++) {
        if (parts[k].cells > largest) largest = parts[k].cells;
        dots += parts[k].cells == 1;
        shapes += parts[k].shape * (parts[k].shape | 1);
    }
    m[MEASURE_objects] = (int32_t)n;
    m[MEASURE_largest] = (int32_t)largest;
    m[MEASURE_dots] = (int32_t)dots;
    m[MEASURE_shapes] = (int32_t)shapes;
    m[MEASURE_blobs] = (int32_t)flood(s, FLOOD_ANY, parts);
    n = flood(s, FLOOD_ZERO, parts);
    for (uint32_t k = 0; k < n; k++) holes += !parts[k].at_border;
    m[MEASURE_holes] = (int32_t)holes;
}

static void measure_symmetry(const struct portrait *s, int32_t *m)
{
    int32_t h = s->height, w = s->width;
    bool flipped = true, upended = true, halfway = true, swapped = h == w;
    for (int32_t y = 0; y < h; y++)
        for (int32_t x = 0; x < w; x++) {
            int8_t c = s->cells[y * w + x];
            flipped &= c == s->cells[y * w + w - 1 - x];
            upended &= c == s->cells[(h - 1 - y) * w + x];
            halfway &= c == s->cells[(h - 1 - y) * w + w - 1 - x];
            if (swapped) swapped = c == s->cells[x * w + y];
        }
    m[MEASURE_flipped] = flipped;
    m[MEASURE_upended] = upended;
    m[MEASURE_swapped] = swapped;
    m[MEASURE_halfway] = halfway;
}

static uint32_t lines_of(const struct portrait *s, bool columns, uint32_t *hash)
{
    int32_t lines = columns ? s->width : s->height, length = columns ? s->height : s->width;
    for (int32_t i = 0; i < lines; i++) {
        hash[i] = 1;
        for (int32_t k = 0; k < length; k++)
            hash[i] = mix(hash[i],
                          (uint32_t)(columns ? s->cells[k * s->width + i] : s->cells[i * s->width + k]) + 1);
    }
    return (uint32_t)lines;
}

static int32_t distinct_lines(const struct portrait *s, bool columns)
{
    int32_t lines = columns ? s->width : s->height, count = 0;
    uint32_t hash[TASK_SIDE_MAX];
    lines_of(s, columns, hash);
    for (int32_t i = 0; i < lines; i++) {
        bool is_new = true;
        for (int32_t k = 0; k < i && is_new; k++) is_new = hash[k] != hash[i];
        count += is_new;
    }
    return count;
}

static void measure_places(const struct portrait *s, int32_t *m)
{
    int32_t top = s->height, left = s->width, bottom = -1, right = -1, border = s->cells[0];
    for (int32_t y = 0; y < s->height; y++)
        for (int32_t x = 0; x < s->width; x++) {
            int8_t c = s->cells[y * s->width + x];
            if ((y == 0 || x == 0 || y == s->height - 1 || x == s->width - 1) && c != border) border = -1;
            if (!c) continue;
            if (y < top) top = y;
            if (x < left) left = x;
            if (y > bottom) bottom = y;
            if (x > right) right = x;
        }
    m[MEASURE_border] = border;
    m[MEASURE_bounds] = ((top * 32 + left) * 32 + bottom + 1) * 32 + right + 1;
}

void portrait_measure(const struct portrait *s, int32_t m[MEASURE_COUNT])
{
    m[MEASURE_height] = s->height;
    m[MEASURE_width] = s->width;
    measure_colours(s, m);
    measure_parts(s, m);
    measure_symmetry(s, m);
    m[MEASURE_rows] = distinct_lines(s, false);
    m[MEASURE_columns] = distinct_lines(s, true);
    measure_places(s, m);
}

/* ---- relations ---- */

static bool window_at(const struct portrait *in, const struct portrait *out, int32_t top, int32_t left)
{
    for (int32_t y = 0; y < out->height; y++)
        if (memcmp(&in->cells[(top + y) * in->width + left], &out->cells[y * out->width],
                   (size_t)out->width) != 0)
            return false;
    return true;
}

static bool is_cut(const struct portrait *in, const struct portrait *out)
{
    for (int32_t y = 0; y + out->height <= in->height; y++)
        for (int32_t x = 0; x + out->width <= in->width; x++)
            if (window_at(in, out, y, x)) return true;
    return false;
}

static bool all_among(const uint32_t *a, uint32_t an, const uint32_t *b, uint32_t bn)
{
    for (uint32_t i = 0; i < an; i++) {
        bool found = false;
        for (uint32_t k = 0; k < bn && !found; k++) found = a[i] == b[k];
        if (!found) return false;
    }
    return true;
}

static uint32_t shapes_of(const struct portrait *s, uint32_t *shapes)
{
    struct part parts[CELLS];
    uint32_t n = flood(s, FLOOD_COLOUR, parts);
    for (uint32_t k = 0; k < n; k++) shapes[k] = parts[k].shape;
    return n;
}

static bool lines_among(const struct portrait *in, const struct portrait *out, bool columns)
{
    uint32_t a[TASK_SIDE_MAX], b[TASK_SIDE_MAX];
    uint32_t an = lines_of(out, columns, a), bn = lines_of(in, columns, b);
    return all_among(a, an, b, bn);
}

/* Whether all that changes touches a painted cell of the input; lies in the box around them. */
static void where_changes(const struct portrait *in, const struct portrait *out, bool *near, bool *within)
{
    int32_t h = in->height, w = in->width, top = h, left = w, bottom = -1, right = -1;
    for (int32_t k = 0; k < h * w; k++) {
        if (!in->cells[k]) continue;
        int32_t y = k / w, x = k % w;
        if (y < top) top = y;
        if (x < left) left = x;
        if (y > bottom) bottom = y;
        if (x > right) right = x;
    }
    *near = *within = true;
    for (int32_t k = 0; k < h * w; k++) {
        if (in->cells[k] == out->cells[k]) continue;
        int32_t y = k / w, x = k % w;
        bool touches = false;
        for (int32_t i = y ? y - 1 : 0; i <= y + 1 && i < h; i++)
            for (int32_t j = x ? x - 1 : 0; j <= x + 1 && j < w; j++) touches |= in->cells[i * w + j] != 0;
        *near &= touches;
        *within &= y >= top && y <= bottom && x >= left && x <= right;
    }
}

uint32_t portrait_relations(const struct portrait *in, const int32_t *before, const struct portrait *out,
                            const int32_t *after)
{
    bool is[RELATION_COUNT] = {false};
    uint32_t a[CELLS], b[CELLS], an = shapes_of(in, a), bn = shapes_of(out, b), bits = 0;
    is[RELATION_cut] = is_cut(in, out);
    is[RELATION_known_shapes] = all_among(b, bn, a, an);
    is[RELATION_kept_shapes] = all_among(a, an, b, bn);
    is[RELATION_known_rows] = in->width == out->width && lines_among(in, out, false);
    is[RELATION_known_columns] = in->height == out->height && lines_among(in, out, true);
    if (in->height == out->height && in->width == out->width)
        where_changes(in, out, &is[RELATION_near], &is[RELATION_within]);
    is[RELATION_symmetric] =
        after[MEASURE_flipped] || after[MEASURE_upended] || after[MEASURE_swapped] || after[MEASURE_halfway];
    is[RELATION_main_is_rarest] = after[MEASURE_main] == before[MEASURE_rarest];
    for (uint32_t k = 0; k < RELATION_COUNT; k++) bits |= (uint32_t)is[k] << k;
    return bits;
}

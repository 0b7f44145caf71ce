/* Relations of two portraits. */
#include "score/portrait.h"

#include <string.h>

static bool window_at(const struct portrait *in, const struct portrait *out, int32_t top, int32_t left)
{
    for (int32_t y = 0; y < out->height; y++)
        if (memcmp(portrait_row(in, top + y) + left, portrait_row(out, y), (size_t)out->width) != 0)
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

static bool same_sides(const struct portrait *a, const struct portrait *b)
{
    return a->height == b->height && a->width == b->width;
}

/* Whether all that changes touches a painted cell of the input, diagonally too. */
static bool changes_near(const struct portrait *in, const struct portrait *out)
{
    for (int32_t y = 0; y < in->height; y++)
        for (int32_t x = 0; x < in->width; x++) {
            const int8_t *cell = portrait_row(in, y) + x;
            if (*cell == portrait_row(out, y)[x]) continue;
            bool touches = false;
            for (int32_t i = -PORTRAIT_ROW; i <= PORTRAIT_ROW; i += PORTRAIT_ROW)
                touches |= cell[i - 1] > 0 || cell[i] > 0 || cell[i + 1] > 0;
            if (!touches) return false;
        }
    return true;
}

/* Whether it lies in the box around all painted cells. */
static bool changes_within(const struct portrait *in, const struct portrait *out)
{
    for (int32_t y = 0; y < in->height; y++)
        for (int32_t x = 0; x < in->width; x++) {
            bool inside = y >= in->top && y <= in->bottom && x >= in->left && x <= in->right;
            if (!inside && portrait_row(in, y)[x] != portrait_row(out, y)[x]) return false;
        }
    return true;
}

static bool holds(const struct portrait *in, const struct portrait *out, enum relation r)
{
    const int32_t *m = out->measure;
    switch (r) {
    case RELATION_cut: return is_cut(in, out);
    case RELATION_known_shapes: return all_among(out->shape, out->parts, in->shape, in->parts);
    case RELATION_kept_shapes: return all_among(in->shape, in->parts, out->shape, out->parts);
    case RELATION_known_rows:
        return in->width == out->width &&
               all_among(out->row, (uint32_t)out->height, in->row, (uint32_t)in->height);
    case RELATION_known_columns:
        return in->height == out->height &&
               all_among(out->column, (uint32_t)out->width, in->column, (uint32_t)in->width);
    case RELATION_near: return same_sides(in, out) && changes_near(in, out);
    case RELATION_within: return same_sides(in, out) && changes_within(in, out);
    case RELATION_symmetric:
        return m[MEASURE_flipped] || m[MEASURE_upended] || m[MEASURE_swapped] || m[MEASURE_halfway];
    case RELATION_main_is_rarest: return m[MEASURE_main] == in->measure[MEASURE_rarest];
    case RELATION_COUNT: break;
    }
    return false;
}

uint32_t portrait_relations(const struct portrait *in, const struct portrait *out, uint32_t asked)
{
    uint32_t bits = 0;
    for (uint32_t k = 0; k < RELATION_COUNT; k++)
        if (asked >> k & 1) bits |= (uint32_t)holds(in, out, (enum relation)k) << k;
    return bits;
}

/* The rows of cell_features.def as functions: of one cell, of all cells, and as primitives. */
#include "dsl/rules/cells.h"

/* ---- what the expressions are made of ---- */

#define HEIGHT          s->height
#define WIDTH           s->width
#define C(down, right)  ((int32_t)s->cells[(i + (down)) * s->stride + j + (right)])
#define AT(row, column) colour_at(s, (row), (column))
#define LESS(a, b)      ((a) < (b) ? (a) : (b))
#define ROW             s->row[i]
#define COLUMN          s->column[j]
#define SEEN(d)         ((int32_t)s->seen[d][i * s->width + j])
#define STEPS(d)        s->steps[d][i * s->width + j]
#define PART_NUMBER     s->part.label[i * s->width + j]
#define PART            s->part.shape[PART_NUMBER]
#define BLOB            s->blob.shape[s->blob.label[i * s->width + j]]
#define INSIDE          (C(0, 0) > 0)
#define DEPTH(p)        LESS(LESS(i - p.top, p.top + p.height - 1 - i), LESS(j - p.left, p.left + p.width - 1 - j))

static inline int32_t colour_at(const struct scene *s, int32_t i, int32_t j)
{
    return i < s->height && j < s->width ? s->cells[i * s->stride + j] : -1;
}

static inline int32_t filled_sides(const struct scene *s, int32_t i, int32_t j)
{
    return (C(-1, 0) > 0) + (C(1, 0) > 0) + (C(0, -1) > 0) + (C(0, 1) > 0);
}

static inline int32_t filled_corners(const struct scene *s, int32_t i, int32_t j)
{
    return (C(-1, -1) > 0) + (C(-1, 1) > 0) + (C(1, -1) > 0) + (C(1, 1) > 0);
}

static inline int32_t same_sides(const struct scene *s, int32_t i, int32_t j)
{
    int32_t c = C(0, 0);
    return (C(-1, 0) == c) + (C(1, 0) == c) + (C(0, -1) == c) + (C(0, 1) == c);
}

static inline int32_t same_corners(const struct scene *s, int32_t i, int32_t j)
{
    int32_t c = C(0, 0);
    return (C(-1, -1) == c) + (C(-1, 1) == c) + (C(1, -1) == c) + (C(1, 1) == c);
}

/* Of the eight neighbours, four bits for each colour but 0. */
static inline uint64_t near_counts(const struct scene *s, int32_t i, int32_t j)
{
    uint64_t counts = 0;
    for (int32_t down = -1; down <= 1; down++)
        for (int32_t right = -1; right <= 1; right++) {
            int32_t c = C(down, right);
            if (c > 0 && (down || right)) counts += 1ull << 4 * c;
        }
    return counts;
}

static inline int32_t near_colours(const struct scene *s, int32_t i, int32_t j)
{
    int32_t colours = 0;
    for (uint64_t counts = near_counts(s, i, j); counts; counts >>= 4) colours += (counts & 15) != 0;
    return colours;
}

static inline int32_t near_most(const struct scene *s, int32_t i, int32_t j)
{
    uint64_t counts = near_counts(s, i, j), most = 0;
    int32_t best = 0;
    for (int32_t c = 0; counts; c++, counts >>= 4)
        if ((counts & 15) > most) most = counts & 15, best = c;
    return best;
}

/* ---- each feature ---- */

#define CELL(name, kind, penalty, reach, needs, expression, doc)                                             \
    static inline int32_t point_##name(const struct scene *s, int32_t i, int32_t j)                          \
    {                                                                                                        \
        (void)s, (void)i, (void)j;                                                                           \
        return (expression);                                                                                 \
    }                                                                                                        \
    static void plane_##name(const struct scene *s, int16_t *restrict out)                                   \
    {                                                                                                        \
        for (int32_t i = 0; i < s->height; i++)                                                              \
            for (int32_t j = 0; j < s->width; j++) *out++ = (int16_t)point_##name(s, i, j);                  \
    }
#include "dsl/cell_features.def"
#undef CELL

#define CELL(name, kind_, penalty_, reach_, needs, expression, doc)                                          \
    {#name, FEATURE_##kind_, penalty_, NEED_##needs, REACH_##reach_},
const struct feature_info cell_features[CELL_FEATURES] = {
#include "dsl/cell_features.def"
};
#undef CELL

#define CELL(name, ...) plane_##name,
static void (*const planes[CELL_FEATURES])(const struct scene *, int16_t *restrict) = {
#include "dsl/cell_features.def"
};
#undef CELL

#define CELL(name, ...) point_##name,
static int32_t (*const points[CELL_FEATURES])(const struct scene *, int32_t, int32_t) = {
#include "dsl/cell_features.def"
};
#undef CELL

value scene_plane(struct universe *u, struct scene *s, enum cell_feature f, int16_t *out)
{
    value ok = scene_need(u, s, (enum need)cell_features[f].need);
    NEED(ok == VALUE_OK, ok);
    CHARGE(u, s->height * s->width);
    planes[f](s, out);
    return VALUE_OK;
}

int32_t scene_point(const struct scene *s, enum cell_feature f, int32_t i, int32_t j)
{
    return points[f](s, i, j);
}

/* ---- primitives ---- */

uint32_t cell_feature_of(uint32_t primitive)
{
    uint32_t f = primitive - PRIM_cell_here; /* wraps below the first */
    return f < CELL_FEATURES ? f : (uint32_t)CELL_FEATURES;
}

enum primitive cell_feature_primitive(enum cell_feature f) { return (enum primitive)(PRIM_cell_here + f); }

value planes_first(const struct universe *u, value v)
{
    if (value_is_grid(u, v) || !value_is_kind(u, v, KIND_TUPLE) || !box_of(u, v)->count) return v;
    return box_values(box_of(u, v))[0];
}

static value ask(struct universe *u, enum cell_feature f, const value *a)
{
    struct scene s;
    int32_t i, j;
    value ok = scene_open(u, planes_first(u, a[0]), &s);
    NEED(ok == VALUE_OK, ok);
    NEED(as_pair(u, a[1], &i, &j), FAIL_TYPE);
    NEED(i >= 0 && j >= 0 && i < s.height && j < s.width, FAIL_DOMAIN);
    ok = scene_need(u, &s, (enum need)cell_features[f].need);
    NEED(ok == VALUE_OK, ok);
    return int_value(points[f](&s, i, j));
}

#define CELL(name, ...)                                                                                      \
    value plain_##name(struct universe *u, const value *a) { return ask(u, CELL_FEATURE_##name, a); }
#include "dsl/cell_features.def"
#undef CELL

/* Extensions that read S, the demonstration pairs ((input, output), ...), and rank access.
 *
 * They turn what a mutator would have to guess as a constant into something that follows from the task, so that one
 * program serves many tasks. While a program is scored on a demo pair, S leaves that pair out: what is read here is
 * never the answer that is asked for. */
#include "dsl/kernel.h"
#include "dsl/names.h"

/* ---- colours over S ---- */

enum { COLOURS = 256 };

struct sides {
    bool in[COLOURS], out[COLOURS]; /* by value + 128 */
};

static value mark(struct universe *u, value grid, bool seen[COLOURS])
{
    NEED(value_is_grid(u, grid), FAIL_TYPE);
    const struct box *b = box_of(u, grid);
    CHARGE(u, b->count / 4);
    for (uint32_t i = 0; i < b->count; i++) seen[box_cells(b)[i] + 128] = true;
    return VALUE_OK;
}

static value sides_open(struct universe *u, value s, struct sides *sides)
{
    OPEN(u, s, pairs);
    memset(sides, 0, sizeof *sides);
    for (uint32_t i = 0; i < pairs.count; i++) {
        value two[2];
        NEED(first_two(u, pairs.at[i], two), FAIL_TYPE);
        GET(in, mark(u, two[0], sides->in));
        GET(out, mark(u, two[1], sides->out));
    }
    return VALUE_OK;
}

static value colours_where(struct universe *u, value s, bool in, bool out)
{
    struct sides sides;
    value found[COLOURS];
    uint32_t n = 0;
    GET(ok, sides_open(u, s, &sides));
    for (int32_t c = 0; c < COLOURS; c++)
        if ((sides.in[c] || sides.out[c]) && sides.in[c] == in && sides.out[c] == out)
            found[n++] = int_value(c - 128);
    return tuple_make(u, found, n);
}

value plain_colours_added(struct universe *u, const value *a) { return colours_where(u, a[0], false, true); }
value plain_colours_removed(struct universe *u, const value *a)
{
    return colours_where(u, a[0], true, false);
}
value plain_colours_kept(struct universe *u, const value *a) { return colours_where(u, a[0], true, true); }

/* ---- ranks ---- */

value plain_colours_of(struct universe *u, const value *a)
{
    NEED(value_is_grid(u, a[0]), FAIL_TYPE);
    const struct box *b = box_of(u, a[0]);
    uint32_t count[COLOURS] = {0};
    value order[COLOURS];
    uint32_t n = 0;
    CHARGE(u, b->count / 2);
    for (uint32_t i = 0; i < b->count; i++) count[box_cells(b)[i] + 128]++;
    for (int32_t c = 0; c < COLOURS; c++) {
        if (!count[c]) continue;
        uint32_t at = n++;
        for (; at && count[int_of(order[at - 1]) + 128] < count[c]; at--) order[at] = order[at - 1];
        order[at] = int_value(c - 128);
    }
    return tuple_make(u, order, n);
}

/* Position k, or from the end when negative; false outside. */
static bool at_rank(int32_t k, uint32_t count, uint32_t *position)
{
    int64_t p = k < 0 ? (int64_t)count + k : k;
    *position = (uint32_t)p;
    return p >= 0 && p < count;
}

value plain_element_at(struct universe *u, const value *a)
{
    OPEN(u, a[0], s);
    uint32_t position;
    NEED(value_is_int(a[1]), FAIL_TYPE);
    NEED(at_rank(int_of(a[1]), s.count, &position), FAIL_EMPTY);
    return s.at[position];
}

value plain_ranked(struct universe *u, const value *a)
{
    OPEN(u, a[0], s);
    uint32_t position;
    NEED(value_is_int(a[2]), FAIL_TYPE);
    NEED(at_rank(int_of(a[2]), s.count, &position), FAIL_EMPTY);
    GET(ascending, plain_order(u, a));
    OPEN(u, ascending, sorted);
    /* Greatest first; equal keys keep their order, so that rank 0 is what argmax takes. */
    SCRATCH(value, keys, u, sorted.count);
    for (uint32_t i = 0; i < sorted.count; i++) {
        keys[i] = dsl_call(u, a[1], &sorted.at[i], 1);
        NEED(!value_failed(keys[i]), keys[i]);
    }
    uint32_t end = sorted.count;
    while (end) {
        uint32_t start = end - 1;
        int order = 0;
        while (start) {
            NEED(key_compare(u, keys[start - 1], keys[end - 1], &order), key_failure(u));
            if (order != 0) break;
            start--;
        }
        if (position < end - start) return sorted.at[start + position];
        position -= end - start;
        end = start;
    }
    return FAIL_EMPTY;
}

/* ---- shapes and symmetries over S ---- */

enum { TURNS = 8 };

/* 0 as it is, 1 to 3 quarter turns clockwise, 4 upside down, 5 left to right, 6 and 7 the two diagonals. */
static value turned(struct universe *u, value grid, uint32_t k)
{
    static kernel *const turns[TURNS] = {NULL,          plain_rot90,   plain_rot180,  plain_rot270,
                                         plain_hmirror, plain_vmirror, plain_dmirror, plain_cmirror};
    return k == 0 ? grid : turns[k](u, &grid);
}

value plain_turn(struct universe *u, const value *a)
{
    NEED(value_is_tuple(u, a[0]) && value_is_int(a[1]), FAIL_TYPE);
    NEED(int_of(a[1]) >= 0 && int_of(a[1]) < TURNS, FAIL_DOMAIN);
    return turned(u, a[0], (uint32_t)int_of(a[1]));
}

value plain_task_turn(struct universe *u, const value *a)
{
    OPEN(u, a[0], pairs);
    NEED(pairs.count, FAIL_EMPTY);
    for (uint32_t k = 0; k < TURNS; k++) {
        uint32_t i = 0;
        for (; i < pairs.count; i++) {
            value two[2];
            NEED(first_two(u, pairs.at[i], two) && value_is_grid(u, two[0]), FAIL_TYPE);
            CHARGE(u, 1 + box_of(u, two[0])->count / 4);
            GET(made, turned(u, two[0], k));
            if (made != two[1]) break;
        }
        if (i == pairs.count) return int_value((int32_t)k);
    }
    return FAIL_DOMAIN;
}

static value sizes_of(struct universe *u, value pair, int32_t in[2], int32_t out[2])
{
    value two[2];
    NEED(first_two(u, pair, two) && value_is_grid(u, two[0]) && value_is_grid(u, two[1]), FAIL_TYPE);
    const struct box *p = box_of(u, two[0]), *q = box_of(u, two[1]);
    in[0] = p->height, in[1] = p->width;
    out[0] = q->height, out[1] = q->width;
    return VALUE_OK;
}

value plain_size_factor(struct universe *u, const value *a)
{
    OPEN(u, a[0], pairs);
    int32_t factor[2] = {0, 0};
    NEED(pairs.count, FAIL_EMPTY);
    CHARGE(u, pairs.count);
    for (uint32_t i = 0; i < pairs.count; i++) {
        int32_t in[2], out[2];
        GET(ok, sizes_of(u, pairs.at[i], in, out));
        for (int k = 0; k < 2; k++) {
            NEED(out[k] % in[k] == 0 && (i == 0 || factor[k] == out[k] / in[k]), FAIL_DOMAIN);
            factor[k] = out[k] / in[k];
        }
    }
    return pair_value(u, factor[0], factor[1]);
}

value plain_output_shape(struct universe *u, const value *a)
{
    CHARGE(u, value_is_box(a[0]) ? box_of(u, a[0])->count : 0); /* a grid is opened by making its rows */
    OPEN(u, a[0], pairs);
    int32_t shape[2] = {0, 0};
    NEED(pairs.count, FAIL_EMPTY);
    CHARGE(u, pairs.count);
    for (uint32_t i = 0; i < pairs.count; i++) {
        int32_t in[2], out[2];
        GET(ok, sizes_of(u, pairs.at[i], in, out));
        NEED(i == 0 || (out[0] == shape[0] && out[1] == shape[1]), FAIL_DOMAIN);
        memcpy(shape, out, sizeof shape);
    }
    return pair_value(u, shape[0], shape[1]);
}

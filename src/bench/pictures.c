#include "bench/pictures.h"

const uint32_t bench_sides[BENCH_SIDES] = {10, 20, 30};

/* ---- the grids ---- */

struct picture {
    uint32_t side;
    int8_t cell[30 * 30];
};

static void put(struct picture *g, uint32_t i, uint32_t j, int colour)
{
    require(i < g->side && j < g->side);
    g->cell[i * g->side + j] = (int8_t)colour;
}

static void block(struct picture *g, uint32_t top, uint32_t left, uint32_t height, uint32_t width, int colour)
{
    for (uint32_t i = 0; i < height; i++)
        for (uint32_t j = 0; j < width; j++) put(g, top + i, left + j, colour);
}

static void ring(struct picture *g, uint32_t top, uint32_t left, uint32_t height, uint32_t width, int colour)
{
    for (uint32_t i = 0; i < height; i++)
        for (uint32_t j = 0; j < width; j++)
            if (i == 0 || j == 0 || i == height - 1 || j == width - 1) put(g, top + i, left + j, colour);
}

/* Two frames, and small things that touch each other. */
static void draw_small(struct picture *g)
{
    ring(g, 0, 0, 5, 7, 1);
    put(g, 5, 6, 1);
    ring(g, 6, 0, 4, 4, 2);
    put(g, 9, 4, 2);
    block(g, 1, 8, 2, 1, 3);
    put(g, 2, 9, 3);
    block(g, 4, 8, 2, 1, 4);
    put(g, 2, 3, 4);
    block(g, 7, 5, 1, 2, 3);
    block(g, 7, 7, 1, 2, 4);
    put(g, 8, 9, 3);
}

/* Three frames and eight filled shapes, nothing touching. */
static void draw_middle(struct picture *g)
{
    ring(g, 1, 2, 7, 7, 1);
    ring(g, 2, 12, 4, 4, 2);
    put(g, 6, 15, 2);
    ring(g, 14, 1, 4, 4, 3);
    block(g, 3, 4, 3, 3, 2);
    block(g, 9, 0, 3, 3, 1);
    block(g, 9, 12, 3, 4, 3);
    block(g, 14, 7, 2, 4, 1);
    block(g, 17, 13, 2, 4, 2);
    block(g, 12, 8, 1, 3, 3);
    block(g, 9, 18, 5, 1, 1);
    block(g, 10, 5, 1, 3, 2);
    block(g, 11, 6, 2, 1, 2);
}

/* Two large rectangles with one odd cell each, and a pattern of two colours. */
static void draw_large(struct picture *g)
{
    block(g, 2, 2, 15, 17, 1);
    put(g, 7, 9, 2);
    block(g, 19, 5, 9, 18, 1);
    put(g, 23, 16, 2);
    for (uint32_t k = 0; k < 5; k++) {
        put(g, 6 + k, 25, k == 2 ? 2 : 3);
        put(g, 8, 23 + k, k == 2 ? 2 : 3);
    }
    for (uint32_t k = 0; k < 4; k++) put(g, k & 1 ? 7 : 9, k & 2 ? 24 : 26, 2);
}

/* What the table of the reference says of its grids; the counts for TTT TTF TFT TFF FTT FTF FFT FFF. */
struct shape {
    void (*draw)(struct picture *g);
    uint32_t colours, foreground, objects[8], largest, second;
};
static const struct shape shapes[BENCH_SIDES] = {
    {draw_small, 5, 45, {8, 11, 8, 11, 6, 1, 7, 1}, 21, 13},
    {draw_middle, 4, 108, {11, 15, 11, 15, 11, 1, 11, 1}, 24, 13},
    {draw_large, 4, 430, {6, 7, 13, 14, 3, 1, 3, 1}, 254, 161},
};

/* ---- what is taken from them ---- */

static value call(struct universe *u, enum primitive p, value a, value b, value c, value d)
{
    value v = dsl_call_primitive(u, p, (value[]){a, b, c, d});
    require(!value_failed(v));
    return v;
}
#define CALL1(p, a)          call(u, PRIM_##p, a, VALUE_NONE, VALUE_NONE, VALUE_NONE)
#define CALL2(p, a, b)       call(u, PRIM_##p, a, b, VALUE_NONE, VALUE_NONE)
#define CALL3(p, a, b, c)    call(u, PRIM_##p, a, b, c, VALUE_NONE)
#define CALL4(p, a, b, c, d) call(u, PRIM_##p, a, b, c, d)

static uint32_t size_of(struct universe *u, value v) { return (uint32_t)int_of(CALL1(size, v)); }

static void take(struct universe *u, uint32_t which, value in[BENCH_INPUTS])
{
    int32_t n = (int32_t)bench_sides[which];
    struct picture g = {.side = bench_sides[which]};
    shapes[which].draw(&g);
#define PRIMITIVE(p) value_of_primitive(PRIM_##p)
    value size = PRIMITIVE(size);
    in[IN_0] = int_value(0);
    in[IN_1] = int_value(1);
    in[IN_2] = int_value(2);
    in[IN_3] = int_value(3);
    in[IN_5] = int_value(5);
    in[IN_GRID] = grid_make(u, g.side, g.side, g.cell);
    in[IN_MIRRORED] = CALL1(vmirror, in[IN_GRID]);
    in[IN_OBJECTS] = CALL4(objects, in[IN_GRID], in[IN_1], in[IN_0], in[IN_1]);
    in[IN_LARGEST] = CALL2(argmax, in[IN_OBJECTS], size);
    in[IN_SECOND] = CALL2(argmax, CALL2(remove, in[IN_LARGEST], in[IN_OBJECTS]), size);
    in[IN_SMALLEST] = CALL2(argmin, in[IN_OBJECTS], size);
    in[IN_FOREGROUND] = CALL1(merge, in[IN_OBJECTS]);
    in[IN_BACKGROUND] = CALL1(mostcolor, in[IN_GRID]);
    in[IN_LEAST] = CALL1(leastcolor, in[IN_GRID]);
    in[IN_ASOBJECT] = CALL1(asobject, in[IN_GRID]);
    in[IN_ASINDICES] = CALL1(asindices, in[IN_GRID]);
    in[IN_PATCH] = CALL1(toindices, in[IN_LARGEST]);
    in[IN_HALF] = pair_name(n / 2, n / 2);
    in[IN_SHAPE] = pair_name(n, n);
    in[IN_NINE_SET] = CALL2(insert, pair_name(0, 0), CALL1(neighbors, pair_name(0, 0)));
    in[IN_NINE_TUPLE] = CALL1(totuple, in[IN_NINE_SET]);
    in[IN_INTERVAL] = CALL3(interval, in[IN_0], int_value(n), in[IN_1]);
    in[IN_CORNER] = pair_name(n - 1, n - 1);
    in[IN_ROW_END] = pair_name(0, n - 1);
    in[IN_3_3] = pair_name(3, 3);
    in[IN_1_2] = pair_name(1, 2);
    in[IN_UNITY] = pair_name(1, 1);
    in[IN_RIGHT] = pair_name(0, 1);
    in[IN_ORIGIN] = pair_name(0, 0);
    in[IN_SHIFT] = CALL2(lbind, PRIMITIVE(shift), in[IN_SECOND]);
    in[IN_RECOLOR] = CALL2(lbind, PRIMITIVE(recolor), in[IN_5]);
    in[IN_SIZE_IS_1] = CALL2(matcher, size, in[IN_1]);
    in[IN_BACKDROP] = PRIMITIVE(backdrop);
    in[IN_SIZE] = size;
    in[IN_NORMALIZE] = PRIMITIVE(normalize);
    in[IN_COLOR] = PRIMITIVE(color);
    in[IN_ULCORNER] = PRIMITIVE(ulcorner);
}

/* The grid is shaped as the table says. */
static void check_shape(struct universe *u, uint32_t which, const value in[BENCH_INPUTS])
{
    const struct shape *s = &shapes[which];
    for (uint32_t k = 0; k < 8; k++) {
        value flag[3] = {bool_value(!(k & 4)), bool_value(!(k & 2)), bool_value(!(k & 1))};
        require(size_of(u, CALL4(objects, in[IN_GRID], flag[0], flag[1], flag[2])) == s->objects[k]);
    }
    require(int_of(CALL1(numcolors, in[IN_GRID])) == (int32_t)s->colours);
    require(size_of(u, in[IN_FOREGROUND]) == s->foreground);
    require(size_of(u, in[IN_LARGEST]) == s->largest);
    require(size_of(u, in[IN_SECOND]) == s->second);
}

void bench_inputs_make(struct universe *u, uint32_t side, value in[BENCH_INPUTS])
{
    take(u, side, in);
    check_shape(u, side, in);
}

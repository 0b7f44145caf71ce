/* Fast kernels of images against plain ones: the same answer at the same price, at every level that this processor
 * has, on images with what the kernels look for: symmetry, repetition, holes, parts, few colours and many. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "dsl/image/image.h"
#include "random_values.h"
#include "value_checks.h"

enum { FUEL = 50 * 1000 * 1000 };

/* ---- images ---- */

struct canvas {
    uint32_t height, width;
    int8_t cells[(IMAGE_SIDE + 4) * (IMAGE_SIDE + 4)];
};

static int8_t *cell(struct canvas *c, uint32_t i, uint32_t j) { return &c->cells[i * c->width + j]; }

static uint32_t side(struct draws *d)
{
    static const uint32_t sides[] = {1, 2, 3, 7, 8, 9, 16, 21, 22, 31, 32, 33, 61, 62, 63, 64};
    return draw(d, 3) ? 1 + draw(d, 20) : sides[draw(d, sizeof sides / sizeof *sides)];
}

static void scatter(struct canvas *c, struct draws *d)
{
    uint32_t colours = 1 + draw(d, draw_one_in(d, 4) ? 15 : 4), density = 1 + draw(d, 6);
    bool inverse = draw_one_in(d, 3);
    for (uint32_t k = 0; k < c->height * c->width; k++) {
        bool set = (draw(d, density) == 0) != inverse;
        c->cells[k] = set ? (int8_t)draw_between(d, 1, (int32_t)colours) : 0;
    }
}

/* Frames and blocks, some of them with holes. */
static void boxes(struct canvas *c, struct draws *d)
{
    memset(c->cells, (int)draw(d, 2), c->height * c->width);
    for (uint32_t n = 1 + draw(d, 8); n; n--) {
        uint32_t top = draw(d, c->height), left = draw(d, c->width), h = 1 + draw(d, 7), w = 1 + draw(d, 7);
        int8_t colour = (int8_t)draw(d, 4);
        bool frame = draw(d, 2);
        for (uint32_t i = top; i < top + h && i < c->height; i++)
            for (uint32_t j = left; j < left + w && j < c->width; j++)
                if (!frame || i == top || j == left || i == top + h - 1 || j == left + w - 1)
                    *cell(c, i, j) = colour;
    }
}

/* Full lines of one colour, as between panels. */
static void lines(struct canvas *c, struct draws *d)
{
    int8_t colour = (int8_t)draw(d, 6);
    uint32_t y = 1 + draw(d, 5), x = 1 + draw(d, 5);
    bool rows = draw(d, 3), columns = draw(d, 3);
    for (uint32_t i = 0; i < c->height; i++)
        for (uint32_t j = 0; j < c->width; j++)
            if ((rows && i % (y + 1) == y) || (columns && j % (x + 1) == x)) *cell(c, i, j) = colour;
}

static void repeat(struct canvas *c, struct draws *d)
{
    uint32_t y = 1 + draw(d, 5), x = 1 + draw(d, 5), mirror = draw(d, 4);
    for (uint32_t i = 0; i < c->height; i++)
        for (uint32_t j = 0; j < c->width; j++) {
            uint32_t from_i = i % y, from_j = j % x;
            if (mirror & 1 && i / y % 2) from_i = y - 1 - from_i;
            if (mirror & 2 && j / x % 2) from_j = x - 1 - from_j;
            if (from_i < c->height && from_j < c->width) *cell(c, i, j) = *cell(c, from_i, from_j);
        }
}

/* About an axis that need not be the middle. */
static void mirror(struct canvas *c, struct draws *d)
{
    uint32_t kind = draw(d, 4), axis_i = c->height - 1 + draw(d, 3) - draw(d, 2),
             axis_j = c->width - 1 + draw(d, 3) - draw(d, 2);
    for (uint32_t i = 0; i < c->height; i++)
        for (uint32_t j = 0; j < c->width; j++) {
            uint32_t y = kind == 0 || kind == 2 ? axis_i - i : i, x = kind == 1 || kind == 2 ? axis_j - j : j;
            if (kind == 3) y = j, x = i;
            if (y < c->height && x < c->width) *cell(c, i, j) = *cell(c, y, x);
        }
}

/* Colours along slanting lines. */
static void slant(struct canvas *c, struct draws *d)
{
    uint32_t length = 2 + draw(d, draw(d, 2) ? 6 : 40), step = 1 + draw(d, length - 1);
    int8_t colours[64];
    for (uint32_t k = 0; k < length; k++) colours[k] = (int8_t)draw(d, 10);
    for (uint32_t i = 0; i < c->height; i++)
        for (uint32_t j = 0; j < c->width; j++) *cell(c, i, j) = colours[(j + step * i) % length];
}

/* Some of it hidden under one colour, or a few cells wrong. */
static void spoil(struct canvas *c, struct draws *d)
{
    int8_t colour = (int8_t)draw(d, 4);
    uint32_t top = draw(d, c->height), left = draw(d, c->width), h = draw(d, 4), w = draw(d, 4);
    for (uint32_t i = top; i < top + h && i < c->height; i++)
        for (uint32_t j = left; j < left + w && j < c->width; j++) *cell(c, i, j) = colour;
    for (uint32_t n = draw(d, 3) ? 0 : draw(d, 4); n; n--)
        *cell(c, draw(d, c->height), draw(d, c->width)) = (int8_t)draw(d, 10);
}

static value grid_at(struct universe *u, struct draws *d, struct canvas *c)
{
    value grid = grid_make(u, c->height, c->width, c->cells);
    if (draw(d, 2)) return grid;
    int32_t most = draw_one_in(d, 16) ? PLACE_MOST + 2 : 12;
    int32_t top = draw_between(d, -most, most), left = draw_between(d, -most, most);
    return top || left ? tuple_make(u, (value[]){pair_name(top, left), grid}, 2) : grid;
}

static value some_image(struct universe *u, struct draws *d)
{
    static struct canvas c;
    c.height = side(d);
    c.width = draw(d, 3) ? side(d) : c.height;
    if (draw_one_in(d, 40)) c.width = IMAGE_SIDE + 1;
    if (draw(d, 2))
        scatter(&c, d);
    else
        boxes(&c, d);
    if (draw_one_in(d, 3)) repeat(&c, d);
    if (draw_one_in(d, 3)) mirror(&c, d);
    if (draw_one_in(d, 3)) lines(&c, d);
    if (draw_one_in(d, 12)) slant(&c, d);
    if (draw_one_in(d, 2)) spoil(&c, d);
    if (draw_one_in(d, 60))
        *cell(&c, draw(d, c.height), draw(d, c.width)) = (int8_t)draw_between(d, -128, 127);
    return grid_at(u, d, &c);
}

static value some_list(struct universe *u, struct draws *d)
{
    value image = some_image(u, d), list = FAIL_EMPTY, flag = int_value((int32_t)draw(d, 2));
    size_t mark = frame_mark(u);
    switch (draw(d, 6)) {
    case 0: list = plain_parts(u, (value[]){image, int_value((int32_t)draw(d, 4))}); break;
    case 1: list = plain_lines_of(u, (value[]){image, flag}); break;
    case 2: list = plain_split(u, (value[]){image, int_value(2), int_value(1 + (int32_t)draw(d, 3))}); break;
    case 3: list = plain_by_colour(u, &image); break;
    case 4: list = plain_panels(u, &image); break;
    default: break;
    }
    frame_release(u, mark);
    if (!value_failed(list)) return list;
    value item[8];
    uint32_t count = 1 + draw(d, 7);
    for (uint32_t k = 0; k < count; k++) item[k] = !k || draw(d, 3) ? some_image(u, d) : item[draw(d, k)];
    return tuple_make(u, item, count);
}

static value argument(struct universe *u, struct draws *d, enum primitive p, uint32_t k, value image)
{
    uint32_t type = primitives[p].parameters[k];
    if (draw_one_in(d, 60)) return random_value(u, d, T_ANY);
    if (type == T_IMAGE) return k && draw(d, 3) ? some_image(u, d) : image;
    if (type == T_IMAGES) return some_list(u, d);
    if (type & B_FLAG) return int_value((int32_t)draw(d, 2));
    if (type == T_PAIR) return pair_name(draw_between(d, -9, 9), draw_between(d, -9, 9));
    if (type & B_INT) return int_value(draw_one_in(d, 4) ? draw_between(d, -2, 260) : draw_between(d, 0, 6));
    return random_value(u, d, type);
}

/* ---- the comparison ---- */

static void fail_call(struct universe *u, enum primitive p, const value *a, const char *what)
{
    struct buf text = {0};
    for (uint32_t k = 0; k < primitives[p].arity; k++) {
        buf_text(&text, "\n  ");
        value_print(u, a[k], &text);
    }
    fail_msg("%s, %s, %s: %s", primitives[p].name, simd_words(u->level), what, text.data);
}

static void random_calls(enum simd level, uint32_t rounds, bool compare)
{
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    u->level = level;
    for (uint32_t n = 0; n < rounds; n++)
        for (uint32_t k = CORE_PRIMITIVES; k < PRIMITIVE_COUNT; k++) {
            enum primitive p = (enum primitive)k;
            if (!fast_kernels[level][p]) continue;
            struct draws d = draws_from_seed(31, n, p);
            universe_reset(u);
            u->fuel = FUEL;
            u->compare = false;
            value a[MAX_ARITY], image = some_image(u, &d);
            for (uint32_t i = 0; i < primitives[p].arity; i++) {
                a[i] = argument(u, &d, p, i, image);
                if (value_failed(a[i])) a[i] = image;
            }
            u->compare = compare;
            u->fuel = FUEL;
            value v = dsl_call_primitive(u, p, a);
            int64_t used = FUEL - u->fuel;
            const char *defect = value_defect(u, v);
            if (defect) fail_call(u, p, a, defect);
            u->fuel = (int64_t)draw(&d, (uint32_t)used + 1); /* with less fuel both must fail */
            dsl_call_primitive(u, p, a);
            if (u->differences) fail_call(u, p, a, "differs");
        }
    universe_free(u);
}

static void test_random_calls(void **state)
{
    (void)state;
    for (enum simd level = 0; level <= simd_best(); level++) random_calls(level, 10000, true);
}

/* What a fast kernel makes where no plain one has made it before is well formed. */
static void test_made_alone(void **state)
{
    (void)state;
    for (enum simd level = 0; level <= simd_best(); level++) random_calls(level, 2000, false);
}

static void test_colours(void **state)
{
    (void)state;
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    int8_t cells[IMAGE_CELLS];
    for (uint32_t n = 1; n <= 300; n++) {
        struct draws d = draws_from_seed(32, n, 0);
        uint32_t wanted = 0;
        for (uint32_t k = 0; k < n; k++) {
            cells[k] = (int8_t)draw(&d, 16) & (int8_t)draw(&d, 16);
            if (draw(&d, 4)) cells[k] = cells[0];
            wanted |= 1u << cells[k];
        }
        if (n % 10 == 9) {
            cells[draw(&d, n)] = draw(&d, 2) ? 16 : -1;
            wanted = 0;
        }
        struct box *b = box_of(u, grid_make(u, 1, n, cells));
        memset((int8_t *)box_payload(b) + n, 7, 64); /* what lies behind does not matter */
        for (u->level = 0; u->level <= simd_best(); u->level++) {
            assert_int_equal(grid_look(u, b), wanted);
            assert_int_equal(grid_colours(u, b), wanted);
        }
        u->level = simd_best();
        /* found again, though its header now says more */
        assert_int_equal(grid_make(u, 1, n, cells), (value)(((char *)b - u->heap) >> 3));
    }
    universe_free(u);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_random_calls),
        cmocka_unit_test(test_made_alone),
        cmocka_unit_test(test_colours),
    };
    return cmocka_run_group_tests_name("fast images", tests, NULL, NULL);
}

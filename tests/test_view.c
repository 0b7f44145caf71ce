/* Drawings: golden text without colours, the exact escape codes, SVG that is well formed, and that nothing is
 * ever wider than it was allowed to be. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/rng.h"
#include "view/view.h"

static const int8_t SMALL[] = {0, 7, 7, 7, 0, 7}, MADE[] = {0, 7, 1, 7, 0, 7}, TALL[] = {1, 2, 3};
static const struct grid_data small = {2, 3, SMALL}, made = {2, 3, MADE}, tall = {3, 1, TALL};

static struct task_pair demos[] = {{{3, 1, TALL}, {2, 3, SMALL}, true}, {{2, 3, SMALL}, {3, 1, TALL}, true}};
static struct task_pair tests[] = {{{2, 3, MADE}, {2, 3, SMALL}, true}, {{3, 1, TALL}, {0, 0, NULL}, false}};
static const struct task task = {
    .id = "a<b>&\"c\x1b", .demo_count = 2, .test_count = 2, .demos = demos, .tests = tests};

static void assert_drawn(const struct buf *out, const char *expected)
{
    assert_string_equal(out->data, expected);
}

static void test_plain(void **state)
{
    (void)state;
    struct buf out = {0};
    view_task(&out, &task, NULL, NULL, &(struct view_options){.columns = 60});
    assert_drawn(&out, "demo 1: 3x1 -> 2x3      demo 2: 2x3 -> 3x1\n"
                       "1  -> 0 7 7             0 7 7  -> 1\n"
                       "2     7 0 7             7 0 7     2\n"
                       "3                                 3\n"
                       "\n"
                       "test 1: 2x3 -> 2x3      test 2: 3x1 -> ?\n"
                       "0 7 1  -> 0 7 7         1\n"
                       "7 0 7     7 0 7         2  -> ?\n"
                       "                        3\n");
    buf_clear(&out);
    view_grid(&out, small, &(struct view_options){0});
    assert_drawn(&out, "0 7 7\n7 0 7\n");
    buf_free(&out);
}

static void test_predictions(void **state)
{
    (void)state;
    struct buf out = {0};
    struct grid_data for_demos[] = {small, small}, for_tests[] = {made, {0}};
    view_task(&out, &task, for_demos, for_tests, &(struct view_options){0});
    assert_drawn(&out, "demo 1: 3x1 -> 2x3, right      demo 2: 2x3 -> 3x1, wrong size 2x3\n"
                       "1  -> 0 7 7                    input     wanted   prediction\n"
                       "2     7 0 7                    0 7 7  -> 1        0 7 7\n"
                       "3                              7 0 7     2        7 0 7\n"
                       "                                         3\n"
                       "\n"
                       "test 1: 2x3 -> 2x3, 1 of 6 wrong                test 2: 3x1 -> ?, no prediction\n"
                       "input     wanted   prediction   difference      1\n"
                       "0 7 1  -> 0 7 7    0 7 1        . . 1           2  -> ?\n"
                       "7 0 7     7 0 7    7 0 7        . . .           3\n");
    buf_clear(&out);
    for_tests[1] = tall;
    view_task(&out, &task, NULL, for_tests, &(struct view_options){.columns = 40});
    assert_non_null(strstr(out.data, "test 2: 3x1 -> ?, predicted 3x1\n"
                                     "input    prediction\n"
                                     "1        1\n"
                                     "2     -> 2\n"
                                     "3        3\n"));
    buf_free(&out);
}

/* Too narrow for two characters a cell, then too narrow for two panels, then for one. */
static void test_narrow(void **state)
{
    (void)state;
    int8_t cells[40];
    for (int i = 0; i < 40; i++) cells[i] = (int8_t)(i % 10);
    struct task_pair wide = {{1, 12, cells}, {2, 14, cells + 4}, true};
    struct task t = {.id = "t", .demo_count = 1, .demos = &wide};
    struct buf out = {0};
    view_task(&out, &t, NULL, NULL, &(struct view_options){.columns = 32});
    assert_drawn(&out,
                 "demo 1: 1x12 -> 2x14\n012345678901 -> 45678901234567\n                89012345678901\n");
    buf_clear(&out);
    view_task(&out, &t, NULL, NULL, &(struct view_options){.columns = 20});
    assert_drawn(&out, "demo 1: 1x12 -> 2x14\n012345678901\n\n45678901234567\n89012345678901\n");
    buf_clear(&out);
    view_task(&out, &t, NULL, NULL, &(struct view_options){.columns = 10});
    assert_drawn(&out, "demo 1: 1x\n(cut)\n0123456789\n\n(cut)\n4567890123\n8901234567\n");
    buf_free(&out);
}

static void test_colours(void **state)
{
    (void)state;
    struct buf out = {0};
    view_grid(&out, small, &(struct view_options){.depth = VIEW_COLOUR});
    assert_drawn(&out, "\x1b[48;2;0;0;0m\x1b[38;2;72;72;72m\u00b7 \x1b[48;2;255;133;27m    \x1b[0m\n"
                       "\x1b[48;2;255;133;27m  \x1b[48;2;0;0;0m\x1b[38;2;72;72;72m\u00b7 "
                       "\x1b[48;2;255;133;27m  \x1b[0m\n");
    buf_clear(&out);
    view_grid(&out, tall, &(struct view_options){.depth = VIEW_256, .digits = true});
    assert_drawn(&out, "\x1b[48;5;32m\x1b[38;5;231m1 \x1b[0m\n"
                       "\x1b[48;5;203m\x1b[38;5;231m2 \x1b[0m\n"
                       "\x1b[48;5;41m\x1b[38;5;16m3 \x1b[0m\n");
    buf_clear(&out);
    view_grid(&out, tall, &(struct view_options){.depth = VIEW_COLOUR, .palette = VIEW_COLOUR_BLIND});
    assert_drawn(&out, "\x1b[48;2;11;35;242m  \x1b[0m\n\x1b[48;2;192;21;66m  \x1b[0m\n"
                       "\x1b[48;2;23;255;159m  \x1b[0m\n");
    buf_free(&out);
}

/* Half blocks: an odd height leaves the lower half of the last line to the terminal. */
static void test_half_blocks(void **state)
{
    (void)state;
    int8_t cells[27];
    memset(cells, 1, 9);
    memset(cells + 9, 2, 9);
    memset(cells + 18, 3, 9);
    struct buf out = {0};
    view_grid(&out, (struct grid_data){3, 9, cells},
              &(struct view_options){.depth = VIEW_COLOUR, .columns = 10});
    assert_drawn(&out, "\x1b[48;2;255;65;54m\x1b[38;2;0;116;217m▀▀▀▀▀▀▀▀▀\x1b[0m\n"
                       "\x1b[38;2;46;204;64m▀▀▀▀▀▀▀▀▀\x1b[0m\n");
    buf_clear(&out);
    memset(cells, 2, 9);
    view_grid(&out, (struct grid_data){2, 9, cells},
              &(struct view_options){.depth = VIEW_COLOUR, .columns = 10});
    assert_drawn(&out, "\x1b[48;2;255;65;54m         \x1b[0m\n");
    buf_free(&out);
}

static void test_depth(void **state)
{
    (void)state;
    assert_int_equal(view_depth_choose(false, "truecolor", "xterm-256color", NULL), VIEW_PLAIN);
    assert_int_equal(view_depth_choose(true, "truecolor", "xterm-256color", "1"), VIEW_PLAIN);
    assert_int_equal(view_depth_choose(true, "truecolor", "xterm-256color", ""), VIEW_COLOUR);
    assert_int_equal(view_depth_choose(true, "24bit", "xterm", NULL), VIEW_COLOUR);
    assert_int_equal(view_depth_choose(true, NULL, "xterm-256color", NULL), VIEW_256);
    assert_int_equal(view_depth_choose(true, NULL, "dumb", NULL), VIEW_PLAIN);
    assert_int_equal(view_depth_choose(true, NULL, NULL, NULL), VIEW_PLAIN);
}

/* Characters in the longest line, without escape codes. */
static uint32_t visible_width(const char *text)
{
    uint32_t width = 0, widest = 0;
    for (; *text; text++) {
        if (*text == '\x1b') {
            text += strcspn(text, "m");
        } else if (*text == '\n') {
            width = 0;
        } else if ((*text & 0xc0) != 0x80 && ++width > widest) {
            widest = width;
        }
    }
    return widest;
}

static struct grid_data random_grid(struct rng *r, int8_t *cells, uint32_t side_max)
{
    uint16_t height = (uint16_t)(1 + rng_below(r, side_max)), width = (uint16_t)(1 + rng_below(r, side_max));
    for (uint32_t i = 0; i < (uint32_t)height * width; i++) cells[i] = (int8_t)(rng_below(r, 13) - 1);
    return (struct grid_data){height, width, cells};
}

/* Programs may give any size and any byte. */
static void test_any_grid_fits(void **state)
{
    (void)state;
    static int8_t cells[4][150 * 150];
    struct rng r = rng_seed(3, 0, 0, 0);
    struct buf out = {0};
    for (int i = 0; i < 200; i++) {
        struct task_pair pair = {random_grid(&r, cells[0], 30), random_grid(&r, cells[1], 30), i % 3 != 0};
        if (!pair.has_output) pair.output = (struct grid_data){0};
        struct grid_data guess = random_grid(&r, cells[2], i % 5 == 0 ? 150 : 30);
        if (i % 7 == 0 && pair.has_output)
            guess = (struct grid_data){pair.output.height, pair.output.width, cells[2]};
        struct task t = {.id = "t", .demo_count = 1, .demos = &pair};
        struct view_options options = {
            .depth = (enum view_depth)(i % 3), .digits = i % 2, .columns = 8 + rng_below(&r, 200)};
        buf_clear(&out);
        view_task(&out, &t, &guess, NULL, &options);
        assert_in_range(visible_width(out.data), 1, options.columns);
        buf_clear(&out);
        view_svg_task(&out, &t, &guess, NULL, &(struct view_svg){.digits = i % 2});
        assert_null(strstr(out.data, "=\"-"));
    }
    buf_free(&out);
}

/* Tags open and close in order, attributes are quoted, and what should be escaped is. */
static void assert_well_formed(const char *text)
{
    const char *open[16];
    size_t lengths[16], depth = 0;
    for (const char *at = text; *at;) {
        assert_true(*at == '\n' || (unsigned char)*at >= ' ');
        if (*at == '&')
            assert_true(!strncmp(at, "&lt;", 4) || !strncmp(at, "&gt;", 4) || !strncmp(at, "&amp;", 5) ||
                        !strncmp(at, "&quot;", 6));
        assert_int_not_equal(*at, '>');
        if (*at != '<') {
            at++;
            continue;
        }
        bool closing = at[1] == '/';
        const char *name = at + 1 + closing;
        size_t length = strcspn(name, " />\n");
        bool quoted = false;
        for (at = name; *at && (quoted || *at != '>'); at++) {
            assert_int_not_equal(*at, '<');
            quoted ^= *at == '"';
        }
        assert_int_equal(*at, '>');
        if (closing) {
            assert_true(depth > 0);
            depth--;
            assert_int_equal(length, lengths[depth]);
            assert_memory_equal(name, open[depth], length);
        } else if (at[-1] != '/') {
            assert_true(depth < 16);
            open[depth] = name;
            lengths[depth++] = length;
        }
        at++;
    }
    assert_int_equal(depth, 0);
}

static void test_svg(void **state)
{
    (void)state;
    struct grid_data for_demos[] = {small, small}, for_tests[] = {made, {0}};
    struct buf out = {0};
    for (int i = 0; i < 4; i++) {
        buf_clear(&out);
        struct view_svg options = {.digits = i & 1, .palette = i & 2 ? VIEW_COLOUR_BLIND : VIEW_OFFICIAL};
        view_svg_task(&out, &task, for_demos, for_tests, &options);
        assert_well_formed(out.data);
        assert_int_equal(strncmp(out.data, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"", 47), 0);
        assert_non_null(strstr(out.data, "<title>a&lt;b&gt;&amp;&quot;c?</title>"));
        assert_non_null(strstr(out.data, i & 2 ? "fill=\"#de843b\"" : "fill=\"#ff851b\""));
        assert_non_null(strstr(out.data, ">test 1: 2x3 -&gt; 2x3, 1 of 6 wrong</text>"));
        assert_non_null(strstr(out.data, ">difference</text>"));
    }
    buf_free(&out);
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(test_plain),         cmocka_unit_test(test_predictions),
        cmocka_unit_test(test_narrow),        cmocka_unit_test(test_colours),
        cmocka_unit_test(test_half_blocks),   cmocka_unit_test(test_depth),
        cmocka_unit_test(test_any_grid_fits), cmocka_unit_test(test_svg),
    };
    return cmocka_run_group_tests_name("view", all, NULL, NULL);
}

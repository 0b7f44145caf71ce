/* Pages of HTML: what stands in them, what must not, and that pictures are drawn where the cells are. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "view/page.h"

static const struct grid_data none;

static void expect(struct buf *b, const char *text)
{
    if (!strstr(b->data, text)) fail_msg("no %s in\n%s", text, b->data);
}

static void a_grid_is_stretches_of_colour(void **state)
{
    (void)state;
    static const int8_t cells[] = {3, 3, 0, 0, 3, 7}, wanted[] = {3, 3, 1, 0, 3, 7};
    struct buf b = {0};
    page_grid(&b, (struct grid_data){2, 3, cells}, none);
    expect(&b, "viewBox=\"-.02 -.02 3.04 2.04\"");
    expect(&b, "<path class=\"c0\" d=\"M2 0h1v1h-1zM0 1h1v1h-1z\"/>");
    expect(&b, "<path class=\"c3\" d=\"M0 0h2v1h-2zM1 1h1v1h-1z\"/>");
    expect(&b, "<path class=\"c7\" d=\"M2 1h1v1h-1z\"/>");
    assert_null(strstr(b.data, "class=\"x\""));
    buf_clear(&b);
    page_grid(&b, (struct grid_data){2, 3, cells}, (struct grid_data){2, 3, wanted});
    expect(&b, "<path class=\"x\" d=\"M2.2 0.2l.6 .6m0 -.6l-.6 .6\"/>");
    buf_clear(&b);
    page_grid(&b, (struct grid_data){2, 3, cells},
              (struct grid_data){3, 2, wanted}); /* nothing to compare with */
    assert_null(strstr(b.data, "class=\"x\""));
    buf_clear(&b);
    static const int8_t odd[] = {-1, 99};
    page_grid(&b, (struct grid_data){1, 2, odd}, none);
    expect(&b, "<path class=\"c10\" d=\"M0 0h2v1h-2z\"/>");
    buf_clear(&b);
    page_grid(&b, none, none);
    expect(&b, "?");
    buf_free(&b);
}

static void text_is_escaped(void **state)
{
    (void)state;
    struct buf b = {0};
    page_begin(&b, "a<b>&\"c\"\x01", VIEW_OFFICIAL);
    expect(&b, "<title>a&lt;b&gt;&amp;&quot;c&quot;?</title>");
    expect(&b, "<h1>a&lt;b&gt;");
    buf_clear(&b);
    page_text(&b, "x1 = y\n\tz < 2");
    assert_string_equal(b.data, "x1 = y\n\tz &lt; 2");
    buf_free(&b);
}

static void palettes_differ(void **state)
{
    (void)state;
    struct buf one = {0}, other = {0};
    page_begin(&one, "", VIEW_OFFICIAL);
    page_begin(&other, "", VIEW_COLOUR_BLIND);
    expect(&one, ".g .c1{fill:#0074d9}");
    assert_string_not_equal(one.data, other.data);
    buf_free(&one);
    buf_free(&other);
}

static void a_chart_has_steps_ticks_and_names(void **state)
{
    (void)state;
    static const double x[] = {0, 5, 20}, low[] = {0, 10, 40}, high[] = {10, 41, 41};
    struct buf b = {0};
    page_chart(&b,
               &(struct page_chart){"tasks & time", "s", {{"solved", x, low, 3}, {"fit", x, high, 3}}, 2});
    expect(&b, "<title>tasks &amp; time</title>");
    expect(&b, ">50</text>"); /* the axis ends at a round number above 41 */
    expect(&b, ">20 s</text>");
    expect(&b, "solved 40</text>");
    expect(&b, "fit 41</text>");
    /* flat to the next point, then up: 0 of 50 lies on the axis, 10 of 50 a fifth of the height above it */
    expect(&b, "d=\"M48.0 212.0H223.5V172.4H750.0V53.6\"");
    buf_clear(&b);
    page_chart(&b, &(struct page_chart){"nothing yet", "s", {{"solved", NULL, NULL, 0}}, 1});
    assert_null(strstr(b.data, "class=\"s0\""));
    assert_null(strstr(b.data, "nan"));
    assert_null(strstr(b.data, "inf"));
    buf_free(&b);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_grid_is_stretches_of_colour),
        cmocka_unit_test(text_is_escaped),
        cmocka_unit_test(palettes_differ),
        cmocka_unit_test(a_chart_has_steps_ticks_and_names),
    };
    return cmocka_run_group_tests_name("page", tests, NULL, NULL);
}

/* The centre of things, of the field, of a row. */
#include "probe.h"

static bool bullseyes(struct example *e)
{
    field(e);
    int color = pick_color(e, COLOR_BIT(4)), n = many(e, 1, 2);
    for (int i = 0; i < n; i++) {
        struct box b;
        if (!odd_block(e, &b, 3, is_test(e) ? 7 : 5)) return false;
        grid_rect(&e->in, b, color);
        if (i == 0) e->out = e->in;
        grid_rect(&e->out, b, color);
        grid_put(&e->out, b.top + b.h / 2, b.left + b.w / 2, 4);
    }
    return true;
}

static bool spines(struct example *e)
{
    field(e);
    e->out = e->in;
    int n = many(e, 1, 2);
    for (int i = 0; i < n; i++) {
        struct box b;
        if (!odd_block(e, &b, 3, is_test(e) ? 7 : 5)) return false;
        int color = pick_color(e, COLOR_BIT(2) | COLOR_BIT(8));
        grid_rect(&e->in, b, color);
        grid_rect(&e->out, b, color);
        grid_rect(&e->out, (struct box){b.top, b.left + b.w / 2, b.h, 1}, 2);
    }
    return ground(e, 8);
}

static bool to_the_middle(struct example *e)
{
    int h = roll(e, 4, is_test(e) ? 8 : 5), w = roll(e, 4, is_test(e) ? 8 : 5);
    start(e, 2 * h + 1, 2 * w + 1);
    e->out = e->in;
    struct thing t = {.shape = shape_blob(e, 6, 3, 3)};
    if (t.shape.h != 3 || t.shape.w != 3 || !put(e, &t)) return false;
    int color = pick_color(e, 0);
    draw(&e->in, &t, color);
    draw_at(&e->out, &t, h - 1, w - 1, color);
    return true;
}

static bool middle_one(struct example *e)
{
    int n = is_test(e) ? 5 : 3, hues[5], left = roll(e, 0, 1);
    start(e, roll(e, 6, 9), 4 * n + 2);
    pick_colors(e, 5, 0, hues);
    for (int i = 0; i < n; i++) {
        struct thing t = {.shape = shape_blob(e, roll(e, 4, 7), 3, 3)};
        t.at = (struct box){roll(e, 0, e->in.h - t.shape.h), left, t.shape.h, t.shape.w};
        left += t.shape.w + roll(e, 1, 1);
        draw(&e->in, &t, hues[i]);
        if (i == n / 2) e->out = cut(&t, hues[i]);
    }
    return true;
}

static bool halfway(struct example *e)
{
    field(e);
    e->out = e->in;
    int n = many(e, 1, 2);
    for (int i = 0; i < n; i++) {
        struct box b;
        int length = roll(e, 2, is_test(e) ? 5 : 3) * 2 + 1;
        bool upright = chance(e, 50);
        if (!find_room(e, upright ? length : 1, upright ? 1 : length, 1, &b)) return false;
        int rows[] = {b.top, b.top + b.h - 1}, cols[] = {b.left, b.left + b.w - 1};
        for (int k = 0; k < 2; k++) {
            grid_put(&e->in, rows[k], cols[k], 1);
            grid_put(&e->out, rows[k], cols[k], 1);
        }
        grid_put(&e->out, b.top + b.h / 2, b.left + b.w / 2, 3);
    }
    return all_out_of_line(e);
}

static bool central_keeps(struct example *e)
{
    int h = roll(e, 4, is_test(e) ? 8 : 5), w = roll(e, 4, is_test(e) ? 8 : 5), hues[8];
    start(e, 2 * h + 1, 2 * w + 1);
    struct shape s = shape_blob(e, 6, 3, 3);
    if (s.h != 3 || s.w != 3 || !s.on[1][1]) return false;
    struct box middle = {h - 1, w - 1, 3, 3};
    e->taken[e->taken_count++] = middle;
    struct thing t[THINGS_MOST];
    int n = many(e, 2, 4);
    if (!blobs(e, n, 3, 6, t)) return false;
    t[n] = (struct thing){s, middle};
    pick_colors(e, 8, COLOR_BIT(5), hues);
    e->out = e->in;
    for (int i = 0; i <= n; i++) draw(&e->in, &t[i], hues[i]);
    for (int i = 0; i <= n; i++) draw(&e->out, &t[i], i == n ? hues[i] : 5);
    return true;
}

const struct task centre_probes[] = {
    PROBE("p-bullseyes", "The centre of every block turns 4.", bullseyes),
    PROBE("p-spines", "The middle column of every block turns 2.", spines),
    PROBE("p-to-the-middle", "The thing moves to the middle of the field.", to_the_middle),
    PROBE("p-middle-one", "Cut out the thing in the middle of the row.", middle_one),
    PROBE("p-halfway", "Halfway between two dots of a row or column lies a 3.", halfway),
    PROBE("p-central-keeps", "The thing in the middle of the field keeps its colour, the others turn grey.",
          central_keeps),
    {0},
};

/* Steps, slides and stamps. */
#include "task.h"

static bool own_width(struct example *e)
{
    start_any(e, 10, 22);
    e->out = e->in;
    for (int i = roll(e, 2, 4); i > 0; i--) {
        int hue = pick_color(e, 0);
        struct shape s = shape_blob(e, roll(e, 2, 8), 4, 5);
        struct box b;
        if (!find_room(e, s.h, 2 * s.w, 1, &b)) return false;
        shape_stamp(&e->in, &s, b.top, b.left, hue);
        shape_stamp(&e->out, &s, b.top, b.left + s.w, hue);
    }
    return true;
}

static bool conveyor(struct example *e)
{
    int hues[4];
    start_any(e, 4, 16);
    pick_colors(e, 4, 0, hues);
    grid_sprinkle(e, &e->in, 40, 4, hues);
    e->out = e->in;
    for (int r = 0; r < e->in.h; r++)
        for (int c = 0; c < e->in.w; c++) e->out.cell[(r + 1) % e->in.h][c] = e->in.cell[r][c];
    return true;
}

static bool rubber_stamp(struct example *e)
{
    start_any(e, 12, 22);
    int hues[2];
    pick_colors(e, 2, 0, hues);
    struct shape s = shape_blob(e, roll(e, 5, 7), 3, 3);
    struct box b;
    if (s.h < 3 || s.w < 3 || !find_room(e, 3, 3, 1, &b)) return false;
    shape_stamp(&e->in, &s, b.top, b.left, hues[0]);
    e->out = e->in;
    for (int i = roll(e, 2, 4); i > 0; i--) {
        if (!find_room(e, 3, 3, 1, &b)) return false;
        grid_put(&e->in, b.top + 1, b.left + 1, hues[1]);
        shape_stamp(&e->out, &s, b.top, b.left, hues[0]);
    }
    return true;
}

static bool comets(struct example *e)
{
    start_any(e, 9, 22);
    int hue = pick_color(e, COLOR_BIT(4)), row = roll(e, 0, 2);
    bool leaves = false;
    for (; row < e->in.h - 3; row += roll(e, 1, 3)) {
        struct shape s = shape_blob(e, roll(e, 2, 6), 3, 3);
        int left = roll(e, 0, e->in.w - s.w - 1);
        shape_stamp(&e->in, &s, row, left, hue);
        leaves = true;
        row += s.h;
    }
    e->out = e->in;
    for (int r = 0; r < e->in.h; r++)
        for (int c = 1; c < e->in.w; c++)
            if (!e->in.cell[r][c] && e->out.cell[r][c - 1]) e->out.cell[r][c] = 4;
    return leaves;
}

static bool signposts(struct example *e)
{
    start_any(e, 8, 18);
    int hue = pick_color(e, COLOR_BIT(2) | COLOR_BIT(3)), r = roll(e, 0, e->in.h - 1);
    grid_put(&e->in, r, 0, hue);
    for (int i = roll(e, 6, 16); i > 0; i--) {
        int y = roll(e, 0, e->in.h - 1), x = roll(e, 1, e->in.w - 1);
        grid_put(&e->in, y, x, roll(e, 2, 3));
    }
    /* 2 turns the walker left of its way, 3 right; the way never meets itself. */
    e->out = e->in;
    int turns = 0;
    for (int c = 1, down = 0, right = 1; grid_at(&e->in, r, c) >= 0; r += down, c += right) {
        int sign = e->out.cell[r][c], before = down;
        if (sign == hue) return false;
        if (sign == 0) {
            grid_put(&e->out, r, c, hue);
            continue;
        }
        if (turns++ > 20) return false;
        down = sign == 2 ? -right : right;
        right = sign == 2 ? before : -before;
    }
    return turns >= 2;
}

static bool rendezvous(struct example *e)
{
    int h = roll(e, 5, 9), gap = 2 * roll(e, 1, 5), hues[2];
    struct shape a = shape_blob(e, roll(e, 5, 9), h - 2, 4), b = shape_blob(e, roll(e, 5, 9), h - 2, 4);
    int margin = roll(e, 0, 2), far = margin + a.w + gap;
    pick_colors(e, 2, 0, hues);
    start(e, h, far + b.w + roll(e, 0, 2));
    int top_a = roll(e, 0, h - a.h), top_b = roll(e, 0, h - b.h);
    shape_stamp(&e->in, &a, top_a, margin, hues[0]);
    shape_stamp(&e->in, &b, top_b, far, hues[1]);
    e->out = grid_blank(e->in.h, e->in.w, 0);
    shape_stamp(&e->out, &a, top_a, margin + gap / 2, hues[0]);
    shape_stamp(&e->out, &b, top_b, far - gap / 2, hues[1]);
    return true;
}

const struct task movement_tasks[] = {
    {"own-width", "Every figure steps right by its own width.", own_width, 3, 1},
    {"conveyor", "Every row moves down by one, the last comes back on top.", conveyor, 3, 1},
    {"rubber-stamp", "The figure is stamped around every dot.", rubber_stamp, 3, 1},
    {"comets", "Every figure leaves a tail of colour 4 to the right edge.", comets, 3, 1},
    {"signposts", "A walker starts at the left edge; a 2 turns it left, a 3 right: draw its way.", signposts,
     4, 1},
    {"rendezvous", "The two figures move towards each other by the same way until their boxes meet.",
     rendezvous, 4, 1},
    {0},
};

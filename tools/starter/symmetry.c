/* Mirrors, turns, and figures that are their own mirror image. */
#include "task.h"

static bool waterline(struct example *e)
{
    int hues[3];
    start_any(e, 3, 12);
    pick_colors(e, 3, COLOR_BIT(5), hues);
    grid_sprinkle(e, &e->in, 50, 3, hues);
    struct grid surface = grid_blank(1, e->in.w, 5), upended = grid_upended(&e->in);
    struct grid top = grid_below(&e->in, &surface);
    e->out = grid_below(&top, &upended);
    return true;
}

static bool turn_and_trade(struct example *e)
{
    int hues[3] = {1, 2, pick_color(e, COLOR_BIT(1) | COLOR_BIT(2))};
    start_any(e, 4, 13);
    grid_sprinkle(e, &e->in, 60, 3, hues);
    struct grid half = grid_turned(&e->in);
    e->out = grid_turned(&half);
    grid_replace(&e->out, 1, 0xf);
    grid_replace(&e->out, 2, 1);
    grid_replace(&e->out, 0xf, 2);
    return grid_count(&e->in, 1) > 1 && grid_count(&e->in, 2) > 1;
}

static bool diagonal_smudge(struct example *e)
{
    int side = roll(e, 8, 18), hues[4];
    start(e, side, side);
    pick_colors(e, 4, COLOR_BIT(9), hues);
    for (int r = 0; r < side; r++)
        for (int c = r; c < side; c++) {
            int hue = hues[roll(e, 0, 3)];
            grid_put(&e->in, r, c, hue);
            grid_put(&e->in, c, r, hue);
        }
    e->out = e->in;
    /* Rows of the smudge end before its columns begin: its mirror image stays clean. */
    int h = roll(e, 2, side / 3), w = roll(e, 2, side / 3), top = roll(e, 0, side - w - h);
    struct box smudge = {top, roll(e, top + h, side - w), h, w};
    if (chance(e, 50)) smudge = (struct box){smudge.left, smudge.top, w, h};
    grid_rect(&e->in, smudge, 9);
    return true;
}

static bool turn_each_about(struct example *e)
{
    start_any(e, 10, 18);
    e->out = e->in;
    int count = roll(e, 2, 4), hues[4];
    pick_colors(e, 4, 0, hues);
    for (int i = 0; i < count; i++) {
        struct shape s = shape_blob(e, roll(e, 4, 8), 4, 4), m = shape_mirrored(&s);
        struct box b;
        if (shape_equal(&s, &m) || !find_room(e, s.h, s.w, 1, &b)) return false;
        shape_stamp(&e->in, &s, b.top, b.left, hues[i]);
        shape_stamp(&e->out, &m, b.top, b.left, hues[i]);
    }
    return true;
}

static bool beauty_contest(struct example *e)
{
    start_any(e, 12, 20);
    int count = roll(e, 3, 4), even = roll(e, 0, count - 1), hues[4];
    pick_colors(e, 4, 0, hues);
    for (int i = 0; i < count; i++) {
        struct shape s = i == even ? shape_even(e, roll(e, 4, 8), 5, 3) : shape_blob(e, roll(e, 6, 11), 5, 5);
        struct shape m = shape_mirrored(&s);
        struct box b;
        if (shape_equal(&s, &m) != (i == even) || !find_room(e, s.h, s.w, 1, &b)) return false;
        if (i == even && (s.w < 3 || s.h < 3 || shape_size(&s) == s.w * s.h)) return false;
        shape_stamp(&e->in, &s, b.top, b.left, hues[i]);
        if (i == even) e->out = grid_part(&e->in, b);
    }
    return true;
}

static bool four_quarters(struct example *e)
{
    int half_h = roll(e, 4, 9), half_w = roll(e, 4, 9), hues[2];
    start(e, 2 * half_h, 2 * half_w);
    pick_colors(e, 2, 0, hues);
    struct grid quarter = grid_blank(half_h, half_w, 0);
    grid_sprinkle(e, &quarter, 30, 2, hues);
    int top = roll(e, 0, 1) * half_h, left = roll(e, 0, 1) * half_w;
    grid_paste(&e->in, &quarter, top, left);
    e->out = e->in;
    for (int r = 0; r < half_h; r++)
        for (int c = 0; c < half_w; c++) {
            int hue = e->in.cell[top + r][left + c], down = e->in.h - 1 - top - r,
                across = e->in.w - 1 - left - c;
            grid_put(&e->out, down, left + c, hue);
            grid_put(&e->out, top + r, across, hue);
            grid_put(&e->out, down, across, hue);
        }
    int painted = half_h * half_w - grid_count(&quarter, 0);
    return painted >= 4 && 5 * painted < 2 * half_h * half_w;
}

static bool hinges(struct example *e)
{
    start_any(e, 12, 20);
    e->out = e->in;
    int count = roll(e, 2, 3), hues[3];
    pick_colors(e, 3, COLOR_BIT(2), hues);
    for (int i = 0; i < count; i++) {
        struct shape s = shape_blob(e, roll(e, 4, 8), 5, 4);
        struct box b;
        if (!find_room(e, s.h, 2 * s.w + 1, 1, &b)) return false;
        /* The figure stands left or right of its red hinge and touches it. */
        bool flips = chance(e, 50);
        struct shape m = shape_mirrored(&s);
        int far = b.left + s.w + 1, hinge = b.left + s.w;
        for (int r = 0; r < s.h; r++) {
            grid_put(&e->in, b.top + r, hinge, 2);
            grid_put(&e->out, b.top + r, hinge, 2);
        }
        shape_stamp(&e->in, flips ? &m : &s, b.top, flips ? far : b.left, hues[i]);
        shape_stamp(&e->out, &s, b.top, b.left, hues[i]);
        shape_stamp(&e->out, &m, b.top, far, hues[i]);
    }
    return true;
}

const struct task symmetry_tasks[] = {
    {"waterline", "Below the picture comes a grey line, then its reflection.", waterline, 3, 1},
    {"turn-and-trade", "Half a turn, and colours 1 and 2 change places.", turn_and_trade, 3, 1},
    {"diagonal-smudge", "The picture is symmetric in its main diagonal: repair what 9 hides.",
     diagonal_smudge, 3, 1},
    {"turn-each-about", "Every figure is mirrored left to right where it stands.", turn_each_about, 3, 1},
    {"beauty-contest", "Cut out the only figure that is left-right symmetric.", beauty_contest, 4, 2},
    {"four-quarters", "One quarter is painted: mirror it into the other three.", four_quarters, 3, 1},
    {"hinges", "Every figure is folded over its red hinge and stays.", hinges, 3, 1},
    {0},
};

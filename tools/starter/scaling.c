/* Larger and smaller. */
#include "task.h"

static bool zoom_by_reds(struct example *e)
{
    int factor = roll(e, 2, 5), low = 2, high = factor > 3 ? 5 : 7, hues[3];
    start_any(e, low, high);
    pick_colors(e, 3, COLOR_BIT(2), hues);
    grid_sprinkle(e, &e->in, 60, 3, hues);
    if (factor > e->in.h * e->in.w || !scatter(e, factor, 0, 2)) return false;
    e->out = grid_enlarged(&e->in, factor, factor);
    return true;
}

static bool back_to_small(struct example *e)
{
    int factor = roll(e, 2, 5), hues[3];
    start_any(e, 3, factor > 3 ? 5 : 8);
    pick_colors(e, 3, 0, hues);
    grid_sprinkle(e, &e->in, 75, 3, hues);
    e->out = e->in;
    /* Somewhere a single cell stands out, so the large cells can be seen. */
    bool has_single = false;
    for (int c = 0; c < e->out.w && !has_single; c++) {
        int hue = e->out.cell[0][c];
        has_single = grid_at(&e->out, 0, c - 1) != hue && grid_at(&e->out, 0, c + 1) != hue &&
                     grid_at(&e->out, 1, c) != hue;
    }
    e->in = grid_enlarged(&e->out, factor, factor);
    return has_single;
}

static bool stretch(struct example *e)
{
    int h = roll(e, 2, 12), w = roll(e, 2, 9), hues[3];
    start(e, h, w);
    pick_colors(e, 3, 0, hues);
    grid_sprinkle(e, &e->in, 65, 3, hues);
    e->out = grid_enlarged(&e->in, 2, 3);
    return true;
}

static bool swell(struct example *e)
{
    start_any(e, 10, 20);
    e->out = e->in;
    for (int i = roll(e, 1, 3); i > 0; i--) {
        int hue = pick_color(e, 0);
        struct shape s = shape_blob(e, roll(e, 3, 6), 3, 3);
        struct box b;
        if (!find_room(e, 2 * s.h, 2 * s.w, 1, &b)) return false;
        shape_stamp(&e->in, &s, b.top, b.left, hue);
        for (int r = 0; r < 2 * s.h; r++)
            for (int c = 0; c < 2 * s.w; c++)
                if (s.on[r / 2][c / 2]) grid_put(&e->out, b.top + r, b.left + c, hue);
    }
    return true;
}

static bool tailor_made(struct example *e)
{
    start_any(e, 14, 24);
    int factor = roll(e, 2, 4), hues[2];
    pick_colors(e, 2, COLOR_BIT(5), hues);
    struct shape s = shape_blob(e, roll(e, 4, 6), 3, 3);
    struct box frame, b;
    if (s.h < 2 || s.w < 2) return false;
    if (!find_room(e, factor * s.h + 2, factor * s.w + 2, 1, &frame)) return false;
    if (!find_room(e, s.h, s.w, 1, &b)) return false;
    shape_stamp(&e->in, &s, b.top, b.left, hues[0]);
    grid_outline(&e->in, frame, 5);
    e->out = e->in;
    for (int r = 0; r < factor * s.h; r++)
        for (int c = 0; c < factor * s.w; c++)
            if (s.on[r / factor][c / factor])
                grid_put(&e->out, frame.top + 1 + r, frame.left + 1 + c, hues[0]);
    return true;
}

const struct task scaling_tasks[] = {
    {"zoom-by-reds", "Every cell grows to a square; its side is the number of 2s.", zoom_by_reds, 4, 1},
    {"back-to-small", "Every cell was drawn as a square block: undo it.", back_to_small, 4, 1},
    {"stretch", "Every cell becomes two high and three wide.", stretch, 3, 1},
    {"swell", "Every figure grows to twice its size, its upper left corner stays.", swell, 3, 1},
    {"tailor-made", "The figure is enlarged to fill the grey frame.", tailor_made, 4, 1},
    {0},
};

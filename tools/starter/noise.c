/* Dirt, holes and static. */
#include "task.h"

static bool dust_off(struct example *e)
{
    start_any(e, 10, 20);
    for (int i = roll(e, 2, 4); i > 0; i--) {
        struct shape s = shape_blob(e, roll(e, 5, 12), 5, 5);
        struct box b;
        if (!find_room(e, s.h, s.w, 1, &b)) return false;
        shape_stamp(&e->in, &s, b.top, b.left, pick_color(e, 0));
    }
    e->out = e->in;
    for (int i = roll(e, 4, 12); i > 0; i--)
        if (!scatter(e, 1, 1, pick_color(e, 0))) return false;
    return true;
}

static bool moth_holes(struct example *e)
{
    start_any(e, 12, 28);
    e->out = e->in;
    int holes = 0;
    for (int i = roll(e, 2, 4); i > 0; i--) {
        int h = roll(e, 4, 9), w = roll(e, 4, 9), hue = pick_color(e, 0);
        struct box b;
        if (!find_room(e, h, w, 1, &b)) return false;
        grid_rect(&e->in, b, hue);
        grid_rect(&e->out, b, hue);
        /* No hole touches another or the edge, so the cloth stays in one piece. */
        for (int r = b.top + 1; r < b.top + h - 1; r++)
            for (int c = b.left + 1; c < b.left + w - 1; c++) {
                bool near = false;
                for (int k = 0; k < 9; k++) near |= e->in.cell[r + k / 3 - 1][c + k % 3 - 1] == 0;
                if (near || !chance(e, 30)) continue;
                grid_put(&e->in, r, c, 0);
                holes++;
            }
    }
    return holes >= 3;
}

static bool flag_in_the_snow(struct example *e)
{
    start_any(e, 6, 16);
    e->in.w = roll(e, 8, 18);
    e->out = e->in = grid_blank(e->in.h, e->in.w, 0);
    for (int r = 0, before = 0; r < e->in.h; r++) {
        int hue = pick_color(e, COLOR_BIT(before));
        int rows = roll(e, 1, 3);
        for (; rows > 1 && r < e->in.h - 1; rows--, r++)
            grid_rect(&e->out, (struct box){r, 0, 1, e->in.w}, hue);
        grid_rect(&e->out, (struct box){r, 0, 1, e->in.w}, hue);
        before = hue;
    }
    e->in = e->out;
    static const int snow[1] = {0};
    grid_sprinkle(e, &e->in, 20, 1, snow);
    for (int r = 0; r < e->in.h; r++) {
        int kept = 0;
        for (int c = 0; c < e->in.w; c++) kept += e->in.cell[r][c] != 0;
        if (2 * kept <= e->in.w) return false;
    }
    return grid_count(&e->in, 0) > 0;
}

static bool stained_mirror(struct example *e)
{
    int h = roll(e, 8, 18), half = roll(e, 4, 9), hues[3];
    pick_colors(e, 3, COLOR_BIT(8), hues);
    struct grid left = grid_blank(h, half, 0);
    grid_sprinkle(e, &left, 70, 3, hues);
    struct grid right = grid_mirrored(&left);
    start(e, h, 2 * half);
    e->out = grid_beside(&left, &right);
    e->in = e->out;
    /* Stains fall on both halves, and only their mirror images say what they hide; the answer is the left half. */
    for (int i = roll(e, 3, 8); i > 0; i--) {
        int r = roll(e, 0, h - 1), c = roll(e, 0, 2 * half - 1);
        if (grid_at(&e->in, r, 2 * half - 1 - c) == 8) return false;
        grid_put(&e->in, r, c, 8);
    }
    e->out = left;
    return true;
}

const struct task noise_tasks[] = {
    {"dust-off", "Single cells are dust: wipe them off.", dust_off, 3, 1},
    {"moth-holes", "Mend the holes in every cloth.", moth_holes, 3, 1},
    {"flag-in-the-snow", "Every row was of one colour before the snow fell.", flag_in_the_snow, 3, 1},
    {"stained-mirror", "Give the left half of the mirror picture, without the stains of colour 8.",
     stained_mirror, 3, 1},
    {0},
};

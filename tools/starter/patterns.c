/* What repeats, and what comes next. */
#include "task.h"

static bool and_so_on(struct example *e)
{
    int w = roll(e, 5, 14), p = roll(e, 2, 4), times = roll(e, 3, 6), hues[3];
    struct grid band = grid_blank(p, w, 0);
    pick_colors(e, 3, 0, hues);
    grid_sprinkle(e, &band, 40, 3, hues);
    /* No row of the band is blank, all differ: the period and the end of the given part can be seen. */
    for (int r = 0; r < p; r++) {
        int painted = 0;
        for (int c = 0; c < w; c++) painted += band.cell[r][c] != 0;
        if (painted < 2) return false;
        for (int q = 0; q < r; q++) {
            struct grid a = grid_part(&band, (struct box){r, 0, 1, w}),
                        b = grid_part(&band, (struct box){q, 0, 1, w});
            if (grid_equal(&a, &b)) return false;
        }
    }
    int given = p * 2 + roll(e, 0, p - 1), h = p * times + roll(e, 0, p - 1);
    if (h <= given + 1) return false;
    start(e, h, w);
    for (int r = 0; r < h; r += p) grid_paste(&e->in, &band, r, 0);
    e->out = e->in;
    grid_rect(&e->in, (struct box){given, 0, h - given, w}, 0);
    return 2 * grid_count(&e->in, 0) > h * w;
}

static bool every_other(struct example *e)
{
    start_any(e, 8, 18);
    e->in.w = roll(e, 10, 24);
    e->out = e->in = grid_blank(e->in.h, e->in.w, 0);
    int hue = pick_color(e, COLOR_BIT(8)), bars = 0;
    for (int c = roll(e, 0, 2); c < e->in.w; c += roll(e, 2, 3), bars++) {
        int h = roll(e, 2, e->in.h - 2), top = roll(e, 0, e->in.h - h);
        struct box b = {top, c, h, 1};
        grid_rect(&e->in, b, hue);
        grid_rect(&e->out, b, bars % 2 ? hue : 8);
    }
    return bars >= 4;
}

static bool chequer(struct example *e)
{
    start_any(e, 9, 20);
    for (int i = roll(e, 2, 4); i > 0; i--) {
        int h = roll(e, 3, 7), w = roll(e, 3, 7);
        struct box b;
        if (!find_room(e, h, w, 1, &b)) return false;
        grid_rect(&e->in, b, 5);
    }
    e->out = e->in;
    for (int r = 0; r < e->in.h; r++)
        for (int c = 0; c < e->in.w; c++)
            if ((r + c) % 2 == 0 && e->in.cell[r][c]) e->out.cell[r][c] = 3;
    return true;
}

static bool misprint(struct example *e)
{
    int h = roll(e, 2, 3), w = roll(e, 2, 4), rows = h * roll(e, 4, 6), cols = w * roll(e, 4, 6), hues[4];
    pick_colors(e, 4, 0, hues);
    struct grid tile = grid_blank(h, w, 0);
    grid_sprinkle(e, &tile, 100, 4, hues);
    start(e, rows, cols);
    for (int r = 0; r < rows; r += h)
        for (int c = 0; c < cols; c += w) grid_paste(&e->in, &tile, r, c);
    e->out = e->in;
    for (int i = roll(e, 2, 4); i > 0; i--) {
        struct box b;
        if (!find_room(e, 1, 1, 2, &b)) return false;
        int hue = hues[roll(e, 0, 3)];
        if (hue == e->in.cell[b.top][b.left]) return false;
        grid_put(&e->in, b.top, b.left, hue);
    }
    return true;
}

static bool ripples(struct example *e)
{
    start_any(e, 9, 27);
    int hues[2], r = roll(e, 2, e->in.h - 3), c = roll(e, 2, e->in.w - 3);
    pick_colors(e, 2, 0, hues);
    e->out = e->in;
    for (int y = 0; y < e->in.h; y++)
        for (int x = 0; x < e->in.w; x++) {
            int dy = y > r ? y - r : r - y, dx = x > c ? x - c : c - x;
            grid_put(&e->out, y, x, hues[(dy > dx ? dy : dx) % 2]);
        }
    grid_put(&e->in, r, c, hues[0]);
    grid_outline(&e->in, (struct box){r - 1, c - 1, 3, 3}, hues[1]);
    return true;
}

const struct task pattern_tasks[] = {
    {"and-so-on", "The rows on top repeat: go on to the floor.", and_so_on, 3, 1},
    {"every-other", "From the left, the first, third, fifth ... bar turns 8.", every_other, 3, 1},
    {"chequer", "Grey cells whose row and column add up to an even number turn 3.", chequer, 3, 1},
    {"misprint", "The wallpaper has a few wrong cells: put them right.", misprint, 3, 1},
    {"ripples", "Square rings of the two colours go on alternating to the edge.", ripples, 3, 1},
    {0},
};

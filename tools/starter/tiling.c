/* Pictures made of copies, and copies made into one. */
#include "task.h"

static void draw_picture(struct example *e, int h, int w)
{
    int hues[3];
    start(e, h, w);
    pick_colors(e, 3, 0, hues);
    grid_sprinkle(e, &e->in, 60, 3, hues);
}

static bool middle_upended(struct example *e)
{
    int h = roll(e, 2, 10), w = roll(e, 2, 10);
    draw_picture(e, h, w);
    struct grid upended = grid_upended(&e->in), two = grid_beside(&e->in, &upended);
    e->out = grid_beside(&two, &e->in);
    return !grid_equal(&upended, &e->in);
}

static bool four_corners(struct example *e)
{
    int h = roll(e, 2, 7), w = roll(e, 2, 7);
    draw_picture(e, h, w);
    e->out = grid_blank(3 * h, 3 * w, 0);
    for (int i = 0; i < 4; i++) grid_paste(&e->out, &e->in, i / 2 * 2 * h, i % 2 * 2 * w);
    return grid_count(&e->in, 0) < h * w;
}

/* The smallest shift by which the whole grid repeats itself from left to right. */
static int period(const struct grid *g)
{
    for (int p = 1; p < g->w; p++) {
        bool repeats = true;
        for (int r = 0; r < g->h && repeats; r++)
            for (int c = p; c < g->w && repeats; c++) repeats = g->cell[r][c] == g->cell[r][c - p];
        if (repeats) return p;
    }
    return g->w;
}

static bool one_tile(struct example *e)
{
    int h = roll(e, 2, 6), w = roll(e, 2, 6);
    draw_picture(e, h, w);
    e->out = e->in;
    e->in = grid_blank(2 * h + roll(e, 0, h + 2), 1, 0);
    e->in.w = 2 * w + roll(e, 0, w + 2);
    for (int r = 0; r < e->in.h; r += h)
        for (int c = 0; c < e->in.w; c += w) grid_paste(&e->in, &e->out, r, c);
    struct grid across = grid_transposed(&e->in);
    return period(&e->in) == w && period(&across) == h;
}

static bool stacked_by_colors(struct example *e)
{
    int h = roll(e, 2, 6), w = roll(e, 3, 12), kinds = roll(e, 2, 4), hues[4];
    start(e, h, w);
    pick_colors(e, kinds, 0, hues);
    grid_sprinkle(e, &e->in, 100, kinds, hues);
    for (int i = 0; i < kinds; i++)
        if (!grid_count(&e->in, hues[i])) return false;
    e->out = e->in;
    for (int i = 1; i < kinds; i++) e->out = grid_below(&e->out, &e->in);
    return true;
}

static bool turned_chequer(struct example *e)
{
    int side = roll(e, 2, 6);
    draw_picture(e, side, side);
    struct grid turned = grid_turned(&e->in);
    e->out = grid_blank(3 * side, 3 * side, 0);
    for (int i = 0; i < 9; i++) grid_paste(&e->out, i % 2 ? &turned : &e->in, i / 3 * side, i % 3 * side);
    return !grid_equal(&turned, &e->in);
}

static bool torn_wallpaper(struct example *e)
{
    int h = roll(e, 2, 5), w = roll(e, 2, 5), rows = roll(e, 12, 22), cols = roll(e, 12, 22), hues[4];
    pick_colors(e, 4, 0, hues);
    struct grid tile = grid_blank(h, w, 0);
    grid_sprinkle(e, &tile, 100, 4, hues);
    start(e, rows, cols);
    for (int r = 0; r < rows; r += h)
        for (int c = 0; c < cols; c += w) grid_paste(&e->in, &tile, r, c);
    e->out = e->in;
    for (int i = roll(e, 2, 3); i > 0; i--) {
        int tear_h = roll(e, 2, 5), tear_w = roll(e, 2, 5);
        struct box b;
        if (!find_room(e, tear_h, tear_w, 1, &b)) return false;
        grid_rect(&e->in, b, 0);
    }
    struct grid across = grid_transposed(&e->out);
    return period(&e->out) == w && period(&across) == h;
}

static bool running_bond(struct example *e)
{
    int h = roll(e, 1, 3), w = 2 * roll(e, 1, 3), times = roll(e, 3, 5);
    draw_picture(e, h, w);
    e->out = grid_blank(h * times, w * times, 0);
    for (int r = 0; r < e->out.h; r++)
        for (int c = 0; c < e->out.w; c++) {
            int slip = r / h % 2 ? w / 2 : 0;
            e->out.cell[r][c] = e->in.cell[r % h][(c + slip) % w];
        }
    /* The size of the wall is said by the input: as many courses as grey cells after the brick. */
    struct grid course = grid_blank(1, w, 0);
    if (times > w || grid_count(&e->in, 5)) return false;
    grid_rect(&course, (struct box){0, 0, 1, times}, 5);
    e->in = grid_below(&e->in, &course);
    struct grid half = grid_part(&e->out, (struct box){0, 0, h, w / 2});
    struct grid rest = grid_part(&e->out, (struct box){0, w / 2, h, w / 2});
    return !grid_equal(&half, &rest);
}

const struct task tiling_tasks[] = {
    {"middle-upended", "Three copies side by side, the middle one upside down.", middle_upended, 3, 1},
    {"four-corners", "Copies in the four corners of a grid three times as high and wide.", four_corners, 3,
     1},
    {"one-tile", "Give back the one tile that the wallpaper repeats.", one_tile, 4, 2},
    {"stacked-by-colors", "As many copies, one below the other, as the picture has colours.",
     stacked_by_colors, 4, 1},
    {"turned-chequer", "Three by three copies, every other one a quarter turn clockwise.", turned_chequer, 3,
     1},
    {"torn-wallpaper", "Repair the holes in the wallpaper.", torn_wallpaper, 3, 1},
    {"running-bond",
     "Lay the brick in as many courses and columns as there are grey cells; every second course slips by half a brick.",
     running_bond, 4, 1},
    {0},
};

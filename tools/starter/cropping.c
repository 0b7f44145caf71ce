/* The answer is a part of the picture. */
#include "task.h"

static bool between_pegs(struct example *e)
{
    start_any(e, 8, 20);
    int hues[3];
    pick_colors(e, 3, COLOR_BIT(4), hues);
    grid_sprinkle(e, &e->in, 35, 3, hues);
    int h = roll(e, 4, e->in.h - 1), w = roll(e, 4, e->in.w - 1);
    int top = roll(e, 0, e->in.h - h), left = roll(e, 0, e->in.w - w);
    for (int i = 0; i < 4; i++) grid_put(&e->in, i < 2 ? top : top + h - 1, i % 2 ? left : left + w - 1, 4);
    e->out = grid_part(&e->in, (struct box){top + 1, left + 1, h - 2, w - 2});
    return true;
}

static bool biggest_upended(struct example *e)
{
    start_any(e, 10, 20);
    int count = roll(e, 3, 5), hues[5], big = roll(e, 8, 12);
    pick_colors(e, 5, 0, hues);
    for (int i = 0; i < count; i++) {
        struct shape s = shape_blob(e, i == 0 ? big : roll(e, 2, big - 1), 5, 5);
        struct box b;
        if (!find_room(e, s.h, s.w, 1, &b)) return false;
        shape_stamp(&e->in, &s, b.top, b.left, hues[i]);
        if (i > 0) continue;
        struct grid part = grid_part(&e->in, b);
        e->out = grid_upended(&part);
        if (grid_equal(&part, &e->out)) return false;
    }
    return true;
}

static bool lonely_color(struct example *e)
{
    start_any(e, 11, 20);
    int hues[3], first = roll(e, 2, 3), second = roll(e, 2, 3);
    pick_colors(e, 3, 0, hues);
    for (int i = 0; i < 1 + first + second; i++) {
        struct shape s = shape_blob(e, roll(e, 4, 8), 4, 4);
        struct box b;
        if (!find_room(e, s.h, s.w, 1, &b)) return false;
        shape_stamp(&e->in, &s, b.top, b.left, hues[i == 0 ? 0 : i <= first ? 1 : 2]);
        if (i == 0) e->out = grid_part(&e->in, b);
    }
    return true;
}

static bool unwrap(struct example *e)
{
    int h = roll(e, 2, 12), w = roll(e, 2, 12), hues[4];
    int top = roll(e, 1, 4), bottom = roll(e, 1, 4), left = roll(e, 1, 4), right = roll(e, 1, 4);
    pick_colors(e, 4, 0, hues);
    e->out = grid_blank(h, w, hues[0]);
    grid_sprinkle(e, &e->out, 100, 3, hues);
    e->in = grid_blank(h + top + bottom, w + left + right, hues[3]);
    grid_paste(&e->in, &e->out, top, left);
    return true;
}

static bool squeeze(struct example *e)
{
    int h = roll(e, 3, 8), w = roll(e, 3, 8), hues[3], row = 0;
    pick_colors(e, 3, 0, hues);
    e->out = grid_blank(h, w, 0);
    grid_sprinkle(e, &e->out, 65, 3, hues);
    for (int r = 0; r < h; r++)
        if (grid_row_plain(&e->out, r)) return false;
    for (int c = 0; c < w; c++)
        if (grid_col_plain(&e->out, c)) return false;
    bool gap_row[SIDE], gap_col[SIDE];
    int rows = h, cols = w;
    for (int r = 0; r < h; r++) rows += gap_row[r] = chance(e, 40);
    for (int c = 0; c < w; c++) cols += gap_col[c] = chance(e, 40);
    if (rows == h || cols == w) return false;
    e->in = grid_blank(rows, cols, 0);
    for (int r = 0; r < h; r++) {
        row += gap_row[r];
        for (int c = 0, col = 0; c < w; c++) {
            col += gap_col[c];
            e->in.cell[row][col++] = e->out.cell[r][c];
        }
        row++;
    }
    return true;
}

static bool brighter_half(struct example *e)
{
    int h = roll(e, 3, 14), w = roll(e, 3, 10), hues[3];
    pick_colors(e, 3, 0, hues);
    struct grid dim = grid_blank(h, w, 0), bright = dim;
    grid_sprinkle(e, &dim, 30, 3, hues);
    grid_sprinkle(e, &bright, 45, 3, hues);
    if (grid_count(&bright, 0) >= grid_count(&dim, 0)) return false;
    e->in = e->number % 2 ? grid_beside(&bright, &dim) : grid_beside(&dim, &bright);
    e->out = bright;
    return true;
}

const struct task cropping_tasks[] = {
    {"between-pegs", "Cut out what lies strictly between the four pegs of colour 4.", between_pegs, 3, 1},
    {"biggest-upended", "Cut out the biggest figure and turn it upside down.", biggest_upended, 3, 1},
    {"lonely-color", "Cut out the figure whose colour no other figure has.", lonely_color, 3, 1},
    {"unwrap", "Take off the wrapping, however thick on each side.", unwrap, 3, 1},
    {"squeeze", "Take out the rows and columns that are blank.", squeeze, 3, 1},
    {"brighter-half", "Keep the half, left or right, with more coloured cells.", brighter_half, 4, 1},
    {0},
};

/* Rays, frontiers and segments. */
#include "task.h"

static bool sparks(struct example *e)
{
    start_any(e, 8, 20);
    struct grid seen = e->in;
    e->out = e->in;
    for (int i = roll(e, 3, 5); i > 0; i--) {
        struct box b;
        if (!find_room(e, 1, 1, 1, &b)) return false;
        int hue = i == 1 ? 3 : i == 2 ? 4 : roll(e, 3, 4), step = hue == 3 ? 1 : -1;
        /* Two rays never meet, so nothing is said about crossings. */
        for (int r = b.top, c = b.left; grid_at(&seen, r, c) >= 0; r++, c += step)
            if (grid_at(&seen, r, c) > 0) return false;
        grid_line(&seen, b.top, b.left, 1, step, 1);
        grid_line(&e->out, b.top, b.left, 1, step, hue);
        grid_put(&e->in, b.top, b.left, hue);
    }
    return true;
}

static bool crosshairs(struct example *e)
{
    start_any(e, 6, 26);
    int hue = pick_color(e, COLOR_BIT(8)), count = roll(e, 1, 3);
    if (!scatter(e, count, 1, hue)) return false;
    e->out = e->in;
    for (int i = 0; i < count; i++) {
        grid_rect(&e->out, (struct box){e->taken[i].top, 0, 1, e->in.w}, 8);
        grid_rect(&e->out, (struct box){0, e->taken[i].left, e->in.h, 1}, 8);
    }
    for (int i = 0; i < count; i++) grid_rect(&e->out, e->taken[i], hue);
    return true;
}

static bool plumb_lines(struct example *e)
{
    start_any(e, 8, 20);
    for (int i = roll(e, 2, 4); i > 0; i--) {
        struct box b;
        int h = roll(e, 1, 2), w = roll(e, 2, e->in.w / 2);
        if (!find_room(e, h, w, 1, &b) || b.top < 2) return false;
        grid_rect(&e->in, b, 5);
    }
    for (int c = roll(e, 0, 2); c < e->in.w; c += roll(e, 2, 5))
        grid_put(&e->in, 0, c, pick_color(e, COLOR_BIT(5)));
    e->out = e->in;
    bool hides = false;
    for (int c = 0; c < e->in.w; c++)
        for (int r = 0; r < e->in.h && e->in.cell[0][c]; r++) {
            hides |= e->in.cell[r][c] == 5;
            if (e->in.cell[r][c] == 0) grid_put(&e->out, r, c, e->in.cell[0][c]);
        }
    return hides;
}

static bool saltire(struct example *e)
{
    start_any(e, 5, 20);
    int hue = pick_color(e, 0), r = roll(e, 0, e->in.h - 1), c = roll(e, 0, e->in.w - 1);
    grid_put(&e->in, r, c, hue);
    e->out = e->in;
    for (int i = 0; i < 4; i++) grid_line(&e->out, r, c, i < 2 ? 1 : -1, i % 2 ? 1 : -1, hue);
    return true;
}

static bool taut_lines(struct example *e)
{
    start_any(e, 9, 28);
    bool broken[SIDE * 2] = {false};
    int cuts = 0, whole = 0;
    for (int r = roll(e, 0, 3); r < e->in.h; r += roll(e, 2, 6)) {
        grid_rect(&e->in, (struct box){r, 0, 1, e->in.w}, 5);
        broken[r] = chance(e, 50);
    }
    for (int c = roll(e, 0, 3); c < e->in.w; c += roll(e, 2, 7)) {
        grid_rect(&e->in, (struct box){0, c, e->in.h, 1}, 5);
        broken[SIDE + c] = chance(e, 50);
    }
    /* Cuts come last and never lie where a whole line crosses. */
    struct grid lines = e->in;
    for (int i = 0; i < SIDE * 2; i++) {
        if (!broken[i]) continue;
        bool is_row = i < SIDE;
        int r = is_row ? i : roll(e, 0, e->in.h - 1), c = is_row ? roll(e, 0, e->in.w - 1) : i - SIDE;
        if (is_row ? grid_col_plain(&lines, c) && lines.cell[0][c] == 5
                   : grid_row_plain(&lines, r) && lines.cell[r][0] == 5)
            return false;
        grid_put(&e->in, r, c, 0);
        cuts++;
    }
    e->out = e->in;
    for (int r = 0; r < e->in.h; r++)
        if (e->in.cell[r][0] == 5 && grid_row_plain(&e->in, r)) {
            grid_rect(&e->out, (struct box){r, 0, 1, e->in.w}, 2);
            whole++;
        }
    for (int c = 0; c < e->in.w; c++)
        if (e->in.cell[0][c] == 5 && grid_col_plain(&e->in, c)) {
            grid_rect(&e->out, (struct box){0, c, e->in.h, 1}, 2);
            whole++;
        }
    return cuts > 0 && whole > 0;
}

static bool posts_and_beams(struct example *e)
{
    start_any(e, 9, 24);
    e->out = e->in;
    for (int i = roll(e, 5, 9); i > 0; i--) {
        int length = roll(e, 2, 6);
        bool post = i == 1 || (i > 2 && chance(e, 50));
        struct box b;
        if (!find_room(e, post ? length : 1, post ? 1 : length, 1, &b)) return false;
        grid_rect(&e->in, b, 5);
        grid_rect(&e->out, b, post ? 1 : 2);
    }
    return true;
}

static bool zigzag(struct example *e)
{
    start_any(e, 10, 22);
    e->in.w = roll(e, 4, 9);
    int hue = pick_color(e, 0), c = roll(e, 0, e->in.w - 1), step = c == e->in.w - 1 ? -1 : 1;
    grid_put(&e->in, e->in.h - 1, c, hue);
    e->out = e->in;
    for (int r = e->in.h - 1; r >= 0; r--) {
        grid_put(&e->out, r, c, hue);
        if (c + step < 0 || c + step >= e->in.w) step = -step;
        c += step;
    }
    return true;
}

static bool lamps(struct example *e)
{
    start_any(e, 10, 22);
    int walls = roll(e, 8, 16), count = roll(e, 2, 4);
    if (!scatter(e, walls, 0, 5) || !scatter(e, count, 1, 4)) return false;
    e->out = e->in;
    /* Light goes all four ways and stops before a wall; the lamps see no other lamp. */
    bool stopped = false;
    for (int i = walls; i < walls + count; i++)
        for (int k = 0; k < 4; k++) {
            static const int step[4][2] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
            int r = e->taken[i].top + step[k][0], c = e->taken[i].left + step[k][1];
            for (; grid_at(&e->in, r, c) == 0; r += step[k][0], c += step[k][1]) grid_put(&e->out, r, c, 3);
            if (grid_at(&e->in, r, c) == 4) return false;
            stopped |= grid_at(&e->in, r, c) == 5;
        }
    return stopped;
}

const struct task line_tasks[] = {
    {"sparks", "A 3 flies down and right to the edge, a 4 down and left.", sparks, 4, 1},
    {"crosshairs", "Row and column of every dot turn 8; the dots stay on top.", crosshairs, 3, 1},
    {"plumb-lines", "From every dot on top a line hangs to the floor, behind the grey bars.", plumb_lines, 3,
     1},
    {"saltire", "The dot sends out all four diagonals.", saltire, 3, 2},
    {"taut-lines", "Grey lines that reach from edge to edge turn 2.", taut_lines, 3, 1},
    {"posts-and-beams", "Upright segments turn 1, lying ones 2.", posts_and_beams, 3, 1},
    {"zigzag", "The dot rises from the floor on a diagonal, first to the right, and bounces off both walls.",
     zigzag, 4, 1},
    {"lamps", "Every lamp shines four ways until a wall stops the light.", lamps, 3, 1},
    {0},
};

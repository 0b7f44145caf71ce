/* Joining what belongs together. */
#include "task.h"

static bool join_twins(struct example *e)
{
    start_any(e, 9, 20);
    int hues[9], count = roll(e, 2, 4);
    pick_colors(e, 9, 0, hues);
    e->out = e->in;
    for (int i = 0; i < count; i++) {
        int length = roll(e, 4, (e->in.h < e->in.w ? e->in.h : e->in.w) - 2);
        bool upright = chance(e, 50);
        struct box b;
        if (!find_room(e, upright ? length : 1, upright ? 1 : length, 0, &b)) return false;
        grid_put(&e->in, b.top, b.left, hues[i]);
        grid_put(&e->in, b.top + b.h - 1, b.left + b.w - 1, hues[i]);
        grid_rect(&e->out, b, hues[i]);
    }
    return true;
}

static bool elbow(struct example *e)
{
    start_any(e, 6, 20);
    int r1 = roll(e, 0, e->in.h - 1), c1 = roll(e, 0, e->in.w - 1);
    int r2 = roll(e, 0, e->in.h - 1), c2 = roll(e, 0, e->in.w - 1);
    int rows = r1 > r2 ? r1 - r2 : r2 - r1, cols = c1 > c2 ? c1 - c2 : c2 - c1;
    if (rows < 2 || cols < 2) return false;
    grid_put(&e->in, r1, c1, 1);
    grid_put(&e->in, r2, c2, 2);
    e->out = e->in;
    grid_rect(&e->out, (struct box){r1, c1 < c2 ? c1 : c2, 1, cols + 1}, 3);
    grid_rect(&e->out, (struct box){r1 < r2 ? r1 : r2, c2, rows + 1, 1}, 3);
    grid_put(&e->out, r1, c1, 1);
    grid_put(&e->out, r2, c2, 2);
    return true;
}

static bool row_partners(struct example *e)
{
    start_any(e, 8, 20);
    int pairs = 0, singles = 0, hue = pick_color(e, COLOR_BIT(8));
    for (int r = 0; r < e->in.h; r++) {
        int n = roll(e, 0, 2), a = roll(e, 0, e->in.w - 1), b = roll(e, 0, e->in.w - 1);
        if (n > 1 && (a > b ? a - b : b - a) < 2) n = 1;
        if (n > 0) grid_put(&e->in, r, a, hue);
        if (n > 1) grid_put(&e->in, r, b, hue);
        pairs += n == 2;
        singles += n == 1;
    }
    e->out = e->in;
    for (int r = 0; r < e->in.h; r++) {
        int from = -1, to = -1;
        for (int c = 0; c < e->in.w; c++)
            if (e->in.cell[r][c]) from = from < 0 ? c : from, to = c;
        for (int c = from + 1; from >= 0 && c < to; c++) grid_put(&e->out, r, c, 8);
    }
    return pairs > 1 && singles > 1;
}

static bool numbered_thread(struct example *e)
{
    start_any(e, 10, 20);
    int count = roll(e, 3, 5);
    for (int i = 0; i < count; i++)
        if (!scatter(e, 1, 1, i + 1)) return false;
    e->out = e->in;
    /* From each number along its row, then along the column of the next; no thread passes a cell twice. */
    for (int i = 0; i + 1 < count; i++) {
        int r = e->taken[i].top, c = e->taken[i].left, to_r = e->taken[i + 1].top,
            to_c = e->taken[i + 1].left;
        while (r != to_r || c != to_c) {
            if (c != to_c)
                c += c < to_c ? 1 : -1;
            else
                r += r < to_r ? 1 : -1;
            if (r == to_r && c == to_c) break;
            if (grid_at(&e->out, r, c)) return false;
            grid_put(&e->out, r, c, 8);
        }
    }
    return true;
}

const struct task connecting_tasks[] = {
    {"join-twins", "Dots of one colour are joined by a line of that colour.", join_twins, 3, 1},
    {"elbow", "Along the row of 1, then along the column of 2, a path of colour 3.", elbow, 4, 2},
    {"row-partners", "Two dots in one row are joined with colour 8.", row_partners, 3, 1},
    {"numbered-thread", "A thread of colour 8 runs 1, 2, 3, ...: along the row first, then along the column.",
     numbered_thread, 4, 1},
    {0},
};

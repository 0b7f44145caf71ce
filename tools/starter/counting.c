/* How many there are, drawn as the size of the answer. */
#include "task.h"

static bool surplus(struct example *e)
{
    start_any(e, 6, 14);
    int twos = roll(e, 1, 7), extra = roll(e, 1, 8);
    e->out = grid_blank(1, extra, 1);
    return scatter(e, twos + extra, 0, 1) && scatter(e, twos, 0, 2) && scatter(e, roll(e, 1, 9), 0, 3);
}

static bool stamps_in_a_row(struct example *e)
{
    start_any(e, 9, 18);
    int squares = roll(e, 2, 6), others = roll(e, 3, 6), hue = pick_color(e, 0);
    struct box b;
    for (int i = 0; i < squares; i++) {
        if (!find_room(e, 2, 2, 1, &b)) return false;
        grid_rect(&e->in, b, hue);
    }
    for (int i = 0; i < others; i++) {
        static const int form[4][2] = {{1, 1}, {1, 3}, {3, 1}, {2, 3}};
        int k = roll(e, 0, 3);
        if (!find_room(e, form[k][0], form[k][1], 1, &b)) return false;
        grid_rect(&e->in, b, hue);
    }
    e->out = grid_blank(squares, 1, hue);
    return true;
}

static bool head_count(struct example *e)
{
    start_any(e, 10, 20);
    int hues[3], figures[3] = {roll(e, 4, 6), 0, 0};
    pick_colors(e, 3, 0, hues);
    for (int k = 0; k < 3; k++) {
        if (k > 0) figures[k] = roll(e, 1, 3);
        for (int i = 0; i < figures[k]; i++) {
            int side = k == 0 ? 2 : 4, h = roll(e, 1, side), w = roll(e, 1, side);
            struct box b;
            if (!find_room(e, h, w, 1, &b)) return false;
            grid_rect(&e->in, b, hues[k]);
        }
    }
    /* The colour with the most figures has the fewest cells in one example and not in the next. */
    int cells = grid_count(&e->in, hues[0]);
    bool fewest = cells < grid_count(&e->in, hues[1]) && cells < grid_count(&e->in, hues[2]);
    if (fewest != (e->number % 2 == 0)) return false;
    e->out = grid_blank(2, 2, hues[0]);
    return true;
}

static bool ladder(struct example *e)
{
    start_any(e, 5, 13);
    int n = roll(e, 2, 10), hue = pick_color(e, 0);
    e->out = grid_blank(n, n, 0);
    grid_line(&e->out, 0, 0, 1, 1, hue);
    return scatter(e, n, 0, hue);
}

static bool rarest_square(struct example *e)
{
    start_any(e, 7, 15);
    int hues[4], n = roll(e, 2, 6);
    pick_colors(e, 4, 0, hues);
    grid_sprinkle(e, &e->in, 100, 3, hues + 1);
    if (!scatter(e, n, 0, hues[0])) return false;
    for (int i = 1; i < 4; i++)
        if (grid_count(&e->in, hues[i]) <= n) return false;
    e->out = grid_blank(n, n, hues[0]);
    return true;
}

static bool cheese(struct example *e)
{
    start_any(e, 9, 17);
    int hue = pick_color(e, 0), holes = roll(e, 1, 7);
    struct box rind = {1, 1, e->in.h - 2, e->in.w - 2};
    grid_rect(&e->in, rind, hue);
    /* The blank margin is taken, so that no hole opens into it. */
    struct box sides[4] = {
        {0, 0, 1, e->in.w}, {e->in.h - 1, 0, 1, e->in.w}, {0, 0, e->in.h, 1}, {0, e->in.w - 1, e->in.h, 1}};
    for (int i = 0; i < 4; i++) e->taken[e->taken_count++] = sides[i];
    for (int i = 0; i < holes; i++) {
        struct box b;
        int h = roll(e, 1, 2), w = roll(e, 1, 3);
        if (!find_room(e, h, w, 1, &b)) return false;
        grid_rect(&e->in, b, 0);
    }
    e->out = grid_blank(1, holes, hue);
    return true;
}

static bool bar_chart(struct example *e)
{
    start_any(e, 8, 15);
    int kinds = roll(e, 2, 5), hues[5], counts[5] = {0}, next = 9;
    pick_colors(e, kinds, 0, hues);
    for (int i = 0; i < kinds; i++) {
        counts[i] = roll(e, kinds - i, next);
        next = counts[i] - 1;
        if (!scatter(e, counts[i], 0, hues[i])) return false;
    }
    e->out = grid_blank(kinds, counts[0], 0);
    for (int i = 0; i < kinds; i++) grid_rect(&e->out, (struct box){i, 0, 1, counts[i]}, hues[i]);
    return true;
}

const struct task counting_tasks[] = {
    {"surplus", "A row as long as there are more 1s than 2s.", surplus, 4, 1},
    {"stamps-in-a-row", "A column with one cell for every 2x2 square; other blocks do not count.",
     stamps_in_a_row, 4, 1},
    {"head-count", "A 2x2 square of the colour with the most figures, however small.", head_count, 3, 1},
    {"ladder", "n dots give an n by n grid with its diagonal in their colour.", ladder, 4, 1},
    {"rarest-square", "A full square of the rarest colour, its side the number of that colour's cells.",
     rarest_square, 4, 2},
    {"cheese", "A row of the cheese's colour with one cell for every hole.", cheese, 4, 1},
    {"bar-chart", "One bar for each colour, as long as it has cells, the longest on top.", bar_chart, 3, 1},
    {0},
};

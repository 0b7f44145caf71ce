/* Colours as numbers. */
#include "task.h"

/* Gives every cell a number low..high. */
static void draw_numbers(struct example *e, struct grid *g, int low, int high)
{
    for (int r = 0; r < g->h; r++)
        for (int c = 0; c < g->w; c++) grid_put(g, r, c, roll(e, low, high));
}

static bool add_the_sheets(struct example *e)
{
    int h = roll(e, 2, 9), w = roll(e, 3, 15);
    start(e, 2 * h, w);
    draw_numbers(e, &e->in, 0, 4);
    e->out = grid_blank(h, w, 0);
    for (int r = 0; r < h; r++)
        for (int c = 0; c < w; c++) e->out.cell[r][c] = (uint8_t)(e->in.cell[r][c] + e->in.cell[h + r][c]);
    return true;
}

static bool double_every(struct example *e)
{
    start_any(e, 4, 14);
    draw_numbers(e, &e->in, 0, 4);
    e->out = e->in;
    for (int r = 0; r < e->in.h; r++)
        for (int c = 0; c < e->in.w; c++) e->out.cell[r][c] *= 2;
    return true;
}

static bool row_champion(struct example *e)
{
    start_any(e, 3, 13);
    draw_numbers(e, &e->in, 0, 8);
    for (int r = 0; r < e->in.h; r++) {
        int high = roll(e, 1, 9);
        for (int c = 0; c < e->in.w; c++)
            if (e->in.cell[r][c] > high) e->in.cell[r][c] = (uint8_t)high;
    }
    e->out = e->in;
    for (int r = 0; r < e->in.h; r++) {
        int most = 0;
        for (int c = 0; c < e->in.w; c++) most = e->in.cell[r][c] > most ? e->in.cell[r][c] : most;
        grid_rect(&e->out, (struct box){r, 0, 1, e->in.w}, most);
    }
    return true;
}

static bool field_of_counts(struct example *e)
{
    start_any(e, 6, 13);
    int h = roll(e, 1, 9), w = roll(e, 1, 9);
    e->out = grid_blank(h, w, 3);
    return h != w && scatter(e, h, 0, 2) && scatter(e, w, 0, 1) && scatter(e, roll(e, 1, 6), 0, 7);
}

static bool minimum_table(struct example *e)
{
    int h = roll(e, 4, 13), w = roll(e, 4, 13);
    start(e, h, w);
    for (int r = 1; r < h; r++) grid_put(&e->in, r, 0, roll(e, 1, 9));
    for (int c = 1; c < w; c++) grid_put(&e->in, 0, c, roll(e, 1, 9));
    e->out = e->in;
    for (int r = 1; r < h; r++)
        for (int c = 1; c < w; c++) {
            int a = e->in.cell[r][0], b = e->in.cell[0][c];
            e->out.cell[r][c] = (uint8_t)(a < b ? a : b);
        }
    return true;
}

static bool high_water(struct example *e)
{
    start_any(e, 4, 14);
    draw_numbers(e, &e->in, 0, 4);
    for (int i = roll(e, 3, 9); i > 0; i--) {
        int r = roll(e, 0, e->in.h - 1), c = roll(e, 0, e->in.w - 1);
        grid_put(&e->in, r, c, roll(e, 5, 9));
    }
    e->out = e->in;
    for (int r = 0; r < e->in.h; r++)
        for (int c = 1; c < e->in.w; c++)
            if (e->out.cell[r][c - 1] > e->out.cell[r][c]) e->out.cell[r][c] = e->out.cell[r][c - 1];
    return true;
}

const struct task arithmetic_tasks[] = {
    {"add-the-sheets", "The colour numbers of the upper and the lower half are added.", add_the_sheets, 3, 1},
    {"double-every", "Every colour number is doubled.", double_every, 3, 1},
    {"row-champion", "Every row takes the greatest colour number in it.", row_champion, 3, 1},
    {"field-of-counts", "A field of 3s, as high as there are 2s and as wide as there are 1s.",
     field_of_counts, 4, 2},
    {"minimum-table", "Row and column headings make a table of the smaller of the two numbers.",
     minimum_table, 3, 1},
    {"high-water", "Every cell takes the greatest number met so far in its row, from the left.", high_water,
     3, 1},
    {0},
};

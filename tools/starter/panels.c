/* Pictures made of panels, and what they say together. */
#include "task.h"

static struct grid draw_panel(struct example *e, int h, int w, int percent, int hue)
{
    struct grid g = grid_blank(h, w, 0);
    grid_sprinkle(e, &g, percent, 1, &hue);
    return g;
}

/* Joins the panels side by side with a line of this colour between them. */
static struct grid join_panels(const struct grid *panels, int n, int line)
{
    struct grid all = panels[0], bar = grid_blank(panels[0].h, 1, line);
    for (int i = 1; i < n; i++) {
        all = grid_beside(&all, &bar);
        all = grid_beside(&all, &panels[i]);
    }
    return all;
}

static bool upper_sheet(struct example *e)
{
    int h = roll(e, 3, 14), w = roll(e, 3, 12), hues[2];
    pick_colors(e, 2, 0, hues);
    struct grid upper = draw_panel(e, h, w, 30, hues[0]), lower = draw_panel(e, h, w, 50, hues[1]);
    e->in = grid_beside(&upper, &lower);
    e->out = lower;
    bool hides = false;
    for (int r = 0; r < h; r++)
        for (int c = 0; c < w; c++)
            if (upper.cell[r][c]) {
                hides |= e->out.cell[r][c] != 0;
                e->out.cell[r][c] = upper.cell[r][c];
            }
    return hides && 2 * grid_count(&upper, 0) > h * w;
}

static bool odd_panel_out(struct example *e)
{
    int h = roll(e, 3, 14), w = roll(e, 2, 6), hues[3];
    pick_colors(e, 3, COLOR_BIT(5), hues);
    struct grid usual = grid_blank(h, w, 0), panels[4];
    grid_sprinkle(e, &usual, 55, 3, hues);
    e->out = usual;
    for (int i = roll(e, 1, 2); i > 0; i--) {
        int r = roll(e, 0, h - 1), c = roll(e, 0, w - 1);
        grid_put(&e->out, r, c, hues[roll(e, 0, 2)]);
    }
    int odd = roll(e, 0, 3);
    for (int i = 0; i < 4; i++) panels[i] = i == odd ? e->out : usual;
    e->in = join_panels(panels, 4, 5);
    return !grid_equal(&usual, &e->out);
}

static bool fullest_panel(struct example *e)
{
    int h = roll(e, 3, 14), w = roll(e, 2, 8), best = 0, hues[3];
    pick_colors(e, 3, COLOR_BIT(5), hues);
    struct grid panels[3];
    for (int i = 0; i < 3; i++) {
        panels[i] = grid_blank(h, w, 0);
        grid_sprinkle(e, &panels[i], 45, 3, hues);
        if (grid_count(&panels[i], 0) < grid_count(&panels[best], 0)) best = i;
    }
    for (int i = 0; i < 3; i++)
        if (i != best && grid_count(&panels[i], 0) == grid_count(&panels[best], 0)) return false;
    e->in = join_panels(panels, 3, 5);
    e->out = panels[best];
    return true;
}

static bool stencil(struct example *e)
{
    int h = roll(e, 3, 13), w = roll(e, 3, 13), hues[4];
    pick_colors(e, 4, COLOR_BIT(1), hues);
    struct grid holes = draw_panel(e, h, w, 50, 1), picture = grid_blank(h, w, 0);
    grid_sprinkle(e, &picture, 100, 4, hues);
    e->in = grid_beside(&holes, &picture);
    e->out = picture;
    for (int r = 0; r < h; r++)
        for (int c = 0; c < w; c++)
            if (!holes.cell[r][c]) e->out.cell[r][c] = 0;
    return grid_count(&holes, 1) > 0;
}

static bool left_alone(struct example *e)
{
    int h = roll(e, 3, 12), w = roll(e, 3, 12), line = pick_color(e, COLOR_BIT(1) | COLOR_BIT(2));
    struct grid panels[2] = {{0}, {0}};
    for (int i = 0; i < 2; i++) panels[i] = draw_panel(e, h, w, 50, i + 1);
    e->in = join_panels(panels, 2, line);
    e->out = grid_blank(h, w, 0);
    for (int r = 0; r < h; r++)
        for (int c = 0; c < w; c++)
            if (panels[0].cell[r][c] && !panels[1].cell[r][c]) e->out.cell[r][c] = (uint8_t)line;
    return grid_count(&e->out, line) > 1;
}

/* How many of three panels have a cell at each place decides the answer. */
static bool vote(struct example *e, int percent, int needed)
{
    int h = roll(e, 3, 9), w = roll(e, 3, 14);
    struct grid panels[3];
    for (int i = 0; i < 3; i++) {
        panels[i] = draw_panel(e, w, h, percent, 1);
        for (int k = 0; k < i; k++)
            if (grid_equal(&panels[k], &panels[i])) return false;
    }
    struct grid row = join_panels(panels, 3, 5);
    e->in = grid_transposed(&row);
    e->out = grid_blank(h, w, 0);
    for (int r = 0; r < h; r++)
        for (int c = 0; c < w; c++) {
            int votes = 0;
            for (int i = 0; i < 3; i++) votes += panels[i].cell[c][r];
            if (votes >= needed) e->out.cell[r][c] = 3;
        }
    return grid_count(&e->out, 3) > 1;
}

static bool unanimous(struct example *e) { return vote(e, 70, 3); }
static bool majority(struct example *e) { return vote(e, 45, 2); }

const struct task panel_tasks[] = {
    {"upper-sheet", "The left sheet is laid over the right one.", upper_sheet, 3, 1},
    {"odd-panel-out", "Three of four panels are equal: give the other one.", odd_panel_out, 3, 1},
    {"fullest-panel", "Give the panel with the most coloured cells.", fullest_panel, 4, 1},
    {"stencil", "Of the right picture only what lies under the 1s of the left panel.", stencil, 3, 1},
    {"left-alone", "Where only the left panel has a cell, a cell in the colour of the line between them.",
     left_alone, 3, 1},
    {"unanimous", "Cells that all three panels have, in colour 3.", unanimous, 3, 1},
    {"majority", "Cells that at least two of the three panels have, in colour 3.", majority, 4, 1},
    {0},
};

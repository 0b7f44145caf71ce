/* Putting things in order. */
#include "task.h"

static bool line_up_by_height(struct example *e)
{
    int count = roll(e, 4, 10), hue = pick_color(e, 0), heights[14];
    start(e, count + roll(e, 1, 4), count);
    for (int i = 0; i < 14; i++) heights[i] = i + 1;
    shuffle(e, e->in.h, heights);
    e->out = e->in;
    for (int c = 0; c < count; c++) {
        int smaller = 0;
        for (int i = 0; i < count; i++) smaller += heights[i] < heights[c];
        grid_rect(&e->in, (struct box){e->in.h - heights[c], c, heights[c], 1}, hue);
        grid_rect(&e->out, (struct box){e->in.h - heights[c], smaller, heights[c], 1}, hue);
    }
    return true;
}

static bool ranking(struct example *e)
{
    start_any(e, 7, 15);
    int kinds = roll(e, 3, 5), hues[5], next = 12;
    pick_colors(e, kinds, 0, hues);
    e->out = grid_blank(1, kinds, 0);
    for (int i = 0; i < kinds; i++) {
        int n = roll(e, kinds - i, next);
        next = n - 1;
        if (!scatter(e, n, 0, hues[i])) return false;
        grid_put(&e->out, 0, i, hues[i]);
    }
    /* The blank cells must be more than any colour, or they would take part. */
    return grid_count(&e->in, 0) > 12;
}

static bool filing_cabinet(struct example *e)
{
    int labels[9], rows = roll(e, 4, 9), w = roll(e, 5, 14), hues[3];
    start(e, rows, w);
    pick_colors(e, rows, 0, labels);
    pick_colors(e, 3, 0, hues);
    grid_sprinkle(e, &e->in, 45, 3, hues);
    for (int r = 0; r < rows; r++) {
        grid_put(&e->in, r, 0, labels[r]);
        grid_put(&e->in, r, 1, 0);
    }
    e->out = e->in;
    for (int r = 0; r < rows; r++) {
        int before = 0;
        for (int q = 0; q < rows; q++) before += labels[q] < labels[r];
        struct grid row = grid_part(&e->in, (struct box){r, 0, 1, w});
        grid_paste(&e->out, &row, before, 0);
    }
    return true;
}

static bool parade(struct example *e)
{
    start_any(e, 12, 20);
    int count = roll(e, 3, 4), hues[4], sizes[12], total = count - 1;
    struct shape shapes[4];
    pick_colors(e, 4, 0, hues);
    for (int i = 0; i < 12; i++) sizes[i] = i + 1;
    shuffle(e, 12, sizes);
    for (int i = 0; i < count; i++) {
        shapes[i] = shape_blob(e, sizes[i], 4, 4);
        struct box b;
        if (!find_room(e, shapes[i].h, shapes[i].w, 1, &b)) return false;
        shape_stamp(&e->in, &shapes[i], b.top, b.left, hues[i]);
        total += shapes[i].w;
    }
    if (total > e->in.w) return false;
    e->out = grid_blank(e->in.h, e->in.w, 0);
    for (int n = 0, left = 0; n < count; n++) {
        int next = -1;
        for (int i = 0; i < count; i++)
            if (sizes[i] && (next < 0 || sizes[i] < sizes[next])) next = i;
        if (next < 0) return false;
        shape_stamp(&e->out, &shapes[next], e->in.h - shapes[next].h, left, hues[next]);
        left += shapes[next].w + 1;
        sizes[next] = 0;
    }
    return true;
}

const struct task sorting_tasks[] = {
    {"line-up-by-height", "The bars line up, the shortest on the left.", line_up_by_height, 3, 1},
    {"ranking", "A row of the colours, the most frequent first; blank does not count.", ranking, 4, 1},
    {"filing-cabinet", "The rows are sorted by the number of the colour they begin with.", filing_cabinet, 3,
     1},
    {"parade", "The figures stand on the floor from the left, smallest first, one column apart.", parade, 3,
     1},
    {0},
};

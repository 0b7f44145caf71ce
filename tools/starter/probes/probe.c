#include "probe.h"

bool is_test(const struct example *e) { return e->number >= PROBE_DEMOS; }

void field(struct example *e)
{
    int low = is_test(e) ? 10 : 9, high = is_test(e) ? 17 : 12;
    start_any(e, low, high);
}

int many(struct example *e, int low, int high) { return roll(e, low, high + (is_test(e) ? 2 : 0)); }

bool put(struct example *e, struct thing *t) { return find_room(e, t->shape.h, t->shape.w, 1, &t->at); }

bool blob(struct example *e, struct thing *t, int low, int high)
{
    t->shape = shape_blob(e, roll(e, low, high), 4, 4);
    return put(e, t);
}

bool blobs(struct example *e, int n, int low, int high, struct thing *t)
{
    if (n > THINGS_MOST) return false;
    for (int i = 0; i < n; i++)
        if (!blob(e, &t[i], low, high)) return false;
    return true;
}

bool block(struct example *e, struct box *b, int low, int high)
{
    int h = roll(e, low, high), w = roll(e, low, high);
    return find_room(e, h, w, 1, b);
}

bool odd_block(struct example *e, struct box *b, int low, int high)
{
    int h = roll(e, low, high) | 1, w = roll(e, low, high) | 1;
    return find_room(e, h, w, 1, b);
}

bool all_out_of_line(const struct example *e)
{
    for (int i = 0; i < e->taken_count; i++)
        for (int k = 0; k < i; k++) {
            struct box a = e->taken[i], b = e->taken[k];
            if (a.top < b.top + b.h && b.top < a.top + a.h) return false;
            if (a.left < b.left + b.w && b.left < a.left + a.w) return false;
        }
    return true;
}

struct shape shape_full(int h, int w)
{
    struct shape s = {.h = h, .w = w};
    for (int r = 0; r < h; r++)
        for (int c = 0; c < w; c++) s.on[r][c] = true;
    return s;
}

struct shape shape_ring(int h, int w)
{
    struct shape s = shape_full(h, w);
    for (int r = 1; r < h - 1; r++)
        for (int c = 1; c < w - 1; c++) s.on[r][c] = false;
    return s;
}

void draw_at(struct grid *g, const struct thing *t, int row, int col, int color)
{
    shape_stamp(g, &t->shape, row, col, color);
}

void draw(struct grid *g, const struct thing *t, int color) { draw_at(g, t, t->at.top, t->at.left, color); }

struct grid cut(const struct thing *t, int color)
{
    struct grid g = grid_blank(t->shape.h, t->shape.w, 0);
    draw_at(&g, t, 0, 0, color);
    return g;
}

bool box_holds(struct box b, int row, int col)
{
    return row >= b.top && row < b.top + b.h && col >= b.left && col < b.left + b.w;
}

bool ground(struct example *e, int color)
{
    grid_replace(&e->in, 0, color);
    grid_replace(&e->out, 0, color);
    return true;
}

bool any_ground(struct example *e)
{
    unsigned used = 0;
    for (int c = 1; c <= 9; c++)
        if (grid_count(&e->in, c) || grid_count(&e->out, c)) used |= COLOR_BIT(c);
    return ground(e, pick_color(e, used));
}

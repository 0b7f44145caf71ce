/* Inside and outside. */
#include "task.h"

static bool ink(struct example *e)
{
    start_any(e, 12, 22);
    e->out = e->in;
    for (int i = roll(e, 2, 4); i > 0; i--) {
        int h = roll(e, 4, 8), w = roll(e, 4, 8), hues[2];
        pick_colors(e, 2, 0, hues);
        struct box b;
        if (!find_room(e, h, w, 1, &b)) return false;
        int r = b.top + roll(e, 1, h - 2), c = b.left + roll(e, 1, w - 2);
        grid_rect(&e->out, b, hues[1]);
        grid_outline(&e->out, b, hues[0]);
        grid_outline(&e->in, b, hues[0]);
        grid_put(&e->in, r, c, hues[1]);
    }
    return true;
}

static bool vacant(struct example *e)
{
    start_any(e, 14, 28);
    e->out = e->in;
    int guest = pick_color(e, COLOR_BIT(8) | COLOR_BIT(5)), empty = 0, count = roll(e, 3, 6);
    for (int i = 0; i < count; i++) {
        int h = roll(e, 3, 6), w = roll(e, 4, 6);
        struct box b;
        if (!find_room(e, h, w, 1, &b)) return false;
        bool is_empty = chance(e, 50);
        empty += is_empty;
        grid_outline(&e->in, b, 8);
        grid_outline(&e->out, b, is_empty ? 5 : 8);
        if (is_empty) continue;
        int r = b.top + roll(e, 1, h - 2), c = b.left + roll(e, 1, w - 2);
        grid_put(&e->in, r, c, guest);
        grid_put(&e->out, r, c, guest);
    }
    for (int i = roll(e, 2, 4); i > 0; i--) {
        struct box b;
        if (!find_room(e, 1, 1, 1, &b)) return false;
        grid_put(&e->in, b.top, b.left, guest);
        grid_put(&e->out, b.top, b.left, guest);
    }
    return empty > 0 && empty < count;
}

static bool indoors(struct example *e)
{
    start_any(e, 10, 20);
    int h = roll(e, 5, e->in.h - 3), w = roll(e, 5, e->in.w - 3), inside = 0, outside = 0;
    int top = roll(e, 1, e->in.h - h - 1), left = roll(e, 1, e->in.w - w - 1);
    struct box b = {top, left, h, w};
    grid_outline(&e->in, b, 1);
    e->out = e->in;
    for (int i = roll(e, 6, 14); i > 0; i--) {
        int r = roll(e, 0, e->in.h - 1), c = roll(e, 0, e->in.w - 1);
        if (e->in.cell[r][c]) continue;
        bool is_inside = r > b.top && r < b.top + h - 1 && c > b.left && c < b.left + w - 1;
        inside += is_inside;
        outside += !is_inside;
        grid_put(&e->in, r, c, 4);
        grid_put(&e->out, r, c, is_inside ? 3 : 4);
    }
    return inside > 1 && outside > 1;
}

static bool largest_room(struct example *e)
{
    start_any(e, 14, 30);
    /* Walls across the whole house, then walls inside each strip, all at least two apart. */
    for (int c = roll(e, 2, 7), from = 0; from < e->in.w; c += roll(e, 4, 9)) {
        int to = c < e->in.w - 2 ? c : e->in.w;
        if (to < e->in.w) grid_rect(&e->in, (struct box){0, to, e->in.h, 1}, 5);
        for (int r = roll(e, 2, 8); r < e->in.h - 2; r += roll(e, 3, 9))
            grid_rect(&e->in, (struct box){r, from, 1, to - from}, 5);
        from = to + 1;
    }
    struct grid marked = e->in;
    int best = 0, best_r = 0, best_c = 0, ties = 0, rooms = 0;
    for (int r = 0; r < marked.h; r++)
        for (int c = 0; c < marked.w; c++) {
            if (marked.cell[r][c]) continue;
            int n = grid_flood(&marked, r, c, 1);
            rooms++;
            if (n == best) ties++;
            if (n <= best) continue;
            best = n, best_r = r, best_c = c, ties = 0;
        }
    e->out = e->in;
    grid_flood(&e->out, best_r, best_c, 3);
    return ties == 0 && rooms >= 4;
}

static bool mended_fences(struct example *e)
{
    start_any(e, 14, 28);
    e->out = e->in;
    int closed = 0, count = roll(e, 3, 6);
    for (int i = 0; i < count; i++) {
        int h = roll(e, 4, 7), w = roll(e, 4, 7);
        struct box b;
        if (!find_room(e, h, w, 1, &b)) return false;
        bool is_closed = chance(e, 50);
        closed += is_closed;
        grid_outline(&e->in, b, 1);
        grid_outline(&e->out, b, is_closed ? 3 : 2);
        if (is_closed) continue;
        bool across = chance(e, 50), far = chance(e, 50);
        int r = across ? (far ? b.top + h - 1 : b.top) : b.top + roll(e, 1, h - 2);
        int c = across ? b.left + roll(e, 1, w - 2) : (far ? b.left + w - 1 : b.left);
        grid_put(&e->in, r, c, 0);
        grid_put(&e->out, r, c, 0);
    }
    return closed > 0 && closed < count;
}

static bool nested_yards(struct example *e)
{
    start_any(e, 14, 28);
    e->out = e->in;
    bool deep = false;
    for (int i = roll(e, 2, 3); i > 0; i--) {
        int h = roll(e, 4, 11), w = roll(e, 4, 11);
        struct box b;
        if (!find_room(e, h, w, 1, &b)) return false;
        /* Each yard paints over the one around it; its number is how many walls are around it. */
        for (int depth = 1; b.h >= 3 && b.w >= 3; depth++) {
            grid_rect(&e->out, b, depth);
            grid_outline(&e->out, b, 5);
            grid_outline(&e->in, b, 5);
            if (depth == 3 || chance(e, 20)) break;
            deep |= depth == 2;
            int top = roll(e, 2, 3), left = roll(e, 2, 3), bottom = roll(e, 2, 3), right = roll(e, 2, 3);
            b = (struct box){b.top + top, b.left + left, b.h - top - bottom, b.w - left - right};
        }
    }
    return deep;
}

const struct task containment_tasks[] = {
    {"ink", "The drop of ink fills its box.", ink, 3, 1},
    {"vacant", "Boxes without a dot inside turn grey.", vacant, 3, 1},
    {"indoors", "Dots inside the walls turn 3; those outside stay.", indoors, 3, 1},
    {"largest-room", "Paint the room with the most cells.", largest_room, 3, 1},
    {"mended-fences", "Closed fences turn 3, fences with a gap turn 2.", mended_fences, 3, 1},
    {"nested-yards", "Paint every yard with the number of walls around it.", nested_yards, 3, 1},
    {0},
};

/* Lines that go on to the boundary; things that move there. */
#include "probe.h"

static bool to_the_right_edge(struct example *e)
{
    field(e);
    for (int i = many(e, 2, 4); i > 0; i--) {
        struct box b;
        if (!find_room(e, 1, 1, 1, &b)) return false;
        for (int k = 0; k + 1 < e->taken_count; k++)
            if (e->taken[k].top == b.top) return false;
        grid_put(&e->in, b.top, b.left, pick_color(e, 0));
    }
    e->out = e->in;
    for (int r = 0; r < e->in.h; r++)
        for (int c = 0; c < e->in.w; c++)
            if (e->in.cell[r][c]) grid_line(&e->out, r, c, 0, 1, e->in.cell[r][c]);
    return any_ground(e);
}

static bool way_by_color(struct example *e)
{
    field(e);
    struct box b[5];
    int n = many(e, 2, 3), upright = 0;
    e->out = e->in;
    for (int i = 0; i < n; i++)
        if (!find_room(e, 1, 1, 1, &b[i])) return false;
    for (int way = 0; way < 2; way++) /* rows first, columns over them */
        for (int i = way; i < n; i += 2) {
            grid_line(&e->out, b[i].top, b[i].left, way, !way, way ? 2 : 1);
            grid_line(&e->out, b[i].top, b[i].left, -way, -!way, way ? 2 : 1);
            grid_put(&e->in, b[i].top, b[i].left, way ? 2 : 1);
            upright += way;
        }
    for (int i = 0; i < n; i++)
        if (grid_at(&e->out, b[i].top, b[i].left) != grid_at(&e->in, b[i].top, b[i].left)) return false;
    return upright > 0;
}

static bool up_and_right(struct example *e)
{
    field(e);
    int n = many(e, 1, 2);
    for (int i = 0, c = 0; i < n; i++) {
        c += roll(e, i ? 2 : 0, 3);
        if (c >= e->in.w - 2) return false;
        grid_put(&e->in, e->in.h - 1, c, pick_color(e, 0));
    }
    e->out = e->in;
    for (int c = 0; c < e->in.w; c++)
        if (e->in.cell[e->in.h - 1][c]) grid_line(&e->out, e->in.h - 1, c, -1, 1, e->in.cell[e->in.h - 1][c]);
    return true;
}

static bool until_the_wall(struct example *e)
{
    field(e);
    int wall = roll(e, 5, e->in.w - 3), n = many(e, 2, 3);
    grid_rect(&e->in, (struct box){0, wall, e->in.h, 1}, 5);
    e->out = e->in;
    for (int r = roll(e, 0, 1); r < e->in.h && n; r += roll(e, 2, 3), n--) {
        int c = roll(e, 0, wall - 2), color = pick_color(e, COLOR_BIT(5));
        grid_put(&e->in, r, c, color);
        grid_rect(&e->out, (struct box){r, c, 1, wall - c}, color);
    }
    return n == 0;
}

static bool bars_go_on(struct example *e)
{
    field(e);
    struct box b[5];
    int n = many(e, 1, 2), hues[5];
    pick_colors(e, 5, 0, hues);
    bool upright = chance(e, 50); /* all alike: none crosses another */
    for (int i = 0; i < n; i++) {
        int length = roll(e, 2, 3);
        if (!find_room(e, upright ? length : 1, upright ? 1 : length, 1, &b[i])) return false;
        for (int k = 0; k < i; k++)
            if (upright ? b[k].left == b[i].left : b[k].top == b[i].top) return false;
        grid_rect(&e->in, b[i], hues[i]);
    }
    e->out = e->in;
    for (int i = 0; i < n; i++) {
        struct box whole = {upright ? 0 : b[i].top, upright ? b[i].left : 0, upright ? e->in.h : 1,
                            upright ? 1 : e->in.w};
        grid_rect(&e->out, whole, hues[i]);
    }
    return true;
}

static bool headlong(struct example *e)
{
    field(e);
    struct box b;
    bool upright = chance(e, 50), back = chance(e, 50);
    int length = roll(e, 3, 4), color = pick_color(e, COLOR_BIT(9));
    if (!find_room(e, upright ? length : 1, upright ? 1 : length, 1, &b)) return false;
    if (b.top < 2 || b.left < 2 || b.top + b.h > e->in.h - 2 || b.left + b.w > e->in.w - 2) return false;
    int r = back ? b.top : b.top + b.h - 1, c = back ? b.left : b.left + b.w - 1, step = back ? -1 : 1;
    grid_rect(&e->in, b, color);
    grid_put(&e->in, r, c, 9);
    e->out = e->in;
    grid_line(&e->out, r, c, upright ? step : 0, upright ? 0 : step, 9);
    return true;
}

const struct task extend_probes[] = {
    PROBE("p-to-the-right-edge", "From every dot a line goes to the right edge.", to_the_right_edge),
    PROBE("p-way-by-color", "Row and column: 1 draws its row, 2 its column over it.", way_by_color),
    PROBE("p-up-and-right", "From every dot a line rises to the right.", up_and_right),
    PROBE("p-until-the-wall", "From every dot a line goes right until the wall.", until_the_wall),
    PROBE("p-bars-go-on", "Every bar goes on to both edges.", bars_go_on),
    PROBE("p-headlong", "The bar goes on from its head to the edge.", headlong),
    {0},
};

/* Things that do not share a column (rows, if across). */
static bool apart(struct example *e, bool across, struct thing *t, int *n)
{
    field(e);
    *n = many(e, 2, 3);
    if (!blobs(e, *n, 3, 5, t)) return false;
    for (int i = 0; i < *n; i++)
        for (int k = 0; k < i; k++) {
            struct box a = t[i].at, b = t[k].at;
            if (across ? a.top < b.top + b.h && b.top < a.top + a.h
                       : a.left < b.left + b.w && b.left < a.left + a.w)
                return false;
        }
    e->out = e->in;
    return true;
}

static bool all_to_the_floor(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n;
    if (!apart(e, false, t, &n)) return false;
    for (int i = 0; i < n; i++) {
        int color = pick_color(e, 0);
        draw(&e->in, &t[i], color);
        draw_at(&e->out, &t[i], e->in.h - t[i].at.h, t[i].at.left, color);
    }
    return any_ground(e);
}

static bool left_or_right(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n, reds = 0;
    if (!apart(e, true, t, &n)) return false;
    for (int i = 0; i < n; i++) {
        bool right = chance(e, 50);
        reds += right;
        draw(&e->in, &t[i], right ? 2 : 1);
        draw_at(&e->out, &t[i], t[i].at.top, right ? e->in.w - t[i].at.w : 0, right ? 2 : 1);
    }
    return reds > 0 && reds < n;
}

static bool against_the_bar(struct example *e)
{
    int side = (e->number + roll(e, 0, 1) * 2) % 4;
    struct thing t[THINGS_MOST];
    int n;
    if (!apart(e, side < 2, t, &n)) return false;
    int h = e->in.h, w = e->in.w;
    struct box bar = {side == 2 ? h - 1 : 0, side == 0 ? w - 1 : 0, side < 2 ? h : 1, side < 2 ? 1 : w};
    for (int i = 0; i < n; i++) {
        struct box a = t[i].at;
        if (a.top == 0 || a.left == 0 || a.top + a.h == h || a.left + a.w == w) return false;
        int color = pick_color(e, COLOR_BIT(5));
        draw(&e->in, &t[i], color);
        draw_at(&e->out, &t[i],
                side == 2   ? h - 1 - a.h
                : side == 3 ? 1
                            : a.top,
                side == 0   ? w - 1 - a.w
                : side == 1 ? 1
                            : a.left,
                color);
    }
    grid_rect(&e->in, bar, 5);
    grid_rect(&e->out, bar, 5);
    return true;
}

static bool to_the_corner(struct example *e)
{
    field(e);
    e->out = e->in;
    struct thing t;
    if (!blob(e, &t, 4, 7) || t.at.top < 2 || t.at.left < 2) return false;
    int color = pick_color(e, 0);
    draw(&e->in, &t, color);
    draw_at(&e->out, &t, 0, 0, color);
    return any_ground(e);
}

static bool one_rises(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n, color = pick_color(e, COLOR_BIT(2));
    if (!apart(e, false, t, &n)) return false;
    for (int i = 0; i < n; i++) draw(&e->in, &t[i], i ? color : 2);
    for (int i = 0; i < n; i++) draw_at(&e->out, &t[i], i ? t[i].at.top : 0, t[i].at.left, i ? color : 2);
    return t[0].at.top > 1;
}

static bool onto_the_wall(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n, wall;
    if (!apart(e, true, t, &n)) return false;
    wall = roll(e, 6, e->in.w - 2);
    for (int i = 0; i < n; i++) {
        if (t[i].at.left + t[i].at.w >= wall) return false;
        int color = pick_color(e, COLOR_BIT(5));
        draw(&e->in, &t[i], color);
        draw_at(&e->out, &t[i], t[i].at.top, wall - t[i].at.w, color);
    }
    grid_rect(&e->in, (struct box){0, wall, e->in.h, 1}, 5);
    grid_rect(&e->out, (struct box){0, wall, e->in.h, 1}, 5);
    return true;
}

const struct task move_probes[] = {
    PROBE("p-all-to-the-floor", "Every thing moves down to the floor.", all_to_the_floor),
    PROBE("p-left-or-right", "1 moves to the left edge, 2 to the right.", left_or_right),
    PROBE("p-against-the-bar", "Every thing moves against the grey bar at the edge.", against_the_bar),
    PROBE("p-to-the-corner", "The thing moves to the upper left corner.", to_the_corner),
    PROBE("p-one-rises", "The red thing rises to the ceiling, the others stay.", one_rises),
    PROBE("p-onto-the-wall", "Every thing moves right until it touches the wall.", onto_the_wall),
    {0},
};

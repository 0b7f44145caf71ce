/* Filled or not; horizontal and vertical; inside and outside. */
#include "probe.h"

/* Blocks, some of them hollow, of one colour or of several. */
static bool boxes(struct example *e, bool several, struct box *b, bool *hollow, int *color, int *n)
{
    field(e);
    *n = many(e, 2, 4);
    int hues[6], rings = 0;
    pick_colors(e, 6, COLOR_BIT(2) | COLOR_BIT(4) | COLOR_BIT(7), hues);
    for (int i = 0; i < *n; i++) {
        if (!block(e, &b[i], 3, is_test(e) ? 6 : 5)) return false;
        hollow[i] = chance(e, 50);
        rings += hollow[i];
        color[i] = several ? hues[i] : hues[0];
        if (hollow[i])
            grid_outline(&e->in, b[i], color[i]);
        else
            grid_rect(&e->in, b[i], color[i]);
    }
    e->out = e->in;
    return rings > 0 && rings < *n;
}

static bool hollow_turn(struct example *e)
{
    struct box b[THINGS_MOST];
    bool hollow[THINGS_MOST];
    int color[THINGS_MOST], n;
    if (!boxes(e, false, b, hollow, color, &n)) return false;
    for (int i = 0; i < n; i++)
        if (hollow[i]) grid_outline(&e->out, b[i], 2);
    return true;
}

static bool hollow_fill(struct example *e)
{
    struct box b[THINGS_MOST];
    bool hollow[THINGS_MOST];
    int color[THINGS_MOST], n;
    if (!boxes(e, true, b, hollow, color, &n)) return false;
    for (int i = 0; i < n; i++) grid_rect(&e->out, b[i], color[i]);
    return ground(e, 7);
}

static bool all_hollow(struct example *e)
{
    struct box b[THINGS_MOST];
    bool hollow[THINGS_MOST];
    int color[THINGS_MOST], n;
    if (!boxes(e, true, b, hollow, color, &n)) return false;
    for (int i = 0; i < n; i++)
        grid_rect(&e->out, (struct box){b[i].top + 1, b[i].left + 1, b[i].h - 2, b[i].w - 2}, 0);
    return true;
}

static bool only_filled(struct example *e)
{
    struct box b[THINGS_MOST];
    bool hollow[THINGS_MOST];
    int color[THINGS_MOST], n;
    if (!boxes(e, true, b, hollow, color, &n)) return false;
    for (int i = 0; i < n; i++)
        if (hollow[i]) grid_rect(&e->out, b[i], 0);
    return any_ground(e);
}

static bool hollow_out(struct example *e)
{
    struct box b[THINGS_MOST];
    bool hollow[THINGS_MOST];
    int color[THINGS_MOST], n, rings = 0;
    if (!boxes(e, true, b, hollow, color, &n)) return false;
    for (int i = 0; i < n; i++)
        if (hollow[i]) rings++, e->out = grid_part(&e->in, b[i]);
    return rings == 1;
}

static bool inside_out(struct example *e)
{
    struct box b[THINGS_MOST];
    bool hollow[THINGS_MOST];
    int color[THINGS_MOST], n;
    if (!boxes(e, false, b, hollow, color, &n)) return false;
    for (int i = 0; i < n; i++)
        grid_rect(&e->out, (struct box){b[i].top + 1, b[i].left + 1, b[i].h - 2, b[i].w - 2},
                  hollow[i] ? color[i] : 0);
    return true;
}

const struct task fill_probes[] = {
    PROBE("p-hollow-turn", "Hollow blocks turn 2.", hollow_turn),
    PROBE("p-hollow-fill", "Hollow blocks are filled with their own colour.", hollow_fill),
    PROBE("p-all-hollow", "Every block becomes hollow.", all_hollow),
    PROBE("p-only-filled", "Only filled blocks stay.", only_filled),
    PROBE("p-hollow-out", "Cut out the hollow block.", hollow_out),
    PROBE("p-inside-out", "Filled blocks become hollow, hollow ones filled.", inside_out),
    {0},
};

/* Bars of both ways. */
static bool bars(struct example *e, struct box *b, int *n)
{
    field(e);
    *n = many(e, 3, 4);
    int upright = 0;
    for (int i = 0; i < *n; i++) {
        bool is_upright = chance(e, 50);
        int length = roll(e, 2, is_test(e) ? 6 : 4);
        if (!find_room(e, is_upright ? length : 1, is_upright ? 1 : length, 1, &b[i])) return false;
        upright += is_upright;
    }
    e->out = e->in;
    return upright > 0 && upright < *n;
}

static bool color_by_way(struct example *e)
{
    struct box b[THINGS_MOST];
    int n;
    if (!bars(e, b, &n)) return false;
    for (int i = 0; i < n; i++) grid_rect(&e->in, b[i], 5);
    for (int i = 0; i < n; i++) grid_rect(&e->out, b[i], b[i].w > 1 ? 1 : 2);
    return true;
}

static bool only_lying(struct example *e)
{
    struct box b[THINGS_MOST];
    int n;
    if (!bars(e, b, &n)) return false;
    for (int i = 0; i < n; i++) {
        int color = pick_color(e, COLOR_BIT(1));
        grid_rect(&e->in, b[i], color);
        if (b[i].w > 1) grid_rect(&e->out, b[i], color);
    }
    return ground(e, 1);
}

static bool wide_turn(struct example *e)
{
    field(e);
    int n = many(e, 2, 3), wide = 0, color = pick_color(e, COLOR_BIT(3));
    struct box b[THINGS_MOST];
    for (int i = 0; i < n; i++) {
        if (!block(e, &b[i], 2, 5) || b[i].h == b[i].w) return false;
        grid_rect(&e->in, b[i], color);
        wide += b[i].w > b[i].h;
    }
    e->out = e->in;
    for (int i = 0; i < n; i++)
        if (b[i].w > b[i].h) grid_rect(&e->out, b[i], 3);
    return wide > 0 && wide < n;
}

static bool columns_in_front(struct example *e)
{
    field(e);
    int hues[2];
    pick_colors(e, 2, 0, hues);
    e->out = e->in;
    bool rows[SIDE] = {false}, cols[SIDE] = {false};
    for (int i = many(e, 2, 3), r = roll(e, 1, 2); i > 0 && r < e->in.h; i--, r += roll(e, 2, 3))
        rows[r] = true;
    for (int i = many(e, 2, 3), c = roll(e, 1, 2); i > 0 && c < e->in.w; i--, c += roll(e, 2, 3))
        cols[c] = true;
    for (int r = 0; r < e->in.h; r++)
        for (int c = 0; c < e->in.w; c++) {
            e->in.cell[r][c] = (uint8_t)(rows[r] ? hues[0] : cols[c] ? hues[1] : 0);
            e->out.cell[r][c] = (uint8_t)(cols[c] ? hues[1] : rows[r] ? hues[0] : 0);
        }
    return true;
}

static bool uprights_go_on(struct example *e)
{
    struct box b[THINGS_MOST];
    int n, color = pick_color(e, 0);
    if (!bars(e, b, &n)) return false;
    for (int i = 0; i < n; i++) grid_rect(&e->in, b[i], color);
    e->out = e->in;
    for (int i = 0; i < n; i++)
        if (b[i].h > 1) grid_rect(&e->out, (struct box){0, b[i].left, e->in.h, 1}, color);
    return true;
}

const struct task way_probes[] = {
    PROBE("p-color-by-way", "Lying bars turn 1, upright ones 2.", color_by_way),
    PROBE("p-only-lying", "Only lying bars stay.", only_lying),
    PROBE("p-wide-turn", "Blocks that are wider than high turn 3.", wide_turn),
    PROBE("p-columns-in-front", "Where lines cross, the columns come to the front.", columns_in_front),
    PROBE("p-uprights-go-on", "Upright bars go on to both edges.", uprights_go_on),
    {0},
};

/* Frames, and dots inside and outside them. */
static bool yard(struct example *e, int wall, bool *inside, struct box *dot, int *n, struct box *frame)
{
    field(e);
    *frame = (struct box){0};
    if (!block(e, frame, 5, is_test(e) ? 9 : 6)) return false;
    grid_outline(&e->in, *frame, wall);
    e->out = e->in;
    *n = many(e, 4, 6);
    int in = 0;
    for (int i = 0; i < *n; i++) {
        struct box d = {roll(e, 0, e->in.h - 1), 0, 1, 1};
        d.left = roll(e, 0, e->in.w - 1);
        if (e->in.cell[d.top][d.left]) return false;
        for (int k = 0; k < i; k++)
            if (dot[k].top == d.top && dot[k].left == d.left) return false;
        inside[i] = box_holds(*frame, d.top, d.left);
        in += inside[i];
        dot[i] = d;
    }
    return in > 0 && in < *n;
}

static bool inmates_turn(struct example *e)
{
    bool inside[THINGS_MOST];
    struct box dot[THINGS_MOST], frame;
    int n;
    if (!yard(e, pick_color(e, COLOR_BIT(1) | COLOR_BIT(3)), inside, dot, &n, &frame)) return false;
    for (int i = 0; i < n; i++) {
        grid_put(&e->in, dot[i].top, dot[i].left, 1);
        grid_put(&e->out, dot[i].top, dot[i].left, inside[i] ? 3 : 1);
    }
    return true;
}

static bool outsiders_go(struct example *e)
{
    bool inside[THINGS_MOST];
    struct box dot[THINGS_MOST], frame;
    int n, wall = pick_color(e, COLOR_BIT(6));
    if (!yard(e, wall, inside, dot, &n, &frame)) return false;
    for (int i = 0; i < n; i++) {
        int color = pick_color(e, COLOR_BIT(6) | COLOR_BIT(wall));
        grid_put(&e->in, dot[i].top, dot[i].left, color);
        if (inside[i]) grid_put(&e->out, dot[i].top, dot[i].left, color);
    }
    return ground(e, 6);
}

static bool how_many_inside(struct example *e)
{
    bool inside[THINGS_MOST];
    struct box dot[THINGS_MOST], frame;
    int n, hues[2], in = 0;
    pick_colors(e, 2, 0, hues);
    if (!yard(e, hues[0], inside, dot, &n, &frame)) return false;
    for (int i = 0; i < n; i++) {
        in += inside[i];
        grid_put(&e->in, dot[i].top, dot[i].left, hues[1]);
    }
    e->out = grid_blank(1, in, hues[1]);
    return true;
}

static bool paint_the_yard(struct example *e)
{
    bool inside[THINGS_MOST];
    struct box dot[THINGS_MOST], frame;
    int n, hues[2], in = 0;
    pick_colors(e, 2, 0, hues);
    if (!yard(e, hues[0], inside, dot, &n, &frame)) return false;
    for (int i = 0; i < n; i++) in += inside[i];
    if (in != 1) return false;
    for (int i = 0; i < n; i++) {
        int color = inside[i] ? hues[1] : pick_color(e, COLOR_BIT(hues[0]));
        grid_put(&e->in, dot[i].top, dot[i].left, color);
        grid_put(&e->out, dot[i].top, dot[i].left, color);
    }
    grid_rect(&e->out, (struct box){frame.top + 1, frame.left + 1, frame.h - 2, frame.w - 2}, hues[1]);
    return true;
}

static bool crooked_yards(struct example *e)
{
    field(e);
    e->out = e->in;
    int n = many(e, 1, 2), color = pick_color(e, COLOR_BIT(4));
    for (int i = 0; i < n; i++) { /* the rim of a blob of fat cells */
        struct shape s = shape_blob(e, roll(e, 2, 4), 3, 3), rim = {.h = 2 * s.h + 2, .w = 2 * s.w + 2};
        struct shape room = {.h = rim.h, .w = rim.w};
        for (int r = 0; r < s.h; r++)
            for (int c = 0; c < s.w; c++)
                for (int k = 0; k < 16 && s.on[r][c]; k++) rim.on[2 * r + k / 4][2 * c + k % 4] = true;
        for (int r = 0; r < s.h; r++)
            for (int c = 0; c < s.w; c++)
                for (int k = 0; k < 4 && s.on[r][c]; k++) {
                    rim.on[2 * r + 1 + k / 2][2 * c + 1 + k % 2] = false;
                    room.on[2 * r + 1 + k / 2][2 * c + 1 + k % 2] = true;
                }
        struct box b;
        if (!find_room(e, rim.h, rim.w, 1, &b)) return false;
        shape_stamp(&e->in, &rim, b.top, b.left, color);
        shape_stamp(&e->out, &rim, b.top, b.left, color);
        shape_stamp(&e->out, &room, b.top, b.left, 4);
    }
    return true;
}

static bool occupied(struct example *e)
{
    field(e);
    int n = many(e, 2, 3), full = 0, hues[2];
    pick_colors(e, 2, COLOR_BIT(8), hues);
    e->out = e->in;
    for (int i = 0; i < n; i++) {
        struct box b;
        if (!block(e, &b, 3, 5)) return false;
        bool dot = chance(e, 50);
        int r = b.top + roll(e, 1, b.h - 2), c = b.left + roll(e, 1, b.w - 2);
        grid_outline(&e->in, b, hues[0]);
        full += dot;
        if (!dot) continue;
        grid_put(&e->in, r, c, hues[1]);
        grid_outline(&e->out, b, hues[0]);
        grid_put(&e->out, r, c, hues[1]);
    }
    return full > 0 && full < n && ground(e, 8);
}

const struct task inside_probes[] = {
    PROBE("p-inmates-turn", "Dots inside the fence turn 3.", inmates_turn),
    PROBE("p-outsiders-go", "Dots outside the fence vanish.", outsiders_go),
    PROBE("p-how-many-inside", "A row with one cell for every dot inside the fence.", how_many_inside),
    PROBE("p-paint-the-yard", "The yard takes the colour of the dot inside.", paint_the_yard),
    PROBE("p-crooked-yards", "What the fences enclose turns 4.", crooked_yards),
    PROBE("p-occupied", "Only fences with a dot inside stay.", occupied),
    {0},
};

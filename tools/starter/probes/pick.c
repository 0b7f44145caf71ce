/* Things taken out; same and different. */
#include "probe.h"

static bool biggest_out(struct example *e)
{
    field(e);
    struct thing t[THINGS_MOST];
    int n = many(e, 3, 4), best = 0, size = 0;
    if (!blobs(e, n, 2, 8, t)) return false;
    for (int i = 0; i < n; i++) {
        int cells = shape_size(&t[i].shape);
        if (cells == size) return false;
        if (cells > size) size = cells, best = i;
    }
    for (int i = 0; i < n; i++) {
        int color = pick_color(e, 0);
        draw(&e->in, &t[i], color);
        if (i == best) e->out = cut(&t[i], color);
    }
    return any_ground(e);
}

static bool the_marked_one(struct example *e)
{
    field(e);
    struct thing t[THINGS_MOST];
    int n = many(e, 2, 3), color = pick_color(e, COLOR_BIT(9));
    if (!blobs(e, n, 5, 8, t)) return false;
    for (int i = 0; i < n; i++) draw(&e->in, &t[i], color);
    e->out = cut(&t[0], color);
    for (int k = roll(e, 0, 3), r = 0; r < t[0].at.h; r++)
        for (int c = 0; c < t[0].at.w; c++)
            if (t[0].shape.on[r][c] && k-- == 0) {
                grid_put(&e->in, t[0].at.top + r, t[0].at.left + c, 9);
                grid_put(&e->out, r, c, 9);
            }
    return true;
}

static bool loner(struct example *e)
{
    field(e);
    struct thing t[THINGS_MOST];
    int n = many(e, 3, 4), hues[3];
    if (!blobs(e, n, 3, 7, t)) return false;
    pick_colors(e, 3, 0, hues);
    for (int i = 0; i < n; i++) draw(&e->in, &t[i], i == 0 ? hues[0] : n < 5 ? hues[1] : hues[1 + i % 2]);
    e->out = cut(&t[0], hues[0]);
    return true;
}

static bool in_the_frame(struct example *e)
{
    field(e);
    struct box b;
    int hues[3];
    if (!block(e, &b, 5, is_test(e) ? 9 : 6)) return false;
    pick_colors(e, 3, 0, hues);
    grid_sprinkle(e, &e->in, 35, 2, hues);
    grid_outline(&e->in, b, hues[2]);
    e->out = grid_part(&e->in, (struct box){b.top + 1, b.left + 1, b.h - 2, b.w - 2});
    return true;
}

static bool free_of_the_edge(struct example *e)
{
    field(e);
    struct thing t[THINGS_MOST];
    int n = many(e, 2, 4), inner = -1, hues[6];
    if (!blobs(e, n, 3, 7, t)) return false;
    pick_colors(e, 6, COLOR_BIT(8), hues);
    for (int i = 0; i < n; i++) {
        struct box a = t[i].at;
        bool edge = !a.top || !a.left || a.top + a.h == e->in.h || a.left + a.w == e->in.w;
        if (!edge && inner >= 0) return false;
        if (!edge) inner = i;
        draw(&e->in, &t[i], hues[i]);
    }
    if (inner < 0) return false;
    e->out = cut(&t[inner], hues[inner]);
    return ground(e, 8);
}

static bool only_the_biggest(struct example *e)
{
    field(e);
    struct thing t[THINGS_MOST];
    int n = many(e, 3, 4), best = 0, size = 0, color = pick_color(e, 0);
    if (!blobs(e, n, 2, 8, t)) return false;
    e->out = e->in;
    for (int i = 0; i < n; i++) {
        int cells = shape_size(&t[i].shape);
        if (cells == size) return false;
        if (cells > size) size = cells, best = i;
        draw(&e->in, &t[i], color);
    }
    draw(&e->out, &t[best], color);
    return true;
}

const struct task extract_probes[] = {
    PROBE("p-biggest-out", "Cut out the thing with the most cells.", biggest_out),
    PROBE("p-the-marked-one", "Cut out the thing with a 9 in it.", the_marked_one),
    PROBE("p-loner", "Cut out the only thing of its colour.", loner),
    PROBE("p-in-the-frame", "Cut out what the frame frames.", in_the_frame),
    PROBE("p-free-of-the-edge", "Cut out the only thing that does not touch the edge.", free_of_the_edge),
    PROBE("p-only-the-biggest", "Only the thing with the most cells stays.", only_the_biggest),
    {0},
};

/* n things, all of one shape but t[0]. */
static bool kin(struct example *e, struct thing *t, int n)
{
    field(e);
    struct shape odd = shape_blob(e, roll(e, 4, 6), 3, 3), same = shape_blob(e, roll(e, 4, 6), 3, 3);
    struct grid a = grid_blank(3, 3, 0), b = a;
    shape_stamp(&a, &odd, 0, 0, 1);
    shape_stamp(&b, &same, 0, 0, 1);
    for (int k = 0; k < 8; k++) { /* not even turned or mirrored */
        if (odd.h + odd.w == same.h + same.w && grid_equal(&a, &b)) return false;
        a = k == 3 ? grid_mirrored(&a) : grid_turned(&a);
    }
    for (int i = 0; i < n; i++) {
        t[i].shape = i ? same : odd;
        if (!put(e, &t[i])) return false;
    }
    return true;
}

static bool odd_one_out(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n = many(e, 3, 4), hues[6];
    if (!kin(e, t, n)) return false;
    pick_colors(e, 6, 0, hues);
    for (int i = 0; i < n; i++) draw(&e->in, &t[i], hues[i]);
    e->out = cut(&t[0], hues[0]);
    return true;
}

static bool stranger_goes(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n = many(e, 3, 4);
    if (!kin(e, t, n)) return false;
    for (int i = 0; i < n; i++) {
        int color = pick_color(e, COLOR_BIT(7));
        draw(&e->in, &t[i], color);
        if (i == 0) e->out = grid_blank(e->in.h, e->in.w, 0);
        if (i) draw(&e->out, &t[i], color);
    }
    return ground(e, 7);
}

static bool like_the_model(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n = many(e, 3, 4), hue = pick_color(e, COLOR_BIT(5));
    if (!kin(e, t, n)) return false;
    for (int i = 0; i < n; i++) draw(&e->in, &t[i], 5);
    draw(&e->in, &t[n - 1], hue);
    e->out = e->in;
    for (int i = 1; i < n; i++) draw(&e->out, &t[i], hue);
    return true;
}

/* Two pictures side by side, equal in most cells. */
static bool pictures(struct example *e, struct grid *a, struct grid *b)
{
    int h = roll(e, 3, is_test(e) ? 8 : 5), w = roll(e, 3, is_test(e) ? 8 : 5);
    *a = grid_blank(h, w, 0);
    grid_sprinkle(e, a, 50, 1, (int[]){1});
    *b = *a;
    grid_sprinkle(e, b, 20, 1, (int[]){1});
    grid_sprinkle(e, b, 20, 1, (int[]){0});
    struct grid wall = grid_blank(h, 1, 5), left = grid_beside(a, &wall);
    e->in = grid_beside(&left, b);
    return !grid_equal(a, b);
}

static bool where_they_differ(struct example *e)
{
    struct grid a, b;
    if (!pictures(e, &a, &b)) return false;
    e->out = a;
    for (int i = 0; i < a.h * a.w; i++) {
        int r = i / a.w, c = i % a.w;
        e->out.cell[r][c] = a.cell[r][c] == b.cell[r][c] ? 0 : 2;
    }
    return true;
}

static bool twin_colors(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n = many(e, 3, 4);
    if (!kin(e, t, n)) return false;
    for (int i = 0; i < n; i++) draw(&e->in, &t[i], 8);
    e->out = e->in;
    for (int i = 0; i < n; i++) draw(&e->out, &t[i], i ? 3 : 2);
    return true;
}

const struct task same_probes[] = {
    PROBE("p-odd-one-out", "Cut out the only thing of its shape.", odd_one_out),
    PROBE("p-stranger-goes", "The only thing of its shape vanishes.", stranger_goes),
    PROBE("p-like-the-model", "Things of the coloured one's shape take its colour.", like_the_model),
    PROBE("p-where-they-differ", "2 where the two pictures differ.", where_they_differ),
    PROBE("p-twin-colors", "Things of the same shape turn 3, the different one 2.", twin_colors),
    {0},
};

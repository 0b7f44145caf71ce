/* Above and below; top and bottom of the plane. */
#include "probe.h"

/* A line of 5 across the middle, and things of a colour above and below it. */
static bool horizon(struct example *e, struct thing *t, int *n, int *row)
{
    field(e);
    struct box line = {roll(e, 4, e->in.h - 5), 0, 1, e->in.w};
    e->taken[e->taken_count++] = line;
    grid_rect(&e->in, line, 5);
    *row = line.top;
    *n = many(e, 3, 4);
    if (!blobs(e, *n, 2, 5, t)) return false;
    int above = 0;
    for (int i = 0; i < *n; i++) above += t[i].at.top < line.top;
    e->out = e->in;
    return above > 0 && above < *n;
}

static bool above_the_line(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n, row;
    if (!horizon(e, t, &n, &row)) return false;
    for (int i = 0; i < n; i++) draw(&e->in, &t[i], 1);
    for (int i = 0; i < n; i++) draw(&e->out, &t[i], t[i].at.top < row ? 3 : 1);
    return true;
}

static bool sunk(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n, row;
    if (!horizon(e, t, &n, &row)) return false;
    for (int i = 0; i < n; i++) {
        int color = pick_color(e, COLOR_BIT(5) | COLOR_BIT(8));
        draw(&e->in, &t[i], color);
        if (t[i].at.top < row) draw(&e->out, &t[i], color);
    }
    return ground(e, 8);
}

static bool sheltered(struct example *e)
{
    field(e);
    struct box roof;
    if (!find_room(e, 1, roll(e, 3, 5), 1, &roof) || roof.top < 2 || roof.top > e->in.h - 4) return false;
    grid_rect(&e->in, roof, 8);
    e->out = e->in;
    int under = 0, dots = many(e, 6, 9);
    for (int i = 0; i < dots; i++) {
        struct box b;
        if (!find_room(e, 1, 1, 1, &b)) return false;
        bool is_under = b.top > roof.top && b.left >= roof.left && b.left < roof.left + roof.w;
        under += is_under;
        grid_put(&e->in, b.top, b.left, 1);
        grid_put(&e->out, b.top, b.left, is_under ? 2 : 1);
    }
    return under > 0 && under < dots - 1;
}

static bool hats(struct example *e)
{
    field(e);
    struct thing t[THINGS_MOST];
    int n = many(e, 2, 3);
    for (int i = 0; i < n; i++) {
        struct shape s = shape_blob(e, roll(e, 3, 7), 3, 4);
        struct box b;
        if (!find_room(e, s.h + 1, s.w, 1, &b)) return false;
        t[i] = (struct thing){s, {b.top + 1, b.left, s.h, s.w}};
    }
    int color = pick_color(e, COLOR_BIT(4));
    for (int i = 0; i < n; i++) draw(&e->in, &t[i], color);
    e->out = e->in;
    for (int i = 0; i < n; i++)
        grid_rect(&e->out, (struct box){t[i].at.top - 1, t[i].at.left, 1, t[i].at.w}, 4);
    return true;
}

static bool under_the_mark(struct example *e)
{
    field(e);
    struct thing t[4];
    int n = many(e, 2, 2), hues[4];
    pick_colors(e, 4, COLOR_BIT(9), hues);
    for (int i = 0, left = 0; i < n; i++, left += 1 + t[i - 1].at.w) {
        struct shape s = shape_blob(e, roll(e, 4, 6), 3, 3);
        if (left + s.w > e->in.w) return false;
        t[i] = (struct thing){s, {roll(e, 2, e->in.h - s.h), left, s.h, s.w}};
        draw(&e->in, &t[i], hues[i]);
    }
    int k = roll(e, 0, n - 1);
    grid_put(&e->in, 0, t[k].at.left + t[k].at.w / 2, 9);
    e->out = cut(&t[k], hues[k]);
    return true;
}

const struct task above_probes[] = {
    PROBE("p-above-the-line", "Things above the grey line turn 3.", above_the_line),
    PROBE("p-sunk", "Things below the grey line vanish.", sunk),
    PROBE("p-sheltered", "Dots below the roof turn 2.", sheltered),
    PROBE("p-hats", "Every thing gets a row of 4 on top, as wide as it is.", hats),
    PROBE("p-under-the-mark", "Cut out the thing that lies below the mark.", under_the_mark),
    {0},
};

/* Things of one colour, no two of which begin or end in the same row. */
static bool tower(struct example *e, struct thing *t, int *n, int *first, int *last)
{
    field(e);
    *n = many(e, 2, 4);
    if (!blobs(e, *n, 3, 6, t)) return false;
    *first = *last = 0;
    for (int i = 0; i < *n; i++) {
        for (int j = 0; j < i; j++)
            if (t[i].at.top == t[j].at.top || t[i].at.top + t[i].at.h == t[j].at.top + t[j].at.h)
                return false;
        if (t[i].at.top < t[*first].at.top) *first = i;
        if (t[i].at.top + t[i].at.h > t[*last].at.top + t[*last].at.h) *last = i;
    }
    return *first != *last;
}

static bool topmost_turns(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n, first, last;
    if (!tower(e, t, &n, &first, &last)) return false;
    for (int i = 0; i < n; i++) draw(&e->in, &t[i], 1);
    e->out = e->in;
    draw(&e->out, &t[first], 3);
    return true;
}

static bool bottom_cut_out(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n, first, last;
    if (!tower(e, t, &n, &first, &last)) return false;
    for (int i = 0; i < n; i++) {
        int color = pick_color(e, COLOR_BIT(7));
        draw(&e->in, &t[i], color);
        if (i == last) e->out = cut(&t[i], color);
    }
    return ground(e, 7);
}

static bool top_alone(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n, first, last;
    if (!tower(e, t, &n, &first, &last)) return false;
    e->out = e->in;
    for (int i = 0; i < n; i++) {
        int color = pick_color(e, 0);
        draw(&e->in, &t[i], color);
        if (i == first) draw(&e->out, &t[i], color);
    }
    return true;
}

static bool soles(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n, first, last;
    if (!tower(e, t, &n, &first, &last)) return false;
    int color = pick_color(e, COLOR_BIT(2));
    for (int i = 0; i < n; i++) {
        if (t[i].at.h < 2) return false;
        draw(&e->in, &t[i], color);
        draw(&e->out, &t[i], color);
    }
    e->out = e->in;
    for (int i = 0; i < n; i++)
        for (int c = 0; c < t[i].at.w; c++)
            if (t[i].shape.on[t[i].at.h - 1][c])
                grid_put(&e->out, t[i].at.top + t[i].at.h - 1, t[i].at.left + c, 2);
    return true;
}

static bool ends_trade(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n, first, last, hues[2];
    if (!tower(e, t, &n, &first, &last)) return false;
    pick_colors(e, 2, COLOR_BIT(5), hues);
    for (int i = 0; i < n; i++) draw(&e->in, &t[i], 5);
    e->out = e->in;
    draw(&e->in, &t[first], hues[0]);
    draw(&e->in, &t[last], hues[1]);
    draw(&e->out, &t[first], hues[1]);
    draw(&e->out, &t[last], hues[0]);
    return true;
}

const struct task top_probes[] = {
    PROBE("p-topmost-turns", "The topmost thing turns 3.", topmost_turns),
    PROBE("p-bottom-cut-out", "Cut out the lowest thing.", bottom_cut_out),
    PROBE("p-top-alone", "Only the topmost thing stays.", top_alone),
    PROBE("p-soles", "The lowest row of every thing turns 2.", soles),
    PROBE("p-ends-trade", "The topmost and the lowest thing exchange colours.", ends_trade),
    {0},
};

/* Clean up; complete the shape. */
#include "probe.h"

static bool specks(struct example *e)
{
    field(e);
    struct thing t[THINGS_MOST];
    int n = many(e, 2, 3);
    if (!blobs(e, n, 5, 9, t)) return false;
    for (int i = 0; i < n; i++) draw(&e->in, &t[i], pick_color(e, 0));
    e->out = e->in;
    for (int i = many(e, 3, 5); i > 0; i--) {
        struct box b;
        if (!find_room(e, 1, 1, 1, &b)) return false;
        grid_put(&e->in, b.top, b.left, pick_color(e, 0));
    }
    return true;
}

static bool spotted_block(struct example *e)
{
    field(e);
    struct box b;
    if (!block(e, &b, 4, is_test(e) ? 9 : 6)) return false;
    int hues[2];
    pick_colors(e, 2, 0, hues);
    grid_rect(&e->in, b, hues[0]);
    e->out = e->in;
    for (int i = e->in.h * e->in.w / 10; i > 0; i--) {
        int r = roll(e, 0, e->in.h - 1), c = roll(e, 0, e->in.w - 1);
        bool corner = (r == b.top || r == b.top + b.h - 1) && (c == b.left || c == b.left + b.w - 1);
        if (!corner) grid_put(&e->in, r, c, hues[1]);
    }
    return true;
}

static bool stained_stripes(struct example *e)
{
    field(e);
    for (int r = 0, last = 0; r < e->in.h; r++) {
        last = pick_color(e, COLOR_BIT(5) | COLOR_BIT(last));
        grid_rect(&e->in, (struct box){r, 0, 1, e->in.w}, last);
    }
    e->out = e->in;
    for (int i = many(e, 5, 8); i > 0; i--) {
        int r = roll(e, 0, e->in.h - 1);
        grid_put(&e->in, r, roll(e, 0, e->in.w - 1), 5);
    }
    return true;
}

static bool short_bits(struct example *e)
{
    field(e);
    e->out = e->in;
    int n = many(e, 5, 7), kept = 0, color = pick_color(e, COLOR_BIT(7));
    for (int i = 0; i < n; i++) {
        int length = i % 2 ? roll(e, 3, 5) : roll(e, 1, 2);
        bool upright = chance(e, 50);
        struct box b;
        if (!find_room(e, upright ? length : 1, upright ? 1 : length, 1, &b)) return false;
        grid_rect(&e->in, b, color);
        if (length > 2) grid_rect(&e->out, b, color), kept++;
    }
    return kept > 1 && ground(e, 7);
}

static bool off_the_lattice(struct example *e)
{
    field(e);
    int step = roll(e, 3, 4), hues[2];
    pick_colors(e, 2, 0, hues);
    for (int r = step - 1; r < e->in.h; r += step) grid_rect(&e->in, (struct box){r, 0, 1, e->in.w}, hues[0]);
    for (int c = step - 1; c < e->in.w; c += step) grid_rect(&e->in, (struct box){0, c, e->in.h, 1}, hues[0]);
    e->out = e->in;
    for (int i = many(e, 4, 7); i > 0; i--) {
        int r = roll(e, 0, e->in.h - 1), c = roll(e, 0, e->in.w - 1);
        grid_put(&e->in, r, c, hues[1]);
    }
    return true;
}

static bool snow(struct example *e)
{
    field(e);
    int n = many(e, 2, 3), color = pick_color(e, COLOR_BIT(4));
    for (int i = 0; i < n; i++) {
        struct box b;
        if (!block(e, &b, 3, 5)) return false;
        grid_rect(&e->in, b, color);
    }
    grid_replace(&e->in, 0, 4);
    e->out = e->in;
    for (int i = many(e, 4, 6); i > 0; i--) { /* in the middle of nine equal cells */
        int r = roll(e, 1, e->in.h - 2), c = roll(e, 1, e->in.w - 2);
        for (int k = 0; k < 9; k++)
            if (grid_at(&e->in, r + k / 3 - 1, c + k % 3 - 1) != e->in.cell[r][c]) return false;
        grid_put(&e->in, r, c, 0);
    }
    return true;
}

const struct task clean_probes[] = {
    PROBE("p-specks", "Single cells vanish.", specks),
    PROBE("p-spotted-block", "The block is left, without the spots in and around it.", spotted_block),
    PROBE("p-stained-stripes", "The grey stains take the colour of their stripe.", stained_stripes),
    PROBE("p-short-bits", "Bars of fewer than three cells vanish.", short_bits),
    PROBE("p-off-the-lattice", "The lattice is left; dots on and between its lines vanish.", off_the_lattice),
    PROBE("p-snow", "Snowflakes melt: the cell is again what is around it.", snow),
    {0},
};

static bool bitten(struct example *e)
{
    field(e);
    int n = many(e, 1, 3), color = pick_color(e, COLOR_BIT(2));
    e->out = e->in;
    for (int i = 0; i < n; i++) {
        struct box b;
        if (!block(e, &b, 4, 6)) return false;
        grid_rect(&e->in, b, color);
        grid_rect(&e->out, b, color);
        for (int k = roll(e, 1, 3); k > 0; k--) { /* never a corner: the box can be seen */
            int r = b.top + roll(e, 0, b.h - 1), c = b.left + roll(e, 1, b.w - 2);
            if (k > 1) r = b.top + b.h / 2;
            grid_put(&e->in, r, c, 0);
            grid_put(&e->out, r, c, 2);
        }
    }
    return true;
}

static bool broken_rings(struct example *e)
{
    field(e);
    int n = many(e, 1, 2), hues[4];
    pick_colors(e, 4, COLOR_BIT(1), hues);
    e->out = e->in;
    for (int i = 0; i < n; i++) {
        struct box b;
        if (!block(e, &b, 4, 7)) return false;
        grid_outline(&e->in, b, hues[i]);
        grid_outline(&e->out, b, hues[i]);
        for (int k = roll(e, 1, 3); k > 0; k--) {
            bool side = chance(e, 50), far = chance(e, 50);
            int along = side ? roll(e, 1, b.h - 2) : roll(e, 1, b.w - 2);
            grid_put(&e->in,
                     b.top + (side  ? along
                              : far ? b.h - 1
                                    : 0),
                     b.left + (side ? (far ? b.w - 1 : 0) : along), 0);
        }
    }
    return ground(e, 1);
}

static bool other_half(struct example *e)
{
    start(e, roll(e, 7, is_test(e) ? 13 : 9), 11);
    struct shape s = shape_even(e, roll(e, 6, 9), 5, 4);
    if (s.w != 7) return false;
    int hues[2], top = roll(e, 0, e->in.h - s.h), axis = roll(e, 4, 6);
    pick_colors(e, 2, 0, hues);
    shape_stamp(&e->in, &s, top, axis - 3, hues[0]);
    for (int r = 0; r < e->in.h; r++) grid_put(&e->in, r, axis, hues[1]);
    e->out = e->in;
    for (int r = 0; r < e->in.h; r++)
        for (int c = axis + 1; c < e->in.w; c++) e->in.cell[r][c] = 0;
    return true;
}

static bool gaps(struct example *e)
{
    field(e);
    int n = many(e, 2, 3), color = pick_color(e, 0);
    for (int i = 0; i < n; i++) {
        int length = roll(e, 5, 8);
        bool upright = chance(e, 50);
        struct box b;
        if (!find_room(e, upright ? length : 1, upright ? 1 : length, 2, &b)) return false;
        grid_rect(&e->in, b, color);
    }
    e->out = e->in;
    for (int r = 1; r < e->in.h - 1; r++)
        for (int c = 1; c < e->in.w - 1; c++) {
            bool across = e->in.cell[r][c - 1] && e->out.cell[r][c + 1] && e->in.cell[r][c];
            bool down = e->in.cell[r - 1][c] && e->out.cell[r + 1][c] && e->in.cell[r][c];
            if ((across || down) && chance(e, 60)) e->in.cell[r][c] = 0;
        }
    return all_out_of_line(e);
}

static bool four_corners(struct example *e)
{
    field(e);
    e->out = e->in;
    int n = many(e, 1, 2), hues[4];
    pick_colors(e, 4, 0, hues);
    for (int i = 0; i < n; i++) {
        struct box b;
        if (!block(e, &b, 3, 6)) return false;
        for (int k = 0; k < 4; k++)
            grid_put(&e->in, b.top + (k & 1 ? b.h - 1 : 0), b.left + (k & 2 ? b.w - 1 : 0), hues[i]);
        grid_outline(&e->out, b, hues[i]);
    }
    return true;
}

static bool lost_quarter(struct example *e)
{
    field(e);
    struct shape s = shape_even(e, roll(e, 8, 11), 3, 4), whole = s;
    if (s.w != 7 || s.h != 3) return false;
    whole.h = 5;
    for (int r = 0; r < 2; r++)
        for (int c = 0; c < 7; c++) whole.on[4 - r][c] = s.on[r][c];
    struct thing t = {.shape = whole};
    if (!put(e, &t)) return false;
    int color = pick_color(e, 0), lost = 0;
    draw(&e->in, &t, color);
    e->out = e->in;
    for (int r = 0; r < 2; r++)
        for (int c = 0; c < 3; c++) {
            lost += whole.on[r][c];
            grid_put(&e->in, t.at.top + r, t.at.left + c, 0);
        }
    /* What is left shows the whole box. */
    return lost > 2 && (whole.on[3][0] || whole.on[2][0] || whole.on[4][0]);
}

const struct task complete_probes[] = {
    PROBE("p-bitten", "What the blocks have lost is put back in 2.", bitten),
    PROBE("p-broken-rings", "The rings are closed again.", broken_rings),
    PROBE("p-other-half", "The other half of the thing appears beyond the line.", other_half),
    PROBE("p-gaps", "The gaps in the lines are closed.", gaps),
    PROBE("p-four-corners", "Four corners become a ring.", four_corners),
    PROBE("p-lost-quarter", "The thing is whole again: its upper left quarter was lost.", lost_quarter),
    {0},
};

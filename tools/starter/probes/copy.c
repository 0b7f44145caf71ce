/* Copies and counts. */
#include "probe.h"

static bool three_by_three(struct example *e, struct thing *t)
{
    t->shape = shape_blob(e, roll(e, 5, 7), 3, 3);
    return t->shape.h == 3 && t->shape.w == 3 && t->shape.on[1][1] && put(e, t);
}

static bool copies_on_dots(struct example *e, bool in_color_of_dot)
{
    field(e);
    struct thing t;
    if (!three_by_three(e, &t)) return false;
    int color = pick_color(e, COLOR_BIT(5)), n = many(e, 1, 2);
    draw(&e->in, &t, color);
    e->out = e->in;
    for (int i = 0; i < n; i++) {
        struct box b;
        if (!find_room(e, 3, 3, 1, &b)) return false;
        int dot = in_color_of_dot ? pick_color(e, COLOR_BIT(color)) : 5;
        grid_put(&e->in, b.top + 1, b.left + 1, dot);
        draw_at(&e->out, &t, b.top, b.left, in_color_of_dot ? dot : color);
    }
    return true;
}

static bool onto_the_dots(struct example *e) { return copies_on_dots(e, false); }
static bool in_the_dots_color(struct example *e) { return copies_on_dots(e, true); }

static bool to_the_right_half(struct example *e)
{
    int half = roll(e, 4, is_test(e) ? 9 : 6);
    start(e, roll(e, 5, is_test(e) ? 14 : 8), half);
    struct thing t[2];
    int n = roll(e, 1, 2);
    if (!blobs(e, n, 3, 6, t)) return false;
    for (int i = 0; i < n; i++) draw(&e->in, &t[i], pick_color(e, COLOR_BIT(3)));
    struct grid empty = grid_blank(e->in.h, half, 0);
    e->out = grid_beside(&e->in, &e->in);
    e->in = grid_beside(&e->in, &empty);
    return ground(e, 3);
}

static bool down_to_the_floor(struct example *e)
{
    int h = roll(e, 2, 3), w = roll(e, 3, 4), hues[3];
    start(e, h * roll(e, 3, is_test(e) ? 6 : 4), roll(e, 6, is_test(e) ? 12 : 9));
    pick_colors(e, 3, 0, hues);
    struct grid part = grid_blank(h, w, 0);
    grid_sprinkle(e, &part, 70, 3, hues);
    if (grid_row_plain(&part, 0) || grid_col_plain(&part, 0) || grid_row_plain(&part, h - 1)) return false;
    int left = roll(e, 0, e->in.w - w);
    e->out = e->in;
    grid_paste(&e->in, &part, 0, left);
    for (int r = 0; r < e->in.h; r += h) grid_paste(&e->out, &part, r, left);
    return grid_count(&part, 0) > 0;
}

static bool across_the_wall(struct example *e)
{
    int half = roll(e, 4, is_test(e) ? 8 : 6);
    start(e, roll(e, 5, is_test(e) ? 12 : 9), half);
    struct thing t[2];
    int n = roll(e, 1, 2);
    if (!blobs(e, n, 3, 6, t)) return false;
    for (int i = 0; i < n; i++) draw(&e->in, &t[i], pick_color(e, COLOR_BIT(8)));
    struct grid wall = grid_blank(e->in.h, 1, 8), empty = grid_blank(e->in.h, half, 0);
    struct grid mirrored = grid_mirrored(&e->in), left = grid_beside(&e->in, &wall);
    e->in = grid_beside(&left, &empty);
    e->out = grid_beside(&left, &mirrored);
    return true;
}

static bool into_the_frame(struct example *e)
{
    field(e);
    struct thing t;
    struct box b;
    if (!three_by_three(e, &t) || !find_room(e, 5, 5, 1, &b)) return false;
    int hues[2];
    pick_colors(e, 2, 0, hues);
    draw(&e->in, &t, hues[0]);
    grid_outline(&e->in, b, hues[1]);
    e->out = e->in;
    draw_at(&e->out, &t, b.top + 1, b.left + 1, hues[0]);
    return true;
}

const struct task copy_probes[] = {
    PROBE("p-onto-the-dots", "Every grey dot becomes a copy of the thing, centred on it.", onto_the_dots),
    PROBE("p-in-the-dots-color", "Every dot becomes a copy of the thing in its own colour.",
          in_the_dots_color),
    PROBE("p-to-the-right-half", "The left half is copied to the right half.", to_the_right_half),
    PROBE("p-down-to-the-floor", "The picture on top is repeated down to the floor.", down_to_the_floor),
    PROBE("p-across-the-wall", "Beyond the wall everything appears mirrored.", across_the_wall),
    PROBE("p-into-the-frame", "The frame gets a copy of the thing.", into_the_frame),
    {0},
};

static bool dots_in_a_row(struct example *e)
{
    field(e);
    int n = e->number + roll(e, 2, 3), color = pick_color(e, 0);
    if (!scatter(e, n, 1, color)) return false;
    e->out = grid_blank(1, n, color);
    return true;
}

static bool more_things(struct example *e)
{
    field(e);
    int hues[2], n[2] = {roll(e, 1, 4), 0}, winner;
    n[1] = roll(e, 1, 4);
    if (n[0] == n[1]) return false;
    winner = n[1] > n[0];
    pick_colors(e, 2, 0, hues);
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < n[k]; i++) {
            struct thing t;
            if (!blob(e, &t, 2, k == winner ? 3 : 7)) return false;
            draw(&e->in, &t, hues[k]);
        }
    e->out = grid_blank(1, 1, hues[winner]);
    return true;
}

static bool richest_box(struct example *e)
{
    int n = is_test(e) ? 4 : 3, counts[] = {1, 2, 3, 4}, best = 0, side = is_test(e) ? 5 : 4;
    start(e, side, n * (side + 1) - 1);
    shuffle(e, 4, counts);
    for (int i = 1; i < n; i++)
        if (counts[i] > counts[best]) best = i;
    int color = pick_color(e, COLOR_BIT(5));
    for (int i = 0; i < n; i++) {
        for (int k = 0; k < counts[i];) {
            int r = roll(e, 0, side - 1), c = i * (side + 1) + roll(e, 0, side - 1);
            if (e->in.cell[r][c]) continue;
            grid_put(&e->in, r, c, color), k++;
        }
        if (i) grid_rect(&e->in, (struct box){0, i * (side + 1) - 1, side, 1}, 5);
    }
    e->out = grid_part(&e->in, (struct box){0, best * (side + 1), side, side});
    return true;
}

static bool triplets(struct example *e)
{
    field(e);
    struct thing t[THINGS_MOST];
    int n = many(e, 4, 5), three = 0;
    if (!blobs(e, n, 2, 5, t)) return false;
    for (int i = 0; i < n; i++) draw(&e->in, &t[i], 1);
    e->out = e->in;
    for (int i = 0; i < n; i++)
        if (shape_size(&t[i].shape) == 3) draw(&e->out, &t[i], 6), three++;
    return three > 0 && three < n;
}

static bool tally(struct example *e)
{
    field(e);
    struct thing t[THINGS_MOST];
    int n = e->number < 3 ? e->number + 2 : e->number + roll(e, 1, 2);
    e->taken[e->taken_count++] = (struct box){e->in.h - 1, 0, 1, e->in.w};
    if (n > 6 || !blobs(e, n, 2, 5, t)) return false;
    for (int i = 0; i < n; i++) draw(&e->in, &t[i], 1);
    e->out = e->in;
    grid_rect(&e->out, (struct box){e->in.h - 1, 0, 1, n}, 2);
    return true;
}

static bool windows(struct example *e)
{
    field(e);
    struct box b[4];
    int n = many(e, 2, 2), two = 0;
    for (int i = 0; i < n; i++) {
        int holes = roll(e, 1, 2);
        bool upright = chance(e, 50);
        int length = 2 * holes + 1 + (holes == 1 ? roll(e, 0, 1) : 0);
        if (!find_room(e, upright ? length : 3, upright ? 3 : length, 1, &b[i])) return false;
        grid_rect(&e->in, b[i], 1);
        for (int k = 0; k < holes; k++)
            grid_put(&e->in, b[i].top + (upright ? 2 * k + 1 : 1), b[i].left + (upright ? 1 : 2 * k + 1), 0);
        two += holes == 2;
        b[i].h += 100 * holes;
    }
    e->out = e->in;
    for (int i = 0; i < n; i++)
        if (b[i].h > 200) grid_flood(&e->out, b[i].top, b[i].left, 4);
    return two > 0 && two < n;
}

const struct task count_probes[] = {
    PROBE("p-dots-in-a-row", "A row with one cell for every dot.", dots_in_a_row),
    PROBE("p-more-things", "One cell of the colour with more things.", more_things),
    PROBE("p-richest-box", "The compartment with the most dots.", richest_box),
    PROBE("p-triplets", "Things of three cells turn 6.", triplets),
    PROBE("p-tally", "On the floor, one cell of 2 for every thing.", tally),
    PROBE("p-windows", "Houses with two windows turn 4.", windows),
    {0},
};

/* Order; what lies in front of what. */
#include "probe.h"

/* Upright bars of different lengths on the floor, one column apart. */
static bool bar_chart(struct example *e, int *length, int *n)
{
    *n = many(e, 3, 4);
    int lengths[] = {1, 2, 3, 4, 5, 6, 7};
    start(e, roll(e, 8, is_test(e) ? 12 : 9), 2 * *n + 1);
    shuffle(e, 7, lengths);
    bool sorted = true;
    for (int i = 0; i < *n; i++) {
        length[i] = lengths[i];
        sorted &= i == 0 || length[i] > length[i - 1];
    }
    e->out = e->in;
    return !sorted;
}

static int rank_of(const int *length, int n, int i) /* how many are longer */
{
    int rank = 0;
    for (int k = 0; k < n; k++) rank += length[k] > length[i];
    return rank;
}

static bool rank_by_color(struct example *e)
{
    int length[7], n;
    if (!bar_chart(e, length, &n) || n < 3) return false;
    for (int i = 0; i < n; i++) {
        struct box b = {e->in.h - length[i], 2 * i + 1, length[i], 1};
        int rank = rank_of(length, n, i);
        grid_rect(&e->in, b, 5);
        grid_rect(&e->out, b, rank == 0 ? 1 : rank == n - 1 ? 2 : 5);
    }
    return true;
}

static bool line_up(struct example *e)
{
    int length[7], n, hues[7];
    if (!bar_chart(e, length, &n)) return false;
    pick_colors(e, 7, 0, hues);
    for (int i = 0; i < n; i++) {
        grid_rect(&e->in, (struct box){e->in.h - length[i], 2 * i + 1, length[i], 1}, hues[i]);
        grid_rect(&e->out, (struct box){e->in.h - length[i], 2 * rank_of(length, n, i) + 1, length[i], 1},
                  hues[i]);
    }
    return true;
}

/* Things of different sizes, left edges and colours. */
static bool crowd(struct example *e, struct thing *t, int *n, int *hues)
{
    field(e);
    *n = many(e, 3, 3);
    if (!blobs(e, *n, 2, 8, t)) return false;
    for (int i = 0; i < *n; i++)
        for (int k = 0; k < i; k++)
            if (shape_size(&t[i].shape) == shape_size(&t[k].shape) || t[i].at.left == t[k].at.left)
                return false;
    pick_colors(e, 5, 0, hues);
    e->out = e->in;
    return true;
}

static int more_cells(const struct thing *t, int n, int i)
{
    int rank = 0;
    for (int k = 0; k < n; k++) rank += shape_size(&t[k].shape) > shape_size(&t[i].shape);
    return rank;
}

static int further_left(const struct thing *t, int n, int i)
{
    int rank = 0;
    for (int k = 0; k < n; k++) rank += t[k].at.left < t[i].at.left;
    return rank;
}

static bool colors_by_size(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n, hues[5];
    if (!crowd(e, t, &n, hues)) return false;
    e->out = grid_blank(n, 1, 0);
    for (int i = 0; i < n; i++) {
        draw(&e->in, &t[i], hues[i]);
        grid_put(&e->out, more_cells(t, n, i), 0, hues[i]);
    }
    return true;
}

static bool colors_by_place(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n, hues[5];
    if (!crowd(e, t, &n, hues)) return false;
    e->out = grid_blank(1, n, 0);
    for (int i = 0; i < n; i++) {
        draw(&e->in, &t[i], hues[i]);
        grid_put(&e->out, 0, further_left(t, n, i), hues[i]);
    }
    return any_ground(e);
}

static bool numbered(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n, hues[5];
    if (!crowd(e, t, &n, hues) || n > 3 + is_test(e)) return false;
    for (int i = 0; i < n; i++) {
        draw(&e->in, &t[i], 5);
        draw(&e->out, &t[i], further_left(t, n, i) == 0 ? 1 : further_left(t, n, i) == 1 ? 2 : 5);
    }
    return true;
}

static bool second_out(struct example *e)
{
    struct thing t[THINGS_MOST];
    int n, hues[5];
    if (!crowd(e, t, &n, hues)) return false;
    for (int i = 0; i < n; i++) {
        draw(&e->in, &t[i], hues[i]);
        if (more_cells(t, n, i) == 1) e->out = cut(&t[i], hues[i]);
    }
    return true;
}

const struct task order_probes[] = {
    PROBE("p-rank-by-color", "The longest bar turns 1, the shortest 2.", rank_by_color),
    PROBE("p-line-up", "The bars line up, the longest first.", line_up),
    PROBE("p-colors-by-size", "A column of the things' colours, the largest first.", colors_by_size),
    PROBE("p-colors-by-place", "A row of the things' colours from left to right.", colors_by_place),
    PROBE("p-numbered", "The first thing from the left turns 1, the second 2.", numbered),
    PROBE("p-second-out", "Cut out the thing with the second most cells.", second_out),
    {0},
};

/* Two blocks of which b[1] lies in front of b[0] and hides one of its corners, or crosses it. */
static bool overlap(struct example *e, struct box *b, int *hues)
{
    field(e);
    int most = is_test(e) ? 8 : 6;
    for (int i = 0; i < 2; i++) {
        b[i].h = roll(e, 3, most);
        b[i].w = roll(e, 3, most);
        b[i].top = roll(e, 0, e->in.h - b[i].h);
        b[i].left = roll(e, 0, e->in.w - b[i].w);
    }
    pick_colors(e, 2, COLOR_BIT(5), hues);
    grid_rect(&e->in, b[0], hues[0]);
    struct grid behind = e->in;
    grid_rect(&e->in, b[1], hues[1]);
    int hidden = grid_count(&behind, hues[0]) - grid_count(&e->in, hues[0]);
    int corners = 0;
    bool row = false, col = false; /* what is left of it shows its box: two opposite corners, or all sides */
    for (int k = 0; k < 4; k++)
        corners +=
            !box_holds(b[1], b[0].top + (k & 1 ? b[0].h - 1 : 0), b[0].left + (k & 2 ? b[0].w - 1 : 0));
    row = b[1].left > b[0].left || b[1].left + b[1].w < b[0].left + b[0].w;
    col = b[1].top > b[0].top || b[1].top + b[1].h < b[0].top + b[0].h;
    bool within = b[1].top >= b[0].top && b[1].left >= b[0].left && b[1].top + b[1].h <= b[0].top + b[0].h &&
                  b[1].left + b[1].w <= b[0].left + b[0].w;
    e->out = e->in;
    return hidden >= 2 && corners >= 3 && row && col && !within;
}

static bool front_turns(struct example *e)
{
    struct box b[2];
    int hues[2];
    if (!overlap(e, b, hues)) return false;
    grid_rect(&e->out, b[1], 5);
    return true;
}

static bool to_the_front(struct example *e)
{
    struct box b[2];
    int hues[2];
    if (!overlap(e, b, hues)) return false;
    grid_rect(&e->out, b[0], hues[0]);
    return any_ground(e);
}

static bool hidden_out(struct example *e)
{
    struct box b[2];
    int hues[2];
    if (!overlap(e, b, hues)) return false;
    e->out = grid_blank(b[0].h, b[0].w, hues[0]);
    return true;
}

static bool front_out(struct example *e)
{
    struct box b[2];
    int hues[2];
    if (!overlap(e, b, hues)) return false;
    e->out = grid_blank(b[1].h, b[1].w, hues[1]);
    return true;
}

static bool front_goes(struct example *e)
{
    struct box b[2];
    int hues[2];
    if (!overlap(e, b, hues)) return false;
    e->out = grid_blank(e->in.h, e->in.w, 0);
    grid_rect(&e->out, b[0], hues[0]);
    return true;
}

static bool hidden_goes(struct example *e)
{
    struct box b[2];
    int hues[2];
    if (!overlap(e, b, hues)) return false;
    e->out = grid_blank(e->in.h, e->in.w, 0);
    grid_rect(&e->out, b[1], hues[1]);
    return ground(e, 5);
}

static bool upper_strip(struct example *e)
{
    field(e);
    int hues[2], r = roll(e, 2, e->in.h - 3), c = roll(e, 2, e->in.w - 3);
    bool row_in_front = e->number == 1 || e->number == 3;
    pick_colors(e, 2, 0, hues);
    struct box row = {r, 0, 1, e->in.w}, col = {0, c, e->in.h, 1};
    grid_rect(&e->in, row_in_front ? col : row, hues[0]);
    grid_rect(&e->in, row_in_front ? row : col, hues[1]);
    e->out = grid_blank(1, 1, hues[1]);
    return true;
}

const struct task front_probes[] = {
    PROBE("p-front-turns", "The block in front turns grey.", front_turns),
    PROBE("p-to-the-front", "The block behind comes to the front.", to_the_front),
    PROBE("p-hidden-out", "Cut out the block behind, whole.", hidden_out),
    PROBE("p-front-out", "Cut out the block in front.", front_out),
    PROBE("p-front-goes", "The block in front vanishes; the one behind is whole.", front_goes),
    PROBE("p-hidden-goes", "The block behind vanishes.", hidden_goes),
    PROBE("p-upper-strip", "One cell of the colour of the strip in front.", upper_strip),
    {0},
};

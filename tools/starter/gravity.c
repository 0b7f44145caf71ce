/* Things that fall, rise, drift and are pulled. */
#include "task.h"

/* Lets every column's coloured cells fall, in their order, to the bottom. */
static struct grid fallen(const struct grid *g)
{
    struct grid down = grid_blank(g->h, g->w, 0);
    for (int c = 0; c < g->w; c++) {
        int floor = g->h - 1;
        for (int r = g->h - 1; r >= 0; r--)
            if (g->cell[r][c]) down.cell[floor--][c] = g->cell[r][c];
    }
    return down;
}

static bool sand_falls(struct example *e)
{
    int hues[4];
    start_any(e, 5, 16);
    pick_colors(e, 4, 0, hues);
    grid_sprinkle(e, &e->in, roll(e, 20, 40), 4, hues);
    e->out = fallen(&e->in);
    return true;
}

static bool oil_and_stone(struct example *e)
{
    static const int both[2] = {1, 2};
    start_any(e, 6, 16);
    grid_sprinkle(e, &e->in, roll(e, 25, 45), 2, both);
    struct grid stones = e->in, oil = grid_upended(&e->in);
    grid_replace(&stones, 1, 0);
    grid_replace(&oil, 2, 0);
    stones = fallen(&stones);
    oil = fallen(&oil);
    oil = grid_upended(&oil);
    e->out = stones;
    for (int r = 0; r < oil.h; r++)
        for (int c = 0; c < oil.w; c++)
            if (oil.cell[r][c]) e->out.cell[r][c] = 1;
    return grid_count(&e->in, 1) > 2 && grid_count(&e->in, 2) > 2;
}

static bool drawn_to_the_bar(struct example *e)
{
    start_any(e, 8, 18);
    int hue = pick_color(e, COLOR_BIT(5)), bar = roll(e, 0, 1) ? e->in.h - roll(e, 1, 2) : roll(e, 0, 1);
    grid_rect(&e->in, (struct box){bar, 0, 1, e->in.w}, 5);
    e->out = e->in;
    struct shape s = shape_blob(e, roll(e, 4, 7), 4, 5);
    struct box b;
    if (!find_room(e, s.h, s.w, 0, &b)) return false;
    if (b.top - 1 <= bar && bar <= b.top + s.h) return false;
    shape_stamp(&e->in, &s, b.top, b.left, hue);
    shape_stamp(&e->out, &s, bar > b.top ? bar - s.h : bar + 1, b.left, hue);
    return true;
}

static bool iron_filings(struct example *e)
{
    start_any(e, 11, 20);
    int h = roll(e, 3, 5), w = roll(e, 3, 5), hue = pick_color(e, COLOR_BIT(8));
    int top = roll(e, 3, e->in.h - h - 3), left = roll(e, 3, e->in.w - w - 3);
    struct box magnet = {top, left, h, w};
    grid_rect(&e->in, magnet, 8);
    e->out = e->in;
    /* At most one filing before each cell of the magnet's edge, none beside another. */
    for (int side = 0; side < 4; side++)
        for (int i = roll(e, 0, 1); i < (side < 2 ? w : h); i += roll(e, 1, 3)) {
            int away = 1 + roll(e, 1, 2), r, c, near_r, near_c;
            if (side < 2) {
                c = near_c = left + i;
                near_r = side ? top + h : top - 1;
                r = side ? top + h - 1 + away : top - away;
            } else {
                r = near_r = top + i;
                near_c = side == 2 ? left + w : left - 1;
                c = side == 2 ? left + w - 1 + away : left - away;
            }
            if (grid_at(&e->in, r, c - 1) == hue || grid_at(&e->in, r, c + 1) == hue) continue;
            if (grid_at(&e->in, r - 1, c) == hue || grid_at(&e->in, r + 1, c) == hue) continue;
            grid_put(&e->in, r, c, hue);
            grid_put(&e->out, near_r, near_c, hue);
        }
    int filings = grid_count(&e->in, hue);
    return filings >= 3 && filings == grid_count(&e->out, hue);
}

static bool crates(struct example *e)
{
    start_any(e, 10, 17);
    e->out = e->in;
    int count = roll(e, 3, 6), hues[6];
    pick_colors(e, 6, 0, hues);
    struct box b[6];
    for (int i = 0; i < count; i++) {
        int h = roll(e, 1, 3), w = roll(e, 2, 5);
        if (!find_room(e, h, w, 1, &b[i])) return false;
        grid_rect(&e->in, b[i], hues[i]);
    }
    /* The lowest crate falls first; the others come to rest on what lies there. */
    bool done[6] = {false};
    for (int n = 0; n < count; n++) {
        int low = -1;
        for (int i = 0; i < count; i++)
            if (!done[i] && (low < 0 || b[i].top + b[i].h > b[low].top + b[low].h)) low = i;
        if (low < 0) return false;
        struct box at = b[low];
        for (bool free = true; free && at.top + at.h < e->in.h;) {
            for (int c = 0; c < at.w && free; c++) free = grid_at(&e->out, at.top + at.h, at.left + c) == 0;
            if (free) at.top++;
        }
        grid_rect(&e->out, at, hues[low]);
        done[low] = true;
    }
    return true;
}

static bool spring(struct example *e)
{
    start_any(e, 10, 18);
    int ledges = roll(e, 2, 4);
    for (int i = 0; i < ledges; i++) {
        struct box b;
        if (!find_room(e, 1, roll(e, 2, e->in.w / 2), 2, &b) || b.top < 2 || b.top > e->in.h - 3)
            return false;
        grid_rect(&e->in, b, 5);
    }
    int source = roll(e, 1, e->in.w - 2);
    grid_put(&e->in, 0, source, 1);
    e->out = e->in;
    /* Water falls; on a ledge it spreads both ways to the first free cell beyond the end and falls on. */
    bool wet[SIDE] = {false};
    bool splits = false;
    wet[source] = true;
    for (int r = 1; r < e->in.h; r++) {
        bool here[SIDE] = {false};
        for (int c = 0; c < e->in.w; c++) {
            if (!wet[c]) continue;
            if (e->in.cell[r][c] == 0) {
                here[c] = true;
                continue;
            }
            splits = true;
            for (int step = -1; step <= 1; step += 2)
                for (int x = c; x >= 0 && x < e->in.w; x += step) {
                    grid_put(&e->out, r - 1, x, 1);
                    if (e->in.cell[r][x] != 0) continue;
                    here[x] = true;
                    break;
                }
        }
        for (int c = 0; c < e->in.w; c++) {
            wet[c] = here[c];
            if (wet[c]) grid_put(&e->out, r, c, 1);
        }
    }
    return splits;
}

static bool walls_hold(struct example *e)
{
    int hues[3];
    start_any(e, 7, 16);
    pick_colors(e, 2, COLOR_BIT(5), hues);
    hues[2] = 5;
    grid_sprinkle(e, &e->in, 35, 3, hues);
    e->out = grid_blank(e->in.h, e->in.w, 0);
    for (int r = 0; r < e->in.h; r++)
        for (int c = e->in.w - 1, next = c; c >= 0; c--) {
            int hue = e->in.cell[r][c];
            if (hue == 5) next = c;
            if (hue) e->out.cell[r][next--] = (uint8_t)hue;
        }
    return true;
}

const struct task gravity_tasks[] = {
    {"sand-falls", "Every coloured cell falls in its column, keeping the order.", sand_falls, 3, 1},
    {"oil-and-stone", "In every column 1 rises to the top and 2 sinks to the bottom.", oil_and_stone, 3, 1},
    {"drawn-to-the-bar", "The figure moves up or down until it touches the grey bar.", drawn_to_the_bar, 4,
     2},
    {"iron-filings", "Every filing flies straight to the magnet.", iron_filings, 3, 1},
    {"crates", "The crates fall, keep their form, and rest on the floor or on each other.", crates, 3, 1},
    {"spring", "Water falls from the spring; a ledge makes it spread both ways and fall on past its ends.",
     spring, 4, 1},
    {"walls-hold", "Coloured cells slide right until they meet the edge, a grey wall or each other.",
     walls_hold, 3, 1},
    {0},
};

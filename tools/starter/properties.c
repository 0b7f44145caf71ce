/* Which figures have a property. */
#include "task.h"

static bool squares_turn_green(struct example *e)
{
    start_any(e, 12, 22);
    e->out = e->in;
    int squares = 0, count = roll(e, 4, 7), hue = pick_color(e, COLOR_BIT(3) | COLOR_BIT(2));
    for (int i = 0; i < count; i++) {
        int h = roll(e, 1, 5), w = chance(e, 50) ? h : roll(e, 1, 5);
        struct box b;
        if (!find_room(e, h, w, 1, &b)) return false;
        grid_rect(&e->in, b, hue);
        grid_rect(&e->out, b, h == w ? 3 : 2);
        squares += h == w;
    }
    return squares > 0 && squares < count;
}

static bool shy_of_edges(struct example *e)
{
    start_any(e, 11, 20);
    e->out = e->in;
    int kept = 0, count = roll(e, 4, 7);
    for (int i = 0; i < count; i++) {
        struct shape s = shape_blob(e, roll(e, 3, 8), 4, 4);
        struct box b;
        if (!find_room(e, s.h, s.w, 1, &b)) return false;
        int hue = pick_color(e, 0);
        shape_stamp(&e->in, &s, b.top, b.left, hue);
        if (b.top == 0 || b.left == 0 || b.top + s.h == e->in.h || b.left + s.w == e->in.w) continue;
        shape_stamp(&e->out, &s, b.top, b.left, hue);
        kept++;
    }
    return kept > 0 && kept < count;
}

static bool motley(struct example *e)
{
    start_any(e, 11, 20);
    int count = roll(e, 3, 5), hues[4];
    for (int i = 0; i < count; i++) {
        int h = roll(e, 2, 4), w = roll(e, 2, 4), kinds = i == 0 ? roll(e, 3, 4) : roll(e, 1, 2);
        struct box b;
        if (!find_room(e, h, w, 1, &b)) return false;
        pick_colors(e, 4, 0, hues);
        struct grid part = grid_blank(h, w, hues[0]);
        grid_sprinkle(e, &part, 100, kinds, hues);
        for (int k = 0; k < kinds; k++)
            if (!grid_count(&part, hues[k])) return false;
        grid_paste(&e->in, &part, b.top, b.left);
        if (i == 0) e->out = part;
    }
    return true;
}

static bool rings_and_plates(struct example *e)
{
    start_any(e, 12, 22);
    e->out = e->in;
    int rings = 0, count = roll(e, 3, 6), hue = pick_color(e, COLOR_BIT(6));
    for (int i = 0; i < count; i++) {
        int h = roll(e, 3, 6), w = roll(e, 3, 6);
        struct box b;
        if (!find_room(e, h, w, 1, &b)) return false;
        bool ring = chance(e, 50);
        grid_rect(&e->in, b, hue);
        grid_rect(&e->out, b, ring ? 6 : hue);
        rings += ring;
        if (!ring) continue;
        struct box hole = {b.top + 1, b.left + 1, h - 2, w - 2};
        grid_rect(&e->in, hole, 0);
        grid_rect(&e->out, hole, 0);
    }
    return rings > 0 && rings < count;
}

static bool portraits(struct example *e)
{
    start_any(e, 12, 22);
    e->out = e->in;
    int upright = 0, count = roll(e, 4, 6), hue = pick_color(e, COLOR_BIT(1));
    for (int i = 0; i < count; i++) {
        struct shape s = shape_blob(e, roll(e, 4, 9), 5, 5);
        struct box b;
        if (s.h == s.w || !find_room(e, s.h, s.w, 1, &b)) return false;
        shape_stamp(&e->in, &s, b.top, b.left, hue);
        shape_stamp(&e->out, &s, b.top, b.left, s.h > s.w ? 1 : hue);
        upright += s.h > s.w;
    }
    return upright > 0 && upright < count;
}

static bool caught_fire(struct example *e)
{
    start_any(e, 11, 20);
    e->out = e->in;
    int burning = 0, count = roll(e, 4, 7);
    for (int i = 0; i < count; i++) {
        int h = roll(e, 1, 4), w = roll(e, 2, 4);
        struct box b;
        if (!find_room(e, h + 1, w, 1, &b)) return false;
        /* Every block has a spark above or below it, or none. */
        bool burns = chance(e, 50), above = chance(e, 50);
        struct box block = {b.top + (above ? 1 : 0), b.left, h, w};
        grid_rect(&e->in, block, 5);
        grid_rect(&e->out, block, burns ? 2 : 5);
        burning += burns;
        if (!burns) continue;
        int c = b.left + roll(e, 0, w - 1), r = above ? b.top : b.top + h;
        grid_put(&e->in, r, c, 2);
        grid_put(&e->out, r, c, 2);
    }
    return burning > 0 && burning < count;
}

static bool twins(struct example *e)
{
    start_any(e, 12, 22);
    e->out = e->in;
    int count = roll(e, 4, 6), hues[6];
    struct shape shapes[6];
    pick_colors(e, 6, 0, hues);
    for (int i = 0; i < count; i++) {
        shapes[i] = i == 1 ? shapes[0] : shape_blob(e, roll(e, 4, 6), 3, 3);
        for (int k = 0; k < i; k++)
            if (shape_equal(&shapes[k], &shapes[i]) != (i == 1)) return false;
        struct box b;
        if (!find_room(e, shapes[i].h, shapes[i].w, 1, &b)) return false;
        shape_stamp(&e->in, &shapes[i], b.top, b.left, hues[i]);
        if (i < 2) shape_stamp(&e->out, &shapes[i], b.top, b.left, hues[i]);
    }
    return true;
}

const struct task property_tasks[] = {
    {"squares-turn-green", "Square blocks turn 3, the others 2.", squares_turn_green, 3, 1},
    {"shy-of-edges", "Figures that touch the edge of the grid go away.", shy_of_edges, 3, 1},
    {"motley", "Cut out the block with the most colours.", motley, 4, 1},
    {"rings-and-plates", "Blocks with a hole turn 6.", rings_and_plates, 3, 1},
    {"portraits", "Figures higher than wide turn 1.", portraits, 3, 1},
    {"caught-fire", "Grey blocks that a 2 touches turn 2.", caught_fire, 3, 1},
    {"twins", "Only the two figures of the same form stay.", twins, 3, 1},
    {0},
};

/* Largest, smallest, tallest, widest. */
#include "task.h"

static bool tall_and_short(struct example *e)
{
    int count = roll(e, 3, 7), heights[14];
    start(e, roll(e, 8, 18), 2 * count + 1);
    for (int i = 0; i < 14; i++) heights[i] = i + 1;
    shuffle(e, e->in.h - 2 < 14 ? e->in.h - 2 : 14, heights);
    int tallest = 0, shortest = 0;
    for (int i = 0; i < count; i++) {
        if (heights[i] > heights[tallest]) tallest = i;
        if (heights[i] < heights[shortest]) shortest = i;
    }
    if (count > e->in.h - 2) return false;
    e->out = e->in;
    for (int i = 0; i < count; i++) {
        struct box b = {roll(e, 0, e->in.h - heights[i]), 2 * i + 1, heights[i], 1};
        grid_rect(&e->in, b, 5);
        grid_rect(&e->out, b, i == tallest ? 2 : i == shortest ? 1 : 5);
    }
    return true;
}

static bool smallest_leaves(struct example *e)
{
    start_any(e, 10, 18);
    int count = roll(e, 3, 5), small = roll(e, 2, 5);
    for (int i = 0; i < count; i++) {
        struct shape s = shape_blob(e, i == 0 ? small : small + roll(e, 1, 5), 4, 4);
        struct box b;
        if (!find_room(e, s.h, s.w, 1, &b)) return false;
        int hue = pick_color(e, 0);
        shape_stamp(&e->in, &s, b.top, b.left, hue);
        if (i == 0) e->out = grid_blank(e->in.h, e->in.w, 0);
        if (i > 0) shape_stamp(&e->out, &s, b.top, b.left, hue);
    }
    return true;
}

static bool frame_the_widest(struct example *e)
{
    start_any(e, 12, 22);
    int count = roll(e, 3, 5), wide = roll(e, 4, 7), hues[5];
    pick_colors(e, 5, COLOR_BIT(4), hues);
    struct box frame = {0};
    for (int i = 0; i < count; i++) {
        /* Narrow figures may be high, and so larger: only the width decides. */
        int h = roll(e, i == 0 ? 1 : 2, i == 0 ? 3 : 6), w = i == 0 ? wide : roll(e, 1, wide - 1);
        struct box b;
        if (!find_room(e, h + 2, w + 2, 0, &b)) return false;
        grid_rect(&e->in, (struct box){b.top + 1, b.left + 1, h, w}, hues[i]);
        if (i == 0) frame = b;
    }
    e->out = e->in;
    grid_outline(&e->out, frame, 4);
    return true;
}

static bool runner_up(struct example *e)
{
    start_any(e, 12, 20);
    int count = roll(e, 3, 5), sizes[5] = {0}, hues[5];
    pick_colors(e, 5, 0, hues);
    sizes[0] = roll(e, 9, 13);
    sizes[1] = roll(e, 5, sizes[0] - 1);
    for (int i = 0; i < count; i++) {
        struct shape s = shape_blob(e, i < 2 ? sizes[i] : roll(e, 2, sizes[1] - 1), 5, 5);
        struct box b;
        if (!find_room(e, s.h, s.w, 1, &b)) return false;
        shape_stamp(&e->in, &s, b.top, b.left, hues[i]);
        if (i == 1) e->out = grid_part(&e->in, b);
    }
    return true;
}

static bool champions(struct example *e)
{
    start_any(e, 14, 24);
    e->out = e->in;
    int kinds = roll(e, 2, 3), hues[3];
    pick_colors(e, 3, 0, hues);
    for (int k = 0; k < kinds; k++) {
        int big = roll(e, 4, 9);
        for (int i = roll(e, 2, 3); i > 0; i--) {
            struct shape s = shape_blob(e, i == 1 ? big : roll(e, 1, big - 1), 4, 4);
            struct box b;
            if (!find_room(e, s.h, s.w, 1, &b)) return false;
            shape_stamp(&e->in, &s, b.top, b.left, hues[k]);
            if (i == 1) shape_stamp(&e->out, &s, b.top, b.left, hues[k]);
        }
    }
    return true;
}

const struct task size_tasks[] = {
    {"tall-and-short", "The tallest bar turns 2, the shortest 1.", tall_and_short, 3, 1},
    {"smallest-leaves", "The smallest figure goes away.", smallest_leaves, 3, 1},
    {"frame-the-widest", "The widest figure gets a frame of colour 4 around it.", frame_the_widest, 3, 1},
    {"runner-up", "Cut out the second largest figure.", runner_up, 4, 1},
    {"champions", "Of each colour only the largest figure stays.", champions, 3, 1},
    {0},
};

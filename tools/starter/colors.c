/* Which colour becomes which. */
#include "task.h"

static bool rich_and_poor(struct example *e)
{
    start_any(e, 4, 13);
    int hues[4], counts[4], most = 0, least = 0;
    pick_colors(e, 4, 0, hues);
    grid_sprinkle(e, &e->in, 100, 3, hues);
    grid_sprinkle(e, &e->in, 30, 1, hues + roll(e, 0, 3));
    for (int i = 0; i < 4; i++) {
        counts[i] = grid_count(&e->in, hues[i]);
        if (counts[i] > counts[most]) most = i;
    }
    for (int i = 0; i < 4; i++)
        if (counts[i] && (!counts[least] || counts[i] < counts[least])) least = i;
    for (int i = 0; i < 4; i++) {
        if (i != most && counts[i] == counts[most]) return false;
        if (i != least && counts[i] == counts[least]) return false;
    }
    e->out = e->in;
    grid_replace(&e->out, hues[most], 0xf);
    grid_replace(&e->out, hues[least], hues[most]);
    grid_replace(&e->out, 0xf, hues[least]);
    return most != least;
}

static bool color_wheel(struct example *e)
{
    int hues[4] = {1, 2, 3, pick_color(e, 0xe)};
    start_any(e, 4, 14);
    grid_sprinkle(e, &e->in, 75, 4, hues);
    for (int i = 0; i < 3; i++)
        if (!grid_count(&e->in, hues[i])) return false;
    e->out = e->in;
    grid_replace(&e->out, 3, 0xf);
    grid_replace(&e->out, 2, 3);
    grid_replace(&e->out, 1, 2);
    grid_replace(&e->out, 0xf, 1);
    return true;
}

static bool key_in_the_corner(struct example *e)
{
    start_any(e, 9, 17);
    int key = pick_color(e, COLOR_BIT(5)), stranger = pick_color(e, COLOR_BIT(5) | COLOR_BIT(key));
    e->taken[e->taken_count++] = (struct box){0, 0, 1, 1};
    grid_put(&e->in, 0, 0, key);
    for (int i = roll(e, 2, 5); i > 0; i--) {
        struct shape s = shape_blob(e, roll(e, 3, 8), 4, 4);
        struct box b;
        if (!find_room(e, s.h, s.w, 1, &b)) return false;
        shape_stamp(&e->in, &s, b.top, b.left, i == 1 ? stranger : 5);
    }
    e->out = e->in;
    grid_replace(&e->out, 5, key);
    return true;
}

static bool tint_by_size(struct example *e)
{
    start_any(e, 11, 20);
    e->out = e->in;
    int hue = pick_color(e, 0);
    bool seen[10] = {false};
    for (int i = roll(e, 5, 9); i > 0; i--) {
        int n = i <= 3 ? i + 2 : roll(e, 1, 7);
        struct shape s = shape_blob(e, n, 4, 4);
        struct box b;
        if (!find_room(e, s.h, s.w, 1, &b)) return false;
        shape_stamp(&e->in, &s, b.top, b.left, hue);
        shape_stamp(&e->out, &s, b.top, b.left, n);
        seen[n] = true;
    }
    return seen[1] || seen[2] || seen[6];
}

static bool odd_and_even(struct example *e)
{
    start_any(e, 10, 19);
    e->out = e->in;
    int hue = pick_color(e, COLOR_BIT(4) | COLOR_BIT(7)), odd = 0, count = roll(e, 4, 8);
    for (int i = 0; i < count; i++) {
        int n = roll(e, 1, 9);
        struct shape s = shape_blob(e, n, 4, 4);
        struct box b;
        if (!find_room(e, s.h, s.w, 1, &b)) return false;
        shape_stamp(&e->in, &s, b.top, b.left, hue);
        shape_stamp(&e->out, &s, b.top, b.left, n % 2 ? 7 : 4);
        odd += n % 2;
    }
    return odd > 1 && odd < count - 1;
}

static bool pinstripes(struct example *e)
{
    start_any(e, 7, 18);
    for (int i = roll(e, 2, 5); i > 0; i--) {
        struct shape s = shape_blob(e, roll(e, 6, 16), 6, 6);
        struct box b;
        if (!find_room(e, s.h, s.w, 1, &b)) return false;
        shape_stamp(&e->in, &s, b.top, b.left, 5);
    }
    e->out = e->in;
    for (int r = 0; r < e->in.h; r++)
        for (int c = 0; c < e->in.w; c += 2)
            if (e->in.cell[r][c]) e->out.cell[r][c] = 2;
    return true;
}

static bool money_changer(struct example *e)
{
    int rows = roll(e, 8, 16), cols = roll(e, 10, 18), kinds = roll(e, 2, 4), hues[9];
    start(e, rows, cols);
    pick_colors(e, 9, 0, hues);
    int others = 9 - 2 * kinds < 2 ? 9 - 2 * kinds : 2;
    struct grid scene = grid_blank(rows, cols - 3, 0);
    grid_sprinkle(e, &scene, 45, kinds, hues);
    grid_sprinkle(e, &scene, 12, others, hues + 2 * kinds);
    e->in = grid_blank(rows, cols, 0);
    e->taken_count = 0;
    for (int i = 0; i < kinds; i++) {
        if (!grid_count(&scene, hues[i])) return false;
        grid_put(&e->in, 1 + 2 * i, 0, hues[i]);
        grid_put(&e->in, 1 + 2 * i, 1, hues[kinds + i]);
    }
    if (2 * kinds > rows) return false;
    e->out = e->in;
    grid_paste(&e->in, &scene, 0, 3);
    for (int i = 0; i < kinds; i++) grid_replace(&scene, hues[i], hues[kinds + i]);
    grid_paste(&e->out, &scene, 0, 3);
    return true;
}

const struct task color_tasks[] = {
    {"rich-and-poor", "The most and the least frequent colour change places.", rich_and_poor, 4, 1},
    {"color-wheel", "1 becomes 2, 2 becomes 3, 3 becomes 1.", color_wheel, 3, 1},
    {"key-in-the-corner", "Grey figures take the colour of the upper left corner.", key_in_the_corner, 3, 1},
    {"tint-by-size", "A figure of n cells gets colour n.", tint_by_size, 3, 1},
    {"odd-and-even", "Figures with an even number of cells turn 4, the others 7.", odd_and_even, 3, 1},
    {"pinstripes", "Grey cells in every second column, from the first, turn 2.", pinstripes, 3, 1},
    {"money-changer", "The list on the left says which colour is paid for which.", money_changer, 3, 1},
    {0},
};

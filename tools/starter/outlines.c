/* Edges, frames and rings. */
#include "task.h"

/* Draws rectangles with sides low..high, a margin around each, and tells their places. */
static bool draw_rectangles(struct example *e, int count, int low, int high, int margin, const int *hues,
                            struct box *boxes)
{
    for (int i = 0; i < count; i++) {
        int h = roll(e, low, high), w = roll(e, low, high);
        struct box b;
        if (!find_room(e, h + 2 * margin, w + 2 * margin, 1, &b)) return false;
        boxes[i] = (struct box){b.top + margin, b.left + margin, h, w};
        grid_rect(&e->in, boxes[i], hues[i]);
    }
    e->out = e->in;
    return true;
}

static bool halo(struct example *e)
{
    start_any(e, 12, 22);
    int hues[5], count = roll(e, 2, 5);
    struct box boxes[5];
    pick_colors(e, 5, COLOR_BIT(3), hues);
    if (!draw_rectangles(e, count, 1, 4, 1, hues, boxes)) return false;
    for (int i = 0; i < count; i++) {
        struct box b = boxes[i];
        grid_outline(&e->out, (struct box){b.top - 1, b.left - 1, b.h + 2, b.w + 2}, 3);
    }
    return true;
}

static bool hollow_out(struct example *e)
{
    start_any(e, 10, 22);
    int hues[5], count = roll(e, 2, 5);
    struct box boxes[5];
    pick_colors(e, 5, 0, hues);
    if (!draw_rectangles(e, count, 3, 7, 0, hues, boxes)) return false;
    for (int i = 0; i < count; i++) {
        grid_rect(&e->out, boxes[i], 0);
        grid_outline(&e->out, boxes[i], hues[i]);
    }
    return true;
}

static bool ring_within(struct example *e)
{
    start_any(e, 12, 24);
    int hues[4], count = roll(e, 2, 4);
    struct box boxes[4];
    pick_colors(e, 4, COLOR_BIT(2), hues);
    if (!draw_rectangles(e, count, 5, 9, 0, hues, boxes)) return false;
    for (int i = 0; i < count; i++) {
        struct box b = boxes[i];
        grid_outline(&e->out, (struct box){b.top + 1, b.left + 1, b.h - 2, b.w - 2}, 2);
    }
    return true;
}

static bool studs(struct example *e)
{
    start_any(e, 10, 20);
    int hues[5], count = roll(e, 2, 5);
    struct box boxes[5];
    pick_colors(e, 5, COLOR_BIT(4), hues);
    if (!draw_rectangles(e, count, 3, 7, 0, hues, boxes)) return false;
    for (int i = 0; i < count; i++)
        for (int k = 0; k < 4; k++) {
            struct box b = boxes[i];
            grid_put(&e->out, k < 2 ? b.top : b.top + b.h - 1, k % 2 ? b.left : b.left + b.w - 1, 4);
        }
    return true;
}

static bool picture_frame(struct example *e)
{
    start_any(e, 6, 16);
    int hues[3];
    pick_colors(e, 3, 0, hues);
    grid_sprinkle(e, &e->in, 50, 2, hues);
    for (int i = roll(e, 1, 3); i > 0; i--) {
        int r = roll(e, 1, e->in.h - 2), c = roll(e, 1, e->in.w - 2);
        grid_put(&e->in, r, c, hues[2]);
    }
    int n = grid_count(&e->in, hues[2]);
    e->out = e->in;
    grid_outline(&e->out, (struct box){0, 0, e->in.h, e->in.w}, hues[2]);
    return n < grid_count(&e->in, hues[0]) && n < grid_count(&e->in, hues[1]) && n < grid_count(&e->in, 0);
}

static bool fenced_flocks(struct example *e)
{
    start_any(e, 14, 30);
    int hues[3], count = roll(e, 2, 3);
    pick_colors(e, 3, 0, hues);
    e->out = e->in;
    for (int i = 0; i < count; i++) {
        int h = roll(e, 4, 9), w = roll(e, 4, 9);
        struct box b;
        if (!find_room(e, h, w, 1, &b)) return false;
        /* One sheep on each side of the fence, so that it is the flock's bounding box; some inside. */
        grid_put(&e->in, b.top, b.left + roll(e, 1, w - 2), hues[i]);
        grid_put(&e->in, b.top + h - 1, b.left + roll(e, 1, w - 2), hues[i]);
        grid_put(&e->in, b.top + roll(e, 1, h - 2), b.left, hues[i]);
        grid_put(&e->in, b.top + roll(e, 1, h - 2), b.left + w - 1, hues[i]);
        for (int k = roll(e, 0, 3); k > 0; k--) {
            int r = b.top + roll(e, 1, h - 2), c = b.left + roll(e, 1, w - 2);
            grid_put(&e->in, r, c, hues[i]);
        }
        struct grid part = grid_part(&e->in, b);
        grid_paste(&e->out, &part, b.top, b.left);
        grid_outline(&e->out, b, hues[i]);
    }
    return true;
}

const struct task outline_tasks[] = {
    {"halo", "Every block gets a ring of colour 3 around it.", halo, 3, 1},
    {"hollow-out", "Blocks become hollow: only their edge stays.", hollow_out, 3, 1},
    {"ring-within", "Every block gets a ring of colour 2 one step inside its edge.", ring_within, 3, 1},
    {"studs", "The corners of every block turn 4.", studs, 3, 1},
    {"picture-frame", "The picture gets a frame in its rarest colour, painted over its edge.", picture_frame,
     4, 1},
    {"fenced-flocks", "A fence in its own colour is drawn around the dots of each colour.", fenced_flocks, 3,
     1},
    {0},
};

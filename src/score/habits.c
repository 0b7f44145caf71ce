#include "score/portrait.h"

#include "base/check.h"

#include <string.h>

enum { WINDOWS_LEAST = 1 << 9, WINDOWS_MOST = 1 << 14 };

/* Windows seen: an open table of hashes, at most half full. */
struct windows {
    uint32_t size, count; /* places, a power of two; of them in use */
    uint32_t *at;
    uint16_t *became; /* what became of the cell in the middle: bits */
};

struct habits {
    uint32_t demos;
    int8_t ground;
    int32_t value[HABIT_MEASURED][MEASURE_COUNT];
    bool holds[HABIT_MEASURED][MEASURE_COUNT];
    bool same_size;
    uint32_t related; /* bit per relation */
    bool local[2];    /* the neighbours of a cell decide what becomes of it: 3 x 3, 5 x 5 */
    bool transition[16][16];
    const struct grid_data *inputs, *outputs;
    struct windows
        *windows; /* while something is being measured: up to 100 kB, and there may be habits of many tasks */
    uint32_t
        most_new[2]; /* windows of a demo's output that no other demo has, in thousandths: 2 x 2, 3 x 3 */
    uint32_t colours_seen, colours_always,
        colours_new; /* in any demo; in all outputs; not in an output's input: bits */
    bool identity;   /* some demo's output is its input */
};

static uint32_t mix(uint32_t h, uint32_t x) { return (h ^ x) * 0x9e3779b1u ^ h >> 15; }

static bool same_sides(struct grid_data a, struct grid_data b)
{
    return a.height == b.height && a.width == b.width;
}

/* What each kind of habit says about a pair, for each measure; and the relations that hold, as bits. */
static uint32_t statements(const struct habits *h, struct grid_data input, struct grid_data output,
                           int32_t to[HABIT_MEASURED][MEASURE_COUNT])
{
    struct portrait in, s;
    int32_t before[MEASURE_COUNT];
    portrait_make(&in, input, h->ground);
    portrait_measure(&in, before);
    portrait_make(&s, output, h->ground);
    portrait_measure(&s, to[HABIT_ALWAYS]);
    uint32_t related = portrait_relations(&in, before, &s, to[HABIT_ALWAYS]);
    for (uint32_t k = 0; k < MEASURE_COUNT; k++) {
        to[HABIT_STEP][k] = (int32_t)((uint32_t)to[HABIT_ALWAYS][k] - (uint32_t)before[k]);
        to[HABIT_KEPT][k] = to[HABIT_STEP][k] == 0;
    }
    if (same_sides(input, output)) {
        portrait_of_change(&s, input, output);
        portrait_measure(&s, to[HABIT_CHANGED]);
    } else {
        memset(to[HABIT_CHANGED], 0, sizeof to[HABIT_CHANGED]);
    }
    return related;
}

/* ---- windows ---- */

/* Places for the windows of all demos and of one input more: clearing a table is most of what a small task costs. */
static void windows_open(struct habits *h, uint32_t more)
{
    uint32_t windows = more, size = WINDOWS_LEAST;
    for (uint32_t d = 0; d < h->demos; d++)
        windows += (uint32_t)h->inputs[d].height * h->inputs[d].width +
                   (uint32_t)h->outputs[d].height * h->outputs[d].width;
    while (size / 2 < windows && size < WINDOWS_MOST) size *= 2;
    struct windows *w = must_alloc(sizeof *w + size * (sizeof *w->at + sizeof *w->became));
    w->size = size;
    w->at = (uint32_t *)(w + 1);
    w->became = (uint16_t *)(w->at + size);
    h->windows = w;
}

static void windows_clear(struct windows *w)
{
    memset(w->at, 0, w->size * (sizeof *w->at + sizeof *w->became));
    w->count = 0;
}

static void windows_close(struct habits *h)
{
    free(h->windows);
    h->windows = NULL;
}

static uint32_t window(const struct grid_data *g, int32_t y, int32_t x, int32_t side)
{
    uint32_t hash = (uint32_t)side;
    for (int32_t i = 0; i < side; i++)
        for (int32_t k = 0; k < side; k++)
            hash = mix(hash, (uint32_t)g->cells[(y + i) * g->width + x + k] + 1);
    return hash | 1;
}

/* Adds the windows of a grid; or counts, in thousandths of them, those that are not there. */
static uint32_t windows_of(struct windows *w, const struct grid_data *g, int32_t side, bool add)
{
    uint32_t all = 0, absent = 0;
    for (int32_t y = 0; y + side <= g->height; y++)
        for (int32_t x = 0; x + side <= g->width; x++) {
            uint32_t hash = window(g, y, x, side), at = hash >> 7 & (w->size - 1);
            while (w->at[at] && w->at[at] != hash) at = (at + 1) & (w->size - 1);
            all++;
            absent += !w->at[at];
            if (add && !w->at[at] && w->count < w->size / 2) {
                w->at[at] = hash;
                w->count++;
            }
        }
    return all ? absent * 1000 / all : 0;
}

static uint32_t new_windows(struct habits *h, const struct grid_data *input, const struct grid_data *output,
                            uint32_t without, int32_t side)
{
    windows_clear(h->windows);
    for (uint32_t d = 0; d < h->demos; d++)
        if (d != without) windows_of(h->windows, &h->outputs[d], side, true);
    windows_of(h->windows, input, side, true);
    return windows_of(h->windows, output, side, false);
}

/* The neighbours of each cell, beyond the border too, and what becomes of it. True if some cell contradicts what is
 * known; what is new is remembered if asked. */
static bool contradicts(struct windows *w, const struct grid_data *in, const struct grid_data *out,
                        int32_t reach, bool add)
{
    bool any = false;
    for (int32_t y = 0; y < in->height; y++)
        for (int32_t x = 0; x < in->width; x++) {
            uint32_t hash = (uint32_t)reach;
            for (int32_t i = y - reach; i <= y + reach; i++)
                for (int32_t k = x - reach; k <= x + reach; k++) {
                    bool inside = i >= 0 && k >= 0 && i < in->height && k < in->width;
                    hash = mix(hash, inside ? (uint32_t)in->cells[i * in->width + k] + 1 : 0);
                }
            hash |= 1;
            uint32_t at = hash >> 7 & (w->size - 1);
            uint16_t became = (uint16_t)(1u << (out->cells[y * in->width + x] & 15));
            while (w->at[at] && w->at[at] != hash) at = (at + 1) & (w->size - 1);
            any |= w->at[at] && !(w->became[at] & became);
            if (!add || (!w->at[at] && w->count == w->size / 2)) continue;
            w->count += !w->at[at];
            w->at[at] = hash;
            w->became[at] |= became;
        }
    return any;
}

static bool local_contradiction(struct habits *h, const struct grid_data *in, const struct grid_data *out,
                                int32_t reach)
{
    bool any = false;
    windows_clear(h->windows);
    for (uint32_t d = 0; d < h->demos; d++)
        any |= contradicts(h->windows, &h->inputs[d], &h->outputs[d], reach, true);
    return in ? contradicts(h->windows, in, out, reach, false) : any;
}

/* ---- what no prediction may be ---- */

static uint32_t colours_of(struct grid_data g)
{
    uint32_t mask = 0;
    for (uint32_t k = 0; k < (uint32_t)g.height * g.width; k++) mask |= 1u << (g.cells[k] & 15);
    return mask;
}

static bool equal(struct grid_data a, struct grid_data b)
{
    return same_sides(a, b) && memcmp(a.cells, b.cells, (size_t)a.height * a.width) == 0;
}

static void note_colours(struct habits *h)
{
    h->colours_always = ~0u;
    for (uint32_t d = 0; d < h->demos; d++) {
        uint32_t in = colours_of(h->inputs[d]), out = colours_of(h->outputs[d]);
        h->colours_seen |= in | out;
        h->colours_always &= out;
        h->colours_new |= out & ~in;
        h->identity |= equal(h->inputs[d], h->outputs[d]);
    }
}

bool habits_reject(const struct habits *h, struct grid_data input, struct grid_data prediction)
{
    if (prediction.height > TASK_SIDE_MAX || prediction.width > TASK_SIDE_MAX) return true;
    uint32_t in = colours_of(input), out = colours_of(prediction);
    if (!h->identity && equal(input, prediction)) return true;
    if (out & ~(in | h->colours_seen)) return true;
    return (out & ~(in | h->colours_always | h->colours_new)) != 0;
}

/* ---- habits ---- */

static int8_t common_ground(const struct grid_data *inputs, uint32_t demos)
{
    uint32_t counts[16] = {0};
    int8_t most = 0;
    for (uint32_t d = 0; d < demos; d++)
        for (uint32_t k = 0; k < (uint32_t)inputs[d].height * inputs[d].width; k++)
            counts[inputs[d].cells[k] & 15]++;
    for (int8_t c = 1; c < 10; c++)
        if (counts[c] > counts[most]) most = c;
    return most;
}

struct habits *habits_new(const struct grid_data *inputs, const struct grid_data *outputs, uint32_t demos)
{
    struct habits *h = must_calloc(1, sizeof *h);
    h->demos = demos;
    h->inputs = inputs;
    h->outputs = outputs;
    windows_open(h, 0);
    h->ground = common_ground(inputs, demos);
    h->same_size = true;
    note_colours(h);
    memset(h->holds, 1, sizeof h->holds);
    for (uint32_t d = 0; d < demos; d++) {
        int32_t said[HABIT_MEASURED][MEASURE_COUNT];
        uint32_t related = statements(h, inputs[d], outputs[d], said);
        h->related = d ? h->related & related : related;
        if (d == 0) memcpy(h->value, said, sizeof said);
        for (uint32_t i = 0; i < HABIT_MEASURED; i++)
            for (uint32_t k = 0; k < MEASURE_COUNT; k++) h->holds[i][k] &= h->value[i][k] == said[i][k];
        h->same_size &= same_sides(inputs[d], outputs[d]);
        for (uint32_t k = 0; h->same_size && k < (uint32_t)inputs[d].height * inputs[d].width; k++)
            h->transition[inputs[d].cells[k] & 15][outputs[d].cells[k] & 15] = true;
        for (int32_t side = 2; side <= 3; side++) {
            uint32_t is_new = new_windows(h, &inputs[d], &outputs[d], d, side);
            if (is_new > h->most_new[side - 2]) h->most_new[side - 2] = is_new;
        }
    }
    for (uint32_t k = 0; k < MEASURE_COUNT; k++) {
        h->holds[HABIT_KEPT][k] &= h->value[HABIT_KEPT][k] == 1;
        /* what both say is said once */
        h->holds[HABIT_STEP][k] &= !h->holds[HABIT_KEPT][k] && !h->holds[HABIT_ALWAYS][k];
        h->holds[HABIT_CHANGED][k] &= h->same_size;
    }
    for (uint32_t m = MEASURE_flipped; m <= MEASURE_halfway; m++) /* that there is none says nothing */
        for (uint32_t i = 0; i < HABIT_MEASURED; i++)
            h->holds[i][m] &= h->value[i][m] == 1 && i != HABIT_STEP;
    for (int32_t reach = 1; reach <= 2; reach++)
        h->local[reach - 1] = h->same_size && !local_contradiction(h, NULL, NULL, reach);
    windows_close(h);
    return h;
}

void habits_free(struct habits *h) { free(h); }

void habits_broken(struct habits *h, struct grid_data input, struct grid_data prediction,
                   uint8_t broken[HABIT_COUNT])
{
    int32_t said[HABIT_MEASURED][MEASURE_COUNT];
    memset(broken, 0, HABIT_COUNT);
    windows_open(h, (uint32_t)input.height * input.width);
    uint32_t lost = h->related & ~statements(h, input, prediction, said);
    for (uint32_t k = 0; k < RELATION_COUNT; k++) broken[HABIT_RELATED + k] = lost >> k & 1;
    for (int32_t reach = 1; reach <= 2; reach++)
        if (h->local[reach - 1] && same_sides(input, prediction))
            broken[HABIT_OTHER + OTHER_local_3 + reach - 1] =
                local_contradiction(h, &input, &prediction, reach);
    for (uint32_t i = 0; i < HABIT_MEASURED; i++)
        for (uint32_t k = 0; k < MEASURE_COUNT; k++)
            broken[i * MEASURE_COUNT + k] = h->holds[i][k] && h->value[i][k] != said[i][k];
    if (h->same_size && same_sides(input, prediction))
        for (uint32_t k = 0; k < (uint32_t)input.height * input.width; k++)
            broken[HABIT_OTHER + OTHER_transition] |=
                !h->transition[input.cells[k] & 15][prediction.cells[k] & 15];
    for (int32_t side = 2; side <= 3; side++) {
        uint32_t is_new = new_windows(h, &input, &prediction, h->demos, side), least = h->most_new[side - 2];
        uint8_t *to = &broken[HABIT_OTHER + (side == 2 ? OTHER_windows_2 : OTHER_windows_3)];
        to[0] = is_new > least;
        to[1] = is_new > 2 * least + 20;
    }
    windows_close(h);
}

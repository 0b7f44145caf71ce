#include "score/portrait.h"
#include "score/windows.h"

#include "base/check.h"

#include <string.h>

enum {
    SHARED = UINT16_MAX
}; /* a window of several demos' outputs, or of its own demo's input; else 1 + demo */

struct habits {
    uint32_t demos;
    int8_t ground;
    int32_t value[HABIT_MEASURED][MEASURE_COUNT];
    bool holds[HABIT_MEASURED][MEASURE_COUNT];
    bool same_size;
    bool colours_alone;             /* some demo has a grid over TASK_SIDE_MAX: nothing else is measured */
    uint32_t related;               /* bit per relation */
    uint32_t groups, change_groups; /* of portraits that some habit needs */
    struct windows around
        [2]; /* of a cell, 3 x 3 and 5 x 5: the colours it becomes, as bits; empty if they do not decide */
    uint16_t becomes[16];      /* of each colour: those of the cells in its place, as bits */
    struct windows outputs[2]; /* 2 x 2, 3 x 3: whose */
    uint32_t most_new[2];      /* of those of a demo's output that no other demo has, in thousandths */
    uint32_t colours_seen, colours_always,
        colours_new; /* in any demo; in all outputs; not in an output's input: bits */
    bool identity;   /* some demo's output is its input */
};

struct judge {
    const struct habits *h;
    struct grid_data input;
    bool colours_alone; /* of too large grids nothing else is measured */
    struct portrait portrait;
    struct windows windows[2]; /* of the input */
    uint16_t
        *becomes[2]; /* of each cell, by what is around it: bits, all for what no demo has; NULL: no habit */
};

static bool same_sides(struct grid_data a, struct grid_data b)
{
    return a.height == b.height && a.width == b.width;
}
static bool is_large(struct grid_data g) { return g.height > TASK_SIDE_MAX || g.width > TASK_SIDE_MAX; }
static uint32_t cells_of(struct grid_data g) { return (uint32_t)g.height * g.width; }

/* ---- measures and relations ---- */

/* Groups of measures in which some habit may hold. */
static void note_groups(struct habits *h)
{
    h->groups = h->change_groups = 0;
    for (uint32_t k = 0; k < MEASURE_COUNT; k++) {
        if (h->holds[HABIT_ALWAYS][k] || h->holds[HABIT_KEPT][k] || h->holds[HABIT_STEP][k])
            h->groups |= group_of_measure[k];
        if (h->holds[HABIT_CHANGED][k]) h->change_groups |= group_of_measure[k];
    }
    for (uint32_t k = 0; k < RELATION_COUNT; k++)
        if (h->related >> k & 1) h->groups |= group_of_relation[k];
}

/* What each kind of habit says about a pair, for each measure of the groups; and the relations that hold, as bits. */
static uint32_t statements(const struct habits *h, const struct portrait *in, struct grid_data input,
                           struct grid_data output, int32_t to[HABIT_MEASURED][MEASURE_COUNT])
{
    struct portrait s;
    portrait_make(&s, output, h->ground, h->groups);
    for (uint32_t k = 0; k < MEASURE_COUNT; k++) {
        to[HABIT_ALWAYS][k] = s.measure[k];
        to[HABIT_STEP][k] = (int32_t)((uint32_t)s.measure[k] - (uint32_t)in->measure[k]);
        to[HABIT_KEPT][k] = s.measure[k] == in->measure[k];
    }
    uint32_t related = portrait_relations(in, &s, h->related);
    if (same_sides(input, output) && h->change_groups) {
        portrait_of_change(&s, input, output, h->change_groups);
        memcpy(to[HABIT_CHANGED], s.measure, sizeof s.measure);
    } else {
        memset(to[HABIT_CHANGED], 0, sizeof to[HABIT_CHANGED]);
    }
    return related;
}

/* What does not hold after some demos is not measured on the next. */
static void learn_statements(struct habits *h, const struct grid_data *inputs,
                             const struct grid_data *outputs)
{
    memset(h->holds, 1, sizeof h->holds);
    h->related = (1u << RELATION_COUNT) - 1;
    for (uint32_t d = 0; d < h->demos; d++) {
        int32_t said[HABIT_MEASURED][MEASURE_COUNT];
        struct portrait in;
        note_groups(h);
        portrait_make(&in, inputs[d], h->ground, h->groups);
        h->related &= statements(h, &in, inputs[d], outputs[d], said);
        if (d == 0) memcpy(h->value, said, sizeof said);
        for (uint32_t i = 0; i < HABIT_MEASURED; i++)
            for (uint32_t k = 0; k < MEASURE_COUNT; k++) h->holds[i][k] &= h->value[i][k] == said[i][k];
        for (uint32_t k = 0; k < MEASURE_COUNT; k++) {
            h->holds[HABIT_KEPT][k] &= said[HABIT_KEPT][k] == 1;
            h->holds[HABIT_CHANGED][k] &= h->same_size;
        }
    }
    for (uint32_t k = 0; k < MEASURE_COUNT; k++) /* what both say is said once */
        h->holds[HABIT_STEP][k] &= !h->holds[HABIT_KEPT][k] && !h->holds[HABIT_ALWAYS][k];
    for (uint32_t m = MEASURE_flipped; m <= MEASURE_halfway; m++) /* that there is none says nothing */
        for (uint32_t i = 0; i < HABIT_MEASURED; i++)
            h->holds[i][m] &= h->value[i][m] == 1 && i != HABIT_STEP;
    note_groups(h);
}

/* ---- windows ---- */

/* How much of each output is in no other demo: leaving one demo out leaves what several have. */
static void learn_outputs(struct habits *h, uint32_t i, const struct grid_data *inputs,
                          const struct grid_data *outputs)
{
    uint32_t hashes[WINDOWS_MOST];
    int32_t side = (int32_t)i + 2;
    struct windows *w = &h->outputs[i];
    for (uint32_t d = 0; d < h->demos; d++) {
        uint32_t n = windows_of(&outputs[d], side, 0, hashes);
        for (uint32_t k = 0; k < n; k++) {
            struct said *s = windows_add(w, hashes[k]);
            s->is = !s->is || s->is == d + 1 ? (uint16_t)(d + 1) : SHARED;
        }
    }
    for (uint32_t d = 0; d < h->demos; d++) {
        uint32_t n = windows_of(&inputs[d], side, 0, hashes);
        for (uint32_t k = 0; k < n; k++) {
            struct said *s = windows_find(w, hashes[k]);
            if (s && s->is == d + 1) s->is = SHARED;
        }
        uint32_t absent = 0, all = windows_of(&outputs[d], side, 0, hashes);
        for (uint32_t k = 0; k < all; k++) absent += windows_find(w, hashes[k])->is == d + 1;
        uint32_t is_new = all ? absent * 1000 / all : 0;
        if (is_new > h->most_new[i]) h->most_new[i] = is_new;
    }
}

/* What becomes of a cell, by the cells around it, beyond the border too; nothing if that does not decide. */
static void learn_around(struct habits *h, uint32_t i, const struct grid_data *inputs,
                         const struct grid_data *outputs)
{
    uint32_t hashes[WINDOWS_MOST];
    int32_t reach = (int32_t)i + 1;
    struct windows *w = &h->around[i];
    for (uint32_t d = 0; d < h->demos; d++) {
        uint32_t n = windows_of(&inputs[d], 2 * reach + 1, reach, hashes);
        for (uint32_t k = 0; k < n; k++) {
            struct said *s = windows_add(w, hashes[k]);
            uint16_t became = (uint16_t)(1u << (outputs[d].cells[k] & 15));
            if (!s->is) s->is = became;
            if (s->is == became) continue;
            windows_clear(w);
            return;
        }
    }
}

/* ---- what no prediction may be ---- */

static uint32_t colours_of(struct grid_data g)
{
    uint32_t mask = 0;
    for (uint32_t k = 0; k < cells_of(g); k++) mask |= 1u << (g.cells[k] & 15);
    return mask;
}

static bool equal(struct grid_data a, struct grid_data b)
{
    return same_sides(a, b) && memcmp(a.cells, b.cells, cells_of(a)) == 0;
}

static void learn_colours(struct habits *h, const struct grid_data *inputs, const struct grid_data *outputs)
{
    uint32_t counts[16] = {0};
    h->colours_always = ~0u;
    for (uint32_t d = 0; d < h->demos; d++) {
        uint32_t in = colours_of(inputs[d]), out = colours_of(outputs[d]);
        h->colours_seen |= in | out;
        h->colours_always &= out;
        h->colours_new |= out & ~in;
        h->identity |= equal(inputs[d], outputs[d]);
        for (uint32_t k = 0; k < cells_of(inputs[d]); k++) counts[inputs[d].cells[k] & 15]++;
    }
    for (int8_t c = 1; c < 10; c++)
        if (counts[c] > counts[h->ground]) h->ground = c;
}

static void learn_steps(struct habits *h, const struct grid_data *inputs, const struct grid_data *outputs)
{
    for (uint32_t d = 0; d < h->demos; d++)
        for (uint32_t k = 0; k < cells_of(inputs[d]); k++)
            h->becomes[inputs[d].cells[k] & 15] |= (uint16_t)(1u << (outputs[d].cells[k] & 15));
}

struct habits *habits_new(const struct grid_data *inputs, const struct grid_data *outputs, uint32_t demos)
{
    struct habits *h = must_calloc(1, sizeof *h);
    h->demos = demos;
    h->same_size = true;
    for (uint32_t d = 0; d < demos; d++) h->same_size &= same_sides(inputs[d], outputs[d]);
    learn_colours(h, inputs, outputs);
    for (uint32_t d = 0; d < demos; d++) h->colours_alone |= is_large(inputs[d]) || is_large(outputs[d]);
    if (h->colours_alone) return h;
    learn_statements(h, inputs, outputs);
    for (uint32_t i = 0; i < 2; i++) {
        learn_outputs(h, i, inputs, outputs);
        if (h->same_size) learn_around(h, i, inputs, outputs);
    }
    if (h->same_size) learn_steps(h, inputs, outputs);
    return h;
}

void habits_free(struct habits *h)
{
    if (!h) return;
    for (uint32_t i = 0; i < 2; i++) {
        windows_clear(&h->around[i]);
        windows_clear(&h->outputs[i]);
    }
    free(h);
}

/* ---- predictions ---- */

struct judge *judge_new(const struct habits *h, struct grid_data input)
{
    uint32_t hashes[WINDOWS_MOST], n;
    struct judge *j = must_calloc(1, sizeof *j);
    j->h = h;
    j->input = input;
    j->colours_alone = h->colours_alone || is_large(input);
    if (j->colours_alone) return j;
    portrait_make(&j->portrait, input, h->ground, h->groups);
    for (uint32_t i = 0; i < 2; i++) {
        n = windows_of(&input, (int32_t)i + 2, 0, hashes);
        for (uint32_t k = 0; k < n; k++) windows_add(&j->windows[i], hashes[k]);
        if (!h->around[i].count) continue;
        j->becomes[i] = must_alloc(cells_of(input) * sizeof *j->becomes[i]);
        n = windows_of(&input, 2 * (int32_t)i + 3, (int32_t)i + 1, hashes);
        for (uint32_t k = 0; k < n; k++) {
            const struct said *s = windows_find(&h->around[i], hashes[k]);
            j->becomes[i][k] = s ? s->is : UINT16_MAX;
        }
    }
    return j;
}

void judge_free(struct judge *j)
{
    if (!j) return;
    for (uint32_t i = 0; i < 2; i++) {
        windows_clear(&j->windows[i]);
        free(j->becomes[i]);
    }
    free(j);
}

bool judge_rejects(const struct judge *j, struct grid_data prediction)
{
    const struct habits *h = j->h;
    if (!j->colours_alone && is_large(prediction)) return true;
    uint32_t in = colours_of(j->input), out = colours_of(prediction);
    if (!h->identity && equal(j->input, prediction)) return true;
    if (out & ~(in | h->colours_seen)) return true;
    return (out & ~(in | h->colours_always | h->colours_new)) != 0;
}

/* Of the windows of a prediction those that neither a demo's output nor the input has, in thousandths. */
static uint32_t new_windows(const struct judge *j, struct grid_data prediction, uint32_t i)
{
    uint32_t hashes[WINDOWS_MOST], absent = 0, n = windows_of(&prediction, (int32_t)i + 2, 0, hashes);
    for (uint32_t k = 0; k < n; k++)
        absent += !windows_find(&j->h->outputs[i], hashes[k]) && !windows_find(&j->windows[i], hashes[k]);
    return n ? absent * 1000 / n : 0;
}

static bool becomes_else(const uint16_t *becomes, struct grid_data prediction)
{
    uint32_t never = 0;
    for (uint32_t k = 0; becomes && k < cells_of(prediction); k++)
        never |= ~(uint32_t)becomes[k] & 1u << (prediction.cells[k] & 15);
    return never != 0;
}

void judge_broken(const struct judge *j, struct grid_data prediction, uint8_t broken[HABIT_COUNT])
{
    const struct habits *h = j->h;
    uint8_t *other = broken + HABIT_OTHER;
    int32_t said[HABIT_MEASURED][MEASURE_COUNT];
    memset(broken, 0, HABIT_COUNT);
    if (j->colours_alone) return;
    uint32_t lost = h->related & ~statements(h, &j->portrait, j->input, prediction, said);
    for (uint32_t k = 0; k < RELATION_COUNT; k++) broken[HABIT_RELATED + k] = lost >> k & 1;
    for (uint32_t i = 0; i < HABIT_MEASURED; i++)
        for (uint32_t k = 0; k < MEASURE_COUNT; k++)
            broken[i * MEASURE_COUNT + k] = h->holds[i][k] && h->value[i][k] != said[i][k];
    if (h->same_size && same_sides(j->input, prediction)) {
        other[OTHER_local_3] = becomes_else(j->becomes[0], prediction);
        other[OTHER_local_5] = becomes_else(j->becomes[1], prediction);
        for (uint32_t k = 0; k < cells_of(prediction); k++)
            other[OTHER_transition] |=
                !(h->becomes[j->input.cells[k] & 15] >> (prediction.cells[k] & 15) & 1);
    }
    for (uint32_t i = 0; i < 2; i++) {
        uint32_t is_new = new_windows(j, prediction, i), least = h->most_new[i];
        uint8_t *to = &other[i ? OTHER_windows_3 : OTHER_windows_2];
        to[0] = is_new > least;
        to[1] = is_new > 2 * least + 20;
    }
}

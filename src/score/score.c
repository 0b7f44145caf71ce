#include "score/doubts.h"
#include "base/clock.h"

uint32_t closeness(const struct universe *u, value output, value wanted)
{
    if (value_failed(output) || value_failed(wanted)) return 0;
    if (output == wanted) return PARTIAL_PAIR;
    if (!value_is_grid(u, output)) return 0;
    const struct box *a = box_of(u, output), *b = box_of(u, wanted);
    if (a->height != b->height || a->width != b->width)
        return (a->height == b->height ? 60 : 10) + (a->width == b->width ? 60 : 10);
    const int8_t *p = box_cells(a), *q = box_cells(b);
    uint32_t equal = 0;
    for (uint32_t i = 0; i < a->count; i++) equal += p[i] == q[i];
    check(a->count);
    return 200 + 799 * equal / a->count;
}

static uint64_t content_hash(const struct universe *u, value v)
{
    if (value_failed(v)) return 1;
    if (!value_is_grid(u, v)) return 2;
    return box_of(u, v)->hash;
}

void score_outputs(struct score *s, const struct universe *u, const struct task_values *t,
                   const value *outputs, const uint32_t *ticks)
{
    memset(s, 0, sizeof *s);
    s->demo_count = (uint8_t)t->demo_count;
    uint64_t behaviour = 0x9e3779b97f4a7c15u;
    for (uint32_t i = 0; i < t->count; i++) {
        value wanted = t->samples[i].wanted;
        bool known = !value_failed(wanted), right = known && outputs[i] == wanted;
        uint64_t content = content_hash(u, outputs[i]);
        behaviour = (behaviour ^ content) * 0x94d049bb133111ebu;
        behaviour ^= behaviour >> 31;
        s->ticks += ticks[i];
        if (value_failed(outputs[i]) && !s->failures++) s->failure = (uint8_t)outputs[i];
        if (i < t->demo_count) {
            s->demo_right += right;
            uint32_t close = closeness(u, outputs[i], wanted);
            s->partial += close;
            if (i < MOST_CASES) s->cases[i] = (uint16_t)close;
        } else if (i - t->demo_count < MOST_TESTS) {
            uint32_t test = i - t->demo_count;
            s->predictions[test] = content > 2 ? content : 0;
            s->test_known += known;
            s->test_right += right;
            s->test_mask |= (uint32_t)right << test;
        }
    }
    s->behaviour = behaviour;
}

void score_alone(struct score *s, uint64_t *time_ns, const struct trial *t, const struct program *p)
{
    struct task_values values;
    value out[MOST_SAMPLES];
    uint32_t ticks[MOST_SAMPLES];
    universe_reset(t->u);
    task_values_make(&values, t->u, t->task);
    uint64_t start = wall_ns();
    for (uint32_t i = 0; i < values.count; i++)
        out[i] = program_run(p, t->u, values.samples[i].inputs, t->fuel, &ticks[i]);
    *time_ns = wall_ns() - start;
    score_outputs(s, t->u, &values, out, ticks);
    if (t->doubts) score_doubt(s, t->doubts, t->u, &values, out);
}

struct standing score_standing(const struct score *s, uint32_t size, struct hash128 hash)
{
    return (struct standing){.demo_right = s->demo_right,
                             .demo_count = s->demo_count,
                             .doubted = s->doubted,
                             .size = size,
                             .partial = s->partial,
                             .ticks = s->ticks,
                             .hash = hash};
}

int score_compare(const struct score *a, uint32_t size_a, struct hash128 hash_a, const struct score *b,
                  uint32_t size_b, struct hash128 hash_b)
{
    struct standing left = score_standing(a, size_a, hash_a), right = score_standing(b, size_b, hash_b);
    return standing_compare(&left, &right);
}

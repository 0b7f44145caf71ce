#include "score/differs.h"

void differs_init(struct differs *d)
{
    memset(d, 0, sizeof *d);
    d->batch = batch_new();
}

void differs_clear(struct differs *d)
{
    batch_free(d->batch);
    outcomes_free(&d->outcomes);
}

void differs_set(struct differs *d, const struct program *const *programs, uint32_t count)
{
    batch_clear(d->batch);
    d->count = count < MOST_DIFFERS ? count : MOST_DIFFERS;
    for (uint32_t i = 0; i < d->count; i++) {
        d->programs[i] = programs[i];
        batch_add(d->batch, programs[i]);
    }
}

static uint32_t distance_of(value v)
{
    if (!value_is_int(v) || value_failed(v)) return DISTANCE_MOST;
    int32_t x = int_of(v);
    return x < 0 || x > DISTANCE_MOST ? DISTANCE_MOST : (uint32_t)x;
}

static void add_all(struct distances *to, uint32_t count, uint32_t distance)
{
    for (uint32_t k = 0; k < count; k++) to->of[k] += distance;
}

/* The samples of the chunk are run; `member` says which candidates have which sample as their output. */
struct member {
    uint32_t candidate, sample;
};

static bool run_chunk(struct differs *d, struct universe *u, int64_t fuel, const struct member *members,
                      uint32_t count, struct distances *out)
{
    struct outcomes *o = &d->outcomes;
    if (d->samples.count == 0) return true;
    if (!batch_run(d->batch, u, &d->samples, 0, d->samples.count, fuel, o)) return false;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < d->count; k++)
            out[members[i].candidate].of[k] += distance_of(o->outputs[k * o->samples + members[i].sample]);
    d->measured += d->samples.count;
    d->shared += count - d->samples.count;
    return true;
}

/* The sample that has this output, made if it is new. */
static uint32_t sample_of(struct differs *d, const struct sample *demo, value output)
{
    struct task_values *s = &d->samples;
    for (uint32_t k = 0; k < s->count; k++)
        if (s->samples[k].inputs[INPUT_I] == output) return k;
    struct sample *made = &s->samples[s->count];
    *made = *demo;
    made->inputs[INPUT_I] = output;
    made->inputs[INPUT_C] = demo->wanted;
    return s->count++;
}

/* No ARC grid is longer than TASK_SIDE_MAX; what is gets no measure, and costs none. */
static bool measurable(const struct universe *u, value output)
{
    if (value_failed(output) || !value_is_grid(u, output)) return false;
    const struct box *b = box_of(u, output);
    return b->height <= TASK_SIDE_MAX && b->width <= TASK_SIDE_MAX;
}

bool differs_measure(struct differs *d, struct universe *u, const struct task_values *t, const value *outputs,
                     uint32_t count, uint32_t stride, int64_t fuel, struct distances *out)
{
    memset(out, 0, count * sizeof *out);
    struct member *members = must_alloc(count * sizeof *members);
    bool ok = true;
    for (uint32_t demo = 0; demo < t->demo_count && ok; demo++) {
        uint32_t n = 0;
        d->samples.count = 0;
        for (uint32_t i = 0; i < count && ok; i++) {
            value output = outputs[(size_t)i * stride + demo];
            if (output == t->samples[demo].wanted) continue;
            if (!measurable(u, output)) {
                add_all(&out[i], d->count, DISTANCE_MOST);
                continue;
            }
            members[n].candidate = i;
            members[n++].sample = sample_of(d, &t->samples[demo], output);
            if (d->samples.count < MOST_SAMPLES) continue;
            ok = run_chunk(d, u, fuel, members, n, out);
            n = d->samples.count = 0;
        }
        ok = ok && run_chunk(d, u, fuel, members, n, out);
    }
    free(members);
    for (uint32_t i = 0; i < count && !ok; i++)
        for (uint32_t k = 0; k < d->count; k++) out[i].of[k] = DISTANCE_MOST;
    return ok;
}

uint32_t distances_credit(const struct distances *d, const struct distances *baseline,
                          const uint32_t *weights, uint32_t count)
{
    uint64_t sum = 0, total = 0;
    for (uint32_t k = 0; k < count; k++) {
        uint64_t weight = weights ? weights[k] : 1, base = baseline->of[k];
        if (base == 0) continue; /* it sees no difference even in the raw input: nothing to gain */
        uint64_t gone = d->of[k] >= base ? 0 : base - d->of[k];
        sum += weight * 1000 * gone / base;
        total += weight;
    }
    return total ? (uint32_t)(sum / total) : 0;
}

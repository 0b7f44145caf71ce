/* The choice of attempts: each prediction is supported by the candidates that make it.
 *
 * A candidate weighs 2^(e / 16). The exponent falls with its cost, at the rate of its kind, and changes with what
 * leaving one demo out gave and where it comes from; and with each habit of the demos that the prediction breaks
 * (habits.h). The constants are learned (choice.def). Weights are integers, so the order of adding cannot matter. */
#include "score/doubts.h"
#include "score/habits.h"
#include "search/search.h"

enum evidence {
    EVIDENCE_ALONE,
    EVIDENCE_FEWER,
    EVIDENCE_PARTIAL,
    EVIDENCE_PLAIN,
    EVIDENCE_ROLES,
    EVIDENCE_GROUND
};

struct kind_weights {
    int16_t per_cost;    /* hundredths of a sixteenth of a bit */
    int16_t left_out[4]; /* sixteenths of a bit */
};

#define KIND(name, per_cost, ...)
#define EVIDENCE(name, weight)
#define ALWAYS(name, weight)
#define KEPT(name, weight)
#define STEP(name, weight)
#define CHANGED(name, weight)
#define RELATED(name, weight)
#define OTHER(name, weight)

#undef KIND
#define KIND(name, per_cost, ...) [CANDIDATE_##name] = {per_cost, {__VA_ARGS__}},
static const struct kind_weights kind_weights[CANDIDATE_KIND_COUNT] = {
#include "score/choice.def"
};
#undef KIND
#define KIND(name, per_cost, ...)

#undef EVIDENCE
#define EVIDENCE(name, weight) [EVIDENCE_##name] = (weight),
static const int16_t evidence[] = {
#include "score/choice.def"
};
#undef EVIDENCE
#define EVIDENCE(name, weight)

/* In sixteenths of a bit. */
static int32_t exponent_of(const struct candidate *c, uint32_t demos)
{
    enum { START = 44 * 16 };
    const struct kind_weights *k = &kind_weights[c->kind];
    int32_t e = START - k->per_cost * c->cost / 100 + k->left_out[c->left_out];
    if (c->from < demos) e += evidence[c->from == 1 ? EVIDENCE_ALONE : EVIDENCE_FEWER];
    if (c->right < demos) e += evidence[EVIDENCE_PARTIAL];
    return e + evidence[EVIDENCE_PLAIN + c->view];
}

static struct grid_data data_of(const struct universe *u, value v)
{
    struct grid_data g = {0};
    value_grid(u, v, &g);
    return g;
}

static struct habits *habits_of(const struct search_context *x)
{
    struct grid_data inputs[MOST_SAMPLES], outputs[MOST_SAMPLES];
    for (uint32_t k = 0; k < x->demo_count; k++) {
        inputs[k] = data_of(x->u, x->original_inputs[k]);
        outputs[k] = data_of(x->u, x->original_wanted[k]);
    }
    return habits_new(inputs, outputs, x->demo_count);
}

/* What each distinct prediction for a sample breaks; the count. */
static uint32_t gather(const struct habits *h, const struct search_context *x, uint32_t sample,
                       struct prediction *to)
{
    const struct candidates *all = x->candidates;
    struct judge *judge = judge_new(h, data_of(x->u, x->original_inputs[sample]));
    uint32_t n = 0;
    for (uint32_t i = 0; i < all->count; i++) {
        value v = all->at[i].outputs[sample];
        uint32_t k = 0;
        while (k < n && to[k].output != v) k++;
        if (k < n) continue;
        struct prediction *p = &to[n++];
        struct grid_data g = data_of(x->u, v);
        p->output = v;
        p->absurd = judge_rejects(judge, g);
        memset(p->broken, 0, sizeof p->broken);
        if (!p->absurd) judge_broken(judge, g, p->broken);
    }
    judge_free(judge);
    return n;
}

uint32_t search_predictions(const struct search_context *x, uint32_t sample, struct prediction *to)
{
    struct habits *h = habits_of(x);
    uint32_t n = gather(h, x, sample, to);
    habits_free(h);
    return n;
}

/* The support of a prediction, and the best of the candidates that make it. */
static uint64_t support_of(const struct search_context *x, uint32_t sample, const struct prediction *p,
                           uint32_t *candidate)
{
    const struct candidates *all = x->candidates;
    int32_t doubted = habits_doubt(p->broken), best = INT32_MIN;
    uint64_t sum = 0;
    for (uint32_t i = 0; i < all->count; i++) {
        if (all->at[i].outputs[sample] != p->output) continue;
        int32_t e = exponent_of(&all->at[i], x->demo_count);
        sum += power_16ths(e - doubted);
        if (e > best) {
            best = e;
            *candidate = i;
        }
    }
    return sum;
}

void search_choose(struct search_attempts *a, const struct search_context *x)
{
    memset(a, 0, sizeof *a);
    struct habits *h = habits_of(x);
    struct prediction *predictions = must_alloc((x->candidates->count + 1) * sizeof *predictions);
    for (uint32_t t = 0; t < x->count - x->demo_count && t < MOST_TESTS; t++) {
        uint32_t sample = x->demo_count + t, n = gather(h, x, sample, predictions);
        uint64_t *support = a->support[t];
        for (uint32_t k = 0; k < n; k++) {
            uint32_t candidate = 0;
            if (predictions[k].absurd) continue;
            uint64_t s = support_of(x, sample, &predictions[k], &candidate);
            a->predictions[t]++;
            a->all_support[t] += s;
            uint32_t place = s > support[0] ? 0 : s > support[1] ? 1 : 2;
            if (place == 0) {
                support[1] = support[0];
                a->prediction[t][1] = a->prediction[t][0];
                a->candidate[t][1] = a->candidate[t][0];
            }
            if (place == 2) continue;
            support[place] = s;
            a->prediction[t][place] = predictions[k].output;
            a->candidate[t][place] = candidate;
        }
    }
    free(predictions);
    habits_free(h);
}

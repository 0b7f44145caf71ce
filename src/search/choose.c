/* The choice of attempts: each prediction is supported by the candidates that make it.
 *
 * A candidate weighs 2^(e / 16). The exponent falls with its cost, at the rate of its kind, and changes with what
 * leaving one demo out gave and where it comes from; and with each habit of the demos that the prediction breaks
 * (habits.h). The weights are learned (kinds.def, score/habits.def). */
#include "score/choice.h"
#include "score/habits.h"
#include "search/search.h"

struct kind_weights {
    int16_t per_cost;    /* hundredths of a sixteenth of a bit */
    int16_t left_out[4]; /* sixteenths of a bit */
};
#define KIND(name, words, fitted, per_cost, unasked, none, some, all)                                        \
    [CANDIDATE_##name] = {per_cost, {unasked, none, some, all}},
static const struct kind_weights kind_weights[CANDIDATE_KIND_COUNT] = {
#include "search/kinds.def"
};

#define NORMALISATION(name, words, weight) [NORMALISATION_##name] = (weight),
static const int16_t normalisation_weights[NORMALISATION_COUNT] = {
#include "search/kinds.def"
};

#define EVIDENCE(name, weight) [EVIDENCE_##name] = (weight),
static const int16_t evidence_weights[EVIDENCE_COUNT] = {
#include "search/kinds.def"
};

/* In sixteenths of a bit. */
static int32_t exponent_of(const struct candidate *c, uint32_t demos)
{
    const struct kind_weights *k = &kind_weights[c->kind];
    int32_t e = USUAL_BITS * 16 - k->per_cost * c->cost / 100 + k->left_out[c->left_out];
    for (uint32_t bits = candidate_evidence(c, demos); bits; bits &= bits - 1)
        e += evidence_weights[__builtin_ctz(bits)];
    return e + normalisation_weights[c->normalisation];
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

/* What each distinct prediction for a sample breaks, in the order of the first candidates that make them; of[i] is the
 * number of candidate i's. The count. */
static uint32_t gather(const struct habits *h, const struct search_context *x, uint32_t sample,
                       struct prediction *to, uint32_t *of)
{
    const struct candidates *all = x->candidates;
    struct judge *judge = judge_new(h, data_of(x->u, x->original_inputs[sample]));
    uint64_t *names = must_alloc((all->count + 1) * sizeof *names);
    for (uint32_t i = 0; i < all->count; i++) names[i] = all->at[i].outputs[sample];
    uint32_t count = choice_group(names, all->count, of);
    for (uint32_t i = 0, n = 0; i < all->count; i++) {
        if (of[i] != n) continue;
        struct prediction *p = &to[n++];
        struct grid_data g = data_of(x->u, all->at[i].outputs[sample]);
        *p = (struct prediction){.output = all->at[i].outputs[sample], .absurd = judge_rejects(judge, g)};
        if (!p->absurd) judge_broken(judge, g, p->broken);
    }
    free(names);
    judge_free(judge);
    return count;
}

uint32_t search_predictions(const struct search_context *x, uint32_t sample, struct prediction *to)
{
    uint32_t *of = must_alloc((x->candidates->count + 1) * sizeof *of);
    struct habits *h = habits_of(x);
    uint32_t n = gather(h, x, sample, to, of);
    habits_free(h);
    free(of);
    return n;
}

/* Scratch for one task, with room for one a candidate. */
struct voices {
    struct voice *at;
    struct prediction *predictions;
    uint32_t *of;     /* number of the prediction that a candidate makes */
    int32_t *doubted; /* [prediction] */
};

static void hear(struct voices *v, const struct habits *h, const struct search_context *x, uint32_t sample)
{
    uint32_t n = gather(h, x, sample, v->predictions, v->of);
    for (uint32_t k = 0; k < n; k++) v->doubted[k] = habits_doubt(v->predictions[k].broken);
    for (uint32_t i = 0; i < x->candidates->count; i++) {
        const struct prediction *p = &v->predictions[v->of[i]];
        int32_t e = exponent_of(&x->candidates->at[i], x->demo_count);
        v->at[i] = (struct voice){.prediction = p->output,
                                  .charge = candidate_charge(&x->candidates->at[i], x->demo_count)};
        if (!p->absurd) v->at[i].weight = choice_weight(e - v->doubted[v->of[i]]);
    }
}

void search_choose(struct search_attempts *a, const struct search_context *x)
{
    size_t room = x->candidates->count + 1;
    struct habits *h = habits_of(x);
    struct voices v = {must_alloc(room * sizeof *v.at), must_alloc(room * sizeof *v.predictions),
                       must_alloc(room * sizeof *v.of), must_alloc(room * sizeof *v.doubted)};
    memset(a, 0, sizeof *a);
    for (uint32_t t = 0; t < x->count - x->demo_count && t < MOST_TESTS; t++) {
        struct choice c;
        hear(&v, h, x, x->demo_count + t);
        choice_make(&c, v.at, x->candidates->count);
        for (uint32_t i = 0; i < RANKED; i++) {
            a->prediction[t][i] = (value)c.prediction[i];
            a->candidate[t][i] = c.from[i];
            a->support[t][i] = c.support[i];
        }
        a->all_support[t] = c.all_support;
        a->predictions[t] = c.predictions;
        for (uint32_t i = 0; i < ATTEMPTS; i++) a->share[t][i] = (uint16_t)choice_share(&c, i);
        choice_probability(&c, x->demo_count, a->probability[t]);
    }
    free(v.at);
    free(v.predictions);
    free(v.of);
    free(v.doubted);
    habits_free(h);
}

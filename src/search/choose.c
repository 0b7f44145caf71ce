/* The choice of attempts: each prediction is supported by the candidates that make it.
 *
 * A candidate weighs 2^(-cost / 16): twelve times as much when what was fitted passes leave-one-out and a fifth when it
 * fails it, six times as much when nothing was fitted or put together (one piece; a step undone). The constants come
 * from the tuning split (docs/SEARCH-NOTES.md). Weights are integers, so the order of adding cannot matter. */
#include "search/search.h"

/* 2^(40 - cost / 16) */
static uint64_t weight_of_cost(uint32_t cost)
{
    static const uint64_t sixteenth[16] = {4294967295u, 4112874773u, 3938502376u, 3771522796u,
                                           3611622603u, 3458501653u, 3311872529u, 3171459999u,
                                           3037000500u, 2908241642u, 2784941738u, 2666869345u,
                                           2553802834u, 2445529972u, 2341847524u, 2242560872u};
    uint32_t whole = cost / 16;
    return whole > 39 ? 1 : sixteenth[cost % 16] << 8 >> whole;
}

static const bool fitted[CANDIDATE_KIND_COUNT] = {
#define FITTED(name, words, is_fitted) is_fitted,
    CANDIDATE_KINDS(FITTED)
#undef FITTED
};

static uint64_t weight_of(const struct candidate *c, uint32_t demos)
{
    uint64_t w = weight_of_cost(c->cost) * 10;
    if (c->kind == CANDIDATE_PIECE || c->kind == CANDIDATE_BACKWARD) w *= 6;
    if (c->left_out == LEFT_OUT_ALL) w *= 12;
    if (fitted[c->kind] && c->left_out == LEFT_OUT_NONE) w /= 5;
    if (c->kind == CANDIDATE_COVER && c->from < demos) w = w * 3 / 2;
    if (c->right < demos) w /= 1000;
    return w;
}

/* Colours of a grid as bits. */
static uint32_t colours(const struct universe *u, value v)
{
    const struct box *b = box_of(u, v);
    uint32_t mask = 0;
    for (uint32_t i = 0; i < b->count; i++) mask |= 1u << (box_cells(b)[i] & 15);
    return mask;
}

struct palette {
    uint32_t seen;     /* in any demo */
    uint32_t always;   /* in every demo's output */
    uint32_t ever_new; /* in a demo's output and not in its input */
    bool identity;     /* some demo's output is its input */
};

static struct palette palette_of(const struct search_context *x, const value *inputs, const value *wanted)
{
    struct palette p = {.always = ~0u};
    for (uint32_t k = 0; k < x->demo_count; k++) {
        uint32_t in = colours(x->u, inputs[k]), out = colours(x->u, wanted[k]);
        p.seen |= in | out;
        p.always &= out;
        p.ever_new |= out & ~in;
        p.identity |= inputs[k] == wanted[k];
    }
    return p;
}

/* Predictions that were never right: see docs/SEARCH-NOTES.md. */
static bool absurd(const struct search_context *x, const struct palette *p, value input, value prediction)
{
    uint32_t in = colours(x->u, input), out = colours(x->u, prediction);
    if (prediction == input && !p->identity) return true;
    if (out & ~(in | p->seen)) return true;
    return (out & ~(in | p->always | p->ever_new)) != 0;
}

void search_choose(struct search_attempts *a, const struct search_context *x)
{
    const struct candidates *all = x->candidates;
    struct palette p = palette_of(x, x->original_inputs, x->original_wanted);
    memset(a, 0, sizeof *a);
    uint32_t tests = x->count - x->demo_count;
    struct vote {
        value prediction;
        uint32_t candidate;
        uint64_t support;
    } *votes = must_alloc((all->count + 1) * sizeof *votes);
    for (uint32_t t = 0; t < tests && t < MOST_TESTS; t++) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < all->count; i++) {
            const struct candidate *c = &all->at[i];
            value v = c->outputs[x->demo_count + t];
            if (absurd(x, &p, x->original_inputs[x->demo_count + t], v)) continue;
            uint32_t k = 0;
            while (k < n && votes[k].prediction != v) k++;
            if (k == n) votes[n++] = (struct vote){v, i, 0};
            votes[k].support += weight_of(c, x->demo_count);
            if (weight_of(c, x->demo_count) > weight_of(&all->at[votes[k].candidate], x->demo_count))
                votes[k].candidate = i;
        }
        a->predictions[t] = n;
        for (uint32_t k = 0; k < n; k++) a->all_support[t] += votes[k].support;
        for (uint32_t place = 0; place < 2; place++) {
            uint32_t best = UINT32_MAX;
            for (uint32_t k = 0; k < n; k++)
                if (votes[k].support && (best == UINT32_MAX || votes[k].support > votes[best].support))
                    best = k;
            if (best == UINT32_MAX) break;
            a->prediction[t][place] = votes[best].prediction;
            a->support[t][place] = votes[best].support;
            a->candidate[t][place] = votes[best].candidate;
            votes[best].support = 0;
        }
    }
    free(votes);
}

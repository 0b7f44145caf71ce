#include "score/choice.h"

#include "base/check.h"

#include <math.h>

#include <string.h>

uint64_t choice_weight(int32_t e)
{
    static const uint32_t sixteenth[16] = {2147483648u, 2242560872u, 2341847524u, 2445529972u,
                                           2553802834u, 2666869345u, 2784941738u, 2908241642u,
                                           3037000500u, 3171459999u, 3311872529u, 3458501653u,
                                           3611622603u, 3771522796u, 3938502376u, 4112874773u};
    enum { MOST = 52 * 16 };
    if (e < 0) return 1;
    if (e > MOST) e = MOST;
    uint64_t w = (uint64_t)sixteenth[e % 16] << 21 >> (52 - e / 16);
    return w ? w : 1;
}

int32_t choice_exponent(uint64_t weight)
{
    int32_t bits = 0;
    while (weight >> 1 >> bits) bits++;
    int32_t e = bits * 16;
    while (bits < 52 && e < bits * 16 + 15 && choice_weight(e + 1) <= weight) e++;
    return e;
}

uint32_t choice_group(const uint64_t *names, uint32_t count, uint32_t *to)
{
    uint32_t size = 16, distinct = 0;
    while (size < 2 * count) size *= 2;
    uint32_t *slots = must_calloc(size, sizeof *slots); /* 1 + the first that has the name */
    for (uint32_t i = 0; i < count; i++) {
        uint32_t at = (uint32_t)(names[i] * 0x9e3779b97f4a7c15u >> 40) & (size - 1);
        while (slots[at] && names[slots[at] - 1] != names[i]) at = (at + 1) & (size - 1);
        if (!slots[at])
            slots[at] = i + 1, to[i] = distinct++;
        else
            to[i] = to[slots[at] - 1];
    }
    free(slots);
    return distinct;
}

struct supported {
    uint64_t support;
    uint32_t speaker;
};

/* What each distinct prediction has; of those that nobody counts for support stays 0. */
static void add_up(struct supported *all, const struct voice *voices, const uint32_t *number, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        struct supported *s = &all[number[i]];
        if (!voices[i].prediction || !voices[i].weight) continue;
        if (!s->support || voices[i].charge < voices[s->speaker].charge) s->speaker = i;
        s->support += voices[i].weight;
        check(s->support >= voices[i].weight);
    }
}

static void place(struct choice *c, const struct supported *s, const struct voice *voices)
{
    uint32_t at = 0;
    while (at < RANKED && s->support <= c->support[at]) at++;
    if (at == RANKED) return;
    for (uint32_t k = RANKED - 1; k > at; k--) {
        c->prediction[k] = c->prediction[k - 1];
        c->support[k] = c->support[k - 1];
        c->from[k] = c->from[k - 1];
    }
    c->prediction[at] = voices[s->speaker].prediction;
    c->support[at] = s->support;
    c->from[at] = s->speaker;
}

void choice_make(struct choice *c, const struct voice *voices, uint32_t count)
{
    *c = (struct choice){0};
    uint64_t *names = must_calloc(count + 1, sizeof *names);
    uint32_t *number = must_alloc((count + 1) * sizeof *number);
    for (uint32_t i = 0; i < count; i++) names[i] = voices[i].prediction;
    uint32_t distinct = choice_group(names, count, number);
    struct supported *all = must_calloc(distinct + 1, sizeof *all);
    add_up(all, voices, number, count);
    for (uint32_t k = 0; k < distinct; k++) {
        if (!all[k].support) continue;
        c->predictions++;
        c->all_support += all[k].support;
        place(c, &all[k], voices);
    }
    free(all);
    free(number);
    free(names);
}

uint32_t choice_share(const struct choice *c, uint32_t attempt)
{
    return c->all_support ? (uint32_t)((double)c->support[attempt] * SURE / (double)c->all_support) : 0;
}

double choice_bits(uint64_t support) { return support ? log2((double)support) - USUAL_BITS : 0; }

static double logit(double p) { return log(p / (1 - p)); }

/* Of the first: from its share of the support, how heavy it is, and the number of demos. Of the second, should the
 * first be wrong: from its share of what the first leaves. bench/reliability.py --fit prints such weights; these are
 * from tuning tasks, the same cut to two demos, and one half of training_new, rounded. */
static double likely_first(double share, double weight, uint32_t demos)
{
    static const double one_demo = 0.4, many_demos = -0.3;
    return 0.5 + 0.5 * logit(share) + 0.5 * weight + (demos == 1 ? one_demo : demos >= 4 ? many_demos : 0);
}

static double likely_second(double share, double weight, uint32_t demos)
{
    static const double few_demos = 0.9;
    return -0.8 + 0.35 * logit(share) + 0.4 * weight + (demos <= 2 ? few_demos : 0);
}

void choice_probability(const struct choice *c, uint32_t demos, uint16_t probability[ATTEMPTS])
{
    static const double least = 1e-3;
    double rest = 1, left = (double)c->all_support;
    for (uint32_t i = 0; i < ATTEMPTS; i++) {
        probability[i] = 0;
        if (!c->support[i]) continue;
        double share = fmin(fmax((double)c->support[i] / left, least), 1 - least);
        double weight = choice_bits(c->support[i]) * log(2);
        double z = i ? likely_second(share, weight, demos) : likely_first(share, weight, demos);
        double p = rest / (1 + exp(-z));
        rest -= p;
        left -= (double)c->support[i];
        probability[i] = (uint16_t)lround(SURE * p);
    }
}

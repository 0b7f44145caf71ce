#include "score/score.h"

/* In sixteenths of a bit: what a bred program weighs that fits all demos, and one that fits some. */
enum { BRED_FIT = (USUAL_BITS - 8) * 16, SOME_FIT = 4 * 16 };

/* The one for which most was said speaks for what it predicts; of bred ones the first: the archive is in order. */
static struct voice voice_of(const struct proposal *p, uint32_t test)
{
    struct voice v = {.prediction = p->score->predictions[test], .charge = -p->evidence};
    if (!v.prediction || !p->score->demo_right) return v;
    int32_t e = p->evidence ? p->evidence : score_fits(p->score) ? BRED_FIT : SOME_FIT;
    v.weight = choice_weight(e - p->score->doubt[test]);
    if (!p->evidence) v.weight = v.weight * 64 / (4 + p->size);
    return v;
}

/* Of proposals that predict the same all but the heaviest whisper: mutants of one program agree, whether it is right or
 * not, and their number is no evidence. */
static bool loudest(const struct voice *voices, uint32_t count, uint32_t i)
{
    for (uint32_t k = 0; k < count; k++)
        if (k != i && voices[k].prediction == voices[i].prediction &&
            (voices[k].weight > voices[i].weight || (voices[k].weight == voices[i].weight && k < i)))
            return false;
    return true;
}

static void choose(struct choice *c, const struct voice *said, struct voice *heard, uint32_t count)
{
    enum { WHISPER = 16 };
    for (uint32_t i = 0; i < count; i++) {
        heard[i] = said[i];
        if (!loudest(said, count, i)) heard[i].weight = (said[i].weight + WHISPER - 1) / WHISPER;
    }
    choice_make(c, heard, count);
}

void attempts_choose(struct attempts *a, uint32_t tests, const struct proposal *proposals, uint32_t count)
{
    struct voice *said = must_alloc((2 * count + 1) * sizeof *said);
    memset(a, 0, sizeof *a);
    a->tests = tests < MOST_TESTS ? tests : MOST_TESTS;
    for (uint32_t t = 0; t < a->tests; t++) {
        struct choice c;
        for (uint32_t i = 0; i < count; i++) said[i] = voice_of(&proposals[i], t);
        choose(&c, said, said + count, count);
        memcpy(a->predictions[t], c.prediction, sizeof c.prediction);
        memcpy(a->from[t], c.from, sizeof c.from);
        for (uint32_t k = 0; k < ATTEMPTS; k++) a->support[t][k] = choice_exponent(c.support[k]);
    }
    free(said);
}

/* Hopeless twenty bits below what is usual at most, all but certain from there on. */
static uint32_t chance(int32_t support)
{
    enum { LEAST = (USUAL_BITS - 20) * 16, MOST = USUAL_BITS * 16 };
    if (support <= LEAST) return 0;
    return support >= MOST ? 990 : (uint32_t)(990 * (support - LEAST) / (MOST - LEAST));
}

uint32_t attempts_chance(const struct attempts *a)
{
    uint32_t least = a->tests ? 1000 : 0;
    for (uint32_t t = 0; t < a->tests; t++) {
        uint32_t c = a->predictions[t][0] ? chance(a->support[t][0]) : 0;
        if (c < least) least = c;
    }
    return least;
}

bool attempts_solve(const struct attempts *a, const struct proposal *proposals, uint32_t tests)
{
    if (a->tests != tests) return false;
    for (uint32_t t = 0; t < tests; t++) {
        bool right = false;
        for (int k = 0; k < ATTEMPTS; k++)
            right |= a->predictions[t][k] && (proposals[a->from[t][k]].score->test_mask >> t & 1);
        if (!right) return false;
    }
    return tests > 0;
}

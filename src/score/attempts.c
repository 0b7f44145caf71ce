#include "score/score.h"

/* Exponents, in sixteenths of a bit. */
enum { FULL_FIT = USUAL_BITS * 16, SOME_FIT = FULL_FIT - 16 * 16 };

/* What the archive has first speaks for what it predicts: the archive is in order. */
static struct voice voice_of(const struct proposal *p, uint32_t test)
{
    struct voice v = {.prediction = p->score->predictions[test]};
    if (!v.prediction || !p->score->demo_right) return v;
    int32_t e = (score_fits(p->score) ? FULL_FIT : SOME_FIT) - p->score->doubt[test];
    v.weight = choice_weight(e) * 64 / (4 + p->size) * (p->trust ? p->trust : 1);
    return v;
}

void attempts_choose(struct attempts *a, uint32_t tests, const struct proposal *proposals, uint32_t count)
{
    struct voice *voices = must_alloc((count + 1) * sizeof *voices);
    memset(a, 0, sizeof *a);
    a->tests = tests < MOST_TESTS ? tests : MOST_TESTS;
    for (uint32_t t = 0; t < a->tests; t++) {
        struct choice c;
        for (uint32_t i = 0; i < count; i++) voices[i] = voice_of(&proposals[i], t);
        choice_make(&c, voices, count);
        memcpy(a->predictions[t], c.prediction, sizeof a->predictions[t]);
        memcpy(a->from[t], c.from, sizeof a->from[t]);
    }
    free(voices);
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

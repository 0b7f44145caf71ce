#include "score/score.h"

#include "score/doubts.h"

/* Exponents, in sixteenths of a bit. */
enum { FULL_FIT = 44 * 16, SOME_FIT = 28 * 16 };

static uint64_t weight_of(const struct proposal *p, uint32_t test)
{
    if (!p->score->demo_right) return 0;
    int32_t e = (score_fits(p->score) ? FULL_FIT : SOME_FIT) - p->score->doubt[test];
    return power_16ths(e) * 64 / (4 + p->size) * (p->trust ? p->trust : 1);
}

void attempts_choose(struct attempts *a, uint32_t tests, const struct proposal *proposals, uint32_t count)
{
    memset(a, 0, sizeof *a);
    a->tests = tests < MOST_TESTS ? tests : MOST_TESTS;
    for (uint32_t t = 0; t < a->tests; t++) {
        uint64_t best[2] = {0, 0};
        for (uint32_t i = 0; i < count; i++) {
            uint64_t prediction = proposals[i].score->predictions[t], support = 0;
            bool first = prediction != 0;
            for (uint32_t k = 0; k < i && first; k++)
                first = proposals[k].score->predictions[t] != prediction;
            if (!first) continue;
            for (uint32_t k = i; k < count; k++)
                if (proposals[k].score->predictions[t] == prediction) support += weight_of(&proposals[k], t);
            uint32_t place = support > best[0] ? 0 : support > best[1] ? 1 : 2;
            if (place == 2) continue;
            if (place == 0) {
                best[1] = best[0];
                a->predictions[t][1] = a->predictions[t][0];
                a->from[t][1] = a->from[t][0];
            }
            best[place] = support;
            a->predictions[t][place] = prediction;
            a->from[t][place] = i;
        }
    }
}

bool attempts_solve(const struct attempts *a, const struct proposal *proposals, uint32_t tests)
{
    if (a->tests != tests) return false;
    for (uint32_t t = 0; t < tests; t++) {
        bool right = false;
        for (int k = 0; k < 2; k++)
            right |= a->predictions[t][k] && (proposals[a->from[t][k]].score->test_mask >> t & 1);
        if (!right) return false;
    }
    return tests > 0;
}

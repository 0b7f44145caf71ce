/* The choice: of all that voices say about one test input the predictions with most support; the first two are the
 * attempts.
 *
 * A voice is a program, or a candidate of a search: it says one prediction, with a weight. The support of a
 * prediction is the sum of the weights of those that say it. One of them speaks for the prediction: the one that is
 * shown, kept and bred from. That need not be the heaviest: weight says whether the prediction is right, `charge`
 * whether the program is the rule (what is cheap and was found again without a demo is).
 *
 * Weights are integers, so the order of adding cannot matter; ties of support go to the prediction that was said first.
 * Cost: a few ns a voice. */
#ifndef ARCWRIGHT_SCORE_CHOICE_H
#define ARCWRIGHT_SCORE_CHOICE_H

#include <stdint.h>

enum {
    ATTEMPTS = 2,
    RANKED =
        10, /* predictions that are kept in order: a right one that is not among them is far from chosen */
    USUAL_BITS = 44, /* what a voice starts with: much of what is for and against it fits above and below */
    SURE = 1000,     /* probabilities and shares are thousandths */
};

struct voice {
    uint64_t prediction; /* its name: equal names, equal grids; 0: says nothing */
    uint64_t weight;     /* 0: does not count */
    int32_t charge;      /* of those that say the same the one with least speaks for it, of these the first */
};

struct choice {
    uint64_t prediction[RANKED]; /* best first; 0: none */
    uint64_t support[RANKED];
    uint32_t from[RANKED]; /* the voice that speaks for it */
    uint64_t all_support;  /* of all predictions together */
    uint32_t predictions;  /* different ones that count */
};

void choice_make(struct choice *c, const struct voice *voices, uint32_t count);

/* A prediction's share of all support, in thousandths. */
uint32_t choice_share(const struct choice *c, uint32_t attempt);

/* How likely each of the attempts is right, in thousandths: calibrated on tuning tasks with the choice of a search
 * (docs/SEARCH-NOTES.md); 0 where there is no attempt. Nothing is decided by it here. */
void choice_probability(const struct choice *c, uint32_t demos, uint16_t probability[ATTEMPTS]);

/* How heavy a support is, in bits, as a candidate without cost and evidence has 0. */
double choice_bits(uint64_t support);

/* 2^(e / 16), between 1 and about 2^52: the weight of what e sixteenths of a bit speak for. */
uint64_t choice_weight(int32_t e);

/* Its inverse, rounded down. */
int32_t choice_exponent(uint64_t weight);

/* Numbers what is equal: to[i] is the number of names[i], in the order of first appearance. How many there are. */
uint32_t choice_group(const uint64_t *names, uint32_t count, uint32_t *to);

#endif

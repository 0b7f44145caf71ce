/* Scores: how well a program's outputs fit a task.
 *
 * Demonstration pairs alone decide. Test outputs, where they are known, are compared too, but what is learned
 * from them is reported apart and steers nothing. All figures are integers, so that no order of summation
 * can be noticed. */
#ifndef ARCWRIGHT_SCORE_SCORE_H
#define ARCWRIGHT_SCORE_SCORE_H

#include "batch/batch.h"
#include "score/choice.h"
#include "score/standing.h"

enum { MOST_TESTS = 16, MOST_CASES = 16, PARTIAL_PAIR = 1000 };

struct doubts; /* doubts.h */

struct score {
    uint8_t demo_right, demo_count;
    uint8_t test_right, test_known; /* reported, never used */
    uint32_t test_mask;             /* bit per test input whose known output is met */
    uint32_t partial;               /* closeness over the demos, 0 .. PARTIAL_PAIR * demo_count */
    uint16_t cases[MOST_CASES];     /* closeness of each of the first demos, for lexicase selection */
    uint64_t ticks;                 /* over all samples */
    uint64_t behaviour; /* hash of the outputs on all inputs: equal for programs that do the same */
    uint64_t predictions[MOST_TESTS]; /* content hash of the output on each test input; 0: no grid */
    uint16_t doubt[MOST_TESTS];       /* of each prediction, see doubts.h; 0 until score_doubt() */
    uint16_t doubted;                 /* their mean */
    uint16_t failures;                /* samples without a value */
    uint8_t failure;                  /* enum failure of the first of them */
};

/* How close an output is to the wanted one: PARTIAL_PAIR when equal, less by the share of wrong cells when
 * the sizes agree, a little for one side that agrees, 0 for what is no grid. */
uint32_t closeness(const struct universe *u, value output, value wanted);

/* Scores one program's outputs (samples of them, demos first) of a batch. */
void score_outputs(struct score *s, const struct universe *u, const struct task_values *t,
                   const value *outputs, const uint32_t *ticks);

/* Runs a program alone on all samples, in canonical form, in an emptied universe, and scores it: what a score
 * must be, whatever batch it was first found in. `time_ns` is the wall time of the runs; recorded, never compared. */
struct trial {
    struct universe *u;
    const struct task *task;
    int64_t fuel;
    struct doubts *doubts; /* of the same task; NULL: no prediction is doubted */
};
void score_alone(struct score *s, uint64_t *time_ns, const struct trial *t, const struct program *p);

/* The order of the archive, which is the store's (standing.h); < 0 if a is better. */
struct standing score_standing(const struct score *s, uint32_t size, struct hash128 hash);
int score_compare(const struct score *a, uint32_t size_a, struct hash128 hash_a, const struct score *b,
                  uint32_t size_b, struct hash128 hash_b);

static inline bool score_fits(const struct score *s) { return s->demo_right == s->demo_count; }

/* ---- two attempts ---- */

/* Evidence: what speaks for a program beside its score, in sixteenths of a bit and before doubts. A search says how
 * much (its rules are refitted without each demo); a program that a person wrote for the task, right on all demos,
 * has the most; one that was bred has none but its shortness. */
enum { EVIDENCE_NONE = 0, EVIDENCE_PERSON = 52 * 16 };

/* What a program proposes for the tests, and what speaks for it. */
struct proposal {
    const struct score *score;
    uint32_t size;    /* lines of the program: of bred ones, short ones weigh more */
    int32_t evidence; /* EVIDENCE_NONE: it was bred */
};

struct attempts {
    uint32_t tests;
    uint64_t predictions[MOST_TESTS][ATTEMPTS]; /* content hashes; 0: no attempt */
    uint32_t from[MOST_TESTS][ATTEMPTS];        /* the proposal that speaks most for it */
    int32_t support[MOST_TESTS][ATTEMPTS];      /* sixteenths of a bit */
};

/* For each test input the two best supported predictions. Demo evidence alone: a prediction is as likely as the
 * program that speaks most for it, and falls with the habits of the demos that it breaks; others that fit and agree
 * add a bit at most, so that no number of mutants outweighs evidence. A bred program that does not fit all demos has
 * no say while anything fits; ties go to the earlier proposal. */
void attempts_choose(struct attempts *a, uint32_t tests, const struct proposal *proposals, uint32_t count);

/* The chance, in thousandths, that for every test one of the two attempts is right, by what speaks for them. */
uint32_t attempts_chance(const struct attempts *a);

/* Whether one of the two attempts is right for every test input, all outputs known: the task is solved. */
bool attempts_solve(const struct attempts *a, const struct proposal *proposals, uint32_t tests);

#endif

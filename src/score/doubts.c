#include "score/doubts.h"
#include "score/habits.h"

struct doubts {
    const struct task *task;
    struct habits *habits;
    struct judge *judges[MOST_TESTS]; /* NULL until asked */
};

struct doubts *doubts_new(const struct task *task)
{
    struct doubts *d = must_calloc(1, sizeof *d);
    struct grid_data inputs[MOST_SAMPLES], outputs[MOST_SAMPLES];
    uint32_t demos = task->demo_count < MOST_SAMPLES ? task->demo_count : MOST_SAMPLES;
    d->task = task;
    for (uint32_t k = 0; k < demos; k++) {
        inputs[k] = task->demos[k].input;
        outputs[k] = task->demos[k].output;
    }
    d->habits = habits_new(inputs, outputs, demos);
    return d;
}

void doubts_free(struct doubts *d)
{
    if (!d) return;
    for (uint32_t t = 0; t < MOST_TESTS; t++) judge_free(d->judges[t]);
    habits_free(d->habits);
    free(d);
}

uint32_t doubts_of(struct doubts *d, const struct universe *u, uint32_t test, value prediction)
{
    struct grid_data grid;
    uint8_t broken[HABIT_COUNT];
    if (value_failed(prediction) || !value_grid(u, prediction, &grid)) return DOUBT_MOST;
    if (!d->judges[test]) d->judges[test] = judge_new(d->habits, d->task->tests[test].input);
    if (judge_rejects(d->judges[test], grid)) return DOUBT_MOST;
    judge_broken(d->judges[test], grid, broken);
    int32_t doubt = habits_doubt(broken);
    return doubt < 0 ? 0 : doubt < DOUBT_MOST ? (uint32_t)doubt : DOUBT_MOST;
}

void score_doubt(struct score *s, struct doubts *d, const struct universe *u, const struct task_values *t,
                 const value *outputs)
{
    uint32_t sum = 0, tests = t->count - t->demo_count;
    if (tests > MOST_TESTS) tests = MOST_TESTS;
    for (uint32_t k = 0; k < tests; k++) {
        s->doubt[k] = (uint16_t)doubts_of(d, u, k, outputs[t->demo_count + k]);
        sum += s->doubt[k];
    }
    s->doubted = tests ? (uint16_t)(sum / tests) : 0;
}

void score_doubt_take(struct score *s, const struct score *from)
{
    memcpy(s->doubt, from->doubt, sizeof s->doubt);
    s->doubted = from->doubted;
}

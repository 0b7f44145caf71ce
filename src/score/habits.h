/* Habits: what all demonstrations have in common, and a prediction may break.
 *
 * Every grid is measured: sides, colours, parts, symmetries, ... A habit is a statement about measures that holds in
 * every demo:
 *
 *     ALWAYS   the output's measure is the same number in all demos             "outputs have 4 colours"
 *     KEPT     the output's measure is the input's                              "as many parts as before"
 *     STEP     the output's measure less the input's is the same in all demos   "one colour more"
 *     CHANGED  the measure of what changed is the same in all demos             "7 cells change"
 *
 * and some that are not about one measure (cells that change colour as none did in a demo, windows that no demo
 * has). A prediction that breaks one is doubtful; how doubtful is learned (habits.def). Colours are exchanged so that
 * the commonest colour of the demos' inputs is 0, nothing.
 *
 * Plain bytes: nothing here knows values. Cost: a few us a prediction, ten times that to learn the demos; the phase
 * `filter` of bench-pipeline has both. */
#ifndef ARCWRIGHT_SCORE_HABITS_H
#define ARCWRIGHT_SCORE_HABITS_H

#include "task/task.h"

#define MEASURE(name, ...) MEASURE_##name,
enum measure {
#include "score/habits.def"
    MEASURE_COUNT
};
#define RELATION(name, ...) RELATION_##name,
enum relation {
#include "score/habits.def"
    RELATION_COUNT
};
#define OTHER(name, ...) OTHER_##name,
enum other_habit {
#include "score/habits.def"
    OTHER_COUNT
};

enum { HABIT_ALWAYS, HABIT_KEPT, HABIT_STEP, HABIT_CHANGED, HABIT_MEASURED };
enum {
    HABIT_RELATED = HABIT_MEASURED * MEASURE_COUNT, /* before: [kind][measure] */
    HABIT_OTHER = HABIT_RELATED + RELATION_COUNT,
    HABIT_COUNT = HABIT_OTHER + OTHER_COUNT
};

struct habits;
/* Of the demos. The caller frees; the grids are borrowed for this call alone. */
struct habits *habits_new(const struct grid_data *inputs, const struct grid_data *outputs, uint32_t demos);
void habits_free(struct habits *h); /* NULL is allowed */

/* What the habits say of one input: made once, asked for each prediction. The habits and the cells of the input are
 * borrowed. Cost: like that of a few predictions. The caller frees. */
struct judge;
struct judge *judge_new(const struct habits *h, struct grid_data input);
void judge_free(struct judge *j); /* NULL is allowed */

/* Whether a prediction is of a kind that was never right: too large, the input itself where no demo's output is its
 * input, a colour that no demo has or that is neither in the input nor in all outputs nor ever new. */
bool judge_rejects(const struct judge *j, struct grid_data prediction);

/* Sets the flag of each habit that holds in the demos and that the prediction, not a rejected one, breaks. */
void judge_broken(const struct judge *j, struct grid_data prediction, uint8_t broken[HABIT_COUNT]);

/* How doubtful what breaks these habits is, in sixteenths of a bit of what speaks for it (habits.def). */
int32_t habits_doubt(const uint8_t broken[HABIT_COUNT]);

#endif

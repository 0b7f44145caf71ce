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
 * has). A prediction that breaks one is doubtful; how doubtful is learned (choice.def). Colours are exchanged so that
 * the commonest colour of the demos' inputs is 0, nothing.
 *
 * Plain bytes: nothing here knows values. Cost: a few us a prediction, ten times that to learn the demos; the phase `filter`
 * of bench-pipeline has both. */
#ifndef ARCWRIGHT_SCORE_HABITS_H
#define ARCWRIGHT_SCORE_HABITS_H

#include "task/task.h"

#define MEASURES(X)                                                                                          \
    X(height, NONE, "rows")                                                                                  \
    X(width, NONE, "columns")                                                                                \
    X(colours, COLOURS, "number of colours")                                                                 \
    X(palette, COLOURS, "which colours")                                                                     \
    X(ground, COLOURS, "commonest colour")                                                                   \
    X(main, COLOURS, "commonest colour but 0")                                                               \
    X(rarest, COLOURS, "rarest colour")                                                                      \
    X(painted, COLOURS, "cells that are not 0")                                                              \
    X(counts, COLOURS, "cells of each colour")                                                               \
    X(shares, COLOURS, "cells of each colour, whichever")                                                    \
    X(objects, PARTS, "parts of one colour")                                                                 \
    X(blobs, BLOBS, "parts that are not 0, diagonals count")                                                 \
    X(largest, PARTS, "cells of the largest part")                                                           \
    X(dots, PARTS, "parts of one cell")                                                                      \
    X(shapes, PARTS, "shapes of the parts")                                                                  \
    X(holes, HOLES, "areas of 0 away from the border")                                                       \
    X(flipped, SYMMETRY, "is its own mirror image, left to right")                                           \
    X(upended, SYMMETRY, "is its own mirror image, top to bottom")                                           \
    X(swapped, SYMMETRY, "is its own transpose")                                                             \
    X(halfway, SYMMETRY, "is itself after half a turn")                                                      \
    X(rows, ROWS, "distinct rows")                                                                           \
    X(columns, COLUMNS, "distinct columns")                                                                  \
    X(border, PLACES, "colour of the border, if it has one")                                                 \
    X(bounds, PLACES, "place and size of what is painted")
#define MEASURE_NAME(name, group, words) MEASURE_##name,
enum measure { MEASURES(MEASURE_NAME) MEASURE_COUNT };
#undef MEASURE_NAME

#define RELATIONS(X)                                                                                         \
    X(cut, NONE, "the output is cut from the input")                                                         \
    X(known_shapes, PARTS, "the shape of each part of the output is that of a part of the input")            \
    X(kept_shapes, PARTS, "the shape of each part of the input is that of a part of the output")             \
    X(known_rows, ROWS, "each row of the output is a row of the input")                                      \
    X(known_columns, COLUMNS, "each column of the output is a column of the input")                          \
    X(near, PLACES, "what changes touches what is painted")                                                  \
    X(within, PLACES, "what changes lies in the box around what is painted")                                 \
    X(symmetric, SYMMETRY, "the output has some symmetry")                                                   \
    X(main_is_rarest, COLOURS, "the output's commonest colour but 0 is the input's rarest")
#define RELATION_NAME(name, group, words) RELATION_##name,
enum relation { RELATIONS(RELATION_NAME) RELATION_COUNT };
#undef RELATION_NAME

#define OTHER_HABITS(X)                                                                                      \
    X(local_3, "the 3 x 3 around a cell decide what becomes of it")                                          \
    X(local_5, "the 5 x 5 around a cell decide what becomes of it")                                          \
    X(transition, "a cell of this colour does not become that one")                                          \
    X(windows_2, "few windows of 2 x 2 are in no other demo")                                                \
    X(windows_2_many, "the same, broken by far")                                                             \
    X(windows_3, "few windows of 3 x 3 are in no other demo")                                                \
    X(windows_3_many, "the same, broken by far")
#define OTHER_NAME(name, words) OTHER_##name,
enum other_habit { OTHER_HABITS(OTHER_NAME) OTHER_COUNT };
#undef OTHER_NAME

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

/* How doubtful what breaks these habits is, in sixteenths of a bit of what speaks for it (choice.def). */
int32_t habits_doubt(const uint8_t broken[HABIT_COUNT]);

#endif

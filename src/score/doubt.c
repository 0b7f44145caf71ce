/* What each habit weighs when a prediction breaks it. */
#include "score/habits.h"

#define MEASURE(name, group, always, kept, step, changed, words)                                             \
    [HABIT_ALWAYS * MEASURE_COUNT + MEASURE_##name] = always,                                                \
                                    [HABIT_KEPT * MEASURE_COUNT + MEASURE_##name] = kept,                    \
                                    [HABIT_STEP * MEASURE_COUNT + MEASURE_##name] = step,                    \
                                    [HABIT_CHANGED * MEASURE_COUNT + MEASURE_##name] = changed,
#define RELATION(name, group, weight, words) [HABIT_RELATED + RELATION_##name] = weight,
#define OTHER(name, weight, words)           [HABIT_OTHER + OTHER_##name] = weight,
static const int16_t weights[HABIT_COUNT] = {
#include "score/habits.def"
};

int32_t habits_doubt(const uint8_t broken[HABIT_COUNT])
{
    int32_t sum = 0;
    for (uint32_t k = 0; k < HABIT_COUNT; k++) sum += broken[k] * weights[k];
    return sum;
}

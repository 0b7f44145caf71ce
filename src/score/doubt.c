/* What each habit weighs when a prediction breaks it. */
#include "score/habits.h"

#define KIND(kind, ...)
#define EVIDENCE(name, weight)
#define MEASURED(kind, name, weight) [HABIT_##kind * MEASURE_COUNT + MEASURE_##name] = (weight),
#define ALWAYS(name, weight)         MEASURED(ALWAYS, name, weight)
#define KEPT(name, weight)           MEASURED(KEPT, name, weight)
#define STEP(name, weight)           MEASURED(STEP, name, weight)
#define CHANGED(name, weight)        MEASURED(CHANGED, name, weight)
#define RELATED(name, weight)        [HABIT_RELATED + RELATION_##name] = (weight),
#define OTHER(name, weight)          [HABIT_OTHER + OTHER_##name] = (weight),
static const int16_t weights[HABIT_COUNT] = {
#include "score/choice.def"
};

int32_t habits_doubt(const uint8_t broken[HABIT_COUNT])
{
    int32_t sum = 0;
    for (uint32_t k = 0; k < HABIT_COUNT; k++) sum += broken[k] * weights[k];
    return sum;
}

/* Habits: what all demos have in common is noticed, and a prediction that breaks it is told from one that does not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "score/habits.h"

#define GRID(h, w, ...)                                                                                      \
    (struct grid_data)                                                                                       \
    {                                                                                                        \
        h, w, (const int8_t[]) { __VA_ARGS__ }                                                               \
    }

static bool broken(struct habits *h, struct grid_data input, struct grid_data prediction, uint32_t habit)
{
    uint8_t flags[HABIT_COUNT];
    habits_broken(h, input, prediction, flags);
    return flags[habit];
}

static uint32_t measured(uint32_t kind, enum measure m) { return kind * MEASURE_COUNT + m; }

/* Each row of the output is a row of the input, its colours are kept, and it is its own mirror image. */
static void habits_of_mirrors(void **state)
{
    (void)state;
    struct grid_data in[2] = {GRID(2, 3, 1, 0, 0, 0, 2, 0), GRID(2, 3, 3, 0, 0, 0, 0, 4)},
                     out[2] = {GRID(2, 3, 1, 2, 1, 0, 2, 0), GRID(2, 3, 3, 4, 3, 0, 4, 0)},
                     test = GRID(2, 3, 5, 0, 0, 0, 6, 0);
    struct habits *h = habits_new(in, out, 2);
    struct grid_data good = GRID(2, 3, 5, 6, 5, 0, 6, 0), bad = GRID(2, 3, 5, 7, 7, 0, 6, 0);
    uint32_t flipped = measured(HABIT_ALWAYS, MEASURE_flipped), kept = measured(HABIT_KEPT, MEASURE_palette),
             painted = measured(HABIT_ALWAYS, MEASURE_painted),
             symmetric = HABIT_RELATED + RELATION_symmetric;
    assert_false(broken(h, test, good, flipped));
    assert_true(broken(h, test, bad, flipped));
    assert_false(broken(h, test, good, kept));
    assert_true(broken(h, test, bad, kept));
    assert_false(broken(h, test, good, symmetric));
    assert_true(broken(h, test, bad, symmetric));
    assert_false(broken(h, test, good, painted));
    assert_false(broken(h, test, bad, painted));
    assert_true(broken(h, test, GRID(2, 3, 5, 6, 0, 0, 6, 0), painted));
    habits_free(h);
}

/* What differs from demo to demo is no habit. */
static void chance_is_no_habit(void **state)
{
    (void)state;
    struct grid_data in[2] = {GRID(1, 3, 1, 0, 0), GRID(1, 3, 2, 2, 0)},
                     out[2] = {GRID(1, 3, 1, 3, 3), GRID(1, 3, 2, 2, 3)}, test = GRID(1, 3, 0, 0, 1);
    struct habits *h = habits_new(in, out, 2);
    /* 0 becomes 3 and nothing else changes: so it was */
    assert_false(broken(h, test, GRID(1, 3, 3, 3, 1), HABIT_OTHER + OTHER_transition));
    assert_true(broken(h, test, GRID(1, 3, 3, 3, 3), HABIT_OTHER + OTHER_transition));
    assert_true(broken(h, test, GRID(1, 3, 3, 0, 1), HABIT_OTHER + OTHER_transition));
    /* another number of cells changed each time */
    assert_false(broken(h, test, GRID(1, 3, 3, 3, 3), measured(HABIT_CHANGED, MEASURE_painted)));
    habits_free(h);
}

/* Relations, each with a pair that has it and one that has not. */
static void relations_hold(void **state)
{
    (void)state;
    struct grid_data in[2] = {GRID(2, 3, 1, 2, 0, 0, 3, 0), GRID(2, 3, 0, 4, 4, 0, 0, 5)},
                     out[2] = {GRID(2, 2, 1, 2, 0, 3), GRID(2, 2, 4, 4, 0, 5)},
                     test = GRID(2, 3, 7, 0, 0, 0, 8, 0);
    struct habits *h = habits_new(in, out, 2);
    assert_false(broken(h, test, GRID(2, 2, 7, 0, 0, 8), HABIT_RELATED + RELATION_cut));
    assert_true(broken(h, test, GRID(2, 2, 8, 0, 0, 7), HABIT_RELATED + RELATION_cut));
    assert_true(broken(h, test, GRID(2, 2, 8, 8, 8, 7), HABIT_RELATED + RELATION_known_shapes));
    assert_false(broken(h, test, GRID(2, 2, 8, 0, 0, 7), HABIT_RELATED + RELATION_known_shapes));
    assert_true(broken(h, test, GRID(1, 2, 8, 0), measured(HABIT_ALWAYS, MEASURE_height)));
    habits_free(h);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(habits_of_mirrors),
        cmocka_unit_test(chance_is_no_habit),
        cmocka_unit_test(relations_hold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

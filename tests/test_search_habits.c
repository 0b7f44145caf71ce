/* Habits: what all demos have in common is noticed, and a prediction that breaks it is told from one that does not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "score/habits.h"
#include "score/windows.h"

#define GRID(h, w, ...)                                                                                      \
    (struct grid_data)                                                                                       \
    {                                                                                                        \
        h, w, (const int8_t[]) { __VA_ARGS__ }                                                               \
    }

static bool broken(struct habits *h, struct grid_data input, struct grid_data prediction, uint32_t habit)
{
    uint8_t flags[HABIT_COUNT];
    struct judge *j = judge_new(h, input);
    judge_broken(j, prediction, flags);
    judge_free(j);
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

/* A cell becomes what the 3 x 3 around it says, beyond the border too: here 5 under a 1. */
static void what_is_around_decides(void **state)
{
    (void)state;
    struct grid_data in[2] = {GRID(3, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0), GRID(3, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0)},
                     out[2] = {GRID(3, 3, 0, 1, 0, 0, 5, 0, 0, 0, 0), GRID(3, 3, 0, 0, 0, 1, 0, 0, 5, 0, 0)},
                     test = GRID(3, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0);
    struct habits *h = habits_new(in, out, 2);
    uint32_t local = HABIT_OTHER + OTHER_local_3;
    assert_false(broken(h, test, out[0], local));
    assert_true(broken(h, test, GRID(3, 3, 0, 1, 0, 5, 0, 0, 0, 0, 0), local));
    habits_free(h);
    out[1] = GRID(3, 3, 0, 0, 0, 1, 0, 0, 0, 0,
                  5); /* now it does not: the corner's neighbours are the first demo's */
    h = habits_new(in, out, 2);
    assert_false(broken(h, test, GRID(3, 3, 0, 1, 0, 5, 0, 0, 0, 0, 0), local));
    habits_free(h);
}

/* A window is known from the output of another demo or from the own input; how many are not is a habit. */
static void windows_are_known(void **state)
{
    (void)state;
    struct grid_data in[2] = {GRID(2, 2, 1, 0, 0, 0), GRID(2, 2, 0, 0, 0, 1)},
                     out[2] = {GRID(2, 3, 1, 0, 2, 0, 0, 2), GRID(2, 3, 0, 0, 2, 0, 1, 2)},
                     test = GRID(2, 2, 3, 0, 0, 0);
    struct habits *h = habits_new(in, out, 2); /* half of each output's two windows is new */
    uint32_t habit = HABIT_OTHER + OTHER_windows_2;
    assert_false(broken(h, test, GRID(2, 3, 3, 0, 7, 0, 0, 7), habit)); /* the first is in the input */
    assert_true(broken(h, test, GRID(2, 3, 7, 0, 7, 0, 0, 7), habit));
    assert_false(broken(h, test, GRID(2, 3, 7, 0, 2, 0, 0, 2), habit)); /* the second in a demo's output */
    habits_free(h);
}

/* Windows that are equal have equal hashes, wherever they are; others other ones; a table finds them all. */
static void windows_of_a_grid(void **state)
{
    (void)state;
    static int8_t cells[WINDOWS_MOST];
    static uint32_t hashes[WINDOWS_MOST];
    for (uint32_t k = 0; k < WINDOWS_MOST; k++) cells[k] = (int8_t)(k * 7 % 31 % 10);
    struct grid_data g = {30, 30, cells}, small = {2, 3, cells};
    assert_int_equal(windows_of(&small, 3, 0, hashes), 0);
    assert_int_equal(windows_of(&small, 2, 0, hashes), 2);
    assert_int_equal(windows_of(&small, 5, 2, hashes), 6);
    for (int32_t side = 1; side <= 5; side += 2)
        for (int32_t beyond = 0; beyond <= side / 2; beyond += side == 1 ? 1 : side / 2) {
            struct windows w = {0};
            uint32_t n = windows_of(&g, side, beyond, hashes), same = 0;
            int32_t across = 30 + 2 * beyond - side + 1;
            assert_int_equal(n, across * across);
            for (uint32_t k = 0; k < n; k++) windows_add(&w, hashes[k])->is = (uint16_t)(k + 1);
            for (uint32_t k = 0; k < n; k++) {
                uint32_t last = windows_find(&w, hashes[k])->is - 1u; /* the last that is equal */
                same += last != k;
                for (int32_t i = 0; i < side; i++)
                    for (int32_t j = 0; j < side; j++) {
                        int32_t a = (int32_t)k / across + i - beyond, b = (int32_t)last / across + i - beyond;
                        int32_t c = (int32_t)k % across + j - beyond, d = (int32_t)last % across + j - beyond;
                        bool in = a >= 0 && c >= 0 && a < 30 && c < 30;
                        assert_int_equal(in, b >= 0 && d >= 0 && b < 30 && d < 30);
                        if (in) assert_int_equal(cells[a * 30 + c], cells[b * 30 + d]);
                    }
            }
            assert_true(same > 0 && w.count + same >= n);
            windows_clear(&w);
            assert_null(windows_find(&w, hashes[0]));
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(habits_of_mirrors), cmocka_unit_test(chance_is_no_habit),
        cmocka_unit_test(relations_hold),    cmocka_unit_test(what_is_around_decides),
        cmocka_unit_test(windows_are_known), cmocka_unit_test(windows_of_a_grid),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The choice of two predictions among voices. */
#include "score/choice.h"

#include "base/check.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#define CHOOSE(c, ...)                                                                                       \
    choose(c, (struct voice[]){__VA_ARGS__}, sizeof((struct voice[]){__VA_ARGS__}) / sizeof(struct voice))

static void choose(struct choice *c, const struct voice *voices, size_t count)
{
    choice_make(c, voices, (uint32_t)count);
}

static void support_is_a_sum(void **state)
{
    (void)state;
    struct choice c;
    CHOOSE(&c, {7, 10, 0}, {8, 6, 0}, {8, 5, 0}, {9, 1, 0});
    assert_int_equal(c.prediction[0], 8);
    assert_int_equal(c.support[0], 11);
    assert_int_equal(c.prediction[1], 7);
    assert_int_equal(c.all_support, 22);
    assert_int_equal(c.predictions, 3);
}

/* Weight chooses the prediction, charge who speaks for it. */
static void the_least_charged_speaks(void **state)
{
    (void)state;
    struct choice c;
    CHOOSE(&c, {7, 100, 40}, {7, 1, 15}, {8, 50, 3}, {7, 2, 15});
    assert_int_equal(c.prediction[0], 7);
    assert_int_equal(c.from[0], 1);
    assert_int_equal(c.from[1], 2);
}

static void who_says_nothing_does_not_count(void **state)
{
    (void)state;
    struct choice c;
    CHOOSE(&c, {0, 100, 0}, {7, 0, -9}, {7, 3, 5});
    assert_int_equal(c.prediction[0], 7);
    assert_int_equal(c.from[0], 2);
    assert_int_equal(c.prediction[1], 0);
    assert_int_equal(c.predictions, 1);
    choice_make(&c, NULL, 0);
    assert_int_equal(c.prediction[0], 0);
    assert_int_equal(c.all_support, 0);
}

static void ties_go_to_what_was_said_first(void **state)
{
    (void)state;
    struct choice c;
    CHOOSE(&c, {9, 4, 0}, {7, 4, 0}, {8, 4, 0});
    assert_int_equal(c.prediction[0], 9);
    assert_int_equal(c.prediction[1], 7);
}

static void equal_names_have_one_number(void **state)
{
    (void)state;
    uint64_t names[1000];
    uint32_t number[1000];
    for (uint32_t i = 0; i < 1000; i++) names[i] = (uint64_t)(i * 7 % 333) << 40;
    assert_int_equal(choice_group(names, 1000, number), 333);
    for (uint32_t i = 0; i < 1000; i++) assert_int_equal(number[i], i % 333);
}

static void weights_are_powers(void **state)
{
    (void)state;
    assert_int_equal(choice_weight(-5), 1);
    assert_int_equal(choice_weight(10 * 16), 1 << 10);
    assert_int_equal(choice_weight(52 * 16), (uint64_t)1 << 52);
    assert_int_equal(choice_weight(60 * 16), (uint64_t)1 << 52);
    for (int32_t e = 0; e < 60 * 16; e++) assert_true(choice_weight(e) <= choice_weight(e + 1));
}

/* Surer with a larger share and with heavier support; the two together are never more than certain. */
static void probabilities_follow_support(void **state)
{
    (void)state;
    struct choice c;
    uint16_t sure[2], doubtful[2], light[2];
    uint64_t one = choice_weight(USUAL_BITS * 16);
    CHOOSE(&c, {7, 64 * one, 0}, {8, one, 0});
    choice_probability(&c, 3, sure);
    CHOOSE(&c, {7, 64 * one, 0}, {8, 60 * one, 0});
    choice_probability(&c, 3, doubtful);
    CHOOSE(&c, {7, one / 64, 0}, {8, one / 4096, 0});
    choice_probability(&c, 3, light);
    assert_true(sure[0] > doubtful[0] && sure[0] > light[0]);
    assert_true(sure[1] < doubtful[1]);
    assert_true(sure[0] + sure[1] <= SURE && doubtful[0] + doubtful[1] <= SURE);
    CHOOSE(&c, {7, one, 0});
    choice_probability(&c, 3, sure);
    assert_true(sure[0] > SURE / 2);
    assert_int_equal(sure[1], 0);
    choice_make(&c, NULL, 0);
    choice_probability(&c, 3, sure);
    assert_int_equal(sure[0], 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(support_is_a_sum),
        cmocka_unit_test(the_least_charged_speaks),
        cmocka_unit_test(who_says_nothing_does_not_count),
        cmocka_unit_test(ties_go_to_what_was_said_first),
        cmocka_unit_test(equal_names_have_one_number),
        cmocka_unit_test(weights_are_powers),
        cmocka_unit_test(probabilities_follow_support),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

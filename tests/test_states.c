/* What a state knows of its images, by which moves that give nothing new are passed over. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "search/search.h"

static value grid(struct universe *u, uint32_t height, uint32_t width, const char *digits)
{
    int8_t cells[16];
    for (uint32_t k = 0; k < height * width; k++) cells[k] = (int8_t)(digits[k] - '0');
    return grid_make(u, height, width, cells);
}

/* A state of one sample. */
static struct state added(struct states *s, struct universe *u, value v, enum state_type type)
{
    *states_draft(s) = v;
    uint32_t n = states_add(s, u, &(struct state){.parent = 0, .other = STATE_NONE, .type = (uint8_t)type});
    assert_int_not_equal(n, STATE_NONE);
    return s->state[n];
}

static void test_what_states_know(void **test)
{
    (void)test;
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    struct states s = {0};
    states_begin(&s, 1, 1);
    value one = grid(u, 1, 3, "101"), two = grid(u, 1, 3, "102"), tall = grid(u, 3, 1, "222");
    value away = tuple_make(u, (value[]){pair_name(2, 3), one}, 2);

    struct state a = added(&s, u, one, STATE_IMAGE), b = added(&s, u, two, STATE_IMAGE);
    assert_true(a.plain && a.zeros && a.at_zero && a.colours == 2 && !a.most);
    assert_true(!b.plain && b.colours == 6);
    assert_false(added(&s, u, away, STATE_IMAGE).at_zero);

    struct state c = added(&s, u, tuple_make(u, (value[]){one, away}, 2), STATE_LIST);
    assert_true(c.plain && c.even && !c.at_zero && c.fewest == 2 && c.most == 2);
    struct state d = added(&s, u, tuple_make(u, (value[]){one, tall, two}, 3), STATE_LIST);
    assert_true(!d.plain && !d.even && d.fewest == 3);
    struct state e = added(&s, u, tuple_make(u, &one, 1), STATE_LIST);
    assert_true(e.fewest == 1 && e.most == 1 && e.even);

    *states_draft(&s) = one; /* a second time it is nothing new */
    assert_int_equal(states_add(&s, u, &(struct state){.parent = 0, .type = STATE_IMAGE}), STATE_NONE);
    states_free(&s);
    universe_free(u);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_what_states_know)};
    return cmocka_run_group_tests_name("states", tests, NULL, NULL);
}

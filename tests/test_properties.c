/* What holds for every primitive and all arguments: the laws of the table, canonical values, declared result
 * types, purity, fuel. Arguments are random; a failed test names the trial, which can be repeated alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "random_values.h"
#include "value_checks.h"
#include "value/failure.h"

enum {
    TRIALS = 150,           /* of each primitive and each property */
    FUEL = 2 * 1000 * 1000, /* for one call */
    NOISE = 30,             /* values made beforehand to disturb a universe */
};

static struct universe *new_universe(bool remember)
{
    return universe_new(&(struct universe_options){.names = &dsl_operators, .remember = remember});
}

static int set_up(void **state)
{
    *state = new_universe(false);
    return 0;
}

static int tear_down(void **state)
{
    universe_free(*state);
    return 0;
}

/* One call with everything that is needed to repeat it. */
struct trial {
    struct universe *u;
    enum primitive p;
    uint32_t number;
    bool odd;
    value a[MAX_ARITY], result;
    int64_t ticks;
};

/* Forgets all values and makes the arguments of the trial; the same ones in every universe. */
static void arrange(struct trial *t, struct universe *u)
{
    t->u = u;
    struct draws d = draws_from_seed(1, t->p, t->number);
    u->fuel = INT64_MAX;
    random_arguments(u, &d, t->p, t->odd, t->a);
}

static void call(struct trial *t, int64_t fuel)
{
    t->u->fuel = fuel;
    t->result = dsl_call_primitive(t->u, t->p, t->a);
    t->ticks = fuel - t->u->fuel;
}

static void fail_trial(const struct trial *t, const char *what)
{
    struct buf text = {0};
    buf_printf(&text, "%s(", primitives[t->p].name);
    t->u->fuel = INT64_MAX;
    for (uint32_t k = 0; k < primitives[t->p].arity; k++) {
        if (k) buf_text(&text, ", ");
        value_print(t->u, t->a[k], &text);
    }
    buf_text(&text, ") is ");
    value_print(t->u, t->result, &text);
    if (value_failed(t->result) && t->result < FAILURE_COUNT)
        buf_printf(&text, " (%s)", failure_words((enum failure)t->result));
    fail_msg("%s in trial %u: %.3000s", what, t->number, text.data);
}

/* Runs `check` on trials of every primitive, each in an empty universe. */
static void for_all(struct universe *u, bool odd, void (*check_trial)(struct trial *))
{
    for (uint32_t p = 0; p < PRIMITIVE_COUNT; p++)
        for (uint32_t n = 0; n < TRIALS; n++) {
            universe_reset(u);
            struct trial t = {.p = (enum primitive)p, .number = n, .odd = odd};
            arrange(&t, u);
            check_trial(&t);
        }
}

/* ---- laws ---- */

/* Enough to finish, whatever the call. */
static value again(struct trial *t, value x)
{
    t->u->fuel = FUEL;
    return dsl_call_primitive(t->u, t->p, &x);
}

/* A limit of ours may stop the second call; nothing else may. */
static bool stopped(value v) { return v == FAIL_RANGE || v == FAIL_SIZE || v == FAIL_FUEL; }

static void check_law(struct trial *t)
{
    call(t, FUEL);
    value x = t->result, y = x;
    if (value_failed(x)) return;
    switch (primitives[t->p].law) {
    case LAW_NONE: return;
    case LAW_INVOLUTION: y = t->a[0], x = again(t, x); break;
    case LAW_IDEMPOTENT: x = again(t, x); break;
    case LAW_CYCLE4:
        y = t->a[0];
        for (uint32_t k = 0; k < 3 && !value_failed(x); k++) x = again(t, x);
        break;
    case LAW_COMMUTES: {
        t->u->fuel = FUEL;
        x = dsl_call_primitive(t->u, t->p, (value[]){t->a[1], t->a[0]});
        break;
    }
    }
    if (x != y && !stopped(x)) fail_trial(t, "the law of the table is broken");
}

static void laws_hold(void **state) { for_all(*state, false, check_law); }

/* ---- results ---- */

static void check_result(struct trial *t)
{
    for (uint32_t k = 0; k < primitives[t->p].arity; k++)
        if (value_defect(t->u, t->a[k])) fail_trial(t, "wrong argument made");
    call(t, FUEL);
    const char *defect = value_defect(t->u, t->result);
    if (defect) fail_trial(t, defect);
}

/* An empty patch has no corners and no centre of mass: these are (), not failures. */
static bool as_declared(const struct trial *t)
{
    uint32_t declared = primitives[t->p].result;
    return value_types(t->u, t->result) & declared || (declared & B_PAIR && t->result == VALUE_EMPTY_TUPLE);
}

static void check_result_and_type(struct trial *t)
{
    check_result(t);
    if (!value_failed(t->result) && !as_declared(t)) fail_trial(t, "not the declared type");
}

static void results_are_canonical_and_as_declared(void **state)
{
    for_all(*state, false, check_result_and_type);
}

static void odd_arguments_do_no_harm(void **state) { for_all(*state, true, check_result); }

static void failed_arguments_pass_through(void **state)
{
    struct universe *u = *state;
    for (uint32_t p = 0; p < PRIMITIVE_COUNT; p++)
        for (uint32_t k = 0; k < primitives[p].arity; k++) {
            value a[MAX_ARITY] = {VALUE_NONE, VALUE_NONE, VALUE_NONE, VALUE_NONE};
            a[k] = FAIL_DOMAIN;
            u->fuel = 10;
            assert_int_equal(dsl_call_primitive(u, (enum primitive)p, a), FAIL_DOMAIN);
            assert_int_equal(u->fuel, 10);
        }
}

/* ---- purity ---- */

static struct universe *disturbed; /* one that remembers results and is never emptied in between */

static void check_purity(struct trial *t)
{
    call(t, FUEL);
    uint64_t digest = value_digest(t->u, t->result);
    struct trial other = *t;
    universe_reset(disturbed);
    struct draws noise = draws_from_seed(2, t->p, t->number);
    for (uint32_t k = 0; k < NOISE; k++) random_oddity(disturbed, &noise);
    arrange(&other, disturbed);
    for (uint32_t k = 0; k < 3; k++) { /* from the second time on it may be remembered */
        call(&other, FUEL);
        if (value_digest(disturbed, other.result) != digest) fail_trial(&other, "two results");
        if (value_failed(t->result) && other.result != t->result) fail_trial(&other, "two reasons");
        if (other.ticks != t->ticks && t->result != FAIL_FUEL) fail_trial(&other, "two prices");
    }
}

static void calls_are_pure(void **state)
{
    disturbed = new_universe(true);
    for_all(*state, false, check_purity);
    for_all(*state, true, check_purity);
    universe_free(disturbed);
}

/* ---- fuel ---- */

/* With less than its price a call fails for lack of fuel and for no other reason; with its price it is what
 * it is with plenty. What it makes is in proportion to what it was given. */
static void check_fuel(struct trial *t)
{
    enum { BYTES_PER_TICK = 96, BYTES_PER_CALL = 4096 };
    call(t, FUEL);
    int64_t price = t->ticks;
    uint64_t digest = value_digest(t->u, t->result);
    if (t->result == FAIL_FUEL) price = FUEL; /* or more */
    struct draws d = draws_from_seed(3, t->p, t->number);
    int64_t given[4] = {price - 1, price / 2, draw(&d, (uint32_t)price), price};
    for (uint32_t k = 0; k < 4; k++) {
        universe_reset(t->u);
        arrange(t, t->u);
        size_t before = t->u->top;
        call(t, given[k]);
        if (t->u->top - before > (size_t)given[k] * BYTES_PER_TICK + BYTES_PER_CALL)
            fail_trial(t, "made more than paid for");
        if (given[k] < price) {
            if (t->result != FAIL_FUEL || t->u->fuel >= 0) fail_trial(t, "runs without fuel");
        } else if (value_digest(t->u, t->result) != digest) {
            fail_trial(t, "fails with just enough fuel");
        }
    }
}

static void fuel_is_kept_to(void **state)
{
    for_all(*state, false, check_fuel);
    for_all(*state, true, check_fuel);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(laws_hold),
        cmocka_unit_test(results_are_canonical_and_as_declared),
        cmocka_unit_test(odd_arguments_do_no_harm),
        cmocka_unit_test(failed_arguments_pass_through),
        cmocka_unit_test(calls_are_pure),
        cmocka_unit_test(fuel_is_kept_to),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}

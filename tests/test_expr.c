/* Expressions of generators (search/expr.h): program and values agree, both are made only when asked for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "program/program.h"
#include "search/expr.h"
#include "search/search.h"

struct fixture {
    struct search search;
    struct search_context *x;
    struct candidates candidates;
};

static void begin(struct fixture *f)
{
    static const int8_t cells[2][4] = {{1, 0, 0, 2}, {0, 3, 3, 0}};
    struct search_context *x = f->x = &f->search.context;
    x->u = universe_new(&(struct universe_options){.names = &dsl_operators});
    x->u->fuel = FUEL_ENDLESS;
    x->graph = graph_new();
    x->candidates = &f->candidates;
    x->search = &f->search;
    x->count = 2;
    x->demo_count = 1;
    for (uint32_t k = 0; k < 2; k++) x->inputs[k] = x->original_inputs[k] = grid_make(x->u, 2, 2, cells[k]);
    x->input = graph_input(x->graph, INPUT_I);
}

static void end(struct fixture *f)
{
    universe_free(f->x->u);
    graph_free(f->x->graph);
    free(f->candidates.at);
}

static void candidates_are_programs(void **state)
{
    (void)state;
    struct fixture f = {0};
    begin(&f);
    struct search_context *x = f.x;
    struct expr *e = expr_turned(x, expr_input(x), 1);
    e = expr_call(x, PRIM_lined_up, expr_tuple(x, (struct expr *[]){expr_input(x), e}, 2), expr_int(x, 1));
    x->wanted[0] = x->original_wanted[0] = expr_value(x, e, 0);
    assert_true(expr_propose(x, e, &(struct candidate){.kind = CANDIDATE_BACKWARD, .cost = 20}));
    assert_int_equal(f.candidates.count, 1);
    struct program *p = program_extract(x->graph, f.candidates.at[0].root, "solve");
    for (uint32_t k = 0; k < x->count; k++) {
        uint32_t ticks;
        value inputs[INPUT_COUNT] = {x->inputs[k], FAIL_EMPTY, FAIL_EMPTY};
        assert_int_equal(program_run(p, x->u, inputs, DEFAULT_FUEL, &ticks), f.candidates.at[0].outputs[k]);
    }
    program_free(p);
    end(&f);
}

static void what_does_not_fit_leaves_no_trace(void **state)
{
    (void)state;
    struct fixture f = {0};
    begin(&f);
    struct search_context *x = f.x;
    uint32_t nodes = x->graph->count;
    x->wanted[0] = x->inputs[1];
    struct expr *e = expr_turned(x, expr_input(x), 2);
    int64_t fuel = x->u->fuel;
    assert_false(expr_propose(x, e, &(struct candidate){.kind = CANDIDATE_BACKWARD}));
    assert_int_equal(x->graph->count, nodes);
    assert_int_equal(f.candidates.count, 0);
    assert_int_equal(e->known, 1); /* the test was not computed */
    assert_true(x->u->fuel == fuel);
    end(&f);
}

static void failures_are_handed_on(void **state)
{
    (void)state;
    struct fixture f = {0};
    begin(&f);
    struct search_context *x = f.x;
    struct expr *bad = expr_call(x, PRIM_scaled, expr_input(x), expr_int(x, -3));
    value why = expr_value(x, bad, 0);
    assert_true(value_failed(why));
    assert_int_equal(expr_value(x, expr_turned(x, bad, 1), 0), why);
    assert_int_equal(expr_value(x, expr_tuple(x, (struct expr *[]){expr_input(x), bad}, 2), 0), why);
    end(&f);
}

/* What is made of constants is computed once, for sample 0, and holds on all. */
static void constants_are_computed_once(void **state)
{
    (void)state;
    struct fixture f = {0};
    begin(&f);
    struct search_context *x = f.x;
    struct expr *rule = expr_call(x, PRIM_decide_eq, expr_function(x, PRIM_cell_here), expr_int(x, 1),
                                  expr_int(x, 4), expr_function(x, PRIM_cell_here));
    assert_true(rule->same);
    assert_int_equal(expr_value(x, rule, 1), expr_value(x, rule, 0));
    struct expr *e = expr_call(x, PRIM_map_cells, expr_input(x), rule);
    assert_false(e->same);
    assert_int_equal(expr_value(x, e, 1), x->inputs[1]);
    assert_int_not_equal(expr_value(x, e, 0), x->inputs[0]);
    end(&f);
}

static void turns_have_opposites(void **state)
{
    (void)state;
    struct fixture f = {0};
    begin(&f);
    for (uint32_t t = 0; t < TURNS; t++) {
        struct expr *e = expr_turned(f.x, expr_turned(f.x, expr_input(f.x), t), turn_opposite(t));
        assert_int_equal(expr_value(f.x, e, 0), f.x->inputs[0]);
    }
    end(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(candidates_are_programs), cmocka_unit_test(what_does_not_fit_leaves_no_trace),
        cmocka_unit_test(failures_are_handed_on),  cmocka_unit_test(constants_are_computed_once),
        cmocka_unit_test(turns_have_opposites),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

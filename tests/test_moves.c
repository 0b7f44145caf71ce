/* Moves: what one gives as values is what its expression gives as a program, for every row of moves.def. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "search/search.h"
#include "search/space/costs.h"

enum { ALL_COLOURS = 0x3ff };

struct fixture {
    struct universe *u;
    struct graph *g;
    struct moves moves;
    node_id image, list; /* nodes of what is moved: the input, and its parts */
    value grid, parts;
};

static int begin(void **state)
{
    struct fixture *f = must_calloc(1, sizeof *f);
    static const int8_t cells[6 * 6] = {0, 0, 0, 0, 0, 0, 0, 3, 3, 3, 0, 0, 0, 3, 0, 3, 0, 1,
                                        0, 3, 3, 3, 0, 0, 0, 0, 0, 0, 2, 2, 5, 0, 0, 0, 2, 2};
    f->u = universe_new(&(struct universe_options){.names = &dsl_operators});
    f->u->fuel = INT64_MAX / 2;
    f->g = graph_new();
    moves_make(&f->moves, ALL_COLOURS, ALL_COLOURS);
    f->grid = grid_make(f->u, 6, 6, cells);
    f->image = graph_input(f->g, INPUT_I);
    f->parts = dsl_run_kernel(f->u, PRIM_parts, (value[]){f->grid, int_value(0)});
    f->list = graph_call(f->g, PRIM_parts, (node_id[]){f->image, graph_constant(f->g, int_value(0))});
    *state = f;
    return 0;
}

static int end(void **state)
{
    struct fixture *f = *state;
    moves_free(&f->moves);
    graph_free(f->g);
    universe_free(f->u);
    free(f);
    return 0;
}

static value run_node(struct fixture *f, node_id root)
{
    struct program *p = program_extract(f->g, root, "move");
    uint32_t ticks;
    value v =
        program_run(p, f->u, (value[INPUT_COUNT]){f->grid, FAIL_EMPTY, FAIL_EMPTY}, DEFAULT_FUEL, &ticks);
    program_free(p);
    return v;
}

static void test_values_and_programs_agree(void **state)
{
    struct fixture *f = *state;
    uint32_t made = 0, item_moves = 0;
    for (uint32_t i = 0; i < f->moves.count; i++) {
        const struct move *m = &f->moves.at[i];
        bool list = m->from == MOVE_LIST;
        bool items = m->primitive == PRIM_copied_to; /* its other argument is a list */
        value v = move_run(f->u, m, list ? f->parts : f->grid, items ? f->parts : f->grid);
        value w = run_node(f, move_node(f->g, m, list ? f->list : f->image, items ? f->list : f->image));
        assert_int_equal(value_failed(v), value_failed(w));
        if (!value_failed(v)) assert_int_equal(v, w);
        made += !value_failed(v);
        item_moves += m->each;
    }
    assert_true(made > f->moves.count / 2);
    assert_true(item_moves > 100);
}

/* Each argument at the place that the primitive has it. */
static void test_places(void **state)
{
    struct fixture *f = *state;
    for (uint32_t i = 0; i < f->moves.count; i++) {
        const struct move *m = &f->moves.at[i];
        uint32_t a[MAX_ARITY], constants_of[2] = {30, 31}, n = move_arguments(m, 10, 20, constants_of, a);
        assert_int_equal(n, primitives[m->primitive].arity);
        assert_int_equal(a[move_places[m->other].state], 10);
        if (m->other == SECOND_AFTER_INPUT) assert_int_equal(a[0], 20);
        if (m->other == SECOND_BEFORE_INPUT) assert_int_equal(a[1], 20);
        for (uint32_t k = 0; k < m->constants; k++) assert_int_equal(a[n - m->constants + k], 30 + k);
    }
}

/* The order has every move but paired ones once, by its cost; learned costs change it. */
static void test_order(void **state)
{
    struct fixture *f = *state;
    const struct move_order *o = moves_after(&f->moves, 0);
    uint32_t paired = 0, seen = 0;
    for (uint32_t i = 0; i < f->moves.count; i++) paired += f->moves.at[i].other == SECOND_PAIRED;
    for (uint32_t c = 0; c < MOVE_COSTS; c++)
        for (uint32_t k = o->start[c]; k < o->start[c + 1]; k++, seen++)
            assert_int_equal(f->moves.at[o->order[k]].cost, c);
    assert_int_equal(seen, f->moves.count - paired);

    struct costs *costs = costs_new();
    struct move dearest = f->moves.at[f->moves.count - 1];
    costs_set(costs, &dearest, COST_LEAST);
    costs_apply(costs, &f->moves);
    assert_int_equal(f->moves.at[0].primitive, dearest.primitive);
    assert_int_equal(f->moves.at[0].cost, COST_LEAST);
    costs_free(costs);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_values_and_programs_agree, begin, end),
        cmocka_unit_test_setup_teardown(test_places, begin, end),
        cmocka_unit_test_setup_teardown(test_order, begin, end)};
    return cmocka_run_group_tests_name("moves", tests, NULL, NULL);
}

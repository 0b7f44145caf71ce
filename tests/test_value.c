/* The universe: one value, one name; one order for all; limits that fail instead of breaking; a reset that forgets.
 * The properties of the primitives' results are in test_properties.c; here are the makers and the order. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "random_values.h"
#include "value/failure.h"
#include "value_checks.h"

static int set_up(void **state)
{
    *state = universe_new(&(struct universe_options){.names = &dsl_operators});
    return 0;
}

static int tear_down(void **state)
{
    universe_free(*state);
    return 0;
}

/* The universe of the group, emptied. */
static struct universe *fresh(void **state)
{
    struct universe *u = *state;
    universe_reset(u);
    u->fuel = INT64_MAX;
    return u;
}

static char *text_of(struct universe *u, value v)
{
    struct buf text = {0};
    value_print(u, v, &text);
    return text.data;
}

static void is_sound(struct universe *u, value v)
{
    const char *defect = value_defect(u, v);
    if (defect) fail_msg("%s: %.2000s", defect, text_of(u, v));
}

#define INTS(...) tuple_of_ints(u, (const int32_t[]){__VA_ARGS__}, sizeof(int32_t[]){__VA_ARGS__} / 4)
static value tuple_of_ints(struct universe *u, const int32_t *ints, size_t count)
{
    value e[64];
    for (size_t i = 0; i < count; i++) e[i] = int_value(ints[i]);
    return tuple_make(u, e, (uint32_t)count);
}
#define TUPLE(...) tuple_make(u, (value[]){__VA_ARGS__}, sizeof(value[]){__VA_ARGS__} / sizeof(value))
#define SET(...)   set_make(u, (value[]){__VA_ARGS__}, sizeof(value[]){__VA_ARGS__} / sizeof(value))

/* ---- one value, one name ---- */

static void test_small_values(void **state)
{
    struct universe *u = fresh(state);
    static const int64_t ints[] = {0, 1, -1, 127, -128, 128, 65536, INT_BIAS - 1, -INT_BIAS};
    for (size_t i = 0; i < sizeof ints / sizeof *ints; i++) {
        value v = int_value(ints[i]);
        assert_true(value_is_int(v) && !value_is_box(v));
        assert_int_equal(int_of(v), ints[i]);
    }
    assert_int_equal(int_value(INT_BIAS), FAIL_RANGE);
    assert_int_equal(int_value(-INT_BIAS - 1), FAIL_RANGE);
    assert_int_equal(bool_value(true), int_value(1));
    assert_int_equal(bool_value(false), int_value(0));

    static const int32_t parts[] = {0, 1, -1, 30, -200, 200, PAIR_BIAS - 1, -PAIR_BIAS};
    for (size_t i = 0; i < 8; i++)
        for (size_t k = 0; k < 8; k++) {
            value v = pair_value(u, parts[i], parts[k]);
            assert_true(value_is_pair(v) && value_is_tuple(u, v));
            assert_int_equal(pair_first(v), parts[i]);
            assert_int_equal(pair_second(v), parts[k]);
            assert_int_equal(v, INTS(parts[i], parts[k]));
            assert_int_equal(value_size(u, v), 2);
        }
    /* what does not fit into the name is a tuple like another */
    value large = pair_value(u, PAIR_BIAS, 0);
    assert_true(value_is_box(large) && value_is_tuple(u, large));
    assert_int_equal(large, INTS(PAIR_BIAS, 0));
    assert_int_equal(pair_value(u, INT_BIAS, 0), FAIL_RANGE);

    value cell = cell_value(u, int_value(3), pair_name(-7, 2000));
    assert_true(value_is_cell(cell));
    assert_int_equal(cell, TUPLE(int_value(3), pair_name(-7, 2000)));
    assert_int_equal(cell_colour(cell), 3);
    assert_int_equal(cell_place(cell), pair_name(-7, 2000));
    assert_false(value_is_cell(cell_value(u, int_value(32), pair_name(0, 0))));
    assert_false(value_is_cell(cell_value(u, int_value(3), pair_name(0, PLACE_BIAS))));
    assert_false(value_is_cell(cell_value(u, pair_name(0, 0), int_value(3))));
    is_sound(u, cell_value(u, int_value(32), pair_name(0, 0)));
}

static void test_readings(void **state)
{
    struct universe *u = fresh(state);
    static const int8_t cells[] = {1, 0, 0, 1, 5, 6};
    /* two pairs are a grid of two columns; rows of one length are a grid; a row of no cells is none */
    assert_int_equal(TUPLE(pair_name(1, 0), pair_name(0, 1)), grid_make(u, 2, 2, cells));
    assert_int_equal(TUPLE(INTS(1, 0, 0), INTS(1, 5, 6)), grid_make(u, 2, 3, cells));
    assert_int_equal(TUPLE(INTS(1)), grid_make(u, 1, 1, cells));
    assert_true(value_is_grid(u, TUPLE(INTS(127, -128))));
    assert_false(value_is_grid(u, TUPLE(INTS(128, 0))));
    assert_false(value_is_grid(u, TUPLE(INTS(1, 2), INTS(1, 2, 3))));
    assert_int_equal(grid_make(u, 0, 5, NULL), VALUE_EMPTY_TUPLE);
    assert_int_equal(grid_make(u, 2, 0, NULL), TUPLE(VALUE_EMPTY_TUPLE, VALUE_EMPTY_TUPLE));
    assert_int_equal(tuple_make(u, NULL, 0), VALUE_EMPTY_TUPLE);
    assert_int_equal(set_make(u, NULL, 0), VALUE_EMPTY_SET);
    value row = tuple_at(u, grid_make(u, 2, 3, cells), 1);
    assert_int_equal(row, INTS(1, 5, 6));
    assert_int_equal(tuple_at(u, grid_make(u, 3, 2, cells), 2), pair_name(5, 6));
    /* sets: in any order, with duplicates */
    value a = int_value(7), b = pair_name(1, 2), c = cell_name(1, 2, 3), d = SET(a, b);
    assert_int_equal(SET(a, b, c, d), SET(d, c, b, a, a, c, d, b));
    assert_int_equal(value_size(u, SET(a, a, a)), 1);
    assert_int_not_equal(SET(a, b), TUPLE(a, b));
    /* what is true */
    assert_false(value_true(u, int_value(0)) || value_true(u, VALUE_NONE) || value_true(u, VALUE_EMPTY_SET) ||
                 value_true(u, VALUE_EMPTY_TUPLE));
    assert_true(value_true(u, int_value(-1)) && value_true(u, pair_name(0, 0)) &&
                value_true(u, SET(int_value(0))));
}

/* Random values of all kinds: their representation is the canonical one, and their text is theirs alone. */
static void test_canonical(void **state)
{
    enum { N = 3000 };
    struct universe *u = fresh(state);
    value *v = must_calloc(N, sizeof *v);
    for (uint32_t i = 0; i < N; i++) {
        struct draws d = draws_from_seed(11, i, 0);
        v[i] = i % 3 ? random_value(u, &d, T_ANY) : random_oddity(u, &d);
        is_sound(u, v[i]);
    }
    for (uint32_t i = 0; i < N; i += 7) {
        char *a = text_of(u, v[i]);
        for (uint32_t k = i % 13; k < N; k += 13) {
            char *b = text_of(u, v[k]);
            if ((strcmp(a, b) == 0) != (v[i] == v[k])) fail_msg("%s and %s", a, b);
            free(b);
        }
        free(a);
    }
    free(v);
}

/* ---- the order ---- */

static int rank(struct universe *u, value v)
{
    return v == VALUE_NONE ? 0 : value_is_int(v) ? 1 : value_is_tuple(u, v) ? 2 : value_is_set(u, v) ? 3 : 4;
}

static int sign_of(int64_t x) { return (x > 0) - (x < 0); }

/* The order as the semantics tell it: None, integers, tuples, sets, functions; containers element by element, a prefix
 * first; functions by their text. */
static int reference_compare(struct universe *u, value a, value b)
{
    int r = rank(u, a), s = rank(u, b);
    if (r != s) return sign_of(r - s);
    if (r == 0) return 0;
    if (r == 1) return sign_of((int64_t)int_of(a) - int_of(b));
    if (r == 4) {
        char *x = text_of(u, a), *y = text_of(u, b);
        int c = sign_of(strcmp(x, y));
        free(x);
        free(y);
        return c;
    }
    int64_t m = value_size(u, a), n = value_size(u, b);
    for (int64_t i = 0; i < m && i < n; i++) {
        value x = r == 2 ? tuple_at(u, a, (uint32_t)i) : box_values(box_of(u, a))[i];
        value y = r == 2 ? tuple_at(u, b, (uint32_t)i) : box_values(box_of(u, b))[i];
        int c = reference_compare(u, x, y);
        if (c) return c;
    }
    return sign_of(m - n);
}

static void check_order(struct universe *u, const value *v, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < count; k++) {
            int c = value_compare(u, v[i], v[k]), wanted = reference_compare(u, v[i], v[k]);
            if (c == wanted && (c == 0) == (v[i] == v[k])) continue;
            fail_msg("%s against %s: %d, not %d", text_of(u, v[i]), text_of(u, v[k]), c, wanted);
        }
    /* Total: what is sorted by it ascends everywhere, not only between neighbours. */
    value *sorted = must_alloc(count * sizeof *sorted);
    memcpy(sorted, v, count * sizeof *sorted);
    value set = set_make(u, sorted, count);
    const struct box *b = box_of(u, set);
    for (uint32_t i = 0; i < b->count; i++)
        for (uint32_t k = i + 1; k < b->count; k++)
            assert_int_equal(value_compare(u, box_values(b)[i], box_values(b)[k]), -1);
    is_sound(u, set);
    free(sorted);
}

static void test_order(void **state)
{
    enum { N = 250 };
    value v[N + 20];
    for (uint32_t round = 0; round < 3; round++) {
        struct universe *u = fresh(state);
        for (uint32_t i = 0; i < N; i++) {
            struct draws d = draws_from_seed(21 + round, i, 0);
            v[i] = i % 4 ? random_value(u, &d, T_ANY) : random_oddity(u, &d);
        }
        uint32_t n = N;
        /* neighbours at the edges of representations */
        v[n++] = VALUE_NONE;
        v[n++] = VALUE_EMPTY_TUPLE;
        v[n++] = VALUE_EMPTY_SET;
        v[n++] = int_value(INT_BIAS - 1);
        v[n++] = int_value(-INT_BIAS);
        v[n++] = pair_name(0, 0);
        v[n++] = pair_value(u, 0, PAIR_BIAS);
        v[n++] = pair_value(u, -PAIR_BIAS - 1, 0);
        v[n++] = cell_name(0, 0, 0);
        v[n++] = TUPLE(int_value(0), pair_name(0, PLACE_BIAS));
        v[n++] = TUPLE(int_value(0), pair_name(0, 0), int_value(0));
        v[n++] = TUPLE(int_value(0));
        v[n++] = TUPLE(TUPLE(int_value(0)));
        v[n++] = TUPLE(pair_name(0, 0));
        v[n++] = TUPLE(pair_name(0, 0), pair_name(0, 127));
        v[n++] = TUPLE(pair_name(0, 0), pair_name(0, 128));
        v[n++] = TUPLE(pair_name(0, 0), INTS(0, 0, 0));
        check_order(u, v, n);
    }
}

/* Functions, whose texts are never made: bound to values, to each other, with names that begin alike. */
static void test_order_of_functions(void **state)
{
    enum { N = 220 };
    value v[N];
    for (uint32_t round = 0; round < 4; round++) {
        struct universe *u = fresh(state);
        for (uint32_t i = 0; i < N; i++) {
            struct draws d = draws_from_seed(31 + round, i, 0);
            value f = random_function(u, &d, 1 + draw(&d, 2));
            switch (i % 4) {
            case 0: v[i] = f; break;
            case 1: v[i] = value_of_primitive(draw(&d, 160)); break;
            default: {
                value bound[2] = {f, random_value(u, &d, i % 4 == 2 ? T_INT : T_ANY)};
                v[i] = dsl_call_primitive(u, i % 8 < 4 ? PRIM_matcher : PRIM_compose,
                                          i % 8 < 4 ? bound : (value[]){f, random_function(u, &d, 1)});
                if (value_failed(v[i])) v[i] = f;
            }
            }
        }
        check_order(u, v, N);
    }
}

/* Sets sort themselves the same way however they are made, small and large, of one kind and of several. */
static void test_sorting(void **state)
{
    static const uint32_t sizes[] = {2, 3, 8, 23, 24, 25, 26, 100, 1000, 5000};
    for (size_t s = 0; s < sizeof sizes / sizeof *sizes; s++)
        for (uint32_t kind = 0; kind < 5; kind++) {
            struct universe *u = fresh(state);
            uint32_t n = sizes[s];
            value *e = must_alloc(n * sizeof *e), *other = must_alloc(n * sizeof *e);
            struct draws d = draws_from_seed(41, s, kind);
            for (uint32_t i = 0; i < n; i++) {
                int32_t x = draw_between(&d, -2000, 2000), y = draw_between(&d, -2000, 2000);
                value all[] = {int_value(x * 1000), pair_name(x, y), cell_name(x & 15, y, x),
                               tuple_of_ints(u, (int32_t[]){x, y, x}, 3)};
                e[i] = all[kind < 4 ? kind : draw(&d, 4)];
            }
            memcpy(other, e, n * sizeof *e);
            for (uint32_t i = n; i-- > 1;) {
                uint32_t k = draw(&d, i + 1);
                value t = other[i];
                other[i] = other[k];
                other[k] = t;
            }
            value a = set_make(u, e, n), b = set_make(u, other, n);
            assert_int_equal(a, b);
            is_sound(u, a);
            free(e);
            free(other);
        }
}

/* ---- forgetting ---- */

static void test_reset(void **state)
{
    struct universe *u = fresh(state);
    uint64_t digest = 0;
    size_t used = 0;
    /* More often than the table has stamps, with another past each time. */
    for (uint32_t round = 0; round < 600; round++) {
        universe_reset(u);
        assert_int_equal(u->top, u->fixed);
        struct draws d = draws_from_seed(51, 0, 0);
        value v[40];
        for (int i = 0; i < 40; i++) v[i] = random_value(u, &d, T_ANY);
        value all = tuple_make(u, v, 40);
        if (round == 0) digest = value_digest(u, all), used = u->top;
        assert_int_equal(value_digest(u, all), digest);
        assert_int_equal(u->top, used);
        d = draws_from_seed(52, round, 0);
        for (int i = 0; i < 40; i++) random_value(u, &d, T_ANY);
    }
    /* What has a name for ever keeps it. */
    assert_true(value_is_kind(u, VALUE_NONE, KIND_NONE) && value_is_set(u, VALUE_EMPTY_SET) &&
                value_is_tuple(u, VALUE_EMPTY_TUPLE));
    for (uint32_t p = 0; p < PRIMITIVE_COUNT; p++) {
        assert_true(value_is_function(u, value_of_primitive(p)));
        assert_int_equal(dsl_arity(u, value_of_primitive(p)), primitives[p].arity);
        char *text = text_of(u, value_of_primitive(p));
        assert_string_equal(text, primitives[p].name);
        free(text);
    }
}

/* The memory of results: what was called is found, until it is forgotten; nobody sees the difference. Only dear calls
 * are worth it, such as objects. */
static void test_remembered(void **state)
{
    (void)state;
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators, .remember = true});
    static const int8_t cells[] = {1, 2, 3, 4, 5, 6};
    value a[4] = {grid_make(u, 2, 3, cells), bool_value(true), bool_value(true), bool_value(false)},
          results[3];
    uint64_t called = u->called;
    int64_t price[3];
    for (int i = 0; i < 3; i++) {
        u->fuel = 1000000;
        results[i] = dsl_call_primitive(u, PRIM_objects, a);
        price[i] = 1000000 - u->fuel;
    }
    assert_false(value_failed(results[0]));
    assert_true(results[0] == results[1] && results[1] == results[2]);
    assert_int_equal(u->called, called + 1);
    assert_true(price[0] > 0 && price[0] == price[1] &&
                price[1] == price[2]); /* remembered at the full price */
    /* Too little fuel for the result is too little, remembered or not. */
    u->fuel = price[0] - 1;
    assert_int_equal(dsl_call_primitive(u, PRIM_objects, a), FAIL_FUEL);
    universe_reset(u);
    u->fuel = 1000000;
    a[0] = grid_make(u, 2, 3, cells);
    called = u->called;
    dsl_call_primitive(u, PRIM_objects, a);
    assert_int_equal(u->called, called + 1);
    /* More calls than are remembered: forgetting costs time, never correctness. */
    for (int32_t i = 0; i < 100000; i++) {
        value sum = dsl_call_primitive(u, PRIM_add, (value[]){int_value(i), int_value(i)});
        assert_int_equal(sum, int_value(2 * i));
        u->fuel = 1000000;
    }
    universe_free(u);
}

/* ---- limits ---- */

static void test_nesting(void **state)
{
    struct universe *u = fresh(state);
    for (int kind = 0; kind < 3; kind++) {
        value v = kind == 2 ? value_of_primitive(PRIM_identity) : VALUE_EMPTY_TUPLE, before = v;
        uint32_t depth = 0;
        while (!value_failed(v)) {
            before = v;
            v = kind == 0   ? tuple_make(u, &v, 1)
                : kind == 1 ? set_make(u, (value[]){v}, 1)
                            : function_make(u, PRIM_compose, 1, (value[]){v, v}, 2);
            depth++;
            assert_true(depth < 100000);
        }
        assert_int_equal(v, FAIL_DEPTH);
        assert_true(depth >= LIMIT_NESTING);
        /* The deepest there is can be printed and compared. */
        char *text = text_of(u, before);
        assert_true(strlen(text) > LIMIT_NESTING);
        free(text);
        assert_int_equal(value_compare(u, before, VALUE_NONE), 1);
        assert_int_equal(value_compare(u, before, before), 0);
    }
}

static void test_sizes(void **state)
{
    struct universe *u = fresh(state);
    value *e = must_alloc((LIMIT_ELEMENTS + 1) * sizeof *e);
    int8_t *cells = must_calloc(LIMIT_ELEMENTS + 600, 1);
    for (uint32_t i = 0; i <= LIMIT_ELEMENTS; i++) e[i] = int_value((int64_t)i * 3);
    assert_false(value_failed(tuple_make(u, e, LIMIT_ELEMENTS)));
    assert_false(value_failed(set_make(u, e, LIMIT_ELEMENTS)));
    assert_int_equal(tuple_make(u, e, LIMIT_ELEMENTS + 1), FAIL_SIZE);
    assert_int_equal(set_make(u, e, LIMIT_ELEMENTS + 1), FAIL_SIZE);
    assert_int_equal(set_make_sorted(u, e, LIMIT_ELEMENTS + 1), FAIL_SIZE);
    assert_false(value_failed(grid_make(u, 512, 512, cells)));
    assert_int_equal(grid_make(u, 513, 512, cells), FAIL_SIZE);
    assert_int_equal(grid_make(u, 1u << 31, 1u << 31, cells), FAIL_SIZE);
    assert_int_equal(grid_make(u, 1, 100000, cells), FAIL_SIZE); /* a side longer than 65,534 */
    free(e);
    free(cells);
}

static void test_exhausted(void **state)
{
    (void)state;
    struct universe *u =
        universe_new(&(struct universe_options){.names = &dsl_operators, .heap_bytes = 60000});
    for (int round = 0; round < 5; round++) {
        uint32_t made = 0;
        universe_reset(u);
        assert_false(universe_exhausted(u));
        value v = VALUE_EMPTY_TUPLE;
        for (int32_t i = 0; !value_failed(v); i++, made++)
            v = tuple_make(u, (value[]){int_value(i), VALUE_NONE}, 2);
        assert_int_equal(v, FAIL_MEMORY);
        assert_true(universe_exhausted(u) && made > 50 && u->top <= u->heap_end);
        assert_true(value_is_pair(pair_value(u, 3, 4))); /* what needs no room is made */
    }
    universe_free(u);

    u = universe_new(&(struct universe_options){.names = &dsl_operators, .frame_bytes = 4096});
    assert_non_null(frame_alloc(u, 4000));
    assert_null(frame_alloc(u, 200));
    assert_true(universe_exhausted(u));
    universe_free(u);
}

/* A text that would be exponential ends with dots. */
static void test_long_text(void **state)
{
    struct universe *u = fresh(state);
    value v = TUPLE(VALUE_NONE, VALUE_NONE);
    for (int i = 0; i < 100; i++) v = TUPLE(v, v);
    char *text = text_of(u, v);
    size_t length = strlen(text);
    assert_true(length > PRINT_MOST && length < PRINT_MOST + 1000);
    assert_string_equal(text + length - 3, "...");
    free(text);
    /* Two such values are compared without walking them. */
    value w = TUPLE(VALUE_NONE, VALUE_EMPTY_SET);
    for (int i = 0; i < 100; i++) w = TUPLE(w, w);
    assert_int_equal(value_compare(u, v, w), -1);
    value f = function_make(u, PRIM_lbind, 1, (value[]){value_of_primitive(PRIM_add), v}, 2);
    value g = function_make(u, PRIM_lbind, 1, (value[]){value_of_primitive(PRIM_add), w}, 2);
    assert_int_equal(value_compare(u, f, g), -1);
}

static void test_failures(void **state)
{
    struct universe *u = fresh(state);
    for (uint32_t i = 0; i < FAILURE_COUNT; i++) {
        assert_true(value_failed(i));
        assert_true(failure_words((enum failure)i)[0]);
        char *text = text_of(u, i);
        assert_string_equal(text, "fails");
        free(text);
    }
    assert_false(value_failed(VALUE_NONE));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_small_values),
        cmocka_unit_test(test_readings),
        cmocka_unit_test(test_canonical),
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_order_of_functions),
        cmocka_unit_test(test_sorting),
        cmocka_unit_test(test_reset),
        cmocka_unit_test(test_remembered),
        cmocka_unit_test(test_nesting),
        cmocka_unit_test(test_sizes),
        cmocka_unit_test(test_exhausted),
        cmocka_unit_test(test_long_text),
        cmocka_unit_test(test_failures),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}

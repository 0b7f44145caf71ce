/* Fast kernels against plain ones: the same answer at the same price, at every level that this processor has,
 * on recorded calls, golden calls, and random calls with grids of all sizes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dsl/fast/fast.h"
#include "dsl/text.h"
#include "dsl/vectors.h"
#include "random_values.h"
#include "value_checks.h"

enum { FUEL = 50 * 1000 * 1000 };

/* ---- which primitives have one ---- */

/* Every level has what fast.def says; the reason of an absence is words. */
static void test_all_accounted_for(void **state)
{
    (void)state;
    for (uint32_t p = 0; p < PRIMITIVE_COUNT; p++) {
        for (enum simd level = 0; level < SIMD_COUNT; level++)
            assert_true(!fast_kernels[level][p] == !!fast_absences[p]);
        if (fast_absences[p] && !strchr(fast_absences[p], ' ')) fail_msg("%s: no reason", primitives[p].name);
    }
}

/* ---- comparing ---- */

static struct universe *new_universe(enum simd level)
{
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    u->level = level;
    u->compare = true;
    return u;
}

static void check_differences(const struct universe *u)
{
    if (u->differences)
        fail_msg("%s: %u calls differ, the last one of %s", simd_words(u->level), u->differences,
                 primitives[u->different].name);
}

static void test_recorded_calls(void **state)
{
    (void)state;
    const char *shared = getenv("ARCWRIGHT_SHARED");
    if (!shared) skip();
    static const char *const files[] = {"dsl_vectors_dev.jsonl.gz", "order_dependent.jsonl.gz"};
    for (enum simd level = 0; level <= simd_best(); level++) {
        struct universe *u = new_universe(level);
        for (int i = 0; i < 2; i++) {
            char path[512];
            snprintf(path, sizeof path, "%s/dsl/vectors/%s", shared, files[i]);
            struct vector_report r = {0};
            struct error err;
            if (vectors_replay(u, path, &r, &err) != STATUS_OK) fail_msg("%s: %s", path, err.message);
            assert_true(r.vectors > 0);
            vectors_clear(&r);
        }
        check_differences(u);
        universe_free(u);
    }
}

static void run_golden_file(struct universe *u, const char *name)
{
    char path[512];
    snprintf(path, sizeof path, "%s/tests/golden/%s", ARCWRIGHT_SOURCE_DIR, name);
    struct buf text = {0};
    struct error err;
    if (buf_read_file(&text, path, &err) != STATUS_OK) fail_msg("%s: %s", path, err.message);
    for (char *at = text.data, *next; at; at = next) {
        next = strchr(at, '\n');
        if (next) *next++ = 0;
        at[strcspn(at, "#")] = 0;
        if (!at[strspn(at, " \t")]) continue;
        universe_reset(u);
        u->fuel = FUEL;
        value v;
        const char *end;
        if (value_parse(u, at, &end, &v, &err) != STATUS_OK) fail_msg("%s: %s", path, err.message);
    }
    buf_free(&text);
}

static void test_golden_calls(void **state)
{
    (void)state;
    for (enum simd level = 0; level <= simd_best(); level++) {
        struct universe *u = new_universe(level);
        DIR *folder = opendir(ARCWRIGHT_SOURCE_DIR "/tests/golden");
        assert_non_null(folder);
        for (struct dirent *e; (e = readdir(folder));) {
            uint32_t p = primitive_find(e->d_name, strcspn(e->d_name, "."));
            if (p < CORE_PRIMITIVES) run_golden_file(u, e->d_name);
        }
        closedir(folder);
        check_differences(u);
        universe_free(u);
    }
}

/* ---- random calls ---- */

/* A grid of a size where something changes in the vector code, in one of several styles. */
static value sized_grid(struct universe *u, struct draws *d)
{
    static const uint32_t sides[] = {1,  2,  3,  7,  8,  9,  10, 15, 16, 17, 20,
                                     24, 25, 30, 31, 32, 33, 48, 63, 64, 65};
    enum { SIDES = sizeof sides / sizeof *sides };
    uint32_t height = draw(d, 2) ? 1 + draw(d, 30) : sides[draw(d, SIDES)];
    uint32_t width = draw(d, 3) == 0 ? height : draw(d, 2) ? 1 + draw(d, 30) : sides[draw(d, SIDES)];
    if (draw_one_in(d, 40)) height += 50 + draw(d, 60);
    uint32_t colours = 1 + draw(d, draw_one_in(d, 4) ? 12 : 4), density = 1 + draw(d, 12);
    bool odd = draw_one_in(d, 12), lines = draw_one_in(d, 4);
    int8_t background = (int8_t)draw_between(d, -1, 9);
    int8_t *cells = must_alloc((size_t)height * width);
    for (uint32_t k = 0; k < height * width; k++)
        cells[k] = draw(d, density) ? background
                   : odd            ? (int8_t)draw_between(d, -128, 127)
                                    : (int8_t)draw_between(d, 0, (int32_t)colours);
    for (uint32_t n = draw(d, 4); lines && n; n--) {
        int8_t c = (int8_t)draw_between(d, 0, 3);
        uint32_t i = draw(d, height), j = draw(d, width), across = draw(d, 2);
        for (uint32_t k = 0; k < (across ? width : height); k++)
            cells[(across ? i : k) * width + (across ? k : j)] = c;
    }
    value v = grid_make(u, height, width, cells);
    free(cells);
    return v;
}

/* Some cells or locations on a grid or around it. */
static value sized_patch(struct universe *u, struct draws *d, bool cells)
{
    enum { MOST = 400 };
    value e[MOST];
    uint32_t count = draw(d, draw(d, 3) ? 24 : MOST), span = 1 + draw(d, draw_one_in(d, 8) ? 90 : 32),
             colours = 1 + draw(d, 4);
    int32_t top = draw_one_in(d, 4) ? draw_between(d, -40, 40) : 0,
            left = draw_one_in(d, 4) ? draw_between(d, -40, 40) : 0;
    for (uint32_t k = 0; k < count; k++) {
        int32_t i = top + (int32_t)draw(d, span), j = left + (int32_t)draw(d, span);
        e[k] = cells ? cell_name((int32_t)draw(d, colours), i, j) : pair_name(i, j);
    }
    return set_make(u, e, count);
}

/* ---- functions as programs map them, and what they are mapped over ---- */

static value usual_primitive(struct draws *d, uint32_t arity)
{
    static const uint16_t of_one[] = {
        PRIM_size,     PRIM_color,     PRIM_first,     PRIM_last,      PRIM_height,    PRIM_width,
        PRIM_ulcorner, PRIM_urcorner,  PRIM_llcorner,  PRIM_lrcorner,  PRIM_uppermost, PRIM_lowermost,
        PRIM_leftmost, PRIM_rightmost, PRIM_hline,     PRIM_vline,     PRIM_backdrop,  PRIM_delta,
        PRIM_box,      PRIM_inbox,     PRIM_outbox,    PRIM_corners,   PRIM_toindices, PRIM_normalize,
        PRIM_hmirror,  PRIM_dmirror,   PRIM_vfrontier, PRIM_hfrontier, PRIM_neighbors, PRIM_dneighbors,
        PRIM_identity, PRIM_square};
    static const uint16_t of_two[] = {PRIM_shift,      PRIM_recolor,    PRIM_connect,  PRIM_shoot,
                                      PRIM_combine,    PRIM_upscale,    PRIM_astuple,  PRIM_intersection,
                                      PRIM_difference, PRIM_sizefilter, PRIM_equality, PRIM_manhattan,
                                      PRIM_add};
    enum { ONE = sizeof of_one / sizeof *of_one, TWO = sizeof of_two / sizeof *of_two };
    return value_of_primitive(arity == 1 ? of_one[draw(d, ONE)] : of_two[draw(d, TWO)]);
}

static value usual_element(struct universe *u, struct draws *d, uint32_t style)
{
    switch (style) {
    case 0: return sized_patch(u, d, true);
    case 1: return sized_patch(u, d, false);
    case 2: return sized_patch(u, d, draw(d, 2));
    case 3: return pair_name(draw_between(d, -3, 20), draw_between(d, -3, 20));
    case 4: return pair_name(draw_between(d, -900, 900), draw_between(d, -900, 900));
    case 5: return int_value(draw_between(d, 0, 9));
    default: return random_value(u, d, T_ANY);
    }
}

/* Functions of functions, some levels deep, of any arity and some that cannot work. */
static value nested_function(struct universe *u, struct draws *d, uint32_t arity, uint32_t depth)
{
    if (depth == 0 || draw_one_in(d, 5)) return draw_one_in(d, 30) ? int_value(3) : usual_primitive(d, arity);
    value fixed = draw(d, 2) ? int_value(draw_between(d, 0, 9)) : pair_name(draw_between(d, -2, 9), 1);
    if (arity == 2)
        return dsl_call_primitive(u, draw(d, 2) ? PRIM_lbind : PRIM_rbind,
                                  (value[]){value_of_primitive(draw(d, 2) ? PRIM_branch : PRIM_fill), fixed});
    value f = nested_function(u, d, 1, depth - 1), two = nested_function(u, d, 2, depth - 1), made = f;
    switch (draw(d, 8)) {
    case 0:
    case 1:
        made = dsl_call_primitive(u, PRIM_compose, (value[]){f, nested_function(u, d, 1, depth - 1)});
        break;
    case 2:
        made = dsl_call_primitive(u, PRIM_chain,
                                  (value[]){f, usual_primitive(d, 1), nested_function(u, d, 1, depth - 1)});
        break;
    case 3:
    case 4:
        made = dsl_call_primitive(u, PRIM_fork, (value[]){two, f, nested_function(u, d, 1, depth - 1)});
        break;
    case 5: made = dsl_call_primitive(u, PRIM_matcher, (value[]){f, fixed}); break;
    case 6: made = dsl_call_primitive(u, draw(d, 2) ? PRIM_lbind : PRIM_rbind, (value[]){two, fixed}); break;
    default: made = dsl_call_primitive(u, PRIM_power, (value[]){f, int_value(draw_between(d, 1, 4))}); break;
    }
    return value_failed(made) ? f : made;
}

static value usual_function(struct universe *u, struct draws *d, uint32_t arity)
{
    if (draw_one_in(d, 3)) return nested_function(u, d, arity, 1 + draw(d, 4));
    value f = usual_primitive(d, arity), made = f;
    if (arity == 1 && draw(d, 2)) {
        uint32_t kind = draw(d, 4);
        value fixed = usual_element(u, d, draw(d, 7));
        if (kind == 0)
            made = dsl_call_primitive(u, PRIM_matcher, (value[]){f, int_value(draw_between(d, 0, 5))});
        if (kind == 1) made = dsl_call_primitive(u, PRIM_lbind, (value[]){usual_primitive(d, 2), fixed});
        if (kind == 2) made = dsl_call_primitive(u, PRIM_rbind, (value[]){usual_primitive(d, 2), fixed});
        if (kind == 3) made = dsl_call_primitive(u, PRIM_compose, (value[]){f, usual_primitive(d, 1)});
    }
    return made;
}

static value usual_container(struct universe *u, struct draws *d)
{
    value e[24];
    uint32_t count = draw(d, draw(d, 2) ? 6 : 24), style = draw(d, 7);
    for (uint32_t k = 0; k < count; k++) e[k] = usual_element(u, d, style);
    value v = draw(d, 3) ? set_make(u, e, count) : tuple_make(u, e, count);
    return value_failed(v) ? VALUE_EMPTY_SET : v;
}

static void mapped_arguments(struct universe *u, struct draws *d, enum primitive p, value a[MAX_ARITY])
{
    for (uint32_t k = 0; k < primitives[p].arity; k++) {
        uint32_t type = primitives[p].parameters[k];
        if (type & B_FUNCTION && !(type & B_TUPLE))
            a[k] = usual_function(u, d, type & B_ARITY2 ? 2 : 1);
        else if (draw(d, 8))
            a[k] = usual_container(u, d);
    }
}

/* Usual arguments, with grids and patches as programs meet them. */
static void usual_arguments(struct universe *u, struct draws *d, enum primitive p, value a[MAX_ARITY])
{
    random_arguments(u, d, p, draw_one_in(d, 6), a);
    if ((primitives[p].cost == COST_CALLS || p == PRIM_merge) && draw(d, 4)) {
        mapped_arguments(u, d, p, a);
        return;
    }
    value grid = sized_grid(u, d);
    for (uint32_t k = 0; k < primitives[p].arity; k++) {
        uint32_t type = primitives[p].parameters[k];
        if (draw_one_in(d, 6) || type == T_ANY) continue;
        if (type & B_GRID && (type != T_PIECE || draw(d, 2)))
            a[k] = draw_one_in(d, 8) ? sized_grid(u, d) : grid;
        else if (type == T_OBJECT || type == T_INDICES || type == T_PATCH || type == T_PIECE ||
                 type == T_ELEMENT || type & B_INDICES)
            a[k] = sized_patch(u, d, type == T_OBJECT || draw(d, 2));
        else if (type & B_COLOUR && draw(d, 2)) {
            /* a colour that is there */
            const struct box *b = box_of(u, grid);
            a[k] = int_value(box_cells(b)[draw(d, b->count)]);
        }
    }
}

static void random_calls(enum simd level, uint32_t count)
{
    struct universe *u = new_universe(level);
    for (uint32_t n = 0; n < count; n++) {
        struct draws d = draws_from_seed(11, n, 0);
        universe_reset(u);
        u->fuel = FUEL;
        enum primitive p = (enum primitive)draw(&d, CORE_PRIMITIVES);
        while (!fast_kernels[level][p]) p = (enum primitive)draw(&d, CORE_PRIMITIVES);
        value a[MAX_ARITY];
        if (draw_one_in(&d, 4))
            random_arguments(u, &d, p, draw(&d, 2), a);
        else
            usual_arguments(u, &d, p, a);
        u->fuel = FUEL;
        value v = dsl_call_primitive(u, p, a);
        int64_t used = FUEL - u->fuel;
        /* The fast kernel's own result, in a universe that does not know it yet. */
        u->fuel = INT64_MAX;
        const char *defect = value_defect(u, v);
        if (defect) fail_msg("call %u of %s, %s: %s", n, primitives[p].name, simd_words(level), defect);
        /* With less fuel than that both must fail. */
        u->fuel = (int64_t)draw(&d, used > 1 << 30 ? 1 << 30 : (uint32_t)used + 1);
        dsl_call_primitive(u, p, a);
        if (u->differences) {
            struct buf text = {0};
            for (uint32_t k = 0; k < primitives[p].arity; k++) {
                buf_text(&text, "\n  ");
                value_print(u, a[k], &text);
            }
            fail_msg("call %u of %s differs, %s: %s", n, primitives[p].name, simd_words(level), text.data);
        }
    }
    universe_free(u);
}

static void test_random_calls(void **state)
{
    (void)state;
    for (enum simd level = 0; level <= simd_best(); level++) random_calls(level, 200000);
}

/* What a fast kernel makes where no plain one has made it before is well formed. */
static void test_made_alone(void **state)
{
    (void)state;
    for (enum simd level = 0; level <= simd_best(); level++) {
        struct universe *u = new_universe(level);
        u->compare = false;
        for (uint32_t n = 0; n < 50000; n++) {
            struct draws d = draws_from_seed(12, n, 0);
            universe_reset(u);
            u->fuel = FUEL;
            enum primitive p = (enum primitive)draw(&d, CORE_PRIMITIVES);
            if (!fast_kernels[level][p]) continue;
            value a[MAX_ARITY];
            usual_arguments(u, &d, p, a);
            u->fuel = FUEL;
            value v = dsl_call_primitive(u, p, a);
            const char *defect = value_defect(u, v);
            if (defect) fail_msg("call %u of %s, %s: %s", n, primitives[p].name, simd_words(level), defect);
        }
        universe_free(u);
    }
}

/* A grid may not have more than 65,534 rows or columns; a tuple of tuples may. */
static void test_longest_rows(void **state)
{
    (void)state;
    static const int8_t cells[LARGE_GRID] = {3, 1, 4, 1, 5};
    for (enum simd level = 0; level <= simd_best(); level++) {
        struct universe *u = new_universe(level);
        for (int32_t factor = 15; factor < 18; factor++) {
            value row = grid_make(u, 1, LARGE_GRID, cells), column = grid_make(u, LARGE_GRID, 1, cells);
            dsl_call_primitive(u, PRIM_hupscale, (value[]){row, int_value(factor)});
            dsl_call_primitive(u, PRIM_vupscale, (value[]){column, int_value(factor)});
        }
        check_differences(u);
        universe_free(u);
    }
}

/* ---- all lines between two sets ---- */

/* Places of a square of this side. */
static value some_places(struct universe *u, struct draws *d, uint32_t side, uint32_t most)
{
    static value e[4096];
    uint32_t count = 1 + draw(d, most);
    for (uint32_t k = 0; k < count; k++)
        e[k] = pair_name((int32_t)draw(d, side) - 3, (int32_t)draw(d, side) - 3);
    return set_make(u, e, count);
}

/* Both kernels with all fuel, with what it takes, with a tick less, and with any part of it. */
static void check_lines(struct universe *u, struct draws *d, value x, value y, int64_t fuel)
{
    const value a[3] = {value_of_primitive(PRIM_connect), x, y};
    u->fuel = fuel;
    dsl_call_primitive(u, PRIM_prapply, a);
    int64_t used = fuel - u->fuel;
    for (uint32_t k = 0; k < 3 && used < fuel; k++) {
        u->fuel = k < 2 ? used - k : (int64_t)draw(d, (uint32_t)used);
        value v = dsl_call_primitive(u, PRIM_prapply, a);
        assert_true(value_failed(v) == (k > 0));
    }
    check_differences(u);
}

static void test_lines_between_sets(void **state)
{
    (void)state;
    static const uint32_t sides[] = {2, 5, 30, 64, 65, 100, 3000};
    for (enum simd level = 0; level <= simd_best(); level++) {
        struct universe *u = new_universe(level);
        for (uint32_t n = 0; n < 700; n++) {
            struct draws d = draws_from_seed(14, n, 0);
            universe_reset(u);
            u->fuel = FUEL;
            uint32_t side = sides[n % 7], most = draw_one_in(&d, 3) ? 4 : 40;
            value x = some_places(u, &d, side, most);
            value y = draw_one_in(&d, 3) ? x : some_places(u, &d, side, most);
            check_lines(u, &d, x, y, FUEL);
        }
        for (uint32_t n = 0; n < 3;
             n++) { /* more pairs than a set can have elements; too dear for the usual fuel */
            struct draws d = draws_from_seed(15, n, 0);
            universe_reset(u);
            u->fuel = FUEL;
            value x = some_places(u, &d, n == 1 ? 90 : 30, 4000);
            check_lines(u, &d, x, x, n ? 1000000 : 5000000);
        }
        universe_free(u);
    }
}

/* ---- what universes do at each level ---- */

/* The hash of a value does not depend on the level. */
static void test_one_hash(void **state)
{
    (void)state;
    struct universe *u[SIMD_COUNT];
    enum simd best = simd_best();
    for (enum simd level = 0; level <= best; level++) u[level] = new_universe(level);
    struct draws d = draws_from_seed(13, 0, 0);
    int8_t bytes[3000];
    for (uint32_t k = 0; k < sizeof bytes; k++) bytes[k] = (int8_t)draw_between(&d, 0, 9);
    for (uint32_t n = 1; n <= sizeof bytes; n += n < 700 ? 1 : 61) {
        uint64_t hash[SIMD_COUNT];
        for (enum simd level = 0; level <= best; level++) {
            value v = grid_make(u[level], 1, n, bytes);
            hash[level] = box_of(u[level], v)->hash;
            assert_int_equal(grid_make(u[level], 1, n, bytes), v);
            assert_true(hash[level] == hash[0]);
            bytes[n - 1] ^= 1;
            assert_int_not_equal(grid_make(u[level], 1, n, bytes), v);
            bytes[n - 1] ^= 1;
        }
    }
    for (enum simd level = 0; level <= best; level++) universe_free(u[level]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_accounted_for), cmocka_unit_test(test_recorded_calls),
        cmocka_unit_test(test_golden_calls),      cmocka_unit_test(test_random_calls),
        cmocka_unit_test(test_made_alone),        cmocka_unit_test(test_lines_between_sets),
        cmocka_unit_test(test_longest_rows),      cmocka_unit_test(test_one_hash),
    };
    return cmocka_run_group_tests_name("fast", tests, NULL, NULL);
}

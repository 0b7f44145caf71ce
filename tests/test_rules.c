/* Rules: trees against brute force, leaving out against refitting by hand, compiled rules against rules called cell by
 * cell and item by item, rules in programs printed and read, and generators of rules on the starter tasks: every
 * candidate's program gives what the generator said, and the same candidates come out again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include <math.h>
#include "base/rng.h"
#include "evolve/mutate.h"
#include "search/learn/learn.h"
#include "search/search.h"

/* ---- trees ---- */

enum { ROWS = 14, FEATURES = 3, VALUES = 3, LABELS = 3, TRIALS = 4000 };

struct small {
    struct tree_data data;
    struct tree_feature feature[FEATURES];
    int16_t column[FEATURES][ROWS];
    uint8_t label[ROWS];
    uint16_t accepts[ROWS];
    uint32_t group_start[TREE_GROUPS + 1];
};

/* Few distinct values, so that some rows cannot be told apart; or, if `easy`, a first feature that tells all apart. */
static void make_small(struct small *s, uint64_t seed, bool easy)
{
    struct rng r = rng_seed(seed, 7, easy, 0);
    memset(s, 0, sizeof *s);
    uint32_t rows = 2 + rng_below(&r, ROWS - 1);
    for (uint32_t f = 0; f < FEATURES; f++) {
        s->feature[f] = (struct tree_feature){s->column[f], (uint8_t)rng_below(&r, 6), rng_below(&r, 2)};
        for (uint32_t k = 0; k < rows; k++) s->column[f][k] = (int16_t)((int32_t)rng_below(&r, VALUES) - 1);
    }
    if (easy) {
        s->feature[0].ordered = true;
        for (uint32_t k = 0; k < rows; k++) s->column[0][k] = (int16_t)(3 * k);
    }
    for (uint32_t k = 0; k < rows; k++) {
        s->label[k] = (uint8_t)rng_below(&r, LABELS);
        s->accepts[k] = (uint16_t)(1u << s->label[k] | (rng_below(&r, 4) ? 0 : 1u << rng_below(&r, LABELS)));
    }
    uint32_t groups = 1 + rng_below(&r, rows < 3 ? rows : 3);
    for (uint32_t g = 1; g < groups; g++) s->group_start[g] = g * rows / groups;
    s->group_start[groups] = rows;
    s->data = (struct tree_data){rows, FEATURES, groups, s->feature, s->label, s->accepts, s->group_start};
}

static bool content(const struct tree_data *d, const struct tree *tree, uint32_t from, uint32_t to)
{
    for (uint32_t r = from; r < to; r++)
        if (!(d->accepts[r] >> tree_label(tree, d, r) & 1)) return false;
    return true;
}

/* Whether rows that no test tells apart accept a common label. */
static bool separable(const struct small *s)
{
    for (uint32_t a = 0; a < s->data.rows; a++) {
        uint32_t common = s->accepts[a];
        for (uint32_t b = 0; b < s->data.rows; b++) {
            bool alike = true;
            for (uint32_t f = 0; f < FEATURES; f++) alike &= s->column[f][a] == s->column[f][b];
            if (alike) common &= s->accepts[b];
        }
        if (!common) return false;
    }
    return true;
}

/* Bits that the labels of the rows take for which the test says `side`. */
static double side_bits(const struct small *s, uint32_t f, int32_t v, bool at_most, bool side, uint32_t *rows)
{
    double count[LABELS] = {0}, all = 0, bits = 0;
    for (uint32_t r = 0; r < s->data.rows; r++)
        if ((at_most ? s->column[f][r] <= v : s->column[f][r] == v) == side) count[s->label[r]]++, all++;
    for (uint32_t l = 0; l < LABELS; l++)
        if (count[l] > 0) bits += count[l] * log2(all / count[l]);
    *rows = (uint32_t)all;
    return bits;
}

static double cost_of(const struct small *s, uint32_t f, int32_t v, bool at_most)
{
    uint32_t in, out;
    double bits = side_bits(s, f, v, at_most, true, &in) + side_bits(s, f, v, at_most, false, &out);
    return in && out ? bits + s->feature[f].penalty / 100.0 * s->data.rows : INFINITY;
}

static double best_cost(const struct small *s)
{
    double best = INFINITY;
    for (uint32_t f = 0; f < FEATURES; f++)
        for (int32_t v = -1; v <= 3 * ROWS; v++)
            for (uint32_t at_most = 0; at_most <= s->feature[f].ordered; at_most++) {
                double cost = cost_of(s, f, v, at_most);
                if (cost < best) best = cost;
            }
    return best;
}

static const struct tree_limits generous = {.leaves = TREE_LEAVES, .depth = TREE_DEPTH, .without = TREE_NONE};

static void test_trees_against_brute_force(void **state)
{
    (void)state;
    struct tree_learner *t = tree_learner_new();
    uint32_t found = 0, none = 0;
    for (uint64_t n = 0; n < TRIALS; n++) {
        struct small s;
        struct tree tree;
        make_small(&s, n, n % 4 == 0);
        assert_true(tree_load(t, &s.data));
        bool fits = tree_fit(t, &generous, &tree);
        assert_int_equal(fits, separable(&s)); /* so few rows are within the limits */
        none += !fits;
        if (!fits) continue;
        found++;
        assert_true(content(&s.data, &tree, 0, s.data.rows));
        const struct tree_node *root = &tree.node[0];
        if (root->feature == TREE_NONE) continue;
        /* The logarithms are rounded to 2^-10, once for each row and label. */
        assert_true(cost_of(&s, root->feature, root->value, root->at_most) < best_cost(&s) + 0.2);
    }
    assert_true(found > TRIALS / 4 && none > TRIALS / 20);
    tree_learner_free(t);
}

static void test_limits_and_bans(void **state)
{
    (void)state;
    struct tree_learner *t = tree_learner_new();
    for (uint64_t n = 0; n < TRIALS; n++) {
        struct small s;
        struct tree tree;
        make_small(&s, n, true);
        assert_true(tree_load(t, &s.data));
        assert_true(tree_fit(t, &generous, &tree));
        uint32_t leaves = 0, tests = 0;
        for (uint32_t k = 0; k < tree.count; k++)
            if (tree.node[k].feature == TREE_NONE)
                leaves++;
            else
                tests++;
        assert_int_equal(leaves, tree.leaves);
        assert_int_equal(tests + 1, leaves);
        struct tree_limits tight = generous;
        tight.leaves = leaves;
        assert_true(tree_fit(t, &tight, &tree));
        if (leaves == 1) continue;
        tight.leaves = leaves - 1;
        assert_false(tree_fit(t, &tight, &tree));
        uint8_t banned[FEATURES] = {0};
        tight = (struct tree_limits){
            .leaves = TREE_LEAVES, .depth = TREE_DEPTH, .without = TREE_NONE, .banned = banned};
        assert_true(tree_fit(t, &tight, &tree));
        if (tree.node[0].feature == TREE_NONE) continue;
        uint16_t root = tree.node[0].feature;
        banned[root] = 1;
        if (!tree_fit(t, &tight, &tree)) continue;
        for (uint32_t k = 0; k < tree.count; k++) assert_int_not_equal(tree.node[k].feature, root);
    }
    tree_learner_free(t);
}

/* The data without a group, made by hand. */
static void drop_group(struct small *to, const struct small *from, uint32_t g)
{
    uint32_t first = from->group_start[g], end = from->group_start[g + 1], n = 0;
    *to = *from;
    for (uint32_t r = 0; r < from->data.rows; r++) {
        if (r >= first && r < end) continue;
        for (uint32_t f = 0; f < FEATURES; f++) to->column[f][n] = from->column[f][r];
        to->label[n] = from->label[r];
        to->accepts[n++] = from->accepts[r];
    }
    for (uint32_t f = 0; f < FEATURES; f++) to->feature[f].column = to->column[f];
    to->group_start[0] = 0;
    to->group_start[1] = n;
    to->data = (struct tree_data){n, FEATURES, 1, to->feature, to->label, to->accepts, to->group_start};
}

static void test_leaving_out(void **state)
{
    (void)state;
    struct tree_learner *t = tree_learner_new(), *other = tree_learner_new();
    uint32_t some = 0;
    for (uint64_t n = 0; n < TRIALS; n++) {
        struct small s, rest;
        struct tree tree;
        make_small(&s, n, n % 2);
        assert_true(tree_load(t, &s.data));
        uint32_t folds, passed = tree_folds(t, &generous, &folds), expected = 0;
        assert_int_equal(folds, s.data.groups > 1 ? s.data.groups : 0);
        for (uint32_t g = 0; g < folds; g++) {
            drop_group(&rest, &s, g);
            assert_true(tree_load(other, &rest.data));
            expected += tree_fit(other, &generous, &tree) &&
                        content(&s.data, &tree, s.group_start[g], s.group_start[g + 1]);
        }
        assert_int_equal(passed, expected);
        some += passed && passed < folds;
    }
    assert_true(some > TRIALS / 50);
    tree_learner_free(other);
    tree_learner_free(t);
}

/* ---- rules, called and compiled ---- */

static struct universe *new_universe(void)
{
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    u->fuel = INT64_MAX / 2;
    return u;
}

static value call(struct universe *u, enum primitive p, const value *a)
{
    u->fuel = INT64_MAX / 2;
    return dsl_call_primitive(u, p, a);
}

static value random_feature(struct universe *u, struct rng *r, bool items, uint32_t parts)
{
    value f =
        value_of_primitive(items ? item_feature_primitive((enum item_feature)rng_below(r, ITEM_FEATURES))
                                 : cell_feature_primitive((enum cell_feature)rng_below(r, CELL_FEATURES)));
    uint32_t k = rng_below(r, parts);
    return k ? call(u, PRIM_of_part, (value[]){f, int_value(k)}) : f;
}

static value random_rule(struct universe *u, struct rng *r, bool items, uint32_t parts, uint32_t depth)
{
    value a[4] = {random_feature(u, r, items, parts), int_value((int32_t)rng_below(r, 5) - 1)};
    for (uint32_t k = 2; k < 4; k++)
        a[k] = depth && rng_below(r, 3) ? random_rule(u, r, items, parts, depth - 1)
                                        : int_value((int32_t)rng_below(r, 12) - 1);
    return call(u, rng_below(r, 2) ? PRIM_decide_eq : PRIM_decide_le, a);
}

static value random_grid(struct universe *u, struct rng *r, uint32_t height, uint32_t width)
{
    int8_t cells[400];
    for (uint32_t k = 0; k < height * width; k++) cells[k] = (int8_t)(rng_below(r, 2) ? 0 : rng_below(r, 4));
    return grid_make(u, height, width, cells);
}

static void test_cells_compiled_and_called(void **state)
{
    (void)state;
    struct universe *u = new_universe();
    for (uint64_t n = 0; n < 300; n++) {
        universe_reset(u);
        struct rng r = rng_seed(n, 1, 0, 0);
        uint32_t height = 1 + rng_below(&r, 7), width = 1 + rng_below(&r, 7), parts = 1 + rng_below(&r, 3);
        value planes[3];
        for (uint32_t k = 0; k < parts; k++) planes[k] = random_grid(u, &r, height, width);
        value subject = parts == 1 ? planes[0] : tuple_make(u, planes, parts);
        value rule = random_rule(u, &r, false, parts, 4);
        value made = call(u, PRIM_map_cells, (value[]){subject, rule});
        assert_true(value_is_grid(u, made));
        for (uint32_t k = 0; k < height * width; k++) {
            value place = pair_name((int32_t)(k / width), (int32_t)(k % width));
            assert_int_equal(dsl_call(u, rule, (value[]){subject, place}, 2),
                             int_value(box_cells(box_of(u, made))[k]));
        }
    }
    universe_free(u);
}

static void test_items_compiled_and_called(void **state)
{
    (void)state;
    struct universe *u = new_universe();
    for (uint64_t n = 0; n < 300; n++) {
        universe_reset(u);
        struct rng r = rng_seed(n, 2, 0, 0);
        value grid = random_grid(u, &r, 2 + rng_below(&r, 8), 2 + rng_below(&r, 8));
        value flag = bool_value(rng_below(&r, 2));
        value objects = call(u, PRIM_objects, (value[]){grid, flag, bool_value(true), bool_value(true)});
        if (value_failed(objects) || value_size(u, objects) == 0) continue;
        value items = tuple_make(u, (value[]){objects, grid}, 2), rule = random_rule(u, &r, true, 1, 4),
              labels[400];
        struct seq s;
        assert_true(seq_open(u, objects, &s));
        value expected = FAIL_EMPTY, painted = grid;
        for (uint32_t k = 0; k < s.count; k++) {
            labels[k] = dsl_call(u, rule, (value[]){items, int_value(k)}, 2);
            if (value_failed(expected) && value_true(u, labels[k])) expected = s.at[k];
            int32_t label = int_of(labels[k]);
            if (label >= 0 && label <= 9)
                painted = call(u, PRIM_fill, (value[]){painted, labels[k], s.at[k]});
        }
        assert_int_equal(call(u, PRIM_choose_by, (value[]){items, rule}), expected);
        assert_int_equal(call(u, PRIM_recolour_each, (value[]){grid, objects, rule}), painted);
    }
    universe_free(u);
}

/* ---- rules in programs ---- */

static void test_rules_print_and_parse(void **state)
{
    (void)state;
    static const char text[] = "def solve_rule(I):\n"
                               "    x1 = of_part(cell_left, 1)\n"
                               "    x2 = decide_le(row_filled, TWO, EIGHT, cell_here)\n"
                               "    x3 = decide_eq(x1, NEG_ONE, x2, ZERO)\n"
                               "    O = scan_cells(I, x3)\n"
                               "    return O\n";
    static const char inlined[] = "def solve_rule(I):\n"
                                  "    return scan_cells(I, decide_eq(of_part(cell_left, 1), -1,\n"
                                  "        decide_le(row_filled, 2, 8, cell_here), 0))\n";
    struct program *a, *b;
    struct error err;
    struct buf out = {0};
    assert_int_equal(program_parse(&a, "text", text, &err), STATUS_OK);
    assert_int_equal(program_parse(&b, "text", inlined, &err), STATUS_OK);
    program_print(b, NULL, &out);
    assert_string_equal(out.data, "def solve_rule(I):\n"
                                  "    x1 = of_part(cell_left, ONE)\n"
                                  "    x2 = decide_le(row_filled, TWO, EIGHT, cell_here)\n"
                                  "    x3 = decide_eq(x1, NEG_ONE, x2, ZERO)\n"
                                  "    O = scan_cells(I, x3)\n"
                                  "    return O\n");
    assert_memory_equal(&a->hash, &b->hash, sizeof a->hash);
    buf_free(&out);
    program_free(a);
    program_free(b);
    static const char *const wrong[] = {
        "def f(I):\n    return map_cells(I, decide_eq(3, 1, 2, 3))\n",
        "def f(I):\n    return map_cells(I, decide_eq(cell_here, I, 2, 3))\n",
        "def f(I):\n    return map_cells(cell_here, I)\n",
        "def f(I):\n    return decide_eq(cell_here, 1, 2)\n",
    };
    for (uint32_t k = 0; k < sizeof wrong / sizeof *wrong; k++)
        assert_int_equal(program_parse(&a, "text", wrong[k], &err), STATUS_INPUT);
}

/* Whether the text has another feature where the rule asks for part_size, and is the same otherwise. */
static bool other_feature(const char *text)
{
    const char *at = strstr(text, "decide_le(");
    if (!at) return false;
    at += strlen("decide_le(");
    size_t length = strcspn(at, ",");
    uint32_t f = cell_feature_of(primitive_find(at, length));
    static const char rest[] = ", TWO, EIGHT, cell_here)\n    x2 = decide_eq(cell_here, FIVE, x1, ZERO)\n";
    return f < CELL_FEATURES && f != CELL_FEATURE_part_size && strncmp(at + length, rest, strlen(rest)) == 0;
}

/* Evolution changes a rule in one place: a label, a number compared with, a feature. All children read back. */
static void test_rules_mutate(void **state)
{
    (void)state;
    static const char text[] = "def f(I):\n"
                               "    x1 = decide_le(part_size, TWO, EIGHT, cell_here)\n"
                               "    x2 = decide_eq(cell_here, FIVE, x1, ZERO)\n"
                               "    O = map_cells(I, x2)\n"
                               "    return O\n";
    static const char *const wanted[] = {
        "decide_le(part_size, TWO, EIGHT, cell_here)\n    x2 = decide_eq(cell_here, FIVE, x1, ONE)", /* a label */
        "decide_le(part_size, THREE, EIGHT, cell_here)\n    x2 = decide_eq(cell_here, FIVE, x1, ZERO)", /* a number */
    };
    enum { CHILDREN = 20000, WANTED = sizeof wanted / sizeof *wanted };
    uint32_t seen = 0;
    struct program *parent, *again;
    struct error err;
    struct graph *g = graph_new();
    struct buf out = {0};
    assert_int_equal(program_parse(&parent, "text", text, &err), STATUS_OK);
    for (uint64_t n = 0; n < CHILDREN; n++) {
        struct rng r = rng_seed(n, 3, 0, 0);
        node_id child = mutate(g, parent, parent, (enum mutation)rng_below(&r, MUTATION_COUNT), &r);
        if (child == NODE_ABSENT) continue;
        struct program *p = program_extract(g, child, "f");
        buf_clear(&out);
        program_print(p, NULL, &out);
        assert_int_equal(program_parse(&again, "child", out.data, &err), STATUS_OK);
        for (uint32_t k = 0; k < WANTED; k++)
            if (strstr(out.data, wanted[k])) seen |= 1u << k;
        if (other_feature(out.data)) seen |= 1u << WANTED;
        program_free(again);
        program_free(p);
    }
    assert_int_equal(seen, (2u << WANTED) - 1);
    buf_free(&out);
    graph_free(g);
    program_free(parent);
}

/* ---- generators ---- */

struct digest {
    uint64_t digest;
    uint32_t candidates, kinds, fits;
};

static uint64_t mix(uint64_t h, uint64_t x) { return ((h ^ x) * 0x9e3779b97f4a7c15u) ^ h >> 31; }

static void check_candidate(const struct search_context *x, const struct candidate *c, struct digest *run)
{
    struct program *p = program_extract(x->graph, c->root, "solve"), *again;
    struct buf text = {0};
    struct error err;
    program_print(p, NULL, &text);
    assert_int_equal(program_parse(&again, "printed", text.data, &err), STATUS_OK);
    assert_memory_equal(&p->hash, &again->hash, sizeof p->hash);
    for (uint32_t s = 0; s < x->count; s++) {
        value inputs[INPUT_COUNT] = {x->inputs[s], FAIL_EMPTY, FAIL_EMPTY};
        uint32_t ticks;
        assert_int_equal(program_run(again, x->u, inputs, DEFAULT_FUEL, &ticks), c->outputs[s]);
        run->digest = mix(run->digest, box_of(x->u, c->outputs[s])->hash);
    }
    run->digest = mix(run->digest, p->hash.low ^ (uint64_t)c->cost << 8 ^ c->left_out);
    run->kinds |= 1u << c->kind;
    run->candidates++;
    run->fits += c->right == x->demo_count;
    buf_free(&text);
    program_free(again);
    program_free(p);
}

/* All generators on all tasks; planes of the search are some turns of the input. */
static struct digest run_generators(const struct dataset *set, bool noise)
{
    static void (*const generators[])(struct search_context *) = {learn_cells, learn_scan, learn_spread,
                                                                  learn_objects, learn_panels};
    struct universe *u = new_universe();
    struct graph *g = graph_new();
    struct digest run = {1, 0, 0, 0};
    void *rules = NULL;
    for (uint32_t t = 0; t < set->count; t++) {
        struct candidates all = {0};
        struct task_values *values = must_alloc(sizeof *values);
        universe_reset(u);
        graph_clear(g);
        for (uint32_t k = 0; noise && k < 7; k++)
            tuple_make(u, (value[]){int_value(k), VALUE_NONE, VALUE_NONE}, 3);
        task_values_make(values, u, &set->tasks[t]);
        struct search_context x = {.u = u, .graph = g, .candidates = &all, .rules = rules};
        x.demo_count = values->demo_count;
        x.count = values->count;
        x.input = graph_input(g, INPUT_I);
        for (uint32_t s = 0; s < x.count; s++) {
            x.inputs[s] = x.original_inputs[s] = values->samples[s].inputs[INPUT_I];
            if (s < x.demo_count) x.wanted[s] = x.original_wanted[s] = values->samples[s].wanted;
        }
        for (uint32_t k = 0; k < sizeof generators / sizeof *generators; k++) {
            u->fuel = INT64_MAX / 2;
            generators[k](&x);
            assert_int_equal(frame_mark(u), 0);
        }
        rules = x.rules;
        u->fuel = INT64_MAX / 2;
        for (uint32_t k = 0; k < all.count; k++) check_candidate(&x, &all.at[k], &run);
        free(all.at);
        free(values);
    }
    learn_free(rules);
    graph_free(g);
    universe_free(u);
    return run;
}

static void test_generators(void **state)
{
    (void)state;
    struct dataset *set;
    struct error err;
    assert_int_equal(dataset_open(&set, ARCWRIGHT_SOURCE_DIR "/tasks/starter", &err), STATUS_OK);
    struct digest a = run_generators(set, false), b = run_generators(set, true);
    print_message("%u candidates, %u of them fit\n", a.candidates, a.fits);
    assert_true(a.candidates > 50);
    assert_int_equal(a.candidates, a.fits);
    assert_true(a.kinds >> CANDIDATE_CELL_TREE & 1 && a.kinds >> CANDIDATE_SCAN & 1 &&
                a.kinds >> CANDIDATE_OBJECT_TREE & 1 && a.kinds >> CANDIDATE_OBJECT_PICK & 1);
    assert_int_equal(a.digest, b.digest);
    assert_int_equal(a.candidates, b.candidates);
    dataset_free(set);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_trees_against_brute_force),
        cmocka_unit_test(test_limits_and_bans),
        cmocka_unit_test(test_leaving_out),
        cmocka_unit_test(test_cells_compiled_and_called),
        cmocka_unit_test(test_items_compiled_and_called),
        cmocka_unit_test(test_rules_print_and_parse),
        cmocka_unit_test(test_rules_mutate),
        cmocka_unit_test(test_generators),
    };
    return cmocka_run_group_tests_name("rules", tests, NULL, NULL);
}

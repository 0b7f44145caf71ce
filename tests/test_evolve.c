/* The parts of evolution: what each kind of mutation makes, what an archive keeps, which two attempts are made, and
 * that nothing of it looks at test outputs. Whole runs are in test_runs.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "evolve/archive.h"
#include "evolve/generation.h"
#include "evolve/mutate.h"

#define LIBRARY ARCWRIGHT_SOURCE_DIR "/library/starter.py"

static struct program *parse(const char *text)
{
    struct program *p = NULL;
    struct error err = {0};
    char words[1024];
    if (program_parse(&p, "t.py", text, &err) != STATUS_OK)
        fail_msg("%s\nin\n%s", error_text(&err, words, sizeof words), text);
    return p;
}

/* ---- mutation ---- */

/* Some forms that the library has not: a function called, a composition of three. */
#define MORE                                                                                                 \
    "def more_1(I):\n    x1 = compose(vmirror, hmirror)\n    O = x1(I)\n    return O\n"                      \
    "def more_2(I):\n    x1 = chain(size, first, fgpartition)\n    x2 = x1(I)\n    O = upscale(I, x2)\n"     \
    "    return O\n"                                                                                         \
    "def more_3(I):\n    x1 = fork(combine, ulcorner, size)\n    x2 = objects(I, T, F, T)\n"                 \
    "    x3 = order(x2, size)\n    x4 = rbind(shift, RIGHT)\n    x5 = mapply(x4, x3)\n"                      \
    "    O = paint(I, x5)\n    return O\n"                                                                   \
    "def more_4(S, I):\n    x1 = first(S)\n    x2 = last(x1)\n    O = hconcat(I, x2)\n    return O\n"

static int read_library(void **state)
{
    struct library *lib = must_calloc(1, sizeof *lib);
    struct error err = {0};
    if (library_read(lib, LIBRARY, &err) != STATUS_OK) return -1;
    library_parse(lib, "more", MORE, strlen(MORE), &err);
    if (lib->error_count) return -1;
    *state = lib;
    return 0;
}

static int free_library(void **state)
{
    library_free(*state);
    free(*state);
    return 0;
}

static uint64_t changed_lines(const struct program *parent, const struct program *child)
{
    uint64_t changed = 0;
    for (node_id n = 0; n < child->graph->count; n++) {
        bool known = !node_is_line(graph_node(child->graph, n));
        for (node_id k = 0; k < parent->graph->count && !known; k++)
            known = hash128_equal(graph_node(child->graph, n)->hash, graph_node(parent->graph, k)->hash);
        changed += !known;
    }
    return changed;
}

/* Each kind, on every program, many times: a child is a valid program (the parser, which checks types, takes its text
 * and finds the same program), it is not its parent, it never asks for the wanted output, and the same draws make
 * the same child. */
static void test_kinds(void **state)
{
    const struct library *lib = *state;
    enum { ROUNDS = 40 };
    struct graph *g = graph_new(), *again = graph_new();
    for (uint32_t kind = 0; kind < MUTATION_COUNT; kind++) {
        uint32_t made = 0, parents = 0;
        for (uint32_t i = 0; i < lib->count; i++) {
            const struct program *parent = lib->programs[i];
            uint32_t before = made;
            for (uint32_t k = 0; k < ROUNDS; k++) {
                struct rng r = rng_seed(5, kind, i, k), same = r;
                const struct program *donor = lib->programs[rng_below(&r, lib->count)];
                rng_below(&same, lib->count);
                graph_clear(g);
                graph_clear(again);
                node_id root = mutate(g, parent, donor, (enum mutation)kind, &r);
                node_id twin = mutate(again, parent, donor, (enum mutation)kind, &same);
                if (root == NODE_ABSENT) {
                    assert_int_equal(twin, NODE_ABSENT);
                    continue;
                }
                assert_true(hash128_equal(graph_node(g, root)->hash, graph_node(again, twin)->hash));
                assert_false(graph_node(g, root)->ill);
                struct program *child = program_extract(g, root, "child");
                struct buf text = {0};
                program_print(child, NULL, &text);
                struct program *read = parse(text.data);
                if (!hash128_equal(child->hash, read->hash)) fail_msg("not read as it was:\n%s", text.data);
                if (hash128_equal(child->hash, parent->hash))
                    fail_msg("%s made its parent again:\n%s", mutation_name((enum mutation)kind), text.data);
                assert_true(child->signature != SIGNATURE_SIC);
                /* A little changed: what depends on the change, never more lines than there are. */
                assert_true(changed_lines(parent, child) <= child->size);
                program_free(read);
                program_free(child);
                buf_free(&text);
                made++;
            }
            parents += made > before;
        }
        print_message("%-10s %5u children of %u programs\n", mutation_name((enum mutation)kind), made,
                      parents);
        if (made < 20 || parents < 2) fail_msg("%s makes hardly any", mutation_name((enum mutation)kind));
        assert_true(mutation_words((enum mutation)kind)[0]);
    }
    graph_free(g);
    graph_free(again);
}

/* Programs without a line, and tiny ones, are survived by every kind. */
static void test_little_to_change(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "def f(I):\n    return I\n",          "def f(I):\n    return ZERO\n",
        "def f(I):\n    return vmirror\n",    "def f(I):\n    return vmirror(I)\n",
        "def f(S, I):\n    return S\n",       "def f(I):\n    return (I, (1, I))\n",
        "def f(I):\n    return first(I)(I)\n"};
    struct graph *g = graph_new();
    struct program *p[7];
    for (size_t i = 0; i < 7; i++) p[i] = parse(texts[i]);
    for (uint32_t n = 0; n < 7 * 7 * MUTATION_COUNT * 50; n++) {
        struct rng r = rng_seed(n, 0, 0, 0);
        graph_clear(g);
        node_id root = mutate(g, p[n % 7], p[n / 7 % 7], (enum mutation)(n / 49 % MUTATION_COUNT), &r);
        if (root == NODE_ABSENT) continue;
        struct program *child = program_extract(g, root, NULL);
        assert_false(hash128_equal(child->hash, p[n % 7]->hash));
        program_free(child);
    }
    for (size_t i = 0; i < 7; i++) program_free(p[i]);
    graph_free(g);
}

/* Constants of colour are nearly always the task's; without a palette, any. */
static void test_palette(void **state)
{
    (void)state;
    enum { ROUNDS = 4000 };
    const struct palette two = {2, {3, 7}};
    struct program *p = parse("def f(I):\n    O = replace(I, ONE, TWO)\n    return O\n");
    struct graph *g = graph_new();
    uint32_t inside[2] = {0}, made[2] = {0};
    for (uint32_t n = 0; n < 2 * ROUNDS; n++) {
        struct rng r = rng_seed(n, 1, 0, 0);
        graph_clear(g);
        if (mutate_for(g, p, p, n % 2 ? &two : NULL, MUTATE_constant, &r) == NODE_ABSENT) continue;
        made[n % 2]++;
        bool stray = false;
        for (node_id k = 0; k < g->count; k++) {
            const struct node *node = graph_node(g, k);
            int32_t x = node->kind == NODE_CONST ? int_of(node->constant) : 1;
            stray |= x != 1 && x != 2 && x != 3 && x != 7;
        }
        inside[n % 2] += !stray;
    }
    assert_true(made[0] > ROUNDS / 2 && made[1] > ROUNDS / 2);
    assert_true(inside[1] * 10 > made[1] * 9 && inside[0] * 2 < made[0]);
    graph_free(g);
    program_free(p);
}

static void test_draws(void **state)
{
    (void)state;
    enum { DRAWS = 100000 };
    uint32_t table[MUTATION_COUNT], adapted[MUTATION_COUNT], counts[MUTATION_COUNT] = {0}, total = 0;
    uint64_t tried[MUTATION_COUNT] = {0}, kept[MUTATION_COUNT] = {0};
    mutation_adapt(table, tried, kept);
    for (uint32_t k = 0; k < MUTATION_COUNT; k++) total += table[k];
    struct rng r = rng_seed(1, 2, 3, 4);
    for (uint32_t i = 0; i < DRAWS; i++) counts[mutation_draw(&r, NULL)]++;
    for (uint32_t k = 0; k < MUTATION_COUNT; k++) {
        double expected = (double)table[k] * DRAWS / total;
        assert_true(counts[k] > expected * 0.8 - 30 && counts[k] < expected * 1.2 + 30);
    }
    /* One kind does ten times as well as all others: its share grows, up to three times; theirs never falls below a
     * third. */
    for (uint32_t k = 0; k < MUTATION_COUNT; k++) tried[k] = 100000, kept[k] = k == 1 ? 10000 : 1000;
    mutation_adapt(adapted, tried, kept);
    assert_true(adapted[1] > 2 * table[1] && adapted[1] <= 3 * table[1]);
    for (uint32_t k = 0; k < MUTATION_COUNT; k++)
        assert_true(adapted[k] * 3 >= table[k] - 3 && adapted[k] <= 3 * table[k]);
    /* Little evidence moves little. */
    for (uint32_t k = 0; k < MUTATION_COUNT; k++) tried[k] = k == 1 ? 2 : 0, kept[k] = k == 1 ? 2 : 0;
    mutation_adapt(adapted, tried, kept);
    for (uint32_t k = 0; k < MUTATION_COUNT; k++) assert_true(adapted[k] * 3 >= table[k] - 3);
    /* A weight of 0 is never drawn. */
    uint32_t only[MUTATION_COUNT] = {0};
    only[2] = 7;
    for (int i = 0; i < 1000; i++) assert_int_equal(mutation_draw(&r, only), 2);
}

/* ---- the archive ---- */

/* Programs that differ in a constant; the score and behaviour are made up. */
static struct entry entry_of(int number, uint8_t right, uint32_t partial, uint64_t ticks, uint64_t behaviour)
{
    char text[100];
    snprintf(text, sizeof text, "def f(I):\n    return replace(I, %d, 3)\n", number);
    return (struct entry){.program = parse(text),
                          .score = {.demo_right = right,
                                    .demo_count = 3,
                                    .partial = partial,
                                    .ticks = ticks,
                                    .behaviour = behaviour}};
}

static bool wants(const struct archive *a, const struct entry *e)
{
    return archive_wants(a, &e->score, e->program->size, e->program->hash);
}

static void insert(struct archive *a, struct entry e)
{
    assert_true(wants(a, &e));
    archive_insert(a, &e);
    for (uint32_t i = 1; i < a->count; i++) {
        const struct entry *x = &a->entries[i - 1], *y = &a->entries[i];
        assert_true(score_compare(&x->score, x->program->size, x->program->hash, &y->score, y->program->size,
                                  y->program->hash) < 0);
    }
    assert_true(a->count <= a->most);
}

static void test_archive_order(void **state)
{
    (void)state;
    struct archive a;
    archive_init(&a, 8);
    /* right before close before cheap */
    insert(&a, entry_of(1, 1, 1500, 900, 1));
    insert(&a, entry_of(2, 2, 2000, 900, 2));
    insert(&a, entry_of(3, 1, 1600, 900, 3));
    insert(&a, entry_of(4, 1, 1500, 100, 4));
    insert(&a, entry_of(5, 3, 3000, 9000, 5));
    assert_int_equal(a.count, 5);
    static const uint64_t order[] = {5, 2, 3, 4, 1};
    for (int i = 0; i < 5; i++) assert_int_equal(a.entries[i].score.behaviour, order[i]);
    archive_clear(&a);
}

/* Of programs that behave alike only the best stays. */
static void test_archive_behaviour(void **state)
{
    (void)state;
    struct archive a;
    archive_init(&a, 8);
    insert(&a, entry_of(1, 2, 2500, 500, 77));
    struct entry slower = entry_of(2, 2, 2500, 600, 77);
    assert_false(wants(&a, &slower));
    program_free(slower.program);
    a.entries[0].stored = true;
    insert(&a, entry_of(3, 2, 2500, 400, 77));
    assert_int_equal(a.count, 1);
    assert_int_equal(a.entries[0].score.ticks, 400);
    /* The one that left is still there for others to breed from, and its leaving is told to the store. */
    assert_int_equal(a.dropped_count, 1);
    assert_int_equal(a.removed_count, 1);
    assert_true(hash128_equal(a.removed[0], a.dropped[0]->hash));
    archive_sweep(&a);
    assert_int_equal(a.dropped_count + a.removed_count, 0);
    /* One that the store never had leaves without a word. */
    insert(&a, entry_of(4, 2, 2500, 300, 77));
    assert_int_equal(a.removed_count, 0);
    /* What a search said of a program is said of a cheaper one that does the same. */
    snprintf(a.entries[0].origin, sizeof a.entries[0].origin, "search");
    a.entries[0].evidence = 500;
    insert(&a, entry_of(5, 2, 2500, 200, 77));
    assert_string_equal(a.entries[0].origin, "search");
    assert_int_equal(a.entries[0].evidence, 500);
    insert(&a, entry_of(6, 2, 2500, 200, 78));
    assert_int_equal(a.count, 2);
    assert_int_equal(a.entries[0].evidence + a.entries[1].evidence, 500);
    archive_clear(&a);
}

static void test_archive_full(void **state)
{
    (void)state;
    struct archive a;
    archive_init(&a, 4);
    for (int i = 1; i <= 4; i++) insert(&a, entry_of(i, 1, 1000 + (uint32_t)i, 500, (uint64_t)i));
    struct entry worse = entry_of(9, 1, 1000, 500, 9);
    assert_false(wants(&a, &worse));
    program_free(worse.program);
    insert(&a, entry_of(8, 1, 1003, 400, 8)); /* the worst, 1001, leaves */
    assert_int_equal(a.count, 4);
    assert_int_equal(a.entries[3].score.partial, 1002);
    assert_int_equal(a.dropped_count, 1);
    archive_clear(&a);

    archive_init(&a, 1000); /* more than there is room for */
    assert_int_equal(a.most, ARCHIVE_MOST);
    for (int i = 1; i <= 200; i++) {
        struct entry e = entry_of(i, 1, (uint32_t)(i * 7919 % 1000), 500, (uint64_t)i);
        if (wants(&a, &e))
            insert(&a, e);
        else
            program_free(e.program);
    }
    assert_int_equal(a.count, ARCHIVE_MOST);
    assert_true(a.entries[ARCHIVE_MOST - 1].score.partial > 800);
    archive_clear(&a);
}

/* Of programs that fit those stay that break few habits of the demos, however cheap the others are. */
static void test_archive_doubts(void **state)
{
    (void)state;
    struct archive a;
    archive_init(&a, 3);
    for (int i = 1; i <= 3; i++) {
        struct entry e = entry_of(i, 3, 3000, 100 + (uint64_t)i, (uint64_t)i);
        e.score.doubted = 60;
        insert(&a, e);
    }
    struct entry dear = entry_of(4, 3, 3000, 90000, 4), doubtful = entry_of(5, 3, 3000, 1, 5),
                 close = entry_of(6, 2, 2999, 1, 6);
    insert(&a, dear);
    assert_int_equal(a.entries[0].score.behaviour, 4);
    assert_int_equal(a.entries[2].score.behaviour, 2); /* the dearest of equal doubt left */
    doubtful.score.doubted = DOUBT_MOST;
    assert_false(wants(&a, &doubtful));
    assert_false(wants(&a, &close)); /* doubts or none, what fits comes first */
    program_free(doubtful.program);
    program_free(close.program);
    archive_clear(&a);
}

/* Of entries that are as good on all demos lexicase takes the least doubted; one that is best on a demo is taken too,
 * when that demo comes first. */
static void test_picking_doubts(void **state)
{
    (void)state;
    enum { DRAWS = 1000 };
    struct evolve_task t = {0};
    const struct pool nothing = {0};
    const struct picking lexicase = {.lexicase = 1};
    uint32_t picked[3] = {0};
    archive_init(&t.archive, 8);
    for (int i = 1; i <= 3; i++) {
        struct entry e = entry_of(i, 1, 1800, 100 + (uint64_t)i, (uint64_t)i);
        e.score.doubted = i == 1 ? 60 : i == 2 ? 20 : 900;
        for (int k = 0; k < 3; k++) e.score.cases[k] = k == 0 && i == 3 ? 800 : 600;
        insert(&t.archive, e);
    }
    struct rng r = rng_seed(1, 2, 3, 4);
    for (int i = 0; i < DRAWS; i++) {
        uint32_t entry;
        pick_parent(&t, &nothing, &lexicase, 0, &r, &entry);
        picked[t.archive.entries[entry].score.behaviour - 1]++;
    }
    assert_int_equal(picked[0], 0);
    assert_true(picked[1] > DRAWS / 3 && picked[2] > DRAWS / 3); /* doubts or demo 0 first: half and half */
    archive_clear(&t.archive);
}

/* Equal in everything that counts: the hash decides, whoever came first. */
static void test_archive_any_order_of_arrival(void **state)
{
    (void)state;
    enum { N = 40, KEPT = 10 };
    struct hash128 kept[2][KEPT];
    for (int turn = 0; turn < 2; turn++) {
        struct archive a;
        archive_init(&a, KEPT);
        for (int i = 0; i < N; i++) {
            int number = turn ? N - 1 - i : i;
            struct entry e = entry_of(number, 1, (uint32_t)(number % 3), 100, (uint64_t)(number / 2 + 1));
            if (wants(&a, &e))
                insert(&a, e);
            else
                program_free(e.program);
        }
        assert_int_equal(a.count, KEPT);
        for (int i = 0; i < KEPT; i++) kept[turn][i] = a.entries[i].program->hash;
        archive_clear(&a);
    }
    assert_memory_equal(kept[0], kept[1], sizeof kept[0]);
}

static void test_seen(void **state)
{
    (void)state;
    enum { N = 20000 };
    struct archive a;
    archive_init(&a, 4);
    for (uint64_t round = 0; round < 3; round++)
        for (uint64_t i = 0; i < N; i++)
            assert_int_equal(archive_first_time(&a, hash128_bytes(&i, sizeof i)), round == 0);
    assert_int_equal(a.tried, N);
    assert_int_equal(a.fresh_count, N);
    for (uint64_t i = 0; i < N; i++) assert_true(hash128_equal(a.fresh[i], hash128_bytes(&i, sizeof i)));
    archive_sweep(&a);
    uint64_t next = N, known = 5;
    assert_false(archive_first_time(&a, hash128_bytes(&known, sizeof known)));
    assert_true(archive_first_time(&a, hash128_bytes(&next, sizeof next)));
    assert_int_equal(a.fresh_count, 1);
    /* Two programs of one mark are one, and a hash of zeros has a place too. */
    assert_true(archive_first_time(&a, (struct hash128){.low = 0}));
    assert_false(archive_first_time(&a, (struct hash128){.high = 1, .low = 1}));
    archive_clear(&a);
}

/* Memory is bounded: the oldest are forgotten, the last SEEN_MOST never; and who replays what was new knows the same.
 * */
static void test_seen_forgets(void **state)
{
    (void)state;
    enum { N = 5 * SEEN_MOST + 777 };
    struct archive a, replayed;
    archive_init(&a, 4);
    archive_init(&replayed, 4);
    for (uint64_t i = 0; i < N; i++) {
        assert_true(archive_first_time(&a, hash128_bytes(&i, sizeof i)) || i > SEEN_MOST);
        uint64_t recent = i - i % 7, older = i / 2; /* some are known, some forgotten by now */
        assert_false(archive_first_time(&a, hash128_bytes(&recent, sizeof recent)));
        archive_first_time(&a, hash128_bytes(&older, sizeof older));
    }
    assert_true(a.tried > N && a.seen_mask < 16384 && a.before_mask < 16384);
    for (uint32_t i = 0; i < a.fresh_count; i++) assert_true(archive_first_time(&replayed, a.fresh[i]));
    assert_int_equal(replayed.tried, a.tried);
    assert_int_equal(replayed.seen_count, a.seen_count);
    assert_memory_equal(replayed.seen, a.seen, (a.seen_mask + 1) * sizeof *a.seen);
    assert_memory_equal(replayed.before, a.before, (a.before_mask + 1) * sizeof *a.before);
    archive_clear(&a);
    archive_clear(&replayed);
    /* a curve of distinct programs forgets none */
    archive_init(&a, 4);
    a.seen_most = UINT32_MAX;
    for (uint64_t round = 0; round < 2; round++)
        for (uint64_t i = 0; i < N / 2; i++)
            assert_int_equal(archive_first_time(&a, hash128_bytes(&i, sizeof i)), round == 0);
    assert_int_equal(a.tried, N / 2);
    archive_clear(&a);
}

/* ---- two attempts ---- */

static struct score guess(uint8_t right, uint8_t of, uint64_t first, uint64_t second, uint32_t mask)
{
    return (struct score){.demo_right = right,
                          .demo_count = of,
                          .predictions = {first, second},
                          .test_mask = mask,
                          .test_known = 2};
}

static void test_attempts(void **state)
{
    (void)state;
    struct attempts a;
    /* 100 and 200: of programs that fit. 300: of many that fit in part. 0: no grid. */
    struct score s[] = {guess(3, 3, 100, 500, 2), guess(3, 3, 200, 0, 0),   guess(2, 3, 300, 600, 1),
                        guess(2, 3, 300, 600, 1), guess(2, 3, 300, 600, 1), guess(0, 3, 400, 700, 0)};
    struct proposal p[6];
    for (int i = 0; i < 6; i++) p[i] = (struct proposal){&s[i], 5, EVIDENCE_NONE};
    attempts_choose(&a, 2, p, 6);
    assert_int_equal(a.tests, 2);
    assert_int_equal(a.predictions[0][0], 100); /* a tie of two that fit: the earlier one */
    assert_int_equal(a.predictions[0][1], 200);
    assert_int_equal(a.predictions[1][0], 500);
    assert_int_equal(a.predictions[1][1], 600); /* nothing else that fits has an opinion */
    assert_int_equal(a.from[1][1], 2);
    /* Test 0 is right by 300 alone, which was not chosen: not solved. */
    assert_false(attempts_solve(&a, p, 2));
    /* If it were among the two, it would be. */
    s[1].test_mask = 1;
    assert_true(attempts_solve(&a, p, 2));
    assert_false(attempts_solve(&a, p, 1)); /* of another number of tests */

    /* Of bred programs shortness counts, and agreement a little. */
    p[0].size = 50;
    attempts_choose(&a, 1, p, 6);
    assert_int_equal(a.predictions[0][0], 200);
    p[0].size = 5;
    s[2] = s[3] = guess(3, 3, 200, 600, 1);
    attempts_choose(&a, 1, p, 6);
    assert_int_equal(a.predictions[0][0], 200);
    assert_int_equal(a.predictions[0][1], 100);

    /* A prediction that breaks habits of the demos gives way to one that does not, if both are of programs that fit. */
    s[1].doubt[0] = s[2].doubt[0] = s[3].doubt[0] = 30;
    attempts_choose(&a, 1, p, 6);
    assert_int_equal(a.predictions[0][0], 100);
    assert_int_equal(a.predictions[0][1], 200);

    /* No number of mutants outweighs evidence; what a person wrote comes before what a search found. */
    enum { MANY = 30 };
    struct score crowd[MANY + 2];
    struct proposal all[MANY + 2];
    for (int i = 0; i < MANY; i++) {
        crowd[i] = guess(3, 3, i % 2 ? 100 : 200, 500, 2);
        all[i] = (struct proposal){&crowd[i], 1, EVIDENCE_NONE};
    }
    crowd[MANY] = guess(3, 3, 300, 0, 1);
    crowd[MANY + 1] = guess(3, 3, 400, 0, 1);
    all[MANY] = (struct proposal){&crowd[MANY], 60, 46 * 16};
    all[MANY + 1] = (struct proposal){&crowd[MANY + 1], 90, EVIDENCE_PERSON};
    attempts_choose(&a, 1, all, MANY + 2);
    assert_int_equal(a.predictions[0][0], 400);
    assert_int_equal(a.from[0][0], MANY + 1);
    assert_int_equal(a.predictions[0][1], 300);
    assert_true(a.support[0][0] > a.support[0][1]);
    assert_true(attempts_chance(&a) > 900);

    /* Right on some demos is no attempt before anything that is right on all. */
    for (int i = 0; i < MANY; i++) crowd[i] = guess(1, 3, 100, 500, 2);
    all[MANY].evidence = all[MANY + 1].evidence = EVIDENCE_NONE;
    attempts_choose(&a, 1, all, MANY + 2);
    assert_true(a.predictions[0][0] >= 300 && a.predictions[0][1] >= 300);

    /* Without evidence there is no attempt; without programs, or tests, nothing is solved. */
    struct score none = guess(0, 3, 400, 0, 3);
    struct proposal lone = {&none, 5, EVIDENCE_NONE};
    attempts_choose(&a, 2, &lone, 1);
    assert_int_equal(a.predictions[0][0], 0);
    assert_false(attempts_solve(&a, &lone, 2));
    attempts_choose(&a, 2, NULL, 0);
    assert_false(attempts_solve(&a, NULL, 2));
    attempts_choose(&a, 0, p, 6);
    assert_false(attempts_solve(&a, p, 0));
}

/* ---- scores ---- */

#define HEAD                                                                                                 \
    "{\"train\":[{\"input\":[[1,2],[3,4]],\"output\":[[2,1],[4,3]]},{\"input\":[[5,6]],\"output\":[[6,5]]}],"

static const char *const versions[] = {
    HEAD "\"test\":[{\"input\":[[7,8]],\"output\":[[8,7]]}]}",
    HEAD "\"test\":[{\"input\":[[7,8]],\"output\":[[1,1]]}]}",
    HEAD "\"test\":[{\"input\":[[7,8]]}]}",
};

/* The same task with the right, a wrong and no test output: all that selection looks at is the same. */
static void test_outputs_never_count(void **state)
{
    const struct library *lib = *state;
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    struct dataset *data[3];
    struct error err = {0};
    for (int k = 0; k < 3; k++)
        assert_int_equal(dataset_parse(&data[k], "t", versions[k], strlen(versions[k]), &err), STATUS_OK);
    struct program *mirror = parse("def f(I):\n    return vmirror(I)\n");
    for (uint32_t i = 0; i <= lib->count; i++) {
        const struct program *p = i < lib->count ? lib->programs[i] : mirror;
        struct score s[3];
        uint64_t ns;
        for (int k = 0; k < 3; k++) {
            struct doubts *d = doubts_new(&data[k]->tasks[0]);
            score_alone(&s[k], &ns, &(struct trial){u, &data[k]->tasks[0], DEFAULT_FUEL, d}, p);
            doubts_free(d);
        }
        if (p == mirror) {
            assert_true(score_fits(&s[0]) && s[0].partial == 2000);
            assert_int_equal(s[0].test_right, 1);
            assert_int_equal(s[1].test_right, 0);
            assert_int_equal(s[2].test_known, 0);
            assert_true(s[0].doubted < DOUBT_MOST / 10);
        }
        for (int k = 0; k < 3; k++) s[k].test_right = s[k].test_known = 0, s[k].test_mask = 0;
        for (int k = 1; k < 3; k++) {
            assert_int_equal(score_compare(&s[0], p->size, p->hash, &s[k], p->size, p->hash), 0);
            assert_memory_equal(&s[0], &s[k], sizeof *s);
        }
    }
    program_free(mirror);
    for (int k = 0; k < 3; k++) dataset_free(data[k]);
    universe_free(u);
}

/* What keeps the habits of the demos is hardly doubted; what breaks them is; what is no grid, or has a colour
 * from nowhere, most. The prediction for the other test does not matter. */
static void test_doubts(void **state)
{
    (void)state;
    static const char text[] = HEAD "\"test\":[{\"input\":[[7,8]]},{\"input\":[[1,2]]}]}";
    static const int8_t right[] = {8, 7}, same[] = {7, 8}, odd[] = {8, 8}, strange[] = {8, 0},
                        tall[] = {8, 7, 8};
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    struct dataset *data;
    struct error err = {0};
    struct task_values values;
    struct score s = {0};
    assert_int_equal(dataset_parse(&data, "t", text, strlen(text), &err), STATUS_OK);
    struct doubts *d = doubts_new(&data->tasks[0]);
    task_values_make(&values, u, &data->tasks[0]);
    value out[4] = {FAIL_TYPE, FAIL_TYPE, grid_make(u, 1, 2, right), FAIL_TYPE};
    score_doubt(&s, d, u, &values, out);
    uint32_t least = s.doubt[0];
    assert_int_equal(s.doubt[1], DOUBT_MOST);
    assert_int_equal(s.doubted, (least + DOUBT_MOST) / 2);
    out[3] = out[2];
    out[2] = grid_make(u, 1, 2, odd); /* a colour is lost */
    score_doubt(&s, d, u, &values, out);
    assert_true(s.doubt[0] > least && s.doubt[0] < DOUBT_MOST);
    out[2] = grid_make(u, 3, 1, tall); /* the size changes */
    score_doubt(&s, d, u, &values, out);
    assert_true(s.doubt[0] > least && s.doubt[0] < DOUBT_MOST);
    out[2] = grid_make(u, 1, 2, strange);
    out[3] = grid_make(u, 1, 2, same);
    score_doubt(&s, d, u, &values, out);
    assert_int_equal(s.doubt[0], DOUBT_MOST);
    assert_int_equal(s.doubt[1], DOUBT_MOST); /* 7 and 8 are not in the second test's input */
    doubts_free(d);
    dataset_free(data);
    universe_free(u);
}

static void test_closeness(void **state)
{
    (void)state;
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    static const int8_t cells[] = {1, 2, 3, 4}, other[] = {1, 2, 3, 9}, none[] = {9, 9, 9, 9},
                        six[6] = {1, 2, 3, 4, 5, 6};
    value wanted = grid_make(u, 2, 2, cells);
    assert_int_equal(closeness(u, wanted, wanted), PARTIAL_PAIR);
    uint32_t near = closeness(u, grid_make(u, 2, 2, other), wanted);
    uint32_t far = closeness(u, grid_make(u, 2, 2, none), wanted);
    uint32_t side = closeness(u, grid_make(u, 2, 3, six), wanted),
             shape = closeness(u, grid_make(u, 6, 1, six), wanted);
    assert_true(PARTIAL_PAIR > near && near > far && far > side && side > shape && shape > 0);
    assert_int_equal(closeness(u, FAIL_TYPE, wanted), 0);
    assert_int_equal(closeness(u, wanted, FAIL_EMPTY), 0);
    assert_int_equal(closeness(u, int_value(3), wanted), 0);
    universe_free(u);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds),         cmocka_unit_test(test_little_to_change),
        cmocka_unit_test(test_palette),       cmocka_unit_test(test_draws),
        cmocka_unit_test(test_archive_order), cmocka_unit_test(test_archive_behaviour),
        cmocka_unit_test(test_archive_full),  cmocka_unit_test(test_archive_any_order_of_arrival),
        cmocka_unit_test(test_seen),          cmocka_unit_test(test_seen_forgets),
        cmocka_unit_test(test_attempts),      cmocka_unit_test(test_outputs_never_count),
        cmocka_unit_test(test_closeness),     cmocka_unit_test(test_archive_doubts),
        cmocka_unit_test(test_doubts),        cmocka_unit_test(test_picking_doubts),
    };
    return cmocka_run_group_tests(tests, read_library, free_library);
}

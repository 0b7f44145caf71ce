/* The canonical form: printing and reading are inverses, and how a program is written does not matter to what it is.
 * Over all of the library, over random descendants of it, and for a few programs whose hash is written here. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "evolve/mutate.h"

#define LIBRARY ARCWRIGHT_SOURCE_DIR "/library/starter.py"

static int read_library(void **state)
{
    struct library *lib = must_calloc(1, sizeof *lib);
    struct error err = {0};
    if (library_read(lib, LIBRARY, &err) != STATUS_OK || lib->error_count || lib->count < 60) return -1;
    *state = lib;
    return 0;
}

static int free_library(void **state)
{
    library_free(*state);
    free(*state);
    return 0;
}

static struct program *parse(const char *text)
{
    struct program *p = NULL;
    struct error err = {0};
    char words[1024];
    if (program_parse(&p, "", text, &err) != STATUS_OK)
        fail_msg("%s\nin\n%s", error_text(&err, words, sizeof words), text);
    return p;
}

static struct buf printed(const struct program *p)
{
    struct buf text = {0};
    program_print(p, NULL, &text);
    return text;
}

/* The text is the program, whatever its form. */
static void is_the_same(const struct program *p, const char *text)
{
    struct program *q = parse(text);
    if (!hash128_equal(p->hash, q->hash)) fail_msg("another program:\n%s", text);
    assert_int_equal(p->size, q->size);
    assert_int_equal(p->signature, q->signature);
    struct buf a = {0}, b = {0};
    program_print(p, "f", &a);
    program_print(q, "f", &b);
    assert_string_equal(a.data, b.data);
    buf_free(&a);
    buf_free(&b);
    program_free(q);
}

/* ---- what must not matter ---- */

static void round_trip(const struct program *p)
{
    struct buf text = printed(p);
    is_the_same(p, text.data);
    struct program *q = parse(text.data);
    struct buf again = printed(q);
    assert_string_equal(text.data, again.data);
    assert_string_equal(p->name[0] ? p->name : "solve", q->name);
    program_free(q);
    buf_free(&again);
    buf_free(&text);
}

static void test_library_round_trip(void **state)
{
    const struct library *lib = *state;
    for (uint32_t i = 0; i < lib->count; i++) {
        round_trip(lib->programs[i]);
        assert_int_equal(strlen(lib->programs[i]->task), 8);
    }
}

/* As one expression without any variable. */
static void test_nested(void **state)
{
    const struct library *lib = *state;
    for (uint32_t i = 0; i < lib->count; i++) {
        struct buf text = {0};
        buf_text(&text, lib->programs[i]->signature == SIGNATURE_I ? "def f(I):\n    return "
                                                                   : "def f(S, I, C):\n    return ");
        program_print_inline(lib->programs[i], 1 << 20, &text);
        buf_char(&text, '\n');
        is_the_same(lib->programs[i], text.data);
        buf_free(&text);
    }
}

/* Every variable by another name, every line twice, with lines in between that nothing needs. */
static void test_renamed_doubled_padded(void **state)
{
    const struct library *lib = *state;
    for (uint32_t i = 0; i < lib->count; i++) {
        struct buf plain = printed(lib->programs[i]), text = {0};
        for (const char *line = plain.data; *line;) {
            const char *end = strchr(line, '\n') + 1;
            bool assigns = strstr(line, " = ") && strstr(line, " = ") < end;
            for (int twice = 0; twice < (assigns ? 2 : 1); twice++) {
                for (const char *c = line; c < end; c++) {
                    bool begins = *c == 'x' && isdigit((unsigned char)c[1]) && !isalnum((unsigned char)c[-1]);
                    buf_text(&text, begins ? "any_name_" : "");
                    buf_char(&text, *c);
                }
                if (assigns) buf_text(&text, "    unused = upscale(I, TWO)\n\n    # nothing\n");
            }
            line = end;
        }
        is_the_same(lib->programs[i], text.data);
        buf_free(&text);
        buf_free(&plain);
    }
}

/* Any two neighbouring lines of which the second does not need the first change places. */
static void test_reordered(void **state)
{
    const struct library *lib = *state;
    uint32_t swapped = 0;
    for (uint32_t i = 0; i < lib->count; i++) {
        struct buf plain = printed(lib->programs[i]);
        char *a = strchr(plain.data, '\n') + 1;
        for (;;) {
            char *b = strchr(a, '\n') + 1, *end = strchr(b, '\n') + 1, name[16];
            if (strncmp(b, "    return", 10) == 0) break;
            snprintf(name, sizeof name, "%.*s", (int)strcspn(a + 4, " "), a + 4);
            char *use = strstr(b, name);
            while (use && use < end && isdigit((unsigned char)use[strlen(name)])) use = strstr(use + 1, name);
            if (!use || use >= end) {
                struct buf text = {0};
                buf_append(&text, plain.data, (size_t)(a - plain.data));
                buf_append(&text, b, (size_t)(end - b));
                buf_append(&text, a, (size_t)(b - a));
                buf_text(&text, end);
                is_the_same(lib->programs[i], text.data);
                buf_free(&text);
                swapped++;
            }
            a = b;
        }
        buf_free(&plain);
    }
    assert_true(swapped > 30);
}

/* In whatever company an expression was made, extracted it is the same program. */
static void test_company(void **state)
{
    const struct library *lib = *state;
    struct graph *g = graph_new();
    node_id roots[256];
    for (uint32_t i = lib->count; i-- > 0;) {
        const struct program *p = lib->programs[i];
        node_id *map = must_alloc(p->graph->count * sizeof *map);
        memset(map, 0xff, p->graph->count * sizeof *map);
        roots[i] = graph_copy(g, p->graph, p->root, map);
        free(map);
    }
    for (uint32_t i = 0; i < lib->count; i++) {
        const struct program *p = lib->programs[i];
        struct program *q = program_extract(g, roots[i], p->name);
        assert_true(hash128_equal(p->hash, q->hash));
        struct buf a = printed(p), b = printed(q);
        assert_string_equal(a.data, b.data);
        buf_free(&a);
        buf_free(&b);
        program_free(q);
    }
    graph_free(g);
}

/* ---- what must matter ---- */

static int by_hash(const void *a, const void *b)
{
    return hash128_compare((*(const struct program *const *)a)->hash,
                           (*(const struct program *const *)b)->hash);
}

/* Descendants of the library by random mutations: each is read back as it was; equal hashes mean equal texts. */
static void test_mutants(void **state)
{
    const struct library *lib = *state;
    enum { LINES = 300, STEPS = 12 };
    struct rng r = rng_seed(7, 0, 0, 0);
    struct program **all = must_calloc(LINES * STEPS, sizeof *all);
    struct graph *g = graph_new();
    uint32_t count = 0;
    for (uint32_t i = 0; i < LINES; i++) {
        const struct program *parent = lib->programs[rng_below(&r, lib->count)];
        for (uint32_t k = 0; k < STEPS; k++) {
            const struct program *donor = lib->programs[rng_below(&r, lib->count)];
            graph_clear(g);
            node_id root = mutate(g, parent, donor, mutation_draw(&r, NULL), &r);
            if (root == NODE_ABSENT) continue;
            struct program *child = program_extract(g, root, NULL);
            round_trip(child);
            all[count++] = child;
            if (child->size < 60) parent = child;
        }
    }
    graph_free(g);
    assert_true(count > LINES * STEPS / 2);
    qsort(all, count, sizeof *all, by_hash);
    uint32_t different = 1;
    for (uint32_t i = 1; i < count; i++) {
        struct buf a = printed(all[i - 1]), b = printed(all[i]);
        assert_true((strcmp(a.data, b.data) == 0) == hash128_equal(all[i - 1]->hash, all[i]->hash));
        different += strcmp(a.data, b.data) != 0;
        buf_free(&a);
        buf_free(&b);
    }
    assert_true(different > count / 2);
    for (uint32_t i = 0; i < count; i++) program_free(all[i]);
    free(all);
}

static void test_different(void **state)
{
    (void)state;
    /* Pairs that are near each other, and not the same. */
    static const char *const pairs[][2] = {
        {"vmirror(I)", "hmirror(I)"},
        {"subtract(ONE, TWO)", "subtract(TWO, ONE)"},
        {"hconcat(I, vmirror(I))", "hconcat(vmirror(I), I)"},
        {"first((1, 2))", "first((2, 1))"},
        {"first((1, (2, 3)))", "first(((1, 2), 3))"},
        {"first(((1, 2),))", "first((1, 2))"},
        {"astuple(I, (0, 1))", "astuple(I, 1)"},
        {"upscale(I, 1)", "upscale(I, -1)"},
        {"compose(vmirror, hmirror)(I)",
         "vmirror(hmirror(I))"}, /* the same behaviour is not the same program */
        {"identity(vmirror)", "vmirror"},
        {"crop(I, ORIGIN, UNITY)", "crop(I, UNITY, ORIGIN)"},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct program *p[2];
        for (int k = 0; k < 2; k++) {
            char text[200];
            snprintf(text, sizeof text, "def f(I):\n    return %s\n", pairs[i][k]);
            p[k] = parse(text);
        }
        if (hash128_equal(p[0]->hash, p[1]->hash)) fail_msg("%s is %s", pairs[i][0], pairs[i][1]);
        program_free(p[0]);
        program_free(p[1]);
    }
}

/* ---- identity is for ever: stores hold these hashes ---- */

static void test_fixed_hashes(void **state)
{
    (void)state;
    static const struct {
        const char *text, *hash;
    } cases[] = {
        {"def f(I):\n    return I\n", "6df6a241f16521027fe727b073c68517"},
        {"def f(S, I):\n    return S\n", "26fc0cfe0ab41e56bfcc8fee8a61fccb"},
        {"def f(S, I, C):\n    return C\n", "ec0541a3ca483ab9525d272944296270"},
        {"def f(I):\n    return ZERO\n", "cb1054d14695e678a917be7479184f13"},
        {"def f(I):\n    return -12345678\n", "423da0b4f17745cbc82aecccf7b98de3"},
        {"def f(I):\n    return (-3, 400)\n", "15b4b4d6b801a4ba5b67cf7246e08024"},
        {"def f(I):\n    return (I, (1,), ())\n", "b9bf3b0872928ae874ede883667b989e"},
        {"def f(I):\n    return vmirror\n", "7cfe1bb60587f31fd736c2a7ea47b983"},
        {"def f(I):\n    return vmirror(I)\n", "8fdd3053e42db2d9026274d37d76eaf5"},
        {"def f(I):\n    x1 = ofcolor(I, THREE)\n    O = fill(I, TWO, x1)\n    return O\n",
         "f2ebb868dae7c7e5f1c8db4ea6b4d4ad"},
        {"def f(I):\n    x1 = lbind(fill, I)\n    x2 = x1(TWO, ORIGIN)\n    return x2\n",
         "a46ca18cac0989d3e00a3f1d9fdb22ca"},
        {"def f(I):\n    return fork(vconcat, compose(hmirror, vmirror), identity)(I)\n",
         "2f71b1128fb74c67dc88101e5a1e9406"},
        {"def f(S, I, C):\n    return equality(first(first(S)), branch(T, I, C))\n",
         "d17b6829fecedf3c51b088727d4449ed"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct program *p = parse(cases[i].text);
        char hash[HASH128_TEXT];
        assert_string_equal(hash128_text(p->hash, hash), cases[i].hash);
        program_free(p);
    }
}

/* ---- the short form ---- */

static void test_inline(void **state)
{
    (void)state;
    struct program *p =
        parse("def f(I):\n    x = vmirror(I)\n    return hconcat(x, lbind(fill, x)(ONE, (3, 4)))\n");
    struct buf text = {0};
    program_print_inline(p, 1000, &text);
    assert_string_equal(text.data, "hconcat(vmirror(I), lbind(fill, vmirror(I))(ONE, (3, 4)))");
    buf_clear(&text);
    program_print_inline(p, 20, &text);
    assert_string_equal(text.data, "hconcat(vmirror(I), ...");
    program_free(p);

    /* A text of 2^60 letters is not made before it is cut. */
    buf_clear(&text);
    buf_text(&text, "def f(I):\n    x0 = I\n");
    for (int i = 0; i < 60; i++) buf_printf(&text, "    x%d = hconcat(x%d, x%d)\n", i + 1, i, i);
    buf_text(&text, "    return x60\n");
    p = parse(text.data);
    assert_int_equal(p->size, 60);
    buf_clear(&text);
    program_print_inline(p, 50, &text);
    assert_int_equal(text.length, 53);
    program_free(p);
    buf_free(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_library_round_trip),
        cmocka_unit_test(test_nested),
        cmocka_unit_test(test_renamed_doubled_padded),
        cmocka_unit_test(test_reordered),
        cmocka_unit_test(test_company),
        cmocka_unit_test(test_mutants),
        cmocka_unit_test(test_different),
        cmocka_unit_test(test_fixed_hashes),
        cmocka_unit_test(test_inline),
    };
    return cmocka_run_group_tests(tests, read_library, free_library);
}

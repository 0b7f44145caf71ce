/* Programs at and over the limits: what is read can be printed in time and space linear in its graph, what is printed
 * is read back as the same program, and what could not be printed is refused where it is read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "program/program.h"

static struct program *read_program(const char *text)
{
    struct program *p = NULL;
    struct error err = {0};
    if (program_parse(&p, "t.py", text, &err) != STATUS_OK)
        fail_msg("%u:%u: %s", err.line, err.column, err.message);
    return p;
}

/* All printed forms, each at most `most` bytes; those that are programs are the same one again. */
static void written_and_read(const char *text, size_t most)
{
    struct program *p = read_program(text);
    for (int form = 0; form < 4; form++) {
        struct buf out = {0}, again = {0};
        if (form == 0)
            program_print(p, NULL, &out);
        else if (form < 3)
            program_tell(p, NULL, form == 2, &out);
        else
            program_print_inline(p, 200, &out);
        if (out.length > most) fail_msg("form %d has %zu bytes", form, out.length);
        if (form < 3) {
            struct program *q = read_program(out.data);
            assert_true(hash128_equal(p->hash, q->hash));
            assert_int_equal(p->size, q->size);
            if (form == 0) {
                program_print(q, NULL, &again);
                assert_string_equal(out.data, again.data);
            }
            program_free(q);
        } else {
            assert_true(out.length <= 203);
        }
        buf_free(&out);
        buf_free(&again);
    }
    program_free(p);
}

/* x = (I, I), and so many times x = (x, x). */
static void add_doubled(struct buf *text, uint32_t times, const char *end)
{
    buf_text(text, "def solve(I):\n    x = (I, I)\n");
    for (uint32_t i = 0; i < times; i++) buf_text(text, "    x = (x, x)\n");
    buf_text(text, end);
}

static void test_shared(void **state)
{
    (void)state;
    static const char *const ends[] = {"    return x\n", "    return first(x)\n",
                                       "    return (x, first(x), x)\n",
                                       "    return fork(lbind(rbind(equality, x), x), first, last)\n"};
    static const uint32_t times[] = {1, 3, 4, 5, 10, 40, 1000, 3000};
    for (size_t e = 0; e < sizeof ends / sizeof *ends; e++)
        for (size_t t = 0; t < sizeof times / sizeof *times; t++) {
            struct buf text = {0};
            add_doubled(&text, times[t], ends[e]);
            if (e == 3 && times[t] > 0) { /* a clash that the parser names would be no test of printing */
                text.length -= strlen(ends[e]);
                text.data[text.length] = 0;
                buf_text(&text, "    return apply(lbind(equality, x), x)\n");
            }
            written_and_read(text.data, 1000 + 200 * (size_t)times[t]);
            buf_free(&text);
        }
}

/* What is short stays as it was, shared or not. */
static void test_short(void **state)
{
    (void)state;
    static const char text[] =
        "def solve_t(I):\n    x1 = first((I, (ONE, I)))\n    x2 = last((I, (ONE, I)))\n"
        "    O = pair((x1, (ONE, I)), (x2, x1))\n    return O\n";
    struct program *p = read_program(text);
    struct buf out = {0};
    program_print(p, NULL, &out);
    assert_string_equal(out.data, text);
    buf_free(&out);
    program_free(p);
}

/* Tuples in each other, and calls, and functions bound again and again. */
static void test_deep(void **state)
{
    (void)state;
    enum { DEEP = PROGRAM_NODES - 10, LINES = PROGRAM_LINES };
    struct buf text = {0};
    buf_text(&text, "def solve(I):\n    x = (I,)\n");
    for (uint32_t i = 0; i < DEEP; i++) buf_text(&text, "    x = (x,)\n");
    buf_text(&text, "    return x\n");
    written_and_read(text.data, 16 * DEEP);
    buf_clear(&text);
    buf_text(&text, "def solve(I):\n    x = I\n");
    for (uint32_t i = 0; i < LINES; i++) buf_printf(&text, "    x = %cmirror(x)\n", "vh"[i % 2]);
    buf_text(&text, "    return x\n");
    written_and_read(text.data, 120 * LINES);
    buf_clear(&text);
    buf_text(&text, "def solve(I):\n    f = fill\n");
    for (uint32_t i = 0; i + 1 < LINES; i++) buf_text(&text, "    f = lbind(f, I)\n");
    buf_text(&text, "    return apply(f, I)\n");
    struct program *p = NULL;
    if (program_parse(&p, "t.py", text.data, NULL) == STATUS_OK) written_and_read(text.data, 80 * LINES);
    program_free(p);
    buf_free(&text);
}

static void refused(const char *text, const char *words)
{
    struct program *p = NULL;
    struct error err = {0};
    if (program_parse(&p, "t.py", text, &err) == STATUS_OK) fail_msg("accepted, expected: %s", words);
    assert_string_equal(err.path, "t.py");
    assert_true(err.line > 0);
    if (!strstr(err.message, words)) fail_msg("expected \"%s\" in \"%s\"", words, err.message);
}

static void test_refused(void **state)
{
    (void)state;
    struct buf text = {0};
    /* One line a call is one too many. */
    buf_text(&text, "def solve(I):\n    x = I\n");
    for (uint32_t i = 0; i < PROGRAM_LINES / 2; i++) buf_text(&text, "    x = vmirror(hmirror(x))\n");
    buf_text(&text, "    return vmirror(x)\n");
    refused(text.data, "too long");
    buf_clear(&text);
    buf_text(&text, "def solve(I):\n");
    for (uint32_t i = 0; i <= PROGRAM_LINES + 300; i++) buf_printf(&text, "    y%u = vmirror(I)\n", i);
    buf_text(&text, "    return y1\n");
    refused(text.data, "too long");
    buf_clear(&text);
    buf_text(&text, "def solve(I):\n    x = (");
    for (uint32_t i = 0; i < PROGRAM_NODES + 10; i++) buf_printf(&text, "%u, ", i);
    buf_text(&text, ")\n    return x\n");
    refused(text.data, "too long");
    buf_clear(&text);
    buf_text(&text, "def solve(I):\n    x = (I,)\n");
    for (uint32_t i = 0; i < 60000; i++) buf_text(&text, "    x = (x,)\n");
    buf_text(&text, "    return x\n");
    refused(text.data, "too long");
    buf_clear(&text);
    buf_text(&text, "def solve(I):\n    return ");
    for (uint32_t i = 0; i < PROGRAM_BRACKETS + 1; i++) buf_text(&text, "(");
    refused(text.data, "nested deeper");
    buf_free(&text);
    refused("def solve(I):\n    return -536870913\n", "out of range");
    refused("def solve(I):\n    return 536870912\n", "out of range");
    written_and_read("def solve(I):\n    return first((-536870912, 536870911))\n", 200);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shared),
        cmocka_unit_test(test_short),
        cmocka_unit_test(test_deep),
        cmocka_unit_test(test_refused),
    };
    return cmocka_run_group_tests_name("limits", tests, NULL, NULL);
}

/* The base: how errors read, buffers, random numbers, hashes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/buf.h"
#include "base/check.h"
#include "base/clock.h"
#include "base/error.h"
#include "base/hash.h"
#include "base/rng.h"

static void expect_text(const struct error *err, const char *expected)
{
    char text[1024];
    assert_string_equal(error_text(err, text, sizeof text), expected);
}

/* Errors. */

static void error_is_a_message_alone(void **state)
{
    (void)state;
    struct error err;
    assert_int_equal(error_set(&err, STATUS_INPUT, "expected %d rows", 3), STATUS_INPUT);
    assert_int_equal(err.status, STATUS_INPUT);
    expect_text(&err, "expected 3 rows");
}

static void error_names_file_line_and_column(void **state)
{
    (void)state;
    struct error err;
    error_set(&err, STATUS_INPUT, "unknown primitive `fil`");
    error_position(&err, 12, 9, "    O = fil(I, TWO, x1)\n    return O\n");
    expect_text(&err, "12:9: unknown primitive `fil`\n"
                      "        O = fil(I, TWO, x1)\n"
                      "            ^");
    error_at(&err, "solvers.py");
    expect_text(&err, "solvers.py:12:9: unknown primitive `fil`\n"
                      "        O = fil(I, TWO, x1)\n"
                      "            ^");
}

static void error_keeps_the_first_path(void **state)
{
    (void)state;
    struct error err;
    error_set(&err, STATUS_IO, "cannot open the file");
    error_at(&err, "inner.json");
    error_at(&err, "outer.json");
    expect_text(&err, "inner.json: cannot open the file");
}

static void error_names_a_place_that_is_not_a_line(void **state)
{
    (void)state;
    struct error err;
    error_set(&err, STATUS_INPUT, "colour 12 is outside 0..9");
    error_place(&err, "train[%d].input[%d][%d]", 0, 2, 5);
    error_at(&err, "0a1b2c3d.json");
    expect_text(&err, "0a1b2c3d.json: train[0].input[2][5]: colour 12 is outside 0..9");
}

static void caret_stands_under_its_column(void **state)
{
    (void)state;
    struct error err;
    error_set(&err, STATUS_INPUT, "expected `=`");
    error_position(&err, 1, 1, "x1 fill(I)\r\nmore");
    expect_text(&err, "1:1: expected `=`\n    x1 fill(I)\n    ^");
    error_position(&err, 1, 4, "\tx1 fill(I)");
    expect_text(&err, "1:4: expected `=`\n    \tx1 fill(I)\n    \t  ^");
    error_position(&err, 1, 4, "abc"); /* just past the end: something is missing there */
    expect_text(&err, "1:4: expected `=`\n    abc\n       ^");
}

static void error_text_never_overflows(void **state)
{
    (void)state;
    struct error err;
    char longest[2000];
    memset(longest, 'x', sizeof longest - 1);
    longest[sizeof longest - 1] = 0;
    error_set(&err, STATUS_INPUT, "%s", longest);
    error_position(&err, 1, 1900, longest);
    error_place(&err, "%s", longest);
    error_at(&err, longest);
    for (uint32_t size = 1; size < 1500; size += 7) {
        char *text = must_alloc(size);
        error_text(&err, text, size);
        assert_true(strlen(text) < size);
        free(text);
    }
}

static void error_may_be_absent(void **state)
{
    (void)state;
    assert_int_equal(error_set(NULL, STATUS_LIMIT, "nobody asks"), STATUS_LIMIT);
    error_at(NULL, "path");
    error_position(NULL, 1, 1, "text");
    error_place(NULL, "place");
}

static enum status second_step(int *reached, enum status first)
{
    TRY(first);
    ++*reached;
    return STATUS_OK;
}

static void try_forwards_a_failure(void **state)
{
    (void)state;
    int reached = 0;
    assert_int_equal(second_step(&reached, STATUS_STORE), STATUS_STORE);
    assert_int_equal(reached, 0);
    assert_int_equal(second_step(&reached, STATUS_OK), STATUS_OK);
    assert_int_equal(reached, 1);
}

/* Buffers. */

static void buf_grows_and_stays_terminated(void **state)
{
    (void)state;
    struct buf b = {0};
    for (int i = 0; i < 3000; i++) {
        buf_printf(&b, "%d", i % 10);
        assert_int_equal(b.length, i + 1);
        assert_int_equal(strlen(b.data), b.length);
    }
    for (int i = 0; i < 3000; i++) assert_int_equal(b.data[i], '0' + i % 10);
    const char *memory = b.data;
    buf_clear(&b);
    assert_int_equal(b.length, 0);
    assert_string_equal(b.data, "");
    buf_text(&b, "fill");
    buf_char(&b, '(');
    buf_append(&b, "I)x", 2);
    assert_string_equal(b.data, "fill(I)");
    assert_ptr_equal(b.data, memory);
    buf_free(&b);
    assert_null(b.data);
    assert_int_equal(b.length, 0);
}

static void buf_holds_zero_bytes(void **state)
{
    (void)state;
    struct buf b = {0};
    buf_append(&b, "", 0);
    assert_string_equal(b.data, "");
    buf_append(&b, "a\0b", 3);
    assert_int_equal(b.length, 3);
    assert_memory_equal(b.data, "a\0b", 4);
    buf_free(&b);
}

static void buf_writes_what_it_reads(void **state)
{
    (void)state;
    char directory[] = "/tmp/arcwright-test-XXXXXX", path[64], missing[64];
    assert_non_null(mkdtemp(directory));
    snprintf(path, sizeof path, "%s/text", directory);
    snprintf(missing, sizeof missing, "%s/none/text", directory);

    struct buf out = {0}, in = {0};
    struct error err;
    for (int i = 0; i < 200000; i++) buf_char(&out, (char)i);
    assert_int_equal(buf_write_file(&out, path, &err), STATUS_OK);
    assert_int_equal(buf_read_file(&in, path, &err), STATUS_OK);
    assert_int_equal(in.length, out.length);
    assert_memory_equal(in.data, out.data, out.length);

    buf_clear(&out); /* replaced, not appended to */
    buf_text(&out, "short");
    buf_clear(&in);
    assert_int_equal(buf_write_file(&out, path, &err), STATUS_OK);
    assert_int_equal(buf_read_file(&in, path, &err), STATUS_OK);
    assert_string_equal(in.data, "short");

    char expected[160];
    assert_int_equal(buf_read_file(&in, missing, &err), STATUS_IO);
    snprintf(expected, sizeof expected, "%s: cannot open the file: No such file or directory", missing);
    expect_text(&err, expected);
    assert_int_equal(buf_write_file(&out, missing, &err), STATUS_IO);
    snprintf(expected, sizeof expected, "%s: cannot write the file: No such file or directory", missing);
    expect_text(&err, expected);
    assert_int_equal(buf_read_file(&in, directory, &err), STATUS_IO); /* opens, but cannot be read */

    buf_free(&in);
    buf_free(&out);
    assert_int_equal(remove(path), 0);
    assert_int_equal(rmdir(directory), 0); /* no temporary neighbour stayed behind */
}

/* Random numbers. */

static void rng_is_what_it_was(void **state)
{
    (void)state;
    /* The sequence is part of every recorded run: these numbers may not change. */
    struct rng r = rng_seed(1, 2, 3, 4);
    uint64_t first = rng_next(&r), second = rng_next(&r), third = rng_next(&r);
    assert_int_equal(first, 0x02783f4f022623beu);
    assert_int_equal(second, 0x064c9cc009f96087u);
    assert_int_equal(third, 0x40f8959d68552550u);
}

static void rng_depends_on_each_part_of_its_seed(void **state)
{
    (void)state;
    uint64_t seen[5];
    for (int i = 0; i < 5; i++) {
        struct rng r = rng_seed(7 + (i == 1), 7 + (i == 2), 7 + (i == 3), 7 + (i == 4));
        seen[i] = rng_next(&r);
        for (int j = 0; j < i; j++) assert_int_not_equal(seen[i], seen[j]);
    }
    struct rng ab = rng_seed(0, 1, 2, 0), ba = rng_seed(0, 2, 1, 0);
    assert_int_not_equal(rng_next(&ab), rng_next(&ba));
}

static void rng_below_stays_below_and_reaches_all(void **state)
{
    (void)state;
    struct rng r = rng_seed(5, 0, 0, 0);
    for (uint32_t n = 1; n <= 33; n++) {
        uint32_t counts[33] = {0};
        for (uint32_t i = 0; i < 1000 * n; i++) {
            uint32_t x = rng_below(&r, n);
            assert_true(x < n);
            counts[x]++;
        }
        /* 1000 are expected in each; 200 off is more than six standard deviations. */
        for (uint32_t i = 0; i < n; i++) assert_in_range(counts[i], 800, 1200);
    }
    uint32_t largest = 0;
    for (int i = 0; i < 1000; i++) {
        uint32_t x = rng_below(&r, UINT32_MAX);
        assert_true(x < UINT32_MAX);
        if (x > largest) largest = x;
    }
    assert_true(largest > UINT32_MAX / 100 * 95);
}

static void rng_unit_is_in_the_unit_interval(void **state)
{
    (void)state;
    struct rng r = rng_seed(6, 0, 0, 0);
    double sum = 0;
    for (int i = 0; i < 100000; i++) {
        double x = rng_unit(&r);
        assert_true(x >= 0 && x < 1);
        sum += x;
    }
    assert_true(sum > 49000 && sum < 51000);
}

/* Hashes. */

static void hash_prints_and_parses(void **state)
{
    (void)state;
    char text[HASH128_TEXT];
    struct hash128 h = {0x0123456789abcdefu, 0xfedcba9876543210u}, back;
    assert_string_equal(hash128_text(h, text), "0123456789abcdeffedcba9876543210");
    assert_true(hash128_parse(text, &back));
    assert_true(hash128_equal(h, back));
    h = (struct hash128){0, 1};
    assert_string_equal(hash128_text(h, text), "00000000000000000000000000000001");
    assert_true(hash128_parse(text, &back));
    assert_true(hash128_equal(h, back));
}

static void hash_refuses_other_text(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "",
        "0123456789abcdef",
        "0123456789abcdeffedcba987654321",   /* 31 digits */
        "0123456789abcdeffedcba98765432100", /* 33 */
        "0123456789ABCDEFfedcba9876543210",  /* capitals: the printed form is the only one */
        "0123456789abcdef fedcba987654321",
        "+123456789abcdeffedcba9876543210",
        "0x23456789abcdeffedcba9876543210",
        "g123456789abcdeffedcba9876543210",
    };
    struct hash128 h;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) assert_false(hash128_parse(bad[i], &h));
}

static void hash_orders_as_its_text(void **state)
{
    (void)state;
    struct rng r = rng_seed(8, 0, 0, 0);
    for (int i = 0; i < 1000; i++) {
        struct hash128 a = {rng_below(&r, 3), rng_next(&r)}, b = {rng_below(&r, 3), rng_next(&r)};
        char as[HASH128_TEXT], bs[HASH128_TEXT];
        int by_text = strcmp(hash128_text(a, as), hash128_text(b, bs));
        assert_int_equal(hash128_compare(a, b), (by_text > 0) - (by_text < 0));
        assert_int_equal(hash128_compare(a, a), 0);
    }
}

static void hash_is_what_it_was(void **state)
{
    (void)state;
    /* Names of programs and tasks live in stores: these may not change. They are XXH3's own. */
    char text[HASH128_TEXT];
    assert_string_equal(hash128_text(hash128_bytes("", 0), text), "99aa06d3014798d86001c324468d497f");
    assert_string_equal(hash128_text(hash128_bytes("arcwright", 9), text),
                        "23cc73aa4452f1fbe5eb8fa75725bbe4");
    assert_string_equal(hash128_text(hash128_bytes("arcwrighu", 9), text),
                        "7d581513f90e2ec8c28a749d720589a3");
}

static void clocks_go_forward(void **state)
{
    (void)state;
    uint64_t wall = wall_ns(), process = process_cpu_ns(), thread = thread_cpu_ns();
    volatile uint64_t work = 0;
    while (thread_cpu_ns() - thread < 2000000) work = work + 1;
    /* Half of it, because the kernel need not keep the three in step to the microsecond. */
    assert_true(wall_ns() - wall >= 1000000);
    assert_true(process_cpu_ns() - process >= 1000000);
}

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(error_is_a_message_alone),
        cmocka_unit_test(error_names_file_line_and_column),
        cmocka_unit_test(error_keeps_the_first_path),
        cmocka_unit_test(error_names_a_place_that_is_not_a_line),
        cmocka_unit_test(caret_stands_under_its_column),
        cmocka_unit_test(error_text_never_overflows),
        cmocka_unit_test(error_may_be_absent),
        cmocka_unit_test(try_forwards_a_failure),
        cmocka_unit_test(buf_grows_and_stays_terminated),
        cmocka_unit_test(buf_holds_zero_bytes),
        cmocka_unit_test(buf_writes_what_it_reads),
        cmocka_unit_test(rng_is_what_it_was),
        cmocka_unit_test(rng_depends_on_each_part_of_its_seed),
        cmocka_unit_test(rng_below_stays_below_and_reaches_all),
        cmocka_unit_test(rng_unit_is_in_the_unit_interval),
        cmocka_unit_test(hash_prints_and_parses),
        cmocka_unit_test(hash_refuses_other_text),
        cmocka_unit_test(hash_orders_as_its_text),
        cmocka_unit_test(hash_is_what_it_was),
        cmocka_unit_test(clocks_go_forward),
    };
    return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}

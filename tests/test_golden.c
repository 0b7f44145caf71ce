/* The golden files tests/golden/<primitive>.txt, one for each primitive: `call -> value` or `call -> fails`; and the
 * text of values, in which they are written. The features that rules ask for have one file a family. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "dsl/rules/items.h"
#include "dsl/text.h"

enum { FEWEST_CASES = 8, FEWEST_OF_FEATURE = 3, FUEL = 50 * 1000 * 1000 };

static struct universe *u;

static int make_universe(void **state)
{
    (void)state;
    u = universe_new(&(struct universe_options){.names = &dsl_operators});
    return 0;
}

static int free_universe(void **state)
{
    (void)state;
    universe_free(u);
    return 0;
}

static const char *text_of(value v, struct buf *out)
{
    buf_clear(out);
    value_print(u, v, out);
    return out->data;
}

/* ---- golden files ---- */

static value parse(const char *file, uint32_t line, const char *text, const char **end)
{
    struct error err;
    value v = FAIL_TYPE;
    if (value_parse(u, text, end, &v, &err) != STATUS_OK) {
        char words[1024];
        error_at(&err, file);
        err.line = line;
        fail_msg("%s", error_text(&err, words, sizeof words));
    }
    return v;
}

/* One case in an empty universe; false, and a message, if it does not hold. */
static bool case_holds(const char *file, uint32_t line, const char *text)
{
    universe_reset(u);
    u->fuel = FUEL;
    const char *end;
    value got = parse(file, line, text, &end);
    u->fuel = FUEL;
    if (strncmp(end, "->", 2) != 0) fail_msg("%s:%u: '->' was expected after the call", file, line);
    value want = parse(file, line, end + 2, NULL);
    struct buf a = {0}, b = {0};
    text_of(got, &a);
    value again = parse(file, line, a.data, NULL);
    bool read_back = value_failed(got) ? value_failed(again) : got == again;
    bool holds = value_failed(want) ? value_failed(got) : got == want;
    if (!holds) print_error("%s:%u: got  %s\n    want %s\n", file, line, a.data, text_of(want, &b));
    if (!read_back) print_error("%s:%u: %s does not read back\n", file, line, a.data);
    buf_free(&a);
    buf_free(&b);
    return holds && read_back;
}

static const char *const family_files[] = {"cell_features", "item_features"};
enum { FAMILY_FILES = 2 };

static bool is_feature(uint32_t p)
{
    return cell_feature_of(p) < CELL_FEATURES || item_feature_of(p) < ITEM_FEATURES;
}

static bool is_family(const char *name, size_t length)
{
    for (uint32_t k = 0; k < FAMILY_FILES; k++)
        if (strlen(family_files[k]) == length && memcmp(family_files[k], name, length) == 0) return true;
    return false;
}

/* The primitive whose name a line begins with. */
static uint32_t *count_of(uint32_t *counts, const char *line)
{
    return &counts[primitive_find(line, strcspn(line, "("))];
}

/* Adds what it finds to the counts of cases by the primitive that they begin with. */
static uint32_t run_file(const char *name, uint32_t *counts, uint32_t *wrong)
{
    char path[512];
    snprintf(path, sizeof path, "%s/tests/golden/%s.txt", ARCWRIGHT_SOURCE_DIR, name);
    struct buf text = {0};
    struct error err;
    if (buf_read_file(&text, path, &err) != STATUS_OK) fail_msg("%s: %s", path, err.message);
    uint32_t cases = 0, line = 0;
    for (char *at = text.data, *next; at; at = next) {
        next = strchr(at, '\n');
        if (next) *next++ = 0;
        line++;
        at[strcspn(at, "#")] = 0;
        if (!at[strspn(at, " \t")]) continue;
        cases++;
        ++*count_of(counts, at);
        *wrong += !case_holds(path, line, at);
    }
    buf_free(&text);
    return cases;
}

static void run_all(void)
{
    static uint32_t counts[PRIMITIVE_COUNT + 1];
    uint32_t cases = 0, wrong = 0, thin = 0;
    memset(counts, 0, sizeof counts);
    for (uint32_t k = 0; k < FAMILY_FILES; k++) cases += run_file(family_files[k], counts, &wrong);
    for (uint32_t p = 0; p < PRIMITIVE_COUNT; p++) {
        if (is_feature(p)) {
            if (counts[p] < FEWEST_OF_FEATURE) fail_msg("%s has too few golden cases", primitives[p].name);
            continue;
        }
        uint32_t n = run_file(primitives[p].name, counts, &wrong);
        if (n < FEWEST_CASES) {
            print_error("tests/golden/%s.txt has %u cases, fewer than %d\n", primitives[p].name, n,
                        FEWEST_CASES);
            thin++;
        }
        cases += n;
    }
    print_message("%u cases of %d primitives, %u wrong\n", cases, PRIMITIVE_COUNT, wrong);
    assert_int_equal(wrong, 0);
    assert_int_equal(thin, 0);
}

static void test_plain_kernels(void **state)
{
    (void)state;
    u->plain_only = true;
    run_all();
    u->plain_only = false;
}

static void test_all_kernels(void **state)
{
    (void)state;
    run_all();
}

static void test_no_other_files(void **state)
{
    (void)state;
    DIR *folder = opendir(ARCWRIGHT_SOURCE_DIR "/tests/golden");
    assert_non_null(folder);
    for (struct dirent *e; (e = readdir(folder));) {
        size_t length = strlen(e->d_name);
        if (e->d_name[0] == '.') continue;
        bool is_text = length >= 4 && strcmp(e->d_name + length - 4, ".txt") == 0;
        if (!is_text ||
            (primitive_find(e->d_name, length - 4) == PRIMITIVE_COUNT && !is_family(e->d_name, length - 4)))
            fail_msg("tests/golden/%s belongs to no primitive", e->d_name);
    }
    closedir(folder);
}

/* ---- the text of values ---- */

static void test_text_reads_back(void **state)
{
    (void)state;
    static const char *const canonical[] = {"0",
                                            "-7",
                                            "None",
                                            "()",
                                            "{}",
                                            "(5,)",
                                            "{5}",
                                            "((),)",
                                            "(1, 2)",
                                            "(3, (-4, 5))",
                                            "((1, 2), (3, 4))",
                                            "(100000, -100000)",
                                            "{None, 1, (), (0,), {}, {2}, add, dmirror}",
                                            "compose(size, dmirror)",
                                            "lbind(rbind(objects, 1), {(1, (0, 0))})",
                                            "536870911",
                                            "-536870912",
                                            "fork(add, 5, None)"};
    struct buf out = {0};
    for (size_t i = 0; i < sizeof canonical / sizeof *canonical; i++) {
        universe_reset(u);
        u->fuel = FUEL;
        assert_string_equal(text_of(parse("text", 1, canonical[i], NULL), &out), canonical[i]);
    }
    u->fuel = FUEL;
    value power = parse("text", 1, "power(double, 900)", NULL);
    assert_false(value_failed(power));
    assert_int_equal(parse("text", 1, text_of(power, &out), NULL), power);
    buf_free(&out);
}

static void test_text_is_evaluated(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {" add ( 1 , 2 ) ", "3"},
        {"{2,1,2,}", "{1, 2}"},
        {"(1,2,)", "(1, 2)"},
        {"UNITY", "(1, 1)"},
        {"(True, False, T)", "(1, 0, 1)"},
        {"rbind(subtract, 2)(5)", "3"},
        {"branch(1, lbind(lbind, add), 0)(3)(4)", "7"},
        {"first(())", "fails"},
        {"(1, first(()))", "fails"},
        {"add(1)", "fails"},
        {"536870912", "fails"},
        {"99999999999999999999999", "fails"},
        {"None(3)", "fails"},
    };
    struct buf out = {0};
    u->fuel = FUEL;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(text_of(parse("text", 1, cases[i][0], NULL), &out), cases[i][1]);
    buf_free(&out);
}

static void test_text_errors(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint32_t column;
        const char *message;
    } cases[] = {
        {"", 1, "the text ends here, where a value was expected"},
        {"(1, 2", 6, "the text ends here, where ',' or ')' was expected"},
        {"{1 2}", 4, "'2' stands here, where ',' or '}' was expected"},
        {"(5)", 4, "the text ends here, where a tuple of one written (5,) was expected"},
        {"(,)", 2, "',' stands here, where a value was expected"},
        {"add(1, sub(2))", 8, "'s' stands here, where the name of a primitive was expected"},
        {"- 3", 2, "' ' stands here, where a digit was expected"},
        {"3 4", 3, "'4' stands here, where the end was expected"},
        {"[1]", 1, "'[' stands here, where a value was expected"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct error err;
        value v;
        assert_int_equal(value_parse(u, cases[i].text, NULL, &v, &err), STATUS_INPUT);
        assert_string_equal(err.message, cases[i].message);
        assert_int_equal(err.column, cases[i].column);
        assert_string_equal(err.excerpt, cases[i].text);
    }

    char deep[5001] = {0};
    memset(deep, '(', 5000);
    struct error err;
    value v;
    assert_int_equal(value_parse(u, deep, NULL, &v, &err), STATUS_INPUT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain_kernels),     cmocka_unit_test(test_all_kernels),
        cmocka_unit_test(test_no_other_files),    cmocka_unit_test(test_text_reads_back),
        cmocka_unit_test(test_text_is_evaluated), cmocka_unit_test(test_text_errors),
    };
    return cmocka_run_group_tests_name("golden", tests, make_universe, free_universe);
}

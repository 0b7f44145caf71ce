/* Recorded calls of the reference: all must be answered alike, but those of tests/vector_exceptions.txt.
 * The calls are not in the tree: without ARCWRIGHT_SHARED only the reader is tested. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

#include "dsl/vectors.h"

static char file[] = "/tmp/arcwright-vectors-XXXXXX";

static int make_file(void **state)
{
    (void)state;
    int fd = mkstemp(file);
    return fd < 0 ? -1 : close(fd);
}

static int remove_file(void **state)
{
    (void)state;
    return unlink(file);
}

static struct universe *new_universe(bool plain_only, bool remember)
{
    struct universe *u =
        universe_new(&(struct universe_options){.names = &dsl_operators, .remember = remember});
    u->plain_only = plain_only;
    return u;
}

/* ---- the reader ---- */

static void write_text(const char *text, bool compressed)
{
    gzFile f = gzopen(file, compressed ? "wb" : "wbT");
    assert_non_null(f);
    assert_int_equal(gzwrite(f, text, (unsigned)strlen(text)), strlen(text));
    gzclose(f);
}

static enum status replay(struct vector_report *r, struct error *err)
{
    struct universe *u = new_universe(false, false);
    enum status status = vectors_replay(u, file, r, err);
    universe_free(u);
    return status;
}

static const char GOOD[] =
    "{\"id\":\"1\",\"fn\":\"add\",\"args\":[1,{\"t\":[true,3]}],\"ret\":{\"g\":[[2],[4]]},\"src\":\"h\"}\n"
    "{\"id\":\"2\",\"fn\":\"dmirror\",\"args\":[{\"g\":[[1,2,3]]}],\"ret\":{\"g\":[[1],[2],[3]]},\"src\":\"s\"}\n"
    "{\"id\":\"3\",\"fn\":\"first\",\"args\":[{\"s\":[]}],\"err\":\"StopIteration\",\"src\":\"s\"}\n"
    "{\"id\":\"4\",\"fn\":\"first\",\"args\":[{\"s\":[]}],\"ret\":null,\"src\":\"s\"}\n"
    "{\"id\":\"5\",\"fn\":\"lbind\",\"args\":[{\"f\":\"lbind\"},{\"f\":\"add\"}],\"then\":[3],\"then2\":[4],"
    "\"ret\":7,\"src\":\"e\"}\n"
    "{\"id\":\"6\",\"fn\":\"apply\",\"args\":[{\"call\":\"compose\",\"args\":[{\"f\":\"size\"},"
    "{\"f\":\"initset\"}]},{\"s\":[1,2]}],\"ret\":{\"s\":[1]},\"src\":\"e\"}\n"
    "{\"id\":\"7\",\"fn\":\"totuple\",\"args\":[{\"s\":[1,2]}],\"ret\":{\"t\":[2,1]},\"src\":\"h\",\"order\":true,"
    "\"perm\":true}\n"
    "{\"id\":\"8\",\"fn\":\"totuple\",\"args\":[{\"s\":[1,2]}],\"ret\":{\"t\":[2,1]},\"src\":\"h\",\"order\":true,"
    "\"alts\":[{\"err\":\"X\"},{\"ret\":{\"t\":[1,2]}}]}\n"
    "{\"id\":\"9\",\"fn\":\"totuple\",\"args\":[{\"s\":[1,2]}],\"ret\":{\"t\":[2,1]},\"src\":\"h\",\"order\":true}\n"
    "{\"id\":\"10\",\"fn\":\"first\",\"args\":[{\"s\":[1,2]}],\"ret\":2,\"src\":\"h\",\"order\":true,"
    "\"alts\":[{\"ret\":2}]}\n"
    "{\"id\":\"11\",\"fn\":\"add\",\"args\":[1073741823,1],\"ret\":1073741824,\"src\":\"w\"}";

static void test_good_calls(void **state)
{
    (void)state;
    for (int compressed = 0; compressed < 2; compressed++) {
        struct vector_report r = {0};
        struct error err;
        write_text(GOOD, compressed);
        assert_int_equal(replay(&r, &err), STATUS_OK);
        assert_int_equal(r.vectors, 11);
        assert_int_equal(r.passed, 7);
        assert_int_equal(r.failed, 3);
        assert_int_equal(r.skipped, 1);
        assert_int_equal(r.source_count, 4);
        assert_string_equal(r.source[0].name, "h");
        assert_int_equal(r.source[0].total, 5);
        assert_int_equal(r.source[0].passed, 2);
        assert_int_equal(r.source[0].failed, 2);
        assert_int_equal(r.source[0].skipped, 1);
        assert_int_equal(r.failure_count, 3);
        assert_string_equal(r.failures[0].id, "1");
        assert_string_equal(r.failures[0].got, "(2, 4)");
        assert_string_equal(r.failures[0].want, "((2,), (4,))");
        assert_string_equal(r.failures[1].got, "fails (nothing there to take)");
        assert_string_equal(r.failures[1].want, "None");
        vectors_clear(&r);
    }
}

static void test_few_failures_kept(void **state)
{
    (void)state;
    struct vector_report r = {.most_failures = 2};
    struct error err;
    write_text(GOOD, false);
    assert_int_equal(replay(&r, &err), STATUS_OK);
    assert_int_equal(r.failed, 3);
    assert_int_equal(r.failure_count, 2);
    vectors_clear(&r);
}

static void test_bad_lines(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"", "not valid JSON: "},
        {"[1]", "not a recorded call: an object was expected"},
        {"{\"fn\":\"sub\",\"args\":[],\"ret\":1}", "the name of a primitive was expected"},
        {"{\"args\":[],\"ret\":1}", "the name of a primitive was expected"},
        {"{\"fn\":\"add\",\"ret\":1}", "an array of at most 8 arguments was expected"},
        {"{\"fn\":\"add\",\"args\":[1.5,1],\"ret\":1}", "a value was expected"},
        {"{\"fn\":\"add\",\"args\":[{\"g\":[1]},1],\"ret\":1}", "an array of elements was expected"},
        {"{\"fn\":\"add\",\"args\":[1,1]}", "exactly one of ret and err was expected"},
        {"{\"fn\":\"add\",\"args\":[1,1],\"ret\":2,\"err\":\"X\"}",
         "exactly one of ret and err was expected"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct vector_report r = {0};
        struct error err;
        struct buf text = {0};
        buf_printf(&text, "{\"id\":\"1\",\"fn\":\"add\",\"args\":[1,1],\"ret\":2,\"src\":\"h\"}\n%s\n",
                   cases[i][0]);
        write_text(text.data, false);
        assert_int_equal(replay(&r, &err), STATUS_INPUT);
        assert_non_null(strstr(err.message, cases[i][1]));
        assert_string_equal(err.path, file);
        assert_int_equal(err.line, 2);
        assert_int_equal(r.passed, 1);
        buf_free(&text);
        vectors_clear(&r);
    }
}

static void test_bad_files(void **state)
{
    (void)state;
    struct vector_report r = {0};
    struct error err;
    struct universe *u = new_universe(false, false);
    assert_int_equal(vectors_replay(u, "/nowhere/at/all", &r, &err), STATUS_IO);
    assert_string_equal(err.path, "/nowhere/at/all");
    universe_free(u);

    write_text(GOOD, true);
    assert_int_equal(truncate(file, 100), 0);
    assert_int_equal(replay(&r, &err), STATUS_INPUT);
    assert_true(err.line >= 1);
    vectors_clear(&r);
}

/* ---- the recorded calls ---- */

static bool is_exception(const struct buf *exceptions, const char *id)
{
    size_t length = strlen(id);
    for (const char *at = exceptions->data; at; at = strchr(at, '\n')) {
        at += *at == '\n';
        if (strncmp(at, id, length) == 0 && at[length] == ' ') return true;
    }
    return false;
}

static uint32_t count_exceptions(const struct buf *exceptions)
{
    uint32_t n = 0;
    for (const char *at = exceptions->data; at && *at; at = strchr(at, '\n')) {
        at += *at == '\n';
        n += *at && *at != '#' && *at != '\n';
    }
    return n;
}

static void replay_shared(const char *name, bool plain_only, bool remember, bool exceptions_apply)
{
    const char *shared = getenv("ARCWRIGHT_SHARED");
    if (!shared) skip();
    char path[512];
    snprintf(path, sizeof path, "%s/dsl/vectors/%s", shared, name);
    struct buf exceptions = {0};
    struct error err;
    assert_int_equal(buf_read_file(&exceptions, ARCWRIGHT_SOURCE_DIR "/tests/vector_exceptions.txt", &err),
                     STATUS_OK);
    struct vector_report r = {.most_failures = 5000};
    struct universe *u = new_universe(plain_only, remember);
    enum status status = vectors_replay(u, path, &r, &err);
    universe_free(u);
    if (status != STATUS_OK) fail_msg("%s:%u: %s", path, err.line, err.message);

    uint32_t unexpected = 0, expected = 0;
    for (uint32_t i = 0; i < r.failure_count; i++) {
        const struct vector_failure *f = &r.failures[i];
        /* Accidents of ill-typed calls may be answered alike or fail; a third answer is wrong. */
        if (strcmp(f->source, "w") == 0 && strncmp(f->got, "fails", 5) == 0) continue;
        if (exceptions_apply && is_exception(&exceptions, f->id)) {
            expected++;
            continue;
        }
        unexpected++;
        print_error("%s: got  %s\n    want %s\n", f->id, f->got, f->want);
    }
    for (uint32_t i = 0; i < r.source_count; i++)
        print_message("%s: %u of %u alike\n", r.source[i].name, r.source[i].passed,
                      r.source[i].total - r.source[i].skipped);
    assert_true(r.vectors > 0);
    assert_int_equal(unexpected, 0);
    if (exceptions_apply) {
        /* An exception that answers alike by now must be taken off the list. */
        assert_int_equal(expected, count_exceptions(&exceptions));
        assert_true(expected <= r.vectors / 200);
    }
    vectors_clear(&r);
    buf_free(&exceptions);
}

static void test_calls_plain(void **state)
{
    (void)state;
    replay_shared("dsl_vectors_dev.jsonl.gz", true, false, true);
}

static void test_calls(void **state)
{
    (void)state;
    replay_shared("dsl_vectors_dev.jsonl.gz", false, true, true);
}

static void test_order_dependent_calls(void **state)
{
    (void)state;
    replay_shared("order_dependent.jsonl.gz", false, false, false);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_good_calls),
        cmocka_unit_test(test_few_failures_kept),
        cmocka_unit_test(test_bad_lines),
        cmocka_unit_test(test_bad_files),
        cmocka_unit_test(test_calls_plain),
        cmocka_unit_test(test_calls),
        cmocka_unit_test(test_order_dependent_calls),
    };
    return cmocka_run_group_tests_name("vectors", tests, make_file, remove_file);
}

/* `arcwright report`: the page is whole, needs nothing outside, and says what the run and its store say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

#define STARTER  ARCWRIGHT_SOURCE_DIR "/tasks/starter"
#define RUN(...) command_run((const char *[]){ARCWRIGHT_EXE, __VA_ARGS__, NULL})

static int make_run(void **state)
{
    if (command_folder_make(state)) return -1;
    struct command c = RUN("evolve", "--data", STARTER, "--store", "a.db", "--generations", "3", "--quiet",
                           "--summary-json", "s.json");
    command_expect(&c, 0);
    command_clear(&c);
    c = RUN("report", "--store", "a.db", "--out", "page.html");
    command_expect(&c, 0);
    assert_string_equal(c.out, "page.html\n");
    command_clear(&c);
    return 0;
}

static uint32_t count_of(const char *text, const char *what)
{
    uint32_t n = 0;
    for (; (text = strstr(text, what)); text += strlen(what)) n++;
    return n;
}

/* Every tag that must be closed is, in the right order. */
static void expect_balanced(const char *page)
{
    enum { DEEPEST = 64, NAME = 16 };
    static const char *const single[] = {"meta", "!DOCTYPE", "path", "rect"};
    char open[DEEPEST][NAME];
    uint32_t depth = 0;
    for (const char *at = page; (at = strchr(at, '<')); at++) {
        bool closing = at[1] == '/';
        const char *name = at + 1 + closing, *end = strchr(at, '>');
        size_t length = strcspn(name, " >\n/");
        assert_non_null(end);
        assert_true(length > 0 && length < NAME);
        bool alone = end[-1] == '/';
        for (int i = 0; i < 4; i++)
            alone |= strlen(single[i]) == length && memcmp(single[i], name, length) == 0;
        if (alone) continue;
        if (!closing) {
            assert_true(depth < DEEPEST);
            memcpy(open[depth], name, length);
            open[depth++][length] = 0;
        } else if (!depth || strncmp(open[depth - 1], name, length) != 0 || open[depth - 1][length]) {
            fail_msg("%.40s closes %s", at, depth ? open[depth - 1] : "nothing");
        } else {
            depth--;
        }
    }
    assert_int_equal(depth, 0);
}

static void the_page_is_whole(void **state)
{
    (void)state;
    char *page = file_read("page.html");
    expect_balanced(page);
    static const char *const outside[] = {"http:", "https:", "<script", "<link", "<img", "url("};
    for (size_t i = 0; i < sizeof outside / sizeof *outside; i++) assert_null(strstr(page, outside[i]));
    free(page);
}

static void the_page_says_what_the_run_says(void **state)
{
    (void)state;
    char *page = file_read("page.html"), text[200];
    json_t *s = file_json("s.json"), *ids = json_object_get(s, "solved_ids");
    uint32_t tasks = (uint32_t)json_integer_value(json_object_get(s, "tasks"));
    uint32_t solved = (uint32_t)json_integer_value(json_object_get(s, "solved"));
    snprintf(text, sizeof text, "<b>%u of %u tasks solved</b>", solved, tasks);
    assert_non_null(strstr(page, text));
    assert_int_equal(count_of(page, "<a class=\"solved\""), solved);
    assert_int_equal(count_of(page, "<div class=\"task\""), tasks);
    for (size_t i = 0; i < json_array_size(ids); i++) {
        const char *id = json_string_value(json_array_get(ids, i));
        snprintf(text, sizeof text, "<span class=\"key solved\" style=\"margin-left:0\"></span>%s ", id);
        assert_non_null(strstr(page, text));
        snprintf(text, sizeof text, "def solve_%s(", id);
        assert_non_null(strstr(page, text));
    }
    assert_non_null(strstr(page, json_string_value(json_object_get(s, "store_hash"))));
    assert_non_null(strstr(page, "unaccounted"));
    assert_non_null(strstr(page, ", right</figcaption>"));
    /* the curve ends where the run did */
    const json_t *curve = json_object_get(s, "curve"),
                 *last = json_array_get(curve, json_array_size(curve) - 1);
    assert_int_equal(json_integer_value(json_object_get(last, "solved")), solved);
    snprintf(text, sizeof text, ">solved %u</text>", solved);
    assert_non_null(strstr(page, text));
    json_decref(s);
    free(page);
}

static void the_same_store_makes_the_same_page(void **state)
{
    (void)state;
    char *page = file_read("page.html");
    struct command c = RUN("report", "1", "--store", "a.db", "--data", STARTER, "--out", "-");
    command_expect(&c, 0);
    assert_string_equal(c.out, page);
    command_clear(&c);
    c = RUN("report", "--store", "a.db", "--colour-blind", "--out", "-");
    command_expect(&c, 0);
    assert_string_not_equal(c.out, page);
    command_clear(&c);
    free(page);
}

/* Other tasks than the run's: told, and shown without programs. Test outputs that are not known are not called
 * wrong. */
static void other_data_is_told(void **state)
{
    (void)state;
    file_write("other/00000001.json", "{\"train\": [{\"input\": [[1, 2]], \"output\": [[2, 1]]}],"
                                      " \"test\": [{\"input\": [[3, 4]]}]}");
    struct command c = RUN("report", "--store", "a.db", "--data", "other", "--out", "-");
    command_expect(&c, 0);
    command_says(&c, "not exactly that of the run");
    command_says(&c, "no program in the store");
    command_says(&c, "<b>0 of 1 tasks solved</b>");
    expect_balanced(c.out);
    command_clear(&c);
    c = RUN("evolve", "--data", "other", "--store", "b.db", "--generations", "2", "--quiet");
    command_expect(&c, 0);
    command_clear(&c);
    c = RUN("report", "--store", "b.db", "--out", "-");
    command_expect(&c, 0);
    command_says(&c, "attempt 1</figcaption>");
    assert_null(strstr(c.out, "attempt 1, "));
    command_clear(&c);
}

static void mistakes_are_told(void **state)
{
    (void)state;
    static const struct {
        const char *arguments[4], *words;
        int code;
    } rows[] = {
        {{"--store", "none.db"}, "none.db", 3},
        {{"7", "--store", "a.db"}, "a.db has no run 7", 2},
        {{"last", "--store", "a.db"}, "last: expected the number of a run", 2},
        {{"--store", "a.db", "--data", "nowhere"}, "nowhere", 2},
        {{"--store", "a.db", "--out", "no/such/page.html"}, "cannot write the file", 3},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *argv[8] = {ARCWRIGHT_EXE, "report"};
        memcpy(argv + 2, rows[i].arguments, sizeof rows[i].arguments);
        struct command c = command_run(argv);
        command_expect(&c, rows[i].code);
        command_complains(&c, rows[i].words);
        command_clear(&c);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_page_is_whole),
        cmocka_unit_test(the_page_says_what_the_run_says),
        cmocka_unit_test(the_same_store_makes_the_same_page),
        cmocka_unit_test(other_data_is_told),
        cmocka_unit_test(mistakes_are_told),
    };
    return cmocka_run_group_tests_name("report", tests, make_run, command_folder_remove);
}

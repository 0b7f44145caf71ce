/* What each line of a program makes: golden pictures of every kind of value, the stable JSON, failures. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

#define RUN(...) command_run((const char *[]){ARCWRIGHT_EXE, "run", __VA_ARGS__, NULL})

static const char TASK[] =
    "{\"train\":[{\"input\":[[0,2,0],[2,2,0],[0,0,3]],\"output\":[[0,2,0],[2,2,0],[0,0,3]]},"
    "{\"input\":[[1,0],[0,0]],\"output\":[[1,1],[0,0]]}],"
    "\"test\":[{\"input\":[[5,0],[0,5]],\"output\":[[5,0],[0,5]]}]}";

static int prepare(void **state)
{
    if (command_folder_make(state)) return -1;
    file_write("t.json", TASK);
    return 0;
}

/* The steps of a program whose lines are these, on train[0]; as text. */
static void expect_steps(const char *lines, const char *expected)
{
    char program[1024];
    snprintf(program, sizeof program, "def solve_t(I):\n%s    return O\n", lines);
    file_write("p.py", program);
    struct command c = RUN("p.py", "--data", "t.json", "--task", "t", "--steps", "--pair", "train[0]");
    char *end = c.out ? strstr(c.out, "\ndemo 1:") : NULL;
    if (!end) fail_msg("no outcome: %s%s", c.out, c.err);
    *end = 0;
    if (getenv("SHOW"))
        printf("%s\n---\n", c.out);
    else
        assert_string_equal(c.out, expected);
    *end = '\n';
    command_clear(&c);
}

static void test_cells(void **state)
{
    (void)state;
    expect_steps("    x1 = ofcolor(I, 2)\n"
                 "    O = fill(I, 1, x1)\n",
                 "train[0]\n"
                 "\n"
                 "x1 = ofcolor(I, TWO)      O = fill(I, ONE, x1)\n"
                 "3 cells                   3x3\n"
                 ". * .                     0 1 0\n"
                 "* * .                     1 1 0\n"
                 ". . .                     0 0 3\n");
}

static void test_objects(void **state)
{
    (void)state;
    expect_steps("    x1 = objects(I, T, F, T)\n"
                 "    x2 = first(x1)\n"
                 "    x3 = shift(x2, (0, -1))\n"
                 "    O = paint(I, x3)\n",
                 "train[0]\n"
                 "\n"
                 "x1 = objects(I, T, F, T)      x2 = first(x1)\n"
                 "2 objects                     object of 3 cells\n"
                 ". 2 .                         . 2 .\n"
                 "2 2 .                         2 2 .\n"
                 ". . 3                         . . .\n"
                 "\n"
                 "x3 = shift(x2, LEFT)                 O = paint(I, x3)\n"
                 "object of 3 cells, from (0, -1)      3x3\n"
                 ". 2 . .                              2 2 0\n"
                 "2 2 . .                              2 2 0\n"
                 ". . . .                              0 0 3\n");
}

static void test_functions_and_numbers(void **state)
{
    (void)state;
    expect_steps("    x1 = compose(hmirror, vmirror)\n"
                 "    x2 = x1(I)\n"
                 "    x3 = height(x2)\n"
                 "    O = upscale(I, x3)\n",
                 "train[0]\n"
                 "\n"
                 "x1 = compose(hmirror, vmirror)      x2 = x1(I)      x3 = height(x2)\n"
                 "compose(hmirror, vmirror)           3x3             3\n"
                 "                                    3 0 0\n"
                 "                                    0 2 2\n"
                 "                                    0 2 0\n"
                 "\n"
                 "O = upscale(I, x3)\n"
                 "9x9\n"
                 "0 0 0 2 2 2 0 0 0\n"
                 "0 0 0 2 2 2 0 0 0\n"
                 "0 0 0 2 2 2 0 0 0\n"
                 "2 2 2 2 2 2 0 0 0\n"
                 "2 2 2 2 2 2 0 0 0\n"
                 "2 2 2 2 2 2 0 0 0\n"
                 "0 0 0 0 0 0 3 3 3\n"
                 "0 0 0 0 0 0 3 3 3\n"
                 "0 0 0 0 0 0 3 3 3\n");
}

static void test_lists(void **state)
{
    (void)state;
    expect_steps("    x1 = hsplit(I, 3)\n"
                 "    x2 = first(x1)\n"
                 "    O = hconcat(x2, x2)\n",
                 "train[0]\n"
                 "\n"
                 "x1 = hsplit(I, THREE)           x2 = first(x1)      O = hconcat(x2, x2)\n"
                 "list of 3: 3x1   3x1   3x1      3x1                 3x2\n"
                 "0                2     0        0                   0 0\n"
                 "2                2     0        2                   2 2\n"
                 "0                0     3        0                   0 0\n");
}

static void test_failure(void **state)
{
    (void)state;
    expect_steps("    x1 = ofcolor(I, 9)\n"
                 "    x2 = subgrid(x1, I)\n"
                 "    O = hmirror(x2)\n",
                 "train[0]\n"
                 "\n"
                 "x1 = ofcolor(I, NINE)\n"
                 "{}\n"
                 "\n"
                 "x2 = subgrid(x1, I)                                             O = hmirror(x2)\n"
                 "wrong kind of argument, where x1 is {}, I is a grid of 3x3      x2 has no value\n");
}

/* The stable form: every pair, a step for each line, rows of a grid and text of all else. */
static void test_json(void **state)
{
    (void)state;
    file_write("p.py", "def solve_t(I):\n    x1 = ofcolor(I, 9)\n    x2 = subgrid(x1, I)\n"
                       "    x3 = vconcat(I, I)\n    O = hconcat(x2, x3)\n    return O\n");
    struct command c = RUN("p.py", "--data", "t.json", "--task", "t", "--steps", "--json");
    command_expect(&c, 1);
    json_t *json = command_json(&c), *pairs = json_object_get(json, "pairs");
    assert_int_equal(json_array_size(pairs), 3);
    json_t *steps = json_object_get(json_array_get(pairs, 1), "steps");
    assert_int_equal(json_array_size(steps), 4);
    static const char *const expected[] = {
        "{\"name\":\"x1\",\"text\":\"x1 = ofcolor(I, NINE)\",\"value\":\"{}\"}",
        ("{\"name\":\"x2\",\"text\":\"x2 = subgrid(x1, I)\",\"why\":\"wrong kind of argument, where x1 is {}, "
         "I is a grid of 2x2\"}"),
        "{\"name\":\"x3\",\"text\":\"x3 = vconcat(I, I)\",\"value\":[[1,0],[0,0],[1,0],[0,0]]}",
        "{\"name\":\"O\",\"text\":\"O = hconcat(x2, x3)\",\"why\":\"x2 has no value\"}",
    };
    for (size_t i = 0; i < 4; i++) {
        char *text = json_dumps(json_array_get(steps, i), JSON_COMPACT);
        assert_string_equal(text, expected[i]);
        free(text);
    }
    json_decref(json);
    command_clear(&c);
}

static void test_pair(void **state)
{
    (void)state;
    file_write("p.py", "def solve_t(I):\n    x1 = ofcolor(I, 1)\n    O = fill(I, 2, x1)\n    return O\n");
    struct command c = RUN("p.py", "--data", "t.json", "--task", "t", "--pair", "train[1]");
    command_expect(&c, 1);
    assert_null(strstr(c.out, "demo 1"));
    command_says(&c, "demo 2: 2x2 -> 2x2, 2 of 4 wrong\ninput    wanted   prediction   difference\n");
    command_says(&c, "0 of 1 pairs right");
    command_clear(&c);
    c = RUN("p.py", "--data", "t.json", "--task", "t", "--pair", "train[2]");
    command_expect(&c, 2);
    command_complains(&c,
                      "task 't' has no pair 'train[2]': expected train[0] .. train[1] or test[0] .. test[0]");
    command_clear(&c);
}

/* Marked cells are crossed, what lies outside of an object is faint, a number is text. */
static void test_svg(void **state)
{
    (void)state;
    file_write("p.py",
               "def solve_t(I):\n    x1 = ofcolor(I, 2)\n    x2 = size(x1)\n    O = canvas(x2, (1, 1))\n"
               "    return O\n");
    struct command c =
        RUN("p.py", "--data", "t.json", "--task", "t", "--steps", "--pair", "train[0]", "--svg", "-");
    command_expect(&c, 1);
    command_says(&c, ">x1 = ofcolor(I, TWO)</text>");
    command_says(&c, ">3 cells</text>");
    command_says(&c, "fill=\"#f0f0f0\"");
    command_says(&c, ">x2 = size(x1)</text>");
    command_says(&c, ">3</text>");
    uint32_t crosses = 0;
    for (const char *at = c.out; (at = strstr(at, "stroke-width=\"2\" shape-rendering")); at++) crosses++;
    assert_int_equal(crosses, 3 + 1); /* and the arrow to the wanted output */
    command_clear(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cells),
        cmocka_unit_test(test_objects),
        cmocka_unit_test(test_functions_and_numbers),
        cmocka_unit_test(test_lists),
        cmocka_unit_test(test_failure),
        cmocka_unit_test(test_json),
        cmocka_unit_test(test_pair),
        cmocka_unit_test(test_svg),
    };
    return cmocka_run_group_tests(tests, prepare, command_folder_remove);
}

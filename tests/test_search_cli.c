/* search as scripts and people meet it: programs in words, libraries that verify, and what must be the same in every
 * run, with any number of threads, and without test outputs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"

#define STARTER  ARCWRIGHT_SOURCE_DIR "/tasks/starter"
#define RUN(...) command_run((const char *[]){ARCWRIGHT_EXE, __VA_ARGS__, NULL})

static void run_quietly(const char *const argv[])
{
    struct command c = command_run(argv);
    command_expect(&c, 0);
    command_clear(&c);
}
#define MUST(...) run_quietly((const char *[]){ARCWRIGHT_EXE, __VA_ARGS__, NULL})

static void assert_same_files(const char *a, const char *b)
{
    char *x = file_read(a), *y = file_read(b);
    assert_string_equal(x, y);
    free(x);
    free(y);
}

static void programs_come_with_words(void **state)
{
    (void)state;
    struct command c =
        RUN("search", "--data", STARTER, "--task", "025ced0a", "--budget", "300", "--programs");
    command_expect(&c, 0);
    command_says(&c, "def solve_025ced0a(I):");
    command_says(&c, "  # ");
    command_clear(&c);
}

/* The library of what was found is the same with one thread and with several, and every program in it is right. */
static void a_library_verifies(void **state)
{
    (void)state;
    MUST("search", "--data", STARTER, "--budget", "400", "--threads", "1", "--quiet", "--library", "one.py");
    MUST("search", "--data", STARTER, "--budget", "400", "--threads", "3", "--quiet", "--library",
         "three.py");
    assert_same_files("one.py", "three.py");
    struct command c = RUN("verify", "one.py", "--data", STARTER, "--strict");
    command_expect(&c, 0);
    command_says(&c, " 0 wrong, 0 failed");
    command_clear(&c);
    /* to stdout nothing else goes */
    c = RUN("search", "--data", STARTER, "--task", "025ced0a", "--budget", "300", "--library", "-");
    command_expect(&c, 0);
    assert_int_equal(c.out[0], '#');
    command_says(&c, "first attempt");
    command_clear(&c);
}

static void a_task_is_explained(void **state)
{
    (void)state;
    static const char *const parts[] = {"demos, ",
                                        "ended by",
                                        "the budget of states",
                                        "size of the output: that of",
                                        "states by cost",
                                        "by the move",
                                        "full fits",
                                        "test 1, first attempt: ",
                                        "of the weight",
                                        "# ",
                                        "near miss 1: ",
                                        "near miss 1, demo 1: ",
                                        "wanted ",
                                        "def near_miss",
                                        "test 1\ninput                 "};
    struct command c =
        RUN("search", "--data", STARTER, "--explain", "025ced0a", "--budget", "400", "--svg", "e.svg");
    command_expect(&c, 0);
    command_silent(&c);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) command_says(&c, parts[i]);
    assert_null(strchr(c.out, 27));
    struct command again = RUN("search", "--data", STARTER, "--explain", "025ced0a", "--budget", "400");
    assert_string_equal(c.out, again.out);
    command_clear(&again);
    command_clear(&c);
    char *svg = file_read("e.svg");
    assert_non_null(strstr(svg, "first attempt"));
    assert_non_null(strstr(svg, "near miss 1, demo 1"));
    free(svg);
    c = RUN("search", "--data", STARTER, "--explain", "025ced0a", "--budget", "400", "--color", "always");
    command_says(&c, "\033[");
    command_clear(&c);
    c = RUN("search", "--data", STARTER, "--explain", "00000000");
    command_expect(&c, 2);
    command_complains(&c, "no task '00000000' in the data");
    command_clear(&c);
    c = RUN("search", "--data", STARTER, "--svg", "e.svg");
    command_expect(&c, 2);
    command_complains(&c, "--svg: only with --explain");
    command_clear(&c);
}

static void a_cap_on_time_is_told(void **state)
{
    (void)state;
    struct command c = RUN("search", "--data", STARTER, "--task", "025ced0a", "--time", "0.000001");
    command_expect(&c, 0);
    command_complains(&c, "ended by --time");
    command_clear(&c);
    c = RUN("search", "--data", STARTER, "--task", "025ced0a", "--time", "soon");
    command_expect(&c, 2);
    command_complains(&c, "a time like");
    command_clear(&c);
    c = RUN("search", "--data", STARTER, "--task", "025ced0a", "--budget", "300", "--quiet", "--library",
            "no/such/folder.py");
    command_expect(&c, 3);
    command_complains(&c, "cannot write the file");
    command_clear(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(programs_come_with_words),
        cmocka_unit_test(a_library_verifies),
        cmocka_unit_test(a_task_is_explained),
        cmocka_unit_test(a_cap_on_time_is_told),
    };
    return cmocka_run_group_tests_name("search_cli", tests, command_folder_make, command_folder_remove);
}

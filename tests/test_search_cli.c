/* search as scripts and people meet it: programs in words, libraries that verify, and what must be the same in every
 * run, with any number of threads, and without test outputs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

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
    MUST("search", "--data", STARTER, "--budget", "60", "--threads", "1", "--quiet", "--library", "one.py");
    MUST("search", "--data", STARTER, "--budget", "60", "--threads", "3", "--quiet", "--library", "three.py");
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

/* Parts left out and costs read do something, for the search and for what explains it; mistakes are told. */
static void a_search_is_asked_for_otherwise(void **state)
{
    (void)state;
    file_write("costs.txt", "no costs\n");
    static const char *const kinds[][2] = {{"search", "--task"}, {"search", "--explain"}};
    for (int k = 0; k < 2; k++) {
#define ASK(...)                                                                                             \
    RUN(kinds[k][0], "--data", STARTER, kinds[k][1], "025ced0a", "--budget", "300", "--threads", "1",        \
        __VA_ARGS__)
        struct command whole = ASK("--digits"), less = ASK("--without", "rules,cover"),
                       other = ASK("--costs", "costs.txt"), part = ASK("--without", "views,magic"),
                       none = ASK("--costs", "none.txt");
        command_expect(&whole, 0);
        command_expect(&less, 0);
        assert_string_not_equal(whole.out, less.out);
        command_expect(&other, 2);
        command_complains(&other, "costs.txt:1");
        command_expect(&part, 2);
        command_complains(&part, "no part 'magic' to do without; there are: cover lists views");
        command_expect(&none, 3);
        struct command *all[] = {&whole, &less, &other, &part, &none};
        for (int i = 0; i < 5; i++) command_clear(all[i]);
#undef ASK
    }
}

/* ---- submissions ---- */

/* Mirrored left to right: a search finds it, the store knows nothing of it. */
#define MIRRORED                                                                                             \
    "{\"train\":[{\"input\":[[1,2,0],[3,4,0]],\"output\":[[0,2,1],[0,4,3]]},"                                \
    "{\"input\":[[7,0,0],[7,8,0]],\"output\":[[0,0,7],[0,8,7]]},"                                            \
    "{\"input\":[[0,5,5],[2,0,1]],\"output\":[[5,5,0],[1,0,2]]}],"                                           \
    "\"test\":[{\"input\":[[5,6,1],[7,8,0]]}]}"
/* Its number of colours, twice as wide and a row higher: no state has that size, but a program in the store does. */
/* Of a size that no sum of two numbers is: the search finds nothing. */
#define COUNTED                                                                                              \
    "{\"train\":[{\"input\":[[1,2],[1,1]],\"output\":[[2,2,2,2],[2,2,2,2],[2,2,2,2],[2,2,2,2],["             \
    "2,2,2,2],[2,2,2,2],[2,2,2,2]]},{\"input\":[[1,2,3]],\"output\":[[3,3,3,3,3,3],[3,3,3,3,3"               \
    ",3],[3,3,3,3,3,3],[3,3,3,3,3,3],[3,3,3,3,3,3],[3,3,3,3,3,3],[3,3,3,3,3,3],[3,3,3,3,3"                   \
    ",3]]},{\"input\":[[4],[4]],\"output\":[[1,1],[1,1],[1,1],[1,1],[1,1]]},{\"input\":[[7]],\"o"            \
    "utput\":[[1,1],[1,1],[1,1],[1,1]]},{\"input\":[[5,1],[5,5],[6,1]],\"output\":[[3,3,3,3],["              \
    "3,3,3,3],[3,3,3,3],[3,3,3,3],[3,3,3,3],[3,3,3,3],[3,3,3,3],[3,3,3,3]]},{\"input\":[[2,"                 \
    "3,8,8],[9,9,4,3]],\"output\":[[5,5,5,5,5,5,5,5],[5,5,5,5,5,5,5,5],[5,5,5,5,5,5,5,5],[5"                 \
    ",5,5,5,5,5,5,5],[5,5,5,5,5,5,5,5],[5,5,5,5,5,5,5,5],[5,5,5,5,5,5,5,5],[5,5,5,5,5,5,5"                   \
    ",5],[5,5,5,5,5,5,5,5],[5,5,5,5,5,5,5,5],[5,5,5,5,5,5,5,5]]},{\"input\":[[8,8,6],[6,6,8"                 \
    "],[8,6,6]],\"output\":[[2,2,2,2,2,2],[2,2,2,2,2,2],[2,2,2,2,2,2],[2,2,2,2,2,2],[2,2,2,"                 \
    "2,2,2],[2,2,2,2,2,2],[2,2,2,2,2,2],[2,2,2,2,2,2],[2,2,2,2,2,2],[2,2,2,2,2,2]]}],\"tes"                  \
    "t\":[{\"input\":[[1,2],[3,4]]}]}"
#define COUNTING                                                                                                \
    "def solve_aaaa0002(I):\n    x1 = numcolors(I)\n    x2 = increment(height(I))\n    x3 = double(width(I))\n" \
    "    x4 = astuple(add(x2, x3), x3)\n    O = canvas(x1, x4)\n    return O\n"

static void assert_attempt(const json_t *submission, const char *task, const char *attempt,
                           const char *wanted)
{
    const json_t *grid = json_object_get(json_array_get(json_object_get(submission, task), 0), attempt);
    char *text = json_dumps(grid, JSON_COMPACT);
    if (!text) fail_msg("no %s of %s", attempt, task);
    if (strcmp(text, wanted) != 0) fail_msg("%s of %s is %s", attempt, task, text);
    free(text);
}

/* From a search alone, a store alone, and both; all four answers are known by hand. */
static void submissions_by_hand(void **state)
{
    (void)state;
    mkdir(file_path("two"), 0777);
    file_write("two/aaaa0001.json", MIRRORED);
    file_write("two/aaaa0002.json", COUNTED);
    file_write("counting.py", COUNTING);
    MUST("store", "import", "counting.db", "counting.py", "--data", "two");

    MUST("submit", "--data", "two", "--search", "300", "--out", "search.json");
    json_t *s = file_json("search.json");
    assert_int_equal(json_object_size(s), 2);
    assert_attempt(s, "aaaa0001", "attempt_1", "[[1,6,5],[0,8,7]]");
    json_decref(s);

    MUST("submit", "--data", "two", "--store", "counting.db", "--out", "store.json");
    s = file_json("store.json");
    assert_attempt(s, "aaaa0001", "attempt_1", "[[0]]");
    assert_attempt(s, "aaaa0002", "attempt_1",
                   "[[4,4,4,4],[4,4,4,4],[4,4,4,4],[4,4,4,4],[4,4,4,4],[4,4,4,4],[4,4,4,4]]");
    assert_attempt(s, "aaaa0002", "attempt_2", "[[0]]");
    json_decref(s);

    MUST("submit", "--data", "two", "--store", "counting.db", "--search", "300", "--out", "both.json");
    s = file_json("both.json");
    assert_attempt(s, "aaaa0001", "attempt_1", "[[1,6,5],[0,8,7]]");
    assert_attempt(s, "aaaa0002", "attempt_1",
                   "[[4,4,4,4],[4,4,4,4],[4,4,4,4],[4,4,4,4],[4,4,4,4],[4,4,4,4],[4,4,4,4]]");
    json_decref(s);

    struct command c = RUN("submit", "--data", "two", "--time", "3");
    command_expect(&c, 2);
    command_complains(&c, "--time: only with --search");
    command_clear(&c);
}

/* Copies up to `most` ARC files from one folder to another, without test outputs. */
static uint32_t copy_blind(const char *from, const char *to, uint32_t most)
{
    struct dirent **entries;
    int n = scandir(from, &entries, NULL, alphasort);
    uint32_t count = 0;
    mkdir(file_path(to), 0777);
    for (int i = 0; i < n; i++) {
        char path[1024], name[512];
        snprintf(path, sizeof path, "%s/%s", from, entries[i]->d_name);
        json_t *task =
            strstr(entries[i]->d_name, ".json") && count < most ? json_load_file(path, 0, NULL) : NULL;
        if (json_is_object(task) && json_object_get(task, "test")) {
            size_t k;
            json_t *pair;
            json_array_foreach(json_object_get(task, "test"), k, pair) json_object_del(pair, "output");
            snprintf(name, sizeof name, "%s/%s", to, entries[i]->d_name);
            char *text = json_dumps(task, JSON_COMPACT);
            file_write(name, text);
            free(text);
            count++;
        }
        json_decref(task);
        free(entries[i]);
    }
    free(entries);
    return count;
}

/* The submission is the same, byte for byte, when no test output is there to be seen. */
static void assert_blind(const char *folder, uint32_t most)
{
    assert_true(copy_blind(folder, "blind", most) > 10);
    MUST("submit", "--data", "blind", "--search", "100", "--threads", "1", "--out", "blind.json");
    if (most == UINT32_MAX) {
        MUST("submit", "--data", folder, "--search", "100", "--out", "sighted.json");
        assert_same_files("blind.json", "sighted.json");
        return;
    }
    /* of a large folder only the tasks that were copied are compared */
    mkdir(file_path("sample"), 0777);
    json_t *blind = file_json("blind.json");
    const char *id;
    json_t *unused;
    json_object_foreach(blind, id, unused)
    {
        char path[1024], name[128];
        snprintf(path, sizeof path, "%s/%s.json", folder, id);
        snprintf(name, sizeof name, "sample/%s.json", id);
        json_t *task = json_load_file(path, 0, NULL);
        assert_non_null(task);
        char *sighted = json_dumps(task, JSON_COMPACT);
        file_write(name, sighted);
        free(sighted);
        json_decref(task);
    }
    json_decref(blind);
    MUST("submit", "--data", "sample", "--search", "100", "--out", "sighted.json");
    assert_same_files("blind.json", "sighted.json");
}

static void test_outputs_do_not_show(void **state)
{
    (void)state;
    assert_blind(STARTER, UINT32_MAX);
}

static void test_outputs_do_not_show_in_training(void **state)
{
    (void)state;
    char folder[1024];
    struct stat st;
    const char *shared = getenv("ARCWRIGHT_SHARED");
    snprintf(folder, sizeof folder, "%s/data/arc-agi-1/training", shared ? shared : "");
    if (!shared || stat(folder, &st) != 0) skip();
    command_folder_remove(state);
    command_folder_make(state);
    assert_blind(folder, 16);
}

/* The form Kaggle gives: one file of challenges, test outputs elsewhere; every task is answered. */
static void kaggle_challenges(void **state)
{
    (void)state;
    enum { TASKS = 24 };
    char path[1024];
    const char *shared = getenv("ARCWRIGHT_SHARED"), *id;
    snprintf(path, sizeof path, "%s/data/kaggle/arc-agi_training_challenges.json", shared ? shared : "");
    json_t *all = shared ? json_load_file(path, 0, NULL) : NULL, *task, *few = json_object();
    if (!all) {
        json_decref(few);
        skip();
    }
    json_object_foreach(all, id, task)
    {
        if (json_object_size(few) < TASKS) json_object_set(few, id, task);
    }
    char *text = json_dumps(few, JSON_COMPACT);
    file_write("arc_challenges.json", text);
    free(text);
    MUST("submit", "--data", "arc_challenges.json", "--search", "150", "--out", "kaggle.json");
    json_t *s = file_json("kaggle.json");
    assert_int_equal(json_object_size(s), TASKS);
    json_object_foreach(few, id, task)
    {
        const json_t *outputs = json_object_get(s, id);
        assert_int_equal(json_array_size(outputs), json_array_size(json_object_get(task, "test")));
        for (size_t k = 0; k < json_array_size(outputs); k++) {
            const json_t *pair = json_array_get(outputs, k);
            assert_int_equal(json_object_size(pair), 2);
            assert_true(json_array_size(json_object_get(pair, "attempt_1")) > 0);
            assert_true(json_array_size(json_object_get(pair, "attempt_2")) > 0);
        }
    }
    json_decref(s);
    json_decref(few);
    json_decref(all);
    /* and what was answered is right as often as the solutions say */
    snprintf(path, sizeof path, "%s/data/arc-agi-1/training", shared);
    struct stat st;
    if (stat(path, &st) != 0) return;
    struct command c = RUN("score", "kaggle.json", "--data", path, "--json");
    command_expect(&c, 0);
    json_t *score = command_json(&c);
    assert_true(json_integer_value(json_object_get(score, "tasks_right")) >= 8);
    json_decref(score);
    command_clear(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(programs_come_with_words),
        cmocka_unit_test(a_library_verifies),
        cmocka_unit_test(a_task_is_explained),
        cmocka_unit_test(a_cap_on_time_is_told),
        cmocka_unit_test(a_search_is_asked_for_otherwise),
        cmocka_unit_test(submissions_by_hand),
        cmocka_unit_test(test_outputs_do_not_show),
        cmocka_unit_test(test_outputs_do_not_show_in_training),
        cmocka_unit_test(kaggle_challenges),
    };
    return cmocka_run_group_tests_name("search_cli", tests, command_folder_make, command_folder_remove);
}

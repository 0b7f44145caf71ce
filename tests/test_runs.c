/* Runs of `evolve` as a user has them, from outside: the same with any number of threads, taken up after a stop, a
 * Ctrl-C or a kill as if nothing had happened; and what the store commands make of what a run leaves behind. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <jansson.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "command.h"

#define STARTER  ARCWRIGHT_SOURCE_DIR "/tasks/starter"
#define LIBRARY  ARCWRIGHT_SOURCE_DIR "/library/starter.py"
#define RUN(...) command_run((const char *[]){ARCWRIGHT_EXE, __VA_ARGS__, NULL})

/* Few tasks, so that generations are short: some with a program in the library, some without. */
static const char *const few[] = {"548ec1ca", "ae0e8ec5", "63f1336c", "b440c390", "e63d708b", "1d946c6d"};
enum { FEW = sizeof few / sizeof *few };

static int set_up(void **state)
{
    if (command_folder_make(state) != 0) return -1;
    for (size_t i = 0; i < FEW; i++) {
        char line[400];
        snprintf(line, sizeof line, "mkdir -p %s && cp %s/%s.json %s", file_path("tasks"), STARTER, few[i],
                 file_path("tasks"));
        if (system(line) != 0) return -1;
    }
    return 0;
}

static bool has(const char *const *list, const char *option)
{
    while (*list && strcmp(*list, option) != 0) list++;
    return *list != NULL;
}

/* The command line of a run on these tasks: what is usual, unless `more`, which ends with NULL, has it. */
static void arguments(const char *argv[32], const char *store, const char *const *more)
{
    static const char *const usual[][2] = {
        {"--data", "tasks"}, {"--seeds", LIBRARY}, {"--seed", "11"}, {"--threads", "2"}, {"--search", "0"}};
    size_t n = 0;
    argv[n++] = ARCWRIGHT_EXE;
    argv[n++] = "evolve";
    argv[n++] = "--store";
    argv[n++] = store;
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) {
        if (has(more, usual[i][0])) continue;
        argv[n++] = usual[i][0];
        argv[n++] = usual[i][1];
    }
    while (*more) argv[n++] = *more++;
    argv[n] = NULL;
}

/* The summary of a run that ends by itself. */
static json_t *evolve_to_end(const char *store, const char *const *more)
{
    const char *argv[32], *all[16];
    size_t n = 0;
    while (*more) all[n++] = *more++;
    all[n++] = "--summary-json";
    all[n++] = "summary.json";
    all[n] = NULL;
    arguments(argv, store, all);
    struct command c = command_run(argv);
    command_expect(&c, 0);
    command_silent(&c);
    command_clear(&c);
    return file_json("summary.json");
}
#define EVOLVE(store, ...) evolve_to_end(store, (const char *const[]){__VA_ARGS__, NULL})

static const char *hash_of(const json_t *summary)
{
    return json_string_value(json_object_get(summary, "store_hash"));
}

static json_int_t number(const json_t *summary, const char *key)
{
    return json_integer_value(json_object_get(summary, key));
}

/* Everything that must not depend on how a run was cut into pieces. */
static void same_result(const json_t *a, const json_t *b)
{
    static const char *const keys[] = {"store_hash", "solved_ids", "fitting_ids", "generations", "tasks"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const json_t *x = json_object_get(a, keys[i]), *y = json_object_get(b, keys[i]);
        assert_non_null(x);
        if (!json_equal(x, y)) fail_msg("%s differs", keys[i]);
    }
}

/* And every figure that counts work, where nothing was cut. */
static void same_work(const json_t *a, const json_t *b)
{
    static const char *const keys[] = {"candidates",  "unique",    "evaluations", "nodes_computed",
                                       "validations", "mutations", "failures"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (!json_equal(json_object_get(a, keys[i]), json_object_get(b, keys[i])))
            fail_msg("%s differs", keys[i]);
}

/* What was solved when, by generations; times go on. */
static void same_curve(const json_t *a, const json_t *b)
{
    const json_t *x = json_object_get(a, "curve"), *y = json_object_get(b, "curve");
    double before = 0;
    assert_int_equal(json_array_size(x), json_array_size(y));
    for (size_t i = 0; i < json_array_size(x); i++) {
        const json_t *p = json_array_get(x, i), *q = json_array_get(y, i);
        assert_int_equal(number(p, "generation"), number(q, "generation"));
        assert_int_equal(number(p, "solved"), number(q, "solved"));
        assert_int_equal(number(p, "fitting"), number(q, "fitting"));
        double wall = json_number_value(json_object_get(q, "wall_s"));
        assert_true(wall > before);
        before = wall;
    }
    const json_t *last = json_array_get(x, json_array_size(x) - 1);
    assert_int_equal(number(last, "generation"), number(a, "generations") - 1);
    assert_int_equal(number(last, "solved"), number(a, "solved"));
}

/* ---- one seed, one run ---- */

static void test_threads(void **state)
{
    (void)state;
    json_t *one = EVOLVE("t1.db", "--generations", "5", "--threads", "1");
    json_t *two = EVOLVE("t2.db", "--generations", "5");
    json_t *five = EVOLVE("t5.db", "--generations", "5", "--threads", "5");
    json_t *other = EVOLVE("t6.db", "--generations", "5", "--seed", "12");
    assert_int_equal(number(one, "threads"), 1);
    assert_int_equal(number(five, "threads"), 5);
    same_result(one, two);
    same_work(one, two);
    same_result(one, five);
    same_work(one, five);
    assert_string_not_equal(hash_of(one), hash_of(other));
    json_decref(one);
    json_decref(two);
    json_decref(five);
    json_decref(other);
}

/* With the test outputs taken away, or made wrong, the same programs are found and kept. */
static void test_without_outputs(void **state)
{
    (void)state;
    for (int wrong = 0; wrong < 2; wrong++) {
        for (size_t i = 0; i < FEW; i++) {
            char name[40];
            snprintf(name, sizeof name, "tasks/%s.json", few[i]);
            json_t *task = file_json(name), *pair;
            size_t k;
            json_array_foreach(json_object_get(task, "test"), k, pair)
            {
                if (wrong)
                    json_object_set_new(pair, "output", json_pack("[[i]]", 5));
                else
                    json_object_del(pair, "output");
            }
            snprintf(name, sizeof name, "blind/%s.json", few[i]);
            char *text = json_dumps(task, JSON_COMPACT);
            file_write(name, text);
            free(text);
            json_decref(task);
        }
        json_t *seeing = EVOLVE(wrong ? "see1.db" : "see0.db", "--generations", "4");
        json_t *blind = EVOLVE(wrong ? "blind1.db" : "blind0.db", "--generations", "4", "--data", "blind");
        assert_true(number(seeing, "solved") > 0);
        assert_int_equal(number(blind, "solved"), 0);
        assert_true(
            json_equal(json_object_get(seeing, "fitting_ids"), json_object_get(blind, "fitting_ids")));
        same_work(seeing, blind);
        for (size_t i = 0; i < FEW; i++) {
            struct command a = RUN("solvers", few[i], "--store", wrong ? "see1.db" : "see0.db", "--json");
            struct command b = RUN("solvers", few[i], "--store", wrong ? "blind1.db" : "blind0.db", "--json");
            json_t *x = command_json(&a), *y = command_json(&b);
            assert_int_equal(json_array_size(x), json_array_size(y));
            for (size_t k = 0; k < json_array_size(x); k++)
                assert_string_equal(json_string_value(json_object_get(json_array_get(x, k), "program")),
                                    json_string_value(json_object_get(json_array_get(y, k), "program")));
            json_decref(x);
            json_decref(y);
            command_clear(&a);
            command_clear(&b);
        }
        json_decref(seeing);
        json_decref(blind);
    }
}

/* ---- stopped and taken up ---- */

static void test_resume(void **state)
{
    (void)state;
    json_t *whole = EVOLVE("whole.db", "--generations", "6");
    json_t *half = EVOLVE("half.db", "--generations", "3");
    assert_string_not_equal(hash_of(whole), hash_of(half));
    json_t *rest = EVOLVE("half.db", "--generations", "6", "--resume", "--threads", "1");
    same_result(whole, rest);
    same_curve(whole, rest);
    /* What is done already is not done again; and once more, for nothing. */
    json_t *none = EVOLVE("half.db", "--generations", "6", "--resume");
    same_result(whole, none);
    same_curve(whole, none);
    assert_int_equal(number(none, "candidates"), number(whole, "candidates"));
    assert_int_equal(number(none, "evaluations"), number(whole, "evaluations"));
    /* One generation at a time. */
    json_decref(EVOLVE("steps.db", "--generations", "1"));
    for (int g = 2; g <= 6; g++) {
        char text[16];
        snprintf(text, sizeof text, "%d", g);
        json_t *step = EVOLVE("steps.db", "--generations", text, "--resume");
        if (g == 6) same_result(whole, step);
        if (g == 6) same_curve(whole, step);
        json_decref(step);
    }
    json_decref(whole);
    json_decref(half);
    json_decref(rest);
    json_decref(none);
}

/* A resumed run is the old one, whatever else is on the command line; other data or seeds are refused. */
static void test_resume_refused(void **state)
{
    (void)state;
    json_t *first = EVOLVE("same.db", "--generations", "2", "--parents", "7");
    json_t *whole = EVOLVE("same4.db", "--generations", "4", "--parents", "7");
    json_t *more = EVOLVE("same.db", "--generations", "4", "--resume", "--seed", "99");
    assert_int_equal(number(more, "seed"), 11);
    same_result(whole, more);
    json_decref(first);
    json_decref(whole);
    json_decref(more);
    struct command c = RUN("evolve", "--data", STARTER, "--seeds", LIBRARY, "--store", "same.db", "--resume");
    command_expect(&c, 2);
    command_complains(&c, "other data");
    command_clear(&c);
    file_write("other.py", "def solve_a(I):\n    return vmirror(I)\n");
    c = RUN("evolve", "--data", "tasks", "--seeds", "other.py", "--store", "same.db", "--resume");
    command_expect(&c, 2);
    command_complains(&c, "other seed programs");
    command_clear(&c);
    c = RUN("store", "ls", "same.db");
    command_says(&c, "1 runs");
    command_clear(&c);
}

/* Two runs in one store: the second is the run it would be alone, also when it is stopped and taken up. */
static void test_second_run(void **state)
{
    (void)state;
    json_decref(EVOLVE("two.db", "--generations", "4", "--seed", "5"));
    json_t *at_once = EVOLVE("two.db", "--generations", "4");
    json_decref(EVOLVE("both.db", "--generations", "4", "--seed", "5"));
    json_decref(EVOLVE("both.db", "--generations", "2"));
    json_t *resumed = EVOLVE("both.db", "--generations", "4", "--resume");
    same_result(at_once, resumed);
    json_decref(at_once);
    json_decref(resumed);
    struct command c = RUN("store", "check", "both.db", "--data", "tasks");
    command_expect(&c, 0);
    command_clear(&c);
}

/* What a run says of its economy adds up, and is what the summary counts. */
static void test_economy(void **state)
{
    (void)state;
    const char *argv[32];
    unsigned long long known, run, computed, validated, shared, bred = 0;
    unsigned tasks, of_tasks = 0;
    arguments(argv, "economy.db",
              (const char *const[]){"--generations", "9", "--details", "--summary-json", "s.json", NULL});
    struct command c = command_run(argv);
    command_expect(&c, 0);
    const char *at = strstr(c.out, "\nEconomy:\n");
    assert_non_null(at);
    assert_int_equal(
        sscanf(at,
               "\nEconomy:\nknown %llu %*f %% %*[^\n] run %llu %*f %% %*[^\n] nodes %llu %*f %% %*[^\n]"
               " validated %llu %*f %% %*[^\n]",
               &known, &run, &computed, &validated),
        4);
    json_t *s = file_json("s.json");
    assert_true(known > 0 && known == (unsigned long long)number(s, "cache_hits"));
    assert_true(run == (unsigned long long)number(s, "unique"));
    assert_true(known + run <= (unsigned long long)number(s, "candidates"));
    assert_true(computed == (unsigned long long)number(s, "nodes_computed"));
    assert_true(validated == (unsigned long long)number(s, "validations"));
    at = strstr(at, "shares");
    assert_non_null(at);
    for (at += strlen("shares"); sscanf(at, "%llu %*f %% for %u tasks", &shared, &tasks) == 2;) {
        bred += shared;
        of_tasks += tasks;
        at = strchr(at, '\n') + 1;
    }
    assert_int_equal(of_tasks, FEW);
    assert_int_equal(bred, 32 * FEW);
    json_decref(s);
    command_clear(&c);
}

/* Waits until the store has a run with this many generations done, as another process sees it. */
static void wait_for_generation(const char *store, uint32_t generation)
{
    for (int i = 0; i < 60000; i++) {
        struct command c = RUN("store", "ls", store);
        const char *seed = strstr(c.out, "seed 11  ");
        bool there = c.code == 0 && seed && (uint32_t)atoi(seed + 9) >= generation;
        command_clear(&c);
        if (there) return;
        nanosleep(&(struct timespec){.tv_nsec = 2000000}, NULL);
    }
    fail_msg("generation %u never came", generation);
}

static void test_killed(void **state)
{
    (void)state;
    uint32_t taken_up = 0;
    json_t *whole = EVOLVE("long.db", "--generations", "60");
    for (uint32_t at = 1; at <= 31; at += 10) {
        const char *argv[32];
        char name[16];
        snprintf(name, sizeof name, "kill%u.db", at);
        arguments(argv, name, (const char *const[]){"--generations", "1000000", NULL});
        pid_t child = command_start(argv);
        wait_for_generation(name, at);
        kill(child, SIGKILL);
        struct command c = command_finish(child);
        command_expect(&c, 1000 + SIGKILL);
        command_clear(&c);
        /* Whole, though nobody closed it. */
        c = RUN("store", "check", name, "--data", "tasks");
        command_expect(&c, 0);
        command_clear(&c);
        json_t *rest = EVOLVE(name, "--generations", "60", "--resume");
        if (number(rest, "generations") == number(whole, "generations"))
            same_result(whole, rest), taken_up++; /* else it had gone further before it was killed */
        else if (number(rest, "generations") < number(whole, "generations"))
            fail_msg("%lld generations", (long long)number(rest, "generations"));
        json_decref(rest);
    }
    assert_true(taken_up >= 1);
    print_message("taken up after %u kills\n", taken_up);
    json_decref(whole);
}

/* Ctrl-C, and what a batch system sends: the generation is finished, all is saved, the summary printed, exit 0. */
static void test_interrupted(void **state)
{
    (void)state;
    static const int signals[] = {SIGINT, SIGTERM};
    json_t *whole = NULL;
    for (size_t k = 0; k < 2; k++) {
        const char *argv[32], *name = k ? "term.db" : "int.db";
        arguments(argv, name,
                  (const char *const[]){"--generations", "1000000", "--summary-json", "stop.json", NULL});
        pid_t child = command_start(argv);
        wait_for_generation(name, 3);
        kill(child, signals[k]);
        struct command c = command_finish(child);
        command_expect(&c, 0);
        command_silent(&c);
        command_says(&c, "interrupted: ");
        command_says(&c, "contents ");
        command_clear(&c);
        json_t *s = file_json("stop.json");
        assert_true(json_is_true(json_object_get(s, "interrupted")));
        /* The same as a run that was told to stop there. */
        char text[24];
        snprintf(text, sizeof text, "%lld", (long long)number(s, "generations") - 1);
        json_t *told = EVOLVE(k ? "told1.db" : "told0.db", "--generations", text);
        same_result(told, s);
        same_work(told, s);
        c = RUN("store", "ls", name);
        command_says(&c, "interrupted  seed 11");
        command_clear(&c);
        json_decref(told);
        json_decref(s);
    }
    json_decref(whole);
}

/* ---- with searches ---- */

/* From nothing: a search of each task, deeper ones, repairs, breeding; the same with any number of threads. */
static void test_from_nothing(void **state)
{
    (void)state;
    json_t *one = EVOLVE("n1.db", "--search", "60", "--generations", "6", "--threads", "1");
    json_t *three = EVOLVE("n3.db", "--search", "60", "--generations", "6", "--threads", "3");
    same_result(one, three);
    same_work(one, three);
    const json_t *means = json_object_get(one, "means");
    assert_true(json_equal(means, json_object_get(three, "means")));
    uint32_t worked = 0;
    for (size_t i = 0; i < json_array_size(means); i++)
        worked += number(json_array_get(means, i), "work_us") > 0;
    assert_true(worked >= 3);
    assert_true(number(one, "solved") >= 4);
    json_decref(one);
    json_decref(three);
}

/* Stopped or killed at any moment, also within a search, and taken up: the run that nothing happened to. */
static void test_stopped_anywhere(void **state)
{
    (void)state;
    enum { STOPS = 10 };
    json_t *whole = EVOLVE("w.db", "--search", "100", "--generations", "7", "--seed", "4");
    bool begun = false;
    for (int k = 0; k < STOPS; k++) {
        const char *argv[32];
        arguments(argv, "stopped.db",
                  (const char *const[]){"--search", "100", "--generations", "7", "--seed", "4", "--quiet",
                                        begun ? "--resume" : NULL, NULL});
        pid_t child = command_start(argv);
        nanosleep(&(struct timespec){.tv_nsec = 15000000L * (1 + k * k % 7)}, NULL);
        kill(child, k % 2 ? SIGINT : SIGKILL);
        struct command c = command_finish(child);
        assert_true(c.code == 0 || c.code == 1000 + SIGKILL || c.code == 1000 + SIGINT);
        command_clear(&c);
        c = RUN("store", "ls", "stopped.db");
        begun = c.code == 0 && !strstr(c.out, "0 runs");
        command_clear(&c);
    }
    json_t *rest =
        begun ? EVOLVE("stopped.db", "--search", "100", "--generations", "7", "--seed", "4", "--resume")
              : EVOLVE("stopped.db", "--search", "100", "--generations", "7", "--seed", "4");
    same_result(whole, rest);
    if (!json_equal(json_object_get(whole, "means"), json_object_get(rest, "means")))
        fail_msg("means differ");
    json_decref(whole);
    json_decref(rest);
}

/* A limit of time holds within searches too, and what is left is done after a resume. */
static void test_time_holds(void **state)
{
    (void)state;
    json_t *whole = EVOLVE("tw.db", "--search", "1000", "--generations", "1", "--seed", "4");
    json_t *cut = EVOLVE("tc.db", "--search", "1000", "--time", "0.05", "--seed", "4");
    assert_true(number(cut, "generations") <= 1);
    json_t *rest = EVOLVE("tc.db", "--search", "1000", "--generations", "1", "--seed", "4", "--resume");
    same_result(whole, rest);
    json_decref(whole);
    json_decref(cut);
    json_decref(rest);
}

/* ---- what the store commands make of it ---- */

static void test_check(void **state)
{
    (void)state;
    json_decref(EVOLVE("check.db", "--generations", "4"));
    struct command c = RUN("store", "check", "check.db", "--data", "tasks");
    command_expect(&c, 0);
    command_silent(&c);
    unsigned reproduced, of;
    char rest[60];
    /* One line: all of them. */
    assert_int_equal(sscanf(c.out, "%u of %u stored %59[^\n]", &reproduced, &of, rest), 3);
    assert_string_equal(rest, "scores reproduced");
    assert_int_equal(reproduced, of);
    assert_true(of >= FEW && of <= 32 * FEW);
    command_clear(&c);

    /* A score that somebody made up is found out; so is a task that has changed. */
    c = command_run((const char *[]){"/bin/sh", "-c",
                                     "cp check.db made-up.db && cp -r tasks changed && "
                                     "rm changed/ae0e8ec5.json",
                                     NULL});
    command_expect(&c, 0);
    command_clear(&c);
    c = RUN("store", "check", "made-up.db", "--data", "changed");
    command_expect(&c, 1);
    command_says(&c, "ae0e8ec5: the data has no such task with this content");
    command_says(&c, "scores belong to tasks that the data does not have\n");
    const char *last = strstr(c.out, " stored scores reproduced\n");
    assert_non_null(last);
    assert_string_equal(last, " stored scores reproduced\n"); /* the last line */
    command_clear(&c);
}

static uint32_t count_files(const char *folder, uint32_t depth,
                            bool (*right)(const char *name, uint32_t depth))
{
    uint32_t count = 0;
    DIR *d = opendir(folder);
    assert_non_null(d);
    for (struct dirent *e; (e = readdir(d));) {
        struct buf path = {0};
        if (e->d_name[0] == '.') continue;
        if (!right(e->d_name, depth)) fail_msg("'%s' at depth %u of the tree", e->d_name, depth);
        buf_printf(&path, "%s/%s", folder, e->d_name);
        count += depth == 3 ? 1 : count_files(path.data, depth + 1, right);
        buf_free(&path);
    }
    closedir(d);
    return count;
}

/* solve_TASK/SCORE/TIME/HASH.py */
static bool in_its_place(const char *name, uint32_t depth)
{
    switch (depth) {
    case 0: return strncmp(name, "solve_", 6) == 0 && strlen(name) == 14;
    case 1: return atoi(name) >= 0 && atoi(name) <= 9 && strspn(name, "0123456789") == strlen(name);
    case 2: return strspn(name, "0123456789") == strlen(name);
    default:
        return strlen(name) == 35 && strspn(name, "0123456789abcdef") == 32 && strcmp(name + 32, ".py") == 0;
    }
}

static void test_export_import(void **state)
{
    (void)state;
    json_t *s = EVOLVE("export.db", "--generations", "3");
    struct command c = RUN("store", "export", "export.db", "--tree", "solver_dir");
    command_expect(&c, 0);
    unsigned programs, tasks;
    assert_int_equal(sscanf(c.out, "%u programs of %u tasks", &programs, &tasks), 2);
    command_clear(&c);
    assert_int_equal(count_files(file_path("solver_dir"), 0, in_its_place), programs);
    assert_true(tasks <= FEW && programs > tasks);

    /* The tree and the file are programs that load, for the tasks they claim. */
    c = RUN("verify", "solver_dir", "--data", "tasks", "--json");
    command_expect(&c, 0);
    json_t *all = command_json(&c);
    assert_int_equal(json_integer_value(json_object_get(json_object_get(all, "summary"), "programs")),
                     programs);
    assert_int_equal(json_array_size(json_object_get(all, "errors")), 0);
    json_decref(all);
    command_clear(&c);
    c = RUN("store", "export", "export.db", "--library", "best.py");
    command_expect(&c, 0);
    command_clear(&c);
    c = RUN("verify", "best.py", "--data", "tasks", "--json");
    all = command_json(&c);
    /* One program a task: the other attempt may be the one that is right. */
    json_int_t right = json_integer_value(json_object_get(json_object_get(all, "summary"), "right"));
    assert_true(right > 0 && 2 * right >= number(s, "solved"));
    json_decref(all);
    command_clear(&c);

    /* And back: into an empty store, with the scores that they had. */
    c = RUN("store", "import", "import.db", "best.py", "--data", "tasks");
    command_expect(&c, 0);
    command_says(&c, " kept with their scores, 0 without a task in the data");
    command_clear(&c);
    c = RUN("store", "check", "import.db", "--data", "tasks");
    command_expect(&c, 0);
    command_clear(&c);
    c = RUN("store", "import", "import.db", LIBRARY, "--data", "tasks");
    command_expect(&c, 0);
    command_says(&c, "91 programs read, 4 kept with their scores, 87 without a task in the data");
    command_clear(&c);
    /* A store is a library of seeds, too. */
    c = RUN("evolve", "--data", "tasks", "--seeds", "import.db", "--store", "again.db", "--generations", "1");
    command_expect(&c, 0);
    command_clear(&c);
    json_decref(s);
}

/* ---- what else finds programs, and what they are worth ---- */

static void test_search(void **state)
{
    (void)state;
    struct command a =
        RUN("search", "--data", "tasks", "--budget", "300", "--threads", "1", "--summary-json", "-");
    struct command b = RUN("search", "--data", "tasks", "--budget", "300", "--threads", "3", "--summary-json",
                           "s.json", "--tasks-json", "t.json");
    command_expect(&a, 0);
    command_expect(&b, 0);
    command_says(&b, " tasks solved, ");
    json_t *one = command_json(&a), *three = file_json("s.json"), *tasks = file_json("t.json");
    static const char *const keys[] = {"tasks",    "solved", "solved_ids",   "solved_at_1",
                                       "full_fit", "oracle", "oracle_at_10", "states"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        assert_non_null(json_object_get(one, keys[i]));
        assert_true(json_equal(json_object_get(one, keys[i]), json_object_get(three, keys[i])));
    }
    assert_int_equal(number(one, "tasks"), FEW);
    assert_int_equal(number(one, "solved"), json_array_size(json_object_get(one, "solved_ids")));
    assert_true(number(one, "solved_at_1") <= number(one, "solved") && number(one, "states") > 0);
    assert_true(json_is_real(json_object_get(one, "wall_s")) && json_is_real(json_object_get(one, "cpu_s")));
    assert_int_equal(json_array_size(tasks), FEW);
    assert_true(number(one, "solved") <= number(one, "oracle_at_10"));
    for (size_t i = 0; i < FEW; i++) {
        const json_t *task = json_array_get(tasks, i), *tests = json_object_get(task, "tests");
        assert_true(number(task, "demos") > 0 && json_array_size(tests) > 0);
        for (size_t k = 0; k < json_array_size(tests); k++) {
            const json_t *p = json_object_get(json_array_get(tests, k), "probability");
            double first = json_number_value(json_array_get(p, 0)),
                   second = json_number_value(json_array_get(p, 1));
            assert_true(first >= 0 && second >= 0 && first + second <= 1.001);
        }
    }
    json_decref(one);
    json_decref(three);
    json_decref(tasks);
    command_clear(&a);
    command_clear(&b);
}

/* The submission has two attempts for each test input, and its score is what the run said of itself. */
static void test_submit(void **state)
{
    (void)state;
    json_t *s = EVOLVE("submit.db", "--generations", "3");
    struct command c = RUN("submit", "--data", "tasks", "--store", "submit.db", "--out", "submission.json");
    command_expect(&c, 0);
    command_complains(&c, " tasks answered, ");
    command_clear(&c);
    json_t *all = file_json("submission.json");
    assert_int_equal(json_object_size(all), FEW);
    for (size_t i = 0; i < FEW; i++) {
        const json_t *outputs = json_object_get(all, few[i]), *first = json_array_get(outputs, 0);
        assert_true(json_array_size(outputs) >= 1);
        assert_true(json_array_size(json_object_get(first, "attempt_1")) >= 1);
        assert_true(json_array_size(json_object_get(first, "attempt_2")) >= 1);
    }
    json_decref(all);
    c = RUN("score", "submission.json", "--data", "tasks", "--json");
    command_expect(&c, 0);
    all = command_json(&c);
    assert_int_equal(number(all, "tasks"), FEW);
    assert_int_equal(number(all, "tasks_right"), number(s, "solved"));
    assert_true(number(all, "pairs_right_first") <= number(all, "pairs_right"));
    assert_int_equal(number(all, "missing") + number(all, "unknown"), 0);
    json_decref(all);
    command_clear(&c);
    c = RUN("score", "none.json", "--data", "tasks");
    command_expect(&c, 2);
    command_complains(&c, "none.json");
    command_clear(&c);
    file_write("bad.json", "[1]");
    c = RUN("score", "bad.json", "--data", "tasks");
    command_expect(&c, 2);
    command_complains(&c, "bad.json");
    command_clear(&c);
    json_decref(s);
}

static void test_list_and_prune(void **state)
{
    (void)state;
    json_decref(EVOLVE("list.db", "--generations", "3"));
    struct command c = RUN("store", "ls", "list.db", "--json");
    command_expect(&c, 0);
    json_t *all = command_json(&c);
    assert_int_equal(number(all, "runs"), 1);
    assert_int_equal(json_array_size(json_object_get(all, "tasks")), FEW);
    json_int_t sum = 0;
    for (size_t i = 0; i < FEW; i++)
        sum += number(json_array_get(json_object_get(all, "tasks"), i), "solvers");
    assert_int_equal(number(all, "solvers"), sum);
    json_decref(all);
    command_clear(&c);
    c = RUN("store", "prune", "list.db", "--keep", "1");
    command_expect(&c, 0);
    command_says(&c, " entries and ");
    command_clear(&c);
    c = RUN("store", "ls", "list.db", "--json");
    all = command_json(&c);
    assert_true(number(all, "solvers") <= (json_int_t)FEW);
    json_decref(all);
    command_clear(&c);
    c = RUN("store", "check", "list.db", "--data", "tasks");
    command_expect(&c, 0);
    command_clear(&c);
}

static void test_solvers(void **state)
{
    (void)state;
    json_decref(EVOLVE("solvers.db", "--generations", "3"));
    struct command c = RUN("solvers", "ae0e8ec5", "--store", "solvers.db");
    command_expect(&c, 0);
    command_says(&c, "   1  3/3  ");
    command_clear(&c);
    c = RUN("solvers", "ae0e8ec5", "--store", "solvers.db", "--json");
    json_t *all = command_json(&c);
    const json_t *best = json_array_get(all, 0), *second = json_array_get(all, 1);
    assert_int_equal(number(best, "demo_right"), 3);
    assert_int_equal(number(best, "demo_count"), 3);
    assert_int_equal(number(best, "test_right"), 1);
    assert_true(number(best, "lines") >= 1);
    assert_true(number(second, "demo_right") <= 3);
    char a[8], b[8];
    snprintf(a, sizeof a, "%.7s", json_string_value(json_object_get(best, "program")));
    snprintf(b, sizeof b, "%.7s", json_string_value(json_object_get(second, "program")));
    command_clear(&c);
    c = RUN("solvers", "ae0e8ec5", "--store", "solvers.db", "--best");
    command_expect(&c, 0);
    command_says(&c, "def solve_ae0e8ec5(");
    file_write("best.py", c.out);
    command_clear(&c);
    c = RUN("verify", "best.py", "--data", "tasks", "--strict"); /* what it prints is a program that works */
    command_expect(&c, 0);
    command_clear(&c);
    c = RUN("solvers", a, "--compare", b, "--store", "solvers.db");
    command_expect(&c, 0);
    command_says(&c, "--- a: ");
    command_says(&c, " lines compute the same in both");
    command_clear(&c);
    json_decref(all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_threads),        cmocka_unit_test(test_without_outputs),
        cmocka_unit_test(test_resume),         cmocka_unit_test(test_resume_refused),
        cmocka_unit_test(test_second_run),     cmocka_unit_test(test_killed),
        cmocka_unit_test(test_interrupted),    cmocka_unit_test(test_check),
        cmocka_unit_test(test_from_nothing),   cmocka_unit_test(test_stopped_anywhere),
        cmocka_unit_test(test_time_holds),     cmocka_unit_test(test_export_import),
        cmocka_unit_test(test_search),         cmocka_unit_test(test_submit),
        cmocka_unit_test(test_list_and_prune), cmocka_unit_test(test_solvers),
        cmocka_unit_test(test_economy),
    };
    return cmocka_run_group_tests(tests, set_up, command_folder_remove);
}

/* Reading tasks: good files, each kind of bad one with its exact words, and the two readers against each
 * other on damaged text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/rng.h"
#include "task/read.h"
#include "task/task.h"

static char folder[] = "/tmp/arcwright-task-XXXXXX";

static const char GOOD[] = "{\"train\": [{\"input\": [[0, 1], [2, 3]], \"output\": [[9]]}],\n"
                           " \"test\": [{\"input\": [[4, 5, 6]], \"output\": [[7], [8]]}]}\n";

static int make_folder(void **state)
{
    (void)state;
    return mkdtemp(folder) ? 0 : -1;
}

static void empty_folder(void)
{
    char command[100];
    snprintf(command, sizeof command, "find %s -mindepth 1 -delete", folder);
    assert_int_equal(system(command), 0);
}

static int remove_folder(void **state)
{
    (void)state;
    empty_folder();
    return rmdir(folder);
}

static void write_file(const char *name, const char *text)
{
    char path[200];
    struct buf b = {0};
    snprintf(path, sizeof path, "%s/%s", folder, name);
    buf_text(&b, text);
    assert_int_equal(buf_write_file(&b, path, NULL), STATUS_OK);
    buf_free(&b);
}

static struct dataset *open_good(const char *path)
{
    struct dataset *set;
    struct error err;
    enum status status = dataset_open(&set, path, &err);
    if (status != STATUS_OK) fail_msg("%s: %s", path, err.message);
    return set;
}

static struct dataset *parse_good(const char *text)
{
    struct dataset *set;
    struct error err;
    enum status status = dataset_parse(&set, "t.json", text, strlen(text), &err);
    if (status != STATUS_OK) fail_msg("%s: %s", text, err.message);
    return set;
}

/* The whole text a user would see. */
static void assert_refused(const char *text, const char *expected)
{
    struct dataset *set;
    struct error err;
    char seen[1200];
    assert_int_equal(dataset_parse(&set, "t.json", text, strlen(text), &err), STATUS_INPUT);
    assert_null(set);
    assert_string_equal(error_text(&err, seen, sizeof seen), expected);
}

static void assert_error(const struct error *err, const char *expected)
{
    char seen[1200], full[1400];
    snprintf(full, sizeof full, "%s/%s", folder, expected);
    assert_string_equal(error_text(err, seen, sizeof seen), full);
}

static void test_good_file(void **state)
{
    (void)state;
    struct dataset *set = parse_good(GOOD);
    assert_int_equal(set->count, 1);
    assert_int_equal(set->error_count, 0);
    const struct task *task = task_find(set, "t");
    assert_non_null(task);
    assert_null(task_find(set, "u"));
    assert_int_equal(task->demo_count, 1);
    assert_int_equal(task->test_count, 1);
    assert_int_equal(task->demos[0].input.height, 2);
    assert_memory_equal(task->demos[0].input.cells, "\0\1\2\3", 4);
    assert_memory_equal(task->demos[0].output.cells, "\11", 1);
    assert_int_equal(task->tests[0].input.height, 1);
    assert_int_equal(task->tests[0].input.width, 3);
    assert_true(task->tests[0].has_output);
    assert_int_equal(task->tests[0].output.height, 2);
    assert_string_equal(task->path, "t.json");
    dataset_free(set);
}

#define TIMES_4(x)  x x x x
#define TIMES_64(x) TIMES_4(TIMES_4(TIMES_4(x)))

static void test_hash_is_of_the_content(void **state)
{
    (void)state;
    static const char *same[] = {
        "{\"test\":[{\"output\":[[7],[8]],\"input\":[[4,5,6]]}],\"train\":[{\"output\":[[9]],\"input\":[[0,1]"
        ",[2,"
        "3]]}]}",
        "\xef\xbb\xbf\t{\"name\": \"x\\n\", \"train\": [{\"input\": [[0, 1], [2, 3]], \"output\": [[9]], "
        "\"id\": "
        "7}], \"test\": [{\"input\": [[4, 5, 6]], \"output\": [[7]\r\n, [8]]}]}",
    };
    static const char *other[] = {
        "{\"train\": [{\"input\": [[0, 1, 2, 3]], \"output\": [[9]]}], \"test\": [{\"input\": [[4, 5, 6]], "
        "\"output\": [[7], [8]]}]}",
        "{\"train\": [{\"input\": [[0, 1], [2, 3]], \"output\": [[9]]}], \"test\": [{\"input\": [[4, 5, "
        "6]]}]}",
        "{\"train\": [{\"input\": [[0, 1], [2, 3]], \"output\": [[9]]}, {\"input\": [[4, 5, 6]], \"output\": "
        "[[7], [8]]}], \"test\": [{\"input\": [[1]]}]}",
    };
    struct dataset *set = parse_good(GOOD);
    for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
        struct dataset *again = parse_good(same[i]);
        assert_true(hash128_equal(again->tasks[0].hash, set->tasks[0].hash));
        assert_true(hash128_equal(again->hash, set->hash));
        dataset_free(again);
    }
    for (size_t i = 0; i < sizeof other / sizeof *other; i++) {
        struct dataset *again = parse_good(other[i]);
        assert_false(hash128_equal(again->tasks[0].hash, set->tasks[0].hash));
        assert_false(hash128_equal(again->hash, set->hash));
        dataset_free(again);
    }
    /* Recorded results name tasks by this number: it must not change. */
    char hex[HASH128_TEXT];
    assert_string_equal(hash128_text(set->tasks[0].hash, hex), "210c319f2533059b7cef6d47b5dad2a0");
    assert_string_equal(hash128_text(set->hash, hex), "8a9addc17bd71c9189894772820b915e");
    dataset_free(set);
}

static void test_missing_outputs(void **state)
{
    (void)state;
    struct dataset *set =
        parse_good("{\"train\": [{\"input\": [[0]], \"output\": [[1]]}], \"test\": [{\"input\": "
                   "[[2]]}, {\"input\": [[3]], \"output\": null}, {\"input\": [[3]], "
                   "\"output\": [[4]]}]}");
    assert_int_equal(set->tasks[0].test_count, 3);
    assert_false(set->tasks[0].tests[0].has_output);
    assert_false(set->tasks[0].tests[1].has_output);
    assert_null(set->tasks[0].tests[1].output.cells);
    assert_true(set->tasks[0].tests[2].has_output);
    dataset_free(set);
}

static void test_bad_content(void **state)
{
    (void)state;
    /* %s stands for the first demo pair's input. */
    static const char frame[] =
        "{\"train\": [{\"input\": %s, \"output\": [[1]]}], \"test\": [{\"input\": [[1]]}]}";
    static const struct {
        const char *grid, *words;
    } cases[] = {
        {"[]", "t.json: train[0].input: the grid is empty"},
        {"[[]]", "t.json: train[0].input[0]: the row is empty"},
        {"[[1, 2], [3]]",
         "t.json: train[0].input[1]: the row is ragged: it has 1 cells, the first row has 2"},
        {"[[1], []]", "t.json: train[0].input[1]: the row is ragged: it has 0 cells, the first row has 1"},
        {"[[1], [2], [3, 12]]",
         "t.json: train[0].input[2]: the row is ragged: it has 2 cells, the first row has 1"},
        {"[[1, 2], [3, 12]]", "t.json: train[0].input[1][1]: colour 12 is not one of 0..9"},
        {"[[-1]]", "t.json: train[0].input[0][0]: colour -1 is not one of 0..9"},
        {"[[1.0]]", "t.json: train[0].input[0][0]: expected a colour 0..9, found a number with a fraction"},
        {"[[\"1\"]]", "t.json: train[0].input[0][0]: expected a colour 0..9, found a string"},
        {"[[null]]", "t.json: train[0].input[0][0]: expected a colour 0..9, found null"},
        {"[[true]]", "t.json: train[0].input[0][0]: expected a colour 0..9, found true or false"},
        {"[[[1]]]", "t.json: train[0].input[0][0]: expected a colour 0..9, found a list"},
        {"[1, 2]", "t.json: train[0].input[0]: expected a row (a list of colours), found an integer"},
        {"{}", "t.json: train[0].input: expected a grid (a list of rows), found an object"},
        {"null", "t.json: train[0].input: expected a grid (a list of rows), found null"},
        {"[[" TIMES_64("0,") TIMES_64("0,") "0]]",
         "t.json: train[0].input[0]: the row has 129 cells; at most 128 are read"},
        {"[" TIMES_64("[0],") TIMES_64("[0],") "[0]]",
         "t.json: train[0].input: the grid has 129 rows; at most 128 are read"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[1000];
        snprintf(text, sizeof text, frame, cases[i].grid);
        assert_refused(text, cases[i].words);
    }
}

static void test_bad_shape(void **state)
{
    (void)state;
    assert_refused("[]", "t.json: expected a task {\"train\": ..., \"test\": ...}, found a list");
    assert_refused("{}", "t.json: the key \"train\" is missing");
    assert_refused("{\"train\": 1}", "t.json: train: expected a list of pairs, found an integer");
    assert_refused("{\"train\": []}", "t.json: train: there is no demonstration pair");
    assert_refused("{\"train\": [1]}",
                   "t.json: train[0]: expected a pair {\"input\": ..., \"output\": ...}, found an integer");
    assert_refused("{\"train\": [{\"output\": [[1]]}]}", "t.json: train[0]: the key \"input\" is missing");
    assert_refused("{\"train\": [{\"input\": [[1]]}]}", "t.json: train[0]: the key \"output\" is missing");
    assert_refused("{\"train\": [{\"input\": [[1]], \"output\": null}]}",
                   "t.json: train[0].output: expected a grid (a list of rows), found null");
    assert_refused("{\"test\": [{\"input\": [[1]]}]}", "t.json: the key \"train\" is missing");
    assert_refused("{\"ab\": [[[1]]]}",
                   "t.json: no task: this has the form of a Kaggle solutions file; give its challenges file");
    assert_refused("{\"ab\": {\"train\": [{\"input\": [[]], \"output\": [[1]]}]}}",
                   "t.json: ab.train[0].input[0]: the row is empty");
    assert_refused("{\"../x\": {}}",
                   "t.json: ../x: a task's id is 1 to 255 bytes without / \\ : * ? \" < > | and "
                   "not first a dot");
    assert_refused("{\"a\": {}, \"b\": 3}", "t.json: a: the key \"train\" is missing");
}

static void test_bad_syntax(void **state)
{
    (void)state;
    assert_refused("", "t.json:1:1: this is not valid JSON: '[' or '{' expected near end of file");
    assert_refused("{\"train\": [\n  {\"input\": [[1,, 2]]}]}",
                   "t.json:2:17: this is not valid JSON: unexpected token near ','\n"
                   "      {\"input\": [[1,, 2]]}]}\n"
                   "                    ^");
    assert_refused("{\"train\": [], \"train\": []}",
                   "t.json:1:21: this is not valid JSON: duplicate object key near '\"train\"'\n"
                   "    {\"train\": [], \"train\": []}\n"
                   "                        ^");
    assert_refused("{\"a\": 99999999999999999999999}",
                   "t.json:1:29: this is not valid JSON: too big integer\n"
                   "    {\"a\": 99999999999999999999999}\n"
                   "                                ^");
    struct dataset *set;
    struct error err;
    assert_int_equal(dataset_parse(&set, "t.json", "[\0]", 3, &err), STATUS_INPUT);
    assert_non_null(strstr(err.message, "this is not valid JSON: "));
}

static void test_folder(void **state)
{
    (void)state;
    empty_folder();
    write_file("b.json", GOOD);
    write_file("a.json", GOOD);
    write_file("c.json", "{\"train\": [");
    write_file("d.json", "{\"train\": [{\"input\": [[1, 2], [3, 10]], \"output\": [[1]]}], \"test\": []}");
    write_file("notes.txt", "no JSON");
    write_file(".hidden.json", "no JSON");
    struct dataset *set = open_good(folder);
    assert_int_equal(set->count, 2);
    assert_string_equal(set->tasks[0].id, "a");
    assert_string_equal(set->tasks[1].id, "b");
    assert_true(hash128_equal(set->tasks[0].hash, set->tasks[1].hash));
    assert_int_equal(set->error_count, 2);
    assert_error(&set->errors[0], "c.json:1:11: this is not valid JSON: ']' expected near end of file\n"
                                  "    {\"train\": [\n"
                                  "              ^");
    assert_error(&set->errors[1], "d.json: train[0].input[1][1]: colour 10 is not one of 0..9");
    dataset_free(set);

    /* The same through another spelling of the path, and a single file of it. */
    char path[100];
    snprintf(path, sizeof path, "%s//", folder);
    set = open_good(path);
    assert_int_equal(set->count, 2);
    assert_error(&set->errors[1], "d.json: train[0].input[1][1]: colour 10 is not one of 0..9");
    dataset_free(set);
    snprintf(path, sizeof path, "%s/a.json", folder);
    set = open_good(path);
    assert_int_equal(set->count, 1);
    assert_string_equal(set->tasks[0].id, "a");
    dataset_free(set);
}

static void test_nothing_there(void **state)
{
    (void)state;
    struct dataset *set;
    struct error err;
    char path[200];
    empty_folder();
    assert_int_equal(dataset_open(&set, folder, &err), STATUS_INPUT);
    assert_null(set);
    assert_string_equal(err.path, folder);
    assert_string_equal(err.message, "the folder holds no .json file, nor do those below it");
    snprintf(path, sizeof path, "%s/none.json", folder);
    assert_int_equal(dataset_open(&set, path, &err), STATUS_IO);
    assert_error(&err, "none.json: cannot open the task data: No such file or directory");
    write_file("x.json", "{}");
    assert_int_equal(dataset_open(&set, folder, &err), STATUS_INPUT);
    assert_error(&err, "x.json: the key \"train\" is missing");
    assert_int_equal(dataset_open(&set, folder, NULL), STATUS_INPUT);

    /* A name that cannot be an id is a fault of that file only. */
    empty_folder();
    write_file("what?.json", GOOD);
    write_file("a.json", GOOD);
    set = open_good(folder);
    assert_int_equal(set->count, 1);
    assert_int_equal(set->error_count, 1);
    dataset_free(set);
    dataset_free(NULL);
}

static const char CHALLENGES[] =
    "{\"bb\": {\"train\": [{\"input\": [[1]], \"output\": [[2]]}], \"test\": [{\"input\": [[3]]}, "
    "{\"input\": [[4]]}]},"
    " \"aa\": {\"train\": [{\"input\": [[5]], \"output\": [[6]]}], \"test\": [{\"input\": [[7]]}]},"
    " \"cc\": {\"train\": [{\"input\": [[5]], \"output\": [[6]]}], \"test\": [{\"input\": [[8]]}]}}";

static void test_kaggle(void **state)
{
    (void)state;
    empty_folder();
    write_file("arc_challenges.json", CHALLENGES);
    write_file("sample_submission.json", "{}");
    struct dataset *set = open_good(folder);
    assert_int_equal(set->count, 3);
    assert_int_equal(set->error_count, 0);
    assert_string_equal(set->tasks[0].id, "aa");
    assert_false(task_find(set, "bb")->tests[1].has_output);
    struct hash128 without = set->hash;
    dataset_free(set);

    write_file("arc_solutions.json", "{\"bb\": [[[0]], [[1, 2], [3, 4]]], \"aa\": [[[9]]], \"zz\": [[[1]]]}");
    char path[100];
    snprintf(path, sizeof path, "%s/arc_challenges.json", folder);
    for (int way = 0; way < 2; way++) {
        set = open_good(way ? path : folder);
        assert_int_equal(set->error_count, 0);
        assert_false(hash128_equal(set->hash, without));
        const struct task *task = task_find(set, "bb");
        assert_true(task->tests[1].has_output);
        assert_memory_equal(task->tests[0].output.cells, "\0", 1);
        assert_int_equal(task->tests[1].output.width, 2);
        assert_memory_equal(task->tests[1].output.cells, "\1\2\3\4", 4);
        assert_memory_equal(task->tests[1].input.cells, "\4", 1);
        assert_memory_equal(task_find(set, "aa")->tests[0].output.cells, "\11", 1);
        assert_false(task_find(set, "cc")->tests[0].has_output);
        dataset_free(set);
    }
}

static void test_kaggle_faults(void **state)
{
    (void)state;
    empty_folder();
    write_file("arc_challenges.json", CHALLENGES);
    write_file("arc_solutions.json", "{\"bb\": [[[0]]], \"aa\": [[[1, 2], [3]]], \"cc\": [[[1]]]}");
    struct dataset *set = open_good(folder);
    assert_int_equal(set->count, 3);
    assert_false(task_find(set, "bb")->tests[0].has_output);
    assert_false(task_find(set, "aa")->tests[0].has_output);
    assert_true(task_find(set, "cc")->tests[0].has_output);
    assert_int_equal(set->error_count, 2);
    assert_error(&set->errors[0],
                 "arc_solutions.json: bb: 1 solutions for a task with 2 test inputs; it loads without them");
    assert_error(&set->errors[1],
                 "arc_solutions.json: aa[0][1]: the row is ragged: it has 1 cells, the first row "
                 "has 2");
    dataset_free(set);

    write_file("arc_solutions.json", "[1]");
    set = open_good(folder);
    assert_int_equal(set->count, 3);
    assert_int_equal(set->error_count, 1);
    assert_error(&set->errors[0], "arc_solutions.json: expected {\"ID\": [output, ...], ...}, found a list");
    dataset_free(set);

    /* A second file with known ids: the one with solutions wins although its name comes later. */
    write_file("arc_solutions.json", "{\"cc\": [[[1]]]}");
    write_file(
        "aaa_challenges.json",
        "{\"cc\": {\"train\": [{\"input\": [[5]], \"output\": [[6]]}], \"test\": [{\"input\": [[8]]}]},"
        " \"dd\": {\"train\": [{\"input\": [[5]], \"output\": [[6]]}], \"test\": [{\"input\": [[8]]}]}}");
    set = open_good(folder);
    assert_int_equal(set->count, 4);
    assert_int_equal(set->error_count, 1);
    assert_string_equal(set->errors[0].place, "cc");
    assert_non_null(strstr(set->errors[0].message, "/arc_challenges.json has one with the same id"));
    assert_true(task_find(set, "cc")->tests[0].has_output);
    dataset_free(set);
}

static void test_write(void **state)
{
    (void)state;
    static const char text[] = "{\"train\": [{\"input\": [[0, 1], [2, 3]], \"output\": [[9]]}], \"test\": "
                               "[{\"input\": [[4, 5, 6]]}, "
                               "{\"input\": [[0]], \"output\": [[7], [8]]}]}\n";
    struct dataset *set = parse_good(text);
    struct buf out = {0};
    task_write_json(&out, &set->tasks[0]);
    assert_string_equal(out.data, text);
    buf_free(&out);
    dataset_free(set);
}

static void test_grid(void **state)
{
    (void)state;
    struct grid_data grid;
    struct error err;
    const char *text = " [[1, 2, 3], [4, 5, 6]]\n";
    assert_int_equal(grid_read_json(&grid, text, strlen(text), &err), STATUS_OK);
    assert_int_equal(grid.height, 2);
    assert_int_equal(grid.width, 3);
    assert_memory_equal(grid.cells, "\1\2\3\4\5\6", 6);
    assert_true(grid_data_equal(grid, grid));
    grid_data_free(&grid);
    assert_null(grid.cells);
    assert_int_equal(grid_read_json(&grid, "[[1], [22]]", 11, &err), STATUS_INPUT);
    assert_string_equal(err.place, "grid[1][0]");
    assert_int_equal(grid_read_json(&grid, "[[1]", 4, &err), STATUS_INPUT);
    assert_int_equal(err.line, 1);
}

static void assert_same_tasks(const struct harvest *a, const struct harvest *b)
{
    assert_int_equal(a->count, b->count);
    for (uint32_t i = 0; i < a->count; i++) {
        assert_string_equal(a->tasks[i].id, b->tasks[i].id);
        assert_true(hash128_equal(a->tasks[i].hash, b->tasks[i].hash));
    }
}

/* Whatever the quick reader accepts, the careful one reads alike. Returns whether it did. */
static bool compare_readers(const char *text, size_t length)
{
    struct draft draft = {0};
    struct harvest quick = {0}, careful = {0};
    static const struct reading how;
    struct source src = {.path = "t.json", .id = "t", .text = text, .length = length, .how = &how};
    bool accepted = quick_read_tasks(&src, &draft, &quick);
    if (accepted) {
        careful_read_tasks(&src, &draft, &careful);
        assert_int_equal(careful.error_count, 0);
        assert_same_tasks(&quick, &careful);
    }
    draft_free(&draft);
    harvest_clear(&quick);
    harvest_clear(&careful);
    return accepted;
}

static void test_readers_agree(void **state)
{
    (void)state;
    static const char noise[] = "[]{},:\"\\ 0123456789-.e\n\tn\0\x80\xff";
    struct rng r = rng_seed(1, 0, 0, 0);
    int accepted = 0;
    for (int i = 0; i < 40000; i++) {
        char text[sizeof CHALLENGES + sizeof GOOD];
        const char *from = i % 2 ? CHALLENGES : GOOD;
        size_t length = strlen(from);
        memcpy(text, from, length + 1);
        for (uint32_t n = rng_below(&r, 3); n > 0; n--) {
            size_t at = rng_below(&r, (uint32_t)length);
            switch (rng_below(&r, 3)) {
            case 0: text[at] = noise[rng_below(&r, sizeof noise - 1)]; break;
            case 1: memmove(text + at, text + at + 1, length-- - at); break;
            default:
                memmove(text + at + 1, text + at, ++length - at);
                text[at] = noise[rng_below(&r, sizeof noise - 1)];
            }
        }
        accepted += compare_readers(text, length);
    }
    assert_in_range(accepted, 10000, 39000);
    assert_true(compare_readers(GOOD, strlen(GOOD)));
    assert_true(compare_readers(CHALLENGES, strlen(CHALLENGES)));
}

static void test_shared_data(void **state)
{
    (void)state;
    const char *shared = getenv("ARCWRIGHT_SHARED");
    char path[400];
    if (!shared) skip();
    snprintf(path, sizeof path, "%s/data/arc-agi-1/training", shared);
    if (access(path, R_OK) != 0) skip();
    struct dataset *files = open_good(path);
    assert_int_equal(files->count, 400);
    assert_int_equal(files->error_count, 0);

    snprintf(path, sizeof path, "%s/data/kaggle", shared);
    struct dataset *kaggle = open_good(path);
    assert_int_equal(kaggle->count, 400);
    assert_int_equal(kaggle->error_count, 0);
    assert_true(hash128_equal(kaggle->hash, files->hash));

    struct buf text = {0};
    for (uint32_t i = 0; i < files->count; i++) {
        buf_clear(&text);
        task_write_json(&text, &files->tasks[i]);
        struct dataset *again = parse_good(text.data);
        assert_true(hash128_equal(again->tasks[0].hash, files->tasks[i].hash));
        dataset_free(again);
        assert_true(compare_readers(text.data, text.length));
    }
    buf_free(&text);
    dataset_free(files);
    dataset_free(kaggle);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_good_file),       cmocka_unit_test(test_hash_is_of_the_content),
        cmocka_unit_test(test_missing_outputs), cmocka_unit_test(test_bad_content),
        cmocka_unit_test(test_bad_shape),       cmocka_unit_test(test_bad_syntax),
        cmocka_unit_test(test_folder),          cmocka_unit_test(test_nothing_there),
        cmocka_unit_test(test_kaggle),          cmocka_unit_test(test_kaggle_faults),
        cmocka_unit_test(test_write),           cmocka_unit_test(test_grid),
        cmocka_unit_test(test_readers_agree),   cmocka_unit_test(test_shared_data),
    };
    return cmocka_run_group_tests_name("task", tests, make_folder, remove_folder);
}

/* The forms in which tasks are published, each as a small file of our own: what is read, as which tasks, and the
 * note that says how. Sizes beyond ARC-AGI's. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <jansson.h>
#include <minizip/zip.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <zlib.h>

#include "command.h"
#include "task/task.h"

#define G1   "[[1]]"
#define PAIR "{\"input\":[[1,2]],\"output\":[[2,1]]}"
#define TASK "{\"train\":[" PAIR "," PAIR "],\"test\":[{\"input\":[[3]]}]}"

#define RUN(...) command_run((const char *[]){ARCWRIGHT_EXE, __VA_ARGS__, NULL})

static struct dataset *parse(const char *text, const struct reading *how, const char *name)
{
    struct dataset *set;
    struct error err = {0};
    file_write(name, text);
    const char *path = file_path(name);
    if (dataset_open_as(&set, &path, 1, how ? how : &(struct reading){0}, &err) != STATUS_OK)
        fail_msg("%s: %s", text, err.message);
    return set;
}

static bool noted(const struct dataset *set, const char *words)
{
    char text[1024];
    for (uint32_t i = 0; i < set->note_count; i++)
        if (strstr(error_text(&set->notes[i], text, sizeof text), words)) return true;
    return false;
}

static void test_forms(void **state)
{
    (void)state;
    static const struct {
        const char *name, *text, *ids, *note;
    } cases[] = {
        {"a.json", TASK, "a", NULL},
        {"b.json", "{\"name\":\"b\",\"train\":[" PAIR "],\"test\":[" PAIR "],\"extra\":{\"train\":1}}", "b",
         NULL},
        {"c.json", "{\"train\":[" PAIR "]}", "c", "there is no test pair"},
        {"d.json", "{\"x1\":" TASK ",\"x0\":" TASK "}", "x0 x1", NULL},
        {"e.json", "{\"version\":3,\"x1\":" TASK "}", "x1", "version: this key is ignored"},
        {"f.json", "[" TASK ",{\"id\":\"two\",\"train\":[" PAIR "],\"test\":[" PAIR "]}]", "f_0 two",
         "a list of 2 tasks"},
        {"g.json", "{\"train\":{\"t1\":" TASK "},\"eval\":{\"e1\":" TASK ",\"e2\":" TASK "}}", "e1 e2 t1",
         "a file of splits, all read: train (1 task), eval (2 tasks)"},
        {"h.json", "[" PAIR "," PAIR "," PAIR "," PAIR "," PAIR "," PAIR "]", "h",
         "a list of 6 pairs: the first 4 are the demonstrations, the next 1 the tests"},
        {"i.jsonl",
         "{\"id\":\"l1\",\"train\":[" PAIR "],\"test\":[" PAIR "]}\n\n{\"task_id\":\"l2\",\"train\":[" PAIR
         "]}\n"
         "{\"l3\":" TASK "}\n" TASK "\n",
         "i_4 l1 l2 l3", "a task a line: 4 lines"},
        {"j.json", "{\"p1\":[" PAIR "," PAIR "," PAIR "," PAIR "," PAIR "]}", "p1", "p1: a list of 5 pairs"},
        {"with space-\xc3\xa4.b.json", TASK, "with space-\xc3\xa4.b", NULL},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dataset *set = parse(cases[i].text, NULL, cases[i].name);
        char ids[400] = "";
        for (uint32_t k = 0; k < set->count; k++)
            snprintf(ids + strlen(ids), sizeof ids - strlen(ids), "%s%s", k ? " " : "", set->tasks[k].id);
        assert_string_equal(ids, cases[i].ids);
        assert_int_equal(set->error_count, 0);
        if (cases[i].note ? !noted(set, cases[i].note) : set->note_count)
            fail_msg("%s: the notes are not: %s", cases[i].name, cases[i].note ? cases[i].note : "none");
        dataset_free(set);
    }
}

static void test_choices(void **state)
{
    (void)state;
    static const char splits[] = "{\"train\":{\"t1\":" TASK "},\"eval\":{\"e1\":" TASK "}}";
    struct dataset *set = parse(splits, &(struct reading){.split = "eval"}, "s.json");
    assert_int_equal(set->count, 1);
    assert_string_equal(set->tasks[0].id, "e1");
    dataset_free(set);

    struct error err;
    const char *path = file_path("s.json");
    assert_int_equal(dataset_open_as(&set, &path, 1, &(struct reading){.split = "test"}, &err), STATUS_INPUT);
    assert_string_equal(err.message, "no split 'test' in it: it has train (1 task), eval (1 task)");

    set = parse("[" PAIR "," PAIR "," PAIR "," PAIR "]", &(struct reading){.demos = 1, .tests = 2}, "p.json");
    assert_int_equal(set->tasks[0].demo_count, 1);
    assert_int_equal(set->tasks[0].test_count, 2);
    assert_true(noted(set, "the others are not used"));
    dataset_free(set);

    static const char faulty[] =
        "{\"train\":[{\"input\":[[1,2],[3]],\"output\":[[1]]}," PAIR "],\"test\":[" PAIR "]}";
    set = parse(faulty, &(struct reading){.skip_pairs = true}, "q.json");
    assert_int_equal(set->tasks[0].demo_count, 1);
    assert_memory_equal(set->tasks[0].demos[0].input.cells, "\1\2", 2);
    assert_true(noted(set, "train[0].input[1]: the row is ragged"));
    dataset_free(set);
}

/* What is no task says which command takes it. */
static void test_others(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"{\"a\":[" G1 "]}", "this has the form of a Kaggle solutions file"},
        {"{\"a\":[{\"attempt_1\":" G1 ",\"attempt_2\":" G1 "}]}",
         "this is a submission; `arcwright score FILE"},
        {"[1]", "expected a task"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dataset *set;
        struct error err;
        assert_int_equal(dataset_parse(&set, "x.json", cases[i][0], strlen(cases[i][0]), &err), STATUS_INPUT);
        assert_non_null(strstr(err.message, cases[i][1]));
    }
}

static void zip_add(zipFile zip, const char *name, const char *text)
{
    assert_int_equal(zipOpenNewFileInZip(zip, name, NULL, NULL, 0, NULL, 0, NULL, Z_DEFLATED, 6), ZIP_OK);
    assert_int_equal(zipWriteInFileInZip(zip, text, (unsigned)strlen(text)), ZIP_OK);
    assert_int_equal(zipCloseFileInZip(zip), ZIP_OK);
}

static void test_packed(void **state)
{
    (void)state;
    gzFile gz = gzopen(file_path("z1.json.gz"), "wb");
    gzputs(gz, TASK);
    gzclose(gz);
    struct dataset *set;
    struct error err;
    assert_int_equal(dataset_open(&set, file_path("z1.json.gz"), &err), STATUS_OK);
    assert_string_equal(set->tasks[0].id, "z1");
    dataset_free(set);

    zipFile zip = zipOpen64(file_path("k.zip"), APPEND_STATUS_CREATE);
    zip_add(zip, "in/arc_challenges.json", "{\"k1\":" TASK "}");
    zip_add(zip, "in/arc_solutions.json", "{\"k1\":[[[7]]]}");
    zip_add(zip, "in/read.me", "no task");
    zipClose(zip, NULL);
    assert_int_equal(dataset_open(&set, file_path("k.zip"), &err), STATUS_OK);
    assert_int_equal(set->count, 1);
    assert_int_equal(set->error_count, 0);
    assert_true(set->tasks[0].tests[0].has_output);
    dataset_free(set);

    file_write("cut.json.gz", "\x1f\x8b\x08");
    assert_int_equal(dataset_open(&set, file_path("cut.json.gz"), &err), STATUS_INPUT);
    assert_string_equal(err.message, "the gzip file is damaged or cut off");
    file_write("no.zip", "PK");
    assert_int_equal(dataset_open(&set, file_path("no.zip"), &err), STATUS_INPUT);
    assert_string_equal(err.message, "this is not a .zip archive, or it cannot be opened");
}

/* As ConceptARC's corpus and ARC-AGI's data folder lie. */
static void test_folders(void **state)
{
    (void)state;
    struct dataset *set;
    struct error err;
    mkdir(file_path("corpus"), 0777);
    mkdir(file_path("corpus/Above"), 0777);
    mkdir(file_path("corpus/Below"), 0777);
    file_write("corpus/Above/Above1.json", TASK);
    file_write("corpus/Above/Above2.json", TASK);
    file_write("corpus/Below/Below1.json", TASK);
    assert_int_equal(dataset_open(&set, file_path("corpus"), &err), STATUS_OK);
    assert_int_equal(set->count, 3);
    assert_true(noted(set, "3 files, from 2 folders below it too"));
    dataset_free(set);
    const char *path = file_path("corpus");
    assert_int_equal(dataset_open_as(&set, &path, 1, &(struct reading){.split = "Above"}, &err), STATUS_OK);
    assert_int_equal(set->count, 2);
    dataset_free(set);

    file_write("one.json", TASK);
    char both[300];
    snprintf(both, sizeof both, "%s:%s", file_path("one.json"), file_path("corpus/Below"));
    assert_int_equal(dataset_open(&set, both, &err), STATUS_OK);
    assert_int_equal(set->count, 2);
    dataset_free(set);

    struct command c = RUN("show", "--data", "one.json", "--data", "corpus/Below");
    command_expect(&c, 0);
    assert_string_equal(c.out, "Below1\none\n");
    command_clear(&c);
    c = RUN("show", "--data", "corpus", "--split", "Above");
    assert_string_equal(c.out, "Above1\nAbove2\n");
    command_clear(&c);
}

/* A task of wide rows, under a name with underscores, and its program. */
static void test_wide(uint32_t width, const char *note)
{
    char row[2][400], text[4000];
    for (uint32_t turned = 0; turned < 2; turned++) {
        int at = 0;
        for (uint32_t k = 0; k < width; k++)
            at += snprintf(row[turned] + at, 4, "%s%u", k ? "," : "", (turned ? width - 1 - k : k) % 7);
    }
    int n = snprintf(text, sizeof text, "{\"train\":[");
    for (uint32_t k = 0; k < 3; k++)
        n += snprintf(text + n, sizeof text - (size_t)n, "%s{\"input\":[[%s]],\"output\":[[%s]]}",
                      k ? "," : "", row[k & 1], row[~k & 1]);
    snprintf(text + n, sizeof text - (size_t)n, "],\"test\":[{\"input\":[[%s]],\"output\":[[%s]]}]}", row[0],
             row[1]);
    file_write("1d_wide_0.json", text);
    file_write("wide.py", "def solve_1d_wide_0(I):\n    return vmirror(I)\n");
    struct command c = RUN("verify", "wide.py", "--data", "1d_wide_0.json", "--strict");
    command_expect(&c, 0);
    if (note)
        command_complains(&c, note);
    else
        command_silent(&c);
    command_clear(&c);
    c = RUN("run", "wide.py", "--data", "1d_wide_0.json");
    command_says(&c, "4 of 4 pairs right");
    command_clear(&c);
    c = RUN("search", "--data", "1d_wide_0.json", "--budget", "500", "--library", "found.py");
    command_says(&c, note ? "0 of 1 task" : "1 of 1 task");
    command_clear(&c);
    if (note) return;
    c = RUN("verify", "found.py", "--data", "1d_wide_0.json", "--strict");
    command_expect(&c, 0);
    command_clear(&c);
}

/* Rows of 93 load, run, show, are searched and scored; a task of 70 demos and 20 tests says what is used of it. */
static void test_sizes(void **state)
{
    (void)state;
    test_wide(93, "a grid of 93 rows or columns (and 0 more such tasks): primitives of images");
    test_wide(60, NULL);
    char text[60000];
    int n = snprintf(text, sizeof text, "{\"train\":[");
    for (uint32_t k = 0; k < 70; k++)
        n += snprintf(text + n, sizeof text - (size_t)n, "%s" PAIR, k ? "," : "");
    n += snprintf(text + n, sizeof text - (size_t)n, "],\"test\":[");
    for (uint32_t k = 0; k < 20; k++)
        n += snprintf(text + n, sizeof text - (size_t)n, "%s" PAIR, k ? "," : "");
    snprintf(text + n, sizeof text - (size_t)n, "]}");
    file_write("many.json", text);
    file_write("many.py", "def solve_many(I):\n    return vmirror(I)\n");
    struct command c = RUN("verify", "many.py", "--data", "many.json", "--all");
    command_expect(&c, 0);
    command_complains(&c, "many: 70 demonstrations and 20 tests");
    command_complains(&c, "answer the first 16");
    command_says(&c, "90/90 pairs");
    command_clear(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms),  cmocka_unit_test(test_choices), cmocka_unit_test(test_others),
        cmocka_unit_test(test_packed), cmocka_unit_test(test_folders), cmocka_unit_test(test_sizes),
    };
    return cmocka_run_group_tests(tests, command_folder_make, command_folder_remove);
}

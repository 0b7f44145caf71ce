/* The programs that are shipped: every one reads, is sorted, is short; and where the tasks are at hand, is right. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "arcwright.h"
#include "program/program.h"

static const struct {
    const char *file, *data; /* data: below ARCWRIGHT_SHARED */
    uint32_t least;
} found[] = {
    {ARCWRIGHT_SOURCE_DIR "/library/found/arc-agi-1-training.py", "data/arc-agi-1/training", 240},
    {ARCWRIGHT_SOURCE_DIR "/library/found/arc-agi-2-training-new.py", "data/arc-agi-2/training_new", 20},
};
enum { FILES = sizeof found / sizeof *found };

static aw_library *open_found(uint32_t i)
{
    aw_library *l;
    aw_error error;
    if (aw_library_read(found[i].file, &l, &error) != AW_OK) fail_msg("%s", error.text);
    for (uint32_t k = 0; k < aw_library_error_count(l); k++) fail_msg("%s", aw_library_error(l, k));
    return l;
}

static void they_read_and_are_sorted(void **state)
{
    (void)state;
    for (uint32_t i = 0; i < FILES; i++) {
        aw_library *l = open_found(i);
        print_message("%u programs\n", aw_library_count(l));
        assert_true(aw_library_count(l) >= found[i].least);
        for (uint32_t k = 0; k < aw_library_count(l); k++) {
            assert_int_equal(strncmp(aw_library_name(l, k), "solve_", 6), 0);
            if (k) assert_true(strcmp(aw_library_task(l, k - 1), aw_library_task(l, k)) < 0);
        }
        aw_library_free(l);
    }
}

/* Of all programs nineteen in twenty have at most 25 lines, in the form for people. */
static void they_are_short(void **state)
{
    (void)state;
    uint32_t count = 0, small = 0, longest = 0;
    for (uint32_t i = 0; i < FILES; i++) {
        struct library lib = {0};
        struct error err;
        assert_int_equal(library_read(&lib, found[i].file, &err), STATUS_OK);
        for (uint32_t k = 0; k < lib.count; k++) {
            uint32_t lines = program_tell(lib.programs[k], NULL, false, NULL);
            small += lines <= 25;
            if (lines > longest) longest = lines;
        }
        count += lib.count;
        library_free(&lib);
    }
    print_message("%u of %u have at most 25 lines, the longest %u\n", small, count, longest);
    assert_true(small * 20 >= count * 19);
}

static void they_are_right(void **state)
{
    (void)state;
    const char *shared = getenv("ARCWRIGHT_SHARED");
    if (!shared) skip();
    for (uint32_t i = 0; i < FILES; i++) {
        char path[1024];
        struct stat st;
        aw_data *data;
        aw_error error;
        aw_verify_summary s;
        snprintf(path, sizeof path, "%s/%s", shared, found[i].data);
        if (stat(path, &st) != 0) skip();
        assert_int_equal(aw_data_open(path, &data, &error), AW_OK);
        aw_library *l = open_found(i);
        aw_verdict *verdicts = calloc(aw_library_count(l), sizeof *verdicts);
        assert_int_equal(aw_verify(data, l, &(aw_verify_options){.threads = 2}, verdicts, &s, &error), AW_OK);
        for (uint32_t k = 0; k < aw_library_count(l); k++)
            if (verdicts[k].status != AW_RIGHT) fail_msg("%s: %s", verdicts[k].task, verdicts[k].why);
        assert_int_equal(s.right, s.programs);
        free(verdicts);
        aw_library_free(l);
        aw_data_free(data);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_read_and_are_sorted),
        cmocka_unit_test(they_are_short),
        cmocka_unit_test(they_are_right),
    };
    return cmocka_run_group_tests_name("library", tests, NULL, NULL);
}

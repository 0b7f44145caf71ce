/* Exports of the store are laid out as documented. */
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

#include "base/check.h"
#include "store/store.h"
#include "store_folder.h"

/* The files below a folder, sorted, as one text. */
static char *listing(const char *name)
{
    static char text[2000];
    char command[300];
    snprintf(command, sizeof command, "cd %s/%s && find . -type f | LC_ALL=C sort", folder, name);
    FILE *f = popen(command, "r");
    assert_non_null(f);
    text[fread(text, 1, sizeof text - 1, f)] = 0;
    pclose(f);
    return text;
}

static void test_export_tree(void **state)
{
    (void)state;
    struct store *s = open_store(STORE_CREATE);
    ok(store_begin(s, &err));
    store_task_id a = put_task(s, "00d62c1b"), old = put_task(s, "odd-id.1"), odd;
    put(s, a, 20, 3);
    put(s, old, 21, 3);
    ok(store_task_put(s, "odd-id.1", number_hash(99), &odd, &err)); /* the task was edited */
    put(s, odd, 20, 0);
    struct program *uses_s = parse("def solve(S, I):\n    x1 = first(S)\n    O = last(x1)\n    return O\n");
    struct store_entry e = entry_of(a, uses_s, 1);
    e.time_ns = 12000000;
    ok(store_entry_put(s, &e, uses_s, &err));
    struct program *differ = parse(
        "def d(S, I, C):\n    x1 = height(I)\n    x2 = height(C)\n    O = subtract(x1, x2)\n    return O\n");
    e = entry_of(a, differ, 0);
    e.kind = STORE_DIFFER;
    e.partial = 42;
    e.time_ns = 0;
    ok(store_entry_put(s, &e, differ, &err));
    ok(store_commit(s, &err));

    struct store_export report = {0};
    ok(store_export_tree(s, inside("solver_dir"), inside("differ_dir"), &report, &err));
    assert_int_equal(report.programs, 4);
    assert_int_equal(report.changed, 4);
    assert_int_equal(report.tasks, 3); /* one of them twice: solvers and differs */
    assert_int_equal(report.unportable, 1);
    struct program *p = make_program(20);
    char plain[HASH128_TEXT], with_s[HASH128_TEXT], with_c[HASH128_TEXT], expected[500];
    hash128_text(p->hash, plain);
    hash128_text(uses_s->hash, with_s);
    hash128_text(differ->hash, with_c);
    /* 20 microseconds: ln is -10.8, so 21; 12 ms: -4.4, so 15. 3 demo pairs and 1 test pair. */
    snprintf(expected, sizeof expected,
             "./solve_00d62c1b/1/15/%s.py\n./solve_00d62c1b/4/21/%s.py\n./solve_odd-id.1/0/21/%s.py\n",
             with_s, plain, plain);
    assert_string_equal(listing("solver_dir"), expected);
    snprintf(expected, sizeof expected, "./solve_00d62c1b/42/31/%s.py\n", with_c);
    assert_string_equal(listing("differ_dir"), expected);

    snprintf(expected, sizeof expected, "solver_dir/solve_odd-id.1/0/21/%s.py", plain);
    struct buf text = file_bytes(inside(expected));
    assert_string_equal(text.data, "from dsl import *\nfrom constants import *\n\n\n"
                                   "def solve_odd_x2did_x2e1(I):\n    x1 = replace(I, 20, ONE)\n"
                                   "    O = vmirror(x1)\n    return O\n");
    buf_free(&text);
    snprintf(expected, sizeof expected, "solver_dir/solve_00d62c1b/1/15/%s.py", with_s);
    text = file_bytes(inside(expected));
    assert_non_null(strstr(text.data, "# It reads S, "));
    assert_non_null(strstr(text.data, "def solve_00d62c1b(S, I):"));
    buf_free(&text);

    /* Again: nothing changes. Then a program moves, and a file of somebody else stays. */
    ok(store_export_tree(s, inside("solver_dir"), inside("differ_dir"), &report, &err));
    assert_int_equal(report.programs, 4);
    assert_int_equal(report.changed + report.moved, 0);
    write_bytes(inside("solver_dir/solve_00d62c1b/4/21/notes.py"), "#", 1);
    ok(store_begin(s, &err));
    e = entry_of(a, p, 2);
    ok(store_entry_put(s, &e, p, &err));
    e = entry_of(a, uses_s, 3);
    ok(store_entry_put(s, &e, uses_s, &err));
    ok(store_commit(s, &err));
    ok(store_export_tree(s, inside("solver_dir"), NULL, &report, &err));
    assert_int_equal(report.moved, 2);
    assert_int_equal(report.changed, 2);
    snprintf(expected, sizeof expected,
             "./solve_00d62c1b/2/21/%s.py\n./solve_00d62c1b/4/21/%s.py\n./solve_00d62c1b/4/21/notes.py\n"
             "./solve_odd-id.1/0/21/%s.py\n",
             plain, with_s, plain);
    assert_string_equal(listing("solver_dir"), expected);
    assert_int_equal(access(inside("solver_dir/solve_00d62c1b/1"), F_OK), -1);

    report.portable = report.fitting = true;
    ok(store_export_tree(s, inside("portable"), NULL, &report, &err));
    assert_int_equal(report.programs, 0);
    assert_int_equal(report.unportable, 1);
    struct error fault;
    assert_int_equal(store_export_tree(s, inside("no/where"), NULL, &report, &fault), STATUS_IO);

    program_free(p);
    program_free(uses_s);
    program_free(differ);
    store_close(s);
}

static void test_export_library(void **state)
{
    (void)state;
    struct store *s = open_store(STORE_CREATE);
    ok(store_begin(s, &err));
    store_task_id b = put_task(s, "b0000000"), a = put_task(s, "a0000000"), c = put_task(s, "c0000000");
    put(s, b, 20, 1);
    put(s, b, 21, 2);
    put(s, a, 21, 2);
    put(s, c, 21, 0);
    struct program *uses_s = parse("def solve(S, I):\n    x1 = first(S)\n    O = last(x1)\n    return O\n");
    struct store_entry e = entry_of(a, uses_s, 3);
    ok(store_entry_put(s, &e, uses_s, &err));
    ok(store_commit(s, &err));
    const char *path = inside("library.py");
    struct store_export report = {.portable = true};
    ok(store_export_library(s, path, &report, &err));
    assert_int_equal(report.programs, 2);
    assert_int_equal(report.unportable, 1);
    assert_int_equal(report.changed, 1);
    struct buf text = file_bytes(path);
    assert_string_equal(text.data, "from dsl import *\nfrom constants import *\n"
                                   "\n\n# 2 of 3 demo pairs, 0 of 1 test pairs\n"
                                   "def solve_a0000000(I):\n    x1 = replace(I, 21, ONE)\n"
                                   "    O = vmirror(x1)\n    return O\n"
                                   "\n\n# 2 of 3 demo pairs, 0 of 1 test pairs\n"
                                   "def solve_b0000000(I):\n    x1 = replace(I, 21, ONE)\n"
                                   "    O = vmirror(x1)\n    return O\n");
    buf_free(&text);
    ok(store_export_library(s, path, &report, &err));
    assert_int_equal(report.changed, 0);

    report.portable = false;
    report.fitting = true;
    ok(store_export_library(s, path, &report, &err));
    assert_int_equal(report.programs, 1);
    struct library lib = {0};
    ok(library_read(&lib, path, &err));
    assert_int_equal(lib.count, 1);
    assert_int_equal(lib.error_count, 0);
    assert_true(hash128_equal(lib.programs[0]->hash, uses_s->hash));
    assert_string_equal(lib.programs[0]->task, "a0000000");
    library_free(&lib);
    struct error fault;
    assert_int_equal(store_export_library(s, inside("no/library.py"), &report, &fault), STATUS_IO);
    program_free(uses_s);
    store_close(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        in_folder(test_export_tree),
        in_folder(test_export_library),
    };
    return cmocka_run_group_tests_name("store_export", tests, NULL, NULL);
}

/* A file as a module: functions that call each other, values, aliases, shadowing, preludes and dialects; each
 * compared with the program that it is when written out. What is no arc-dsl is told briefly. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "command.h"
#include "program/program.h"

#define RUN(...) command_run((const char *[]){ARCWRIGHT_EXE, __VA_ARGS__, NULL})

static struct library parse(const char *text, struct prelude *prelude)
{
    struct library lib = {.prelude = prelude};
    assert_int_equal(library_parse(&lib, "dir/m.py", text, strlen(text), NULL), STATUS_OK);
    return lib;
}

static const struct program *named(const struct library *lib, const char *name)
{
    for (uint32_t i = 0; i < lib->count; i++)
        if (strcmp(lib->programs[i]->name, name) == 0) return lib->programs[i];
    char text[1024] = "";
    if (lib->error_count) error_text(&lib->errors[0], text, sizeof text);
    fail_msg("no %s: %s", name, text);
    return NULL;
}

static bool noted(const struct library *lib, const char *words)
{
    char text[1024];
    for (uint32_t i = 0; i < lib->note_count; i++)
        if (strstr(error_text(&lib->notes[i], text, sizeof text), words)) return true;
    return false;
}

/* solve_a of the first text is the one function of the second. */
static void test_same(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        /* any number of parameters, in any order of the file, one through another */
        {"def solve_a(I):\n    return paint(I, ofcolor(I, TWO), ONE, I)\ndef paint(g, p, c, spare):\n"
         "    y = fill(g, c, p)\n    return twice(y)\n"
         "def twice(g):\n    return vmirror(hmirror(g))\n",
         "def f(I):\n    x1 = ofcolor(I, TWO)\n    x2 = fill(I, ONE, x1)\n    x3 = hmirror(x2)\n"
         "    return vmirror(x3)\n"},
        /* names of a function are its own */
        {"def h(x1):\n    x2 = vmirror(x1)\n    return x2\ndef solve_a(I):\n    x1 = hmirror(I)\n"
         "    x2 = rot90(x1)\n    x3 = h(x1)\n    return hconcat(x2, x3)\n",
         "def f(I):\n    x1 = hmirror(I)\n    return hconcat(rot90(x1), vmirror(x1))\n"},
        /* values and chained assignment */
        {"BG = COUNT = 7\nPLACE: tuple = (1, -2)\nMIRROR = vmirror\ndef solve_a(I):\n"
         "    return shift(ofcolor(MIRROR(I), BG), PLACE)\n",
         "def f(I):\n    return shift(ofcolor(vmirror(I), 7), (1, -2))\n"},
        {"def solve_a(I):\n    a = b = vmirror(I)\n    return hconcat(a, b)\n",
         "def f(I):\n    return hconcat(vmirror(I), vmirror(I))\n"},
        /* what the file defines goes over the language */
        {"ZERO = 1\ndef compress(x):\n    return vmirror(x)\ndef solve_a(I):\n"
         "    return replace(compress(I), ZERO, TWO)\n",
         "def f(I):\n    return replace(vmirror(I), 1, TWO)\n"},
        {"def solve_a(I):\n    vmirror = hmirror(I)\n    return vmirror\n",
         "def f(I):\n    return hmirror(I)\n"},
        /* defaults, keywords, no parameters */
        {"def h(g, c=TWO, d=3):\n    return replace(g, c, d)\ndef k():\n    return ONE\n"
         "def solve_a(I):\n    return h(h(I), d=k(), c=5)\n",
         "def f(I):\n    return replace(replace(I, TWO, 3), 5, ONE)\n"},
        /* another name for a function, as a value of the file and in a function */
        {"def solve_b(I):\n    return vmirror(I)\nsolve_a = solve_b\n", "def f(I):\n    return vmirror(I)\n"},
        {"def h(x):\n    return vmirror(x)\ndef solve_a(I):\n    g = h\n    return g(I)\n",
         "def f(I):\n    return vmirror(I)\n"},
        /* functions as values */
        {"def h(o):\n    return color(o)\ndef solve_a(I):\n    return apply(h, objects(I, T, T, T))\n",
         "def f(I):\n    return apply(color, objects(I, T, T, T))\n"},
        {"def h(o):\n    return equality(size(o), ONE)\ndef solve_a(I):\n    return sfilter(objects(I, T, T, T), h)\n",
         "def f(I):\n    return sfilter(objects(I, T, T, T), compose(rbind(equality, ONE), size))\n"},
        {"def solve_a(I):\n    return sfilter(objects(I, T, T, T), lambda o: equality(toindices(o), box(o)))\n",
         "def f(I):\n    return sfilter(objects(I, T, T, T), fork(equality, toindices, box))\n"},
        {"def h(o, c):\n    return recolor(c, o)\ndef solve_a(I):\n"
         "    return apply(rbind(h, TWO), objects(I, T, T, T))\n",
         "def f(I):\n    return apply(lbind(recolor, TWO), objects(I, T, T, T))\n"},
        {"def h(a, b):\n    return combine(b, a)\ndef solve_a(I):\n"
         "    return apply(fork(h, box, toindices), objects(I, T, T, T))\n",
         "def f(I):\n    return apply(fork(combine, toindices, box), objects(I, T, T, T))\n"},
        {"def solve_a(I):\n    return apply(lambda o: I, objects(I, T, T, T))\n",
         "def f(I):\n    return apply(compose(first, lbind(astuple, I)), objects(I, T, T, T))\n"},
        /* the dress of Python */
        {"from typing import List\nfrom dsl import (\n    objects,\n    fill,\n)\nimport numpy as np\n\n"
         "@cache\ndef solve_a(I: 'Grid',) -> List[int]:  # noqa\n"
         "    \"\"\"Words.\"\"\"\n    x1: Grid = compose(\n        vmirror,  # why\n        hmirror,\n"
         "    )(I)  # type: Grid\n    O = shoot((-1, 2), direction=(0, -1))\n"
         "    return fill(patch=O, grid=x1, value=2)\n\nif __name__ == '__main__':\n    print(solve_a)\n",
         "def f(I):\n    return fill(compose(vmirror, hmirror)(I), 2, shoot((-1, 2), (0, -1)))\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct library lib = parse(cases[i][0], NULL), plain = parse(cases[i][1], NULL);
        assert_int_equal(plain.count, 1);
        if (!hash128_equal(named(&lib, "solve_a")->hash, plain.programs[0]->hash)) {
            struct buf a = {0};
            program_print(named(&lib, "solve_a"), NULL, &a);
            fail_msg("%s\nis\n%s\nand not\n%s", cases[i][0], a.data, cases[i][1]);
        }
        assert_int_equal(lib.error_count, 0);
        library_free(&lib);
        library_free(&plain);
    }
}

/* Helpers are no programs of their own, functions that nobody calls are. */
static void test_which_are_programs(void **state)
{
    (void)state;
    struct library lib = parse(
        "def h(x):\n    return vmirror(x)\ndef solve_a(I):\n    return h(I)\ndef lone(I):\n    return h(h(I))\n"
        "def solve_b(I):\n    return solve_a(I)\ndef identity(x):\n    return x\nsolve_c = solve_b\nX = 5\n",
        NULL);
    assert_int_equal(lib.error_count, 0);
    assert_int_equal(lib.count, 4);
    assert_string_equal(named(&lib, "solve_c")->task, "c");
    assert_int_equal(named(&lib, "lone")->size, 2);
    library_free(&lib);
}

static void test_faults(void **state)
{
    (void)state;
    static const struct {
        const char *text, *first;
        uint32_t errors;
    } cases[] = {
        {"def a(x):\n    return b(x)\ndef b(x):\n    return a(x)\ndef solve_a(I):\n    return a(I)\n",
         "dir/m.py:4:12: 'a' calls itself (a, which calls b, which calls a): programs have no recursion", 1},
        {"def h(x):\n    return fil(x, ONE, x)\ndef solve_a(I):\n    return h(I)\ndef solve_b(I):\n"
         "    return h(vmirror(I))\n",
         "dir/m.py:2:12: unknown name 'fil': expected a variable assigned before, a primitive or a "
         "constant (in 'h', which 'solve_a' of line 3 needs)",
         2},
        {"def h(x, y):\n    return x\ndef solve_a(I):\n    return h(I)\n",
         "dir/m.py:4:12: 'h' takes 2 arguments, got 1", 1},
        {"def h(x):\n    return x\ndef solve_a(I):\n    return h(c=I)\n",
         "dir/m.py:4:14: 'h' has no parameter 'c'", 1},
        {"X = fil(1)\ndef solve_a(I):\n    return replace(I, X, ONE)\n", "dir/m.py:1:5: unknown name 'fil'",
         1},
        {"def h(x):\n    return fill(x, mostcolor(x), ofcolor(x, ONE))\ndef solve_a(I):\n    return apply(h, I)\n",
         "dir/m.py:4:18: as a value this function would need more than compose, fork", 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[1024];
        struct library lib = parse(cases[i].text, NULL);
        assert_int_equal(lib.error_count, cases[i].errors);
        error_text(&lib.errors[0], text, sizeof text);
        if (strncmp(text, cases[i].first, strlen(cases[i].first)) != 0)
            fail_msg("%s\nand not\n%s", text, cases[i].first);
        library_free(&lib);
    }
    struct library lib = parse(cases[1].text, NULL);
    assert_string_equal(lib.errors[1].message, "'solve_b' needs 'h', whose line 2 cannot be read");
    assert_int_equal(lib.errors[1].line, 5);
    library_free(&lib);
}

/* The language pasted into the file counts as the language; plain Python is told in one line; many faults are
 * capped. */
static void test_other_python(void **state)
{
    (void)state;
    struct library lib = parse("def vmirror(piece):\n    if isinstance(piece, tuple):\n"
                               "        return tuple(row[::-1] for row in piece)\n    return 0\n"
                               "def solve_a(I):\n    return vmirror(I)\n",
                               NULL);
    assert_int_equal(lib.error_count, 0);
    assert_int_equal(lib.count, 1);
    assert_true(noted(&lib, "'vmirror' is no arc-dsl here: the primitive of this name is used"));
    library_free(&lib);

    lib = parse("def compress(x):\n    return vmirror(x)\ndef solve_a(I):\n    return compress(I)\n", NULL);
    assert_true(noted(&lib, "dir/m.py:1:5: 'compress' is this file's own function, not the primitive"));
    library_free(&lib);

    lib = parse("import random\nclass G:\n    def f(self):\n        pass\ndef gen(lo, hi):\n"
                "    for i in range(3):\n        yield i\n"
                "def run(I):\n    while True:\n        pass\nprint(gen(1, 2))\n",
                NULL);
    assert_int_equal(lib.error_count, 1);
    assert_non_null(strstr(lib.errors[0].message, "this is no arc-dsl: none of its functions"));
    library_free(&lib);

    struct buf text = {0};
    buf_text(&text, "def solve_a(I):\n    return I\n");
    for (int i = 0; i < 50; i++) buf_printf(&text, "def solve_%d(I):\n    return nothing(I)\n", i);
    lib = parse(text.data, NULL);
    assert_int_equal(lib.count, 1);
    assert_int_equal(lib.error_count, 21);
    assert_string_equal(lib.errors[20].message, "and 30 more functions or lines of this file");
    library_free(&lib);
    buf_free(&text);
}

/* Equal calls are read once: doubling forty times is forty lines, not 2^40. */
static void test_doubling(void **state)
{
    (void)state;
    struct buf text = {0};
    buf_text(&text, "def h0(x):\n    return vmirror(x)\n");
    for (int i = 1; i <= 40; i++)
        buf_printf(&text, "def h%d(x):\n    return hconcat(h%d(x), h%d(x))\n", i, i - 1, i - 1);
    buf_text(&text, "V0 = (1, 2)\n");
    for (int i = 1; i <= 40; i++) buf_printf(&text, "V%d = astuple(V%d, V%d)\n", i, i - 1, i - 1);
    buf_text(&text, "def solve_a(I):\n    return h40(I)\ndef solve_b(I):\n    return astuple(I, V40)\n");
    struct library lib = parse(text.data, NULL);
    assert_int_equal(named(&lib, "solve_a")->size, 41);
    assert_int_equal(named(&lib, "solve_b")->size, 41);
    library_free(&lib);
    buf_free(&text);
}

static void test_files(void **state)
{
    (void)state;
    mkdir(file_path("tree"), 0777);
    mkdir(file_path("tree/more"), 0777);
    file_write("tree/ae0e8ec5.py", "def solve(I):\n    return switch(rot180(I), ONE, TWO)\n");
    file_write("tree/more/b440c390.py", "def transform(I):\n    return I\n");
    file_write("tree/more/other.py", "def transform(I):\n    return I\n");
    struct command c = RUN("verify", "tree", "--data", ARCWRIGHT_SOURCE_DIR "/tasks/starter", "--all");
    command_expect(&c, 0);
    command_complains(&c, "tree/ae0e8ec5.py:1:1: 'solve' is for the task in the file's name, ae0e8ec5");
    command_says(&c, "right  solve_ae0e8ec5");
    command_says(&c, "wrong  solve_b440c390");
    command_says(&c, "tree/more/other.py:1: no task id in the name");
    command_clear(&c);

    file_write("names.py",
               "vertical_mirror = vmirror\ndef recoloured(g, a, b):\n    return switch(g, a, b)\n");
    file_write("renamed.py",
               "def solve_ae0e8ec5(I):\n    return recoloured(vertical_mirror(hmirror(I)), ONE, TWO)\n");
    c = RUN("verify", "renamed.py", "--prelude", "names.py", "--data", ARCWRIGHT_SOURCE_DIR "/tasks/starter",
            "--strict");
    command_expect(&c, 0);
    command_clear(&c);

    file_write(
        "theirs.py",
        "def solve_ae0e8ec5(S, I, C):\n    x1 = mir_rot_t(I, R5)\n    O = switch(x1, BLUE, RED)\n    return O\n");
    c = RUN("verify", "theirs.py", "--data", ARCWRIGHT_SOURCE_DIR "/tasks/starter", "--strict");
    command_expect(&c, 0);
    command_complains(&c, "'mir_rot_t' and other names of that dialect are read as ");
    command_clear(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_same),     cmocka_unit_test(test_which_are_programs),
        cmocka_unit_test(test_faults),   cmocka_unit_test(test_other_python),
        cmocka_unit_test(test_doubling), cmocka_unit_test(test_files),
    };
    return cmocka_run_group_tests(tests, command_folder_make, command_folder_remove);
}

/* Reading programs: what is accepted and what it becomes, and for what is not, where and why. */
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

/* ---- what is accepted ---- */

static char *canonical(const char *text)
{
    struct program *p;
    struct error err = {0};
    struct buf out = {0};
    if (program_parse(&p, "t.py", text, &err) != STATUS_OK)
        fail_msg("%u:%u: %s\nin\n%s", err.line, err.column, err.message, text);
    program_print(p, NULL, &out);
    program_free(p);
    return out.data;
}

static void test_forms(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        /* the plainest */
        {"def solve_67a3c6ac(I):\n    O = vmirror(I)\n    return O\n",
         "def solve_67a3c6ac(I):\n    O = vmirror(I)\n    return O\n"},
        /* any names, any returned variable, an expression in return */
        {"def f(grid):\n    a = vmirror(grid)\n    b2_ = hmirror(a)\n    return b2_\n",
         "def f(I):\n    x1 = vmirror(I)\n    O = hmirror(x1)\n    return O\n"},
        {"def f(I):\n    return hmirror(vmirror(I))\n",
         "def f(I):\n    x1 = vmirror(I)\n    O = hmirror(x1)\n    return O\n"},
        {"def f(I):\n    return I\n", "def f(I):\n    return I\n"},
        {"def f(I):\n    return ZERO\n", "def f(I):\n    return ZERO\n"},
        /* two and three parameters, by position; the shortest signature that has what is read */
        {"def f(S, I):\n    x = first(S)\n    return first(x)\n",
         "def f(S, I):\n    x1 = first(S)\n    O = first(x1)\n    return O\n"},
        {"def f(S, I):\n    return vmirror(I)\n", "def f(I):\n    O = vmirror(I)\n    return O\n"},
        {"def differ(a, b, c):\n    return equality(b, c)\n",
         "def differ(S, I, C):\n    O = equality(I, C)\n    return O\n"},
        {"def f(S, I, C,):\n    return vmirror(I)\n", "def f(I):\n    O = vmirror(I)\n    return O\n"},
        /* verifiers with annotations */
        {"def verify_67a3c6ac(I: Grid) -> Grid:\n    x0: Grid = vmirror(I)\n    return x0\n",
         "def verify_67a3c6ac(I):\n    O = vmirror(I)\n    return O\n"},
        {"def f(\n    S: Tuple[Tuple[Grid, Grid], ...],\n    I: 'Grid',\n    C: Optional[Callable[[A], B]]\n) "
         "-> Union[Grid, int]:\n    return I\n",
         "def f(I):\n    return I\n"},
        /* keywords, in any order */
        {"def f(I):\n    return fill(patch=asindices(I), grid=I, value=TWO)\n",
         "def f(I):\n    x1 = asindices(I)\n    O = fill(I, TWO, x1)\n    return O\n"},
        {"def f(I):\n    return objects(I, univalued=True, diagonal=False, without_bg=T)\n",
         "def f(I):\n    O = objects(I, T, F, T)\n    return O\n"},
        /* literals: the constants' names come back by the parameter's role */
        {"def f(I):\n    return fill(I, 2, initset((0, 1)))\n",
         "def f(I):\n    x1 = initset(RIGHT)\n    O = fill(I, TWO, x1)\n    return O\n"},
        {"def f(I):\n    return shift(asobject(I), (-3, +4))\n", NULL}, /* see the errors: no unary plus */
        {"def f(I):\n    return shift(asobject(I), (-3, 4))\n",
         "def f(I):\n    x1 = asobject(I)\n    O = shift(x1, (-3, 4))\n    return O\n"},
        {"def f(I):\n    return crop(I, (0, 0), astuple(3, -1))\n",
         "def f(I):\n    x1 = astuple(THREE, NEG_ONE)\n    O = crop(I, ORIGIN, x1)\n    return O\n"},
        {"def f(I):\n    return first((I, (1,), ((2, 3), 44)))\n",
         "def f(I):\n    O = first((I, (ONE,), ((2, 3), 44)))\n    return O\n"},
        {"def f(I):\n    return repeat((), 3)\n", "def f(I):\n    O = repeat((), THREE)\n    return O\n"},
        {"def f(I):\n    return ((vmirror)((I)))\n", "def f(I):\n    O = vmirror(I)\n    return O\n"},
        /* functions as values: variables, aliases, made ones, called */
        {"def f(I):\n    m = vmirror\n    return m(I)\n", "def f(I):\n    O = vmirror(I)\n    return O\n"},
        {"def f(I):\n    x1 = compose(vmirror, hmirror)\n    O = x1(I)\n    return O\n",
         "def f(I):\n    x1 = compose(vmirror, hmirror)\n    O = x1(I)\n    return O\n"},
        {"def f(I):\n    return lbind(fill, I)(TWO, ORIGIN)\n",
         "def f(I):\n    x1 = lbind(fill, I)\n    O = x1(TWO, ORIGIN)\n    return O\n"},
        {"def f(I):\n    return lbind(lbind(fill, I), TWO)(ORIGIN)\n",
         "def f(I):\n    x1 = lbind(fill, I)\n    x2 = lbind(x1, TWO)\n    O = x2(ORIGIN)\n    return O\n"},
        /* a variable bound anew, a primitive's name taken for a variable */
        {"def f(I):\n    x = vmirror(I)\n    x = hmirror(x)\n    return x\n",
         "def f(I):\n    x1 = vmirror(I)\n    O = hmirror(x1)\n    return O\n"},
        {"def f(I):\n    size = width(I)\n    return canvas(ZERO, astuple(size, size))\n",
         "def f(I):\n    x1 = width(I)\n    x2 = astuple(x1, x1)\n    O = canvas(ZERO, x2)\n    return O\n"},
        /* all that is skipped */
        {"\"\"\"What this\nfile is.\"\"\"\nimport os\nfrom dsl import *\nfrom constants import (\n    ZERO,\n    ONE\n"
         ")\nimport a.b as c, d\n\n# a comment\ndef f(I):\n    '''Does\n\n    it.'''\n\n    # why\n    O = vmirror(I) "
         " # what\n\n    \"more\"\n    return O # done\n# end",
         "def f(I):\n    O = vmirror(I)\n    return O\n"},
        /* layout: several lines, continuation, tabs, carriage returns, a byte order mark, no last newline */
        {"def f(\n  I\n):\n  O = fill(\n# in between\n    I,\n\n    TWO,\n    asindices(\nI),\n  )\n  return O\n",
         "def f(I):\n    x1 = asindices(I)\n    O = fill(I, TWO, x1)\n    return O\n"},
        {"def f(I):\n    O = \\\n        vmirror(I)\n    return O\n",
         "def f(I):\n    O = vmirror(I)\n    return O\n"},
        {"\xef\xbb\xbf"
         "def f(I):\r\n\tO = vmirror(I)\r\n\treturn O",
         "def f(I):\n    O = vmirror(I)\n    return O\n"},
        {"def   f ( I ) :\n return vmirror ( I )\n", "def f(I):\n    O = vmirror(I)\n    return O\n"},
        /* cut to what is returned, each expression once */
        {"def f(I):\n    a = objects(I, T, T, T)\n    b = vmirror(I)\n    c = vmirror(I)\n    return hconcat(b, c)\n",
         "def f(I):\n    x1 = vmirror(I)\n    O = hconcat(x1, x1)\n    return O\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (!cases[i][1]) continue;
        char *text = canonical(cases[i][0]);
        assert_string_equal(text, cases[i][1]);
        char *again = canonical(text);
        assert_string_equal(again, text);
        free(again);
        free(text);
    }
}

static void test_names(void **state)
{
    (void)state;
    static const struct {
        const char *text, *name, *task;
        enum signature signature;
        uint32_t size;
    } cases[] = {
        {"def solve_67a3c6ac(I):\n    return vmirror(I)\n", "solve_67a3c6ac", "67a3c6ac", SIGNATURE_I, 1},
        {"def verify_67a3c6ac(I):\n    return I\n", "verify_67a3c6ac", "67a3c6ac", SIGNATURE_I, 0},
        {"def a_b_c(S, I):\n    return size(S)\n", "a_b_c", "c", SIGNATURE_SI, 1},
        {"def nothing(S, I, C):\n    return size(C)\n", "nothing", "", SIGNATURE_SIC, 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct program *p;
        assert_int_equal(program_parse(&p, "t.py", cases[i].text, NULL), STATUS_OK);
        assert_string_equal(p->name, cases[i].name);
        assert_string_equal(p->task, cases[i].task);
        assert_int_equal(p->signature, cases[i].signature);
        assert_int_equal(p->size, cases[i].size);
        assert_int_equal(p->line, 1);
        program_free(p);
    }
}

#define LETTERS_64   "abcdefghijklmnopqrstuvwxyz_ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghij"
#define LETTERS_256  LETTERS_64 LETTERS_64 LETTERS_64 LETTERS_64
#define LETTERS_1024 LETTERS_256 LETTERS_256 LETTERS_256 LETTERS_256

/* Any id makes a name that Python reads, and is read back from it. */
static void test_names_of_tasks(void **state)
{
    (void)state;
    static const struct {
        const char *id, *name;
    } cases[] = {
        {"67a3c6ac", "solve_67a3c6ac"},        {"1d_fill_8", "solve_1d_fill_8"},
        {"a-b.c d", "solve_a_x2db_x2ec_x20d"}, {"__", "solve___"},
        {"a_x41", "solve_a_x5fx41"},           {"_-_x2", "solve___x2d_x2"},
        {"t\xc3\xa4sk", "solve_t_xc3_xa4sk"},  {"_x5f_x5f", "solve__x5fx5f_x5fx5f"},
    };
    char name[PROGRAM_NAME], id[PROGRAM_NAME], longest[256];
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        name_of_task(name, "solve_", cases[i].id);
        assert_string_equal(name, cases[i].name);
        task_of_name(id, name);
        assert_string_equal(id, cases[i].id);
    }
    memset(longest, '-', 255);
    longest[255] = 0;
    name_of_task(name, "differ_", longest);
    assert_int_equal(strlen(name), 7 + 4 * 255);
    task_of_name(id, name);
    assert_string_equal(id, longest);

    struct program *p;
    struct error err;
    static const char text[] = "def solve_" LETTERS_1024 "0123456789(I):\n    return I\n";
    assert_int_equal(program_parse(&p, "t.py", text, &err), STATUS_INPUT);
    assert_string_equal(err.message, "the function's name is longer than 1039 characters");
}

/* ---- what is not ---- */

static const struct mistake {
    const char *text;
    uint32_t line, column;
    const char *words;
} mistakes[] = {
    /* names */
    {"def f(I):\n    O = vmirorr(I)\n    return O\n", 2, 9,
     "unknown name 'vmirorr': expected a variable assigned before, a primitive or a constant"},
    {"def f(I):\n    return first(x1)\n    x1 = I\n", 2, 18, "unknown name 'x1'"},
    {"def f(I):\n    return h(I)\n\ndef g(I):\n    return I\n", 2, 12, "unknown name 'h'"},
    {"def f(I):\n    return f(I)\n", 2, 12, "'f' calls itself: programs have no recursion"},
    {"def f(I):\n    x = apply(f, I)\n    return x\n", 2, 15, "'f' calls itself"},
    {"def f(I):\n    return fill(S, TWO, I)\n", 2, 17, "unknown name 'S'"},
    {"def f(I):\n    return None\n", 2, 12, "unknown name 'None'"},
    /* arguments */
    {"def f(I):\n    O = fill(I, TWO)\n    return O\n", 2, 9,
     "fill takes 3 arguments (grid value patch), got 2"},
    {"def f(I):\n    O = vmirror(I, I)\n    return O\n", 2, 9, "vmirror takes 1 argument (piece), got 2"},
    {"def f(I):\n    O = vmirror()\n    return O\n", 2, 9, "vmirror takes 1 argument (piece), got 0"},
    {"def f(I):\n    return fill(ONE, TWO, I)\n", 2, 17,
     "argument 1 of fill (grid) has the wrong type: expected grid, got integer"},
    {"def f(I):\n    return size(width(I))\n", 2, 17,
     "argument 1 of size (container) has the wrong type: expected container, got integer"},
    {"def f(I):\n    return add(I, asindices(I))\n", 2, 19, "argument 2 of add (b) has the wrong type"},
    {"def f(I):\n    return apply(ONE, I)\n", 2, 18, "argument 1 of apply (function) has the wrong type"},
    {"def f(I):\n    return mapply(add, asindices(I))\n", 2, 19,
     "argument 1 of mapply (function): expected a function of 1 argument, got one of 2"},
    {"def f(I):\n    return papply(vmirror, I, I)\n", 2, 19,
     "argument 1 of papply (function): expected a function of 2 arguments, got one of 1"},
    {"def f(I):\n    return fill(I, TWO, patche=I)\n", 2, 25,
     "fill has no parameter 'patche': its parameters are (grid value patch)"},
    {"def f(I):\n    return fill(I, TWO, I, value=I)\n", 2, 28, "parameter 'value' is given twice"},
    {"def f(I):\n    return fill(I, grid=I, value=ONE)\n", 2, 20, "parameter 'grid' is given twice"},
    {"def f(I):\n    return fill(grid=I, TWO, I)\n", 2, 25, "a positional argument may not follow a keyword"},
    /* calls of what is no function, or is another one */
    {"def f(I):\n    return I(I)\n", 2, 12, "called like a function, but it is grid"},
    {"def f(I):\n    return (I, I)(I)\n", 2, 12, "called like a function, but it is tuple"},
    {"def f(I):\n    return TWO(I)\n", 2, 12, "called like a function, but it is integer"},
    {"def f(I):\n    x = compose(vmirror, hmirror)\n    return x(I, I)\n", 3, 12,
     "a function of 1 argument is called with 2"},
    {"def f(I):\n    return lbind(fill, I)(ONE)\n", 2, 12, "a function of 2 arguments is called with 1"},
    {"def f(I):\n    x = first(I)\n    return x()\n", 3, 12, "a function takes 1 to 4 arguments, got 0"},
    {"def f(I):\n    x = first(I)\n    return x(1, 2, 3, 4, 5)\n", 3, 12,
     "a function takes 1 to 4 arguments, got 5"},
    {"def f(I):\n    x = first(I)\n    return x(a=I)\n", 3, 14, "keyword arguments are for primitives only"},
    /* brackets, commas, ends of lines */
    {"def f(I):\n    O = fill(I TWO, I)\n    return O\n", 2, 16,
     "expected ',' between the arguments, got 'TWO'"},
    {"def f(I):\n    O = fill(I, TWO, I\n    return O\n", 3, 5,
     "expected ',' between the arguments, got 'return'"},
    {"def f(I):\n    O = fill(I, TWO, I))\n    return O\n", 2, 24, "expected the end of the line, got ')'"},
    {"def f(I):\n    return (I I)\n", 2, 15, "expected ',' between the elements of a tuple, got 'I'"},
    {"def f(I):\n    return fill(,)\n", 2, 17, "expected a name, a call, an integer or a tuple, got ','"},
    {"def f(I):\n    return vmirror(I", 2, 21, "expected ',' between the arguments, got the end of the file"},
    {"def f(I):\n    return\n", 2, 11,
     "expected a name, a call, an integer or a tuple, got the end of the line"},
    {"def f(I):\n    return I I\n", 2, 14, "expected the end of the line, got 'I'"},
    {"def f(I):\n    return I\n    x = I\n", 3, 5, "nothing may follow the return of a function"},
    /* what Python has and programs have not */
    {"def f(I):\n    return I[0]\n", 2, 13, "expected the end of the line, got '['"},
    {"def f(I):\n    O = I + 1\n    return O\n", 2, 11, "expected the end of the line, got '+'"},
    {"def f(I):\n    return lambda x, y: x\n", 2, 20, "a lambda has one parameter here"},
    {"def f(I):\n    return \"x\"\n", 2, 12, "expected a name, a call, an integer or a tuple, got '\"x\"'"},
    {"def f(I):\n    x, y = I\n    return x\n", 2, 5, "programs have no other statements"},
    {"def f(I):\n    for x in I:\n        pass\n", 2, 5, "programs have no other statements"},
    {"def f(I):\n    if I:\n        return I\n", 2, 5, "programs have no other statements"},
    {"def f(I):\n    def g(J):\n        return J\n    return g(I)\n", 2, 5,
     "programs have no other statements"},
    /* numbers */
    {"def f(I):\n    return upscale(I, 1.5)\n", 2, 23,
     "'1.5' is not an integer; only integers are numbers here"},
    {"def f(I):\n    return upscale(I, 0x10)\n", 2, 23, "'0x10' is not an integer"},
    {"def f(I):\n    return upscale(I, 99999999999)\n", 2, 23,
     "integer out of range: from -536870912 to 536870911"},
    {"def f(I):\n    return upscale(I, -I)\n", 2, 24, "expected an integer after '-', got 'I'"},
    {"def f(I):\n    return shift(I, (+1, 1))\n", 2, 22,
     "expected a name, a call, an integer or a tuple, got '+'"},
    /* the line of the definition */
    {"def (I):\n    return I\n", 1, 5, "expected the function's name after 'def', got '('"},
    {"def f:\n    return I\n", 1, 6, "expected '(' after the function's name, got ':'"},
    {"def f(I)\n    return I\n", 1, 9, "expected ':' at the end of the 'def' line, got the end of the line"},
    {"def f():\n    return I\n", 1, 7, "no parameters: expected (I), (S, I) or (S, I, C)"},
    {"def f(a, b, c, d):\n    return a\n", 1, 16, "too many parameters: expected (I), (S, I) or (S, I, C)"},
    {"def f(3):\n    return I\n", 1, 7, "expected a parameter's name, got '3'"},
    {"def f(I J):\n    return I\n", 1, 9, "expected ',' between the parameters, got 'J'"},
    {"def f(I):\n", 1, 5, "the function has no return"},
    {"def f(I):\n    x = vmirror(I)\n", 1, 5, "the function has no return"},
    /* outside of functions */
    {"    def f(I):\n    return I\n", 1, 5, "unexpected indentation: expected 'def' in column 1"},
    {"x + 5\n", 1, 1, "expected a function ('def name(I):'), got 'x'"},
    {"{\"train\": []}\n", 1, 1, "expected a function ('def name(I):'), got '{'"},
    {"\"\"\"no end\ndef f(I):\n    return I\n", 1, 1, "the string that begins here has no end"},
    {"def f(I):\n    '''no end\n    return I\n", 2, 5, "the string that begins here has no end"},
    /* places are right behind tabs, strings of several lines, continued lines, comments, Windows' line ends */
    {"def f(I):\n\tO = vmirorr(I)\n", 2, 6, "unknown name 'vmirorr'"},
    {"def f(I):\n    '''a\n    b \\\n\n    c'''\n    O = vmirorr(I)\n", 6, 9, "unknown name 'vmirorr'"},
    {"def f(I):\n    O = hmirror( # why\n\n\n        vmirorr(I))\n", 5, 9, "unknown name 'vmirorr'"},
    {"def f(I):\n    O = \\\n  vmirorr(I)\n", 3, 3, "unknown name 'vmirorr'"},
    {"\r\n\r\ndef f(I):\r\n    O = vmirorr(I)\r\n", 4, 9, "unknown name 'vmirorr'"},
    {"\xef\xbb\xbfx + 5\n", 1, 1, "expected a function"},
};

/* Line `number` of a text, without its end. */
static const char *line_of(const char *text, uint32_t number, char line[300])
{
    if (memcmp(text, "\xef\xbb\xbf", 3) == 0) text += 3;
    while (--number) text += strcspn(text, "\n") + 1;
    snprintf(line, 300, "%.*s", (int)strcspn(text, "\r\n"), text);
    return line;
}

static void test_mistakes(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
        const struct mistake *m = &mistakes[i];
        struct library lib = {0};
        char line[300], text[1024];
        assert_int_equal(library_parse(&lib, "dir/t.py", m->text, strlen(m->text), NULL), STATUS_OK);
        if (lib.error_count == 0) fail_msg("accepted:\n%s", m->text);
        const struct error *e = &lib.errors[0];
        error_text(e, text, sizeof text);
        if (e->line != m->line || e->column != m->column || !strstr(e->message, m->words))
            fail_msg("expected %u:%u: %s\n     got %s\nin\n%s", m->line, m->column, m->words, text, m->text);
        assert_string_equal(e->path, "dir/t.py");
        assert_int_equal(e->status, STATUS_INPUT);
        assert_string_equal(e->excerpt, line_of(m->text, m->line, line));

        /* The caret stands under the column, tabs or not. */
        const char *caret = strrchr(text, '\n');
        assert_non_null(caret);
        assert_int_equal(strlen(caret + 1), 4 + m->column);
        assert_int_equal(caret[4 + m->column], '^');
        for (uint32_t k = 1; k < m->column; k++)
            assert_int_equal(caret[4 + k], line[k - 1] == '\t' ? '\t' : ' ');
        library_free(&lib);
    }
}

/* One error for each broken function, and every function that is not broken is read. */
static void test_recovery(void **state)
{
    (void)state;
    struct buf all = {0};
    uint32_t count = 0;
    for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++) {
        if (strncmp(mistakes[i].text, "def ", 4) != 0 || strstr(mistakes[i].text, "no end") ||
            strstr(mistakes[i].text, "def g"))
            continue;
        struct library lib = {0};
        buf_clear(&all);
        buf_text(&all, "def before(I):\n    return vmirror(I)\n");
        buf_text(&all, mistakes[i].text);
        if (all.data[all.length - 1] != '\n') buf_char(&all, '\n');
        buf_text(&all, "def after(I):\n    return hmirror(I)\n");
        assert_int_equal(library_parse(&lib, "t.py", all.data, all.length, NULL), STATUS_OK);
        if (lib.count != 2 || lib.error_count != 1)
            fail_msg("%u functions and %u errors in\n%s", lib.count, lib.error_count, all.data);
        assert_string_equal(lib.programs[0]->name, "before");
        assert_string_equal(lib.programs[1]->name, "after");
        library_free(&lib);
        count++;
    }
    assert_true(count > 50);
    buf_free(&all);
}

/* ---- limits ---- */

static void test_limits(void **state)
{
    (void)state;
    struct buf text = {0};
    struct program *p;
    struct error err = {0};
    /* as deep as allowed, and deeper */
    for (int depth = 199; depth <= 250; depth += 51) {
        buf_clear(&text);
        buf_text(&text, "def f(I):\n    return ");
        for (int i = 0; i < depth; i++) buf_text(&text, "vmirror(");
        buf_char(&text, 'I');
        for (int i = 0; i < depth; i++) buf_char(&text, ')');
        if (depth < 200) {
            assert_int_equal(program_parse(&p, "t.py", text.data, &err), STATUS_OK);
            assert_int_equal(p->size, depth);
            program_free(p);
        } else {
            assert_int_equal(program_parse(&p, "t.py", text.data, &err), STATUS_INPUT);
            assert_non_null(strstr(err.message, "nested deeper than"));
        }
    }
    /* many lines, each on the last: as many as there may be names; then more */
    for (int lines = 4000; lines <= 5000; lines += 1000) {
        buf_clear(&text);
        buf_text(&text, "def f(I):\n    x0 = I\n");
        for (int i = 1; i <= lines; i++)
            buf_printf(&text, "    x%d = %cmirror(x%d)\n", i, "vh"[i % 2], i - 1);
        buf_printf(&text, "    return x%d\n", lines);
        if (lines == 4000) {
            assert_int_equal(program_parse(&p, "t.py", text.data, &err), STATUS_OK);
            assert_int_equal(p->size, lines);
            struct buf out = {0};
            program_print(p, NULL, &out);
            program_free(p);
            assert_int_equal(program_parse(&p, "t.py", out.data, &err), STATUS_OK);
            assert_int_equal(p->size, lines);
            program_free(p);
            buf_free(&out);
        } else {
            assert_int_equal(program_parse(&p, "t.py", text.data, &err), STATUS_INPUT);
            assert_non_null(strstr(err.message, "too long: more than 4096 variables"));
        }
    }
    /* one line of very many arguments */
    buf_clear(&text);
    buf_text(&text, "def f(I):\n    return (0");
    for (int i = 1; i < 70000; i++) buf_printf(&text, ", %d", i);
    buf_text(&text, ")\n");
    assert_int_equal(program_parse(&p, "t.py", text.data, &err), STATUS_INPUT);
    assert_non_null(strstr(err.message, "too long"));
    buf_free(&text);
}

static void test_one_function(void **state)
{
    (void)state;
    struct program *p;
    struct error err = {0};
    assert_int_equal(program_parse(&p, "t.py", "", &err), STATUS_INPUT);
    assert_non_null(strstr(err.message, "expected one function, got 0"));
    assert_int_equal(program_parse(&p, "t.py", "def f(I):\n  return I\ndef g(I):\n  return I\n", &err),
                     STATUS_INPUT);
    assert_non_null(strstr(err.message, "expected one function, got 2"));
}

/* Any bytes are read without harm. */
static void test_noise(void **state)
{
    (void)state;
    uint64_t seed = 88172645463325252u;
    static const char alphabet[] =
        "def f(I):\n    x = vmirror(I)\n return\t\r\\'\"#()[],=->.0123456789 \xc3\xa4\x01";
    for (int n = 0; n < 20000; n++) {
        char text[120];
        struct library lib = {0};
        seed ^= seed << 13, seed ^= seed >> 7, seed ^= seed << 17;
        size_t length = seed % sizeof text;
        for (size_t k = 0; k < length; k++) {
            seed ^= seed << 13, seed ^= seed >> 7, seed ^= seed << 17;
            text[k] = alphabet[seed % sizeof alphabet];
        }
        assert_int_equal(library_parse(&lib, "t.py", text, length, NULL), STATUS_OK);
        library_free(&lib);
    }
}

/* ---- files ---- */

static void test_files(void **state)
{
    (void)state;
    struct library lib = {0};
    struct error err = {0};
    file_write("lib/b/2.py", "def two(I):\n    return I\n");
    file_write("lib/a.py", "def one(I):\n    return I\n\ndef broken(I):\n    return i\n");
    file_write("lib/c.txt", "def text(I):\n    return I\n");
    file_write("lib/.hidden.py", "def hidden(I):\n    return I\n");
    file_write("lib/c.py", "def three(I):\n    return I\n");
    assert_int_equal(library_read(&lib, file_path("lib"), &err), STATUS_OK);
    assert_int_equal(lib.count, 3);
    assert_string_equal(lib.programs[0]->name, "one");
    assert_string_equal(lib.programs[1]->name, "two");
    assert_string_equal(lib.programs[2]->name, "three");
    assert_int_equal(lib.error_count, 1);
    assert_string_equal(lib.errors[0].path, file_path("lib/a.py"));
    assert_int_equal(lib.errors[0].line, 5);
    library_free(&lib);

    assert_int_equal(library_read(&lib, file_path("none.py"), &err), STATUS_IO);
    assert_string_equal(err.path, file_path("none.py"));
    library_free(&lib);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_forms),          cmocka_unit_test(test_names),
        cmocka_unit_test(test_names_of_tasks), cmocka_unit_test(test_mistakes),
        cmocka_unit_test(test_recovery),       cmocka_unit_test(test_limits),
        cmocka_unit_test(test_one_function),   cmocka_unit_test(test_noise),
        cmocka_unit_test(test_files),
    };
    return cmocka_run_group_tests(tests, command_folder_make, command_folder_remove);
}

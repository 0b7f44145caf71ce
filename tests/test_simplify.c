/* Programs for people: what is simplified does the same in fewer steps; what is told in words reads back as the same
 * program. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "search/search.h"
#include "search/study/simplify.h"

static struct dataset *open_starter(void)
{
    struct dataset *set;
    struct error err;
    if (dataset_open(&set, ARCWRIGHT_SOURCE_DIR "/tasks/starter", &err) != STATUS_OK)
        fail_msg("%s", err.message);
    return set;
}

static struct program *parse(const char *text)
{
    struct program *p;
    struct error err = {0};
    if (program_parse(&p, "t.py", text, &err) != STATUS_OK)
        fail_msg("%u: %s\nin\n%s", err.line, err.message, text);
    return p;
}

static void assert_outputs_same(struct universe *u, const struct task *task, const struct program *a,
                                const struct program *b)
{
    struct task_values t;
    universe_reset(u);
    task_values_make(&t, u, task);
    for (uint32_t k = 0; k < t.count; k++)
        assert_int_equal(program_run(a, u, t.samples[k].inputs, PATIENT_FUEL, NULL),
                         program_run(b, u, t.samples[k].inputs, PATIENT_FUEL, NULL));
}

/* Each kind of idle step, on a starter task; the result is known. */
static void idle_steps_go(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        /* an involution twice, a fold, a step that is painted over */
        {"def f(I):\n    x1 = vmirror(I)\n    x2 = vmirror(x1)\n    x3 = add(ONE, TWO)\n"
         "    O = replace(x2, x3, FOUR)\n    return O\n",
         "def f(I):\n    O = replace(I, THREE, FOUR)\n    return O\n"},
        {"def f(I):\n    x1 = asindices(I)\n    x2 = fill(I, TWO, x1)\n    x3 = fill(x2, ONE, x1)\n    return x3\n",
         "def f(I):\n    x1 = asindices(I)\n    O = fill(I, ONE, x1)\n    return O\n"},
        /* a branch that no cell reaches */
        {"def f(I):\n    x1 = decide_eq(cell_here, 77, cell_up, cell_down)\n    x2 = map_cells(I, x1)\n"
         "    return x2\n",
         "def f(I):\n    O = map_cells(I, cell_down)\n    return O\n"},
        /* two ways to the same thing */
        {"def f(I):\n    x1 = rot180(I)\n    x2 = vmirror(I)\n    x3 = hmirror(x2)\n    x4 = hconcat(x1, x3)\n"
         "    return x4\n",
         "def f(I):\n    x1 = rot180(I)\n    O = hconcat(x1, x1)\n    return O\n"},
        /* a normalisation that shows nothing new here stays: elsewhere it may, and there the rule is still right */
        {"def f(I):\n    x1 = swap_ground(I, I)\n    x2 = vmirror(x1)\n    x3 = swap_ground(x2, I)\n    return x3\n",
         "def f(I):\n    x1 = swap_ground(I, I)\n    x2 = vmirror(x1)\n    O = swap_ground(x2, I)\n    return O\n"},
        {"def f(I):\n    return I\n", "def f(I):\n    return I\n"},
    };
    struct dataset *set = open_starter();
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct program *p = parse(cases[i][0]), *q = program_simplify(u, p, &set->tasks[0]);
        struct buf text = {0};
        program_print(q, NULL, &text);
        assert_string_equal(text.data, cases[i][1]);
        assert_true(q->size <= p->size);
        assert_outputs_same(u, &set->tasks[0], p, q);
        buf_free(&text);
        program_free(p);
        program_free(q);
    }
    universe_free(u);
    dataset_free(set);
}

/* With its own ground where that is the same on the task, and never twice; what names 0 where 0 is not the ground stays
 * as it is. */
static void grounds_are_each_samples_own(void **state)
{
    (void)state;
    static const char text[] = "{\"train\":[{\"input\":[[0,3],[0,0]],\"output\":[[3,0],[0,0]]},"
                               "{\"input\":[[4,4],[4,5]],\"output\":[[4,4],[5,4]]}],"
                               "\"test\":[{\"input\":[[4,5],[4,4]],\"output\":[[5,4],[4,4]]}]}";
    struct dataset *set;
    struct error err = {0};
    assert_int_equal(dataset_parse(&set, "t", text, strlen(text), &err), STATUS_OK);
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    static const char *const cases[][2] = {
        {"def f(I):\n    O = vmirror(I)\n    return O\n",
         "def f(I):\n    x1 = swap_ground(I, I)\n    x2 = vmirror(x1)\n    O = swap_ground(x2, I)\n    return O\n"},
        {"def f(I):\n    O = replace(I, ZERO, FOUR)\n    return O\n",
         "def f(I):\n    O = replace(I, ZERO, FOUR)\n    return O\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct program *p = parse(cases[i][0]), *q = program_generalise(u, p, &set->tasks[0]),
                       *again = program_generalise(u, q, &set->tasks[0]);
        struct buf printed = {0};
        program_print(q, NULL, &printed);
        assert_string_equal(printed.data, cases[i][1]);
        assert_true(hash128_equal(q->hash, again->hash));
        assert_outputs_same(u, &set->tasks[0], p, q);
        buf_free(&printed);
        program_free(p);
        program_free(q);
        program_free(again);
    }
    universe_free(u);
    dataset_free(set);
}

static void assert_reads_back(const struct program *p)
{
    struct buf text = {0};
    uint32_t lines = program_tell(p, NULL, true, &text), printed = 0;
    assert_int_equal(lines, program_tell(p, NULL, false, NULL));
    struct program *again = parse(text.data);
    assert_true(hash128_equal(p->hash, again->hash));
    for (const char *at = text.data; *at; at = strchr(at, '\n') + 1)
        printed += strncmp(at, "    ", 4) == 0 && strncmp(at, "    #", 5) != 0;
    assert_int_equal(printed, lines + 1); /* and the return */
    program_free(again);
    buf_free(&text);
}

static void what_is_told_reads_back(void **state)
{
    (void)state;
    struct library lib = {0};
    struct error err;
    assert_int_equal(library_read(&lib, ARCWRIGHT_SOURCE_DIR "/library", &err), STATUS_OK);
    for (uint32_t i = 0; i < lib.count; i++) assert_reads_back(lib.programs[i]);
    assert_true(lib.count > 90);
    library_free(&lib);
    /* functions with bound arguments at either end, rules, tables, a program without input */
    static const char *const texts[] = {
        "def f(I):\n    return canvas(ONE, UNITY)\n",
        "def f(I):\n    x1 = rbind(rbind(split, THREE), TWO)\n    x2 = apply(x1, panels(I))\n    return I\n",
        "def f(I):\n    x2 = apply(rbind(half, TWO), panels(I))\n    return stacked(x2, T)\n",
        "def f(I):\n    x2 = apply(lbind(view_of, I), panels(I))\n    return stacked(x2, T)\n",
        "def f(I):\n    return map_cells(I, decide_eq(cell_here, ONE, decide_le(cell_row, TWO, ONE, TWO), cell_up))\n",
        "def f(I):\n    return lookup_cells((I, I), ((ZERO, ONE, TWO), (TWO, TWO, TWO)))\n",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct program *p = parse(texts[i]);
        assert_reads_back(p);
        program_free(p);
    }
}

static void words_name_the_arguments(void **state)
{
    (void)state;
    struct program *p =
        parse("def f(I):\n    x1 = keep_colour(I, TWO)\n    x2 = apply(lbind(view_of, I), panels(x1))\n"
              "    return paint_over(stacked(x2, T), I)\n");
    struct buf text = {0};
    program_tell(p, NULL, true, &text);
    assert_non_null(strstr(text.data, "colour 2"));
    assert_non_null(strstr(text.data, "For every item of x2: "));
    assert_non_null(strstr(text.data, "smallest yes"));
    assert_non_null(strstr(text.data, "x4 with I's cells but 0 painted on it"));
    buf_free(&text);
    program_free(p);
}

/* What a search finds is shorter afterwards or as it was, does the same, and reads back. */
static void found_programs(void **state)
{
    (void)state;
    enum { TASKS = 20 };
    struct dataset *set = open_starter();
    struct searcher *s = searcher_new();
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    uint32_t shorter = 0;
    for (uint32_t i = 0; i < set->count && i < TASKS; i++) {
        struct search_result r;
        search_task(s, &set->tasks[i], &(struct search_options){.budget = 600}, &r);
        for (uint32_t k = 0; k < 2; k++) {
            if (!r.best[k]) continue;
            struct program *p = program_simplify(u, r.best[k], &set->tasks[i]);
            assert_true(p->size <= r.best[k]->size);
            assert_string_equal(p->task, set->tasks[i].id);
            shorter += p->size < r.best[k]->size;
            assert_outputs_same(u, &set->tasks[i], r.best[k], p);
            assert_reads_back(p);
            program_free(p);
        }
        search_result_clear(&r);
    }
    assert_true(shorter > 0);
    universe_free(u);
    searcher_free(s);
    dataset_free(set);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(idle_steps_go),           cmocka_unit_test(grounds_are_each_samples_own),
        cmocka_unit_test(what_is_told_reads_back), cmocka_unit_test(words_name_the_arguments),
        cmocka_unit_test(found_programs),
    };
    return cmocka_run_group_tests_name("simplify", tests, NULL, NULL);
}

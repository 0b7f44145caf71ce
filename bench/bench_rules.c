/* What rules solve that need no search: bench_rules DATA [IDS [not]]. IDS names a file of task ids, one a line: those
 * tasks alone, or all others. For each generator, and for all of them together: tasks solved within two attempts and at
 * the first, tasks with a full fit and how often the best of them is wrong, predictions that are wrong by what leaving
 * one demo out gave, and CPU time. Programs are run and must give what the generator said. */
#include "base/clock.h"
#include "search/learn/learn.h"
#include "search/search.h"

#include <stdio.h>

enum { GENERATORS = 5, ROWS = GENERATORS + 1, VERDICTS = 4 };

static const struct {
    const char *name;
    void (*run)(struct search_context *);
} generators[GENERATORS] = {{"cells", learn_cells},
                            {"scan", learn_scan},
                            {"spread", learn_spread},
                            {"objects", learn_objects},
                            {"panels", learn_panels}};

struct row {
    uint32_t solved, first, fits, best_wrong;
    uint32_t predictions[VERDICTS], wrong[VERDICTS]; /* by enum left_out */
    uint64_t ns, worst_ns;
};

struct bench {
    struct universe *u;
    struct graph *graph;
    struct row rows[ROWS];
    uint32_t tasks, differing, long_programs, programs;
};

static bool right(const struct search_context *x, const struct task *task, const value *outputs)
{
    for (uint32_t t = 0; t < task->test_count; t++)
        if (!outputs[x->demo_count + t] || !task->tests[t].has_output ||
            !value_is_grid_data(x->u, outputs[x->demo_count + t], task->tests[t].output))
            return false;
    return true;
}

/* The better evidence first: what passed, then what could not be asked, some folds, none; cheaper programs first. */
static bool better(const struct candidate *a, const struct candidate *b)
{
    static const uint8_t rank[VERDICTS] = {
        [LEFT_OUT_NOT_APPLICABLE] = 2, [LEFT_OUT_SOME] = 1, [LEFT_OUT_ALL] = 3};
    if (rank[a->left_out] != rank[b->left_out]) return rank[a->left_out] > rank[b->left_out];
    return a->cost != b->cost ? a->cost < b->cost : a->number < b->number;
}

static void count_predictions(struct row *row, const struct search_context *x, const struct task *task)
{
    const struct candidates *all = x->candidates;
    const struct candidate *best = NULL;
    for (uint32_t i = 0; i < all->count; i++) {
        const struct candidate *c = &all->at[i];
        bool best_of_equals = true;
        for (uint32_t k = 0; k < all->count && best_of_equals; k++)
            best_of_equals = k == i ||
                             memcmp(all->at[k].outputs, c->outputs, x->count * sizeof(value)) != 0 ||
                             better(c, &all->at[k]);
        if (!best_of_equals) continue;
        row->predictions[c->left_out]++;
        row->wrong[c->left_out] += !right(x, task, c->outputs);
        if (!best || better(c, best)) best = c;
    }
    row->fits += best != NULL;
    row->best_wrong += best && !right(x, task, best->outputs);
}

static void count_solved(struct row *row, const struct search_context *x, const struct task *task)
{
    struct search_attempts a;
    search_choose(&a, x);
    bool solved = task->test_count <= MOST_TESTS, first = solved;
    for (uint32_t t = 0; t < task->test_count && t < MOST_TESTS; t++) {
        bool is[2];
        for (uint32_t k = 0; k < 2; k++)
            is[k] = a.prediction[t][k] && task->tests[t].has_output &&
                    value_is_grid_data(x->u, a.prediction[t][k], task->tests[t].output);
        solved &= is[0] || is[1];
        first &= is[0];
    }
    row->solved += solved;
    row->first += first;
}

static void check_programs(struct bench *b, const struct search_context *x)
{
    for (uint32_t i = 0; i < x->candidates->count; i++) {
        const struct candidate *c = &x->candidates->at[i];
        struct program *p = program_extract(x->graph, c->root, "solve");
        b->programs++;
        b->long_programs += p->size > 25;
        for (uint32_t s = 0; s < x->count; s++) {
            value inputs[INPUT_COUNT] = {x->original_inputs[s], FAIL_EMPTY, FAIL_EMPTY};
            b->differing += program_run(p, x->u, inputs, DEFAULT_FUEL, NULL) != c->outputs[s];
        }
        program_free(p);
    }
}

static void run_task(struct bench *b, const struct task *task, void **rules)
{
    struct candidates all = {0}, part;
    struct task_values *values = must_alloc(sizeof *values);
    universe_reset(b->u);
    graph_clear(b->graph);
    task_values_make(values, b->u, task);
    struct search_context x = {.u = b->u, .graph = b->graph, .candidates = &all, .rules = *rules};
    x.demo_count = values->demo_count;
    x.count = values->count;
    x.input = graph_input(b->graph, INPUT_I);
    for (uint32_t s = 0; s < x.count; s++) {
        x.inputs[s] = x.original_inputs[s] = values->samples[s].inputs[INPUT_I];
        if (s < x.demo_count) x.wanted[s] = x.original_wanted[s] = values->samples[s].wanted;
    }
    b->tasks++;
    for (uint32_t k = 0; k < GENERATORS; k++) {
        uint32_t before = all.count;
        b->u->fuel = INT64_MAX / 2;
        uint64_t start = thread_cpu_ns();
        generators[k].run(&x);
        uint64_t ns = thread_cpu_ns() - start;
        for (uint32_t i = 0; i < 2; i++) {
            struct row *row = &b->rows[i ? GENERATORS : k];
            row->ns += ns;
            if (ns > row->worst_ns) row->worst_ns = ns;
        }
        part = (struct candidates){.at = all.at + before, .count = all.count - before};
        b->u->fuel = INT64_MAX / 2;
        x.candidates = &part;
        count_predictions(&b->rows[k], &x, task);
        count_solved(&b->rows[k], &x, task);
        x.candidates = &all;
    }
    count_predictions(&b->rows[GENERATORS], &x, task);
    count_solved(&b->rows[GENERATORS], &x, task);
    check_programs(b, &x);
    *rules = x.rules;
    free(all.at);
    free(values);
}

static bool named(const char *ids, const char *id)
{
    const char *at = strstr(ids, id);
    return at && (at == ids || at[-1] == '\n') && (at[strlen(id)] == '\n' || !at[strlen(id)]);
}

static void report(const struct bench *b)
{
    static const char *const verdicts[VERDICTS] = {"not asked", "none", "some", "all"};
    for (uint32_t k = 0; k < ROWS; k++) {
        const struct row *r = &b->rows[k];
        printf("%-8s solved %3u, at first %3u; best fit wrong %3u of %3u; wrong by folds right:",
               k < GENERATORS ? generators[k].name : "together", r->solved, r->first, r->best_wrong, r->fits);
        for (uint32_t v = 0; v < VERDICTS; v++)
            if (r->predictions[v]) printf(" %s %u/%u", verdicts[v], r->wrong[v], r->predictions[v]);
        printf("; %.2f ms a task, at most %.1f\n", (double)r->ns / 1e6 / b->tasks, (double)r->worst_ns / 1e6);
    }
    printf("%u tasks; %u programs, %u of more than 25 lines, %u outputs differ\n", b->tasks, b->programs,
           b->long_programs, b->differing);
}

int main(int argc, char **argv)
{
    struct dataset *set;
    struct error err = {0};
    struct buf ids = {0};
    char text[1200];
    if (argc < 2 || argc > 4) {
        fprintf(stderr, "usage: bench_rules DATA [IDS [not]]\n");
        return 2;
    }
    if ((argc > 2 && buf_read_file(&ids, argv[2], &err) != STATUS_OK) ||
        dataset_open(&set, argv[1], &err) != STATUS_OK) {
        fprintf(stderr, "bench_rules: %s\n", error_text(&err, text, sizeof text));
        return 1;
    }
    struct bench b = {.u = universe_new(&(struct universe_options){.names = &dsl_operators}),
                      .graph = graph_new()};
    void *rules = NULL;
    for (uint32_t t = 0; t < set->count; t++)
        if (argc < 3 || named(ids.data, set->tasks[t].id) == (argc == 3))
            run_task(&b, &set->tasks[t], &rules);
    report(&b);
    learn_free(rules);
    graph_free(b.graph);
    universe_free(b.u);
    buf_free(&ids);
    dataset_free(set);
    return b.differing != 0;
}

/* search: candidates and attempts for every task of a data set, from nothing. */
#include "api/api.h"
#include "base/clock.h"
#include "search/space/costs.h"
#include "search/search.h"
#include "search/study/simplify.h"

#include <jansson.h>
#include <omp.h>

/* `u` NULL: as they were found. */
static aw_text print_programs(aw_search_task *t, struct universe *u, const struct search_result *r,
                              const struct task *task)
{
    struct buf b = {0};
    for (uint32_t k = 0; k < 2; k++) {
        if (!r->best[k]) continue;
        if (!u) {
            program_print(r->best[k], NULL, &b);
            t->lines[k] = r->best[k]->size;
            continue;
        }
        struct program *p = program_simplify(u, r->best[k], task);
        t->lines[k] = program_tell(p, NULL, true, &b);
        program_free(p);
    }
    return api_text(&b);
}

/* Of the least charged candidates that meet every output the one with fewest lines, in its general form: what is
 * shipped is read as the rule. */
static void print_entry(aw_search_task *t, struct universe *u, const struct search_result *r,
                        const struct task *task)
{
    static const char *const left_out[] = {"nothing fitted", "fails leave-one-out",
                                           "passes leave-one-out in part", "passes leave-one-out"};
    static const char *const attempt[] = {"not among the attempts", "first attempt", "second attempt"};
    const struct found *from = NULL;
    struct program *shorter = NULL;
    uint32_t fewest = UINT32_MAX;
    for (uint32_t i = 0; i < r->right_count; i++) {
        struct program *p = program_simplify(u, r->right[i].program, task);
        uint32_t lines = program_tell(p, NULL, false, NULL);
        if (lines < fewest) {
            program_free(shorter);
            shorter = p;
            from = &r->right[i];
            fewest = lines;
        } else {
            program_free(p);
        }
    }
    if (!shorter) return;
    struct program *general = program_generalise(u, shorter, task);
    struct buf b = {0};
    buf_printf(&b, "# %s; cost %u; %s; %s; %llu states\n", candidate_kind_words(from->kind), from->cost,
               left_out[from->left_out], attempt[from->attempt], (unsigned long long)r->states);
    t->entry_lines = program_tell(general, NULL, true, &b);
    program_free(general);
    program_free(shorter);
    t->entry = api_text(&b);
}

static int by_id(const void *a, const void *b)
{
    return strcmp((*(const aw_search_task *const *)a)->task, (*(const aw_search_task *const *)b)->task);
}

aw_text aw_search_library(const aw_data *data, const aw_search_options *options, const aw_search_task *tasks)
{
    uint32_t count = 0;
    const aw_search_task **at = must_alloc((data->set->count + 1) * sizeof *at);
    for (uint32_t i = 0; i < data->set->count; i++)
        if (tasks[i].entry.length) at[count++] = &tasks[i];
    qsort(at, count, sizeof *at, by_id);
    struct buf b = {0};
    buf_printf(
        &b,
        "# Programs found from nothing, for %u of %u tasks: each meets every output of its task, tests too.\n"
        "# Made by `arcwright search --library` %s with %u states a task; data %s.\n"
        "# Above each program: the kind of candidate, its cost, whether its rule was found again without each of\n"
        "# the demonstrations, whether it was one of the two attempts, and the states that were searched.\n",
        count, data->set->count, AW_VERSION, options->budget ? options->budget : SEARCH_BUDGET, data->hash);
    for (uint32_t i = 0; i < count; i++) {
        buf_text(&b, "\n\n");
        buf_append(&b, at[i]->entry.data, at[i]->entry.length);
    }
    free(at);
    return api_text(&b);
}

static const char *const part_words[] = {
#define WORD(name, words) words,
    SEARCH_PARTS(WORD)
#undef WORD
};

const char *aw_search_parts(void)
{
#define WORD(name, words) words " "
    return SEARCH_PARTS(WORD);
#undef WORD
}

/* A bit for each part of the list. */
static aw_status read_parts(const char *list, uint32_t *parts, aw_error *error)
{
    while (list && *list) {
        size_t length = strcspn(list, ",");
        uint32_t k = 0;
        while (k < SEARCH_PART_COUNT &&
               (strlen(part_words[k]) != length || memcmp(part_words[k], list, length) != 0))
            k++;
        if (k == SEARCH_PART_COUNT)
            return api_fail(error, AW_INPUT, "no part '%.*s' to do without; there are: %s", (int)length, list,
                            aw_search_parts());
        *parts |= 1u << k;
        list += length + (list[length] == ',');
    }
    return AW_OK;
}

aw_status api_search_options(const aw_search_options *options, struct search_options *o, struct costs **costs,
                             aw_error *error)
{
    struct error err = {0};
    *costs = NULL;
    *o = (struct search_options){.budget = options->budget,
                                 .check = options->check,
                                 .keep_right = options->library,
                                 .cap_ns = (uint64_t)(options->cap_s * 1e9),
                                 .stop = options->stop};
    aw_status status = read_parts(options->without, &o->parts, error);
    if (status != AW_OK) return status;
    if (options->costs) API_TRY(error, &err, costs_read(costs, options->costs, &err));
    o->costs = *costs;
    return AW_OK;
}

static aw_grid copy_grid(struct grid_data g)
{
    if (!g.cells) return (aw_grid){0};
    size_t bytes = (size_t)g.height * g.width;
    return (aw_grid){g.height, g.width, memcpy(must_alloc(bytes), g.cells, bytes)};
}

static void take_attempts(aw_search_task *t, const struct search_result *r, const struct task *task)
{
    _Static_assert((int)AW_TESTS_MOST == (int)MOST_TESTS, "every test that is chosen for is told of");
    t->demos = task->demo_count;
    t->tests = task->test_count < MOST_TESTS ? task->test_count : MOST_TESTS;
    for (uint32_t k = 0; k < t->tests; k++)
        for (uint32_t i = 0; i < 2; i++)
            t->attempts[k][i] = (aw_attempt){.probability = (double)r->probability[k][i] / SURE,
                                             .share = (double)r->share[k][i] / SURE,
                                             .bits = choice_bits(r->support[k][i]),
                                             .right = r->right_at[k][i],
                                             .output = copy_grid(r->attempts[k][i])};
}

aw_status aw_search(const aw_data *data, const aw_search_options *options, aw_search_task *tasks,
                    aw_search_summary *summary, aw_error *error)
{
    /* NOLINTNEXTLINE(clang-analyzer-deadcode.DeadStores): read by the pragma below */
    uint32_t threads = options->threads ? options->threads : (uint32_t)omp_get_num_procs(),
             count = data->set->count;
    if (options->task && !task_find(data->set, options->task))
        return api_fail(error, AW_INPUT, "no task '%s' in %s", options->task, data->set->path);
    struct search_options o;
    struct costs *costs;
    aw_status asked = api_search_options(options, &o, &costs, error);
    if (asked != AW_OK) return asked;
    uint64_t wall = wall_ns(), cpu = process_cpu_ns();
    memset(tasks, 0, count * sizeof *tasks);
    memset(summary, 0, sizeof *summary);
#pragma omp parallel num_threads(threads)
    {
        struct searcher *s = searcher_new();
        struct universe *readable = options->readable || options->library
                                        ? universe_new(&(struct universe_options){.names = &dsl_operators})
                                        : NULL;
#pragma omp for schedule(dynamic, 1)
        for (uint32_t i = 0; i < count; i++) {
            const struct task *task = &data->set->tasks[i];
            if (options->task && strcmp(task->id, options->task) != 0) continue;
            struct search_result r;
            search_task(s, task, &o, &r);
            aw_search_task *t = &tasks[i];
            t->done = true;
            snprintf(t->task, sizeof t->task, "%s", task->id);
            t->solved = r.solved;
            t->solved_at_1 = r.solved_at_1;
            t->oracle = r.oracle;
            t->oracle_at_10 = r.oracle_at_10;
            take_attempts(t, &r, task);
            t->states = r.states;
            t->tried = r.tried;
            t->candidates = r.candidates;
            t->full_fits = r.full_fits;
            t->cpu_ns = r.cpu_ns;
            t->digest = r.digest;
            snprintf(t->kind, sizeof t->kind, "%s", r.report);
            t->programs = print_programs(t, options->readable ? readable : NULL, &r, task);
            if (options->library) print_entry(t, readable, &r, task);
            t->capped = r.capped;
            search_result_clear(&r);
        }
        searcher_free(s);
        universe_free(readable);
    }
    for (uint32_t i = 0; i < count; i++) {
        if (!tasks[i].done) continue;
        summary->tasks++;
        summary->solved += tasks[i].solved;
        summary->solved_at_1 += tasks[i].solved_at_1;
        summary->oracle += tasks[i].oracle;
        summary->oracle_at_10 += tasks[i].oracle_at_10;
        summary->capped += tasks[i].capped;
        summary->full_fit += tasks[i].full_fits > 0;
        summary->states += tasks[i].states;
    }
    costs_free(costs);
    summary->wall_s = (double)(wall_ns() - wall) / 1e9;
    summary->cpu_s = (double)(process_cpu_ns() - cpu) / 1e9;
    return AW_OK;
}

void aw_search_tasks_clear(aw_search_task *tasks, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < AW_TESTS_MOST; k++)
            for (uint32_t j = 0; j < 2; j++) aw_grid_clear(&tasks[i].attempts[k][j].output);
        aw_text_free(&tasks[i].programs);
        aw_text_free(&tasks[i].entry);
    }
}

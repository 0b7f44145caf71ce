/* Two attempts for every test input, from the programs of a store, a search or both; and the official figures of a
 * submission. */
#include "api/api.h"
#include "score/doubts.h"
#include "search/search.h"

#include <jansson.h>
#include <stdarg.h>
#include <omp.h>

/* ---- submit ---- */

enum {
    SEARCH_PROPOSALS = 2 * MOST_TESTS,
};

/* What speaks for the attempts of one task: the store's programs, then those of the search, each for one test. */
struct task_proposals {
    struct program *programs[ARCHIVE_MOST];
    struct score scores[ARCHIVE_MOST + SEARCH_PROPOSALS];
    struct proposal proposals[ARCHIVE_MOST + SEARCH_PROPOSALS];
    uint32_t programs_count, count;
};

static enum status add_store(struct store *store, struct universe *u, const struct task *task,
                             struct task_proposals *l, struct error *err)
{
    struct store_entries entries = {0};
    store_task_id key;
    TRY(store_task_find(store, task->id, task->hash, &key, err));
    if (!key) return STATUS_OK;
    struct doubts *doubts = doubts_new(task);
    enum status status = store_entries_read(store, key, &entries, err);
    for (uint32_t i = 0; i < entries.count && l->count < ARCHIVE_MOST && status == STATUS_OK; i++) {
        struct program *p = NULL;
        uint64_t time_ns;
        if (entries.at[i].kind != STORE_SOLVER) continue;
        status = store_program_find(store, entries.at[i].program, &p, err);
        if (!p) continue;
        score_alone(&l->scores[l->count], &time_ns, &(struct trial){u, task, DEFAULT_FUEL, doubts}, p);
        l->proposals[l->count] = (struct proposal){&l->scores[l->count], p->size, entries.at[i].evidence};
        l->programs[l->count++] = p;
    }
    doubts_free(doubts);
    l->programs_count = l->count;
    store_entries_clear(&entries);
    return status;
}

/* Proposal of attempt i at test t: number `programs_count + 2 * t + i`. What speaks for it has its doubts in it. */
static void add_search(struct universe *u, const struct task *task, const struct search_result *r,
                       struct task_proposals *l)
{
    universe_reset(u);
    for (uint32_t t = 0; t < task->test_count && t < MOST_TESTS; t++)
        for (uint32_t i = 0; i < 2; i++) {
            struct score *s = &l->scores[l->count];
            *s = (struct score){.demo_count = (uint8_t)task->demo_count};
            if (r->attempts[t][i].cells) {
                s->demo_right = r->demo_right[t][i];
                s->predictions[t] = box_of(u, grid_value(u, r->attempts[t][i]))->hash;
            }
            l->proposals[l->count++] = (struct proposal){s, 1, choice_exponent(r->support[t][i])};
        }
}

/* What attempt `from` is for test input t; a grid of one 0 where there is nothing to say: the form of a submission
 * wants a grid. */
static json_t *attempt_json(struct universe *u, const struct task_proposals *l, const struct search_result *r,
                            const struct task *task, uint32_t t, uint32_t from)
{
    static const int8_t nothing[1] = {0};
    struct grid_data grid = {1, 1, nothing};
    if (from < l->programs_count) {
        struct sample s;
        universe_reset(u);
        sample_make(&s, u, task, task->demo_count + t, l->programs[from]->signature != SIGNATURE_I);
        value_grid(u, program_run(l->programs[from], u, s.inputs, DEFAULT_FUEL, NULL), &grid);
    } else if (from < l->count) {
        grid = r->attempts[t][(from - l->programs_count) % 2];
    }
    return api_grid_json(grid);
}

static void add_task(json_t *all, struct universe *u, const struct task *task, const struct task_proposals *l,
                     const struct search_result *r, aw_submit_report *report)
{
    struct attempts attempts;
    json_t *outputs = json_array();
    bool any = false;
    attempts_choose(&attempts, task->test_count, l->proposals, l->count);
    for (uint32_t t = 0; t < task->test_count; t++) {
        json_t *pair = json_object();
        for (uint32_t k = 0; k < 2; k++) {
            bool have = t < attempts.tests && attempts.predictions[t][k];
            any |= have;
            report->attempts += have;
            json_object_set_new(pair, k ? "attempt_2" : "attempt_1",
                                attempt_json(u, l, r, task, t, have ? attempts.from[t][k] : UINT32_MAX));
        }
        json_array_append_new(outputs, pair);
        report->tests++;
    }
    report->tasks++;
    report->answered += any;
    json_object_set_new(all, task->id, outputs);
}

static void search_all(const struct dataset *set, const aw_submit_options *options,
                       struct search_result *results)
{
    /* NOLINTNEXTLINE(clang-analyzer-deadcode.DeadStores): read by the pragma below */
    uint32_t threads = options->threads ? options->threads : (uint32_t)omp_get_num_procs();
    struct search_options o = {.budget = options->search, .cap_ns = (uint64_t)(options->cap_s * 1e9)};
#pragma omp parallel num_threads(threads)
    {
        struct searcher *s = searcher_new();
#pragma omp for schedule(dynamic, 1)
        for (uint32_t i = 0; i < set->count; i++) search_task(s, &set->tasks[i], &o, &results[i]);
        searcher_free(s);
    }
}

aw_status aw_submit(const aw_data *data, const aw_submit_options *options, aw_text *submission,
                    aw_submit_report *report, aw_error *error)
{
    struct error err = {0};
    struct store *store = NULL;
    const struct dataset *set = data->set;
    memset(report, 0, sizeof *report);
    if (options->store) API_TRY(error, &err, store_open(&store, options->store, STORE_READ, &err));
    struct search_result *results = must_calloc(set->count + 1, sizeof *results);
    if (options->search) search_all(set, options, results);
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    struct task_proposals *l = must_alloc(sizeof *l);
    json_t *all = json_object();
    enum status status = STATUS_OK;
    for (uint32_t i = 0; i < set->count && status == STATUS_OK; i++) {
        l->programs_count = l->count = 0;
        if (store) status = add_store(store, u, &set->tasks[i], l, &err);
        if (options->search) add_search(u, &set->tasks[i], &results[i], l);
        if (status == STATUS_OK) add_task(all, u, &set->tasks[i], l, &results[i], report);
        for (uint32_t k = 0; k < l->programs_count; k++) program_free(l->programs[k]);
    }
    for (uint32_t i = 0; i < set->count; i++) search_result_clear(&results[i]);
    free(results);
    free(l);
    universe_free(u);
    if (store) store_close(store);
    if (status != STATUS_OK) {
        json_decref(all);
        return api_error(error, status, &err);
    }
    *submission = (aw_text){json_dumps(all, JSON_COMPACT), 0};
    require(submission->data);
    submission->length = strlen(submission->data);
    json_decref(all);
    return AW_OK;
}

/* ---- score ---- */

static bool same_grid(const json_t *rows, struct grid_data wanted)
{
    if (json_array_size(rows) != wanted.height) return false;
    for (uint32_t i = 0; i < wanted.height; i++) {
        const json_t *row = json_array_get(rows, i);
        if (json_array_size(row) != wanted.width) return false;
        for (uint32_t j = 0; j < wanted.width; j++) {
            const json_t *cell = json_array_get(row, j);
            if (!json_is_integer(cell) ||
                json_integer_value(cell) != wanted.cells[(size_t)i * wanted.width + j])
                return false;
        }
    }
    return true;
}

struct scoring {
    aw_score *score;
    const char *path;
    struct buf ids, faults;
};

__attribute__((format(printf, 2, 3))) static void add_fault(struct scoring *s, const char *format, ...)
{
    char text[300];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    buf_printf(&s->faults, "%s: %s\n", s->path, text);
    s->score->faults++;
}

/* An attempt that is no grid is none: it counts as wrong, and is told. */
static bool attempt_right(struct scoring *s, const struct task *task, uint32_t t, const json_t *pair,
                          const char *key)
{
    const json_t *attempt = json_object_get(pair, key);
    if (!json_is_array(attempt))
        add_fault(s, "%.100s[%u].%s: expected a grid, found %s", task->id, t, key,
                  !attempt                ? "nothing"
                  : json_is_null(attempt) ? "null"
                                          : "something else");
    return same_grid(attempt, task->tests[t].output);
}

/* The outputs of a task that has the right number of them; NULL: all are wrong. */
static const json_t *outputs_of(struct scoring *s, const struct task *task, const json_t *all)
{
    const json_t *outputs = json_object_get(all, task->id);
    if (!outputs) {
        s->score->missing++;
        add_fault(s, "%.100s: not in the submission", task->id);
    } else if (!json_is_array(outputs)) {
        add_fault(s, "%.100s: expected a list of %u outputs", task->id, task->test_count);
        outputs = NULL;
    } else if (json_array_size(outputs) != task->test_count) {
        add_fault(s, "%.100s: %zu outputs for %u test inputs", task->id, json_array_size(outputs),
                  task->test_count);
        outputs = NULL;
    }
    return outputs;
}

static void score_task(struct scoring *s, const struct task *task, const json_t *outputs, bool *all_right,
                       uint32_t *right)
{
    *all_right = true;
    *right = 0;
    for (uint32_t t = 0; t < task->test_count; t++) {
        const json_t *pair = json_array_get(outputs, t);
        bool first = outputs && attempt_right(s, task, t, pair, "attempt_1");
        bool second = outputs && attempt_right(s, task, t, pair, "attempt_2");
        s->score->pairs++;
        s->score->pairs_right += first || second;
        s->score->pairs_right_first += first;
        *right += first || second;
        *all_right &= first || second;
    }
}

static void find_strange(struct scoring *s, json_t *all, const struct dataset *set)
{
    const char *id;
    json_t *outputs;
    json_object_foreach(all, id, outputs)
    {
        if (task_find(set, id)) continue;
        s->score->strange++;
        add_fault(s, "%.100s: no task of the data", id);
    }
}

static bool is_known(const struct task *task)
{
    bool known = task->test_count > 0;
    for (uint32_t t = 0; t < task->test_count; t++) known &= task->tests[t].has_output;
    return known;
}

aw_status aw_score_submission(const aw_data *data, const char *path, aw_score *score, aw_error *error)
{
    json_error_t problem;
    memset(score, 0, sizeof *score);
    json_t *all = json_load_file(path, JSON_REJECT_DUPLICATES, &problem);
    if (!all)
        return api_fail(error, AW_INPUT, "%s:%d:%d: %s", path, problem.line, problem.column, problem.text);
    if (!json_is_object(all)) {
        json_decref(all);
        return api_fail(
            error, AW_INPUT,
            "%s: expected a submission {\"ID\": [{\"attempt_1\": grid, \"attempt_2\": grid}, ...], ...}",
            path);
    }
    struct scoring s = {.score = score, .path = path};
    uint64_t fractions = 0;
    enum { WHOLE = 1000000 };
    for (uint32_t i = 0; i < data->set->count; i++) {
        const struct task *task = &data->set->tasks[i];
        bool all_right;
        uint32_t right;
        if (!is_known(task)) {
            score->unknown++;
            continue;
        }
        score_task(&s, task, outputs_of(&s, task, all), &all_right, &right);
        score->tasks++;
        score->tasks_right += all_right;
        fractions += (uint64_t)WHOLE * right / task->test_count;
        if (all_right) buf_printf(&s.ids, "%s\n", task->id);
    }
    find_strange(&s, all, data->set);
    json_decref(all);
    score->mean_of_tasks = score->tasks ? (double)fractions / WHOLE / score->tasks : 0;
    score->right_ids = api_text(&s.ids);
    score->fault_lines = api_text(&s.faults);
    return AW_OK;
}

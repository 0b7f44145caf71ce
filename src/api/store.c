#include "api/api.h"

#include <jansson.h>

static aw_status open_for(const char *path, enum store_mode mode, struct store **store, aw_error *error)
{
    struct error err = {0};
    enum status status = store_open(store, path, mode, &err);
    return status == STATUS_OK ? AW_OK : api_error(error, status, &err);
}

/* ---- ls ---- */

static json_t *overview_json(const struct store_overview *o)
{
    json_t *json = json_object(), *tasks = json_array();
    json_object_set_new(json, "runs", json_integer(o->runs));
    json_object_set_new(json, "programs", json_integer(o->programs));
    json_object_set_new(json, "solvers", json_integer(o->solvers));
    json_object_set_new(json, "differs", json_integer(o->differs));
    json_object_set_new(json, "fitting", json_integer(o->fitting));
    json_object_set_new(json, "right", json_integer(o->right));
    for (uint32_t i = 0; i < o->task_count; i++) {
        const struct store_overview_task *t = &o->tasks[i];
        json_array_append_new(
            tasks, json_pack("{s:s,s:i,s:i,s:i,s:i,s:i}", "task", t->task.id, "solvers", (int)t->solvers,
                             "demo_right", (int)t->best.demo_right, "demo_count", (int)t->best.demo_count,
                             "test_right", (int)t->best.test_right, "test_count", (int)t->best.test_count));
    }
    json_object_set_new(json, "tasks", tasks);
    return json;
}

static void overview_text(const struct store_overview *o, const struct store_runs *runs, struct buf *b)
{
    buf_printf(
        b,
        "%u runs, %u programs, %u solvers of %u tasks (%u fit all demos, of which %u are right on the tests), %llu tried\n",
        o->runs, o->programs, o->solvers, o->task_count, o->fitting, o->right, (unsigned long long)o->seen);
    for (uint32_t i = 0; i < runs->count; i++) {
        const struct store_run *r = &runs->at[i];
        buf_printf(b, "run %lld  %s  %s  seed %llu  %u generations  %s\n", (long long)r->id, r->started,
                   run_state_name(r->state), (unsigned long long)r->seed, r->generations, r->data_path);
    }
    if (o->task_count) buf_text(b, "\ntask       solvers  best: demos  tests  lines\n");
    for (uint32_t i = 0; i < o->task_count; i++) {
        const struct store_overview_task *t = &o->tasks[i];
        if (!t->solvers) continue;
        buf_printf(b, "%-10s %7u  %6u/%-4u %3u/%-3u %5u\n", t->task.id, t->solvers, t->best.demo_right,
                   t->best.demo_count, t->best.test_right, t->best.test_count, t->best.size);
    }
}

aw_status aw_store_list(const char *path, bool json, aw_text *text, aw_error *error)
{
    struct store *store;
    struct store_overview o = {0};
    struct store_runs runs = {0};
    struct error err = {0};
    aw_status opened = open_for(path, STORE_READ, &store, error);
    if (opened != AW_OK) return opened;
    enum status status = store_overview_read(store, &o, &err);
    if (status == STATUS_OK) status = store_runs_read(store, &runs, &err);
    if (status == STATUS_OK && json) {
        *text = api_json(overview_json(&o));
    } else if (status == STATUS_OK) {
        struct buf b = {0};
        overview_text(&o, &runs, &b);
        *text = api_text(&b);
    }
    store_overview_clear(&o);
    store_runs_clear(&runs);
    store_close(store);
    return status == STATUS_OK ? AW_OK : api_error(error, status, &err);
}

/* ---- export and import ---- */

static aw_export export_of(const struct store_export *e)
{
    return (aw_export){e->tasks, e->programs, e->changed, e->moved, e->unportable};
}

aw_status aw_store_export_tree(const char *path, const char *folder, aw_export *report, aw_error *error)
{
    struct store *store;
    struct store_export e = {0};
    struct error err = {0};
    aw_status opened = open_for(path, STORE_READ, &store, error);
    if (opened != AW_OK) return opened;
    enum status status = store_export_tree(store, folder, NULL, &e, &err);
    store_close(store);
    *report = export_of(&e);
    return status == STATUS_OK ? AW_OK : api_error(error, status, &err);
}

aw_status aw_store_export_library(const char *path, const char *file, aw_export *report, aw_error *error)
{
    struct store *store;
    struct store_export e = {0};
    struct error err = {0};
    aw_status opened = open_for(path, STORE_READ, &store, error);
    if (opened != AW_OK) return opened;
    enum status status = store_export_library(store, file, &e, &err);
    store_close(store);
    *report = export_of(&e);
    return status == STATUS_OK ? AW_OK : api_error(error, status, &err);
}

static enum status import_all(struct store *store, const aw_library *library, const aw_data *data,
                              aw_import *report, struct error *err)
{
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    enum status status = STATUS_OK;
    struct store_run run = {.version = AW_VERSION,
                            .parameters = "{\"import\":true}",
                            .data_path = data->set->path,
                            .state = RUN_FINISHED,
                            .data_hash = data->set->hash};
    status = store_run_new(store, &run, err);
    for (uint32_t i = 0; i < library->lib.count && status == STATUS_OK; i++) {
        struct program *p = library->lib.programs[i];
        const struct task *task = task_find(data->set, p->task);
        if (!task) {
            report->no_task++;
            continue;
        }
        store_task_id key;
        struct entry e = {.program = p};
        score_alone(&e.score, &e.time_ns, u, task, p, DEFAULT_FUEL);
        status = store_task_put(store, task->id, task->hash, &key, err);
        snprintf(e.origin, sizeof e.origin, "import");
        struct store_entry s = evolve_store_entry(&e, key, run.id);
        if (status == STATUS_OK) status = store_entry_put(store, &s, p, err);
        report->entries++;
    }
    report->programs = library->lib.count;
    universe_free(u);
    return status;
}

aw_status aw_store_import(const char *path, const aw_library *library, const aw_data *data, aw_import *report,
                          aw_error *error)
{
    struct store *store;
    struct error err = {0};
    memset(report, 0, sizeof *report);
    aw_status opened = open_for(path, STORE_CREATE, &store, error);
    if (opened != AW_OK) return opened;
    enum status status = store_begin(store, &err);
    if (status == STATUS_OK) status = import_all(store, library, data, report, &err);
    if (status == STATUS_OK) status = store_commit(store, &err);
    store_close(store);
    return status == STATUS_OK ? AW_OK : api_error(error, status, &err);
}

aw_status aw_store_prune(const char *path, uint32_t keep, uint32_t *entries, uint32_t *programs,
                         aw_error *error)
{
    struct store *store;
    struct store_pruned pruned = {0};
    struct error err = {0};
    aw_status opened = open_for(path, STORE_WRITE, &store, error);
    if (opened != AW_OK) return opened;
    enum status status = store_prune(store, keep, &pruned, &err);
    store_close(store);
    *entries = pruned.entries;
    *programs = pruned.programs;
    return status == STATUS_OK ? AW_OK : api_error(error, status, &err);
}

/* ---- check: every stored score computed anew ---- */

static const struct store_task *task_of(const struct store_tasks *tasks, store_task_id key)
{
    for (uint32_t i = 0; i < tasks->count; i++)
        if (tasks->at[i].key == key) return &tasks->at[i];
    return NULL;
}

static void check_entry(struct universe *u, const struct store_entry *s, struct program *p,
                        const struct task *task, aw_store_check_result *result, struct buf *report)
{
    struct entry e = {.program = p};
    score_alone(&e.score, &e.time_ns, u, task, p, DEFAULT_FUEL);
    bool same = e.score.demo_right == s->demo_right && e.score.demo_count == s->demo_count &&
                e.score.test_right == s->test_right && e.score.partial == s->partial &&
                e.score.ticks == s->ticks;
    if (same) {
        result->reproduced++;
        return;
    }
    char hash[HASH128_TEXT];
    buf_printf(report,
               "%s %s: stored %u/%u demos, %u tests, partial %lld, %llu ticks; now %u/%u, %u, %u, %llu\n",
               task->id, hash128_text(s->program, hash), s->demo_right, s->demo_count, s->test_right,
               (long long)s->partial, (unsigned long long)s->ticks, e.score.demo_right, e.score.demo_count,
               e.score.test_right, e.score.partial, (unsigned long long)e.score.ticks);
}

static enum status check_all(struct store *store, const aw_data *data, const struct store_tasks *tasks,
                             const struct store_entries *entries, aw_store_check_result *result,
                             struct buf *report, struct error *err)
{
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    enum status status = STATUS_OK;
    for (uint32_t i = 0; i < entries->count && status == STATUS_OK; i++) {
        const struct store_entry *s = &entries->at[i];
        const struct store_task *known = task_of(tasks, s->task);
        const struct task *task = known ? task_find(data->set, known->id) : NULL;
        struct program *p = NULL;
        if (s->kind != STORE_SOLVER) continue;
        result->entries++;
        if (!task || !hash128_equal(task->hash, known->hash)) {
            buf_printf(report, "%s: the data has no such task with this content\n", known ? known->id : "?");
            result->unknown_tasks++;
            continue;
        }
        status = store_program_find(store, s->program, &p, err);
        if (status == STATUS_OK && p) check_entry(u, s, p, task, result, report);
        program_free(p);
    }
    universe_free(u);
    return status;
}

aw_status aw_store_check(const char *path, const aw_data *data, aw_store_check_result *result,
                         aw_error *error)
{
    struct store *store;
    struct store_tasks tasks = {0};
    struct store_entries entries = {0};
    struct store_problems problems = {0};
    struct buf report = {0};
    struct error err = {0};
    memset(result, 0, sizeof *result);
    aw_status opened = open_for(path, STORE_READ, &store, error);
    if (opened != AW_OK) return opened;
    enum status status = store_verify_structure(store, &problems, &err);
    for (uint32_t i = 0; i < problems.count; i++) buf_printf(&report, "%s\n", problems.at[i]);
    result->problems = problems.count;
    if (status == STATUS_OK) status = store_tasks_read(store, &tasks, &err);
    if (status == STATUS_OK) status = store_entries_read(store, STORE_ALL, &entries, &err);
    if (status == STATUS_OK) status = check_all(store, data, &tasks, &entries, result, &report, &err);
    result->report = api_text(&report);
    store_problems_clear(&problems);
    store_tasks_clear(&tasks);
    store_entries_clear(&entries);
    store_close(store);
    if (status == STATUS_OK) return AW_OK;
    aw_text_free(&result->report);
    return api_error(error, status, &err);
}

/* ---- solvers ---- */

static json_t *entry_json(const struct store_entry *s)
{
    char hash[HASH128_TEXT];
    return json_pack("{s:s,s:i,s:i,s:i,s:i,s:I,s:I,s:I,s:i,s:s,s:i}", "program",
                     hash128_text(s->program, hash), "demo_right", (int)s->demo_right, "demo_count",
                     (int)s->demo_count, "test_right", (int)s->test_right, "test_count", (int)s->test_count,
                     "partial", (json_int_t)s->partial, "ticks", (json_int_t)s->ticks, "time_ns",
                     (json_int_t)s->time_ns, "lines", (int)s->size, "origin", s->origin, "generation",
                     (int)s->generation);
}

static store_task_id newest(const struct store_tasks *tasks, const char *id)
{
    store_task_id key = 0;
    for (uint32_t i = 0; i < tasks->count; i++)
        if (strcmp(tasks->at[i].id, id) == 0) key = tasks->at[i].key;
    return key;
}

static enum status solvers_text(struct store *store, const char *task, const struct store_entries *entries,
                                uint32_t print, struct buf *b, struct error *err)
{
    char hash[HASH128_TEXT], name[PROGRAM_NAME + TASK_ID];
    if (!print)
        buf_text(b,
                 "      demos  tests  close   lines     ticks  time us  generation  by          program\n");
    snprintf(name, sizeof name, "solve_%s", task);
    for (uint32_t i = 0; i < entries->count; i++) {
        const struct store_entry *s = &entries->at[i];
        bool found;
        if (s->kind != STORE_SOLVER) continue;
        if (print && print != i + 1) continue;
        if (print) {
            TRY(store_program_text(store, s->program, name, b, &found, err));
            continue;
        }
        buf_printf(b, "%4u  %u/%-4u %u/%-4u %5.1f%% %6u  %8llu %8.1f  %10u  %-10s  %.12s\n", i + 1,
                   s->demo_right, s->demo_count, s->test_right, s->test_count,
                   s->demo_count ? 100.0 * (double)s->partial / PARTIAL_PAIR / s->demo_count : 0.0, s->size,
                   (unsigned long long)s->ticks, (double)s->time_ns / 1000, s->generation, s->origin,
                   hash128_text(s->program, hash));
    }
    return STATUS_OK;
}

aw_status aw_solvers(const char *path, const char *task, bool json, uint32_t print, aw_text *text,
                     aw_error *error)
{
    struct store *store;
    struct store_tasks tasks = {0};
    struct store_entries entries = {0};
    struct error err = {0};
    aw_status opened = open_for(path, STORE_READ, &store, error);
    if (opened != AW_OK) return opened;
    enum status status = store_tasks_read(store, &tasks, &err);
    store_task_id key = status == STATUS_OK ? newest(&tasks, task) : 0;
    if (status == STATUS_OK && !key)
        status = error_set(&err, STATUS_INPUT, "%s has nothing about a task '%s'", path, task);
    if (status == STATUS_OK) status = store_entries_read(store, key, &entries, &err);
    if (status == STATUS_OK && print > entries.count)
        status = error_set(&err, STATUS_INPUT, "task %s has %u solvers, there is no number %u", task,
                           entries.count, print);
    if (status == STATUS_OK && json) {
        json_t *all = json_array();
        for (uint32_t i = 0; i < entries.count; i++)
            if (entries.at[i].kind == STORE_SOLVER) json_array_append_new(all, entry_json(&entries.at[i]));
        *text = api_json(all);
    } else if (status == STATUS_OK) {
        struct buf b = {0};
        status = solvers_text(store, task, &entries, print, &b, &err);
        if (status == STATUS_OK) *text = api_text(&b);
        buf_free(&b);
    }
    store_tasks_clear(&tasks);
    store_entries_clear(&entries);
    store_close(store);
    return status == STATUS_OK ? AW_OK : api_error(error, status, &err);
}

static enum status find_program(struct store *store, const char *digits, struct program **p,
                                struct error *err)
{
    struct hash128 hash;
    uint32_t count;
    TRY(store_program_match(store, digits, &hash, &count, err));
    if (count != 1)
        return error_set(err, STATUS_INPUT, "%s programs have a hash that begins with '%s'",
                         count ? "several" : "no", digits);
    TRY(store_program_find(store, hash, p, err));
    return *p ? STATUS_OK : error_set(err, STATUS_STORE, "program %s is missing", digits);
}

/* Lines of one text that the other has too are shared, whatever their order. */
static void print_side_by_side(const struct program *a, const struct program *b, struct buf *out)
{
    check(a && b);
    struct buf x = {0}, y = {0};
    program_print(a, "a", &x);
    program_print(b, "b", &y);
    buf_printf(out, "--- a: %u lines\n%s--- b: %u lines\n%s", a->size, x.data, b->size, y.data);
    uint32_t shared = 0;
    for (node_id i = 0; i < a->graph->count; i++)
        for (node_id k = 0; k < b->graph->count; k++)
            shared += node_is_line(graph_node(a->graph, i)) &&
                      hash128_equal(graph_node(a->graph, i)->hash, graph_node(b->graph, k)->hash);
    buf_printf(out, "--- %u lines compute the same in both\n", shared);
    buf_free(&x);
    buf_free(&y);
}

aw_status aw_compare(const char *path, const char *hash_a, const char *hash_b, aw_text *text, aw_error *error)
{
    struct store *store;
    struct program *a = NULL, *b = NULL;
    struct error err = {0};
    aw_status opened = open_for(path, STORE_READ, &store, error);
    if (opened != AW_OK) return opened;
    enum status status = find_program(store, hash_a, &a, &err);
    if (status == STATUS_OK) status = find_program(store, hash_b, &b, &err);
    if (status == STATUS_OK) {
        struct buf out = {0};
        print_side_by_side(a, b, &out);
        *text = api_text(&out);
    }
    program_free(a);
    program_free(b);
    store_close(store);
    return status == STATUS_OK ? AW_OK : api_error(error, status, &err);
}

/* ---- a store as a library of seeds ---- */

aw_status aw_library_from_store(const char *path, const char *task, aw_library **library, aw_error *error)
{
    struct store *store;
    struct store_tasks tasks = {0};
    struct store_entries entries = {0};
    struct error err = {0};
    aw_status opened = open_for(path, STORE_READ, &store, error);
    if (opened != AW_OK) return opened;
    aw_library *l = must_calloc(1, sizeof *l);
    enum status status = store_tasks_read(store, &tasks, &err);
    if (status == STATUS_OK) status = store_entries_read(store, STORE_ALL, &entries, &err);
    for (uint32_t i = 0; i < entries.count && status == STATUS_OK; i++) {
        const struct store_entry *s = &entries.at[i];
        const struct store_task *t = task_of(&tasks, s->task);
        bool best = i == 0 || entries.at[i - 1].task != s->task;
        if (s->kind != STORE_SOLVER || !t || (task ? strcmp(t->id, task) != 0 : !best || !s->demo_right))
            continue;
        struct program *p = NULL;
        status = store_program_find(store, s->program, &p, &err);
        if (!p) continue;
        snprintf(p->name, sizeof p->name, "solve_%.50s", t->id);
        snprintf(p->task, sizeof p->task, "%s", t->id);
        library_add(&l->lib, p);
    }
    store_tasks_clear(&tasks);
    store_entries_clear(&entries);
    store_close(store);
    if (status != STATUS_OK) {
        aw_library_free(l);
        return api_error(error, status, &err);
    }
    *library = l;
    return AW_OK;
}

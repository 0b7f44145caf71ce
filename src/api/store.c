#include "api/store.h"
#include "score/doubts.h"

#include <jansson.h>

aw_status api_store_open(const char *path, enum store_mode mode, struct store **store, aw_error *error)
{
    struct error err = {0};
    enum status status = store_open(store, path, mode, &err);
    return status == STATUS_OK ? AW_OK : api_error(error, status, &err);
}

const struct store_task *api_store_task(const struct store_tasks *tasks, store_task_id key)
{
    for (uint32_t i = 0; i < tasks->count; i++)
        if (tasks->at[i].key == key) return &tasks->at[i];
    return NULL;
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
    buf_printf(b,
               "%u runs, %u programs, %u solvers of %u tasks (%u fit all demos, of which %u are right on the "
               "tests), %llu tried\n",
               o->runs, o->programs, o->solvers, o->task_count, o->fitting, o->right,
               (unsigned long long)o->seen);
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
    aw_status opened = api_store_open(path, STORE_READ, &store, error);
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
    aw_status opened = api_store_open(path, STORE_READ, &store, error);
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
    aw_status opened = api_store_open(path, STORE_READ, &store, error);
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
        struct score score;
        struct store_entry entry = {
            .kind = STORE_SOLVER, .program = p->hash, .origin = "import", .run = run.id};
        struct trial trial = {u, task, DEFAULT_FUEL, doubts_new(task)};
        score_alone(&score, &entry.time_ns, &trial, p);
        doubts_free(trial.doubts);
        store_entry_score(&entry, &score);
        status = store_task_put(store, task->id, task->hash, &key, err);
        if (score_fits(&score)) entry.evidence = EVIDENCE_PERSON + score.doubted;
        entry.task = key;
        if (status == STATUS_OK) status = store_entry_put(store, &entry, p, err);
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
    aw_status opened = api_store_open(path, STORE_CREATE, &store, error);
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
    aw_status opened = api_store_open(path, STORE_WRITE, &store, error);
    if (opened != AW_OK) return opened;
    enum status status = store_prune(store, keep, &pruned, &err);
    store_close(store);
    *entries = pruned.entries;
    *programs = pruned.programs;
    return status == STATUS_OK ? AW_OK : api_error(error, status, &err);
}

aw_status aw_store_repair(const char *path, const char *to, aw_repair *report, aw_error *error)
{
    struct store *from = NULL, *into = NULL;
    struct store_repair r = {0};
    struct store_overview old = {0};
    struct error err = {0};
    memset(report, 0, sizeof *report);
    aw_status opened = api_store_open(path, STORE_READ, &from, error);
    if (opened != AW_OK) return opened;
    opened = api_store_open(to, STORE_CREATE, &into, error);
    if (opened != AW_OK) {
        store_close(from);
        return opened;
    }
    enum status status = store_claim(into, true, &err);
    if (status == STATUS_OK) status = store_overview_read(into, &old, &err);
    if (status == STATUS_OK && (old.runs || old.programs || old.task_count)) {
        status = error_set(&err, STATUS_INPUT,
                           "the repaired store must be a new one, and this one has something in it");
        error_at(&err, to);
    }
    store_overview_clear(&old);
    if (status == STATUS_OK) status = store_repair(from, into, &r, &err);
    store_close(from);
    store_close(into);
    *report = (aw_repair){r.runs, r.tasks, r.programs, r.entries, r.lost_runs, r.lost_tasks, r.lost_entries};
    return status == STATUS_OK ? AW_OK : api_error(error, status, &err);
}

/* What the server answers. Everything is read anew from the store for each request: a run may be writing to it. */
#include "api/api.h"
#include "api/store.h"
#include "web/server.h"

#include <jansson.h>
#include <pthread.h>
#ifdef ARCWRIGHT_HAVE_HTTP
#include <web_files.inc>
#endif

struct aw_server {
    struct web_server *web;
    struct web_handler handler;
    const aw_data *data;
    char *store;
    pthread_mutex_t running; /* one program at a time: each has a universe of its own */
};

/* Of the playground: a hundredth of a second or so for each pair. */
enum { PLAY_FUEL = 10 * DEFAULT_FUEL, SOLVERS_MOST = 50 };

static void answer_json(struct web_answer *a, json_t *json)
{
    aw_text text = api_json(json);
    buf_append(&a->text, text.data, text.length);
    buf_char(&a->text, '\n');
    aw_text_free(&text);
}

static void answer_error(struct web_answer *a, unsigned code, const char *words)
{
    a->code = code;
    answer_json(a, json_pack("{s:s}", "error", words));
}

/* Opens the store for one answer; false after an error that was answered. */
static bool open_store(const struct aw_server *s, struct store **store, struct web_answer *a)
{
    aw_error error;
    if (api_store_open(s->store, STORE_READ, store, &error) == AW_OK) return true;
    answer_error(a, 503, error.text);
    return false;
}

static bool store_answers(enum status status, const struct error *err, struct web_answer *a)
{
    char text[1024];
    if (status != STATUS_OK) answer_error(a, 503, error_text(err, text, sizeof text));
    return status == STATUS_OK;
}

/* ---- runs ---- */

static json_t *run_json(const struct store_run *r, bool whole)
{
    json_t *o = json_pack("{s:I,s:s,s:I,s:i,s:i,s:s,s:s,s:i}", "run", (json_int_t)r->id, "state",
                          run_state_name(r->state), "seed", (json_int_t)r->seed, "generations",
                          (int)r->generations, "threads", (int)r->threads, "started", r->started, "data",
                          r->data_path, "revision", (int)r->revision);
    json_t *summary = whole ? json_loads(r->summary, 0, NULL) : NULL;
    if (whole) json_object_set_new(o, "summary", summary ? summary : json_null());
    return o;
}

static enum status runs_json(struct store *store, bool whole, json_t *to, struct error *err)
{
    struct store_runs runs = {0};
    enum status status = store_runs_read(store, &runs, err);
    for (uint32_t i = 0; i < runs.count && status == STATUS_OK; i++)
        json_array_append_new(to, run_json(&runs.at[i], whole));
    store_runs_clear(&runs);
    return status;
}

static void answer_runs(const struct aw_server *s, struct web_answer *a)
{
    struct store *store;
    struct error err = {0};
    if (!open_store(s, &store, a)) return;
    json_t *runs = json_array();
    if (store_answers(runs_json(store, true, runs, &err), &err, a)) answer_json(a, json_incref(runs));
    json_decref(runs);
    store_close(store);
}

/* Runs and how far they are, on one line; while the store cannot be read, nothing new. */
static void tell_event(void *context, struct buf *text)
{
    const struct aw_server *s = context;
    struct store *store = NULL;
    struct error err = {0};
    json_t *runs = json_array();
    if (store_open(&store, s->store, STORE_READ, &err) == STATUS_OK) runs_json(store, false, runs, &err);
    store_close(store);
    char *line = json_dumps(runs, JSON_COMPACT);
    require(line);
    buf_text(text, line);
    free(line);
    json_decref(runs);
}

/* ---- tasks ---- */

static json_t *task_row(const struct task *t, const struct store_overview *o)
{
    json_t *row = json_pack("{s:s,s:i,s:i,s:i}", "task", t->id, "demos", (int)t->demo_count, "tests",
                            (int)t->test_count, "solvers", 0);
    for (uint32_t i = 0; i < o->task_count; i++) {
        const struct store_overview_task *at = &o->tasks[i];
        if (strcmp(at->task.id, t->id) != 0 || !hash128_equal(at->task.hash, t->hash) || !at->solvers)
            continue;
        json_object_set_new(row, "solvers", json_integer(at->solvers));
        json_object_set_new(row, "demo_right", json_integer(at->best.demo_right));
        json_object_set_new(row, "demo_count", json_integer(at->best.demo_count));
        json_object_set_new(row, "test_right", json_integer(at->best.test_right));
        json_object_set_new(row, "test_count", json_integer(at->best.test_count));
        json_object_set_new(row, "lines", json_integer(at->best.size));
    }
    return row;
}

static void answer_tasks(const struct aw_server *s, struct web_answer *a)
{
    struct store *store;
    struct error err = {0};
    struct store_overview o = {0};
    if (!open_store(s, &store, a)) return;
    if (store_answers(store_overview_read(store, &o, &err), &err, a)) {
        json_t *rows = json_array();
        for (uint32_t i = 0; i < s->data->set->count; i++)
            json_array_append_new(rows, task_row(&s->data->set->tasks[i], &o));
        answer_json(a, rows);
    }
    store_overview_clear(&o);
    store_close(store);
}

static json_t *pairs_json(const struct task_pair *pairs, uint32_t count)
{
    json_t *all = json_array();
    for (uint32_t i = 0; i < count; i++) {
        json_t *o = json_object();
        json_object_set_new(o, "input", api_grid_json(pairs[i].input));
        if (pairs[i].has_output) json_object_set_new(o, "output", api_grid_json(pairs[i].output));
        json_array_append_new(all, o);
    }
    return all;
}

static enum status solver_json(struct store *store, const char *task, const struct store_entry *e, json_t *to,
                               struct error *err)
{
    char hash[HASH128_TEXT], name[PROGRAM_NAME];
    struct buf text = {0};
    bool found;
    name_of_task(name, "solve_", task);
    enum status status = store_program_text(store, e->program, name, &text, &found, err);
    if (status == STATUS_OK)
        json_array_append_new(to, json_pack("{s:s,s:i,s:i,s:i,s:i,s:i,s:s,s:i,s:s}", "program",
                                            hash128_text(e->program, hash), "demo_right", (int)e->demo_right,
                                            "demo_count", (int)e->demo_count, "test_right",
                                            (int)e->test_right, "test_count", (int)e->test_count, "lines",
                                            (int)e->size, "origin", e->origin, "generation",
                                            (int)e->generation, "text", text.length ? text.data : ""));
    buf_free(&text);
    return status;
}

static void answer_task(const struct aw_server *s, const char *id, struct web_answer *a)
{
    const struct task *t = task_find(s->data->set, id);
    struct store *store;
    struct store_entries entries = {0};
    struct error err = {0};
    store_task_id key = 0;
    if (!t) {
        answer_error(a, 404, "no such task");
        return;
    }
    if (!open_store(s, &store, a)) return;
    json_t *solvers = json_array();
    enum status status = store_task_find(store, t->id, t->hash, &key, &err);
    if (status == STATUS_OK && key) status = store_entries_read(store, key, &entries, &err);
    for (uint32_t i = 0; i < entries.count && i < SOLVERS_MOST && status == STATUS_OK; i++)
        if (entries.at[i].kind == STORE_SOLVER)
            status = solver_json(store, t->id, &entries.at[i], solvers, &err);
    if (store_answers(status, &err, a))
        answer_json(a, json_pack("{s:s,s:o,s:o,s:O}", "task", t->id, "train",
                                 pairs_json(t->demos, t->demo_count), "test",
                                 pairs_json(t->tests, t->test_count), "solvers", solvers));
    json_decref(solvers);
    store_entries_clear(&entries);
    store_close(store);
}

/* ---- the playground ---- */

static const char *word(const json_t *body, const char *key)
{
    return json_string_value(json_object_get(body, key));
}

/* {"program": TEXT, "task": ID, "pair": "train[0]"} or {"program": TEXT, "grid": GRID}: what `run --steps --json`
 * prints. */
static aw_status play(const struct aw_server *s, const json_t *body, aw_run_result *result, aw_error *error)
{
    const char *program = word(body, "program"), *task = word(body, "task");
    const json_t *grid = json_object_get(body, "grid");
    aw_library *library;
    const aw_run_options how = {.steps = true, .pair = word(body, "pair"), .fuel = PLAY_FUEL};
    if (!program || !(task || grid))
        return api_fail(error, AW_INPUT, "expected a program, and a task or a grid");
    aw_status status = aw_library_parse("program", program, &library, error);
    if (status != AW_OK) return status;
    if (!library->lib.count) {
        status = api_fail(error, AW_INPUT, "%s",
                          library->lib.error_count ? library->errors[0] : "the program has no function");
    } else if (grid) {
        char *text = json_dumps(grid, JSON_COMPACT);
        status = aw_run_grid_as(library, 0, text ? text : "", &how, &(aw_view){0}, result, error);
        free(text);
    } else {
        status = aw_run_task_as(library, 0, s->data, task, &how, &(aw_view){0}, result, error);
    }
    aw_library_free(library);
    return status;
}

static void answer_play(struct aw_server *s, const char *text, struct web_answer *a)
{
    aw_error error;
    json_error_t wrong;
    aw_run_result result;
    json_t *body = json_loads(text, 0, &wrong);
    if (!body) {
        answer_error(a, 400, wrong.text);
        return;
    }
    pthread_mutex_lock(&s->running);
    aw_status status = play(s, body, &result, &error);
    pthread_mutex_unlock(&s->running);
    json_decref(body);
    if (status != AW_OK) {
        answer_error(a, 400, error.text);
        return;
    }
    buf_append(&a->text, result.json.data, result.json.length);
    aw_run_result_clear(&result);
}

/* ---- requests ---- */

static bool answer_file(const char *path, struct web_answer *a)
{
#ifdef ARCWRIGHT_HAVE_HTTP
    for (size_t i = 0; i < sizeof web_files / sizeof *web_files; i++) {
        if (strcmp(path, web_files[i].path) != 0) continue;
        a->type = web_files[i].type;
        buf_append(&a->text, (const char *)web_files[i].bytes, web_files[i].length);
        return true;
    }
#endif
    (void)path, (void)a;
    return false;
}

static void answer(void *context, const struct web_request *r, struct web_answer *a)
{
    static const char TASK[] = "/api/tasks/";
    struct aw_server *s = context;
    bool play_path = strcmp(r->path, "/api/run") == 0;
    if (r->post != play_path)
        answer_error(a, r->post ? 404 : 405, r->post ? "nothing can be posted here" : "POST a program");
    else if (r->post)
        answer_play(s, r->body, a);
    else if (strcmp(r->path, "/api/runs") == 0)
        answer_runs(s, a);
    else if (strcmp(r->path, "/api/tasks") == 0)
        answer_tasks(s, a);
    else if (strncmp(r->path, TASK, sizeof TASK - 1) == 0)
        answer_task(s, r->path + sizeof TASK - 1, a);
    else if (!answer_file(r->path, a))
        answer_error(a, 404, "nothing here");
}

aw_status aw_server_start(const aw_data *data, const char *store, uint32_t port, aw_server **server,
                          aw_error *error)
{
    struct error err = {0};
    struct store *probe;
    if (port > UINT16_MAX) return api_fail(error, AW_INPUT, "%u is no port: expected 0 to 65535", port);
    aw_status opened = api_store_open(store, STORE_READ, &probe, error);
    if (opened != AW_OK) return opened;
    store_close(probe);
    aw_server *s = must_calloc(1, sizeof *s);
    s->data = data;
    s->store = strdup(store);
    s->handler = (struct web_handler){s, answer, tell_event};
    pthread_mutex_init(&s->running, NULL);
    enum status status = web_start(&s->web, (uint16_t)port, &s->handler, &err);
    if (status != STATUS_OK) {
        aw_server_stop(s);
        return api_error(error, status, &err);
    }
    *server = s;
    return AW_OK;
}

uint32_t aw_server_port(const aw_server *server) { return web_port(server->web); }

void aw_server_stop(aw_server *s)
{
    if (!s) return;
    web_stop(s->web);
    pthread_mutex_destroy(&s->running);
    free(s->store);
    free(s);
}

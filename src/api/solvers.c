/* What a store knows about a task, and its programs as seeds. */
#include "api/store.h"

#include <jansson.h>

static json_t *entry_json(const struct store_entry *s)
{
    char hash[HASH128_TEXT];
    return json_pack("{s:s,s:i,s:i,s:i,s:i,s:I,s:f,s:I,s:I,s:i,s:s,s:i}", "program",
                     hash128_text(s->program, hash), "demo_right", (int)s->demo_right, "demo_count",
                     (int)s->demo_count, "test_right", (int)s->test_right, "test_count", (int)s->test_count,
                     "partial", (json_int_t)s->partial, "doubt_bits", s->doubt / 16.0, "ticks",
                     (json_int_t)s->ticks, "time_ns", (json_int_t)s->time_ns, "lines", (int)s->size, "origin",
                     s->origin, "generation", (int)s->generation);
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
    char hash[HASH128_TEXT], name[PROGRAM_NAME];
    if (!print)
        buf_text(
            b,
            "      demos  tests  close  doubt   lines     ticks  time us  generation  by          program\n");
    name_of_task(name, "solve_", task);
    for (uint32_t i = 0; i < entries->count; i++) {
        const struct store_entry *s = &entries->at[i];
        bool found;
        if (s->kind != STORE_SOLVER) continue;
        if (print && print != i + 1) continue;
        if (print) {
            TRY(store_program_text(store, s->program, name, b, &found, err));
            continue;
        }
        buf_printf(b, "%4u  %u/%-4u %u/%-4u %5.1f%% %5.1f %7u  %8llu %8.1f  %10u  %-10s  %.12s\n", i + 1,
                   s->demo_right, s->demo_count, s->test_right, s->test_count,
                   s->demo_count ? 100.0 * (double)s->partial / PARTIAL_PAIR / s->demo_count : 0.0,
                   s->doubt / 16.0, s->size, (unsigned long long)s->ticks, (double)s->time_ns / 1000,
                   s->generation, s->origin, hash128_text(s->program, hash));
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
    aw_status opened = api_store_open(path, STORE_READ, &store, error);
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
    aw_status opened = api_store_open(path, STORE_READ, &store, error);
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
    aw_status opened = api_store_open(path, STORE_READ, &store, error);
    if (opened != AW_OK) return opened;
    aw_library *l = must_calloc(1, sizeof *l);
    enum status status = store_tasks_read(store, &tasks, &err);
    if (status == STATUS_OK) status = store_entries_read(store, STORE_ALL, &entries, &err);
    for (uint32_t i = 0; i < entries.count && status == STATUS_OK; i++) {
        const struct store_entry *s = &entries.at[i];
        const struct store_task *t = api_store_task(&tasks, s->task);
        bool best = i == 0 || entries.at[i - 1].task != s->task;
        if (s->kind != STORE_SOLVER || !t || (task ? strcmp(t->id, task) != 0 : !best || !s->demo_right))
            continue;
        struct program *p = NULL;
        status = store_program_find(store, s->program, &p, &err);
        if (!p) continue;
        char name[PROGRAM_NAME];
        name_of_task(name, "solve_", t->id);
        program_set_name(p, name, t->id);
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

/* Profiles of runs that are over: from the store, or from the summaries that they wrote. */
#include "api/api.h"
#include "profile/words.h"

#include <jansson.h>

/* Runs are looked up one after the other; the store is opened when the first of them is in it. */
struct archives {
    const char *path;
    struct store *store;
};

static aw_status open_store(struct archives *from, aw_error *error)
{
    struct error err = {0};
    if (!from->store) API_TRY(error, &err, store_open(&from->store, from->path, STORE_READ, &err));
    return AW_OK;
}

static bool is_number(const char *word) { return *word && strspn(word, "0123456789") == strlen(word); }

static aw_status find_run(struct archives *from, const char *word, struct store_run *run, aw_error *error)
{
    aw_status status = open_store(from, error);
    return status == AW_OK ? api_find_run(from->store, from->path, word, run, error) : status;
}

static aw_status profile_of_run(struct archives *from, const char *word, json_t **profile, aw_error *error)
{
    struct store_run run = {0};
    aw_status status = find_run(from, word, &run, error);
    if (status != AW_OK) return status;
    *profile = json_loads(run.phases, 0, NULL);
    if (!*profile)
        status =
            api_fail(error, AW_INPUT, "%s: run %lld left no profile: it was ended before it could write one",
                     from->path, (long long)run.id);
    store_run_clear(&run);
    return status;
}

/* A summary has the profile inside; a file with the profile alone will do as well. */
static aw_status profile_of_file(const char *path, json_t **profile, aw_error *error)
{
    json_error_t where;
    json_t *all = json_load_file(path, 0, &where);
    if (!all && where.line < 0) return api_fail(error, AW_IO, "%s: no such run and no such file", path);
    if (!all)
        return api_fail(error, AW_INPUT, "%s:%d:%d: not JSON: %s", path, where.line, where.column,
                        where.text);
    json_t *inside = json_object_get(all, "profile");
    *profile = inside ? json_incref(inside) : json_incref(all);
    json_decref(all);
    return AW_OK;
}

static aw_status profile_of(struct archives *from, const char *word, json_t **profile, aw_error *error)
{
    return !word || is_number(word) ? profile_of_run(from, word, profile, error)
                                    : profile_of_file(word, profile, error);
}

/* ---- the slowest programs: of the whole store, or those that a run was the last to put there ---- */

static int slowest_first(const void *x, const void *y)
{
    const struct store_entry *a = x, *b = y;
    if (a->time_ns != b->time_ns) return a->time_ns > b->time_ns ? -1 : 1;
    if (a->ticks != b->ticks) return a->ticks > b->ticks ? -1 : 1;
    return hash128_compare(a->program, b->program);
}

static const char *task_id(const struct store_tasks *tasks, store_task_id key)
{
    for (uint32_t i = 0; i < tasks->count; i++)
        if (tasks->at[i].key == key) return tasks->at[i].id;
    return "?";
}

static json_t *programs_json(const struct store_entries *entries, const struct store_tasks *tasks,
                             uint32_t top)
{
    json_t *list = json_array();
    for (uint32_t i = 0; i < entries->count && i < top; i++) {
        const struct store_entry *e = &entries->at[i];
        char hash[HASH128_TEXT];
        hash128_text(e->program, hash);
        json_array_append_new(list, json_pack("{s:s,s:s,s:f,s:I,s:i,s:i,s:i,s:s}", "task",
                                              task_id(tasks, e->task), "program", hash, "time_s",
                                              (double)e->time_ns * 1e-9, "ticks", (json_int_t)e->ticks,
                                              "lines", (int)e->size, "demo_right", (int)e->demo_right,
                                              "demo_count", (int)e->demo_count, "origin", e->origin));
    }
    return list;
}

static void programs_table(const struct store_entries *entries, const struct store_tasks *tasks, uint32_t top,
                           struct buf *out)
{
    buf_printf(out, "%-12s %10s %14s %6s %6s  %-10s %s\n", "task", "time", "ticks", "lines", "demos", "by",
               "program");
    for (uint32_t i = 0; i < entries->count && i < top; i++) {
        const struct store_entry *e = &entries->at[i];
        char hash[HASH128_TEXT], time[DURATION_TEXT];
        hash128_text(e->program, hash);
        buf_printf(out, "%-12s %10s %14llu %6u %3u/%-2u  %-10s %.12s\n", task_id(tasks, e->task),
                   duration_text(e->time_ns, time), (unsigned long long)e->ticks, e->size, e->demo_right,
                   e->demo_count, e->origin, hash);
    }
    buf_text(out, "Time is of one run alone on all samples; `arcwright solvers TASK` prints programs.\n");
}

static aw_status programs_of(struct archives *from, const char *word, uint32_t top, bool json, aw_text *text,
                             aw_error *error)
{
    struct error err = {0};
    struct store_run run = {0};
    struct store_entries entries = {0};
    struct store_tasks tasks = {0};
    if (word && !is_number(word))
        return api_fail(error, AW_INPUT, "%s: programs are in the store: give a run's number", word);
    aw_status found = word ? find_run(from, word, &run, error) : open_store(from, error);
    if (found != AW_OK) return found;
    enum status status = store_entries_read(from->store, STORE_ALL, &entries, &err);
    if (status == STATUS_OK) status = store_tasks_read(from->store, &tasks, &err);
    uint32_t n = 0;
    for (uint32_t i = 0; i < entries.count; i++)
        if ((!word || entries.at[i].run == run.id) && entries.at[i].kind == STORE_SOLVER)
            entries.at[n++] = entries.at[i];
    entries.count = n;
    qsort(entries.at, n, sizeof *entries.at, slowest_first);
    struct buf out = {0};
    if (status != STATUS_OK)
        api_error(error, status, &err);
    else if (json)
        *text = api_json(programs_json(&entries, &tasks, top));
    else {
        programs_table(&entries, &tasks, top, &out);
        *text = api_text(&out);
    }
    store_entries_clear(&entries);
    store_tasks_clear(&tasks);
    store_run_clear(&run);
    return (aw_status)status;
}

/* ---- one run ---- */

static const struct {
    const char *key;
    enum account account;
} accounts[] = {[AW_PROFILE_PRIMITIVES] = {"primitives", ACCOUNT_PRIMITIVE},
                [AW_PROFILE_TASKS] = {"tasks", ACCOUNT_TASK}};

static aw_status print_profile(json_t *profile, const char *name, aw_profile_part part, uint32_t top,
                               bool json, aw_text *text, aw_error *error)
{
    struct error err = {0};
    struct buf out = {0};
    bool phases = part == AW_PROFILE_PHASES;
    json_t *of = phases ? profile : json_object_get(profile, accounts[part].key);
    if (!of) return api_fail(error, AW_INPUT, "%s has no accounts by %s", name, accounts[part].key);
    while (!phases && json && json_array_size(of) > top) json_array_remove(of, json_array_size(of) - 1);
    enum status status = phases ? profile_table_of_json(of, &out, &err)
                                : profile_account_table_of_json(of, accounts[part].account, top, &out, &err);
    if (status != STATUS_OK) {
        buf_free(&out);
        error_at(&err, name);
        return api_error(error, status, &err);
    }
    if (json) {
        buf_free(&out);
        *text = api_json(json_incref(of));
    } else
        *text = api_text(&out);
    return AW_OK;
}

aw_status aw_profile(const char *store, const char *run, aw_profile_part part, uint32_t top, bool json,
                     aw_text *text, aw_error *error)
{
    struct archives from = {.path = store};
    json_t *profile = NULL;
    aw_status status;
    if (part == AW_PROFILE_PROGRAMS) {
        status = programs_of(&from, run, top, json, text, error);
    } else {
        status = profile_of(&from, run, &profile, error);
        const char *name = run && !is_number(run) ? run : store;
        if (status == AW_OK) status = print_profile(profile, name, part, top, json, text, error);
    }
    json_decref(profile);
    store_close(from.store);
    return status;
}

/* ---- two sides ---- */

enum { SIDE_MOST = 100 };

struct side {
    json_t *profiles[SIDE_MOST];
    uint32_t count;
};

static aw_status read_side(struct archives *from, const char *words, struct side *side, aw_error *error)
{
    for (const char *at = words; *at || at == words;) {
        size_t length = strcspn(at, ",");
        char *word = strndup(at, length);
        require(word);
        aw_status status = side->count < SIDE_MOST
                               ? profile_of(from, word, &side->profiles[side->count], error)
                               : api_fail(error, AW_LIMIT, "at most %d runs on a side", SIDE_MOST);
        free(word);
        if (status != AW_OK) return status;
        side->count++;
        at += length + (at[length] == ',');
    }
    return AW_OK;
}

static void clear_side(struct side *side)
{
    for (uint32_t i = 0; i < side->count; i++) json_decref(side->profiles[i]);
}

aw_status aw_profile_compare(const char *store, const char *a, const char *b, aw_text *text, aw_error *error)
{
    struct archives from = {.path = store};
    struct side left = {.count = 0}, right = {.count = 0};
    aw_status status = read_side(&from, a, &left, error);
    if (status == AW_OK) status = read_side(&from, b, &right, error);
    if (status == AW_OK) {
        struct error err = {0};
        struct buf out = {0};
        enum status compared =
            profile_compare((const json_t *const *)left.profiles, left.count,
                            (const json_t *const *)right.profiles, right.count, &out, &err);
        if (compared == STATUS_OK)
            *text = api_text(&out);
        else
            status = api_error(error, compared, &err);
        buf_free(&out);
    }
    clear_side(&left);
    clear_side(&right);
    store_close(from.store);
    return status;
}

/* Saving what a damaged store still has. Each table is read row by row until the database itself stumbles; what is
 * good is put into a new store by the calls that put everything there, so that it comes out whole. */
#include "store/inside.h"

/* Numbers of the old store and those of the new one. */
struct renamed {
    struct pair {
        int64_t old, now;
    } * at;
    uint32_t count, capacity;
};

static void rename_as(struct renamed *r, int64_t old, int64_t now)
{
    array_reserve(r->at, r->count, r->capacity);
    r->at[r->count++] = (struct pair){old, now};
}

static int64_t renamed(const struct renamed *r, int64_t old)
{
    for (uint32_t i = 0; i < r->count; i++)
        if (r->at[i].old == old) return r->at[i].now;
    return 0;
}

struct repair {
    struct store *from, *to;
    struct renamed tasks, runs, dead; /* dead: runs, old and now, of which something is lost */
    struct store_repair *report;
};

/* The next row; false also where the old store cannot be read on: that much is lost. */
static bool next_row(struct query *q)
{
    bool row;
    return query_next(q, &row, NULL) == STATUS_OK && row;
}

static enum status save_tasks(struct repair *r, struct error *err)
{
    struct query q = query_begin(r->from, SQL_TASK_ALL);
    while (next_row(&q)) {
        struct store_task t;
        int64_t sum = read_task(&q, &t), key;
        if (wrong_task(&t, sum)) {
            r->report->lost_tasks++;
            continue;
        }
        enum status status = store_task_put(r->to, t.id, t.hash, &key, err);
        if (status != STATUS_OK) {
            query_end(&q);
            return status;
        }
        rename_as(&r->tasks, t.key, key);
        r->report->tasks++;
    }
    return STATUS_OK;
}

static enum status save_runs(struct repair *r, struct error *err)
{
    struct query q = query_begin(r->from, SQL_RUN_ALL);
    enum status status = STATUS_OK;
    while (status == STATUS_OK && next_row(&q)) {
        struct store_run run;
        int64_t sum = read_run(&q, &run), old = run.id;
        if (wrong_run(&run, sum)) {
            r->report->lost_runs++;
        } else {
            status = store_run_new(r->to, &run, err);
            rename_as(&r->runs, old, run.id);
            r->report->runs++;
        }
        store_run_clear(&run);
    }
    query_end(&q);
    return status;
}

static enum status save_entry(struct repair *r, struct store_entry *e, bool *saved, struct error *err)
{
    struct program *program = NULL;
    int64_t run = renamed(&r->runs, e->run), task = renamed(&r->tasks, e->task);
    *saved = false;
    if (!task) return STATUS_OK;
    if (store_program_find(r->from, e->program, &program, NULL) != STATUS_OK || !program) return STATUS_OK;
    e->task = task;
    e->run = run;
    enum status status = store_entry_put(r->to, e, program, err);
    program_free(program);
    *saved = status == STATUS_OK;
    return status;
}

static enum status save_entries(struct repair *r, struct error *err)
{
    struct query q = query_begin(r->from, SQL_ENTRY_ALL_ROWS);
    enum status status = STATUS_OK;
    while (status == STATUS_OK && next_row(&q)) {
        struct store_entry e;
        bool saved = false;
        int64_t sum = read_entry(&q, &e), run = e.run;
        if (!wrong_entry(&e, sum)) status = save_entry(r, &e, &saved, err);
        r->report->entries += saved;
        r->report->lost_entries += !saved;
        if (!saved) rename_as(&r->dead, run, renamed(&r->runs, run));
    }
    query_end(&q);
    return status;
}

static enum status save_seen(struct repair *r, struct total *found, struct error *err)
{
    struct query q = query_begin(r->from, SQL_SEEN_READ);
    struct hash128 *hashes = NULL;
    enum status status = STATUS_OK;
    query_int(&q, STORE_ALL);
    while (status == STATUS_OK && next_row(&q)) {
        size_t size;
        const uint8_t *bytes = query_get_blob(&q, 2, &size);
        int64_t task = query_get_int(&q, 0), generation = query_get_int(&q, 1), run = query_get_int(&q, 4);
        int64_t now = renamed(&r->runs, run), key = renamed(&r->tasks, task), sum = query_get_int(&q, 3);
        bool good = size % 16 == 0 && sum_of_seen(run, generation, task, bytes, size) == sum;
        total_add(found, sum);
        if (!good || !now || !key) {
            rename_as(&r->dead, run, now);
            continue;
        }
        uint32_t count = (uint32_t)(size / 16);
        hashes = must_realloc(hashes, (count + 1) * sizeof *hashes);
        for (uint32_t i = 0; i < count; i++) hashes[i] = hash_from_bytes(bytes + (size_t)i * 16);
        status = store_seen_append(r->to, now, (uint32_t)generation, key, hashes, count, err);
    }
    query_end(&q);
    free(hashes);
    return status;
}

static enum status save_state(struct repair *r, struct total *found, struct error *err)
{
    struct query q = query_begin(r->from, SQL_STATE_ALL);
    enum status status = STATUS_OK;
    while (status == STATUS_OK && next_row(&q)) {
        size_t size;
        int64_t run = query_get_int(&q, 0), task = query_get_int(&q, 1), sum = query_get_int(&q, 3);
        const void *bytes = query_get_blob(&q, 2, &size);
        int64_t now = renamed(&r->runs, run), key = task ? renamed(&r->tasks, task) : 0;
        bool good = sum_of_state(run, task, bytes, size) == sum;
        total_add(found, sum);
        if (!good || !now || (task && !key))
            rename_as(&r->dead, run, now);
        else
            status = store_state_put(r->to, now, key, bytes, size, err);
    }
    query_end(&q);
    return status;
}

/* What a run is continued from, of a run of which something is missing, would make another run of it. */
static enum status bury(struct repair *r, int64_t now, struct error *err)
{
    struct store_run run;
    bool found;
    TRY(store_run_find(r->to, now, &run, &found, err));
    if (!found) return STATUS_OK;
    r->report->lost_runs++;
    enum status status = store_seen_delete(r->to, now, err);
    if (status == STATUS_OK) {
        struct query sums = query_begin(r->to, SQL_STATE_SUMS), q = query_begin(r->to, SQL_STATE_DELETE);
        query_int(&sums, now);
        query_int(&q, now);
        status = totals_forget(r->to, TOTAL_STATE, &sums, err);
        if (status == STATUS_OK) status = query_run(&q, err);
    }
    if (run.state == RUN_RUNNING) run.state = RUN_INTERRUPTED;
    if (status == STATUS_OK) status = store_run_update(r->to, &run, err);
    store_run_clear(&run);
    return status;
}

/* Rows that are gone without a trace belong to a run that nobody can name: then none goes on. */
static bool all_there(struct repair *r, const struct total *seen, const struct total *states)
{
    struct total totals[TOTAL_COUNT];
    if (totals_read(r->from, totals, NULL) != STATUS_OK) return false;
    const struct total *found[TOTAL_COUNT] = {[TOTAL_SEEN] = seen, [TOTAL_STATE] = states};
    for (int i = 0; i < TOTAL_COUNT; i++)
        if (found[i] && (found[i]->rows != totals[i].rows || found[i]->sum != totals[i].sum)) return false;
    return totals[TOTAL_ENTRIES].rows == (int64_t)r->report->entries + r->report->lost_entries;
}

static enum status save_all(struct repair *r, struct error *err)
{
    struct total seen = {0}, states = {0};
    TRY(save_tasks(r, err));
    TRY(save_runs(r, err));
    TRY(save_entries(r, err));
    TRY(save_seen(r, &seen, err));
    TRY(save_state(r, &states, err));
    bool whole = all_there(r, &seen, &states);
    for (uint32_t i = 0; i < r->runs.count; i++) {
        bool dead = !whole;
        for (uint32_t k = 0; k < r->dead.count; k++) dead |= r->dead.at[k].old == r->runs.at[i].old;
        if (dead) TRY(bury(r, r->runs.at[i].now, err));
    }
    return STATUS_OK;
}

enum status store_repair(struct store *from, struct store *to, struct store_repair *report, struct error *err)
{
    struct repair r = {.from = from, .to = to, .report = report};
    *report = (struct store_repair){0};
    TRY(store_begin(to, err));
    enum status status = save_all(&r, err);
    struct store_overview o = {0};
    if (status == STATUS_OK) status = store_overview_read(to, &o, err);
    report->programs = o.programs;
    store_overview_clear(&o);
    free(r.tasks.at);
    free(r.runs.at);
    free(r.dead.at);
    if (status == STATUS_OK) return store_commit(to, err);
    store_rollback(to);
    return status;
}

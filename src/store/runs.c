#include "store/inside.h"

#include <time.h>

static const char *const names[] = {"running", "finished", "interrupted"};

const char *run_state_name(enum run_state state) { return names[state]; }

static void stamp(char *text, size_t size)
{
    struct tm utc;
    time_t now = time(NULL);
    gmtime_r(&now, &utc);
    strftime(text, size, "%Y-%m-%dT%H:%M:%SZ", &utc);
}

enum status store_run_new(struct store *store, struct store_run *run, struct error *err)
{
    TRY(store_check_writing(store, err));
    if (!run->started[0]) stamp(run->started, sizeof run->started);
    struct query q = query_begin(store, SQL_RUN_NEW);
    query_int(&q, run->state);
    query_int(&q, (int64_t)run->seed);
    query_int(&q, run->threads);
    query_int(&q, run->generations);
    query_hash(&q, run->data_hash);
    query_text(&q, run->started);
    query_text(&q, run->version);
    query_text(&q, run->parameters);
    query_text(&q, run->data_path);
    query_text(&q, run->summary);
    query_text(&q, run->phases);
    TRY(query_run_key(&q, &run->id, err));
    run->revision = 1;
    return STATUS_OK;
}

enum status store_run_update(struct store *store, struct store_run *run, struct error *err)
{
    TRY(store_check_writing(store, err));
    struct query q = query_begin(store, SQL_RUN_UPDATE);
    query_int(&q, run->state);
    query_int(&q, run->threads);
    query_int(&q, run->generations);
    query_text(&q, run->summary);
    query_text(&q, run->phases);
    query_int(&q, run->id);
    query_int(&q, run->revision);
    TRY(query_run(&q, err));
    if (store->driver->changed(store->db) != 1)
        return store_fault(store, err, "run %lld was continued by another process", (long long)run->id);
    run->revision++;
    return STATUS_OK;
}

/* All texts of a row in one block. */
static void read_texts(const struct query *q, struct store_run *run)
{
    const char **const texts[] = {&run->version, &run->parameters, &run->data_path, &run->summary,
                                  &run->phases};
    enum { FIRST = 7, COUNT = 5 }; /* columns of RUN_COLUMNS */
    size_t size = 0;
    for (int i = 0; i < COUNT; i++) size += strlen(query_get_text(q, FIRST + i)) + 1;
    char *at = run->memory = must_alloc(size);
    for (int i = 0; i < COUNT; i++) {
        *texts[i] = at;
        at = stpcpy(at, query_get_text(q, FIRST + i)) + 1;
    }
}

static void read_run(const struct query *q, struct store_run *run)
{
    int64_t state = query_get_int(q, 1);
    *run = (struct store_run){
        .id = query_get_int(q, 0),
        .state = state >= RUN_RUNNING && state <= RUN_INTERRUPTED ? (enum run_state)state : RUN_INTERRUPTED,
        .seed = (uint64_t)query_get_int(q, 2),
        .threads = (uint32_t)query_get_int(q, 3),
        .generations = (uint32_t)query_get_int(q, 4),
        .data_hash = query_get_hash(q, 5),
        .revision = (uint32_t)query_get_int(q, 12),
    };
    snprintf(run->started, sizeof run->started, "%s", query_get_text(q, 6));
    read_texts(q, run);
}

static enum status read_one(struct query *q, struct store_run *run, bool *found, struct error *err)
{
    *run = (struct store_run){0};
    TRY(query_next(q, found, err));
    if (*found) read_run(q, run);
    query_end(q);
    return STATUS_OK;
}

enum status store_run_find(struct store *store, int64_t id, struct store_run *run, bool *found,
                           struct error *err)
{
    struct query q = query_begin(store, SQL_RUN_FIND);
    query_int(&q, id);
    return read_one(&q, run, found, err);
}

enum status store_run_last(struct store *store, struct store_run *run, bool *found, struct error *err)
{
    struct query q = query_begin(store, SQL_RUN_LAST);
    return read_one(&q, run, found, err);
}

void store_run_clear(struct store_run *run)
{
    free(run->memory);
    *run = (struct store_run){0};
}

enum status store_runs_read(struct store *store, struct store_runs *runs, struct error *err)
{
    struct query q = query_begin(store, SQL_RUN_ALL);
    for (bool row;;) {
        TRY(query_next(&q, &row, err));
        if (!row) return STATUS_OK;
        array_reserve(runs->at, runs->count, runs->capacity);
        read_run(&q, &runs->at[runs->count++]);
    }
}

void store_runs_clear(struct store_runs *runs)
{
    for (uint32_t i = 0; i < runs->count; i++) free(runs->at[i].memory);
    free(runs->at);
    *runs = (struct store_runs){0};
}

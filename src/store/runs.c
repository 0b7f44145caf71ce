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

/* The columns after the id, in the order of the table; returns the checksum. */
static int64_t bind_run(struct query *q, const struct store_run *run)
{
    int64_t sum = sum_of_run(run);
    query_int(q, run->state);
    query_int(q, (int64_t)run->seed);
    query_int(q, run->threads);
    query_int(q, run->generations);
    query_hash(q, run->data_hash);
    query_text(q, run->started);
    query_text(q, run->version);
    query_text(q, run->parameters);
    query_text(q, run->data_path);
    query_text(q, run->summary);
    query_text(q, run->phases);
    query_int(q, run->revision);
    query_int(q, sum);
    return sum;
}

enum status store_run_new(struct store *store, struct store_run *run, struct error *err)
{
    TRY(store_check_writing(store, err));
    if (!run->started[0]) stamp(run->started, sizeof run->started);
    run->revision = 1;
    struct query q = query_begin(store, SQL_RUN_NEW);
    int64_t sum = bind_run(&q, run);
    TRY(query_run_key(&q, &run->id, err));
    total_add(&store->totals[TOTAL_RUNS], sum);
    return STATUS_OK;
}

enum status store_run_update(struct store *store, struct store_run *run, struct error *err)
{
    TRY(store_check_writing(store, err));
    struct total before = store->totals[TOTAL_RUNS];
    struct query was = query_begin(store, SQL_RUN_SUM);
    query_int(&was, run->id);
    TRY(totals_forget(store, TOTAL_RUNS, &was, err));
    struct store_run next = *run;
    next.revision++;
    struct query q = query_begin(store, SQL_RUN_UPDATE);
    total_add(&store->totals[TOTAL_RUNS], bind_run(&q, &next));
    query_int(&q, run->id);
    query_int(&q, run->revision);
    TRY(query_run(&q, err));
    if (store->driver->changed(store->db) != 1) {
        store->totals[TOTAL_RUNS] = before;
        return store_fault(store, err, "run %lld was continued by another process", (long long)run->id);
    }
    run->revision = next.revision;
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

static bool printable(const char *text)
{
    for (; *text; text++)
        if ((unsigned char)*text < ' ' || *text == 0x7f) return false;
    return true;
}

const char *wrong_run(const struct store_run *r, int64_t sum)
{
    if (sum_of_run(r) != sum) return "is not what was written";
    if (r->id < 1) return "has a number below 1";
    if (r->state > RUN_INTERRUPTED) return "has a state that there is not";
    if (!printable(r->started) || !printable(r->version) || !printable(r->data_path))
        return "has a text with control characters";
    return NULL;
}

int64_t read_run(const struct query *q, struct store_run *run)
{
    *run = (struct store_run){
        .id = query_get_int(q, 0),
        .state = (enum run_state)query_get_int(q, 1),
        .seed = (uint64_t)query_get_int(q, 2),
        .threads = (uint32_t)query_get_int(q, 3),
        .generations = (uint32_t)query_get_int(q, 4),
        .data_hash = query_get_hash(q, 5),
        .revision = (uint32_t)query_get_int(q, 12),
    };
    snprintf(run->started, sizeof run->started, "%s", query_get_text(q, 6));
    read_texts(q, run);
    return query_get_int(q, 13);
}

/* Ends the query when it fails. */
static enum status take_run(struct query *q, struct store_run *run, struct error *err)
{
    int64_t sum = read_run(q, run), id = run->id;
    const char *wrong = wrong_run(run, sum);
    if (!wrong) return STATUS_OK;
    store_run_clear(run);
    query_end(q);
    return store_fault(q->store, err, "the store is damaged (run %lld %s)", (long long)id, wrong);
}

static enum status read_one(struct query *q, struct store_run *run, bool *found, struct error *err)
{
    *run = (struct store_run){0};
    TRY(query_next(q, found, err));
    if (*found) TRY(take_run(q, run, err));
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
        TRY(take_run(&q, &runs->at[runs->count], err));
        runs->count++;
    }
}

void store_runs_clear(struct store_runs *runs)
{
    for (uint32_t i = 0; i < runs->count; i++) free(runs->at[i].memory);
    free(runs->at);
    *runs = (struct store_runs){0};
}

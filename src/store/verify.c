/* Looking for damage. When the database itself stumbles over a page, that is one more problem of the list, and what
 * comes after it is not looked at. */
#include "store/inside.h"

enum { PROBLEMS_MAX = 1000 };

__attribute__((format(printf, 2, 3))) static void add(struct store_problems *p, const char *format, ...)
{
    if (p->count == PROBLEMS_MAX) return;
    array_reserve(p->at, p->count, p->capacity);
    va_list args;
    va_start(args, format);
    vsnprintf(p->at[p->count++], sizeof *p->at, format, args);
    va_end(args);
}

static void add_words(void *problems, const char *words) { add(problems, "%s", words); }

static enum status verify_pages(struct store *store, struct store_problems *p, struct error *err)
{
    return store->driver->verify(store->db, add_words, p, err);
}

static void verify_program(const struct query *q, struct buf *again, struct store_problems *p)
{
    char name[HASH128_TEXT];
    struct hash128 hash = query_get_hash(q, 0);
    const char *text = query_get_text(q, 1);
    hash128_text(hash, name);
    struct program *program;
    struct error err;
    if (program_parse(&program, "", text, &err) != STATUS_OK) {
        add(p, "program %s does not parse: line %u: %s", name, err.line, err.message);
        return;
    }
    buf_clear(again);
    program_print(program, "solve", again);
    if (!hash128_equal(program->hash, hash)) {
        char other[HASH128_TEXT];
        add(p, "program %s: its text is program %s", name, hash128_text(program->hash, other));
    } else if (strcmp(again->data, text) != 0) {
        add(p, "program %s: its text is not the canonical one", name);
    } else if (program->size != query_get_int(q, 2) || program->signature != query_get_int(q, 3)) {
        add(p, "program %s: the size or signature stored is not its own", name);
    }
    program_free(program);
}

static enum status verify_programs(struct store *store, struct store_problems *p, struct error *err)
{
    struct buf again = {0};
    struct query q = query_begin(store, SQL_PROGRAM_ALL);
    enum status status;
    for (bool row; (status = query_next(&q, &row, err)) == STATUS_OK && row; p->programs++)
        verify_program(&q, &again, p);
    buf_free(&again);
    return status;
}

static enum status verify_references(struct store *store, struct store_problems *p, struct error *err)
{
    struct query q = query_begin(store, SQL_ORPHANS);
    for (bool row;;) {
        TRY(query_next(&q, &row, err));
        if (!row) return STATUS_OK;
        add(p, "%s (number %lld) %s", query_get_text(&q, 0), (long long)query_get_int(&q, 1),
            query_get_text(&q, 2));
    }
}

/* Rows that are missing, or were put there by somebody else. */
static enum status compare_total(struct store *store, enum total_of table, struct total found,
                                 struct store_problems *p, struct error *err)
{
    struct total totals[TOTAL_COUNT];
    TRY(totals_read(store, totals, err));
    const struct total *t = &totals[table];
    if (found.rows != t->rows)
        add(p, "the table %s has %lld rows; %lld were written", total_name(table), (long long)found.rows,
            (long long)t->rows);
    else if (found.sum != t->sum)
        add(p, "the rows of the table %s are not those that were written", total_name(table));
    return STATUS_OK;
}

static enum status verify_runs(struct store *store, struct store_problems *p, struct error *err)
{
    struct query q = query_begin(store, SQL_RUN_ALL);
    struct total total = {0};
    for (bool row;;) {
        struct store_run run;
        TRY(query_next(&q, &row, err));
        if (!row) return compare_total(store, TOTAL_RUNS, total, p, err);
        int64_t sum = read_run(&q, &run);
        const char *wrong = wrong_run(&run, sum);
        if (wrong) add(p, "run %lld %s", (long long)run.id, wrong);
        total_add(&total, sum);
        store_run_clear(&run);
    }
}

static enum status verify_tasks(struct store *store, struct store_problems *p, struct error *err)
{
    struct query q = query_begin(store, SQL_TASK_ALL);
    struct total total = {0};
    for (bool row;;) {
        struct store_task task;
        TRY(query_next(&q, &row, err));
        if (!row) return compare_total(store, TOTAL_TASKS, total, p, err);
        int64_t sum = read_task(&q, &task);
        const char *wrong = wrong_task(&task, sum);
        if (wrong) add(p, "task number %lld %s", (long long)task.key, wrong);
        total_add(&total, sum);
    }
}

static enum status verify_entries(struct store *store, struct store_problems *p, struct error *err)
{
    struct query q = query_begin(store, SQL_ENTRY_ALL_ROWS);
    struct total total = {0};
    for (bool row;; p->entries++) {
        struct store_entry e;
        char name[HASH128_TEXT];
        TRY(query_next(&q, &row, err));
        if (!row) return compare_total(store, TOTAL_ENTRIES, total, p, err);
        int64_t sum = read_entry(&q, &e);
        const char *wrong = wrong_entry(&e, sum);
        if (wrong)
            add(p, "the entry of task %lld, program %s, %s", (long long)e.task, hash128_text(e.program, name),
                wrong);
        total_add(&total, sum);
    }
}

static enum status verify_seen(struct store *store, struct store_problems *p, struct error *err)
{
    struct query q = query_begin(store, SQL_SEEN_READ);
    struct total total = {0};
    query_int(&q, STORE_ALL);
    for (bool row;;) {
        size_t size;
        TRY(query_next(&q, &row, err));
        if (!row) return compare_total(store, TOTAL_SEEN, total, p, err);
        int64_t task = query_get_int(&q, 0), generation = query_get_int(&q, 1), run = query_get_int(&q, 4);
        const void *bytes = query_get_blob(&q, 2, &size);
        int64_t sum = query_get_int(&q, 3);
        if (sum_of_seen(run, generation, task, bytes, size) != sum)
            add(p, "what run %lld has tried on task %lld in generation %lld is not what was written",
                (long long)run, (long long)task, (long long)generation);
        total_add(&total, sum);
    }
}

static enum status verify_state(struct store *store, struct store_problems *p, struct error *err)
{
    struct query q = query_begin(store, SQL_STATE_ALL);
    struct total total = {0};
    for (bool row;;) {
        size_t size;
        TRY(query_next(&q, &row, err));
        if (!row) return compare_total(store, TOTAL_STATE, total, p, err);
        int64_t run = query_get_int(&q, 0), task = query_get_int(&q, 1), sum = query_get_int(&q, 3);
        const void *bytes = query_get_blob(&q, 2, &size);
        if (sum_of_state(run, task, bytes, size) != sum)
            add(p, "the state of run %lld is not what was written", (long long)run);
        total_add(&total, sum);
    }
}

enum status store_verify_structure(struct store *store, struct store_problems *problems, struct error *err)
{
    static enum status (*const steps[])(struct store *, struct store_problems *, struct error *) = {
        verify_pages,      verify_runs,    verify_tasks, verify_programs,
        verify_references, verify_entries, verify_seen,  verify_state};
    *problems = (struct store_problems){0};
    struct error fault;
    bool began;
    TRY(store_reading_begin(store, &began, err));
    enum status status = STATUS_OK;
    for (size_t i = 0; i < sizeof steps / sizeof *steps && status == STATUS_OK; i++)
        status = steps[i](store, problems, &fault);
    bool damaged = status != STATUS_OK && store->driver->damaged(store->db);
    store_reading_end(store, began);
    if (status == STATUS_OK) return STATUS_OK;
    if (damaged) {
        add(problems, "%s; the rest was not looked at", fault.message);
        return STATUS_OK;
    }
    if (err) *err = fault;
    return status;
}

enum status store_verify(struct store *store, struct error *err)
{
    struct store_problems problems;
    TRY(store_verify_structure(store, &problems, err));
    enum status status = STATUS_OK;
    if (problems.count)
        status = store_fault(store, err,
                             "the store is damaged (%s%s): see `arcwright store check`, and `store repair`",
                             problems.at[0], problems.count > 1 ? ", and more" : "");
    store_problems_clear(&problems);
    return status;
}

void store_problems_clear(struct store_problems *problems)
{
    free(problems->at);
    *problems = (struct store_problems){0};
}

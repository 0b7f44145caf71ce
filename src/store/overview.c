#include "store/inside.h"

static enum status read_counts(struct store *store, struct store_overview *o, struct error *err)
{
    struct query q = query_begin(store, SQL_COUNTS);
    bool row;
    TRY(query_next(&q, &row, err));
    if (row) {
        o->runs = (uint32_t)query_get_int(&q, 0);
        o->programs = (uint32_t)query_get_int(&q, 1);
        o->seen = (uint64_t)query_get_int(&q, 2) / 16;
    }
    query_end(&q);
    return STATUS_OK;
}

/* Of one task; its entries are at[0 .. count). */
static void sum_up(struct store_overview *o, struct store_overview_task *t, const struct store_entry *at,
                   uint32_t count)
{
    bool fitting = false, right = false;
    for (uint32_t i = 0; i < count; i++) {
        const struct store_entry *e = &at[i];
        if (e->kind == STORE_DIFFER) {
            t->differs++;
            continue;
        }
        if (t->solvers++ == 0) t->best = *e;
        bool fits = e->demo_count && e->demo_right == e->demo_count;
        fitting |= fits;
        right |= fits && e->test_count && e->test_right == e->test_count;
    }
    o->solvers += t->solvers;
    o->differs += t->differs;
    o->fitting += fitting;
    o->right += right;
}

static enum status read_all(struct store *store, struct store_overview *o, struct error *err)
{
    struct store_tasks tasks = {0};
    struct store_entries all = {0};
    enum status status = read_counts(store, o, err);
    if (status == STATUS_OK) status = store_tasks_read(store, &tasks, err);
    if (status == STATUS_OK) status = store_entries_read(store, STORE_ALL, &all, err);
    if (status == STATUS_OK) {
        o->task_count = tasks.count;
        o->tasks = must_calloc(tasks.count, sizeof *o->tasks);
        uint32_t from = 0; /* tasks and entries come in the same order */
        for (uint32_t i = 0, to; i < tasks.count; i++, from = to) {
            o->tasks[i].task = tasks.at[i];
            for (to = from; to < all.count && all.at[to].task == tasks.at[i].key;) to++;
            if (to > from) sum_up(o, &o->tasks[i], all.at + from, to - from);
        }
    }
    store_tasks_clear(&tasks);
    store_entries_clear(&all);
    return status;
}

enum status store_overview_read(struct store *store, struct store_overview *overview, struct error *err)
{
    *overview = (struct store_overview){0};
    bool began;
    TRY(store_reading_begin(store, &began, err));
    enum status status = read_all(store, overview, err);
    store_reading_end(store, began);
    overview->file_bytes = store->driver->size(store->db);
    return status;
}

void store_overview_clear(struct store_overview *overview)
{
    free(overview->tasks);
    *overview = (struct store_overview){0};
}

#include "store/inside.h"

enum status store_task_find(struct store *store, const char *id, struct hash128 hash, store_task_id *key,
                            struct error *err)
{
    *key = 0;
    struct query q = query_begin(store, SQL_TASK_FIND);
    query_text(&q, id);
    query_hash(&q, hash);
    bool row;
    TRY(query_next(&q, &row, err));
    if (row) *key = query_get_int(&q, 0);
    query_end(&q);
    return STATUS_OK;
}

enum status store_task_put(struct store *store, const char *id, struct hash128 hash, store_task_id *key,
                           struct error *err)
{
    TRY(store_check_writing(store, err));
    TRY(store_task_find(store, id, hash, key, err));
    if (*key) return STATUS_OK;
    struct query q = query_begin(store, SQL_TASK_NEW);
    query_text(&q, id);
    query_hash(&q, hash);
    return query_run_key(&q, key, err);
}

enum status store_tasks_read(struct store *store, struct store_tasks *tasks, struct error *err)
{
    struct query q = query_begin(store, SQL_TASK_ALL);
    for (bool row;;) {
        TRY(query_next(&q, &row, err));
        if (!row) return STATUS_OK;
        array_reserve(tasks->at, tasks->count, tasks->capacity);
        struct store_task *t = &tasks->at[tasks->count++];
        *t = (struct store_task){.key = query_get_int(&q, 0), .hash = query_get_hash(&q, 2)};
        snprintf(t->id, sizeof t->id, "%s", query_get_text(&q, 1));
    }
}

void store_tasks_clear(struct store_tasks *tasks)
{
    free(tasks->at);
    *tasks = (struct store_tasks){0};
}

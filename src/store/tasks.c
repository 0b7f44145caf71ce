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
    if (!task_id_valid(id, strlen(id))) return store_fault(store, err, "a task cannot have the id '%s'", id);
    int64_t sum = sum_of_task(id, hash);
    struct query q = query_begin(store, SQL_TASK_NEW);
    query_text(&q, id);
    query_hash(&q, hash);
    query_int(&q, sum);
    TRY(query_run_key(&q, key, err));
    total_add(&store->totals[TOTAL_TASKS], sum);
    return STATUS_OK;
}

/* Ids become names of folders and of functions. */
const char *wrong_task(const struct store_task *t, int64_t sum)
{
    if (sum_of_task(t->id, t->hash) != sum) return "is not what was written";
    return task_id_valid(t->id, strlen(t->id)) ? NULL : "has an id that no task can have";
}

int64_t read_task(const struct query *q, struct store_task *t)
{
    *t = (struct store_task){.key = query_get_int(q, 0), .hash = query_get_hash(q, 2)};
    snprintf(t->id, sizeof t->id, "%s", query_get_text(q, 1));
    return query_get_int(q, 3);
}

enum status store_tasks_read(struct store *store, struct store_tasks *tasks, struct error *err)
{
    struct query q = query_begin(store, SQL_TASK_ALL);
    for (bool row;;) {
        TRY(query_next(&q, &row, err));
        if (!row) return STATUS_OK;
        array_reserve(tasks->at, tasks->count, tasks->capacity);
        struct store_task *t = &tasks->at[tasks->count++];
        int64_t sum = read_task(&q, t);
        const char *wrong = wrong_task(t, sum);
        if (!wrong) continue;
        query_end(&q);
        return store_fault(store, err, "the store is damaged (task number %lld %s)", (long long)t->key,
                           wrong);
    }
}

void store_tasks_clear(struct store_tasks *tasks)
{
    free(tasks->at);
    *tasks = (struct store_tasks){0};
}

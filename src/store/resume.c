/* What a stopped run is continued from: the programs seen, and the caller's own state. */
#include "store/inside.h"

enum status store_seen_append(struct store *store, int64_t run, uint32_t generation, store_task_id task,
                              const struct hash128 *hashes, uint32_t count, struct error *err)
{
    TRY(store_check_writing(store, err));
    if (count == 0) return STATUS_OK;
    struct buf *bytes = &store->scratch;
    buf_clear(bytes);
    for (uint32_t i = 0; i < count; i++) {
        uint8_t b[16];
        hash_to_bytes(hashes[i], b);
        buf_append(bytes, (const char *)b, sizeof b);
    }
    struct query q = query_begin(store, SQL_SEEN_APPEND);
    query_int(&q, run);
    query_int(&q, generation);
    query_int(&q, task);
    query_blob(&q, bytes->data, bytes->length);
    int64_t sum = sum_of_seen(run, generation, task, bytes->data, bytes->length);
    query_int(&q, sum);
    TRY(query_run(&q, err));
    total_add(&store->totals[TOTAL_SEEN], sum);
    return STATUS_OK;
}

enum status store_seen_read(struct store *store, int64_t run, store_seen_visit *visit, void *context,
                            struct error *err)
{
    struct hash128 *hashes = NULL;
    uint32_t room = 0;
    struct query q = query_begin(store, SQL_SEEN_READ);
    query_int(&q, run);
    enum status status;
    for (bool row; (status = query_next(&q, &row, err)) == STATUS_OK && row;) {
        size_t size;
        const uint8_t *bytes = query_get_blob(&q, 2, &size);
        int64_t of = query_get_int(&q, 4), generation = query_get_int(&q, 1), task = query_get_int(&q, 0);
        if (sum_of_seen(of, generation, task, bytes, size) != query_get_int(&q, 3)) {
            query_end(&q);
            status = store_fault(store, err, "the store is damaged (what run %lld has tried on task %lld)",
                                 (long long)of, (long long)task);
            break;
        }
        uint32_t count = (uint32_t)(size / 16);
        if (count > room) {
            room = count;
            hashes = must_realloc(hashes, room * sizeof *hashes);
        }
        for (uint32_t i = 0; i < count; i++) hashes[i] = hash_from_bytes(bytes + (size_t)i * 16);
        visit(context, task, (uint32_t)generation, hashes, count);
    }
    free(hashes);
    return status;
}

enum status store_seen_delete(struct store *store, int64_t run, struct error *err)
{
    TRY(store_check_writing(store, err));
    struct query sums = query_begin(store, SQL_SEEN_SUMS);
    query_int(&sums, run);
    TRY(totals_forget(store, TOTAL_SEEN, &sums, err));
    struct query q = query_begin(store, SQL_SEEN_DELETE);
    query_int(&q, run);
    return query_run(&q, err);
}

enum status store_state_put(struct store *store, int64_t run, store_task_id task, const void *bytes,
                            size_t size, struct error *err)
{
    TRY(store_check_writing(store, err));
    struct query was = query_begin(store, SQL_STATE_SUM);
    query_int(&was, run);
    query_int(&was, task);
    TRY(totals_forget(store, TOTAL_STATE, &was, err));
    int64_t sum = sum_of_state(run, task, bytes, size);
    struct query q = query_begin(store, SQL_STATE_PUT);
    query_int(&q, run);
    query_int(&q, task);
    query_blob(&q, bytes, size);
    query_int(&q, sum);
    TRY(query_run(&q, err));
    total_add(&store->totals[TOTAL_STATE], sum);
    return STATUS_OK;
}

enum status store_state_find(struct store *store, int64_t run, store_task_id task, struct buf *out,
                             bool *found, struct error *err)
{
    struct query q = query_begin(store, SQL_STATE_FIND);
    query_int(&q, run);
    query_int(&q, task);
    TRY(query_next(&q, found, err));
    if (!*found) return STATUS_OK;
    size_t size;
    const void *bytes = query_get_blob(&q, 0, &size);
    if (sum_of_state(run, task, bytes, size) != query_get_int(&q, 1)) {
        query_end(&q);
        return store_fault(store, err, "the store is damaged (the state of run %lld)", (long long)run);
    }
    if (size) buf_append(out, bytes, size);
    query_end(&q);
    return STATUS_OK;
}

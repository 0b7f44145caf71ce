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
    return query_run(&q, err);
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
        uint32_t count = (uint32_t)(size / 16);
        if (count > room) {
            room = count;
            hashes = must_realloc(hashes, room * sizeof *hashes);
        }
        for (uint32_t i = 0; i < count; i++) hashes[i] = hash_from_bytes(bytes + (size_t)i * 16);
        visit(context, query_get_int(&q, 0), (uint32_t)query_get_int(&q, 1), hashes, count);
    }
    free(hashes);
    return status;
}

enum status store_seen_delete(struct store *store, int64_t run, struct error *err)
{
    TRY(store_check_writing(store, err));
    struct query q = query_begin(store, SQL_SEEN_DELETE);
    query_int(&q, run);
    return query_run(&q, err);
}

enum status store_state_put(struct store *store, int64_t run, store_task_id task, const void *bytes,
                            size_t size, struct error *err)
{
    TRY(store_check_writing(store, err));
    struct query q = query_begin(store, SQL_STATE_PUT);
    query_int(&q, run);
    query_int(&q, task);
    query_blob(&q, bytes, size);
    return query_run(&q, err);
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
    if (size) buf_append(out, bytes, size);
    query_end(&q);
    return STATUS_OK;
}

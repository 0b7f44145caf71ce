/* One statement being run: its parameters are gathered, and given to the driver when the first row is asked for. */
#include "store/inside.h"

struct query query_begin(struct store *store, enum sql sql)
{
    struct query q;
    q.store = store;
    q.sql = sql;
    q.started = q.ended = false;
    q.count = 0;
    return q;
}

static struct store_value *add(struct query *q)
{
    require(q->count < STORE_VALUES);
    return &q->values[q->count++];
}

void query_int(struct query *q, int64_t number)
{
    struct store_value *v = add(q);
    v->type = VALUE_INT;
    v->number = number;
}

static void add_bytes(struct query *q, int type, const void *bytes, size_t size)
{
    struct store_value *v = add(q);
    v->type = type;
    v->bytes = bytes;
    v->size = size;
}

void query_text(struct query *q, const char *text)
{
    if (!text) text = "";
    add_bytes(q, VALUE_TEXT, text, strlen(text));
}

void query_blob(struct query *q, const void *bytes, size_t size)
{
    add_bytes(q, VALUE_BYTES, size ? bytes : "", size);
}

void query_hash(struct query *q, struct hash128 hash)
{
    add_bytes(q, VALUE_BYTES, NULL, sizeof q->values->hash);
    hash_to_bytes(hash, q->values[q->count - 1].hash);
}

void query_end(struct query *q)
{
    if (q->started && !q->ended) q->store->driver->end(q->store->db, q->sql);
    q->ended = true;
}

static enum status start(struct query *q, struct error *err)
{
    for (int i = 0; i < q->count; i++) {
        struct store_value *v = &q->values[i];
        if (v->type == VALUE_BYTES && !v->bytes)
            v->bytes = v->hash; /* the query stays where it is from here on */
    }
    q->started = true;
    return q->store->driver->start(q->store->db, q->sql, q->values, q->count, err);
}

enum status query_next(struct query *q, bool *row, struct error *err)
{
    enum status status = q->started ? STATUS_OK : start(q, err);
    *row = false;
    if (status == STATUS_OK) status = q->store->driver->next(q->store->db, q->sql, row, err);
    if (!*row) query_end(q);
    return status;
}

enum status query_run(struct query *q, struct error *err)
{
    bool row;
    enum status status = query_next(q, &row, err);
    query_end(q);
    return status;
}

enum status query_run_key(struct query *q, int64_t *key, struct error *err)
{
    bool row;
    TRY(query_next(q, &row, err));
    require(row);
    *key = query_get_int(q, 0);
    query_end(q);
    return STATUS_OK;
}

int64_t query_get_int(const struct query *q, int column)
{
    return q->store->driver->get_int(q->store->db, q->sql, column);
}

const void *query_get_blob(const struct query *q, int column, size_t *size)
{
    return q->store->driver->get_bytes(q->store->db, q->sql, column, size);
}

const char *query_get_text(const struct query *q, int column)
{
    size_t size;
    return query_get_blob(q, column, &size);
}

struct hash128 query_get_hash(const struct query *q, int column)
{
    size_t size;
    const void *bytes = query_get_blob(q, column, &size);
    return size == 16 ? hash_from_bytes(bytes) : (struct hash128){0};
}

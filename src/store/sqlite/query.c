/* Statements: prepared at first use, kept until the store is closed. Faults are put into words here. */
#include "store/sqlite/inside.h"

static const char *const texts[SQL_COUNT] = {
#define STATEMENT(name, sql) [SQL_##name] = (sql),
#include "store/sqlite/statements.def"
#undef STATEMENT
};

static const char *words(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "another process is writing to the store";
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return "the store is damaged";
    case SQLITE_FULL: return "the disk is full";
    case SQLITE_READONLY: return "the store cannot be written";
    case SQLITE_CANTOPEN: return "the store or a file beside it cannot be opened";
    case SQLITE_PERM:
    case SQLITE_AUTH: return "permission denied";
    case SQLITE_IOERR: return "the store cannot be read or written";
    case SQLITE_NOMEM: return "out of memory";
    case SQLITE_TOOBIG: return "a text or piece of state is too big for the store";
    }
    return "the database refused";
}

enum status store_fault(const struct store *store, int code, struct error *err)
{
    const char *detail = store->db ? sqlite3_errmsg(store->db) : sqlite3_errstr(code);
    int system = store->db ? sqlite3_system_errno(store->db) : 0;
    int kind = code & 0xff;
    /* For files, the system's own words say more than SQLite's. */
    if (system && (kind == SQLITE_CANTOPEN || kind == SQLITE_IOERR)) detail = strerror(system);
    error_set(err, STATUS_STORE, "%s (%s)", words(code), detail);
    error_at(err, store->path);
    return STATUS_STORE;
}

enum status store_check_writing(const struct store *store, struct error *err)
{
    require(store->writing); /* a change outside a transaction would be half a generation */
    if (!sqlite3_get_autocommit(store->db)) return STATUS_OK;
    error_set(err, STATUS_STORE, "an earlier fault has undone the transaction");
    error_at(err, store->path);
    return STATUS_STORE;
}

struct query query_begin(struct store *store, enum sql sql)
{
    struct query q = {.store = store, .code = SQLITE_OK};
    if (!store->statements[sql])
        q.code = sqlite3_prepare_v3(store->db, texts[sql], -1, SQLITE_PREPARE_PERSISTENT,
                                    &store->statements[sql], NULL);
    q.statement = store->statements[sql];
    return q;
}

static void remember(struct query *q, int code)
{
    if (q->code == SQLITE_OK) q->code = code;
}

void query_int(struct query *q, int64_t v) { remember(q, sqlite3_bind_int64(q->statement, ++q->bound, v)); }

void query_text(struct query *q, const char *text)
{
    remember(q, sqlite3_bind_text(q->statement, ++q->bound, text ? text : "", -1, SQLITE_STATIC));
}

void query_blob(struct query *q, const void *bytes, size_t size)
{
    remember(q, size ? sqlite3_bind_blob64(q->statement, ++q->bound, bytes, size, SQLITE_STATIC)
                     : sqlite3_bind_zeroblob(q->statement, ++q->bound, 0));
}

void query_hash(struct query *q, struct hash128 hash)
{
    uint8_t bytes[16];
    hash_to_bytes(hash, bytes);
    remember(q, sqlite3_bind_blob(q->statement, ++q->bound, bytes, sizeof bytes, SQLITE_TRANSIENT));
}

void query_end(struct query *q)
{
    /* A binding left behind would point at memory that is gone. */
    if (q->statement) {
        sqlite3_reset(q->statement);
        sqlite3_clear_bindings(q->statement);
    }
    q->statement = NULL;
}

enum status query_next(struct query *q, bool *row, struct error *err)
{
    *row = false;
    if (q->code == SQLITE_OK) {
        int code = sqlite3_step(q->statement);
        if (code == SQLITE_ROW) {
            *row = true;
            return STATUS_OK;
        }
        if (code != SQLITE_DONE) q->code = code;
    }
    enum status status = q->code == SQLITE_OK ? STATUS_OK : store_fault(q->store, q->code, err);
    query_end(q);
    return status;
}

enum status query_run(struct query *q, struct error *err)
{
    bool row;
    enum status status = query_next(q, &row, err);
    query_end(q);
    return status;
}

int64_t query_get_int(const struct query *q, int column)
{
    return sqlite3_column_int64(q->statement, column);
}

const char *query_get_text(const struct query *q, int column)
{
    const unsigned char *text = sqlite3_column_text(q->statement, column);
    return text ? (const char *)text : "";
}

const void *query_get_blob(const struct query *q, int column, size_t *size)
{
    const void *bytes = sqlite3_column_blob(q->statement, column);
    *size = bytes ? (size_t)sqlite3_column_bytes(q->statement, column) : 0;
    return bytes;
}

struct hash128 query_get_hash(const struct query *q, int column)
{
    size_t size;
    const void *bytes = query_get_blob(q, column, &size);
    return size == 16 ? hash_from_bytes(bytes) : (struct hash128){0};
}

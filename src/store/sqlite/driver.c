/* The driver's table: statements are prepared at first use, and faults put into words here. */
#include "store/sqlite/database.h"

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

enum status sqlite_fault(const struct database *d, int code, struct error *err)
{
    const char *detail = d->db ? sqlite3_errmsg(d->db) : sqlite3_errstr(code);
    int system = d->db ? sqlite3_system_errno(d->db) : 0;
    int kind = code & 0xff;
    /* For files, the system's own words say more than SQLite's. */
    if (system && (kind == SQLITE_CANTOPEN || kind == SQLITE_IOERR)) detail = strerror(system);
    error_set(err, STATUS_STORE, "%s (%s)", words(code), detail);
    error_at(err, d->path);
    return STATUS_STORE;
}

static bool takes(const char *name)
{
    (void)name; /* every name that nobody else takes is a file */
    return true;
}

static void wait(void *db, uint32_t wait_ms)
{
    sqlite3_busy_timeout(((struct database *)db)->db, (int)wait_ms);
}

static enum status execute(struct database *d, const char *sql, struct error *err)
{
    int code = sqlite3_exec(d->db, sql, NULL, NULL, NULL);
    return code == SQLITE_OK ? STATUS_OK : sqlite_fault(d, code, err);
}

/* IMMEDIATE: waiting for another writer happens here, where nothing is lost, and not at the commit. */
static enum status begin(void *db, bool writing, struct error *err)
{
    return execute(db, writing ? "BEGIN IMMEDIATE" : "BEGIN", err);
}

static enum status commit(void *db, struct error *err) { return execute(db, "COMMIT", err); }

static void rollback(void *db) { execute(db, "ROLLBACK", NULL); }

static bool in_transaction(void *db) { return !sqlite3_get_autocommit(((struct database *)db)->db); }

/* ---- statements ---- */

static int bind(sqlite3_stmt *s, int at, const struct store_value *v)
{
    switch (v->type) {
    case VALUE_INT: return sqlite3_bind_int64(s, at, v->number);
    case VALUE_TEXT: return sqlite3_bind_text64(s, at, v->bytes, v->size, SQLITE_STATIC, SQLITE_UTF8);
    case VALUE_BYTES: break;
    }
    return v->size ? sqlite3_bind_blob64(s, at, v->bytes, v->size, SQLITE_STATIC)
                   : sqlite3_bind_zeroblob(s, at, 0);
}

static enum status start(void *db, enum sql sql, const struct store_value *values, int count,
                         struct error *err)
{
    struct database *d = db;
    int code = SQLITE_OK;
    if (!d->statements[sql])
        code = sqlite3_prepare_v3(d->db, store_statements[sql], -1, SQLITE_PREPARE_PERSISTENT,
                                  &d->statements[sql], NULL);
    for (int i = 0; i < count && code == SQLITE_OK; i++) code = bind(d->statements[sql], i + 1, &values[i]);
    return code == SQLITE_OK ? STATUS_OK : sqlite_fault(d, code, err);
}

static enum status next(void *db, enum sql sql, bool *row, struct error *err)
{
    struct database *d = db;
    int code = sqlite3_step(d->statements[sql]);
    *row = code == SQLITE_ROW;
    return *row || code == SQLITE_DONE ? STATUS_OK : sqlite_fault(d, code, err);
}

static int64_t get_int(void *db, enum sql sql, int column)
{
    return sqlite3_column_int64(((struct database *)db)->statements[sql], column);
}

static const char *get_bytes(void *db, enum sql sql, int column, size_t *size)
{
    sqlite3_stmt *s = ((struct database *)db)->statements[sql];
    /* Only texts have the 0 behind them. */
    bool text = sqlite3_column_type(s, column) == SQLITE_TEXT;
    const void *bytes = text ? (const void *)sqlite3_column_text(s, column) : sqlite3_column_blob(s, column);
    *size = bytes ? (size_t)sqlite3_column_bytes(s, column) : 0;
    return bytes ? bytes : "";
}

/* A binding left behind would point at memory that is gone. */
static void end(void *db, enum sql sql)
{
    sqlite3_stmt *s = ((struct database *)db)->statements[sql];
    if (!s) return;
    sqlite3_reset(s);
    sqlite3_clear_bindings(s);
}

static uint64_t changed(void *db) { return (uint64_t)sqlite3_changes64(((struct database *)db)->db); }

/* ---- health ---- */

static enum status verify_pages(void *db, store_problem *problem, void *context, struct error *err)
{
    struct database *d = db;
    sqlite3_stmt *s;
    struct buf line = {0};
    int code = sqlite3_prepare_v2(d->db, "PRAGMA quick_check(100)", -1, &s, NULL);
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(s);
        const char *text = code == SQLITE_ROW ? (const char *)sqlite3_column_text(s, 0) : NULL;
        if (!text || strcmp(text, "ok") == 0) continue;
        buf_clear(&line);
        buf_printf(&line, "SQLite: %s", text);
        problem(context, line.data);
    }
    enum status status = code == SQLITE_DONE ? STATUS_OK : sqlite_fault(d, code, err);
    sqlite3_finalize(s);
    buf_free(&line);
    return status;
}

static bool damaged(void *db)
{
    int code = sqlite3_errcode(((struct database *)db)->db) & 0xff;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

static enum status compact(void *db, struct error *err)
{
    return execute(db, "VACUUM; PRAGMA wal_checkpoint(TRUNCATE)", err);
}

extern const struct store_driver store_sqlite;
const struct store_driver store_sqlite = {
    .name = "sqlite",
    .takes = takes,
    .open = sqlite_open,
    .close = sqlite_close,
    .wait = wait,
    .claim = sqlite_claim,
    .begin = begin,
    .commit = commit,
    .rollback = rollback,
    .in_transaction = in_transaction,
    .start = start,
    .next = next,
    .get_int = get_int,
    .get_bytes = get_bytes,
    .end = end,
    .changed = changed,
    .verify = verify_pages,
    .damaged = damaged,
    .compact = compact,
    .size = sqlite_size,
};

/* Transactions: one a generation for the writer, one a report for a reader. */
#include "store/sqlite/inside.h"

static enum status run(struct store *store, enum sql sql, struct error *err)
{
    struct query q = query_begin(store, sql);
    return query_run(&q, err);
}

enum status store_begin(struct store *store, struct error *err)
{
    require(!store->writing);
    if (store->read_only) {
        error_set(err, STATUS_STORE, "the store was opened for reading only");
        error_at(err, store->path);
        return STATUS_STORE;
    }
    /* IMMEDIATE: waiting for another writer happens here, where nothing is lost, and not at the commit. */
    TRY(run(store, SQL_BEGIN, err));
    store->writing = true;
    return STATUS_OK;
}

enum status store_commit(struct store *store, struct error *err)
{
    enum status status = store_check_writing(store, err);
    if (status == STATUS_OK) status = run(store, SQL_COMMIT, err);
    if (status != STATUS_OK)
        store_rollback(store);
    else
        store->writing = false;
    return status;
}

void store_rollback(struct store *store)
{
    if (!store->writing) return;
    store->writing = false;
    /* When this fails too, SQLite has undone it already, or will when the file is next opened. */
    if (!sqlite3_get_autocommit(store->db)) run(store, SQL_ROLLBACK, NULL);
}

enum status store_reading_begin(struct store *store, bool *began, struct error *err)
{
    *began = false;
    if (store->writing) return STATUS_OK;
    TRY(run(store, SQL_BEGIN_READING, err));
    *began = true;
    return STATUS_OK;
}

void store_reading_end(struct store *store, bool began)
{
    if (began && !sqlite3_get_autocommit(store->db)) run(store, SQL_ROLLBACK, NULL);
}

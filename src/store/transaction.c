/* Transactions: one a generation for the writer, one a report for a reader. */
#include "store/inside.h"

enum status store_fault(const struct store *store, struct error *err, const char *format, ...)
{
    char message[sizeof err->message];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    error_set(err, STATUS_STORE, "%s", message);
    error_at(err, store->path);
    return STATUS_STORE;
}

enum status store_check_writing(const struct store *store, struct error *err)
{
    require(store->writing); /* a change outside a transaction would be half a generation */
    if (store->driver->in_transaction(store->db)) return STATUS_OK;
    return store_fault(store, err, "an earlier fault has undone the transaction");
}

enum status store_begin(struct store *store, struct error *err)
{
    require(!store->writing);
    if (store->read_only) return store_fault(store, err, "the store was opened for reading only");
    TRY(store->driver->begin(store->db, true, err));
    store->writing = true;
    enum status status = totals_read(store, store->totals, err);
    memcpy(store->totals_were, store->totals, sizeof store->totals);
    if (status != STATUS_OK) store_rollback(store);
    return status;
}

enum status store_commit(struct store *store, struct error *err)
{
    enum status status = store_check_writing(store, err);
    if (status == STATUS_OK) status = totals_write(store, err);
    if (status == STATUS_OK) status = store->driver->commit(store->db, err);
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
    /* When this fails too, the database has undone it already, or will when the store is next opened. */
    if (store->driver->in_transaction(store->db)) store->driver->rollback(store->db);
}

enum status store_reading_begin(struct store *store, bool *began, struct error *err)
{
    *began = false;
    if (store->writing) return STATUS_OK;
    TRY(store->driver->begin(store->db, false, err));
    *began = true;
    return STATUS_OK;
}

void store_reading_end(struct store *store, bool began)
{
    if (began && store->driver->in_transaction(store->db)) store->driver->rollback(store->db);
}

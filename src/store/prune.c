#include "store/inside.h"

/* Entries are in order, so what comes after the first `keep` of a task and kind goes. */
static enum status remove_worst(struct store *store, uint32_t keep, uint32_t *removed, struct error *err)
{
    struct store_entries all = {0};
    enum status status = store_entries_read(store, STORE_ALL, &all, err);
    uint32_t rank = 0;
    for (uint32_t i = 0; i < all.count && status == STATUS_OK; i++) {
        const struct store_entry *e = &all.at[i], *before = i ? e - 1 : e;
        rank = e->task == before->task && e->kind == before->kind ? rank : 0;
        if (rank++ < keep) continue;
        status = store_entry_delete(store, e->task, e->kind, e->program, err);
        ++*removed;
    }
    store_entries_clear(&all);
    return status;
}

enum status store_prune(struct store *store, uint32_t keep, struct store_pruned *pruned, struct error *err)
{
    *pruned = (struct store_pruned){0};
    if (keep == 0)
        return store_fault(store, err, "nothing would be left: keep at least 1 program of each task");
    TRY(store_claim(store, true, err));
    TRY(store_begin(store, err));
    enum status status = remove_worst(store, keep, &pruned->entries, err);
    if (status == STATUS_OK) {
        struct query q = query_begin(store, SQL_PROGRAM_PRUNE);
        status = query_run(&q, err);
        pruned->programs = (uint32_t)store->driver->changed(store->db);
    }
    if (status == STATUS_OK) return store_commit(store, err);
    store_rollback(store);
    return status;
}

enum status store_compact(struct store *store, struct error *err)
{
    require(!store->writing);
    return store->driver->compact(store->db, err);
}

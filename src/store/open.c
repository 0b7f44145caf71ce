/* A store is opened by the driver that its name asks for. */
#include "store/inside.h"

enum status store_open(struct store **store, const char *path, enum store_mode mode, struct error *err)
{
    const struct store_driver *driver = store_driver_of(path);
    void *db;
    *store = NULL;
    TRY(driver->open(&db, path, mode, err));
    struct store *s = must_calloc(1, sizeof *s);
    *s = (struct store){.driver = driver, .db = db, .path = strdup(path), .read_only = mode == STORE_READ};
    require(s->path);
    *store = s;
    return STATUS_OK;
}

enum status store_claim(struct store *store, bool alone, struct error *err)
{
    bool got;
    TRY(store->driver->claim(store->db, alone, &got, err));
    if (got) return STATUS_OK;
    return store_fault(store, err,
                       alone ? "a run is under way in this store: wait until it ends, or stop it"
                             : "the store is being pruned or repaired: try again in a while");
}

void store_close(struct store *store)
{
    if (!store) return;
    store_rollback(store);
    store->driver->close(store->db);
    buf_free(&store->scratch);
    free(store->path);
    free(store);
}

const char *store_path(const struct store *store) { return store->path; }

void store_set_patience(struct store *store, uint32_t wait_ms) { store->driver->wait(store->db, wait_ms); }

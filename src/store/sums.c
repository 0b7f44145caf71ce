/* Checksums, so that what a store gives back is what was put into it.
 *
 *     runs, tasks, entries, seen, state     each row has the checksum of what it says
 *     totals                                of each of these tables: its rows, and the sum of their checksums
 *     programs                              need none: a program's text must have the hash it is kept by
 *
 * A changed row does not have its checksum, a row that is missing or was put there by somebody else is missed in the
 * totals. Totals are read when a transaction begins and written when it ends, so that a row costs an addition. They
 * find accidents; who wants to forge a store can compute them too, so that readers look at the values as well. */
#include "store/inside.h"

/* What enters a checksum: numbers of 8 bytes and hashes of 16, in an order that never changes. */
struct digest {
    uint32_t length;
    uint8_t bytes[320];
};

static void add_int(struct digest *d, int64_t v)
{
    require(d->length + 8 <= sizeof d->bytes);
    for (int i = 0; i < 8; i++) d->bytes[d->length++] = (uint8_t)((uint64_t)v >> (8 * i));
}

static void add_hash(struct digest *d, struct hash128 hash)
{
    add_int(d, (int64_t)hash.high);
    add_int(d, (int64_t)hash.low);
}

static void add_bytes(struct digest *d, const void *bytes, size_t size)
{
    add_hash(d, hash128_bytes(bytes, size));
}

static void add_text(struct digest *d, const char *text)
{
    if (!text) text = "";
    add_bytes(d, text, strlen(text));
}

static int64_t finish(const struct digest *d) { return (int64_t)hash128_bytes(d->bytes, d->length).low; }

int64_t sum_of_run(const struct store_run *r)
{
    struct digest d = {0};
    add_int(&d, r->state);
    add_int(&d, (int64_t)r->seed);
    add_int(&d, r->threads);
    add_int(&d, r->generations);
    add_hash(&d, r->data_hash);
    add_text(&d, r->started);
    add_text(&d, r->version);
    add_text(&d, r->parameters);
    add_text(&d, r->data_path);
    add_text(&d, r->summary);
    add_text(&d, r->phases);
    add_int(&d, r->revision);
    return finish(&d);
}

int64_t sum_of_task(const char *id, struct hash128 hash)
{
    struct digest d = {0};
    add_text(&d, id);
    add_hash(&d, hash);
    return finish(&d);
}

int64_t sum_of_entry(const struct store_entry *e)
{
    struct digest d = {0};
    const int64_t numbers[] = {
        e->task,       e->kind,    e->demo_right, e->demo_count,     e->test_right,
        e->test_count, e->partial, e->doubt,      (int64_t)e->ticks, (int64_t)e->time_ns,
        e->generation, e->run,     e->evidence};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) add_int(&d, numbers[i]);
    add_hash(&d, e->program);
    add_hash(&d, e->behaviour);
    add_hash(&d, e->parent);
    add_hash(&d, e->donor);
    add_text(&d, e->origin);
    return finish(&d);
}

int64_t sum_of_seen(int64_t run, int64_t generation, store_task_id task, const void *bytes, size_t size)
{
    struct digest d = {0};
    add_int(&d, run);
    add_int(&d, generation);
    add_int(&d, task);
    add_bytes(&d, bytes, size);
    return finish(&d);
}

int64_t sum_of_state(int64_t run, store_task_id task, const void *bytes, size_t size)
{
    struct digest d = {0};
    add_int(&d, run);
    add_int(&d, task);
    add_bytes(&d, bytes, size);
    return finish(&d);
}

/* ---- totals ---- */

static const char *const names[TOTAL_COUNT] = {"runs", "tasks", "entries", "seen", "state"};

const char *total_name(enum total_of table) { return names[table]; }

void total_add(struct total *t, int64_t sum)
{
    t->rows++;
    t->sum = (int64_t)((uint64_t)t->sum + (uint64_t)sum);
}

void total_take(struct total *t, int64_t sum)
{
    t->rows--;
    t->sum = (int64_t)((uint64_t)t->sum - (uint64_t)sum);
}

enum status totals_read(struct store *store, struct total totals[TOTAL_COUNT], struct error *err)
{
    memset(totals, 0, TOTAL_COUNT * sizeof *totals);
    struct query q = query_begin(store, SQL_TOTALS);
    for (bool row;;) {
        TRY(query_next(&q, &row, err));
        if (!row) return STATUS_OK;
        for (int i = 0; i < TOTAL_COUNT; i++)
            if (strcmp(query_get_text(&q, 0), names[i]) == 0)
                totals[i] = (struct total){query_get_int(&q, 1), query_get_int(&q, 2)};
    }
}

enum status totals_write(struct store *store, struct error *err)
{
    for (int i = 0; i < TOTAL_COUNT; i++) {
        const struct total *now = &store->totals[i], *was = &store->totals_were[i];
        if (now->rows == was->rows && now->sum == was->sum) continue;
        struct query q = query_begin(store, SQL_TOTAL_PUT);
        query_text(&q, names[i]);
        query_int(&q, now->rows);
        query_int(&q, now->sum);
        TRY(query_run(&q, err));
    }
    return STATUS_OK;
}

enum status totals_forget(struct store *store, enum total_of table, struct query *sums, struct error *err)
{
    for (bool row;;) {
        TRY(query_next(sums, &row, err));
        if (!row) return STATUS_OK;
        total_take(&store->totals[table], query_get_int(sums, 0));
    }
}

/* What the files of the store share. Nothing outside src/store includes this. */
#ifndef ARCWRIGHT_STORE_INSIDE_H
#define ARCWRIGHT_STORE_INSIDE_H

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "store/driver.h"
#include "store/store.h"

/* Of a table with checksums (sums.c): its rows and the sum of their checksums, which wraps. */
struct total {
    int64_t rows, sum;
};
enum total_of { TOTAL_RUNS, TOTAL_TASKS, TOTAL_ENTRIES, TOTAL_SEEN, TOTAL_STATE, TOTAL_COUNT };

struct store {
    const struct store_driver *driver;
    void *db; /* the driver's */
    char *path;
    bool read_only;
    bool writing;                                               /* between store_begin and its end */
    struct buf scratch;                                         /* for the text or the bytes of one row */
    struct total totals[TOTAL_COUNT], totals_were[TOTAL_COUNT]; /* while writing: now, and when it began */
};

/* ---- one statement being run (query.c) ----
 *
 *     struct query q = query_begin(store, SQL_TASK_FIND);
 *     query_text(&q, id);
 *     query_hash(&q, hash);
 *     bool row;
 *     TRY(query_next(&q, &row, err));
 *     if (row) key = query_get_int(&q, 0);
 *     query_end(&q);
 *
 * Bound bytes are not copied, but for hashes. */
struct query {
    struct store *store;
    enum sql sql;
    bool started, ended;
    int count;
    struct store_value values[STORE_VALUES];
};
struct query query_begin(struct store *store, enum sql sql);
void query_int(struct query *q, int64_t number);
void query_text(struct query *q, const char *text); /* NULL is "" */
void query_blob(struct query *q, const void *bytes, size_t size);
void query_hash(struct query *q, struct hash128 hash);
enum status query_next(struct query *q, bool *row, struct error *err); /* ends the query after the last row */
void query_end(struct query *q);                                       /* may be called twice */
enum status query_run(struct query *q, struct error *err);             /* for statements without rows */
enum status query_run_key(struct query *q, int64_t *key, struct error *err); /* for ... RETURNING key */

int64_t query_get_int(const struct query *q, int column);
const char *query_get_text(const struct query *q, int column);    /* never NULL; valid until the next row */
struct hash128 query_get_hash(const struct query *q, int column); /* zero if it is none */
const void *query_get_blob(const struct query *q, int column, size_t *size);

/* A fault of the store of this kind, in words. */
__attribute__((format(printf, 3, 4))) enum status store_fault(const struct store *store, struct error *err,
                                                              const char *format, ...);

/* Require a transaction, or give an error when the database has undone it behind us. */
enum status store_check_writing(const struct store *store, struct error *err);

/* Reads that take several statements see one state of the store between these two. Inside a transaction they
 * do nothing. */
enum status store_reading_begin(struct store *store, bool *began, struct error *err);
void store_reading_end(struct store *store, bool began);

/* ---- checksums: sums.c ---- */

int64_t sum_of_run(const struct store_run *r);
int64_t sum_of_task(const char *id, struct hash128 hash);
int64_t sum_of_entry(const struct store_entry *e);
int64_t sum_of_seen(int64_t run, int64_t generation, store_task_id task, const void *bytes, size_t size);
int64_t sum_of_state(int64_t run, store_task_id task, const void *bytes, size_t size);

const char *total_name(enum total_of table);
void total_add(struct total *t, int64_t sum);
void total_take(struct total *t, int64_t sum);
enum status totals_read(struct store *store, struct total totals[TOTAL_COUNT], struct error *err);
enum status totals_write(struct store *store, struct error *err); /* what has changed in the transaction */
/* Takes off the rows whose checksums the query gives: they are about to be replaced or deleted. */
enum status totals_forget(struct store *store, enum total_of table, struct query *sums, struct error *err);

/* ---- rows, read as if a stranger had written them ----
 *
 * What is wrong with a row, in words for "entry of task 5: ..."; NULL if nothing is. `sum` is the checksum it has. */
int64_t read_run(const struct query *q, struct store_run *run); /* these return the checksum */
int64_t read_task(const struct query *q, struct store_task *t);
int64_t read_entry(const struct query *q, struct store_entry *e);
const char *wrong_run(const struct store_run *r, int64_t sum);
const char *wrong_task(const struct store_task *t, int64_t sum);
const char *wrong_entry(const struct store_entry *e, int64_t sum);

/* 16 bytes, the most significant first, so that a database sorts hashes as hash128_compare does. */
static inline void hash_to_bytes(struct hash128 h, uint8_t bytes[16])
{
    for (int i = 0; i < 8; i++) {
        bytes[i] = (uint8_t)(h.high >> (56 - 8 * i));
        bytes[8 + i] = (uint8_t)(h.low >> (56 - 8 * i));
    }
}
static inline struct hash128 hash_from_bytes(const uint8_t bytes[16])
{
    struct hash128 h = {0};
    for (int i = 0; i < 8; i++) {
        h.high = h.high << 8 | bytes[i];
        h.low = h.low << 8 | bytes[8 + i];
    }
    return h;
}

#endif

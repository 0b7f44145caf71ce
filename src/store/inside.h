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

struct store {
    const struct store_driver *driver;
    void *db; /* the driver's */
    char *path;
    bool read_only;
    bool writing;       /* between store_begin and its end */
    struct buf scratch; /* for the text or the bytes of one row */
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
void query_int(struct query *q, int64_t v);
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

/* The seam between the store and a database.
 *
 *     store.h      what other modules call; no word of a database in it
 *     *.c          what a store is, whatever keeps it: rows read, validated and written by the statements
 *     driver.h     this: how statements reach a database
 *     sqlite/      the driver for files
 *
 * A driver keeps the seven tables of sqlite/schema.c, whatever it calls their types, and runs the statements of
 * statements.def: SQL that SQLite and PostgreSQL both take ($1, $2, ... in the order of first use; integers of 64 bits,
 * texts that sort by their bytes, and bytes). To add one: a folder with one `const struct store_driver`, and one line
 * in drivers.c. tests/test_store.c runs over the store that $ARCWRIGHT_TEST_STORE names.
 *
 * Errors: a driver fills `err` with status, words and the name of the store. It never aborts for what the database
 * does. Threads: one at a time. */
#ifndef ARCWRIGHT_STORE_DRIVER_H
#define ARCWRIGHT_STORE_DRIVER_H

#include "store/store.h"

#define STATEMENT(name, sql) SQL_##name,
enum sql {
#include "store/statements.def"
    SQL_COUNT
};
#undef STATEMENT

extern const char *const store_statements[SQL_COUNT]; /* their texts */

enum {
    STORE_SCHEMA = 4,  /* raised when a table changes; a driver refuses others by store_check_schema */
    STORE_TABLES = 7,  /* runs, tasks, programs, entries, seen, state, totals */
    STORE_VALUES = 20, /* parameters of one statement at most */
    STORE_PATIENCE_MS = 10000,
};

/* One parameter. Texts end with a 0 that `size` does not count; nothing is copied before `start` returns, and what
 * it points at stays until `end`. */
struct store_value {
    enum { VALUE_INT, VALUE_TEXT, VALUE_BYTES } type;
    int64_t number;
    const void *bytes;
    size_t size;
    uint8_t hash[16]; /* room for bytes of a hash */
};

typedef void store_problem(void *context, const char *words);

struct store_driver {
    const char *name; /* "sqlite" */

    /* Whether a store of this name is the driver's: the first of drivers.c that says yes has it. */
    bool (*takes)(const char *name);

    /* As store_open: *db is the driver's own. What is not ours, damaged or newer is refused and left as it is. */
    enum status (*open)(void **db, const char *name, enum store_mode mode, struct error *err);
    void (*close)(void *db); /* what is not committed is lost */

    /* How long a call waits for another writer; STORE_PATIENCE_MS until it is called. */
    void (*wait)(void *db, uint32_t wait_ms);

    /* Keeps others from claiming the store until it is closed: those who write to it beside each other share it, who
     * rewrites it has it alone. False in *got when somebody else has it. */
    enum status (*claim)(void *db, bool alone, bool *got, struct error *err);

    /* A transaction. One that writes waits here for its turn, and from then on nobody else writes; one that reads
     * sees one state of the store. */
    enum status (*begin)(void *db, bool writing, struct error *err);
    enum status (*commit)(void *db, struct error *err);
    void (*rollback)(void *db);
    bool (*in_transaction)(void *db); /* false when a fault has undone it behind us */

    /* One statement: start, next until *row is false or enough is known, end (also after a fault). Different
     * statements may be under way at once. What `get_bytes` gives (never NULL, with a 0 behind it) is good until
     * the next row. */
    enum status (*start)(void *db, enum sql sql, const struct store_value *values, int count,
                         struct error *err);
    enum status (*next)(void *db, enum sql sql, bool *row, struct error *err);
    int64_t (*get_int)(void *db, enum sql sql, int column);
    const char *(*get_bytes)(void *db, enum sql sql, int column, size_t *size);
    void (*end)(void *db, enum sql sql);
    uint64_t (*changed)(void *db); /* rows, by the statement that ended last */

    /* The database's own idea of its health: a call of `problem` for each thing that is wrong. */
    enum status (*verify)(void *db, store_problem *problem, void *context, struct error *err);
    bool (*damaged)(void *db); /* whether the last fault was damage, and not the world around it */
    enum status (*compact)(void *db, struct error *err); /* gives unused space back */
    uint64_t (*size)(void *db);                          /* bytes it takes */
};

/* The driver of a name. */
const struct store_driver *store_driver_of(const char *name);

/* For drivers: STATUS_OK if the store's schema is the one we know; else says what to do. */
enum status store_check_schema(int64_t schema, const char *name, struct error *err);

#endif

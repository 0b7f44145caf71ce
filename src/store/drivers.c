/* The drivers, and what they have in common. The last takes every name. */
#include "store/driver.h"

extern const struct store_driver store_sqlite; /* sqlite/driver.c */

static const struct store_driver *const drivers[] = {&store_sqlite};

const char *const store_statements[SQL_COUNT] = {
#define STATEMENT(name, sql) [SQL_##name] = (sql),
#include "store/statements.def"
#undef STATEMENT
};

const struct store_driver *store_driver_of(const char *name)
{
    size_t last = sizeof drivers / sizeof *drivers - 1, i = 0;
    while (i < last && !drivers[i]->takes(name)) i++;
    return drivers[i];
}

enum status store_check_schema(int64_t schema, const char *name, struct error *err)
{
    if (schema == STORE_SCHEMA) return STATUS_OK;
    error_set(
        err, STATUS_STORE,
        schema < STORE_SCHEMA
            ? "the store was made by an older version of Arcwright (schema %lld, this one knows %d): export its"
              " programs with that version, and import them into a new store"
            : "the store was made by a newer version of Arcwright (schema %lld, this one knows %d)",
        (long long)schema, STORE_SCHEMA);
    error_at(err, name);
    return STATUS_STORE;
}

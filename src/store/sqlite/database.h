/* What the files of the SQLite driver share. Only they see SQLite. */
#ifndef ARCWRIGHT_STORE_SQLITE_DATABASE_H
#define ARCWRIGHT_STORE_SQLITE_DATABASE_H

#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/check.h"
#include "store/driver.h"

enum { SQLITE_APPLICATION = 0x41726377 }; /* "Arcw", SQLite's application_id: the file is ours */

struct database {
    sqlite3 *db;
    char *path;
    bool read_only;
    int claim;                           /* the locked file beside the store, -1 if there is none */
    sqlite3_stmt *statements[SQL_COUNT]; /* prepared at first use, kept until it is closed */
};

/* ---- the file (open.c, schema.c) ---- */

enum status sqlite_open(void **db, const char *path, enum store_mode mode, struct error *err);
void sqlite_close(void *db);
uint64_t sqlite_size(void *db);      /* with the log beside it */
int sqlite_schema_make(sqlite3 *db); /* all tables, in an empty database */

enum status sqlite_claim(void *db, bool alone, bool *got, struct error *err); /* claim.c */
void sqlite_unclaim(struct database *d);

/* The fault of the last call to SQLite, in our words; `code` is what it returned (driver.c). */
enum status sqlite_fault(const struct database *d, int code, struct error *err);

#endif

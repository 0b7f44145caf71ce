/* The tables.
 *
 *     runs 1 --- * seen, state            tasks 1 --- * entries * --- 1 programs            totals: sums.c
 *
 * `entries` is kept in the order of its key, so that what belongs to a task lies together. `seen` is kept in the
 * order of arrival: it grows by one row a task a generation, and appending touches the fewest pages; it is only
 * ever read from end to end. For the same reason programs are appended, and only the index of their hashes is
 * written at random places. */
#include "store/sqlite/database.h"

static const char schema[] =
    "BEGIN;"
    "CREATE TABLE runs ("
    " id INTEGER PRIMARY KEY, state INTEGER NOT NULL, seed INTEGER NOT NULL, threads INTEGER NOT NULL,"
    " generations INTEGER NOT NULL, data_hash BLOB NOT NULL CHECK (length(data_hash) = 16),"
    " started TEXT NOT NULL, version TEXT NOT NULL, parameters TEXT NOT NULL, data_path TEXT NOT NULL,"
    " summary TEXT NOT NULL, phases TEXT NOT NULL, revision INTEGER NOT NULL, checksum INTEGER NOT NULL) STRICT;"
    "CREATE TABLE tasks ("
    " key INTEGER PRIMARY KEY, id TEXT NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 16),"
    " checksum INTEGER NOT NULL, UNIQUE (id, hash)) STRICT;"
    "CREATE TABLE programs ("
    " hash BLOB NOT NULL PRIMARY KEY CHECK (length(hash) = 16), text TEXT NOT NULL,"
    " size INTEGER NOT NULL, signature INTEGER NOT NULL) STRICT;"
    "CREATE TABLE entries ("
    " task INTEGER NOT NULL REFERENCES tasks, kind INTEGER NOT NULL,"
    " program BLOB NOT NULL REFERENCES programs CHECK (length(program) = 16),"
    " demo_right INTEGER NOT NULL, demo_count INTEGER NOT NULL,"
    " test_right INTEGER NOT NULL, test_count INTEGER NOT NULL, partial INTEGER NOT NULL,"
    " doubt INTEGER NOT NULL, ticks INTEGER NOT NULL, time_ns INTEGER NOT NULL,"
    " behaviour BLOB NOT NULL CHECK (length(behaviour) = 16), origin TEXT NOT NULL,"
    " evidence INTEGER NOT NULL, parent BLOB NOT NULL CHECK (length(parent) = 16),"
    " donor BLOB NOT NULL CHECK (length(donor) = 16),"
    " generation INTEGER NOT NULL, run INTEGER NOT NULL, checksum INTEGER NOT NULL,"
    " PRIMARY KEY (task, kind, program)) STRICT, WITHOUT ROWID;"
    "CREATE TABLE seen ("
    " id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES runs, generation INTEGER NOT NULL,"
    " task INTEGER NOT NULL REFERENCES tasks, hashes BLOB NOT NULL CHECK (length(hashes) % 16 = 0),"
    " checksum INTEGER NOT NULL) STRICT;"
    "CREATE TABLE state ("
    " run INTEGER NOT NULL REFERENCES runs, task INTEGER NOT NULL, bytes BLOB NOT NULL, checksum INTEGER NOT NULL,"
    " PRIMARY KEY (run, task)) STRICT;"
    "CREATE TABLE totals ("
    " name TEXT NOT NULL PRIMARY KEY, amount INTEGER NOT NULL, checksum INTEGER NOT NULL) STRICT;";

int sqlite_schema_make(sqlite3 *db)
{
    char sql[sizeof schema + 120];
    snprintf(sql, sizeof sql, "%sPRAGMA application_id = %d; PRAGMA user_version = %d; COMMIT;", schema,
             SQLITE_APPLICATION, STORE_SCHEMA);
    return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

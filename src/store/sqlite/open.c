/* Opening and making the file.
 *
 * SQLite writes to whatever it is told to open, so the file's first 100 bytes are looked at before: what is not
 * ours stays as it is. A new store is made complete under another name and then linked to its own: nobody sees
 * half of one, and of two processes that make it at once one opens the other's. */
#include "store/sqlite/database.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    HEADER_BYTES = 100,  /* SQLite's file header */
    HEADER_VERSION = 60, /* where user_version stands in it, most significant byte first */
    HEADER_APPLICATION = 68,
};

__attribute__((format(printf, 4, 5))) static enum status refuse(enum status status, const char *path,
                                                                struct error *err, const char *format, ...)
{
    char message[300];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    error_set(err, status, "%s", message);
    error_at(err, path);
    return status;
}

static uint32_t big_endian(const uint8_t *b)
{
    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 | b[3];
}

/* Whether the file is there and, if so, ours. *missing is also set for an empty file: room for a new store. */
static enum status look_at(const char *path, bool *missing, struct error *err)
{
    struct stat s;
    *missing = false;
    if (stat(path, &s) != 0) {
        if (errno != ENOENT)
            return refuse(STATUS_IO, path, err, "cannot open the store: %s", strerror(errno));
        *missing = true;
        return STATUS_OK;
    }
    if (S_ISDIR(s.st_mode)) return refuse(STATUS_IO, path, err, "expected a store, this is a folder");
    if (!S_ISREG(s.st_mode))
        return refuse(STATUS_IO, path, err, "expected a store, this is no ordinary file");
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return refuse(STATUS_IO, path, err, "cannot open the store: %s", strerror(errno));
    uint8_t header[HEADER_BYTES];
    ssize_t got = read(file, header, sizeof header);
    int failed = errno;
    close(file);
    if (got < 0) return refuse(STATUS_IO, path, err, "cannot read the store: %s", strerror(failed));
    if (got == 0) {
        *missing = true;
        return STATUS_OK;
    }
    if (got < HEADER_BYTES || memcmp(header, "SQLite format 3", 16) != 0 ||
        big_endian(header + HEADER_APPLICATION) != SQLITE_APPLICATION)
        return refuse(STATUS_STORE, path, err, "the file is not an Arcwright store; it was left as it is");
    return store_check_schema(big_endian(header + HEADER_VERSION), path, err);
}

/* The folder a path lies in, as text to free. */
static char *folder_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *folder = slash ? strndup(path, slash == path ? 1 : (size_t)(slash - path)) : strdup(".");
    require(folder);
    return folder;
}

static enum status check_folder(const char *path, bool write, struct error *err)
{
    char *folder = folder_of(path);
    struct stat s;
    enum status status = STATUS_OK;
    if (stat(folder, &s) != 0)
        status = refuse(STATUS_IO, path, err, "there is no folder for it: %s", strerror(errno));
    else if (!S_ISDIR(s.st_mode))
        status = refuse(STATUS_IO, path, err, "there is no folder for it: %s", strerror(ENOTDIR));
    else if (write && faccessat(AT_FDCWD, folder, W_OK | X_OK, AT_EACCESS) != 0)
        status = refuse(STATUS_IO, path, err, "its folder cannot be written, which a store needs: %s",
                        strerror(errno));
    free(folder);
    return status;
}

/* SQLite takes some names for something else than a file: ":memory:", "file:...". */
static int open_database(sqlite3 **db, const char *path, int flags)
{
    struct buf name = {0};
    buf_printf(&name, "%s%s", path[0] == '/' ? "" : "./", path);
    int code = sqlite3_open_v2(name.data, db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
    buf_free(&name);
    return code;
}

/* A store whose folder cannot be written has no place for SQLite's files beside it. If it was closed properly it is
 * complete without them, and is read as a file that does not change. */
static int open_immutable(sqlite3 **db, const char *path)
{
    struct buf uri = {0};
    buf_printf(&uri, "file:%s", path[0] == '/' ? "" : "./");
    for (const char *c = path; *c; c++)
        if (strchr("%?#", *c))
            buf_printf(&uri, "%%%02x", (unsigned char)*c);
        else
            buf_char(&uri, *c);
    buf_text(&uri, "?immutable=1");
    int code = sqlite3_open_v2(
        uri.data, db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
        NULL);
    buf_free(&uri);
    return code;
}

/* Length of the file beside the store with this ending ("": of itself); -1 if there is none. */
static off_t beside(const char *path, const char *ending)
{
    struct buf name = {0};
    struct stat s;
    buf_printf(&name, "%s%s", path, ending);
    off_t size = stat(name.data, &s) == 0 ? s.st_size : -1;
    buf_free(&name);
    return size;
}

/* Writes an empty store to a new file. */
static enum status make_at(const char *path, const char *name, struct error *err)
{
    struct database s = {.path = (char *)name};
    remove(path); /* of a process of this number that was killed here */
    int code = open_database(&s.db, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (code == SQLITE_OK) code = sqlite_schema_make(s.db);
    /* Kept in the file: every later opening logs ahead. */
    if (code == SQLITE_OK) code = sqlite3_exec(s.db, "PRAGMA journal_mode = WAL", NULL, NULL, NULL);
    enum status status = code == SQLITE_OK ? STATUS_OK : sqlite_fault(&s, code, err);
    sqlite3_close(s.db);
    return status;
}

static enum status make(const char *path, struct error *err)
{
    TRY(check_folder(path, true, err));
    bool missing;
    static const char *const endings[] = {"-wal", "-journal"};
    for (int i = 0; i < 2; i++)
        if (beside(path, endings[i]) > 0) {
            TRY(look_at(path, &missing, err)); /* or somebody has made the store just now */
            if (!missing) return STATUS_OK;
            /* It would be read as the log of the new store. */
            return refuse(
                STATUS_STORE, path, err,
                "there is no store, but the log of one beside it (%s): bring the store back, or remove its log",
                endings[i]);
        }
    struct buf draft = {0};
    buf_printf(&draft, "%s.%ld.new", path, (long)getpid());
    enum status status = make_at(draft.data, path, err);
    struct stat s;
    if (status == STATUS_OK) {
        bool empty = stat(path, &s) == 0 && s.st_size == 0;
        int failed = 0;
        if (empty || (link(draft.data, path) != 0 && errno != EEXIST)) /* not all file systems have links */
            failed = rename(draft.data, path) != 0 ? errno : 0;
        if (failed) status = refuse(STATUS_IO, path, err, "cannot make the store: %s", strerror(failed));
    }
    remove(draft.data);
    buf_free(&draft);
    return status;
}

static int read_int(sqlite3 *db, const char *sql, int64_t *v)
{
    sqlite3_stmt *statement;
    int code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    if (code != SQLITE_OK) return code;
    code = sqlite3_step(statement);
    *v = code == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
    sqlite3_finalize(statement);
    return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}

/* The first reading, which meets the log and the tables. */
static int first_reading(sqlite3 *db, int64_t *tables)
{
    return read_int(db,
                    "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN"
                    " ('runs', 'tasks', 'programs', 'entries', 'seen', 'state', 'totals')",
                    tables);
}

static enum status open_ours(struct database *s, struct error *err)
{
    int code = open_database(&s->db, s->path, s->read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
    if (code != SQLITE_OK) return sqlite_fault(s, code, err);
    sqlite3_busy_timeout(s->db, STORE_PATIENCE_MS);
    int64_t tables, version;
    code = first_reading(s->db, &tables);
    bool no_place = (code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY;
    if (s->read_only && no_place && beside(s->path, "-wal") <= 0) {
        sqlite3_close(s->db);
        s->db = NULL;
        code = open_immutable(&s->db, s->path);
        if (code == SQLITE_OK) code = first_reading(s->db, &tables);
    }
    if (code != SQLITE_OK) return sqlite_fault(s, code, err);
    code = read_int(s->db, "PRAGMA user_version", &version);
    if (code != SQLITE_OK) return sqlite_fault(s, code, err);
    TRY(store_check_schema(version, s->path, err));
    if (tables != STORE_TABLES)
        return refuse(STATUS_STORE, s->path, err, "the store is damaged (tables are missing)");
    /* SQLite opens a file it may not write for reading, without a word. */
    if (!s->read_only && sqlite3_db_readonly(s->db, "main"))
        return refuse(STATUS_IO, s->path, err, "the store cannot be written: %s", strerror(EACCES));
    /* NORMAL: a commit is safe from a killed process; after a power cut the last ones may be gone, whole. The log
     * is copied into the file at SQLite's usual 1000 pages: every third generation of 400 tasks or so pays 8 ms. With
     * 4000 pages the sum is the same, and one in ten pays 25 ms. */
    code = sqlite3_exec(s->db,
                        "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;"
                        "PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = OFF",
                        NULL, NULL, NULL);
    return code == SQLITE_OK ? STATUS_OK : sqlite_fault(s, code, err);
}

static struct database *database_new(const char *path, bool read_only)
{
    struct database *d = must_calloc(1, sizeof *d);
    d->path = strdup(path);
    require(d->path);
    d->read_only = read_only;
    d->claim = -1;
    return d;
}

enum status sqlite_open(void **db, const char *path, enum store_mode mode, struct error *err)
{
    *db = NULL;
    bool missing;
    TRY(check_folder(path, false, err));
    TRY(look_at(path, &missing, err));
    if (missing) {
        if (mode != STORE_CREATE) return refuse(STATUS_IO, path, err, "there is no store");
        TRY(make(path, err));
    }
    if (mode != STORE_READ) TRY(check_folder(path, true, err));
    struct database *d = database_new(path, mode == STORE_READ);
    enum status status = open_ours(d, err);
    if (status == STATUS_OK)
        *db = d;
    else
        sqlite_close(d);
    return status;
}

void sqlite_close(void *db)
{
    struct database *d = db;
    for (int i = 0; i < SQL_COUNT; i++) sqlite3_finalize(d->statements[i]);
    require(sqlite3_close(d->db) == SQLITE_OK);
    sqlite_unclaim(d);
    free(d->path);
    free(d);
}

uint64_t sqlite_size(void *db)
{
    const struct database *d = db;
    off_t file = beside(d->path, ""), log = beside(d->path, "-wal");
    return (uint64_t)(file > 0 ? file : 0) + (uint64_t)(log > 0 ? log : 0);
}

/* Files that are no store, or a damaged, newer, foreign or shared one: refused untouched, in one clear sentence. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/check.h"
#include "store/store.h"
#include "store_folder.h"

static void refused(const char *path, enum store_mode mode, const char *words)
{
    struct store *s;
    struct error err = {0};
    assert_int_not_equal(store_open(&s, path, mode, &err), STATUS_OK);
    assert_null(s);
    assert_string_equal(err.path, path);
    if (!strstr(err.message, words)) fail_msg("expected \"%s\" in \"%s\"", words, err.message);
}
static void test_foreign(void **state)
{
    (void)state;
    sqlite3 *db;
    const char *other = inside("other.db");
    assert_int_equal(sqlite3_open(other, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "CREATE TABLE runs (x)", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    const char *text = inside("notes.txt");
    write_bytes(text, "not a database", 14);
    for (int i = 0; i < 2; i++) {
        const char *path = i ? text : other;
        struct buf before = file_bytes(path);
        for (enum store_mode mode = STORE_READ; mode <= STORE_CREATE; mode++)
            refused(path, mode, "not an Arcwright store");
        struct buf after = file_bytes(path);
        assert_int_equal(before.length, after.length);
        assert_memory_equal(before.data, after.data, before.length);
        buf_free(&before);
        buf_free(&after);
    }
    refused(folder, STORE_CREATE, "a folder");
    refused(inside("none/a.store"), STORE_CREATE, "there is no folder for it");
    refused(inside("notes.txt/a.store"), STORE_CREATE, "there is no folder for it");
    refused(inside("none.store"), STORE_WRITE, "there is no store");
    refused(inside("none.store"), STORE_READ, "there is no store");
    assert_int_equal(access(inside("none.store"), F_OK), -1);
    /* Names that SQLite takes for something else are files; an empty file is room for a store. */
    assert_int_equal(chdir(folder), 0);
    struct store *s;
    ok(store_open(&s, ":memory:", STORE_CREATE, &err));
    store_close(s);
    assert_int_equal(access(inside(":memory:"), F_OK), 0);
    write_bytes(inside("empty"), "", 0);
    ok(store_open(&s, "empty", STORE_CREATE, &err));
    store_close(s);
    assert_int_equal(chdir("/"), 0);
}

static void test_versions(void **state)
{
    (void)state;
    store_close(open_store(STORE_CREATE));
    sqlite3 *db;
    assert_int_equal(sqlite3_open(store_file, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "PRAGMA user_version = 9", NULL, NULL, NULL), SQLITE_OK);
    refused(store_file, STORE_WRITE, "newer version"); /* seen in the log */
    sqlite3_close(db);
    refused(store_file, STORE_READ, "newer version"); /* seen in the file */
    assert_int_equal(sqlite3_open(store_file, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "PRAGMA user_version = 1", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    refused(store_file, STORE_WRITE, "older version");
}

static void overwrite(off_t at, const char *with, size_t count)
{
    int file = open(store_file, O_WRONLY);
    assert_true(file >= 0);
    for (size_t i = 0; i < count; i++) assert_int_equal(pwrite(file, with, 4, at + (off_t)i * 4), 4);
    close(file);
}

static void test_corrupt(void **state)
{
    (void)state;
    fill(500);
    struct buf good = file_bytes(store_file);
    assert_true(good.length > 20 * 4096);

    overwrite(100, "bad!", 999); /* the page that lists the tables */
    refused(store_file, STORE_READ, "damaged");
    refused(store_file, STORE_CREATE, "damaged");

    write_bytes(store_file, good.data, good.length);
    overwrite(12 * 4096, "bad!", 1024);
    struct store *s = open_store(STORE_READ);
    struct store_problems problems;
    ok(store_verify_structure(s, &problems, &err));
    assert_true(problems.count > 0);
    store_problems_clear(&problems);
    store_close(s);

    write_bytes(store_file, good.data, good.length / 2); /* the end is missing */
    struct store *half;
    if (store_open(&half, store_file, STORE_READ, NULL) == STATUS_OK) {
        ok(store_verify_structure(half, &problems, &err));
        assert_true(problems.count > 0);
        store_problems_clear(&problems);
        store_close(half);
    }
    write_bytes(store_file, good.data, 60); /* no whole header */
    refused(store_file, STORE_READ, "not an Arcwright store");
    buf_free(&good);
}

/* Root may do everything: it becomes somebody who may not. */
static void become_user(void)
{
    if (geteuid() == 0) assert_int_equal(seteuid(65534), 0);
}
static void become_self(void)
{
    if (getuid() == 0) assert_int_equal(seteuid(0), 0);
}

static void test_permissions(void **state)
{
    (void)state;
    fill(3);
    struct store *s;
    assert_int_equal(chmod(folder, 0555), 0);
    assert_int_equal(chmod(store_file, 0444), 0);
    become_user();
    refused(store_file, STORE_WRITE, "cannot be written");
    refused(inside("b.store"), STORE_CREATE, "cannot be written");
    ok(store_open(&s, store_file, STORE_READ, &err));
    struct store_overview o;
    ok(store_overview_read(s, &o, &err));
    assert_int_equal(o.solvers, 3);
    store_overview_clear(&o);
    struct error fault;
    assert_int_equal(store_begin(s, &fault), STATUS_STORE);
    assert_non_null(strstr(fault.message, "reading only"));
    store_close(s);
    become_self();

    assert_int_equal(chmod(folder, 0777), 0);
    become_user();
    refused(store_file, STORE_WRITE, "cannot be written");
    become_self();
    assert_int_equal(chmod(store_file, 0000), 0);
    become_user();
    refused(store_file, STORE_READ, "Permission denied");
    become_self();
    assert_int_equal(chmod(store_file, 0644), 0);
    assert_int_equal(chmod(folder, 0700), 0);
}

static void test_left_log(void **state)
{
    (void)state;
    write_bytes(inside("a.store-wal"), "an old log", 10);
    refused(store_file, STORE_CREATE, "the log of one");
    assert_int_equal(remove(inside("a.store-wal")), 0);
    store_close(open_store(STORE_CREATE));
}

static void test_two_openers(void **state)
{
    (void)state;
    struct store *s = open_store(STORE_CREATE), *t = open_store(STORE_CREATE), *r = open_store(STORE_READ);
    struct error fault;
    store_set_patience(t, 20);
    ok(store_begin(s, &err));
    put(s, put_task(s, "a"), 20, 1);
    assert_int_equal(store_begin(t, &fault), STATUS_STORE);
    assert_non_null(strstr(fault.message, "another process is writing"));
    struct hash128 before = hash_of(r);
    ok(store_commit(s, &err));
    assert_false(hash128_equal(hash_of(r), before));
    ok(store_begin(t, &err));
    put(t, put_task(t, "a"), 21, 1);
    ok(store_commit(t, &err));
    assert_true(hash128_equal(hash_of(s), hash_of(t)));
    store_close(s);
    store_close(t);
    store_close(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        in_folder(test_foreign),     in_folder(test_versions), in_folder(test_corrupt),
        in_folder(test_permissions), in_folder(test_left_log), in_folder(test_two_openers),
    };
    return cmocka_run_group_tests_name("store_files", tests, NULL, NULL);
}

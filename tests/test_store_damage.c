/* A store that was damaged: what is wrong is found and named, and never handed out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "store/inside.h"
#include "store_folder.h"

static void damage(const char *sql)
{
    sqlite3 *db;
    assert_int_equal(sqlite3_open(store_file, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static void found_problem(struct store_problems *problems, const char *words)
{
    for (uint32_t i = 0; i < problems->count; i++)
        if (strstr(problems->at[i], words)) return;
    fail_msg("no problem has \"%s\"", words);
}

static void test_verify(void **state)
{
    (void)state;
    fill(8);
    /* Rows go in order of their hashes, which do not change: one kind of damage for each. */
    damage(
        "CREATE TEMP TABLE t AS SELECT hash, row_number() OVER (ORDER BY hash) AS n FROM programs;"
        "UPDATE programs SET text = 'def solve(I):' || char(10) || ' O = nothing(I)' || char(10) || ' return O'"
        " WHERE hash = (SELECT hash FROM t WHERE n = 1);"
        "UPDATE programs SET text = 'def solve(I):' || char(10) || ' return I'"
        " WHERE hash = (SELECT hash FROM t WHERE n = 2);"
        "UPDATE programs SET text = text || char(10) WHERE hash = (SELECT hash FROM t WHERE n = 3);"
        "UPDATE programs SET size = 9 WHERE hash = (SELECT hash FROM t WHERE n = 4);"
        "DELETE FROM programs WHERE hash = (SELECT hash FROM t WHERE n = 5);"
        "UPDATE entries SET task = 77 WHERE program = (SELECT hash FROM t WHERE n = 6);"
        "UPDATE entries SET demo_right = 4 WHERE program = (SELECT hash FROM t WHERE n = 7);"
        "INSERT INTO seen (run, generation, task, hashes, checksum) VALUES (5, 0, 1, x'', 0);");
    struct store *s = open_store(STORE_READ);
    struct store_problems p;
    ok(store_verify_structure(s, &p, &err));
    found_problem(&p, "does not parse");
    found_problem(&p, "its text is program");
    found_problem(&p, "not the canonical one");
    found_problem(&p, "size or signature");
    found_problem(&p, "has no program");
    found_problem(&p, "an entry (number 77) has no task");
    found_problem(&p, "the entry of task 77, program");
    found_problem(&p, "a seen set (number 1) has no run");
    found_problem(&p, "what run 5 has tried on task 1 in generation 0 is not what was written");
    found_problem(&p, "the table seen has 1 rows; 0 were written");
    assert_int_equal(p.count, 11);
    assert_int_equal(p.programs, 7);
    store_problems_clear(&p);

    /* A program that is not what its hash says is never handed out. */
    uint32_t handed = 0;
    for (uint32_t i = 0; i < 8; i++) {
        struct program *program, *made = make_program(20 + i);
        if (store_program_find(s, made->hash, &program, NULL) == STATUS_OK && program) {
            assert_true(hash128_equal(program->hash, made->hash));
            program_free(program);
            handed++;
        }
        program_free(made);
    }
    assert_int_equal(handed, 5);
    struct store_entries all = {0};
    struct error err;
    assert_int_equal(store_entries_read(s, STORE_ALL, &all, &err), STATUS_STORE);
    assert_non_null(strstr(err.message, "is not what was written"));
    store_entries_clear(&all);
    store_close(s);
}

/* A store with everything in it: a run with state and tried programs, and entries. */
static void fill_run(void)
{
    fill(8);
    struct store *s = open_store(STORE_WRITE);
    struct store_run run = {
        .seed = 3, .generations = 2, .summary = "{\"curve\": []}", .parameters = "{\"keep\":32}"};
    struct hash128 seen[3] = {number_hash(1), number_hash(2), number_hash(3)};
    ok(store_begin(s, &err));
    ok(store_run_new(s, &run, &err));
    ok(store_seen_append(s, run.id, 0, 1, seen, 3, &err));
    ok(store_seen_append(s, run.id, 1, 1, seen, 1, &err));
    ok(store_state_put(s, run.id, 0, "one", 3, &err));
    ok(store_state_put(s, run.id, 1, "two", 3, &err));
    ok(store_state_put(s, run.id, 0, "other", 5, &err));
    ok(store_commit(s, &err));
    ok(store_begin(s, &err));
    run.generations = 3;
    ok(store_run_update(s, &run, &err));
    ok(store_commit(s, &err));
    ok(store_verify(s, &err));
    store_close(s);
}

/* Each kind of change by somebody else is found, by the check and before a run is continued. */
static void test_changes(void **state)
{
    (void)state;
    static const struct {
        const char *sql, *words;
    } cases[] = {
        {"UPDATE runs SET summary = replace(summary, '[', '{')", "run 1 is not what was written"},
        {"UPDATE runs SET parameters = '{\"keep\":0}'", "run 1 is not what was written"},
        {"UPDATE runs SET seed = seed + 1", "run 1 is not what was written"},
        {"UPDATE runs SET generations = 9", "run 1 is not what was written"},
        {"UPDATE runs SET state = 7", "run 1 is not what was written"},
        {"DELETE FROM runs", "the table runs has 0 rows; 1 were written"},
        {"UPDATE tasks SET id = '../a'", "task number 1 is not what was written"},
        {"UPDATE tasks SET hash = zeroblob(16)", "task number 1 is not what was written"},
        {"UPDATE entries SET ticks = ticks + 1 WHERE demo_right = 3", "is not what was written"},
        {"UPDATE entries SET origin = 'x' || char(27)", "is not what was written"},
        {"DELETE FROM entries WHERE demo_right = 0", "the table entries has 6 rows; 8 were written"},
        {"UPDATE seen SET hashes = zeroblob(48) WHERE generation = 0", "what run 1 has tried on task 1"},
        {"DELETE FROM seen WHERE generation = 1", "the table seen has 1 rows; 2 were written"},
        {"UPDATE state SET bytes = x'00' WHERE task = 0", "the state of run 1 is not what was written"},
        {"DELETE FROM state", "the table state has 0 rows; 2 were written"},
        {"UPDATE totals SET checksum = 1 WHERE name = 'runs'", "the rows of the table runs are not those"},
        {"UPDATE programs SET size = 1000000", "the size or signature stored is not its own"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        remove(store_file);
        fill_run();
        damage(cases[i].sql);
        struct store *s = open_store(STORE_READ);
        struct store_problems p;
        struct error fault = {0};
        ok(store_verify_structure(s, &p, &err));
        found_problem(&p, cases[i].words);
        store_problems_clear(&p);
        assert_int_equal(store_verify(s, &fault), STATUS_STORE);
        assert_non_null(strstr(fault.message, "store repair"));
        store_close(s);
    }
}

/* A stranger can compute checksums too: values are looked at as well. */
static void test_stranger(void **state)
{
    (void)state;
    fill_run();
    struct hash128 hash = number_hash('a');
    char sql[300];
    snprintf(sql, sizeof sql, "UPDATE tasks SET id = 'a/../../pwned', checksum = %lld",
             (long long)sum_of_task("a/../../pwned", hash));
    damage(sql);
    struct store *s = open_store(STORE_READ);
    struct store_tasks tasks = {0};
    struct store_export report = {0};
    struct error err;
    assert_int_equal(store_tasks_read(s, &tasks, &err), STATUS_STORE);
    assert_non_null(strstr(err.message, "an id that no task can have"));
    store_tasks_clear(&tasks);
    assert_int_equal(store_export_tree(s, inside("tree"), NULL, &report, &err), STATUS_STORE);
    store_close(s);
    assert_int_equal(access(inside("../pwned"), F_OK), -1);

    struct store_run run = {.state = 7, .revision = 2};
    snprintf(
        sql, sizeof sql,
        "UPDATE runs SET state = 7, seed = 0, threads = 0, generations = 0, data_hash = zeroblob(16), started = '',"
        " version = '', parameters = '', data_path = '', summary = '', phases = '', checksum = %lld",
        (long long)sum_of_run(&run));
    damage(sql);
    bool found;
    s = open_store(STORE_READ);
    assert_int_equal(store_run_last(s, &run, &found, &err), STATUS_STORE);
    assert_non_null(strstr(err.message, "a state that there is not"));
    store_close(s);
}

/* What is good is in the new store; a run that lost something is a record. */
static void test_repair(void **state)
{
    (void)state;
    static const struct {
        const char *sql;
        uint32_t runs, entries, lost_runs, lost_entries, lost_tasks;
    } cases[] = {
        {"SELECT 1", 1, 8, 0, 0, 0},
        {"UPDATE entries SET ticks = 1 WHERE demo_right = 3", 1, 6, 0, 2, 0},
        {"UPDATE runs SET seed = 9", 0, 8, 1, 0, 0},
        {"UPDATE state SET bytes = x'00' WHERE task = 0", 1, 8, 1, 0, 0},
        {"DELETE FROM seen WHERE generation = 1", 1, 8, 1, 0, 0},
        {"UPDATE programs SET text = 'def solve(I):' || char(10) || '    return I' || char(10)", 1, 0, 0, 8,
         0},
        {"UPDATE tasks SET id = '../a'", 1, 0, 1, 8, 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        remove(store_file);
        fill_run();
        damage(cases[i].sql);
        struct store *from = open_store(STORE_READ), *to = NULL;
        struct store_repair r;
        ok(store_open(&to, inside("new.store"), STORE_CREATE, &err));
        ok(store_repair(from, to, &r, &err));
        assert_int_equal(r.runs, cases[i].runs);
        assert_int_equal(r.entries, cases[i].entries);
        assert_int_equal(r.lost_runs, cases[i].lost_runs);
        assert_int_equal(r.lost_entries, cases[i].lost_entries);
        assert_int_equal(r.lost_tasks, cases[i].lost_tasks);
        ok(store_verify(to, &err));
        if (i == 0) assert_true(hash128_equal(hash_of(from), hash_of(to)));
        struct buf bytes = {0};
        bool found;
        ok(store_state_find(to, 1, 0, &bytes, &found, &err));
        assert_int_equal(found, !cases[i].lost_runs);
        buf_free(&bytes);
        store_close(from);
        store_close(to);
        remove(inside("new.store"));
    }
}

/* Who prunes has the store alone; a run shares it. */
static void test_claim(void **state)
{
    (void)state;
    fill(8);
    struct store *run = open_store(STORE_WRITE), *other = open_store(STORE_WRITE),
                 *pruner = open_store(STORE_WRITE);
    struct store_pruned pruned;
    struct error fault;
    ok(store_claim(run, false, &err));
    ok(store_claim(other, false, &err));
    assert_int_equal(store_prune(pruner, 3, &pruned, &fault), STATUS_STORE);
    assert_non_null(strstr(fault.message, "a run is under way"));
    store_close(run);
    assert_int_equal(store_prune(pruner, 3, &pruned, &fault), STATUS_STORE);
    store_close(other);
    assert_int_equal(store_prune(pruner, 0, &pruned, &fault), STATUS_STORE);
    ok(store_prune(pruner, 3, &pruned, &err));
    assert_int_equal(pruned.entries, 5);
    run = open_store(STORE_WRITE);
    assert_int_equal(store_claim(run, false, &fault), STATUS_STORE);
    store_close(pruner);
    ok(store_claim(run, false, &err));
    store_close(run);
    assert_int_equal(access(inside("a.store-claim"), F_OK), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {in_folder(test_verify), in_folder(test_changes),
                                       in_folder(test_stranger), in_folder(test_repair),
                                       in_folder(test_claim)};
    return cmocka_run_group_tests_name("store_damage", tests, NULL, NULL);
}

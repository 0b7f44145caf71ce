/* A store that was damaged: what is wrong is found and named, and never handed out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <sqlite3.h>
#include <string.h>

#include "store/store.h"
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
        "INSERT INTO seen (run, generation, task, hashes) VALUES (5, 0, 1, x'');");
    struct store *s = open_store(STORE_READ);
    struct store_problems p;
    ok(store_verify_structure(s, &p, &err));
    found_problem(&p, "does not parse");
    found_problem(&p, "its text is program");
    found_problem(&p, "not the canonical one");
    found_problem(&p, "size or signature");
    found_problem(&p, "has no program");
    found_problem(&p, "an entry (number 77) has no task");
    found_problem(&p, "more pairs right");
    found_problem(&p, "a seen set (number 1) has no run");
    assert_int_equal(p.count, 8);
    assert_int_equal(p.programs, 7);
    store_problems_clear(&p);

    /* A program that is not what its hash says is never handed out. */
    struct store_entries all = {0};
    ok(store_entries_read(s, STORE_ALL, &all, &err));
    uint32_t handed = 0;
    for (uint32_t i = 0; i < all.count; i++) {
        struct program *program;
        if (store_program_find(s, all.at[i].program, &program, NULL) != STATUS_OK || !program) continue;
        assert_true(hash128_equal(program->hash, all.at[i].program));
        program_free(program);
        handed++;
    }
    assert_int_equal(handed, 4);
    store_entries_clear(&all);
    store_close(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {in_folder(test_verify)};
    return cmocka_run_group_tests_name("store_damage", tests, NULL, NULL);
}

/* The store: what goes in comes out, a killed writer leaves whole generations, order does not matter, nothing is lost.
 * Over the seam: whatever keeps the store (store_folder.h). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/check.h"
#include "store/store.h"
#include "store_folder.h"

/* ---- what goes in comes out ---- */

static void test_runs(void **state)
{
    (void)state;
    struct store *s = open_store(STORE_CREATE);
    struct store_run run;
    bool found;
    ok(store_run_last(s, &run, &found, &err));
    assert_false(found);
    run = (struct store_run){.seed = UINT64_MAX - 3, .threads = 2, .data_hash = number_hash(1)};
    run.version = "0.1.0";
    run.parameters = "{\"keep\": 32}";
    ok(store_begin(s, &err));
    ok(store_run_new(s, &run, &err));
    struct store_run second = {.started = "2025-10-04T12:00:00Z"};
    ok(store_run_new(s, &second, &err));
    run.generations = 12;
    run.state = RUN_INTERRUPTED;
    run.summary = "{\"solved\": 3}";
    ok(store_run_update(s, &run, &err));
    ok(store_commit(s, &err));
    store_close(s);

    s = open_store(STORE_READ);
    struct store_run got;
    ok(store_run_find(s, run.id, &got, &found, &err));
    assert_true(found);
    assert_int_equal(got.seed, UINT64_MAX - 3);
    assert_int_equal(got.generations, 12);
    assert_int_equal(got.state, RUN_INTERRUPTED);
    assert_string_equal(run_state_name(got.state), "interrupted");
    assert_true(hash128_equal(got.data_hash, number_hash(1)));
    assert_int_equal(strlen(got.started), 20);
    assert_string_equal(got.version, "0.1.0");
    assert_string_equal(got.parameters, "{\"keep\": 32}");
    assert_string_equal(got.summary, "{\"solved\": 3}");
    assert_string_equal(got.phases, "");
    store_run_clear(&got);
    ok(store_run_last(s, &got, &found, &err));
    assert_true(found);
    assert_int_equal(got.id, second.id);
    assert_string_equal(got.started, "2025-10-04T12:00:00Z");
    store_run_clear(&got);
    struct store_runs all = {0};
    ok(store_runs_read(s, &all, &err));
    assert_int_equal(all.count, 2);
    assert_int_equal(all.at[0].id, run.id);
    store_runs_clear(&all);
    store_close(s);
}

static void test_run_is_continued_once(void **state)
{
    (void)state;
    struct store *s = open_store(STORE_CREATE), *t = open_store(STORE_WRITE);
    struct store_run run = {0}, other;
    bool found;
    ok(store_begin(s, &err));
    ok(store_run_new(s, &run, &err));
    ok(store_commit(s, &err));
    ok(store_run_last(t, &other, &found, &err));
    run.generations = 1;
    ok(store_begin(s, &err));
    ok(store_run_update(s, &run, &err));
    ok(store_commit(s, &err));
    struct error fault;
    ok(store_begin(t, &err));
    assert_int_equal(store_run_update(t, &other, &fault), STATUS_STORE);
    assert_non_null(strstr(fault.message, "another process"));
    store_rollback(t);
    store_run_clear(&other);
    store_close(t);
    store_close(s);
}

static void test_tasks(void **state)
{
    (void)state;
    struct store *s = open_store(STORE_CREATE);
    store_task_id a, b, again, edited;
    ok(store_begin(s, &err));
    ok(store_task_put(s, "bbbb0000", number_hash(1), &b, &err));
    ok(store_task_put(s, "aaaa0000", number_hash(2), &a, &err));
    ok(store_task_put(s, "aaaa0000", number_hash(2), &again, &err));
    ok(store_task_put(s, "aaaa0000", number_hash(3), &edited, &err));
    ok(store_commit(s, &err));
    assert_int_equal(a, again);
    assert_int_not_equal(a, edited);
    ok(store_task_find(s, "bbbb0000", number_hash(1), &again, &err));
    assert_int_equal(again, b);
    ok(store_task_find(s, "bbbb0000", number_hash(9), &again, &err));
    assert_int_equal(again, 0);
    struct store_tasks all = {0};
    ok(store_tasks_read(s, &all, &err));
    assert_int_equal(all.count, 3);
    assert_string_equal(all.at[0].id, "aaaa0000");
    assert_true(hash128_equal(all.at[1].hash, number_hash(3)));
    assert_int_equal(all.at[2].key, b);
    store_tasks_clear(&all);
    store_close(s);
}

static void test_programs(void **state)
{
    (void)state;
    struct store *s = open_store(STORE_CREATE);
    struct program *p = parse("def solve_67a3c6ac(S, I):\n    y = first(S)\n    z = last(y)\n"
                              "    unused = dmirror(I)\n    return z\n");
    ok(store_begin(s, &err));
    ok(store_program_put(s, p, &err));
    ok(store_program_put(s, p, &err));
    ok(store_commit(s, &err));
    struct program *got;
    ok(store_program_find(s, p->hash, &got, &err));
    assert_true(hash128_equal(got->hash, p->hash));
    assert_int_equal(got->signature, p->signature);
    assert_int_equal(got->size, 2);
    program_free(got);
    struct buf text = {0};
    bool found;
    ok(store_program_text(s, p->hash, "solve_0a", &text, &found, &err));
    assert_true(found);
    /* Whatever the canonical form is, the printer and the store agree on it. */
    struct buf printed = {0};
    program_print(p, "solve_0a", &printed);
    assert_string_equal(text.data, printed.data);
    ok(store_program_find(s, number_hash(5), &got, &err));
    assert_null(got);
    ok(store_program_text(s, number_hash(5), "x", &text, &found, &err));
    assert_false(found);

    char digits[HASH128_TEXT];
    struct hash128 hash;
    uint32_t count;
    hash128_text(p->hash, digits);
    for (uint32_t length = 1; length <= 32; length += 31) {
        digits[length] = 0;
        hash128_text(p->hash, digits);
        digits[length] = 0;
        ok(store_program_match(s, digits, &hash, &count, &err));
        assert_int_equal(count, 1);
        assert_true(hash128_equal(hash, p->hash));
    }
    ok(store_program_match(s, "xyz", &hash, &count, &err));
    assert_int_equal(count, 0);
    buf_free(&text);
    buf_free(&printed);
    program_free(p);
    store_close(s);
}

static void test_entries(void **state)
{
    (void)state;
    struct store *s = open_store(STORE_CREATE);
    ok(store_begin(s, &err));
    store_task_id b = put_task(s, "bbbb"), a = put_task(s, "aaaa");
    put(s, b, 20, 1);
    put(s, b, 21, 3);
    put(s, b, 22, 0);
    put(s, a, 20, 2);
    struct program *p = make_program(22);
    struct store_entry e = entry_of(b, p, 2);
    e.kind = STORE_DIFFER;
    snprintf(e.origin, sizeof e.origin, "argument");
    e.ticks = 1ull << 60;
    e.partial = INT64_MIN;
    e.doubt = 1000;
    ok(store_entry_put(s, &e, NULL, &err));
    struct error fault;
    e.program = number_hash(1);
    assert_int_equal(store_entry_put(s, &e, NULL, &fault), STATUS_STORE);
    assert_non_null(strstr(fault.message, "there is no program"));
    e.program = p->hash;
    e.kind = STORE_SOLVER; /* replaces the one with 0 right */
    ok(store_entry_put(s, &e, p, &err));
    ok(store_commit(s, &err));

    struct store_entries all = {0};
    ok(store_entries_read(s, STORE_ALL, &all, &err));
    assert_int_equal(all.count, 5);
    assert_int_equal(all.at[0].task, a);
    assert_int_equal(all.at[1].demo_right, 3);
    assert_int_equal(all.at[2].demo_right, 2);
    assert_int_equal(all.at[3].demo_right, 1);
    assert_int_equal(all.at[4].kind, STORE_DIFFER);
    const struct store_entry *got = &all.at[2];
    e.size = p->size;
    assert_int_equal(got->task, e.task);
    assert_true(hash128_equal(got->program, e.program));
    assert_true(hash128_equal(got->behaviour, e.behaviour));
    assert_int_equal(got->partial, INT64_MIN);
    assert_int_equal(got->doubt, 1000);
    assert_int_equal(got->ticks, 1ull << 60);
    assert_int_equal(got->time_ns, 20000);
    assert_int_equal(got->demo_count, 3);
    assert_int_equal(got->test_count, 1);
    assert_int_equal(got->generation, 7);
    assert_int_equal(got->size, 2);
    assert_string_equal(got->origin, "argument");
    store_entries_clear(&all);

    ok(store_begin(s, &err));
    ok(store_entry_delete(s, b, STORE_SOLVER, p->hash, &err));
    ok(store_entry_delete(s, b, STORE_SOLVER, number_hash(1), &err));
    ok(store_commit(s, &err));
    ok(store_entries_read(s, b, &all, &err));
    assert_int_equal(all.count, 3);
    store_entries_clear(&all);
    program_free(p);
    store_close(s);
}

/* Each pair of the list differs in one part of the rule; the first is the better. */
static void test_order(void **state)
{
    (void)state;
    struct store_entry base = {.demo_right = 2, .partial = 5, .ticks = 10, .size = 4, .program = {1, 1}};
    struct store_entry worse[6];
    for (int i = 0; i < 6; i++) worse[i] = base;
    worse[0].demo_right = 1;
    worse[0].partial = 9;
    worse[1].partial = 4;
    worse[1].ticks = 1;
    worse[2].ticks = 11;
    worse[2].size = 1;
    worse[3].size = 5;
    worse[3].program.high = 0;
    worse[4].program.low = 2;
    base.demo_count = worse[5].demo_count = 2; /* right on all demos: doubt enters */
    worse[5].doubt = 1;
    worse[5].ticks = 1;
    for (int i = 0; i < 6; i++) {
        assert_true(store_entry_compare(&base, &worse[i]) < 0);
        assert_true(store_entry_compare(&worse[i], &base) > 0);
    }
    assert_int_equal(store_entry_compare(&base, &base), 0);
    /* Nothing else enters: tests above all; doubt not of what misses a demo. */
    base.demo_count = 3;
    worse[0] = base;
    worse[0].doubt = 9;
    worse[0].test_right = 9;
    worse[0].time_ns = 9;
    assert_int_equal(store_entry_compare(&base, &worse[0]), 0);
}

/* ---- going on ---- */

struct visits {
    uint32_t calls, hashes;
    struct hash128 last;
    store_task_id tasks[10];
};

static void visit(void *context, store_task_id task, uint32_t generation, const struct hash128 *hashes,
                  uint32_t count)
{
    struct visits *v = context;
    assert_int_equal(generation, v->calls / 2);
    v->tasks[v->calls++] = task;
    v->hashes += count;
    v->last = hashes[count - 1];
}

static void test_resume(void **state)
{
    (void)state;
    struct store *s = open_store(STORE_CREATE);
    struct store_run run = {0}, other = {0};
    ok(store_begin(s, &err));
    ok(store_run_new(s, &run, &err));
    ok(store_run_new(s, &other, &err));
    store_task_id a = put_task(s, "a"), b = put_task(s, "b");
    for (uint32_t g = 0; g < 3; g++) {
        struct hash128 hashes[40];
        for (uint32_t i = 0; i < 40; i++) hashes[i] = number_hash(g * 100 + i);
        ok(store_seen_append(s, run.id, g, b, hashes, 40, &err));
        ok(store_seen_append(s, run.id, g, a, hashes, g + 1, &err));
        ok(store_seen_append(s, run.id, g, a, NULL, 0, &err));
        ok(store_state_put(s, run.id, a, "abc", g, &err));
        ok(store_state_put(s, run.id, 0, "\0xyz", g + 2, &err));
    }
    ok(store_commit(s, &err));
    store_close(s);

    s = open_store(STORE_WRITE);
    struct visits v = {0};
    ok(store_seen_read(s, run.id, visit, &v, &err));
    assert_int_equal(v.calls, 6);
    assert_int_equal(v.hashes, 126);
    assert_int_equal(v.tasks[0], b);
    assert_int_equal(v.tasks[5], a);
    assert_true(hash128_equal(v.last, number_hash(202)));
    v = (struct visits){0};
    ok(store_seen_read(s, other.id, visit, &v, &err));
    assert_int_equal(v.calls, 0);
    ok(store_seen_read(s, STORE_ALL, visit, &v, &err));
    assert_int_equal(v.calls, 6);

    struct buf bytes = {0};
    bool found;
    ok(store_state_find(s, run.id, a, &bytes, &found, &err));
    assert_true(found);
    assert_int_equal(bytes.length, 2);
    buf_clear(&bytes);
    ok(store_state_find(s, run.id, 0, &bytes, &found, &err));
    assert_int_equal(bytes.length, 4);
    assert_memory_equal(bytes.data, "\0xyz", 4);
    ok(store_state_find(s, run.id, b, &bytes, &found, &err));
    assert_false(found);
    buf_free(&bytes);

    ok(store_begin(s, &err));
    ok(store_seen_delete(s, run.id, &err));
    ok(store_commit(s, &err));
    v = (struct visits){0};
    ok(store_seen_read(s, STORE_ALL, visit, &v, &err));
    assert_int_equal(v.calls, 0);
    store_close(s);
}

/* A child commits two generations and is killed in the third. */
static void test_kill(void **state)
{
    (void)state;
    enum { BIG = 40 << 20 };
    void *big = must_calloc(1, BIG);
    store_close(open_store(STORE_CREATE));
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        struct store *s;
        struct store_run run = {0};
        struct hash128 seen = number_hash(0);
        bool good = store_open(&s, store_file, STORE_WRITE, NULL) == STATUS_OK;
        for (uint32_t g = 0; g < 3 && good; g++) {
            good = store_begin(s, NULL) == STATUS_OK;
            if (g == 0) good = good && store_run_new(s, &run, NULL) == STATUS_OK;
            store_task_id task = put_task(s, "a");
            for (uint32_t i = 0; i < 300; i++) put(s, task, 10 + g * 300 + i, g);
            /* More than the cache holds: the log has pages that are not committed. */
            if (g == 2) good = good && store_state_put(s, run.id, 0, big, BIG, NULL) == STATUS_OK;
            good = good && store_seen_append(s, run.id, g, task, &seen, 1, NULL) == STATUS_OK;
            run.generations = g + 1;
            good = good && store_run_update(s, &run, NULL) == STATUS_OK;
            if (g < 2) good = good && store_commit(s, NULL) == STATUS_OK;
        }
        _exit(good ? 7 : 1);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 7);
    free(big);
    if (store_is_file) {
        struct stat log;
        assert_int_equal(stat(inside("a.store-wal"), &log), 0);
        assert_true(log.st_size > BIG / 10);
    }

    struct store *s = open_store(STORE_WRITE);
    struct store_run run;
    bool found;
    ok(store_run_last(s, &run, &found, &err));
    assert_true(found);
    assert_int_equal(run.generations, 2);
    assert_int_equal(run.state, RUN_RUNNING);
    store_run_clear(&run);
    struct store_overview o;
    ok(store_overview_read(s, &o, &err));
    assert_int_equal(o.solvers, 600);
    assert_int_equal(o.programs, 600);
    assert_int_equal(o.seen, 2);
    store_overview_clear(&o);
    struct store_problems problems;
    ok(store_verify_structure(s, &problems, &err));
    assert_int_equal(problems.count, 0);
    store_problems_clear(&problems);
    store_close(s);
}

static void test_rollback(void **state)
{
    (void)state;
    struct store *s = open_store(STORE_CREATE);
    struct hash128 empty = hash_of(s);
    ok(store_begin(s, &err));
    put(s, put_task(s, "a"), 20, 1);
    assert_false(hash128_equal(hash_of(s), empty));
    store_rollback(s);
    assert_true(hash128_equal(hash_of(s), empty));
    store_rollback(s);
    ok(store_begin(s, &err));
    put(s, put_task(s, "a"), 20, 1);
    store_close(s); /* not committed: lost */
    s = open_store(STORE_READ);
    assert_true(hash128_equal(hash_of(s), empty));
    store_close(s);
}

/* ---- the whole ---- */

static void test_hash_of_order(void **state)
{
    (void)state;
    struct hash128 hashes[3];
    static const char *const ids[] = {"aa", "bb", "cc"};
    for (uint32_t way = 0; way < 3; way++) {
        snprintf(store_file, sizeof store_file, "%s/%u.store", folder, way);
        struct store *s = open_store(STORE_CREATE);
        struct store_run run = {.seed = way};
        ok(store_begin(s, &err));
        for (uint32_t i = 0; i < way; i++) ok(store_run_new(s, &run, &err));
        for (uint32_t i = 0; i < 3; i++) {
            uint32_t k = (i * 2 + way) % 3;
            store_task_id task = put_task(s, ids[k]);
            for (uint32_t j = 0; j < 20; j++) {
                uint32_t number = 30 + (way == 1 ? 19 - j : j);
                struct program *p = make_program(number);
                struct store_entry e = entry_of(task, p, number % 4);
                e.run = run.id;
                e.time_ns = 1000 * way + i;
                e.generation = j;
                ok(store_entry_put(s, &e, p, &err));
                program_free(p);
            }
        }
        ok(store_commit(s, &err));
        hashes[way] = hash_of(s);
        if (way == 2) {
            ok(store_begin(s, &err));
            put(s, put_task(s, "aa"), 30, 3);
            ok(store_commit(s, &err));
            assert_false(hash128_equal(hash_of(s), hashes[2]));
        }
        store_close(s);
    }
    assert_true(hash128_equal(hashes[0], hashes[1]));
    assert_true(hash128_equal(hashes[0], hashes[2]));
}

static void test_prune(void **state)
{
    (void)state;
    struct store *s = open_store(STORE_CREATE);
    ok(store_begin(s, &err));
    store_task_id a = put_task(s, "a"), b = put_task(s, "b");
    for (uint32_t i = 0; i < 40; i++) put(s, a, 20 + i, i % 4);
    for (uint32_t i = 0; i < 5; i++) put(s, b, 100 + i, i % 4);
    struct program *p = make_program(20); /* the worst of a, used by b as a differ */
    struct store_entry e = entry_of(b, p, 0);
    e.kind = STORE_DIFFER;
    ok(store_entry_put(s, &e, NULL, &err));
    ok(store_commit(s, &err));
    struct store_entries before = {0}, after = {0};
    ok(store_entries_read(s, a, &before, &err));

    struct store_pruned pruned;
    ok(store_prune(s, 12, &pruned, &err));
    assert_int_equal(pruned.entries, 28);
    assert_int_equal(pruned.programs, 27);
    ok(store_entries_read(s, a, &after, &err));
    assert_int_equal(after.count, 12);
    assert_int_equal(after.at[9].demo_right, 3);
    assert_int_equal(after.at[10].demo_right, 2);
    for (uint32_t i = 0; i < 12; i++) assert_true(hash128_equal(before.at[i].program, after.at[i].program));
    ok(store_prune(s, 12, &pruned, &err));
    assert_int_equal(pruned.entries + pruned.programs, 0);
    struct hash128 hash = hash_of(s);
    ok(store_compact(s, &err));
    assert_true(hash128_equal(hash_of(s), hash));
    struct store_problems problems;
    ok(store_verify_structure(s, &problems, &err));
    assert_int_equal(problems.count, 0);
    assert_int_equal(problems.entries, 18);
    store_problems_clear(&problems);
    store_entries_clear(&before);
    store_entries_clear(&after);
    program_free(p);
    store_close(s);
}

static void test_overview(void **state)
{
    (void)state;
    struct store *s = open_store(STORE_CREATE);
    struct store_run run = {0};
    ok(store_begin(s, &err));
    ok(store_run_new(s, &run, &err));
    store_task_id b = put_task(s, "b"), a = put_task(s, "a");
    put_task(s, "c");
    for (uint32_t i = 0; i < 4; i++) put(s, a, 20 + i, i);
    for (uint32_t i = 0; i < 3; i++) put(s, b, 20 + i, i);
    struct hash128 seen[3] = {{1, 2}};
    ok(store_seen_append(s, run.id, 0, a, seen, 3, &err));
    ok(store_commit(s, &err));
    struct store_overview o;
    ok(store_overview_read(s, &o, &err));
    assert_int_equal(o.runs, 1);
    assert_int_equal(o.programs, 4);
    assert_int_equal(o.solvers, 7);
    assert_int_equal(o.differs, 0);
    assert_int_equal(o.fitting, 1);
    assert_int_equal(o.right, 1);
    assert_int_equal(o.seen, 3);
    assert_true(o.file_bytes > 4096);
    assert_int_equal(o.task_count, 3);
    assert_string_equal(o.tasks[0].task.id, "a");
    assert_int_equal(o.tasks[0].solvers, 4);
    assert_int_equal(o.tasks[0].best.demo_right, 3);
    assert_int_equal(o.tasks[1].best.demo_right, 2);
    assert_int_equal(o.tasks[2].solvers, 0);
    store_overview_clear(&o);
    store_close(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        in_folder(test_runs),     in_folder(test_run_is_continued_once),
        in_folder(test_tasks),    in_folder(test_programs),
        in_folder(test_entries),  cmocka_unit_test(test_order),
        in_folder(test_resume),   in_folder(test_kill),
        in_folder(test_rollback), in_folder(test_hash_of_order),
        in_folder(test_prune),    in_folder(test_overview),
    };
    return cmocka_run_group_tests_name("store", tests, NULL, NULL);
}

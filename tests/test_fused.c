/* What a store holds stands: every solver of a run has, in a fused batch of 32, 128 and 1,000 programs (the task's
 * other solvers, other tasks' and mutants of them), exactly the score that it was kept with. Nothing is bred here:
 * mutation is frozen. On our own tasks, and on ARC tasks where a machine has them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "command.h"
#include "evolve/mutate.h"
#include "score/score.h"
#include "store/store.h"
#include "task/task.h"

#define STARTER ARCWRIGHT_SOURCE_DIR "/tasks/starter"
#define LIBRARY ARCWRIGHT_SOURCE_DIR "/library/starter.py"

enum { FUEL = DEFAULT_FUEL, CHECKED_TASKS = 24 };

/* A store's solvers, program beside entry. */
struct solvers {
    struct store_entries entries;
    struct program **programs;
};

static void must(enum status status, const struct error *err)
{
    if (status != STATUS_OK) fail_msg("%s", err->message);
}

static void evolve(const char *data, const char *store, const char *generations)
{
    struct command c = command_run((const char *[]){
        ARCWRIGHT_EXE, "evolve", "--data", data, "--seeds", LIBRARY, "--seed", "3", "--store", store,
        "--generations", generations, "--threads", "2", "--search", "0", "--quiet", NULL});
    command_expect(&c, 0);
    command_clear(&c);
}

static void read_solvers(struct solvers *s, struct store *store)
{
    struct error err = {0};
    *s = (struct solvers){0};
    must(store_entries_read(store, STORE_ALL, &s->entries, &err), &err);
    s->programs = must_calloc(s->entries.count, sizeof(struct program *));
    for (uint32_t i = 0; i < s->entries.count; i++)
        must(store_program_find(store, s->entries.at[i].program, &s->programs[i], &err), &err);
}

static void clear_solvers(struct solvers *s)
{
    for (uint32_t i = 0; i < s->entries.count; i++) program_free(s->programs[i]);
    free(s->programs);
    store_entries_clear(&s->entries);
}

/* Fills a batch up to `size` programs: solvers of all tasks, and mutants of them. */
static void add_company(struct batch *b, const struct solvers *s, uint32_t size)
{
    struct rng r = rng_seed(size, s->entries.count, 0, 0);
    while (b->count < size) {
        const struct program *p = s->programs[rng_below(&r, s->entries.count)];
        const struct program *donor = s->programs[rng_below(&r, s->entries.count)];
        node_id root = mutate(b->graph, p, donor, mutation_draw(&r, NULL), &r);
        if (rng_below(&r, 2) || root == NODE_ABSENT)
            batch_add(b, p);
        else
            batch_add_root(b, root);
    }
}

static void check_entry(const struct store_entry *e, const struct score *s, const struct task *task,
                        uint32_t size)
{
    if (s->demo_right != e->demo_right || s->test_right != e->test_right || s->partial != e->partial ||
        s->ticks != e->ticks || s->behaviour != e->behaviour.low)
        fail_msg(
            "task %s in a batch of %u: %u demos, %u tests, %lld close, %llu ticks; stored %u, %u, %lld, %llu",
            task->id, size, s->demo_right, s->test_right, (long long)s->partial, (unsigned long long)s->ticks,
            e->demo_right, e->test_right, (long long)e->partial, (unsigned long long)e->ticks);
}

/* The task's solvers stand first in the batch, so entry first + k is program k. */
static void check_task(const struct solvers *s, uint32_t first, uint32_t count, const struct task *task,
                       uint32_t size, struct universe *u)
{
    struct batch *b = batch_new();
    struct outcomes o = {0};
    struct task_values values;
    for (uint32_t k = 0; k < count; k++) batch_add(b, s->programs[first + k]);
    add_company(b, s, size);
    universe_reset(u);
    task_values_make(&values, u, task);
    assert_int_equal(b->count, size);
    assert_true(batch_run(b, u, &values, 0, values.count, FUEL, &o));
    for (uint32_t k = 0; k < count; k++) {
        struct score score;
        score_outputs(&score, u, &values, o.outputs + (size_t)k * o.samples, o.ticks + (size_t)k * o.samples);
        check_entry(&s->entries.at[first + k], &score, task, size);
    }
    outcomes_free(&o);
    batch_free(b);
}

static const struct task *task_by_key(struct store *store, const struct dataset *data, store_task_id key)
{
    struct error err = {0};
    for (uint32_t i = 0; i < data->count; i++) {
        store_task_id k;
        must(store_task_put(store, data->tasks[i].id, data->tasks[i].hash, &k, &err), &err);
        if (k == key) return &data->tasks[i];
    }
    fail_msg("a task of the store is not in the data");
    return NULL;
}

static void check_store(const char *path, const char *data_path)
{
    static const uint32_t sizes[] = {32, 128, 1000};
    struct error err = {0};
    struct store *store;
    struct dataset *data;
    struct solvers s;
    struct universe *u = universe_new(
        &(struct universe_options){.heap_bytes = (size_t)1 << 30, .remember = true, .names = &dsl_operators});
    uint32_t tasks = 0, checked = 0, step;
    must(store_open(&store, file_path(path), STORE_WRITE, &err), &err);
    must(store_begin(store, &err), &err); /* to ask for the keys of tasks */
    must(dataset_open(&data, data_path, &err), &err);
    read_solvers(&s, store);
    step = data->count / CHECKED_TASKS + 1;
    for (uint32_t i = 0, n; i < s.entries.count; i += n) {
        for (n = 1; i + n < s.entries.count && s.entries.at[i + n].task == s.entries.at[i].task;) n++;
        if (tasks++ % step) continue;
        const struct task *task = task_by_key(store, data, s.entries.at[i].task);
        for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) check_task(&s, i, n, task, sizes[k], u);
        checked += n;
    }
    print_message("%u of %u solvers of %u tasks reproduced their scores in batches of 32, 128 and 1,000\n",
                  checked, s.entries.count, tasks);
    assert_true(checked > 300);
    clear_solvers(&s);
    dataset_free(data);
    store_rollback(store);
    store_close(store);
    universe_free(u);
}

static void test_starter(void **state)
{
    (void)state;
    evolve(STARTER, "starter.db", "3");
    check_store("starter.db", STARTER);
}

static void test_arc(void **state)
{
    (void)state;
    char data[1024];
    const char *shared = getenv("ARCWRIGHT_SHARED");
    if (!shared) skip();
    snprintf(data, sizeof data, "%s/data/arc-agi-1/training", shared);
    evolve(data, "arc.db", "3");
    check_store("arc.db", data);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_starter),
        cmocka_unit_test(test_arc),
    };
    return cmocka_run_group_tests_name("fused", tests, command_folder_make, command_folder_remove);
}

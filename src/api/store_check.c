/* Every stored score computed anew. */
#include "api/store.h"
#include "score/doubts.h"

/* A run without doubts keeps 0. */
static void check_entry(struct universe *u, const struct store_entry *s, struct program *p,
                        const struct task *task, struct doubts *doubts, aw_store_check_result *result,
                        struct buf *report)
{
    struct score now;
    uint64_t time_ns;
    score_alone(&now, &time_ns, &(struct trial){u, task, DEFAULT_FUEL, s->doubt ? doubts : NULL}, p);
    bool same = now.demo_right == s->demo_right && now.demo_count == s->demo_count &&
                now.test_right == s->test_right && now.partial == s->partial && now.doubted == s->doubt &&
                now.ticks == s->ticks;
    if (same) {
        result->reproduced++;
        return;
    }
    char hash[HASH128_TEXT];
    buf_printf(
        report,
        "%s %s: stored %u/%u demos, %u tests, partial %lld, doubt %u, %llu ticks; now %u/%u, %u, %u, %u, %llu\n",
        task->id, hash128_text(s->program, hash), s->demo_right, s->demo_count, s->test_right,
        (long long)s->partial, s->doubt, (unsigned long long)s->ticks, now.demo_right, now.demo_count,
        now.test_right, now.partial, now.doubted, (unsigned long long)now.ticks);
}

static enum status check_all(struct store *store, const aw_data *data, const struct store_tasks *tasks,
                             const struct store_entries *entries, aw_store_check_result *result,
                             struct buf *report, struct error *err)
{
    struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
    struct doubts *doubts = NULL; /* of the task before: its entries lie together */
    const struct task *doubted = NULL;
    enum status status = STATUS_OK;
    for (uint32_t i = 0; i < entries->count && status == STATUS_OK; i++) {
        const struct store_entry *s = &entries->at[i];
        const struct store_task *known = api_store_task(tasks, s->task);
        const struct task *task = known ? task_find(data->set, known->id) : NULL;
        struct program *p = NULL;
        if (s->kind != STORE_SOLVER) continue;
        result->entries++;
        if (!task || !hash128_equal(task->hash, known->hash)) {
            buf_printf(report, "%s: the data has no such task with this content\n", known ? known->id : "?");
            result->unknown_tasks++;
            continue;
        }
        if (task != doubted) {
            doubts_free(doubts);
            doubts = doubts_new(task);
            doubted = task;
        }
        status = store_program_find(store, s->program, &p, err);
        if (status == STATUS_OK && p) check_entry(u, s, p, task, doubts, result, report);
        program_free(p);
    }
    doubts_free(doubts);
    universe_free(u);
    return status;
}

aw_status aw_store_check(const char *path, const aw_data *data, aw_store_check_result *result,
                         aw_error *error)
{
    struct store *store;
    struct store_tasks tasks = {0};
    struct store_entries entries = {0};
    struct store_problems problems = {0};
    struct buf report = {0};
    struct error err = {0};
    memset(result, 0, sizeof *result);
    aw_status opened = api_store_open(path, STORE_READ, &store, error);
    if (opened != AW_OK) return opened;
    enum status status = store_verify_structure(store, &problems, &err);
    for (uint32_t i = 0; i < problems.count; i++) buf_printf(&report, "%s\n", problems.at[i]);
    result->problems = problems.count;
    bool whole = status == STATUS_OK && !problems.count && data;
    if (whole) status = store_tasks_read(store, &tasks, &err);
    if (whole && status == STATUS_OK) status = store_entries_read(store, STORE_ALL, &entries, &err);
    if (whole && status == STATUS_OK)
        status = check_all(store, data, &tasks, &entries, result, &report, &err);
    result->report = api_text(&report);
    store_problems_clear(&problems);
    store_tasks_clear(&tasks);
    store_entries_clear(&entries);
    store_close(store);
    if (status == STATUS_OK) return AW_OK;
    aw_text_free(&result->report);
    return api_error(error, status, &err);
}

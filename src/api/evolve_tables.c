/* Tables of a run, for people. */
#include "api/evolve_tables.h"

aw_text solved_table(const struct evolution *e)
{
    struct buf b = {0};
    uint32_t shown = 0;
    for (uint32_t i = 0; i < evolve_task_count(e); i++) {
        const struct evolve_task *t = evolve_task_at(e, i);
        if (!t->solved) continue;
        const struct entry *best = &t->archive.entries[0];
        if (!shown++) buf_text(&b, "task       demos  tests  lines  found in  by          ticks\n");
        buf_printf(&b, "%-10s %u/%-4u %u/%-4u %5u  %8u  %-10s %6llu\n", t->task->id, best->score.demo_right,
                   best->score.demo_count, best->score.test_right, best->score.test_known,
                   best->program->size, best->generation, best->origin,
                   (unsigned long long)best->score.ticks);
    }
    return api_text(&b);
}

aw_text kinds_table(const struct evolve_summary *s)
{
    struct buf b = {0};
    buf_text(&b, "mutation     tried      kept   kept of 1,000\n");
    for (uint32_t k = 0; k < MUTATION_COUNT; k++)
        buf_printf(&b, "%-10s %7llu %9llu %10.1f   %s\n", mutation_name((enum mutation)k),
                   (unsigned long long)s->kind_tried[k], (unsigned long long)s->kind_kept[k],
                   s->kind_tried[k] ? 1000.0 * (double)s->kind_kept[k] / (double)s->kind_tried[k] : 0.0,
                   mutation_words((enum mutation)k));
    return api_text(&b);
}

aw_text differs_table(const struct evolution *e)
{
    struct buf b = {0};
    const struct differ_pool *pool = evolve_differs(e);
    if (pool->count) buf_text(&b, "differ                     score   judged  since\n");
    for (uint32_t i = 0; i < pool->count; i++) {
        const struct differ_record *r = &pool->records[i];
        buf_printf(&b, "%-25s %+6d %8llu  ", r->written ? r->program->name : "mutant", differ_score(r),
                   (unsigned long long)r->judged);
        if (r->written)
            buf_text(&b, "written\n");
        else {
            buf_printf(&b, "generation %u: ", r->generation);
            program_print_inline(r->program, 70, &b);
            buf_char(&b, '\n');
        }
    }
    return api_text(&b);
}

/* ---- economy ---- */

static void line(struct buf *b, const char *what, uint64_t part, uint64_t whole, const char *words)
{
    buf_printf(b, "%-10s %12llu %5.1f %%   %s\n", what, (unsigned long long)part,
               whole ? 100.0 * (double)part / (double)whole : 0.0, words);
}

/* Tasks by what they were bred in the last generation, against the mean. */
static void shares(struct buf *b, const struct evolution *e)
{
    static const char *const words[] = {"at most a quarter of the mean", "up to the mean",
                                        "more than the mean"};
    uint32_t tasks[3] = {0}, count = evolve_task_count(e);
    uint64_t children[3] = {0}, all = 0;
    for (uint32_t i = 0; i < count; i++) all += evolve_task_at(e, i)->share;
    for (uint32_t i = 0; i < count; i++) {
        uint64_t share = evolve_task_at(e, i)->share;
        uint32_t k = share * count * 4 <= all ? 0 : share * count <= all ? 1 : 2;
        tasks[k]++;
        children[k] += share;
    }
    for (uint32_t k = 0; k < 3 && all; k++)
        buf_printf(b, "%-10s %12llu %5.1f %%   for %u tasks, %s\n", k ? "" : "shares",
                   (unsigned long long)children[k], 100.0 * (double)children[k] / (double)all, tasks[k],
                   words[k]);
}

aw_text economy_table(const struct evolution *e)
{
    const struct evolve_summary *s = evolve_result(e);
    uint64_t nodes = s->nodes_computed + s->nodes_shared;
    struct buf b = {0};
    line(&b, "known", s->cache_hits, s->candidates,
         "of the children had been tried on the task: not run again");
    line(&b, "run", s->unique, s->candidates, "were new and different");
    line(&b, "nodes", s->nodes_computed, nodes,
         "of what these would take alone was computed, the rest shared");
    line(&b, "validated", s->validations, s->unique, "of those run were wanted by an archive, and run alone");
    shares(&b, e);
    return api_text(&b);
}

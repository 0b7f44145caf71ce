/* Tables of a run, for people. */
#include "api/evolve_tables.h"

/* A row for each program that made a right attempt; nearly always one a task. The lists say for which tests, and
 * whether it was the first or the second attempt there. */
static void solved_rows(struct buf *b, const struct evolve_task *t)
{
    uint32_t told = 0;
    for (uint32_t first = 0; first < t->attempts.tests; first++) {
        if (told >> first & 1) continue;
        uint32_t from = t->attempts.from[first][evolve_right_attempt(t, first)], n = 0;
        const struct entry *e = &t->archive.entries[from];
        char tests[64] = "", attempts[64] = "";
        for (uint32_t k = first; k < t->attempts.tests; k++) {
            uint32_t attempt = evolve_right_attempt(t, k);
            if (t->attempts.from[k][attempt] != from) continue;
            snprintf(tests + strlen(tests), sizeof tests - strlen(tests), "%s%u", n ? "," : "", k + 1);
            snprintf(attempts + strlen(attempts), sizeof attempts - strlen(attempts), "%s%u", n++ ? "," : "",
                     attempt + 1);
            told |= 1u << k;
        }
        buf_printf(b, "%-10s %-5s %-7s  %u/%-4u %5u  %8u  %-10s %6llu\n", t->task->id, tests, attempts,
                   e->score.demo_right, e->score.demo_count, e->program->size, e->generation, e->origin,
                   (unsigned long long)e->score.ticks);
    }
}

aw_text solved_table(const struct evolution *e)
{
    struct buf b = {0};
    for (uint32_t i = 0; i < evolve_task_count(e); i++) {
        const struct evolve_task *t = evolve_task_at(e, i);
        if (!t->solved) continue;
        if (!b.length) buf_text(&b, "task       tests attempt  demos  lines  found in  by          ticks\n");
        solved_rows(&b, t);
    }
    return api_text(&b);
}

/* Whose program is a task's first attempt now. */
static bool stays(const struct evolve_task *t, enum means m)
{
    if (!t->attempts.tests || !t->attempts.predictions[0][0]) return false;
    const struct entry *e = &t->archive.entries[t->attempts.from[0][0]];
    return score_fits(&e->score) && means_of(e->origin) == m;
}

aw_text means_table(const struct evolution *e)
{
    struct buf b = {0};
    buf_text(&b, "means    work s   fits  likelier  stay\n");
    for (uint32_t m = 0; m < MEANS_COUNT; m++) {
        const struct means_record *r = &evolve_result(e)->means[m];
        uint32_t stay = 0;
        for (uint32_t i = 0; i < evolve_task_count(e); i++)
            stay += stays(evolve_task_at(e, i), (enum means)m);
        if (!r->work && !r->fits && !r->improved && !stay) continue;
        buf_printf(&b, "%-7s %7.1f %6llu %9llu %5u\n", means_name((enum means)m), (double)r->work / 1e6,
                   (unsigned long long)r->fits, (unsigned long long)r->improved, stay);
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

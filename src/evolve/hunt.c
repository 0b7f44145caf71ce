/* Searches of one task: from its inputs, and from what a near miss makes of them.
 *
 *     near miss            search                      together
 *     I -> almost          almost -> wanted            search(near miss(I))
 *
 * The second is a search of a task whose inputs are the near miss's outputs, on demos and tests alike. What it finds
 * is put behind the near miss. */
#include "evolve/generation.h"
#include "evolve/plan.h"
#include "search/search.h"
#include "base/clock.h"

#include <stdlib.h>

/* ---- near misses ---- */

static bool mended(const struct evolve_task *t, struct hash128 program)
{
    for (uint32_t i = 0; i < t->mended_count; i++)
        if (hash128_equal(t->mended[i], program)) return true;
    return false;
}

const struct entry *repair_target(const struct evolve_task *t)
{
    enum { NEAR = 700 }; /* closeness in the mean: outputs of the right size with most cells right */
    const struct archive *a = &t->archive;
    if (t->mended_count == MOST_MENDED) return NULL;
    for (uint32_t i = 0; i < a->count; i++) {
        const struct score *s = &a->entries[i].score;
        if (score_fits(s) || s->failures || s->partial < NEAR * s->demo_count) continue;
        if (!mended(t, a->entries[i].program->hash)) return &a->entries[i];
    }
    return NULL;
}

/* The task with the outputs of a program for its inputs. Cells are the caller's to free, with the pairs, by
 * changed_free(); false if some output is no grid. */
struct changed {
    struct task task;
    struct task_pair pairs[MOST_SAMPLES];
    int8_t *cells;
};

static bool changed_make(struct changed *c, const struct task *task, const struct program *p,
                         struct universe *u, int64_t fuel)
{
    enum { CELLS = TASK_SIDE_MAX * TASK_SIDE_MAX };
    struct task_values values;
    universe_reset(u);
    task_values_make(&values, u, task);
    if (values.count != task->demo_count + task->test_count) return false;
    *c = (struct changed){.task = *task, .cells = must_alloc((size_t)values.count * CELLS)};
    c->task.demos = c->pairs;
    c->task.tests = c->pairs + task->demo_count;
    for (uint32_t k = 0; k < values.count; k++) {
        struct task_pair *pair = &c->pairs[k];
        *pair = k < task->demo_count ? task->demos[k] : task->tests[k - task->demo_count];
        int8_t *cells = c->cells + (size_t)k * CELLS;
        if (!value_grid(u, program_run(p, u, values.samples[k].inputs, fuel, NULL), &pair->input))
            return false;
        memcpy(cells, pair->input.cells, (size_t)pair->input.height * pair->input.width);
        pair->input.cells = cells;
    }
    return true;
}

/* ---- what a search proposes becomes candidates ---- */

static node_id input_of(const struct program *p)
{
    for (node_id n = 0; n < p->graph->count; n++)
        if (graph_node(p->graph, n)->kind == NODE_INPUT && graph_node(p->graph, n)->op == INPUT_I) return n;
    return NODE_ABSENT;
}

/* A line of a near miss costs what one of the search's own does. */
static int32_t price_of(const struct program *p)
{
    enum { SECOND_STAGE = 16, PER_LINE = 12 };
    return SECOND_STAGE + PER_LINE * (int32_t)p->size;
}

static struct child *add_behind(struct worker *w, const struct program *first, const struct program *second)
{
    node_id *map = must_alloc((first->graph->count + second->graph->count + 1) * sizeof *map),
            in = input_of(second);
    memset(map, 0xff, (first->graph->count + second->graph->count + 1) * sizeof *map);
    struct child *c = generation_add(w, second, ORIGIN + MEANS_repair);
    node_id root = graph_copy(w->batch->graph, first->graph, first->root, map + second->graph->count);
    if (in != NODE_ABSENT) map[in] = root;
    c->root = graph_copy(w->batch->graph, second->graph, second->root, map);
    c->parent = first->hash;
    free(map);
    return c;
}

static void propose(struct worker *w, const struct search_result *r, enum means m,
                    const struct program *first)
{
    for (uint32_t i = 0; i < r->proposed_count; i++) {
        const struct proposed *p = &r->proposed[i];
        struct child *c =
            first ? add_behind(w, first, p->program) : generation_add(w, p->program, ORIGIN + m);
        c->proposed = true;
        c->test = p->test;
        c->support = p->support - (first ? price_of(first) : 0);
        if (c->support < 1) c->support = 1;
    }
}

static bool search(struct worker *w, const struct task *task, const struct generation *g, uint32_t budget,
                   uint64_t deadline_ns, struct search_result *r)
{
    struct search_options o = {.budget = budget, .stop = g->options->stop};
    uint64_t now = deadline_ns ? wall_ns() : 0;
    if (deadline_ns && now >= deadline_ns) return false;
    if (deadline_ns) o.cap_ns = deadline_ns - now;
    if (o.stop && *o.stop) return false;
    if (!w->searcher) w->searcher = searcher_new();
    span_begin(w->recorder, PHASE_search);
    search_task(w->searcher, task, &o, r);
    span_end(w->recorder);
    if (r->capped || (o.stop && *o.stop)) {
        search_result_clear(r);
        return false;
    }
    return true;
}

bool generation_search(struct worker *w, struct evolve_task *t, const struct generation *g,
                       uint64_t deadline_ns)
{
    const struct entry *near = t->job == MEANS_repair ? repair_target(t) : NULL;
    struct program *first = near ? program_extract(near->program->graph, near->program->root, NULL) : NULL;
    uint32_t budget = plan_budget(g->options, t);
    struct changed changed = {.cells = NULL};
    struct search_result r = {0};
    bool sound = t->job != MEANS_repair ||
                 (near && changed_make(&changed, t->task, first, w->alone_universe, g->options->fuel));
    bool done = !sound || search(w, near ? &changed.task : t->task, g, budget, deadline_ns, &r);
    if (done) {
        w->sums.means[t->job].work += plan_search_work(budget);
        if (near) t->mended[t->mended_count++] = first->hash;
        if (!near && t->job != MEANS_repair) t->level++;
        span_begin(w->recorder, PHASE_prepare);
        worker_start(w, t, g);
        span_next(w->recorder, PHASE_fuse);
        propose(w, &r, (enum means)t->job, first);
        generation_finish(w, t, g);
        t->job = MEANS_COUNT;
    }
    search_result_clear(&r);
    program_free(first);
    free(changed.cells);
    return done;
}

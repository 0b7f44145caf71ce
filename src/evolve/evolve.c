/* The generation loop. Tasks run in parallel, each on whatever thread is free; all that crosses from one task to
 * another is the pool, which is made before a generation and only read in it. */
#include "evolve/evolve.h"
#include "evolve/generation.h"
#include "evolve/plan.h"
#include "base/clock.h"

#include <omp.h>

void evolve_defaults(struct evolve_options *o)
{
    *o = (struct evolve_options){
        .seed = 1,
        .parents = 32,
        .keep = ARCHIVE_MOST,
        .differs = 20,
        .enough = 4,
        .adapt = true,
        .extensions = true,
        .grafts = true,
        .calls = true,
        .twice = true,
        .palette = true,
        .doubts = true,
        .shares = true,
        .search = 750,
        .means = {[MEANS_seed] = true, true, true, true, true, true},
        .picking = {.lexicase = 85, .weight = 5, .novelty = 5, .migrants = 5},
        .fuel = DEFAULT_FUEL,
        .heap_bytes = (size_t)96 << 20,
    };
}

static void note_colours(const struct grid_data *g, bool seen[10])
{
    for (uint32_t k = 0; k < (uint32_t)g->height * g->width; k++) seen[g->cells[k]] = true;
}

static struct palette palette_of(const struct task *t)
{
    struct palette p = {0};
    bool seen[10] = {false};
    for (uint32_t i = 0; i < t->demo_count; i++) {
        note_colours(&t->demos[i].input, seen);
        note_colours(&t->demos[i].output, seen);
    }
    for (uint8_t c = 0; c < 10; c++)
        if (seen[c]) p.colours[p.count++] = c;
    return p;
}

static void seed_pool(struct evolution *e)
{
    for (uint32_t i = 0; e->seeds && i < e->seeds->count; i++) {
        const struct program *p = e->seeds->programs[i];
        if (p->signature != SIGNATURE_SIC) pool_add(&e->seed_pool, p, 1);
    }
}

struct evolution *evolve_new(const struct evolve_options *options, const struct dataset *data,
                             const struct library *seeds, const struct library *differs,
                             struct profile *profile)
{
    struct evolution *e = must_calloc(1, sizeof *e);
    e->options = *options;
    if (!e->options.threads) e->options.threads = (uint32_t)omp_get_num_procs();
    e->data = data;
    e->seeds = seeds;
    e->profile = profile;
    e->task_count = data->count;
    e->tasks = must_calloc(data->count, sizeof *e->tasks);
    for (uint32_t i = 0; i < data->count; i++) {
        struct evolve_task *t = &e->tasks[i];
        t->task = &data->tasks[i];
        t->random = options->one_step ? 0 : hash128_bytes(t->task->id, strlen(t->task->id)).low;
        if (options->palette && !options->one_step) t->palette = palette_of(t->task);
        archive_init(&t->archive, options->keep);
        t->job = MEANS_COUNT;
        if (options->one_step) t->archive.seen_most = UINT32_MAX;
    }
    e->workers = must_calloc(e->options.threads, sizeof *e->workers);
    profile_account_size(profile, ACCOUNT_PRIMITIVE, PRIMITIVE_COUNT);
    profile_account_size(profile, ACCOUNT_TASK, data->count);
    for (uint32_t i = 0; i < e->options.threads; i++)
        worker_init(&e->workers[i], &e->options, profile ? profile_recorder(profile, i) : NULL);
    seed_pool(e);
    differ_pool_init(&e->differs, differs, options->differs);
    return e;
}

void evolve_free(struct evolution *e)
{
    if (!e) return;
    for (uint32_t i = 0; i < e->task_count; i++) {
        struct evolve_task *t = &e->tasks[i];
        archive_clear(&t->archive);
        doubts_free(t->doubts);
    }
    for (uint32_t i = 0; i < e->options.threads; i++) worker_clear(&e->workers[i]);
    free(e->tasks);
    free(e->workers);
    pool_clear(&e->pool);
    pool_clear(&e->seed_pool);
    differ_pool_clear(&e->differs);
    free(e);
}

/* ---- one generation over all tasks ---- */

/* One task on one thread, timed for the accounts. */
static bool run_task(struct evolution *e, const struct generation *g, uint32_t i, bool search,
                     uint64_t deadline_ns)
{
    struct worker *w = &e->workers[omp_get_thread_num()];
    uint64_t start = w->recorder ? wall_ns() : 0, ticks = w->sums.ticks;
    bool done = true;
    span_begin(w->recorder, PHASE_generation);
    span_label(w->recorder, e->tasks[i].task->id, g->number);
    if (search)
        done = generation_search(w, &e->tasks[i], g, deadline_ns);
    else if (g->number || !g->seed)
        generation_breed(w, &e->tasks[i], g);
    else
        generation_seed(w, &e->tasks[i], g);
    span_end(w->recorder);
    if (w->recorder)
        account_add_timed(w->recorder, ACCOUNT_TASK, i, 1, w->sums.ticks - ticks, wall_ns() - start);
    return done;
}

static uint64_t deadline(const struct evolution *e)
{
    return e->options.seconds > 0 ? e->started_ns + (uint64_t)(e->options.seconds * 1e9) : 0;
}

/* True if all of the plan was done. */
static bool run_tasks(struct evolution *e, const struct generation *g, const struct plan *p)
{
    uint32_t left = 0;
    uint64_t until = deadline(e);
    if (g->seed || g->breed || g->others) {
#pragma omp parallel for schedule(dynamic, 1) num_threads(e->options.threads)
        for (uint32_t i = 0; i < e->task_count; i++) run_task(e, g, i, false, 0);
    }
#pragma omp parallel for schedule(dynamic, 1) num_threads(e->options.threads) reduction(+ : left)
    for (uint32_t k = 0; k < p->count; k++) left += !run_task(e, g, p->searches[k], true, until);
    return left == 0;
}

static void count_up(struct evolution *e)
{
    struct evolve_summary *s = &e->summary;
    account_generation(e);
    for (uint32_t i = 0; i < e->options.threads; i++) {
        struct evolve_summary *w = &e->workers[i].sums;
        s->candidates += w->candidates;
        s->unique += w->unique;
        s->evaluations += w->evaluations;
        s->nodes_computed += w->nodes_computed;
        s->nodes_shared += w->nodes_shared;
        s->validations += w->validations;
        s->mismatches += w->mismatches;
        s->cache_hits += w->cache_hits;
        s->ticks += w->ticks;
        s->batch_bytes += w->batch_bytes;
        for (uint32_t k = 0; k < MUTATION_COUNT; k++) {
            s->kind_tried[k] += w->kind_tried[k];
            s->kind_kept[k] += w->kind_kept[k];
        }
        for (uint32_t k = 0; k < FAILURE_COUNT; k++) s->failures[k] += w->failures[k];
        for (uint32_t m = 0; m < MEANS_COUNT; m++) means_add(&s->means[m], &w->means[m]);
        memset(w, 0, sizeof *w);
        struct worker *worker = &e->workers[i];
        differ_pool_add(&e->differs, &worker->verdicts);
        memset(&worker->verdicts, 0, sizeof worker->verdicts);
        s->differ_measures += worker->differs.measured;
        worker->differs.measured = 0;
        const struct universe *u = e->workers[i].batch_universe;
        uint64_t peak = u->peak > u->top ? u->peak : u->top;
        if (peak > s->peak_values_bytes) s->peak_values_bytes = peak;
    }
    s->fitting = s->solved = 0;
    for (uint32_t i = 0; i < e->task_count; i++) {
        s->fitting += e->tasks[i].fits;
        s->solved += e->tasks[i].solved;
    }
}

/* ---- progress ---- */

uint32_t evolve_right_attempt(const struct evolve_task *t, uint32_t test)
{
    const struct attempts *a = &t->attempts;
    uint32_t k = 0;
    while (k < 2 &&
           !(a->predictions[test][k] && t->archive.entries[a->from[test][k]].score.test_mask >> test & 1))
        k++;
    return k;
}

/* What is shown of a task: the program that solved its first test, or the best that there is. */
static const struct entry *shown(const struct evolve_task *t)
{
    uint32_t k = t->solved ? evolve_right_attempt(t, 0) : 2;
    return &t->archive.entries[k < 2 ? t->attempts.from[0][k] : 0];
}

/* Tasks that a program came to fit, or that came to be solved, in this generation. */
static bool newcomer(const struct evolve_task *t, uint32_t generation)
{
    return (t->fits && t->fit_generation == generation) || (t->solved && t->solved_generation == generation);
}

static bool before(const struct evolve_task *a, const struct evolve_task *b)
{
    const struct entry *x = &a->archive.entries[0], *y = &b->archive.entries[0];
    if (a->solved != b->solved) return a->solved;
    if (score_fits(&x->score) != score_fits(&y->score)) return score_fits(&x->score);
    return x->score.demo_right > y->score.demo_right;
}

static void report(const struct evolution *e, uint32_t generation, const struct evolve_summary *earlier,
                   double began, evolve_progress_fn *progress, void *context)
{
    enum {
        MOST =
            sizeof((struct evolve_progress){0}.newcomers) / sizeof((struct evolve_progress){0}.newcomers[0])
    };
    const struct evolve_summary *s = &e->summary;
    struct evolve_progress p = {
        .generation = generation, .tasks = e->task_count, .solved = s->solved, .fitting = s->fitting};
    p.distinct = e->tasks[0].archive.tried;
    const struct evolve_task *best[MOST];
    p.candidates = s->candidates - earlier->candidates;
    p.unique = s->unique - earlier->unique;
    p.evaluations = s->evaluations - earlier->evaluations;
    p.seconds = evolve_seconds(e);
    p.generation_seconds = p.seconds - began;
    p.eta_seconds = -1;
    if (e->options.generations && generation)
        p.eta_seconds =
            (e->options.generations - generation) * (p.seconds / (generation + 1 - e->first_generation));
    if (e->options.seconds > 0 && (p.eta_seconds < 0 || e->options.seconds - p.seconds < p.eta_seconds))
        p.eta_seconds = e->options.seconds > p.seconds ? e->options.seconds - p.seconds : 0;
    for (uint32_t i = 0; i < e->task_count; i++) {
        const struct evolve_task *t = &e->tasks[i];
        if (!newcomer(t, generation)) continue;
        uint32_t at = p.newcomer_count;
        while (at && before(t, best[at - 1])) at--;
        if (at == MOST) continue;
        if (p.newcomer_count < MOST) p.newcomer_count++;
        for (uint32_t k = p.newcomer_count - 1; k > at; k--) best[k] = best[k - 1];
        best[at] = t;
    }
    for (uint32_t k = 0; k < p.newcomer_count; k++) {
        const struct entry *entry = shown(best[k]);
        p.newcomers[k].task = best[k]->task->id;
        p.newcomers[k].origin = entry->origin;
        p.newcomers[k].demo_right = entry->score.demo_right;
        p.newcomers[k].demo_count = entry->score.demo_count;
        p.newcomers[k].size = entry->program->size;
        p.newcomers[k].solved = best[k]->solved;
    }
    if (progress) progress(context, &p);
}

/* ---- the loop ---- */

double evolve_seconds(const struct evolution *e) { return (double)(wall_ns() - e->started_ns) * 1e-9; }

static bool stopped(const struct evolution *e) { return e->options.stop && *e->options.stop; }

static bool limit_reached(const struct evolution *e, uint32_t generation)
{
    if (e->options.generations && generation > e->options.generations) return true;
    return e->options.seconds > 0 && evolve_seconds(e) >= e->options.seconds;
}

/* What is the same for all tasks: the pool, the rates of mutation, each task's share of the children. */
static struct generation prepare(struct evolution *e, struct plan *p, uint32_t number)
{
    struct generation g = {.number = number, .options = &e->options, .differs = &e->differs};
    if (number) pool_fill(&e->pool, &e->seed_pool, e->tasks, e->task_count);
    plan_make(e, p, number);
    g.seed = p->seed;
    g.breed = p->breed;
    g.others = p->others;
    e->summary.means[MEANS_others].work += p->others ? plan_others_work(e->task_count, e->pool.count) : 0;
    e->summary.means[MEANS_breed].work +=
        plan_breed_work((uint64_t)p->breed * e->task_count * e->options.parents);
    static const uint64_t nothing[MUTATION_COUNT];
    bool adapt = e->options.adapt;
    mutation_adapt(g.mutation_weights, adapt ? e->summary.kind_tried : nothing,
                   adapt ? e->summary.kind_kept : nothing);
    static const enum mutation grafts[] = {MUTATE_graft, MUTATE_sequence, MUTATE_overlay, MUTATE_migrant},
                               extensions[] = {MUTATE_derived, MUTATE_image, MUTATE_overlay};
    for (size_t k = 0; k < sizeof grafts / sizeof *grafts && !e->options.grafts; k++)
        g.mutation_weights[grafts[k]] = 0;
    if (!e->options.calls) g.mutation_weights[MUTATE_call] = g.mutation_weights[MUTATE_image] = 0;
    for (size_t k = 0; k < sizeof extensions / sizeof *extensions && !e->options.extensions; k++)
        g.mutation_weights[extensions[k]] = 0;
    g.pool = number && !e->options.one_step ? &e->pool : &e->seed_pool;
    if (number) budget_share(e->tasks, e->task_count, &e->options, g.breed, number);
    return g;
}

/* One mutant of the differs every few generations: each change of the set has all archives measured anew. */
static void breed_differs(struct evolution *e, uint32_t generation)
{
    enum { EVERY = 4, PURPOSE_DIFFERS = 2 };
    if (generation % EVERY != EVERY - 1) return;
    struct rng r = rng_seed(e->options.seed, generation, 0, PURPOSE_DIFFERS);
    differ_pool_breed(&e->differs, e->workers[0].alone_universe, e->data, generation, &r);
}

static enum status end_generation(struct evolution *e, uint32_t g, bool whole, struct recorder *r,
                                  struct error *err)
{
    enum status status = STATUS_OK;
    span_begin(r, PHASE_aggregate);
    count_up(e);
    e->summary.generations = g + whole;
    span_next(r, PHASE_differs);
    if (whole) breed_differs(e, g);
    span_next(r, PHASE_store);
    if (e->store) status = keep_generation(e, g, whole, err);
    span_next(r, PHASE_aggregate);
    for (uint32_t i = 0; i < e->task_count; i++) archive_sweep(&e->tasks[i].archive);
    span_end(r);
    return status;
}

enum status evolve_run(struct evolution *e, evolve_progress_fn *progress, void *context, struct error *err)
{
    struct recorder *main_recorder = e->profile ? profile_recorder(e->profile, 0) : NULL;
    enum status status = STATUS_OK;
    uint64_t cpu = process_cpu_ns();
    e->started_ns = wall_ns();
    bool whole = true;
    for (uint32_t g = e->first_generation; status == STATUS_OK && whole && !limit_reached(e, g); g++) {
        if (stopped(e)) break;
        struct evolve_summary earlier = e->summary;
        double began = evolve_seconds(e);
        struct plan plan;
        span_begin(main_recorder, PHASE_generation);
        span_label(main_recorder, "generation", g);
        span_begin(main_recorder, PHASE_pick);
        struct generation now = prepare(e, &plan, g);
        span_end(main_recorder);
        if (!plan.finished) {
            whole = run_tasks(e, &now, &plan);
            status = end_generation(e, g, whole, main_recorder, err);
        }
        span_end(main_recorder);
        bool finished = plan.finished;
        plan_clear(&plan);
        if (finished) break;
        profile_merge(e->profile);
        span_begin(main_recorder, PHASE_report);
        report(e, g, &earlier, began, progress, context);
        span_end(main_recorder);
    }
    e->summary.tasks = e->task_count;
    e->summary.interrupted = stopped(e);
    e->summary.wall_seconds = evolve_seconds(e);
    e->summary.cpu_seconds = (double)(process_cpu_ns() - cpu) * 1e-9;
    span_begin(main_recorder, PHASE_save_final);
    if (status == STATUS_OK && e->store) status = keep_end(e, err);
    span_end(main_recorder);
    return status;
}

const struct evolve_summary *evolve_result(const struct evolution *e) { return &e->summary; }
const struct differ_pool *evolve_differs(const struct evolution *e) { return &e->differs; }
uint32_t evolve_task_count(const struct evolution *e) { return e->task_count; }
const struct evolve_task *evolve_task_at(const struct evolution *e, uint32_t i) { return &e->tasks[i]; }

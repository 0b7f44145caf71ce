#include "evolve/generation.h"

enum purpose { PURPOSE_BREED = 1 };

void worker_init(struct worker *w, const struct evolve_options *options, struct recorder *recorder)
{
    memset(w, 0, sizeof *w);
    struct universe_options u = {.heap_bytes = options->heap_bytes, .names = &dsl_operators};
    w->alone_universe = universe_new(&u);
    u.remember = true;
    w->batch_universe = universe_new(&u);
    w->batch = batch_new();
    w->spare = batch_new();
    w->recorder = recorder;
}

void worker_clear(struct worker *w)
{
    universe_free(w->batch_universe);
    universe_free(w->alone_universe);
    batch_free(w->batch);
    batch_free(w->spare);
    outcomes_free(&w->outcomes);
    free(w->candidates);
}

/* ---- pick and mutate ---- */

/* A fit of every demo counts most, but anything that came close may be bred from. */
static uint64_t entry_weight(const struct entry *e)
{
    return 1 + (uint64_t)e->score.demo_right * 1000 + e->score.partial / (1u + e->score.demo_count);
}

static const struct program *pick_own(const struct archive *a, struct rng *r)
{
    uint64_t total = 0;
    for (uint32_t i = 0; i < a->count; i++) total += entry_weight(&a->entries[i]);
    uint64_t at = (uint64_t)(rng_unit(r) * (double)total);
    uint32_t i = 0;
    while (i + 1 < a->count && at >= entry_weight(&a->entries[i])) at -= entry_weight(&a->entries[i++]);
    return a->entries[i].program;
}

static const struct program *pick_pool(const struct pool *pool, struct rng *r)
{
    uint64_t at = (uint64_t)(rng_unit(r) * (double)pool->total);
    uint32_t i = 0;
    while (i + 1 < pool->count && at >= pool->weights[i]) at -= pool->weights[i++];
    return pool->programs[i];
}

/* Three in four parents are the task's own, once it has some. */
static const struct program *pick_parent(const struct evolve_task *t, const struct pool *pool, struct rng *r)
{
    bool own = t->archive.count && (pool->count == 0 || rng_below(r, 4));
    return own ? pick_own(&t->archive, r) : pick_pool(pool, r);
}

static void add_candidate(struct worker *w, node_id root, enum mutation kind)
{
    array_reserve(w->candidates, w->count, w->capacity);
    w->candidates[w->count++] = (struct candidate){.root = root, .kind = (uint8_t)kind};
}

static void breed(struct worker *w, struct evolve_task *t, const struct pool *pool, uint32_t parents,
                  struct rng *r)
{
    enum { TRIES = 8 };
    for (uint32_t i = 0; i < parents; i++) {
        const struct program *parent = pick_parent(t, pool, r);
        for (uint32_t k = 0; k < TRIES; k++) {
            enum mutation kind = mutation_draw(r);
            const struct program *donor = pool->count ? pick_pool(pool, r) : parent;
            node_id root = mutate(w->batch->graph, parent, donor, kind, r);
            if (root == NODE_ABSENT) continue;
            w->sums.kind_tried[kind]++;
            add_candidate(w, root, kind);
            break;
        }
    }
}

/* ---- fuse: equal programs once, known programs not at all ---- */

static void fuse(struct worker *w, struct evolve_task *t)
{
    uint32_t n = 0;
    w->sums.candidates += w->count;
    for (uint32_t i = 0; i < w->count; i++) {
        struct candidate c = w->candidates[i];
        const struct node *root = graph_node(w->batch->graph, c.root);
        c.hash = root->hash;
        if (!(root->inputs & 1u << INPUT_I) || root->inputs & 1u << INPUT_C) continue;
        if (!archive_first_time(&t->archive, c.hash)) {
            w->sums.cache_hits++;
            continue;
        }
        uint32_t program = batch_add_root(w->batch, c.root);
        c.size = w->batch->first[program + 1] - w->batch->first[program];
        w->candidates[n++] = c;
    }
    w->count = n;
    w->sums.unique += n;
}

/* ---- score ---- */

static void score_all(struct worker *w, const struct batch *b, struct candidate **of)
{
    struct outcomes *o = &w->outcomes;
    for (uint32_t p = 0; p < b->count; p++)
        score_outputs(&of[p]->score, w->batch_universe, &w->values, o->outputs + (size_t)p * o->samples,
                      o->ticks + (size_t)p * o->samples);
    w->sums.evaluations += (uint64_t)o->programs * o->samples;
    w->sums.nodes_computed += o->nodes_computed;
    w->sums.nodes_shared += o->nodes_called_for - o->nodes_computed;
}

/* The batch did not fit into the universe: each program by itself, in an empty one. What it does there is what
 * it would have done in the batch. */
static void score_one_by_one(struct worker *w, const struct task *task, int64_t fuel)
{
    for (uint32_t i = 0; i < w->count; i++) {
        struct candidate *c = &w->candidates[i];
        struct program *p = program_extract(w->batch->graph, c->root, NULL);
        batch_clear(w->spare);
        batch_add(w->spare, p);
        program_free(p);
        universe_reset(w->batch_universe);
        task_values_make(&w->values, w->batch_universe, task);
        if (batch_run(w->spare, w->batch_universe, &w->values, 0, w->values.count, fuel, &w->outcomes)) {
            score_all(w, w->spare, &c);
            continue;
        }
        value out[MOST_SAMPLES];
        for (uint32_t s = 0; s < w->values.count; s++) out[s] = FAIL_MEMORY;
        score_outputs(&c->score, w->batch_universe, &w->values, out, (uint32_t[MOST_SAMPLES]){0});
    }
}

static void score(struct worker *w, const struct task *task, int64_t fuel)
{
    if (w->count == 0) return;
    if (!batch_run(w->batch, w->batch_universe, &w->values, 0, w->values.count, fuel, &w->outcomes)) {
        score_one_by_one(w, task, fuel);
        return;
    }
    struct candidate **of = must_alloc(w->count * sizeof *of);
    for (uint32_t i = 0; i < w->count; i++) of[i] = &w->candidates[i];
    score_all(w, w->batch, of);
    free(of);
}

/* ---- filter: of those that behave alike the best one, if the archive wants it ---- */

static bool better(const struct candidate *a, const struct candidate *b)
{
    return score_compare(&a->score, a->size, a->hash, &b->score, b->size, b->hash) < 0;
}

static void filter(struct worker *w, const struct evolve_task *t)
{
    for (uint32_t i = 0; i < w->count; i++) {
        struct candidate *c = &w->candidates[i];
        if (c->score.failures) w->sums.failures[c->score.failure]++;
        c->keep = c->score.partial > 0 && archive_wants(&t->archive, &c->score, c->size, c->hash);
        for (uint32_t k = 0; k < i && c->keep; k++) {
            struct candidate *other = &w->candidates[k];
            if (!other->keep || other->score.behaviour != c->score.behaviour) continue;
            if (better(c, other))
                other->keep = false;
            else
                c->keep = false;
        }
    }
}

/* ---- inline and validate: alone, in canonical form, in an empty universe ---- */

static bool same_score(const struct score *a, const struct score *b)
{
    return a->demo_right == b->demo_right && a->test_mask == b->test_mask && a->partial == b->partial &&
           a->ticks == b->ticks && a->behaviour == b->behaviour;
}

static const char *origin_name(uint32_t kind)
{
    return kind == MUTATION_COUNT ? "seed" : mutation_name((enum mutation)kind);
}

static void keep(struct worker *w, struct evolve_task *t, int64_t fuel, uint32_t generation)
{
    for (uint32_t i = 0; i < w->count; i++) {
        struct candidate *c = &w->candidates[i];
        if (!c->keep || !archive_wants(&t->archive, &c->score, c->size, c->hash)) continue;
        struct entry e = {.generation = generation};
        e.program = program_extract(w->batch->graph, c->root, NULL);
        check(hash128_equal(e.program->hash, c->hash));
        span_next(w->recorder, PHASE_validate);
        score_alone(&e.score, &e.time_ns, w->alone_universe, t->task, e.program, fuel);
        w->sums.validations++;
        span_next(w->recorder, PHASE_inline);
        if (!same_score(&e.score, &c->score)) {
            w->sums.mismatches++;
            program_free(e.program);
            continue;
        }
        snprintf(e.origin, sizeof e.origin, "%s", origin_name(c->kind));
        if (c->kind < MUTATION_COUNT) w->sums.kind_kept[c->kind]++;
        archive_insert(&t->archive, &e);
    }
}

/* ---- the whole: one span follows the other without a gap; finish() ends the one that is open ---- */

static void start(struct worker *w, const struct evolve_task *t)
{
    w->count = 0;
    batch_clear(w->batch);
    universe_reset(w->batch_universe);
    task_values_make(&w->values, w->batch_universe, t->task);
}

static void finish(struct worker *w, struct evolve_task *t, int64_t fuel, uint32_t generation)
{
    fuse(w, t);
    span_next(w->recorder, PHASE_score);
    score(w, t->task, fuel);
    span_next(w->recorder, PHASE_filter);
    filter(w, t);
    span_next(w->recorder, PHASE_inline);
    keep(w, t, fuel, generation);
    span_next(w->recorder, PHASE_aggregate);
    generation_judge(t, generation);
    span_end(w->recorder);
}

void generation_seed(struct worker *w, struct evolve_task *t, const struct pool *seeds, int64_t fuel)
{
    span_begin(w->recorder, PHASE_fuse);
    start(w, t);
    for (uint32_t i = 0; i < seeds->count; i++) {
        const struct program *p = seeds->programs[i];
        node_id *map = must_alloc(p->graph->count * sizeof *map);
        memset(map, 0xff, p->graph->count * sizeof *map);
        add_candidate(w, graph_copy(w->batch->graph, p->graph, p->root, map), MUTATION_COUNT);
        free(map);
    }
    finish(w, t, fuel, 0);
}

void generation_breed(struct worker *w, struct evolve_task *t, const struct pool *pool,
                      const struct evolve_options *options, uint32_t generation)
{
    struct rng r = rng_seed(options->seed, generation, t->random, PURPOSE_BREED);
    if (!t->archive.count && !pool->count) return;
    span_begin(w->recorder, PHASE_mutate);
    start(w, t);
    breed(w, t, pool, options->parents, &r);
    span_next(w->recorder, PHASE_fuse);
    finish(w, t, options->fuel, generation);
}

void generation_judge(struct evolve_task *t, uint32_t generation)
{
    const struct archive *a = &t->archive;
    struct proposal proposals[ARCHIVE_MOST];
    for (uint32_t i = 0; i < a->count; i++)
        proposals[i] = (struct proposal){&a->entries[i].score, a->entries[i].program->size};
    struct attempts attempts;
    attempts_choose(&attempts, t->task->test_count, proposals, a->count);
    bool fits = a->count && score_fits(&a->entries[0].score);
    bool solved = attempts_solve(&attempts, proposals, t->task->test_count);
    if (fits && !t->fits) t->fit_generation = generation;
    if (solved && !t->solved) t->solved_generation = generation;
    t->fits = fits;
    t->solved = solved;
}

#include "evolve/generation.h"
#include "search/search.h"

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
    differs_init(&w->differs);
    differs_init(&w->newer);
    w->recorder = recorder;
}

void worker_clear(struct worker *w)
{
    searcher_free(w->searcher);
    universe_free(w->batch_universe);
    universe_free(w->alone_universe);
    batch_free(w->batch);
    batch_free(w->spare);
    outcomes_free(&w->outcomes);
    differs_clear(&w->differs);
    differs_clear(&w->newer);
    free(w->candidates);
}

/* ---- pick and mutate ---- */

static struct child *add_candidate(struct worker *w, node_id root, uint32_t kind)
{
    array_reserve(w->candidates, w->count, w->capacity);
    w->candidates[w->count] = (struct child){.root = root, .kind = (uint8_t)kind};
    return &w->candidates[w->count++];
}

/* One child in four is changed twice: some good programs lie two changes from anything worth keeping. */
static node_id perhaps_again(struct worker *w, const struct evolve_task *t, const struct generation *g,
                             node_id root, const struct program *donor, struct rng *r)
{
    if (!g->options->twice || g->options->one_step || rng_below(r, 4)) return root;
    struct program *child = program_extract(w->batch->graph, root, NULL);
    node_id second =
        mutate_for(w->batch->graph, child, donor, &t->palette, mutation_draw(r, g->mutation_weights), r);
    program_free(child);
    return second == NODE_ABSENT ? root : second;
}

static void breed(struct worker *w, struct evolve_task *t, const struct generation *g, struct rng *r)
{
    enum { TRIES = 8 };
    const struct archive *a = &t->archive;
    for (uint32_t i = 0; i < t->share; i++) {
        uint32_t entry;
        const struct program *parent =
            pick_parent(t, g->pool, &g->options->picking, g->differs->count, r, &entry);
        for (uint32_t k = 0; k < TRIES; k++) {
            enum mutation kind = mutation_draw(r, g->mutation_weights);
            const struct program *donor = g->pool->count ? pick_migrant(g->pool, r) : parent;
            node_id root = mutate_for(w->batch->graph, parent, donor, &t->palette, kind, r);
            if (root == NODE_ABSENT) continue;
            root = perhaps_again(w, t, g, root, donor, r);
            w->sums.kind_tried[kind]++;
            struct child *c = add_candidate(w, root, kind);
            c->parent = parent->hash;
            if (mutation_mixes(kind)) c->donor = donor->hash;
            if (entry != UINT32_MAX) c->parent_right = a->entries[entry].score.demo_right;
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
        struct child c = w->candidates[i];
        const struct node *root = graph_node(w->batch->graph, c.root);
        c.hash = root->hash;
        if (!(root->inputs & 1u << INPUT_I) || root->inputs & 1u << INPUT_C) continue;
        /* What a search says of a program is heard, whether the program is known or not. */
        if (!archive_first_time(&t->archive, c.hash) && !c.proposed) {
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

struct doubts *task_doubts(struct evolve_task *t)
{
    if (!t->doubts) t->doubts = doubts_new(t->task);
    return t->doubts;
}

static bool run(struct worker *w, const struct batch *b, int64_t fuel)
{
    span_begin(w->recorder, PHASE_score_run);
    bool fits = batch_run(b, w->batch_universe, &w->values, 0, w->values.count, fuel, &w->outcomes);
    w->sums.batch_bytes += w->batch_universe->top - w->batch_universe->fixed;
    span_end(w->recorder);
    return fits;
}

static void score_all(struct worker *w, struct child **of)
{
    struct outcomes *o = &w->outcomes;
    span_begin(w->recorder, PHASE_score_compare);
    for (uint32_t p = 0; p < o->programs; p++) {
        score_outputs(&of[p]->score, w->batch_universe, &w->values, o->outputs + (size_t)p * o->samples,
                      o->ticks + (size_t)p * o->samples);
        w->sums.ticks += of[p]->score.ticks;
    }
    span_end(w->recorder);
    w->sums.evaluations += (uint64_t)o->programs * o->samples;
    w->sums.nodes_computed += o->nodes_computed;
    w->sums.nodes_shared += o->nodes_called_for - o->nodes_computed;
}

/* The batch did not fit into the universe: each program by itself, in an empty one. What it does there is what
 * it would have done in the batch. */
static void score_one_by_one(struct worker *w, struct evolve_task *t, const struct evolve_options *o)
{
    for (uint32_t i = 0; i < w->count; i++) {
        struct child *c = &w->candidates[i];
        struct program *p = program_extract(w->batch->graph, c->root, NULL);
        batch_clear(w->spare);
        batch_add(w->spare, p);
        program_free(p);
        universe_reset(w->batch_universe);
        task_values_make(&w->values, w->batch_universe, t->task);
        value none[MOST_SAMPLES], *out = none;
        for (uint32_t s = 0; s < w->values.count; s++) none[s] = FAIL_MEMORY;
        if (run(w, w->spare, o->fuel)) {
            score_all(w, &c);
            out = w->outcomes.outputs;
        } else {
            score_outputs(&c->score, w->batch_universe, &w->values, out, (uint32_t[MOST_SAMPLES]){0});
        }
        if (o->doubts) score_doubt(&c->score, task_doubts(t), w->batch_universe, &w->values, out);
        c->doubted = true;
    }
}

/* False if the outputs are not at hand: not all programs were run together. */
static bool score(struct worker *w, struct evolve_task *t, const struct evolve_options *o)
{
    if (w->batch->count == 0) return true;
    if (!run(w, w->batch, o->fuel)) {
        score_one_by_one(w, t, o);
        return false;
    }
    struct child **of = must_alloc((w->count + 1) * sizeof *of);
    for (uint32_t i = 0; i < w->count; i++) of[i] = &w->candidates[i];
    score_all(w, of);
    free(of);
    return true;
}

/* ---- filter: of those that behave alike the best one, if the archive wants it ---- */

static bool better(const struct child *a, const struct child *b)
{
    return score_compare(&a->score, a->size, a->hash, &b->score, b->size, b->hash) < 0;
}

/* Doubts order programs that fit, and weigh in the choice of attempts whatever is kept. A program that behaves as one
 * of the archive predicts the same. Outputs that were run one by one have been looked at. */
static void doubt(struct worker *w, struct evolve_task *t, uint32_t i)
{
    struct child *c = &w->candidates[i];
    const struct outcomes *o = &w->outcomes;
    const struct entry *twin = archive_find(&t->archive, c->score.behaviour);
    if (c->doubted) return;
    c->doubted = true;
    if (twin)
        score_doubt_take(&c->score, &twin->score);
    else
        score_doubt(&c->score, task_doubts(t), w->batch_universe, &w->values,
                    o->outputs + (size_t)i * o->samples);
}

/* What speaks for a candidate beside its score. */
static void hear(struct worker *w, struct evolve_task *t, uint32_t i, const struct evolve_options *o)
{
    struct child *c = &w->candidates[i];
    if (!c->proposed && !(c->by_person && score_fits(&c->score))) return;
    if (o->doubts) doubt(w, t, i);
    c->evidence = (c->by_person ? EVIDENCE_PERSON : c->support) + c->score.doubt[c->test];
    struct entry *twin = archive_find(&t->archive, c->score.behaviour);
    if (!twin || twin->evidence >= c->evidence) return;
    twin->evidence = c->evidence;
    twin->stored = false;
}

static bool wanted(const struct evolve_task *t, const struct child *c)
{
    if (archive_wants(&t->archive, &c->score, c->size, c->hash)) return true;
    return c->evidence && !archive_find((struct archive *)(uintptr_t)&t->archive, c->score.behaviour);
}

/* Of those that behave alike the best, with all that speaks for any of them. */
static void settle(struct worker *w, uint32_t i)
{
    struct child *c = &w->candidates[i];
    for (uint32_t k = 0; k < i && c->keep; k++) {
        struct child *other = &w->candidates[k];
        if (!other->keep || other->score.behaviour != c->score.behaviour) continue;
        struct child *winner = better(c, other) ? c : other, *loser = winner == c ? other : c;
        loser->keep = false;
        if (loser->evidence > winner->evidence) winner->evidence = loser->evidence;
    }
}

static void filter(struct worker *w, struct evolve_task *t, const struct evolve_options *o)
{
    for (uint32_t i = 0; i < w->count; i++) {
        struct child *c = &w->candidates[i];
        if (c->score.failures) w->sums.failures[c->score.failure]++;
        if (o->doubts && score_fits(&c->score)) doubt(w, t, i);
        hear(w, t, i, o);
        c->keep = c->score.partial > 0 && wanted(t, c);
        settle(w, i);
    }
    for (uint32_t i = 0; i < w->count; i++)
        if (o->doubts && w->candidates[i].keep) doubt(w, t, i);
}

/* ---- inline and validate: alone, in canonical form, in an empty universe ---- */

static bool same_score(const struct score *a, const struct score *b)
{
    return a->demo_right == b->demo_right && a->test_mask == b->test_mask && a->partial == b->partial &&
           a->ticks == b->ticks && a->behaviour == b->behaviour;
}

static const char *origin_name(uint32_t kind)
{
    return kind < MUTATION_COUNT ? mutation_name((enum mutation)kind)
                                 : means_name((enum means)(kind - ORIGIN));
}

static void keep(struct worker *w, struct evolve_task *t, int64_t fuel, uint32_t generation)
{
    for (uint32_t i = 0; i < w->count; i++) {
        struct child *c = &w->candidates[i];
        if (!c->keep || !wanted(t, c)) continue;
        struct entry e = {.generation = generation,
                          .evidence = c->evidence,
                          .held = c->evidence != EVIDENCE_NONE,
                          .parent = c->parent,
                          .donor = c->donor};
        e.program = program_extract(w->batch->graph, c->root, NULL);
        check(hash128_equal(e.program->hash, c->hash));
        if (!program_printable(e.program)) { /* it could not be stored */
            program_free(e.program);
            continue;
        }
        span_next(w->recorder, PHASE_validate);
        score_alone(&e.score, &e.time_ns, &(struct trial){w->alone_universe, t->task, fuel, NULL}, e.program);
        w->sums.validations++;
        span_next(w->recorder, PHASE_inline);
        if (!same_score(&e.score, &c->score)) {
            w->sums.mismatches++;
            program_free(e.program);
            continue;
        }
        score_doubt_take(&e.score, &c->score);
        snprintf(e.origin, sizeof e.origin, "%s", origin_name(c->kind));
        if (c->kind < MUTATION_COUNT) w->sums.kind_kept[c->kind]++;
        e.distances = c->distances;
        differs_judge(w, &t->archive, c);
        archive_insert(&t->archive, &e);
    }
}

/* ---- the whole: one span follows the other without a gap; finish() ends the one that is open ---- */

void worker_start(struct worker *w, const struct evolve_task *t, const struct generation *g)
{
    w->count = 0;
    batch_clear(w->batch);
    universe_reset(w->batch_universe);
    task_values_make(&w->values, w->batch_universe, t->task);
    if (w->differ_epoch == g->differs->epoch) return;
    const struct program *programs[MOST_DIFFERS];
    for (uint32_t i = 0; i < g->differs->count; i++) programs[i] = g->differs->records[i].program;
    differs_set(&w->differs, programs, g->differs->count);
    w->differ_epoch = g->differs->epoch;
}

/* What the step brought goes to the means of the programs that are new among the attempts. */
static void credit(struct worker *w, const struct evolve_task *t, const struct generation *g, uint32_t before,
                   bool fitted)
{
    if (t->value <= before && t->fits == fitted) return;
    const struct entry *by = NULL;
    for (uint32_t i = 0; i < t->attempts.tests && !by; i++)
        for (uint32_t k = 0; k < 2 && !by; k++)
            if (t->attempts.predictions[i][k] &&
                t->archive.entries[t->attempts.from[i][k]].generation == g->number)
                by = &t->archive.entries[t->attempts.from[i][k]];
    enum means m = by ? means_of(by->origin) : t->job != MEANS_COUNT ? (enum means)t->job : MEANS_breed;
    struct means_record *r = &w->sums.means[m];
    if (t->fits && !fitted) r->fits++;
    if (t->value <= before) return;
    r->improved++;
    r->gain += t->value - before;
}

void generation_finish(struct worker *w, struct evolve_task *t, const struct generation *g)
{
    int64_t fuel = g->options->fuel;
    uint32_t before = t->value;
    bool fitted = t->fits;
    fuse(w, t);
    span_next(w->recorder, PHASE_score);
    bool together = score(w, t, g->options);
    span_next(w->recorder, PHASE_filter);
    filter(w, t, g->options);
    if (together && w->count && w->differs.count) {
        span_next(w->recorder, PHASE_differs);
        together = differs_look(w, fuel);
    }
    /* What was run one by one, or could not be measured, is measured with the archive before the next generation. */
    if (!together) t->differ_epoch = 0;
    span_next(w->recorder, PHASE_inline);
    keep(w, t, fuel, g->number);
    span_next(w->recorder, PHASE_aggregate);
    generation_judge(t, g->number);
    credit(w, t, g, before, fitted);
    span_end(w->recorder);
}

struct child *generation_add(struct worker *w, const struct program *p, uint32_t kind)
{
    node_id *map = must_alloc(p->graph->count * sizeof *map);
    memset(map, 0xff, p->graph->count * sizeof *map);
    struct child *c = add_candidate(w, graph_copy(w->batch->graph, p->graph, p->root, map), kind);
    free(map);
    return c;
}

void generation_seed(struct worker *w, struct evolve_task *t, const struct generation *g)
{
    span_begin(w->recorder, PHASE_prepare);
    worker_start(w, t, g);
    span_next(w->recorder, PHASE_differs);
    differs_refresh(w, t, g);
    span_next(w->recorder, PHASE_fuse);
    for (uint32_t i = 0; i < g->pool->count; i++) {
        const struct program *p = g->pool->programs[i];
        generation_add(w, p, ORIGIN + MEANS_seed)->by_person = strcmp(p->task, t->task->id) == 0;
    }
    generation_finish(w, t, g);
}

void generation_breed(struct worker *w, struct evolve_task *t, const struct generation *g)
{
    struct rng r = rng_seed(g->options->seed, g->number, t->random, PURPOSE_BREED);
    bool breed_it = g->breed && t->share && (t->archive.count || g->pool->count);
    if (!breed_it && !(g->others && g->pool->count)) return;
    span_begin(w->recorder, PHASE_prepare);
    worker_start(w, t, g);
    span_next(w->recorder, PHASE_differs);
    differs_refresh(w, t, g);
    span_next(w->recorder, PHASE_mutate);
    for (uint32_t i = 0; i < g->pool->count && g->others; i++)
        generation_add(w, g->pool->programs[i], ORIGIN + MEANS_others);
    if (breed_it) breed(w, t, g, &r);
    span_next(w->recorder, PHASE_fuse);
    generation_finish(w, t, g);
}

void generation_judge(struct evolve_task *t, uint32_t generation)
{
    struct archive *a = &t->archive;
    struct proposal proposals[ARCHIVE_MOST];
    for (uint32_t i = 0; i < a->count; i++) {
        struct entry *e = &a->entries[i];
        proposals[i] = (struct proposal){&e->score, e->program->size, e->evidence};
        e->held = false;
    }
    attempts_choose(&t->attempts, t->task->test_count, proposals, a->count);
    for (uint32_t i = 0; i < t->attempts.tests; i++)
        for (uint32_t k = 0; k < 2; k++)
            if (t->attempts.predictions[i][k]) a->entries[t->attempts.from[i][k]].held = true;
    bool fits = a->count && score_fits(&a->entries[0].score);
    bool solved = attempts_solve(&t->attempts, proposals, t->task->test_count);
    t->value = attempts_chance(&t->attempts);
    if (fits && !t->fits) t->fit_generation = generation;
    if (solved && !t->solved) t->solved_generation = generation;
    t->fits = fits;
    t->solved = solved;
}

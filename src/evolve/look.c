/* What the differs have to do with one generation of one task: they look at what will be kept, at the archive when
 * their set has changed, and are judged by what proved better. */
#include "evolve/generation.h"

bool differs_look(struct worker *w, int64_t fuel)
{
    const struct outcomes *o = &w->outcomes;
    uint32_t n = 0;
    value *outputs = must_alloc(((size_t)o->programs * o->samples + 1) * sizeof *outputs);
    struct distances *all = must_alloc((o->programs + 1) * sizeof *all);
    for (uint32_t i = 0; i < w->count; i++)
        if (w->candidates[i].keep)
            memcpy(outputs + (size_t)n++ * o->samples, o->outputs + (size_t)i * o->samples,
                   o->samples * sizeof *outputs);
    bool ok = differs_measure(&w->differs, w->batch_universe, &w->values, outputs, n, o->samples, fuel, all);
    n = 0;
    for (uint32_t i = 0; i < w->count; i++)
        if (w->candidates[i].keep) w->candidates[i].distances = all[n++];
    free(outputs);
    free(all);
    return ok;
}

/* Which differs the task's distances lack. */
static void find_newer(struct worker *w, const struct differ_pool *pool, uint32_t than)
{
    const struct program *programs[MOST_DIFFERS];
    uint32_t n = 0;
    if (w->newer_epoch == pool->epoch && w->newer_than == than) return;
    for (uint32_t i = 0; i < pool->count; i++) {
        if (than && pool->records[i].epoch <= than) continue;
        w->newer_index[n] = i;
        programs[n++] = pool->records[i].program;
    }
    differs_set(&w->newer, programs, n);
    w->newer_epoch = pool->epoch;
    w->newer_than = than;
}

static void take_distances(const struct worker *w, struct distances *to, const struct distances *from)
{
    for (uint32_t k = 0; k < w->newer.count; k++) to->of[w->newer_index[k]] = from->of[k];
}

/* False if the universe ran out of memory. */
static bool measure_archive(struct worker *w, struct evolve_task *t, int64_t fuel)
{
    struct archive *a = &t->archive;
    struct distances baseline, distances[ARCHIVE_MOST + 1];
    struct outcomes *o = &w->outcomes;
    value inputs[MOST_SAMPLES];
    for (uint32_t k = 0; k < w->values.demo_count; k++) inputs[k] = w->values.samples[k].inputs[INPUT_I];
    bool ok = differs_measure(&w->newer, w->batch_universe, &w->values, inputs, 1, 0, fuel, &baseline);
    batch_clear(w->spare);
    for (uint32_t i = 0; i < a->count; i++) batch_add(w->spare, a->entries[i].program);
    memset(distances, 0xff, sizeof distances);
    ok = ok && batch_run(w->spare, w->batch_universe, &w->values, 0, w->values.demo_count, fuel, o) &&
         differs_measure(&w->newer, w->batch_universe, &w->values, o->outputs, a->count, o->samples, fuel,
                         distances);
    take_distances(w, &t->baseline, &baseline);
    for (uint32_t i = 0; i < a->count; i++) take_distances(w, &a->entries[i].distances, &distances[i]);
    return ok;
}

void differs_refresh(struct worker *w, struct evolve_task *t, const struct generation *g)
{
    struct archive *a = &t->archive;
    differ_weights(g->differs, w->differ_weights);
    for (bool ok = false; !ok && t->differ_epoch != g->differs->epoch;) {
        find_newer(w, g->differs, t->differ_epoch);
        ok = measure_archive(w, t, g->options->fuel) || t->differ_epoch == 0;
        /* What has no room in part is tried as a resumed run tries it: as a whole. */
        t->differ_epoch = ok ? g->differs->epoch : 0;
        if (universe_exhausted(w->batch_universe)) worker_start(w, t, g);
    }
    for (uint32_t i = 0; i < a->count; i++)
        a->entries[i].credit =
            distances_credit(&a->entries[i].distances, &t->baseline, w->differ_weights, w->differs.count);
}

void differs_judge(struct worker *w, const struct archive *a, const struct child *c)
{
    uint32_t p = 0;
    while (p < a->count && !hash128_equal(a->entries[p].program->hash, c->parent)) p++;
    if (p == a->count || a->count < 2 || c->score.demo_right <= c->parent_right) return;
    for (uint32_t k = 0; k < w->differs.count; k++) {
        int32_t farther = 0, nearer = 0;
        for (uint32_t i = 0; i < a->count; i++) {
            farther += a->entries[i].distances.of[k] > a->entries[p].distances.of[k];
            nearer += a->entries[i].distances.of[k] < a->entries[p].distances.of[k];
        }
        w->verdicts.reward[k] += 1000 * (farther - nearer) / (int32_t)(a->count - 1);
        w->verdicts.judged[k]++;
    }
}

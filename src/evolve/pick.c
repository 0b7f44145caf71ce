/* Choosing parents.
 *
 * Four ways, drawn for each child: by lexicase over the demos, the differs and the doubts, by weight of score, by
 * novelty (behaviours that few others come near), and from the pool, which is how what one task has found reaches
 * another. Each looks only at the archive as it stands, so that a resumed run picks as the uninterrupted one did. */
#include "evolve/generation.h"

/* ---- by weight ---- */

/* A fit of every demo counts most, but anything that came close may be bred from. */
static uint64_t entry_weight(const struct entry *e)
{
    return 1 + (uint64_t)e->score.demo_right * 1000 + e->score.partial / (1u + e->score.demo_count) +
           e->credit;
}

static uint32_t by_weight(const struct archive *a, struct rng *r)
{
    uint64_t total = 0;
    for (uint32_t i = 0; i < a->count; i++) total += entry_weight(&a->entries[i]);
    uint64_t at = (uint64_t)(rng_unit(r) * (double)total);
    uint32_t i = 0;
    while (i + 1 < a->count && at >= entry_weight(&a->entries[i])) at -= entry_weight(&a->entries[i++]);
    return i;
}

/* ---- by lexicase ---- */

enum { CASE_DOUBT = MOST_CASES + MOST_DIFFERS, CASE_COUNT };

/* How good an entry is on a case: closeness on a demo, nearness by a differ, how little its predictions for the
 * tests are doubted. Higher is better. */
static int32_t on_case(const struct entry *e, uint32_t k)
{
    if (k == CASE_DOUBT) return -(int32_t)e->score.doubted;
    return k < MOST_CASES ? (int32_t)e->score.cases[k] : -(int32_t)e->distances.of[k - MOST_CASES];
}

/* Goes through the cases in random order and keeps those that are best on each. */
static uint32_t by_lexicase(const struct archive *a, uint32_t differs, struct rng *r)
{
    uint32_t cases[CASE_COUNT], count = 0, left[ARCHIVE_MOST + 1], n = a->count;
    uint32_t demos =
        a->entries[0].score.demo_count < MOST_CASES ? a->entries[0].score.demo_count : MOST_CASES;
    for (uint32_t i = 0; i < n; i++) left[i] = i;
    for (uint32_t k = 0; k < demos; k++) cases[count++] = k;
    for (uint32_t k = 0; k < differs; k++) cases[count++] = MOST_CASES + k;
    cases[count++] = CASE_DOUBT;
    while (count && n > 1) {
        uint32_t at = rng_below(r, count), k = cases[at], kept = 0;
        cases[at] = cases[--count];
        int32_t best = INT32_MIN;
        for (uint32_t i = 0; i < n; i++) {
            int32_t x = on_case(&a->entries[left[i]], k);
            if (x > best) kept = 0, best = x;
            if (x == best) left[kept++] = left[i];
        }
        n = kept;
    }
    return left[rng_below(r, n)];
}

/* ---- by novelty ---- */

/* The rarer its profile over the demos among the entries, the likelier. */
static uint32_t by_novelty(const struct archive *a, struct rng *r)
{
    uint32_t weight[ARCHIVE_MOST + 1], total = 0, i = 0;
    for (uint32_t k = 0; k < a->count; k++) {
        uint32_t alike = 1;
        for (uint32_t m = 0; m < a->count; m++)
            alike += m != k && memcmp(a->entries[k].score.cases, a->entries[m].score.cases,
                                      sizeof a->entries[k].score.cases) == 0;
        weight[k] = 1000 / alike;
        total += weight[k];
    }
    uint32_t at = rng_below(r, total);
    while (at >= weight[i]) at -= weight[i++];
    return i;
}

/* ---- from the pool ---- */

const struct program *pick_migrant(const struct pool *pool, struct rng *r)
{
    uint64_t at = (uint64_t)(rng_unit(r) * (double)pool->total);
    uint32_t i = 0;
    while (i + 1 < pool->count && at >= pool->weights[i]) at -= pool->weights[i++];
    return pool->programs[i];
}

const struct program *pick_parent(const struct evolve_task *t, const struct pool *pool,
                                  const struct picking *how, uint32_t differs, struct rng *r, uint32_t *entry)
{
    const struct archive *a = &t->archive;
    uint32_t draw = rng_below(r, how->lexicase + how->weight + how->novelty + how->migrants);
    *entry = UINT32_MAX;
    if (pool->count && (a->count == 0 || draw < how->migrants)) return pick_migrant(pool, r);
    draw = draw < how->migrants ? 0 : draw - how->migrants;
    if (draw < how->lexicase)
        *entry = by_lexicase(a, differs, r);
    else if (draw < how->lexicase + how->novelty)
        *entry = by_novelty(a, r);
    else
        *entry = by_weight(a, r);
    return a->entries[*entry].program;
}

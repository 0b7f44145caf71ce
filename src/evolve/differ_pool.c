#include "evolve/differ_pool.h"
#include "evolve/mutate.h"

enum { PROBE_TASKS = 8, JUDGED_ENOUGH = 40, PROBE_FUEL = 200000 };

static struct program *copy(const struct program *p, const char *name)
{
    return program_extract(p->graph, p->root, name);
}

void differ_pool_init(struct differ_pool *pool, const struct library *written, uint32_t most)
{
    memset(pool, 0, sizeof *pool);
    pool->most = most < MOST_DIFFERS ? most : MOST_DIFFERS;
    for (uint32_t i = 0; written && i < written->count && pool->count < pool->most; i++) {
        const struct program *p = written->programs[i];
        if (p->signature != SIGNATURE_SIC) continue;
        pool->records[pool->count++] = (struct differ_record){.program = copy(p, p->name), .written = true};
    }
    pool->epoch = 1;
}

void differ_pool_clear(struct differ_pool *pool)
{
    for (uint32_t i = 0; i < pool->count; i++) program_free(pool->records[i].program);
    memset(pool, 0, sizeof *pool);
}

int32_t differ_score(const struct differ_record *r)
{
    return r->judged ? (int32_t)(r->reward / (int64_t)r->judged) : 0;
}

void differ_weights(const struct differ_pool *pool, uint32_t weights[MOST_DIFFERS])
{
    for (uint32_t i = 0; i < pool->count; i++) {
        int32_t w = 300 + differ_score(&pool->records[i]);
        weights[i] = w < 1 ? 1 : w > 1000 ? 1000 : (uint32_t)w;
    }
}

void differ_pool_add(struct differ_pool *pool, const struct differ_verdicts *v)
{
    for (uint32_t i = 0; i < pool->count; i++) {
        pool->records[i].reward += v->reward[i];
        pool->records[i].judged += v->judged[i];
    }
}

/* ---- mutants ---- */

static value measure(const struct program *p, struct universe *u, value s, value i, value c)
{
    value inputs[INPUT_COUNT] = {[INPUT_I] = i, [INPUT_S] = s, [INPUT_C] = c};
    return program_run(p, u, inputs, PROBE_FUEL, NULL);
}

static bool is_distance(value v) { return value_is_int(v) && !value_failed(v) && int_of(v) >= 0; }

static bool useful(const struct program *p, struct universe *u, const struct dataset *data)
{
    uint32_t differs = 0;
    for (uint32_t i = 0; i < data->count && i < PROBE_TASKS; i++) {
        struct task_values t;
        universe_reset(u);
        task_values_make(&t, u, &data->tasks[(uint64_t)i * data->count / PROBE_TASKS % data->count]);
        for (uint32_t k = 0; k < t.demo_count; k++) {
            const struct sample *s = &t.samples[k];
            value same = measure(p, u, s->inputs[INPUT_S], s->wanted, s->wanted);
            value other = measure(p, u, s->inputs[INPUT_S], s->inputs[INPUT_I], s->wanted);
            if (same != bool_value(false) || !is_distance(other)) return false;
            differs += int_of(other) > 0;
        }
    }
    return differs > 0;
}

static bool known(const struct differ_pool *pool, struct hash128 hash)
{
    for (uint32_t i = 0; i < pool->count; i++)
        if (hash128_equal(pool->records[i].program->hash, hash)) return true;
    return false;
}

/* A free place, or that of the worst mutant judged often enough. */
static uint32_t place_for(const struct differ_pool *pool)
{
    uint32_t worst = pool->most;
    if (pool->count < pool->most) return pool->count;
    for (uint32_t i = 0; i < pool->count; i++) {
        const struct differ_record *r = &pool->records[i];
        if (r->written || r->judged < JUDGED_ENOUGH) continue;
        if (worst == pool->most || differ_score(r) < differ_score(&pool->records[worst])) worst = i;
    }
    return worst;
}

static const struct program *pick(const struct differ_pool *pool, struct rng *r)
{
    uint32_t weights[MOST_DIFFERS], total = 0, k = 0;
    differ_weights(pool, weights);
    for (uint32_t i = 0; i < pool->count; i++) total += weights[i];
    uint32_t at = rng_below(r, total);
    while (at >= weights[k]) at -= weights[k++];
    return pool->records[k].program;
}

/* One try; true if a mutant took the place. */
static bool try_mutant(struct differ_pool *pool, uint32_t place, struct universe *u,
                       const struct dataset *data, uint32_t generation, struct rng *r)
{
    struct graph *g = graph_new();
    const struct program *parent = pick(pool, r), *donor = pick(pool, r);
    node_id root = mutate(g, parent, donor, mutation_draw(r, NULL), r);
    bool taken = false;
    pool->tried++;
    if (root != NODE_ABSENT && graph_node(g, root)->inputs >= (1u << INPUT_C | 1u << INPUT_I)) {
        struct program *child = program_extract(g, root, "differ_mutant");
        taken = !known(pool, child->hash) && useful(child, u, data);
        if (!taken) {
            program_free(child);
        } else {
            if (place < pool->count)
                program_free(pool->records[place].program);
            else
                pool->count++;
            pool->epoch++;
            pool->records[place] =
                (struct differ_record){.program = child, .generation = generation, .epoch = pool->epoch};
        }
    }
    graph_free(g);
    return taken;
}

void differ_pool_breed(struct differ_pool *pool, struct universe *u, const struct dataset *data,
                       uint32_t generation, struct rng *r)
{
    enum { TRIES = 12 };
    uint32_t place = pool->count ? place_for(pool) : pool->most;
    if (place == pool->most) return;
    for (uint32_t i = 0; i < TRIES; i++)
        if (try_mutant(pool, place, u, data, generation, r)) return;
}

/* In rounds, until nothing changes:
 *
 *     folded    what depends on no input and is an integer or a pair becomes that constant
 *     shared    every expression becomes the first one with the same values on all samples, if that has fewer steps
 *     dropped   of all programs in which one step is replaced by one of its arguments, or by an argument's argument,
 *               the shortest with the same outputs
 *
 * All variants of a round are one batch, so that a variant costs its own difference. */
#include "search/study/simplify.h"

#include "dsl/types.h"

enum { ROUNDS = 40, LONGEST = 200 /* lines; longer programs are left as they are */ };

struct simplifier {
    struct universe *u;
    struct task_values samples;
    struct batch *batch;
    struct outcomes outcomes;
    const struct task *task;
};

/* The values of all programs of the batch; false when they do not fit into memory. */
static bool run(struct simplifier *s)
{
    universe_reset(s->u);
    task_values_make(&s->samples, s->u, s->task);
    return batch_run(s->batch, s->u, &s->samples, 0, s->samples.count, PATIENT_FUEL, &s->outcomes);
}

static bool same(const struct outcomes *o, uint32_t a, uint32_t b)
{
    return memcmp(o->outputs + (size_t)a * o->samples, o->outputs + (size_t)b * o->samples,
                  o->samples * sizeof *o->outputs) == 0;
}

static bool failed_somewhere(const struct outcomes *o, uint32_t a)
{
    for (uint32_t k = 0; k < o->samples; k++)
        if (value_failed(o->outputs[(size_t)a * o->samples + k])) return true;
    return false;
}

/* Lines of what node n needs, n's own included. */
static uint32_t lines_of(const struct graph *g, node_id n, uint8_t *seen)
{
    memset(seen, 0, g->count);
    seen[n] = 1;
    uint32_t lines = 0;
    for (node_id k = n + 1; k-- > 0;) {
        if (!seen[k]) continue;
        lines += node_is_line(graph_node(g, k));
        for (uint32_t i = 0; i < graph_node(g, k)->count; i++) seen[graph_args(g, k)[i]] = 1;
    }
    return lines;
}

/* Steps of normalisations, there and back (search/space/normalise.h). They stay even where they change nothing on this
 * task's samples: on others they may, and there the rule is still right. */
static bool is_step(const struct graph *g, node_id n)
{
    static const uint16_t steps[] = {PRIM_swap_ground,    PRIM_swap_widest,   PRIM_rank_colours,
                                     PRIM_unrank_colours, PRIM_order_colours, PRIM_unorder_colours,
                                     PRIM_posed,          PRIM_unposed};
    const struct node *node = graph_node(g, n);
    for (uint32_t i = 0; node->kind == NODE_CALL && i < sizeof steps / sizeof *steps; i++)
        if (node->op == steps[i]) return true;
    return false;
}

static bool is_normalised(const struct graph *g)
{
    for (node_id n = 0; n < g->count; n++)
        if (is_step(g, n)) return true;
    return false;
}

/* Folded and shared. NULL when nothing changes. */
static struct program *merge(struct simplifier *s, const struct program *p)
{
    const struct graph *g = p->graph;
    batch_clear(s->batch);
    node_id *map = must_alloc(g->count * sizeof *map);
    memset(map, 0xff, g->count * sizeof *map);
    for (node_id n = 0; n < g->count; n++) {
        graph_copy(s->batch->graph, g, n, map);
        batch_add_root(s->batch, map[n]);
    }
    struct program *result = NULL;
    if (run(s)) {
        uint8_t *seen = must_alloc(g->count);
        uint32_t *lines = must_alloc(g->count * sizeof *lines);
        node_id *to = must_alloc(g->count * sizeof *to);
        struct graph *made = graph_new();
        bool normalised = is_normalised(g); /* then what equals I came from I as it is normalised */
        memset(to, 0xff, g->count * sizeof *to);
        for (node_id n = 0; n < g->count; n++) {
            lines[n] = lines_of(g, n, seen);
            value v = s->outcomes.outputs[(size_t)n * s->outcomes.samples];
            node_id better = n;
            if (!failed_somewhere(&s->outcomes, n) && !is_step(g, n))
                for (node_id k = 0; k < n; k++)
                    if (lines[k] < lines[better] && same(&s->outcomes, k, n) &&
                        (graph_node(g, n)->inputs || !graph_node(g, k)->inputs) &&
                        !(normalised && graph_node(g, k)->kind == NODE_INPUT))
                        better = k;
            if (!graph_node(g, n)->inputs && node_is_line(graph_node(g, n)) &&
                (value_is_int(v) || value_is_pair(v)))
                to[n] = graph_constant(made, v);
            else if (better != n)
                to[n] = to[better];
            else
                graph_copy(made, g, n, to);
        }
        if (!graph_node(made, to[p->root])->ill) result = program_extract(made, to[p->root], p->name);
        graph_free(made);
        free(to);
        free(lines);
        free(seen);
    }
    free(map);
    if (result && (result->size > p->size || hash128_equal(result->hash, p->hash))) {
        program_free(result);
        result = NULL;
    }
    return result;
}

/* The program with node `old` replaced by node `by`, which it is made of, in the batch's graph. */
static node_id variant(struct simplifier *s, const struct program *p, node_id old, node_id by, node_id *map)
{
    memset(map, 0xff, p->graph->count * sizeof *map);
    map[old] = graph_copy(s->batch->graph, p->graph, by, map);
    return graph_copy(s->batch->graph, p->graph, p->root, map);
}

/* Dropped. NULL when nothing can be. */
static struct program *drop(struct simplifier *s, const struct program *p)
{
    const struct graph *g = p->graph;
    batch_clear(s->batch);
    node_id *map = must_alloc(g->count * sizeof *map);
    memset(map, 0xff, g->count * sizeof *map);
    batch_add_root(s->batch, graph_copy(s->batch->graph, g, p->root, map));
    for (node_id n = 0; n < g->count; n++) {
        if (!node_is_line(graph_node(g, n)) || is_step(g, n)) continue;
        for (uint32_t i = 0; i < graph_node(g, n)->count; i++) {
            node_id child = graph_args(g, n)[i];
            uint32_t below =
                node_is_line(graph_node(g, child)) && !is_step(g, child) ? graph_node(g, child)->count : 0;
            for (uint32_t k = 0; k <= below; k++) {
                node_id by = k ? graph_args(g, child)[k - 1] : child;
                if (type_clashes(graph_type(g, by), graph_type(g, n))) continue;
                node_id root = variant(s, p, n, by, map);
                if (!graph_node(s->batch->graph, root)->ill) batch_add_root(s->batch, root);
            }
        }
    }
    batch_add_root(s->batch,
                   s->batch->roots[0]); /* the batch's last look at the graph, which has grown since */
    struct program *best = NULL;
    if (run(s))
        for (uint32_t i = 1; i < s->batch->count; i++) {
            if (!same(&s->outcomes, 0, i)) continue;
            struct program *q = program_extract(s->batch->graph, s->batch->roots[i], p->name);
            uint32_t most = best ? best->size : p->size;
            if (q->size < most) {
                program_free(best);
                best = q;
            } else {
                program_free(q);
            }
        }
    free(map);
    return best;
}

struct program *program_simplify(struct universe *u, const struct program *p, const struct task *task)
{
    struct simplifier s = {.u = u, .batch = batch_new(), .task = task};
    struct program *now = program_extract(p->graph, p->root, p->name);
    for (uint32_t round = 0; round < ROUNDS && now->size <= LONGEST; round++) {
        struct program *next = merge(&s, now);
        if (!next) next = drop(&s, now);
        if (!next) break;
        program_free(now);
        now = next;
    }
    outcomes_free(&s.outcomes);
    batch_free(s.batch);
    return now;
}

/* The program for I with 0 and its commonest colour exchanged, and what it gives changed back; NODE_ABSENT if it is
 * normalised already or does not read I as a grid. */
static node_id with_own_ground(struct graph *to, const struct program *p)
{
    const struct graph *g = p->graph;
    if (is_normalised(g) || p->signature != SIGNATURE_I) return NODE_ABSENT;
    node_id *map = must_alloc(g->count * sizeof *map), i = graph_input(to, INPUT_I);
    memset(map, 0xff, g->count * sizeof *map);
    for (node_id n = 0; n < g->count; n++)
        if (graph_node(g, n)->kind == NODE_INPUT)
            map[n] = graph_call(to, PRIM_swap_ground, (node_id[]){i, i});
    node_id inside = graph_copy(to, g, p->root, map);
    node_id root = graph_call(to, PRIM_swap_ground, (node_id[]){inside, i});
    free(map);
    return graph_node(to, root)->ill ? NODE_ABSENT : root;
}

struct program *program_generalise(struct universe *u, const struct program *p, const struct task *task)
{
    struct simplifier s = {.u = u, .batch = batch_new(), .task = task};
    struct program *made = NULL;
    batch_add(s.batch, p);
    node_id root = with_own_ground(s.batch->graph, p);
    if (root != NODE_ABSENT) {
        batch_add_root(s.batch, root);
        batch_add_root(s.batch,
                       s.batch->roots[0]); /* the batch's last look at the graph, which has grown since */
        if (run(&s) && same(&s.outcomes, 0, 1)) made = program_extract(s.batch->graph, root, p->name);
    }
    outcomes_free(&s.outcomes);
    batch_free(s.batch);
    return made ? made : program_extract(p->graph, p->root, p->name);
}

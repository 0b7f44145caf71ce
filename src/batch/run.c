/* The pass over the graph.
 *
 * node_values[n] holds the node's value for the sample at hand. Nodes that read no input keep theirs from the
 * first sample on. Nodes that no program reached when it was added (`mark` 0) are left out: a mutation may
 * have made and dropped them. */
#include "batch/batch.h"

static value run_node(const struct graph *g, node_id id, struct universe *u, const value *values)
{
    const struct node *n = graph_node(g, id);
    const node_id *args = graph_args(g, id);
    value few[MAX_ARITY + 1], *a = few;
    if (n->kind == NODE_TUPLE && n->count > MAX_ARITY) {
        a = frame_alloc(u, n->count * sizeof *a);
        if (!a) return FAIL_MEMORY;
    }
    for (uint32_t i = 0; i < n->count; i++) {
        a[i] = values[args[i]];
        if (value_failed(a[i])) return a[i];
    }
    switch ((enum node_kind)n->kind) {
    case NODE_CALL: return dsl_call_primitive(u, (enum primitive)n->op, a);
    case NODE_APPLY: return dsl_call(u, a[0], a + 1, n->count - 1);
    case NODE_TUPLE: return tuple_make(u, a, n->count);
    case NODE_CONST: return n->constant;
    case NODE_PRIMITIVE: return value_of_primitive(n->op);
    case NODE_INPUT: break;
    }
    return FAIL_TYPE;
}

static void run_sample(const struct graph *g, struct universe *u, const value inputs[INPUT_COUNT],
                       int64_t fuel, bool first, const uint32_t *mark, value *values, uint32_t *ticks,
                       uint64_t *computed)
{
    for (node_id n = 0; n < g->count; n++) {
        const struct node *node = graph_node(g, n);
        if (mark && !mark[n]) continue;
        if (node->kind == NODE_INPUT) {
            values[n] = inputs[node->op];
            ticks[n] = 0;
            continue;
        }
        if (!node->inputs && !first) continue;
        u->fuel = fuel;
        frame_release(u, 0);
        values[n] = run_node(g, n, u, values);
        int64_t used = fuel - u->fuel;
        ticks[n] = used > fuel ? (uint32_t)fuel + 1 : (uint32_t)used;
        *computed += node_is_line(node);
    }
}

static void reserve(struct outcomes *o, uint32_t programs, uint32_t samples, uint32_t nodes)
{
    if (programs * samples > o->capacity) {
        o->capacity = programs * samples;
        o->outputs = must_realloc(o->outputs, o->capacity * sizeof *o->outputs);
        o->ticks = must_realloc(o->ticks, o->capacity * sizeof *o->ticks);
    }
    if (nodes > o->node_capacity) {
        o->node_capacity = nodes;
        o->node_values = must_realloc(o->node_values, nodes * sizeof *o->node_values);
        o->node_ticks = must_realloc(o->node_ticks, nodes * sizeof *o->node_ticks);
    }
    o->programs = programs;
    o->samples = samples;
}

void outcomes_free(struct outcomes *o)
{
    free(o->outputs);
    free(o->ticks);
    free(o->node_values);
    free(o->node_ticks);
    *o = (struct outcomes){0};
}

static uint64_t program_ticks(const struct batch *b, uint32_t program, const uint32_t *node_ticks)
{
    uint64_t sum = 0;
    for (uint32_t k = b->first[program]; k < b->first[program + 1]; k++) sum += node_ticks[b->lines[k]];
    return sum;
}

bool batch_run(const struct batch *b, struct universe *u, const struct task_values *t, uint32_t from,
               uint32_t to, int64_t fuel, struct outcomes *o)
{
    check(from <= to && to <= t->count);
    check(b->count == 0 || b->mark_capacity >= b->graph->count);
    batch_check(b);
    reserve(o, b->count, to - from, b->graph->count);
    o->nodes_computed = 0;
    for (uint32_t s = from; s < to; s++) {
        run_sample(b->graph, u, t->samples[s].inputs, fuel, s == from, b->mark, o->node_values, o->node_ticks,
                   &o->nodes_computed);
        if (universe_exhausted(u)) return false;
        check(u->depth == 0);
        for (uint32_t p = 0; p < b->count; p++) {
            uint64_t ticks = program_ticks(b, p, o->node_ticks);
            bool over = ticks > (uint64_t)fuel;
            uint32_t at = p * o->samples + s - from;
            o->outputs[at] = over ? (value)FAIL_FUEL : o->node_values[b->roots[p]];
            o->ticks[at] = over ? (uint32_t)fuel : (uint32_t)ticks;
        }
    }
    o->nodes_called_for = (uint64_t)b->lines_count * (to - from);
    return true;
}

value program_run(const struct program *p, struct universe *u, const value inputs[INPUT_COUNT], int64_t fuel,
                  uint32_t *ticks)
{
    const struct graph *g = p->graph;
    value few[256], *values = g->count <= 256 ? few : must_alloc(g->count * sizeof *values);
    uint32_t few_ticks[256],
        *node_ticks = g->count <= 256 ? few_ticks : must_alloc(g->count * sizeof *node_ticks);
    uint64_t computed = 0, sum = 0;
    run_sample(g, u, inputs, fuel, true, NULL, values, node_ticks, &computed);
    value v = universe_exhausted(u) ? (value)FAIL_MEMORY : values[p->root];
    for (node_id n = 0; n < g->count; n++) sum += node_ticks[n];
    if (sum > (uint64_t)fuel) v = value_failed(v) && v == FAIL_MEMORY ? v : (value)FAIL_FUEL;
    if (ticks) *ticks = sum > (uint64_t)fuel ? (uint32_t)fuel : (uint32_t)sum;
    if (values != few) free(values);
    if (node_ticks != few_ticks) free(node_ticks);
    return v;
}

void program_values(const struct program *p, struct universe *u, const value inputs[INPUT_COUNT],
                    int64_t fuel, value *values)
{
    uint32_t *ticks = must_alloc(p->graph->count * sizeof *ticks);
    uint64_t computed = 0;
    run_sample(p->graph, u, inputs, fuel, true, NULL, values, ticks, &computed);
    free(ticks);
}

node_id program_failure(const struct program *p, struct universe *u, const value inputs[INPUT_COUNT],
                        int64_t fuel, value *values)
{
    const struct graph *g = p->graph;
    program_values(p, u, inputs, fuel, values);
    if (!value_failed(values[p->root])) return NODE_ABSENT;
    for (node_id n = 0; n < g->count; n++) {
        bool failed = graph_node(g, n)->kind != NODE_INPUT && value_failed(values[n]);
        for (uint32_t k = 0; k < graph_node(g, n)->count; k++)
            failed &= !value_failed(values[graph_args(g, n)[k]]);
        if (failed) return n;
    }
    return NODE_ABSENT;
}

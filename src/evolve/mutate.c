#include "evolve/change.h"

#define NAME(name, weight, words)   #name,
#define WORDS(name, weight, words)  words,
#define WEIGHT(name, weight, words) weight,
static const char *const names[] = {MUTATIONS(NAME)}, *const words_of[] = {MUTATIONS(WORDS)};
static const uint32_t weights[] = {MUTATIONS(WEIGHT)};

const char *mutation_name(enum mutation kind) { return names[kind]; }
const char *mutation_words(enum mutation kind) { return words_of[kind]; }

enum mutation mutation_draw(struct rng *r, const uint32_t *given)
{
    const uint32_t *w = given ? given : weights;
    uint32_t total = 0, k = 0;
    for (uint32_t i = 0; i < MUTATION_COUNT; i++) total += w[i];
    uint32_t at = rng_below(r, total);
    while (at >= w[k]) at -= w[k++];
    return (enum mutation)k;
}

void mutation_adapt(uint32_t out[MUTATION_COUNT], const uint64_t *tried, const uint64_t *kept)
{
    enum { SCALE = 100, PRIOR = 1000 };
    uint64_t all_tried = 1, all_kept = 1;
    for (uint32_t k = 0; k < MUTATION_COUNT; k++) {
        all_tried += tried[k];
        all_kept += kept[k];
    }
    for (uint32_t k = 0; k < MUTATION_COUNT; k++) {
        /* The kind's rate of success over the mean rate, each kind beginning with PRIOR trials at the mean. */
        uint64_t prior = PRIOR * all_kept / all_tried + 1;
        uint64_t ratio = SCALE * (kept[k] + prior) * all_tried / ((tried[k] + PRIOR) * all_kept);
        ratio = ratio < SCALE / 3 ? SCALE / 3 : ratio > 3 * SCALE ? 3 * SCALE : ratio;
        out[k] = (uint32_t)(weights[k] * ratio);
    }
}

node_id mutate_argument(struct change *c)
{
    uint32_t want = change_wants(c->from, c->line, c->slot);
    node_id old = change_args(c)[c->slot];
    for (uint32_t i = 0; i < TRIES; i++) {
        node_id n = rng_below(c->r, c->line); /* nodes before the line cannot depend on it */
        if (n == old || !node_fits(c->from, n, want)) continue;
        if (want == T_ANY && !type_fits(graph_type(c->from, n), graph_type(c->from, old))) continue;
        return change_with_slot(c, change_copy(c, n));
    }
    return NODE_ABSENT;
}

static value other_constant(struct change *c, value v, uint32_t want)
{
    struct rng *r = c->r;
    if (value_is_pair(v)) {
        if (rng_below(r, 3)) {
            const struct constant *k = &constants[15 + rng_below(r, CONSTANT_COUNT - 15)];
            return k->value;
        }
        int32_t a = pair_first(v), b = pair_second(v), step = rng_below(r, 2) ? 1 : -1;
        if (rng_below(r, 2))
            a += step;
        else
            b += step;
        return pair_fits(a, b) ? pair_name(a, b) : v;
    }
    int32_t x = int_of(v);
    if (want == T_FLAG) return bool_value(x == 0);
    if (want & B_COUNT) return int_value(1 + (int32_t)rng_below(r, 6));
    if (want & B_COLOUR) return change_colour(c);
    if (rng_below(r, 2)) return int_value((int32_t)rng_below(r, 10));
    return int_value(x + (rng_below(r, 2) ? 1 : -1));
}

node_id mutate_constant(struct change *c)
{
    for (uint32_t i = 0; i < TRIES; i++) {
        const struct node *n = graph_node(c->from, change_args(c)[c->slot]);
        if (n->kind == NODE_CONST) {
            value v = other_constant(c, n->constant, change_wants(c->from, c->line, c->slot));
            return v == n->constant || value_failed(v) ? NODE_ABSENT
                                                       : change_with_slot(c, graph_constant(c->to, v));
        }
        if (!change_pick(c)) break;
    }
    return NODE_ABSENT;
}

/* What the demo pairs say in the place of a constant: first or last of a list of colours, a turn, a size. */
static node_id derived_node(struct change *c, value old, uint32_t want)
{
    static const enum primitive colours[] = {PRIM_colours_added, PRIM_colours_removed, PRIM_colours_kept,
                                             PRIM_colours_of};
    static const enum primitive ends[] = {PRIM_first, PRIM_last};
    node_id s = graph_input(c->to, INPUT_S);
    if (value_is_pair(old))
        return graph_call(c->to, rng_below(c->r, 2) ? PRIM_size_factor : PRIM_output_shape, &s);
    if (want & B_COUNT) {
        node_id factor = graph_call(c->to, PRIM_size_factor, &s);
        return graph_call(c->to, ends[rng_below(c->r, 2)], &factor);
    }
    enum primitive list = colours[rng_below(c->r, 4)];
    node_id of = list == PRIM_colours_of ? graph_input(c->to, INPUT_I) : s;
    node_id all = graph_call(c->to, list, &of);
    if (rng_below(c->r, 3)) return graph_call(c->to, ends[rng_below(c->r, 2)], &all);
    node_id args[2] = {all, graph_constant(c->to, int_value((int32_t)rng_below(c->r, 3)))};
    return graph_call(c->to, PRIM_element_at, args);
}

node_id mutate_derived(struct change *c)
{
    for (uint32_t i = 0; i < TRIES; i++) {
        const struct node *n = graph_node(c->from, change_args(c)[c->slot]);
        uint32_t want = change_wants(c->from, c->line, c->slot);
        if (n->kind == NODE_CONST && want != T_FLAG)
            return change_with_slot(c, derived_node(c, n->constant, want));
        if (!change_pick(c)) break;
    }
    return NODE_ABSENT;
}

/* Whether primitive p may stand where `old` stands as the line's callee. */
static bool may_replace(const struct change *c, enum primitive p, enum primitive old)
{
    const struct primitive_info *a = &primitives[p], *b = &primitives[old];
    if (p == old || a->arity != b->arity || !type_fits(a->result, b->result)) return false;
    if (b->result == T_FUNC) return a->result == T_FUNC;
    for (uint32_t i = 0; i < a->arity; i++)
        if (!node_fits(c->from, change_args(c)[i], a->parameters[i])) return false;
    return true;
}

node_id mutate_primitive(struct change *c)
{
    const struct node *n = change_line(c), *argument = graph_node(c->from, change_args(c)[c->slot]);
    bool as_value = argument->kind == NODE_PRIMITIVE;
    if (!as_value && n->kind != NODE_CALL) return NODE_ABSENT;
    enum primitive old = (enum primitive)(as_value ? argument->op : n->op);
    uint32_t start = rng_below(c->r, CORE_PRIMITIVES), skip = rng_below(c->r, 8);
    for (uint32_t i = 0; i < CORE_PRIMITIVES; i++) {
        enum primitive p = (enum primitive)((start + i) % CORE_PRIMITIVES);
        bool ok = as_value ? p != old && primitives[p].arity == primitives[old].arity &&
                                 type_fits(primitives[p].result, primitives[old].result) &&
                                 type_fits(primitives[p].parameters[0], primitives[old].parameters[0])
                           : may_replace(c, p, old);
        if (!ok || skip-- > 0) continue;
        if (as_value) return change_with_slot(c, graph_primitive(c->to, p));
        node_id args[MAX_ARITY];
        for (uint32_t k = 0; k < n->count; k++) args[k] = change_copy(c, change_args(c)[k]);
        return change_with_line(c, graph_call(c->to, p, args));
    }
    return NODE_ABSENT;
}

node_id mutate_graft(struct change *c)
{
    const struct graph *g = c->donor->graph;
    uint32_t want = change_wants(c->from, c->line, c->slot);
    if (want == T_ANY) want = graph_type(c->from, change_args(c)[c->slot]);
    for (uint32_t i = 0; i < TRIES; i++) {
        node_id n = rng_below(c->r, g->count);
        if (!node_fits(g, n, want) || graph_node(g, n)->inputs & 1u << INPUT_C) continue;
        node_id *map = must_alloc(g->count * sizeof *map);
        memset(map, 0xff, g->count * sizeof *map);
        node_id filler = graph_copy(c->to, g, n, map);
        free(map);
        return change_with_slot(c, filler);
    }
    return NODE_ABSENT;
}

node_id mutate_wrap(struct change *c)
{
    uint32_t want = change_wants(c->from, c->line, c->slot);
    node_id old = change_args(c)[c->slot];
    uint32_t given = graph_type(c->from, old);
    if (want == T_ANY) want = given;
    for (uint32_t i = 0; i < 4 * TRIES; i++) {
        enum primitive p = (enum primitive)rng_below(c->r, CORE_PRIMITIVES);
        if (primitives[p].arity != 1 || p == PRIM_identity || !type_fits(primitives[p].result, want))
            continue;
        if (!node_fits(c->from, old, primitives[p].parameters[0])) continue;
        node_id inner = change_copy(c, old);
        return change_with_slot(c, graph_call(c->to, p, &inner));
    }
    return NODE_ABSENT;
}

node_id mutate_strip(struct change *c)
{
    node_id old = change_args(c)[c->slot];
    const struct node *n = graph_node(c->from, old);
    if (!node_is_line(n)) return NODE_ABSENT;
    uint32_t want = change_wants(c->from, c->line, c->slot);
    if (want == T_ANY) want = graph_type(c->from, old);
    uint32_t start = rng_below(c->r, n->count);
    for (uint32_t i = 0; i < n->count; i++) {
        node_id inner = graph_args(c->from, old)[(start + i) % n->count];
        if (node_fits(c->from, inner, want)) return change_with_slot(c, change_copy(c, inner));
    }
    return NODE_ABSENT;
}

node_id mutate_swap(struct change *c)
{
    const struct node *n = change_line(c);
    uint32_t from = n->kind == NODE_APPLY;
    if (n->count - from < 2) return NODE_ABSENT;
    uint32_t a = from + rng_below(c->r, n->count - from), b = from + rng_below(c->r, n->count - from);
    const node_id *old = change_args(c);
    if (old[a] == old[b] || !node_fits(c->from, old[a], change_wants(c->from, c->line, b)) ||
        !node_fits(c->from, old[b], change_wants(c->from, c->line, a)))
        return NODE_ABSENT;
    node_id args[MOST_ARGUMENTS];
    for (uint32_t i = 0; i < n->count; i++) args[i] = change_copy(c, old[i == a ? b : i == b ? a : i]);
    return change_with_line(c, n->kind == NODE_CALL ? graph_call(c->to, (enum primitive)n->op, args)
                                                    : graph_apply(c->to, args[0], args + 1, n->count - 1));
}

/* ---- kinds that restructure ---- */

/* f(x, a) becomes f(f(x, a), a) where the line's own value fits into one of its slots. */
node_id mutate_again(struct change *c)
{
    const struct node *n = change_line(c);
    if (n->kind != NODE_CALL) return NODE_ABSENT;
    for (uint32_t i = 0; i < n->count; i++) {
        c->slot = i;
        if (node_fits(c->from, c->line, change_wants(c->from, c->line, i)) &&
            type_fits(graph_type(c->from, change_args(c)[i]), primitives[n->op].result)) {
            node_id inner = change_copy(c, c->line);
            c->map[c->line] = NODE_ABSENT;
            return change_with_slot(c, inner);
        }
    }
    return NODE_ABSENT;
}

/* The value of a slot that wants a function of one argument: f becomes compose(g, f), compose(f, g), or a part of
 * what it was composed of. */
node_id mutate_combine(struct change *c)
{
    uint32_t want = change_wants(c->from, c->line, c->slot);
    node_id old = change_args(c)[c->slot];
    if (!(want & B_ARITY1) && graph_arity(c->from, old) != 1) return NODE_ABSENT;
    const struct node *n = graph_node(c->from, old);
    if (n->kind == NODE_CALL && n->op == PRIM_compose && rng_below(c->r, 2))
        return change_with_slot(c, change_copy(c, graph_args(c->from, old)[rng_below(c->r, 2)]));
    for (uint32_t i = 0; i < 4 * TRIES; i++) {
        enum primitive p = (enum primitive)rng_below(c->r, CORE_PRIMITIVES);
        if (primitives[p].arity != 1 || p == PRIM_identity) continue;
        bool outer = rng_below(c->r, 2);
        if (n->kind == NODE_PRIMITIVE) {
            const struct primitive_info *f = &primitives[n->op], *g = &primitives[p];
            if (outer ? !type_fits(f->result, g->parameters[0]) : !type_fits(g->result, f->parameters[0]))
                continue;
        }
        node_id inner = change_copy(c, old), made = graph_primitive(c->to, p);
        return change_with_slot(
            c, graph_call(c->to, PRIM_compose, outer ? (node_id[]){made, inner} : (node_id[]){inner, made}));
    }
    return NODE_ABSENT;
}

/* x1 = compose(f, g); x1(a) becomes f(g(a)), and so on: what was bound comes into reach of the other kinds. */
node_id mutate_unfold(struct change *c)
{
    const struct node *n = change_line(c);
    if (n->kind != NODE_APPLY || n->count != 2) return NODE_ABSENT;
    const struct node *f = graph_node(c->from, change_args(c)[0]);
    if (f->kind != NODE_CALL) return NODE_ABSENT;
    const node_id *bound = graph_args(c->from, change_args(c)[0]);
    node_id x = change_copy(c, change_args(c)[1]), made;
    switch (f->op) {
    case PRIM_compose:
        made = graph_apply(c->to, change_copy(c, bound[1]), &x, 1);
        made = graph_apply(c->to, change_copy(c, bound[0]), &made, 1);
        break;
    case PRIM_chain:
        made = graph_apply(c->to, change_copy(c, bound[2]), &x, 1);
        made = graph_apply(c->to, change_copy(c, bound[1]), &made, 1);
        made = graph_apply(c->to, change_copy(c, bound[0]), &made, 1);
        break;
    case PRIM_fork: {
        node_id two[2] = {graph_apply(c->to, change_copy(c, bound[1]), &x, 1),
                          graph_apply(c->to, change_copy(c, bound[2]), &x, 1)};
        made = graph_apply(c->to, change_copy(c, bound[0]), two, 2);
        break;
    }
    case PRIM_rbind:
        made = graph_apply(c->to, change_copy(c, bound[0]), (node_id[]){x, change_copy(c, bound[1])}, 2);
        break;
    case PRIM_lbind:
        made = graph_apply(c->to, change_copy(c, bound[0]), (node_id[]){change_copy(c, bound[1]), x}, 2);
        break;
    default: return NODE_ABSENT;
    }
    return change_with_line(c, made);
}

node_id mutate(struct graph *to, const struct program *parent, const struct program *donor,
               enum mutation kind, struct rng *r)
{
    return mutate_for(to, parent, donor, NULL, kind, r);
}

node_id mutate_for(struct graph *to, const struct program *parent, const struct program *donor,
                   const struct palette *palette, enum mutation kind, struct rng *r)
{
    static node_id (*const makers[])(struct change *) = {
#define MAKER(name, weight, words) mutate_##name,
        MUTATIONS(MAKER)
#undef MAKER
    };
    struct change c = {
        .to = to, .from = parent->graph, .parent = parent, .donor = donor, .palette = palette, .r = r};
    uint32_t count = parent->graph->count;
    node_id few[256];
    c.map = count <= 256 ? few : must_alloc(count * sizeof *c.map);
    memset(c.map, 0xff, count * sizeof *c.map);
    /* A program without a line can still be extended or joined. */
    bool whole = kind >= MUTATE_call && kind <= MUTATE_migrant;
    if (!change_pick(&c)) c.line = NODE_ABSENT;
    node_id child = c.line != NODE_ABSENT || whole ? makers[kind](&c) : NODE_ABSENT;
    if (c.map != few) free(c.map);
    if (child == NODE_ABSENT) return child;
    /* A graft may bring what was there already. */
    const struct node *made = graph_node(to, child);
    return made->ill || hash128_equal(made->hash, parent->hash) ? NODE_ABSENT : child;
}

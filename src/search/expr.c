#include "search/expr.h"

#include "base/check.h"
#include "search/search.h"

_Static_assert(MOST_SAMPLES <= 64, "a bit per sample");

/* Stands for what there was no room for: fails on all samples, and is never a candidate. Nobody writes to it: its value
 * is known, and it has no node. */
static const struct expr nothing = {.kind = EXPR_CONSTANT, .same = true, .known = 1, .at = {FAIL_MEMORY}};
#define expr_failed ((struct expr *)&nothing)

static struct expr *expr_new(struct search_context *x, enum expr_kind kind, uint32_t count)
{
    struct expr *e = frame_alloc(x->u, sizeof *e + count * sizeof(struct expr *));
    if (!e) return expr_failed;
    e->kind = (uint8_t)kind;
    e->same = false;
    e->count = count;
    e->node = NODE_ABSENT;
    e->known = 0;
    return e;
}

struct expr *expr_given(struct search_context *x, node_id node, const value *values)
{
    struct expr *e = expr_new(x, EXPR_GIVEN, 0);
    if (e == expr_failed) return e;
    e->node = node;
    e->known = ~0ull >> (64 - x->count);
    memcpy(e->at, values, x->count * sizeof *values);
    return e;
}

struct expr *expr_input(struct search_context *x) { return expr_given(x, x->input, x->inputs); }

struct expr *expr_size(struct search_context *x)
{
    check(x->size_known);
    return expr_given(x, x->size_node, x->sizes);
}

struct expr *expr_state(struct search_context *x, uint32_t state)
{
    struct expr *e = expr_new(x, EXPR_STATE, 0);
    if (e == expr_failed) return e;
    check(state < x->search->states.count);
    e->state = state;
    e->known = ~0ull >> (64 - x->count);
    memcpy(e->at, states_values(&x->search->states, state), x->count * sizeof *e->at);
    return e;
}

struct expr *expr_state_grid(struct search_context *x, uint32_t state)
{
    struct expr *e = expr_state(x, state);
    const struct state *s = &x->search->states.state[state];
    return s->type == STATE_IMAGE && s->at_zero ? e : expr_call(x, PRIM_at_origin, e);
}

static struct expr *expr_same(struct search_context *x, enum expr_kind kind, value v)
{
    struct expr *e = expr_new(x, kind, 0);
    if (e == expr_failed) return e;
    e->same = true;
    e->known = 1;
    e->at[0] = v;
    return e;
}

struct expr *expr_constant(struct search_context *x, value v) { return expr_same(x, EXPR_CONSTANT, v); }

struct expr *expr_function(struct search_context *x, enum primitive p)
{
    struct expr *e = expr_same(x, EXPR_FUNCTION, value_of_primitive(p));
    if (e != expr_failed) e->primitive = (uint16_t)p;
    return e;
}

static struct expr *expr_made(struct search_context *x, enum expr_kind kind, struct expr *const *arguments,
                              uint32_t count)
{
    struct expr *e = expr_new(x, kind, count);
    if (e == expr_failed) return e;
    e->same = true;
    for (uint32_t k = 0; k < count; k++) {
        e->argument[k] = arguments[k];
        e->same &= arguments[k]->same;
    }
    return e;
}

struct expr *expr_tuple(struct search_context *x, struct expr *const *elements, uint32_t count)
{
    return expr_made(x, EXPR_TUPLE, elements, count);
}

struct expr *expr_call_with(struct search_context *x, enum primitive p, struct expr *const *arguments,
                            uint32_t count)
{
    require(count == primitives[p].arity);
    struct expr *e = expr_made(x, EXPR_CALL, arguments, count);
    if (e != expr_failed) e->primitive = (uint16_t)p;
    return e;
}

struct expr *expr_turned(struct search_context *x, struct expr *e, uint32_t turn)
{
    return turn ? expr_call(x, PRIM_turned, e, expr_int(x, (int32_t)turn)) : e;
}

/* ---- values ---- */

static value tuple_of(struct search_context *x, struct expr *e, uint32_t k)
{
    size_t mark = frame_mark(x->u);
    value v = VALUE_NONE, *element = frame_alloc(x->u, e->count * sizeof *element);
    if (!element) return FAIL_MEMORY;
    for (uint32_t i = 0; i < e->count; i++) {
        element[i] = expr_value(x, e->argument[i], k);
        if (value_failed(element[i])) {
            v = element[i];
            break;
        }
    }
    if (v == VALUE_NONE) v = tuple_make(x->u, element, e->count);
    frame_release(x->u, mark);
    return v;
}

static value call_of(struct search_context *x, struct expr *e, uint32_t k)
{
    value argument[MAX_ARITY];
    for (uint32_t i = 0; i < e->count; i++) {
        argument[i] = expr_value(x, e->argument[i], k);
        if (value_failed(argument[i])) return argument[i];
    }
    int64_t fuel = x->u->fuel;
    x->u->fuel = DEFAULT_FUEL;
    value v = dsl_run_kernel(x->u, (enum primitive)e->primitive, argument);
    x->u->fuel = fuel;
    return v;
}

value expr_value(struct search_context *x, struct expr *e, uint32_t k)
{
    check(k < x->count);
    if (e->same) k = 0;
    if (e->known >> k & 1) return e->at[k];
    check(e->kind == EXPR_TUPLE || e->kind == EXPR_CALL);
    e->at[k] = e->kind == EXPR_TUPLE ? tuple_of(x, e, k) : call_of(x, e, k);
    e->known |= 1ull << k;
    return e->at[k];
}

/* ---- nodes ---- */

static node_id made_node(struct search_context *x, struct expr *e)
{
    node_id few[MAX_ARITY], *nodes = few;
    size_t mark = frame_mark(x->u);
    if (e->count > MAX_ARITY) nodes = frame_alloc(x->u, e->count * sizeof *nodes);
    require(nodes);
    for (uint32_t i = 0; i < e->count; i++) nodes[i] = expr_node(x, e->argument[i]);
    node_id n = e->kind == EXPR_TUPLE ? graph_tuple(x->graph, nodes, e->count)
                                      : graph_call(x->graph, (enum primitive)e->primitive, nodes);
    frame_release(x->u, mark);
    return n;
}

node_id expr_node(struct search_context *x, struct expr *e)
{
    require(e != expr_failed);
    if (e->node != NODE_ABSENT) return e->node;
    switch ((enum expr_kind)e->kind) {
    case EXPR_GIVEN: require(false);
    case EXPR_STATE: return e->node = search_node(x, e->state);
    case EXPR_CONSTANT: return e->node = graph_constant(x->graph, e->at[0]);
    case EXPR_FUNCTION: return e->node = graph_primitive(x->graph, (enum primitive)e->primitive);
    case EXPR_TUPLE:
    case EXPR_CALL: break;
    }
    return e->node = made_node(x, e);
}

/* ---- candidates ---- */

bool expr_fits(struct search_context *x, struct expr *e)
{
    for (uint32_t k = 0; k < x->demo_count; k++)
        if (expr_value(x, e, k) != x->wanted[k]) return false;
    return true;
}

void expr_propose_partial(struct search_context *x, struct expr *e, const struct candidate *given)
{
    value outputs[MOST_SAMPLES];
    struct candidate c = *given;
    for (uint32_t k = 0; k < x->count; k++) outputs[k] = expr_value(x, e, k);
    c.root = expr_node(x, e);
    candidate_add(x, &c, outputs);
}

bool expr_propose(struct search_context *x, struct expr *e, const struct candidate *c)
{
    if (!expr_fits(x, e)) return false;
    for (uint32_t k = x->demo_count; k < x->count; k++)
        if (value_failed(expr_value(x, e, k))) return false;
    expr_propose_partial(x, e, c);
    return true;
}

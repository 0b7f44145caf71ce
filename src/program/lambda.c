/* An expression as a function of one of its inputs, without a variable: by compose, fork, fork3, lbind, rbind and
 * always.
 *
 *     f(x)          compose(f, F)            F: the argument as a function; x itself is left out
 *     f(x, c)       compose(rbind(f, c), F)
 *     f(c, x)       compose(lbind(f, c), F)
 *     f(x, y)       fork(f, F, G)
 *     f(x, y, z)    fork3(f, F, G, H)        a constant between two that are none: always(c)
 *
 * What stands twice is made twice as a text only: equal nodes are one, and a run remembers what it computed. */
#include "program/lambda.h"

struct lambda {
    struct graph *g;
    enum input input;
    node_id *made; /* by node; NODE_ABSENT: not yet */
    bool failed;
};

static bool depends(const struct lambda *l, node_id n) { return graph_node(l->g, n)->inputs >> l->input & 1; }

static node_id function_of(struct lambda *l, node_id n);

static node_id bind(struct lambda *l, enum primitive p, node_id function, node_id fixed)
{
    return graph_call(l->g, p, (node_id[]){function, fixed});
}

/* The function applied to what the arguments make of the input. Constant arguments at both ends are bound first. */
static node_id call_of(struct lambda *l, node_id function, const node_id *args, uint32_t count)
{
    node_id parts[4] = {function};
    while (count > 1 && !depends(l, args[count - 1])) function = bind(l, PRIM_rbind, function, args[--count]);
    while (count > 1 && !depends(l, args[0])) {
        function = bind(l, PRIM_lbind, function, args[0]);
        args++;
        count--;
    }
    if (count > 3) {
        l->failed = true;
        return function;
    }
    parts[0] = function;
    for (uint32_t i = 0; i < count; i++) parts[i + 1] = function_of(l, args[i]);
    if (l->failed) return function;
    if (count == 1 && graph_node(l->g, args[0])->kind == NODE_INPUT) return function;
    return graph_call(l->g, count == 1 ? PRIM_compose : count == 2 ? PRIM_fork : PRIM_fork3, parts);
}

static node_id function_of(struct lambda *l, node_id n)
{
    struct graph *g = l->g;
    if (l->failed) return n;
    if (l->made[n] != NODE_ABSENT) return l->made[n];
    if (!depends(l, n)) return l->made[n] = graph_call(g, PRIM_always, &n);
    struct node node = *graph_node(g, n);
    if (node.kind == NODE_INPUT) return l->made[n] = graph_primitive(g, PRIM_identity);
    node_id args[MAX_ARITY];
    if ((node.kind != NODE_CALL && node.kind != NODE_TUPLE) || node.count > MAX_ARITY) {
        l->failed = true;
        return n;
    }
    memcpy(args, graph_args(g, n), node.count * sizeof *args);
    if (node.kind == NODE_TUPLE && node.count != 2) {
        l->failed = true;
        return n;
    }
    enum primitive p = node.kind == NODE_TUPLE ? PRIM_astuple : (enum primitive)node.op;
    node_id made = call_of(l, graph_primitive(g, p), args, node.count);
    return l->made[n] = made;
}

node_id graph_lambda(struct graph *g, node_id root, enum input input)
{
    uint32_t count = g->count;
    struct lambda l = {.g = g, .input = input, .made = must_alloc(count * sizeof(node_id))};
    for (uint32_t i = 0; i < count; i++) l.made[i] = NODE_ABSENT;
    node_id made = function_of(&l, root);
    free(l.made);
    return l.failed ? NODE_ABSENT : made;
}

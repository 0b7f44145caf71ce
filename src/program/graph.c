#include "program/graph.h"

#ifdef ARCWRIGHT_HARD
enum { FIRST_TABLE = 4 }; /* so that it grows in every test */
#else
enum { FIRST_TABLE = 256 };
#endif

struct graph *graph_new(void)
{
    struct graph *g = must_calloc(1, sizeof *g);
    g->table_mask = FIRST_TABLE - 1;
    g->table = must_calloc(FIRST_TABLE, sizeof *g->table);
    array_reserve(g->args, 0,
                  g->args_capacity); /* an array without elements is one all the same: never NULL + 0 */
    return g;
}

void graph_free(struct graph *g)
{
    if (!g) return;
    free(g->nodes);
    free(g->args);
    free(g->table);
    free(g);
}

void graph_clear(struct graph *g)
{
    g->count = g->args_count = 0;
    memset(g->table, 0, ((size_t)g->table_mask + 1) * sizeof *g->table);
}

/* ---- the identity of an expression ---- */

/* Names, not numbers, of primitives go into the hash, in a fixed byte order, so that rows may be added to the
 * table and stores still match. */
static struct hash128 identity(const struct graph *g, const struct node *n, const node_id *args)
{
    unsigned char bytes[64 + 16 * 8];
    unsigned char *large = NULL, *at = bytes;
    size_t most = 64 + (size_t)16 * n->count;
    if (most > sizeof bytes) at = large = must_alloc(most);
    unsigned char *start = at;
    *at++ = n->kind;
    *at++ = (unsigned char)(n->count & 0xff);
    switch ((enum node_kind)n->kind) {
    case NODE_INPUT: *at++ = "ISCwxyz"[n->op]; break;
    case NODE_CONST: {
        bool is_pair = value_is_pair(n->constant);
        int32_t parts[2] = {is_pair ? pair_first(n->constant) : int_of(n->constant),
                            is_pair ? pair_second(n->constant) : 0};
        *at++ = is_pair;
        for (int i = 0; i < 8; i++) *at++ = (unsigned char)((uint32_t)parts[i / 4] >> 8 * (i % 4));
        break;
    }
    case NODE_PRIMITIVE:
    case NODE_CALL: {
        const char *name = primitives[n->op].name;
        while (*name) *at++ = (unsigned char)*name++;
        break;
    }
    case NODE_TUPLE:
    case NODE_APPLY: break;
    }
    for (uint32_t i = 0; i < n->count; i++) {
        struct hash128 h = g->nodes[args[i]].hash;
        for (int k = 0; k < 8; k++) *at++ = (unsigned char)(h.high >> 8 * k);
        for (int k = 0; k < 8; k++) *at++ = (unsigned char)(h.low >> 8 * k);
    }
    struct hash128 h = hash128_bytes(start, (size_t)(at - start));
    free(large);
    return h;
}

/* ---- each expression once ---- */

static uint32_t key_of(uint32_t kind, uint32_t op, value constant, const node_id *args, uint32_t count)
{
    uint64_t h = (uint64_t)kind << 48 ^ (uint64_t)op << 32 ^ constant;
    for (uint32_t i = 0; i < count; i++) h = (h ^ args[i]) * 0x9e3779b97f4a7c15u + (h >> 29);
    h *= 0x94d049bb133111ebu;
    return (uint32_t)(h >> 32) ^ (uint32_t)h;
}

static uint32_t node_key(const struct graph *g, const struct node *n)
{
    return key_of(n->kind, n->op, n->constant, g->args + n->first, n->count);
}

static void table_grow(struct graph *g)
{
    uint32_t size = (g->table_mask + 1) * 2;
    free(g->table);
    g->table = must_calloc(size, sizeof *g->table);
    g->table_mask = size - 1;
    for (node_id i = 0; i < g->count; i++) {
        uint32_t at = node_key(g, &g->nodes[i]) & g->table_mask;
        while (g->table[at]) at = (at + 1) & g->table_mask;
        g->table[at] = i + 1;
    }
}

/* Without the arguments that lbind and rbind take. */
static uint32_t bound_arity(const struct graph *g, node_id id)
{
    const struct node *n = graph_node(g, id);
    if (n->kind == NODE_PRIMITIVE) return primitives[n->op].arity;
    if (n->kind != NODE_CALL) return 0;
    return constructors[n->op].arity; /* 0: it makes no function */
}

uint32_t graph_arity(const struct graph *g, node_id id)
{
    uint32_t binds = 0; /* they may be many: no recursion */
    for (;; binds++) {
        const struct node *n = graph_node(g, id);
        if (n->kind != NODE_CALL || constructors[n->op].arity != ARITY_BOUND) break;
        id = graph_args(g, id)[0];
    }
    uint32_t arity = bound_arity(g, id);
    for (; arity && binds; binds--) arity = arity == 2 ? 1 : arity == 3 ? 2 : 3;
    return arity;
}

bool graph_argument_fits(const struct graph *g, enum primitive p, uint32_t k, node_id argument)
{
    uint32_t wanted = primitives[p].parameters[k];
    if (type_clashes(graph_type(g, argument), wanted)) return false;
    uint32_t needed = wanted & B_ARITY1 ? 1 : wanted & B_ARITY2 ? 2 : 0;
    uint32_t arity = needed ? graph_arity(g, argument) : 0;
    return !arity || arity == needed;
}

static bool well_made(const struct graph *g, const struct node *n, const node_id *args)
{
    if (n->kind == NODE_CALL) {
        for (uint32_t k = 0; k < n->count; k++)
            if (!graph_argument_fits(g, (enum primitive)n->op, k, args[k])) return false;
    } else if (n->kind == NODE_APPLY) {
        uint32_t arity = graph_arity(g, args[0]);
        return !type_clashes(graph_type(g, args[0]), T_FUNC) && (!arity || arity == n->count - 1);
    }
    return true;
}

static node_id put(struct graph *g, enum node_kind kind, uint32_t op, value constant, const node_id *args,
                   uint32_t count)
{
    uint32_t at = key_of(kind, op, constant, args, count) & g->table_mask;
    for (; g->table[at]; at = (at + 1) & g->table_mask) {
        const struct node *n = &g->nodes[g->table[at] - 1];
        if (n->kind == kind && n->op == op && n->constant == constant && n->count == count &&
            (count == 0 || memcmp(g->args + n->first, args, count * sizeof *args) == 0))
            return g->table[at] - 1;
    }
    array_reserve(g->nodes, g->count, g->capacity);
    while (g->args_count + count > g->args_capacity)
        array_reserve(g->args, g->args_capacity, g->args_capacity);
    struct node *n = &g->nodes[g->count];
    *n = (struct node){.kind = (uint8_t)kind, .op = (uint16_t)op, .count = count, .constant = constant};
    n->first = g->args_count;
    if (kind == NODE_INPUT) n->inputs = (1u << op) & 0x7f;
    for (uint32_t i = 0; i < count; i++) {
        check(args[i] < g->count);
        g->args[g->args_count++] = args[i];
        n->inputs |= g->nodes[args[i]].inputs;
        n->ill |= g->nodes[args[i]].ill;
    }
    n->ill |= !well_made(g, n, args);
    n->hash = identity(g, n, g->args + n->first);
    g->table[at] = ++g->count;
    if (g->count * 2 > g->table_mask) table_grow(g);
    return g->count - 1;
}

#ifdef NDEBUG
void graph_check(const struct graph *g) { (void)g; }
#else
static void check_node(const struct graph *g, node_id id)
{
    const struct node *n = &g->nodes[id];
    uint32_t inputs = n->kind == NODE_INPUT ? 1u << n->op : 0, at = node_key(g, n) & g->table_mask;
    bool ill = !well_made(g, n, g->args + n->first);
    check(n->kind <= NODE_APPLY);
    check(n->first + n->count <= g->args_count);
    check(id == 0 || n->first == n[-1].first + n[-1].count);
    for (uint32_t i = 0; i < n->count; i++) {
        node_id arg = g->args[n->first + i];
        check(arg < id);
        inputs |= g->nodes[arg].inputs;
        ill |= g->nodes[arg].ill;
    }
    check(n->inputs == inputs && n->ill == ill);
    check(n->kind != NODE_CALL || n->count == primitives[n->op].arity);
    for (; g->table[at] != id + 1; at = (at + 1) & g->table_mask) check(g->table[at]);
}

void graph_check(const struct graph *g)
{
    check(g->count <= g->capacity && g->args_count <= g->args_capacity);
    check(g->count * 2 <= g->table_mask + 1);
    for (node_id n = 0; n < g->count; n++) check_node(g, n);
}
#endif

node_id graph_input(struct graph *g, enum input input) { return put(g, NODE_INPUT, input, 0, NULL, 0); }

node_id graph_constant(struct graph *g, value v)
{
    check(value_is_int(v) || value_is_pair(v));
    return put(g, NODE_CONST, 0, v, NULL, 0);
}

node_id graph_tuple(struct graph *g, const node_id *elements, uint32_t count)
{
    /* A pair of small integers has one form, however it was written. */
    if (count == 2) {
        const struct node *a = &g->nodes[elements[0]], *b = &g->nodes[elements[1]];
        if (a->kind == NODE_CONST && b->kind == NODE_CONST && value_is_int(a->constant) &&
            value_is_int(b->constant) && pair_fits(int_of(a->constant), int_of(b->constant)))
            return graph_constant(g, pair_name(int_of(a->constant), int_of(b->constant)));
    }
    return put(g, NODE_TUPLE, 0, 0, elements, count);
}

node_id graph_primitive(struct graph *g, enum primitive p) { return put(g, NODE_PRIMITIVE, p, 0, NULL, 0); }

node_id graph_call(struct graph *g, enum primitive p, const node_id *arguments)
{
    return put(g, NODE_CALL, p, 0, arguments, primitives[p].arity);
}

node_id graph_apply(struct graph *g, node_id function, const node_id *arguments, uint32_t count)
{
    const struct node *f = &g->nodes[function];
    check(count >= 1 && count <= MAX_ARITY);
    if (f->kind == NODE_PRIMITIVE && primitives[f->op].arity == count)
        return graph_call(g, (enum primitive)f->op, arguments);
    node_id all[1 + MAX_ARITY] = {function};
    memcpy(all + 1, arguments, count * sizeof *arguments);
    return put(g, NODE_APPLY, 0, 0, all, count + 1);
}

static node_id copy_node(struct graph *to, const struct graph *from, node_id n, const node_id *map)
{
    const struct node *node = graph_node(from, n);
    const node_id *args = graph_args(from, n);
    node_id few[8], *mapped = node->count <= 8 ? few : must_alloc(node->count * sizeof *mapped);
    for (uint32_t i = 0; i < node->count; i++) mapped[i] = map[args[i]];
    node_id result;
    switch ((enum node_kind)node->kind) {
    case NODE_TUPLE: result = graph_tuple(to, mapped, node->count); break;
    case NODE_APPLY: result = graph_apply(to, mapped[0], mapped + 1, node->count - 1); break;
    default: result = put(to, node->kind, node->op, node->constant, mapped, node->count);
    }
    if (mapped != few) free(mapped);
    return result;
}

node_id graph_copy(struct graph *to, const struct graph *from, node_id root, node_id *map)
{
    /* Depth first with an explicit stack: sub-expressions may nest as deep as a program is long. */
    uint32_t capacity = 64, depth = 0;
    node_id *stack = must_alloc(capacity * sizeof *stack);
    stack[depth++] = root;
    while (depth) {
        node_id n = stack[depth - 1];
        if (map[n] != NODE_ABSENT) {
            depth--;
            continue;
        }
        const node_id *args = graph_args(from, n);
        bool ready = true;
        for (uint32_t i = graph_node(from, n)->count; i-- > 0;) {
            if (map[args[i]] != NODE_ABSENT) continue;
            array_reserve(stack, depth, capacity);
            stack[depth++] = args[i];
            ready = false;
        }
        if (!ready) continue;
        map[n] = copy_node(to, from, n, map);
        depth--;
    }
    free(stack);
    return map[root];
}

uint32_t graph_type(const struct graph *g, node_id id)
{
    const struct node *n = graph_node(g, id);
    switch ((enum node_kind)n->kind) {
    case NODE_INPUT:
        return n->op == INPUT_S ? B_TUPLE : n->op < INPUT_COUNT ? B_GRID : T_ANY; /* an unknown */
    case NODE_CONST:
        if (value_is_pair(n->constant)) return B_PAIR;
        return int_of(n->constant) == 0 || int_of(n->constant) == 1 ? T_INT : B_INT;
    case NODE_TUPLE: return n->count == 2 ? T_TUPLE : B_TUPLE | B_GRID;
    case NODE_PRIMITIVE: return T_FUNC;
    case NODE_CALL: return primitives[n->op].result;
    case NODE_APPLY: break;
    }
    return T_ANY;
}

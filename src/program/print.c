/* Printing. A line is a call or an application; everything else stands where it is used, unless that could be long or
 * deep: a tuple that is shared may stand for a text that is exponential in the graph. */
#include "program/printer.h"

static void print_constant(value v, uint32_t wanted, struct buf *out)
{
    const char *name = constant_name(v, wanted);
    if (name)
        buf_text(out, name);
    else if (value_is_pair(v))
        buf_printf(out, "(%d, %d)", pair_first(v), pair_second(v));
    else
        buf_printf(out, "%d", int_of(v));
}

static void print_list(const struct printer *p, const node_id *args, uint32_t count, const uint32_t *wanted)
{
    for (uint32_t i = 0; i < count; i++) {
        if (i) buf_text(p->out, ", ");
        print_use(p, args[i], wanted ? wanted[i] : T_ANY);
    }
}

static void print_tuple(const struct printer *p, node_id id)
{
    const struct node *n = graph_node(p->graph, id);
    buf_char(p->out, '(');
    print_list(p, graph_args(p->graph, id), n->count, NULL);
    buf_text(p->out, n->count == 1 ? ",)" : ")");
}

/* Recurses as deep as what has no line nests: DEPTH_MOST. */
void print_use(const struct printer *p, node_id id, uint32_t wanted)
{
    const struct node *n = graph_node(p->graph, id);
    if (p->line[id]) {
        if (id == p->root)
            buf_char(p->out, 'O');
        else
            buf_printf(p->out, "x%u", p->line[id]);
        return;
    }
    switch ((enum node_kind)n->kind) {
    case NODE_INPUT: buf_char(p->out, "ISC"[n->op]); break;
    case NODE_CONST: print_constant(n->constant, wanted, p->out); break;
    case NODE_PRIMITIVE: buf_text(p->out, primitives[n->op].name); break;
    case NODE_TUPLE:
    case NODE_CALL:
    case NODE_APPLY: print_call(p, id); break;
    }
}

void print_call(const struct printer *p, node_id id)
{
    const struct node *n = graph_node(p->graph, id);
    const node_id *args = graph_args(p->graph, id);
    if (n->kind == NODE_TUPLE) {
        print_tuple(p, id);
        return;
    }
    if (n->kind == NODE_CALL)
        buf_text(p->out, primitives[n->op].name);
    else
        print_use(p, args[0], T_ANY);
    buf_char(p->out, '(');
    if (n->kind == NODE_CALL)
        print_list(p, args, n->count, primitives[n->op].parameters);
    else
        print_list(p, args + 1, n->count - 1, NULL);
    buf_char(p->out, ')');
}

void print_head(const struct program *program, const char *name, struct buf *out)
{
    static const char *const parameters[] = {"I", "S, I", "S, I, C"};
    if (!name) name = program->name[0] ? program->name : "solve";
    buf_printf(out, "def %s(%s):\n", name, parameters[program->signature]);
}

uint8_t *print_uses(const struct graph *g)
{
    uint8_t *uses = must_calloc(g->count, 1);
    for (node_id n = 0; n < g->count; n++)
        for (uint32_t k = 0; k < graph_node(g, n)->count; k++) {
            uint8_t *u = &uses[graph_args(g, n)[k]];
            *u = *u ? 2 : 1;
        }
    return uses;
}

/* Each node's line, 0 for those that have none; how many there are. */
static uint32_t number_lines(const struct graph *g, uint32_t *line)
{
    struct written {
        uint32_t size, depth; /* as it stands where it is used */
    } *written = must_calloc(g->count, sizeof *written);
    uint8_t *uses = print_uses(g);
    uint32_t lines = 0;
    for (node_id n = 0; n < g->count; n++) {
        const struct node *node = graph_node(g, n);
        uint64_t size = 1;
        uint32_t depth = 0;
        for (uint32_t k = 0; k < node->count; k++) {
            const struct written *w = &written[graph_args(g, n)[k]];
            size += w->size;
            depth = w->depth > depth ? w->depth : depth;
        }
        depth += node->kind == NODE_TUPLE;
        bool named = node_is_line(node) || print_named(uses[n], size, depth);
        line[n] = named ? ++lines : 0;
        written[n] = named ? (struct written){1, 0}
                           : (struct written){(uint32_t)(size < UINT32_MAX ? size : UINT32_MAX), depth};
    }
    free(written);
    free(uses);
    return lines;
}

bool program_printable(const struct program *program)
{
    const struct graph *g = program->graph;
    if (g->count > PROGRAM_NODES) return false;
    uint32_t *line = must_calloc(g->count, sizeof *line), lines = number_lines(g, line);
    free(line);
    return lines <= PROGRAM_LINES;
}

void program_print(const struct program *program, const char *name, struct buf *out)
{
    const struct graph *g = program->graph;
    uint32_t *line = must_calloc(g->count, sizeof *line);
    struct printer p = {.graph = g, .line = line, .root = program->root, .out = out};
    print_head(program, name, out);
    number_lines(g, line);
    for (node_id n = 0; n < g->count; n++) {
        if (!line[n]) continue;
        buf_text(out, "    ");
        print_use(&p, n, T_ANY);
        buf_text(out, " = ");
        print_call(&p, n);
        buf_char(out, '\n');
    }
    buf_text(out, "    return ");
    print_use(&p, p.root, T_ANY);
    buf_char(out, '\n');
    free(line);
}

void program_print_line(const struct program *program, node_id id, bool call, struct buf *out)
{
    const struct graph *g = program->graph;
    uint32_t *line = must_calloc(g->count, sizeof *line);
    struct printer p = {.graph = g, .line = line, .root = program->root, .out = out};
    number_lines(g, line);
    print_use(&p, id, T_ANY);
    if (call && line[id]) {
        buf_text(out, " = ");
        print_call(&p, id);
    }
    free(line);
}

/* Each step down writes a letter, so that it nests no deeper than the cut is far. */
static void print_nested(const struct printer *p, node_id id, uint32_t wanted, size_t end)
{
    const struct node *n = graph_node(p->graph, id);
    if (p->out->length > end) return;
    if (!node_is_line(n) && n->kind != NODE_TUPLE) {
        print_use(p, id, wanted);
        return;
    }
    const node_id *args = graph_args(p->graph, id);
    uint32_t from = n->kind == NODE_APPLY;
    if (n->kind == NODE_APPLY)
        print_nested(p, args[0], T_ANY, end);
    else if (n->kind == NODE_CALL)
        buf_text(p->out, primitives[n->op].name);
    buf_char(p->out, '(');
    for (uint32_t i = from; i < n->count && p->out->length <= end; i++) {
        if (i > from) buf_text(p->out, ", ");
        print_nested(p, args[i], n->kind == NODE_CALL ? primitives[n->op].parameters[i] : T_ANY, end);
    }
    buf_text(p->out, n->kind == NODE_TUPLE && n->count == 1 ? ",)" : ")");
}

void program_print_inline(const struct program *program, uint32_t most, struct buf *out)
{
    /* The inlined text can be exponential in the program's size, so that the walk stops at the cut. */
    uint32_t *none = must_calloc(program->graph->count, sizeof *none);
    struct printer p = {.graph = program->graph, .line = none, .root = program->root, .out = out};
    size_t end = out->length + most;
    print_nested(&p, program->root, T_ANY, end);
    free(none);
    if (out->length <= end) return;
    out->length = end;
    out->data[end] = 0;
    buf_text(out, "...");
}

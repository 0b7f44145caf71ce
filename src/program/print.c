/* Printing. A line is a call or an application; everything else stands where it is used. */
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

void print_use(const struct printer *p, node_id id, uint32_t wanted)
{
    const struct node *n = graph_node(p->graph, id);
    switch ((enum node_kind)n->kind) {
    case NODE_INPUT: buf_char(p->out, "ISC"[n->op]); break;
    case NODE_CONST: print_constant(n->constant, wanted, p->out); break;
    case NODE_PRIMITIVE: buf_text(p->out, primitives[n->op].name); break;
    case NODE_TUPLE:
        buf_char(p->out, '(');
        print_list(p, graph_args(p->graph, id), n->count, NULL);
        buf_text(p->out, n->count == 1 ? ",)" : ")");
        break;
    case NODE_CALL:
    case NODE_APPLY:
        if (id == p->root)
            buf_char(p->out, 'O');
        else if (!p->line)
            buf_text(p->out, "...");
        else if (p->line[id])
            buf_printf(p->out, "x%u", p->line[id]);
        else
            print_call(p, id);
        break;
    }
}

void print_call(const struct printer *p, node_id id)
{
    const struct node *n = graph_node(p->graph, id);
    const node_id *args = graph_args(p->graph, id);
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

void program_print(const struct program *program, const char *name, struct buf *out)
{
    const struct graph *g = program->graph;
    uint32_t *line = must_calloc(g->count, sizeof *line);
    struct printer p = {.graph = g, .line = line, .root = program->root, .out = out};
    print_head(program, name, out);
    uint32_t lines = 0;
    for (node_id n = 0; n < g->count; n++) {
        if (!node_is_line(graph_node(g, n))) continue;
        line[n] = ++lines;
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

static void print_nested(const struct printer *p, node_id id, uint32_t wanted, size_t end)
{
    const struct node *n = graph_node(p->graph, id);
    if (p->out->length > end) return;
    if (!node_is_line(n)) {
        print_use(p, id, wanted);
        return;
    }
    const node_id *args = graph_args(p->graph, id);
    uint32_t from = n->kind == NODE_APPLY;
    if (from)
        print_nested(p, args[0], T_ANY, end);
    else
        buf_text(p->out, primitives[n->op].name);
    buf_char(p->out, '(');
    for (uint32_t i = from; i < n->count && p->out->length <= end; i++) {
        if (i > from) buf_text(p->out, ", ");
        print_nested(p, args[i], from ? T_ANY : primitives[n->op].parameters[i], end);
    }
    buf_char(p->out, ')');
}

void program_print_inline(const struct program *program, uint32_t most, struct buf *out)
{
    /* The inlined text can be exponential in the program's size, so that the walk stops at the cut. */
    struct printer p = {.graph = program->graph, .root = program->root, .out = out};
    size_t end = out->length + most;
    print_nested(&p, program->root, T_ANY, end);
    if (out->length <= end) return;
    out->length = end;
    out->data[end] = 0;
    buf_text(out, "...");
}

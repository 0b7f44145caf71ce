/* The form for people, with words beside the lines.
 *
 * The words of a call are its row in the reference with the names of parameters replaced by the arguments,
 *
 *     x2 = paint_over(I, x1)                  # I with x1's cells but 0 painted on it
 *     x3 = apply(rbind(in_colour, TWO), x2)   # For every item of x2: all cells but 0 in one colour (colour 2)
 *
 * and the arguments that the row does not name behind it. They are for reading; nothing depends on them. */
#include "program/printer.h"

#include <ctype.h>

enum {
    NESTED_MOST = 300, /* nodes that may stand on one line: a rule of two dozen leaves has half as many */
    ARGUMENT_MOST = 28,
    RULE_MOST = 90,
    COLUMN = 40, /* where the words begin, unless the line is longer */
};

/* ---- which nodes are lines ---- */

static uint32_t number_lines(const struct program *program, uint32_t *line)
{
    const struct graph *g = program->graph;
    uint32_t lines = 0, *size = must_calloc(g->count, sizeof *size),
             *deep = must_calloc(g->count, sizeof *deep);
    uint8_t *uses = print_uses(g);
    for (node_id n = 0; n < g->count; n++) {
        const struct node *node = graph_node(g, n);
        uint64_t sum = 1;
        uint32_t depth = 0;
        for (uint32_t k = 0; k < node->count; k++) {
            node_id arg = graph_args(g, n)[k];
            sum += size[arg];
            depth = deep[arg] > depth ? deep[arg] : depth;
        }
        depth += node->count > 0;
        /* shared sub-expressions count as often as they would be written */
        bool function = node->kind == NODE_CALL && primitives[node->op].result == T_FUNC;
        bool nested =
            (!node->inputs || function) && sum <= NESTED_MOST && depth <= DEPTH_MOST && n != program->root;
        bool named = node_is_line(node) ? !nested : print_named(uses[n], sum, depth);
        line[n] = named ? ++lines : 0;
        size[n] = named ? 1 : sum > UINT32_MAX / 2 ? UINT32_MAX / 2 : (uint32_t)sum;
        deep[n] = named ? 0 : depth;
    }
    free(size);
    free(deep);
    free(uses);
    return lines;
}

/* ---- words ---- */

struct teller {
    struct printer print;
    struct buf words;
};

/* Numbers as figures, flags as yes and no; names of lines; other arguments as they are written. */
static void argument_text(const struct teller *t, node_id id, uint32_t wanted, struct buf *out)
{
    struct printer p = t->print;
    const struct node *n = graph_node(p.graph, id);
    p.out = out;
    if (n->kind == NODE_CONST && value_is_int(n->constant)) {
        if ((wanted == T_FLAG || wanted == T_BOOL) && int_of(n->constant) >> 1 == 0)
            buf_text(out, int_of(n->constant) ? "yes" : "no");
        else
            buf_printf(out, "%d", int_of(n->constant));
        return;
    }
    size_t start = out->length;
    print_use(&p, id, wanted);
    if (out->length - start > ARGUMENT_MOST)
        out->length = start; /* a rule, a table: the row's word will do */
}

/* Whether the argument is a value that has a name: an input or a line. */
static bool has_name(const struct teller *t, node_id id)
{
    return graph_node(t->print.graph, id)->kind == NODE_INPUT || t->print.line[id];
}

/* A rule in words, as far as RULE_MOST letters go. */
static void tell_rule(struct teller *t, node_id id)
{
    const struct graph *g = t->print.graph;
    const struct node *n = graph_node(g, id);
    const node_id *args = graph_args(g, id);
    if (t->words.length > RULE_MOST) return;
    if (n->kind != NODE_CALL || (n->op != PRIM_decide_eq && n->op != PRIM_decide_le)) {
        argument_text(t, id, T_ANY, &t->words);
        return;
    }
    bool chosen = graph_node(g, args[2])->kind == NODE_CALL;
    if (chosen) buf_char(&t->words, '(');
    tell_rule(t, args[2]);
    if (chosen) buf_char(&t->words, ')');
    buf_text(&t->words, " where ");
    tell_rule(t, args[0]);
    buf_text(&t->words, n->op == PRIM_decide_eq ? " is " : " is at most ");
    tell_rule(t, args[1]);
    buf_text(&t->words, ", else ");
    tell_rule(t, args[3]);
}

/* Appends the row's text with "the NAME" and "The NAME" replaced where NAME is a parameter whose argument has a name;
 * which were, as bits. */
static uint32_t tell_row(struct teller *t, const struct primitive_info *row, const struct buf *arguments,
                         uint32_t named)
{
    uint32_t told = 0;
    for (const char *at = row->doc; *at;) {
        bool starts = at == row->doc || !isalnum((unsigned char)at[-1]);
        bool the = starts && (strncmp(at, "the ", 4) == 0 || strncmp(at, "The ", 4) == 0);
        uint32_t k = 0, length = 0;
        for (; the && k < row->arity; k++) {
            const char *name = primitive_parameter(row, k, &length);
            if (named >> k & 1 && length > 1 && strncmp(at + 4, name, length) == 0 &&
                !isalnum((unsigned char)at[4 + length]) && at[4 + length] != '_')
                break;
        }
        if (the && k < row->arity) {
            buf_append(&t->words, arguments[k].data, arguments[k].length);
            told |= 1u << k;
            at += 4 + length;
            if (strncmp(at, " image ", 7) == 0) at += 6; /* "the second image" */
        } else {
            buf_char(&t->words, *at++);
        }
    }
    return told;
}

/* The call of p with `it` for argument `free` (MAX_ARITY: none). */
static void tell_with(struct teller *t, enum primitive p, const node_id *args, uint32_t free)
{
    const struct primitive_info *row = &primitives[p];
    struct buf arguments[MAX_ARITY] = {{0}};
    uint32_t named = 0, count = 0;
    for (uint32_t k = 0; k < row->arity; k++) {
        uint32_t length;
        const char *name = primitive_parameter(row, k, &length);
        if (k == free)
            buf_text(&arguments[k], "it");
        else
            argument_text(t, args[k], row->parameters[k], &arguments[k]);
        /* what "size" names is an image of that size */
        if ((k == free || has_name(t, args[k])) && !(length == 4 && strncmp(name, "size", 4) == 0))
            named |= 1u << k;
    }
    uint32_t told = tell_row(t, row, arguments, named);
    bool stop = t->words.length && t->words.data[t->words.length - 1] == '.';
    if (stop) t->words.length--;
    for (uint32_t k = 0; k < row->arity; k++) {
        uint32_t length;
        const char *name = primitive_parameter(row, k, &length);
        if (k == free || told >> k & 1 || !arguments[k].length) continue;
        buf_printf(&t->words, "%s%.*s %.*s", count++ ? ", " : " (", (int)length, name,
                   (int)arguments[k].length, arguments[k].data);
    }
    if (count) buf_char(&t->words, ')');
    for (uint32_t k = 0; k < row->arity; k++) buf_free(&arguments[k]);
}

/* What a function node does to `it`: its primitive and the arguments that are bound, through rbind and lbind. */
static bool tell_function(struct teller *t, node_id f)
{
    const struct graph *g = t->print.graph;
    node_id right[MAX_ARITY], left[MAX_ARITY], args[MAX_ARITY];
    uint32_t rights = 0, lefts = 0;
    memset(args, 0xff, sizeof args);
    for (;; f = graph_args(g, f)[0]) {
        const struct node *n = graph_node(g, f);
        if (n->kind == NODE_PRIMITIVE) break;
        if (n->kind != NODE_CALL || rights + lefts == MAX_ARITY) return false;
        if (n->op == PRIM_rbind)
            right[rights++] = graph_args(g, f)[1];
        else if (n->op == PRIM_lbind)
            left[lefts++] = graph_args(g, f)[1];
        else
            return false;
    }
    uint32_t arity = primitives[graph_node(g, f)->op].arity;
    if (rights + lefts + 1 != arity) return false;
    /* the outermost binding was made last: it took the argument that was then the outermost free one */
    for (uint32_t k = 0; k < lefts; k++) args[k] = left[lefts - 1 - k];
    args[lefts] = NODE_ABSENT;
    for (uint32_t k = 0; k < rights; k++) args[lefts + 1 + k] = right[k];
    size_t start = t->words.length;
    tell_with(t, (enum primitive)graph_node(g, f)->op, args, lefts);
    t->words.data[start] = (char)tolower((unsigned char)t->words.data[start]);
    return true;
}

static void tell_line(struct teller *t, node_id id)
{
    const struct graph *g = t->print.graph;
    const struct node *n = graph_node(g, id);
    const node_id *args = graph_args(g, id);
    t->words.length = 0;
    if (n->kind != NODE_CALL) {
        buf_text(&t->words, n->kind == NODE_TUPLE ? "A tuple" : "What the function makes of its arguments");
        return;
    }
    if (n->op == PRIM_apply || n->op == PRIM_mapply) {
        struct buf list = {0};
        argument_text(t, args[1], T_ANY, &list);
        buf_printf(&t->words, "For every item of %.*s%s: ", list.length ? (int)list.length : 7,
                   list.length ? list.data : "a tuple", n->op == PRIM_mapply ? ", joined" : "");
        buf_free(&list);
        if (tell_function(t, args[0])) return;
        t->words.length = 0;
    }
    tell_with(t, (enum primitive)n->op, args, MAX_ARITY);
    for (uint32_t k = 0; k < n->count; k++) {
        const struct node *rule = graph_node(g, args[k]);
        if (rule->kind != NODE_CALL || (rule->op != PRIM_decide_eq && rule->op != PRIM_decide_le)) continue;
        struct buf before = t->words;
        t->words = (struct buf){0};
        tell_rule(t, args[k]);
        if (t->words.length > RULE_MOST) {
            t->words.length = RULE_MOST;
            buf_text(&t->words, "...");
        }
        buf_printf(&before, "; it says %.*s", (int)t->words.length, t->words.data);
        buf_free(&t->words);
        t->words = before;
    }
}

/* Beside the line that begins at `start`, or above it when it is long. */
static void put_words(struct teller *t, node_id id, struct buf *out, size_t start)
{
    tell_line(t, id);
    if (out->length - start <= COLUMN + 10) {
        do buf_char(out, ' ');
        while (out->length - start < COLUMN);
        buf_printf(out, "# %.*s", (int)t->words.length, t->words.data);
        return;
    }
    struct buf line = {0};
    buf_append(&line, out->data + start, out->length - start);
    out->length = start;
    buf_printf(out, "    # %.*s\n%s", (int)t->words.length, t->words.data, line.data);
    buf_free(&line);
}

uint32_t program_tell(const struct program *program, const char *name, bool explained, struct buf *out)
{
    const struct graph *g = program->graph;
    uint32_t *line = must_calloc(g->count, sizeof *line), lines = number_lines(program, line);
    struct teller t = {.print = {.graph = g, .line = line, .root = program->root, .out = out}};
    if (out) print_head(program, name, out);
    for (node_id n = 0; n < g->count && out; n++) {
        if (!line[n]) continue;
        size_t start = out->length;
        buf_text(out, "    ");
        print_use(&t.print, n, T_ANY);
        buf_text(out, " = ");
        print_call(&t.print, n);
        if (explained) put_words(&t, n, out, start);
        buf_char(out, '\n');
    }
    if (out) {
        buf_text(out, "    return ");
        print_use(&t.print, program->root, T_ANY);
        buf_char(out, '\n');
    }
    buf_free(&t.words);
    free(line);
    return lines;
}

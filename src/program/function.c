/* Functions in the place of their calls.
 *
 *     def shapes(grid, colour):                    def solve_a(I):
 *         x1 = objects(grid, T, F, T)                  O = first(shapes(I, TWO))
 *         return colorfilter(x1, colour)               return O
 *
 * A call is read as the text of the function with its parameters bound to the arguments' nodes: equal calls give one
 * node, so the graph stays as small as the file. As a value a function is what it makes of an unknown argument, with
 * the unknown taken out by compose, fork, lbind and rbind. */
#include "program/parser.h"

enum {
    CALLS_MOST = 4096, /* of different arguments: what reading one program may cost */
    UNKNOWNS_MOST = 4,
};

void skip_annotation(struct parser *p, const char *stop1, const char *stop2)
{
    uint32_t depth = 0;
    while (p->token != TOKEN_END && p->token != TOKEN_NEWLINE) {
        if (is_symbol(p, "[")) depth++;
        if (is_symbol(p, "]") && depth) depth--;
        if (!depth && (is_symbol(p, stop1) || is_symbol(p, stop2))) return;
        advance(p);
    }
}

/* ---- reading a function ---- */

static enum status parse_parameter(struct parser *p, struct parameters *all)
{
    char got[48];
    if (p->token != TOKEN_NAME) FAIL(p, "expected a parameter's name, got %s", token_text(p, got));
    if (all->count == PARAMETERS_MOST) FAIL(p, "more than %d parameters", PARAMETERS_MOST);
    struct parameter *one = &all->at[all->count++];
    *one = (struct parameter){.name = p->start, .length = p->length, .place = here(p)};
    advance(p);
    if (is_symbol(p, ":")) {
        uint32_t depth = 0;
        while (p->token != TOKEN_END && p->token != TOKEN_NEWLINE) {
            if (is_symbol(p, "[")) depth++;
            if (is_symbol(p, "]") && depth) depth--;
            if (!depth && (is_symbol(p, ",") || is_symbol(p, ")") || is_symbol(p, "="))) break;
            advance(p);
        }
    }
    if (!is_symbol(p, "=")) {
        all->required = all->count;
        return STATUS_OK;
    }
    advance(p);
    one->has_default = true;
    one->default_at = p->cursor;
    node_id skipped;
    return parse_expression(p, &skipped);
}

enum status parse_head(struct parser *p, struct parameters *all)
{
    all->count = all->required = 0;
    advance(p); /* the name */
    TRY(expect(p, "(", "after the function's name"));
    while (!is_symbol(p, ")")) {
        if (all->count) {
            TRY(expect(p, ",", "between the parameters"));
            if (is_symbol(p, ")")) break;
        }
        TRY(parse_parameter(p, all));
    }
    all->end = here(p);
    TRY(expect(p, ")", "after the parameters"));
    if (is_symbol(p, "->")) {
        advance(p);
        skip_annotation(p, ":", ":");
    }
    return expect(p, ":", "at the end of the 'def' line");
}

/* "a = b = call(...)" from its first name on. */
static enum status parse_assignment(struct parser *p)
{
    char got[48];
    enum { NAMES = 16 };
    struct parameter names[NAMES];
    uint32_t count = 0;
    for (;;) {
        struct cursor before = p->cursor;
        struct parameter name = {.name = p->start, .length = p->length, .place = here(p)};
        advance(p);
        if (is_symbol(p, ":")) {
            advance(p);
            skip_annotation(p, "=", "=");
        }
        if (!is_symbol(p, "=")) {
            if (!count)
                FAIL_AT(p, name.place.line, name.place.line_start, name.place.column,
                        "expected 'name = call(...)' or 'return name': programs have no other statements");
            p->cursor = before;
            break;
        }
        if (count == NAMES) FAIL(p, "more than %d names for one value", NAMES);
        names[count++] = name;
        advance(p);
        if (p->token != TOKEN_NAME) break;
    }
    struct meaning is;
    TRY(parse_meaning(p, &is));
    if (p->token != TOKEN_NEWLINE && p->token != TOKEN_END)
        FAIL(p, "expected the end of the line, got %s", token_text(p, got));
    for (uint32_t i = 0; i < count; i++)
        if (!bind_name(p, names[i].name, names[i].length, is))
            FAIL_AT(p, names[i].place.line, names[i].place.line_start, names[i].place.column,
                    "the function is too long: more than %d variables", PROGRAM_LINES);
    return STATUS_OK;
}

static enum status parse_body(struct parser *p, const struct definition *d, node_id *root)
{
    char got[48];
    for (;;) {
        while (p->token == TOKEN_NEWLINE || is_symbol(p, ";")) advance(p);
        if (p->token == TOKEN_STRING) {
            TRY(skip_string(p));
            continue;
        }
        if (p->token == TOKEN_END || p->column == 1)
            FAIL_AT(p, d->name_at.token_line, d->name_at.token_line_start, d->name_at.column,
                    "the function has no return");
        if (p->token != TOKEN_NAME)
            FAIL(p, "expected 'name = call(...)' or 'return name', got %s", token_text(p, got));
        if (is_word(p, "return")) break;
        TRY(parse_assignment(p));
    }
    advance(p);
    TRY(parse_expression(p, root));
    if (p->token != TOKEN_NEWLINE && p->token != TOKEN_END)
        FAIL(p, "expected the end of the line, got %s", token_text(p, got));
    while (p->token == TOKEN_NEWLINE) advance(p);
    if (p->token != TOKEN_END && p->column > 1) FAIL(p, "nothing may follow the return of a function");
    return STATUS_OK;
}

/* ---- calls ---- */

static enum status check_recursion(struct parser *p, const struct definition *d, struct place place)
{
    char cycle[200] = "";
    bool found = false;
    for (const struct frame *f = p->frame; f && !found; f = f->outer) {
        char longer[200];
        snprintf(longer, sizeof longer, "%.*s, which calls %.100s",
                 (int)(f->definition->length < 60 ? f->definition->length : 60), f->definition->name, cycle);
        found = f->definition == d;
        if (!found || f != p->frame) memcpy(cycle, longer, sizeof cycle);
    }
    if (!found) return STATUS_OK;
    int n = (int)(d->length < 60 ? d->length : 60);
    if (p->frame->definition == d)
        FAIL_AT(p, place.line, place.line_start, place.column,
                "'%.*s' calls itself: programs have no recursion (use power or a fixed number of steps)", n,
                d->name);
    FAIL_AT(p, place.line, place.line_start, place.column,
            "'%.*s' calls itself (%s%.*s): programs have no recursion", n, d->name, cycle, n, d->name);
}

static const struct call_made *find_call(const struct parser *p, const struct definition *d,
                                         const node_id *arguments, uint32_t count)
{
    for (uint32_t i = 0; i < p->call_count; i++) {
        const struct call_made *c = &p->calls[i];
        if (c->definition == d && c->count == count &&
            memcmp(c->arguments, arguments, count * sizeof *arguments) == 0)
            return c;
    }
    return NULL;
}

static void keep_call(struct parser *p, const struct definition *d, const node_id *arguments, uint32_t count,
                      node_id result)
{
    array_reserve(p->calls, p->call_count, p->call_capacity);
    struct call_made *made = &p->calls[p->call_count++];
    made->definition = d;
    made->count = count;
    memcpy(made->arguments, arguments, count * sizeof *arguments);
    made->result = result;
}

static enum status read_call(struct parser *p, const struct definition *d, const struct parameters *head,
                             const node_id *arguments, node_id *result)
{
    struct parameters own;
    p->cursor = d->at;
    TRY(parse_head(p, &own));
    struct cursor body = p->cursor;
    for (uint32_t k = 0; k < head->count; k++) {
        node_id node = arguments[k];
        if (node == NODE_ABSENT) {
            p->cursor = head->at[k].default_at;
            TRY(parse_expression(p, &node));
        }
        (void)bind_name(p, head->at[k].name, head->at[k].length, (struct meaning){node, NULL});
    }
    p->cursor = body;
    return parse_body(p, d, result);
}

enum status function_call(struct parser *p, const struct definition *d, const struct parameters *head,
                          const node_id *arguments, node_id *result)
{
    struct cursor here_now = p->cursor;
    struct frame frame = {d, p->frame};
    const struct frame *outer = p->frame;
    uint32_t scope = p->scope, names = p->name_count, nesting = p->nesting;
    p->scope = p->name_count;
    p->frame = &frame;
    enum status status = read_call(p, d, head, arguments, result);
    p->cursor = here_now;
    p->scope = scope;
    p->name_count = names;
    p->frame = outer;
    p->nesting = nesting;
    return status;
}

/* A function that is no arc-dsl and has a primitive's name is the primitive: a file with the language itself in it. */
static bool is_pasted(struct parser *p, const struct definition *d, const node_id *arguments, uint32_t count,
                      node_id *result)
{
    enum primitive primitive = primitive_find(d->name, d->length);
    if (primitive == PRIMITIVE_COUNT || primitives[primitive].arity != count) return false;
    for (uint32_t k = 0; k < count; k++)
        if (!graph_argument_fits(p->graph, primitive, k, arguments[k])) return false;
    *result = graph_call(p->graph, primitive, arguments);
    return true;
}

void note_dialect(struct parser *p, const struct definition *d)
{
    char words[200];
    snprintf(words, sizeof words, "and other names of that dialect are read as %.100s defines them",
             d->at.module->path);
    struct prelude *all = p->prelude;
    if (all->told == p->module->path) return;
    all->told = p->module->path;
    struct error note;
    error_set(&note, STATUS_OK, "'%.*s' %s", (int)(d->length < 60 ? d->length : 60), d->name, words);
    error_position(&note, p->token_line, p->column, "");
    error_at(&note, p->path);
    library_add_note(p->lib, &note);
}

static void note_definition(struct parser *p, const struct definition *d, const char *words)
{
    struct definition *mine = &((struct module *)d->at.module)->at[d - d->at.module->at];
    if (mine->told) return;
    mine->told = true;
    struct error note;
    error_set(&note, STATUS_OK, "'%.*s' %s", (int)(d->length < 60 ? d->length : 60), d->name, words);
    error_position(&note, d->name_at.token_line, d->name_at.column, "");
    error_at(&note, d->at.module->path);
    library_add_note(p->lib, &note);
}

static enum status checked_call(struct parser *p, const struct definition *d, const struct parameters *head,
                                const node_id *arguments, node_id *result, struct place place)
{
    TRY(check_recursion(p, d, place));
    const struct call_made *known = find_call(p, d, arguments, head->count);
    if (known) {
        *result = known->result;
        return STATUS_OK;
    }
    if (p->call_count == CALLS_MOST)
        FAIL_AT(p, place.line, place.line_start, place.column,
                "the program calls functions of the file more than %d times", CALLS_MOST);
    bool primitive = primitive_find(d->name, d->length) != PRIMITIVE_COUNT;
    enum status status = function_call(p, d, head, arguments, result);
    if (status != STATUS_OK) {
        if (!is_pasted(p, d, arguments, head->count, result)) return status;
        note_definition(p, d, "is no arc-dsl here: the primitive of this name is used");
    } else if (primitive) {
        note_definition(p, d, "is this file's own function, not the primitive");
    }
    keep_call(p, d, arguments, head->count, *result);
    return STATUS_OK;
}

/* The parameters alone, without moving on. */
static enum status head_of(struct parser *p, const struct definition *d, struct parameters *head)
{
    struct cursor here_now = p->cursor;
    struct frame frame = {d, p->frame};
    const struct frame *outer = p->frame;
    p->cursor = d->at;
    p->frame = &frame;
    enum status status = parse_head(p, head);
    p->cursor = here_now;
    p->frame = outer;
    return status;
}

static uint32_t parameter_index(const struct parameters *head, const char *name, size_t length)
{
    uint32_t k = 0;
    while (k < head->count && !(head->at[k].length == length && memcmp(head->at[k].name, name, length) == 0))
        k++;
    return k;
}

static enum status parse_argument(struct parser *p, const struct definition *d, const struct parameters *head,
                                  uint32_t position, node_id arguments[PARAMETERS_MOST], bool *keywords)
{
    uint32_t k = position;
    if (keyword_follows(p)) {
        k = parameter_index(head, p->start, p->length);
        if (k == head->count)
            FAIL(p, "'%.*s' has no parameter '%.*s'", (int)d->length, d->name, (int)p->length, p->start);
        *keywords = true;
        advance(p);
        TRY(expect(p, "=", "after the keyword"));
    } else if (*keywords) {
        FAIL(p, "a positional argument may not follow a keyword argument");
    }
    node_id node;
    struct place place = here(p);
    TRY(parse_expression(p, &node));
    if (k >= head->count) return STATUS_OK; /* counted, and refused at the end */
    if (arguments[k] != NODE_ABSENT)
        FAIL_AT(p, place.line, place.line_start, place.column, "parameter '%.*s' is given twice",
                (int)head->at[k].length, head->at[k].name);
    arguments[k] = node;
    return STATUS_OK;
}

enum status parse_function_call(struct parser *p, const struct definition *d, struct place place,
                                node_id *node)
{
    struct parameters head;
    node_id arguments[PARAMETERS_MOST];
    uint32_t given = 0, missing = 0;
    bool keywords = false;
    memset(arguments, 0xff, sizeof arguments);
    TRY(check_recursion(p, d, place));
    TRY(head_of(p, d, &head));
    TRY(expect(p, "(", "after the function's name"));
    while (!is_symbol(p, ")")) {
        if (given) {
            TRY(expect(p, ",", "between the arguments"));
            if (is_symbol(p, ")")) break;
        }
        TRY(parse_argument(p, d, &head, given++, arguments, &keywords));
    }
    TRY(expect(p, ")", "after the arguments"));
    for (uint32_t k = 0; k < head.count; k++)
        missing += arguments[k] == NODE_ABSENT && !head.at[k].has_default;
    if (given > head.count || missing)
        FAIL_AT(p, place.line, place.line_start, place.column, "'%.*s' takes %u argument%s, got %u",
                (int)d->length, d->name, head.count, head.count == 1 ? "" : "s", given);
    return checked_call(p, d, &head, arguments, node, place);
}

/* ---- functions as values ---- */

static node_id composed(struct graph *g, node_id outer, node_id inner)
{
    const struct node *f = graph_node(g, inner);
    if (f->kind == NODE_PRIMITIVE && f->op == PRIM_identity) return outer;
    return graph_call(g, PRIM_compose, (node_id[]){outer, inner});
}

static bool depends(const struct graph *g, node_id n, uint32_t unknown)
{
    return graph_node(g, n)->inputs >> unknown & 1;
}

static node_id without(struct graph *g, node_id n, uint32_t unknown);

/* Of a function that is applied to arguments: those before and behind what depends on the unknown are bound. */
static node_id without_in_call(struct graph *g, node_id f, const node_id *given, uint32_t count,
                               uint32_t unknown)
{
    node_id args[MAX_ARITY + 1], in[2];
    memcpy(args, given, count * sizeof *args); /* the graph's own move while it grows */
    uint32_t first = 0, end = count;
    while (first < end && !depends(g, args[first], unknown))
        f = graph_call(g, PRIM_lbind, (node_id[]){f, args[first++]});
    while (end > first && !depends(g, args[end - 1], unknown))
        f = graph_call(g, PRIM_rbind, (node_id[]){f, args[--end]});
    if (end - first == 0 || end - first > 2) return NODE_ABSENT;
    for (uint32_t k = first; k < end; k++)
        if ((in[k - first] = without(g, args[k], unknown)) == NODE_ABSENT) return NODE_ABSENT;
    return end - first == 1 ? composed(g, f, in[0]) : graph_call(g, PRIM_fork, (node_id[]){f, in[0], in[1]});
}

/* The function of the unknown that the node is; NODE_ABSENT if the four combinators cannot say it. */
static node_id without(struct graph *g, node_id n, uint32_t unknown)
{
    struct node node = *graph_node(g, n);
    if (!depends(g, n, unknown))
        return graph_call(
            g, PRIM_compose,
            (node_id[]){graph_primitive(g, PRIM_first),
                        graph_call(g, PRIM_lbind, (node_id[]){graph_primitive(g, PRIM_astuple), n})});
    switch ((enum node_kind)node.kind) {
    case NODE_INPUT: return graph_primitive(g, PRIM_identity);
    case NODE_CALL:
        return without_in_call(g, graph_primitive(g, (enum primitive)node.op), graph_args(g, n), node.count,
                               unknown);
    case NODE_TUPLE:
        return node.count == 2
                   ? without_in_call(g, graph_primitive(g, PRIM_astuple), graph_args(g, n), 2, unknown)
                   : NODE_ABSENT;
    case NODE_APPLY:
        if (depends(g, graph_args(g, n)[0], unknown)) return NODE_ABSENT;
        return without_in_call(g, graph_args(g, n)[0], graph_args(g, n) + 1, node.count - 1, unknown);
    default: return NODE_ABSENT;
    }
}

static enum status open_unknown(struct parser *p, uint32_t *unknown, node_id *node)
{
    if (p->unknowns == UNKNOWNS_MOST) FAIL(p, "functions as values nested deeper than %d", UNKNOWNS_MOST);
    *unknown = INPUT_COUNT + p->unknowns++;
    *node = graph_input(p->graph, (enum input) * unknown);
    return STATUS_OK;
}

static enum status close_unknown(struct parser *p, uint32_t unknown, node_id body, struct place place,
                                 node_id *node)
{
    p->unknowns--;
    *node = without(p->graph, body, unknown);
    if (*node == NODE_ABSENT)
        FAIL_AT(
            p, place.line, place.line_start, place.column,
            "as a value this function would need more than compose, fork, lbind and rbind can say: call it");
    return STATUS_OK;
}

enum status function_value(struct parser *p, const struct definition *d, struct place place, node_id *node)
{
    struct parameters head;
    uint32_t unknown;
    node_id arguments[PARAMETERS_MOST], body;
    memset(arguments, 0xff, sizeof arguments);
    TRY(check_recursion(p, d, place));
    TRY(head_of(p, d, &head));
    if (head.required > 1 || head.count == 0) {
        FAIL_AT(
            p, place.line, place.line_start, place.column,
            "'%.*s' of %u parameters cannot be a value here: bind all but one with rbind or lbind, or call it",
            (int)d->length, d->name, head.count);
    }
    TRY(open_unknown(p, &unknown, &arguments[0]));
    enum status status = checked_call(p, d, &head, arguments, &body, place);
    if (status != STATUS_OK) {
        p->unknowns--;
        return status;
    }
    return close_unknown(p, unknown, body, place, node);
}

enum status parse_lambda(struct parser *p, node_id *node)
{
    struct place place = here(p);
    uint32_t unknown, names = p->name_count;
    char got[48];
    node_id parameter, body;
    advance(p);
    if (p->token != TOKEN_NAME) FAIL(p, "expected the parameter of the lambda, got %s", token_text(p, got));
    struct binding b = {.name = p->start, .length = p->length};
    advance(p);
    if (!is_symbol(p, ":"))
        FAIL(p, "a lambda has one parameter here; expected ':', got %s", token_text(p, got));
    advance(p);
    TRY(open_unknown(p, &unknown, &parameter));
    b.node = parameter;
    array_reserve(p->names, p->name_count, p->name_capacity);
    p->names[p->name_count++] = b; /* before any other of the same name */
    enum status status = parse_expression(p, &body);
    p->name_count = names;
    if (status != STATUS_OK) {
        p->unknowns--;
        return status;
    }
    return close_unknown(p, unknown, body, place, node);
}

/* ---- rbind, lbind and fork of a function of the file ---- */

static const struct definition *function_named(struct parser *p)
{
    if (p->token != TOKEN_NAME) return NULL;
    for (uint32_t i = p->name_count; i-- > p->scope;)
        if (p->names[i].length == p->length && memcmp(p->names[i].name, p->start, p->length) == 0)
            return p->names[i].definition;
    const struct definition *d = module_find(p->module, p->start, p->length);
    return d && d->function ? d : NULL;
}

bool binds_function(struct parser *p, node_id callee)
{
    const struct node *c = graph_node(p->graph, callee);
    if (c->kind != NODE_PRIMITIVE || (c->op != PRIM_rbind && c->op != PRIM_lbind && c->op != PRIM_fork))
        return false;
    struct cursor here_now = p->cursor;
    p->brackets++;
    advance(p);
    const struct definition *d = function_named(p);
    if (d) {
        advance(p);
        if (!is_symbol(p, ",")) d = NULL;
    }
    p->cursor = here_now;
    return d != NULL;
}

enum status parse_binding_call(struct parser *p, enum primitive primitive, struct place place, node_id *node)
{
    struct parameters head;
    uint32_t unknown;
    node_id given[2], arguments[PARAMETERS_MOST], x, body;
    memset(arguments, 0xff, sizeof arguments);
    TRY(expect(p, "(", "after the function's name"));
    const struct definition *d = function_named(p);
    struct place at = here(p);
    advance(p);
    for (uint32_t k = 0; k < (primitive == PRIM_fork ? 2 : 1); k++) {
        TRY(expect(p, ",", "between the arguments"));
        TRY(parse_expression(p, &given[k]));
    }
    TRY(expect(p, ")", "after the arguments"));
    TRY(check_recursion(p, d, at));
    TRY(head_of(p, d, &head));
    if (head.required > 2 || head.count < 2)
        FAIL_AT(p, at.line, at.line_start, at.column,
                "%s of a function of the file: expected one of 2 parameters, got one of %u",
                primitives[primitive].name, head.count);
    TRY(open_unknown(p, &unknown, &x));
    if (primitive == PRIM_fork) {
        arguments[0] = graph_apply(p->graph, given[0], &x, 1);
        arguments[1] = graph_apply(p->graph, given[1], &x, 1);
    } else {
        arguments[0] = primitive == PRIM_rbind ? x : given[0];
        arguments[1] = primitive == PRIM_rbind ? given[0] : x;
    }
    enum status status = checked_call(p, d, &head, arguments, &body, at);
    if (status != STATUS_OK) {
        p->unknowns--;
        return status;
    }
    return close_unknown(p, unknown, body, place, node);
}

/* ---- values ---- */

enum status value_meaning(struct parser *p, const struct definition *d, struct meaning *is)
{
    char got[48];
    node_id none[1] = {0};
    const struct call_made *known = find_call(p, d, none, 0);
    if (known) {
        *is = (struct meaning){known->result, NULL};
        return STATUS_OK;
    }
    TRY(check_recursion(p, d, here(p)));
    struct cursor here_now = p->cursor;
    struct frame frame = {d, p->frame};
    const struct frame *outer = p->frame;
    uint32_t scope = p->scope;
    p->scope = p->name_count;
    p->frame = &frame;
    p->cursor = d->at;
    enum status status = parse_meaning(p, is);
    if (status == STATUS_OK && p->token != TOKEN_NEWLINE && p->token != TOKEN_END) {
        error_set(p->err, STATUS_INPUT, "expected the end of the line, got %s", token_text(p, got));
        set_place(p, p->token_line, p->token_line_start, p->column);
        p->fault = d;
        status = STATUS_INPUT;
    }
    if (status == STATUS_OK && !is->definition && p->call_count < CALLS_MOST)
        keep_call(p, d, none, 0, is->node);
    p->cursor = here_now;
    p->scope = scope;
    p->frame = outer;
    return status;
}

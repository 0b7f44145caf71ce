/* Expressions: names, integers, tuples and calls, straight into nodes. */
#include "program/parser.h"

#include <ctype.h>

static enum status parse_integer(struct parser *p, bool negative, node_id *node)
{
    int64_t x = 0;
    for (size_t i = 0; i < p->length; i++) {
        if (!isdigit((unsigned char)p->start[i]))
            FAIL(p, "'%.*s' is not an integer; only integers are numbers here", (int)p->length, p->start);
        x = x * 10 + (p->start[i] - '0');
        if (!int_fits(negative ? -x : x))
            FAIL(p, "integer out of range: from %d to %d", -INT_BIAS, INT_BIAS - 1);
    }
    *node = graph_constant(p->graph, int_value(negative ? -x : x));
    advance(p);
    return STATUS_OK;
}

static enum status parse_tuple(struct parser *p, node_id *node)
{
    node_id *elements = NULL;
    uint32_t count = 0, capacity = 0;
    enum status status = STATUS_OK;
    bool comma = true;
    p->brackets++;
    advance(p);
    while (status == STATUS_OK && !is_symbol(p, ")")) {
        if (!comma) {
            status = expect(p, ",", "between the elements of a tuple");
            if (status != STATUS_OK || is_symbol(p, ")")) {
                comma = true;
                break;
            }
        }
        array_reserve(elements, count, capacity);
        status = parse_expression(p, &elements[count++]);
        comma = false;
    }
    if (status == STATUS_OK) status = expect(p, ")", "at the end of the tuple");
    /* (x) is x, (x,) a tuple of one */
    if (status == STATUS_OK)
        *node = count == 1 && !comma ? elements[0] : graph_tuple(p->graph, elements, count);
    free(elements);
    return status;
}

static enum status unknown_name(struct parser *p, const char *name, size_t length)
{
    int n = (int)(length < 60 ? length : 60);
    FAIL(p, "unknown name '%.*s': expected a variable assigned before, a primitive or a constant", n, name);
}

/* Of a definition: the function, or what the value is. */
static enum status meaning_of(struct parser *p, const struct definition *d, struct meaning *is)
{
    if (!d->function) return value_meaning(p, d, is);
    is->definition = d;
    return STATUS_OK;
}

static const struct definition *find_in_preludes(const struct parser *p, bool weak, const char *name,
                                                 size_t length)
{
    const struct prelude *all = p->prelude;
    for (uint32_t i = 0; all && i < all->count; i++) {
        const struct definition *d =
            all->at[i].weak == weak ? module_find(&all->at[i].module, name, length) : NULL;
        if (d) return d;
    }
    return NULL;
}

/* What a name stands for, the nearest first: in the function, in its file, in a prelude, in the language; and last
 * in the names of other dialects. */
static enum status resolve(struct parser *p, struct meaning *is)
{
    const char *name = p->start;
    size_t length = p->length;
    *is = (struct meaning){0};
    for (uint32_t i = p->name_count; i-- > p->scope;)
        if (p->names[i].length == length && memcmp(p->names[i].name, name, length) == 0) {
            *is = (struct meaning){p->names[i].node, p->names[i].definition};
            return STATUS_OK;
        }
    if (is_word(p, "True") || is_word(p, "False")) {
        is->node = graph_constant(p->graph, bool_value(*name == 'T'));
        return STATUS_OK;
    }
    const struct definition *d = module_find(p->module, name, length);
    if (!d) d = find_in_preludes(p, false, name, length);
    if (d) return meaning_of(p, d, is);
    const struct constant *c = constant_find(name, length);
    if (c) {
        is->node = graph_constant(p->graph, c->value);
        return STATUS_OK;
    }
    enum primitive primitive = primitive_find(name, length);
    if (primitive != PRIMITIVE_COUNT) {
        is->node = graph_primitive(p->graph, primitive);
        return STATUS_OK;
    }
    d = find_in_preludes(p, true, name, length);
    if (!d) return unknown_name(p, name, length);
    note_dialect(p, d);
    return meaning_of(p, d, is);
}

bool bind_name(struct parser *p, const char *name, size_t length, struct meaning is)
{
    struct binding b = {name, length, is.node, is.definition};
    for (uint32_t i = p->scope; i < p->name_count; i++)
        if (p->names[i].length == length && memcmp(p->names[i].name, name, length) == 0) {
            p->names[i] = b;
            return true;
        }
    if (p->name_count - p->scope == PROGRAM_LINES + PARAMETERS_MOST) return false;
    array_reserve(p->names, p->name_count, p->name_capacity);
    p->names[p->name_count++] = b;
    return true;
}

/* What surely cannot work is refused here, with what was expected; all else is for the evaluator. */
static enum status check_argument(struct parser *p, enum primitive primitive, uint32_t k, node_id argument,
                                  struct place place)
{
    const struct primitive_info *info = &primitives[primitive];
    uint32_t wanted = info->parameters[k], given = graph_type(p->graph, argument), length;
    const char *parameter = primitive_parameter(info, k, &length);
    char a[64], b[64];
    if (graph_argument_fits(p->graph, primitive, k, argument)) return STATUS_OK;
    if (type_clashes(given, wanted))
        FAIL_AT(p, place.line, place.line_start, place.column,
                "argument %u of %s (%.*s) has the wrong type: expected %s, got %s", k + 1, info->name,
                (int)length, parameter, type_name(wanted, a), type_name(given, b));
    uint32_t needed = wanted & B_ARITY1 ? 1 : 2;
    FAIL_AT(p, place.line, place.line_start, place.column,
            "argument %u of %s (%.*s): expected a function of %u argument%s, got one of %u", k + 1,
            info->name, (int)length, parameter, needed, needed == 1 ? "" : "s",
            graph_arity(p->graph, argument));
}

/* Which parameter a keyword names, or the arity if none. */
static uint32_t keyword_index(const struct primitive_info *info, const char *name, size_t length)
{
    for (uint32_t k = 0; k < info->arity; k++) {
        uint32_t n;
        const char *parameter = primitive_parameter(info, k, &n);
        if (n == length && memcmp(parameter, name, length) == 0) return k;
    }
    return info->arity;
}

bool keyword_follows(const struct parser *p)
{
    if (p->token != TOKEN_NAME) return false;
    const char *c = p->at;
    while (c < p->end && (*c == ' ' || *c == '\t')) c++;
    return c < p->end && *c == '=' && !(c + 1 < p->end && c[1] == '=');
}

/* Reads "(arguments)" of a call whose callee has been read; callee is its node. */
static enum status parse_call(struct parser *p, node_id callee, struct place place, node_id *node)
{
    const struct node *c = graph_node(p->graph, callee);
    enum primitive primitive = c->kind == NODE_PRIMITIVE ? (enum primitive)c->op : PRIMITIVE_COUNT;
    const struct primitive_info *info = primitive < PRIMITIVE_COUNT ? &primitives[primitive] : NULL;
    node_id arguments[MAX_ARITY];
    struct place places[MAX_ARITY];
    uint32_t count = 0, given = 0, filled = 0;
    bool keywords = false;

    if (!info && type_clashes(graph_type(p->graph, callee), T_FUNC)) {
        char text[64];
        FAIL_AT(p, place.line, place.line_start, place.column, "called like a function, but it is %s",
                type_name(graph_type(p->graph, callee), text));
    }
    TRY(expect(p, "(", "after the function's name"));
    while (!is_symbol(p, ")")) {
        if (given++) {
            TRY(expect(p, ",", "between the arguments"));
            if (is_symbol(p, ")")) {
                given--;
                break;
            }
        }
        uint32_t k = count;
        if (keyword_follows(p)) {
            if (!info)
                FAIL(p, "keyword arguments are for primitives only: made functions have no parameter names");
            k = keyword_index(info, p->start, p->length);
            if (k == info->arity)
                FAIL(p, "%s has no parameter '%.*s': its parameters are (%s)", info->name, (int)p->length,
                     p->start, info->parameter_names);
            if (filled & 1u << k) FAIL(p, "parameter '%.*s' is given twice", (int)p->length, p->start);
            keywords = true;
            advance(p);
            TRY(expect(p, "=", "after the keyword"));
        } else {
            if (keywords) FAIL(p, "a positional argument may not follow a keyword argument");
            count++;
        }
        struct place at = here(p);
        node_id argument;
        TRY(parse_expression(p, &argument));
        if (k < MAX_ARITY) {
            arguments[k] = argument;
            places[k] = at;
            filled |= 1u << k;
        }
    }
    TRY(expect(p, ")", "after the arguments"));
    if (info && (given != info->arity || filled != (1u << info->arity) - 1))
        FAIL_AT(p, place.line, place.line_start, place.column, "%s takes %u argument%s (%s), got %u",
                info->name, info->arity, info->arity == 1 ? "" : "s", info->parameter_names, given);
    if (!info && (given == 0 || given > MAX_ARITY))
        FAIL_AT(p, place.line, place.line_start, place.column, "a function takes 1 to %d arguments, got %u",
                MAX_ARITY, given);
    uint32_t arity = info ? 0 : graph_arity(p->graph, callee);
    if (arity && arity != given)
        FAIL_AT(p, place.line, place.line_start, place.column,
                "a function of %u argument%s is called with %u", arity, arity == 1 ? "" : "s", given);
    if (info)
        for (uint32_t k = 0; k < given; k++) TRY(check_argument(p, primitive, k, arguments[k], places[k]));
    *node =
        info ? graph_call(p->graph, primitive, arguments) : graph_apply(p->graph, callee, arguments, given);
    return STATUS_OK;
}

/* A name, with the calls behind it. Without any it may stand for a function of the file. */
static enum status parse_name(struct parser *p, struct meaning *is)
{
    struct place place = here(p);
    char got[48];
    if (p->token != TOKEN_NAME)
        FAIL(p, "expected a name, a call, an integer or a tuple, got %s", token_text(p, got));
    TRY(resolve(p, is));
    advance(p);
    if (!is->definition || !is_symbol(p, "(")) return STATUS_OK;
    const struct definition *d = is->definition;
    is->definition = NULL;
    return parse_function_call(p, d, place, &is->node);
}

static enum status parse_primary(struct parser *p, struct meaning *is)
{
    char got[48];
    struct place place = here(p);
    *is = (struct meaning){0};
    if (is_symbol(p, "-")) {
        advance(p);
        if (p->token != TOKEN_INTEGER) FAIL(p, "expected an integer after '-', got %s", token_text(p, got));
        return parse_integer(p, true, &is->node);
    }
    if (p->token == TOKEN_INTEGER) return parse_integer(p, false, &is->node);
    if (is_word(p, "lambda")) return parse_lambda(p, &is->node);
    if (is_symbol(p, "("))
        TRY(parse_tuple(p, &is->node));
    else
        TRY(parse_name(p, is));
    while (!is->definition && is_symbol(p, "(")) {
        if (binds_function(p, is->node))
            TRY(parse_binding_call(p, (enum primitive)graph_node(p->graph, is->node)->op, place, &is->node));
        else
            TRY(parse_call(p, is->node, place, &is->node));
    }
    return STATUS_OK;
}

enum status parse_meaning(struct parser *p, struct meaning *is)
{
    if (++p->nesting > PROGRAM_BRACKETS) FAIL(p, "calls nested deeper than %d", PROGRAM_BRACKETS);
    if (p->graph->count > PROGRAM_NODES)
        FAIL(p, "the function is too long: more than %d expressions", PROGRAM_NODES);
    TRY(parse_primary(p, is));
    p->nesting--;
    return STATUS_OK;
}

enum status parse_expression(struct parser *p, node_id *node)
{
    struct meaning is;
    struct place place = here(p);
    TRY(parse_meaning(p, &is));
    if (is.definition) return function_value(p, is.definition, place, node);
    *node = is.node;
    return STATUS_OK;
}

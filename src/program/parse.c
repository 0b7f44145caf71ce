/* The parser: arc-dsl's Python style, one function at a time, straight into a graph.
 *
 *     file      = { import | docstring | def }
 *     def       = "def" name "(" parameters ")" ["->" annotation] ":" { assignment } "return" expression
 *     expression = name | call | integer | tuple        call = callee "(" arguments ")"
 *
 * Names are bound to graph nodes as lines are read, so slicing, sharing and inlining are what is left when the
 * returned node is extracted. Newlines inside parentheses are blanks. The first error of a function is
 * recorded with its position, and reading goes on at the next line that starts in column 1. */
#include "program/program.h"

#include <ctype.h>

enum { LIMIT_BRACKETS = 200, LIMIT_NAMES = 4096, LIMIT_NODES = 1 << 16 };

enum token {
    TOKEN_NAME,
    TOKEN_INTEGER,
    TOKEN_STRING,
    TOKEN_SYMBOL, /* one character, or -> */
    TOKEN_NEWLINE,
    TOKEN_END,
};

struct binding {
    const char *name;
    size_t length;
    node_id node;
};

struct parser {
    const char *text, *end, *path;
    const char *at;         /* next character to read */
    const char *line_start; /* of the line `at` is in */
    uint32_t line;

    enum token token; /* the current token ... */
    const char *start;
    size_t length;
    uint32_t token_line, column;
    const char *token_line_start;
    uint32_t brackets; /* open: newlines are blanks */
    bool at_line_start;
    bool string_ends; /* of a TOKEN_STRING */

    struct graph *graph;
    struct binding *names;
    uint32_t name_count;
    const char *function; /* being defined: its name */
    size_t function_length;
    uint32_t function_line, function_column;
    const char *function_line_start;
    uint32_t nesting;
    struct error *err;
};

/* The text need not be terminated, an excerpt must be. */
static void set_place(const struct parser *p, uint32_t line, const char *line_start, uint32_t column)
{
    char excerpt[sizeof p->err->excerpt];
    size_t length = (size_t)(p->end - line_start);
    snprintf(excerpt, sizeof excerpt, "%.*s", (int)(length < sizeof excerpt ? length : sizeof excerpt - 1),
             line_start);
    error_at(p->err, p->path);
    error_position(p->err, line, column, excerpt);
}

#define FAIL_AT(p, line_, line_start_, column_, ...)                                                         \
    do {                                                                                                     \
        error_set((p)->err, STATUS_INPUT, __VA_ARGS__);                                                      \
        set_place((p), (line_), (line_start_), (column_));                                                   \
        return STATUS_INPUT;                                                                                 \
    } while (0)
#define FAIL(p, ...) FAIL_AT(p, (p)->token_line, (p)->token_line_start, (p)->column, __VA_ARGS__)

/* ---- tokens ---- */

static bool name_start(char c) { return isalpha((unsigned char)c) || c == '_'; }
static bool name_part(char c) { return isalnum((unsigned char)c) || c == '_'; }

static void next_line(struct parser *p)
{
    p->line++;
    p->line_start = p->at;
    p->at_line_start = true;
}

/* Skips blanks and comments, and newlines inside brackets or on empty lines. */
static void skip_blanks(struct parser *p)
{
    while (p->at < p->end) {
        char c = *p->at;
        if (c == '#') {
            while (p->at < p->end && *p->at != '\n') p->at++;
        } else if (c == '\n' && (p->brackets || p->at_line_start)) {
            p->at++;
            next_line(p);
        } else if (c == '\\' && p->at + 1 < p->end && (p->at[1] == '\n' || p->at[1] == '\r')) {
            while (p->at < p->end && *p->at != '\n') p->at++;
            if (p->at < p->end) p->at++;
            next_line(p);
            p->at_line_start = false;
        } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f') {
            p->at++;
        } else {
            return;
        }
    }
}

static void scan_string(struct parser *p)
{
    char quote = *p->at;
    bool triple = p->end - p->at >= 3 && p->at[1] == quote && p->at[2] == quote;
    p->at += triple ? 3 : 1;
    p->string_ends = false;
    while (p->at < p->end) {
        bool escaped = *p->at == '\\' && p->at + 1 < p->end;
        if (escaped) p->at++;
        if (*p->at == '\n') {
            if (!triple && !escaped) return;
            p->at++;
            p->line++;
            p->line_start = p->at;
            continue;
        }
        if (escaped) {
            p->at++;
            continue;
        }
        if (*p->at == quote && (!triple || (p->end - p->at >= 3 && p->at[1] == quote && p->at[2] == quote))) {
            p->at += triple ? 3 : 1;
            p->string_ends = true;
            return;
        }
        p->at++;
    }
}

static void advance(struct parser *p)
{
    skip_blanks(p);
    p->start = p->at;
    p->token_line = p->line;
    p->token_line_start = p->line_start;
    p->column = (uint32_t)(p->at - p->line_start) + 1;
    if (p->at >= p->end) {
        p->token = TOKEN_END;
    } else if (*p->at == '\n') {
        p->token = TOKEN_NEWLINE;
        p->at++;
        next_line(p);
    } else if (name_start(*p->at)) {
        p->token = TOKEN_NAME;
        while (p->at < p->end && name_part(*p->at)) p->at++;
        p->at_line_start = false;
    } else if (isdigit((unsigned char)*p->at)) {
        p->token = TOKEN_INTEGER;
        while (p->at < p->end && (name_part(*p->at) || *p->at == '.')) p->at++;
        p->at_line_start = false;
    } else if (*p->at == '"' || *p->at == '\'') {
        p->token = TOKEN_STRING;
        p->at_line_start = false;
        scan_string(p);
    } else {
        p->token = TOKEN_SYMBOL;
        p->at_line_start = false;
        p->at += p->end - p->at >= 2 && p->at[0] == '-' && p->at[1] == '>' ? 2 : 1;
    }
    p->length = (size_t)(p->at - p->start);
}

static bool is_symbol(const struct parser *p, const char *symbol)
{
    return p->token == TOKEN_SYMBOL && p->length == strlen(symbol) &&
           memcmp(p->start, symbol, p->length) == 0;
}

static bool is_word(const struct parser *p, const char *word)
{
    return p->token == TOKEN_NAME && p->length == strlen(word) && memcmp(p->start, word, p->length) == 0;
}

/* A string is skipped: a docstring. One that does not end would take all functions after it along. */
static enum status skip_string(struct parser *p)
{
    if (!p->string_ends) FAIL(p, "the string that begins here has no end");
    advance(p);
    return STATUS_OK;
}

/* The token as a user sees it. */
static const char *token_text(const struct parser *p, char text[48])
{
    if (p->token == TOKEN_END) return strcpy(text, "the end of the file");
    if (p->token == TOKEN_NEWLINE) return strcpy(text, "the end of the line");
    snprintf(text, 48, "'%.*s'", (int)(p->length < 40 ? p->length : 40), p->start);
    return text;
}

static enum status expect(struct parser *p, const char *symbol, const char *where)
{
    char got[48];
    if (!is_symbol(p, symbol)) FAIL(p, "expected '%s' %s, got %s", symbol, where, token_text(p, got));
    if (*symbol == '(') p->brackets++;
    if (*symbol == ')') p->brackets--;
    advance(p);
    return STATUS_OK;
}

/* ---- expressions ---- */

static enum status parse_expression(struct parser *p, node_id *node);

static enum status parse_integer(struct parser *p, bool negative, node_id *node)
{
    int64_t x = 0;
    for (size_t i = 0; i < p->length; i++) {
        if (!isdigit((unsigned char)p->start[i]))
            FAIL(p, "'%.*s' is not an integer; only integers are numbers here", (int)p->length, p->start);
        x = x * 10 + (p->start[i] - '0');
        if (!int_fits(x)) FAIL(p, "integer out of range: at most %d", INT_BIAS - 1);
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
    if (length == p->function_length && memcmp(name, p->function, length) == 0)
        FAIL(p, "'%.*s' calls itself: programs have no recursion (use power or a fixed number of steps)", n,
             name);
    FAIL(p, "unknown name '%.*s': expected a variable assigned before, a primitive or a constant", n, name);
}

/* A name that is used as a value. */
static enum status resolve(struct parser *p, node_id *node)
{
    const char *name = p->start;
    size_t length = p->length;
    for (uint32_t i = p->name_count; i-- > 0;)
        if (p->names[i].length == length && memcmp(p->names[i].name, name, length) == 0) {
            *node = p->names[i].node;
            return STATUS_OK;
        }
    if (is_word(p, "True") || is_word(p, "False")) {
        *node = graph_constant(p->graph, bool_value(*name == 'T'));
        return STATUS_OK;
    }
    const struct constant *c = constant_find(name, length);
    if (c) {
        *node = graph_constant(p->graph, c->value);
        return STATUS_OK;
    }
    enum primitive primitive = primitive_find(name, length);
    if (primitive == PRIMITIVE_COUNT) return unknown_name(p, name, length);
    *node = graph_primitive(p->graph, primitive);
    return STATUS_OK;
}

struct place {
    uint32_t line, column;
    const char *line_start;
};

static struct place here(const struct parser *p)
{
    return (struct place){p->token_line, p->column, p->token_line_start};
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

static bool keyword_follows(const struct parser *p)
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

static enum status parse_primary(struct parser *p, node_id *node)
{
    char got[48];
    struct place place = here(p);
    if (is_symbol(p, "-")) {
        advance(p);
        if (p->token != TOKEN_INTEGER) FAIL(p, "expected an integer after '-', got %s", token_text(p, got));
        return parse_integer(p, true, node);
    }
    if (p->token == TOKEN_INTEGER) return parse_integer(p, false, node);
    if (is_symbol(p, "(")) {
        TRY(parse_tuple(p, node));
    } else {
        if (p->token != TOKEN_NAME)
            FAIL(p, "expected a name, a call, an integer or a tuple, got %s", token_text(p, got));
        TRY(resolve(p, node));
        advance(p);
    }
    while (is_symbol(p, "(")) TRY(parse_call(p, *node, place, node));
    return STATUS_OK;
}

static enum status parse_expression(struct parser *p, node_id *node)
{
    if (++p->nesting > LIMIT_BRACKETS) FAIL(p, "calls nested deeper than %d", LIMIT_BRACKETS);
    if (p->graph->count > LIMIT_NODES)
        FAIL(p, "the function is too long: more than %d expressions", LIMIT_NODES);
    TRY(parse_primary(p, node));
    p->nesting--;
    return STATUS_OK;
}

/* ---- functions ---- */

/* Skips an annotation: a name with anything in square brackets, dots and bars. */
static void skip_annotation(struct parser *p, const char *stop1, const char *stop2)
{
    uint32_t depth = 0;
    while (p->token != TOKEN_END && p->token != TOKEN_NEWLINE) {
        if (is_symbol(p, "[")) depth++;
        if (is_symbol(p, "]") && depth) depth--;
        if (!depth && (is_symbol(p, stop1) || is_symbol(p, stop2))) return;
        advance(p);
    }
}

static void bind(struct parser *p, const char *name, size_t length, node_id node)
{
    for (uint32_t i = 0; i < p->name_count; i++)
        if (p->names[i].length == length && memcmp(p->names[i].name, name, length) == 0) {
            p->names[i].node = node;
            return;
        }
    p->names[p->name_count++] = (struct binding){name, length, node};
}

static enum status parse_parameters(struct parser *p)
{
    static const enum input order[4][3] = {{0}, {INPUT_I}, {INPUT_S, INPUT_I}, {INPUT_S, INPUT_I, INPUT_C}};
    const char *names[3];
    size_t lengths[3];
    uint32_t count = 0;
    char got[48];
    TRY(expect(p, "(", "after the function's name"));
    while (!is_symbol(p, ")")) {
        if (count) {
            TRY(expect(p, ",", "between the parameters"));
            if (is_symbol(p, ")")) break;
        }
        if (p->token != TOKEN_NAME) FAIL(p, "expected a parameter's name, got %s", token_text(p, got));
        if (count == 3) FAIL(p, "too many parameters: expected (I), (S, I) or (S, I, C)");
        names[count] = p->start;
        lengths[count++] = p->length;
        advance(p);
        if (is_symbol(p, ":")) {
            advance(p);
            skip_annotation(p, ",", ")");
        }
    }
    if (count == 0) FAIL(p, "no parameters: expected (I), (S, I) or (S, I, C)");
    TRY(expect(p, ")", "after the parameters"));
    for (uint32_t i = 0; i < count; i++)
        bind(p, names[i], lengths[i], graph_input(p->graph, order[count][i]));
    return STATUS_OK;
}

static enum status parse_body(struct parser *p, node_id *root)
{
    char got[48];
    for (;;) {
        while (p->token == TOKEN_NEWLINE) advance(p);
        if (p->token == TOKEN_STRING) {
            TRY(skip_string(p));
            continue;
        }
        if (p->token == TOKEN_END || p->column == 1)
            FAIL_AT(p, p->function_line, p->function_line_start, p->function_column,
                    "the function has no return");
        if (p->token != TOKEN_NAME)
            FAIL(p, "expected 'name = call(...)' or 'return name', got %s", token_text(p, got));
        if (is_word(p, "return")) {
            advance(p);
            TRY(parse_expression(p, root));
            break;
        }
        const char *name = p->start;
        size_t length = p->length;
        struct place place = here(p);
        advance(p);
        if (is_symbol(p, ":")) {
            advance(p);
            skip_annotation(p, "=", "=");
        }
        if (!is_symbol(p, "="))
            FAIL_AT(p, place.line, place.line_start, place.column,
                    "expected 'name = call(...)' or 'return name': programs have no other statements");
        advance(p);
        node_id node;
        TRY(parse_expression(p, &node));
        if (p->token != TOKEN_NEWLINE && p->token != TOKEN_END)
            FAIL(p, "expected the end of the line, got %s", token_text(p, got));
        if (p->name_count == LIMIT_NAMES)
            FAIL(p, "the function is too long: more than %d variables", LIMIT_NAMES);
        bind(p, name, length, node);
    }
    if (p->token != TOKEN_NEWLINE && p->token != TOKEN_END)
        FAIL(p, "expected the end of the line, got %s", token_text(p, got));
    while (p->token == TOKEN_NEWLINE) advance(p);
    if (p->token != TOKEN_END && p->column > 1) FAIL(p, "nothing may follow the return of a function");
    return STATUS_OK;
}

static enum status parse_function(struct parser *p, struct program **program)
{
    char got[48];
    uint32_t line = p->token_line;
    advance(p); /* def */
    if (p->token != TOKEN_NAME)
        FAIL(p, "expected the function's name after 'def', got %s", token_text(p, got));
    if (p->length >= PROGRAM_NAME)
        FAIL(p, "the function's name is longer than %d characters", PROGRAM_NAME - 1);
    p->function = p->start;
    p->function_length = p->length;
    p->function_line = p->token_line;
    p->function_column = p->column;
    p->function_line_start = p->token_line_start;
    advance(p);
    TRY(parse_parameters(p));
    if (is_symbol(p, "->")) {
        advance(p);
        skip_annotation(p, ":", ":");
    }
    TRY(expect(p, ":", "at the end of the 'def' line"));
    node_id root;
    TRY(parse_body(p, &root));
    char name[PROGRAM_NAME];
    snprintf(name, sizeof name, "%.*s", (int)p->function_length, p->function);
    *program = program_extract(p->graph, root, name);
    (*program)->line = line;
    return STATUS_OK;
}

/* ---- files ---- */

/* Goes to the next line that starts in column 1 with a letter; stays where it is if the error was met at the next
 * function, because something was missing in the last one. */
static void recover(struct parser *p)
{
    p->brackets = p->nesting = 0;
    if (p->column == 1 && is_word(p, "def") && p->function_length && p->token_line > p->function_line) return;
    const char *c = p->token_line_start;
    uint32_t line = p->token_line;
    for (;;) {
        while (c < p->end && *c != '\n') c++;
        if (c == p->end) break;
        c++;
        line++;
        if (c < p->end && name_start(*c)) break;
    }
    p->at = p->line_start = c;
    p->line = line;
    p->at_line_start = true;
    advance(p);
}

static enum status parse_top(struct parser *p, struct program **program)
{
    char got[48];
    *program = NULL;
    if (p->token == TOKEN_STRING) return skip_string(p);
    if (p->token == TOKEN_NEWLINE) {
        advance(p);
        return STATUS_OK;
    }
    if (is_word(p, "import") || is_word(p, "from")) {
        while (p->token != TOKEN_NEWLINE && p->token != TOKEN_END) {
            if (is_symbol(p, "(")) p->brackets++;
            if (is_symbol(p, ")") && p->brackets) p->brackets--;
            advance(p);
        }
        return STATUS_OK;
    }
    if (p->column > 1) FAIL(p, "unexpected indentation: expected 'def' in column 1");
    if (!is_word(p, "def")) FAIL(p, "expected a function ('def name(I):'), got %s", token_text(p, got));
    return parse_function(p, program);
}

enum status library_parse(struct library *lib, const char *path, const char *text, size_t length,
                          struct error *err)
{
    struct error local = {0};
    struct parser p = {
        .text = text, .end = text + length, .path = path, .at = text, .line_start = text, .line = 1};
    p.at_line_start = true;
    p.err = &local;
    (void)err;
    if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) p.at = p.line_start = text + 3;
    p.graph = graph_new();
    p.names = must_alloc((LIMIT_NAMES + 4) * sizeof *p.names);
    advance(&p);
    while (p.token != TOKEN_END) {
        struct program *program;
        graph_clear(p.graph);
        p.name_count = 0;
        p.function_length = 0;
        if (parse_top(&p, &program) == STATUS_OK) {
            if (program) library_add(lib, program);
            continue;
        }
        array_reserve(lib->errors, lib->error_count, lib->error_capacity);
        lib->errors[lib->error_count++] = local;
        recover(&p);
    }
    graph_free(p.graph);
    free(p.names);
    return STATUS_OK;
}

enum status program_parse(struct program **program, const char *path, const char *text, struct error *err)
{
    struct library lib = {0};
    enum status status = library_parse(&lib, path, text, strlen(text), err);
    if (status == STATUS_OK && lib.error_count) {
        if (err) *err = lib.errors[0];
        status = STATUS_INPUT;
    } else if (status == STATUS_OK && lib.count != 1) {
        status = error_set(err, STATUS_INPUT, "expected one function, got %u", lib.count);
        error_at(err, path);
    }
    if (status == STATUS_OK) {
        check(lib.programs);
        *program = lib.programs[0];
        lib.count = 0;
    }
    library_free(&lib);
    return status;
}

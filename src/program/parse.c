/* The parser: arc-dsl's Python style, one function at a time, straight into a graph.
 *
 *     file      = { import | docstring | def }
 *     def       = "def" name "(" parameters ")" ["->" annotation] ":" { assignment } "return" expression
 *     expression = name | call | integer | tuple        call = callee "(" arguments ")"
 *
 * Names are bound to graph nodes as lines are read, so slicing, sharing and inlining are what is left when the
 * returned node is extracted. Newlines inside parentheses are blanks. The first error of a function is
 * recorded with its position, and reading goes on at the next line that starts in column 1. */
#include "program/parser.h"

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

enum { PARAMETERS_MOST = 3, NAMES_MOST = PROGRAM_LINES + PARAMETERS_MOST };

/* False if there are too many names. */
static bool bind(struct parser *p, const char *name, size_t length, node_id node)
{
    for (uint32_t i = 0; i < p->name_count; i++)
        if (p->names[i].length == length && memcmp(p->names[i].name, name, length) == 0) {
            p->names[i].node = node;
            return true;
        }
    if (p->name_count == NAMES_MOST) return false;
    p->names[p->name_count++] = (struct binding){name, length, node};
    return true;
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
        if (count == PARAMETERS_MOST) FAIL(p, "too many parameters: expected (I), (S, I) or (S, I, C)");
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
        if (!bind(p, name, length, node))
            FAIL_AT(p, place.line, place.line_start, place.column,
                    "the function is too long: more than %d variables", PROGRAM_LINES);
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
    memcpy(name, p->function, p->function_length);
    name[p->function_length] = 0;
    struct program *made = program_extract(p->graph, root, name);
    if (!program_printable(made)) {
        uint32_t calls = made->size, nodes = made->graph->count;
        program_free(made);
        FAIL_AT(
            p, p->function_line, p->function_line_start, p->function_column,
            "the function is too long: %u calls, %u expressions; at most %d lines of a call each, %d expressions",
            calls, nodes, PROGRAM_LINES, PROGRAM_NODES);
    }
    *program = made;
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
    p.names = must_alloc(NAMES_MOST * sizeof *p.names);
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

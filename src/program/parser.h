/* What the files of the parser share: its state, the current token, and failing at a place. lex.c reads tokens,
 * expression.c expressions, parse.c functions and files. */
#ifndef ARCWRIGHT_PROGRAM_PARSER_H
#define ARCWRIGHT_PROGRAM_PARSER_H

#include "program/program.h"

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

/* Where something stands, for an error about it later. */
struct place {
    uint32_t line, column;
    const char *line_start;
};
static inline struct place here(const struct parser *p)
{
    return (struct place){p->token_line, p->column, p->token_line_start};
}

/* Fills the parser's error, which error_set() has begun, with the place and an excerpt. */
void set_place(const struct parser *p, uint32_t line, const char *line_start, uint32_t column);
#define FAIL_AT(p, line_, line_start_, column_, ...)                                                         \
    do {                                                                                                     \
        error_set((p)->err, STATUS_INPUT, __VA_ARGS__);                                                      \
        set_place((p), (line_), (line_start_), (column_));                                                   \
        return STATUS_INPUT;                                                                                 \
    } while (0)
#define FAIL(p, ...) FAIL_AT(p, (p)->token_line, (p)->token_line_start, (p)->column, __VA_ARGS__)

/* ---- tokens: lex.c ---- */

bool name_start(char c);        /* whether a name can begin with it */
void advance(struct parser *p); /* to the next token */
bool is_symbol(const struct parser *p, const char *symbol);
bool is_word(const struct parser *p, const char *word);
/* A string is skipped: a docstring. One that does not end would take all functions after it along. */
enum status skip_string(struct parser *p);
/* The token as a user sees it. */
const char *token_text(const struct parser *p, char text[48]);
/* Reads the symbol, or fails saying where it was expected; counts brackets. */
enum status expect(struct parser *p, const char *symbol, const char *where);

/* ---- expressions: expression.c ---- */

enum status parse_expression(struct parser *p, node_id *node);

#endif

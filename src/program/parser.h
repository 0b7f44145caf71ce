/* What the files of the parser share: its state, the current token, names, and failing at a place. lex.c reads tokens,
 * module.c finds what a file defines, expression.c reads expressions, function.c puts functions in the place of
 * their calls, parse.c makes programs of them. */
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

/* Where reading stands. All of it is saved and put back when a function is read in the place of its call. */
#define CURSOR_FIELDS                                                                                        \
    const struct module *module;                                                                             \
    const char *text, *end, *path;                                                                           \
    const char *at;         /* next character to read */                                                     \
    const char *line_start; /* of the line `at` is in */                                                     \
    uint32_t line;                                                                                           \
    enum token token; /* the current token ... */                                                            \
    const char *start;                                                                                       \
    size_t length;                                                                                           \
    uint32_t token_line, column;                                                                             \
    const char *token_line_start;                                                                            \
    uint32_t brackets; /* open: newlines are blanks */                                                       \
    bool at_line_start;                                                                                      \
    bool string_ends; /* of a TOKEN_STRING */
struct cursor {
    CURSOR_FIELDS
};

/* What a file gives a name to: a function, or a value behind "NAME =". */
struct definition {
    const char *name;
    size_t length;
    bool function;
    bool used;        /* by another definition: a helper */
    bool told;        /* in a note */
    struct cursor at; /* of a function its name; of a value its first token */
    struct cursor name_at;
};

struct module {
    const char *path;
    struct definition *at; /* in the order of the file */
    uint32_t count, capacity;
    uint32_t *order; /* by name; of equal names the last of the file counts, as in Python */
};

/* A name in a function: a value, or a function of the file that it is another name for. */
struct binding {
    const char *name;
    size_t length;
    node_id node;
    const struct definition *definition; /* NULL: the node */
};

/* What is being read: a definition, and who asked for it. */
struct frame {
    const struct definition *definition;
    const struct frame *outer;
};

enum { PARAMETERS_MOST = 16 };

/* Files whose names all files have. */
struct prelude {
    struct prelude_file {
        struct buf text;
        char *path;
        struct module module;
        bool weak; /* a dialect: what it names counts where nothing else has the name */
    } * at;
    uint32_t count, capacity;
    const char *told; /* the file for which the use of a dialect was noted last */
};

/* Results of calls with equal arguments are equal: each is read once. */
struct call_made {
    const struct definition *definition;
    uint32_t count;
    node_id arguments[PARAMETERS_MOST], result;
};

struct parser {
    union {
        struct cursor cursor;
        struct {
            CURSOR_FIELDS
        };
    };
    struct prelude *prelude;
    struct library *lib;
    struct graph *graph;
    struct binding *names;
    uint32_t name_count, name_capacity, scope; /* names[scope ..] are those of the function that is read */
    const struct frame *frame;
    const struct definition *fault; /* what was read when an error was met */
    struct call_made *calls;
    uint32_t call_count, call_capacity;
    uint32_t unknowns; /* parameters of functions as values that are open */
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
        (p)->fault = (p)->frame ? (p)->frame->definition : NULL;                                             \
        set_place((p), (line_), (line_start_), (column_));                                                   \
        return STATUS_INPUT;                                                                                 \
    } while (0)
#define FAIL(p, ...) FAIL_AT(p, (p)->token_line, (p)->token_line_start, (p)->column, __VA_ARGS__)

/* ---- tokens: lex.c ---- */

bool name_start(char c);        /* whether a name can begin with it */
void advance(struct parser *p); /* to the next token */
/* The parser at the first token of the text. */
void parser_begin(struct parser *p, const char *path, const char *text, size_t length);
bool is_symbol(const struct parser *p, const char *symbol);
bool is_word(const struct parser *p, const char *word);
/* A string is skipped: a docstring. One that does not end would take all functions after it along. */
enum status skip_string(struct parser *p);
/* The token as a user sees it. */
const char *token_text(const struct parser *p, char text[48]);
/* Reads the symbol, or fails saying where it was expected; counts brackets. */
enum status expect(struct parser *p, const char *symbol, const char *where);

/* ---- what a file defines: module.c ---- */

void module_scan(struct module *m,
                 struct parser *p); /* from the parser's place; faults outside functions go to its library */
void module_clear(struct module *m);
const struct definition *module_find(const struct module *m, const char *name, size_t length);
/* To the next line that begins outside of everything. */
void skip_statement(struct parser *p);

/* ---- names and values ---- */

/* A name stands for a node, or for a function of a file. */
struct meaning {
    node_id node;
    const struct definition *definition; /* NULL: the node */
};

/* Of a call's argument: NAME = */
bool keyword_follows(const struct parser *p);
void note_dialect(struct parser *p, const struct definition *d);

/* False if there are too many names.
 * Not called `bind`: that is the C library's, and other libraries in the process would call this one. */
bool bind_name(struct parser *p, const char *name, size_t length, struct meaning is);

/* ---- expressions: expression.c ---- */

enum status parse_expression(struct parser *p, node_id *node);
enum status parse_meaning(struct parser *p, struct meaning *is); /* of a whole right side */

/* ---- functions in the place of their calls: function.c ---- */

/* Skips an annotation: a name with anything in square brackets, dots and bars. */
void skip_annotation(struct parser *p, const char *stop1, const char *stop2);

struct parameter {
    const char *name;
    size_t length;
    struct place place;
    bool has_default;
    struct cursor default_at;
};
struct parameters {
    struct parameter at[PARAMETERS_MOST];
    uint32_t count, required;
    struct place end; /* of the closing bracket */
};
/* Of the function at whose name the parser stands; reads up to the colon. */
enum status parse_head(struct parser *p, struct parameters *all);
/* What the function gives for these arguments; NODE_ABSENT where the default counts. */
enum status function_call(struct parser *p, const struct definition *d, const struct parameters *head,
                          const node_id *arguments, node_id *result);
/* "(arguments)" behind a function's name. */
enum status parse_function_call(struct parser *p, const struct definition *d, struct place place,
                                node_id *node);
/* rbind(f, x), lbind(f, x) and fork(f, g, h) whose f is a function of the file. */
bool binds_function(struct parser *p, node_id callee);
enum status parse_binding_call(struct parser *p, enum primitive primitive, struct place place, node_id *node);
/* A function of the file, or a lambda, as a value: made of compose, fork, lbind and rbind. */
enum status function_value(struct parser *p, const struct definition *d, struct place place, node_id *node);
enum status parse_lambda(struct parser *p, node_id *node);
/* What a value of the file is. */
enum status value_meaning(struct parser *p, const struct definition *d, struct meaning *is);

#endif

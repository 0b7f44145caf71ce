/* Tokens: names, integers, strings, symbols and the ends of lines, with their places. */
#include "program/parser.h"

#include <ctype.h>

/* The text need not be terminated, an excerpt must be. */
void set_place(const struct parser *p, uint32_t line, const char *line_start, uint32_t column)
{
    char excerpt[sizeof p->err->excerpt];
    size_t length = (size_t)(p->end - line_start);
    snprintf(excerpt, sizeof excerpt, "%.*s", (int)(length < sizeof excerpt ? length : sizeof excerpt - 1),
             line_start);
    error_at(p->err, p->path);
    error_position(p->err, line, column, excerpt);
}

bool name_start(char c) { return isalpha((unsigned char)c) || c == '_'; }
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

void advance(struct parser *p)
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

void parser_begin(struct parser *p, const char *path, const char *text, size_t length)
{
    p->cursor = (struct cursor){.text = text,
                                .end = text + length,
                                .path = path,
                                .at = text,
                                .line_start = text,
                                .line = 1,
                                .at_line_start = true};
    if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) p->at = p->line_start = text + 3;
    advance(p);
}

bool is_symbol(const struct parser *p, const char *symbol)
{
    return p->token == TOKEN_SYMBOL && p->length == strlen(symbol) &&
           memcmp(p->start, symbol, p->length) == 0;
}

bool is_word(const struct parser *p, const char *word)
{
    return p->token == TOKEN_NAME && p->length == strlen(word) && memcmp(p->start, word, p->length) == 0;
}

enum status skip_string(struct parser *p)
{
    if (!p->string_ends) FAIL(p, "the string that begins here has no end");
    advance(p);
    return STATUS_OK;
}

const char *token_text(const struct parser *p, char text[48])
{
    if (p->token == TOKEN_END) return strcpy(text, "the end of the file");
    if (p->token == TOKEN_NEWLINE) return strcpy(text, "the end of the line");
    snprintf(text, 48, "'%.*s'", (int)(p->length < 40 ? p->length : 40), p->start);
    return text;
}

enum status expect(struct parser *p, const char *symbol, const char *where)
{
    char got[48];
    if (!is_symbol(p, symbol)) FAIL(p, "expected '%s' %s, got %s", symbol, where, token_text(p, got));
    if (*symbol == '(') p->brackets++;
    if (*symbol == ')') p->brackets--;
    advance(p);
    return STATUS_OK;
}

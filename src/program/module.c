/* What a file defines: its functions, and the values behind "NAME =" outside of them, each with the place where
 * reading it begins. Nothing is read yet; what is not used is never an error. */
#include "program/parser.h"

void module_clear(struct module *m)
{
    free(m->at);
    free(m->order);
    *m = (struct module){0};
}

static int compare_names(const char *a, size_t n, const char *b, size_t m)
{
    int order = memcmp(a, b, n < m ? n : m);
    return order ? order : (n > m) - (n < m);
}

static int compare_orders(const void *x, const void *y, void *of)
{
    const struct module *m = of;
    uint32_t i = *(const uint32_t *)x, k = *(const uint32_t *)y;
    int order = compare_names(m->at[i].name, m->at[i].length, m->at[k].name, m->at[k].length);
    return order ? order : (i > k) - (i < k);
}

const struct definition *module_find(const struct module *m, const char *name, size_t length)
{
    uint32_t low = 0, high = m ? m->count : 0;
    while (low < high) { /* the first that is behind the name */
        uint32_t middle = (low + high) / 2;
        const struct definition *d = &m->at[m->order[middle]];
        if (compare_names(d->name, d->length, name, length) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (!low) return NULL;
    const struct definition *d = &m->at[m->order[low - 1]];
    return compare_names(d->name, d->length, name, length) == 0 ? d : NULL;
}

static void record(struct parser *p, const struct error *err)
{
    struct library *lib = p->lib;
    array_reserve(lib->errors, lib->error_count, lib->error_capacity);
    lib->errors[lib->error_count++] = *err;
}

static bool begins_function(const struct parser *p) { return p->column == 1 && is_word(p, "def"); }

/* A string that does not end would take all functions behind it along: reading goes on at the next line. */
static void step(struct parser *p)
{
    if (p->token == TOKEN_STRING && !p->string_ends) {
        const char *newline = memchr(p->start, '\n', (size_t)(p->end - p->start));
        p->at = p->line_start = newline ? newline + 1 : p->end;
        p->line = p->token_line + 1;
        p->at_line_start = true;
    } else if (p->token == TOKEN_SYMBOL && p->length == 1) {
        if (strchr("([{", *p->start)) p->brackets++;
        if (strchr(")]}", *p->start) && p->brackets) p->brackets--;
    }
    advance(p);
    if (begins_function(p)) p->brackets = 0; /* a bracket before it was not closed */
}

void skip_statement(struct parser *p)
{
    do step(p);
    while (p->token != TOKEN_END && !(p->column == 1 && p->token != TOKEN_NEWLINE && !p->brackets));
    p->brackets = 0;
}

static struct definition *add(struct module *m, const struct parser *p)
{
    array_reserve(m->at, m->count, m->capacity);
    struct definition *d = &m->at[m->count++];
    *d = (struct definition){.name = p->start, .length = p->length, .at = p->cursor, .name_at = p->cursor};
    return d;
}

/* "def name" */
static enum status scan_function(struct module *m, struct parser *p)
{
    char got[48];
    advance(p);
    if (p->token != TOKEN_NAME)
        FAIL(p, "expected the function's name after 'def', got %s", token_text(p, got));
    if (p->length >= PROGRAM_NAME)
        FAIL(p, "the function's name is longer than %d characters", PROGRAM_NAME - 1);
    add(m, p)->function = true;
    return STATUS_OK;
}

/* "a = b = value", "a: type = value" */
static enum status scan_value(struct module *m, struct parser *p)
{
    char got[48];
    struct place place = here(p);
    uint32_t first = m->count;
    token_text(p, got);
    for (;;) {
        add(m, p);
        struct cursor before = p->cursor;
        advance(p);
        if (is_symbol(p, ":")) skip_annotation(p, "=", "=");
        if (!is_symbol(p, "=")) {
            m->count--;
            p->cursor = before;
            break;
        }
        advance(p);
        if (is_symbol(p, "=")) { /* == */
            m->count = first;
            break;
        }
        if (p->token != TOKEN_NAME) break;
    }
    if (m->count == first)
        FAIL_AT(p, place.line, place.line_start, place.column, "expected a function ('def name(I):'), got %s",
                got);
    for (uint32_t i = first; i < m->count; i++) m->at[i].at = p->cursor;
    return STATUS_OK;
}

/* if __name__ == "__main__": */
static bool main_follows(struct parser *p)
{
    struct cursor here_now = p->cursor;
    advance(p);
    bool follows = is_word(p, "__name__");
    p->cursor = here_now;
    return follows;
}

static enum status scan_top(struct module *m, struct parser *p)
{
    char got[48];
    if (p->token == TOKEN_STRING) return p->string_ends ? STATUS_OK : skip_string(p);
    if (is_symbol(p, "@") || is_word(p, "import") || is_word(p, "from")) return STATUS_OK;
    if (is_word(p, "if") && main_follows(p)) return STATUS_OK;
    if (p->column > 1) FAIL(p, "unexpected indentation: expected 'def' in column 1");
    if (is_word(p, "def")) return scan_function(m, p);
    if (p->token == TOKEN_NAME) return scan_value(m, p);
    FAIL(p, "expected a function ('def name(I):'), got %s", token_text(p, got));
}

/* Names in the text of one definition that are another's. */
static void mark_used(struct module *m, struct parser *p)
{
    uint32_t next = 0;
    const struct definition *inside = NULL;
    while (p->token != TOKEN_END) {
        while (next < m->count && m->at[next].name <= p->start) inside = &m->at[next++];
        if (p->token == TOKEN_NAME && inside && p->start != inside->name) {
            const struct definition *d = module_find(m, p->start, p->length);
            if (d && d != inside) m->at[d - m->at].used = true;
        }
        step(p);
    }
}

void module_scan(struct module *m, struct parser *p)
{
    struct error err = {0}, *outer = p->err;
    struct cursor start = p->cursor;
    m->path = p->path;
    p->err = &err;
    while (p->token != TOKEN_END) {
        if (p->token == TOKEN_NEWLINE) {
            advance(p);
            continue;
        }
        if (scan_top(m, p) != STATUS_OK) record(p, &err);
        skip_statement(p);
    }
    m->order = must_alloc(m->count * sizeof *m->order);
    for (uint32_t i = 0; i < m->count; i++) m->order[i] = i;
    qsort_r(m->order, m->count, sizeof *m->order, compare_orders, m);
    p->cursor = start;
    mark_used(m, p);
    for (uint32_t i = 0; i < m->count; i++) m->at[i].at.module = m->at[i].name_at.module = m;
    p->cursor = start;
    p->err = outer;
}

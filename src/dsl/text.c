/* Recursive descent:
 *
 *     value   = number | name { "(" list ")" } | "(" list ")" | "{" list "}"
 *     list    = [ value { "," value } [ "," ] ]
 *
 * A tuple of one needs its comma: brackets alone would mean something else in other languages. */
#include "dsl/text.h"

#include <ctype.h>

enum { DEEPEST_TEXT = 4000 }; /* the nested composes of the greatest power fit in it */

struct parser {
    struct universe *u;
    const char *text, *at;
    struct error *err;
    uint32_t depth;
};

struct list {
    value *at;
    uint32_t count, capacity;
    bool comma_last;
};

static enum status parse_value(struct parser *p, value *v);

static enum status unexpected(struct parser *p, const char *expected)
{
    char found[48] = "the text ends here";
    if (*p->at) snprintf(found, sizeof found, "'%c' stands here", *p->at);
    enum status status = error_set(p->err, STATUS_INPUT, "%s, where %s was expected", found, expected);
    uint32_t column = (uint32_t)(p->at - p->text) + 1;
    error_position(p->err, 1, column, column < sizeof p->err->excerpt ? p->text : "");
    return status;
}

static void skip_space(struct parser *p) { p->at += strspn(p->at, " \t\r\n"); }

static bool take(struct parser *p, char c)
{
    if (*p->at != c) return false;
    p->at++;
    skip_space(p);
    return true;
}

/* The rest of a list whose opening bracket has been taken. */
static enum status parse_list(struct parser *p, char close, struct list *l)
{
    while (!take(p, close)) {
        if (l->count && !l->comma_last) return unexpected(p, close == '}' ? "',' or '}'" : "',' or ')'");
        if (l->count == LIMIT_ELEMENTS) return unexpected(p, "the end of so long a list");
        array_reserve(l->at, l->count, l->capacity);
        TRY(parse_value(p, &l->at[l->count]));
        l->count++;
        l->comma_last = take(p, ',');
    }
    return STATUS_OK;
}

/* The first failure of a list, or VALUE_NONE. */
static value list_failure(const struct list *l)
{
    for (uint32_t i = 0; i < l->count; i++)
        if (value_failed(l->at[i])) return l->at[i];
    return VALUE_NONE;
}

static enum status parse_container(struct parser *p, bool is_set, value *v)
{
    struct list l = {0};
    enum status status = parse_list(p, is_set ? '}' : ')', &l);
    if (status == STATUS_OK && !is_set && l.count == 1 && !l.comma_last)
        status = unexpected(p, "a tuple of one written (5,)");
    if (status == STATUS_OK) {
        *v = list_failure(&l);
        if (!value_failed(*v)) *v = is_set ? set_make(p->u, l.at, l.count) : tuple_make(p->u, l.at, l.count);
    }
    free(l.at);
    return status;
}

static enum status parse_calls(struct parser *p, value *v)
{
    while (take(p, '(')) {
        struct list l = {0};
        enum status status = parse_list(p, ')', &l);
        if (status == STATUS_OK) *v = dsl_call(p->u, *v, l.at, l.count);
        free(l.at);
        TRY(status);
    }
    return STATUS_OK;
}

static enum status parse_name(struct parser *p, value *v)
{
    size_t length = 0;
    while (isalnum((unsigned char)p->at[length]) || p->at[length] == '_') length++;
    static const struct constant others[] = {{"None", VALUE_NONE},
                                             {"True", (1u << 30) + INT_BIAS + 1},
                                             {"False", (1u << 30) + INT_BIAS},
                                             {"fails", FAIL_TYPE}};
    const struct constant *constant = constant_find(p->at, length);
    for (size_t i = 0; !constant && i < sizeof others / sizeof *others; i++)
        if (strlen(others[i].name) == length && memcmp(others[i].name, p->at, length) == 0)
            constant = &others[i];
    enum primitive primitive = primitive_find(p->at, length);
    if (!constant && primitive == PRIMITIVE_COUNT) return unexpected(p, "the name of a primitive");
    *v = constant ? constant->value : value_of_primitive(primitive);
    p->at += length;
    skip_space(p);
    return parse_calls(p, v);
}

static enum status parse_number(struct parser *p, value *v)
{
    bool negative = *p->at == '-';
    p->at += negative;
    if (!isdigit((unsigned char)*p->at)) return unexpected(p, "a digit");
    int64_t n = 0;
    for (; isdigit((unsigned char)*p->at); p->at++)
        if (int_fits(n)) n = n * 10 + (*p->at - '0');
    *v = int_value(negative ? -n : n);
    skip_space(p);
    return STATUS_OK;
}

static enum status parse_value(struct parser *p, value *v)
{
    if (p->depth == DEEPEST_TEXT) return unexpected(p, "the end of so deep a nesting");
    p->depth++;
    char c = *p->at;
    enum status status;
    if (c == '-' || isdigit((unsigned char)c))
        status = parse_number(p, v);
    else if (take(p, '('))
        status = parse_container(p, false, v);
    else if (take(p, '{'))
        status = parse_container(p, true, v);
    else if (isalpha((unsigned char)c) || c == '_')
        status = parse_name(p, v);
    else
        status = unexpected(p, "a value");
    p->depth--;
    return status;
}

enum status value_parse(struct universe *u, const char *text, const char **end, value *result,
                        struct error *err)
{
    struct parser p = {.u = u, .text = text, .at = text, .err = err};
    skip_space(&p);
    TRY(parse_value(&p, result));
    if (!end && *p.at) return unexpected(&p, "the end");
    if (end) *end = p.at;
    return STATUS_OK;
}

/* Reading lines, running calls, judging answers. */
#include "dsl/vectors.h"
#include "value/failure.h"

#include <errno.h>
#include <jansson.h>
#include <zlib.h>

enum {
    LONGEST_TEXT = 2000, /* bytes of a printed value that are kept */
    MOST_ARGUMENTS = 8,  /* more than any primitive takes, so that a call with too many can be recorded */
};

/* ---- values ---- */

/* `problem` is set by text that is no value at all; a value that we cannot hold is a failure like others. */
struct decoder {
    struct universe *u;
    const char *problem;
};

static value decode(struct decoder *d, const json_t *j);

static value malformed(struct decoder *d, const char *problem)
{
    if (!d->problem) d->problem = problem;
    return FAIL_TYPE;
}

static value decode_container(struct decoder *d, const json_t *list, bool is_set,
                              value (*item)(struct decoder *, const json_t *))
{
    if (!json_is_array(list)) return malformed(d, "an array of elements was expected");
    size_t count = json_array_size(list);
    if (count > LIMIT_ELEMENTS) return FAIL_SIZE;
    value *elements = must_alloc(count * sizeof *elements), v = VALUE_NONE;
    for (size_t i = 0; i < count && !value_failed(v); i++) v = elements[i] = item(d, json_array_get(list, i));
    if (!value_failed(v))
        v = is_set ? set_make(d->u, elements, (uint32_t)count) : tuple_make(d->u, elements, (uint32_t)count);
    free(elements);
    return v;
}

static value decode_row(struct decoder *d, const json_t *j) { return decode_container(d, j, false, decode); }

static enum primitive decode_name(struct decoder *d, const json_t *j)
{
    const char *name = json_string_value(j);
    enum primitive p = name ? primitive_find(name, strlen(name)) : PRIMITIVE_COUNT;
    if (p == PRIMITIVE_COUNT) malformed(d, "the name of a primitive was expected");
    return p;
}

/* The number of arguments; 0 with a problem noted if there is something wrong with them. */
static uint32_t decode_arguments(struct decoder *d, const json_t *list, value a[MOST_ARGUMENTS])
{
    if (!json_is_array(list) || json_array_size(list) > MOST_ARGUMENTS) {
        malformed(d, "an array of at most 8 arguments was expected");
        return 0;
    }
    uint32_t count = (uint32_t)json_array_size(list);
    for (uint32_t i = 0; i < count; i++) a[i] = decode(d, json_array_get(list, i));
    return count;
}

static value decode_call(struct decoder *d, const json_t *name, const json_t *list)
{
    enum primitive p = decode_name(d, name);
    value a[MOST_ARGUMENTS];
    uint32_t count = decode_arguments(d, list, a);
    return d->problem ? (value)FAIL_TYPE : dsl_call(d->u, value_of_primitive(p), a, count);
}

static value decode(struct decoder *d, const json_t *j)
{
    const json_t *part;
    if (json_is_integer(j)) return int_value(json_integer_value(j));
    if (json_is_boolean(j)) return bool_value(json_is_true(j));
    if (json_is_null(j)) return VALUE_NONE;
    if ((part = json_object_get(j, "t"))) return decode_container(d, part, false, decode);
    if ((part = json_object_get(j, "s"))) return decode_container(d, part, true, decode);
    if ((part = json_object_get(j, "g"))) return decode_container(d, part, false, decode_row);
    if ((part = json_object_get(j, "call"))) return decode_call(d, part, json_object_get(j, "args"));
    if ((part = json_object_get(j, "f"))) {
        enum primitive p = decode_name(d, part);
        return p == PRIMITIVE_COUNT ? (value)FAIL_TYPE : value_of_primitive(p);
    }
    return malformed(
        d, "a value was expected: an integer, true, false, null or {\"t\"|\"s\"|\"g\"|\"f\"|\"call\": ...}");
}

/* ---- judging ---- */

enum verdict { PASSED, FAILED, SKIPPED };

static int compare_names(const void *a, const void *b)
{
    value x = *(const value *)a, y = *(const value *)b;
    return (x > y) - (x < y);
}

static value *sorted_elements(struct universe *u, value v, uint32_t *count)
{
    size_t mark = frame_mark(u);
    struct seq s;
    value *copy = NULL;
    if (value_is_tuple(u, v) && seq_open(u, v, &s)) {
        *count = s.count;
        copy = must_alloc(s.count * sizeof *copy);
        memcpy(copy, s.at, s.count * sizeof *copy);
        qsort(copy, s.count, sizeof *copy, compare_names);
    }
    frame_release(u, mark);
    return copy;
}

static bool is_permutation(struct universe *u, value a, value b)
{
    uint32_t m = 0, n = 0;
    value *x = sorted_elements(u, a, &m), *y = sorted_elements(u, b, &n);
    bool same = x && y && m == n && memcmp(x, y, m * sizeof *x) == 0;
    free(x);
    free(y);
    return same;
}

static bool same_outcome(value got, value want)
{
    return value_failed(want) ? value_failed(got) : got == want;
}

/* What {"ret": value} or {"err": name} stands for. */
static value decode_outcome(struct decoder *d, const json_t *j)
{
    const json_t *ret = json_object_get(j, "ret");
    if (!ret == !json_object_get(j, "err")) return malformed(d, "exactly one of ret and err was expected");
    return ret ? decode(d, ret) : (value)FAIL_TYPE;
}

static enum verdict judge(struct decoder *d, const json_t *vector, value got, value want)
{
    if (!json_is_true(json_object_get(vector, "order"))) return same_outcome(got, want) ? PASSED : FAILED;
    if (json_is_true(json_object_get(vector, "perm")))
        return is_permutation(d->u, got, want) ? PASSED : FAILED;
    const json_t *alternatives = json_object_get(vector, "alts");
    if (!json_is_array(alternatives)) return SKIPPED;
    for (size_t i = 0; i < json_array_size(alternatives); i++)
        if (same_outcome(got, decode_outcome(d, json_array_get(alternatives, i)))) return PASSED;
    return FAILED;
}

/* ---- reporting ---- */

static struct vector_source *source_of(struct vector_report *r, const char *name)
{
    uint32_t i = 0;
    while (i < r->source_count && strcmp(r->source[i].name, name) != 0) i++;
    if (i == VECTOR_SOURCES) return &r->source[i - 1]; /* unlikely many: the rest counts as the last */
    if (i == r->source_count) {
        r->source_count++;
        snprintf(r->source[i].name, sizeof r->source[i].name, "%s", name);
    }
    return &r->source[i];
}

static char *outcome_text(struct universe *u, value v, const json_t *err)
{
    struct buf out = {0};
    if (json_is_string(err))
        buf_printf(&out, "fails (%s)", json_string_value(err));
    else if (value_failed(v))
        buf_printf(&out, "fails (%s)", failure_words((enum failure)v));
    else
        value_print(u, v, &out);
    if (out.length > LONGEST_TEXT) {
        out.length = LONGEST_TEXT;
        buf_text(&out, " ...");
    }
    return out.data;
}

static char *copy_text(const char *text)
{
    struct buf out = {0};
    buf_text(&out, text);
    return out.data;
}

static void count_vector(struct vector_report *r, struct vector_source *s, enum verdict verdict)
{
    r->vectors++;
    s->total++;
    switch (verdict) {
    case PASSED: r->passed++, s->passed++; break;
    case FAILED: r->failed++, s->failed++; break;
    case SKIPPED: r->skipped++, s->skipped++; break;
    }
}

/* ---- running ---- */

static const char *text_of(const json_t *vector, const char *key)
{
    const char *text = json_string_value(json_object_get(vector, key));
    return text ? text : "?";
}

/* Runs one vector. What is wrong with it if it is none, else NULL. */
static const char *run_vector(struct universe *u, const json_t *vector, struct vector_report *r)
{
    universe_reset(u);
    u->fuel = VECTOR_FUEL;
    struct decoder d = {u, NULL};
    value got = decode_call(&d, json_object_get(vector, "fn"), json_object_get(vector, "args"));
    static const char *const further[] = {"then", "then2"};
    for (int i = 0; i < 2 && !d.problem; i++) {
        const json_t *list = json_object_get(vector, further[i]);
        if (!list) continue;
        value a[MOST_ARGUMENTS];
        uint32_t count = decode_arguments(&d, list, a);
        if (!d.problem) got = dsl_call(u, got, a, count);
    }
    u->fuel = INT64_MAX;
    value want = decode_outcome(&d, vector);
    enum verdict verdict = d.problem ? SKIPPED : judge(&d, vector, got, want);
    if (d.problem) return d.problem;

    count_vector(r, source_of(r, text_of(vector, "src")), verdict);
    if (verdict != FAILED || r->failure_count >= (r->most_failures ? r->most_failures : 100)) return NULL;
    array_reserve(r->failures, r->failure_count, r->failure_capacity);
    r->failures[r->failure_count++] =
        (struct vector_failure){.id = copy_text(text_of(vector, "id")),
                                .source = copy_text(text_of(vector, "src")),
                                .got = outcome_text(u, got, NULL),
                                .want = outcome_text(u, want, json_object_get(vector, "err"))};
    return NULL;
}

/* ---- files ---- */

/* The next line without its end in `line`; *more is false when there is none. */
static enum status read_line(gzFile file, struct buf *line, bool *more, struct error *err)
{
    char piece[1 << 14];
    buf_clear(line);
    *more = false;
    while (gzgets(file, piece, sizeof piece)) {
        *more = true;
        size_t length = strlen(piece);
        buf_append(line, piece, length);
        if (length && piece[length - 1] == '\n') {
            line->data[--line->length] = 0;
            return STATUS_OK;
        }
    }
    int code;
    const char *words = gzerror(file, &code);
    if (code == Z_OK || code == Z_STREAM_END) return STATUS_OK;
    return error_set(err, code == Z_ERRNO ? STATUS_IO : STATUS_INPUT, "cannot read the file: %s",
                     code == Z_ERRNO ? strerror(errno) : words);
}

static enum status replay_line(struct universe *u, const struct buf *line, struct vector_report *report,
                               struct error *err)
{
    json_error_t at;
    json_t *vector = json_loadb(line->data, line->length, 0, &at);
    if (!vector) return error_set(err, STATUS_INPUT, "not valid JSON: %s", at.text);
    const char *problem = json_is_object(vector) ? run_vector(u, vector, report) : "an object was expected";
    enum status status = STATUS_OK;
    if (problem) {
        status = error_set(err, STATUS_INPUT, "not a recorded call: %s", problem);
        error_place(err, "%s", text_of(vector, "id"));
    }
    json_decref(vector);
    return status;
}

enum status vectors_replay(struct universe *u, const char *path, struct vector_report *report,
                           struct error *err)
{
    enum status status = STATUS_OK;
    gzFile file = gzopen(path, "rb");
    if (!file) {
        status = error_set(err, STATUS_IO, "cannot open the file: %s", strerror(errno));
        error_at(err, path);
        return status;
    }
    struct buf line = {0};
    uint32_t number = 0;
    for (bool more = true; more && status == STATUS_OK;) {
        number++;
        status = read_line(file, &line, &more, err);
        if (status == STATUS_OK && more) status = replay_line(u, &line, report, err);
    }
    if (status != STATUS_OK) {
        error_position(err, number, 1, "");
        error_at(err, path);
    }
    buf_free(&line);
    gzclose(file);
    return status;
}

void vectors_clear(struct vector_report *report)
{
    for (uint32_t i = 0; i < report->failure_count; i++) {
        free(report->failures[i].id);
        free(report->failures[i].source);
        free(report->failures[i].got);
        free(report->failures[i].want);
    }
    free(report->failures);
    *report = (struct vector_report){0};
}

/* Two results side by side. Every object with "median", "low" and "high" is a time; the path to it is its name, in
 * which an element of a list is called what its "name" says.
 *
 * Noise is judged twice. Within a result: the quartiles must not overlap. Between results, where memory lies
 * elsewhere and the machine is in another mood: the change must be FAR times as large as what half of all times
 * moved by, beside what all moved by together; a few real changes do not disturb that measure. A side may be several
 * results, in which case its quartiles are the outermost and its medians the mean of all: no guess about noise is as
 * good as a repetition. */
#include "bench/bench.h"

#include <errno.h>
#include <jansson.h>
#include <math.h>

/* A median that moved by less is not worth a line, however quiet the machine. */
static double const LEAST_MOVE = 0.02, FAR = 4;

struct change {
    char name[128];
    double before, after, move; /* logarithm of after / before */
    bool apart;                 /* the quartiles do not overlap */
};

struct comparison {
    struct change *changes; /* of all times that both have */
    uint32_t count, capacity;
    uint32_t missing; /* times of the old result alone */
    double common, noise;
};

static double number(const json_t *time, const char *key)
{
    return json_number_value(json_object_get(time, key));
}

static bool is_time(const json_t *j)
{
    return json_is_number(json_object_get(j, "median")) && json_is_number(json_object_get(j, "low")) &&
           json_is_number(json_object_get(j, "high"));
}

static void compare_times(struct comparison *c, const char *name, const json_t *a, const json_t *b)
{
    double before = number(a, "median"), after = number(b, "median");
    if (before <= 0 || after <= 0) return;
    array_reserve(c->changes, c->count, c->capacity);
    struct change *change = &c->changes[c->count++];
    *change = (struct change){.before = before, .after = after, .move = log(after / before)};
    change->apart = number(a, "high") < number(b, "low") || number(b, "high") < number(a, "low");
    snprintf(change->name, sizeof change->name, "%s", name);
}

static const json_t *named(const json_t *list, const char *name)
{
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *text = json_string_value(json_object_get(json_array_get(list, i), "name"));
        if (text && strcmp(text, name) == 0) return json_array_get(list, i);
    }
    return NULL;
}

static void compare(struct comparison *c, const char *name, const json_t *a, const json_t *b)
{
    char inner[160];
    if (is_time(a)) {
        if (is_time(b))
            compare_times(c, name, a, b);
        else
            c->missing++;
    } else if (json_is_object(a)) {
        const char *key;
        json_t *of_a;
        json_object_foreach((json_t *)a, key, of_a)
        {
            snprintf(inner, sizeof inner, "%s%s%s", name, *name ? " " : "", key);
            compare(c, inner, of_a, json_object_get(b, key));
        }
    } else if (json_is_array(a)) {
        for (size_t i = 0; i < json_array_size(a); i++) {
            const char *text = json_string_value(json_object_get(json_array_get(a, i), "name"));
            if (!text) continue;
            snprintf(inner, sizeof inner, "%s", text);
            compare(c, inner, json_array_get(a, i), named(b, text));
        }
    }
}

static int largest_first(const void *a, const void *b)
{
    double p = fabs(((const struct change *)a)->move), q = fabs(((const struct change *)b)->move);
    return (p < q) - (p > q);
}

static int ascending(const void *a, const void *b)
{
    double p = *(const double *)a, q = *(const double *)b;
    return (p > q) - (p < q);
}

/* The median move, and the median distance from it. */
static void judge(struct comparison *c)
{
    if (!c->count) return;
    double *at = must_alloc(c->count * sizeof *at);
    for (uint32_t i = 0; i < c->count; i++) at[i] = c->changes[i].move;
    qsort(at, c->count, sizeof *at, ascending);
    c->common = at[c->count / 2];
    for (uint32_t i = 0; i < c->count; i++) at[i] = fabs(c->changes[i].move - c->common);
    qsort(at, c->count, sizeof *at, ascending);
    c->noise = at[c->count / 2];
    free(at);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < c->count; i++) {
        const struct change *x = &c->changes[i];
        if (x->apart && fabs(x->move) >= LEAST_MOVE && fabs(x->move) >= FAR * c->noise)
            c->changes[kept++] = *x;
    }
    qsort(c->changes, kept, sizeof *c->changes, largest_first);
    c->count = kept;
}

static void print(const struct comparison *c, uint32_t compared, struct buf *out)
{
    buf_printf(out,
               "%u times compared: the median one is %.3f times the old, half are within %.1f %% of that\n",
               compared, exp(c->common), 100 * c->noise);
    if (c->missing) buf_printf(out, "%u times are in the old result only\n", c->missing);
    buf_printf(out, c->count ? "%u moved beyond noise:\n" : "none moved beyond noise\n", c->count);
    if (c->count) buf_printf(out, "  %-46s %14s %14s %8s\n", "median ns", "old", "new", "new/old");
    for (uint32_t i = 0; i < c->count; i++) {
        const struct change *x = &c->changes[i];
        buf_printf(out, "  %-46s %14.1f %14.1f %8.3f %s\n", x->name, x->before, x->after,
                   x->after / x->before, x->after < x->before ? "faster" : "slower");
    }
}

static enum status load(json_t **json, const char *path, struct error *err)
{
    json_error_t why;
    FILE *f = fopen(path, "r");
    if (!f) {
        error_set(err, STATUS_IO, "cannot be opened: %s", strerror(errno));
        error_at(err, path);
        return STATUS_IO;
    }
    *json = json_loadf(f, 0, &why);
    fclose(f);
    bool is_result = json_is_string(json_object_get(*json, "signature"));
    if (is_result) return STATUS_OK;
    error_set(err, STATUS_INPUT, "this is not %s%s",
              *json ? "a result of arcwright bench --json: it has no \"signature\"" : "JSON: ",
              *json ? "" : why.text);
    error_at(err, path);
    if (!*json) {
        err->line = (uint32_t)why.line;
        err->column = (uint32_t)why.column;
    }
    json_decref(*json);
    return STATUS_INPUT;
}

/* Takes the times of b into those of a, of which `so_far` results are part. */
static void join(json_t *a, const json_t *b, uint32_t so_far)
{
    if (is_time(a) && is_time(b)) {
        double mean = (number(a, "median") * so_far + number(b, "median")) / (so_far + 1);
        json_object_set_new(a, "median", json_real(mean));
        json_object_set_new(a, "low", json_real(fmin(number(a, "low"), number(b, "low"))));
        json_object_set_new(a, "high", json_real(fmax(number(a, "high"), number(b, "high"))));
    } else if (json_is_object(a)) {
        const char *key;
        json_t *of_a;
        json_object_foreach(a, key, of_a) { join(of_a, json_object_get(b, key), so_far); }
    }
    for (size_t i = 0; i < json_array_size(a); i++) {
        json_t *of_a = json_array_get(a, i);
        const char *name = json_string_value(json_object_get(of_a, "name"));
        if (name) join(of_a, named(b, name), so_far);
    }
}

/* Of files separated by commas. Differing signatures are joined to one that equals no other. */
static enum status load_side(json_t **json, const char *paths, struct error *err)
{
    *json = NULL;
    for (uint32_t n = 0; *paths; n++) {
        char path[4096];
        json_t *one;
        snprintf(path, sizeof path, "%.*s", (int)strcspn(paths, ","), paths);
        paths += strcspn(paths, ",");
        paths += *paths == ',';
        enum status status = load(&one, path, err);
        if (status != STATUS_OK) {
            json_decref(*json);
            return status;
        }
        if (n == 0) {
            *json = one;
            continue;
        }
        join(*json, one, n);
        if (!json_equal(json_object_get(*json, "signature"), json_object_get(one, "signature")))
            json_object_set_new(*json, "signature", json_string("several"));
        json_decref(one);
    }
    return *json ? STATUS_OK : error_set(err, STATUS_INPUT, "bench: no file is named");
}

enum status bench_compare(const char *old_path, const char *new_path, struct buf *report,
                          bool *same_behaviour, struct error *err)
{
    json_t *a = NULL, *b = NULL;
    TRY(load_side(&a, old_path, err));
    enum status status = load_side(&b, new_path, err);
    if (status != STATUS_OK) {
        json_decref(a);
        return status;
    }
    const char *machine[2] = {json_string_value(json_object_get(a, "machine")),
                              json_string_value(json_object_get(b, "machine"))};
    const json_t *signature = json_object_get(a, "signature");
    *same_behaviour = json_equal(signature, json_object_get(b, "signature")) &&
                      strcmp(json_string_value(signature), "several") != 0;
    struct comparison c = {0};
    compare(&c, "", a, b);
    uint32_t compared = c.count;
    judge(&c);
    if (machine[0] && machine[1] && strcmp(machine[0], machine[1]) != 0)
        buf_printf(report, "Different machines: %s, then %s\n", machine[0], machine[1]);
    print(&c, compared, report);
    buf_printf(report, "%s\n",
               *same_behaviour
                   ? "The signatures are the same: every result, failure and price is."
                   : "The signatures differ: some result, failure or price does, or other parts were run.");
    free(c.changes);
    json_decref(a);
    json_decref(b);
    return STATUS_OK;
}

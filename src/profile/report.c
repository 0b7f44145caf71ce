#include "profile/report.h"

#include "base/check.h"
#include "profile/state.h"

#include <stdio.h>
#include <string.h>

static struct report_phase *add_phase(struct report *r)
{
    array_reserve(r->phases, r->phase_count, r->phase_capacity);
    struct report_phase *row = &r->phases[r->phase_count++];
    *row = (struct report_phase){.parent = REPORT_ROOT};
    return row;
}

static void add_counter(struct report *r, const char *name, uint64_t n)
{
    array_reserve(r->counters, r->counter_count, r->counter_capacity);
    struct report_number *row = &r->counters[r->counter_count++];
    *row = (struct report_number){.n = n};
    snprintf(row->name, sizeof row->name, "%s", name);
}

static struct report_number *add_fault(struct report *r, uint64_t n, bool wrong)
{
    array_reserve(r->faults, r->fault_count, r->fault_capacity);
    struct report_number *row = &r->faults[r->fault_count++];
    *row = (struct report_number){.n = n, .wrong = wrong};
    return row;
}

static void take_phase(struct report *r, const struct profile *p, enum phase phase)
{
    const struct timeline *t = &p->timeline;
    const struct histogram *h = &p->durations[phase];
    enum phase parent = phase_table[phase].parent;
    struct report_phase *row = add_phase(r);
    snprintf(row->name, sizeof row->name, "%s", phase_table[phase].name);
    for (uint32_t i = 0; parent != PHASE_none && i + 1 < r->phase_count; i++)
        if (strcmp(r->phases[i].name, phase_table[parent].name) == 0) row->parent = i;
    row->wall_ns = t->wall[phase];
    row->cpu_ns = profile_cpu_of(p, phase);
    row->calls = p->calls[phase];
    row->shared_ns = parent == PHASE_none ? (double)row->wall_ns : t->shared[phase];
    uint64_t whole = parent == PHASE_none ? t->wall[phase] : t->wall[parent];
    row->share = whole ? row->shared_ns / (double)whole : 0;
    row->ended = h->count;
    if (row->ended) {
        row->median_ns = histogram_quantile(h, 0.5);
        row->p99_ns = histogram_quantile(h, 0.99);
        row->greatest_ns = h->greatest;
        row->sum_ns = h->sum;
    }
    if ((row->covered = t->covered[phase] > 0)) {
        row->unaccounted_ns = t->wall[phase] - t->covered[phase];
        row->unaccounted_cpu_ns = p->own_cpu[phase];
    }
}

static void take_fault(struct report *r, const struct fault_count *f, enum fault fault)
{
    struct report_number *row = add_fault(r, f->count, fault_table[fault].wrong);
    int n = snprintf(row->name, sizeof row->name, "%s", fault_table[fault].words);
    if (f->phase == PHASE_none && f->inside == PHASE_none) return;
    snprintf(row->name + n, sizeof row->name - (size_t)n, " (first: %s%s%s)",
             f->phase == PHASE_none ? "" : phase_table[f->phase].name,
             f->inside == PHASE_none  ? ""
             : f->phase == PHASE_none ? "inside "
                                      : " inside ",
             f->inside == PHASE_none ? "" : phase_table[f->inside].name);
}

void report_make(struct report *r, struct profile *p)
{
    *r = (struct report){0};
    pthread_mutex_lock(&p->lock);
    r->threads = p->threads;
    r->process_cpu_known = p->process_cpu_known;
    r->process_cpu_ns = p->process_cpu - p->process_cpu_origin;
    for (enum phase q = 0; q < PHASE_COUNT; q++) {
        r->accounted_cpu_ns += p->own_cpu[q];
        /* A phase above one that ran has wall time too, so a parent is always there. */
        if (p->calls[q] || p->timeline.wall[q]) take_phase(r, p, q);
    }
    for (enum counter c = 0; c < COUNTER_COUNT; c++) add_counter(r, counter_table[c].name, p->counters[c]);
    for (enum fault f = 0; f < FAULT_COUNT; f++)
        if (p->faults[f].count) take_fault(r, &p->faults[f], f);
    pthread_mutex_unlock(&p->lock);
}

void report_free(struct report *r)
{
    free(r->phases);
    free(r->counters);
    free(r->faults);
    *r = (struct report){0};
}

const struct report_phase *report_find(const struct report *r, const char *name)
{
    for (uint32_t i = 0; i < r->phase_count; i++)
        if (strcmp(r->phases[i].name, name) == 0) return &r->phases[i];
    return NULL;
}

uint32_t report_level(const struct report *r, uint32_t phase)
{
    uint32_t level = 0;
    for (uint32_t i = r->phases[phase].parent; i != REPORT_ROOT; i = r->phases[i].parent) level++;
    return level;
}

/* JSON. */

static json_t *seconds(double ns) { return json_real(ns / 1e9); }

static json_t *phase_to_json(const struct report *r, const struct report_phase *row)
{
    json_t *o = json_object();
    json_object_set_new(o, "name", json_string(row->name));
    json_object_set_new(o, "parent",
                        json_string(row->parent == REPORT_ROOT ? "" : r->phases[row->parent].name));
    json_object_set_new(o, "wall_s", seconds((double)row->wall_ns));
    json_object_set_new(o, "cpu_s", seconds((double)row->cpu_ns));
    json_object_set_new(o, "shared_s", seconds(row->shared_ns));
    json_object_set_new(o, "share", json_real(row->share));
    json_object_set_new(o, "calls", json_integer((json_int_t)row->calls));
    if (row->ended) {
        json_object_set_new(o, "ended", json_integer((json_int_t)row->ended));
        json_object_set_new(o, "median_s", seconds((double)row->median_ns));
        json_object_set_new(o, "p99_s", seconds((double)row->p99_ns));
        json_object_set_new(o, "max_s", seconds((double)row->greatest_ns));
        json_object_set_new(o, "sum_s", seconds((double)row->sum_ns));
    }
    if (row->covered) {
        json_object_set_new(o, "unaccounted_s", seconds((double)row->unaccounted_ns));
        json_object_set_new(o, "unaccounted_cpu_s", seconds((double)row->unaccounted_cpu_ns));
    }
    return o;
}

json_t *report_to_json(const struct report *r)
{
    json_t *o = json_object(), *phases = json_array(), *counters = json_object(), *faults = json_array();
    for (uint32_t i = 0; i < r->phase_count; i++)
        json_array_append_new(phases, phase_to_json(r, &r->phases[i]));
    for (uint32_t i = 0; i < r->counter_count; i++)
        json_object_set_new(counters, r->counters[i].name, json_integer((json_int_t)r->counters[i].n));
    for (uint32_t i = 0; i < r->fault_count; i++) {
        json_t *fault = json_object();
        json_object_set_new(fault, "what", json_string(r->faults[i].name));
        json_object_set_new(fault, "count", json_integer((json_int_t)r->faults[i].n));
        json_object_set_new(fault, "wrong", json_boolean(r->faults[i].wrong));
        json_array_append_new(faults, fault);
    }
    json_object_set_new(o, "format", json_integer(1));
    json_object_set_new(o, "threads", json_integer(r->threads));
    json_object_set_new(o, "wall_s", seconds(r->phase_count ? (double)r->phases[0].wall_ns : 0));
    json_object_set_new(o, "cpu_s", seconds((double)r->accounted_cpu_ns));
    if (r->process_cpu_known) json_object_set_new(o, "process_cpu_s", seconds((double)r->process_cpu_ns));
    json_object_set_new(o, "phases", phases);
    json_object_set_new(o, "counters", counters);
    json_object_set_new(o, "faults", faults);
    return o;
}

/* Reading: JSON may come from anywhere, so every figure is looked at. */

static enum status bad(struct error *err, const char *place, uint32_t i, const char *what)
{
    error_set(err, STATUS_INPUT, "not a profile: expected %s", what);
    error_place(err, "%s[%u]", place, i);
    return STATUS_INPUT;
}

/* False unless it is a number of seconds, 0 up to 285 years. */
static bool read_seconds(const json_t *o, const char *key, double *ns)
{
    const json_t *x = json_object_get(o, key);
    if (!json_is_number(x)) return false;
    *ns = json_number_value(x) * 1e9;
    return *ns >= 0 && *ns < 9e18;
}

static bool read_ns(const json_t *o, const char *key, uint64_t *ns)
{
    double x;
    if (!read_seconds(o, key, &x)) return false;
    *ns = (uint64_t)(x + 0.5);
    return true;
}

static bool read_name(const json_t *o, const char *key, char *text, size_t size)
{
    const char *name = json_string_value(json_object_get(o, key));
    return name && (size_t)snprintf(text, size, "%s", name) < size;
}

static enum status read_phase(struct report *r, const json_t *o, uint32_t i, struct error *err)
{
    char name[REPORT_NAME], parent[REPORT_NAME];
    if (!read_name(o, "name", name, sizeof name) || !name[0] || report_find(r, name))
        return bad(err, "phases", i, "a name of its own");
    if (!read_name(o, "parent", parent, sizeof parent) || (parent[0] && !report_find(r, parent)))
        return bad(err, "phases", i, "a parent that stands before it");
    struct report_phase *row = add_phase(r);
    snprintf(row->name, sizeof row->name, "%s", name);
    if (parent[0]) row->parent = (uint32_t)(report_find(r, parent) - r->phases);

    const json_t *calls = json_object_get(o, "calls"), *share = json_object_get(o, "share");
    if (!read_ns(o, "wall_s", &row->wall_ns) || !read_ns(o, "cpu_s", &row->cpu_ns) ||
        !json_is_integer(calls) || json_integer_value(calls) < 0)
        return bad(err, "phases", i, "wall_s, cpu_s and calls");
    row->calls = (uint64_t)json_integer_value(calls);
    if (!read_seconds(o, "shared_s", &row->shared_ns)) row->shared_ns = 0;
    row->share = json_is_number(share) ? json_number_value(share) : 0;
    if (!(row->share >= 0 && row->share <= 1.001)) return bad(err, "phases", i, "a share from 0 to 1");
    const json_t *ended = json_object_get(o, "ended");
    if (json_is_integer(ended) && json_integer_value(ended) > 0 && read_ns(o, "median_s", &row->median_ns) &&
        read_ns(o, "p99_s", &row->p99_ns))
        row->ended = (uint64_t)json_integer_value(ended);
    if (!read_ns(o, "max_s", &row->greatest_ns)) row->greatest_ns = 0;
    if (!read_ns(o, "sum_s", &row->sum_ns)) row->sum_ns = 0;
    row->covered = read_ns(o, "unaccounted_s", &row->unaccounted_ns) &&
                   read_ns(o, "unaccounted_cpu_s", &row->unaccounted_cpu_ns);
    return STATUS_OK;
}

static enum status read_report(struct report *r, const json_t *json, struct error *err)
{
    const json_t *phases = json_object_get(json, "phases"), *item;
    if (!json_is_array(phases) || json_array_size(phases) > 1000)
        return error_set(err, STATUS_INPUT, "not a profile: expected an object with a list of `phases`");
    const json_t *threads = json_object_get(json, "threads");
    r->threads = json_is_integer(threads) ? (uint32_t)json_integer_value(threads) : 0;
    r->process_cpu_known = read_ns(json, "process_cpu_s", &r->process_cpu_ns);
    if (!read_ns(json, "cpu_s", &r->accounted_cpu_ns)) r->accounted_cpu_ns = 0;
    size_t i;
    json_array_foreach(phases, i, item) TRY(read_phase(r, item, (uint32_t)i, err));

    const char *name;
    json_t *value;
    json_object_foreach((json_t *)json_object_get(json, "counters"), name, value)
    {
        if (!json_is_integer(value)) return bad(err, "counters", r->counter_count, "whole numbers");
        add_counter(r, name, (uint64_t)json_integer_value(value));
    }
    json_array_foreach(json_object_get(json, "faults"), i, item)
    {
        struct report_number *row = add_fault(r, 0, json_is_true(json_object_get(item, "wrong")));
        const json_t *count = json_object_get(item, "count");
        if (!read_name(item, "what", row->name, sizeof row->name) || !json_is_integer(count))
            return bad(err, "faults", (uint32_t)i, "`what` and `count`");
        row->n = (uint64_t)json_integer_value(count);
    }
    return STATUS_OK;
}

enum status report_of_json(struct report *r, const json_t *json, struct error *err)
{
    *r = (struct report){0};
    enum status status = read_report(r, json, err);
    if (status != STATUS_OK) report_free(r);
    return status;
}

struct json_t *profile_json(struct profile *p)
{
    if (!p) return json_object();
    struct report r;
    report_make(&r, p);
    json_t *json = report_to_json(&r);
    report_free(&r);
    return json;
}

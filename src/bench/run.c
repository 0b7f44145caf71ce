/* The parts one after the other, as text for people and JSON for bench_compare. A time in the JSON is an object with
 * "median", "low", "high" and "min", in nanoseconds. */
#include "bench/bench.h"

#include <jansson.h>

const char *const bench_part_words[BENCH_PARTS] = {"primitives", "cold", "mutants", "threads"};

struct report {
    const struct bench_plan *plan;
    void (*print)(void *context, const char *text);
    void *context;
    struct buf text;
    json_t *json;
};

static void flush(struct report *r)
{
    buf_text(&r->text, "");
    if (!r->plan->signature_only) r->print(r->context, r->text.data);
    buf_clear(&r->text);
}

static double per_second(uint64_t count, double ns) { return ns > 0 ? (double)count * 1e9 / ns : 0; }

static json_t *time_json(struct bench_time t)
{
    return json_pack("{s:f, s:f, s:f, s:f}", "median", t.median, "low", t.low, "high", t.high, "min",
                     t.least);
}

/* ---- primitives ---- */

static void print_primitives(struct report *r, const struct bench_primitives *p)
{
    buf_printf(&r->text, "%-6s %-42s %9s %9s %9s %6s %11s %9s\n", "side", "call", "min ns", "median",
               "cycles", "made", "CPython ns", "ratio");
    for (uint32_t i = 0; i < p->count; i++) {
        const struct bench_primitive *row = &p->rows[i];
        buf_printf(&r->text, "%2ux%-2u  %-42s %9.1f %9.1f %9.0f %6u %11.0f %9.1f%s\n", row->side, row->side,
                   row->name, row->ns.least, row->ns.median, row->cycles, row->made, row->reference_ns,
                   row->reference_ns / row->ns.least, row->plain ? "  plain" : "");
    }
    if (p->geometric_mean > 0)
        buf_printf(&r->text, "at 20x20: geometric mean of the ratios %.1f, mean of objects %.0f ns\n",
                   p->geometric_mean, p->objects_ns);
    buf_text(&r->text, "over 5 us in CPython and less than 30 times as fast here:");
    uint32_t slow = 0;
    for (uint32_t i = 0; i < p->count; i++) {
        const struct bench_primitive *row = &p->rows[i];
        if (row->reference_ns <= 5000 || row->reference_ns / row->ns.least >= 30) continue;
        buf_printf(&r->text, "\n    %ux%u %s %.1f", row->side, row->side, row->name,
                   row->reference_ns / row->ns.least);
        slow++;
    }
    buf_text(&r->text, slow ? "\n" : " none\n");
}

static json_t *primitives_json(const struct bench_primitives *p)
{
    json_t *list = json_array();
    for (uint32_t i = 0; i < p->count; i++) {
        const struct bench_primitive *row = &p->rows[i];
        char name[96];
        snprintf(name, sizeof name, "%ux%u %s", row->side, row->side, row->name);
        json_array_append_new(list, json_pack("{s:s, s:o, s:f, s:i, s:I, s:f}", "name", name, "call_ns",
                                              time_json(row->ns), "cycles", row->cycles, "made",
                                              (int)row->made, "ticks", (json_int_t)row->ticks,
                                              "cpython_min_ns", row->reference_ns));
    }
    return json_pack("{s:f, s:f, s:o}", "geometric_mean_20", p->geometric_mean, "objects_mean_20_ns",
                     p->objects_ns, "each", list);
}

static uint64_t run_primitives(struct report *r)
{
    struct bench_primitives p;
    bench_primitives(&p, &(struct bench_primitives_options){.side = r->plan->side,
                                                            .only = r->plan->call,
                                                            .quick = r->plan->quick,
                                                            .unmeasured = r->plan->signature_only});
    if (!r->plan->signature_only) {
        print_primitives(r, &p);
        json_object_set_new(r->json, "primitives", primitives_json(&p));
    }
    free(p.rows);
    return p.signature;
}

/* ---- cold ---- */

static uint64_t run_cold(struct report *r, const struct dataset *set, const struct library *library)
{
    struct bench_cold c;
    bench_cold(&c, set, library, r->plan->signature_only ? 0 : r->plan->quick ? 11 : 101);
    buf_printf(&r->text,
               "cold: %u programs, %u runs of %.1f lines, %u right: %.0f ns a run (least %.0f), %.0f ticks\n",
               c.count, c.runs, c.lines, c.right, c.run_ns.median, c.run_ns.least,
               c.runs ? (double)c.ticks / c.runs : 0);
    json_t *list = json_array();
    for (uint32_t i = 0; i < c.count; i++) {
        const struct bench_cold_program *p = &c.programs[i];
        if (i < 10 || r->plan->all_programs)
            buf_printf(&r->text, "    %-24s %3u lines %2u pairs %9.0f ns (least %.0f)\n", p->program->name,
                       p->program->size, p->pairs, p->run_ns.median, p->run_ns.least);
        json_array_append_new(list, json_pack("{s:s, s:i, s:i, s:i, s:o}", "name", p->program->name, "lines",
                                              (int)p->program->size, "pairs", (int)p->pairs, "right",
                                              (int)p->right, "run_ns", time_json(p->run_ns)));
    }
    json_object_set_new(r->json, "cold",
                        json_pack("{s:i, s:i, s:i, s:f, s:I, s:o, s:o}", "programs", (int)c.count, "runs",
                                  (int)c.runs, "right", (int)c.right, "lines", c.lines, "ticks",
                                  (json_int_t)c.ticks, "run_ns", time_json(c.run_ns), "each", list));
    free(c.programs);
    return c.signature;
}

/* ---- mutants ---- */

static void print_mutants(struct report *r, const struct bench_mutants *m, uint32_t samples)
{
    double whole = m->mutate_ns.median + m->fuse_ns.median + m->run_ns.median + m->score_ns.median;
    double evaluations = (double)m->evaluations;
    buf_printf(&r->text, "mutants: %u tasks of %u samples, %u distinct candidates, %.0f evaluations\n",
               m->tasks, samples, m->distinct, evaluations);
    buf_printf(
        &r->text, "    %.0f nodes computed of %.0f called for, %.1f and %.1f an evaluation; heap %.1f MB\n",
        (double)m->nodes_computed, (double)m->nodes_called_for, (double)m->nodes_computed / evaluations,
        (double)m->nodes_called_for / evaluations, (double)m->heap_bytes / 1e6);
    const struct {
        const char *name;
        struct bench_time t;
    } parts[] = {{"mutate", m->mutate_ns}, {"fuse", m->fuse_ns}, {"run", m->run_ns}, {"score", m->score_ns}};
    for (uint32_t k = 0; k < 4; k++)
        buf_printf(&r->text, "    %-8s %8.0f us a task (least %.0f)\n", parts[k].name,
                   parts[k].t.median / m->tasks / 1e3, parts[k].t.least / m->tasks / 1e3);
    buf_printf(&r->text,
               "    evaluations a second: run %.2f M (best %.2f), with fusing and scoring %.2f M, with "
               "mutating %.2f M\n",
               per_second(m->evaluations, m->run_ns.median) / 1e6,
               per_second(m->evaluations, m->run_ns.least) / 1e6,
               per_second(m->evaluations, whole - m->mutate_ns.median) / 1e6,
               per_second(m->evaluations, whole) / 1e6);
    buf_printf(&r->text, "    nodes a second: %.1f M; warm: %.1f M (best %.1f), %.2f M evaluations\n",
               per_second(m->nodes_computed, m->run_ns.median) / 1e6,
               per_second(m->warm_nodes, m->warm_ns.median) / 1e6,
               per_second(m->warm_nodes, m->warm_ns.least) / 1e6,
               per_second(m->warm_evaluations, m->warm_ns.median) / 1e6);
}

static json_t *mutants_json(const struct bench_mutants *m)
{
    return json_pack("{s:i, s:i, s:I, s:I, s:I, s:o, s:o, s:o, s:o, s:o, s:I, s:I, s:I}", "tasks",
                     (int)m->tasks, "distinct", (int)m->distinct, "evaluations", (json_int_t)m->evaluations,
                     "nodes_computed", (json_int_t)m->nodes_computed, "nodes_called_for",
                     (json_int_t)m->nodes_called_for, "mutate_ns", time_json(m->mutate_ns), "fuse_ns",
                     time_json(m->fuse_ns), "run_ns", time_json(m->run_ns), "score_ns",
                     time_json(m->score_ns), "warm_ns", time_json(m->warm_ns), "warm_evaluations",
                     (json_int_t)m->warm_evaluations, "warm_nodes", (json_int_t)m->warm_nodes, "heap_bytes",
                     (json_int_t)m->heap_bytes);
}

static struct bench_mutants_options options_of(const struct bench_plan *plan)
{
    return (struct bench_mutants_options){.samples = plan->samples ? plan->samples : 5,
                                          .tasks = plan->tasks ? plan->tasks : 12,
                                          .parents = 32,
                                          .mutants = plan->mutants ? plan->mutants : 1000,
                                          .rounds = plan->signature_only ? 0
                                                    : plan->rounds       ? plan->rounds
                                                    : plan->quick        ? 3
                                                                         : 11,
                                          .remember = !plan->no_memory,
                                          .seed = 1};
}

static uint64_t run_mutants(struct report *r, const struct dataset *set, const struct library *library)
{
    struct bench_mutants_options o = options_of(r->plan);
    struct bench_mutants m;
    bench_mutants(&m, set, library, &o);
    if (m.evaluations) print_mutants(r, &m, o.samples);
    json_object_set_new(r->json, "mutants", mutants_json(&m));
    return m.signature;
}

/* ---- threads ---- */

static void run_threads(struct report *r, const struct dataset *set, const struct library *library)
{
    struct bench_mutants_options o = options_of(r->plan);
    struct bench_threads t;
    o.samples = o.tasks = 0;
    o.mutants /= 4;
    bench_threads(&t, set, library, 2, &o);
    buf_printf(&r->text,
               "threads: %u tasks, 1 thread %.1f ms (least %.1f), %u threads %.1f ms (least %.1f): "
               "%.2f times as fast\n",
               t.tasks, t.alone_ns.median / 1e6, t.alone_ns.least / 1e6, t.threads,
               t.together_ns.median / 1e6, t.together_ns.least / 1e6,
               t.alone_ns.median / t.together_ns.median);
    json_object_set_new(r->json, "threads",
                        json_pack("{s:i, s:i, s:o, s:o}", "tasks", (int)t.tasks, "threads", (int)t.threads,
                                  "one_ns", time_json(t.alone_ns), "all_ns", time_json(t.together_ns)));
}

/* ---- all ---- */

uint64_t bench_run(const struct bench_plan *plan, const struct dataset *set, const struct library *library,
                   void (*print)(void *context, const char *text), void *context, struct json_t **json)
{
    struct report r = {plan, print, context, {0}, json_object()};
    char machine[192], signature[24];
    uint64_t sign = 0;
    bench_machine(machine);
    buf_printf(&r.text, "%s; %u tasks, %u programs\n", machine, set->count, library->count);
    flush(&r);
    for (uint32_t part = 0; part < BENCH_PARTS; part++) {
        if (!(plan->parts & 1u << part)) continue;
        if (part == BENCH_PRIMITIVES) sign ^= run_primitives(&r);
        if (part == BENCH_COLD) sign ^= run_cold(&r, set, library);
        if (part == BENCH_MUTANTS) sign ^= run_mutants(&r, set, library);
        if (part == BENCH_THREADS && !plan->signature_only) run_threads(&r, set, library);
        flush(&r);
    }
    snprintf(signature, sizeof signature, "%016llx", (unsigned long long)sign);
    buf_printf(&r.text, "signature %s\n", signature);
    flush(&r);
    buf_free(&r.text);
    json_object_set_new(r.json, "benchmark", json_string("arcwright"));
    json_object_set_new(r.json, "machine", json_string(machine));
    json_object_set_new(r.json, "quick", json_boolean(plan->quick));
    json_object_set_new(r.json, "signature", json_string(signature));
    *json = r.json;
    return sign;
}

/* How fast programs run: bench-programs [--quick] [--library FILE] [--only cold|mutants|threads]
 *     [--samples N] [--tasks N] [--mutants N] [--no-memory] [--programs] [--json FILE] [--signature] [PATH]
 *
 * PATH is the data (tasks/starter), --library the programs (library/starter.py). What is measured stands in
 * src/bench/bench.h. --signature prints one number that depends on all results and on no time, and stops. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "bench/bench.h"

struct settings {
    const char *data, *library, *json, *only;
    uint32_t samples, tasks, mutants, rounds;
    bool quick, no_memory, programs, signature;
};

static bool wanted(const struct settings *s, const char *part)
{
    return !s->only || strcmp(s->only, part) == 0;
}

static void print_cold(const struct bench_cold *r, const struct settings *s)
{
    uint32_t most = s->programs ? r->count : 10;
    printf("cold: %u programs, %u runs of %.1f lines, %u right: %.0f ns a run (least %.0f), %.0f ticks\n",
           r->count, r->runs, r->lines, r->right, r->run_ns.median, r->run_ns.least,
           (double)r->ticks / r->runs);
    for (uint32_t i = 0; i < r->count && i < most; i++) {
        const struct bench_cold_program *p = &r->programs[i];
        printf("    %-24s %3u lines %2u pairs %9.0f ns (least %.0f)\n", p->program->name, p->program->size,
               p->pairs, p->run_ns.median, p->run_ns.least);
    }
}

static double per_second(uint64_t count, double ns) { return ns > 0 ? (double)count * 1e9 / ns : 0; }

static void print_mutants(const struct bench_mutants *r, const struct settings *s)
{
    double whole = r->mutate_ns.median + r->fuse_ns.median + r->run_ns.median + r->score_ns.median;
    double least = r->mutate_ns.least + r->fuse_ns.least + r->run_ns.least + r->score_ns.least;
    printf("mutants: %u tasks of %u samples, %u distinct candidates, %lu evaluations\n", r->tasks, s->samples,
           r->distinct, (unsigned long)r->evaluations);
    printf("    %lu nodes computed of %lu called for, %.1f and %.1f an evaluation; heap %.1f MB\n",
           (unsigned long)r->nodes_computed, (unsigned long)r->nodes_called_for,
           (double)r->nodes_computed / (double)r->evaluations,
           (double)r->nodes_called_for / (double)r->evaluations, (double)r->heap_bytes / 1e6);
    const struct {
        const char *name;
        struct bench_time t;
    } parts[] = {{"mutate", r->mutate_ns}, {"fuse", r->fuse_ns}, {"run", r->run_ns}, {"score", r->score_ns}};
    for (uint32_t k = 0; k < 4; k++)
        printf("    %-8s %8.0f us a task (least %.0f)\n", parts[k].name, parts[k].t.median / r->tasks / 1e3,
               parts[k].t.least / r->tasks / 1e3);
    printf("    evaluations a second: run %.2f M (best %.2f), with fusing and scoring %.2f M, with mutating "
           "%.2f M (best %.2f)\n",
           per_second(r->evaluations, r->run_ns.median) / 1e6,
           per_second(r->evaluations, r->run_ns.least) / 1e6,
           per_second(r->evaluations, whole - r->mutate_ns.median) / 1e6,
           per_second(r->evaluations, whole) / 1e6, per_second(r->evaluations, least) / 1e6);
    printf("    nodes a second: %.1f M; warm: %.1f M (best %.1f), %.2f M evaluations\n",
           per_second(r->nodes_computed, r->run_ns.median) / 1e6,
           per_second(r->warm_nodes, r->warm_ns.median) / 1e6,
           per_second(r->warm_nodes, r->warm_ns.least) / 1e6,
           per_second(r->warm_evaluations, r->warm_ns.median) / 1e6);
}

static void print_threads(const struct bench_threads *r)
{
    printf("threads: %u tasks, 1 thread %.1f ms (least %.1f), %u threads %.1f ms (least %.1f): %.2f times as "
           "fast (best %.2f)\n",
           r->tasks, r->alone_ns.median / 1e6, r->alone_ns.least / 1e6, r->threads,
           r->together_ns.median / 1e6, r->together_ns.least / 1e6,
           r->alone_ns.median / r->together_ns.median, r->alone_ns.least / r->together_ns.least);
}

/* ---- JSON ---- */

static json_t *time_json(struct bench_time t)
{
    return json_pack("{s:f, s:f}", "median", t.median, "min", t.least);
}

static json_t *cold_json(const struct bench_cold *r)
{
    json_t *list = json_array();
    for (uint32_t i = 0; i < r->count; i++) {
        const struct bench_cold_program *p = &r->programs[i];
        json_array_append_new(list,
                              json_pack("{s:s, s:I, s:I, s:I, s:o}", "program", p->program->name, "lines",
                                        (json_int_t)p->program->size, "pairs", (json_int_t)p->pairs, "right",
                                        (json_int_t)p->right, "run_ns", time_json(p->run_ns)));
    }
    return json_pack("{s:I, s:I, s:I, s:f, s:I, s:o, s:o}", "programs", (json_int_t)r->count, "runs",
                     (json_int_t)r->runs, "right", (json_int_t)r->right, "lines", r->lines, "ticks",
                     (json_int_t)r->ticks, "run_ns", time_json(r->run_ns), "each", list);
}

static json_t *mutants_json(const struct bench_mutants *r)
{
    return json_pack("{s:I, s:I, s:I, s:I, s:I, s:o, s:o, s:o, s:o, s:o, s:I, s:I, s:I}", "tasks",
                     (json_int_t)r->tasks, "distinct", (json_int_t)r->distinct, "evaluations",
                     (json_int_t)r->evaluations, "nodes_computed", (json_int_t)r->nodes_computed,
                     "nodes_called_for", (json_int_t)r->nodes_called_for, "mutate_ns",
                     time_json(r->mutate_ns), "fuse_ns", time_json(r->fuse_ns), "run_ns",
                     time_json(r->run_ns), "score_ns", time_json(r->score_ns), "warm_ns",
                     time_json(r->warm_ns), "warm_evaluations", (json_int_t)r->warm_evaluations, "warm_nodes",
                     (json_int_t)r->warm_nodes, "heap_bytes", (json_int_t)r->heap_bytes);
}

static json_t *threads_json(const struct bench_threads *r)
{
    return json_pack("{s:I, s:I, s:o, s:o}", "tasks", (json_int_t)r->tasks, "threads", (json_int_t)r->threads,
                     "one_ns", time_json(r->alone_ns), "all_ns", time_json(r->together_ns));
}

/* ---- all ---- */

static int measure(const struct settings *s, const struct dataset *set, const struct library *library)
{
    struct bench_mutants_options o = {.samples = s->samples,
                                      .tasks = s->tasks,
                                      .parents = 32,
                                      .mutants = s->mutants,
                                      .rounds = s->rounds,
                                      .remember = !s->no_memory,
                                      .seed = 1};
    char machine[192], signature[24];
    uint64_t sign = 0;
    json_t *all = json_object();
    bench_machine(machine);
    if (!s->signature) printf("%s; %u tasks, %u programs\n", machine, set->count, library->count);
    if (wanted(s, "cold")) {
        struct bench_cold r;
        bench_cold(&r, set, library, s->signature ? 0 : s->quick ? 11 : 101);
        if (!s->signature) print_cold(&r, s);
        json_object_set_new(all, "cold", cold_json(&r));
        sign = r.signature;
        free(r.programs);
    }
    if (wanted(s, "mutants")) {
        struct bench_mutants r;
        if (s->signature) o.rounds = 0;
        bench_mutants(&r, set, library, &o);
        if (!s->signature) print_mutants(&r, s);
        json_object_set_new(all, "mutants", mutants_json(&r));
        sign ^= r.signature;
    }
    if (!s->signature && wanted(s, "threads")) {
        struct bench_threads r;
        o.samples = 0;
        o.tasks = 0;
        o.mutants /= 4;
        bench_threads(&r, set, library, 2, &o);
        print_threads(&r);
        json_object_set_new(all, "threads", threads_json(&r));
    }
    snprintf(signature, sizeof signature, "%016lx", (unsigned long)sign);
    printf(s->signature ? "%s\n" : "signature %s\n", signature);
    json_object_set_new(all, "benchmark", json_string("programs"));
    json_object_set_new(all, "machine", json_string(machine));
    json_object_set_new(all, "quick", json_boolean(s->quick));
    json_object_set_new(all, "signature", json_string(signature));
    int failed = s->json ? json_dump_file(all, s->json, JSON_INDENT(1) | JSON_REAL_PRECISION(7)) : 0;
    json_decref(all);
    if (failed) fprintf(stderr, "bench-programs: cannot write %s\n", s->json);
    return failed ? 1 : 0;
}

static int fail(const struct error *err)
{
    char text[1200];
    fprintf(stderr, "bench-programs: %s\n", error_text(err, text, sizeof text));
    return 1;
}

static bool read_options(struct settings *s, int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        const struct {
            const char *name, **text;
            uint32_t *number;
        } valued[] = {{"--library", &s->library, NULL}, {"--json", &s->json, NULL},
                      {"--only", &s->only, NULL},       {"--samples", NULL, &s->samples},
                      {"--tasks", NULL, &s->tasks},     {"--mutants", NULL, &s->mutants},
                      {"--rounds", NULL, &s->rounds}};
        const struct {
            const char *name;
            bool *flag;
        } flags[] = {{"--quick", &s->quick},
                     {"--no-memory", &s->no_memory},
                     {"--programs", &s->programs},
                     {"--signature", &s->signature}};
        bool known = false;
        for (size_t k = 0; k < sizeof flags / sizeof *flags; k++)
            if (strcmp(argv[i], flags[k].name) == 0) known = *flags[k].flag = true;
        for (size_t k = 0; k < sizeof valued / sizeof *valued && !known; k++) {
            if (strcmp(argv[i], valued[k].name) != 0 || i + 1 >= argc) continue;
            known = true;
            i++;
            if (valued[k].text)
                *valued[k].text = argv[i];
            else
                *valued[k].number = (uint32_t)strtoul(argv[i], NULL, 10);
        }
        if (known) continue;
        if (argv[i][0] == '-') return false;
        s->data = argv[i];
    }
    return true;
}

int main(int argc, char **argv)
{
    struct settings s = {.data = ARCWRIGHT_SOURCE_DIR "/tasks/starter",
                         .library = ARCWRIGHT_SOURCE_DIR "/library/starter.py",
                         .samples = 5,
                         .tasks = 12,
                         .mutants = 1000};
    if (!read_options(&s, argc, argv)) {
        fprintf(stderr, "usage: bench-programs [--quick] [--library FILE] [--only cold|mutants|threads] "
                        "[--samples N] [--tasks N] [--mutants N] [--rounds N] [--no-memory] [--programs] "
                        "[--json FILE] [--signature] [PATH]\n");
        return 2;
    }
    if (!s.rounds) s.rounds = s.quick ? 3 : 11;
    struct dataset *set;
    struct library library = {0};
    struct error err;
    if (dataset_open(&set, s.data, &err) != STATUS_OK) return fail(&err);
    if (library_read(&library, s.library, &err) != STATUS_OK) return fail(&err);
    int status = measure(&s, set, &library);
    library_free(&library);
    dataset_free(set);
    return status;
}

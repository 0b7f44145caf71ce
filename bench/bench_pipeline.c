/* The benchmark of the mission: what one task-generation costs, phase by phase, beside the recorded times of the
 * Python system (bench/python_pipeline.tsv):
 *
 *     bench-pipeline [--runs N] [--seeds FILE] [--json FILE] [PATH]
 *
 * PATH is the data (tasks/starter); 15 tasks of 3 to 9 samples are taken from it, spread evenly over the sorted ids.
 * Each task is alone in an engine and a store of its own, with one thread, 32 children bred from --seeds
 * (library/starter.py) and the differs of library/differs.py. Three things are measured:
 *
 *     cold    the first generation of a new engine with a new store: no page touched, nothing known
 *     again   the same 32 children once more: all of them are known
 *     next    further generations, each of new children: what most of a run is
 *
 * Given are medians: of a task's runs (of `next`, eight generations a run), then of the tasks. `start` is a process
 * that reads seeds, differs and tasks and makes an engine, from its being called to its end. Times are wall times;
 * "CPU" is beside the whole. */
#include <errno.h>
#include <jansson.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "bench/bench.h"
#include "evolve/keep.h"

extern char **environ;

enum { TASKS = 15, LEAST_SAMPLES = 3, MOST_SAMPLES_OF_A_TASK = 9, NEXT = 8, RUNS_MOST = 1000 };
/* A phase with nothing to do has no ratio. */
enum { LEAST_NS = 500 };
enum mode { COLD, AGAIN, AFTER, MODE_COUNT };
/* What one run of a task measures: a generation of each mode, and of the last NEXT. */
enum { SLOTS = AFTER + NEXT };
static uint32_t slots_of(enum mode mode) { return mode == AFTER ? NEXT : 1; }
static const char *const mode_names[MODE_COUNT] = {"cold", "again", "next"};

struct settings {
    const char *data, *seeds, *json;
    uint32_t runs;
    bool start;
};

static struct error err;

static void must(enum status status)
{
    char text[1200];
    if (status == STATUS_OK) return;
    fprintf(stderr, "bench-pipeline: %s\n", error_text(&err, text, sizeof text));
    exit(1);
}

/* ---- one task in an engine of its own ---- */

/* Nanoseconds and counts of one generation. */
struct measure {
    double phase_ns[PHASE_COUNT], cpu_ns;
    double evaluations, unique, validations;
};

struct bench {
    struct dataset *data;
    struct library seeds, differs;
    char folder[64];
};

static void bench_clear(struct bench *b)
{
    library_free(&b->seeds);
    library_free(&b->differs);
    dataset_free(b->data);
}

static struct evolve_options options_of_first(void)
{
    struct evolve_options o;
    evolve_defaults(&o);
    o.threads = 1;
    o.generations = 1;
    /* So that generation 1 draws the same children a second time. */
    o.one_step = true;
    o.adapt = o.shares = false;
    o.picking = (struct picking){.migrants = 1};
    return o;
}

static struct profile *new_profile(struct evolution *e)
{
    struct profile *p = profile_new(1, NULL);
    profile_account_size(p, ACCOUNT_PRIMITIVE, PRIMITIVE_COUNT);
    profile_account_size(p, ACCOUNT_TASK, 1);
    if (e) e->profile = p;
    if (e) e->workers[0].recorder = profile_recorder(p, 0);
    return p;
}

/* Runs that generation. */
static struct measure measure(struct evolution *e, uint32_t generation)
{
    struct measure m = {0};
    struct evolve_summary before = *evolve_result(e);
    struct profile *p = new_profile(e);
    struct recorder *r = profile_recorder(p, 0);
    e->first_generation = generation;
    e->options.generations = generation;
    span_begin(r, PHASE_run);
    must(evolve_run(e, NULL, NULL, &err));
    span_end(r);
    profile_finish(p);
    for (enum phase q = 0; q < PHASE_COUNT; q++) m.phase_ns[q] = (double)profile_wall_ns(p, q);
    m.cpu_ns = (double)profile_cpu_ns(p, PHASE_generation);
    const struct evolve_summary *s = evolve_result(e);
    m.evaluations = (double)(s->evaluations - before.evaluations);
    m.unique = (double)(s->unique - before.unique);
    m.validations = (double)(s->validations - before.validations);
    if (profile_faults(p) || s->mismatches) {
        fprintf(stderr, "bench-pipeline: spans used wrongly, or mismatches\n");
        exit(1);
    }
    profile_free(p);
    e->profile = NULL;
    return m;
}

static void run_task(const struct bench *b, const struct task *task, struct measure of[SLOTS])
{
    char path[128];
    struct store *store;
    struct dataset one = {
        .tasks = (struct task *)task, .count = 1, .hash = task->hash, .path = b->data->path};
    struct store_run run = {.version = "bench", .parameters = "{}", .data_path = b->data->path};
    struct evolve_options o = options_of_first(), usual;
    evolve_defaults(&usual);
    snprintf(path, sizeof path, "%s/a.db", b->folder);
    unlink(path);
    must(store_open(&store, path, STORE_CREATE, &err));
    struct profile *unused = new_profile(NULL);
    struct evolution *e = evolve_new(&o, &one, &b->seeds, &b->differs, unused);
    must(evolve_begin(e, store, &run, &err));
    of[COLD] = measure(e, 1);
    of[AGAIN] = measure(e, 1);
    if (of[AGAIN].unique > 0) {
        fprintf(stderr, "bench-pipeline: the same children were not known\n");
        exit(1);
    }
    e->options.one_step = false;
    e->options.adapt = e->options.shares = true;
    e->options.picking = usual.picking;
    for (uint32_t k = 0; k < NEXT; k++) of[AFTER + k] = measure(e, 2 + k);
    evolve_free(e);
    store_close(store);
    profile_free(unused);
}

/* ---- starting ---- */

static double time_start(const struct settings *s)
{
    const char *argv[] = {"bench-pipeline", "--start", "--seeds", s->seeds, s->data, NULL};
    uint64_t start = wall_ns();
    pid_t child;
    int how;
    require(posix_spawn(&child, "/proc/self/exe", NULL, NULL, (char *const *)argv, environ) == 0);
    while (waitpid(child, &how, 0) < 0) require(errno == EINTR);
    require(WIFEXITED(how) && WEXITSTATUS(how) == 0);
    return (double)(wall_ns() - start);
}

/* ---- what the Python system took ---- */

struct part {
    char name[32], ours[64], words[96];
    double cold_ms, warm_ms; /* < 0: not recorded */
};
enum { PARTS_MOST = 32 };

static double ms_of(const char *text) { return strcmp(text, "-") == 0 ? -1 : strtod(text, NULL); }

static uint32_t read_parts(struct part parts[PARTS_MOST])
{
    char line[512], cold[32], warm[32];
    uint32_t count = 0;
    FILE *f = fopen(ARCWRIGHT_SOURCE_DIR "/bench/python_pipeline.tsv", "r");
    require(f);
    while (fgets(line, sizeof line, f)) {
        struct part *p = &parts[count];
        if (line[0] == '#') continue;
        require(count < PARTS_MOST);
        if (sscanf(line, "%31[^\t]\t%63[^\t]\t%31[^\t]\t%31[^\t]\t%95[^\n]", p->name, p->ours, cold, warm,
                   p->words) != 5)
            continue;
        p->cold_ms = ms_of(cold);
        p->warm_ms = ms_of(warm);
        count++;
    }
    fclose(f);
    return count;
}

/* ---- medians ---- */

struct figures {
    uint32_t runs;
    const struct measure *of; /* [task][run][slot] */
    double start_ns, cpu_ns[MODE_COUNT];
};

/* The k-th of a mode's measurements of a task. */
static const struct measure *at(const struct figures *f, uint32_t task, enum mode mode, uint32_t k)
{
    uint32_t slots = slots_of(mode);
    return &f->of[(task * f->runs + k / slots) * SLOTS + (uint32_t)mode + k % slots];
}

/* Of the phases named, together. */
static double phases_ns(const struct measure *m, const char *names)
{
    double sum = 0;
    for (enum phase q = 0; q < PHASE_COUNT; q++) {
        size_t length = strlen(phase_table[q].name);
        for (const char *word = names; word; word = strchr(word, ',')) {
            word += *word == ',';
            if (strncmp(word, phase_table[q].name, length) == 0 && (word[length] == ',' || !word[length]))
                sum += m->phase_ns[q];
        }
    }
    return sum;
}

static double median_ns(const struct figures *f, enum mode mode, const char *ours)
{
    uint32_t count = f->runs * slots_of(mode);
    double *of_task = must_alloc(count * sizeof *of_task), of_tasks[TASKS];
    bool quietest = strcmp(ours, "quietest") == 0;
    for (uint32_t t = 0; t < TASKS; t++) {
        for (uint32_t k = 0; k < count; k++)
            of_task[k] = phases_ns(at(f, t, mode, k), quietest ? "generation" : ours);
        struct bench_time time = bench_time_of(of_task, count);
        of_tasks[t] = quietest ? time.least : time.median;
    }
    free(of_task);
    if (strcmp(ours, "start") == 0) return mode == COLD ? f->start_ns : 0;
    struct bench_time time = bench_time_of(of_tasks, TASKS);
    return quietest ? time.least : time.median;
}

static double mean(const struct figures *f, enum mode mode, size_t offset)
{
    double sum = 0;
    uint32_t count = f->runs * slots_of(mode);
    for (uint32_t t = 0; t < TASKS; t++)
        for (uint32_t k = 0; k < count; k++)
            sum += *(const double *)((const char *)at(f, t, mode, k) + offset);
    return sum / (TASKS * count);
}

/* ---- printing ---- */

static void print_time(double ns, double python_ms, bool last)
{
    char ratio[24] = "-", ms[24] = "-";
    if (python_ms >= 0) snprintf(ms, sizeof ms, "%.0f", python_ms);
    if (python_ms >= 0 && ns >= LEAST_NS) snprintf(ratio, sizeof ratio, "%.0fx", python_ms * 1e6 / ns);
    printf(" %9s %9.1f %8s%s", ms, ns / 1e3, ratio, last ? "" : " |");
}

static json_t *part_json(const struct part *p, const double ns[MODE_COUNT])
{
    json_t *o = json_pack("{s:s,s:s}", "part", p->name, "phases", p->ours);
    for (enum mode m = 0; m < MODE_COUNT; m++) {
        char key[32];
        double python = m == AGAIN ? p->warm_ms : p->cold_ms;
        snprintf(key, sizeof key, "%s_us", mode_names[m]);
        json_object_set_new(o, key, json_real(ns[m] / 1e3));
        snprintf(key, sizeof key, "%s_ratio", mode_names[m]);
        if (python >= 0 && ns[m] >= LEAST_NS) json_object_set_new(o, key, json_real(python * 1e6 / ns[m]));
    }
    if (p->cold_ms >= 0) json_object_set_new(o, "python_cold_ms", json_real(p->cold_ms));
    if (p->warm_ms >= 0) json_object_set_new(o, "python_warm_ms", json_real(p->warm_ms));
    return o;
}

static json_t *print(const struct figures *f)
{
    struct part parts[PARTS_MOST];
    uint32_t count = read_parts(parts), slowest = UINT32_MAX;
    double least_ratio = 0;
    bool inside = true; /* rows up to the whole are its parts */
    json_t *list = json_array();
    printf("\n%-9s %29s | %29s | %29s\n", "", "cold", "again (Python: warm)", "next (Python: cold)");
    printf("%-9s", "part");
    for (int i = 0; i < 3; i++)
        printf(" %9s %9s %8s%s", "Python ms", "ours us", "ratio", i < 2 ? " |" : "\n");
    for (uint32_t i = 0; i < count; i++) {
        const struct part *p = &parts[i];
        double ns[MODE_COUNT];
        for (enum mode m = 0; m < MODE_COUNT; m++) ns[m] = median_ns(f, m, p->ours);
        printf("%-9s", p->name);
        print_time(ns[COLD], p->cold_ms, false);
        print_time(ns[AGAIN], p->warm_ms, false);
        print_time(ns[AFTER], p->cold_ms, true);
        printf("   %s\n", p->words);
        json_array_append_new(list, part_json(p, ns));
        inside = inside && strcmp(p->name, "whole") != 0;
        double ratio = ns[COLD] >= LEAST_NS ? p->cold_ms * 1e6 / ns[COLD] : 0;
        if (!inside || ratio <= 0 || (slowest != UINT32_MAX && ratio >= least_ratio)) continue;
        slowest = i;
        least_ratio = ratio;
    }
    if (slowest != UINT32_MAX)
        printf("\nThe smallest ratio of a phase, cold: %s, %.0fx.\n", parts[slowest].name, least_ratio);
    for (enum mode m = 0; m < MODE_COUNT; m++) {
        double wall = mean(f, m, offsetof(struct measure, phase_ns) + PHASE_generation * sizeof(double));
        printf(
            "%-6s on average %.1f new programs, %.1f evaluations, %.1f validated; %.0f us wall, %.0f us CPU\n",
            mode_names[m], mean(f, m, offsetof(struct measure, unique)),
            mean(f, m, offsetof(struct measure, evaluations)),
            mean(f, m, offsetof(struct measure, validations)), wall / 1e3,
            mean(f, m, offsetof(struct measure, cpu_ns)) / 1e3);
    }
    return list;
}

/* ---- the whole ---- */

static struct settings read_settings(int argc, char **argv)
{
    struct settings s = {.data = ARCWRIGHT_SOURCE_DIR "/tasks/starter",
                         .seeds = ARCWRIGHT_SOURCE_DIR "/library/starter.py",
                         .runs = 9};
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--runs") == 0 && i + 1 < argc)
            s.runs = (uint32_t)atoi(argv[++i]);
        else if (strcmp(argv[i], "--seeds") == 0 && i + 1 < argc)
            s.seeds = argv[++i];
        else if (strcmp(argv[i], "--json") == 0 && i + 1 < argc)
            s.json = argv[++i];
        else if (strcmp(argv[i], "--start") == 0)
            s.start = true;
        else if (argv[i][0] != '-')
            s.data = argv[i];
        else
            s.runs = 0;
    }
    if (s.runs < 1 || s.runs > RUNS_MOST) {
        fprintf(stderr, "usage: bench-pipeline [--runs N] [--seeds FILE] [--json FILE] [PATH]\n");
        exit(2);
    }
    return s;
}

/* Evenly spread over those that have as many samples as the recorded ones. */
static void choose(const struct dataset *set, const struct task *chosen[TASKS])
{
    const struct task **all = must_alloc(set->count * sizeof *all);
    uint32_t n = 0;
    for (uint32_t i = 0; i < set->count; i++) {
        uint32_t samples = set->tasks[i].demo_count + set->tasks[i].test_count;
        if (samples >= LEAST_SAMPLES && samples <= MOST_SAMPLES_OF_A_TASK) all[n++] = &set->tasks[i];
    }
    if (n < TASKS) {
        fprintf(stderr, "bench-pipeline: %s has only %u tasks of 3 to 9 samples\n", set->path, n);
        exit(2);
    }
    for (uint32_t i = 0; i < TASKS; i++) chosen[i] = all[(uint64_t)i * n / TASKS];
    free(all);
}

int main(int argc, char **argv)
{
    struct settings s = read_settings(argc, argv);
    struct bench b = {.folder = "bench_pipeline-XXXXXX"};
    const struct task *tasks[TASKS];
    char machine[192];
    must(dataset_open(&b.data, s.data, &err));
    must(library_read(&b.seeds, s.seeds, &err));
    must(library_read(&b.differs, ARCWRIGHT_SOURCE_DIR "/library/differs.py", &err));
    if (s.start) {
        struct evolve_options o = options_of_first();
        evolve_free(evolve_new(&o, b.data, &b.seeds, &b.differs, NULL));
        bench_clear(&b);
        return 0;
    }
    choose(b.data, tasks);
    bench_machine(machine);
    require(mkdtemp(b.folder));
    struct measure *all = must_calloc((size_t)TASKS * s.runs * SLOTS, sizeof *all);
    double *starts = must_alloc(s.runs * sizeof *starts);
    struct figures f = {.runs = s.runs, .of = all};
    for (uint32_t r = 0; r < s.runs; r++) {
        starts[r] = time_start(&s);
        for (uint32_t t = 0; t < TASKS; t++) run_task(&b, tasks[t], &all[(t * s.runs + r) * SLOTS]);
    }
    f.start_ns = bench_time_of(starts, s.runs).median;
    printf("%u tasks of %s, 32 children of %u programs, %u differs, 1 thread, %u runs\n%s\n", TASKS, s.data,
           b.seeds.count, b.differs.count, s.runs, machine);
    json_t *parts = print(&f);
    json_t *json = json_pack("{s:s,s:s,s:i,s:o}", "machine", machine, "data", s.data, "runs", (int)s.runs,
                             "parts", parts);
    if (s.json && json_dump_file(json, s.json, JSON_INDENT(1) | JSON_REAL_PRECISION(6)) != 0) {
        fprintf(stderr, "bench-pipeline: cannot write %s\n", s.json);
        return 1;
    }
    char path[128];
    static const char *const files[] = {"a.db", "a.db-wal", "a.db-shm", "a.db-journal"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        snprintf(path, sizeof path, "%s/%s", b.folder, files[i]);
        unlink(path);
    }
    rmdir(b.folder);
    json_decref(json);
    free(all);
    free(starts);
    bench_clear(&b);
    return 0;
}

/* starter-tasks [--probes] DIR  writes DIR/<id>.json for every starter task, or for every probe, and their index as
 *                               DIR/README.md
 *
 * The same bytes every time: an example's dice depend on the task's id, the example's number and the attempt. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "task.h"

enum { SEED = 20, ATTEMPTS_MAX = 2000, PAIRS_MAX = 8 };

#define GROUP_ROW(concept, table) {concept, table},
static const struct group starter_groups[] = {STARTER_GROUPS(GROUP_ROW){0}};
static const struct group probe_groups[] = {PROBE_GROUPS(GROUP_ROW){0}};
#undef GROUP_ROW

/* FNV-1a, 32 bits. */
static uint32_t task_id(const struct task *t)
{
    uint32_t hash = 2166136261u;
    for (const char *p = t->name; *p; p++) hash = (hash ^ (uint8_t)*p) * 16777619u;
    return hash;
}

static bool is_new(const struct example *pairs, int count, const struct example *e)
{
    if (grid_equal(&e->in, &e->out)) return false;
    for (int i = 0; i < count; i++)
        if (grid_equal(&pairs[i].in, &e->in) || grid_equal(&pairs[i].out, &e->out)) return false;
    return true;
}

static void make_example(const struct task *t, int number, const struct example *before, struct example *e)
{
    for (uint64_t attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
        memset(e, 0, sizeof *e);
        e->rng = rng_seed(SEED, task_id(t), (uint64_t)number, attempt);
        e->number = number;
        if (t->make(e) && is_new(before, number, e)) return;
    }
    fprintf(stderr, "starter-tasks: %s: no example %d in %d attempts\n", t->name, number, ATTEMPTS_MAX);
    exit(1);
}

static void write_grid(FILE *f, const struct grid *g)
{
    for (int r = 0; r < g->h; r++) {
        fputs(r == 0 ? "\n      [[" : ",\n       [", f);
        for (int c = 0; c < g->w; c++) fprintf(f, c == 0 ? "%d" : ", %d", g->cell[r][c]);
        fputs("]", f);
    }
    fputs("]", f);
}

static void write_pairs(FILE *f, const char *key, const struct example *pairs, int count)
{
    fprintf(f, "  \"%s\": [", key);
    for (int i = 0; i < count; i++) {
        fputs(i == 0 ? "\n    {\"input\":" : ",\n    {\"input\":", f);
        write_grid(f, &pairs[i].in);
        fputs(",\n     \"output\":", f);
        write_grid(f, &pairs[i].out);
        fputs("}", f);
    }
    fputs("\n  ]", f);
}

static FILE *open_in(const char *folder, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *f = fopen(path, "w");
    if (f) return f;
    perror(path);
    exit(1);
}

static void close_or_exit(FILE *f)
{
    if (fclose(f) == 0) return;
    perror("starter-tasks");
    exit(1);
}

static void write_task(const char *folder, const struct task *t)
{
    struct example pairs[PAIRS_MAX] = {0};
    if (t->demos + t->tests > PAIRS_MAX) abort();
    for (int i = 0; i < t->demos + t->tests; i++) make_example(t, i, pairs, &pairs[i]);

    char name[32];
    snprintf(name, sizeof name, "%08" PRIx32 ".json", task_id(t));
    FILE *f = open_in(folder, name);
    fputs("{\n", f);
    write_pairs(f, "train", pairs, t->demos);
    fputs(",\n", f);
    write_pairs(f, "test", pairs + t->demos, t->tests);
    fputs("\n}\n", f);
    close_or_exit(f);
}

static const char starter_head[] =
    "# Starter tasks\n"
    "\n"
    "Original tasks in the form of ARC-AGI, made for Arcwright: a data set to try things on that needs no\n"
    "download. They are written by `starter-tasks` from the generators in `tools/starter`; this page too.\n"
    "`library/starter.py` holds programs for most of them; the others are there to be solved.\n";

static const char probe_head[] =
    "# Probes\n"
    "\n"
    "Original tasks about elementary concepts, a few of each, to see what the search finds where nothing was tuned.\n"
    "Tests are larger than demos and have more in them. They are written by `starter-tasks --probes` from the\n"
    "generators in `tools/starter/probes`; this page too. `docs/SEARCH-NOTES.md` has what was measured.\n";

static void write_index(const char *folder, const char *head, const struct group *groups)
{
    FILE *f = open_in(folder, "README.md");
    fputs(head, f);
    fputs("\n| id | name | concept | rule |\n|---|---|---|---|\n", f);
    for (const struct group *g = groups; g->tasks; g++)
        for (const struct task *t = g->tasks; t->name; t++)
            fprintf(f, "| %08" PRIx32 " | %s | %s | %s |\n", task_id(t), t->name, g->concept, t->rule);
    close_or_exit(f);
}

int main(int argc, char **argv)
{
    bool probes = argc == 3 && strcmp(argv[1], "--probes") == 0;
    if (argc != 2 + probes || argv[argc - 1][0] == '-') {
        fputs("usage: starter-tasks [--probes] DIR\n", stderr);
        return 2;
    }
    const struct group *groups = probes ? probe_groups : starter_groups;
    for (const struct group *g = groups; g->tasks; g++)
        for (const struct task *t = g->tasks; t->name; t++) write_task(argv[argc - 1], t);
    write_index(argv[argc - 1], probes ? probe_head : starter_head, groups);
    return 0;
}

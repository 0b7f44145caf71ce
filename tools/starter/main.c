/* starter-tasks DIR      writes DIR/<id>.json for every starter task
 * starter-tasks --index  prints the index of the tasks (tasks/starter/README.md)
 *
 * The same bytes every time: an example's dice depend on the task's id, the example's number and the attempt. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "task.h"

enum { SEED = 20, ATTEMPTS_MAX = 2000, PAIRS_MAX = 8 };

static const struct group groups[] = {
#define GROUP_ROW(concept, table) {concept, table},
    STARTER_GROUPS(GROUP_ROW)
#undef GROUP_ROW
};

enum { GROUP_COUNT = sizeof groups / sizeof *groups };

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

static void write_task(const char *folder, const struct task *t)
{
    struct example pairs[PAIRS_MAX] = {0};
    if (t->demos + t->tests > PAIRS_MAX) abort();
    for (int i = 0; i < t->demos + t->tests; i++) make_example(t, i, pairs, &pairs[i]);

    char path[4096];
    snprintf(path, sizeof path, "%s/%08" PRIx32 ".json", folder, task_id(t));
    FILE *f = fopen(path, "w");
    if (!f) {
        perror(path);
        exit(1);
    }
    fputs("{\n", f);
    write_pairs(f, "train", pairs, t->demos);
    fputs(",\n", f);
    write_pairs(f, "test", pairs + t->demos, t->tests);
    fputs("\n}\n", f);
    if (fclose(f) != 0) {
        perror(path);
        exit(1);
    }
}

static const char index_head[] =
    "# Starter tasks\n"
    "\n"
    "Original tasks in the form of ARC-AGI, made for Arcwright: a data set to try things on that needs no\n"
    "download. They are written by `starter-tasks` from the generators in `tools/starter`; this page too\n"
    "(`starter-tasks --index`). `library/starter.py` holds programs for most of them; the others are there to\n"
    "be solved.\n"
    "\n"
    "| id | name | concept | rule |\n"
    "|---|---|---|---|\n";

static void print_index(void)
{
    fputs(index_head, stdout);
    for (int i = 0; i < GROUP_COUNT; i++)
        for (const struct task *t = groups[i].tasks; t->name; t++)
            printf("| %08" PRIx32 " | %s | %s | %s |\n", task_id(t), t->name, groups[i].concept, t->rule);
}

int main(int argc, char **argv)
{
    if (argc != 2 || (argv[1][0] == '-' && strcmp(argv[1], "--index") != 0)) {
        fputs("usage: starter-tasks DIR | --index\n", stderr);
        return 2;
    }
    if (strcmp(argv[1], "--index") == 0) {
        print_index();
        return 0;
    }
    for (int i = 0; i < GROUP_COUNT; i++)
        for (const struct task *t = groups[i].tasks; t->name; t++) write_task(argv[1], t);
    return 0;
}

/* How long one generation's commit takes: bench_store [TASKS [GENERATIONS]]. The first generation puts five entries
 * a task, each later one a hundred in all; every task has 40 hashes and 200 bytes of state a generation. At the end
 * what is in the store is compared with what was put, and what continuing and reporting read is timed. */
#include "base/check.h"
#include "base/clock.h"
#include "base/rng.h"
#include "store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SEEN = 40, STATE = 200, FIRST = 5, LATER = 100, GENERATIONS_MAX = 10000 };

static struct error err;

static void must(enum status status)
{
    char text[1200];
    if (status == STATUS_OK) return;
    fprintf(stderr, "bench_store: %s\n", error_text(&err, text, sizeof text));
    exit(1);
}

/* Eight lines, about the size of a solver; different for different numbers. */
static struct program *make_program(struct graph *g, uint32_t number)
{
    graph_clear(g);
    node_id n = graph_input(g, INPUT_I);
    for (uint32_t i = 0; i < 4; i++) {
        node_id from = graph_constant(g, int_value(i));
        node_id args[] = {n, from, graph_constant(g, int_value((number + i) & 0xffff))};
        n = graph_call(g, PRIM_replace, args);
        n = graph_call(g, i % 2 ? PRIM_vmirror : PRIM_hmirror, &n);
    }
    return program_extract(g, n, "");
}

static int compare(const void *x, const void *y)
{
    double a = *(const double *)x, b = *(const double *)y;
    return (a > b) - (a < b);
}

static void count_seen(void *context, store_task_id task, uint32_t generation, const struct hash128 *hashes,
                       uint32_t count)
{
    (void)task, (void)generation, (void)hashes;
    *(uint64_t *)context += count;
}

static void put_entry(struct store *s, store_task_id task, struct program *p, uint32_t number, int64_t run)
{
    struct store_entry e = {.task = task, .program = p->hash, .demo_count = 3, .ticks = number, .run = run};
    snprintf(e.origin, sizeof e.origin, "argument");
    must(store_entry_put(s, &e, p, &err));
}

static double since_ms(uint64_t start) { return (double)(wall_ns() - start) / 1e6; }

int main(int argc, char **argv)
{
    static double wall[GENERATIONS_MAX];
    if (argc == 2 && strchr(argv[1], '/')) argc = 1; /* the folder of tasks that `make bench` gives to all */
    uint32_t tasks = argc > 1 ? (uint32_t)atoi(argv[1]) : 400;
    uint32_t generations = argc > 2 ? (uint32_t)atoi(argv[2]) : 50;
    if (tasks < 1 || generations < 2 || generations > GENERATIONS_MAX) {
        fprintf(stderr, "usage: bench_store [TASKS [GENERATIONS, 2 to %d]]\n", GENERATIONS_MAX);
        return 2;
    }
    char folder[] = "bench_store-XXXXXX", path[64], command[64];
    require(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/a.store", folder);
    snprintf(command, sizeof command, "rm -rf %s", folder);

    struct store *s;
    struct store_run run = {0};
    struct graph *g = graph_new();
    store_task_id *keys = must_calloc(tasks, sizeof *keys);
    struct rng r = rng_seed(1, 2, 3, 4);
    struct program **programs = must_calloc(tasks * FIRST + LATER, sizeof *programs);
    uint32_t number = 0;
    uint64_t start = wall_ns();
    must(store_open(&s, path, STORE_CREATE, &err));
    double made = since_ms(start);
    must(store_begin(s, &err));
    must(store_run_new(s, &run, &err));
    for (uint32_t t = 0; t < tasks; t++) {
        char id[16];
        snprintf(id, sizeof id, "%08x", t);
        must(store_task_put(s, id, hash128_bytes(id, 8), &keys[t], &err));
    }
    must(store_commit(s, &err));

    for (uint32_t generation = 0; generation < generations; generation++) {
        struct hash128 seen[SEEN];
        char state[STATE] = {0};
        uint32_t count = generation ? LATER : tasks * FIRST;
        for (uint32_t i = 0; i < count; i++) programs[i] = make_program(g, number + i);
        start = wall_ns();
        must(store_begin(s, &err));
        for (uint32_t t = 0; t < tasks; t++) {
            for (uint32_t i = 0; i < SEEN; i++) seen[i] = (struct hash128){rng_next(&r), rng_next(&r)};
            state[0] = (char)generation;
            must(store_seen_append(s, run.id, generation, keys[t], seen, SEEN, &err));
            must(store_state_put(s, run.id, keys[t], state, sizeof state, &err));
        }
        for (uint32_t i = 0; i < count; i++)
            put_entry(s, keys[generation ? rng_below(&r, tasks) : i / FIRST], programs[i], number++, run.id);
        run.generations++;
        must(store_run_update(s, &run, &err));
        must(store_commit(s, &err));
        wall[generation] = since_ms(start);
        for (uint32_t i = 0; i < count; i++) program_free(programs[i]);
    }
    double first = wall[0];
    qsort(wall + 1, generations - 1, sizeof *wall, compare);
    printf(
        "%u tasks, %u generations: made %.1f ms; first (%u entries) %.2f ms; later (%d entries) median %.2f ms,"
        " %.2f to %.2f\n",
        tasks, generations, made, tasks * FIRST, first, LATER, wall[1 + (generations - 1) / 2], wall[1],
        wall[generations - 1]);
    start = wall_ns();
    store_close(s);
    printf("close %.1f ms\n", since_ms(start));

    must(store_open(&s, path, STORE_READ, &err));
    struct store_entries all = {0};
    uint64_t seen = 0;
    start = wall_ns();
    must(store_entries_read(s, STORE_ALL, &all, &err));
    printf("read %u entries %.1f ms; ", all.count, since_ms(start));
    start = wall_ns();
    must(store_seen_read(s, run.id, count_seen, &seen, &err));
    printf("%llu seen hashes %.1f ms; ", (unsigned long long)seen, since_ms(start));
    struct hash128 hash;
    char digits[HASH128_TEXT];
    start = wall_ns();
    must(store_hash(s, &hash, &err));
    printf("hash %.1f ms; ", since_ms(start));
    struct store_problems problems;
    start = wall_ns();
    must(store_verify_structure(s, &problems, &err));
    printf("verify %.1f ms; ", since_ms(start));
    struct store_overview o;
    must(store_overview_read(s, &o, &err));
    printf("%.1f MB; hash %s\n", (double)o.file_bytes / 1e6, hash128_text(hash, digits));
    bool good = problems.count == 0 && all.count == number && o.programs == number &&
                seen == (uint64_t)tasks * generations * SEEN;
    if (!good) fprintf(stderr, "bench_store: the store is not what was put\n");
    store_problems_clear(&problems);
    store_overview_clear(&o);
    store_entries_clear(&all);
    store_close(s);
    graph_free(g);
    free(keys);
    free(programs);
    return (system(command) != 0) | !good;
}

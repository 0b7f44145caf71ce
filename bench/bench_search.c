/* New joint states a second: expansion alone, on the starter tasks or those of the folder given. One thread.
 *
 *     bench-search [--json] [FOLDER [STATES]]
 *
 * The median of several rounds, and the best: CPU time grows when other work shares the caches. States and tries
 * are the same in all rounds, and on all machines. */
#include "base/clock.h"
#include "search/search.h"

enum { BUDGET = 4000, ROUNDS = 3 };

struct round {
    uint64_t states, tried, cpu_ns;
};

static int by_time(const void *a, const void *b)
{
    uint64_t x = ((const struct round *)a)->cpu_ns, y = ((const struct round *)b)->cpu_ns;
    return x < y ? -1 : x > y;
}

static struct round run(struct searcher *s, const struct dataset *set, uint32_t budget)
{
    struct search_options o = {.budget = budget, .parts = (1u << SEARCH_PART_COUNT) - 1};
    struct round r = {0};
    uint64_t start = thread_cpu_ns();
    for (uint32_t i = 0; i < set->count; i++) {
        struct search_result result;
        search_task(s, &set->tasks[i], &o, &result);
        r.states += result.states;
        r.tried += result.tried;
        search_result_clear(&result);
    }
    r.cpu_ns = thread_cpu_ns() - start;
    return r;
}

int main(int argc, char **argv)
{
    struct dataset *set;
    struct error err;
    char text[1024];
    bool json = argc > 1 && strcmp(argv[1], "--json") == 0;
    argv += json, argc -= json;
    const char *path = argc > 1 ? argv[1] : ARCWRIGHT_SOURCE_DIR "/tasks/starter";
    uint32_t budget = argc > 2 ? (uint32_t)strtoul(argv[2], NULL, 10) : BUDGET;
    if (dataset_open(&set, path, &err) != STATUS_OK) {
        fprintf(stderr, "%s\n", error_text(&err, text, sizeof text));
        return 2;
    }
    struct searcher *s = searcher_new();
    struct round rounds[ROUNDS];
    for (uint32_t k = 0; k < ROUNDS; k++) rounds[k] = run(s, set, budget);
    qsort(rounds, ROUNDS, sizeof *rounds, by_time);
    double states = (double)rounds[0].states * 1e9, median = states / (double)rounds[ROUNDS / 2].cpu_ns,
           best = states / (double)rounds[0].cpu_ns;
    const char *form =
        json ? "{\"tasks\": %u, \"states\": %llu, \"tried\": %llu, \"median_states_per_cpu_s\": %.0f, "
               "\"best_states_per_cpu_s\": %.0f}\n"
             : "%u tasks, %llu states of %llu tried: %.0f new states a CPU second (best %.0f)\n";
    printf(form, set->count, (unsigned long long)rounds[0].states, (unsigned long long)rounds[0].tried,
           median, best);
    searcher_free(s);
    dataset_free(set);
    return 0;
}

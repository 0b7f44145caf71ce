/* New joint states a second: expansion alone, on the starter tasks or those of the folder given. One thread. */
#include "base/clock.h"
#include "search/search.h"

int main(int argc, char **argv)
{
    enum { BUDGET = 4000, ROUNDS = 3 };
    struct dataset *set;
    struct error err;
    char text[1024];
    const char *path = argc > 1 ? argv[1] : ARCWRIGHT_SOURCE_DIR "/tasks/starter";
    if (dataset_open(&set, path, &err) != STATUS_OK) {
        fprintf(stderr, "%s\n", error_text(&err, text, sizeof text));
        return 2;
    }
    struct search_options o = {.budget = BUDGET, .parts = (1u << SEARCH_PART_COUNT) - 1};
    struct searcher *s = searcher_new();
    double best = 0;
    uint64_t states = 0, tried = 0;
    for (uint32_t round = 0; round < ROUNDS; round++) {
        uint64_t start = thread_cpu_ns();
        states = tried = 0;
        for (uint32_t i = 0; i < set->count; i++) {
            struct search_result r;
            search_task(s, &set->tasks[i], &o, &r);
            states += r.states;
            tried += r.tried;
            search_result_clear(&r);
        }
        double rate = (double)states * 1e9 / (double)(thread_cpu_ns() - start);
        if (rate > best) best = rate;
    }
    printf("%u tasks, %llu states of %llu tried: %.0f new states a CPU second\n", set->count,
           (unsigned long long)states, (unsigned long long)tried, best);
    searcher_free(s);
    dataset_free(set);
    return 0;
}

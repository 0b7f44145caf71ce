/* How long opening a data set takes: bench_load PATH [RUNS]. The files are read from the page cache. */
#include "base/clock.h"
#include "task/task.h"

#include <stdio.h>
#include <stdlib.h>

enum { RUNS_MAX = 1000 };

static int compare(const void *x, const void *y)
{
    double a = *(const double *)x, b = *(const double *)y;
    return (a > b) - (a < b);
}

int main(int argc, char **argv)
{
    static double wall[RUNS_MAX];
    int runs = argc > 2 ? atoi(argv[2]) : 21;
    if (argc < 2 || runs < 1 || runs > RUNS_MAX) {
        fprintf(stderr, "usage: bench_load PATH [RUNS, 1 to %d]\n", RUNS_MAX);
        return 2;
    }
    uint32_t count = 0;
    double cpu = 0;
    char hash[HASH128_TEXT] = "";
    for (int i = 0; i < runs; i++) {
        struct dataset *set;
        struct error err;
        uint64_t wall_start = wall_ns(), cpu_start = process_cpu_ns();
        if (dataset_open(&set, argv[1], &err) != STATUS_OK) {
            char text[1200];
            fprintf(stderr, "bench_load: %s\n", error_text(&err, text, sizeof text));
            return 1;
        }
        wall[i] = (double)(wall_ns() - wall_start) / 1e6;
        cpu += (double)(process_cpu_ns() - cpu_start) / 1e6;
        count = set->count;
        hash128_text(set->hash, hash);
        dataset_free(set);
    }
    qsort(wall, (size_t)runs, sizeof *wall, compare);
    printf("%u tasks, hash %s\n", count, hash);
    printf("wall median %.2f ms, %.2f to %.2f; CPU mean %.2f ms; %d runs\n", wall[runs / 2], wall[0],
           wall[runs - 1], cpu / runs, runs);
    return 0;
}

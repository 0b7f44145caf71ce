#include "bench/bench.h"

#include <unistd.h>

void bench_machine(char text[192])
{
    char line[512], name[128] = "unknown processor";
    FILE *f = fopen("/proc/cpuinfo", "r");
    while (f && fgets(line, sizeof line, f)) {
        char *at = strchr(line, ':');
        if (strncmp(line, "model name", 10) != 0 || !at) continue;
        at[strcspn(at, "\n")] = 0;
        snprintf(name, sizeof name, "%.120s", at + 2);
        break;
    }
    if (f) fclose(f);
    snprintf(text, 192, "%s, %ld cores, %s", name, sysconf(_SC_NPROCESSORS_ONLN), simd_words(simd_best()));
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

struct bench_time bench_time_of(double *at, uint32_t count)
{
    if (count == 0) return (struct bench_time){0};
    qsort(at, count, sizeof *at, ascending);
    return (struct bench_time){at[count / 2], at[0], at[count / 4], at[count - 1 - count / 4]};
}

uint64_t bench_sign(uint64_t signature, struct universe *u, value v, uint32_t ticks)
{
    uint64_t content = v;
    if (!value_failed(v) && value_is_grid(u, v)) {
        const struct box *b = box_of(u, v);
        content = hash128_bytes(box_cells(b), b->count).low + ((uint64_t)b->height << 16) + b->width;
    } else if (!value_failed(v)) {
        struct buf text = {0};
        value_print(u, v, &text);
        content = hash128_bytes(text.data, text.length).low;
        buf_free(&text);
    }
    uint64_t all[3] = {signature, content, ticks};
    return hash128_bytes(all, sizeof all).low;
}

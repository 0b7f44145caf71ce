/* `search --curve`: the same tasks with one budget after another, a row of figures for each. */
#include "cli/cli.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { CURVE_FIRST = 3000, CURVE_STEP = 4, CURVE_MOST = 4000000, KINDS_MOST = 64 };

/* Solved tasks by how their first attempt was found, in the order in which kinds are met. */
struct kinds {
    char words[KINDS_MOST][32];
    uint32_t solved[KINDS_MOST], count;
};

static void count_kinds(struct kinds *kinds, const aw_search_task *tasks, uint32_t count)
{
    memset(kinds, 0, sizeof *kinds);
    for (uint32_t i = 0; i < count; i++) {
        if (!tasks[i].done || !tasks[i].solved) continue;
        uint32_t k = 0;
        while (k < kinds->count && strcmp(kinds->words[k], tasks[i].kind) != 0) k++;
        if (k == KINDS_MOST) continue;
        if (k == kinds->count) memcpy(kinds->words[kinds->count++], tasks[i].kind, sizeof tasks[i].kind);
        kinds->solved[k]++;
    }
}

static void write_row(FILE *f, uint32_t budget, const aw_search_summary *s, const struct kinds *kinds)
{
    double tasks = s->tasks ? s->tasks : 1;
    fprintf(f, "%" PRIu32 ",%" PRIu32 ",%" PRIu32 ",%" PRIu32 ",%" PRIu32 ",%" PRIu32 ",%.4f,%.0f,", budget,
            s->tasks, s->solved_at_1, s->solved, s->oracle_at_10, s->oracle, s->cpu_s / tasks,
            (double)s->states / tasks);
    for (uint32_t k = 0; k < kinds->count; k++)
        fprintf(f, "%s%s: %" PRIu32, k ? "; " : "", kinds->words[k], kinds->solved[k]);
    fputc('\n', f);
    fflush(f);
}

int search_curve(const aw_data *data, aw_search_options *o, const char *path)
{
    uint32_t last = o->budget ? o->budget : 48000, n = aw_data_count(data);
    aw_search_task *tasks = calloc(n + 1, sizeof *tasks);
    FILE *f = strcmp(path, "-") == 0 ? stdout : fopen(path, "w");
    aw_error error;
    int code = 0;
    if (!f || !tasks) {
        free(tasks);
        return fail_usage("--curve: %s cannot be written", path);
    }
    fputs("budget,tasks,solved_at_1,solved,oracle_at_10,oracle,cpu_s_a_task,states_a_task,solved_by\n", f);
    for (uint32_t budget = CURVE_FIRST; budget <= last && budget <= CURVE_MOST && !code;
         budget *= CURVE_STEP) {
        aw_search_summary summary;
        struct kinds kinds;
        o->budget = budget;
        if (aw_search(data, o, tasks, &summary, &error) != AW_OK) {
            code = fail(&error);
            break;
        }
        count_kinds(&kinds, tasks, n);
        write_row(f, budget, &summary, &kinds);
        aw_search_tasks_clear(tasks, n);
    }
    if (f != stdout && fclose(f) != 0 && !code) code = fail_usage("--curve: %s: not all was written", path);
    free(tasks);
    return code;
}

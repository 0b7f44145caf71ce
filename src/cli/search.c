#include "cli/cli.h"

#include "base/buf.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static json_t *ids_where(const aw_search_task *tasks, uint32_t count, bool first)
{
    json_t *ids = json_array();
    for (uint32_t i = 0; i < count; i++)
        if (tasks[i].done && (first ? tasks[i].solved_at_1 : tasks[i].solved))
            json_array_append_new(ids, json_string(tasks[i].task));
    return ids;
}

static json_t *summary_json(const aw_search_summary *s, const aw_search_task *tasks, uint32_t count)
{
    return json_pack("{s:i,s:i,s:o,s:i,s:i,s:i,s:i,s:I,s:f,s:f}", "tasks", (int)s->tasks, "solved",
                     (int)s->solved, "solved_ids", ids_where(tasks, count, false), "solved_at_1",
                     (int)s->solved_at_1, "full_fit", (int)s->full_fit, "oracle", (int)s->oracle,
                     "oracle_at_10", (int)s->oracle_at_10, "states", (json_int_t)s->states, "wall_s",
                     s->wall_s, "cpu_s", s->cpu_s);
}

static json_t *tests_json(const aw_search_task *t)
{
    json_t *tests = json_array();
    for (uint32_t k = 0; k < t->tests; k++) {
        const aw_attempt *a = t->attempts[k];
        json_array_append_new(tests,
                              json_pack("{s:[f,f],s:[f,f],s:[f,f],s:[b,b]}", "probability", a[0].probability,
                                        a[1].probability, "share", a[0].share, a[1].share, "bits", a[0].bits,
                                        a[1].bits, "right", a[0].right, a[1].right));
    }
    return tests;
}

static json_t *task_json(const aw_search_task *t)
{
    char digest[17];
    snprintf(digest, sizeof digest, "%016llx", (unsigned long long)t->digest);
    return json_pack("{s:s,s:b,s:b,s:b,s:b,s:I,s:I,s:i,s:i,s:f,s:s,s:s,s:[i,i],s:s,s:i,s:o}", "task", t->task,
                     "solved", t->solved, "solved_at_1", t->solved_at_1, "oracle", t->oracle, "oracle_at_10",
                     t->oracle_at_10, "states", (json_int_t)t->states, "tried", (json_int_t)t->tried,
                     "candidates", (int)t->candidates, "full_fits", (int)t->full_fits, "cpu_s",
                     (double)t->cpu_ns / 1e9, "digest", digest, "kind", t->kind, "lines", (int)t->lines[0],
                     (int)t->lines[1], "programs", t->programs.data ? t->programs.data : "", "demos",
                     (int)t->demos, "tests", tests_json(t));
}

static int write_json(json_t *json, const char *path)
{
    char *text = json_dumps(json, JSON_INDENT(1) | JSON_REAL_PRECISION(6));
    json_decref(json);
    if (!text) {
        fprintf(stderr, "arcwright: %s: cannot be written as JSON\n", path);
        return EXIT_WORLD;
    }
    struct buf line = {0};
    buf_printf(&line, "%s\n", text);
    free(text);
    aw_text out = {line.data, line.length};
    return write_text(&out, path);
}

static void print_task(const aw_search_task *t)
{
    double sure = t->tests > 0; /* that the first attempts are right, all of them */
    for (uint32_t k = 0; k < t->tests; k++) sure *= t->attempts[k][0].probability;
    printf("%-7s %-10s %8llu states %6u candidates %5u fit  %7.1f ms  %3.0f %% sure  %s\n",
           t->solved      ? "solved"
           : t->full_fits ? "fit"
                          : "-",
           t->task, (unsigned long long)t->states, t->candidates, t->full_fits, (double)t->cpu_ns / 1e6,
           100 * sure, t->kind);
}

static int explain_task(const aw_data *data, const aw_search_options *o, const aw_view *view, const char *svg)
{
    aw_explanation e;
    aw_error error;
    if (!aw_data_has(data, o->task))
        return fail_usage("no task '%s' in the data; `arcwright show` lists the ids", o->task);
    if (aw_search_explain(data, o, view, &e, &error) != AW_OK) return fail(&error);
    int code = 0;
    if (svg) code = write_text(&e.svg, svg);
    if (!svg || strcmp(svg, "-") != 0) print_text(&e.text);
    aw_explanation_clear(&e);
    return code;
}

int command_search(int argc, char **argv)
{
    aw_search_options o = {0};
    struct data_choice choice = {0};
    const char *summary_path = NULL, *tasks_path = NULL, *library_path = NULL, *positional[1];
    const char *explain = NULL, *svg = NULL, *curve = NULL;
    int colour = COLOUR_AUTO;
    bool digits = false, blind = false;
    bool programs = false, quiet = false;
    uint32_t count;
    const struct option_row rows[] = {
        DATA_ROWS(choice, DATA_WORDS),
        {"task", "ID", OPTION_TEXT, &o.task, "this task alone"},
        {"budget", "N", OPTION_COUNT, &o.budget,
         "work for each task, in units of a joint state with all that is made of it (12000)"},
        {"threads", "N", OPTION_COUNT, &o.threads, "all processors unless given"},
        {"summary-json", "FILE", OPTION_TEXT, &summary_path, "the figures, for scripts; - for stdout"},
        {"tasks-json", "FILE", OPTION_TEXT, &tasks_path,
         "each task with its programs, for scripts; - for stdout"},
        {"programs", NULL, OPTION_FLAG, &programs,
         "print the programs of the attempts, simplified and explained"},
        {"explain", "ID", OPTION_TEXT, &explain,
         "what the search of this task did, with pictures of near misses"},
        {"svg", "FILE", OPTION_TEXT, &svg, "with --explain: its pictures as SVG too; - is stdout"},
        {"color", "WHEN", OPTION_COLOUR, &colour, "of --explain: auto, always, never"},
        {"digits", NULL, OPTION_FLAG, &digits, "write the colour numbers"},
        {"colour-blind", NULL, OPTION_FLAG, &blind, "another palette"},
        {"curve", "FILE", OPTION_TEXT, &curve,
         "figures for budgets 3000, 12000, ... up to --budget (48000) as CSV; - for stdout"},
        {"library", "FILE", OPTION_TEXT, &library_path,
         "the programs that meet every output, as a .py file; - for stdout"},
        {"time", "S", OPTION_SECONDS, &o.cap_s,
         "at most so long for each task; what is found by then is used"},
        {"costs", "FILE", OPTION_TEXT, &o.costs, "costs of moves that `arcwright learn` wrote"},
        {"without", "PARTS", OPTION_TEXT, &o.without,
         "leave out parts: cover,lists,views,backward,rules,repair,divisions,turned; stop: none ends early"},
        {"check", NULL, OPTION_FLAG, &o.check, "run every candidate as a program too"},
        {"quiet", NULL, OPTION_FLAG, &quiet, "no line for each task"},
        {0},
    };
    const struct usage usage = {
        "search",
        "",
        "Finds programs for tasks from nothing but their examples.",
        rows,
        "The result does not depend on the number of threads: the budget counts work, not time; with "
        "--time it does.\n"
        "--summary-json: "
        "{\"tasks\",\"solved\",\"solved_ids\",\"solved_at_1\",\"full_fit\",\"oracle\",\"oracle_at_10\","
        "\"states\",\"wall_s\",\"cpu_s\"};\n"
        "solved: every test output right within two attempts, where they are known; oracle: by some "
        "candidate; oracle_at_10: by\n"
        "one of the ten best predictions for each test. \"% sure\" in a task's line: how likely its "
        "first attempts are right.",
        0,
        0};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    /* What goes to stdout for scripts has it alone. */
    bool alone = (summary_path && strcmp(summary_path, "-") == 0) ||
                 (tasks_path && strcmp(tasks_path, "-") == 0) ||
                 (library_path && strcmp(library_path, "-") == 0);
    if (check_svg(svg)) return EXIT_USAGE;
    if (explain && o.task) return fail_usage("search: --task and --explain each say which task: give one");
    if (svg && !explain) return fail_usage("--svg: only with --explain");
    o.library = library_path != NULL;
    o.readable = programs || tasks_path;
    aw_data *data = open_data(&choice, &code);
    if (!data) return code;
    if (explain) {
        aw_view view = view_choose(colour, digits, blind);
        o.task = explain;
        code = explain_task(data, &o, &view, svg);
        aw_data_free(data);
        return code;
    }
    if (curve) {
        code = search_curve(data, &o, curve);
        aw_data_free(data);
        return code;
    }
    uint32_t n = aw_data_count(data);
    aw_search_task *tasks = calloc(n + 1, sizeof *tasks);
    aw_search_summary summary;
    aw_error error;
    if (tasks && aw_search(data, &o, tasks, &summary, &error) == AW_OK) {
        json_t *list = json_array();
        for (uint32_t i = 0; i < n; i++) {
            if (!tasks[i].done) continue;
            if (!quiet && !alone) print_task(&tasks[i]);
            if (programs && !alone && tasks[i].programs.length) puts(tasks[i].programs.data);
            json_array_append_new(list, task_json(&tasks[i]));
        }
        if (!alone)
            print_line(
                "%u of %u task%s solved, %u at the first attempt; %u with a full fit, %u with a right candidate; "
                "%.1f M states, %.1f s, CPU %.1f s",
                summary.solved, summary.tasks, PLURAL(summary.tasks), summary.solved_at_1, summary.full_fit,
                summary.oracle, (double)summary.states / 1e6, summary.wall_s, summary.cpu_s);
        if (summary.capped)
            fprintf(stderr, "%u task%s ended by --time: another run may find more or less\n", summary.capped,
                    summary.capped == 1 ? " was" : "s were");
        code = 0;
        if (library_path) {
            aw_text text = aw_search_library(data, &o, tasks);
            code = write_text(&text, library_path);
        }
        if (summary_path && !code) code = write_json(summary_json(&summary, tasks, n), summary_path);
        if (tasks_path && !code) code = write_json(json_incref(list), tasks_path);
        json_decref(list);
        aw_search_tasks_clear(tasks, n);
    } else {
        code = fail(&error);
    }
    free(tasks);
    aw_data_free(data);
    return code;
}

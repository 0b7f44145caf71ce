#include "cli/cli.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static json_t *summary_json(const aw_verify_summary *s)
{
    return json_pack("{s:i,s:i,s:i,s:i,s:i,s:i,s:i,s:i,s:I}", "programs", (int)s->programs, "tasks",
                     (int)s->tasks, "right", (int)s->right, "wrong", (int)s->wrong, "failed", (int)s->failed,
                     "pairs", (int)s->pairs, "pairs_right", (int)s->pairs_right, "runs", (int)s->runs,
                     "run_ns_total", (json_int_t)s->run_ns_total);
}

static void print_json(const aw_library *programs, const aw_verdict *verdicts,
                       const aw_verify_summary *summary)
{
    json_t *o = json_object(), *results = json_array(), *errors = json_array();
    for (uint32_t i = 0; i < summary->programs; i++) {
        const aw_verdict *v = &verdicts[i];
        json_array_append_new(results, json_pack("{s:s,s:s,s:s,s:i,s:i,s:s,s:I,s:I}", "program",
                                                 aw_library_name(programs, i), "task", v->task, "status",
                                                 aw_verdict_name(v->status), "pairs", (int)v->pairs,
                                                 "pairs_right", (int)v->pairs_right, "why", v->why, "run_ns",
                                                 (json_int_t)v->run_ns, "ticks", (json_int_t)v->ticks));
    }
    for (uint32_t i = 0; i < aw_library_error_count(programs); i++)
        json_array_append_new(errors, json_string(aw_library_error(programs, i)));
    json_object_set_new(o, "summary", summary_json(summary));
    json_object_set_new(o, "results", results);
    json_object_set_new(o, "errors", errors);
    char *text = json_dumps(o, JSON_INDENT(1));
    puts(text);
    free(text);
    json_decref(o);
}

static void print_table(const aw_library *programs, const aw_verdict *verdicts, const aw_verify_summary *s,
                        bool all)
{
    for (uint32_t i = 0; i < s->programs; i++) {
        const aw_verdict *v = &verdicts[i];
        if (v->status == AW_RIGHT && !all) continue;
        print_line("%-6s %-24s %2u/%-2u pairs %9.1f us  %s", aw_verdict_name(v->status),
                   aw_library_name(programs, i), v->pairs_right, v->pairs, (double)v->run_ns / 1000, v->why);
    }
    char more[200] = "";
    uint32_t errors = aw_library_error_count(programs);
    int n = s->runs ? snprintf(more, sizeof more, "; %.2f us a run", (double)s->run_ns_total / 1000 / s->runs)
                    : 0;
    if (errors)
        snprintf(more + n, sizeof more - (size_t)n, "; %u function%s could not be read", errors,
                 PLURAL(errors));
    print_line("%u program%s on %u task%s: %u right, %u wrong, %u failed; %u of %u pair%s right%s",
               s->programs, PLURAL(s->programs), s->tasks, PLURAL(s->tasks), s->right, s->wrong, s->failed,
               s->pairs_right, s->pairs, PLURAL(s->pairs), more);
}

/* Programs whose task was found by a part of their name. */
static void tell_names(const aw_library *programs, const aw_verdict *verdicts, uint32_t count)
{
    uint32_t others = 0, first = 0;
    for (uint32_t i = 0; i < count; i++)
        if (strcmp(verdicts[i].task, aw_library_task(programs, i)) != 0 && !others++) first = i;
    if (others)
        fprintf(stderr, "arcwright: note: %s is run on the task that a part of its name names, %s%s\n",
                aw_library_name(programs, first), verdicts[first].task, others > 1 ? "; others too" : "");
}

int command_verify(int argc, char **argv)
{
    aw_verify_options o = {0};
    struct data_choice choice = {0};
    struct option_list preludes = {0};
    const char *positional[1];
    bool json = false, strict = false, all = false;
    uint32_t count;
    const struct option_row rows[] = {
        DATA_ROWS(choice, DATA_WORDS),
        PRELUDE_ROW(preludes),
        {"task", "ID", OPTION_TEXT, &o.task, "run every program on this task instead of the one in its name"},
        {"json", NULL, OPTION_FLAG, &json, "for scripts"},
        {"all", NULL, OPTION_FLAG, &all, "list programs that are right as well"},
        {"strict", NULL, OPTION_FLAG, &strict, "exit 1 unless every program is right"},
        {"repeat", "N", OPTION_COUNT, &o.repeat, "times are the least of N runs (1)"},
        {"threads", "N", OPTION_COUNT, &o.threads, "all processors unless given"},
        {0},
    };
    const struct usage usage = {
        "verify",
        "FILE.py|DIR|STORE",
        "Runs programs on the tasks in their names (solve_67a3c6ac) and says who is right.",
        rows,
        "right: every demo and test pair exact. failed: some pair gave no value (why tells the first). "
        "wrong: the rest.\n"
        "--json: "
        "{\"summary\":{...},\"results\":[{\"program\",\"task\",\"status\",\"pairs\",\"pairs_right\","
        "\"why\",\"run_ns\",\"ticks\"}],\n"
        "\"errors\":[...]}; run_ns is the time of evaluation alone, cold, all pairs together.",
        1,
        1};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    aw_data *data = open_data(&choice, &code);
    aw_library *programs = data ? open_programs(positional[0], &preludes, &code) : NULL;
    if (programs) {
        aw_verdict *verdicts = calloc(aw_library_count(programs) + 1, sizeof *verdicts);
        aw_verify_summary summary;
        aw_error error;
        if (verdicts && aw_verify(data, programs, &o, verdicts, &summary, &error) == AW_OK) {
            if (!o.task) tell_names(programs, verdicts, summary.programs);
            if (json)
                print_json(programs, verdicts, &summary);
            else
                print_table(programs, verdicts, &summary, all);
            bool clean = summary.right == summary.programs && !aw_library_error_count(programs);
            code = strict && !clean ? EXIT_NO : 0;
            if (!summary.programs) code = fail_usage("%s has no function that could be read", positional[0]);
        } else {
            code = fail(&error);
        }
        free(verdicts);
    }
    aw_library_free(programs);
    aw_data_free(data);
    return code;
}

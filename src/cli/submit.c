#include "cli/cli.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int command_submit(int argc, char **argv)
{
    struct data_choice choice = {0};
    const char *out = "submission.json", *positional[1];
    aw_submit_options o = {0};
    uint32_t count;
    const struct option_row rows[] = {
        DATA_ROWS(choice, "the challenges: a Kaggle file, a folder or an ARC file"),
        {"store", "FILE", OPTION_TEXT, &o.store,
         "whose programs answer (arcwright.db, unless there is --search)"},
        {"search", "N", OPTION_COUNT, &o.search,
         "search each task with N states, instead of a store or besides it"},
        {"time", "S", OPTION_SECONDS, &o.cap_s, "the search takes at most so long for each task"},
        {"threads", "N", OPTION_COUNT, &o.threads, "of the search; all processors unless given"},
        {"out", "FILE", OPTION_TEXT, &out, "the submission (submission.json); - is stdout"},
        {0},
    };
    const struct usage usage = {
        "submit",
        "",
        "Writes two attempts for every test input of every task, from the programs of a store, a search or both.",
        rows,
        "For a store, first evolve on the same data: arcwright evolve --data FILE --store STORE. From nothing:\n"
        "arcwright submit --data FILE --search 12000. Demo pairs alone choose the attempts.",
        0,
        0};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    if (o.cap_s > 0 && !o.search) return fail_usage("--time: only with --search");
    if (!o.store && !o.search) o.store = "arcwright.db";
    aw_data *data = open_data(&choice, &code);
    if (!data) return code;
    aw_text text;
    aw_submit_report report;
    aw_error error;
    if (aw_submit(data, &o, &text, &report, &error) != AW_OK) {
        code = fail(&error);
    } else {
        code = write_text(&text, out);
        if (!code)
            fprintf(stderr, "%u of %u task%s answered, %u attempts for %u test input%s\n", report.answered,
                    report.tasks, PLURAL(report.tasks), report.attempts, report.tests, PLURAL(report.tests));
    }
    aw_data_free(data);
    return code;
}

/* The lines of a text as a list of strings. */
static json_t *lines_json(const aw_text *text)
{
    json_t *list = json_array();
    for (const char *at = text->data; at && *at;) {
        size_t n = strcspn(at, "\n");
        json_array_append_new(list, json_stringn(at, n));
        at += n + (at[n] == '\n');
    }
    return list;
}

static void print_score_json(const aw_score *s, bool ids)
{
    json_t *o = json_pack("{s:i,s:i,s:f,s:i,s:i,s:i,s:f,s:f,s:i,s:i,s:i,s:o}", "tasks", (int)s->tasks,
                          "tasks_right", (int)s->tasks_right, "score_tasks",
                          s->tasks ? (double)s->tasks_right / s->tasks : 0.0, "pairs", (int)s->pairs,
                          "pairs_right", (int)s->pairs_right, "pairs_right_first", (int)s->pairs_right_first,
                          "score_pairs", s->pairs ? (double)s->pairs_right / s->pairs : 0.0,
                          "score_mean_of_tasks", s->mean_of_tasks, "missing", (int)s->missing, "unknown",
                          (int)s->unknown, "strange", (int)s->strange, "faults", lines_json(&s->fault_lines));
    if (ids) json_object_set_new(o, "right_ids", lines_json(&s->right_ids));
    char *text = json_dumps(o, JSON_INDENT(1) | JSON_REAL_PRECISION(9));
    puts(text);
    free(text);
    json_decref(o);
}

static void print_score(const aw_score *s, bool ids)
{
    if (ids) fputs(s->right_ids.data, stdout);
    print_line(
        "%u of %u task%s right within two attempts (%.2f %%), %u of %u test output%s (%.2f %%; first attempt %u), mean "
        "over tasks %.4f",
        s->tasks_right, s->tasks, PLURAL(s->tasks), s->tasks ? 100.0 * s->tasks_right / s->tasks : 0.0,
        s->pairs_right, s->pairs, PLURAL(s->pairs), s->pairs ? 100.0 * s->pairs_right / s->pairs : 0.0,
        s->pairs_right_first, s->mean_of_tasks);
    if (s->missing)
        print_line("%u task%s not in the submission: wrong", s->missing, s->missing == 1 ? " is" : "s are");
    if (s->strange)
        print_line("%u id%s of the submission: no task of the data", s->strange, PLURAL(s->strange));
    if (s->unknown)
        print_line("%u task%s no known outputs and do%s not count", s->unknown,
                   s->unknown == 1 ? " has" : "s have", s->unknown == 1 ? "es" : "");
}

/* The first few of what is missing or wrong in form. */
static void tell_faults(const aw_score *s)
{
    enum { MOST = 20 };
    const char *at = s->fault_lines.data;
    for (uint32_t i = 0; i < s->faults && i < MOST; i++) {
        size_t n = strcspn(at, "\n");
        fprintf(stderr, "arcwright: %.*s\n", (int)n, at);
        at += n + 1;
    }
    if (s->faults > MOST)
        fprintf(stderr, "arcwright: and %u more such lines; --json has all\n", s->faults - MOST);
}

int command_score(int argc, char **argv)
{
    struct data_choice choice = {0};
    const char *positional[1];
    bool json = false, ids = false;
    uint32_t count;
    const struct option_row rows[] = {
        DATA_ROWS(choice, "the tasks with their test outputs"),
        {"ids", NULL, OPTION_FLAG, &ids, "list the tasks that are right"},
        {"json", NULL, OPTION_FLAG, &json, "for scripts"},
        {0},
    };
    const struct usage usage = {"score",
                                "SUBMISSION.json",
                                "The official figures of a submission, from tasks whose outputs are known.",
                                rows,
                                NULL,
                                1,
                                1};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    aw_data *data = open_data(&choice, &code);
    if (!data) return code;
    aw_score s;
    aw_error error;
    if (aw_score_submission(data, positional[0], &s, &error) != AW_OK) {
        code = fail(&error);
    } else {
        code = 0;
        tell_faults(&s);
        if (!choice.paths.count)
            fprintf(stderr, "arcwright: note: no --data: scored against %s, %u task%s\n", aw_data_path(data),
                    aw_data_count(data), PLURAL(aw_data_count(data)));
        if (json)
            print_score_json(&s, ids);
        else
            print_score(&s, ids);
        aw_text_free(&s.fault_lines);
        aw_text_free(&s.right_ids);
    }
    aw_data_free(data);
    return code;
}

#include "cli/cli.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

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
            fprintf(stderr, "%u of %u tasks answered, %u attempts for %u test inputs\n", report.answered,
                    report.tasks, report.attempts, report.tests);
    }
    aw_data_free(data);
    return code;
}

static void print_score_json(const aw_score *s)
{
    json_t *o = json_pack(
        "{s:i,s:i,s:f,s:i,s:i,s:i,s:f,s:f,s:i,s:i}", "tasks", (int)s->tasks, "tasks_right",
        (int)s->tasks_right, "score_tasks", s->tasks ? (double)s->tasks_right / s->tasks : 0.0, "pairs",
        (int)s->pairs, "pairs_right", (int)s->pairs_right, "pairs_right_first", (int)s->pairs_right_first,
        "score_pairs", s->pairs ? (double)s->pairs_right / s->pairs : 0.0, "score_mean_of_tasks",
        s->mean_of_tasks, "missing", (int)s->missing, "unknown", (int)s->unknown);
    char *text = json_dumps(o, JSON_INDENT(1) | JSON_REAL_PRECISION(9));
    puts(text);
    free(text);
    json_decref(o);
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
        if (ids) fputs(s.right_ids.data, stdout);
        if (json)
            print_score_json(&s);
        else
            printf("%u of %u tasks right within two attempts (%.2f %%), %u of %u test outputs (%.2f %%; "
                   "first attempt %u), mean over tasks %.4f\n",
                   s.tasks_right, s.tasks, s.tasks ? 100.0 * s.tasks_right / s.tasks : 0.0, s.pairs_right,
                   s.pairs, s.pairs ? 100.0 * s.pairs_right / s.pairs : 0.0, s.pairs_right_first,
                   s.mean_of_tasks);
        if (!json && s.missing) printf("%u tasks are not in the submission\n", s.missing);
        if (!json && s.unknown) printf("%u tasks have no known outputs and do not count\n", s.unknown);
        aw_text_free(&s.right_ids);
    }
    aw_data_free(data);
    return code;
}

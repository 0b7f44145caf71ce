#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What a search finds for the tasks of a data set, as a library. */
static aw_library *sweep(const struct data_choice *choice, aw_search_options *o, int *code)
{
    aw_data *data = open_data(choice, code);
    if (!data) return NULL;
    uint32_t n = aw_data_count(data);
    aw_search_task *tasks = calloc(n + 1, sizeof *tasks);
    aw_search_summary summary;
    aw_error error;
    aw_library *library = NULL;
    o->library = true;
    if (aw_search(data, o, tasks, &summary, &error) == AW_OK) {
        aw_text text = aw_search_library(data, o, tasks);
        if (aw_library_parse("search", text.data, &library, &error) != AW_OK) *code = fail(&error);
        aw_text_free(&text);
        aw_search_tasks_clear(tasks, n);
    } else {
        *code = fail(&error);
    }
    free(tasks);
    aw_data_free(data);
    return library;
}

int command_learn(int argc, char **argv)
{
    enum { MOST = 20 };
    struct data_choice choice = {0};
    struct option_list preludes = {0};
    const char *out = "-", *leave_out = NULL, *positional[1];
    aw_learn_options o = {.most = MOST};
    aw_search_options search = {0};
    char shipped[1024];
    uint32_t count;
    const struct option_row rows[] = {
        DATA_ROWS(choice, "without programs: learn from what a search finds for these tasks"),
        PRELUDE_ROW(preludes),
        {"budget", "N", OPTION_COUNT, &search.budget,
         "work of that search for each task, as in `search` (12000)"},
        {"threads", "N", OPTION_COUNT, &search.threads, "of that search; all processors unless given"},
        {"leave-out", "FILE", OPTION_TEXT, &leave_out,
         "task ids that do not count, one a line; none: all count (bench/split-validation.txt)"},
        {"moves", NULL, OPTION_FLAG, &o.moves, "costs of moves alone too, not only after other moves"},
        {"abstractions", NULL, OPTION_FLAG, &o.abstractions,
         "sub-programs that many programs share, instead of costs"},
        {"most", "N", OPTION_COUNT, &o.most, "abstractions (20)"},
        {"out", "FILE", OPTION_TEXT, &out, "where to (stdout)"},
        {0},
    };
    const struct usage usage = {
        "learn",
        "[FILE.py|DIR|STORE]",
        "Learns from programs that were found: costs of moves for `arcwright search --costs`, or what they share.",
        rows,
        "arcwright learn library/found/arc-agi-1-training.py --out costs.txt\n"
        "arcwright search --data DIR --costs costs.txt",
        0,
        1};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    if (!count && !choice.paths.count)
        return fail_usage("learn: give programs, or --data DIR to search for some");
    if (count && choice.paths.count) return fail_usage("learn: programs or --data, not both");
    if (!leave_out)
        o.leave_out = find_shipped("bench/split-validation.txt", shipped, sizeof shipped) ? shipped : NULL;
    else if (strcmp(leave_out, "none") != 0)
        o.leave_out = leave_out;
    code = 0;
    aw_library *library =
        count ? open_programs(positional[0], &preludes, &code) : sweep(&choice, &search, &code);
    if (!library) return code;
    aw_text text;
    aw_learn_report r;
    aw_error error;
    if (aw_learn(library, &o, &text, &r, &error) != AW_OK) {
        code = fail(&error);
        if (error.status == AW_IO) code = EXIT_USAGE;
    } else {
        code = write_text(&text, out);
        if (!code && o.abstractions)
            fprintf(stderr, "%u programs (%u left out), %u lines: %u abstractions save %u\n", r.programs,
                    r.left_out, r.lines, r.rows, r.lines_saved);
        else if (!code)
            fprintf(stderr, "%u programs of %u tasks (%u left out): %u moves, %u after another; %u rows\n",
                    r.programs, r.tasks, r.left_out, r.moves, r.pairs, r.rows);
    }
    aw_library_free(library);
    return code;
}

#include "cli/cli.h"

#include <stdio.h>

int command_report(int argc, char **argv)
{
    struct data_choice choice = {0};
    const char *store = "arcwright.db", *out = "report.html", *positional[1];
    bool blind = false;
    uint32_t count;
    const struct option_row rows[] = {
        {"store", "FILE", OPTION_TEXT, &store, "the store (arcwright.db)"},
        DATA_ROWS(choice, "tasks (those of the run, from where it had them)"),
        {"out", "FILE", OPTION_TEXT, &out, "the page (report.html); - is stdout"},
        {"colour-blind", NULL, OPTION_FLAG, &blind, "another palette"},
        {0},
    };
    const struct usage usage = {
        "report",
        "[RUN]",
        "Writes a run as one page of HTML: what was solved when, where the time went, and every task "
        "with its best program.",
        rows,
        "RUN is a run's number (arcwright store ls); without one it is the store's last. Tasks are shown "
        "as the store has\n"
        "them now. The page is one file that needs nothing else.",
        0,
        1};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    const char *run = count ? positional[0] : NULL;
    aw_text of_run = {0}, page;
    aw_error error;
    if (!choice.paths.count && aw_run_data(store, run, &of_run, &error) != AW_OK) return fail(&error);
    if (of_run.data) choice.paths = (struct option_list){{of_run.data}, 1};
    aw_data *data = open_data(&choice, &code);
    aw_text_free(&of_run);
    if (!data) return code;
    aw_view view = view_choose(COLOUR_NEVER, false, blind);
    if (aw_report(data, store, run, &view, &page, &error) != AW_OK)
        code = fail(&error);
    else if ((code = write_text(&page, out)) == 0 && (out[0] != '-' || out[1]))
        printf("%s\n", out);
    aw_data_free(data);
    return code;
}

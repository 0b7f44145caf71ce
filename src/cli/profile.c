#include "cli/cli.h"

#include <stdio.h>

int command_profile(int argc, char **argv)
{
    const char *store = "arcwright.db", *positional[2];
    bool json = false, primitives = false, tasks = false, programs = false;
    uint32_t top = 20, count;
    const struct option_row rows[] = {
        {"store", "FILE", OPTION_TEXT, &store, "the store (arcwright.db)"},
        {"primitives", NULL, OPTION_FLAG, &primitives, "time, calls and ticks by primitive"},
        {"tasks", NULL, OPTION_FLAG, &tasks, "by task"},
        {"programs", NULL, OPTION_FLAG, &programs,
         "the slowest programs in the store; with RUN, those it put there"},
        {"top", "N", OPTION_COUNT, &top, "so many rows of these (20)"},
        {"json", NULL, OPTION_FLAG, &json, "for scripts"},
        {0},
    };
    const struct usage usage = {
        "profile",
        "[RUN [RUN]]",
        "Where the time of a run went, phase by phase; or two runs side by side.",
        rows,
        "RUN is a run's number (arcwright store ls) or a file that evolve --summary-json wrote; without one it is the\n"
        "store's last. Two runs are compared, phase by phase. Each side may be several runs of the same work, as in\n"
        "`arcwright profile 1,2,3 4,5,6`: then it is known which differences exceed what such runs differ by anyway.",
        0,
        2};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    if (primitives + tasks + programs > 1)
        return fail_usage("profile: one of --primitives, --tasks and --programs at a time");
    if (count == 2 && (primitives || tasks || programs || json))
        return fail_usage("profile: two runs are compared by phases, as a table");
    aw_text text;
    aw_error error;
    aw_profile_part part = primitives ? AW_PROFILE_PRIMITIVES
                           : tasks    ? AW_PROFILE_TASKS
                           : programs ? AW_PROFILE_PROGRAMS
                                      : AW_PROFILE_PHASES;
    aw_status status = count == 2
                           ? aw_profile_compare(store, positional[0], positional[1], &text, &error)
                           : aw_profile(store, count ? positional[0] : NULL, part, top, json, &text, &error);
    if (status != AW_OK) return fail(&error);
    print_text(&text);
    return 0;
}

#include "cli/cli.h"

#include <stdio.h>

int command_solvers(int argc, char **argv)
{
    const char *store = "arcwright.db", *other = NULL, *positional[1];
    bool json = false, best = false;
    uint32_t print = 0, count;
    const struct option_row rows[] = {
        {"store", "FILE", OPTION_TEXT, &store, "the store (arcwright.db)"},
        {"best", NULL, OPTION_FLAG, &best, "print the best program"},
        {"print", "N", OPTION_COUNT, &print, "print program number N of the list"},
        {"compare", "HASH", OPTION_TEXT, &other,
         "instead of a task take a program's hash, and compare it with this one"},
        {"json", NULL, OPTION_FLAG, &json, "for scripts"},
        {0},
    };
    const struct usage usage = {"solvers",
                                "TASK",
                                "What the store knows about a task: its programs, best first.",
                                rows,
                                "Hashes may be cut to the first digits that tell them apart.",
                                1,
                                1};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    aw_text text;
    aw_error error;
    if (best) print = 1;
    aw_status status = other ? aw_compare(store, positional[0], other, &text, &error)
                             : aw_solvers(store, positional[0], json, print, &text, &error);
    if (status != AW_OK) return fail(&error);
    print_text(&text);
    return 0;
}

#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

struct store_command {
    struct data_choice choice;
    struct option_list preludes;
    const char *tree, *library, *task;
    uint32_t keep;
    bool json;
};

static int list(const char *store, const struct store_command *c)
{
    aw_text text;
    aw_error error;
    if (aw_store_list(store, c->json, &text, &error) != AW_OK) return fail(&error);
    print_text(&text);
    return 0;
}

static int export_programs(const char *store, const struct store_command *c)
{
    aw_export report;
    aw_error error;
    if (!c->tree == !c->library) return fail_usage("store export: give --tree DIR or --library FILE.py");
    aw_status status = c->tree ? aw_store_export_tree(store, c->tree, &report, &error)
                               : aw_store_export_library(store, c->library, &report, &error);
    if (status != AW_OK) return fail(&error);
    printf("%u programs of %u tasks, %u files new or changed", report.programs, report.tasks, report.changed);
    if (report.unportable) printf("; %u programs need more than the 160 primitives and I", report.unportable);
    putchar('\n');
    return 0;
}

static int import_programs(const char *store, const char *path, const struct store_command *c)
{
    int code = 0;
    aw_import report;
    aw_error error;
    aw_data *data = open_data(&c->choice, &code);
    aw_library *library = data ? open_programs(path, &c->preludes, &code) : NULL;
    if (library) {
        if (aw_store_import(store, library, data, &report, &error) == AW_OK)
            printf("%u programs read, %u kept with their scores, %u without a task in the data\n",
                   report.programs, report.entries, report.no_task);
        else
            code = fail(&error);
    }
    aw_library_free(library);
    aw_data_free(data);
    return code;
}

static int check_store(const char *store, const struct store_command *c)
{
    int code = 0;
    aw_store_check_result r;
    aw_error error;
    aw_data *data = open_data(&c->choice, &code);
    if (!data) return code;
    if (aw_store_check(store, data, &r, &error) != AW_OK) {
        code = fail(&error);
    } else {
        print_text(&r.report);
        if (r.unknown_tasks)
            printf("%u scores belong to tasks that the data does not have\n", r.unknown_tasks);
        if (r.problems) {
            fprintf(
                stderr,
                "arcwright: %s: the store is damaged: %u problem%s; `store repair %s NEW` saves the rest\n",
                store, r.problems, PLURAL(r.problems), store);
            code = EXIT_WORLD;
        } else {
            printf("%u of %u stored scores reproduced\n", r.reproduced, r.entries);
            code = r.reproduced == r.entries ? 0 : EXIT_NO;
        }
    }
    aw_data_free(data);
    return code;
}

static int repair(const char *store, const char *to)
{
    aw_repair r;
    aw_error error;
    if (aw_store_repair(store, to, &r, &error) != AW_OK) return fail(&error);
    printf("saved: %u runs, %u tasks, %u programs, %u entries\n", r.runs, r.tasks, r.programs, r.entries);
    printf("lost: %u tasks, %u entries; %u runs are lost or cannot be continued\n", r.lost_tasks,
           r.lost_entries, r.lost_runs);
    return 0;
}

static int prune(const char *store, const struct store_command *c)
{
    if (c->keep == 0) return fail_usage("--keep: expected at least 1: with 0 nothing would be left");
    uint32_t entries, programs;
    aw_error error;
    if (aw_store_prune(store, c->keep, &entries, &programs, &error) != AW_OK) return fail(&error);
    printf("%u entries and %u programs removed\n", entries, programs);
    return 0;
}

int command_store(int argc, char **argv)
{
    struct store_command c = {.keep = 32};
    const char *positional[3];
    uint32_t count;
    const struct option_row rows[] = {
        DATA_ROWS(c.choice, "tasks, for import and check"),
        PRELUDE_ROW(c.preludes),
        {"tree", "DIR", OPTION_TEXT, &c.tree, "export to DIR/solve_TASK/SCORE/TIME/HASH.py"},
        {"library", "FILE.py", OPTION_TEXT, &c.library, "export the best program of each task as one file"},
        {"keep", "N", OPTION_COUNT, &c.keep, "prune: programs kept for each task (32)"},
        {"json", NULL, OPTION_FLAG, &c.json, "ls: for scripts"},
        {0},
    };
    const struct usage usage = {
        "store",
        "ls|export|import|prune|check|repair FILE [PROGRAMS.py|NEW]",
        "Looks after a store.",
        rows,
        "  store ls FILE                    runs and tasks\n"
        "  store export FILE --tree DIR     one file a program; --library FILE.py: one file for all\n"
        "  store import FILE PROGRAMS.py    arc-dsl style programs, verified on the tasks in their names\n"
        "  store prune FILE --keep N        drop all but the best N of each task\n"
        "  store check FILE --data DIR      is it what was written (else exit 3), and are all scores "
        "reproduced (else 1)\n"
        "  store repair FILE NEW            what can be saved of a damaged store, as a new one",
        2,
        3};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    const char *verb = positional[0], *store = positional[1];
    bool importing = strcmp(verb, "import") == 0, repairing = strcmp(verb, "repair") == 0;
    if ((importing || repairing) != (count == 3))
        return fail_usage("store %s: %s", verb,
                          importing   ? "say which PROGRAMS.py"
                          : repairing ? "say where the NEW store goes"
                                      : "too many arguments");
    if (strcmp(verb, "ls") == 0) return list(store, &c);
    if (strcmp(verb, "export") == 0) return export_programs(store, &c);
    if (importing) return import_programs(store, positional[2], &c);
    if (strcmp(verb, "check") == 0) return check_store(store, &c);
    if (strcmp(verb, "prune") == 0) return prune(store, &c);
    if (repairing) return repair(store, positional[2]);
    return fail_usage("store: no '%s': expected ls, export, import, prune, check or repair", verb);
}

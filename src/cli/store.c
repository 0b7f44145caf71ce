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
        if (r.problems) printf("%u problems of structure\n", r.problems);
        printf("%u of %u stored scores reproduced\n", r.reproduced, r.entries);
        code = r.reproduced == r.entries && !r.problems ? 0 : EXIT_NO;
    }
    aw_data_free(data);
    return code;
}

static int prune(const char *store, const struct store_command *c)
{
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
        "ls|export|import|prune|check FILE [PROGRAMS.py]",
        "Looks after a store.",
        rows,
        "  store ls FILE                    runs and tasks\n"
        "  store export FILE --tree DIR     one file a program; --library FILE.py: one file for all\n"
        "  store import FILE PROGRAMS.py    arc-dsl style programs, verified on the tasks in their names\n"
        "  store prune FILE --keep N        drop all but the best N of each task\n"
        "  store check FILE --data DIR      every stored score computed anew; exit 0 only if all are reproduced",
        2,
        3};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    const char *verb = positional[0], *store = positional[1];
    bool importing = strcmp(verb, "import") == 0;
    if (importing != (count == 3))
        return fail_usage("store %s: %s", verb, importing ? "say which PROGRAMS.py" : "too many arguments");
    if (strcmp(verb, "ls") == 0) return list(store, &c);
    if (strcmp(verb, "export") == 0) return export_programs(store, &c);
    if (importing) return import_programs(store, positional[2], &c);
    if (strcmp(verb, "check") == 0) return check_store(store, &c);
    if (strcmp(verb, "prune") == 0) return prune(store, &c);
    return fail_usage("store: no '%s': expected ls, export, import, prune or check", verb);
}

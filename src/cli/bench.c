#include "cli/cli.h"

#include <stdio.h>

static void say(void *context, const char *text)
{
    (void)context;
    fputs(text, stdout);
    fflush(stdout);
}

static int compare(const char *old_path, const char *new_path)
{
    aw_text report;
    aw_error error;
    bool same;
    if (aw_bench_compare(old_path, new_path, &report, &same, &error) != AW_OK) return fail(&error);
    print_text(&report);
    return same ? 0 : EXIT_NO;
}

static int measure(const aw_bench_options *o, const struct data_choice *choice, const char *library_path,
                   const char *json_path)
{
    int code = 0;
    aw_data *data = open_data(choice, &code);
    aw_library *library = data ? open_programs(library_path, NULL, &code) : NULL;
    aw_text json = {0};
    aw_error error;
    uint64_t signature;
    if (library) {
        code = aw_bench(data, library, o, say, NULL, &signature, &json, &error) == AW_OK ? 0 : fail(&error);
        if (!code && o->signature_only) printf("%016llx\n", (unsigned long long)signature);
        if (!code && json_path)
            code = write_text(&json, json_path);
        else
            aw_text_free(&json);
    }
    aw_library_free(library);
    aw_data_free(data);
    return code;
}

int command_bench(int argc, char **argv)
{
    struct data_choice choice = {0};
    const char *library_path = NULL, *json = NULL, *positional[2];
    aw_bench_options o = {0};
    bool comparing = false;
    uint32_t count;
    const struct option_row rows[] = {
        DATA_ROWS(choice, DATA_WORDS),
        {"library", "PATH", OPTION_TEXT, &library_path, "programs (library/starter.py)"},
        {"only", "PART", OPTION_TEXT, &o.only, "primitives, cold, mutants or threads"},
        {"quick", NULL, OPTION_FLAG, &o.quick, "fewer and shorter rounds"},
        {"json", "FILE", OPTION_TEXT, &json, "the result, for --compare and for scripts"},
        {"signature", NULL, OPTION_FLAG, &o.signature_only,
         "measure nothing; one number of all results, failures and prices"},
        {"compare", NULL, OPTION_FLAG, &comparing, "of two results, OLD and NEW: what differs beyond noise"},
        {"side", "N", OPTION_COUNT, &o.side, "primitives: grids of 10, 20 or 30 (all three)"},
        {"call", "TEXT", OPTION_TEXT, &o.call, "primitives: calls with this in their name"},
        {"programs", NULL, OPTION_FLAG, &o.all_programs, "cold: every program, not the ten slowest"},
        {"samples", "N", OPTION_COUNT, &o.samples, "mutants: tasks of so many pairs (5)"},
        {"tasks", "N", OPTION_COUNT, &o.tasks, "mutants: so many of them (12)"},
        {"mutants", "N", OPTION_COUNT, &o.mutants, "mutants: for each task (1000)"},
        {"rounds", "N", OPTION_COUNT, &o.rounds, "mutants, threads: how often (11)"},
        {"no-memory", NULL, OPTION_FLAG, &o.no_memory, "mutants: without the memory of results"},
        {0},
    };
    const struct usage usage = {
        "bench",
        "[OLD NEW]",
        "Measures how fast primitives and programs run here; compares two such measurements.",
        rows,
        "primitives: each primitive on fixed grids, beside what it takes under CPython.\n"
        "cold: each program alone, nothing remembered. mutants: a thousand variants of 32 programs as one batch.\n"
        "threads: such batches for all tasks, with one thread and with two.\n"
        "A result has a signature: it changes when any result, failure or price does, and never with speed.\n"
        "--compare: OLD and NEW may each be several files, as in a.json,b.json; what they differ by "
        "among themselves is noise.\n"
        "The exit code is 1 if the signatures differ.",
        0,
        2};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    if (comparing != (count == 2) || count == 1)
        return fail_usage("bench: two results go with --compare: arcwright bench --compare OLD NEW");
    return comparing ? compare(positional[0], positional[1]) : measure(&o, &choice, library_path, json);
}

#include "cli/cli.h"

#include "base/buf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The program called `name`, or the one for the task, or the only one. */
static bool choose(const aw_library *l, const char *name, const char *task, uint32_t *program)
{
    uint32_t count = aw_library_count(l);
    for (uint32_t i = 0; i < count; i++) {
        bool match = name ? strcmp(aw_library_name(l, i), name) == 0
                          : task && strcmp(aw_library_task(l, i), task) == 0;
        if (!match) continue;
        *program = i;
        return true;
    }
    *program = 0;
    return !name && count == 1;
}

static int fail_choice(const char *path, const aw_library *library, const char *name, const char *task)
{
    uint32_t count = aw_library_count(library);
    if (!count) return fail_usage("%s has no function that could be read", path);
    if (name) return fail_usage("%s has no function '%s'", path, name);
    if (task)
        return fail_usage("none of the %u functions of %s is for task '%s': say which with --program NAME",
                          count, path, task);
    return fail_usage("%s has %u functions: say which with --program NAME or --task ID", path, count);
}

/* NULL after an error that was reported. */
static char *read_all(const char *path, int *code)
{
    struct buf text = {0};
    struct error err;
    char words[1200];
    if (buf_read_file(&text, path, &err) == STATUS_OK) return text.data;
    buf_free(&text);
    *code = fail_usage("%s", error_text(&err, words, sizeof words));
    return NULL;
}

int command_run(int argc, char **argv)
{
    struct data_choice choice = {0};
    struct option_list preludes = {0};
    const char *task = NULL, *name = NULL, *grid = NULL, *svg = NULL, *positional[1];
    bool digits = false, blind = false, json = false, code_too = false;
    aw_run_options how = {0};
    int colour = COLOUR_AUTO;
    uint32_t count, program;
    const struct option_row rows[] = {
        DATA_ROWS(choice, DATA_WORDS),
        PRELUDE_ROW(preludes),
        {"task", "ID", OPTION_TEXT, &task, "the task to run on (the one in the program's name)"},
        {"program", "NAME", OPTION_TEXT, &name, "which function of the file"},
        {"grid", "FILE", OPTION_TEXT, &grid, "run on one grid: a file with [[0,1],[2,3]], - is stdin"},
        {"steps", NULL, OPTION_FLAG, &how.steps, "show what each line of the program makes"},
        {"pair", "NAME", OPTION_TEXT, &how.pair, "one pair of the task alone: train[0], test[1], ..."},
        {"print", NULL, OPTION_FLAG, &code_too, "print the program in canonical form as well"},
        {"digits", NULL, OPTION_FLAG, &digits, "write the colour numbers"},
        {"colour-blind", NULL, OPTION_FLAG, &blind, "another palette"},
        {"color", "WHEN", OPTION_COLOUR, &colour, "auto, always, never"},
        {"svg", "FILE", OPTION_TEXT, &svg, "write the picture as SVG"},
        {"json", NULL, OPTION_FLAG, &json, "outputs for scripts"},
        {0},
    };
    const struct usage usage = {"run",
                                "FILE.py|STORE",
                                "Runs one program on one task or grid and shows what comes out.",
                                rows,
                                "Exit code 1 if some known output is not met.",
                                1,
                                1};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    if (check_svg(svg)) return EXIT_USAGE;
    if (svg && json) return fail_usage("run: --svg and --json: give one of them");
    if (grid && task) return fail_usage("run: --grid and --task: give one of them");
    if (grid && how.pair) return fail_usage("run: --grid and --pair: give one of them");
    aw_library *library = open_programs(positional[0], &preludes, &code);
    if (!library) return code;
    aw_data *data = NULL;
    aw_run_result result = {0};
    aw_error error;
    aw_status status = AW_INPUT;
    aw_view view = view_choose(colour, digits, blind);
    char *grid_text = NULL;
    if (!choose(library, name, task, &program)) {
        code = fail_choice(positional[0], library, name, task);
        aw_library_free(library);
        return code;
    }
    if (!task) task = aw_library_task(library, program);
    if (!grid && !task[0]) {
        code = fail_usage("'%s' has no task in its name: say which task with --task ID",
                          aw_library_name(library, program));
        aw_library_free(library);
        return code;
    }
    if (grid) {
        grid_text = read_all(grid, &code);
        if (!grid_text) {
            aw_library_free(library);
            return code;
        }
        status = aw_run_grid_as(library, program, grid_text, &how, &view, &result, &error);
    } else if ((data = open_data(&choice, &code))) {
        status = aw_run_task_as(library, program, data, task, &how, &view, &result, &error);
    }
    if (status == AW_OK) {
        if (code_too) {
            aw_text text = aw_library_print(library, program);
            print_text(&text);
        }
        code = !grid && result.right < result.pairs ? EXIT_NO : 0;
        if (svg) {
            int written = write_text(&result.svg, svg);
            if (written) code = written;
        } else {
            print_text(json ? &result.json : &result.picture);
        }
        if (!json && !svg && !grid) printf("%u of %u pairs right\n", result.right, result.pairs);
        aw_run_result_clear(&result);
    } else if (grid || data) {
        code = fail(&error);
    }
    free(grid_text);
    aw_data_free(data);
    aw_library_free(library);
    return code;
}

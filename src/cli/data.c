#include "cli/cli.h"

#include <string.h>

int command_data(int argc, char **argv)
{
    struct data_choice choice = {0};
    const char *positional[32];
    bool json = false;
    uint32_t count, problems;
    const struct option_row rows[] = {
        DATA_ROWS(choice, DATA_WORDS),
        {"json", NULL, OPTION_FLAG, &json, "for scripts"},
        {0},
    };
    const struct usage usage = {
        "data",
        "check [PATH...]",
        "Reads data and tells what is in it: tasks, sizes, what is left out, and tasks that are there twice.",
        rows,
        "Exit code 1 if a task is left out, or has the content of another. Give training and evaluation together\n"
        "to see whether they share a task: arcwright data check training evaluation\n"
        "--json: {\"tasks\",\"demos\",\"tests\",\"known_outputs\",\"height\",\"width\",\n"
        "\"left_out\",\"notes\",\"twice\":[[id,id],...],\"hash\"}",
        1,
        31};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    if (strcmp(positional[0], "check") != 0)
        return fail_usage("data: no '%s': expected check", positional[0]);
    for (uint32_t i = 1; i < count && choice.paths.count < 32; i++)
        choice.paths.at[choice.paths.count++] = positional[i];
    aw_data *data = open_data(&choice, &code);
    if (!data) return code;
    aw_text text;
    aw_error error;
    if (aw_data_check(data, json, &text, &problems, &error) != AW_OK) {
        code = fail(&error);
    } else {
        code = problems ? EXIT_NO : 0;
        print_text(&text);
        if (json) putchar('\n');
    }
    aw_data_free(data);
    return code;
}

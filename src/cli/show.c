#include "cli/cli.h"

#include <stdio.h>

int command_show(int argc, char **argv)
{
    struct data_choice choice = {0};
    const char *svg = NULL, *positional[1];
    bool digits = false, blind = false;
    int colour = COLOUR_AUTO;
    uint32_t count;
    const struct option_row rows[] = {
        DATA_ROWS(choice, DATA_WORDS),
        {"digits", NULL, OPTION_FLAG, &digits, "write the colour numbers"},
        {"colour-blind", NULL, OPTION_FLAG, &blind, "another palette"},
        {"color", "WHEN", OPTION_COLOUR, &colour, "auto, always, never"},
        {"svg", "FILE", OPTION_TEXT, &svg, "write an SVG picture instead; - is stdout"},
        {0},
    };
    const struct usage usage = {
        "show", "[TASK]", "Draws a task; without one lists the ids of the data.", rows, NULL, 0, 1};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    if (check_svg(svg)) return EXIT_USAGE;
    if (svg && !count) return fail_usage("show: --svg is for one TASK");
    aw_data *data = open_data(&choice, &code);
    if (!data) return code;
    aw_view view = view_choose(colour, digits, blind);
    if (!count) {
        for (uint32_t i = 0; i < aw_data_count(data); i++) puts(aw_data_id(data, i));
    } else if (!aw_data_has(data, positional[0])) {
        code = fail_usage("no task '%s' in the data; `arcwright show` lists the ids", positional[0]);
    } else if (svg) {
        aw_text text = aw_svg_task(data, positional[0], &view);
        code = write_text(&text, svg);
    } else {
        aw_text text = aw_show_task(data, positional[0], &view);
        print_text(&text);
    }
    if (code < 0) code = 0;
    aw_data_free(data);
    return code;
}

#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

static int check_vectors(const char *path, bool json)
{
    aw_check_result r;
    aw_error error;
    if (aw_dsl_check(path, &r, &error) != AW_OK) {
        int code = fail(&error);
        return error.status == AW_IO ? EXIT_USAGE : code;
    }
    int code = r.failed ? EXIT_NO : 0;
    if (json) {
        puts(r.json.data);
    } else {
        fputs(r.report.data, stdout);
        printf("%u calls, %u as recorded, %u not, %u not judged\n", r.vectors, r.passed, r.failed, r.skipped);
    }
    aw_check_result_clear(&r);
    return code;
}

int command_dsl(int argc, char **argv)
{
    bool json = false, markdown = false;
    const char *positional[2];
    uint32_t count;
    const struct option_row rows[] = {
        {"json", NULL, OPTION_FLAG, &json, "for scripts"},
        {"markdown", NULL, OPTION_FLAG, &markdown, "the reference page, docs/PRIMITIVES.md"},
        {0},
    };
    const struct usage usage = {
        "dsl",
        "[WORD] | check FILE",
        "The primitives whose name, family or description has WORD; all without one.",
        rows,
        "  dsl check FILE [--json]   replays recorded calls (.jsonl or .jsonl.gz); exit 1 if any differs:\n"
        "                            "
        "{\"vectors\",\"passed\",\"failed\",\"skipped\",\"by_source\",\"failures\":[{\"id\",\"got\",\"want\"}]}",
        0,
        2};
    int code = options_read(&usage, argc, argv, positional, &count);
    if (code >= 0) return code;
    if (count && strcmp(positional[0], "check") == 0) {
        if (count < 2) return fail_usage("dsl check: say which FILE");
        return check_vectors(positional[1], json);
    }
    if (count == 2) return fail_usage("dsl: one WORD at most");
    aw_text text = markdown ? aw_dsl_markdown() : aw_dsl_reference(count ? positional[0] : NULL, json);
    if (!text.length || (!json && !markdown && count && text.length < 2)) {
        aw_text_free(&text);
        return fail_usage("no primitive has '%s' in its name, family or description", positional[0]);
    }
    print_text(&text);
    if (json) putchar('\n');
    return 0;
}

#include "cli/cli.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>

const struct command commands[] = {
#define ROW(name, words) {#name, words, command_##name},
    COMMANDS(ROW)
#undef ROW
        {0}};

static const struct command *find_command(const char *name)
{
    for (const struct command *c = commands; c->name; c++)
        if (strcmp(c->name, name) == 0) return c;
    return NULL;
}

static void help(FILE *out)
{
    uint32_t width = terminal_width(out);
    fprintf(out, "arcwright %s: program synthesis for ARC-AGI\n\nusage: arcwright COMMAND [options]\n\n",
            AW_VERSION);
    for (const struct command *c = commands; c->name; c++) {
        fprintf(out, "  %-9s ", c->name);
        put_wrapped(out, c->words, 12, width);
    }
    fputc('\n', out);
    put_wrapped(
        out,
        "`arcwright help COMMAND` tells the rest. Data: --data DIR, or ARCWRIGHT_DATA, or the starter tasks.\n"
        "Exit codes: 0 done, 1 the answer is no, 2 bad usage or input, 3 a file or store failed, 130 interrupted.",
        0, width);
}

static int no_command(const char *name)
{
    struct meant m = {0};
    for (const struct command *c = commands; c->name; c++) meant_consider(&m, name, c->name);
    if (m.name) return fail_usage("no command '%s': did you mean %s?", name, m.name);
    return fail_usage("no command '%s': `arcwright --help` lists them", name);
}

/* help, help COMMAND, help --manual, help --completion SHELL */
static int command_help(int argc, char **argv)
{
    char option[] = "--help";
    if (argc < 2) {
        help(stdout);
        return 0;
    }
    if (argc == 2 && strcmp(argv[1], "--manual") == 0) return print_manual();
    if (argc == 3 && strcmp(argv[1], "--completion") == 0) return print_completion(argv[2]);
    if (argc > 2 || argv[1][0] == '-')
        return fail_usage("help: expected COMMAND, --manual or --completion bash|zsh|fish");
    const struct command *c = find_command(argv[1]);
    return c ? c->run(2, (char *[]){argv[1], option, NULL}) : no_command(argv[1]);
}

/* What could not be written was not printed: a full disk must not look like success. */
static int finish(int code)
{
    bool written = fflush(stdout) == 0 && !ferror(stdout);
    if (written || code == EXIT_WORLD) return code;
    perror("arcwright: standard output");
    return EXIT_WORLD;
}

int main(int argc, char **argv)
{
    /* A reader that went away and a file that may not grow are errors of writing, and are told as such. */
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
    if (argc < 2) {
        help(stderr);
        return EXIT_USAGE;
    }
    const char *name = argv[1];
    if (strcmp(name, "help") == 0) return finish(command_help(argc - 1, argv + 1));
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) return finish(command_help(1, argv));
    if (strcmp(name, "--version") == 0) {
        puts("arcwright " AW_VERSION);
        return finish(0);
    }
    const struct command *c = find_command(name);
    return c ? finish(c->run(argc - 1, argv + 1)) : no_command(name);
}

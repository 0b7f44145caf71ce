#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

static const struct command {
    const char *name, *words;
    int (*run)(int argc, char **argv);
} commands[] = {
#define ROW(name, words) {#name, words, command_##name},
    COMMANDS(ROW)
#undef ROW
};

static void help(FILE *out)
{
    fprintf(out, "arcwright %s: program synthesis for ARC-AGI\n\nusage: arcwright COMMAND [options]\n\n",
            AW_VERSION);
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        fprintf(out, "  %-9s %s\n", commands[i].name, commands[i].words);
    fputs(
        "\n`arcwright COMMAND --help` tells the rest. Data: --data DIR, or ARCWRIGHT_DATA, or the starter tasks.\n"
        "Exit codes: 0 done, 1 the answer is no, 2 bad usage or input, 3 a file or store failed, 130 interrupted.\n",
        out);
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
    if (argc < 2) {
        help(stderr);
        return EXIT_USAGE;
    }
    const char *name = argv[1];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0 || strcmp(name, "help") == 0) {
        help(stdout);
        return finish(0);
    }
    if (strcmp(name, "--version") == 0) {
        puts("arcwright " AW_VERSION);
        return finish(0);
    }
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
        if (strcmp(commands[i].name, name) == 0) return finish(commands[i].run(argc - 1, argv + 1));
    return fail_usage("no command '%s': `arcwright --help` lists them", name);
}

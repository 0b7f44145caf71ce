#include "cli/cli.h"

#include <stdarg.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_help(const struct usage *u)
{
    printf("usage: arcwright %s%s%s [options]\n%s\n", u->command, u->arguments[0] ? " " : "", u->arguments,
           u->summary);
    if (u->rows[0].name) puts("\noptions:");
    for (const struct option_row *r = u->rows; r->name; r++) {
        char head[64];
        if (r->kind == OPTION_NOTE) {
            printf("  %-24s %s\n", "", r->help);
            continue;
        }
        snprintf(head, sizeof head, "--%s%s%s", r->name, r->argument ? " " : "",
                 r->argument ? r->argument : "");
        printf("  %-24s %s\n", head, r->help);
    }
    if (u->notes) printf("\n%s\n", u->notes);
}

int fail_usage(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fputs("arcwright: ", stderr);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
    return EXIT_USAGE;
}

static int bad_value(const struct option_row *r, const char *text, const char *expected)
{
    return fail_usage("--%s: '%s' is not %s", r->name, text, expected);
}

static int set_option(const struct option_row *r, const char *text)
{
    char *end;
    errno = 0;
    switch (r->kind) {
    case OPTION_NOTE: return -1;
    case OPTION_FLAG: *(bool *)r->into = true; return -1;
    case OPTION_TEXT: *(const char **)r->into = text; return -1;
    case OPTION_COUNT: {
        unsigned long long n = strtoull(text, &end, 10);
        if (end == text || *end || errno || n > UINT32_MAX || *text == '-')
            return bad_value(r, text, "a count");
        *(uint32_t *)r->into = (uint32_t)n;
        return -1;
    }
    case OPTION_WORD: {
        unsigned long long n = strtoull(text, &end, 10);
        if (end == text || *end || errno || *text == '-') return bad_value(r, text, "a number");
        *(uint64_t *)r->into = n;
        return -1;
    }
    case OPTION_SECONDS: {
        double x = strtod(text, &end);
        if (end != text && (strcmp(end, "m") == 0 || strcmp(end, "h") == 0))
            x *= *end++ == 'm' ? 60 : 3600;
        else if (end != text && strcmp(end, "s") == 0)
            end++;
        if (end == text || *end || errno || !(x >= 0))
            return bad_value(r, text, "a time like 90, 90s, 10m or 2h");
        *(double *)r->into = x;
        return -1;
    }
    case OPTION_COLOUR: {
        static const char *const names[] = {"auto", "always", "never"};
        for (int i = 0; i < 3; i++)
            if (strcmp(text, names[i]) == 0) {
                *(int *)r->into = i;
                return -1;
            }
        return bad_value(r, text, "auto, always or never");
    }
    }
    return -1;
}

static const struct option_row *find_row(const struct usage *u, const char *name, size_t length)
{
    for (const struct option_row *r = u->rows; r->name; r++)
        if (strlen(r->name) == length && memcmp(r->name, name, length) == 0) return r;
    return NULL;
}

int options_read(const struct usage *u, int argc, char **argv, const char *positional[], uint32_t *count)
{
    bool only_positional = false;
    *count = 0;
    for (int i = 1; i < argc; i++) {
        const char *a = argv[i];
        if (!only_positional && strcmp(a, "--") == 0) {
            only_positional = true;
            continue;
        }
        if (!only_positional && (strcmp(a, "--help") == 0 || strcmp(a, "-h") == 0)) {
            print_help(u);
            return 0;
        }
        if (only_positional || a[0] != '-' || !a[1]) {
            if (*count == u->most)
                return fail_usage("%s: unexpected argument '%s'; usage: arcwright %s %s", u->command, a,
                                  u->command, u->arguments);
            positional[(*count)++] = a;
            continue;
        }
        const char *equals = strchr(a, '=');
        size_t length = a[1] == '-' ? (equals ? (size_t)(equals - a) : strlen(a)) - 2 : 0;
        const struct option_row *r = length ? find_row(u, a + 2, length) : NULL;
        if (!r)
            return fail_usage("%s: no option '%s'; `arcwright %s --help` lists them", u->command, a,
                              u->command);
        if (r->kind == OPTION_FLAG && equals) return fail_usage("--%s takes no value", r->name);
        if (r->kind != OPTION_FLAG && !equals && i + 1 == argc)
            return fail_usage("--%s needs a value: %s", r->name, r->argument);
        int code = set_option(r, r->kind == OPTION_FLAG ? "" : equals ? equals + 1 : argv[++i]);
        if (code >= 0) return code;
    }
    if (*count < u->least)
        return fail_usage("%s: missing argument; usage: arcwright %s %s", u->command, u->command,
                          u->arguments);
    return -1;
}

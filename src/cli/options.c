/* Reading a command's options from its table, and everything else that is made from the table: help, manual page and
 * completions. */
#include "cli/cli.h"

#include "base/error.h"

#include <stdarg.h>
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

/* A number of threads beyond this is a slip; up to it what the machine can use is taken. */
enum { THREADS_TYPED_MOST = 65536 };

/* ---- what an option of a name may be, in whichever command ---- */

static const struct range {
    const char *name;
    double least, most;
} ranges[] = {
    {"budget", 1, 100000000}, {"keep", 1, 32},          {"threads", 1, THREADS_TYPED_MOST},
    {"parents", 1, 100000},   {"memory", 1, 7000},      {"repeat", 1, 1000000},
    {"rounds", 1, 1000000},   {"samples", 1, 64},       {"tasks", 1, 1000000},
    {"side", 10, 30},         {"time", 1e-6, 31536000}, {"mutants", 1, 1000000},
};

static bool in_range(const struct option_row *r, double x)
{
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (strcmp(ranges[i].name, r->name) == 0) return x >= ranges[i].least && x <= ranges[i].most;
    return true;
}

static int out_of_range(const struct option_row *r, const char *text)
{
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++)
        if (strcmp(ranges[i].name, r->name) == 0 && r->kind == OPTION_SECONDS)
            return fail_usage("--%s: '%s' is not a time above 0 and up to a year, like 90, 10m or 2h",
                              r->name, text);
        else if (strcmp(ranges[i].name, r->name) == 0)
            return fail_usage("--%s: expected %.0f to %.0f, got %s", r->name, ranges[i].least, ranges[i].most,
                              text);
    return EXIT_USAGE;
}

/* More threads than processors only cost memory, and far more cannot be made at all. */
static unsigned long long cap_threads(unsigned long long n)
{
    enum { FEW = 64 }; /* that many are good for finding out whether the number matters */
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    unsigned long long most = processors > FEW ? (unsigned long long)processors : FEW;
    if (n <= most) return n;
    fprintf(stderr, "arcwright: --threads: %llu are more than this machine can use: taking %llu\n", n, most);
    return most;
}

/* ---- help ---- */

static void print_help(const struct usage *u)
{
    uint32_t width = terminal_width(stdout);
    char line[300];
    snprintf(line, sizeof line, "usage: arcwright %s%s%s [options]", u->command, u->arguments[0] ? " " : "",
             u->arguments);
    put_wrapped(stdout, line, 4, width);
    put_wrapped(stdout, u->summary, 0, width);
    if (u->rows[0].name) puts("\noptions:");
    for (const struct option_row *r = u->rows; r->name; r++) {
        char head[64] = "";
        if (r->kind != OPTION_NOTE)
            snprintf(head, sizeof head, "--%s%s%s", r->name, r->argument ? " " : "",
                     r->argument ? r->argument : "");
        if (width && width < 70) {
            printf("  %s\n      ", head);
            put_wrapped(stdout, r->help, 6, width);
        } else {
            printf("  %-24s ", head);
            put_wrapped(stdout, r->help, 27, width);
        }
    }
    if (!u->notes) return;
    putchar('\n');
    put_wrapped(stdout, u->notes, 0, width);
}

int fail_usage(const char *format, ...)
{
    va_list args;
    char text[2000];
    va_start(args, format);
    int n = snprintf(text, sizeof text, "arcwright: ");
    vsnprintf(text + n, sizeof text - (size_t)n, format, args);
    va_end(args);
    char good[2 * sizeof text];
    error_clean(good, sizeof good, text, true);
    put_wrapped(stderr, good, 4, terminal_width(stderr));
    return EXIT_USAGE;
}

static int bad_value(const struct option_row *r, const char *text, const char *expected)
{
    return fail_usage("--%s: '%s' is not %s", r->name, text, expected);
}

/* A number, and not what strtoull and strtod also take: blanks, signs, inf, 0x10. */
static bool digit(const char *text)
{
    return (*text >= '0' && *text <= '9' && (text[1] | 32) != 'x') ||
           (*text == '.' && text[1] >= '0' && text[1] <= '9');
}

static int set_option(const struct option_row *r, const char *text)
{
    char *end;
    errno = 0;
    switch (r->kind) {
    case OPTION_NOTE: return -1;
    case OPTION_FLAG: *(bool *)r->into = true; return -1;
    case OPTION_TEXT: *(const char **)r->into = text; return -1;
    case OPTION_LIST: {
        struct option_list *list = r->into;
        if (list->count == sizeof list->at / sizeof *list->at)
            return fail_usage("--%s: given more than %zu times", r->name, sizeof list->at / sizeof *list->at);
        list->at[list->count++] = text;
        return -1;
    }
    case OPTION_COUNT: {
        unsigned long long n = strtoull(text, &end, 10);
        if (!digit(text) || *end || errno || n > UINT32_MAX) return bad_value(r, text, "a count");
        if (strcmp(r->name, "threads") == 0 && n <= THREADS_TYPED_MOST) n = cap_threads(n);
        if (!in_range(r, (double)n)) return out_of_range(r, text);
        *(uint32_t *)r->into = (uint32_t)n;
        return -1;
    }
    case OPTION_WORD: {
        unsigned long long n = strtoull(text, &end, 10);
        if (!digit(text) || *end || errno) return bad_value(r, text, "a number of 64 bits");
        *(uint64_t *)r->into = n;
        return -1;
    }
    case OPTION_SECONDS: {
        double x = strtod(text, &end);
        if (end != text && (strcmp(end, "m") == 0 || strcmp(end, "h") == 0))
            x *= *end++ == 'm' ? 60 : 3600;
        else if (end != text && strcmp(end, "s") == 0)
            end++;
        if (!digit(text) || *end || errno || !isfinite(x))
            return bad_value(r, text, "a time like 90, 90s, 10m or 2h");
        if (!in_range(r, x)) return out_of_range(r, text);
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

int check_svg(const char *path)
{
    static const char *const others[] = {".png", ".jpg", ".jpeg", ".gif", ".pdf", ".webp", ".bmp"};
    size_t n = path ? strlen(path) : 0;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        size_t m = strlen(others[i]);
        if (n > m && strcasecmp(path + n - m, others[i]) == 0)
            return fail_usage(
                "--svg writes SVG: '%s' would not be a picture of its name's form; end it with .svg", path);
    }
    return 0;
}

/* ---- what was meant ---- */

/* Letters to change, add, leave out or swap with a neighbour. */
static uint32_t distance(const char *a, const char *b)
{
    enum { MOST = 31 };
    uint32_t before[MOST + 1], last[MOST + 1], row[MOST + 1];
    size_t n = strlen(a), m = strlen(b);
    if (n > MOST || m > MOST) return MOST;
    for (uint32_t k = 0; k <= m; k++) last[k] = before[k] = k;
    for (uint32_t i = 1; i <= n; i++) {
        row[0] = i;
        for (uint32_t k = 1; k <= m; k++) {
            uint32_t best = last[k - 1] + (a[i - 1] != b[k - 1]);
            if (last[k] + 1 < best) best = last[k] + 1;
            if (row[k - 1] + 1 < best) best = row[k - 1] + 1;
            if (i > 1 && k > 1 && a[i - 1] == b[k - 2] && a[i - 2] == b[k - 1] && before[k - 2] + 1 < best)
                best = before[k - 2] + 1;
            row[k] = best;
        }
        memcpy(before, last, sizeof last);
        memcpy(last, row, sizeof row);
    }
    return last[m];
}

void meant_consider(struct meant *m, const char *given, const char *name)
{
    size_t n = strlen(given);
    bool begins = n >= 3 && strncmp(name, given, n) == 0;
    uint32_t d = begins ? 1 : distance(given, name);
    if (d > (n <= 4 ? 1u : 2u) || (m->name && d >= m->distance)) return;
    m->name = name;
    m->distance = d;
}

static int no_option(const struct usage *u, const char *given)
{
    struct meant m = {0};
    char name[32] = "";
    size_t n = strcspn(given, "=");
    if (n > 2 && n - 2 < sizeof name) memcpy(name, given + 2, n - 2);
    for (const struct option_row *r = u->rows; r->name; r++) meant_consider(&m, name, r->name);
    if (m.name) return fail_usage("%s: no option '%s': did you mean --%s?", u->command, given, m.name);
    return fail_usage("%s: no option '%s'; `arcwright %s --help` lists them", u->command, given, u->command);
}

/* ---- reading ---- */

/* The option at argv[*i], which is moved on by a value that stands alone. `given`: a flag for each row. */
static int read_option(const struct usage *u, int argc, char **argv, int *i, bool *given)
{
    const char *a = argv[*i], *equals = strchr(a, '=');
    size_t length = a[1] == '-' ? (equals ? (size_t)(equals - a) : strlen(a)) - 2 : 0;
    const struct option_row *r = length ? find_row(u, a + 2, length) : NULL;
    if (!r) return no_option(u, a);
    if (r->kind == OPTION_FLAG && equals) return fail_usage("--%s takes no value", r->name);
    if (r->kind != OPTION_FLAG && !equals && *i + 1 == argc)
        return fail_usage("--%s needs a value: %s", r->name, r->argument);
    if (given[r - u->rows] && r->kind != OPTION_LIST)
        return fail_usage("%s: --%s is given twice", u->command, r->name);
    given[r - u->rows] = true;
    return set_option(r, r->kind == OPTION_FLAG ? "" : equals ? equals + 1 : argv[++*i]);
}

int options_read(const struct usage *u, int argc, char **argv, const char *positional[], uint32_t *count)
{
    enum { ROWS_MOST = 64 };
    bool only_positional = false, given[ROWS_MOST] = {0};
    *count = 0;
    if (argc == 2 && print_table_as(u, argv[1])) return 0;
    for (int i = 1; i < argc; i++) {
        const char *a = argv[i];
        if (!only_positional && strcmp(a, "--") == 0) {
            only_positional = true;
        } else if (!only_positional && (strcmp(a, "--help") == 0 || strcmp(a, "-h") == 0)) {
            print_help(u);
            return 0;
        } else if (only_positional || a[0] != '-' || !a[1]) {
            if (*count == u->most)
                return fail_usage("%s: unexpected argument '%s'; usage: arcwright %s %s", u->command, a,
                                  u->command, u->arguments);
            positional[(*count)++] = a;
        } else {
            int code = read_option(u, argc, argv, &i, given);
            if (code >= 0) return code;
        }
    }
    if (*count < u->least)
        return fail_usage("%s: missing argument; usage: arcwright %s %s", u->command, u->command,
                          u->arguments);
    return -1;
}

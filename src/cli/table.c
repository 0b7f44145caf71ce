/* The option tables in other forms: a manual page, and what bash, zsh and fish complete.
 *
 * A command's table lives in its function, so each is called with the hidden option --print-as=FORM and prints its
 * part; `arcwright help --manual` and `help --completion SHELL` put the parts together. */
#include "cli/cli.h"

#include <string.h>

/* What the value of an option is, for completion. */
static bool is_path(const struct option_row *r)
{
    static const char *const words[] = {"FILE", "DIR", "PATH", "FILE.py"};
    for (size_t i = 0; r->argument && i < sizeof words / sizeof *words; i++)
        if (strcmp(r->argument, words[i]) == 0) return true;
    return false;
}

/* ---- manual ---- */

/* Text as roff takes it: no line begins with a dot or a quote, backslashes and dashes stand for themselves. */
static void put_roff(const char *text)
{
    for (const char *at = text; *at; at++) {
        bool line_start = at == text || at[-1] == '\n';
        if (line_start && (*at == '.' || *at == '\'')) fputs("\\&", stdout);
        if (*at == '\\')
            fputs("\\e", stdout);
        else if (*at == '-')
            fputs("\\-", stdout);
        else
            putchar(*at);
    }
    putchar('\n');
}

static void print_manual_part(const struct usage *u)
{
    printf(".SS arcwright %s ", u->command);
    put_roff(u->arguments);
    put_roff(u->summary);
    for (const struct option_row *r = u->rows; r->name; r++) {
        if (r->kind != OPTION_NOTE) {
            printf(".TP\n.B \\-\\-");
            for (const char *c = r->name; *c; c++) printf("%s%c", *c == '-' ? "\\" : "", *c);
            if (r->argument) printf(" \\fI%s\\fR", r->argument);
            putchar('\n');
        }
        put_roff(r->help);
    }
    if (!u->notes) return;
    puts(".PP\n.nf");
    put_roff(u->notes);
    puts(".fi");
}

static void call_all(const char *form)
{
    char option[40];
    snprintf(option, sizeof option, "--print-as=%s", form);
    for (const struct command *c = commands; c->name; c++) {
        char name[32];
        snprintf(name, sizeof name, "%s", c->name);
        c->run(2, (char *[]){name, option, NULL});
    }
}

int print_manual(void)
{
    puts(
        ".TH ARCWRIGHT 1 \"\" \"arcwright " AW_VERSION "\" \"User Commands\"\n"
        ".SH NAME\narcwright \\- program synthesis for ARC\\-AGI\n"
        ".SH SYNOPSIS\n.B arcwright\n.I COMMAND\n[\\fIoptions\\fR]\n"
        ".SH DESCRIPTION\nFinds, breeds, checks and shows programs that solve ARC\\-AGI tasks.\n.SH COMMANDS");
    call_all("man");
    puts(".SH ENVIRONMENT\n.TP\n.B ARCWRIGHT_DATA\nThe tasks when there is no \\-\\-data.\n"
         ".TP\n.B NO_COLOR\nNo colours.\n.TP\n.B COLUMNS\nThe width of lines.\n"
         ".SH EXIT STATUS\n0 done, 1 the answer is no, 2 bad usage or input, 3 a file or the store "
         "failed, 130 interrupted.");
    return 0;
}

/* ---- completions ---- */

static void print_bash_part(const struct usage *u)
{
    printf("        %s) options=\"--help", u->command);
    for (const struct option_row *r = u->rows; r->name; r++)
        if (r->kind != OPTION_NOTE) printf(" --%s", r->name);
    puts("\" ;;");
}

/* Single quotes end a quoted word of a shell: what is quoted does without. */
static void put_quoted(const char *text, const char *escape)
{
    for (; *text; text++) {
        if (*text == '\'') continue;
        if (strchr(escape, *text)) putchar('\\');
        putchar(*text);
    }
}

static void print_zsh_part(const struct usage *u)
{
    printf("    %s)\n      _arguments", u->command);
    for (const struct option_row *r = u->rows; r->name; r++) {
        if (r->kind == OPTION_NOTE) continue;
        printf(" \\\n        '%s--%s%s[", r->kind == OPTION_LIST ? "*" : "", r->name, r->argument ? "=" : "");
        put_quoted(r->help, "[]:");
        printf("]%s%s%s'", r->argument ? ":" : "", r->argument ? r->argument : "",
               is_path(r)    ? ":_files"
               : r->argument ? ":"
                             : "");
    }
    puts(" \\\n        '--help[what there is]' '*::argument:_files' ;;");
}

static void print_fish_part(const struct usage *u)
{
    for (const struct option_row *r = u->rows; r->name; r++) {
        if (r->kind == OPTION_NOTE) continue;
        printf("complete -c arcwright -n '__fish_seen_subcommand_from %s' -l %s%s -d '", u->command, r->name,
               !r->argument ? ""
               : is_path(r) ? " -r -F"
                            : " -x");
        put_quoted(r->help, "");
        puts("'");
    }
}

static const struct form {
    const char *name;
    void (*part)(const struct usage *u);
} forms[] = {{"man", print_manual_part},
             {"bash", print_bash_part},
             {"zsh", print_zsh_part},
             {"fish", print_fish_part}};

bool print_table_as(const struct usage *u, const char *argument)
{
    if (strncmp(argument, "--print-as=", 11) != 0) return false;
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (strcmp(forms[i].name, argument + 11) == 0) {
            forms[i].part(u);
            return true;
        }
    return false;
}

static void print_commands(void)
{
    for (const struct command *c = commands; c->name; c++) printf(" %s", c->name);
}

static void complete_bash(void)
{
    printf(
        "_arcwright() {\n    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} options\n"
        "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        mapfile -t COMPREPLY < <(compgen -W \"help");
    print_commands();
    puts("\" -- \"$current\")\n        return\n    fi\n    case ${COMP_WORDS[1]} in");
    call_all("bash");
    printf("        help) options=\"");
    print_commands();
    puts("\" ;;\n    esac\n    case $previous in --color) options=\"auto always never\" ;; esac\n"
         "    mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$current\")\n}\n"
         "complete -o default -F _arcwright arcwright");
}

static void complete_zsh(void)
{
    puts("#compdef arcwright\n_arcwright() {\n  local -a commands\n  commands=(");
    for (const struct command *c = commands; c->name; c++) {
        printf("    '%s:", c->name);
        put_quoted(c->words, ":");
        puts("'");
    }
    puts("  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n"
         "  local command=$words[2]\n  shift words\n  (( CURRENT-- ))\n  case $command in");
    call_all("zsh");
    puts("    help) _describe command commands ;;\n  esac\n}\n_arcwright \"$@\"");
}

static void complete_fish(void)
{
    for (const struct command *c = commands; c->name; c++) {
        printf("complete -c arcwright -n __fish_use_subcommand -f -a %s -d '", c->name);
        put_quoted(c->words, "");
        puts("'");
    }
    puts("complete -c arcwright -l help -d 'what there is'");
    call_all("fish");
}

int print_completion(const char *shell)
{
    if (strcmp(shell, "bash") == 0)
        complete_bash();
    else if (strcmp(shell, "zsh") == 0)
        complete_zsh();
    else if (strcmp(shell, "fish") == 0)
        complete_fish();
    else
        return fail_usage("help --completion: '%s' is not bash, zsh or fish", shell);
    return 0;
}

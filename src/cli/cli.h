/* The command line: one file a command, all over the public interface alone.
 *
 * Exit codes: 0 done; 1 the answer is no (a check failed, --strict); 2 bad usage or bad input; 3 a file or the
 * store could not be read or written; 130 interrupted before anything was saved. Errors go to stderr as
 * "arcwright: path:line:column: what is wrong". */
#ifndef ARCWRIGHT_CLI_CLI_H
#define ARCWRIGHT_CLI_CLI_H

#include "arcwright.h"

#include <stdio.h>

enum { EXIT_NO = 1, EXIT_USAGE = 2, EXIT_WORLD = 3, EXIT_STOPPED = 130 };

enum option_kind {
    OPTION_FLAG,
    OPTION_TEXT,
    OPTION_COUNT,
    OPTION_SECONDS,
    OPTION_WORD,
    OPTION_COLOUR,
    OPTION_LIST,
    OPTION_NOTE
};

/* What an option that may be given several times has gathered. */
struct option_list {
    const char *at[32];
    uint32_t count;
};

/* A row of a command's table. `into` is bool, const char *, uint32_t, double, uint64_t, int or struct option_list. */
struct option_row {
    const char *name;     /* without the dashes; "" with OPTION_NOTE: the help of the row before goes on */
    const char *argument; /* what the help calls it; NULL for a flag */
    enum option_kind kind;
    void *into;
    const char *help;
};

struct usage {
    const char *command, *arguments, *summary;
    const struct option_row *rows; /* ends with a row without a name */
    const char *notes;             /* below the options: examples, forms of output; may be NULL */
    uint32_t least, most;          /* positional arguments */
};

/* A usage error if the name of a picture asks for another form than SVG; else 0. */
int check_svg(const char *path);

/* Reads the options; what is left over goes to `positional`. Returns -1 to go on, else the exit code: of --help,
 * or of a usage error that it has reported. */
int options_read(const struct usage *usage, int argc, char **argv, const char *positional[], uint32_t *count);

/* The name that was probably meant by one that is not known; {0} to begin, then each that there is. */
struct meant {
    const char *name; /* NULL: none is near */
    uint32_t distance;
};
void meant_consider(struct meant *m, const char *given, const char *name);

/* The table in the form that `argument` asks for (--print-as=man, bash, zsh, fish): table.c. False if it asks for
 * none. */
bool print_table_as(const struct usage *usage, const char *argument);
/* A manual page of the whole command, or what a shell completes of it; made by calling every command for its part. */
int print_manual(void);
int print_completion(const char *shell);

/* Columns of the terminal that a stream goes to, or of the variable COLUMNS; 0: no terminal, lines end where they
 * end. */
uint32_t terminal_width(FILE *stream);
/* The text and a newline, broken between words at the width; lines after a break are indented. */
void put_wrapped(FILE *stream, const char *text, uint32_t indent, uint32_t width);
/* A line for people on stdout, wrapped like that. */
__attribute__((format(printf, 1, 2))) void print_line(const char *format, ...);
/* "1 task", "2 tasks". */
#define PLURAL(n) ((n) == 1 ? "" : "s")

/* Prints "arcwright: text" to stderr and returns the exit code for it. */
int fail(const aw_error *error);
__attribute__((format(printf, 1, 2))) int fail_usage(const char *format, ...);
/* Prints and frees. */
void print_text(aw_text *text);
/* Writes to a file or, for "-", to stdout; frees. Returns an exit code, 0 when written. */
int write_text(aw_text *text, const char *path);
/* Searches the data with one budget after another and writes a CSV row for each; the exit code. Changes o->budget. */
int search_curve(const aw_data *data, aw_search_options *o, const char *path);

/* What commands that read tasks have in their tables. */
struct data_choice {
    struct option_list paths;
    const char *split, *pairs;
    bool skip_pairs;
};
#define DATA_WORDS "tasks: a folder, an ARC or Kaggle file, a .zip (docs/FORMATS.md); may be given again"
#define DATA_ROWS(choice, words)                                                                             \
    {"data", "PATH", OPTION_LIST, &(choice).paths, words},                                                   \
        {"split", "NAME", OPTION_TEXT, &(choice).split,                                                      \
         "of data that has splits: this one (train, training, ...)"},                                        \
        {"pairs", "N[+M]", OPTION_TEXT, &(choice).pairs,                                                     \
         "of a file of pairs: the first N are demos, the next M tests (4+1)"},                               \
    {                                                                                                        \
        "skip-pairs", NULL, OPTION_FLAG, &(choice).skip_pairs, "leave out a faulty pair alone, not its task" \
    }

/* Opens what --data names, else ARCWRIGHT_DATA, else the starter tasks beside the program or installed with it.
 * Tasks that are wrong, and what was read in an unusual way, are told on stderr. NULL after an error that was
 * reported; *code is then set. */
aw_data *open_data(const struct data_choice *choice, int *code);
/* A .py file, a folder of them or a store; broken functions are reported on stderr. `path` NULL: the starter
 * library. */
aw_library *open_programs(const char *path, const struct option_list *preludes, int *code);
#define PRELUDE_ROW(list)                                                                                    \
    {                                                                                                        \
        "prelude", "FILE.py", OPTION_LIST, &(list),                                                          \
            "a file whose names all program files have; may be given again"                                  \
    }
/* The path of a file that comes with the program; false if it is not there. */
bool find_shipped(const char *name, char *path, size_t size);
/* The same for differs; NULL: library/differs.py. */
aw_library *open_differs(const char *path, int *code);

/* What pictures should look like on this terminal. --color: auto, always, never. */
enum colour_choice { COLOUR_AUTO, COLOUR_ALWAYS, COLOUR_NEVER };
aw_view view_choose(int colour, bool digits, bool colour_blind);
bool stdout_is_terminal(void);

#define COMMANDS(X)                                                                                          \
    X(evolve, "breed programs for tasks, generation by generation")                                          \
    X(search, "find programs for tasks from nothing")                                                        \
    X(learn, "costs of moves and shared sub-programs, from programs that were found")                        \
    X(verify, "run programs on the tasks in their names: right, wrong or failed, and why")                   \
    X(run, "run one program on one task or grid and show what comes out")                                    \
    X(show, "draw a task in the terminal or as SVG")                                                         \
    X(solvers, "what a store knows about a task; print and compare programs")                                \
    X(profile, "where the time of a run went; compare two runs")                                             \
    X(serve, "a store in the browser: live runs, tasks, every step, a playground")                           \
    X(report, "a run as one page of HTML, with pictures of all tasks")                                       \
    X(submit, "write two attempts for every test input, for Kaggle")                                         \
    X(score, "the official figures of a submission file")                                                    \
    X(store, "list, import, export, prune and check a store")                                                \
    X(data, "what is in a data set: tasks, sizes, what is left out or there twice")                          \
    X(dsl, "the primitives of the language; replay recorded calls")                                          \
    X(bench, "how fast primitives and programs run here; compare two measurements")

struct command {
    const char *name, *words;
    int (*run)(int argc, char **argv);
};
extern const struct command commands[]; /* ends with a row without a name */

#define COMMAND(name, words) int command_##name(int argc, char **argv);
COMMANDS(COMMAND)
#undef COMMAND

#endif

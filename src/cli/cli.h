/* The command line: one file a command, all over the public interface alone.
 *
 * Exit codes: 0 done; 1 the answer is no (a check failed, --strict); 2 bad usage or bad input; 3 a file or the
 * store could not be read or written; 130 interrupted before anything was saved. Errors go to stderr as
 * "arcwright: path:line:column: what is wrong". */
#ifndef ARCWRIGHT_CLI_CLI_H
#define ARCWRIGHT_CLI_CLI_H

#include "arcwright.h"

enum { EXIT_NO = 1, EXIT_USAGE = 2, EXIT_WORLD = 3, EXIT_STOPPED = 130 };

enum option_kind {
    OPTION_FLAG,
    OPTION_TEXT,
    OPTION_COUNT,
    OPTION_SECONDS,
    OPTION_WORD,
    OPTION_COLOUR,
    OPTION_NOTE
};

/* A row of a command's table. `into` is bool, const char *, uint32_t, double, uint64_t or int. */
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

/* Reads the options; what is left over goes to `positional`. Returns -1 to go on, else the exit code: of --help,
 * or of a usage error that it has reported. */
int options_read(const struct usage *usage, int argc, char **argv, const char *positional[], uint32_t *count);

/* Prints "arcwright: text" to stderr and returns the exit code for it. */
int fail(const aw_error *error);
__attribute__((format(printf, 1, 2))) int fail_usage(const char *format, ...);
/* Prints and frees. */
void print_text(aw_text *text);
/* Writes to a file or, for "-", to stdout; frees. Returns an exit code, 0 when written. */
int write_text(aw_text *text, const char *path);

/* Opens what --data names, else ARCWRIGHT_DATA, else the starter tasks beside the program or installed with it.
 * Tasks that are wrong are reported on stderr. NULL after an error that was reported; *code is then set. */
aw_data *open_data(const char *path, int *code);
/* A .py file, a folder of them or a store; broken functions are reported on stderr. `path` NULL: the starter library. */
aw_library *open_programs(const char *path, int *code);
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
    X(report, "a run as one page of HTML, with pictures of all tasks")                                       \
    X(submit, "write two attempts for every test input, for Kaggle")                                         \
    X(score, "the official figures of a submission file")                                                    \
    X(store, "list, import, export, prune and check a store")                                                \
    X(dsl, "the primitives of the language; replay recorded calls")                                          \
    X(bench, "how fast primitives and programs run here; compare two measurements")

#define COMMAND(name, words) int command_##name(int argc, char **argv);
COMMANDS(COMMAND)
#undef COMMAND

#endif

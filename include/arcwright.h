/* Arcwright: program synthesis for ARC-AGI. The public C interface.
 *
 *     aw_data *data;
 *     aw_error error;
 *     if (aw_data_open("tasks/starter", &data, &error) != AW_OK) { fputs(error.text, stderr); ... }
 *
 * Handles are opaque and belong to whoever opened them; each has its own *_free. Nothing is global, nothing
 * exits or prints; failures come back as a status and one text. Handles that nobody changes may be read by
 * several threads. Texts handed out as `const char *` live as long as their handle. */
#ifndef ARCWRIGHT_H
#define ARCWRIGHT_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define AW_VERSION "0.1.0"

typedef enum {
    AW_OK = 0,
    AW_INPUT,     /* somebody's data or program is wrong */
    AW_IO,        /* a file cannot be read or written */
    AW_STORE,     /* the store refused */
    AW_LIMIT,     /* a limit was met */
    AW_INTERRUPT, /* asked to stop */
} aw_status;

typedef struct {
    aw_status status;
    char text[1024]; /* path:line:column: what is wrong and what was expected; may have more lines */
} aw_error;

/* Text that the library made: free with aw_text_free. */
typedef struct {
    char *data; /* terminated */
    size_t length;
} aw_text;
void aw_text_free(aw_text *text);

/* A grid in memory, row by row. Of one that the library made aw_grid_clear frees the cells. */
typedef struct {
    uint16_t rows, columns;
    const int8_t *cells; /* NULL: there is no grid */
} aw_grid;
void aw_grid_clear(aw_grid *grid);

/* ---- data: ARC tasks ---- */

typedef struct aw_data aw_data;

/* An ARC file, a folder of them with those below it, a Kaggle challenges file, and the other forms of docs/FORMATS.md.
 * Files that are wrong are left out and listed. A path that is not there is taken for several joined by colons. */
aw_status aw_data_open(const char *path, aw_data **data, aw_error *error);
/* Several paths as one set, and how to read where there is a choice; fields that are zero choose the usual way. */
typedef struct {
    const char *const *paths;
    uint32_t path_count;
    const char *split;     /* of a file of splits, or a sub-folder: that alone */
    uint32_t demos, tests; /* of a list of pairs: the first are demos, the next tests; 0: 4 and 1 */
    bool skip_pairs;       /* a faulty pair is left out alone, instead of its task */
} aw_data_options;
aw_status aw_data_open_as(const aw_data_options *options, aw_data **data, aw_error *error);
/* One ARC or Kaggle file as text in memory; `name` stands for the path, and for the id of a single task. */
aw_status aw_data_parse(const char *name, const char *text, size_t length, aw_data **data, aw_error *error);
aw_text aw_data_task_json(const aw_data *data, uint32_t i); /* one ARC object on one line */
void aw_data_free(aw_data *data);
uint32_t aw_data_count(const aw_data *data);
const char *aw_data_id(const aw_data *data, uint32_t i);
const char *aw_data_hash(const aw_data *data); /* 32 hex digits: names the exact data */
uint32_t aw_data_error_count(const aw_data *data);
const char *aw_data_error(const aw_data *data, uint32_t i);
/* What was read in an unusual way, and how; what later commands will not use. */
uint32_t aw_data_note_count(const aw_data *data);
const char *aw_data_note(const aw_data *data, uint32_t i);
bool aw_data_has(const aw_data *data, const char *id);
const char *aw_data_path(const aw_data *data); /* as it was opened */
/* What is in the data: tasks, pairs, sizes, and tasks with equal content; for people or as JSON. `problems`: how many
 * tasks were left out or are there twice. */
aw_status aw_data_check(const aw_data *data, bool json, aw_text *text, uint32_t *problems, aw_error *error);

/* ---- libraries: programs in arc-dsl's syntax ---- */

typedef struct aw_library aw_library;

/* A .py file or a folder of them. Functions that are wrong are left out and listed. */
aw_status aw_library_read(const char *path, aw_library **library, aw_error *error);
aw_status aw_library_parse(const char *name, const char *text, aw_library **library, aw_error *error);
/* The same with preludes: .py files whose names all files have, over those of the language; `dialect`, a file whose
 * names count where nothing else has them. Both may be NULL. */
aw_status aw_library_read_with(const char *path, const char *const *preludes, uint32_t prelude_count,
                               const char *dialect, aw_library **library, aw_error *error);
/* Solvers of a store: the best of each task, or of one task all. `task` may be NULL. */
aw_status aw_library_from_store(const char *path, const char *task, aw_library **library, aw_error *error);
/* Adds the programs of `more` to `library`; `more` stays as it is. */
void aw_library_append(aw_library *library, const aw_library *more);
void aw_library_free(aw_library *library);
uint32_t aw_library_count(const aw_library *library);
uint32_t aw_library_error_count(const aw_library *library);
const char *aw_library_error(const aw_library *library, uint32_t i);
/* What was read in an unusual way, and how. */
uint32_t aw_library_note_count(const aw_library *library);
const char *aw_library_note(const aw_library *library, uint32_t i);
const char *aw_library_name(const aw_library *library, uint32_t i); /* the function's name */
const char *aw_library_task(const aw_library *library, uint32_t i); /* the id in it, "" if none */
uint32_t aw_library_size(const aw_library *library, uint32_t i);    /* lines */
void aw_library_hash(const aw_library *library, uint32_t i, char hash[33]);
aw_text aw_library_print(const aw_library *library, uint32_t i); /* canonical text */

/* ---- machines: programs and primitives on values in memory ---- */

/* Where programs and primitives run: for one thread at a time. Values are names within one machine, until
 * aw_machine_reset. */
typedef struct aw_machine aw_machine;
aw_machine *aw_machine_new(void);
void aw_machine_free(aw_machine *machine);
void aw_machine_reset(aw_machine *machine);

/* Runs a program on each of the inputs, each alone, and stores a grid or the reason why there is none: reasons[k] is
 * "" or a line of text to be freed with aw_text_free. `reasons` may be NULL. Programs that read the demo pairs are
 * refused. `fuel`: ticks for each; 0: the default. */
aw_status aw_machine_run(aw_machine *machine, const aw_library *library, uint32_t program,
                         const aw_grid *inputs, uint32_t count, int64_t fuel, aw_grid *outputs,
                         aw_text *reasons, aw_error *error);
/* Each line of the program as its text, a tab, and the value that it has on the input; lines end with a newline. */
aw_status aw_machine_steps(aw_machine *machine, const aw_library *library, uint32_t program, aw_grid input,
                           aw_text *steps, aw_error *error);

typedef uint32_t aw_value;
typedef enum {
    AW_VALUE_FAILURE,
    AW_VALUE_NONE,
    AW_VALUE_INTEGER,
    AW_VALUE_TUPLE,
    AW_VALUE_SET,
    AW_VALUE_FUNCTION
} aw_value_kind;
/* Makers give a failure for what the language cannot hold. */
aw_value aw_value_none(void);
aw_value aw_value_integer(int64_t x);
aw_value aw_value_tuple(aw_machine *machine, const aw_value *elements, uint32_t count);
aw_value aw_value_set(aw_machine *machine, aw_value *elements, uint32_t count); /* sorts `elements` */
aw_value aw_value_grid(aw_machine *machine, aw_grid grid);
aw_value_kind aw_value_kind_of(const aw_machine *machine, aw_value v);
int32_t aw_value_integer_of(aw_value v);
const char *aw_value_failure(aw_value v);
/* Of tuples and sets, in the order in which programs see them. */
uint32_t aw_value_count(const aw_machine *machine, aw_value v);
void aw_value_elements(aw_machine *machine, aw_value v, aw_value *elements);
/* The cells of a grid, which every value of rows of small integers is, borrowed until the reset; cells NULL: none. */
aw_grid aw_value_as_grid(const aw_machine *machine, aw_value v);

/* The number of a primitive, for aw_machine_call; negative if there is none of that name. */
int32_t aw_primitive_find(const char *name);
uint32_t aw_primitive_arity(int32_t primitive);
/* As many arguments as its arity says. */
aw_value aw_machine_call(aw_machine *machine, int32_t primitive, const aw_value *arguments);

/* ---- verify: programs on the tasks in their names ---- */

typedef enum { AW_RIGHT, AW_WRONG, AW_FAILED } aw_verdict_status;
const char *aw_verdict_name(aw_verdict_status status); /* right, wrong, failed */

typedef struct {
    uint32_t program; /* index in the library */
    char task[256];
    aw_verdict_status status;
    uint32_t pairs, pairs_right; /* demo and test pairs whose outputs are known */
    char why[400];   /* "" when right; of a failure the pair, the line and what its arguments were */
    uint64_t run_ns; /* time of evaluation alone, all pairs together */
    uint64_t ticks;  /* its price, the same in every run */
} aw_verdict;

typedef struct {
    uint32_t programs, tasks, right, wrong, failed;
    uint32_t pairs, pairs_right, runs;
    uint64_t run_ns_total;
} aw_verify_summary;

typedef struct {
    uint32_t threads; /* 0: all processors */
    uint32_t repeat;  /* run_ns is the least of so many runs; 0: 1 */
    int64_t fuel;     /* ticks for a program on one pair; 0: the default */
    const char *task; /* run every program on this task instead of the one in its name; NULL: no */
} aw_verify_options;

/* verdicts[aw_library_count]: the caller's. */
aw_status aw_verify(const aw_data *data, const aw_library *library, const aw_verify_options *options,
                    aw_verdict *verdicts, aw_verify_summary *summary, aw_error *error);

/* ---- pictures ---- */

typedef struct {
    int colours;       /* 0: plain text, 1: 256 colours, 2: true colour */
    bool colour_blind; /* the palette */
    bool digits;
    uint32_t columns; /* width to fit; 0: 80 */
} aw_view;

aw_text aw_show_task(const aw_data *data, const char *id, const aw_view *view);
aw_text aw_svg_task(const aw_data *data, const char *id, const aw_view *view);

/* Runs one program on all pairs of a task and shows input, prediction and, where it is wrong, the difference. */
typedef struct {
    uint32_t pairs, right; /* pairs whose outputs are known, and met */
    uint32_t failed;       /* pairs for which there was no output, known or not */
    aw_text picture;       /* for the terminal */
    aw_text svg;
    aw_text json; /* {"program","task","pairs":[{"part","index","right","output"|"value"|"why"}]} */
} aw_run_result;
aw_status aw_run_task(const aw_library *library, uint32_t program, const aw_data *data, const char *id,
                      const aw_view *view, aw_run_result *result, aw_error *error);
/* The same for one grid given as JSON text. */
aw_status aw_run_grid(const aw_library *library, uint32_t program, const char *grid_text, const aw_view *view,
                      aw_run_result *result, aw_error *error);
/* With every line of the program and what it is: a picture of its value, or why it has none. In the JSON each pair then
 * has "steps":[{"name","text","value"|"why"}]; of a grid the value is its rows, of all else its text. */
typedef struct {
    bool steps;
    const char *pair; /* "train[0]", "test[1]": this pair alone; NULL: all */
    int64_t fuel;     /* ticks of about a nanosecond for each pair; 0: about a tenth of a second */
} aw_run_options;
aw_status aw_run_task_as(const aw_library *library, uint32_t program, const aw_data *data, const char *id,
                         const aw_run_options *options, const aw_view *view, aw_run_result *result,
                         aw_error *error);
aw_status aw_run_grid_as(const aw_library *library, uint32_t program, const char *grid_text,
                         const aw_run_options *options, const aw_view *view, aw_run_result *result,
                         aw_error *error);
void aw_run_result_clear(aw_run_result *result);

/* ---- the DSL ---- */

/* The reference of the primitives whose name, family or text has `word` (NULL: all), as text or as JSON. */
aw_text aw_dsl_reference(const char *word, bool json);
/* docs/PRIMITIVES.md */
aw_text aw_dsl_markdown(void);

typedef struct {
    uint32_t vectors, passed, failed, skipped;
    aw_text json;   /* {"vectors","passed","failed","by_source","failures":[{"id","got","want"}]} */
    aw_text report; /* for people */
} aw_check_result;
/* Replays recorded calls. */
aw_status aw_dsl_check(const char *path, aw_check_result *result, aw_error *error);
void aw_check_result_clear(aw_check_result *result);

/* ---- evolve ---- */

typedef struct {
    uint64_t seed;
    uint32_t threads;                  /* 0: all processors */
    uint32_t generations;              /* 0: no limit */
    double seconds;                    /* 0: no limit */
    uint32_t parents;                  /* children bred for each task and generation */
    uint32_t keep;                     /* programs kept for each task */
    const aw_library *differs;         /* programs (S, I, C) -> integer that measure outputs; NULL: none */
    uint32_t memory_mb;                /* for the values of one task, a thread */
    const volatile sig_atomic_t *stop; /* set from outside: finish the generation, save and stop */
    const char *store;                 /* path; NULL: nothing is kept */
    bool resume;                       /* go on with the store's last run */
    const char *without; /* parts to do without, separated by commas, for comparisons; NULL: none */
    bool one_step;       /* only children of the seeds, the same for every task: the curve of mutations */
    uint32_t
        search; /* states of each task's first, quick search; deeper ones have 4, 16, ... times as many; 0: none */
    const char *trace;   /* path of a Perfetto trace; NULL: none */
    const char *metrics; /* path of Prometheus metrics, written every generation; NULL: none */
} aw_evolve_options;
void aw_evolve_defaults(aw_evolve_options *options);
/* The parts that can be left out, separated by spaces. */
const char *aw_evolve_parts(void);

typedef struct {
    const char *task, *origin;
    uint32_t demo_right, demo_count, size;
    bool solved;
} aw_newcomer;

typedef struct {
    uint32_t generation, tasks, solved, fitting;
    uint32_t distinct;                        /* programs tried on the first task so far */
    uint64_t candidates, unique, evaluations; /* of this generation */
    double seconds, generation_seconds, eta_seconds;
    aw_newcomer newcomers[4];
    uint32_t newcomer_count;
} aw_progress;
typedef void aw_progress_fn(void *context, const aw_progress *progress);

typedef struct {
    uint64_t seed;
    uint32_t threads, generations, tasks, fitting, solved;
    uint64_t candidates, unique, evaluations, nodes_computed, nodes_shared, validations, mismatches;
    double wall_s, cpu_s;
    bool interrupted;
    char store_hash[33];
    char metrics_error[1024]; /* why the metrics could not be written; "" if they were */
    aw_text means_table;      /* what each way of finding programs was worth */
    aw_text solved_table;     /* the solved tasks: id, demos, tests, lines, how found, in which generation */
    aw_text
        economy_table;   /* what needed not be done again, and how the children were shared among the tasks */
    aw_text kinds_table; /* mutation kinds: tried, kept */
    aw_text differs_table; /* the scoreboard of the differs */
    aw_text phases_table;  /* where the time went */
    aw_text json;          /* all of it, for scripts */
} aw_evolve_summary;
/* Seeds may be NULL: from nothing. */
aw_status aw_evolve(const aw_data *data, const aw_library *seeds, const aw_evolve_options *options,
                    aw_progress_fn *progress, void *context, aw_evolve_summary *summary, aw_error *error);
void aw_evolve_summary_clear(aw_evolve_summary *summary);

/* ---- the store ---- */

aw_status aw_store_list(const char *path, bool json, aw_text *text, aw_error *error);
typedef struct {
    uint32_t tasks, programs, changed, moved, unportable;
} aw_export;
aw_status aw_store_export_tree(const char *path, const char *solver_folder, aw_export *report,
                               aw_error *error);
aw_status aw_store_export_library(const char *path, const char *file, aw_export *report, aw_error *error);

typedef struct {
    uint32_t programs, entries, tasks; /* imported: programs with a known task, tried on it */
    uint32_t no_task;                  /* whose name has no task of the data */
} aw_import;
/* Verifies the programs of a library on the tasks in their names and keeps them with their scores. */
aw_status aw_store_import(const char *path, const aw_library *library, const aw_data *data, aw_import *report,
                          aw_error *error);
/* Refused while a run is under way. `keep` is at least 1. */
aw_status aw_store_prune(const char *path, uint32_t keep, uint32_t *entries, uint32_t *programs,
                         aw_error *error);

typedef struct {
    uint32_t entries, reproduced, unknown_tasks, problems;
    aw_text report; /* a line for each problem */
} aw_store_check_result;
/* Structure, and every stored score computed anew; of a store with problems no more than its structure. `data` may be
 * NULL: the structure alone. */
aw_status aw_store_check(const char *path, const aw_data *data, aw_store_check_result *result,
                         aw_error *error);

/* A new store of what can be saved of a damaged one; `to` must not be there. Runs that have lost something stay as
 * records and cannot be continued. */
typedef struct {
    uint32_t runs, tasks, programs, entries;      /* saved */
    uint32_t lost_runs, lost_tasks, lost_entries; /* lost_runs: also those that cannot be continued */
} aw_repair;
aw_status aw_store_repair(const char *path, const char *to, aw_repair *report, aw_error *error);

/* What the store knows about a task: all its solvers with their scores, or one printed. */
aw_status aw_solvers(const char *path, const char *task, bool json, uint32_t print, aw_text *text,
                     aw_error *error);
/* Two programs by their hashes' first digits, line by line. */
aw_status aw_compare(const char *path, const char *hash_a, const char *hash_b, aw_text *text,
                     aw_error *error);

/* ---- report ---- */

/* A run as one page of HTML that needs no other file: facts, what was solved when, kinds of mutation, where the time
 * went, and each task of `data` with the attempts that the store makes now, its best program, and what that makes of
 * the demos. `run`: its number, NULL for the store's last. The caller frees `html`. The same store and data give the
 * same page. */
aw_status aw_report(const aw_data *data, const char *store, const char *run, const aw_view *view,
                    aw_text *html, aw_error *error);
/* Where the run had its data from, as its user gave it. The caller frees `path`. */
aw_status aw_run_data(const char *store, const char *run, aw_text *path, aw_error *error);

/* ---- a server for the browser at this machine ---- */

typedef struct aw_server aw_server;
/* Listens on 127.0.0.1 alone, in threads of its own, until aw_server_stop(). `port` 0: any that is free. It reads the
 * store anew for each answer and writes nothing; `data` is borrowed until the end. AW_INPUT in a build without
 * libmicrohttpd. */
aw_status aw_server_start(const aw_data *data, const char *store, uint32_t port, aw_server **server,
                          aw_error *error);
uint32_t aw_server_port(const aw_server *server);
void aw_server_stop(aw_server *server);

/* ---- search: programs for tasks from nothing ---- */

typedef struct {
    uint32_t budget;     /* work for each task, in units of a joint state; 0: the default */
    uint32_t threads;    /* 0: all processors */
    const char *without; /* parts to do without, separated by commas, for comparisons; NULL: none */
    bool check;        /* run every candidate as a program, and abort if it does not do what the search saw */
    const char *task;  /* this task alone; NULL: all */
    bool readable;     /* programs are simplified, and told in words beside their lines */
    bool library;      /* fill `entry`: for libraries that are shipped. Test outputs decide what is in them */
    double cap_s;      /* seconds for each task, 0: none. What was found by then is used; not reproducible */
    const char *costs; /* file of costs of moves that aw_learn made; NULL: the built-in ones */
    const volatile sig_atomic_t
        *stop; /* set from outside: what was found by then is used; NULL: nobody asks */
} aw_search_options;

/* The parts of the search that can be left out, separated by spaces. */
const char *aw_search_parts(void);

enum { AW_TESTS_MOST = 16 };
/* An attempt at a test input, as the search judges it. */
typedef struct {
    double probability; /* that it is right, calibrated; 0: there is no attempt */
    double share;       /* of the support of all predictions */
    double bits;    /* how heavy its support is: a free candidate without evidence for or against it has 0 */
    bool right;     /* the output is known, and this is it */
    aw_grid output; /* cells NULL: there is no attempt */
} aw_attempt;

typedef struct {
    bool done; /* false: not asked for */
    char task[256];
    bool solved,
        solved_at_1;   /* every test output right within two attempts, at the first; of known outputs alone */
    bool oracle;       /* some candidate has every test output right */
    bool oracle_at_10; /* of each test one of the ten best predictions is right */
    uint32_t demos, tests; /* tests: of attempts below */
    aw_attempt attempts[AW_TESTS_MOST][2];
    uint64_t states, tried;
    uint32_t candidates, full_fits;
    uint64_t cpu_ns, digest; /* digest: of all candidates and attempts, the same in every run */
    char kind[32];           /* how the first attempt was found */
    aw_text programs;        /* of the attempts at the first test input */
    uint32_t lines[2];       /* of each of them, 0: there is none */
    bool capped;             /* the cap on time ended it */
    aw_text entry; /* a program that meets every output of the task, and how it was found; empty: none */
    uint32_t entry_lines;
} aw_search_task;

typedef struct {
    uint32_t tasks, solved, solved_at_1, full_fit, oracle, oracle_at_10;
    uint32_t capped; /* tasks that the cap on time ended */
    uint64_t states;
    double wall_s, cpu_s;
} aw_search_summary;

/* tasks[aw_data_count]: the caller's, to be cleared with aw_search_tasks_clear. Test outputs are compared with at
 * the end and steer nothing. */
aw_status aw_search(const aw_data *data, const aw_search_options *options, aw_search_task *tasks,
                    aw_search_summary *summary, aw_error *error);
void aw_search_tasks_clear(aw_search_task *tasks, uint32_t count);

/* What the search of options->task did: views, frontier, candidates, attempts and the reasons for them, near misses
 * with a picture of what is still wrong. The same text in every run, unless there is a cap on time. */
typedef struct {
    aw_text text; /* for the terminal */
    aw_text svg;  /* attempts and near misses */
} aw_explanation;
aw_status aw_search_explain(const aw_data *data, const aw_search_options *options, const aw_view *view,
                            aw_explanation *explanation, aw_error *error);
void aw_explanation_clear(aw_explanation *explanation);
/* The entries of tasks[count] as a library of Python, by task id; says how to make it again. */
aw_text aw_search_library(const aw_data *data, const aw_search_options *options, const aw_search_task *tasks);

/* ---- learn: from programs that were found ---- */

typedef struct {
    const char *leave_out; /* file of task ids, one a line, whose programs do not count; NULL: none */
    bool moves;            /* of costs: those of moves alone too, not only what depends on the move before */
    bool abstractions;     /* sub-programs that many programs share, instead of costs */
    uint32_t most;         /* abstractions */
} aw_learn_options;

typedef struct {
    uint32_t programs, tasks, left_out;
    uint32_t moves, pairs; /* counted: uses of moves, of one after another */
    uint32_t lines,
        lines_saved; /* of abstractions: lines of all programs, and how many fewer there would be */
    uint32_t rows;   /* of the table; abstractions */
} aw_learn_report;
/* The table that aw_search_options.costs reads; or the abstractions as functions. */
aw_status aw_learn(const aw_library *library, const aw_learn_options *options, aw_text *text,
                   aw_learn_report *report, aw_error *error);

/* ---- profiles: where the time of a run went ---- */

typedef enum {
    AW_PROFILE_PHASES,
    AW_PROFILE_PRIMITIVES,
    AW_PROFILE_TASKS,
    AW_PROFILE_PROGRAMS /* the slowest in the store, or of them those that the run was the last to put there */
} aw_profile_part;
/* `run` is the number of a run in the store, or a file that evolve's --summary-json wrote; NULL: the store's last.
 * `top`: so many rows, of parts other than the phases. */
aw_status aw_profile(const char *store, const char *run, aw_profile_part part, uint32_t top, bool json,
                     aw_text *text, aw_error *error);
/* Side by side. `a` and `b` name one run each, or several of the same work, separated by commas: those tell what
 * is noise. */
aw_status aw_profile_compare(const char *store, const char *a, const char *b, aw_text *text, aw_error *error);

/* ---- submissions ---- */

typedef struct {
    uint32_t tasks, answered; /* with at least one attempt that a program made */
    uint32_t tests, attempts;
} aw_submit_report;
typedef struct {
    const char *store; /* whose programs propose; NULL: none */
    uint32_t search;   /* states that a search may make for each task, to propose as well; 0: no search */
    uint32_t threads;  /* of the search; 0: all processors */
    double cap_s;      /* of the search, seconds for each task; 0: none. Not reproducible */
} aw_submit_options;
/* Two attempts for each test input, chosen by demo evidence alone among what the store's programs and a search propose,
 * as Kaggle wants them: {"ID": [{"attempt_1": grid, "attempt_2": grid}, ...]}. Every task of the data is in it. */
aw_status aw_submit(const aw_data *data, const aw_submit_options *options, aw_text *submission,
                    aw_submit_report *report, aw_error *error);

typedef struct {
    uint32_t tasks, tasks_right; /* every test output met by one of its two attempts */
    uint32_t pairs, pairs_right; /* test outputs; their share is the figure of Kaggle's leaderboard */
    uint32_t pairs_right_first;  /* met by the first attempt */
    double mean_of_tasks;        /* mean over tasks of the share of their test outputs met */
    uint32_t missing, unknown; /* tasks not in the submission (they count as wrong); without known outputs */
    uint32_t strange, faults;  /* ids that are no tasks of the data; all that is told below */
    aw_text right_ids;         /* a line for each task that is right */
    aw_text fault_lines;       /* a line for each task, output and attempt that is missing or wrong in form */
} aw_score;
/* The official figures of a submission file: what is missing or wrong in form counts as wrong. */
aw_status aw_score_submission(const aw_data *data, const char *path, aw_score *score, aw_error *error);

/* ---- bench ---- */

typedef struct {
    const char *only; /* "primitives", "cold", "mutants" or "threads"; NULL: all */
    const char *call; /* primitives: calls with this in their name; NULL: all */
    uint32_t side;    /* primitives: 10, 20 or 30; 0: all */
    uint32_t samples, tasks, mutants,
        rounds; /* mutants: pairs of a task, tasks, mutants of each, repetitions; 0: usual */
    bool quick, no_memory, all_programs;
    bool signature_only; /* nothing is measured or printed */
} aw_bench_options;
typedef void aw_print_fn(void *context, const char *text);
/* Measures here and now, for a minute; the report goes piece by piece to `print`. The signature depends on all results,
 * failures and prices, and on no time. The JSON is for aw_bench_compare and for scripts. */
aw_status aw_bench(const aw_data *data, const aw_library *library, const aw_bench_options *options,
                   aw_print_fn *print, void *context, uint64_t *signature, aw_text *json, aw_error *error);
/* Two such results: the times that differ beyond noise, and whether the signatures are equal. */
aw_status aw_bench_compare(const char *old_path, const char *new_path, aw_text *report, bool *same_behaviour,
                           aw_error *error);

#ifdef __cplusplus
}
#endif

#endif

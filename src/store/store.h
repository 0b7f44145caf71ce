/* The store: everything a run leaves behind, in one database: a SQLite file, unless its name asks for another driver
 * (driver.h).
 *
 *     runs      who made what: seed, threads, parameters, data set, generations done, summary, phases
 *     tasks     id and content hash: a result belongs to the exact data, an edited task is another task
 *     programs  by their 128-bit hash; the canonical text, size, signature
 *     entries   the archive: how well a program does on a task, as solver or as differ
 *     seen      for each task the hashes of the programs already evaluated on it
 *     state     opaque bytes of the caller, one piece a run and one a task of a run, for going on after a stop
 *
 * One transaction a generation:
 *
 *     store_begin
 *         store_entry_put, store_entry_delete, store_seen_append, store_state_put ...
 *         store_run_update                (generations + 1)
 *     store_commit
 *
 * What a reader finds is therefore the state after a whole generation, also when the writer was killed, and that is
 * what a run is continued from. After a power cut the last generations may be missing (whole ones): commits
 * do not wait for the disk.
 *
 * Errors: every call that meets the file returns a status and fills `err`, with the store's path. Owner: what a
 * *_read call fills is the caller's and freed by the matching *_clear. Threads: one at a time. Processes: any
 * number of readers beside one writer; a second writer waits for its turn (store_set_patience).
 * Tests: tests/test_store.c; speed: bench/bench_store.c.
 */
#ifndef ARCWRIGHT_STORE_STORE_H
#define ARCWRIGHT_STORE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/hash.h"
#include "program/program.h"
#include "task/task.h"

struct store;

enum store_mode {
    STORE_READ,   /* must exist; nothing is changed, also works in a folder that cannot be written */
    STORE_WRITE,  /* must exist */
    STORE_CREATE, /* STORE_WRITE, and is made if the file is missing or empty */
};

/* A file that is not a store, is damaged or was made by a newer version is refused and left as it is. */
enum status store_open(struct store **store, const char *path, enum store_mode mode, struct error *err);
void store_close(struct store *store); /* NULL is allowed; what is not committed is lost */
const char *store_path(const struct store *store);

/* How long a call waits for another process that is writing; 10,000 ms unless set. */
void store_set_patience(struct store *store, uint32_t wait_ms);

/* Until the store is closed, nobody prunes or repairs it (`alone` false), or nobody else works on it. Fails, saying so,
 * when that cannot be. */
enum status store_claim(struct store *store, bool alone, struct error *err);

/* Calls that change something must stand between store_begin and store_commit. Transactions do not nest. */
enum status store_begin(struct store *store, struct error *err);
enum status store_commit(struct store *store, struct error *err); /* when it fails, nothing is kept */
void store_rollback(struct store *store);                         /* does nothing outside a transaction */

/* ---- runs ---- */

enum run_state { RUN_RUNNING, RUN_FINISHED, RUN_INTERRUPTED };
const char *run_state_name(enum run_state state);

struct store_run {
    int64_t id; /* 1, 2, ... */
    enum run_state state;
    uint64_t seed;
    uint32_t threads;
    uint32_t generations; /* done and committed */
    struct hash128 data_hash;
    char started[32];       /* ISO 8601, UTC: 2025-10-04T12:00:00Z */
    const char *version;    /* of the engine */
    const char *parameters; /* JSON */
    const char *data_path;
    const char *summary; /* JSON; "" until there is one */
    const char *phases;  /* JSON; "" until there is one */
    uint32_t revision;   /* the store's: how often the row was written */
    char *memory;        /* where the texts of a run that was read are; NULL for one the caller filled */
};

/* Adds a run; sets id and revision, and started if it is empty. NULL texts are stored as "". */
enum status store_run_new(struct store *store, struct store_run *run, struct error *err);

/* Writes state, threads, generations, summary and phases. Fails if someone else has written this run since it
 * was read or written here: two processes must not continue one run. After a rollback read the run again. */
enum status store_run_update(struct store *store, struct store_run *run, struct error *err);

/* *found tells whether there is such a run; then `run` is filled. */
enum status store_run_find(struct store *store, int64_t id, struct store_run *run, bool *found,
                           struct error *err);
enum status store_run_last(struct store *store, struct store_run *run, bool *found, struct error *err);
void store_run_clear(struct store_run *run);

struct store_runs {
    struct store_run *at; /* oldest first */
    uint32_t count, capacity;
};
enum status store_runs_read(struct store *store, struct store_runs *runs, struct error *err);
void store_runs_clear(struct store_runs *runs);

/* ---- tasks ---- */

/* Short name of a task inside one store: 1, 2, ... Not the same in two stores. */
typedef int64_t store_task_id;
enum { STORE_ALL = 0 }; /* in place of a task or a run, where a call says so */

struct store_task {
    store_task_id key;
    char id[TASK_ID_SIZE];
    struct hash128 hash;
};

/* The key of the task with this id and content; makes one if it is new. */
enum status store_task_put(struct store *store, const char *id, struct hash128 hash, store_task_id *key,
                           struct error *err);
/* The same without making one: 0 if there is none. */
enum status store_task_find(struct store *store, const char *id, struct hash128 hash, store_task_id *key,
                            struct error *err);

struct store_tasks {
    struct store_task *at; /* by id, then oldest first: the last of an id is the newest data */
    uint32_t count, capacity;
};
enum status store_tasks_read(struct store *store, struct store_tasks *tasks, struct error *err);
void store_tasks_clear(struct store_tasks *tasks);

/* ---- programs ---- */

/* Keeps the program; does nothing if it is there. Costs one look-up then. Its name is not kept. */
enum status store_program_put(struct store *store, const struct program *program, struct error *err);
enum status store_program_exists(struct store *store, struct hash128 hash, bool *exists, struct error *err);
/* *program is NULL if there is none of this hash. A text that is not the program of its hash is an error. */
enum status store_program_find(struct store *store, struct hash128 hash, struct program **program,
                               struct error *err);
/* Appends the canonical text, the function called `name`; *found tells whether there was one. */
enum status store_program_text(struct store *store, struct hash128 hash, const char *name, struct buf *out,
                               bool *found, struct error *err);
/* The hash that begins with these hex digits; *count is how many do, and *hash one of them. */
enum status store_program_match(struct store *store, const char *digits, struct hash128 *hash,
                                uint32_t *count, struct error *err);

/* ---- entries: the archive ---- */

enum store_kind { STORE_SOLVER, STORE_DIFFER, STORE_KIND_COUNT };

enum { STORE_ORIGIN = 48 };

struct store_entry {
    store_task_id task;
    enum store_kind kind;
    struct hash128 program;
    uint32_t demo_right, demo_count; /* pairs */
    uint32_t test_right, test_count; /* pairs whose outputs are known; never steer anything */
    int64_t partial;                 /* partial credit; of a differ: its score. Higher is better */
    uint32_t
        doubt; /* of its predictions, sixteenths of a bit (score/doubts.h); 0 also when none were looked at */
    uint64_t ticks, time_ns;   /* of all samples; ticks are the same in every run, times are not */
    struct hash128 behaviour;  /* of the outputs */
    char origin[STORE_ORIGIN]; /* how it was made: seed, search, or the kind of mutation */
    int32_t
        evidence; /* what speaks for it beside its score (score/score.h), sixteenths of a bit; 0: nothing */
    struct hash128 parent, donor; /* the programs it was made of; zero where there is none */
    uint32_t generation;          /* in which it was found, and in which run */
    int64_t run;
    uint32_t size; /* lines of the program; filled by reading, ignored by store_entry_put */
};

/* What the store keeps of a score. */
struct score;
void store_entry_score(struct store_entry *e, const struct score *score);

/* The store's order, which is the archive's (score/standing.h). Negative when a is the better. Looks at one task's
 * entries of one kind. */
int store_entry_compare(const struct store_entry *a, const struct store_entry *b);

/* Inserts or replaces the entry of (task, kind, program). `program` is kept too, unless it is NULL: then it must be
 * in the store already. */
enum status store_entry_put(struct store *store, const struct store_entry *entry,
                            const struct program *program, struct error *err);
/* Does nothing if it is not there. The program stays until store_prune. */
enum status store_entry_delete(struct store *store, store_task_id task, enum store_kind kind,
                               struct hash128 program, struct error *err);

struct store_entries {
    struct store_entry *at;
    uint32_t count, capacity;
};
/* Appends the entries of a task, or of STORE_ALL: by the tasks' id and age, solvers first, best first. */
enum status store_entries_read(struct store *store, store_task_id task, struct store_entries *entries,
                               struct error *err);
void store_entries_clear(struct store_entries *entries);

/* ---- what a stopped run is continued from ---- */

/* Adds the hashes of programs evaluated on a task, in this order; kept as one piece. */
enum status store_seen_append(struct store *store, int64_t run, uint32_t generation, store_task_id task,
                              const struct hash128 *hashes, uint32_t count, struct error *err);

/* Calls `visit` for each piece in the order of appending. `run` may be STORE_ALL. The hashes are the store's. */
typedef void store_seen_visit(void *context, store_task_id task, uint32_t generation,
                              const struct hash128 *hashes, uint32_t count);
enum status store_seen_read(struct store *store, int64_t run, store_seen_visit *visit, void *context,
                            struct error *err);
/* Drops what a run has seen: it cannot be continued any more. `run` may be STORE_ALL. */
enum status store_seen_delete(struct store *store, int64_t run, struct error *err);

/* Opaque bytes of a run (task 0) or of a task in it; the caller gives them a version. Replaces the old ones. */
enum status store_state_put(struct store *store, int64_t run, store_task_id task, const void *bytes,
                            size_t size, struct error *err);
/* Appends them to `out`; nothing if there are none, and *found says so. */
enum status store_state_find(struct store *store, int64_t run, store_task_id task, struct buf *out,
                             bool *found, struct error *err);

/* ---- the whole ---- */

/* A hash of the archive: of all (task id, task hash, kind, program hash, demo_right, test_right, partial, ticks)
 * in sorted order. Runs, times, origins and the order of insertion do not enter, so that equal runs have
 * equal hashes whatever the number of threads. */
enum status store_hash(struct store *store, struct hash128 *hash, struct error *err);

struct store_pruned {
    uint32_t entries, programs; /* removed */
};
/* Keeps the best `keep` entries of each task and kind, and then the programs that some entry uses: a caller's state
 * must not count on others. A transaction of its own. */
enum status store_prune(struct store *store, uint32_t keep, struct store_pruned *pruned, struct error *err);
/* Gives unused space back to the disk: rewrites the file. Not inside a transaction. */
enum status store_compact(struct store *store, struct error *err);

/* Looks for damage: the database's own check, references that lead nowhere, programs whose text does not parse, is
 * not canonical or is not the program of its hash, rows that are not what was written, that are missing or too many,
 * values that cannot be. Running programs again is left to the caller. STATUS_OK also when there are problems; an
 * error is when it could not look. */
struct store_problems {
    char (*at)[256];
    uint32_t count, capacity; /* at most 1000 are listed */
    uint32_t programs;        /* looked at */
    uint32_t entries;
};
enum status store_verify_structure(struct store *store, struct store_problems *problems, struct error *err);
/* The same, failing with the first problem: before a run is continued. */
enum status store_verify(struct store *store, struct error *err);
void store_problems_clear(struct store_problems *problems);

/* Makes a new store of what can be saved of this one: rows that are what was written, programs that are what their hash
 * says, entries that have both task and program, runs with everything that belongs to them. A run of which something is
 * lost is kept as a record, interrupted, without its state: it cannot be continued. */
struct store_repair {
    uint32_t runs, tasks, programs, entries;      /* saved */
    uint32_t lost_runs, lost_tasks, lost_entries; /* lost_runs: also those that cannot be continued */
};
enum status store_repair(struct store *from, struct store *to, struct store_repair *report,
                         struct error *err);

/* For `store ls`. */
struct store_overview_task {
    struct store_task task;
    uint32_t solvers, differs; /* entries */
    struct store_entry best;   /* the best solver; meaningless if solvers is 0 */
};
struct store_overview {
    uint32_t runs, programs, solvers, differs; /* rows; the last two count entries */
    uint32_t fitting;                          /* tasks with a solver that is right on all demo pairs */
    uint32_t
        right;     /* and with one that is right on all known test outputs as well, of which there are some */
    uint64_t seen; /* hashes */
    uint64_t file_bytes;
    struct store_overview_task *tasks; /* in the order of store_tasks_read */
    uint32_t task_count;
};
enum status store_overview_read(struct store *store, struct store_overview *overview, struct error *err);
void store_overview_clear(struct store_overview *overview);

/* ---- export ----
 *
 * Python files that run under arc-dsl:
 *
 *     FOLDER/solve_TASK/SCORE/TIME/HASH.py     each entry one file: the tree of the system before this one
 *     library.py                               the best solver of each task, sorted by task;
 *                                              one that is right on no demo pair is left out
 *
 * SCORE  pairs right: demo pairs and those test pairs whose outputs are known; of a differ: its score
 * TIME   11 - trunc(ln(seconds)) of time_ns: 11 is about a second, 15 ten milliseconds; higher is faster
 * HASH   32 hex digits
 *
 * Where an id stands for several contents, only the newest is exported. Plain arc-dsl calls solvers with I
 * alone and knows 160 primitives: a program that reads S or C, or uses an extension, is either written with a
 * comment that says so, or left out (`portable`; a library then has the best of the rest). A file appears whole or
 * not at all, and one that is as it should be is not touched; a program that has moved to another SCORE or TIME
 * leaves its old place. Other files are left alone. */
struct store_export {
    bool portable;       /* in: leave out what plain arc-dsl cannot run */
    bool fitting;        /* in: only solvers that are right on all demo pairs */
    uint32_t tasks;      /* out: with at least one program written */
    uint32_t programs;   /* written or already there */
    uint32_t changed;    /* of those, files that were not there or not the same */
    uint32_t moved;      /* old places removed */
    uint32_t unportable; /* programs that plain arc-dsl cannot run: annotated, or left out if portable */
};
/* `differ_folder` gets the differs in the same layout (def differ_TASK(S, I, C)); NULL: not exported. Folders
 * are made, but their parent must exist. */
enum status store_export_tree(struct store *store, const char *solver_folder, const char *differ_folder,
                              struct store_export *report, struct error *err);
enum status store_export_library(struct store *store, const char *path, struct store_export *report,
                                 struct error *err);

/* NULL if plain arc-dsl can run the program as solve_TASK(I), or as a differ if it is one; else why not, as a
 * sentence for a comment. */
const char *store_program_unportable(const struct program *program, enum store_kind kind);

#endif

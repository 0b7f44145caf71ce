/* Tasks: what ARC-AGI asks, as plain bytes.
 *
 * A task is a list of demonstration pairs (input, output) and a list of test pairs whose outputs may be
 * unknown. A data set is the tasks of one file or folder, sorted by id, together with everything that was
 * wrong with the files that did not load. What is accepted:
 *
 *     one ARC file           {"train": [{"input": G, "output": G}, ...], "test": [{"input": G}, ...]}
 *     a Kaggle file          {"ID": task, ...}; its solutions {"ID": [G, ...]} are found beside it by name,
 *                            `x_challenges.json` -> `x_solutions.json`, and may be missing
 *     a file of splits       {"train": {"ID": task, ...}, "eval": {"ID": task, ...}}
 *     a list of tasks        [task, ...] or a task a line; the id is its key "id" or "task_id", else name_N
 *     a list of pairs        [{"input": G, "output": G}, ...]: the first few are the demos, the next the tests
 *     any of them packed     .gz, or a .zip of such files
 *     a folder               all of these below it; when there are *_challenges.json among them, only those
 *
 * where G is a list of rows of colours 0..9. Other keys are ignored; an "output" of a test pair may be
 * missing or null, and so may "test". The file name (without .json) or the key is the task's id. Of two tasks
 * with one id the first stays: files in the order of their names, those with a solutions file before those
 * without. Whatever is read in another way than the first two forms leaves a note.
 *
 * Nothing here knows the values of the DSL: these bytes are what one is made from.
 *
 * Owner: the data set owns all it shows; dataset_free() frees everything. Threads: a data set does not
 * change once opened, so it may be read by any number. Files are read by all OpenMP threads, and the result
 * does not depend on how many there are. Tests: tests/test_task.c; speed: bench/bench_load.c.
 */
#ifndef ARCWRIGHT_TASK_TASK_H
#define ARCWRIGHT_TASK_TASK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/hash.h"

enum {
    TASK_SIDE_MAX = 30, /* the largest height and width in ARC-AGI: what tables for measures are made for */
    TASK_SIDE_READ =
        128, /* of grids that are read and that programs may answer with: 1D-ARC has rows of 93 */
    TASK_COLOURS = 10,
    TASK_ID_SIZE = 256, /* bytes of an id with its terminator; ids become names of folders and of functions */
};

/* Row-major: the cell of row r, column c is cells[r * width + c]. Both sides are 1..TASK_SIDE_READ in a task;
 * grids that programs make may be larger. */
struct grid_data {
    uint16_t height, width;
    const int8_t *cells;
};

struct task_pair {
    struct grid_data input, output;
    bool has_output; /* always true of a demo pair; when false, output is all zero */
};

struct task {
    char id[TASK_ID_SIZE];
    struct hash128 hash; /* of the content: sizes, cells and which outputs are known; not id, not layout */
    uint32_t demo_count, test_count;
    struct task_pair *demos, *tests; /* one block of memory holds both and all cells */
    const char *path;                /* the file it came from */
};

struct dataset {
    struct task *tasks; /* sorted by id */
    uint32_t count;
    struct hash128 hash;  /* of all (id, task hash): names the exact data a result belongs to */
    struct error *errors; /* one for each file or task that was left out, in the order of the files */
    uint32_t error_count;
    struct error *notes; /* what was read in an unusual way, and how; in the order of the files */
    uint32_t note_count;
    char *path;   /* as given to dataset_open(); several are joined by colons */
    char **files; /* the paths that tasks point to */
    uint32_t file_count;
};

/* Loads what `path` names. Bad files and tasks are recorded in `errors` and the others still load; the call
 * fails, and gives no data set, only when the path cannot be read or holds no good task at all. */
enum status dataset_open(struct dataset **set, const char *path, struct error *err);

/* How to read, where there is a choice. {0} is the usual way. */
struct reading {
    const char *split;     /* of a file of splits, or a folder's sub-folder: that alone; NULL: all */
    uint32_t demos, tests; /* of a list of pairs: the first are demos, the next tests; 0: 4, 1 */
    bool skip_pairs;       /* a faulty pair is left out alone, with a note, instead of its task */
};
/* The tasks of several paths as one set: of equal ids the first path's stays. A path that is not there is taken
 * for several joined by colons. */
enum status dataset_open_as(struct dataset **set, const char *const *paths, uint32_t count,
                            const struct reading *how, struct error *err);

/* The same from text in memory, one ARC or Kaggle file; `name` stands for the path. */
enum status dataset_parse(struct dataset **set, const char *name, const char *text, size_t length,
                          struct error *err);
void dataset_free(struct dataset *set); /* NULL is allowed */

/* NULL when there is no such task. Costs O(log count). */
const struct task *task_find(const struct dataset *set, const char *id);

/* Recomputes what `hash` should be. */
struct hash128 task_hash(const struct task *task);

/* Appends the task as one ARC JSON object on one line; unknown outputs are left out. Reading it back gives
 * the same hash. */
void task_write_json(struct buf *out, const struct task *task);
void grid_write_json(struct buf *out, struct grid_data grid);

/* One grid from JSON text such as [[0,1],[2,3]]; the caller frees it with grid_data_free(). */
enum status grid_read_json(struct grid_data *grid, const char *text, size_t length, struct error *err);
void grid_data_free(struct grid_data *grid);

bool grid_data_equal(struct grid_data a, struct grid_data b);

/* Whether a text can be the id of a task: it must serve as a file name on any system. */
bool task_id_valid(const char *id, size_t length);

#endif

/* The readers of task files. Internal to src/task.
 *
 * careful_*: jansson. It decides what is valid, and finds the words for what is not.
 * quick_*:   a scanner for the usual form of flawless files, some twenty times faster, because jansson
 *            allocates each cell. It gives up at the first byte it does not expect (false) and then what it
 *            wrote must be thrown away. What it accepts it reads exactly as the careful reader does; the
 *            tests hold it to that on damaged files too.
 * forms.c:   which form a file has that is not of the usual two, and what it is read as. The careful reader's.
 *
 * Both take text that ends in a zero byte at text[length]. */
#ifndef ARCWRIGHT_TASK_READ_H
#define ARCWRIGHT_TASK_READ_H

#include "task/draft.h"

/* The outputs a Kaggle solutions file gives, sorted by id. */
struct answer {
    char id[TASK_ID_SIZE];
    struct draft_grid *grids; /* its own memory; the cells are in `cells` of the answers' draft */
    uint32_t count, capacity;
};
struct answers {
    struct answer *list;
    uint32_t count, capacity;
    struct draft cells;
};

struct answer *answers_add(struct answers *a, const char *id, size_t length);
void answer_add_grid(struct answer *answer, struct draft_grid grid);
void answers_sort(struct answers *a);
bool answers_repeat(const struct answers *a); /* whether an id is there twice; sorted ones only */
const struct answer *answers_find(const struct answers *a, const char *id);
void answers_free(struct answers *a);

/* Gives the test pairs of the draft that lack an output the answer of this id, if there is one. Fails when
 * the number of outputs is not that of the test pairs; the draft is then as before. */
enum status answers_apply(const struct answers *a, const char *id, struct draft *d, struct error *err);

struct source {
    const char *path; /* lives as long as the tasks */
    const char *id;   /* of the task, if the file is a single one; NULL if its name cannot be one */
    const char *text;
    size_t length;
    const struct answers *answers; /* may be NULL */
    const char *answers_path;
    const struct reading *how;
};

bool quick_read_tasks(const struct source *src, struct draft *d, struct harvest *h);
bool quick_read_answers(const char *text, size_t length, struct answers *a);

void careful_read_tasks(const struct source *src, struct draft *d, struct harvest *h);
void careful_read_answers(const char *path, const char *text, size_t length, struct answers *a,
                          struct harvest *h);
enum status careful_read_grid(const char *text, size_t length, struct draft *d, struct draft_grid *grid,
                              struct error *err);

#endif

/* A task while it is being read: grids of unknown number and size, appended as they come. When a task is
 * complete, draft_finish() packs it into its one block of memory. Internal to src/task.
 *
 * A draft is used again for the next task, so its arrays stop growing after the first few. */
#ifndef ARCWRIGHT_TASK_DRAFT_H
#define ARCWRIGHT_TASK_DRAFT_H

#include "task/task.h"

struct draft_grid {
    uint16_t height, width;
    uint32_t first; /* index into the draft's cells, which move while they grow */
};

struct draft_pair {
    struct draft_grid input, output;
    bool has_output;
};

struct draft_list {
    struct draft_pair *pairs;
    uint32_t count, capacity;
};

struct draft {
    int8_t *cells;
    uint32_t cell_count, cell_capacity;
    struct draft_list demos, tests;
};

/* Everything one file gave. */
struct harvest {
    struct task *tasks;
    uint32_t count, capacity;
    struct error *errors, *notes;
    uint32_t error_count, error_capacity, note_count, note_capacity;
};

void draft_clear(struct draft *d); /* empties it, keeps the memory */
void draft_free(struct draft *d);

/* Room for the largest grid behind the cells there are; the pointer lasts until the next call. */
int8_t *draft_reserve_grid(struct draft *d);

/* Adds an all-zero pair, to be filled in. */
struct draft_pair *draft_add_pair(struct draft_list *list);

/* Packs the draft into a new task of the harvest. */
void draft_finish(const struct draft *d, struct harvest *h, const char *id, const char *path);

void harvest_add_error(struct harvest *h, const struct error *err);
void harvest_add_note(struct harvest *h, const struct error *note);
void harvest_clear(struct harvest *h); /* frees all of it, and empties it */

#endif

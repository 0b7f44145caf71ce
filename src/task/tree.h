/* What the careful reader and the forms share: a file as jansson's tree, and the place in it. Internal to src/task. */
#ifndef ARCWRIGHT_TASK_TREE_H
#define ARCWRIGHT_TASK_TREE_H

#include "task/read.h"

#include <jansson.h>
#include <string.h>

/* Where we are in the tree. Positions are cut, never overrun, when an id is long. */
struct place {
    char text[112];
};
__attribute__((format(printf, 2, 3))) struct place tree_below(const struct place *parent, const char *format,
                                                              ...);
#define wrong(err, place, ...)                                                                               \
    (error_set((err), STATUS_INPUT, __VA_ARGS__), error_place((err), "%s", (place)->text), STATUS_INPUT)

/* The words for what a value is. */
const char *tree_kind(const json_t *value);
enum status tree_parse(json_t **tree, const char *text, size_t length, struct error *err);

struct reader {
    const struct source *src;
    struct draft *draft;
    struct harvest *harvest;
};

/* Into the draft. Either may leave notes. */
enum status tree_task(struct reader *r, const json_t *value, const struct place *place, struct error *err);
enum status tree_task_of_pairs(struct reader *r, const json_t *pairs, const struct place *place,
                               struct error *err);
enum status tree_check_id(const char *id, const struct place *place, struct error *err);
/* Keeps the draft as a task of this id, with its answers; or the error, if it was not read. */
void tree_keep(struct reader *r, const char *id, enum status read, struct error *err);
__attribute__((format(printf, 3, 4))) void tree_note(struct reader *r, const struct place *place,
                                                     const char *format, ...);

/* Keeps all tasks of the tree, whatever its form, and records their faults; fails when it has no form of tasks. */
enum status forms_read(struct reader *r, json_t *tree, struct error *err);
/* The same for a file of one JSON value a line; false if it is none. */
bool forms_read_lines(struct reader *r);

#endif

/* What the two exports share. What stands in a folder already is compared first: an export of a store that has not
 * changed touches nothing. */
#ifndef ARCWRIGHT_STORE_EXPORT_H
#define ARCWRIGHT_STORE_EXPORT_H

#include "store/inside.h"

#define EXPORT_IMPORTS "from dsl import *\nfrom constants import *\n"

enum { EXPORT_NAME = PROGRAM_NAME };

/* The newest task of each id, and all entries in the store's order. */
struct export_source {
    struct store_tasks tasks;
    struct store_entries all;
};
enum status export_source_read(struct store *store, struct export_source *s, struct error *err);
void export_source_clear(struct export_source *s);
/* The entries of one task and kind, in order; NULL if there are none. */
const struct store_entry *export_source_find(const struct export_source *s, store_task_id task,
                                             enum store_kind kind, uint32_t *count);

void export_begin(struct store_export *report); /* clears what is counted */
bool export_wants(const struct store_entry *e, const struct store_export *report);

/* solve_ID or differ_ID, as name_of_task() writes them. */
void export_name(enum store_kind kind, const char *id, char name[EXPORT_NAME]);

/* Appends `comment`, what there is to say about the program, and the function. *added is false, and nothing is
 * appended, if it is to be left out. */
enum status export_function(struct store *store, const struct store_entry *e, const char *name,
                            const char *comment, struct store_export *report, struct buf *out, bool *added,
                            struct error *err);

/* Leaves a file alone that has this text already. */
enum status export_write(const struct buf *text, const char *path, struct store_export *report,
                         struct error *err);

#endif

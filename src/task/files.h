/* Which files a path stands for. Internal to src/task. */
#ifndef ARCWRIGHT_TASK_FILES_H
#define ARCWRIGHT_TASK_FILES_H

#include "base/error.h"

struct task_file {
    char *path;
    char *answers; /* the solutions file beside it, NULL if there is none */
    char *archive; /* the .zip that both are in, as ARCHIVE/NAME; NULL: they are files */
};

struct task_files {
    struct task_file *list;
    uint32_t count, capacity;
    uint32_t folders; /* below those that were named */
};

/* Adds the files that `path` stands for, in the order in which the first of two equal ids wins. `split` chooses a
 * sub-folder of that name, where there is one; it may be NULL. `files` starts as {0} and is freed with
 * files_clear(), also after a failure. */
enum status files_find(struct task_files *files, const char *path, const char *split, struct error *err);
void files_clear(struct task_files *files);

/* The file's text without its packing: gzip, or its place in an archive. */
struct buf;
enum status files_read(struct buf *text, const char *path, const char *archive, struct error *err);
/* The names in an archive, each passed to `add`. */
enum status archive_list(const char *path, void (*add)(void *context, const char *name), void *context,
                         struct error *err);

#endif

/* Which files a path stands for. Internal to src/task. */
#ifndef ARCWRIGHT_TASK_FILES_H
#define ARCWRIGHT_TASK_FILES_H

#include "base/error.h"

struct task_file {
    char *path;
    char *answers; /* the solutions file beside it, NULL if there is none */
};

struct task_files {
    struct task_file *list;
    uint32_t count, capacity;
};

/* Lists the files in the order in which the first of two equal ids wins. `files` starts as {0} and is
 * freed with files_clear(), also after a failure. */
enum status files_find(struct task_files *files, const char *path, struct error *err);
void files_clear(struct task_files *files);

#endif

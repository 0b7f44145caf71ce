#include "task/files.h"
#include "base/buf.h"
#include "base/check.h"

#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char CHALLENGES[] = "challenges.json", SOLUTIONS[] = "solutions.json";

static bool ends_with(const char *text, const char *ending)
{
    size_t n = strlen(text), m = strlen(ending);
    return n >= m && strcmp(text + n - m, ending) == 0;
}

/* x_challenges.json -> x_solutions.json, if that file is there. */
static char *find_answers(const char *path)
{
    if (!ends_with(path, CHALLENGES)) return NULL;
    struct buf name = {0};
    buf_append(&name, path, strlen(path) - strlen(CHALLENGES));
    buf_text(&name, SOLUTIONS);
    if (access(name.data, F_OK) == 0) return name.data;
    buf_free(&name);
    return NULL;
}

static void add_file(struct task_files *files, const char *path)
{
    array_reserve(files->list, files->count, files->capacity);
    struct task_file *file = &files->list[files->count++];
    struct buf copy = {0};
    buf_text(&copy, path);
    *file = (struct task_file){copy.data, find_answers(path)};
}

static int compare_files(const void *x, const void *y)
{
    const struct task_file *a = x, *b = y;
    if (!a->answers != !b->answers) return a->answers ? -1 : 1;
    return strcmp(a->path, b->path);
}

static void keep_challenges(struct task_files *files)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < files->count; i++) kept += ends_with(files->list[i].path, "_challenges.json");
    if (!kept) return;
    kept = 0;
    for (uint32_t i = 0; i < files->count; i++) {
        if (ends_with(files->list[i].path, "_challenges.json")) {
            files->list[kept++] = files->list[i];
        } else {
            free(files->list[i].path);
            free(files->list[i].answers);
        }
    }
    files->count = kept;
}

static enum status list_folder(struct task_files *files, DIR *folder, const char *path, struct error *err)
{
    struct buf name = {0};
    buf_text(&name, path);
    while (name.length > 1 && name.data[name.length - 1] == '/') name.length--;
    if (name.length > 1 || path[0] != '/') buf_char(&name, '/');
    size_t stem = name.length;
    for (const struct dirent *entry; (entry = readdir(folder));) {
        if (entry->d_name[0] == '.' || !ends_with(entry->d_name, ".json")) continue;
        name.length = stem;
        buf_text(&name, entry->d_name);
        add_file(files, name.data);
    }
    buf_free(&name);
    keep_challenges(files);
    if (files->count) {
        qsort(files->list, files->count, sizeof *files->list, compare_files);
        return STATUS_OK;
    }
    error_set(err, STATUS_INPUT, "the folder holds no .json file");
    error_at(err, path);
    return STATUS_INPUT;
}

enum status files_find(struct task_files *files, const char *path, struct error *err)
{
    struct stat about;
    if (stat(path, &about) != 0) {
        error_set(err, STATUS_IO, "cannot open the task data: %s", strerror(errno));
        error_at(err, path);
        return STATUS_IO;
    }
    if (!S_ISDIR(about.st_mode)) {
        add_file(files, path);
        return STATUS_OK;
    }
    DIR *folder = opendir(path);
    if (!folder) {
        error_set(err, STATUS_IO, "cannot list the folder: %s", strerror(errno));
        error_at(err, path);
        return STATUS_IO;
    }
    enum status status = list_folder(files, folder, path, err);
    closedir(folder);
    return status;
}

void files_clear(struct task_files *files)
{
    for (uint32_t i = 0; i < files->count; i++) {
        free(files->list[i].path);
        free(files->list[i].answers);
    }
    free(files->list);
    *files = (struct task_files){0};
}

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

static char *copy_of(const char *text)
{
    struct buf copy = {0};
    buf_text(&copy, text);
    return copy.data;
}

static void add_file(struct task_files *files, const char *path)
{
    array_reserve(files->list, files->count, files->capacity);
    files->list[files->count++] = (struct task_file){copy_of(path), find_answers(path), NULL};
}

/* ---- names ---- */

static bool names_tasks(const char *name)
{
    static const char *const endings[] = {".json",     ".json.gz", ".jsonl",
                                          ".jsonl.gz", ".ndjson",  ".ndjson.gz"};
    const char *slash = strrchr(name, '/');
    if ((slash ? slash[1] : name[0]) == '.') return false;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (ends_with(name, endings[i])) return true;
    return false;
}

static int compare_files(const void *x, const void *y)
{
    const struct task_file *a = x, *b = y;
    if (!a->answers != !b->answers) return a->answers ? -1 : 1;
    return strcmp(a->path, b->path);
}

static void drop_file(struct task_file *file)
{
    free(file->path);
    free(file->answers);
    free(file->archive);
}

/* Of the files from `first` on. */
static void keep_challenges(struct task_files *files, uint32_t first)
{
    uint32_t kept = 0;
    for (uint32_t i = first; i < files->count; i++)
        kept += ends_with(files->list[i].path, "_challenges.json");
    if (!kept) return;
    kept = first;
    for (uint32_t i = first; i < files->count; i++) {
        if (ends_with(files->list[i].path, "_challenges.json"))
            files->list[kept++] = files->list[i];
        else
            drop_file(&files->list[i]);
    }
    files->count = kept;
}

/* ---- archives ---- */

struct entries {
    struct task_files *files;
    const char *archive;
};

static void add_entry(void *context, const char *name)
{
    struct entries *e = context;
    struct buf path = {0};
    if (!names_tasks(name) || strncmp(name, "__MACOSX/", 9) == 0) return;
    buf_printf(&path, "%s/%s", e->archive, name);
    array_reserve(e->files->list, e->files->count, e->files->capacity);
    e->files->list[e->files->count++] = (struct task_file){path.data, NULL, copy_of(e->archive)};
}

static enum status list_archive(struct task_files *files, const char *path, struct error *err)
{
    uint32_t first = files->count;
    struct entries e = {files, path};
    TRY(archive_list(path, add_entry, &e, err));
    for (uint32_t i = first; i < files->count; i++) {
        const char *name = files->list[i].path;
        if (!ends_with(name, CHALLENGES)) continue;
        struct buf wanted = {0};
        buf_append(&wanted, name, strlen(name) - strlen(CHALLENGES));
        buf_text(&wanted, SOLUTIONS);
        bool found = false;
        for (uint32_t k = first; k < files->count && !found; k++)
            found = strcmp(files->list[k].path, wanted.data) == 0;
        if (found)
            files->list[i].answers = wanted.data;
        else
            buf_free(&wanted);
    }
    keep_challenges(files, first);
    if (files->count > first) return STATUS_OK;
    error_set(err, STATUS_INPUT, "the archive holds no .json file");
    error_at(err, path);
    return STATUS_INPUT;
}

/* ---- folders ---- */

enum { DEPTH_MOST = 8 };

/* The files of the folder and of those below it; archives go to `archives`. */
static enum status list_folder(struct task_files *files, struct task_files *archives, const char *path,
                               uint32_t depth, struct error *err)
{
    DIR *folder = opendir(path);
    if (!folder) {
        error_set(err, STATUS_IO, "cannot list the folder: %s", strerror(errno));
        error_at(err, path);
        return STATUS_IO;
    }
    struct buf name = {0};
    buf_text(&name, path);
    while (name.length > 1 && name.data[name.length - 1] == '/') name.length--;
    if (name.length > 1 || path[0] != '/') buf_char(&name, '/');
    size_t stem = name.length;
    enum status status = STATUS_OK;
    for (const struct dirent *entry; status == STATUS_OK && (entry = readdir(folder));) {
        struct stat about;
        if (entry->d_name[0] == '.') continue;
        name.length = stem;
        buf_text(&name, entry->d_name);
        if (stat(name.data, &about) != 0) {
            if (names_tasks(entry->d_name)) add_file(files, name.data); /* reading it will say why not */
        } else if (S_ISDIR(about.st_mode)) {
            uint32_t before = files->count;
            if (depth < DEPTH_MOST) status = list_folder(files, archives, name.data, depth + 1, err);
            files->folders += files->count > before;
        } else if (names_tasks(entry->d_name)) {
            add_file(files, name.data);
        } else if (ends_with(entry->d_name, ".zip")) {
            add_file(archives, name.data);
        }
    }
    buf_free(&name);
    closedir(folder);
    return status;
}

/* Archives are opened only where there is nothing else: beside what was unpacked from one it lies unused. */
static enum status read_folder(struct task_files *files, const char *path, struct error *err)
{
    struct task_files archives = {0};
    uint32_t first = files->count;
    enum status status = list_folder(files, &archives, path, 0, err);
    if (status == STATUS_OK && files->count == first)
        for (uint32_t i = 0; i < archives.count && status == STATUS_OK; i++)
            status = list_archive(files, archives.list[i].path, err);
    files_clear(&archives);
    if (status != STATUS_OK) return status;
    keep_challenges(files, first);
    if (files->count == first) {
        error_set(err, STATUS_INPUT, "the folder holds no .json file, nor do those below it");
        error_at(err, path);
        return STATUS_INPUT;
    }
    qsort(files->list + first, files->count - first, sizeof *files->list, compare_files);
    return STATUS_OK;
}

enum status files_find(struct task_files *files, const char *path, const char *split, struct error *err)
{
    struct stat about;
    if (stat(path, &about) != 0) {
        error_set(err, STATUS_IO, "cannot open the task data: %s", strerror(errno));
        error_at(err, path);
        return STATUS_IO;
    }
    if (S_ISDIR(about.st_mode)) {
        struct buf part = {0};
        buf_printf(&part, "%s/%s", path, split ? split : "");
        bool chosen = split && stat(part.data, &about) == 0 && S_ISDIR(about.st_mode);
        enum status status = read_folder(files, chosen ? part.data : path, err);
        buf_free(&part);
        return status;
    }
    if (ends_with(path, ".zip")) return list_archive(files, path, err);
    add_file(files, path);
    return STATUS_OK;
}

void files_clear(struct task_files *files)
{
    for (uint32_t i = 0; i < files->count; i++) drop_file(&files->list[i]);
    free(files->list);
    *files = (struct task_files){0};
}

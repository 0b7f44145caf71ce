/* Opening a data set:
 *
 *     path -> list of files -> one harvest a file (threads) -> joined in the order of the files
 *          -> sorted by id, repeats left out -> hash
 *
 * Only the middle step runs in threads, and each file writes its own harvest, so that nothing depends on
 * which thread was first. */
#include "base/check.h"
#include "task/files.h"
#include "task/read.h"

#include <jansson.h>
#include <string.h>
#include <unistd.h>

/* What a thread uses again and again. */
struct desk {
    struct buf text, answers_text;
    struct draft draft;
};

static void desk_clear(struct desk *desk)
{
    buf_free(&desk->text);
    buf_free(&desk->answers_text);
    draft_free(&desk->draft);
}

/* Editors of one system put this mark before UTF-8 text; JSON does not know it. */
static size_t mark_length(const struct buf *text)
{
    return text->length >= 3 && memcmp(text->data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

static void read_answers(struct desk *desk, const struct task_file *file, struct answers *a,
                         struct harvest *h)
{
    struct error err;
    const char *path = file->answers;
    buf_clear(&desk->answers_text);
    if (files_read(&desk->answers_text, path, file->archive, &err) != STATUS_OK) {
        harvest_add_error(h, &err);
        return;
    }
    size_t mark = mark_length(&desk->answers_text), length = desk->answers_text.length - mark;
    const char *text = desk->answers_text.data + mark;
    if (quick_read_answers(text, length, a)) return;
    answers_free(a);
    careful_read_answers(path, text, length, a, h);
}

static size_t without(const char *name, size_t length, const char *ending)
{
    size_t n = strlen(ending);
    return length > n && memcmp(name + length - n, ending, n) == 0 ? length - n : length;
}

/* The id of the single task of a file: its name without folder and endings. NULL if it cannot be one. */
static const char *file_id(const char *path, char id[TASK_ID_SIZE])
{
    const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path;
    size_t packed = without(name, strlen(name), ".gz"), length = without(name, packed, ".json");
    if (length == packed) length = without(name, packed, ".jsonl");
    if (length == packed) length = without(name, packed, ".ndjson");
    if (!task_id_valid(name, length)) return NULL;
    memcpy(id, name, length);
    id[length] = 0;
    return id;
}

static void read_text(struct desk *desk, const struct task_file *file, const struct reading *how,
                      struct harvest *h)
{
    char id[TASK_ID_SIZE];
    struct answers answers = {0};
    struct harvest answer_faults = {0};
    if (file->answers) read_answers(desk, file, &answers, &answer_faults);

    size_t mark = mark_length(&desk->text);
    struct source src = {
        .path = file->path,
        .id = file_id(file->path, id),
        .text = desk->text.data + mark,
        .length = desk->text.length - mark,
        .answers = &answers,
        .answers_path = file->answers,
        .how = how,
    };
    if (!quick_read_tasks(&src, &desk->draft, h)) {
        harvest_clear(h);
        careful_read_tasks(&src, &desk->draft, h);
    }
    for (uint32_t i = 0; i < answer_faults.error_count; i++) harvest_add_error(h, &answer_faults.errors[i]);
    harvest_clear(&answer_faults);
    answers_free(&answers);
}

static void read_file(struct desk *desk, const struct task_file *file, const struct reading *how,
                      struct harvest *h)
{
    struct error err;
    buf_clear(&desk->text);
    if (files_read(&desk->text, file->path, file->archive, &err) != STATUS_OK)
        harvest_add_error(h, &err);
    else
        read_text(desk, file, how, h);
}

static void read_files(const struct task_files *files, const struct reading *how, struct harvest *harvests)
{
#pragma omp parallel if (files->count > 1)
    {
        struct desk desk = {0};
        /* Eight files are some 50 us of work: little enough to share evenly, enough to hide the queue. */
#pragma omp for schedule(dynamic, 8)
        for (uint32_t i = 0; i < files->count; i++) read_file(&desk, &files->list[i], how, &harvests[i]);
        desk_clear(&desk);
    }
}

/* Moves everything into the first harvest of all. */
static void join(struct harvest *all, struct harvest *harvests, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        struct harvest *h = &harvests[i];
        for (uint32_t t = 0; t < h->count; t++) {
            array_reserve(all->tasks, all->count, all->capacity);
            all->tasks[all->count++] = h->tasks[t];
        }
        for (uint32_t e = 0; e < h->error_count; e++) harvest_add_error(all, &h->errors[e]);
        for (uint32_t e = 0; e < h->note_count; e++) harvest_add_note(all, &h->notes[e]);
        h->count = 0; /* the tasks have moved */
        harvest_clear(h);
    }
}

/* Sorting places, not tasks: equal ids stay in the order of the files without a stable sort. */
static int compare_places(const void *x, const void *y)
{
    const struct task *a = *(const struct task *const *)x, *b = *(const struct task *const *)y;
    int order = strcmp(a->id, b->id);
    return order ? order : (a > b) - (a < b);
}

static void refuse_repeat(struct harvest *all, struct task *task, const char *first_path)
{
    struct error err;
    error_set(&err, STATUS_INPUT, "this task is left out: %.200s has one with the same id", first_path);
    error_place(&err, "%s", task->id);
    error_at(&err, task->path);
    harvest_add_error(all, &err);
    free(task->demos);
}

static void sort_tasks(struct harvest *all)
{
    struct task **order = must_alloc(all->count * sizeof *order);
    struct task *sorted = must_alloc(all->count * sizeof *sorted);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < all->count; i++) order[i] = &all->tasks[i];
    qsort(order, all->count, sizeof *order, compare_places);
    for (uint32_t i = 0; i < all->count; i++) {
        if (kept && strcmp(sorted[kept - 1].id, order[i]->id) == 0)
            refuse_repeat(all, order[i], sorted[kept - 1].path);
        else
            sorted[kept++] = *order[i];
    }
    free(order);
    free(all->tasks);
    all->tasks = sorted;
    all->count = all->capacity = kept;
}

/* Over the text "id 32-digit-hash\n" of each task in order. */
static struct hash128 hash_tasks(const struct task *tasks, uint32_t count)
{
    struct buf text = {0};
    char hex[HASH128_TEXT];
    for (uint32_t i = 0; i < count; i++)
        buf_printf(&text, "%s %s\n", tasks[i].id, hash128_text(tasks[i].hash, hex));
    struct hash128 hash = hash128_bytes(text.data ? text.data : "", text.length);
    buf_free(&text);
    return hash;
}

/* No task at all. One fault is passed on as it is; of many, the first stands for the others. */
static enum status refuse(const struct harvest *all, const char *path, struct error *err)
{
    if (all->error_count == 1) {
        if (err) *err = all->errors[0];
        return all->errors[0].status;
    }
    if (all->error_count == 0) {
        error_set(err, STATUS_INPUT, "there is no task in it");
    } else {
        char first[200];
        error_text(&all->errors[0], first, sizeof first);
        first[strcspn(first, "\n")] = 0;
        error_set(err, STATUS_INPUT, "no task could be read; the first of %u faults: %s", all->error_count,
                  first);
    }
    error_at(err, path);
    return STATUS_INPUT;
}

static char *copy_text(const char *text)
{
    size_t size = strlen(text) + 1;
    return memcpy(must_alloc(size), text, size);
}

/* Takes the harvests; keeps the paths of the files, which the tasks point to. */
static enum status finish(struct dataset **set, const char *path, struct task_files *files,
                          struct harvest *harvests, struct error *err)
{
    struct harvest all = {0};
    if (files->folders) {
        struct error note;
        error_set(&note, STATUS_OK, "%u files, from %u folder%s below it too", files->count, files->folders,
                  files->folders == 1 ? "" : "s");
        error_at(&note, path);
        harvest_add_note(&all, &note);
    }
    join(&all, harvests, files->count);
    free(harvests);
    if (all.count == 0) {
        enum status status = refuse(&all, path, err);
        harvest_clear(&all);
        files_clear(files);
        return status;
    }
    sort_tasks(&all);

    struct dataset *made = must_calloc(1, sizeof *made);
    made->tasks = all.tasks;
    made->count = all.count;
    made->errors = all.errors;
    made->error_count = all.error_count;
    made->notes = all.notes;
    made->note_count = all.note_count;
    made->hash = hash_tasks(all.tasks, all.count);
    made->path = copy_text(path);
    made->files = must_alloc(files->count * sizeof *made->files);
    made->file_count = files->count;
    for (uint32_t i = 0; i < files->count; i++) {
        made->files[i] = files->list[i].path;
        files->list[i].path = NULL;
    }
    files_clear(files);
    *set = made;
    return STATUS_OK;
}

/* Paths as they were given, with colons between. */
static char *joined(const char *const *paths, uint32_t count)
{
    struct buf all = {0};
    for (uint32_t i = 0; i < count; i++) buf_printf(&all, "%s%s", i ? ":" : "", paths[i]);
    return all.data;
}

/* A path, or several joined by colons when there is nothing of the whole name. */
static enum status find_files(struct task_files *files, const char *path, const char *split,
                              struct error *err)
{
    if (access(path, F_OK) == 0 || !strchr(path, ':')) return files_find(files, path, split, err);
    char *copy = copy_text(path), *rest = copy;
    enum status status = STATUS_OK;
    for (char *part; status == STATUS_OK && (part = strsep(&rest, ":"));)
        if (*part) status = files_find(files, part, split, err);
    free(copy);
    return status;
}

enum status dataset_open_as(struct dataset **set, const char *const *paths, uint32_t count,
                            const struct reading *how, struct error *err)
{
    struct task_files files = {0};
    enum status status = STATUS_OK;
    *set = NULL;
    for (uint32_t i = 0; i < count && status == STATUS_OK; i++)
        status = find_files(&files, paths[i], how->split, err);
    if (status != STATUS_OK) {
        files_clear(&files);
        return status;
    }
    json_object_seed(0); /* jansson asks for one call before threads are about; later ones do nothing */
    struct harvest *harvests = must_calloc(files.count, sizeof *harvests);
    read_files(&files, how, harvests);
    char *path = joined(paths, count);
    status = finish(set, path, &files, harvests, err);
    free(path);
    return status;
}

enum status dataset_open(struct dataset **set, const char *path, struct error *err)
{
    return dataset_open_as(set, &path, 1, &(struct reading){0}, err);
}

enum status dataset_parse(struct dataset **set, const char *name, const char *text, size_t length,
                          struct error *err)
{
    struct task_file file = {.path = copy_text(name)};
    struct task_files files = {.list = must_alloc(sizeof file), .count = 1, .capacity = 1};
    files.list[0] = file;
    struct harvest *harvests = must_calloc(1, sizeof *harvests);
    struct desk desk = {0};
    *set = NULL;
    json_object_seed(0);
    buf_append(&desk.text, text, length);
    read_text(&desk, &file, &(struct reading){0}, harvests);
    desk_clear(&desk);
    return finish(set, name, &files, harvests, err);
}

void dataset_free(struct dataset *set)
{
    if (!set) return;
    for (uint32_t i = 0; i < set->count; i++) free(set->tasks[i].demos);
    for (uint32_t i = 0; i < set->file_count; i++) free(set->files[i]);
    free(set->tasks);
    free(set->errors);
    free(set->notes);
    free(set->files);
    free(set->path);
    free(set);
}

static int compare_id(const void *id, const void *task)
{
    return strcmp(id, ((const struct task *)task)->id);
}

const struct task *task_find(const struct dataset *set, const char *id)
{
    return bsearch(id, set->tasks, set->count, sizeof *set->tasks, compare_id);
}

/* The tree FOLDER/solve_TASK/SCORE/TIME/HASH.py. */
#include "store/export.h"

#include <dirent.h>
#include <errno.h>
#include <math.h>
#include <sys/stat.h>
#include <unistd.h>

static enum status make_folder(const char *path, struct error *err)
{
    struct stat s;
    if (mkdir(path, 0777) == 0) return STATUS_OK;
    int failed = errno;
    if (failed == EEXIST && stat(path, &s) == 0 && S_ISDIR(s.st_mode)) return STATUS_OK;
    error_set(err, STATUS_IO, "cannot make the folder: %s", strerror(failed));
    error_at(err, path);
    return STATUS_IO;
}

/* Where a program belongs: FOLDER/SCORE/TIME/HASH.py. */
struct place {
    struct hash128 hash;
    char score[24], time[24];
};

static int place_compare(const void *a, const void *b)
{
    return hash128_compare(((const struct place *)a)->hash, ((const struct place *)b)->hash);
}

static struct place place_of(const struct store_entry *e)
{
    struct place p = {.hash = e->program};
    if (e->kind == STORE_SOLVER)
        snprintf(p.score, sizeof p.score, "%u", e->demo_right + e->test_right);
    else
        snprintf(p.score, sizeof p.score, "%lld", (long long)e->partial);
    double seconds = (double)(e->time_ns ? e->time_ns : 1) * 1e-9;
    snprintf(p.time, sizeof p.time, "%d", 11 - (int)trunc(log(seconds)));
    return p;
}

static bool is_number(const char *text)
{
    if (*text == '-') text++;
    return *text && text[strspn(text, "0123456789")] == 0;
}

/* A walk through FOLDER/SCORE/TIME/HASH.py. */
struct sweep {
    const struct place *places; /* sorted by hash: what was exported just now */
    uint32_t count;
    struct store_export *report;
    struct buf path;
    char score[24], time[24]; /* of the folder it is in */
};

/* Whether the program is exported, and belongs to another folder than the one it is in. */
static bool is_old(const struct sweep *s, const char *file)
{
    char digits[HASH128_TEXT];
    struct place p;
    if (strlen(file) != 35 || strcmp(file + 32, ".py") != 0) return false;
    snprintf(digits, sizeof digits, "%.32s", file);
    if (!hash128_parse(digits, &p.hash)) return false;
    const struct place *now = bsearch(&p, s->places, s->count, sizeof p, place_compare);
    return now && (strcmp(now->score, s->score) != 0 || strcmp(now->time, s->time) != 0);
}

/* Removes each program from its old places, and folders of numbers that are empty then. */
static void leave_old_places(struct sweep *s, uint32_t depth)
{
    size_t end = s->path.length;
    struct dirent *e;
    DIR *folder = opendir(s->path.data);
    while (folder && (e = readdir(folder))) {
        if (depth < 2 ? !is_number(e->d_name) : !is_old(s, e->d_name)) continue;
        buf_printf(&s->path, "/%s", e->d_name);
        if (depth == 2) {
            s->report->moved += unlink(s->path.data) == 0;
        } else {
            snprintf(depth == 0 ? s->score : s->time, sizeof s->score, "%.23s", e->d_name);
            leave_old_places(s, depth + 1);
            rmdir(s->path.data); /* refuses one that is not empty */
        }
        s->path.length = end;
        s->path.data[end] = 0;
    }
    if (folder) closedir(folder);
}

static enum status write_place(const char *folder, const struct place *p, const struct buf *text,
                               struct store_export *report, struct error *err)
{
    char digits[HASH128_TEXT];
    struct buf path = {0};
    buf_printf(&path, "%s/%s", folder, p->score);
    enum status status = make_folder(path.data, err);
    buf_printf(&path, "/%s", p->time);
    if (status == STATUS_OK) status = make_folder(path.data, err);
    buf_printf(&path, "/%s.py", hash128_text(p->hash, digits));
    if (status == STATUS_OK) status = export_write(text, path.data, report, err);
    buf_free(&path);
    return status;
}

static enum status export_task(struct store *store, const char *folder, const struct store_task *task,
                               const struct store_entry *at, uint32_t count, struct store_export *report,
                               struct error *err)
{
    char name[EXPORT_NAME];
    enum status status = STATUS_OK;
    struct place *places = must_calloc(count, sizeof *places);
    struct buf path = {0}, text = {0};
    uint32_t placed = 0;
    export_name(at->kind, task->id, name);
    buf_printf(&path, "%s/solve_%s", folder, task->id);
    for (uint32_t i = 0; i < count && status == STATUS_OK; i++) {
        bool added;
        if (!export_wants(&at[i], report)) continue;
        buf_clear(&text);
        buf_text(&text, EXPORT_IMPORTS "\n\n");
        status = export_function(store, &at[i], name, "", report, &text, &added, err);
        if (status != STATUS_OK || !added) continue;
        if (placed == 0) status = make_folder(path.data, err);
        places[placed] = place_of(&at[i]);
        if (status == STATUS_OK) status = write_place(path.data, &places[placed++], &text, report, err);
    }
    if (status == STATUS_OK && placed) {
        qsort(places, placed, sizeof *places, place_compare);
        struct sweep sweep = {.places = places, .count = placed, .report = report, .path = path};
        leave_old_places(&sweep, 0);
        path = sweep.path;
        report->tasks++;
        report->programs += placed;
    }
    free(places);
    buf_free(&path);
    buf_free(&text);
    return status;
}

static enum status export_kind(struct store *store, const struct export_source *s, const char *folder,
                               enum store_kind kind, struct store_export *report, struct error *err)
{
    TRY(make_folder(folder, err));
    for (uint32_t i = 0; i < s->tasks.count; i++) {
        uint32_t count;
        const struct store_entry *at = export_source_find(s, s->tasks.at[i].key, kind, &count);
        if (count) TRY(export_task(store, folder, &s->tasks.at[i], at, count, report, err));
    }
    return STATUS_OK;
}

enum status store_export_tree(struct store *store, const char *solver_folder, const char *differ_folder,
                              struct store_export *report, struct error *err)
{
    struct export_source s;
    export_begin(report);
    TRY(export_source_read(store, &s, err));
    enum status status = export_kind(store, &s, solver_folder, STORE_SOLVER, report, err);
    if (status == STATUS_OK && differ_folder)
        status = export_kind(store, &s, differ_folder, STORE_DIFFER, report, err);
    export_source_clear(&s);
    return status;
}

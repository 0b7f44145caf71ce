/* What the tree and the library share. */
#include "store/export.h"

#include <sys/stat.h>

void export_source_clear(struct export_source *s)
{
    store_tasks_clear(&s->tasks);
    store_entries_clear(&s->all);
}

enum status export_source_read(struct store *store, struct export_source *s, struct error *err)
{
    *s = (struct export_source){0};
    bool began;
    TRY(store_reading_begin(store, &began, err));
    enum status status = store_tasks_read(store, &s->tasks, err);
    if (status == STATUS_OK) status = store_entries_read(store, STORE_ALL, &s->all, err);
    store_reading_end(store, began);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < s->tasks.count; i++) {
        bool newest = i + 1 == s->tasks.count || strcmp(s->tasks.at[i].id, s->tasks.at[i + 1].id) != 0;
        if (newest) s->tasks.at[kept++] = s->tasks.at[i];
    }
    s->tasks.count = kept;
    if (status != STATUS_OK) export_source_clear(s);
    return status;
}

const struct store_entry *export_source_find(const struct export_source *s, store_task_id task,
                                             enum store_kind kind, uint32_t *count)
{
    const struct store_entry *first = NULL;
    *count = 0;
    for (uint32_t i = 0; i < s->all.count; i++) {
        if (s->all.at[i].task != task || s->all.at[i].kind != kind) continue;
        if (!first) first = &s->all.at[i];
        ++*count;
    }
    return first;
}

void export_name(enum store_kind kind, const char *id, char name[EXPORT_NAME])
{
    name_of_task(name, kind == STORE_SOLVER ? "solve_" : "differ_", id);
}

enum status export_function(struct store *store, const struct store_entry *e, const char *name,
                            const char *comment, struct store_export *report, struct buf *out, bool *added,
                            struct error *err)
{
    struct program *program;
    *added = false;
    TRY(store_program_find(store, e->program, &program, err));
    if (!program) {
        char digits[HASH128_TEXT];
        return store_fault(store, err, "the store is damaged (program %s is missing)",
                           hash128_text(e->program, digits));
    }
    const char *why = store_program_unportable(program, e->kind);
    report->unportable += why != NULL;
    if (!why || !report->portable) {
        buf_text(out, comment);
        if (why) buf_printf(out, "# %s\n", why);
        program_print(program, name, out);
        *added = true;
    }
    program_free(program);
    return STATUS_OK;
}

enum status export_write(const struct buf *text, const char *path, struct store_export *report,
                         struct error *err)
{
    struct buf old = {0};
    struct stat s;
    bool same = stat(path, &s) == 0 && S_ISREG(s.st_mode) && (size_t)s.st_size == text->length &&
                buf_read_file(&old, path, NULL) == STATUS_OK && old.length == text->length &&
                memcmp(old.data, text->data, text->length) == 0;
    buf_free(&old);
    if (same) return STATUS_OK;
    TRY(buf_write_file(text, path, err));
    report->changed++;
    return STATUS_OK;
}

void export_begin(struct store_export *r)
{
    *r = (struct store_export){.portable = r->portable, .fitting = r->fitting};
}

bool export_wants(const struct store_entry *e, const struct store_export *report)
{
    return !report->fitting || e->kind == STORE_DIFFER || (e->demo_count && e->demo_right == e->demo_count);
}

/* The best solver of each task in one file. */
#include "store/export.h"

static enum status add_best(struct store *store, const struct store_task *task, const struct store_entry *at,
                            uint32_t count, struct store_export *report, struct buf *out, struct error *err)
{
    char name[EXPORT_NAME], comment[120];
    bool added = false;
    export_name(STORE_SOLVER, task->id, name);
    for (uint32_t i = 0; i < count && !added && at[i].demo_right; i++) {
        if (!export_wants(&at[i], report)) continue;
        int length = snprintf(comment, sizeof comment, "\n\n# %u of %u demo pairs", at[i].demo_right,
                              at[i].demo_count);
        if (at[i].test_count)
            length += snprintf(comment + length, sizeof comment - (size_t)length, ", %u of %u test pairs",
                               at[i].test_right, at[i].test_count);
        snprintf(comment + length, sizeof comment - (size_t)length, "\n");
        TRY(export_function(store, &at[i], name, comment, report, out, &added, err));
    }
    report->tasks += added;
    report->programs += added;
    return STATUS_OK;
}

enum status store_export_library(struct store *store, const char *path, struct store_export *report,
                                 struct error *err)
{
    struct export_source s;
    struct buf text = {0};
    export_begin(report);
    TRY(export_source_read(store, &s, err));
    enum status status = STATUS_OK;
    buf_text(&text, EXPORT_IMPORTS);
    for (uint32_t i = 0; i < s.tasks.count && status == STATUS_OK; i++) {
        uint32_t count;
        const struct store_entry *at = export_source_find(&s, s.tasks.at[i].key, STORE_SOLVER, &count);
        if (count) status = add_best(store, &s.tasks.at[i], at, count, report, &text, err);
    }
    if (status == STATUS_OK) status = export_write(&text, path, report, err);
    buf_free(&text);
    export_source_clear(&s);
    return status;
}

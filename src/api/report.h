/* The page of a run in two files: report.c has the run, report_tasks.c its tasks. */
#ifndef ARCWRIGHT_API_REPORT_H
#define ARCWRIGHT_API_REPORT_H

#include "api/api.h"
#include "view/page.h"

#include <jansson.h>

enum verdict { SOLVED, FITS, PART, NOTHING, VERDICT_COUNT };
struct verdict_words {
    const char *class, *words; /* of the page's style; for people */
};
extern const struct verdict_words verdicts[VERDICT_COUNT];

/* One task, and the best program that the store has for it. */
struct story {
    const struct task *task;
    const json_t *attempts; /* a list for each test input, as in a submission; NULL: no program */
    struct store_entry entry;
    struct program *best; /* NULL: none */
    enum verdict verdict;
    uint32_t tests_right;
};

struct report_page {
    struct buf out;
    const aw_data *data;
    struct store *store;
    struct store_run run;
    json_t *summary, *profile, *submission;
    struct story *stories; /* one for each task of the data, in its order */
    struct universe *u;
};

/* Fills a story whose task is set from the store and the attempts; the caller frees story->best. */
enum status report_read(struct report_page *page, struct story *story, struct error *err);

/* Appends a task's attempts, and behind a fold its best program with what that makes of the demos. */
enum status report_task(struct report_page *page, uint32_t index, struct error *err);

#endif

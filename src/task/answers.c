#include "base/check.h"
#include "task/read.h"

#include <string.h>

struct answer *answers_add(struct answers *a, const char *id, size_t length)
{
    array_reserve(a->list, a->count, a->capacity);
    struct answer *answer = &a->list[a->count++];
    *answer = (struct answer){0};
    require(length < sizeof answer->id);
    memcpy(answer->id, id, length);
    return answer;
}

void answer_add_grid(struct answer *answer, struct draft_grid grid)
{
    array_reserve(answer->grids, answer->count, answer->capacity);
    answer->grids[answer->count++] = grid;
}

/* The id is the first member, so that these compare an answer, and an answer with an id. */
static int compare_ids(const void *x, const void *y) { return strcmp(x, y); }

void answers_sort(struct answers *a)
{
    if (a->count) qsort(a->list, a->count, sizeof *a->list, compare_ids);
}

bool answers_repeat(const struct answers *a)
{
    for (uint32_t i = 1; i < a->count; i++)
        if (strcmp(a->list[i - 1].id, a->list[i].id) == 0) return true;
    return false;
}

const struct answer *answers_find(const struct answers *a, const char *id)
{
    if (!a || !a->count) return NULL;
    return bsearch(id, a->list, a->count, sizeof *a->list, compare_ids);
}

void answers_free(struct answers *a)
{
    for (uint32_t i = 0; i < a->count; i++) free(a->list[i].grids);
    free(a->list);
    draft_free(&a->cells);
    *a = (struct answers){0};
}

enum status answers_apply(const struct answers *a, const char *id, struct draft *d, struct error *err)
{
    const struct answer *answer = answers_find(a, id);
    if (!answer) return STATUS_OK;
    if (answer->count != d->tests.count) {
        error_set(err, STATUS_INPUT, "%u solutions for a task with %u test inputs; it loads without them",
                  answer->count, d->tests.count);
        error_place(err, "%s", id);
        return STATUS_INPUT;
    }
    for (uint32_t i = 0; i < answer->count; i++) {
        struct draft_pair *pair = &d->tests.pairs[i];
        if (pair->has_output) continue;
        struct draft_grid grid = answer->grids[i];
        memcpy(draft_reserve_grid(d), a->cells.cells + grid.first, (size_t)grid.height * grid.width);
        grid.first = d->cell_count;
        d->cell_count += (uint32_t)grid.height * grid.width;
        pair->output = grid;
        pair->has_output = true;
    }
    return STATUS_OK;
}

#include "task/draft.h"
#include "base/check.h"

#include <string.h>

void draft_clear(struct draft *d) { d->cell_count = d->demos.count = d->tests.count = 0; }

void draft_free(struct draft *d)
{
    free(d->cells);
    free(d->demos.pairs);
    free(d->tests.pairs);
    *d = (struct draft){0};
}

int8_t *draft_reserve_grid(struct draft *d)
{
    uint32_t need = d->cell_count + TASK_SIDE_READ * TASK_SIDE_READ;
    require(need > d->cell_count);
    if (need > d->cell_capacity) {
        d->cell_capacity = need * 2;
        d->cells = must_realloc(d->cells, d->cell_capacity);
    }
    return d->cells + d->cell_count;
}

struct draft_pair *draft_add_pair(struct draft_list *list)
{
    array_reserve(list->pairs, list->count, list->capacity);
    struct draft_pair *pair = &list->pairs[list->count++];
    *pair = (struct draft_pair){0};
    return pair;
}

/* The block of a task:
 *
 *     demo pairs | test pairs | cells of all grids
 *     ^ demos    ^ tests
 *
 * so that free(task.demos) frees the task. */
static void pack_pairs(const struct draft_list *from, struct task_pair *to, const int8_t *cells)
{
    for (uint32_t i = 0; i < from->count; i++) {
        const struct draft_pair *p = &from->pairs[i];
        to[i] = (struct task_pair){
            .input = {p->input.height, p->input.width, cells + p->input.first},
            .has_output = p->has_output,
        };
        if (p->has_output)
            to[i].output = (struct grid_data){p->output.height, p->output.width, cells + p->output.first};
    }
}

void draft_finish(const struct draft *d, struct harvest *h, const char *id, const char *path)
{
    size_t pairs = (size_t)d->demos.count + d->tests.count;
    struct task_pair *block = must_alloc(pairs * sizeof *block + d->cell_count);
    int8_t *cells = (int8_t *)(block + pairs);
    memcpy(cells, d->cells, d->cell_count);

    struct task task = {.demo_count = d->demos.count, .test_count = d->tests.count, .path = path};
    require(strlen(id) < sizeof task.id);
    strcpy(task.id, id);
    task.demos = block;
    task.tests = block + d->demos.count;
    pack_pairs(&d->demos, task.demos, cells);
    pack_pairs(&d->tests, task.tests, cells);
    task.hash = task_hash(&task);

    array_reserve(h->tasks, h->count, h->capacity);
    h->tasks[h->count++] = task;
}

void harvest_add_error(struct harvest *h, const struct error *err)
{
    /* A file of faults must not become a hundred times its size. */
    enum { MOST = 1000 };
    if (h->error_count == MOST) {
        error_set(&h->errors[MOST - 1], STATUS_INPUT, "and more faults, which are not listed");
        return;
    }
    array_reserve(h->errors, h->error_count, h->error_capacity);
    h->errors[h->error_count++] = *err;
}

void harvest_add_note(struct harvest *h, const struct error *note)
{
    array_reserve(h->notes, h->note_count, h->note_capacity);
    h->notes[h->note_count++] = *note;
}

void harvest_clear(struct harvest *h)
{
    for (uint32_t i = 0; i < h->count; i++) free(h->tasks[i].demos);
    free(h->tasks);
    free(h->errors);
    free(h->notes);
    *h = (struct harvest){0};
}

bool task_id_valid(const char *id, size_t length)
{
    if (length == 0 || length >= TASK_ID_SIZE || id[0] == '.') return false;
    for (size_t i = 0; i < length; i++)
        if ((unsigned char)id[i] < ' ' || id[i] == 0x7f || strchr("/\\:*?\"<>|", id[i])) return false;
    return true;
}

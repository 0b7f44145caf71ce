#include "batch/batch.h"

value grid_value(struct universe *u, struct grid_data grid)
{
    return grid_make(u, grid.height, grid.width, grid.cells);
}

bool value_grid(const struct universe *u, value v, struct grid_data *grid)
{
    if (value_failed(v) || !value_is_grid(u, v)) return false;
    const struct box *b = box_of(u, v);
    if (b->height > TASK_SIDE_READ || b->width > TASK_SIDE_READ) return false;
    const int8_t *cells = box_cells(b);
    for (uint32_t i = 0; i < b->count; i++)
        if (cells[i] < 0 || cells[i] >= TASK_COLOURS) return false;
    *grid = (struct grid_data){b->height, b->width, cells};
    return true;
}

/* S for one sample: all demonstration pairs but the one that is being scored, else a program could look its
 * answer up. */
static value pairs_without(struct universe *u, const value *pairs, uint32_t count, uint32_t left_out)
{
    value kept[MOST_SAMPLES];
    uint32_t n = 0;
    for (uint32_t i = 0; i < count; i++)
        if (i != left_out) kept[n++] = pairs[i];
    return tuple_make(u, kept, n);
}

bool value_is_grid_data(const struct universe *u, value v, struct grid_data grid)
{
    struct grid_data made;
    return value_grid(u, v, &made) && grid_data_equal(made, grid);
}

/* How many demos and samples there is room for: of too many the first tests, then the first demos. */
static uint32_t demos_of(const struct task *task, uint32_t *count)
{
    uint32_t tests = task->test_count < MOST_SAMPLES / 2 ? task->test_count : MOST_SAMPLES / 2;
    uint32_t demos = task->demo_count < MOST_SAMPLES - tests ? task->demo_count : MOST_SAMPLES - tests;
    *count = demos + tests;
    return demos;
}

void sample_make(struct sample *s, struct universe *u, const struct task *task, uint32_t k, bool with_pairs)
{
    const struct task_pair *p = k < task->demo_count ? &task->demos[k] : &task->tests[k - task->demo_count];
    value pairs[MOST_SAMPLES];
    uint32_t count, demos = demos_of(task, &count);
    for (uint32_t i = 0; with_pairs && i < demos; i++)
        pairs[i] = tuple_make(
            u, (value[]){grid_value(u, task->demos[i].input), grid_value(u, task->demos[i].output)}, 2);
    s->inputs[INPUT_I] = grid_value(u, p->input);
    s->inputs[INPUT_S] = with_pairs ? pairs_without(u, pairs, demos, k) : (value)FAIL_EMPTY;
    s->inputs[INPUT_C] = s->wanted = FAIL_EMPTY;
}

void task_values_make(struct task_values *t, struct universe *u, const struct task *task)
{
    value pairs[MOST_SAMPLES];
    uint32_t demos = t->demo_count = demos_of(task, &t->count);
    for (uint32_t i = 0; i < t->count; i++) {
        const struct task_pair *p = i < demos ? &task->demos[i] : &task->tests[i - demos];
        struct sample *s = &t->samples[i];
        s->inputs[INPUT_I] = grid_value(u, p->input);
        s->inputs[INPUT_C] = FAIL_EMPTY;
        s->wanted = p->has_output ? grid_value(u, p->output) : (value)FAIL_EMPTY;
        if (i < demos) pairs[i] = tuple_make(u, (value[]){s->inputs[INPUT_I], s->wanted}, 2);
    }
    for (uint32_t i = 0; i < t->count; i++) t->samples[i].inputs[INPUT_S] = pairs_without(u, pairs, demos, i);
}

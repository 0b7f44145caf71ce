/* What is to be seen of a task: for each pair its title and its panels. */
#include "base/check.h"
#include "view/view.h"

#include <stdio.h>

static uint32_t count_wrong(struct grid_data a, struct grid_data b)
{
    uint32_t wrong = 0;
    for (uint32_t i = 0; i < (uint32_t)a.height * a.width; i++) wrong += a.cells[i] != b.cells[i];
    return wrong;
}

static void add_panel(struct view_block *block, struct view_panel panel)
{
    block->panels[block->count++] = panel;
}

/* The outcome in words, for the title. */
static void describe(char *text, size_t size, const struct task_pair *pair, struct grid_data made)
{
    struct grid_data wanted = pair->output;
    if (!made.cells)
        snprintf(text, size, ", no prediction");
    else if (!pair->has_output)
        snprintf(text, size, ", predicted %ux%u", made.height, made.width);
    else if (made.height != wanted.height || made.width != wanted.width)
        snprintf(text, size, ", wrong size %ux%u", made.height, made.width);
    else if (grid_data_equal(made, wanted))
        snprintf(text, size, ", right");
    else
        snprintf(text, size, ", %u of %u wrong", count_wrong(made, wanted),
                 (uint32_t)wanted.height * wanted.width);
}

static void make_block(struct view_block *block, const char *name, uint32_t number,
                       const struct task_pair *pair, const struct grid_data *made)
{
    char size[16] = "?", outcome[64] = "";
    struct grid_data wanted = pair->output;
    if (pair->has_output) snprintf(size, sizeof size, "%ux%u", wanted.height, wanted.width);
    if (made) describe(outcome, sizeof outcome, pair, *made);
    *block = (struct view_block){0};
    snprintf(block->title, sizeof block->title, "%s %u: %ux%u -> %s%s", name, number, pair->input.height,
             pair->input.width, size, outcome);

    bool shown = made && made->cells && !(pair->has_output && grid_data_equal(*made, wanted));
    add_panel(block, (struct view_panel){.label = shown ? "input" : NULL, .grid = pair->input});
    if (!shown || pair->has_output)
        add_panel(block,
                  (struct view_panel){.label = shown ? "wanted" : NULL, .grid = wanted, .arrow = true});
    if (!shown) return;
    add_panel(block, (struct view_panel){.label = "prediction", .grid = *made, .arrow = !pair->has_output});
    if (pair->has_output && made->height == wanted.height && made->width == wanted.width)
        add_panel(block, (struct view_panel){.label = "difference", .grid = *made, .wanted = wanted});
}

struct view_block *view_task_blocks(const struct task *task, const struct grid_data *demos,
                                    const struct grid_data *tests)
{
    struct view_block *blocks = must_alloc((task->demo_count + (size_t)task->test_count) * sizeof *blocks);
    for (uint32_t i = 0; i < task->demo_count; i++)
        make_block(&blocks[i], "demo", i + 1, &task->demos[i], demos ? &demos[i] : NULL);
    for (uint32_t i = 0; i < task->test_count; i++)
        make_block(&blocks[task->demo_count + i], "test", i + 1, &task->tests[i], tests ? &tests[i] : NULL);
    return blocks;
}

void view_task(struct buf *out, const struct task *task, const struct grid_data *demos,
               const struct grid_data *tests, const struct view_options *options)
{
    struct view_block *blocks = view_task_blocks(task, demos, tests);
    view_blocks(out, blocks, task->demo_count + task->test_count, options);
    free(blocks);
}

void view_svg_task(struct buf *out, const struct task *task, const struct grid_data *demos,
                   const struct grid_data *tests, const struct view_svg *options)
{
    struct view_block *blocks = view_task_blocks(task, demos, tests);
    view_svg_blocks(out, task->id, blocks, task->demo_count + task->test_count, options);
    free(blocks);
}

#include "task/task.h"

#include <string.h>

void grid_write_json(struct buf *out, struct grid_data grid)
{
    buf_char(out, '[');
    for (uint32_t r = 0; r < grid.height; r++) {
        buf_text(out, r ? ", [" : "[");
        for (uint32_t c = 0; c < grid.width; c++)
            buf_printf(out, "%s%d", c ? ", " : "", grid.cells[r * grid.width + c]);
        buf_char(out, ']');
    }
    buf_char(out, ']');
}

static void write_pairs(struct buf *out, const char *key, const struct task_pair *pairs, uint32_t count)
{
    buf_printf(out, "\"%s\": [", key);
    for (uint32_t i = 0; i < count; i++) {
        buf_text(out, i ? ", {\"input\": " : "{\"input\": ");
        grid_write_json(out, pairs[i].input);
        if (pairs[i].has_output) {
            buf_text(out, ", \"output\": ");
            grid_write_json(out, pairs[i].output);
        }
        buf_char(out, '}');
    }
    buf_char(out, ']');
}

void task_write_json(struct buf *out, const struct task *task)
{
    buf_char(out, '{');
    write_pairs(out, "train", task->demos, task->demo_count);
    buf_text(out, ", ");
    write_pairs(out, "test", task->tests, task->test_count);
    buf_text(out, "}\n");
}

bool grid_data_equal(struct grid_data a, struct grid_data b)
{
    return a.height == b.height && a.width == b.width &&
           memcmp(a.cells, b.cells, (size_t)a.height * a.width) == 0;
}

/* The content hash of a task. Its input is this text, in one byte order on every machine:
 *
 *     demo count (4 bytes, low byte first), test count (4), then each demo pair, then each test pair:
 *         input, 1, output     or, when the output is not known,     input, 0
 *     a grid: height (2 bytes, low byte first), width (2), the cells row by row
 *
 * A store keeps these hashes: changing the text disowns every recorded result. */
#include "task/task.h"

static void add_number(struct buf *b, uint32_t number, int bytes)
{
    for (int i = 0; i < bytes; i++) buf_char(b, (char)(number >> (8 * i) & 0xff));
}

static void add_grid(struct buf *b, struct grid_data g)
{
    add_number(b, g.height, 2);
    add_number(b, g.width, 2);
    buf_append(b, (const char *)g.cells, (size_t)g.height * g.width);
}

static void add_pairs(struct buf *b, const struct task_pair *pairs, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        add_grid(b, pairs[i].input);
        add_number(b, pairs[i].has_output, 1);
        if (pairs[i].has_output) add_grid(b, pairs[i].output);
    }
}

struct hash128 task_hash(const struct task *task)
{
    struct buf b = {0};
    add_number(&b, task->demo_count, 4);
    add_number(&b, task->test_count, 4);
    add_pairs(&b, task->demos, task->demo_count);
    add_pairs(&b, task->tests, task->test_count);
    struct hash128 hash = hash128_bytes(b.data, b.length);
    buf_free(&b);
    return hash;
}

#include "batch/batch.h"

struct batch *batch_new(void)
{
    struct batch *b = must_calloc(1, sizeof *b);
    b->graph = graph_new();
    return b;
}

void batch_free(struct batch *b)
{
    if (!b) return;
    graph_free(b->graph);
    free(b->roots);
    free(b->lines);
    free(b->first);
    free(b->mark);
    free(b->stack);
    free(b);
}

void batch_clear(struct batch *b)
{
    graph_clear(b->graph);
    b->count = b->lines_count = 0;
    if (b->mark) memset(b->mark, 0, b->mark_capacity * sizeof *b->mark);
}

static int ascending(const void *a, const void *b)
{
    node_id x = *(const node_id *)a, y = *(const node_id *)b;
    return (x > y) - (x < y);
}

/* Appends the lines that `root` needs to b->lines. */
static void collect_lines(struct batch *b, node_id root)
{
    const struct graph *g = b->graph;
    if (g->capacity > b->mark_capacity) {
        b->mark = must_realloc(b->mark, g->capacity * sizeof *b->mark);
        memset(b->mark + b->mark_capacity, 0, (g->capacity - b->mark_capacity) * sizeof *b->mark);
        b->mark_capacity = g->capacity;
    }
    uint32_t stamp = b->count + 1, depth = 0, start = b->lines_count;
    array_reserve(b->stack, depth, b->stack_capacity);
    b->stack[depth++] = root;
    b->mark[root] = stamp;
    while (depth) {
        node_id n = b->stack[--depth];
        const struct node *node = graph_node(g, n);
        if (node_is_line(node) || node->kind == NODE_TUPLE) {
            array_reserve(b->lines, b->lines_count, b->lines_capacity);
            b->lines[b->lines_count++] = n;
        }
        const node_id *args = graph_args(g, n);
        for (uint32_t i = 0; i < node->count; i++) {
            if (b->mark[args[i]] == stamp) continue;
            b->mark[args[i]] = stamp;
            array_reserve(b->stack, depth, b->stack_capacity);
            b->stack[depth++] = args[i];
        }
    }
    /* A program may have no line at all. */
    if (b->lines_count > start) qsort(b->lines + start, b->lines_count - start, sizeof *b->lines, ascending);
}

#ifdef NDEBUG
void batch_check(const struct batch *b) { (void)b; }
#else
void batch_check(const struct batch *b)
{
    graph_check(b->graph);
    for (uint32_t p = 0; p < b->count; p++) {
        check(b->roots[p] < b->graph->count && b->mark[b->roots[p]]);
        check(b->first[p] <= b->first[p + 1]);
        for (uint32_t k = b->first[p]; k < b->first[p + 1]; k++) {
            check(b->lines[k] <= b->roots[p] && b->mark[b->lines[k]]);
            check(k == b->first[p] || b->lines[k - 1] < b->lines[k]);
        }
    }
    check(b->count == 0 || b->first[b->count] == b->lines_count);
}
#endif

uint32_t batch_add_root(struct batch *b, node_id root)
{
    while (b->count + 2 > b->first_capacity) array_reserve(b->first, b->first_capacity, b->first_capacity);
    b->first[b->count] = b->lines_count;
    collect_lines(b, root);
    array_reserve(b->roots, b->count, b->capacity);
    b->roots[b->count++] = root;
    b->first[b->count] = b->lines_count;
    return b->count - 1;
}

uint32_t batch_add(struct batch *b, const struct program *p)
{
    node_id few[128], *map = p->graph->count <= 128 ? few : must_alloc(p->graph->count * sizeof *map);
    memset(map, 0xff, p->graph->count * sizeof *map);
    node_id root = graph_copy(b->graph, p->graph, p->root, map);
    if (map != few) free(map);
    return batch_add_root(b, root);
}

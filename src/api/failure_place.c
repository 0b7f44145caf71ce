/* Where a program failed, in words:
 *
 *     train[1]: out of range in x4 = crop(I, x2, x3), where I is a grid of 10x10, x2 is (12, 3), x3 is (2, 2)
 */
#include "api/api.h"
#include "value/failure.h"

static void tell_value(struct universe *u, value v, struct buf *out)
{
    enum { MOST = 40 };
    struct buf text = {0};
    if (!value_failed(v) && value_is_grid(u, v)) {
        const struct box *b = box_of(u, v);
        buf_printf(out, "a grid of %ux%u", b->height, b->width);
        return;
    }
    value_print(u, v, &text);
    buf_printf(out, "%.*s%s", MOST, text.data, text.length > MOST ? "..." : "");
    buf_free(&text);
}

void api_arguments(const struct program *p, struct universe *u, node_id failing, const value *values,
                   struct buf *out)
{
    const struct graph *g = p->graph;
    uint32_t told = 0;
    for (uint32_t k = 0; k < graph_node(g, failing)->count; k++) {
        node_id a = graph_args(g, failing)[k];
        bool again = false;
        for (uint32_t i = 0; i < k; i++) again |= graph_args(g, failing)[i] == a;
        if (again || (graph_node(g, a)->kind != NODE_INPUT && !node_is_line(graph_node(g, a)))) continue;
        buf_text(out, told++ ? ", " : ", where ");
        program_print_line(p, a, false, out);
        buf_text(out, " is ");
        tell_value(u, values[a], out);
    }
}

void api_failure(const struct program *p, struct universe *u, const struct task *task, uint32_t k,
                 int64_t fuel, value failure, struct buf *out)
{
    struct sample s;
    buf_text(out, failure_words((enum failure)failure));
    if (failure == FAIL_FUEL || failure == FAIL_MEMORY) return;
    value *values = must_alloc(p->graph->count * sizeof *values);
    universe_reset(u);
    sample_make(&s, u, task, k, p->signature != SIGNATURE_I);
    node_id failing = program_failure(p, u, s.inputs, fuel, values);
    if (failing != NODE_ABSENT) {
        buf_text(out, " in ");
        program_print_line(p, failing, true, out);
        api_arguments(p, u, failing, values, out);
    }
    free(values);
}

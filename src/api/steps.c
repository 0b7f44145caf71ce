/* What each line of a program makes of one pair. */
#include "api/api.h"
#include "batch/batch.h"
#include "value/failure.h"
#include "view/picture.h"

#include <jansson.h>

struct steps {
    uint32_t count;
    struct picture *pictures; /* the blocks borrow from them */
    struct view_block *blocks;
    json_t *json;
};

/* The argument because of which a line has no value; NODE_ABSENT: it fails itself. */
static node_id find_culprit(const struct graph *g, node_id n, const value *values)
{
    for (uint32_t k = 0; k < graph_node(g, n)->count; k++)
        if (value_failed(values[graph_args(g, n)[k]])) return graph_args(g, n)[k];
    return NODE_ABSENT;
}

static void tell_why(const struct program *p, struct universe *u, node_id n, const value *values,
                     struct buf *out)
{
    node_id culprit = find_culprit(p->graph, n, values);
    if (culprit != NODE_ABSENT) {
        program_print_line(p, culprit, false, out);
        buf_text(out, " has no value");
        return;
    }
    buf_text(out, failure_words((enum failure)values[n]));
    if (values[n] != FAIL_FUEL && values[n] != FAIL_MEMORY) api_arguments(p, u, n, values, out);
}

static json_t *value_json(struct universe *u, value v)
{
    if (value_is_grid(u, v)) {
        const struct box *b = box_of(u, v);
        return api_grid_json((struct grid_data){b->height, b->width, box_cells(b)});
    }
    struct buf text = {0};
    value_print(u, v, &text);
    json_t *json = json_string(text.data);
    buf_free(&text);
    return json;
}

static void add_step(struct steps *s, const struct program *p, struct universe *u, node_id n,
                     const value *values, const struct task_pair *pair)
{
    struct buf name = {0}, text = {0}, why = {0};
    struct picture *picture = &s->pictures[s->count];
    struct view_block *block = &s->blocks[s->count++];
    json_t *o = json_object();
    program_print_line(p, n, false, &name);
    program_print_line(p, n, true, &text);
    picture_make(picture, u, values[n], pair->input.height, pair->input.width);
    json_object_set_new(o, "name", json_string(name.data));
    json_object_set_new(o, "text", json_string(text.data));
    if (value_failed(values[n])) {
        tell_why(p, u, n, values, &why);
        snprintf(picture->text, sizeof picture->text, "%.*s", PICTURE_TEXT - 1, why.data);
        json_object_set_new(o, "why", json_string(why.data));
    } else {
        json_object_set_new(o, "value", value_json(u, values[n]));
    }
    json_array_append_new(s->json, o);
    snprintf(block->title, sizeof block->title, "%s", text.data);
    picture_panels(picture, block);
    buf_free(&name);
    buf_free(&text);
    buf_free(&why);
}

struct steps *api_steps(const struct program *p, struct universe *u, const struct task *task, uint32_t k,
                        int64_t fuel)
{
    const struct graph *g = p->graph;
    const struct task_pair *pair =
        k < task->demo_count ? &task->demos[k] : &task->tests[k - task->demo_count];
    struct steps *s = must_calloc(1, sizeof *s);
    struct sample sample;
    value *values = must_alloc(g->count * sizeof *values);
    s->pictures = must_calloc(g->count, sizeof *s->pictures);
    s->blocks = must_calloc(g->count, sizeof *s->blocks);
    s->json = json_array();
    universe_reset(u);
    sample_make(&sample, u, task, k, p->signature != SIGNATURE_I);
    program_values(p, u, sample.inputs, fuel, values);
    for (node_id n = 0; n < g->count; n++)
        if (node_is_line(graph_node(g, n))) add_step(s, p, u, n, values, pair);
    free(values);
    return s;
}

struct json_t *api_steps_json(const struct steps *steps) { return json_incref(steps->json); }

const struct view_block *api_steps_blocks(const struct steps *steps, uint32_t *count)
{
    *count = steps->count;
    return steps->blocks;
}

void api_steps_free(struct steps *s)
{
    if (!s) return;
    for (uint32_t i = 0; i < s->count; i++) picture_free(&s->pictures[i]);
    free(s->pictures);
    free(s->blocks);
    json_decref(s->json);
    free(s);
}

#include "search/division.h"

#include "program/lambda.h"

enum { LISTED_MOST = 400 /* parts of all samples together, equal ones counted again */ };

/* How to take parts: a primitive of the image and its constants. `filled`: the parts lack what else is in their
 * rectangles. */
struct way {
    enum primitive primitive;
    uint8_t constants;
    int8_t constant[2];
    bool filled;
};
static const struct way ways[DIVISIONS] = {
    {PRIM_panels, 0, {0}, false},          {PRIM_lines_of, 1, {0}, false},
    {PRIM_lines_of, 1, {1}, false},        {PRIM_parts, 1, {PART_COLOUR_8}, true},
    {PRIM_parts, 1, {PART_SHAPE_8}, true}, {PRIM_parts, 1, {PART_COLOUR_4}, true},
    {PRIM_inside_frames, 0, {0}, false},   {PRIM_colour_boxes, 0, {0}, true},
    {PRIM_regions, 1, {0}, true},          {PRIM_split, 2, {1, 2}, false},
    {PRIM_split, 2, {2, 1}, false},        {PRIM_split, 2, {2, 2}, false},
    {PRIM_split, 2, {3, 3}, false},        {PRIM_parts, 1, {PART_SHAPE_4}, true},
};

static value run(struct universe *u, enum primitive p, const value *a)
{
    size_t mark = frame_mark(u);
    u->fuel = FUEL_ENDLESS;
    value v = dsl_run_kernel(u, p, a);
    frame_release(u, mark);
    return v;
}

/* The list of parts of one grid. */
static value list_of(struct universe *u, const struct way *w, value grid)
{
    value a[MAX_ARITY] = {grid, int_value(w->constant[0]), int_value(w->constant[1])};
    value list = run(u, w->primitive, a);
    if (value_failed(list) || !w->filled) return list;
    value view = run(u, PRIM_lbind, (value[]){value_of_primitive(PRIM_view_of), grid});
    return run(u, PRIM_apply, (value[]){view, list});
}

static node_id list_node(struct graph *g, const struct way *w, node_id input)
{
    node_id a[MAX_ARITY] = {input};
    for (uint32_t i = 0; i < w->constants; i++) a[i + 1] = graph_constant(g, int_value(w->constant[i]));
    node_id list = graph_call(g, w->primitive, a);
    if (!w->filled) return list;
    node_id view = graph_call(g, PRIM_lbind, (node_id[]){graph_primitive(g, PRIM_view_of), input});
    return graph_call(g, PRIM_apply, (node_id[]){view, list});
}

/* What the wanted output has in the part's rectangle; a failure if that reaches out of it. */
static value wanted_part(const struct search_context *x, uint32_t k, value part)
{
    struct image im;
    if (image_open(x->u, part, &im) != VALUE_OK) return FAIL_TYPE;
    const struct box *b = box_of(x->u, x->wanted[k]);
    if (im.top < 0 || im.left < 0 || im.top + im.height > (int32_t)b->height ||
        im.left + im.width > (int32_t)b->width)
        return FAIL_RANGE;
    value v = run(x->u, PRIM_view_of, (value[]){x->wanted[k], part});
    return value_failed(v) ? v : image_grid(x->u, v);
}

/* The input's number among the sub-task's samples, made if new; MOST_SAMPLES: too many, or the same input wants two
 * outputs. */
static uint32_t sample_of(struct search_context *to, value input, value wanted, bool demo)
{
    for (uint32_t i = 0; i < to->count; i++) {
        if (to->inputs[i] != input) continue;
        return !demo || to->wanted[i] == wanted ? i : MOST_SAMPLES;
    }
    if (to->count == MOST_SAMPLES) return MOST_SAMPLES;
    to->inputs[to->count] = input;
    if (demo) to->wanted[to->demo_count++] = wanted;
    return to->count++;
}

/* Whether demo k is its input with the parts repainted as they are wanted. */
static bool explains(const struct search_context *x, uint32_t k, value list)
{
    const struct box *b = box_of(x->u, list);
    value made[LISTED_MOST];
    for (uint32_t i = 0; i < b->count; i++) {
        value part = box_values(box_of(x->u, list))[i];
        struct image im;
        if (image_open(x->u, part, &im) != VALUE_OK) return false;
        made[i] = image_at(x->u, wanted_part(x, k, part), im.top, im.left);
        if (value_failed(made[i])) return false;
    }
    value items = tuple_make(x->u, made, b->count);
    return run(x->u, PRIM_paint_items, (value[]){x->inputs[k], items}) == x->wanted[k];
}

static bool same_sizes(const struct search_context *x)
{
    for (uint32_t k = 0; k < x->demo_count; k++) {
        const struct box *a = box_of(x->u, x->inputs[k]), *b = box_of(x->u, x->wanted[k]);
        if (a->height != b->height || a->width != b->width) return false;
    }
    return true;
}

bool division_make(struct division *d, const struct search_context *from, uint32_t way,
                   struct search_context *to)
{
    const struct way *w = &ways[way];
    uint32_t listed = 0;
    if (!same_sizes(from)) return false;
    for (uint32_t k = 0; k < from->count; k++) {
        d->lists[k] = list_of(from->u, w, from->inputs[k]);
        if (value_failed(d->lists[k])) return false;
        uint32_t count = box_of(from->u, d->lists[k])->count;
        listed += count;
        if (!count || listed > LISTED_MOST) return false;
        if (k < from->demo_count && !explains(from, k, d->lists[k])) return false;
    }
    to->demo_count = to->count = 0;
    d->sample = must_alloc(listed);
    d->count = 0;
    for (uint32_t k = 0; k < from->count; k++) {
        for (uint32_t i = 0; i < box_of(from->u, d->lists[k])->count; i++) {
            value part = box_values(box_of(from->u, d->lists[k]))[i];
            bool demo = k < from->demo_count;
            uint32_t n =
                sample_of(to, image_grid(from->u, part), demo ? wanted_part(from, k, part) : 0, demo);
            if (n == MOST_SAMPLES) {
                division_clear(d);
                return false;
            }
            d->sample[d->count++] = (uint8_t)n;
        }
    }
    if (to->demo_count < 2 || (to->demo_count == from->demo_count && to->count == from->count)) {
        division_clear(d);
        return false;
    }
    d->list = list_node(from->graph, w, from->input);
    to->input = graph_input(from->graph, INPUT_C);
    return true;
}

void division_clear(struct division *d)
{
    free(d->sample);
    d->sample = NULL;
}

bool division_back(const struct division *d, const struct search_context *whole, struct candidate *c)
{
    struct universe *u = whole->u;
    value outputs[MOST_SAMPLES];
    uint32_t at = 0;
    for (uint32_t k = 0; k < whole->count; k++) {
        uint32_t count = box_of(u, d->lists[k])->count;
        value made[LISTED_MOST];
        for (uint32_t i = 0; i < count; i++) {
            struct image im;
            value part = box_values(box_of(u, d->lists[k]))[i], out = c->outputs[d->sample[at++]];
            if (value_failed(out) || image_open(u, part, &im) != VALUE_OK) return false;
            made[i] = image_at(u, out, im.top, im.left);
        }
        outputs[k] = run(u, PRIM_paint_items, (value[]){whole->inputs[k], tuple_make(u, made, count)});
        if (value_failed(outputs[k])) return false;
    }
    node_id rule = graph_lambda(whole->graph, c->root, INPUT_C);
    if (rule == NODE_ABSENT) return false;
    memcpy(c->outputs, outputs, sizeof outputs);
    node_id items = graph_call(whole->graph, PRIM_map_items, (node_id[]){rule, d->list});
    c->root = graph_call(whole->graph, PRIM_paint_items, (node_id[]){whole->input, items});
    return true;
}

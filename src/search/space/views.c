#include "search/space/views.h"

enum { VIEW_COST = 6 };

static uint32_t colours_of(const struct universe *u, value grid)
{
    const struct box *b = box_of(u, grid);
    uint32_t mask = 0;
    for (uint32_t i = 0; i < b->count; i++) mask |= 1u << (box_cells(b)[i] & 15);
    return mask;
}

/* Colours that some inputs have and others do not, but those that outputs bring in: a tuple of them. */
static uint32_t free_colours(const struct search_context *x)
{
    uint32_t some = 0, every = ~0u, brought = 0;
    for (uint32_t k = 0; k < x->count; k++) {
        uint32_t in = colours_of(x->u, x->original_inputs[k]);
        some |= in;
        every &= in;
        if (k < x->demo_count) brought |= colours_of(x->u, x->original_wanted[k]) & ~in;
    }
    return some & ~every & ~brought & ~1u;
}

static value call(struct universe *u, enum primitive p, const value *a)
{
    size_t mark = frame_mark(u);
    value v = primitives[p].plain(u, a);
    frame_release(u, mark);
    return v;
}

static bool enter_roles(struct search_context *x)
{
    uint32_t colours = free_colours(x), n = 0;
    value list[10];
    node_id nodes[10];
    for (int32_t c = 0; c < 10; c++) {
        if (!(colours >> c & 1)) continue;
        list[n] = int_value(c);
        nodes[n++] = graph_constant(x->graph, int_value(c));
    }
    if (n < 2) return false;
    x->view_colours = tuple_make(x->u, list, n);
    x->view_colours_node = graph_tuple(x->graph, nodes, n);
    for (uint32_t k = 0; k < x->count; k++)
        x->inputs[k] = call(x->u, PRIM_rank_colours, (value[]){x->original_inputs[k], x->view_colours});
    x->input = graph_call(x->graph, PRIM_rank_colours,
                          (node_id[]){graph_input(x->graph, INPUT_I), x->view_colours_node});
    return true;
}

/* The way back is a renaming that the input decides; wanted outputs go the same way forward. */
static value to_view(struct search_context *x, value wanted, uint32_t k)
{
    const struct box *from = box_of(x->u, x->original_inputs[k]), *b = box_of(x->u, wanted);
    int8_t to[16];
    for (int8_t c = 0; c < 16; c++) to[c] = c;
    if (x->view == SEEN_ROLES) {
        /* unrank a strip of all colours: where each comes from */
        int8_t strip[10] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        value back = call(x->u, PRIM_unrank_colours,
                          (value[]){grid_make(x->u, 1, 10, strip), x->original_inputs[k], x->view_colours});
        for (int8_t c = 0; c < 10; c++) to[box_cells(box_of(x->u, back))[c]] = c;
    } else {
        (void)from;
        return call(x->u, PRIM_swap_ground, (value[]){wanted, x->original_inputs[k]});
    }
    int8_t *cells = must_alloc(b->count);
    for (uint32_t i = 0; i < b->count; i++) cells[i] = to[box_cells(b)[i] & 15];
    value seen = grid_make(x->u, b->height, b->width, cells);
    free(cells);
    return seen;
}

static bool enter_ground(struct search_context *x)
{
    node_id i = graph_input(x->graph, INPUT_I);
    bool changed = true;
    for (uint32_t k = 0; k < x->count; k++) {
        x->inputs[k] = call(x->u, PRIM_swap_ground, (value[]){x->original_inputs[k], x->original_inputs[k]});
        if (k < x->demo_count) changed &= x->inputs[k] != x->original_inputs[k];
    }
    x->input = graph_call(x->graph, PRIM_swap_ground, (node_id[]){i, i});
    return changed;
}

bool view_enter(struct search_context *x, enum seen view)
{
    x->view = (uint8_t)view;
    memcpy(x->inputs, x->original_inputs, sizeof x->inputs);
    memcpy(x->wanted, x->original_wanted, sizeof x->wanted);
    x->input = graph_input(x->graph, INPUT_I);
    if (view == SEEN_PLAIN) return true;
    if (!(view == SEEN_ROLES ? enter_roles(x) : enter_ground(x))) return false;
    bool changed = false;
    for (uint32_t k = 0; k < x->count; k++) {
        changed |= x->inputs[k] != x->original_inputs[k];
        if (k < x->demo_count) x->wanted[k] = to_view(x, x->original_wanted[k], k);
    }
    return changed;
}

bool view_leave(struct search_context *x, struct candidate *c)
{
    if (x->view == SEEN_PLAIN) return true;
    node_id i = graph_input(x->graph, INPUT_I);
    for (uint32_t k = 0; k < x->count; k++) {
        value a[3] = {c->outputs[k], x->original_inputs[k], x->view_colours};
        if (value_failed(a[0])) continue;
        c->outputs[k] = call(x->u, x->view == SEEN_ROLES ? PRIM_unrank_colours : PRIM_swap_ground, a);
        if (k >= x->demo_count && value_failed(c->outputs[k])) return false;
    }
    c->root = x->view == SEEN_ROLES
                  ? graph_call(x->graph, PRIM_unrank_colours, (node_id[]){c->root, i, x->view_colours_node})
                  : graph_call(x->graph, PRIM_swap_ground, (node_id[]){c->root, i});
    c->cost = (uint16_t)(c->cost + VIEW_COST);
    return true;
}

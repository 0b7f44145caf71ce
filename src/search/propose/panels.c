/* The input's panels: equal parts side by side, one below the other, or in a grid of both, with or without lines of
 * one cell between them. As planes they are what rules are given: hsplit(I, 2), or mapply(rbind(hsplit, 2), vsplit(I, 3)). */
#include "search/propose/planes.h"

enum { MOST_ACROSS = 5, MOST_PANELS = 9 };

static value call(struct universe *u, enum primitive p, const value *a, uint32_t arity)
{
    for (uint32_t k = 0; k < arity; k++)
        if (value_failed(a[k])) return a[k];
    u->fuel = DEFAULT_FUEL;
    return dsl_call_primitive(u, p, a);
}

/* The grid cut into down * across panels. */
static value cut(struct universe *u, value grid, int32_t down, int32_t across)
{
    if (down == 1) return call(u, PRIM_hsplit, (value[]){grid, int_value(across)}, 2);
    value rows = call(u, PRIM_vsplit, (value[]){grid, int_value(down)}, 2);
    if (across == 1) return rows;
    value split = call(u, PRIM_rbind, (value[]){value_of_primitive(PRIM_hsplit), int_value(across)}, 2);
    return call(u, PRIM_mapply, (value[]){split, rows}, 2);
}

static node_id cut_node(struct search_context *x, int32_t down, int32_t across)
{
    struct graph *g = x->graph;
    node_id n = graph_constant(g, int_value(across)), m = graph_constant(g, int_value(down));
    if (down == 1) return graph_call(g, PRIM_hsplit, (node_id[]){x->input, n});
    node_id rows = graph_call(g, PRIM_vsplit, (node_id[]){x->input, m});
    if (across == 1) return rows;
    node_id split = graph_call(g, PRIM_rbind, (node_id[]){graph_primitive(g, PRIM_hsplit), n});
    return graph_call(g, PRIM_mapply, (node_id[]){split, rows});
}

/* Whether the panels of a grid can be of the wanted size: nothing is left over but lines between them. */
static bool may_cut(const struct box *in, const struct box *out, int32_t down, int32_t across)
{
    int32_t h = in->height, w = in->width, ph = out->height, pw = out->width;
    return (h == down * ph || h == down * ph + down - 1) &&
           (w == across * pw || w == across * pw + across - 1);
}

static void learn_cut(struct search_context *x, int32_t down, int32_t across)
{
    uint32_t count = (uint32_t)(down * across);
    value all[MOST_SAMPLES], part[MOST_PANELS][MOST_SAMPLES];
    for (uint32_t s = 0; s < x->count; s++) {
        const struct box *in = box_of(x->u, x->inputs[s]);
        if (s < x->demo_count && !may_cut(in, box_of(x->u, x->wanted[s]), down, across)) return;
    }
    for (uint32_t s = 0; s < x->count; s++) {
        all[s] = cut(x->u, x->inputs[s], down, across);
        bool whole = !value_failed(all[s]) && value_is_kind(x->u, all[s], KIND_TUPLE) &&
                     box_of(x->u, all[s])->count == count;
        for (uint32_t p = 0; p < count; p++) {
            part[p][s] = whole ? box_values(box_of(x->u, all[s]))[p] : (value)FAIL_TYPE;
            if (s >= x->demo_count) continue;
            if (!whole || !value_is_grid(x->u, part[p][s])) return;
            const struct box *b = box_of(x->u, part[p][s]), *out = box_of(x->u, x->wanted[s]);
            if (b->height != out->height || b->width != out->width) return;
        }
    }
    struct plane_set *set = must_calloc(1, sizeof *set);
    set->x = x;
    set->count = count;
    set->all = all;
    set->all_node = cut_node(x, down, across);
    set->all_cost = down > 1 && across > 1 ? 25 : 10;
    for (uint32_t p = 0; p < count; p++) {
        set->grids[p] = part[p];
        set->columns[p] = count <= 4 ? COLUMNS_NEAR : COLUMNS_HERE;
    }
    planes_learn(set);
    free(set);
}

void learn_panels(struct search_context *x)
{
    for (uint32_t s = 0; s < x->count; s++)
        if (!value_is_grid(x->u, x->inputs[s]) || (s < x->demo_count && !value_is_grid(x->u, x->wanted[s])))
            return;
    for (int32_t down = 1; down <= MOST_ACROSS; down++)
        for (int32_t across = 1; across <= MOST_ACROSS; across++)
            if (down * across > 1 && down * across <= MOST_PANELS) learn_cut(x, down, across);
}

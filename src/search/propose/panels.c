/* The input's panels: equal parts side by side, one below the other, or in a grid of both, with or without lines of
 * one cell between them. As planes they are what rules are given: hsplit(I, 2), or mapply(rbind(hsplit, 2),
 * vsplit(I, 3)). */
#include "search/propose/planes.h"

/* The input cut into down * across panels. */
static struct expr *cut(struct search_context *x, int32_t down, int32_t across)
{
    struct expr *input = expr_input(x);
    if (down == 1) return expr_call(x, PRIM_hsplit, input, expr_int(x, across));
    struct expr *rows = expr_call(x, PRIM_vsplit, input, expr_int(x, down));
    if (across == 1) return rows;
    struct expr *split = expr_call(x, PRIM_rbind, expr_function(x, PRIM_hsplit), expr_int(x, across));
    return expr_call(x, PRIM_mapply, split, rows);
}

/* Whether the panels of a grid can be of the wanted size: nothing is left over but lines between them. */
static bool may_cut(const struct box *in, const struct box *out, int32_t down, int32_t across)
{
    int32_t h = in->height, w = in->width, ph = out->height, pw = out->width;
    return (h == down * ph || h == down * ph + down - 1) &&
           (w == across * pw || w == across * pw + across - 1);
}

/* The panels of sample s; NULL if it has not so many of the wanted size. */
static const value *panels_of(struct search_context *x, struct expr *panels, uint32_t count, uint32_t s)
{
    value v = expr_value(x, panels, s);
    const struct box *out = box_of(x->u, x->wanted[s]);
    if (value_failed(v) || !value_is_kind(x->u, v, KIND_TUPLE) || box_of(x->u, v)->count != count)
        return NULL;
    const value *part = box_values(box_of(x->u, v));
    for (uint32_t p = 0; p < count; p++) {
        if (!value_is_grid(x->u, part[p])) return NULL;
        const struct box *b = box_of(x->u, part[p]);
        if (b->height != out->height || b->width != out->width) return NULL;
    }
    return part;
}

static void learn_cut(struct search_context *x, int32_t down, int32_t across)
{
    uint32_t count = (uint32_t)(down * across);
    value part[PANELS_IN_ALL][MOST_SAMPLES] = {0};
    for (uint32_t s = 0; s < x->demo_count; s++)
        if (!may_cut(box_of(x->u, x->inputs[s]), box_of(x->u, x->wanted[s]), down, across)) return;
    struct expr *panels = cut(x, down, across);
    for (uint32_t s = 0; s < x->demo_count; s++) {
        const value *panel = panels_of(x, panels, count, s);
        if (!panel) return;
        for (uint32_t p = 0; p < count; p++) part[p][s] = panel[p];
    }
    struct plane_set *set = must_calloc(1, sizeof *set);
    set->x = x;
    set->count = count;
    set->all = panels;
    set->all_cost = down > 1 && across > 1 ? COST_PANEL_GRID : COST_PANEL_ROW;
    for (uint32_t p = 0; p < count; p++) {
        set->plane[p] = expr_given(x, NODE_ABSENT, part[p]); /* of the demos alone: rules are given all */
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
    size_t mark = frame_mark(x->u);
    for (int32_t down = 1; down <= PANELS_ACROSS; down++)
        for (int32_t across = 1; across <= PANELS_ACROSS; across++) {
            if (down * across > 1 && down * across <= PANELS_IN_ALL) learn_cut(x, down, across);
            frame_release(x->u, mark);
        }
}

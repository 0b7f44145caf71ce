/* Objects of the input recoloured, left out, or picked, by rules over their features.
 *
 *     recolour   every object keeps its colours or gets one new colour; nothing else changes
 *                recolour_each(I, objects(I, T, F, T), rule)
 *     pick       the output is one object, with or without what lies around it in its bounding box
 *                subgrid(choose_by((objects(I, T, F, T), I), rule), I) */
#include "search/learn/learn.h"

enum {
    VARIANTS = 4,
    PICK_VARIANTS = 3,
    SEGMENTATIONS = 6,
    MOST_OBJECTS = 400,
    REFERENCES = 3,
    AS_IT_IS = 10
};

struct segmentation {
    value objects[MOST_SAMPLES]; /* sets of objects, or failures */
    value items[MOST_SAMPLES];   /* with the grid they lie in */
    node_id node, items_node;
};

struct generator {
    struct learning *l;
    struct search_context *x;
    const struct segmentation *s;
    bool whole; /* pick: what lies around the object belongs to the output */
};

static value call(struct universe *u, enum primitive p, const value *a, uint32_t arity)
{
    for (uint32_t k = 0; k < arity; k++)
        if (value_failed(a[k])) return a[k];
    u->fuel = DEFAULT_FUEL;
    return dsl_call_primitive(u, p, a);
}

/* ---- segmentations ---- */

static bool segment(struct search_context *x, uint32_t k, struct segmentation *s)
{
    static const bool flags[SEGMENTATIONS - 1][3] = {{true, false, true},
                                                     {true, true, true},
                                                     {false, true, true},
                                                     {false, false, true},
                                                     {true, false, false}};
    bool by_colour = k == SEGMENTATIONS - 1;
    value a[4] = {0};
    node_id n[4] = {x->input};
    for (uint32_t f = 0; f < 3 && !by_colour; f++) {
        a[1 + f] = bool_value(flags[k][f]);
        n[1 + f] = graph_constant(x->graph, a[1 + f]);
    }
    enum primitive p = by_colour ? PRIM_fgpartition : PRIM_objects;
    for (uint32_t i = 0; i < x->count; i++) {
        a[0] = x->inputs[i];
        s->objects[i] = call(x->u, p, a, by_colour ? 1 : 4);
        if (i < x->demo_count && (value_failed(s->objects[i]) || value_size(x->u, s->objects[i]) == 0))
            return false;
        s->items[i] = value_failed(s->objects[i])
                          ? s->objects[i]
                          : tuple_make(x->u, (value[]){s->objects[i], x->inputs[i]}, 2);
    }
    s->node = graph_call(x->graph, p, n);
    s->items_node = graph_tuple(x->graph, (node_id[]){s->node, x->input}, 2);
    return true;
}

static bool same_objects(const struct search_context *x, const struct segmentation *a,
                         const struct segmentation *b)
{
    return memcmp(a->objects, b->objects, x->count * sizeof *a->objects) == 0;
}

/* Groups of rows: the objects of each demo. False if there are too many. */
static bool count_objects(struct learning *l, struct search_context *x, const struct segmentation *s)
{
    l->x = x;
    l->items = true;
    l->group_start[0] = 0;
    for (uint32_t g = 0; g < x->demo_count; g++)
        l->group_start[g + 1] = l->group_start[g] + (uint32_t)value_size(x->u, s->objects[g]);
    return l->group_start[x->demo_count] <= MOST_OBJECTS;
}

/* ---- recolouring ---- */

/* What becomes of the object's cells: one colour, or -1 if they get several. Takes them out of `rest`. */
static int32_t new_colour(const struct universe *u, value object, const struct box *in, const struct box *out,
                          int8_t *rest, bool *kept)
{
    const struct box *b = box_of(u, object);
    int32_t colour = -2;
    *kept = true;
    for (uint32_t k = 0; k < b->count; k++) {
        value cell = box_values(b)[k];
        uint32_t at = (uint32_t)(cell_row(cell) * in->width + cell_column(cell));
        int8_t c = box_cells(out)[at];
        *kept &= c == box_cells(in)[at];
        rest[at] = 0;
        colour = colour == -2 || colour == c ? c : -1;
    }
    return colour;
}

/* What is wanted of each object as a column: as it is, or a colour; `also` what would do as well. */
static bool recolouring(struct learning *l, const struct segmentation *s, int16_t *wanted, int16_t *also)
{
    struct search_context *x = l->x;
    struct universe *u = x->u;
    for (uint32_t g = 0; g < x->demo_count; g++) {
        const struct box *in = box_of(u, x->inputs[g]), *out = box_of(u, x->wanted[g]);
        size_t mark = frame_mark(u);
        int8_t *rest = frame_alloc(u, in->count);
        if (!rest) return false;
        memset(rest, 1, in->count);
        const value *object = box_values(box_of(u, s->objects[g]));
        for (uint32_t r = l->group_start[g]; r < l->group_start[g + 1]; r++, object++) {
            bool kept;
            int32_t colour = new_colour(u, *object, in, out, rest, &kept);
            if (!kept && colour < 0) return false;
            wanted[r] = (int16_t)(kept ? AS_IT_IS : colour);
            also[r] = (int16_t)colour;
        }
        for (uint32_t k = 0; k < in->count; k++)
            if (rest[k] && box_cells(in)[k] != box_cells(out)[k]) return false;
        frame_release(u, mark);
    }
    return true;
}

static void add_recolouring(void *data, const struct learned *t)
{
    struct generator *g = data;
    struct search_context *x = g->x;
    struct built b;
    value rules[MOST_SAMPLES], outputs[MOST_SAMPLES];
    if (!learning_build(g->l, t->tree, 0, &b)) return;
    for (uint32_t s = 0; s < x->count; s++) rules[s] = b.rule;
    const value *const arguments[3] = {x->inputs, g->s->objects, rules};
    if (!learn_outputs(x, PRIM_recolour_each, 3, arguments, outputs)) return;
    node_id root = graph_call(x->graph, PRIM_recolour_each, (node_id[]){x->input, g->s->node, b.node});
    struct candidate c = {.root = root,
                          .kind = CANDIDATE_OBJECT_TREE,
                          .left_out = (uint8_t)t->left_out,
                          .from = (uint8_t)x->demo_count,
                          .cost = (uint16_t)(15 + 5 * t->tree->leaves + t->penalty / 4)};
    candidate_add(x, &c, outputs);
}

static void recolour(struct learning *l, struct generator *g)
{
    uint32_t rows = l->data.rows;
    int16_t *wanted = frame_alloc(l->x->u, rows * sizeof *wanted);
    int16_t *also = frame_alloc(l->x->u, rows * sizeof *also),
            *as_is = frame_alloc(l->x->u, rows * sizeof *as_is);
    if (!wanted || !also || !as_is || !recolouring(l, g->s, wanted, also)) return;
    for (uint32_t r = 0; r < rows; r++) as_is[r] = AS_IT_IS;
    const int16_t *columns[2] = {as_is};
    struct term terms[2] = {term_constant(AS_IT_IS)};
    if (learning_label_rows(l, terms, columns, 1, wanted, also))
        learning_fit(l, VARIANTS, add_recolouring, g);
    if (learning_one_colour(l, as_is, wanted)) return;
    for (uint32_t f = 0, used = 0; f < ITEM_FEATURES && used < REFERENCES; f++) {
        if (!learning_explains(l, l->features[f].column, as_is, wanted)) continue;
        used++;
        columns[1] = l->features[f].column;
        terms[1] = l->terms[f];
        if (learning_label_rows(l, terms, columns, 2, wanted, also)) learning_fit(l, 2, add_recolouring, g);
    }
}

/* ---- picking ---- */

/* The object as an output: cut out of the grid, or alone on nothing. */
static value as_output(struct search_context *x, value object, value grid, bool whole)
{
    if (whole) return call(x->u, PRIM_subgrid, (value[]){object, grid}, 2);
    value shape = call(x->u, PRIM_shape, &object, 1);
    value blank = call(x->u, PRIM_canvas, (value[]){bool_value(false), shape}, 2);
    return call(x->u, PRIM_paint, (value[]){blank, call(x->u, PRIM_normalize, &object, 1)}, 2);
}

static node_id as_output_node(struct search_context *x, node_id object, bool whole)
{
    struct graph *g = x->graph;
    if (whole) return graph_call(g, PRIM_subgrid, (node_id[]){object, x->input});
    node_id shape = graph_call(g, PRIM_shape, &object);
    node_id blank = graph_call(g, PRIM_canvas, (node_id[]){graph_constant(g, bool_value(false)), shape});
    return graph_call(g, PRIM_paint, (node_id[]){blank, graph_call(g, PRIM_normalize, &object)});
}

static void add_pick(void *data, const struct learned *t)
{
    struct generator *g = data;
    struct search_context *x = g->x;
    struct built b;
    value outputs[MOST_SAMPLES];
    if (!learning_build(g->l, t->tree, 0, &b)) return;
    for (uint32_t s = 0; s < x->count; s++) {
        value object = call(x->u, PRIM_choose_by, (value[]){g->s->items[s], b.rule}, 2);
        outputs[s] = value_failed(object) ? object : as_output(x, object, x->inputs[s], g->whole);
        if (s < x->demo_count && outputs[s] != x->wanted[s]) return;
    }
    node_id object = graph_call(x->graph, PRIM_choose_by, (node_id[]){g->s->items_node, b.node});
    struct candidate c = {.root = as_output_node(x, object, g->whole),
                          .kind = CANDIDATE_OBJECT_PICK,
                          .left_out = (uint8_t)t->left_out,
                          .from = (uint8_t)x->demo_count,
                          .cost = (uint16_t)(20 + 5 * t->tree->leaves + t->penalty / 4)};
    candidate_add(x, &c, outputs);
}

/* Labels the objects that are the output. Of several equal ones the first is meant; the others may be true too. */
static bool label_picks(struct learning *l, const struct segmentation *s, bool whole)
{
    struct search_context *x = l->x;
    l->label_count = 0;
    uint32_t no = learning_label(l, term_constant(0)), yes = learning_label(l, term_constant(1));
    for (uint32_t g = 0; g < x->demo_count; g++) {
        const value *object = box_values(box_of(x->u, s->objects[g]));
        const struct box *out = box_of(x->u, x->wanted[g]);
        bool found = false;
        for (uint32_t r = l->group_start[g]; r < l->group_start[g + 1]; r++, object++) {
            struct extent e = box_of(x->u, *object)->extent;
            bool is = e.bottom - e.top + 1 == out->height && e.right - e.left + 1 == out->width &&
                      as_output(x, *object, x->inputs[g], whole) == x->wanted[g];
            l->label[r] = (uint8_t)(is ? yes : no);
            l->accepts[r] = (uint16_t)(1u << l->label[r] | (is && found ? 1u << no : 0));
            found |= is;
        }
        if (!found) return false;
    }
    return true;
}

/* ---- the generator ---- */

static void learn(struct search_context *x, const struct segmentation *s)
{
    struct learning l = {0};
    bool same_size = true;
    for (uint32_t g = 0; g < x->demo_count; g++) {
        if (!value_is_grid(x->u, x->inputs[g]) || !value_is_grid(x->u, x->wanted[g])) return;
        const struct box *in = box_of(x->u, x->inputs[g]), *out = box_of(x->u, x->wanted[g]);
        same_size &= in->height == out->height && in->width == out->width;
    }
    if (!count_objects(&l, x, s) || !learning_begin(&l, x, ITEM_FEATURES)) return;
    struct generator g = {&l, x, s, false};
    bool whole = false, alone = false;
    if (!same_size) {
        whole = label_picks(&l, s, true);
        alone = !whole && label_picks(&l, s, false);
        if (!whole && !alone) return;
    }
    x->u->fuel = INT64_MAX / 2;
    if (!learning_add_list(&l, 0, s->items, 0)) return;
    g.whole = whole;
    if (same_size)
        recolour(&l, &g);
    else
        learning_fit(&l, PICK_VARIANTS, add_pick, &g);
}

void learn_objects(struct search_context *x)
{
    struct segmentation *all = must_calloc(SEGMENTATIONS, sizeof *all);
    uint32_t count = 0;
    for (uint32_t k = 0; k < SEGMENTATIONS; k++) {
        struct segmentation *s = &all[count];
        bool known = !segment(x, k, s);
        for (uint32_t o = 0; o < count && !known; o++) known = same_objects(x, &all[o], s);
        if (known) continue;
        count++;
        size_t mark = frame_mark(x->u);
        learn(x, s);
        frame_release(x->u, mark);
    }
    free(all);
}

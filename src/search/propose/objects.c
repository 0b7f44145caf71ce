/* Objects of the input recoloured, left out, or picked, by rules over their features.
 *
 *     recolour   every object keeps its colours or gets one new colour; nothing else changes
 *                recolour_each(I, objects(I, T, F, T), rule)
 *     pick       the output is one object, with or without what lies around it in its bounding box
 *                subgrid(choose_by((objects(I, T, F, T), I), rule), I) */
#include "search/learn/learn.h"

enum { SEGMENTATIONS = 6, AS_IT_IS = 10 };

struct segmentation {
    struct expr *objects; /* sets of objects */
    struct expr *items;   /* with the grid they lie in */
};

struct generator {
    struct learning *l;
    struct search_context *x;
    const struct segmentation *s;
    bool whole; /* pick: what lies around the object belongs to the output */
};

/* ---- segmentations ---- */

/* False if a demo has no objects. */
static bool segment(struct search_context *x, uint32_t k, struct segmentation *s)
{
    static const bool flags[SEGMENTATIONS - 1][3] = {{true, false, true},
                                                     {true, true, true},
                                                     {false, true, true},
                                                     {false, false, true},
                                                     {true, false, false}};
    struct expr *input = expr_input(x), *flag[3];
    if (k == SEGMENTATIONS - 1) {
        s->objects = expr_call(x, PRIM_fgpartition, input);
    } else {
        for (uint32_t f = 0; f < 3; f++) flag[f] = expr_constant(x, bool_value(flags[k][f]));
        s->objects = expr_call(x, PRIM_objects, input, flag[0], flag[1], flag[2]);
    }
    for (uint32_t i = 0; i < x->demo_count; i++) {
        value v = expr_value(x, s->objects, i);
        if (value_failed(v) || value_size(x->u, v) == 0) return false;
    }
    s->items = expr_tuple(x, (struct expr *[]){s->objects, input}, 2);
    return true;
}

static bool same_objects(struct search_context *x, const struct segmentation *a, const struct segmentation *b)
{
    for (uint32_t k = 0; k < x->count; k++)
        if (expr_value(x, a->objects, k) != expr_value(x, b->objects, k)) return false;
    return true;
}

static const value *objects_of(struct search_context *x, const struct segmentation *s, uint32_t k)
{
    return box_values(box_of(x->u, expr_value(x, s->objects, k)));
}

/* Groups of rows: the objects of each demo. False if there are too many. */
static bool count_objects(struct learning *l, struct search_context *x, const struct segmentation *s)
{
    l->x = x;
    l->items = true;
    l->group_start[0] = 0;
    for (uint32_t g = 0; g < x->demo_count; g++)
        l->group_start[g + 1] = l->group_start[g] + (uint32_t)value_size(x->u, expr_value(x, s->objects, g));
    return l->group_start[x->demo_count] <= OBJECTS_IN_ALL;
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
        const value *object = objects_of(x, s, g);
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
    if (!learning_build(g->l, t->tree, 0, &b)) return;
    expr_propose(x, expr_call(x, PRIM_recolour_each, expr_input(x), g->s->objects, b.rule),
                 &(struct candidate){.kind = CANDIDATE_OBJECT_TREE,
                                     .left_out = (uint8_t)t->left_out,
                                     .cost = rule_cost(COST_RECOLOUR_RULE, t)});
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
        learning_fit(l, RECOLOUR_VARIANTS, add_recolouring, g);
    if (learning_one_colour(l, as_is, wanted)) return;
    for (uint32_t f = 0, used = 0; f < ITEM_FEATURES && used < RECOLOUR_REFERENCES; f++) {
        if (!learning_explains(l, l->features[f].column, as_is, wanted)) continue;
        used++;
        columns[1] = l->features[f].column;
        terms[1] = l->terms[f];
        if (learning_label_rows(l, terms, columns, 2, wanted, also)) learning_fit(l, 2, add_recolouring, g);
    }
}

/* ---- picking ---- */

/* The object as an output: cut out of the grid, or alone on nothing. */
static struct expr *as_output(struct search_context *x, struct expr *object, struct expr *grid, bool whole)
{
    if (whole) return expr_call(x, PRIM_subgrid, object, grid);
    struct expr *shape = expr_call(x, PRIM_shape, object);
    struct expr *blank = expr_call(x, PRIM_canvas, expr_constant(x, bool_value(false)), shape);
    return expr_call(x, PRIM_paint, blank, expr_call(x, PRIM_normalize, object));
}

/* Of one object of demo g. */
static bool is_output(struct search_context *x, value object, uint32_t g, bool whole)
{
    struct extent e = box_of(x->u, object)->extent;
    const struct box *out = box_of(x->u, x->wanted[g]);
    if (e.bottom - e.top + 1 != out->height || e.right - e.left + 1 != out->width) return false;
    size_t mark = frame_mark(x->u);
    struct expr *one = expr_constant(x, object), *grid = expr_constant(x, x->inputs[g]);
    bool is = expr_value(x, as_output(x, one, grid, whole), g) == x->wanted[g];
    frame_release(x->u, mark);
    return is;
}

static void add_pick(void *data, const struct learned *t)
{
    struct generator *g = data;
    struct search_context *x = g->x;
    struct built b;
    if (!learning_build(g->l, t->tree, 0, &b)) return;
    struct expr *object = expr_call(x, PRIM_choose_by, g->s->items, b.rule);
    expr_propose(x, as_output(x, object, expr_input(x), g->whole),
                 &(struct candidate){.kind = CANDIDATE_OBJECT_PICK,
                                     .left_out = (uint8_t)t->left_out,
                                     .cost = rule_cost(COST_PICK_RULE, t)});
}

/* Labels the objects that are the output. Of several equal ones the first is meant; the others may be true too. */
static bool label_picks(struct learning *l, const struct segmentation *s, bool whole)
{
    struct search_context *x = l->x;
    l->label_count = 0;
    uint32_t no = learning_label(l, term_constant(0)), yes = learning_label(l, term_constant(1));
    for (uint32_t g = 0; g < x->demo_count; g++) {
        const value *object = objects_of(x, s, g);
        bool found = false;
        for (uint32_t r = l->group_start[g]; r < l->group_start[g + 1]; r++, object++) {
            bool is = is_output(x, *object, g, whole);
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
    value items[MOST_SAMPLES];
    for (uint32_t k = 0; k < x->demo_count; k++) items[k] = expr_value(x, s->items, k);
    if (!learning_add_list(&l, 0, items, 0)) return;
    g.whole = whole;
    if (same_size)
        recolour(&l, &g);
    else
        learning_fit(&l, PICK_VARIANTS, add_pick, &g);
}

void learn_objects(struct search_context *x)
{
    struct segmentation all[SEGMENTATIONS];
    uint32_t count = 0;
    size_t all_mark = frame_mark(x->u);
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
    frame_release(x->u, all_mark);
}

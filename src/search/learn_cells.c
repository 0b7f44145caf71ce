/* What each cell of the input becomes: its colour, another colour, or a colour it refers to. */
#include "search/learn.h"

enum { VARIANTS = 4, REFERENCES = 3 };

struct generator {
    struct learning *l;
    struct search_context *x;
    uint32_t cost;
};

/* The rule applied to the input. */
static void add(void *data, const struct learned *t)
{
    struct generator *g = data;
    struct search_context *x = g->x;
    struct built b;
    value rules[MOST_SAMPLES], outputs[MOST_SAMPLES];
    if (!learning_build(g->l, t->tree, 0, &b)) return;
    for (uint32_t s = 0; s < x->count; s++) rules[s] = b.rule;
    if (!learn_outputs(x, PRIM_map_cells, 2, (const value *const[]){x->inputs, rules}, outputs)) return;
    struct candidate c = {.root = graph_call(x->graph, PRIM_map_cells, (node_id[]){x->input, b.node}),
                          .kind = CANDIDATE_CELL_TREE,
                          .left_out = (uint8_t)t->left_out,
                          .from = (uint8_t)x->demo_count,
                          .cost = (uint16_t)(g->cost + 5 * t->tree->leaves + t->penalty / 4)};
    candidate_add(x, &c, outputs);
}

/* Labels every row by the first of `terms` that is right; with a constant where none is. accepts: all that are right. */
static bool label_rows(struct learning *l, const struct term *terms, const int16_t *const *columns,
                       uint32_t count, const int16_t *wanted)
{
    uint32_t id[TREE_LABELS];
    l->label_count = 0;
    for (uint32_t k = 0; k < count; k++) id[k] = learning_label(l, terms[k]);
    for (uint32_t r = 0; r < l->data.rows; r++) {
        uint32_t accepts = 0;
        for (uint32_t k = 0; k < count; k++)
            if (columns[k][r] == wanted[r]) accepts |= 1u << id[k];
        uint32_t constant = TREE_LABELS;
        if (!accepts) {
            constant = learning_label(l, term_constant(wanted[r]));
            if (constant == TREE_LABELS) return false;
            accepts = 1u << constant;
        }
        l->label[r] = (uint8_t)__builtin_ctz(accepts);
        l->accepts[r] = (uint16_t)accepts;
    }
    for (uint32_t r = 0; r < l->data.rows; r++)
        for (uint32_t k = count; k < l->label_count; k++)
            if (l->labels[k].constant == wanted[r]) l->accepts[r] |= (uint16_t)(1u << k);
    return true;
}

/* Whether a column has the wanted colour wherever the cell changes. */
static bool explains_changes(const struct learning *l, const int16_t *column, const int16_t *here,
                             const int16_t *wanted)
{
    for (uint32_t r = 0; r < l->data.rows; r++)
        if (here[r] != wanted[r] && column[r] != wanted[r]) return false;
    return true;
}

/* Whether the wanted colour of all cells that change is one: then a reference says nothing new. */
static bool one_colour(const struct learning *l, const int16_t *here, const int16_t *wanted)
{
    int32_t colour = -1;
    for (uint32_t r = 0; r < l->data.rows; r++) {
        if (here[r] == wanted[r]) continue;
        if (colour >= 0 && colour != wanted[r]) return false;
        colour = wanted[r];
    }
    return true;
}

/* The wanted colours of all demos as a column. False if sizes differ, or nothing changes. */
static bool wanted_column(struct search_context *x, struct learning *l, int16_t **wanted)
{
    struct universe *u = x->u;
    bool changes = false;
    l->group_start[0] = 0;
    for (uint32_t g = 0; g < x->demo_count; g++) {
        const struct box *in = box_of(u, x->inputs[g]), *out = box_of(u, x->wanted[g]);
        if (!value_is_grid(u, x->inputs[g]) || !value_is_grid(u, x->wanted[g]) || in->height != out->height ||
            in->width != out->width)
            return false;
        changes |= x->inputs[g] != x->wanted[g];
        l->group_start[g + 1] = l->group_start[g] + in->count;
    }
    int16_t *w = *wanted = frame_alloc(u, l->group_start[x->demo_count] * sizeof *w);
    if (!w || !changes) return false;
    for (uint32_t g = 0; g < x->demo_count; g++) {
        const struct box *out = box_of(u, x->wanted[g]);
        for (uint32_t k = 0; k < out->count; k++) *w++ = box_cells(out)[k];
    }
    return true;
}

static void learn(struct search_context *x)
{
    struct learning l = {0};
    int16_t *wanted;
    if (x->demo_count > TREE_GROUPS || !wanted_column(x, &l, &wanted)) return;
    if (!learning_begin(&l, x, CELL_FEATURES) || !learning_add_plane(&l, 0, x->inputs, COLUMNS_ALL, 0))
        return;
    const int16_t *columns[2] = {l.features[CELL_FEATURE_cell_here].column};
    struct term terms[2] = {l.terms[CELL_FEATURE_cell_here]};
    struct generator g = {&l, x, 10};
    if (label_rows(&l, terms, columns, 1, wanted)) learning_fit(&l, VARIANTS, add, &g);
    if (one_colour(&l, columns[0], wanted)) return;
    for (uint32_t f = 1, used = 0; f < CELL_FEATURES && used < REFERENCES; f++) {
        if (cell_features[f].kind != FEATURE_SHADE ||
            !explains_changes(&l, l.features[f].column, columns[0], wanted))
            continue;
        used++;
        columns[1] = l.features[f].column;
        terms[1] = l.terms[f];
        if (label_rows(&l, terms, columns, 2, wanted)) learning_fit(&l, 2, add, &g);
    }
}

void learn_cells(struct search_context *x)
{
    size_t mark = frame_mark(x->u);
    x->u->fuel = INT64_MAX / 2;
    learn(x);
    frame_release(x->u, mark);
}

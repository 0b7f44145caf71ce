/* What each cell of the input becomes: its colour, another colour, or a colour it refers to. */
#include "search/learn/learn.h"

struct generator {
    struct learning *l;
    struct search_context *x;
};

/* The rule applied to the input. */
static void add(void *data, const struct learned *t)
{
    struct generator *g = data;
    struct search_context *x = g->x;
    struct built b;
    if (!learning_build(g->l, t->tree, 0, &b)) return;
    expr_propose(x, expr_call(x, PRIM_map_cells, expr_input(x), b.rule),
                 &(struct candidate){.kind = CANDIDATE_CELL_TREE,
                                     .left_out = (uint8_t)t->left_out,
                                     .cost = rule_cost(COST_CELL_RULE, t)});
}

static void learn(struct search_context *x)
{
    struct learning l = {0};
    int16_t *wanted;
    if (!learning_cells(&l, x, x->inputs, x->wanted, &wanted)) return;
    if (!learning_begin(&l, x, CELL_FEATURES) || !learning_add_plane(&l, 0, x->inputs, COLUMNS_ALL, 0))
        return;
    const int16_t *columns[2] = {l.features[CELL_FEATURE_cell_here].column};
    struct term terms[2] = {l.terms[CELL_FEATURE_cell_here]};
    struct generator g = {&l, x};
    if (learning_label_rows(&l, terms, columns, 1, wanted, NULL)) learning_fit(&l, CELL_VARIANTS, add, &g);
    if (learning_one_colour(&l, columns[0], wanted)) return;
    for (uint32_t f = 1, used = 0; f < CELL_FEATURES && used < CELL_REFERENCES; f++) {
        if (feature_ordered(&cell_features[f]) ||
            !learning_explains(&l, l.features[f].column, columns[0], wanted))
            continue;
        used++;
        columns[1] = l.features[f].column;
        terms[1] = l.terms[f];
        if (learning_label_rows(&l, terms, columns, 2, wanted, NULL)) learning_fit(&l, 2, add, &g);
    }
}

void learn_cells(struct search_context *x)
{
    size_t mark = frame_mark(x->u);
    learn(x);
    frame_release(x->u, mark);
}

/* What each cell becomes when a rule is applied again and again until nothing changes: growth in all directions at
 * once.
 * A rule may ask for the input's colours around a cell and for what its neighbours have become.
 *
 * Learned from the true outputs, which are at rest under it; what it makes of the inputs is compared with them. */
#include "search/learn/learn.h"

struct generator {
    struct learning *l;
    struct search_context *x;
};

static void add(void *data, const struct learned *t)
{
    struct generator *g = data;
    struct search_context *x = g->x;
    struct built b;
    if (!learning_build(g->l, t->tree, 0, &b) || b.count == 1) return; /* asks for nothing that was made */
    expr_propose(x, expr_call(x, PRIM_spread_cells, expr_input(x), b.rule),
                 &(struct candidate){.kind = CANDIDATE_SPREAD,
                                     .left_out = (uint8_t)t->left_out,
                                     .cost = rule_cost(COST_SPREAD_RULE, t)});
}

static void learn(struct search_context *x, enum columns asked)
{
    struct learning l = {0};
    int16_t *wanted;
    if (!learning_cells(&l, x, x->inputs, x->wanted, &wanted) || !learning_begin(&l, x, 2 * CELL_FEATURES) ||
        !learning_add_plane(&l, 0, x->inputs, asked, 0) ||
        !learning_add_plane(&l, 1, x->wanted, COLUMNS_AROUND, 0))
        return;
    struct generator g = {&l, x};
    const int16_t *columns[2] = {l.features[0].column};
    struct term terms[2] = {l.terms[0]};
    bool one = learning_one_colour(&l, columns[0], wanted);
    if (learning_label_rows(&l, terms, columns, 1, wanted, NULL)) learning_fit(&l, SPREAD_VARIANTS, add, &g);
    for (uint32_t f = 1; f < l.data.features && !one; f++) {
        if (!learning_explains(&l, l.features[f].column, columns[0], wanted)) continue;
        columns[1] = l.features[f].column;
        terms[1] = l.terms[f];
        if (learning_label_rows(&l, terms, columns, 2, wanted, NULL)) learning_fit(&l, 1, add, &g);
    }
}

void learn_spread(struct search_context *x)
{
    static const enum columns asked[] = {COLUMNS_HERE, COLUMNS_NEAR, COLUMNS_ALL};
    for (uint32_t k = 0; k < sizeof asked / sizeof *asked; k++) {
        size_t mark = frame_mark(x->u);
        learn(x, asked[k]);
        frame_release(x->u, mark);
    }
}

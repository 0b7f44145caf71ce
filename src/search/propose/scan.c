/* What each cell becomes when the grid is made cell by cell, from the top: of the grid so far a rule may ask for the
 * colours above and to the left. Lines until something stops them, fills and patterns are such rules. Of the eight
 * directions, each is a turn of the input and the turn back of what was made:
 *
 *     x1 = rot90(I)      x2 = scan_cells(x1, rule)      O = rot270(x2)
 *
 * Learned from the true outputs, the rule must hold up on its own: what it makes is compared with them. */
#include "search/learn/learn.h"

enum { DIRECTIONS = 8 };

static const struct turn {
    enum primitive there, back;
} turns[DIRECTIONS] = {
    {PRIM_identity, PRIM_identity}, {PRIM_rot180, PRIM_rot180},   {PRIM_rot90, PRIM_rot270},
    {PRIM_rot270, PRIM_rot90},      {PRIM_vmirror, PRIM_vmirror}, {PRIM_hmirror, PRIM_hmirror},
    {PRIM_dmirror, PRIM_dmirror},   {PRIM_cmirror, PRIM_cmirror},
};

struct generator {
    struct learning *l;
    struct search_context *x;
    const struct turn *turn;
    struct expr *input; /* turned */
};

static struct expr *turned(struct search_context *x, enum primitive p, struct expr *e)
{
    return p == PRIM_identity ? e : expr_call(x, p, e);
}

static void add(void *data, const struct learned *t)
{
    struct generator *g = data;
    struct search_context *x = g->x;
    struct built b;
    if (!learning_build(g->l, t->tree, 0, &b) || b.count == 1)
        return; /* without the made grid it is no scan */
    struct expr *made = expr_call(x, PRIM_scan_cells, g->input, b.rule);
    expr_propose(x, turned(x, g->turn->back, made),
                 &(struct candidate){.kind = CANDIDATE_SCAN,
                                     .left_out = (uint8_t)t->left_out,
                                     .cost = rule_cost(COST_SCAN_RULE, t)});
}

static void learn(struct search_context *x, const struct turn *turn)
{
    struct learning l = {0};
    value inputs[MOST_SAMPLES], outputs[MOST_SAMPLES];
    int16_t *wanted;
    struct expr *input = turned(x, turn->there, expr_input(x)),
                *output = turned(x, turn->there, expr_given(x, NODE_ABSENT, x->wanted));
    for (uint32_t s = 0; s < x->demo_count; s++) {
        inputs[s] = expr_value(x, input, s);
        outputs[s] = expr_value(x, output, s);
    }
    if (!learning_cells(&l, x, inputs, outputs, &wanted) || !learning_begin(&l, x, 2 * CELL_FEATURES) ||
        !learning_add_plane(&l, 0, inputs, COLUMNS_SCAN, 0) ||
        !learning_add_plane(&l, 1, outputs, COLUMNS_MADE, 0))
        return;
    struct generator g = {&l, x, turn, input};
    const int16_t *columns[2] = {l.features[0].column};
    struct term terms[2] = {l.terms[0]};
    bool one = learning_one_colour(&l, columns[0], wanted);
    if (learning_label_rows(&l, terms, columns, 1, wanted, NULL)) learning_fit(&l, SCAN_VARIANTS, add, &g);
    for (uint32_t f = 1; f < l.data.features && !one; f++) {
        if (!learning_explains(&l, l.features[f].column, columns[0], wanted)) continue;
        columns[1] = l.features[f].column;
        terms[1] = l.terms[f];
        if (learning_label_rows(&l, terms, columns, 2, wanted, NULL)) learning_fit(&l, 1, add, &g);
    }
}

void learn_scan(struct search_context *x)
{
    for (uint32_t k = 0; k < DIRECTIONS; k++) {
        size_t mark = frame_mark(x->u);
        learn(x, &turns[k]);
        frame_release(x->u, mark);
    }
}

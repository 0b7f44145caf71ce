/* What each cell of the input becomes: its colour, another colour, or a colour it refers to. */
#include "search/learn/learn.h"

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

static void learn(struct search_context *x)
{
    struct learning l = {0};
    int16_t *wanted;
    if (!learning_cells(&l, x, x->inputs, x->wanted, &wanted)) return;
    if (!learning_begin(&l, x, CELL_FEATURES) || !learning_add_plane(&l, 0, x->inputs, COLUMNS_ALL, 0))
        return;
    const int16_t *columns[2] = {l.features[CELL_FEATURE_cell_here].column};
    struct term terms[2] = {l.terms[CELL_FEATURE_cell_here]};
    struct generator g = {&l, x, 10};
    if (learning_label_rows(&l, terms, columns, 1, wanted, NULL)) learning_fit(&l, VARIANTS, add, &g);
    if (learning_one_colour(&l, columns[0], wanted)) return;
    for (uint32_t f = 1, used = 0; f < CELL_FEATURES && used < REFERENCES; f++) {
        if (cell_features[f].kind != FEATURE_SHADE ||
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
    x->u->fuel = INT64_MAX / 2;
    learn(x);
    frame_release(x->u, mark);
}

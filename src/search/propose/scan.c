/* What each cell becomes when the grid is made cell by cell, from the top: of the grid so far a rule may ask for the
 * colours above and to the left. Lines until something stops them, fills and patterns are such rules. Of the eight
 * directions, each is a turn of the input and the turn back of what was made:
 *
 *     x1 = rot90(I)      x2 = scan_cells(x1, rule)      O = rot270(x2)
 *
 * Learned from the true outputs, the rule must hold up on its own: what it makes is compared with them. */
#include "search/learn/learn.h"

enum { VARIANTS = 2, TURNS = 8 };

static const struct turn {
    enum primitive there, back;
} turns[TURNS] = {
    {PRIM_identity, PRIM_identity}, {PRIM_rot180, PRIM_rot180},   {PRIM_rot90, PRIM_rot270},
    {PRIM_rot270, PRIM_rot90},      {PRIM_vmirror, PRIM_vmirror}, {PRIM_hmirror, PRIM_hmirror},
    {PRIM_dmirror, PRIM_dmirror},   {PRIM_cmirror, PRIM_cmirror},
};

struct generator {
    struct learning *l;
    struct search_context *x;
    const struct turn *turn;
    const value *inputs; /* turned */
};

static value turned(struct universe *u, enum primitive p, value v)
{
    if (p == PRIM_identity || value_failed(v)) return v;
    u->fuel = DEFAULT_FUEL;
    return dsl_call_primitive(u, p, &v);
}

static node_id turned_node(struct graph *g, enum primitive p, node_id n)
{
    return p == PRIM_identity ? n : graph_call(g, p, &n);
}

static void add(void *data, const struct learned *t)
{
    struct generator *g = data;
    struct search_context *x = g->x;
    struct built b;
    value outputs[MOST_SAMPLES];
    if (!learning_build(g->l, t->tree, 0, &b) || b.count == 1)
        return; /* without the made grid it is no scan */
    for (uint32_t s = 0; s < x->count; s++) {
        x->u->fuel = DEFAULT_FUEL;
        value v = value_failed(g->inputs[s])
                      ? g->inputs[s]
                      : dsl_call_primitive(x->u, PRIM_scan_cells, (value[]){g->inputs[s], b.rule});
        outputs[s] = turned(x->u, g->turn->back, v);
        if (s < x->demo_count && outputs[s] != x->wanted[s]) return;
    }
    node_id args[2] = {turned_node(x->graph, g->turn->there, x->input), b.node};
    node_id made = graph_call(x->graph, PRIM_scan_cells, args);
    struct candidate c = {.root = turned_node(x->graph, g->turn->back, made),
                          .kind = CANDIDATE_SCAN,
                          .left_out = (uint8_t)t->left_out,
                          .from = (uint8_t)x->demo_count,
                          .cost = (uint16_t)(20 + 5 * t->tree->leaves + t->penalty / 4)};
    candidate_add(x, &c, outputs);
}

static void learn(struct search_context *x, const struct turn *turn)
{
    struct learning l = {0};
    value inputs[MOST_SAMPLES], outputs[MOST_SAMPLES];
    int16_t *wanted;
    for (uint32_t s = 0; s < x->count; s++) {
        inputs[s] = turned(x->u, turn->there, x->inputs[s]);
        if (s < x->demo_count) outputs[s] = turned(x->u, turn->there, x->wanted[s]);
    }
    x->u->fuel = INT64_MAX / 2;
    if (!learning_cells(&l, x, inputs, outputs, &wanted) || !learning_begin(&l, x, 2 * CELL_FEATURES) ||
        !learning_add_plane(&l, 0, inputs, COLUMNS_SCAN, 0) ||
        !learning_add_plane(&l, 1, outputs, COLUMNS_MADE, 0))
        return;
    struct generator g = {&l, x, turn, inputs};
    const int16_t *columns[2] = {l.features[0].column};
    struct term terms[2] = {l.terms[0]};
    bool one = learning_one_colour(&l, columns[0], wanted);
    if (learning_label_rows(&l, terms, columns, 1, wanted, NULL)) learning_fit(&l, VARIANTS, add, &g);
    for (uint32_t f = 1; f < l.data.features && !one; f++) {
        if (!learning_explains(&l, l.features[f].column, columns[0], wanted)) continue;
        columns[1] = l.features[f].column;
        terms[1] = l.terms[f];
        if (learning_label_rows(&l, terms, columns, 2, wanted, NULL)) learning_fit(&l, 1, add, &g);
    }
}

void learn_scan(struct search_context *x)
{
    for (uint32_t k = 0; k < TURNS; k++) {
        size_t mark = frame_mark(x->u);
        learn(x, &turns[k]);
        frame_release(x->u, mark);
    }
}

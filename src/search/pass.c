/* A pass: one search of a context, from its samples to candidates and near misses. */
#include "search/learn/learn.h"
#include "search/propose/arrange.h"
#include "search/propose/backward.h"
#include "search/propose/lists.h"
#include "search/misses.h"
#include "search/propose/pieces.h"
#include "search/space/costs.h"
#include "search/space/pairs.h"

static uint32_t colours_of(const struct universe *u, const value *grids, uint32_t count)
{
    uint32_t mask = 0;
    for (uint32_t k = 0; k < count; k++) {
        const struct box *b = box_of(u, grids[k]);
        for (uint32_t i = 0; i < b->count; i++) mask |= 1u << (box_cells(b)[i] & 15);
    }
    return mask & 0x3ff;
}

static void seed(struct search *s, const value *values, node_id node, uint32_t cost)
{
    value *to = states_draft(&s->states);
    memcpy(to, values, s->states.samples * sizeof *to);
    uint32_t n = states_add(
        &s->states, s->context.u,
        &(struct state){
            .parent = STATE_NONE, .other = STATE_NONE, .cost = (uint8_t)cost, .type = STATE_IMAGE});
    if (n != STATE_NONE) s->states.state[n].node = node;
}

/* A blank of the outputs' common size, if they have one. */
static void seed_size(struct search *s)
{
    const struct search_context *x = &s->context;
    const struct box *first = box_of(x->u, x->wanted[0]);
    for (uint32_t k = 1; k < x->demo_count; k++) {
        const struct box *b = box_of(x->u, x->wanted[k]);
        if (b->height != first->height || b->width != first->width) return;
    }
    value blank[MOST_SAMPLES], size = pair_name(first->height, first->width);
    value v = primitives[PRIM_canvas].plain(x->u, (value[]){int_value(0), size});
    for (uint32_t k = 0; k < x->count; k++) blank[k] = v;
    node_id args[2] = {graph_constant(x->graph, int_value(0)), graph_constant(x->graph, size)};
    seed(s, blank, graph_call(x->graph, PRIM_canvas, args), 4);
}

/* States that lie at (0, 0) and have the size of the output, cheapest first. */
static void make_planes(struct search *s)
{
    enum { MOST = 160 };
    struct search_context *x = &s->context;
    uint32_t n = 0;
    if (!s->planes) s->planes = must_alloc(MOST * sizeof *s->planes);
    for (uint32_t i = 0; i < s->states.count && n < MOST; i++) {
        const struct state *state = &s->states.state[i];
        const value *v = states_values(&s->states, i);
        bool fits = state->type == STATE_IMAGE && state->at_zero;
        for (uint32_t k = 0; k < x->count && fits; k++) {
            const struct box *a = box_of(x->u, v[k]), *b = box_of(x->u, image_grid(x->u, x->sizes[k]));
            fits = a->height == b->height && a->width == b->width;
        }
        if (fits) s->planes[n++] = (struct plane){i, state->cost, v};
    }
    x->planes = s->planes;
    x->plane_count = n;
}

/* ---- the ladder of proposers ---- */

static void cover(struct search *s)
{
    pieces_make(s->pieces, s);
    search_cover(s, s->pieces);
}

#define RULES(name)                                                                                          \
    static void name(struct search *s) { learn_##name(&s->context); }
RULES(cells)
RULES(scan)
RULES(spread)
RULES(objects)
RULES(panels)
RULES(planes)
#undef RULES

/* What proposes candidates, in this order: pairs add states that the others read. `sized`: it needs the outputs'
 * size. */
static const struct proposer {
    void (*run)(struct search *s);
    enum search_part part; /* with which it is left out */
    bool sized;
} proposers[] = {
    {search_pairs, SEARCH_BACKWARD, false},
    {search_arrange, SEARCH_LISTS, false},
    {cover, SEARCH_COVER, true},
    {search_lists, SEARCH_LISTS, false},
    {search_backward, SEARCH_BACKWARD, false},
    {make_planes, SEARCH_RULES, true},
    {cells, SEARCH_RULES, false},
    {scan, SEARCH_RULES, false},
    {spread, SEARCH_RULES, false},
    {objects, SEARCH_RULES, false},
    {panels, SEARCH_RULES, false},
    {planes, SEARCH_RULES, false},
};

static void propose(struct search *s, uint32_t left_out)
{
    struct search_context *x = &s->context;
    for (uint32_t i = 0; i < sizeof proposers / sizeof *proposers; i++) {
        const struct proposer *p = &proposers[i];
        if (left_out >> p->part & 1 || (p->sized && !x->size_known)) continue;
        if (p->part == SEARCH_RULES && search_late(s))
            continue; /* what the states found so far give is enough */
        size_t mark = frame_mark(x->u);
        p->run(s);
        frame_release(x->u, mark);
    }
}

/* ---- work ----
 *
 * Counted, not measured, so that a budget gives the same on every machine. Fitted to the CPU time of 5,500 passes
 * over ARC-1 training (R2 0.86); a unit is 25 microseconds. */

static uint64_t work_of(const struct search *s, uint64_t trees)
{
    const struct search_context *x = &s->context;
    uint64_t cells = 0;
    for (uint32_t k = 0; k < x->count; k++) cells += box_of(x->u, x->inputs[k])->count;
    uint64_t ns = WORK_OF_PASS + s->states.tried * cells * WORK_OF_CELL + trees * WORK_OF_TREES + s->painted;
    return ns / WORK_UNIT;
}

void search_pass(struct search *s, const struct costs *costs, uint32_t left_out, uint32_t limit)
{
    struct search_context *x = &s->context;
    uint64_t trees = tree_work(learn_learner(x));
    s->painted = 0;
    x->u->fuel = FUEL_ENDLESS;
    states_begin(&s->states, x->count, x->demo_count);
    moves_make(&s->moves, colours_of(x->u, x->inputs, x->count), colours_of(x->u, x->wanted, x->demo_count));
    if (costs) costs_apply(costs, &s->moves);
    s->size_state = STATE_NONE;
    misses_begin(s->misses, x);
    x->size_known = x->same_size = false;
    x->size_node = NODE_ABSENT;
    x->plane_count = 0;
    seed(s, x->inputs, x->input, 0);
    seed_size(s);
    s->limit = limit;
    search_expand(s);
    propose(s, left_out);
    s->work += work_of(s, tree_work(learn_learner(x)) - trees);
}

/* Pairs of states. All pairs would be too many; what the outputs are leaves few:
 *
 *     view_of(a, b)         b has the outputs' sizes, and in its rectangle a is the output
 *     kron(a, b)            their sizes multiply to the outputs'; the same with the colours of a
 *     coloured_like(a, b)   wherever a paints, each output has one colour, b's main colour: a state for the cover
 *     copied_to(a, b)       around the middle of every item of b the outputs have a: as above (copies.c) */
#include "search/space/pairs.h"

#include "search/space/copies.h"

static const struct box *grid_of(const struct search *s, uint32_t state, uint32_t k)
{
    const struct universe *u = s->context.u;
    return box_of(u, image_grid(u, states_values(&s->states, state)[k]));
}

static struct image opened(struct search *s, uint32_t state, uint32_t k)
{
    struct image im = {0};
    require(image_open(s->context.u, states_values(&s->states, state)[k], &im) == VALUE_OK);
    return im;
}

static bool is_image(const struct search *s, uint32_t state)
{
    return s->states.state[state].type == STATE_IMAGE;
}

/* Runs the primitive on all samples; a candidate if it gives the outputs. */
static void propose(struct search *s, enum primitive p, uint32_t a, uint32_t b)
{
    struct search_context *x = &s->context;
    value outputs[MOST_SAMPLES];
    for (uint32_t k = 0; k < x->count; k++) {
        value pair[2] = {states_values(&s->states, a)[k], states_values(&s->states, b)[k]};
        outputs[k] = dsl_run_kernel(x->u, p, pair);
        if (value_failed(outputs[k])) return;
        outputs[k] = image_grid(x->u, outputs[k]);
        if (k < x->demo_count && outputs[k] != x->wanted[k]) return;
    }
    check(primitives[p].arity == 2);
    node_id root = graph_call(x->graph, p, (node_id[]){search_node(x, a), search_node(x, b)});
    if (p == PRIM_view_of) root = graph_call(x->graph, PRIM_at_origin, &root);
    candidate_add(x,
                  &(struct candidate){
                      .root = root,
                      .kind = CANDIDATE_BACKWARD,
                      .cost = (uint16_t)(s->states.state[a].cost + s->states.state[b].cost + PAIR_COST)},
                  outputs);
}

/* ---- one cut out where the other lies ---- */

static bool has_sizes(const struct search *s, uint32_t state)
{
    const struct search_context *x = &s->context;
    for (uint32_t k = 0; k < x->demo_count; k++) {
        const struct box *a = grid_of(s, state, k), *b = box_of(x->u, x->wanted[k]);
        if (a->height != b->height || a->width != b->width) return false;
    }
    return true;
}

static bool is_in(struct search *s, uint32_t base, uint32_t cutter)
{
    const struct search_context *x = &s->context;
    for (uint32_t k = 0; k < x->demo_count; k++) {
        struct image a = opened(s, base, k), b = opened(s, cutter, k);
        const int8_t *wanted = box_cells(box_of(x->u, x->wanted[k]));
        int32_t top = b.top - a.top, left = b.left - a.left;
        if (top < 0 || left < 0 || top + b.height > a.height || left + b.width > a.width) return false;
        for (int32_t i = 0; i < b.height; i++)
            if (memcmp(a.cells + (top + i) * a.width + left, wanted + i * b.width, (size_t)b.width) != 0)
                return false;
    }
    return true;
}

static void cut(struct search *s)
{
    uint32_t base[BASES_MOST], bases = 0, cutters = 0;
    for (uint32_t n = 1; n < s->states.count && bases < BASES_MOST; n++)
        if (is_image(s, n) && !has_sizes(s, n)) base[bases++] = n;
    for (uint32_t n = 0; n < s->states.count && cutters < CUTTERS_MOST; n++) {
        if (!is_image(s, n) || s->states.state[n].at_zero || !has_sizes(s, n)) continue;
        cutters++;
        for (uint32_t i = 0; i < bases; i++)
            if (is_in(s, base[i], n)) propose(s, PRIM_view_of, base[i], n);
    }
}

/* ---- one for every cell of the other ---- */

static bool multiply(const struct search *s, uint32_t a, uint32_t b)
{
    const struct search_context *x = &s->context;
    for (uint32_t k = 0; k < x->demo_count; k++) {
        const struct box *outer = grid_of(s, a, k), *inner = grid_of(s, b, k),
                         *w = box_of(x->u, x->wanted[k]);
        if (outer->height * inner->height != w->height || outer->width * inner->width != w->width)
            return false;
    }
    return true;
}

static void multiply_all(struct search *s)
{
    uint32_t factor[FACTORS_MOST], count = 0;
    const struct box *first = box_of(s->context.u, s->context.wanted[0]);
    for (uint32_t n = 0; n < s->states.count && count < FACTORS_MOST; n++) {
        if (!is_image(s, n)) continue;
        const struct box *b = grid_of(s, n, 0);
        if (b->count > 1 && b->count < first->count && first->height % b->height == 0 &&
            first->width % b->width == 0)
            factor[count++] = n;
    }
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t k = 0; k < count; k++) {
            if (!multiply(s, factor[i], factor[k])) continue;
            propose(s, PRIM_kron, factor[i], factor[k]);
            propose(s, PRIM_kron_in_colours, factor[i], factor[k]);
        }
}

/* ---- one in the colours of the other ---- */

/* The one colour that the output has wherever the image paints; 0: none. */
static int8_t colour_under(struct search *s, uint32_t state, uint32_t k)
{
    const struct box *wanted = box_of(s->context.u, s->context.wanted[k]);
    struct image im = opened(s, state, k);
    int8_t colour = 0;
    for (int32_t i = 0; i < im.height; i++)
        for (int32_t j = 0; j < im.width; j++) {
            int32_t y = im.top + i, x = im.left + j;
            if (!im.cells[i * im.width + j] || (uint32_t)y >= wanted->height || (uint32_t)x >= wanted->width)
                continue;
            int8_t c = box_cells(wanted)[y * wanted->width + x];
            if (!c || (colour && c != colour)) return 0;
            colour = c;
        }
    return colour;
}

/* The colours that the state would have to have, four bits each; 0: it can not be, or is of them already, or they
 * are the same in every demo, which the cover sees to. */
static uint64_t colours_under(struct search *s, uint32_t state)
{
    uint64_t colours = 0;
    bool differ = false, other = false;
    for (uint32_t k = 0; k < s->context.demo_count; k++) {
        int8_t c = colour_under(s, state, k);
        if (!c) return 0;
        struct image im = opened(s, state, k);
        colours |= (uint64_t)c << 4 * k;
        differ |= (colours & 15) != (uint64_t)c;
        other |= im.colours & ~(1u | 1u << c);
    }
    return differ && other ? colours : 0;
}

struct model {
    uint32_t state;
    uint64_t colours;
};

/* States by the main colours of their images, one for each. */
static uint32_t find_models(struct search *s, struct model *model)
{
    uint32_t count = 0;
    for (uint32_t n = 0; n < s->states.count && n < PAIR_MODELS_MOST; n++) {
        struct model m = {.state = n};
        for (uint32_t k = 0; k < s->context.demo_count && is_image(s, n); k++) {
            struct image im = opened(s, n, k);
            m.colours |= (uint64_t)image_main(&im) << 4 * k;
        }
        uint32_t i = 0;
        while (i < count && model[i].colours != m.colours) i++;
        if (i == count && m.colours) model[count++] = m;
    }
    return count;
}

static void add_coloured(struct search *s, uint32_t a, uint32_t b, uint32_t move)
{
    struct states *states = &s->states;
    value *to = states_draft(states);
    uint32_t cost = states_pair_cost(states, a, b);
    check(is_image(s, a) && is_image(s, b));
    for (uint32_t k = 0; k < states->samples; k++) {
        to[k] = move_run(s->context.u, &s->moves.at[move], states_values(states, a)[k],
                         states_values(states, b)[k]);
        if (value_failed(to[k])) return;
    }
    if (cost > COST_MOST) return;
    struct state made = {
        .parent = a, .other = b, .move = (uint16_t)move, .cost = (uint8_t)cost, .type = STATE_IMAGE};
    /* not of what the expansion may make: that it ran out of states stays to be seen */
    s->limit += states_add(states, s->context.u, &made) != STATE_NONE;
}

static void colour_all(struct search *s)
{
    struct model model[PAIR_MODELS_MOST];
    uint32_t models = 0, added = 0, count = s->states.count;
    uint32_t move = moves_find_paired(&s->moves, PRIM_coloured_like, 0);
    if (s->context.demo_count > COLOURED_DEMOS_MOST) return;
    if (move == MOVES_MOST) return;
    for (uint32_t n = 0; n < count && n < SHAPES_MOST && added < COLOURED_MOST; n++) {
        uint64_t colours = is_image(s, n) ? colours_under(s, n) : 0;
        if (!colours) continue;
        if (!models) models = find_models(s, model);
        for (uint32_t i = 0; i < models; i++) {
            if (model[i].colours != colours) continue;
            add_coloured(s, n, model[i].state, move);
            added++;
        }
    }
}

void search_pairs(struct search *s)
{
    cut(s);
    multiply_all(s);
    states_check(&s->states);
    if (!s->context.size_known) return;
    colour_all(s);
    search_copies(s);
    states_check(&s->states);
}

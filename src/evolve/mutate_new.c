/* Kinds that bring calls which neither parent has: a primitive drawn among those whose result fits, its arguments
 * drawn from the parent's own values and from constants of each parameter's role. And kinds that join two whole
 * programs. */
#include "evolve/change.h"

/* ---- arguments of a new call ---- */

/* A value that stands before the line and fits; NODE_ABSENT. */
static node_id own_value(struct change *c, uint32_t want, uint32_t before)
{
    for (uint32_t i = 0; i < TRIES && before; i++) {
        node_id n = rng_below(c->r, before);
        if (node_fits(c->from, n, want)) return change_copy(c, n);
    }
    return NODE_ABSENT;
}

static node_id number(struct change *c, int32_t x) { return graph_constant(c->to, int_value(x)); }

/* Directions of rays are bits; all other counts and kinds are small. */
static node_id new_number(struct change *c, enum primitive p, uint32_t want)
{
    static const uint8_t directions[] = {1, 2, 4, 8, 3, 12, 15, 16, 32, 64, 128, 48, 192, 240};
    if (p == PRIM_rays) return number(c, directions[rng_below(c->r, sizeof directions)]);
    if (want & B_COUNT) return number(c, 1 + (int32_t)rng_below(c->r, 6));
    if (want & B_COLOUR) return graph_constant(c->to, change_colour(c));
    return number(c, (int32_t)rng_below(c->r, 9) - 1);
}

static node_id new_function(struct change *c, uint32_t want, uint32_t before)
{
    uint8_t arity = want & B_ARITY2 ? 2 : 1;
    if (rng_below(c->r, 3) == 0) {
        node_id own = own_value(c, want, before);
        if (own != NODE_ABSENT) return own;
    }
    for (uint32_t i = 0; i < 4 * TRIES; i++) {
        enum primitive p = (enum primitive)rng_below(c->r, CORE_PRIMITIVES);
        if (primitives[p].arity == arity && primitives[p].result != T_FUNC) return graph_primitive(c->to, p);
    }
    return NODE_ABSENT;
}

/* A list of images: of what lies in a grid of the program, or in the input. */
static node_id new_list(struct change *c, uint32_t before)
{
    static const enum primitive makers[] = {PRIM_parts,    PRIM_parts,       PRIM_parts, PRIM_by_colour,
                                            PRIM_regions,  PRIM_panels,      PRIM_split, PRIM_inside_frames,
                                            PRIM_lines_of, PRIM_colour_boxes};
    enum primitive p = makers[rng_below(c->r, sizeof makers / sizeof *makers)];
    node_id args[MAX_ARITY] = {own_value(c, T_GRID, before)};
    if (args[0] == NODE_ABSENT || rng_below(c->r, 2)) args[0] = graph_input(c->to, INPUT_I);
    for (uint32_t k = 1; k < primitives[p].arity; k++)
        args[k] = primitives[p].parameters[k] & B_FLAG ? number(c, (int32_t)rng_below(c->r, 2))
                                                       : number(c, (int32_t)rng_below(c->r, 4));
    return graph_call(c->to, p, args);
}

static node_id new_argument(struct change *c, enum primitive p, uint32_t k, uint32_t before)
{
    uint32_t want = primitives[p].parameters[k];
    if (want & B_FLAG) return graph_constant(c->to, bool_value(rng_below(c->r, 2)));
    if ((want & TYPE_MASK) == B_FUNCTION) return new_function(c, want, before);
    if ((want & TYPE_MASK & ~(uint32_t)T_INT) == 0) {
        node_id own = rng_below(c->r, 4) ? NODE_ABSENT : own_value(c, want & TYPE_MASK, before);
        return own != NODE_ABSENT ? own : new_number(c, p, want);
    }
    if (primitives[p].family == FAMILY_PICTURES && (want & TYPE_MASK) == T_IMAGES) return new_list(c, before);
    if (want == T_PAIR && rng_below(c->r, 4)) {
        const struct constant *pair = &constants[15 + rng_below(c->r, CONSTANT_COUNT - 15)];
        return graph_constant(c->to, pair->value);
    }
    node_id own = own_value(c, want, before);
    if (own == NODE_ABSENT && type_fits(T_GRID, want)) own = graph_input(c->to, INPUT_I);
    return own;
}

/* ---- a new call ---- */

/* Which parameter of p takes a value of the subject's type: one of them at random, or MAX_ARITY. */
static uint32_t place_of(struct change *c, enum primitive p, node_id subject)
{
    uint32_t start = rng_below(c->r, primitives[p].arity);
    for (uint32_t i = 0; i < primitives[p].arity; i++) {
        uint32_t k = (start + i) % primitives[p].arity, want = primitives[p].parameters[k];
        if (!(want & B_FLAG) && want != T_ANY && node_fits(c->from, subject, want)) return k;
    }
    return MAX_ARITY;
}

/* p(.., subject, ..) for a p in [first, end) whose result fits. Nodes of the parent from `before` on are not used, the
 * subject aside. */
static node_id new_call(struct change *c, node_id subject, uint32_t want, uint32_t before, uint32_t first,
                        uint32_t end)
{
    for (uint32_t i = 0; i < 8 * TRIES; i++) {
        enum primitive p = (enum primitive)(first + rng_below(c->r, end - first));
        const struct primitive_info *info = &primitives[p];
        if (info->family == FAMILY_RULE || p == PRIM_identity || !type_fits(info->result, want)) continue;
        uint32_t place = place_of(c, p, subject);
        if (place == MAX_ARITY) continue;
        node_id args[MAX_ARITY];
        bool whole = true;
        for (uint32_t k = 0; k < info->arity && whole; k++) {
            args[k] = k == place ? change_copy(c, subject) : new_argument(c, p, k, before);
            whole = args[k] != NODE_ABSENT;
        }
        if (whole) return graph_call(c->to, p, args);
    }
    return NODE_ABSENT;
}

/* An argument, or the result, passes through a new call. */
static node_id through_call(struct change *c, uint32_t first, uint32_t end)
{
    const struct program *p = c->parent;
    if (c->line == NODE_ABSENT || rng_below(c->r, 2 + p->size / 2) == 0)
        return new_call(c, p->root, T_GRID, p->graph->count, first, end);
    node_id old = change_args(c)[c->slot];
    uint32_t want = change_wants(c->from, c->line, c->slot);
    if (want == T_ANY) want = graph_type(c->from, old);
    node_id made = new_call(c, old, want, c->line, first, end);
    return made == NODE_ABSENT ? made : change_with_slot(c, made);
}

node_id mutate_call(struct change *c) { return through_call(c, 0, CORE_PRIMITIVES); }
node_id mutate_image(struct change *c) { return through_call(c, CORE_PRIMITIVES, PRIMITIVE_COUNT); }

/* ---- two programs ---- */

/* The donor in the target, with `grid` in the place of its input; NODE_ABSENT: the input itself. */
static node_id donor_on(struct change *c, const struct program *donor, node_id grid)
{
    const struct graph *g = donor->graph;
    node_id few[256], *map = g->count <= 256 ? few : must_alloc(g->count * sizeof *map);
    memset(map, 0xff, g->count * sizeof *map);
    for (node_id n = 0; n < g->count && grid != NODE_ABSENT; n++)
        if (graph_node(g, n)->kind == NODE_INPUT && graph_node(g, n)->op == INPUT_I) map[n] = grid;
    node_id root = graph_copy(c->to, g, donor->root, map);
    if (map != few) free(map);
    return root;
}

node_id mutate_sequence(struct change *c)
{
    if (!type_fits(graph_type(c->from, c->parent->root), T_GRID) ||
        !type_fits(graph_type(c->donor->graph, c->donor->root), T_GRID))
        return NODE_ABSENT;
    if (rng_below(c->r, 2)) return donor_on(c, c->donor, change_copy(c, c->parent->root));
    return donor_on(c, c->parent, donor_on(c, c->donor, NODE_ABSENT));
}

node_id mutate_overlay(struct change *c)
{
    static const enum primitive joins[] = {
        PRIM_paint_over, PRIM_paint_under, PRIM_paint_over,  PRIM_paint_under, PRIM_minus,
        PRIM_cut_by,     PRIM_view_of,     PRIM_paint_zeros, PRIM_hconcat,     PRIM_vconcat};
    enum primitive p = joins[rng_below(c->r, sizeof joins / sizeof *joins)];
    node_id a = change_copy(c, c->parent->root), b = donor_on(c, c->donor, NODE_ABSENT);
    bool turned = rng_below(c->r, 2);
    return graph_call(c->to, p, turned ? (node_id[]){b, a} : (node_id[]){a, b});
}

node_id mutate_migrant(struct change *c) { return donor_on(c, c->donor, NODE_ABSENT); }

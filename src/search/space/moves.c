#include "search/space/moves.h"

#include "dsl/image/image.h"
#include "search/space/costs.h"

enum constants_of {
    NOTHING,
    COLOURS_IN,  /* of the inputs */
    COLOURS_OUT, /* of the outputs */
    HOLES,       /* of the inputs, and 0 */
    RANKS,
    TURNS,
    SIDES,
    STEPS,
    FACTORS,
    FLAGS,
    YES_FIRST,
    DIRECTIONS,
    AXES,
    DOWNS,
    MIRRORS,
    MODES,
    GRIDS,
    PANEL_OPS,
    PROPERTIES,
    WAYS,
    CYCLES,
    COUNTS,
    CENTRES,
    POINTERS,
    NEAREST,
    MODELS,
    PLACES,
    CONSTANTS_COUNT
};

/* Constants that do not depend on the task, those that programs use most first; every `dearer`-th costs one more
 * than those before. */
static const struct {
    uint8_t count, dearer;
    int8_t at[18];
} integers[CONSTANTS_COUNT] = {
    [RANKS] = {3, 1, {0, -1, 1}},
    [TURNS] = {7, 3, {1, 3, 2, 4, 7, 6, 5}},
    [SIDES] = {4, 2, {0, 2, 1, 3}},
    [FACTORS] = {3, 1, {2, 3, 4}},
    [FLAGS] = {2, 1, {0, 1}},
    [YES_FIRST] = {2, 1, {1, 0}},
    [DIRECTIONS] = {15, 2, {15, -16, 1, 2, 12, 4, 8, 3, -128, -64, -1, 48, 16, 32, 64}},
    [AXES] = {4, 1, {3, 1, 2, 4}},
    [DOWNS] = {4, 2, {1, 0, 2, 3}},
    [MIRRORS] = {6, 2, {1, 2, 3, 4, 5, 6}},
    [MODES] = {4, 1, {0, 1, 3, 2}},
    [PANEL_OPS] = {6, 1, {1, 2, 0, 3, 5, 4}},
    [WAYS] = {6, 2, {4, 5, 1, 0, 2, 3}},
    [CYCLES] = {6, 2, {0, 1, 2, 3, 4, 5}},
    [COUNTS] = {4, 1, {2, 0, 8, 1}},
    [POINTERS] = {3, 1, {0, 1, 2}},
    [NEAREST] = {1, 1, {4}},
    [MODELS] = {2, 1, {2, 0}},
    [PLACES] = {8, 2, {8, 1, 0, 3, 2, 7, 5, 6}},
    [PROPERTIES] = {17, 3, {0, 11, 6, 10, 1, 13, 2, 9, 14, 12, 3, 4, 5, 7, 8, 15, 16}},
};
static const int8_t steps[8][2] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {-1, -1}, {1, 1}, {-1, 1}, {1, -1}};
static const int8_t centre_kinds[4] = {3, 4, 1, 2};
static const int8_t grids[6][2] = {{1, 2}, {2, 1}, {2, 2}, {1, 3}, {3, 1}, {3, 3}};

static void add(struct moves *m, const struct move *move)
{
    require(m->count < MOVES_MOST);
    m->at[m->count++] = *move;
    if (!move->each) return;
    struct move *last = &m->at[m->count - 1];
    last->each = false;
    require(m->count < MOVES_MOST);
    m->at[m->count] = *move;
    m->at[m->count].from = m->at[m->count].to = MOVE_LIST;
    m->at[m->count].family++;
    m->at[m->count++].cost = (uint8_t)(move->cost + 2);
}

static void add_integer(struct moves *m, struct move move, int32_t x)
{
    move.constants = 1;
    move.constant[0] = int_value(x);
    add(m, &move);
}

static void add_family(struct moves *m, struct move move, enum constants_of what, uint32_t colours_in,
                       uint32_t colours_out)
{
    uint32_t colours = what == COLOURS_OUT ? colours_out & ~1u
                       : what == HOLES     ? colours_in | 1
                                           : colours_in & ~1u;
    switch (what) {
    case NOTHING: add(m, &move); return;
    case COLOURS_IN:
    case COLOURS_OUT:
    case HOLES:
        for (int32_t c = 0; c < 10; c++) {
            if (!(colours >> c & 1)) continue;
            move.coloured = true;
            move.needs = what == COLOURS_OUT || c == 0 ? 0 : (uint16_t)(1u << c);
            add_integer(m, move, c);
        }
        return;
    case STEPS:
        for (uint32_t k = 0; k < 8; k++) {
            move.constants = 1;
            move.constant[0] = pair_name(steps[k][0], steps[k][1]);
            add(m, &move);
        }
        return;
    case GRIDS:
        for (uint32_t k = 0; k < 6; k++) {
            move.constants = 2;
            move.constant[0] = int_value(grids[k][0]);
            move.constant[1] = int_value(grids[k][1]);
            add(m, &move);
        }
        return;
    case CENTRES:
        for (uint32_t k = 0; k < 8; k++) {
            move.constants = 2;
            move.constant[0] = int_value(k & 1 ? 0 : -1);
            move.constant[1] = int_value(centre_kinds[k / 2]);
            add(m, &move);
        }
        return;
    default:
        for (uint32_t k = 0; k < integers[what].count; k++) {
            struct move one = move;
            one.cost = (uint8_t)(one.cost + k / integers[what].dearer);
            add_integer(m, one, what == DIRECTIONS ? (uint8_t)integers[what].at[k] : integers[what].at[k]);
        }
    }
}

static int by_cost(const void *a, const void *b)
{
    const struct move *x = a, *y = b;
    if (x->cost != y->cost) return x->cost < y->cost ? -1 : 1;
    if (x->primitive != y->primitive) return x->primitive < y->primitive ? -1 : 1;
    if (x->each != y->each) return x->each ? 1 : -1;
    if (x->other != y->other) return x->other < y->other ? -1 : 1;
    return x->constant[0] != y->constant[0]  ? (x->constant[0] < y->constant[0] ? -1 : 1)
           : x->constant[1] < y->constant[1] ? -1
                                             : x->constant[1] > y->constant[1];
}

#define FROM_IMAGE MOVE_IMAGE
#define FROM_EACH  MOVE_IMAGE
#define FROM_LIST  MOVE_LIST
#define EACH_IMAGE false
#define EACH_EACH  true
#define EACH_LIST  false

/* By counting: moves of one cost stay in the order of `at`. */
static void make_order(const struct moves *m, struct move_order *o, const struct costs *costs,
                       uint32_t parent)
{
    uint8_t step[MOVES_MOST];
    memset(o->start, 0, sizeof o->start);
    for (uint32_t i = 0; i < m->count; i++) {
        if (m->at[i].other == PAIRED) continue;
        int32_t cost = m->at[i].cost + (parent ? costs_after(costs, parent, m->at[i].family) : 0);
        step[i] = (uint8_t)(cost < 1 ? 1 : cost >= MOVE_COSTS ? MOVE_COSTS - 1 : cost);
        o->start[step[i] + 1]++;
    }
    for (uint32_t c = 0; c < MOVE_COSTS; c++) o->start[c + 1] = (uint16_t)(o->start[c + 1] + o->start[c]);
    uint16_t next[MOVE_COSTS];
    memcpy(next, o->start, sizeof next);
    for (uint32_t i = 0; i < m->count; i++)
        if (m->at[i].other != PAIRED) o->order[next[step[i]]++] = (uint16_t)i;
}

static void make_orders(struct moves *m, const struct costs *costs)
{
    m->by_parent = costs_by_parent(costs);
    m->after = must_realloc(m->after, (m->by_parent ? FAMILIES_MOST : 1) * sizeof *m->after);
    make_order(m, &m->after[0], costs, 0);
    for (uint32_t f = 1; f < FAMILIES_MOST && m->by_parent; f++) make_order(m, &m->after[f], costs, f);
    m->steps = MOVE_COSTS;
}

void moves_free(struct moves *m) { free(m->after); }

void moves_make(struct moves *m, uint32_t colours_in, uint32_t colours_out, const struct costs *costs)
{
    m->count = 0;
    uint8_t family_of[PRIMITIVE_COUNT] = {0}, families = 0;
#define MOVE(primitive_, from_, to_, constants_, other_, cost_)                                              \
    if (!family_of[PRIM_##primitive_]) family_of[PRIM_##primitive_] = (uint8_t)(1 + 2 * families++);         \
    add_family(m,                                                                                            \
               (struct move){.primitive = PRIM_##primitive_,                                                 \
                             .from = FROM_##from_,                                                           \
                             .to = FROM_##to_,                                                               \
                             .each = EACH_##from_,                                                           \
                             .other = other_,                                                                \
                             .family = family_of[PRIM_##primitive_],                                         \
                             .cost = cost_},                                                                 \
               constants_, colours_in, colours_out);
#include "search/space/moves.def"
#undef MOVE
    require(families <= FAMILIES_MOST / 2 - 1);
    for (uint32_t i = 0; i < m->count && costs; i++) m->at[i].cost = costs_of(costs, &m->at[i]);
    qsort(m->at, m->count, sizeof *m->at, by_cost);
    make_orders(m, costs);
}

/* ---- as expressions ---- */

static node_id call_node(struct graph *g, const struct move *m, node_id first, node_id second)
{
    node_id args[MAX_ARITY];
    uint32_t n = 0;
    if (m->other == AFTER_INPUT) args[n++] = second;
    args[n++] = first;
    if (m->other == BEFORE_INPUT || m->other == AFTER_SIZE || m->other == SELF || m->other == PAIRED)
        args[n++] = second;
    for (uint32_t k = 0; k < m->constants; k++) args[n++] = graph_constant(g, m->constant[k]);
    require(n == primitives[m->primitive].arity);
    return graph_call(g, (enum primitive)m->primitive, args);
}

/* apply(f, list): f the primitive with what else it takes bound. */
static node_id each_node(struct graph *g, const struct move *m, node_id list, node_id second)
{
    node_id f = graph_primitive(g, (enum primitive)m->primitive);
    if (m->other == AFTER_INPUT)
        f = graph_call(g, PRIM_lbind, (node_id[]){f, second});
    else if (m->other != NO)
        f = graph_call(g, PRIM_rbind, (node_id[]){f, second});
    for (uint32_t k = m->constants; k-- > 0;)
        f = graph_call(g, PRIM_rbind, (node_id[]){f, graph_constant(g, m->constant[k])});
    return graph_call(g, PRIM_apply, (node_id[]){f, list});
}

node_id move_node(struct graph *g, const struct move *m, node_id first, node_id second)
{
    return m->each ? each_node(g, m, first, second) : call_node(g, m, first, second);
}

#include "search/space/moves.h"

#include "dsl/image/image.h"

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
    YES,
    NEVER,
    DIRECTIONS,
    AXES,
    DOWNS,
    MIRRORS,
    PLAIN_MODES, /* of parts: of one colour */
    MIXED_MODES,
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
    [YES] = {1, 1, {1}},
    [NEVER] = {1, 1, {0}},
    [DIRECTIONS] = {15, 2, {15, -16, 1, 2, 12, 4, 8, 3, -128, -64, -1, 48, 16, 32, 64}},
    [AXES] = {4, 1, {3, 1, 2, 4}},
    [DOWNS] = {4, 2, {1, 0, 2, 3}},
    [MIRRORS] = {6, 2, {1, 2, 3, 4, 5, 6}},
    [PLAIN_MODES] = {2, 1, {PART_COLOUR_4, PART_COLOUR_8}},
    [MIXED_MODES] = {2, 1, {PART_SHAPE_8, PART_SHAPE_4}},
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
    m->at[m->count++].cost = (uint8_t)(move->cost + ITEMS_DEARER);
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
            struct move one = move;
            one.coloured = true;
            one.colours = what == COLOURS_OUT || c == 0 ? 0 : (uint16_t)(1u << c);
            if (what == HOLES && c == 0) one.needs |= HAS_ZEROS;
            add_integer(m, one, c);
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
static void make_order(const struct moves *m, struct move_order *o, const int8_t *dearer)
{
    uint8_t step[MOVES_MOST];
    memset(o->start, 0, sizeof o->start);
    for (uint32_t i = 0; i < m->count; i++) {
        if (m->at[i].other == SECOND_PAIRED) continue;
        int32_t cost = m->at[i].cost + (dearer ? dearer[m->at[i].family] : 0);
        step[i] = (uint8_t)(cost < 1 ? 1 : cost >= MOVE_COSTS ? MOVE_COSTS - 1 : cost);
        o->start[step[i] + 1]++;
    }
    for (uint32_t c = 0; c < MOVE_COSTS; c++) o->start[c + 1] = (uint16_t)(o->start[c + 1] + o->start[c]);
    uint16_t next[MOVE_COSTS];
    memcpy(next, o->start, sizeof next);
    for (uint32_t i = 0; i < m->count; i++)
        if (m->at[i].other != SECOND_PAIRED) o->order[next[step[i]]++] = (uint16_t)i;
}

#ifdef NDEBUG
static void moves_check(const struct moves *m) { (void)m; }
#else
static void moves_check(const struct moves *m)
{
    for (uint32_t i = 0; i < m->count; i++) {
        const struct move *move = &m->at[i];
        check(move->cost && move->family && move->family < FAMILIES_MOST);
        check(primitives[move->primitive].arity ==
              1u + (move_places[move->other].other != PLACE_NONE) +
                  move->constants); /* a row with an argument too few or too many */
        check(!move->each || (move->from == MOVE_LIST && move->to == MOVE_LIST));
        check(!i || m->at[i - 1].cost <= move->cost);
    }
    for (uint32_t f = 0; f < (m->by_parent ? FAMILIES_MOST : 1); f++)
        check(m->after[f].start[MOVE_COSTS] <= m->count);
}
#endif

void moves_order(struct moves *m, const int8_t (*after)[FAMILIES_MOST])
{
    qsort(m->at, m->count, sizeof *m->at, by_cost);
    m->by_parent = after != NULL;
    m->after = must_realloc(m->after, (after ? FAMILIES_MOST : 1) * sizeof *m->after);
    make_order(m, &m->after[0], NULL);
    for (uint32_t f = 1; f < FAMILIES_MOST && after; f++) make_order(m, &m->after[f], after[f]);
    m->steps = MOVE_COSTS;
    moves_check(m);
}

uint32_t moves_find_paired(const struct moves *m, enum primitive p, value constant)
{
    for (uint32_t i = 0; i < m->count; i++) {
        const struct move *move = &m->at[i];
        if (move->other == SECOND_PAIRED && move->primitive == p &&
            (!move->constants || move->constant[0] == constant))
            return i;
    }
    return MOVES_MOST;
}

void moves_free(struct moves *m) { free(m->after); }

void moves_make(struct moves *m, uint32_t colours_in, uint32_t colours_out)
{
    m->count = 0;
    uint8_t family_of[PRIMITIVE_COUNT] = {0}, families = 0;
#define MOVE(primitive_, from_, to_, constants_, other_, cost_, needs_, says_)                               \
    if (!family_of[PRIM_##primitive_]) family_of[PRIM_##primitive_] = (uint8_t)(1 + 2 * families++);         \
    add_family(m,                                                                                            \
               (struct move){.primitive = PRIM_##primitive_,                                                 \
                             .from = FROM_##from_,                                                           \
                             .to = FROM_##to_,                                                               \
                             .each = EACH_##from_,                                                           \
                             .other = SECOND_##other_,                                                       \
                             .family = family_of[PRIM_##primitive_],                                         \
                             .needs = needs_,                                                                \
                             .says = says_,                                                                  \
                             .once = primitives[PRIM_##primitive_].law == LAW_IDEMPOTENT ||                  \
                                     primitives[PRIM_##primitive_].law == LAW_INVOLUTION,                    \
                             .cost = cost_},                                                                 \
               constants_, colours_in, colours_out);
#include "search/space/moves.def"
#undef MOVE
    require(families <= FAMILIES_MOST / 2 - 1);
    moves_order(m, NULL);
}

/* ---- arguments ---- */

#define PLACES_OF(name, word, state, other) {word, state, other},
const struct move_places move_places[SECOND_COUNT] = {MOVE_SECONDS(PLACES_OF)};
#undef PLACES_OF

uint32_t move_arguments(const struct move *m, uint32_t first, uint32_t second, const uint32_t *last,
                        uint32_t to[MAX_ARITY])
{
    const struct move_places *p = &move_places[m->other];
    uint32_t n = 1;
    to[p->state] = first;
    if (p->other != PLACE_NONE) to[p->other] = second, n++;
    for (uint32_t k = 0; k < m->constants; k++) to[n++] = last[k];
    return n;
}

/* ---- as values ---- */

value move_run(struct universe *u, const struct move *m, value first, value second)
{
    enum primitive p = (enum primitive)m->primitive;
    value a[MAX_ARITY], made[MOVED_ITEMS_MOST];
    move_arguments(m, first, second, m->constant, a);
    if (!m->each) return dsl_run_kernel(u, p, a);
    const struct box *list = box_of(u, first);
    uint32_t n = list->count, at = move_places[m->other].state;
    if (n > MOVED_ITEMS_MOST) return FAIL_SIZE;
    for (uint32_t i = 0; i < n; i++) {
        a[at] = box_values(box_of(u, first))[i];
        made[i] = dsl_run_kernel(u, p, a);
        if (value_failed(made[i])) return made[i];
    }
    return tuple_make(u, made, n);
}

/* ---- as expressions ---- */

/* apply(f, list): f the primitive with all arguments bound but that at `at`. */
static node_id each_node(struct graph *g, enum primitive p, const node_id *a, uint32_t at)
{
    node_id f = graph_primitive(g, p);
    for (uint32_t k = 0; k < at; k++) f = graph_call(g, PRIM_lbind, (node_id[]){f, a[k]});
    for (uint32_t k = primitives[p].arity; --k > at;) f = graph_call(g, PRIM_rbind, (node_id[]){f, a[k]});
    return graph_call(g, PRIM_apply, (node_id[]){f, a[at]});
}

node_id move_node(struct graph *g, const struct move *m, node_id first, node_id second)
{
    node_id a[MAX_ARITY], last[2];
    for (uint32_t k = 0; k < m->constants; k++) last[k] = graph_constant(g, m->constant[k]);
    uint32_t n = move_arguments(m, first, second, last, a);
    enum primitive p = (enum primitive)m->primitive;
    check(n == primitives[p].arity);
    (void)n;
    return m->each ? each_node(g, p, a, move_places[m->other].state) : graph_call(g, p, a);
}

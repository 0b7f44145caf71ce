/* The joint search: states in order of cost.
 *
 * A state of cost C is made by a move of cost m from a state of cost C - m, so for each C in turn every pair of
 * costs is gone through: no queue, and nothing is made out of order. Moves that need the size of the output wait until a state
 * has it; states that were passed by then are caught up with. */
#include "search/space/numbers.h"

enum { ITEMS_MOST = 120, AREA_MOST = 2500, NUMBERS_AFTER = 4 /* as a share of the states */ };

/* Whether the move can do anything on the state that another, cheaper way does not. */
static bool worth_trying(const struct search *s, const struct state *from, const struct move *m)
{
    if (m->from != (uint8_t)from->type) return false;
    if (m->needs && !(from->colours & m->needs)) return false;
    const struct move *last = from->parent == STATE_NONE ? NULL : &s->moves.at[from->move];
    bool again = last && last->primitive == m->primitive && last->each == m->each;
    switch (m->primitive) {
    case PRIM_keep_colour:
    case PRIM_drop_colour: return from->colours != m->needs && !again;
    case PRIM_in_colour: return from->colours != 1u << int_of(m->constant[0]) && !again;
    case PRIM_keep_rank:
    case PRIM_drop_rank:
    case PRIM_swapped: return !from->plain;
    case PRIM_by_legend: return !again && __builtin_popcount(from->colours & ~1u) > 2;
    case PRIM_at_origin:
    case PRIM_enlarged: return !from->at_zero; /* else `scaled` does it */
    case PRIM_sorted_by:
    case PRIM_reversed: return !again && from->most > 1;
    case PRIM_turned:
    case PRIM_clip_to:
    case PRIM_tile_to: return !again;
    /* of one item, or of few: nothing new, or nothing at all */
    case PRIM_pick_most:
    case PRIM_pick_least: return from->most > 1 || !from->picked;
    case PRIM_keep_most:
    case PRIM_keep_least:
        if (from->most == 1) return false;
        break;
    case PRIM_drop_most:
    case PRIM_drop_least:
        if (from->fewest < 2) return false;
        break;
    case PRIM_odd_one: return from->fewest >= 3;
    case PRIM_combine_panels: return from->fewest >= 2 && from->even;
    case PRIM_stacked: return !from->whole && !(from->apart && m->constant[0] == int_value(0));
    case PRIM_parts: return !from->plain || int_of(m->constant[0]) <= PART_COLOUR_8;
    case PRIM_view_of:
    case PRIM_cut_by: return from->parent != STATE_NONE;
    case PRIM_finish_copies: /* a model has two colours */
        if (from->plain) return false;
        break;
    /* these do nothing, or fail, where nothing is 0 */
    case PRIM_complete_symmetry:
    case PRIM_complete_period:
    case PRIM_complete_slant:
        if (m->constant[0] == int_value(0) && !from->zeros) return false;
        break;
    case PRIM_rays:
    case PRIM_joined:
    case PRIM_flooded:
    case PRIM_fill_holes:
    case PRIM_holes_of:
    case PRIM_regions:
    case PRIM_symmetric:
    case PRIM_fall:
    case PRIM_settle:
    case PRIM_pointed:
    case PRIM_clear_rectangle:
    case PRIM_trim_blank:
    case PRIM_drop_blank_lines:
        if (!from->zeros) return false;
        break;
    default: break;
    }
    enum law law = primitives[m->primitive].law;
    return !(again && last->constant[0] == m->constant[0] &&
             (law == LAW_IDEMPOTENT || law == LAW_INVOLUTION));
}

/* What the move that made a list says of it: struct state. */
static void describe_making(const struct state *from, const struct move *m, struct state *made)
{
    if (m->each) return;
    switch (m->primitive) {
    case PRIM_parts:
    case PRIM_by_colour:
    case PRIM_lines_of: made->apart = made->whole = true; break;
    case PRIM_regions:
    case PRIM_split:
    case PRIM_panels: made->apart = true; break;
    case PRIM_sorted_by:
    case PRIM_reversed: made->whole = from->whole; /* fall through */
    case PRIM_keep_most:
    case PRIM_keep_least:
    case PRIM_drop_most:
    case PRIM_drop_least: made->apart = from->apart; break;
    default: break;
    }
}

/* An image or a list of images that the search will go on with. */
static bool acceptable(const struct universe *u, value v, uint32_t type)
{
    if (value_failed(v)) return false;
    const struct box *b = box_of(u, v);
    if (type == STATE_IMAGE) return box_of(u, image_grid(u, v))->count <= AREA_MOST;
    return b->count <= ITEMS_MOST;
}

static value run_move(struct search *s, const struct move *m, value first, value second)
{
    struct universe *u = s->context.u;
    enum primitive p = (enum primitive)m->primitive;
    value a[MAX_ARITY];
    uint32_t n = 0, at;
    if (m->other == AFTER_INPUT) a[n++] = second;
    at = n;
    a[n++] = first;
    if (m->other != NO && m->other != AFTER_INPUT) a[n++] = second;
    for (uint32_t i = 0; i < m->constants; i++) a[n++] = m->constant[i];
    value v;
    if (!m->each) {
        v = dsl_run_kernel(u, p, a);
    } else {
        const struct box *list = box_of(u, first);
        value made[ITEMS_MOST];
        uint32_t i = 0;
        v = FAIL_SIZE;
        for (; i < list->count && i < ITEMS_MOST; i++) {
            a[at] = box_values(list)[i];
            v = made[i] = dsl_run_kernel(u, p, a);
            if (value_failed(v)) break;
        }
        if (i == list->count) v = tuple_make(u, made, i);
    }
    return v;
}

/* The state that the move makes, or STATE_NONE. */
static uint32_t make(struct search *s, uint32_t parent, uint32_t move, uint32_t cost)
{
    struct states *states = &s->states;
    const struct move *m = &s->moves.at[move];
    uint32_t other = m->other == AFTER_SIZE ? s->size_state
                     : m->other == SELF     ? parent
                     : m->other == NO       ? STATE_NONE
                                            : 0;
    value *to = states_draft(states);
    const value *from = states_values(states, parent),
                *second = other == STATE_NONE ? from : states_values(states, other);
    states->tried++;
    for (uint32_t k = 0; k < states->samples; k++) {
        to[k] = run_move(s, m, from[k], second[k]);
        if (!acceptable(s->context.u, to[k], m->to)) {
            states->dead++;
            return STATE_NONE;
        }
    }
    struct state made = {.parent = parent,
                         .other = other,
                         .move = (uint16_t)move,
                         .cost = (uint8_t)cost,
                         .type = m->to,
                         .mapped_alike = m->each};
    describe_making(&states->state[parent], m, &made);
    uint32_t number = states_add(states, s->context.u, &made);
    states->again += number == STATE_NONE;
    return number;
}

/* ---- what a new state may be ---- */

node_id search_node(struct search_context *x, uint32_t number)
{
    struct search *s = x->search;
    struct state *state = &s->states.state[number];
    if (state->node != NODE_ABSENT) return state->node;
    node_id first = search_node(x, state->parent);
    node_id second = state->other == STATE_NONE ? NODE_ABSENT : search_node(x, state->other);
    return state->node = move_node(x->graph, &s->moves.at[state->move], first, second);
}

static bool has_output_size(const struct search *s, uint32_t number)
{
    const struct universe *u = s->context.u;
    const value *v = states_values(&s->states, number);
    for (uint32_t k = 0; k < s->states.demos; k++) {
        const struct box *a = box_of(u, image_grid(u, v[k])), *b = box_of(u, s->context.wanted[k]);
        if (a->height != b->height || a->width != b->width) return false;
    }
    for (uint32_t k = s->states.demos; k < s->states.samples; k++) {
        const struct box *a = box_of(u, image_grid(u, v[k]));
        if (a->height > TASK_SIDE_MAX || a->width > TASK_SIDE_MAX) return false;
    }
    return true;
}

static bool is_output(const struct search *s, uint32_t number)
{
    const value *v = states_values(&s->states, number);
    for (uint32_t k = 0; k < s->states.demos; k++)
        if (image_grid(s->context.u, v[k]) != s->context.wanted[k]) return false;
    return true;
}

static void look_at(struct search *s, uint32_t number)
{
    const struct state *state = &s->states.state[number];
    struct search_context *x = &s->context;
    if (state->type != STATE_IMAGE) return;
    if (s->size_state == STATE_NONE && has_output_size(s, number)) {
        s->size_state = number;
        s->size_cost = state->cost / 2;
        x->size_known = true;
        x->same_size = number == 0;
        x->size_node = search_node(x, number);
        memcpy(x->sizes, states_values(&s->states, number), x->count * sizeof *x->sizes);
    }
    if (!is_output(s, number)) return;
    value outputs[MOST_SAMPLES];
    for (uint32_t k = 0; k < x->count; k++)
        outputs[k] = image_grid(x->u, states_values(&s->states, number)[k]);
    node_id root = search_node(x, number);
    if (!s->states.state[number].at_zero) root = graph_call(x->graph, PRIM_at_origin, &root);
    candidate_add(
        x, &(struct candidate){.root = root, .kind = CANDIDATE_PIECE, .cost = s->states.state[number].cost},
        outputs);
}

/* ---- the order ---- */

static bool full(struct search *s)
{
    const struct universe *u = s->context.u;
    if (u->top > u->heap_end / 4 * 3)
        return true; /* the rest is for what the generators make of the states */
    return s->states.count >= s->limit || universe_exhausted(u) || (s->deadline_ns && search_late(s));
}

/* All moves that cost `step` on all states of a cost. */
static void expand_pair(struct search *s, uint32_t step, uint32_t from_cost, uint32_t cost, bool size_moves)
{
    for (uint32_t n = s->states.first_of_cost[from_cost]; n != STATE_NONE; n = s->states.state[n].next) {
        const struct state *from = &s->states.state[n];
        const struct move_order *o =
            moves_after(&s->moves, from->parent == STATE_NONE ? 0 : s->moves.at[from->move].family);
        for (uint32_t i = o->start[step]; i < o->start[step + 1]; i++) {
            uint32_t m = o->order[i];
            const struct move *move = &s->moves.at[m];
            if ((move->other == AFTER_SIZE) != size_moves) continue;
            if (!worth_trying(s, &s->states.state[n], move)) continue;
            if (move->primitive == PRIM_pick_most || move->primitive == PRIM_pick_least)
                s->states.state[n].picked = true;
            uint32_t made = make(s, n, m, cost);
            if (made != STATE_NONE) look_at(s, made);
            if (full(s)) return;
        }
    }
}

/* Moves that need the size of the output, on all states that were passed before there was one as well. */
static void expand_size(struct search *s, uint32_t step, uint32_t from_cost, uint32_t cost, bool *caught_up)
{
    expand_pair(s, step, from_cost, cost, true);
    for (uint32_t c = 0; c < from_cost && !*caught_up && !full(s); c++) expand_pair(s, step, c, cost, true);
    *caught_up = true;
}

void search_expand(struct search *s)
{
    bool caught_up[COST_MOST + 1] = {false}; /* for each cost of a move */
    bool numbers = false;
    for (uint32_t n = 0; n < s->states.count; n++) look_at(s, n); /* the seeds */
    for (uint32_t cost = 1; cost <= COST_MOST && !full(s); cost++) {
        for (uint32_t step = 1; step < s->moves.steps && step <= cost && !full(s); step++) {
            expand_pair(s, step, cost - step, cost, false);
            if (s->size_state != STATE_NONE && s->size_cost + step <= cost && !full(s))
                expand_size(s, step, cost - step, cost, &caught_up[step]);
        }
        if (!numbers && s->size_state == STATE_NONE && s->states.count >= s->limit / NUMBERS_AFTER) {
            numbers = true;
            uint32_t n = s->states.count;
            search_number_sizes(s, cost);
            for (; n < s->states.count; n++) look_at(s, n);
        }
    }
}

/* The joint search: states in order of cost.
 *
 * A state of cost C is made by a move of cost m from a state of cost C - m, so for each C in turn every pair of
 * costs is gone through: no queue, and nothing is made out of order. Moves that need the size of the output wait
 * until a state has it; states that were passed by then are caught up with. */
#include "search/space/numbers.h"

#include "base/clock.h"

/* Whether the move can do anything on the state that another, cheaper way does not. */
static bool worth_trying(const struct search *s, const struct state *from, const struct move *m)
{
    if (m->from != from->type || (m->needs & ~from->facts)) return false;
    if (m->colours && !(from->colours & m->colours)) return false;
    if (m->needs & HAS_OTHER_COLOURS && from->colours == 1u << int_of(m->constant[0])) return false;
    if (from->parent == STATE_NONE) return true;
    const struct move *last = &s->moves.at[from->move];
    if (last->family != m->family) return true;
    return !(m->needs & HAS_OTHER_FAMILY) && !(m->once && last->constant[0] == m->constant[0]);
}

/* An image or a list of images that the search will go on with. */
static bool acceptable(const struct universe *u, value v, uint32_t type)
{
    if (value_failed(v)) return false;
    const struct box *b = box_of(u, v);
    if (type == STATE_IMAGE) return box_of(u, image_grid(u, v))->count <= AREA_MOST;
    return b->count <= MOVED_ITEMS_MOST;
}

/* The state that stands for the other argument; STATE_NONE if there is none. */
static uint32_t other_of(const struct search *s, const struct move *m, uint32_t parent)
{
    switch ((enum move_second)m->other) {
    case SECOND_AFTER_INPUT:
    case SECOND_BEFORE_INPUT: return 0;
    case SECOND_AFTER_SIZE: return s->size_state;
    case SECOND_SELF: return parent;
    default: return STATE_NONE;
    }
}

/* The state that the move makes, or STATE_NONE. */
static uint32_t make(struct search *s, uint32_t parent, uint32_t move, uint32_t cost)
{
    struct states *states = &s->states;
    const struct move *m = &s->moves.at[move];
    uint32_t other = other_of(s, m, parent);
    value *to = states_draft(states);
    const value *from = states_values(states, parent),
                *second = other == STATE_NONE ? from : states_values(states, other);
    check(m->from == states->state[parent].type);
    check(cost <= COST_MOST && cost >= states->state[parent].cost);
    states->tried++;
    for (uint32_t k = 0; k < states->samples; k++) {
        to[k] = move_run(s->context.u, m, from[k], second[k]);
        if (!acceptable(s->context.u, to[k], m->to)) {
            states->dead++;
            return STATE_NONE;
        }
    }
    const struct state *source = &states->state[parent];
    struct state made = {
        .parent = parent,
        .other = other,
        .move = (uint16_t)move,
        .cost = (uint8_t)cost,
        .type = m->to,
        .mapped_alike = m->each,
        .apart = m->says & MAKES_APART || (m->says & KEEPS_APART && source->apart),
        .whole = m->says & MAKES_WHOLE || (m->says & KEEPS_WHOLE && source->whole),
    };
    uint32_t number = states_add(states, s->context.u, &made);
    states->again += number == STATE_NONE;
    return number;
}

/* ---- what a new state may be ---- */

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
        if (a->height > TASK_SIDE_READ || a->width > TASK_SIDE_READ) return false;
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
        check(!x->size_known);
        s->size_state = number;
        s->size_cost = state->cost / SIZE_CATCHES_UP;
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
    return s->states.count >= s->limit || universe_exhausted(u) || search_late(s);
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
            if ((move->other == SECOND_AFTER_SIZE) != size_moves) continue;
            if (!worth_trying(s, &s->states.state[n], move)) continue;
            if (move->needs & HAS_UNPICKED && !s->states.state[n].picked) states_set_picked(&s->states, n);
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

bool search_late(struct search *s)
{
    if (s->stop && *s->stop) s->late = true;
    if (s->deadline_ns && !s->late) s->late = wall_ns() >= s->deadline_ns;
    return s->late;
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
    states_check(&s->states);
}

#include "search/space/states.h"

void states_begin(struct states *s, uint32_t samples, uint32_t demos)
{
    if (!s->table) {
        s->table_mask = (1u << 12) - 1;
        s->table = must_alloc(((size_t)s->table_mask + 1) * sizeof *s->table);
    }
    memset(s->table, 0, ((size_t)s->table_mask + 1) * sizeof *s->table);
    if (s->most_samples < samples) {
        s->most_samples = samples;
        s->values = must_realloc(s->values, (size_t)s->capacity * samples * sizeof *s->values);
    }
    s->samples = samples;
    s->demos = demos;
    s->count = 0;
    s->tried = s->dead = s->again = 0;
    for (uint32_t c = 0; c < COST_MOST + 2; c++) s->first_of_cost[c] = s->last_of_cost[c] = STATE_NONE;
}

void states_free(struct states *s)
{
    free(s->state);
    free(s->values);
    free(s->table);
    *s = (struct states){0};
}

value *states_draft(struct states *s)
{
    if (s->count >= s->capacity) {
        s->capacity = s->capacity ? s->capacity * 2 : 4096;
        s->state = must_realloc(s->state, s->capacity * sizeof *s->state);
        s->values = must_realloc(s->values, (size_t)s->capacity * s->most_samples * sizeof *s->values);
    }
    return s->values + (size_t)s->count * s->samples;
}

static uint64_t hash_vector(const value *v, uint32_t n)
{
    uint64_t h = 0x9e3779b97f4a7c15u;
    for (uint32_t i = 0; i < n; i++) {
        h = (h ^ v[i]) * 0xff51afd7ed558ccdu;
        h ^= h >> 32;
    }
    return h;
}

static void table_grow(struct states *s)
{
    uint32_t size = (s->table_mask + 1) * 2;
    free(s->table);
    s->table = must_calloc(size, sizeof *s->table);
    s->table_mask = size - 1;
    for (uint32_t i = 0; i < s->count; i++) {
        uint64_t h = hash_vector(states_values(s, i), s->samples);
        uint32_t at = (uint32_t)h & s->table_mask;
        while (s->table[at]) at = (at + 1) & s->table_mask;
        s->table[at] = (h >> 32) << 32 | (i + 1);
    }
}

/* What is known of one more image. */
static void describe_image(const struct universe *u, struct state *state, value v, uint32_t *colours)
{
    value grid = image_grid(u, v);
    uint32_t all = grid_colours(u, box_of(u, grid)), set = all & ~1u;
    state->at_zero &= grid == v;
    state->plain &= (set & (set - 1)) == 0;
    *colours |= all;
}

static void describe_list(const struct universe *u, struct state *state, value list, uint32_t *colours)
{
    const struct box *b = box_of(u, list), *first = box_of(u, image_grid(u, box_values(b)[0]));
    uint8_t count = b->count < UINT8_MAX ? (uint8_t)b->count : UINT8_MAX;
    if (count < state->fewest) state->fewest = count;
    if (count > state->most) state->most = count;
    for (uint32_t i = 0; i < b->count; i++) {
        value item = box_values(b)[i];
        const struct box *grid = box_of(u, image_grid(u, item));
        state->even &= grid->height == first->height && grid->width == first->width;
        describe_image(u, state, item, colours);
    }
}

static void describe(const struct universe *u, struct state *state, const value *v, uint32_t samples)
{
    uint32_t colours = 0;
    bool list = state->type == STATE_LIST;
    state->at_zero = state->plain = state->even = true;
    state->fewest = list ? UINT8_MAX : 0;
    state->most = 0;
    for (uint32_t k = 0; k < samples; k++)
        if (list)
            describe_list(u, state, v[k], &colours);
        else
            describe_image(u, state, v[k], &colours);
    state->colours = (uint16_t)(colours & 0xfffe);
    state->zeros = colours & 1;
}

uint16_t state_facts(const struct state *s)
{
    const struct {
        bool is;
        enum state_fact fact;
    } all[] = {
        {s->zeros, HAS_ZEROS},
        {!s->plain, HAS_TWO_COLOURS},
        {__builtin_popcount(s->colours) > 2, HAS_THREE_COLOURS},
        {!s->at_zero, HAS_PLACE},
        {s->most >= 2, HAS_TWO_ITEMS},
        {s->fewest >= 2, HAS_TWO_EVERYWHERE},
        {s->fewest >= 3, HAS_THREE_EVERYWHERE},
        {s->even, HAS_ONE_SIZE},
        {!s->apart, HAS_OVERLAP},
        {!s->whole, HAS_REST},
        {s->parent != STATE_NONE, HAS_PARENT},
        {s->most >= 2 || !s->picked, HAS_UNPICKED},
    };
    uint32_t facts = HAS_OTHER_COLOURS | HAS_OTHER_FAMILY; /* until a move says otherwise */
    for (uint32_t i = 0; i < sizeof all / sizeof *all; i++) facts |= all[i].is ? all[i].fact : 0;
    return (uint16_t)facts;
}

void states_set_picked(struct states *s, uint32_t number)
{
    check(number < s->count);
    s->state[number].picked = true;
    s->state[number].facts = state_facts(&s->state[number]);
}

node_id states_node(struct states *s, const struct moves *m, struct graph *g, uint32_t number)
{
    check(number < s->count);
    struct state *state = &s->state[number];
    if (state->node != NODE_ABSENT) return state->node;
    check(state->parent < number); /* a seed has a node */
    node_id first = states_node(s, m, g, state->parent);
    node_id second = state->other == STATE_NONE ? NODE_ABSENT : states_node(s, m, g, state->other);
    return state->node = move_node(g, &m->at[state->move], first, second);
}

static void add_to_chain(struct states *s, uint32_t number)
{
    uint32_t c = s->state[number].cost;
    if (s->last_of_cost[c] == STATE_NONE)
        s->first_of_cost[c] = number;
    else
        s->state[s->last_of_cost[c]].next = number;
    s->last_of_cost[c] = number;
}

uint32_t states_add(struct states *s, struct universe *u, const struct state *made)
{
    check(s->count < s->capacity); /* there is a draft */
    check(made->cost <= COST_MOST);
    const value *v = s->values + (size_t)s->count * s->samples;
    uint64_t h = hash_vector(v, s->samples);
    uint32_t at = (uint32_t)h & s->table_mask;
    for (; s->table[at]; at = (at + 1) & s->table_mask) {
        if (s->table[at] >> 32 != h >> 32) continue;
        uint32_t known = (uint32_t)s->table[at] - 1;
        if (memcmp(states_values(s, known), v, s->samples * sizeof *v) == 0) return STATE_NONE;
    }
    struct state *state = &s->state[s->count];
    *state = *made;
    state->node = NODE_ABSENT;
    state->next = STATE_NONE;
    describe(u, state, v, s->samples);
    if (!state->colours && made->parent != STATE_NONE) return STATE_NONE; /* nothing anywhere */
    state->facts = state_facts(state);
    s->table[at] = (h >> 32) << 32 | ++s->count;
    uint32_t number = s->count - 1;
    add_to_chain(s, number);
    if (s->count * 2 > s->table_mask) {
        table_grow(s);
        states_check(s);
    }
    return number;
}

/* ---- what must stay true ---- */

#ifdef NDEBUG
void states_check(const struct states *s) { (void)s; }
#else
static void check_state(const struct states *s, uint32_t number)
{
    const struct state *state = &s->state[number];
    check(state->cost <= COST_MOST);
    check(state->type == STATE_IMAGE || state->type == STATE_LIST);
    check(state->parent == STATE_NONE || state->parent < number);
    check(state->parent == STATE_NONE || s->state[state->parent].cost < state->cost || !state->cost);
    check(state->other == STATE_NONE || state->other < number);
    check(state->next == STATE_NONE || (state->next > number && state->next < s->count));
    check(state->fewest <= state->most);
    check(state->type == STATE_LIST || !state->most);
    check(state->facts == state_facts(state));
}

/* It finds its own vector: nobody else has it, and no gap is before it. */
static void check_entry(const struct states *s, uint32_t number)
{
    const value *v = states_values(s, number);
    uint64_t h = hash_vector(v, s->samples);
    uint32_t at = (uint32_t)h & s->table_mask;
    while (s->table[at] &&
           memcmp(states_values(s, (uint32_t)s->table[at] - 1), v, s->samples * sizeof *v) != 0)
        at = (at + 1) & s->table_mask;
    check((uint32_t)s->table[at] == number + 1);
}

void states_check(const struct states *s)
{
    uint32_t chained = 0;
    check(s->count <= s->capacity);
    check(s->count * 2 <= s->table_mask + 1);
    for (uint32_t n = 0; n < s->count; n++) {
        check_state(s, n);
        check_entry(s, n);
    }
    for (uint32_t c = 0; c < COST_MOST + 2; c++) {
        check((s->first_of_cost[c] == STATE_NONE) == (s->last_of_cost[c] == STATE_NONE));
        for (uint32_t n = s->first_of_cost[c]; n != STATE_NONE; n = s->state[n].next, chained++) {
            check(s->state[n].cost == c);
            check(s->state[n].next != STATE_NONE || n == s->last_of_cost[c]);
        }
    }
    check(chained == s->count);
}
#endif

#include "search/misses.h"

static uint64_t mix(uint64_t h, uint64_t x)
{
    h = (h ^ x) * 0xff51afd7ed558ccdu;
    return h ^ h >> 32;
}

/* Counts the wrong cells of all demos; UINT32_MAX if a grid is not of the output's size. */
static uint32_t count_wrong(const struct search_context *x, const value *grids, uint32_t most,
                            uint64_t *where)
{
    uint32_t wrong = 0, bit = 0;
    *where = 1;
    for (uint32_t k = 0; k < x->demo_count; k++) {
        if (value_failed(grids[k])) return UINT32_MAX;
        const struct box *a = box_of(x->u, grids[k]), *b = box_of(x->u, x->wanted[k]);
        if (a->height != b->height || a->width != b->width) return UINT32_MAX;
        for (uint32_t i = 0; i < b->count; i++, bit++) {
            if (box_cells(a)[i] == box_cells(b)[i]) continue;
            if (++wrong > most) return UINT32_MAX;
            *where = mix(*where, bit);
        }
    }
    return wrong;
}

void misses_begin(struct misses *m, const struct search_context *x)
{
    uint64_t where;
    memset(m->count, 0, sizeof m->count);
    m->input_wrong = count_wrong(x, x->inputs, UINT32_MAX - 1, &where);
}

struct miss *misses_offer(struct misses *m, const struct search_context *x, enum miss_source source,
                          const struct miss *miss)
{
    struct miss *at = m->at[source];
    uint32_t *count = &m->count[source];
    uint32_t most = *count == MISSES_MOST ? at[*count - 1].wrong - 1 : UINT32_MAX - 1;
    if (m->input_wrong && most >= m->input_wrong) most = m->input_wrong - 1;
    uint64_t where;
    uint32_t wrong = count_wrong(x, miss->grids, most, &where);
    if (wrong == UINT32_MAX || wrong == 0) return NULL;
    for (uint32_t k = x->demo_count; k < x->count; k++)
        if (value_failed(miss->grids[k]) || box_of(x->u, miss->grids[k])->kind != KIND_GRID) return NULL;
    for (uint32_t i = 0; i < *count; i++)
        if (at[i].wrong == wrong && at[i].where == where) return NULL; /* the cheaper came first, mostly */
    uint32_t place = *count < MISSES_MOST ? (*count)++ : MISSES_MOST - 1;
    for (; place && at[place - 1].wrong > wrong; place--) at[place] = at[place - 1];
    at[place] = *miss;
    at[place].wrong = wrong;
    at[place].where = where;
    return &at[place];
}

void misses_of_states(struct misses *m, struct search *s)
{
    struct search_context *x = &s->context;
    for (uint32_t n = 1; n < s->states.count; n++) {
        const struct state *state = &s->states.state[n];
        if (state->type != STATE_IMAGE || !state->at_zero) continue;
        struct miss miss = {.node = NODE_ABSENT, .state = n, .cost = state->cost};
        memcpy(miss.grids, states_values(&s->states, n), x->count * sizeof *miss.grids);
        misses_offer(m, x, MISS_STATE, &miss);
    }
}

const struct miss *misses_get(struct misses *m, struct search_context *x, uint32_t n)
{
    uint32_t source = n % MISS_SOURCES, rank = n / MISS_SOURCES, other = 1 - source;
    if (rank >= m->count[source]) {
        /* the shorter list is used up: the rest are of the longer one */
        if (n >= m->count[0] + m->count[1]) return NULL;
        rank = n - m->count[source];
        source = other;
    }
    struct miss *miss = &m->at[source][rank];
    if (miss->node == NODE_ABSENT) miss->node = search_node(x, miss->state);
    return miss;
}

#include "search/study/explain.h"

const char *search_ending_words(enum search_ending ending)
{
    return (const char *[]){"the budget of states", "memory", "the cap on time",
                            "nothing: all was made"}[ending];
}

static struct grid_data keep_grid(const struct universe *u, value grid)
{
    const struct box *b = box_of(u, grid);
    int8_t *cells = must_alloc(b->count ? b->count : 1);
    memcpy(cells, box_cells(b), b->count);
    return (struct grid_data){b->height, b->width, cells};
}

static void drop_grid(struct grid_data *g)
{
    free((void *)(uintptr_t)g->cells);
    *g = (struct grid_data){0};
}

/* ---- near misses ---- */

static void drop_miss(struct near_miss *m)
{
    program_free(m->program);
    for (uint32_t k = 0; k < MOST_SAMPLES; k++) {
        drop_grid(&m->grids[k]);
        drop_grid(&m->wanted[k]);
    }
    *m = (struct near_miss){0};
}

/* Wrong cells over all demos; UINT32_MAX when the state is no image of the outputs' size. */
static uint32_t wrong_cells(const struct search *s, uint32_t number, uint32_t *cells)
{
    const struct search_context *x = &s->context;
    const value *v = states_values(&s->states, number);
    uint32_t wrong = 0;
    if (s->states.state[number].type != STATE_IMAGE) return UINT32_MAX;
    *cells = 0;
    for (uint32_t k = 0; k < x->demo_count; k++) {
        const struct box *a = box_of(x->u, image_grid(x->u, v[k])), *b = box_of(x->u, x->wanted[k]);
        if (a->height != b->height || a->width != b->width) return UINT32_MAX;
        for (uint32_t i = 0; i < b->count; i++) wrong += box_cells(a)[i] != box_cells(b)[i];
        *cells += b->count;
    }
    return wrong;
}

static bool grids_are(const struct search_context *x, const struct near_miss *m, const value *v)
{
    for (uint32_t k = 0; k < x->demo_count; k++) {
        const struct box *b = box_of(x->u, image_grid(x->u, v[k]));
        if (memcmp(m->grids[k].cells, box_cells(b), b->count) != 0) return false;
    }
    return true;
}

static void keep_miss(struct explanation *e, const struct search *s, uint32_t number, uint32_t wrong,
                      uint32_t cells)
{
    struct search_context *x = (struct search_context *)(uintptr_t)&s->context; /* nodes are made on demand */
    const value *v = states_values(&s->states, number);
    uint32_t at = e->miss_count;
    for (uint32_t i = 0; i < e->miss_count; i++)
        if (e->misses[i].wrong == wrong && e->misses[i].cells == cells && grids_are(x, &e->misses[i], v))
            return;
    if (at == EXPLAIN_MISSES)
        drop_miss(&e->misses[--at]);
    else
        e->miss_count++;
    for (; at && e->misses[at - 1].wrong > wrong; at--) e->misses[at] = e->misses[at - 1];
    struct near_miss *m = &e->misses[at];
    *m = (struct near_miss){
        .view = x->normalisation, .cost = s->states.state[number].cost, .wrong = wrong, .cells = cells};
    m->program = program_extract(x->graph, search_node(x, number), "near_miss");
    for (uint32_t k = 0; k < x->demo_count; k++) {
        m->grids[k] = keep_grid(x->u, image_grid(x->u, v[k]));
        m->wanted[k] = keep_grid(x->u, x->wanted[k]);
    }
}

/* ---- looking on ---- */

static enum search_ending ending_of(const struct search *s)
{
    if (s->states.count >= s->limit) return ENDED_STATES;
    if (universe_exhausted(s->context.u)) return ENDED_MEMORY;
    return s->late ? ENDED_TIME : ENDED_NOTHING_LEFT;
}

static void see_view(void *data, const struct search *s)
{
    struct explanation *e = data;
    const struct search_context *x = &s->context;
    const struct states *states = &s->states;
    if (e->view_count == NORMALISATION_COUNT) return;
    struct explained_view *v = &e->views[e->view_count++];
    v->view = x->normalisation;
    v->ending = (uint8_t)ending_of(s);
    v->size_known = x->size_known;
    v->states = states->count;
    v->limit = s->limit;
    v->tried = states->tried;
    v->dead = states->dead;
    v->again = states->again;
    if (x->size_known && x->size_node != NODE_ABSENT)
        v->size = program_extract(x->graph, x->size_node, "size");
    for (uint32_t i = 0; i < states->count; i++) {
        const struct state *state = &states->state[i];
        if (state->cost > v->dearest) v->dearest = state->cost;
        v->of_cost[state->type == STATE_LIST][state->cost / 5]++;
        if (state->parent != STATE_NONE) {
            const struct move *m = &s->moves.at[state->move];
            v->of_move[m->primitive][m->each]++;
        }
        uint32_t cells, wrong = wrong_cells(s, i, &cells);
        if (wrong == UINT32_MAX || !wrong) continue;
        if (e->miss_count < EXPLAIN_MISSES || wrong < e->misses[EXPLAIN_MISSES - 1].wrong)
            keep_miss(e, s, i, wrong, cells);
    }
}

static void see_candidates(struct explanation *e, const struct search_context *x)
{
    e->candidates = x->candidates->count;
    e->full = x->candidates->full;
    for (uint32_t i = 0; i < x->candidates->count; i++) {
        const struct candidate *c = &x->candidates->at[i];
        struct explained_kind *k = &e->kinds[c->kind];
        k->count++;
        if (c->right > k->best_right) k->best_right = c->right;
        if (c->right < x->demo_count) continue;
        if (!k->full++ || c->cost < k->cheapest) k->cheapest = c->cost;
        k->left_out[c->left_out]++;
    }
}

static void see_end(void *data, struct search *s, const struct search_attempts *a)
{
    struct explanation *e = data;
    const struct search_context *x = &s->context;
    e->demos = x->demo_count;
    e->tests = x->count - x->demo_count;
    see_candidates(e, x);
    for (uint32_t t = 0; t < e->tests && t < MOST_TESTS; t++) {
        e->predictions[t] = a->predictions[t];
        e->all_support[t] = a->all_support[t];
        for (uint32_t i = 0; i < 2; i++) {
            if (!a->prediction[t][i]) continue;
            const struct candidate *c = &x->candidates->at[a->candidate[t][i]];
            struct explained_attempt *to = &e->attempts[t][i];
            to->program = program_extract(x->graph, c->root, "attempt");
            to->grid = keep_grid(x->u, a->prediction[t][i]);
            to->cost = c->cost;
            to->kind = c->kind;
            to->left_out = c->left_out;
            to->right = c->right;
            to->from = c->from;
            to->support = a->support[t][i];
            uint32_t kinds = 0;
            for (uint32_t k = 0; k < x->candidates->count; k++) {
                if (x->candidates->at[k].outputs[x->demo_count + t] != a->prediction[t][i]) continue;
                to->agreeing++;
                kinds |= 1u << x->candidates->at[k].kind;
            }
            to->agreeing_kinds = (uint32_t)__builtin_popcount(kinds);
        }
    }
}

struct search_watch explanation_watch(struct explanation *e)
{
    memset(e, 0, sizeof *e);
    return (struct search_watch){.view = see_view, .end = see_end, .data = e};
}

void explanation_clear(struct explanation *e)
{
    for (uint32_t i = 0; i < e->view_count; i++) program_free(e->views[i].size);
    for (uint32_t i = 0; i < e->miss_count; i++) drop_miss(&e->misses[i]);
    for (uint32_t t = 0; t < MOST_TESTS; t++)
        for (uint32_t i = 0; i < 2; i++) {
            program_free(e->attempts[t][i].program);
            drop_grid(&e->attempts[t][i].grid);
        }
    memset(e, 0, sizeof *e);
}

/* One task: views, generators, choice. */
#include "search/propose/pieces.h"
#include "search/propose/arrange.h"
#include "search/propose/backward.h"
#include "search/learn/learn.h"
#include "search/propose/lists.h"
#include "search/space/costs.h"
#include "search/space/pairs.h"
#include "search/result.h"
#include "search/space/normalise.h"

#include "base/clock.h"

/* What normalisations made of the task's samples: inputs, then wanted outputs. */
struct shown {
    uint32_t count;
    value values[NORMALISATION_COUNT][2 * MOST_SAMPLES];
};

struct searcher {
    struct universe *u;
    struct graph *graph;
    struct search search;
    struct pieces pieces;
    struct candidates candidates;
    struct shown seen;
};

enum { HEAP_BYTES = 384 << 20 };

struct searcher *searcher_new(void)
{
    struct searcher *s = must_calloc(1, sizeof *s);
    s->u = universe_new(&(struct universe_options){.names = &dsl_operators, .heap_bytes = HEAP_BYTES});
    s->graph = graph_new();
    return s;
}

void searcher_free(struct searcher *s)
{
    if (!s) return;
    learn_free(s->search.context.rules);
    universe_free(s->u);
    graph_free(s->graph);
    states_free(&s->search.states);
    moves_free(&s->search.moves);
    pieces_free(&s->pieces);
    free(s->search.planes);
    free(s->candidates.at);
    free(s);
}

/* ---- one view ---- */

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

static void run_rules(struct search *s)
{
    struct search_context *x = &s->context;
    void (*const generators[])(struct search_context *) = {learn_cells, learn_scan, learn_objects,
                                                           learn_panels, learn_planes};
    x->plane_count = 0;
    if (x->size_known) make_planes(s);
    for (uint32_t i = 0; i < sizeof generators / sizeof *generators; i++) {
        size_t mark = frame_mark(x->u);
        generators[i](x);
        frame_release(x->u, mark);
    }
}

static uint32_t wrong_cells(const struct search_context *x, const struct plane *p)
{
    uint32_t wrong = 0;
    for (uint32_t k = 0; k < x->demo_count; k++) {
        const struct box *a = box_of(x->u, p->grids[k]), *b = box_of(x->u, x->wanted[k]);
        for (uint32_t i = 0; i < b->count; i++) wrong += box_cells(a)[i] != box_cells(b)[i];
    }
    return wrong;
}

/* Rules that mend the planes with fewest wrong cells: programs of two stages. */
static void repair_misses(struct search *s)
{
    enum { MISSES = 4 };
    struct search_context *x = &s->context;
    uint32_t best[MISSES], wrong[MISSES], n = 0;
    for (uint32_t p = x->same_size; p < x->plane_count; p++) {
        uint32_t w = wrong_cells(x, &x->planes[p]);
        if (!w || (n == MISSES && w >= wrong[n - 1])) continue;
        uint32_t at = n < MISSES ? n++ : n - 1;
        for (; at && wrong[at - 1] > w; at--) best[at] = best[at - 1], wrong[at] = wrong[at - 1];
        best[at] = p;
        wrong[at] = w;
    }
    struct search_context kept = *x;
    x->repairing = true;
    x->same_size = true;
    for (uint32_t i = 0; i < n; i++) {
        const struct plane *p = &kept.planes[best[i]];
        void (*const generators[])(struct search_context *) = {learn_cells, learn_scan, learn_objects};
        memcpy(x->inputs, p->grids, x->count * sizeof *x->inputs);
        x->input = search_node(x, p->state);
        x->repair_cost = (uint16_t)p->cost;
        for (uint32_t g = 0; g < sizeof generators / sizeof *generators; g++) {
            size_t mark = frame_mark(x->u);
            generators[g](x);
            frame_release(x->u, mark);
        }
    }
    void *rules = x->rules;
    *x = kept;
    x->rules = rules;
}

static void run_view(struct searcher *w, const struct search_options *o, uint32_t limit)
{
    struct search *s = &w->search;
    struct search_context *x = &s->context;
    states_begin(&s->states, x->count, x->demo_count);
    moves_make(&s->moves, colours_of(x->u, x->inputs, x->count), colours_of(x->u, x->wanted, x->demo_count));
    if (o->costs) costs_apply(o->costs, &s->moves);
    s->size_state = STATE_NONE;
    x->size_known = x->same_size = false;
    x->size_node = NODE_ABSENT;
    seed(s, x->inputs, x->input, 0);
    seed_size(s);
    s->limit = limit;
    search_expand(s);
    if (!(o->parts >> SEARCH_BACKWARD & 1)) search_pairs(s);
    if (!(o->parts >> SEARCH_LISTS & 1)) search_arrange(s);
    if (x->size_known && !(o->parts >> SEARCH_COVER & 1)) {
        pieces_make(&w->pieces, s);
        search_cover(s, &w->pieces);
    }
    if (!(o->parts >> SEARCH_LISTS & 1)) search_lists(s);
    if (!(o->parts >> SEARCH_BACKWARD & 1)) search_backward(s);
    /* at a cap, what the states found so far give is enough */
    if (!(o->parts >> SEARCH_RULES & 1) && !search_late(s)) run_rules(s);
    if (!(o->parts >> SEARCH_REPAIR & 1) && !(o->parts >> SEARCH_RULES & 1) && !search_late(s))
        repair_misses(s);
}

/* ---- the result ---- */

static void check_candidates(struct searcher *w)
{
    struct search_context *x = &w->search.context;
    for (uint32_t i = 0; i < w->candidates.count; i++) {
        const struct candidate *c = &w->candidates.at[i];
        struct program *p = program_extract(x->graph, c->root, "solve");
        for (uint32_t k = 0; k < x->count; k++) {
            uint32_t ticks;
            value inputs[INPUT_COUNT] = {x->original_inputs[k], FAIL_EMPTY, FAIL_EMPTY};
            value v = program_run(p, x->u, inputs, DEFAULT_FUEL, &ticks);
            if (v == c->outputs[k] || v == FAIL_FUEL) continue;
            struct buf b = {0};
            program_print(p, NULL, &b);
            value_print(x->u, v, &b);
            fprintf(stderr, "sample %u of %s\n", k, b.data);
            require(v == c->outputs[k]);
        }
        program_free(p);
    }
}

static uint64_t mix(uint64_t h, uint64_t x) { return ((h ^ x) * 0x9e3779b97f4a7c15u) ^ h >> 31; }

static uint64_t digest_of(const struct searcher *w, const struct search_attempts *a, uint32_t tests)
{
    const struct search_context *x = &w->search.context;
    uint64_t h = 1;
    for (uint32_t i = 0; i < w->candidates.count; i++) {
        const struct candidate *c = &w->candidates.at[i];
        h = mix(h, graph_node(x->graph, c->root)->hash.low);
        h = mix(h, (uint64_t)c->cost << 24 | (uint64_t)c->kind << 16 | (uint64_t)c->left_out << 8 | c->from);
        for (uint32_t k = 0; k < x->count; k++) h = mix(h, box_of(x->u, c->outputs[k])->hash);
    }
    for (uint32_t t = 0; t < tests && t < MOST_TESTS; t++)
        for (uint32_t i = 0; i < 2; i++)
            h = mix(h, a->prediction[t][i] ? box_of(x->u, a->prediction[t][i])->hash : 0);
    return h;
}

/* States are images, whose rows are words: a task with a larger grid has none. */
static bool has_images(const struct search_context *x)
{
    for (uint32_t k = 0; k < x->count; k++)
        for (uint32_t output = 0; output < (k < x->demo_count ? 2 : 1); output++) {
            const struct box *b = box_of(x->u, output ? x->wanted[k] : x->inputs[k]);
            if (b->height > IMAGE_SIDE || b->width > IMAGE_SIDE) return false;
        }
    return true;
}

/* Whether no earlier normalisation of the task gave the same; remembers it. */
static bool is_new(struct shown *seen, const struct search_context *x)
{
    value *row = seen->values[seen->count];
    memcpy(row, x->inputs, x->count * sizeof *row);
    memcpy(row + x->count, x->wanted, x->demo_count * sizeof *row);
    for (uint32_t i = 0; i < seen->count; i++)
        if (!memcmp(seen->values[i], row, (x->count + x->demo_count) * sizeof *row)) return false;
    seen->count++;
    return true;
}

void search_task(struct searcher *w, const struct task *task, const struct search_options *o,
                 struct search_result *r)
{
    uint64_t start = thread_cpu_ns();
    struct search *s = &w->search;
    struct search_context *x = &s->context;
    *r = (struct search_result){0};
    universe_reset(w->u);
    graph_clear(w->graph);
    w->candidates.count = w->candidates.full = w->seen.count = 0;
    void *rules = x->rules; /* kept from task to task */
    *x = (struct search_context){
        .u = w->u, .rules = rules, .graph = w->graph, .search = s, .candidates = &w->candidates};
    struct task_values values;
    task_values_make(&values, w->u, task);
    uint32_t tests = values.count - values.demo_count;
    x->demo_count = values.demo_count;
    x->count = values.count;
    for (uint32_t k = 0; k < x->count; k++) {
        x->inputs[k] = x->original_inputs[k] = values.samples[k].inputs[INPUT_I];
        if (k < x->demo_count) x->wanted[k] = x->original_wanted[k] = values.samples[k].wanted;
    }
    x->input = graph_input(w->graph, INPUT_I);
    x->budget = o->budget ? o->budget : SEARCH_BUDGET;
    s->deadline_ns = o->cap_ns ? wall_ns() + o->cap_ns : 0;
    s->late = false;
    w->u->fuel = FUEL_ENDLESS;
    bool ground_varies = has_images(x) && normalise_ground_varies(x),
         only_plain = o->parts >> SEARCH_VIEWS & 1;
    for (uint32_t n = 0; n < NORMALISATION_COUNT && has_images(x) && !s->late; n++) {
        bool plain = n == NORMALISATION_PLAIN;
        uint32_t limit = plain && only_plain ? x->budget : normalise_share(n, ground_varies, x->budget);
        if (!limit || (only_plain && !plain)) continue;
        w->u->fuel = FUEL_ENDLESS; /* a watch may have run programs */
        normalise_enter(x, n);
        if (!is_new(&w->seen, x)) continue;
        run_view(w, o, limit);
        r->capped |= s->late;
        if (o->watch) o->watch->view(o->watch->data, s);
        r->states += s->states.count;
        r->tried += s->states.tried;
    }

    struct search_attempts a;
    search_choose(&a, x);
#ifdef NDEBUG
    if (o->check)
#endif
        check_candidates(w);
    r->candidates = w->candidates.count;
    r->full_fits = w->candidates.full;
    r->digest = digest_of(w, &a, tests);
    result_keep(r, x, task, &a);
    if (o->watch) o->watch->end(o->watch->data, s, &a);
    r->cpu_ns = thread_cpu_ns() - start;
    result_score(r, x, task, &a, o->keep_right);
}

/* One task: passes over a queue of sub-tasks, then the choice. */
#include "search/learn/learn.h"
#include "search/propose/pieces.h"
#include "search/result.h"
#include "search/space/normalise.h"
#include "search/subtasks.h"

#include "base/clock.h"

struct searcher {
    struct universe *u;
    struct graph *graph;
    struct search search;
    struct pieces pieces;
    struct candidates candidates;
    struct subtasks queue;
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
    subtasks_free(&s->queue);
    free(s);
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

/* ---- passes ---- */

/* A pass over a sub-task of the queue; it comes again with more states. */
static void pass_over(struct searcher *w, const struct search_options *o, struct search_result *r,
                      uint32_t number)
{
    struct search *s = &w->search;
    struct subtask *t = &w->queue.at[number];
    void *rules = s->context.rules;
    s->context = t->context;
    s->context.rules = rules;
    s->context.candidates = &w->queue.local;
    search_pass(s, o->costs, o->parts, t->budget);
    r->capped |= s->late;
    r->states += s->states.count;
    r->tried += s->states.tried;
    if (o->watch && t->rewrite == REWRITE_NORMALISED) o->watch->view(o->watch->data, s);
    subtasks_hand_back(&w->queue, number, &w->candidates);
    subtasks_extend(&w->queue, s, o->parts, number);
}

/* Adds the task in each normalisation. */
static void add_normalisations(struct searcher *w, const struct search_options *o)
{
    struct search_context *x = &w->search.context;
    bool ground_varies = normalise_ground_varies(x), only_plain = o->parts >> SEARCH_NORMALISATIONS & 1;
    for (uint32_t n = 0; n < NORMALISATION_COUNT; n++) {
        bool plain = n == NORMALISATION_PLAIN;
        uint32_t states =
            plain && only_plain ? FIRST_STATES : normalise_share(n, ground_varies, FIRST_STATES);
        if (!states || (only_plain && !plain)) continue;
        normalise_enter(x, n);
        subtasks_add(&w->queue, &(struct subtask){.context = *x,
                                                  .rewrite = REWRITE_NORMALISED,
                                                  .budget = states,
                                                  .due = (uint64_t)FIRST_STATES * FIRST_STATES / states});
    }
}

/* How sure the least sure of the first attempts is, in thousandths. */
static uint32_t certainty(struct searcher *w)
{
    struct search_context x = w->queue.at[0].context;
    struct search_attempts a;
    uint32_t least = SURE;
    x.candidates = &w->candidates;
    search_choose(&a, &x);
    for (uint32_t t = 0; t < x.count - x.demo_count && t < MOST_TESTS; t++)
        if (a.probability[t][0] < least) least = a.probability[t][0];
    return least;
}

/* Whether what is there is sure enough for the work that it took: the more was spent, the less is asked. */
static bool sure_enough(struct searcher *w)
{
    uint32_t asked = w->search.work < SURE_SOON   ? SURE_AT_FIRST
                     : w->search.work < SURE_LATE ? SURE_LATER
                                                  : SURE_AT_LAST;
    return w->candidates.full && certainty(w) >= asked;
}

static void run_queue(struct searcher *w, const struct search_options *o, struct search_result *r)
{
    uint32_t budget = o->budget ? o->budget : SEARCH_BUDGET;
    uint64_t level = 3 * FIRST_STATES; /* all normalisations come first */
    while (w->search.work < budget && !w->search.late && !universe_exhausted(w->u)) {
        uint32_t next = subtasks_next(&w->queue);
        if (next == UINT32_MAX) break;
        uint64_t due = w->queue.at[next].due;
        if (due >= level && !(o->parts >> SEARCH_STOP & 1) && sure_enough(w)) break;
        if (due >= level) level = due * 2; /* asked at each doubling */
        pass_over(w, o, r, next);
    }
}

/* ---- a task ---- */

void search_task(struct searcher *w, const struct task *task, const struct search_options *o,
                 struct search_result *r)
{
    uint64_t start = thread_cpu_ns();
    struct search *s = &w->search;
    struct search_context *x = &s->context;
    *r = (struct search_result){0};
    universe_reset(w->u);
    graph_clear(w->graph);
    w->candidates.count = w->candidates.full = 0;
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
    s->pieces = &w->pieces;
    s->misses = &w->queue.misses;
    s->work = 0;
    s->deadline_ns = o->cap_ns ? wall_ns() + o->cap_ns : 0;
    s->stop = o->stop;
    s->late = false;
    x->original_input = x->input;
    subtasks_begin(&w->queue, x);
    if (has_images(x)) add_normalisations(w, o);
    run_queue(w, o, r);
    rules = x->rules;
    *x = w->queue.at[0].context;
    x->candidates = &w->candidates;
    x->rules = rules;

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

#include "search/subtasks.h"
#include "search/expr.h"
#include "search/limits.h"
#include "search/space/normalise.h"

void subtasks_clear(struct subtasks *q)
{
    for (uint32_t i = 0; i < q->count; i++) division_clear(&q->at[i].division);
    q->count = q->local.count = q->local.full = 0;
}

void subtasks_free(struct subtasks *q)
{
    subtasks_clear(q);
    free(q->at);
    free(q->local.at);
}

static uint64_t mix(uint64_t h, uint64_t x)
{
    h = (h ^ x) * 0xff51afd7ed558ccdu;
    return h ^ h >> 32;
}

static uint64_t identity_of(const struct search_context *x)
{
    uint64_t h = x->count * 64u + x->demo_count;
    for (uint32_t k = 0; k < x->count; k++) h = mix(h, x->inputs[k]);
    for (uint32_t k = 0; k < x->demo_count; k++) h = mix(h, x->wanted[k]);
    return h;
}

void subtasks_begin(struct subtasks *q, const struct search_context *task)
{
    subtasks_clear(q);
    subtasks_add(q, &(struct subtask){.context = *task, .rewrite = REWRITE_TASK, .due = UINT64_MAX});
}

static bool are_grids(const struct search_context *x)
{
    for (uint32_t k = 0; k < x->count; k++) {
        struct image im;
        if (image_open(x->u, x->inputs[k], &im) != VALUE_OK) return false;
        if (k < x->demo_count && image_open(x->u, x->wanted[k], &im) != VALUE_OK) return false;
    }
    return true;
}

void subtasks_add(struct subtasks *q, const struct subtask *s)
{
    if (s->rewrite != REWRITE_TASK && s->rewrite != REWRITE_NORMALISED && !are_grids(&s->context)) return;
    uint64_t identity = identity_of(&s->context);
    for (uint32_t i = 1; i < q->count; i++) /* a normalisation may show the task as it is */
        if (q->at[i].identity == identity) return;
    array_reserve(q->at, q->count, q->capacity);
    q->at[q->count] = *s;
    q->at[q->count++].identity = identity;
}

uint32_t subtasks_next(const struct subtasks *q)
{
    uint32_t best = UINT32_MAX;
    for (uint32_t i = 1; i < q->count; i++)
        if (q->at[i].due < UINT64_MAX && (best == UINT32_MAX || q->at[i].due < q->at[best].due)) best = i;
    return best;
}

/* ---- new ones ---- */

/* A context for a sub-task of another: the way it sees its inputs is its own. */
static struct search_context child_of(const struct search_context *x)
{
    struct search_context c = *x;
    c.normalisation = NORMALISATION_PLAIN;
    c.step_count = 0;
    c.planes = NULL;
    c.plane_count = 0;
    return c;
}

static void settle(struct search_context *c)
{
    memcpy(c->original_inputs, c->inputs, sizeof c->inputs);
    memcpy(c->original_wanted, c->wanted, sizeof c->wanted);
    c->original_input = c->input;
}

static void add_misses(struct subtasks *q, uint32_t from)
{
    for (uint32_t n = 0; n < 2 * MISSES_MOST; n++) {
        struct subtask *parent = &q->at[from];
        const struct miss *m = misses_get(&q->misses, &parent->context, n);
        if (!m) return;
        struct subtask s = {.context = child_of(&parent->context),
                            .parent = from,
                            .rewrite = REWRITE_MISS,
                            .depth = (uint8_t)(parent->depth + 1),
                            .cost = m->cost,
                            .budget = MISS_STATES};
        memcpy(s.context.inputs, m->grids, s.context.count * sizeof(value));
        s.context.input = m->node;
        settle(&s.context);
        s.due = (uint64_t)MISS_DUE * (4 + n) * (parent->depth ? 4 : 1);
        subtasks_add(q, &s);
    }
}

static value turned(struct search_context *x, value v, uint32_t turn)
{
    size_t mark = frame_mark(x->u);
    value made = dsl_run_kernel(x->u, PRIM_turned, (value[]){v, int_value((int32_t)turn)});
    frame_release(x->u, mark);
    return made;
}

static void add_turned(struct subtasks *q, uint32_t from)
{
    for (uint32_t turn = 1; turn < 8; turn++) {
        struct subtask *parent = &q->at[from];
        struct subtask s = {.context = child_of(&parent->context),
                            .parent = from,
                            .rewrite = REWRITE_TURNED,
                            .turn = (uint8_t)turn,
                            .depth = (uint8_t)(parent->depth + 1),
                            .cost = COST_TURNED,
                            .budget = TURNED_STATES,
                            .due = TURNED_DUE + turn};
        struct search_context *x = &s.context;
        for (uint32_t k = 0; k < x->count; k++) {
            x->inputs[k] = turned(x, x->inputs[k], turn);
            if (k < x->demo_count) x->wanted[k] = turned(x, x->wanted[k], turn);
        }
        x->input = graph_call(x->graph, PRIM_turned,
                              (node_id[]){x->input, graph_constant(x->graph, int_value((int32_t)turn))});
        settle(x);
        subtasks_add(q, &s);
    }
}

static void add_parts(struct subtasks *q, uint32_t from)
{
    for (uint32_t way = 0; way < DIVISIONS; way++) {
        struct subtask *parent = &q->at[from];
        struct subtask s = {.context = child_of(&parent->context),
                            .parent = from,
                            .rewrite = REWRITE_PARTS,
                            .depth = (uint8_t)(parent->depth + 1),
                            .cost = COST_PARTS,
                            .budget = PARTS_STATES,
                            .due = PARTS_DUE + way};
        if (!division_make(&s.division, &parent->context, way, &s.context)) continue;
        settle(&s.context);
        uint32_t count = q->count;
        subtasks_add(q, &s);
        if (q->count == count) division_clear(&s.division);
    }
}

void subtasks_extend(struct subtasks *q, struct search *s, uint32_t left_out, uint32_t from)
{
    struct subtask *t = &q->at[from];
    bool first = !t->passes++;
    t->budget *= 4;
    t->due *= 4;
    if (t->depth >= SUBTASK_DEPTH) return;
    s->context.u->fuel = FUEL_ENDLESS;
    misses_of_states(s->misses, s);
    if (!(left_out >> SEARCH_REPAIR & 1)) add_misses(q, from);
    if (!first || q->at[from].rewrite != REWRITE_NORMALISED) return;
    if (!(left_out >> SEARCH_DIVISIONS & 1)) add_parts(q, from);
    if (!(left_out >> SEARCH_TURNED & 1)) add_turned(q, from);
}

/* ---- the way back ---- */

static bool step_back(struct subtasks *q, const struct subtask *s, struct candidate *c)
{
    uint32_t back = turn_opposite(s->turn); /* of no use but to what was turned */
    struct search_context *whole = &q->at[s->parent].context;
    switch (s->rewrite) {
    case REWRITE_NORMALISED: {
        struct search_context x = s->context;
        c->normalisation = x.normalisation;
        if (!normalise_leave(&x, c)) return false;
        break;
    }
    case REWRITE_TURNED:
        for (uint32_t k = 0; k < whole->count; k++)
            if (!value_failed(c->outputs[k])) c->outputs[k] = turned(whole, c->outputs[k], back);
        c->root = graph_call(whole->graph, PRIM_turned,
                             (node_id[]){c->root, graph_constant(whole->graph, int_value((int32_t)back))});
        break;
    case REWRITE_PARTS:
        if (!division_back(&s->division, whole, c)) return false;
        break;
    default: break;
    }
    c->rewrites |= (uint8_t)(1u << s->rewrite);
    c->cost = (uint16_t)(c->cost + s->cost);
    return true;
}

static uint32_t right_of(const struct search_context *x, const value *outputs)
{
    uint32_t right = 0;
    for (uint32_t k = 0; k < x->demo_count; k++) right += outputs[k] == x->wanted[k];
    return right;
}

static void keep(struct candidates *all, const struct search_context *task, struct candidate *c)
{
    struct grid_data g;
    c->right = (uint8_t)right_of(task, c->outputs);
    if (!c->right) return;
    for (uint32_t k = task->demo_count; k < task->count; k++)
        if (!value_grid(task->u, c->outputs[k], &g)) return;
    if (c->from > task->demo_count) c->from = (uint8_t)task->demo_count;
    array_reserve(all->at, all->count, all->capacity);
    c->number = all->count;
    all->full += c->right == task->demo_count;
    all->at[all->count++] = *c;
}

static bool same_tests(const struct search_context *x, const value *a, const value *b)
{
    return memcmp(a + x->demo_count, b + x->demo_count, (x->count - x->demo_count) * sizeof *a) == 0;
}

/* Whether another candidate of the list that is cheaper, or as cheap and earlier, predicts the same. */
static bool outdone(const struct candidates *local, const struct search_context *x, uint32_t i)
{
    const struct candidate *c = &local->at[i];
    for (uint32_t k = 0; k < local->count; k++) {
        const struct candidate *o = &local->at[k];
        if (k == i || o->right < x->demo_count || !same_tests(x, o->outputs, c->outputs)) continue;
        if (o->cost < c->cost || (o->cost == c->cost && k < i)) return true;
    }
    return false;
}

/* Whether an earlier pass proposed the same program. */
static bool is_there(const struct candidates *all, const struct candidate *c)
{
    for (uint32_t k = 0; k < all->count; k++)
        if (all->at[k].root == c->root) return true;
    return false;
}

void subtasks_hand_back(struct subtasks *q, uint32_t from, struct candidates *all)
{
    const struct search_context *x = &q->at[from].context, *task = &q->at[0].context;
    bool nested = q->at[from].rewrite != REWRITE_NORMALISED;
    for (uint32_t i = 0; i < q->local.count; i++) {
        struct candidate c = q->local.at[i];
        x->u->fuel = FUEL_ENDLESS;
        bool good = !nested || (c.right == x->demo_count && !outdone(&q->local, x, i));
        for (uint32_t t = from; t && good; t = q->at[t].parent) good = step_back(q, &q->at[t], &c);
        if (!good) continue;
        if (nested) {
            if (right_of(task, c.outputs) < task->demo_count) continue;
            bool known = false;
            for (uint32_t k = 0; k < all->count && !known; k++)
                known =
                    all->at[k].right == task->demo_count && same_tests(task, all->at[k].outputs, c.outputs);
            if (known && getenv("KN")) continue;
        }
        if (!is_there(all, &c)) keep(all, task, &c);
    }
    q->local.count = q->local.full = 0;
}

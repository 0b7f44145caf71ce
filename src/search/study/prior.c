/* Uses are counted in twelfths of a task, so that a task with several programs counts once.
 *
 * With P the share of uses that a move would have if its built-in cost were right (2^(-cost / SLOPE), normalised)
 * and N all uses, c of them by the move, the cost becomes cost - SLOPE log2((c + N P) / 2 N P): halfway, as a share,
 * between what was built in and what was seen. After another move: the same against the move's own share among those
 * that may follow, with PARENT_TRUST tasks' worth of belief in that share. */
#include "search/study/prior.h"

#include <math.h>

enum { PARTS = 12, CHANGE_MOST = 3, PARENT_TRUST = 10 * PARTS, PARENT_LEAST = 4 * PARTS, COLOURS_USUAL = 4 };
static const double SLOPE = 1.8;

struct counter {
    struct moves moves; /* all there are, whatever the colours */
    uint64_t *uses;     /* of each move; of coloured ones at the first of their kind */
    uint64_t pairs[FAMILIES_MOST][FAMILIES_MOST], all;
};

bool id_listed(const char *ids, const char *id)
{
    size_t length = strlen(id);
    for (const char *at = ids; at && length && (at = strstr(at, id)) != NULL; at++)
        if ((at == ids || at[-1] == '\n') && (!at[length] || at[length] == '\n' || at[length] == '\r'))
            return true;
    return false;
}

/* ---- moves in programs ---- */

/* The call as the search makes it: primitive, arguments, the position of what it was made from. */
struct use {
    uint32_t primitive, count;
    bool each;
    node_id args[MAX_ARITY];
};

static bool read_use(const struct graph *g, node_id id, struct use *u)
{
    const struct node *n = graph_node(g, id);
    if (n->kind != NODE_CALL) return false;
    *u = (struct use){.primitive = n->op, .count = n->count};
    if (n->op != PRIM_apply) {
        memcpy(u->args, graph_args(g, id), n->count * sizeof *u->args);
        return true;
    }
    /* apply(rbind(rbind(p, last), before it), list): the outermost binding is nearest to the list's item */
    node_id f = graph_args(g, id)[0], right[MAX_ARITY], left[MAX_ARITY];
    uint32_t rights = 0, lefts = 0;
    for (; graph_node(g, f)->kind == NODE_CALL; f = graph_args(g, f)[0]) {
        uint32_t op = graph_node(g, f)->op;
        if ((op != PRIM_rbind && op != PRIM_lbind) || rights + lefts == MAX_ARITY) return false;
        if (op == PRIM_rbind)
            right[rights++] = graph_args(g, f)[1];
        else
            left[lefts++] = graph_args(g, f)[1];
    }
    if (graph_node(g, f)->kind != NODE_PRIMITIVE) return false;
    u->each = true;
    u->primitive = graph_node(g, f)->op;
    u->count = primitives[u->primitive].arity;
    if (lefts + rights + 1 != u->count) return false;
    for (uint32_t k = 0; k < lefts; k++) u->args[k] = left[lefts - 1 - k];
    u->args[lefts] = graph_args(g, id)[1];
    for (uint32_t k = 0; k < rights; k++) u->args[lefts + 1 + k] = right[k];
    return true;
}

/* Whether the call is that move; `from` is then what it was made from. */
static bool is_move(const struct graph *g, const struct use *u, const struct move *m, node_id *from)
{
    const struct move_places *p = &move_places[m->other];
    uint32_t images = p->other == PLACE_NONE ? 1 : 2;
    if (u->primitive != m->primitive || u->each != m->each || u->count != images + m->constants) return false;
    if (m->other == SECOND_SELF && u->args[0] != u->args[1]) return false;
    if ((m->other == SECOND_AFTER_INPUT || m->other == SECOND_BEFORE_INPUT) && u->args[0] == u->args[1])
        return false;
    /* with two images it is the other way round when the first is no input */
    if (m->other == SECOND_AFTER_INPUT && !u->each && graph_node(g, u->args[0])->kind != NODE_INPUT &&
        graph_node(g, u->args[1])->kind == NODE_INPUT)
        return false;
    for (uint32_t k = 0; k < m->constants; k++) {
        const struct node *c = graph_node(g, u->args[images + k]);
        if (c->kind != NODE_CONST || c->constant != m->constant[k]) return false;
    }
    *from = u->args[p->state];
    return true;
}

static const struct move *move_of(const struct counter *c, const struct graph *g, node_id id, node_id *from)
{
    struct use u;
    if (!read_use(g, id, &u)) return NULL;
    for (uint32_t i = 0; i < c->moves.count; i++)
        if (is_move(g, &u, &c->moves.at[i], from)) return &c->moves.at[i];
    return NULL;
}

/* The first move with the same cost to learn: coloured ones share theirs. */
static uint32_t row_of(const struct counter *c, const struct move *m)
{
    uint32_t i = (uint32_t)(m - c->moves.at);
    for (uint32_t k = 0; m->coloured && k < i; k++) {
        const struct move *o = &c->moves.at[k];
        if (o->coloured && o->primitive == m->primitive && o->each == m->each && o->other == m->other)
            return k;
    }
    return i;
}

static void count_program(struct counter *c, const struct program *p, uint32_t weight, struct prior_report *r)
{
    const struct graph *g = p->graph;
    for (node_id n = 0; n < g->count; n++) {
        node_id from, before;
        const struct move *m = move_of(c, g, n, &from);
        if (!m) continue;
        c->uses[row_of(c, m)] += weight;
        c->all += weight;
        r->moves++;
        const struct move *parent = move_of(c, g, from, &before);
        if (!parent) continue;
        c->pairs[parent->family][m->family] += weight;
        r->pairs++;
    }
}

static void count_all(struct counter *c, const struct library *lib, const char *leave_out,
                      struct prior_report *r)
{
    for (uint32_t i = 0; i < lib->count; i++) {
        const struct program *p = lib->programs[i];
        uint32_t same = 0;
        bool first = true;
        for (uint32_t k = 0; k < lib->count; k++) {
            bool match = strcmp(lib->programs[k]->task, p->task) == 0 && p->task[0];
            same += match || k == i;
            first &= !(match && k < i);
        }
        if (leave_out && id_listed(leave_out, p->task)) {
            r->left_out++;
            continue;
        }
        r->programs++;
        r->tasks += first;
        count_program(c, p, same < PARTS ? PARTS / same : 1, r);
    }
}

/* ---- costs ---- */

/* A coloured move stands for as many as a task has colours. */
static double times(const struct move *m) { return m->coloured ? COLOURS_USUAL / 10.0 : 1; }

static int32_t change(double ratio)
{
    double x = -SLOPE * log2(ratio);
    int32_t change = (int32_t)lround(x);
    return change < -CHANGE_MOST ? -CHANGE_MOST : change > CHANGE_MOST ? CHANGE_MOST : change;
}

static double share(const struct move *m) { return exp2(-m->cost / SLOPE) * times(m); }

static void learn_moves(const struct counter *c, struct costs *costs, struct prior_report *r)
{
    double sum = 0, *expected = must_calloc(c->moves.count, sizeof *expected);
    for (uint32_t i = 0; i < c->moves.count; i++) {
        sum += share(&c->moves.at[i]);
        expected[row_of(c, &c->moves.at[i])] += share(&c->moves.at[i]);
    }
    for (uint32_t i = 0; i < c->moves.count; i++) {
        const struct move *m = &c->moves.at[i];
        if (row_of(c, m) != i) continue;
        double p = expected[i] / sum * (double)c->all;
        int32_t delta = change(((double)c->uses[i] + p) / (2 * p));
        if (!delta) continue;
        costs_set(costs, m, (uint32_t)(m->cost + delta > 3 ? m->cost + delta : 3));
        r->changed++;
    }
    free(expected);
}

/* Of each family: what its moves give, and the share of uses. */
static void learn_parents(const struct counter *c, struct costs *costs, struct prior_report *r)
{
    uint64_t uses[FAMILIES_MOST] = {0};
    uint8_t from[FAMILIES_MOST] = {0}, to[FAMILIES_MOST] = {0};
    double weight[FAMILIES_MOST] = {0};
    for (uint32_t i = 0; i < c->moves.count; i++) {
        const struct move *m = &c->moves.at[i];
        uses[m->family] += c->uses[i];
        from[m->family] = m->from;
        to[m->family] = m->to;
        weight[m->family] += share(m);
    }
    /* a family never used keeps the share that its costs give it, of one task */
    double all = 0;
    for (uint32_t f = 1; f < FAMILIES_MOST; f++) all += weight[f];
    for (uint32_t f = 1; f < FAMILIES_MOST; f++)
        weight[f] = (double)uses[f] + weight[f] / all * (double)c->all;
    for (uint32_t p = 1; p < FAMILIES_MOST; p++) {
        double seen = 0, may = 0;
        for (uint32_t f = 1; f < FAMILIES_MOST; f++) {
            seen += (double)c->pairs[p][f];
            if (weight[f] > 0 && from[f] == to[p]) may += weight[f];
        }
        if (seen < PARENT_LEAST || may <= 0) continue;
        for (uint32_t f = 1; f < FAMILIES_MOST; f++) {
            if (weight[f] <= 0 || from[f] != to[p]) continue;
            double believed = weight[f] / may;
            int32_t delta = change(((double)c->pairs[p][f] + PARENT_TRUST * believed) /
                                   ((seen + PARENT_TRUST) * believed));
            if (!delta) continue;
            costs_set_after(costs, p, f, delta);
            r->changed_pairs++;
        }
    }
}

struct costs *prior_learn(const struct library *lib, const char *leave_out, const struct prior_options *o,
                          struct prior_report *report)
{
    struct counter *c = must_calloc(1, sizeof *c);
    struct costs *costs = costs_new();
    memset(report, 0, sizeof *report);
    moves_make(&c->moves, 0x3ff, 0x3ff);
    c->uses = must_calloc(c->moves.count, sizeof *c->uses);
    count_all(c, lib, leave_out, report);
    if (c->all && o->moves) learn_moves(c, costs, report);
    if (c->all && o->by_parent) learn_parents(c, costs, report);
    moves_free(&c->moves);
    free(c->uses);
    free(c);
    return costs;
}

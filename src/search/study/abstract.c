/* Pieces are texts: "keep_colour(holes_of(a), TWO)". For each line of each program all pieces with that line as the
 * root are written and counted; a piece is cut off at a line that becomes a parameter. Lines of functions
 * (bindings, rules) are never cut off from the call that uses them, and do not count as calls. */
#include "search/study/abstract.h"

#include "search/study/prior.h"

enum { CALLS_MOST = 5, CALLS_LEAST = 2, PIECES_A_LINE = 64, TEXT_MOST = 240, PARAMETERS_MOST = 3 };

struct piece {
    char *text;
    uint32_t calls, uses, tasks, last_task;
};

struct finder {
    struct piece *at;
    uint32_t count, capacity, *table, mask;
    uint8_t **taken; /* of each program's lines: part of an abstraction already */
};

/* A cut: which lines below the root are inside the piece. */
struct cut {
    node_id inside[CALLS_MOST];
    uint32_t count;
};

static bool is_step(const struct graph *g, node_id n)
{
    const struct node *node = graph_node(g, n);
    return node_is_line(node) && node->inputs &&
           !(node->kind == NODE_CALL && primitives[node->op].result == T_FUNC);
}

static bool is_inside(const struct cut *c, node_id n)
{
    for (uint32_t i = 0; i < c->count; i++)
        if (c->inside[i] == n) return true;
    return false;
}

struct writer {
    const struct graph *g;
    const struct cut *cut;
    node_id parameter[PARAMETERS_MOST];
    uint32_t parameters;
    struct buf *out;
};

static bool write_piece(struct writer *w, node_id n, uint32_t wanted)
{
    const struct node *node = graph_node(w->g, n);
    const node_id *args = graph_args(w->g, n);
    if (w->out->length > TEXT_MOST) return false;
    if ((is_step(w->g, n) && !is_inside(w->cut, n)) || node->kind == NODE_INPUT) {
        uint32_t k = 0;
        while (k < w->parameters && w->parameter[k] != n) k++;
        if (k == PARAMETERS_MOST) return false;
        if (k == w->parameters) w->parameter[w->parameters++] = n;
        buf_char(w->out, (char)('a' + k));
        return true;
    }
    const char *name;
    bool call = node->kind == NODE_CALL;
    switch ((enum node_kind)node->kind) {
    case NODE_CONST:
        name = constant_name(node->constant, wanted);
        if (name)
            buf_text(w->out, name);
        else if (value_is_pair(node->constant))
            buf_printf(w->out, "(%d, %d)", pair_first(node->constant), pair_second(node->constant));
        else
            buf_printf(w->out, "%d", int_of(node->constant));
        return true;
    case NODE_PRIMITIVE: buf_text(w->out, primitives[node->op].name); return true;
    case NODE_CALL: buf_text(w->out, primitives[node->op].name); break;
    case NODE_APPLY: return false;
    case NODE_INPUT:
    case NODE_TUPLE: break;
    }
    buf_char(w->out, '(');
    for (uint32_t i = 0; i < node->count; i++) {
        if (i) buf_text(w->out, ", ");
        if (!write_piece(w, args[i], call ? primitives[node->op].parameters[i] : T_ANY)) return false;
    }
    buf_text(w->out, node->kind == NODE_TUPLE && node->count == 1 ? ",)" : ")");
    return true;
}

static struct piece *piece_of(struct finder *f, const char *text, size_t length)
{
    struct hash128 h = hash128_bytes(text, length);
    uint32_t at = (uint32_t)h.low & f->mask;
    for (; f->table[at]; at = (at + 1) & f->mask)
        if (strcmp(f->at[f->table[at] - 1].text, text) == 0) return &f->at[f->table[at] - 1];
    if ((f->count + 1) * 2 > f->mask) return NULL;
    array_reserve(f->at, f->count, f->capacity);
    f->table[at] = ++f->count;
    struct piece *p = &f->at[f->count - 1];
    *p = (struct piece){.text = must_alloc(length + 1), .last_task = UINT32_MAX};
    memcpy(p->text, text, length + 1);
    return p;
}

/* The steps that the cut could grow by, in order: arguments of what is inside, through functions and tuples. */
static void collect(const struct graph *g, node_id n, const struct cut *c, node_id *out, uint32_t *count,
                    uint32_t most)
{
    for (uint32_t i = 0; i < graph_node(g, n)->count; i++) {
        node_id a = graph_args(g, n)[i];
        if (is_step(g, a)) {
            bool known = is_inside(c, a);
            for (uint32_t k = 0; k < *count; k++) known |= out[k] == a;
            if (!known && *count < most) out[(*count)++] = a;
        } else if (graph_node(g, a)->inputs) {
            collect(g, a, c, out, count, most);
        }
    }
}

typedef void found_fn(void *data, struct finder *f, uint32_t program, const struct cut *c, const char *text,
                      size_t length);

/* All cuts with this root that are not taken; bounded. */
static void each_cut(struct finder *f, const struct program *p, uint32_t program, struct cut *c,
                     uint32_t *left, struct buf *text, found_fn *found, void *data)
{
    if (!*left) return;
    (*left)--;
    if (c->count >= CALLS_LEAST) {
        struct writer w = {.g = p->graph, .cut = c, .out = text};
        text->length = 0;
        if (write_piece(&w, c->inside[0], T_ANY)) found(data, f, program, c, text->data, text->length);
    }
    if (c->count == CALLS_MOST) return;
    node_id next[16];
    uint32_t count = 0;
    for (uint32_t i = 0; i < c->count; i++) collect(p->graph, c->inside[i], c, next, &count, 16);
    for (uint32_t i = 0; i < count; i++) {
        /* growing in order of the lines, downwards, meets every set of lines once */
        if (c->count > 1 && next[i] > c->inside[c->count - 1]) continue;
        if (f->taken[program][next[i]]) continue;
        c->inside[c->count++] = next[i];
        each_cut(f, p, program, c, left, text, found, data);
        c->count--;
    }
}

static void each_piece(struct finder *f, const struct library *lib, const bool *counts, found_fn *found,
                       void *data)
{
    struct buf text = {0};
    for (uint32_t i = 0; i < lib->count; i++)
        for (node_id n = 0; counts[i] && n < lib->programs[i]->graph->count; n++) {
            if (!is_step(lib->programs[i]->graph, n) || f->taken[i][n]) continue;
            struct cut c = {{n}, 1};
            uint32_t left = PIECES_A_LINE;
            each_cut(f, lib->programs[i], i, &c, &left, &text, found, data);
        }
    buf_free(&text);
}

static void count_piece(void *data, struct finder *f, uint32_t program, const struct cut *c, const char *text,
                        size_t length)
{
    (void)data;
    struct piece *p = piece_of(f, text, length);
    if (!p) return;
    p->calls = c->count;
    p->uses++;
    p->tasks += p->last_task != program;
    p->last_task = program;
}

static int64_t gain_of(const struct piece *p) { return (int64_t)p->uses * (p->calls - 1) - p->calls; }

struct taker {
    const char *text;
    uint32_t uses, tasks, last;
};

/* Takes the lines of a use, unless another use has some of them. */
static void take_piece(void *data, struct finder *f, uint32_t program, const struct cut *c, const char *text,
                       size_t length)
{
    struct taker *t = data;
    (void)length;
    if (strcmp(text, t->text) != 0) return;
    for (uint32_t i = 0; i < c->count; i++)
        if (f->taken[program][c->inside[i]]) return;
    for (uint32_t i = 0; i < c->count; i++) f->taken[program][c->inside[i]] = 1;
    t->uses++;
    t->tasks += t->last != program;
    t->last = program;
}

static void forget(struct finder *f)
{
    for (uint32_t i = 0; i < f->count; i++) free(f->at[i].text);
    f->count = 0;
    memset(f->table, 0, ((size_t)f->mask + 1) * sizeof *f->table);
}

static void write_abstraction(struct buf *out, const char *text, uint32_t number, const struct taker *t,
                              uint32_t calls, int64_t gain)
{
    uint32_t parameters = 0;
    for (const char *at = text; *at; at++) {
        bool alone = (at == text || strchr("( ", at[-1])) && strchr("),", at[1]) && at[1];
        if (alone && *at >= 'a' && *at < 'a' + PARAMETERS_MOST && (uint32_t)(*at - 'a') + 1 > parameters)
            parameters = (uint32_t)(*at - 'a') + 1;
    }
    buf_printf(out,
               "\n# %u uses in %u programs; %u calls; %lld lines fewer\ndef shared_%u(%s):\n    return %s\n",
               t->uses, t->tasks, calls, (long long)gain, number,
               (const char *[]){"", "a", "a, b", "a, b, c"}[parameters], text);
}

void abstractions_find(const struct library *lib, const char *leave_out, uint32_t most, struct buf *out,
                       struct abstraction_report *report)
{
    struct finder f = {.mask = (1u << 18) - 1};
    bool *counts = must_calloc(lib->count + 1, sizeof *counts);
    f.table = must_calloc((size_t)f.mask + 1, sizeof *f.table);
    f.taken = must_calloc(lib->count + 1, sizeof *f.taken);
    memset(report, 0, sizeof *report);
    for (uint32_t i = 0; i < lib->count; i++) {
        const struct graph *g = lib->programs[i]->graph;
        counts[i] = !(leave_out && id_listed(leave_out, lib->programs[i]->task));
        f.taken[i] = must_calloc(g->count, 1);
        report->programs += counts[i];
        report->left_out += !counts[i];
        for (node_id n = 0; counts[i] && n < g->count; n++) report->lines += is_step(g, n);
    }
    while (report->abstractions < most) {
        forget(&f);
        each_piece(&f, lib, counts, count_piece, NULL);
        const struct piece *best = NULL;
        for (uint32_t i = 0; i < f.count; i++) {
            const struct piece *p = &f.at[i];
            if (p->tasks < 2 || gain_of(p) <= 0) continue;
            if (!best || gain_of(p) > gain_of(best) ||
                (gain_of(p) == gain_of(best) && strcmp(p->text, best->text) < 0))
                best = p;
        }
        if (!best) break;
        struct taker t = {.text = best->text, .last = UINT32_MAX};
        each_piece(&f, lib, counts, take_piece, &t);
        int64_t gain = (int64_t)t.uses * (best->calls - 1) - best->calls;
        if (gain <= 0) break;
        report->saved += (uint32_t)gain;
        write_abstraction(out, best->text, ++report->abstractions, &t, best->calls, gain);
    }
    forget(&f);
    for (uint32_t i = 0; i < lib->count; i++) free(f.taken[i]);
    free(f.taken);
    free(f.table);
    free(f.at);
    free(counts);
}

#include "random_programs.h"

enum { MOST_LINES = 64, TRIES = 40 };

struct growth {
    struct graph *g;
    struct draws *d;
    bool typed;
    node_id lines[MOST_LINES];
    uint32_t count;
};

static node_id random_constant(struct growth *w, uint32_t wanted)
{
    static const int8_t usual[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, -1, -2};
    if (!(wanted & (B_INT | B_BOOL)) || (wanted & B_PAIR && draw_one_in(w->d, 2)))
        return graph_constant(w->g, pair_name(draw_between(w->d, -2, 4), draw_between(w->d, -2, 4)));
    if (!(wanted & B_INT)) return graph_constant(w->g, bool_value(draw_one_in(w->d, 2)));
    return graph_constant(w->g, int_value(usual[draw(w->d, sizeof usual)]));
}

static node_id random_node(struct growth *w, uint32_t wanted)
{
    uint32_t way = draw(w->d, 8);
    if (wanted & B_FUNCTION && (way < 6 || !(wanted & TYPE_MASK & ~B_FUNCTION)))
        return draw_one_in(w->d, 3) ? w->lines[draw(w->d, w->count)]
                                    : graph_primitive(w->g, (enum primitive)draw(w->d, PRIMITIVE_COUNT));
    if (wanted & (B_INT | B_BOOL | B_PAIR) && way < 4) return random_constant(w, wanted);
    /* late lines more often, so that programs are deep */
    uint32_t from = way < 5 && w->count > 3 ? w->count - 3 : 0;
    return w->lines[from + draw(w->d, w->count - from)];
}

static bool argument(struct growth *w, enum primitive p, uint32_t k, node_id *found)
{
    uint32_t wanted = primitives[p].parameters[k];
    bool any = !w->typed && draw_one_in(w->d, 4);
    for (uint32_t i = 0; i < TRIES; i++) {
        *found = random_node(w, any ? (uint32_t)T_ANY : wanted);
        if (any) return true;
        if (!graph_argument_fits(w->g, p, k, *found)) continue;
        /* surely of the type, at first; then perhaps */
        uint32_t type = graph_type(w->g, *found) & TYPE_MASK;
        if (i < TRIES - 2 ? !(type & ~wanted) : type & wanted) return true;
    }
    return false;
}

/* A function that a line made, applied to something. */
static bool application(struct growth *w, node_id *line)
{
    node_id f = w->lines[draw(w->d, w->count)], a[4];
    uint32_t arity = graph_arity(w->g, f);
    if (w->typed && !(graph_type(w->g, f) & B_FUNCTION)) return false;
    if (arity == 0 || arity > 4 || (!w->typed && draw_one_in(w->d, 4))) arity = 1 + draw(w->d, 2);
    for (uint32_t k = 0; k < arity; k++) a[k] = random_node(w, T_ANY);
    *line = graph_apply(w->g, f, a, arity);
    return true;
}

node_id random_program(struct graph *g, struct draws *d, bool typed, uint32_t most)
{
    struct growth w = {.g = g, .d = d, .typed = typed};
    uint32_t wanted = 1 + draw(d, most < MOST_LINES - 2 ? most : MOST_LINES - 2), made = 0;
    w.lines[w.count++] = graph_input(g, INPUT_I);
    if (draw_one_in(d, 4)) w.lines[w.count++] = graph_input(g, INPUT_S);
    for (uint32_t tries = 0; made < wanted && tries < TRIES * wanted; tries++) {
        node_id a[MAX_ARITY], line;
        enum primitive p = (enum primitive)draw(d, PRIMITIVE_COUNT);
        uint32_t k = 0;
        if (draw_one_in(d, 12)) {
            if (!application(&w, &line)) continue;
        } else {
            while (k < primitives[p].arity && argument(&w, p, k, &a[k])) k++;
            if (k < primitives[p].arity) continue;
            line = graph_call(g, p, a);
        }
        if (typed && graph_node(g, line)->ill) continue;
        w.lines[w.count++] = line;
        made++;
    }
    return w.lines[w.count - 1];
}

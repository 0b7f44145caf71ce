/* A change in the making: what the kinds of mutation share. Internal to evolve/.
 *
 * How a child is made: the arguments of the chosen line are copied to the target graph, the changed line is built from
 * them, and then the rest of the parent is copied with the changed line standing for the old one.
 *
 *     parent:  0 I   1 THREE   2 ofcolor(0,1)   3 TWO   4 fill(0,3,2)          change: argument 1 of line 2
 *     map:     I'    5'        ofcolor(I',5')' <- preset          then copy 4 */
#ifndef ARCWRIGHT_EVOLVE_CHANGE_H
#define ARCWRIGHT_EVOLVE_CHANGE_H

#include "evolve/mutate.h"

enum { TRIES = 12, MOST_ARGUMENTS = MAX_ARITY + 1 };

struct change {
    struct graph *to;
    const struct graph *from;
    const struct program *parent, *donor;
    const struct palette *palette; /* NULL: all colours */
    struct rng *r;
    node_id *map;  /* parent's node -> target's */
    node_id line;  /* the line that changes */
    uint32_t slot; /* which of its args; an application's function is slot 0 */
};

static inline const struct node *change_line(const struct change *c) { return graph_node(c->from, c->line); }
static inline const node_id *change_args(const struct change *c) { return graph_args(c->from, c->line); }

/* What a slot of a line accepts. */
static inline uint32_t change_wants(const struct graph *g, node_id line, uint32_t slot)
{
    const struct node *n = graph_node(g, line);
    if (n->kind == NODE_CALL) return primitives[n->op].parameters[slot];
    return n->kind == NODE_APPLY && slot == 0 ? T_FUNC : T_ANY;
}

static inline bool type_fits(uint32_t given, uint32_t want) { return (given & want & TYPE_MASK) != 0; }

/* A function slot also minds the number of arguments, where both are certain. */
static inline bool node_fits(const struct graph *g, node_id id, uint32_t want)
{
    if (!type_fits(graph_type(g, id), want)) return false;
    uint32_t arity = graph_arity(g, id), needed = want & B_ARITY1 ? 1 : want & B_ARITY2 ? 2 : 0;
    return !arity || !needed || arity == needed;
}

static inline node_id change_copy(struct change *c, node_id n)
{
    return graph_copy(c->to, c->from, n, c->map);
}

/* Picks a line and a slot of it. */
static inline bool change_pick(struct change *c)
{
    uint32_t lines = c->parent->size;
    if (lines == 0) return false;
    uint32_t k = rng_below(c->r, lines);
    for (c->line = 0;; c->line++)
        if (node_is_line(graph_node(c->from, c->line)) && k-- == 0) break;
    c->slot = rng_below(c->r, change_line(c)->count);
    return true;
}

/* Nine of ten times one of the palette. */
static inline value change_colour(struct change *c)
{
    const struct palette *p = c->palette;
    if (!p || !p->count || rng_below(c->r, 10) == 0) return int_value((int32_t)rng_below(c->r, 10));
    return int_value(p->colours[rng_below(c->r, p->count)]);
}

/* The child in which the line is `changed`. */
static inline node_id change_with_line(struct change *c, node_id changed)
{
    c->map[c->line] = changed;
    return change_copy(c, c->parent->root);
}

/* The child in which the slot holds `filler`, a node of the target. */
static inline node_id change_with_slot(struct change *c, node_id filler)
{
    const struct node *n = change_line(c);
    node_id args[MOST_ARGUMENTS];
    for (uint32_t i = 0; i < n->count; i++)
        args[i] = i == c->slot ? filler : change_copy(c, change_args(c)[i]);
    return change_with_line(c, n->kind == NODE_CALL ? graph_call(c->to, (enum primitive)n->op, args)
                                                    : graph_apply(c->to, args[0], args + 1, n->count - 1));
}

/* The kinds, one function each, of mutate.c and mutate_new.c: the child, or NODE_ABSENT. */
#define MUTATION_MAKER(name, weight, words) node_id mutate_##name(struct change *c);
MUTATIONS(MUTATION_MAKER)
#undef MUTATION_MAKER

#endif

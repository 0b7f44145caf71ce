/* Moves: what leads from one state to the next, a primitive with its constants. */
#ifndef ARCWRIGHT_SEARCH_MOVES_H
#define ARCWRIGHT_SEARCH_MOVES_H

#include "program/graph.h"

/* PAIRED: before a state that is chosen for it; such moves are no part of the order (pairs.c). */
enum move_other { NO, AFTER_INPUT, BEFORE_INPUT, AFTER_SIZE, SELF, PAIRED };
enum move_type { MOVE_IMAGE, MOVE_LIST };

struct move {
    uint16_t primitive;
    uint8_t from, to;  /* enum move_type */
    bool each;         /* an image move, for every item of a list */
    uint8_t other;     /* enum move_other */
    uint8_t constants; /* how many */
    uint8_t cost;
    value constant[2];
    uint16_t needs; /* colours, some of which must occur in the state */
    bool coloured;  /* the constant is a colour of the task: such moves cost the same */
    uint8_t family; /* of its primitive and `each`, from 1: what costs by parent go by */
};

enum { MOVES_MOST = 600, FAMILIES_MOST = 256, MOVE_COSTS = 64 };

/* The moves that cost so much after a move of a family: order[start[step] .. start[step + 1]). */
struct move_order {
    uint16_t order[MOVES_MOST], start[MOVE_COSTS + 1];
};

struct moves {
    struct move at[MOVES_MOST]; /* by ascending cost */
    uint32_t count;
    uint32_t steps; /* greater than any cost of a move */
    bool by_parent;
    struct move_order *after; /* [FAMILIES_MOST] if by_parent, else one for all */
};

struct costs; /* search/space/costs.h */
/* colours_in, colours_out: bit per colour of the inputs, of the outputs. `costs` NULL: those of moves.def. */
void moves_make(struct moves *m, uint32_t colours_in, uint32_t colours_out, const struct costs *costs);
void moves_free(struct moves *m);

/* After a move of that family; 0: at a seed. */
static inline const struct move_order *moves_after(const struct moves *m, uint32_t family)
{
    return &m->after[m->by_parent ? family : 0];
}

/* The move as an expression. `second` is the node of the other argument. */
node_id move_node(struct graph *g, const struct move *m, node_id first, node_id second);

#endif

/* Moves: what leads from one state to the next, a primitive with its constants. */
#ifndef ARCWRIGHT_SEARCH_MOVES_H
#define ARCWRIGHT_SEARCH_MOVES_H

#include "program/graph.h"

enum move_other { NO, AFTER_INPUT, BEFORE_INPUT, AFTER_SIZE, SELF };
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
};

enum { MOVES_MOST = 600 };

struct moves {
    struct move at[MOVES_MOST]; /* by ascending cost */
    uint32_t count;
};

/* colours_in, colours_out: bit per colour of the inputs, of the outputs. */
void moves_make(struct moves *m, uint32_t colours_in, uint32_t colours_out);

/* The move as an expression. `second` is the node of the other argument. */
node_id move_node(struct graph *g, const struct move *m, node_id first, node_id second);

#endif

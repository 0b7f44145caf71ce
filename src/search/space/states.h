/* States of the search: vectors of values, one for each sample, demos first.
 *
 * Equal vectors are one state, so programs that do the same on this task are found once, at the cost of the
 * cheapest. How a state was made (the move and its parents) is kept, so that every state is an expression:
 * states_node(). Nothing is freed before the task ends.
 *
 *     values    [0] sample 0, 1, ... | [1] sample 0, 1, ... | ... | the draft
 *     table     hash of the vector -> state, open addressing
 *     by cost   first_of_cost[c] -> next -> next -> last_of_cost[c]
 *
 * What must stay true (states_check):
 *     a parent has a smaller number than what is made of it, and costs less
 *     every vector is in the table once and finds its own state; at most half of the table is in use
 *     every state is in the chain of its cost and in no other; numbers ascend along a chain
 *     facts are those that the other fields say (state_facts) */
#ifndef ARCWRIGHT_SEARCH_STATES_H
#define ARCWRIGHT_SEARCH_STATES_H

#include "dsl/image/image.h"
#include "search/space/moves.h"

#define STATE_NONE UINT32_MAX
enum state_type { STATE_IMAGE, STATE_LIST };

struct state {
    uint32_t parent; /* STATE_NONE: a seed */
    uint32_t other;  /* the second argument, or STATE_NONE */
    node_id node;    /* NODE_ABSENT until asked for */
    uint32_t next;   /* of the same cost, in the order of making */
    uint16_t move;
    uint16_t colours; /* bit per colour but 0 that occurs in some sample */
    uint16_t facts;   /* enum state_fact: what the moves go by, of all below */
    uint8_t cost, type;
    uint8_t fewest, most;  /* items of a list, over the samples; 0 of an image */
    bool zeros : 1;        /* some image has a cell that is 0 */
    bool at_zero : 1;      /* all images are bare grids */
    bool mapped_alike : 1; /* a list made from its parent item by item */
    bool plain : 1;        /* no image has cells of two colours, 0 apart */
    bool even : 1;         /* all images of a list are of one size, in each sample */
    bool apart : 1;        /* a list whose images have no cell at the same place */
    bool whole : 1;        /* a list that, put together, is what it was made of, trimmed or not */
    bool picked : 1;       /* a pick was tried: all are one where lists have one item */
};

struct states {
    uint32_t samples, demos, count, capacity, most_samples;
    struct state *state;
    value *values;   /* [capacity][samples] */
    uint64_t *table; /* hash's high half << 32 | state + 1 */
    uint32_t table_mask;
    uint32_t first_of_cost[COST_MOST + 2], last_of_cost[COST_MOST + 2];
    uint64_t tried, dead, again; /* calls of moves; those without a value; those that gave a known state */
};

void states_begin(struct states *s, uint32_t samples, uint32_t demos);
void states_free(struct states *s);

static inline const value *states_values(const struct states *s, uint32_t i)
{
    return s->values + (size_t)i * s->samples;
}

/* What a state costs that is made of two that the outputs brought together. */
static inline uint32_t states_pair_cost(const struct states *s, uint32_t first, uint32_t second)
{
    return s->state[first].cost + s->state[second].cost / (uint32_t)PAIR_SECOND + PAIR_COST;
}

/* The facts that the other fields of a state say. */
uint16_t state_facts(const struct state *s);
/* A pick was tried on it. */
void states_set_picked(struct states *s, uint32_t number);

/* The state as an expression; made on demand, and kept. */
node_id states_node(struct states *s, const struct moves *m, struct graph *g, uint32_t number);

/* Aborts if anything above is not so. Linear in the states; nothing in release builds. */
void states_check(const struct states *s);

/* Room for the values of a state to be. */
value *states_draft(struct states *s);
/* Adds the draft if its vector is new: its number, or STATE_NONE if it was known. */
uint32_t states_add(struct states *s, struct universe *u, const struct state *made);

#endif

/* Moves: what leads from one state to the next, a primitive with its constants. */
#ifndef ARCWRIGHT_SEARCH_MOVES_H
#define ARCWRIGHT_SEARCH_MOVES_H

#include "program/graph.h"
#include "search/space/limits.h"

/* The other argument of a move: name, word in tables of costs, where the state stands, where the other. PAIRED: a
 * state that is chosen for it; such moves are no part of the order (pairs.c). */
#define MOVE_SECONDS(X)                                                                                      \
    X(NO, "no", 0, PLACE_NONE)                                                                               \
    X(AFTER_INPUT, "after_input", 1, 0)                                                                      \
    X(BEFORE_INPUT, "before_input", 0, 1)                                                                    \
    X(AFTER_SIZE, "after_size", 0, 1)                                                                        \
    X(SELF, "self", 0, 1)                                                                                    \
    X(PAIRED, "paired", 0, 1)
#define SECOND_NAME(name, word, state, other) SECOND_##name,
enum move_second { MOVE_SECONDS(SECOND_NAME) SECOND_COUNT };
#undef SECOND_NAME
enum { PLACE_NONE = UINT8_MAX };

extern const struct move_places {
    const char *word;
    uint8_t state, other; /* places among the arguments; constants follow both */
} move_places[SECOND_COUNT];

enum move_type { MOVE_IMAGE, MOVE_LIST };

/* What a state may have that moves need. The last two are of the state and the move together. */
enum state_fact {
    HAS_ZEROS = 1 << 0,            /* some image has a cell that is 0 */
    HAS_TWO_COLOURS = 1 << 1,      /* some image has two, besides 0 */
    HAS_THREE_COLOURS = 1 << 2,    /* all images together */
    HAS_PLACE = 1 << 3,            /* some image lies elsewhere than at (0, 0) */
    HAS_TWO_ITEMS = 1 << 4,        /* some list */
    HAS_TWO_EVERYWHERE = 1 << 5,   /* every list */
    HAS_THREE_EVERYWHERE = 1 << 6, /* every list */
    HAS_ONE_SIZE = 1 << 7,         /* all images of a list, in each sample */
    HAS_OVERLAP = 1 << 8,          /* images of a list may have a cell at the same place */
    HAS_REST = 1 << 9,             /* put together it may be another image than it was made of */
    HAS_PARENT = 1 << 10,          /* is no seed */
    HAS_UNPICKED = 1 << 11,      /* picks differ, or none was tried: all are one where lists have one item */
    HAS_OTHER_COLOURS = 1 << 12, /* than the constant alone */
    HAS_OTHER_FAMILY = 1 << 13,  /* the move that made it is of another family */
};

/* What a move says of the list that it makes: that images have no cell at the same place, that put together they are
 * what it was made of, trimmed or not; or that these stay as they are. */
enum move_says { MAKES_APART = 1, MAKES_WHOLE = 2, KEEPS_APART = 4, KEEPS_WHOLE = 8 };

struct move {
    uint16_t primitive;
    uint8_t from, to;  /* enum move_type */
    bool each;         /* an image move, for every item of a list */
    uint8_t other;     /* enum move_second */
    uint8_t constants; /* how many */
    uint8_t cost;
    value constant[2];
    uint16_t needs;   /* enum state_fact, all of which the state must have */
    uint16_t colours; /* bit per colour, some of which must occur in the state; 0: any */
    uint8_t says;     /* enum move_says */
    bool coloured;    /* the constant is a colour of the task: such moves cost the same */
    bool once;        /* twice with the same constant gives nothing new, by the law of its primitive */
    uint8_t family;   /* of its primitive and `each`, from 1: what costs by parent go by */
};

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

/* All moves by ascending cost, as moves.def has it. colours_in, colours_out: bit per colour of the inputs, of the
 * outputs. */
void moves_make(struct moves *m, uint32_t colours_in, uint32_t colours_out);
/* After costs were changed. `after`: what a move of a family costs more right after a family, or NULL. */
void moves_order(struct moves *m, const int8_t (*after)[FAMILIES_MOST]);
void moves_free(struct moves *m);

/* After a move of that family; 0: at a seed. */
static inline const struct move_order *moves_after(const struct moves *m, uint32_t family)
{
    return &m->after[m->by_parent ? family : 0];
}

/* The PAIRED move of the primitive whose first constant, if it has one, is that: its number, or MOVES_MOST. */
uint32_t moves_find_paired(const struct moves *m, enum primitive p, value constant);

/* Its arguments, values or nodes, each at its place: the count. `second` counts only if there is another argument,
 * `last` are the constants. */
uint32_t move_arguments(const struct move *m, uint32_t first, uint32_t second, const uint32_t *last,
                        uint32_t to[MAX_ARITY]);

/* What it makes of a value, for one sample; a failure if the primitive or one of the items fails. */
value move_run(struct universe *u, const struct move *m, value first, value second);

/* The same as an expression. `second` is the node of the other argument. */
node_id move_node(struct graph *g, const struct move *m, node_id first, node_id second);

#endif

/* Pieces: what the states would paint on the outputs, as bits.
 *
 * The outputs of all demos lie one after the other; cell b of them is bit b of a set. A state clipped to the size of
 * the outputs gives a canvas; painted in one of several modes the canvas is an option, with the cells that it
 * paints and gets right, and those that it paints and gets wrong. Equal canvases (tests too) are one piece. */
#ifndef ARCWRIGHT_SEARCH_PIECES_H
#define ARCWRIGHT_SEARCH_PIECES_H

#include "search/expr.h"
#include "search/search.h"

enum paint_mode {
    PAINT_NONZERO, /* paint_over */
    PAINT_ZEROS,   /* paint_zeros */
    PAINT_ALL,     /* paint_all */
    PAINT_SHAPE,   /* paint_shape, in a colour */
};

struct piece {
    uint32_t state; /* STATE_NONE: the whole canvas in `colour` */
    uint8_t colour;
    uint8_t at_zero; /* the state moved to (0, 0) first */
    uint8_t stacked; /* a list, stacked first: the smallest on top */
    uint16_t cost;
};

struct option {
    uint32_t piece;
    uint8_t mode, colour; /* enum paint_mode */
    uint16_t cost;
    uint32_t right; /* cells that it paints and gets right */
};

struct pieces {
    uint32_t cells, words;                 /* of all demos together */
    uint32_t first_cell[MOST_SAMPLES + 1]; /* of each sample; tests follow the demos */
    uint8_t *target;                       /* [cells] */
    uint64_t *needed;                      /* target is not 0 */
    uint64_t *colour[10];                  /* target has the colour */
    uint32_t always;                       /* bit per colour that every demo's output has */

    struct piece *piece;
    uint32_t count, capacity;
    struct option *option;
    uint64_t *bits; /* [option]{right[words], wrong[words]} */
    uint32_t option_count, option_capacity;

    uint64_t *table; /* hash of canvases */
    uint32_t table_mask;
    int8_t *canvas;   /* scratch: all samples */
    uint8_t *inside;  /* scratch: 1 where the image reaches */
    uint64_t *memory; /* of target, needed, colour, canvas, inside */
    size_t memory_words, bits_capacity;
};

/* Of all states of the search; the size of the outputs must be known. */
void pieces_make(struct pieces *p, struct search *s);
void pieces_free(struct pieces *p);

static inline const uint64_t *option_right(const struct pieces *p, uint32_t o)
{
    return p->bits + (size_t)o * 2 * p->words;
}
static inline const uint64_t *option_wrong(const struct pieces *p, uint32_t o)
{
    return option_right(p, o) + p->words;
}

/* A piece, before it is painted. */
struct expr *piece_expr(struct search *s, const struct piece *piece);

#endif

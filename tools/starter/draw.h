/* Grids and dice for the starter tasks.
 *
 * A generator draws one example, an input grid and its output grid, with the example's own dice. It returns
 * false when the dice did not give a clear example (no room left, two winners, ...); it is then called again
 * with fresh dice. Grids are small and passed by value; every coordinate is row before column. Painting
 * outside a grid does nothing. No function here allocates. */
#ifndef STARTER_DRAW_H
#define STARTER_DRAW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/rng.h"

enum { SIDE = 30 };       /* the largest side of an ARC grid */
enum { SHAPE_SIDE = 12 }; /* the largest side of a shape: leaves room for a second object */
enum { BOXES_MAX = 64 };

struct grid {
    int h, w;
    uint8_t cell[SIDE][SIDE];
};

/* A figure without colours; row 0 and column 0 have a cell. */
struct shape {
    int h, w;
    bool on[SHAPE_SIDE][SHAPE_SIDE];
};

struct box {
    int top, left, h, w;
};

struct example {
    struct grid in, out;
    int number; /* 0 for the first demonstration; the tests follow the demonstrations */
    struct rng rng;
    struct box taken[BOXES_MAX]; /* places that find_room has given away */
    int taken_count;
};

/* Dice. The order in which C evaluates arguments and initialisers is open: at most one roll in each. */
int roll(struct example *e, int low, int high); /* low..high, both included */
bool chance(struct example *e, int percent);
/* n different colours of 1..9, none of them in the mask `avoid`. */
void pick_colors(struct example *e, int n, unsigned avoid, int *colors);
int pick_color(struct example *e, unsigned avoid);
void shuffle(struct example *e, int n, int *items);
#define COLOR_BIT(c) (1u << (c))

/* Grids. */
struct grid grid_blank(int h, int w, int color);
int grid_at(const struct grid *g, int row, int col); /* -1 outside */
void grid_put(struct grid *g, int row, int col, int color);
void grid_rect(struct grid *g, struct box b, int color);    /* filled */
void grid_outline(struct grid *g, struct box b, int color); /* its edge */
void grid_line(struct grid *g, int row, int col, int drow, int dcol,
               int color); /* to the edge, start included */
void grid_paste(struct grid *g, const struct grid *part, int row, int col);
void grid_replace(struct grid *g, int from, int to);
int grid_count(const struct grid *g, int color);
bool grid_equal(const struct grid *a, const struct grid *b);
struct grid grid_part(const struct grid *g, struct box b);
struct grid grid_mirrored(const struct grid *g);   /* left to right */
struct grid grid_upended(const struct grid *g);    /* upside down */
struct grid grid_transposed(const struct grid *g); /* in the main diagonal */
struct grid grid_turned(const struct grid *g);     /* a quarter turn clockwise */
struct grid grid_beside(const struct grid *a, const struct grid *b);
struct grid grid_below(const struct grid *a, const struct grid *b); /* b below a */
struct grid grid_enlarged(const struct grid *g, int vertical, int horizontal);
/* Counts the 4-connected cells of the start's colour and paints them; the colour must change. */
int grid_flood(struct grid *g, int row, int col, int color);
/* Whether a row (column) has one colour only. */
bool grid_row_plain(const struct grid *g, int row);
bool grid_col_plain(const struct grid *g, int col);
/* Gives every cell, with this chance, one of the n colours. */
void grid_sprinkle(struct example *e, struct grid *g, int percent, int n, const int *colors);

/* Shapes. */
struct shape shape_blob(struct example *e, int cells, int max_h, int max_w); /* 4-connected */
struct shape shape_even(struct example *e, int cells, int h, int half);      /* left-right symmetric */
struct shape shape_mirrored(const struct shape *s);
bool shape_equal(const struct shape *a, const struct shape *b);
int shape_size(const struct shape *s);
void shape_stamp(struct grid *g, const struct shape *s, int row, int col, int color);

/* A place of this size inside the input, at least `gap` cells from every place given before; remembers it. */
bool find_room(struct example *e, int h, int w, int gap, struct box *place);
/* A new empty input of this size, all places free. */
void start(struct example *e, int h, int w);
void start_any(struct example *e, int low, int high); /* both sides in low..high */
/* Puts n single cells of a colour on free cells at least `gap` cells apart. */
bool scatter(struct example *e, int n, int gap, int color);

#endif

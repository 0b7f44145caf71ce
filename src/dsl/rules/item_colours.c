/* Colours that an item takes from another item of its list. Its own where there is no such item. */
#include "dsl/rules/items.h"

static bool spans_meet(int32_t a, int32_t a_length, int32_t b, int32_t b_length)
{
    return a < b + b_length && b < a + a_length;
}

/* Cells between two spans; 0 if they meet. */
static int32_t span_gap(int32_t a, int32_t a_length, int32_t b, int32_t b_length)
{
    if (spans_meet(a, a_length, b, b_length)) return 0;
    return a < b ? b - a - a_length + 1 : a - b - b_length + 1;
}

static bool holds(const struct shape *y, const struct shape *x)
{
    return y->top <= x->top && y->left <= x->left && y->top + y->height >= x->top + x->height &&
           y->left + y->width >= x->left + x->width;
}

/* How far y is from being the item that x asks for, smaller is nearer; negative: it is not. */
static int32_t distance(enum item_colour which, const struct shape *x, const struct shape *y)
{
    int32_t rows = span_gap(x->top, x->height, y->top, y->height),
            columns = span_gap(x->left, x->width, y->left, y->width);
    switch (which) {
    case COLOUR_OF_NEAREST: return rows + columns;
    case COLOUR_BESIDE: return rows == 0 ? columns : -1;
    case COLOUR_ABOVE_OR_BELOW: return columns == 0 ? rows : -1;
    case COLOUR_OF_HOLDER: return holds(y, x) ? y->height * y->width : -1;
    case COLOUR_OF_HELD: return holds(x, y) ? SHAPE_AREA - y->size : -1;
    case COLOUR_OF_LARGEST: return SHAPE_AREA - y->size;
    case COLOUR_OF_SMALLEST: return y->size;
    case COLOUR_OF_COPY: return y->outline == x->outline && y->most != x->most ? 0 : -1;
    }
    return -1;
}

int32_t item_colour(const struct item_list *l, int32_t k, enum item_colour which)
{
    const struct shape *x = &l->shape[k];
    int32_t best = INT32_MAX, colour = x->most;
    bool itself = which == COLOUR_OF_LARGEST || which == COLOUR_OF_SMALLEST;
    for (uint32_t o = 0; o < l->count; o++) {
        const struct shape *y = &l->shape[o];
        if (y == x && !itself) continue;
        int32_t d = distance(which, x, y);
        if (d < 0 || d >= best) continue;
        best = d;
        colour = y->most;
    }
    return colour;
}

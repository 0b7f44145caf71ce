#include "random_values.h"

#include <stdlib.h>
#include "base/check.h"

/* ---- draws ---- */

struct draws draws_from_seed(uint64_t seed, uint64_t a, uint64_t b)
{
    return (struct draws){.rng = rng_seed(seed, a, b, 0)};
}

struct draws draws_from_bytes(const uint8_t *bytes, size_t count)
{
    return (struct draws){.bytes = bytes, .left = count};
}

uint32_t draw(struct draws *d, uint32_t n)
{
    if (!d->bytes) return rng_below(&d->rng, n);
    uint64_t x = 0;
    for (uint64_t span = 1; span < n && d->left; span <<= 8, d->left--) x = x << 8 | *d->bytes++;
    return (uint32_t)(x % n);
}

int32_t draw_between(struct draws *d, int32_t low, int32_t high)
{
    return (int32_t)(low + (int64_t)draw(d, (uint32_t)((int64_t)high - low + 1)));
}

/* ---- numbers ---- */

/* Where representations change, and the ends of the range. */
static int32_t edge(struct draws *d)
{
    static const int32_t edges[] = {INT_BIAS - 1, 1 - INT_BIAS, -INT_BIAS, PAIR_BIAS, PAIR_BIAS - 1,
                                    -PAIR_BIAS,   PLACE_BIAS,   2047,      -2048,     -2049,
                                    127,          128,          -128,      -129,      31,
                                    32,           -32,          -33,       1 << 18,   30};
    return edges[draw(d, sizeof edges / sizeof *edges)];
}

static int32_t number(struct draws *d) { return draw_one_in(d, 20) ? edge(d) : draw_between(d, -5, 12); }

static int32_t coordinate(struct draws *d)
{
    if (draw_one_in(d, 60)) return edge(d);
    return draw_one_in(d, 8) ? draw_between(d, -40, 40) : draw_between(d, 0, 9);
}

static int32_t colour(struct draws *d)
{
    return draw_one_in(d, 60) ? edge(d) : draw_one_in(d, 16) ? -1 : draw_between(d, 0, 9);
}

static value some_pair(struct universe *u, struct draws *d)
{
    int32_t i = coordinate(d);
    return pair_value(u, i, coordinate(d));
}

static value some_cell(struct universe *u, struct draws *d)
{
    value c = int_value(colour(d));
    return cell_value(u, c, some_pair(u, d));
}

/* ---- grids and patches ---- */

static uint32_t side(struct draws *d) { return draw_one_in(d, 12) ? 1 + draw(d, 30) : 1 + draw(d, 8); }

/* A few colours on a background, at times in bands, so that lines, objects and symmetries occur. */
static value some_grid(struct universe *u, struct draws *d)
{
    uint32_t height = side(d), width = side(d), style = draw(d, 4);
    int32_t colours[4];
    for (uint32_t k = 0; k < 4; k++)
        colours[k] = draw_one_in(d, 40) ? draw_between(d, -128, 127) : draw_between(d, -1, 9);
    int8_t *cells = must_alloc((size_t)height * width);
    for (uint32_t i = 0; i < height; i++)
        for (uint32_t j = 0; j < width; j++) {
            uint32_t pick = style == 0   ? draw(d, 4)
                            : style == 1 ? (draw_one_in(d, 5) ? 1 + draw(d, 3) : 0)
                            : style == 2 ? (i + j) % 3
                                         : (i % 3 == 1          ? 1
                                            : draw_one_in(d, 3) ? 2
                                                                : 0);
            cells[(size_t)i * width + j] = (int8_t)colours[pick];
        }
    value v = grid_make(u, height, width, cells);
    free(cells);
    return v;
}

enum { MOST_PARTS = 64 };

/* A patch lies in a small window somewhere, so that two of them often meet. */
static value some_patch(struct universe *u, struct draws *d, bool cells, bool as_tuple)
{
    value e[MOST_PARTS];
    uint32_t count = draw_one_in(d, 12) ? 0 : draw_one_in(d, 6) ? draw(d, MOST_PARTS) : 1 + draw(d, 8);
    int32_t top = draw_one_in(d, 4) ? coordinate(d) : 0, left = draw_one_in(d, 4) ? coordinate(d) : 0;
    int32_t one_colour = colour(d);
    bool mixed = draw_one_in(d, 3);
    uint32_t span = 1 + draw(d, 6);
    for (uint32_t k = 0; k < count; k++) {
        int64_t i = (int64_t)top + draw(d, span);
        e[k] = pair_value(u, i, (int64_t)left + draw(d, span));
        if (value_failed(e[k])) e[k] = pair_name(0, 0);
        if (cells) e[k] = cell_value(u, int_value(mixed ? colour(d) : one_colour), e[k]);
    }
    return as_tuple ? tuple_make(u, e, count) : set_make(u, e, count);
}

/* ---- containers ---- */

static value some_container(struct universe *u, struct draws *d, bool as_set, uint32_t element_type)
{
    value e[8];
    uint32_t count = draw(d, draw_one_in(d, 4) ? 8 : 5);
    for (uint32_t k = 0; k < count; k++) e[k] = random_value(u, d, element_type);
    return as_set ? set_make(u, e, count) : tuple_make(u, e, count);
}

static uint32_t element_type(struct draws *d)
{
    static const uint32_t types[] = {T_INT,     T_PAIR, T_CELL,    T_GRID,  T_OBJECT, T_INDICES, T_NUM,
                                     T_OBJECTS, T_F1,   T_ELEMENT, T_TUPLE, T_INTSET, T_ANY};
    return types[draw(d, sizeof types / sizeof *types)];
}

/* ---- functions ---- */

static enum primitive primitive_of_arity(struct draws *d, uint32_t arity)
{
    uint32_t p = draw(d, PRIMITIVE_COUNT);
    while (primitives[p].arity != arity) p = (p + 1) % PRIMITIVE_COUNT;
    return (enum primitive)p;
}

value random_function(struct universe *u, struct draws *d, uint32_t arity)
{
    /* These answer on almost anything. */
    static const enum primitive forgiving[] = {PRIM_identity,  PRIM_size,   PRIM_initset, PRIM_flip,
                                               PRIM_totuple,   PRIM_toivec, PRIM_height,  PRIM_first,
                                               PRIM_toindices, PRIM_last,   PRIM_merge,   PRIM_normalize};
    enum { KINDS = sizeof forgiving / sizeof *forgiving };
    value made = FAIL_TYPE;
    switch (draw(d, 12)) {
    default:
        if (arity == 1) return value_of_primitive(forgiving[draw(d, KINDS)]);
        break;
    case 0:
    case 1:
    case 2: break;
    case 3:
    case 4: { /* bound: the fixed value fits the parameter */
        enum primitive p = primitive_of_arity(d, arity + 1);
        bool left = draw(d, 2);
        value fixed = random_value(u, d, primitives[p].parameters[left ? 0 : arity]);
        made = dsl_call_primitive(u, left ? PRIM_lbind : PRIM_rbind, (value[]){value_of_primitive(p), fixed});
        break;
    }
    case 5: {
        if (arity != 1) break;
        value outer = random_function(u, d, 1);
        made = dsl_call_primitive(u, PRIM_compose, (value[]){outer, random_function(u, d, 1)});
        break;
    }
    case 6: {
        if (arity != 1) break;
        value outer = random_function(u, d, 2), a = random_function(u, d, 1);
        made = dsl_call_primitive(u, PRIM_fork, (value[]){outer, a, random_function(u, d, 1)});
        break;
    }
    case 7: {
        if (arity != 1) break;
        value f = random_function(u, d, 1);
        made = draw(d, 2) ? dsl_call_primitive(u, PRIM_matcher, (value[]){f, random_value(u, d, T_INT)})
                          : dsl_call_primitive(u, PRIM_power, (value[]){f, int_value(1 + draw(d, 3))});
        break;
    }
    }
    return value_failed(made) ? value_of_primitive(primitive_of_arity(d, arity)) : made;
}

/* ---- any type ---- */

static value of_kind(struct universe *u, struct draws *d, uint32_t bit, uint32_t type)
{
    switch (bit) {
    case B_BOOL: return bool_value(draw(d, 2));
    case B_INT:
        return int_value(type & B_COLOUR ? colour(d) : type & B_COUNT ? draw_between(d, 1, 4) : number(d));
    case B_NONE: return VALUE_NONE;
    case B_PAIR: return some_pair(u, d);
    case B_CELL: return some_cell(u, d);
    case B_GRID: return some_grid(u, d);
    case B_TUPLE: return some_container(u, d, false, element_type(d));
    case B_OBJECT: return some_patch(u, d, true, false);
    case B_INDICES: return some_patch(u, d, false, false);
    case B_OBJECTS: return some_container(u, d, true, T_OBJECT);
    case B_SET: return some_container(u, d, true, draw(d, 2) ? T_INT : element_type(d));
    default: return random_function(u, d, type & B_ARITY2 ? 2 : type & B_ARITY1 ? 1 : 1 + draw(d, 2));
    }
}

value random_value(struct universe *u, struct draws *d, uint32_t type)
{
    uint32_t kinds = type & T_ANY, n = (uint32_t)__builtin_popcount(kinds);
    require(n);
    for (uint32_t skip = draw(d, n); skip; skip--) kinds &= kinds - 1;
    value v = of_kind(u, d, kinds & -kinds, type);
    return value_failed(v) ? bool_value(false) : v;
}

static value some_ragged(struct universe *u, struct draws *d)
{
    value rows[6];
    uint32_t height = draw(d, 6), width = draw(d, 4);
    bool odd_values = draw_one_in(d, 3), even = draw(d, 2);
    for (uint32_t i = 0; i < height; i++) {
        value row[6];
        uint32_t length = even ? width : draw(d, 6);
        for (uint32_t j = 0; j < length; j++)
            row[j] =
                odd_values && draw_one_in(d, 3) ? random_value(u, d, element_type(d)) : int_value(number(d));
        rows[i] = tuple_make(u, row, length);
    }
    return tuple_make(u, rows, height);
}

value random_oddity(struct universe *u, struct draws *d)
{
    value v = FAIL_TYPE;
    switch (draw(d, 8)) {
    case 0: v = some_ragged(u, d); break;
    case 1: v = some_patch(u, d, true, true); break;
    case 2: v = some_patch(u, d, false, true); break;
    case 3: v = VALUE_EMPTY_TUPLE; break;
    case 4: v = VALUE_EMPTY_SET; break;
    case 5: v = some_container(u, d, draw(d, 2), T_ANY); break;
    default: return random_value(u, d, T_ANY);
    }
    return value_failed(v) ? VALUE_NONE : v;
}

void random_arguments(struct universe *u, struct draws *d, enum primitive p, bool odd, value a[MAX_ARITY])
{
    uint32_t arity = primitives[p].arity, wrong = odd && arity ? draw(d, arity) : arity;
    for (uint32_t k = 0; k < arity; k++)
        a[k] = k == wrong || (odd && draw_one_in(d, 4)) ? random_oddity(u, d)
                                                        : random_value(u, d, primitives[p].parameters[k]);
}

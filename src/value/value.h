/* Values of the DSL: integers, None, tuples, sets and functions; immutable, interned, named by 32 bits.
 *
 * Inside one universe every distinct value has exactly one name, so that equality is `a == b`. The small
 * values that programs use most live in the name itself and cost no memory:
 *
 *      31 30  29                                  0
 *     [ 0  0 |  offset / 8 of a box in the heap    ]   box: everything else, see struct box
 *     [ 0  1 |  integer + 2^29                     ]   integer   -2^29 .. 2^29-1 (a boolean is 0 or 1)
 *     [ 1  0 |  a + 2^14 (15)  |  b + 2^14 (15)    ]   pair      (a, b), both -2^14 .. 2^14-1
 *     [ 1  1 |  c + 32 (6) | i + 2048 | j + 2048   ]   cell      (c, (i, j)), c -32..31, i and j -2048..2047
 *
 * The biases make unsigned comparison of two names of one tag the canonical order, so that a set of
 * locations is a sorted array of words, shifting it is adding one constant to each, and two sets are united
 * by merging arrays.
 *
 * THE REPRESENTATION IS CANONICAL: a tuple of two integers in range is always a pair, never a box; a tuple
 * of equally long rows of small integers is always a grid box. Values must therefore be made by the
 * makers of universe.h only. "Grid", "object", "patch" are readings of a value, never part of it:
 * ((1,0),(0,1)) is one value whether a program takes it for a grid or for two vectors.
 *
 * Names below VALUE_FIRST are failures: a call that has no value. The reason is kept for the reports; all
 * failures are alike to programs.
 */
#ifndef ARCWRIGHT_VALUE_VALUE_H
#define ARCWRIGHT_VALUE_VALUE_H

#include <stdbool.h>
#include <stdint.h>

typedef uint32_t value;

/* Why a call has no value: name, word for reports. The order is that of the names 0, 1, 2, ... */
#define FAILURES(X)                                                                                          \
    X(FAIL_TYPE, "wrong kind of argument")                                                                   \
    X(FAIL_ARITY, "wrong number of arguments")                                                               \
    X(FAIL_EMPTY, "nothing there to take")                                                                   \
    X(FAIL_DOMAIN, "argument outside what the primitive is defined on")                                      \
    X(FAIL_RANGE, "integer out of range")                                                                    \
    X(FAIL_SIZE, "value too large")                                                                          \
    X(FAIL_DEPTH, "calls nested too deep")                                                                   \
    X(FAIL_FUEL, "out of fuel")                                                                              \
    X(FAIL_MEMORY, "out of memory")

#define FAILURE_NAME(name, words) name,
enum failure { FAILURES(FAILURE_NAME) FAILURE_COUNT };
#undef FAILURE_NAME

enum { VALUE_FIRST = 16 }; /* smaller names are failures */

static inline bool value_failed(value v) { return v < VALUE_FIRST; }

enum tag { TAG_BOX, TAG_INT, TAG_PAIR, TAG_CELL };
static inline enum tag value_tag(value v) { return (enum tag)(v >> 30); }

enum {
    INT_BIAS = 1 << 29,
    PAIR_BIAS = 1 << 14,
    COLOUR_BIAS = 32,
    PLACE_BIAS = 2048, /* of a cell's row and column */
};

static inline bool value_is_int(value v) { return value_tag(v) == TAG_INT; }
static inline bool value_is_pair(value v) { return value_tag(v) == TAG_PAIR; }
static inline bool value_is_cell(value v) { return value_tag(v) == TAG_CELL; }
static inline bool value_is_box(value v) { return v >= VALUE_FIRST && value_tag(v) == TAG_BOX; }

static inline int32_t int_of(value v) { return (int32_t)(v & 0x3fffffff) - INT_BIAS; }
static inline bool int_fits(int64_t x) { return x >= -INT_BIAS && x < INT_BIAS; }
/* The integer, or FAIL_RANGE. */
static inline value int_value(int64_t x)
{
    return int_fits(x) ? (1u << 30) + (uint32_t)(x + INT_BIAS) : (value)FAIL_RANGE;
}
static inline value bool_value(bool b) { return (1u << 30) + INT_BIAS + (b ? 1u : 0u); }

static inline int32_t pair_first(value v) { return (int32_t)(v >> 15 & 0x7fff) - PAIR_BIAS; }
static inline int32_t pair_second(value v) { return (int32_t)(v & 0x7fff) - PAIR_BIAS; }
static inline bool pair_fits(int64_t a, int64_t b)
{
    return (uint64_t)(a + PAIR_BIAS) < 2 * PAIR_BIAS && (uint64_t)(b + PAIR_BIAS) < 2 * PAIR_BIAS;
}
/* Only for components that fit; pair_value() of universe.h takes any. */
static inline value pair_name(int32_t a, int32_t b)
{
    return (2u << 30) + ((uint32_t)(a + PAIR_BIAS) << 15) + (uint32_t)(b + PAIR_BIAS);
}

static inline int32_t cell_colour(value v) { return (int32_t)(v >> 24 & 0x3f) - COLOUR_BIAS; }
static inline int32_t cell_row(value v) { return (int32_t)(v >> 12 & 0xfff) - PLACE_BIAS; }
static inline int32_t cell_column(value v) { return (int32_t)(v & 0xfff) - PLACE_BIAS; }
static inline value cell_place(value v) { return pair_name(cell_row(v), cell_column(v)); }
static inline bool colour_fits(int64_t c) { return (uint64_t)(c + COLOUR_BIAS) < 2 * COLOUR_BIAS; }
static inline bool place_fits(int64_t i, int64_t j)
{
    return (uint64_t)(i + PLACE_BIAS) < 2 * PLACE_BIAS && (uint64_t)(j + PLACE_BIAS) < 2 * PLACE_BIAS;
}
/* Only for components that fit; cell_value() of universe.h takes any. */
static inline value cell_name(int32_t c, int32_t i, int32_t j)
{
    return (3u << 30) + ((uint32_t)(c + COLOUR_BIAS) << 24) + ((uint32_t)(i + PLACE_BIAS) << 12) +
           (uint32_t)(j + PLACE_BIAS);
}

/* What a box holds after its header. */
enum kind {
    KIND_NONE,     /* None: nothing */
    KIND_TUPLE,    /* value[count], not a pair, a cell or a grid */
    KIND_GRID,     /* int8_t[height * width], row by row: rows of equal length >= 1, at least one row */
    KIND_SET,      /* value[count], ascending in canonical order, no duplicates */
    KIND_FUNCTION, /* value[count]: a primitive (count 0) or what a constructor has bound */
};

/* What is known of all elements of a tuple or a set: lets kernels take packed paths without looking. */
enum elem {
    ELEM_ANY,  /* nothing is known */
    ELEM_BYTE, /* tuples only: integers -128..127, that is a possible row of a grid */
    ELEM_INT,  /* integers (of a tuple: not all bytes) */
    ELEM_PAIR, /* pairs: of a set, a packed set of locations */
    ELEM_CELL, /* cells: of a set, a packed object */
};

/* The bounding box of a packed set of locations or cells. */
struct extent {
    int16_t top, left, bottom, right;
};

struct box {
    uint64_t hash;  /* of kind and payload; of a grid it depends on the contents alone, in any universe */
    uint32_t count; /* elements; of a grid the number of its cells */
    uint8_t kind;   /* enum kind */
    uint8_t elem;   /* enum elem; of a function its arity */
    uint16_t op;    /* of a function: which primitive or constructor */
    union {
        struct extent extent; /* of a set of ELEM_PAIR or ELEM_CELL */
        struct {
            uint16_t height, width;
            uint16_t colours; /* no part of the value: see below */
        };                    /* of a grid */
        struct {
            uint32_t nesting; /* of tuples, sets and functions of boxes: 1 + the deepest element's */
            uint32_t weight;  /* own count and the heaviest element's weight: bounds one comparison */
        };
        uint64_t pad; /* zero otherwise */
    };
    /* the payload follows, aligned to 8 */
};
/* The `colours` of a grid are 0 until somebody asks for them (grid_colours() of dsl/image/image.h): then a bit for
 * each of 0..15 that occurs. Grids are found by their contents whatever they are. */

#endif

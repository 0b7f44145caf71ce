/* A universe: the place where values live, each once.
 *
 * One universe serves one thread at a time; a task's samples share it, so that whatever does not depend on
 * the sample is made and computed once. It holds
 *   - the heap: boxes, growing upwards in one reserved stretch of addresses (a name is an offset);
 *   - the table that finds a box by its contents;
 *   - the memory of results, (function, arguments) -> value, if asked for;
 *   - the frame: scratch memory of the running call, released when the call returns;
 *   - the fuel of the running evaluation.
 * universe_reset() forgets all values and results at the cost of a few stores: the tables are stamped with
 * an epoch. Names made before a reset mean nothing after it, but integers, pairs and cells, and the
 * values named here (VALUE_NONE, ..., primitives), which keep their names for ever, in every universe.
 *
 * Limits are part of the meaning of programs and deterministic: a value of more than LIMIT_ELEMENTS
 * elements is FAIL_SIZE; work is counted in ticks against the fuel of the evaluation (FAIL_FUEL), about a
 * nanosecond each, and every element made costs at least a tick, so that fuel bounds memory too. Only when
 * a whole batch shares one universe can the heap run out first (FAIL_MEMORY, universe_exhausted()): the
 * batch is then evaluated again in smaller parts, see batch/batch.h.
 */
#ifndef ARCWRIGHT_VALUE_UNIVERSE_H
#define ARCWRIGHT_VALUE_UNIVERSE_H

#include <stddef.h>
#include <string.h>
#include "base/buf.h"
#include "base/check.h"
#include "base/simd.h"
#include "value/value.h"

/* The longest recorded tuple of real programs has 22,320 elements, the largest set 8,185. */
enum { LIMIT_ELEMENTS = 1 << 18 };
/* How deep values may nest: what compares or prints them recurses. power(f, LIMIT_DEPTH) must fit. */
enum { LIMIT_NESTING = 4000 };
/* Nested calls; the reference gives up near 1,000 as well. */
enum { LIMIT_DEPTH = 900 };

enum {
    VALUE_NONE = 16,
    VALUE_EMPTY_SET = 32,
    VALUE_EMPTY_TUPLE = 48,
    VALUE_PRIMITIVES = 64, /* primitive p is VALUE_PRIMITIVES + 4 * p */
};
static inline value value_of_primitive(uint32_t p) { return VALUE_PRIMITIVES + 4 * p; }

/* What the value layer must know of the primitives above it: to print and to order functions. */
struct operators {
    uint32_t count;
    const char *(*name)(uint32_t op);
    uint8_t (*arity)(uint32_t op);
};

struct universe_options {
    size_t heap_bytes;             /* most the boxes may take beside the fixed ones; 0: 256 MiB */
    size_t frame_bytes;            /* most the scratch memory may take; 0: 64 MiB */
    bool remember;                 /* keep the memory of results */
    const struct operators *names; /* borrowed */
};

struct memo_entry; /* see memory.c */

/* What running one operator took. Ticks and time are its own: those of operators that it called are theirs.
 * Time is taken of one call in CALLS_A_TIMING (dsl/call.c), so that it costs next to nothing. */
enum { OPERATORS_MOST = 511, CALLS_A_TIMING = 61 };
struct operator_account {
    uint64_t calls, timed; /* `timed` among the `calls` */
    uint64_t
        direct; /* of the calls, those that a mapping kernel makes itself: never timed, their time is its own */
    int64_t ticks;         /* of all calls */
    uint64_t ns, inner_ns; /* of the timed calls, with what they called; of timed calls made from here */
};

struct universe {
    char *heap;           /* base of all names of boxes */
    size_t top, heap_end; /* bytes used, bytes allowed */
    size_t fixed;         /* bytes of the boxes that outlive a reset */
    size_t peak;          /* most bytes used since the start, for reports */
    size_t draft;         /* where the box being made stands, if one is */
    bool loose;           /* drafts are kept without being looked up: see loose_begin() */

    uint64_t *table; /* id << 32 | epoch << 24 | hash's top 24 bits */
    uint32_t table_mask, table_used;
    uint32_t epoch; /* 1..255 */

    struct memo_entry *memo;
    uint32_t memo_mask, memo_used, memo_epoch;
    bool remember;
    enum simd level; /* of the fast kernels to run: the best there is; tests lower it */
    /* For tests: run no fast kernel; or run both kernels at every call, and count where they differ. */
    bool plain_only, compare;
    uint32_t differences, different; /* how many, and the last primitive that did */

    char *frame;
    size_t frame_top, frame_end;

    int64_t fuel;   /* ticks left; below 0 the evaluation has failed */
    uint32_t depth; /* calls nested now */
    bool exhausted; /* the heap or the frame ran out since the last universe_reset */

    uint64_t made, found;        /* values interned: new, and already there */
    uint64_t remembered, called; /* results found in memory, primitives really run */

    struct operator_account accounts[OPERATORS_MOST + 1]; /* since the start; the last: outside of all */
    uint32_t running, until_timed;                        /* operator; calls up to the next timed one */
    uint32_t clock_ns;                                    /* what reading the clock twice takes */

    const struct operators *names;
};

struct universe *universe_new(const struct universe_options *options);
void universe_free(struct universe *u);
void universe_reset(struct universe *u);
/* Aborts if the heap, the table and the frame are not as value/check.c draws them. In debug builds, where every
 * CHECKED_RESETth reset does it, and whoever has made much; nothing in others. Cost: the whole heap. */
void universe_check(const struct universe *u);
enum { CHECKED_RESET = 64 };
static inline bool universe_exhausted(const struct universe *u) { return u->exhausted; }

/* ---- reading ---- */

static inline struct box *box_of(const struct universe *u, value v)
{
    return (struct box *)(u->heap + ((size_t)v << 3));
}
static inline void *box_payload(struct box *b) { return b + 1; }
static inline const value *box_values(const struct box *b) { return (const value *)(b + 1); }
static inline const int8_t *box_cells(const struct box *b) { return (const int8_t *)(b + 1); }

static inline bool value_is_kind(const struct universe *u, value v, enum kind kind)
{
    return value_is_box(v) && box_of(u, v)->kind == kind;
}
static inline bool value_is_set(const struct universe *u, value v) { return value_is_kind(u, v, KIND_SET); }
static inline bool value_is_grid(const struct universe *u, value v) { return value_is_kind(u, v, KIND_GRID); }
static inline bool value_is_function(const struct universe *u, value v)
{
    return value_is_kind(u, v, KIND_FUNCTION);
}
/* Any tuple: pair, cell, grid or other. */
static inline bool value_is_tuple(const struct universe *u, value v)
{
    if (!value_is_box(v)) return value_is_pair(v) || value_is_cell(v);
    enum kind k = (enum kind)box_of(u, v)->kind;
    return k == KIND_TUPLE || k == KIND_GRID;
}
static inline bool value_is_container(const struct universe *u, value v)
{
    return value_is_set(u, v) || value_is_tuple(u, v);
}

/* 0, None, () and {} are false, everything else is true. */
bool value_true(const struct universe *u, value v);

/* Elements of a tuple or a set in iteration order, as one array whatever the representation. */
struct seq {
    const value *at; /* borrowed: from the box, the frame, or `own` below: do not copy the struct */
    uint32_t count;
    bool is_set;
    uint8_t elem; /* enum elem of all elements where known */
    value own[2];
};
/* Taking a grid of more cells than this apart into rows costs fuel; usual ones are free, whatever looks at
 * them, so that a kernel which need not make the rows costs the same. Fast kernels decline larger grids. */
enum { LARGE_GRID = 4096 };
/* False if v is no container (or scratch memory ran out): then the caller fails with seq_failure(). Rows of
 * a grid are made on the way. */
bool seq_open(struct universe *u, value v, struct seq *s);
/* What failed: FAIL_MEMORY if memory ran out, else FAIL_TYPE. */
static inline value seq_failure(const struct universe *u) { return u->exhausted ? FAIL_MEMORY : FAIL_TYPE; }

/* Number of elements; -1 if v is no container. */
int64_t value_size(const struct universe *u, value v);

/* Element i of a tuple, i below its length. */
value tuple_at(struct universe *u, value v, uint32_t i);

/* -1, 0, 1: the canonical order None < integers < tuples < sets < functions, total on all values. */
int value_compare(struct universe *u, value a, value b);

/* The canonical text: (1, 2), {3}, None, compose(size, dmirror). A value that shares parts can have a text
 * exponential in its size, so that it ends with ... after PRINT_MOST bytes. */
enum { PRINT_MOST = 1 << 22 };
void value_print(struct universe *u, value v, struct buf *out);

/* ---- making ---- every maker returns the value, or a failure (FAIL_SIZE, FAIL_MEMORY, FAIL_RANGE) */

value tuple_make(struct universe *u, const value *elements, uint32_t count);
/* What putting elements of no packed kind into canonical order costs in ticks, whatever order they come in; the set
 * makers charge it. */
uint64_t order_price(const struct universe *u, const value *elements, uint32_t count);
/* Sorts `elements` in place and drops duplicates. */
value set_make(struct universe *u, value *elements, uint32_t count);
/* Elements already ascending and distinct. */
value set_make_sorted(struct universe *u, const value *elements, uint32_t count);
/* cells[height][width]; no rows gives (), rows of width 0 a tuple of empty tuples. */
value grid_make(struct universe *u, uint32_t height, uint32_t width, const int8_t *cells);
value row_make(struct universe *u, const int8_t *cells, uint32_t width); /* the tuple of them; width >= 1 */
value pair_value(struct universe *u, int64_t a, int64_t b);              /* a pair whatever the size */
value cell_value(struct universe *u, value colour, value place);         /* the tuple (colour, place) */
value function_make(struct universe *u, uint32_t op, uint8_t arity, const value *bound, uint32_t count);

/* Kernels that know their result write it straight into the heap: begin, fill the payload, end. Nothing
 * else may be made in between. */
enum { LONG_PAYLOAD = 64 }; /* from here on in bytes, payloads begin at cache lines */
static inline size_t box_bytes(size_t payload) { return (sizeof(struct box) + payload + 7) & ~(size_t)7; }
/* A header after its hash, as two words. It is written as words because it is read as words right afterwards:
 * a load that has to wait for several stores waits long. */
struct box_head {
    uint64_t first, second;
};
static inline struct box_head box_head_of(const struct box *b)
{
    struct box_head h;
    memcpy(&h, (const char *)b + sizeof b->hash, sizeof h);
    return h;
}
static inline struct box_head box_head_put(struct box *b, uint32_t count, enum kind kind, uint32_t elem,
                                           uint32_t op, uint64_t second)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    struct box_head h = {(uint64_t)op << 48 | (uint64_t)elem << 40 | (uint64_t)kind << 32 | count, second};
#else
    struct box_head h = {(uint64_t)count << 32 | (uint64_t)kind << 24 | elem << 16 | op, second};
#endif
    memcpy((char *)b + sizeof b->hash, &h, sizeof h);
    return h;
}
/* NULL: out of memory. */
static inline struct box *draft_begin(struct universe *u, size_t payload)
{
    size_t at = u->top;
    if (payload >= LONG_PAYLOAD) at = ((at + sizeof(struct box) + 63) & ~(size_t)63) - sizeof(struct box);
    u->draft = at;
    if (__builtin_expect(at + box_bytes(payload) > u->heap_end, 0)) {
        u->exhausted = true;
        return NULL;
    }
    return (struct box *)(u->heap + at);
}
/* The header's second word for a grid. */
static inline uint64_t grid_word(uint32_t height, uint32_t width)
{
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    return (uint64_t)width << 16 | height;
#else
    return (uint64_t)height << 48 | (uint64_t)width << 32;
#endif
}
/* Without what is no part of the value. */
static inline uint64_t grid_word_alone(uint64_t word) { return word & grid_word(UINT16_MAX, UINT16_MAX); }
/* Both >= 1. NULL: too large, or out of memory. */
static inline int8_t *draft_grid(struct universe *u, uint32_t height, uint32_t width)
{
    check(height && width);
    if ((uint64_t)height * width > LIMIT_ELEMENTS || height >= 0xffff || width >= 0xffff) return NULL;
    struct box *b = draft_begin(u, (size_t)height * width);
    if (!b) return NULL;
    box_head_put(b, height * width, KIND_GRID, 0, 0, grid_word(height, width));
    return box_payload(b);
}
value draft_grid_end(struct universe *u);
/* Room for `most` elements of one packed kind. NULL: out of memory. */
static inline value *draft_set(struct universe *u, uint32_t most)
{
    struct box *b = draft_begin(u, (size_t)most * sizeof(value));
    return b ? box_payload(b) : NULL;
}
value draft_set_end(struct universe *u, uint32_t count, enum elem elem); /* ascending, distinct */
/* The same for pairs or cells of which the bounding box is known. */
value draft_places_end(struct universe *u, uint32_t count, enum elem elem, struct extent x);
/* Between these two, packed sets are made without being looked up, so that their names say nothing: for what
 * is taken apart at once. Nothing else may be made. All that was made is forgotten at the end. */
static inline size_t loose_begin(struct universe *u)
{
    u->loose = true;
    return u->top;
}
static inline void loose_end(struct universe *u, size_t mark)
{
    u->loose = false;
    u->top = mark;
}

/* Loops over vectors need not stop at the last byte: 64 bytes before a payload may be read, and after one, or
 * after what is on top of the frame, so many read and, while it is a draft, written. */
enum { SLACK = 4096 };

/* ---- scratch, fuel ---- */

/* Fuel for those who bound their work by other means; calls of theirs that are to end like a program's have their
 * own. */
#define FUEL_ENDLESS (INT64_MAX / 2)

static inline size_t frame_mark(const struct universe *u) { return u->frame_top; }
static inline void frame_release(struct universe *u, size_t mark) { u->frame_top = mark; }
/* NULL when the frame is full (and the universe is then exhausted). Aligned to 16. */
static inline void *frame_alloc(struct universe *u, size_t bytes)
{
    size_t at = u->frame_top, end = at + ((bytes + 15) & ~(size_t)15);
    if (__builtin_expect(end > u->frame_end, 0)) {
        u->exhausted = true;
        return NULL;
    }
    u->frame_top = end;
    return u->frame + at;
}

/* Takes ticks from the fuel; false when it has run out: the caller then returns FAIL_FUEL. Kernels charge
 * before they work, in proportion to the work, so that the budget is never overrun by more than one charge. */
static inline bool charge(struct universe *u, uint64_t ticks)
{
    u->fuel -= (int64_t)ticks;
    return __builtin_expect(u->fuel >= 0, 1);
}

/* ---- the memory of results ---- */

enum { MEMO_ARGUMENTS = 4 };
/* Unused arguments are 0. Returns 0 when nothing is known (0 is FAIL_TYPE, which is stored as a result
 * with found = true). */
bool memo_find(struct universe *u, value function, const value *arguments, uint32_t count, value *result,
               uint32_t *ticks);
void memo_store(struct universe *u, value function, const value *arguments, uint32_t count, value result,
                uint32_t ticks);

#endif

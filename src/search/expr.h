/* Expressions that a generator of candidates builds: what a program computes, and what it gives on each sample.
 *
 *     struct expr *list = expr_state(x, number), *e;
 *     e = expr_call(x, PRIM_sorted_by, list, expr_int(x, PROPERTY_CELLS));
 *     e = expr_call(x, PRIM_lined_up, e, expr_int(x, 0));
 *     if (expr_value(x, e, 0) == goal) expr_propose(x, e, &(struct candidate){.kind = ..., .cost = ...});
 *
 * Each step is written once and gives program and values together. Both are lazy: a value is computed when it is first
 * asked for, a node of the graph is made when the expression has become a candidate, so that what fails on the first
 * demo costs one call.
 *
 * A call has DEFAULT_FUEL, as in a program alone; the universe's fuel is afterwards what it was. Constants and what is
 * made of them alone are computed once for all samples. An argument that failed fails the call.
 *
 * Memory: the universe's frame. Whoever builds marks the frame before and releases it after; expressions that stand
 * for something longer (planes, lists) are built before the mark. When the frame is full they are `expr_failed`. */
#ifndef ARCWRIGHT_SEARCH_EXPR_H
#define ARCWRIGHT_SEARCH_EXPR_H

#include "search/candidate.h"

enum expr_kind { EXPR_GIVEN, EXPR_STATE, EXPR_CONSTANT, EXPR_FUNCTION, EXPR_TUPLE, EXPR_CALL };

struct expr {
    uint8_t kind;       /* enum expr_kind */
    bool same;          /* at[0] holds on all samples */
    uint16_t primitive; /* of EXPR_FUNCTION, EXPR_CALL */
    uint32_t state;     /* of EXPR_STATE */
    uint32_t count;     /* of arguments or elements */
    node_id node;       /* NODE_ABSENT: not asked for yet */
    uint64_t known;     /* bit per sample whose value is in `at` */
    value at[MOST_SAMPLES];
    struct expr *argument[];
};

/* What has a node and values already: the input, a blank of the outputs' size. */
struct expr *expr_given(struct search_context *x, node_id node, const value *values);
struct expr *expr_input(struct search_context *x);
struct expr *expr_size(struct search_context *x); /* an image of the outputs' size; it must be known */
/* A state, and a state moved to (0, 0). */
struct expr *expr_state(struct search_context *x, uint32_t state);
struct expr *expr_state_grid(struct search_context *x, uint32_t state);
struct expr *expr_constant(struct search_context *x, value v); /* an integer or a pair */
static inline struct expr *expr_int(struct search_context *x, int32_t n)
{
    return expr_constant(x, int_value(n));
}
struct expr *expr_function(struct search_context *x, enum primitive p); /* the primitive as a value */
struct expr *expr_tuple(struct search_context *x, struct expr *const *elements, uint32_t count);
/* The primitive called with as many expressions as it has parameters. */
#define expr_call(x, p, ...)                                                                                 \
    expr_call_with((x), (p), (struct expr *[]){__VA_ARGS__},                                                 \
                   sizeof((struct expr *[]){__VA_ARGS__}) / sizeof(struct expr *))
struct expr *expr_call_with(struct search_context *x, enum primitive p, struct expr *const *arguments,
                            uint32_t count);

/* PRIM_turned by 0 .. 7; the turn that undoes a turn. */
enum { TURNS = 8 };
struct expr *expr_turned(struct search_context *x, struct expr *e, uint32_t turn);
static inline uint32_t turn_opposite(uint32_t turn) { return turn == 5 ? 6 : turn == 6 ? 5 : turn; }

/* What it gives on sample k; its node. */
value expr_value(struct search_context *x, struct expr *e, uint32_t k);
node_id expr_node(struct search_context *x, struct expr *e);

/* Whether it gives what is wanted on all demos. */
bool expr_fits(struct search_context *x, struct expr *e);
/* A candidate of it, with its node and outputs. False, and nothing is added, if it does not fit or fails on a test. */
bool expr_propose(struct search_context *x, struct expr *e, const struct candidate *c);
/* The same of what fits some demos. */
void expr_propose_partial(struct search_context *x, struct expr *e, const struct candidate *given);

#endif

/* Mutation: a program changed a little, well typed by construction.
 *
 * A kind picks a line and one of its arguments (or the line's primitive) and puts something else of a
 * compatible declared type there. The child is built straight into the batch's graph, where whatever it kept of
 * its parent is already: a mutant costs only what differs. */
#ifndef ARCWRIGHT_EVOLVE_MUTATE_H
#define ARCWRIGHT_EVOLVE_MUTATE_H

#include "base/rng.h"
#include "program/program.h"

/* name, weight, what it does */
#define MUTATIONS(X)                                                                                         \
    X(argument, 25, "an argument becomes the value of another line of the program")                          \
    X(constant, 25, "a constant becomes another of its role")                                                \
    X(primitive, 20, "a primitive becomes another of compatible signature")                                  \
    X(graft, 15, "an argument becomes an expression of another program")                                     \
    X(wrap, 8, "an argument passes through one more primitive")                                              \
    X(strip, 5, "a call gives way to one of its arguments")                                                  \
    X(swap, 2, "two arguments of one type change places")

#define MUTATION_NAME(name, weight, words) MUTATE_##name,
enum mutation { MUTATIONS(MUTATION_NAME) MUTATION_COUNT };
#undef MUTATION_NAME

const char *mutation_name(enum mutation kind);
const char *mutation_words(enum mutation kind);

/* Makes a changed copy of the parent in `to`; NODE_ABSENT if the kind found nothing to change. `donor` is
 * where grafts are taken from. Same arguments, same child. */
node_id mutate(struct graph *to, const struct program *parent, const struct program *donor,
               enum mutation kind, struct rng *r);

/* A kind drawn by weight. */
enum mutation mutation_draw(struct rng *r);

#endif

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
    X(argument, 22, "an argument becomes the value of another line of the program")                          \
    X(constant, 22, "a constant becomes another of its role")                                                \
    X(derived, 6, "a constant becomes what the demo pairs say: a colour, a size, a symmetry")                \
    X(primitive, 18, "a primitive becomes another of compatible signature")                                  \
    X(graft, 14, "an argument becomes an expression of another program")                                     \
    X(wrap, 6, "an argument passes through one more primitive")                                              \
    X(call, 12, "an argument or the result passes through a new call")                                       \
    X(image, 12, "the same with a primitive of the extensions")                                              \
    X(sequence, 5, "another program runs after it, or before it")                                            \
    X(overlay, 3, "its result and another program's are laid over each other")                               \
    X(migrant, 2, "another program as it is")                                                                \
    X(strip, 4, "a call gives way to one of its arguments")                                                  \
    X(again, 3, "a line is applied once more to its own value")                                              \
    X(combine, 3, "a function is composed with another, or a composition loses a part")                      \
    X(unfold, 1, "a made function that is called is written out")                                            \
    X(swap, 1, "two arguments of one type change places")

#define MUTATION_NAME(name, weight, words) MUTATE_##name,
enum mutation { MUTATIONS(MUTATION_NAME) MUTATION_COUNT };
#undef MUTATION_NAME

const char *mutation_name(enum mutation kind);
const char *mutation_words(enum mutation kind);

/* Whether the kind takes something of the donor. */
static inline bool mutation_mixes(enum mutation kind)
{
    return kind == MUTATE_graft || kind == MUTATE_sequence || kind == MUTATE_overlay ||
           kind == MUTATE_migrant;
}

/* The colours that new constants are drawn from: those of a task's demos. */
struct palette {
    uint8_t count, colours[10];
};

/* Makes a changed copy of the parent in `to`; NODE_ABSENT if the kind found nothing to change. `donor` is
 * where grafts are taken from. Same arguments, same child. */
node_id mutate(struct graph *to, const struct program *parent, const struct program *donor,
               enum mutation kind, struct rng *r);
/* The same for a task: constants of colour are colours of the palette (NULL: any). */
node_id mutate_for(struct graph *to, const struct program *parent, const struct program *donor,
                   const struct palette *palette, enum mutation kind, struct rng *r);

/* A kind drawn by weight: the MUTATION_COUNT given, or, for NULL, those of the table. */
enum mutation mutation_draw(struct rng *r, const uint32_t *given);

/* Weights of the table, moved by up to a factor of 3 by how often each kind was kept, once there is evidence. */
void mutation_adapt(uint32_t out[MUTATION_COUNT], const uint64_t *tried, const uint64_t *kept);

#endif

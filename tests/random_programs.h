/* Random programs for property tests: expressions grown line by line in a graph, each line a call whose arguments are
 * lines before it, inputs, constants or primitives. */
#ifndef ARCWRIGHT_TESTS_RANDOM_PROGRAMS_H
#define ARCWRIGHT_TESTS_RANDOM_PROGRAMS_H

#include "program/program.h"
#include "random_values.h"

/* Of 1 to `most` lines; reads I, sometimes S. Typed: every argument may be what its parameter wants, so that the
 * parser takes the program. Else about one argument in four is anything. */
node_id random_program(struct graph *g, struct draws *d, bool typed, uint32_t most);

#endif

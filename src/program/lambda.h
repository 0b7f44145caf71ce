#ifndef ARCWRIGHT_PROGRAM_LAMBDA_H
#define ARCWRIGHT_PROGRAM_LAMBDA_H

#include "program/graph.h"

/* The expression as a function of that input: a node whose value, called with one argument, is what `root` is where the
 * input is that argument. NODE_ABSENT if no such function can be written: a call with more than three arguments that
 * vary, a function that varies, a tuple of other than two. The work is linear in the expression. */
node_id graph_lambda(struct graph *g, node_id root, enum input input);

#endif

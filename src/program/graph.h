/* Expressions of any number of programs as one graph in which equal expressions exist once.
 *
 * A node is made of nodes made before it, so the node numbers are a topological order: evaluating a graph is
 * one pass over an array. A program alone is a graph with one root (program/program.h), a batch is one with
 * many. Each node has a 128-bit hash of what it computes, the same in every graph, process and machine:
 * the hash of a program's root is the program's identity.
 *
 *     fill(I, TWO, ofcolor(I, THREE))        0 INPUT I   1 CONST 3   2 CALL ofcolor(0, 1)
 *                                            3 CONST 2   4 CALL fill(0, 3, 2)
 *
 * Owner: whoever called graph_new. Not shared between threads while it grows. */
#ifndef ARCWRIGHT_PROGRAM_GRAPH_H
#define ARCWRIGHT_PROGRAM_GRAPH_H

#include "base/hash.h"
#include "dsl/dsl.h"

enum node_kind {
    NODE_INPUT,     /* op: enum input */
    NODE_CONST,     /* constant: an integer or a pair */
    NODE_TUPLE,     /* a tuple literal: its elements */
    NODE_PRIMITIVE, /* op: the primitive as a value */
    NODE_CALL,      /* op: the primitive; the arguments */
    NODE_APPLY,     /* the function, then the arguments */
};

enum input {
    INPUT_I, /* the grid */
    INPUT_S, /* the demonstration pairs: ((input, output), ...), without the pair that is being scored */
    INPUT_C, /* the grid to compare with: of differs */
    INPUT_COUNT
};

typedef uint32_t node_id;
#define NODE_ABSENT UINT32_MAX

struct node {
    uint8_t kind;       /* enum node_kind */
    uint8_t inputs : 7; /* bit per enum input it depends on; 0: a constant of the whole task */
    uint8_t ill : 1;    /* it or something in it surely cannot work: graph_argument_fits() says no */
    uint16_t op;
    uint32_t count; /* of args */
    uint32_t first; /* its args are graph->args[first .. first+count) */
    value constant; /* of NODE_CONST */
    struct hash128 hash;
};

struct graph {
    struct node *nodes;
    uint32_t count, capacity;
    node_id *args;
    uint32_t args_count, args_capacity;
    node_id *table; /* node + 1; 0 is free */
    uint32_t table_mask;
};

struct graph *graph_new(void);
void graph_free(struct graph *g);
void graph_clear(struct graph *g); /* forgets all nodes, keeps the memory */

/* Aborts unless, in debug builds,
 *   - a node is made of nodes before it, and its args are those that follow the args of the node before;
 *   - it reads the inputs that they read, and is ill if one of them is;
 *   - the table leads from what it is to it, so that no other node is the same.
 * Cost: all nodes. A batch does it before it runs. */
void graph_check(const struct graph *g);

node_id graph_input(struct graph *g, enum input input);
node_id graph_constant(struct graph *g, value v); /* an integer or a pair */
node_id graph_tuple(struct graph *g, const node_id *elements, uint32_t count);
node_id graph_primitive(struct graph *g, enum primitive p);
/* As many arguments as the primitive has parameters. */
node_id graph_call(struct graph *g, enum primitive p, const node_id *arguments);
/* A function node applied to 1 .. 4 arguments. Of a primitive with fitting arity it is a plain call. */
node_id graph_apply(struct graph *g, node_id function, const node_id *arguments, uint32_t count);

static inline const struct node *graph_node(const struct graph *g, node_id n) { return &g->nodes[n]; }
static inline const node_id *graph_args(const struct graph *g, node_id n)
{
    return g->args + g->nodes[n].first;
}
/* A call or an application: what a line of a program is. */
static inline bool node_is_line(const struct node *n) { return n->kind >= NODE_CALL; }

/* Copies the expression `root` of another graph into this one. `map` (from->count entries, each NODE_ABSENT
 * or the node here that stands for it) is filled: preset entries substitute sub-expressions. */
node_id graph_copy(struct graph *to, const struct graph *from, node_id root, node_id *map);

/* Whether the argument can be parameter k of the primitive: no clash of types (type_clashes), and of a function
 * the right number of arguments, where both are certain. The parser refuses programs with such a call, so the mutator
 * must not make them: printing and reading would not be inverses. */
bool graph_argument_fits(const struct graph *g, enum primitive p, uint32_t k, node_id argument);
/* How many arguments a function node takes; 0 if that is not certain. */
uint32_t graph_arity(const struct graph *g, node_id id);

/* The node's most likely type (dsl/types.h): the declared result of a call, the kind of a literal. */
uint32_t graph_type(const struct graph *g, node_id id);

#endif

/* What the printed forms of a program share. Internal to program/. */
#ifndef ARCWRIGHT_PROGRAM_PRINTER_H
#define ARCWRIGHT_PROGRAM_PRINTER_H

#include "program/program.h"

struct printer {
    const struct graph *graph;
    const uint32_t *line; /* of each node: the number of its line; 0: it stands where it is used */
    node_id root;
    struct buf *out;
};

/* Tuples that stand where they are used: what is shared may be written again as long as it is short, and what nests
 * leaves room for PROGRAM_BRACKETS. */
enum { SHARED_MOST = 32, DEPTH_MOST = 50 };

/* Of each node of a graph: how often others name it, at most 2. The caller frees. */
uint8_t *print_uses(const struct graph *g);

/* Whether a tuple gets a line: `size` is what it is made of as written, `depth` how deep that nests. */
static inline bool print_named(uint8_t uses, uint64_t size, uint32_t depth)
{
    return (uses > 1 && size > SHARED_MOST) || depth > DEPTH_MOST;
}

/* def NAME(I): */
void print_head(const struct program *program, const char *name, struct buf *out);
/* The node as an argument: its line's name, or all of it. `wanted` is the parameter's type (of constants: T or ONE). */
void print_use(const struct printer *p, node_id id, uint32_t wanted);
/* The node's call, or its elements. */
void print_call(const struct printer *p, node_id id);

#endif

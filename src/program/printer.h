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

/* def NAME(I): */
void print_head(const struct program *program, const char *name, struct buf *out);
/* The node as an argument: its line's name, or all of it. `wanted` is the parameter's type (of constants: T or ONE). */
void print_use(const struct printer *p, node_id id, uint32_t wanted);
/* The node's call. */
void print_call(const struct printer *p, node_id id);

#endif

#include "store/inside.h"

const char *store_program_unportable(const struct program *program, enum store_kind kind)
{
    const struct graph *g = program->graph;
    for (node_id n = 0; n < g->count; n++) {
        const struct node *node = graph_node(g, n);
        if ((node->kind == NODE_CALL || node->kind == NODE_PRIMITIVE) && node->op >= CORE_PRIMITIVES)
            return "It uses a primitive that plain arc-dsl does not have.";
    }
    if (kind == STORE_DIFFER) return NULL; /* called with S, I and C by its nature */
    switch (program->signature) {
    case SIGNATURE_I: break;
    case SIGNATURE_SI: return "It reads S, the demonstration pairs, which plain arc-dsl does not pass.";
    case SIGNATURE_SIC: return "It reads C, a grid to compare with, which plain arc-dsl does not pass.";
    }
    return NULL;
}

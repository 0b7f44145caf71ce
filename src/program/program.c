#include "program/program.h"

#include <ctype.h>

static enum signature signature_of(const struct graph *g, node_id root)
{
    uint8_t inputs = graph_node(g, root)->inputs;
    if (inputs & 1u << INPUT_C) return SIGNATURE_SIC;
    return inputs & 1u << INPUT_S ? SIGNATURE_SI : SIGNATURE_I;
}

static void set_name(struct program *p, const char *name)
{
    snprintf(p->name, sizeof p->name, "%s", name);
    const char *underscore = strrchr(p->name, '_');
    if (underscore) snprintf(p->task, sizeof p->task, "%s", underscore + 1);
}

struct program *program_extract(const struct graph *g, node_id root, const char *name)
{
    struct program *p = must_calloc(1, sizeof *p);
    set_name(p, name ? name : "");
    p->graph = graph_new();
    node_id *map = must_alloc(((size_t)root + 1) * sizeof *map);
    memset(map, 0xff, ((size_t)root + 1) * sizeof *map);
    p->root = graph_copy(p->graph, g, root, map);
    free(map);
    p->signature = signature_of(p->graph, p->root);
    p->hash = graph_node(p->graph, p->root)->hash;
    for (node_id n = 0; n < p->graph->count; n++) p->size += node_is_line(graph_node(p->graph, n));
    return p;
}

void program_free(struct program *p)
{
    if (!p) return;
    graph_free(p->graph);
    free(p);
}

void library_add(struct library *lib, struct program *p)
{
    array_reserve(lib->programs, lib->count, lib->capacity);
    lib->programs[lib->count++] = p;
}

void library_free(struct library *lib)
{
    for (uint32_t i = 0; i < lib->count; i++) program_free(lib->programs[i]);
    free(lib->programs);
    free(lib->errors);
    *lib = (struct library){0};
}

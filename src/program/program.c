#include "program/program.h"

#include <ctype.h>

static enum signature signature_of(const struct graph *g, node_id root)
{
    uint8_t inputs = graph_node(g, root)->inputs;
    if (inputs & 1u << INPUT_C) return SIGNATURE_SIC;
    return inputs & 1u << INPUT_S ? SIGNATURE_SI : SIGNATURE_I;
}

/* ---- names ---- */

static bool is_plain(char c) { return isalnum((unsigned char)c) || c == '_'; }

static int hex_digit(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* The byte that _xHH stands for, or -1. */
static int escaped(const char *at)
{
    if (at[0] != '_' || at[1] != 'x' || hex_digit(at[2]) < 0 || hex_digit(at[3]) < 0) return -1;
    return hex_digit(at[2]) * 16 + hex_digit(at[3]);
}

void name_of_task(char name[PROGRAM_NAME], const char *prefix, const char *id)
{
    size_t n = (size_t)snprintf(name, PROGRAM_NAME, "%s", prefix);
    for (; *id && n + 5 < PROGRAM_NAME; id++) {
        if (is_plain(*id) && escaped(id) < 0)
            name[n++] = *id;
        else
            n += (size_t)snprintf(name + n, 5, "_x%02x", (unsigned char)*id);
    }
    name[n] = 0;
}

void task_of_name(char id[PROGRAM_NAME], const char *name)
{
    size_t n = 0;
    bool solver = strncmp(name, "solve_", 6) == 0;
    bool other = strncmp(name, "differ_", 7) == 0 || strncmp(name, "verify_", 7) == 0;
    const char *underscore = strrchr(name, '_');
    const char *at = solver ? name + 6 : other ? name + 7 : underscore ? underscore + 1 : "";
    while (*at && n + 1 < PROGRAM_NAME) {
        int byte = escaped(at);
        id[n++] = byte > 0 ? (char)byte : *at;
        at += byte > 0 ? 4 : 1;
    }
    id[n] = 0;
}

void program_set_name(struct program *p, const char *name, const char *task)
{
    char id[PROGRAM_NAME];
    if (!task) task_of_name(id, name);
    if (!task) task = id;
    size_t n = strlen(name) + 1, t = strlen(task) + 1;
    char *texts = n + t > 2 ? must_alloc(n + t) : NULL;
    p->name = texts ? memcpy(texts, name, n) : "";
    p->task = texts ? memcpy(texts + n, task, t) : "";
    free(p->texts);
    p->texts = texts;
}

struct program *program_extract(const struct graph *g, node_id root, const char *name)
{
    struct program *p = must_calloc(1, sizeof *p);
    program_set_name(p, name ? name : "", NULL);
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

void program_set_file(struct program *p, const char *path)
{
    size_t size = strlen(path) + 1;
    free(p->file);
    p->file = memcpy(must_alloc(size), path, size);
}

void program_free(struct program *p)
{
    if (!p) return;
    graph_free(p->graph);
    free(p->texts);
    free(p->file);
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
    free(lib->notes);
    *lib = (struct library){.prelude = lib->prelude};
}

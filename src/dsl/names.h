/* Scratch tables of values, for kernels that ask "was this one there?", and the gathering of results.
 *
 * Values are compared by name, so all of this is hashing of 32-bit words. Everything lives in the frame. */
#ifndef ARCWRIGHT_DSL_NAMES_H
#define ARCWRIGHT_DSL_NAMES_H

#include "dsl/kernel.h"

/* A table from names to numbers. Room for as many as names_begin() was told. */
struct names {
    value *name; /* 0: free; no value has this name */
    uint32_t *number;
    uint32_t mask;
};
/* VALUE_OK or FAIL_MEMORY. */
value names_begin(struct universe *u, struct names *t, uint32_t most);
/* The number that belongs to v, or NULL. */
uint32_t *names_find(const struct names *t, value v);
/* The same, and v is put in with number 0 if it was not there: *is_new says so. */
uint32_t *names_add(struct names *t, value v, bool *is_new);

/* Keeps each value at its first position; VALUE_OK or FAIL_MEMORY. */
value names_unique(struct universe *u, value *at, uint32_t *count);

/* Elements of a container to be, in order. A set may be gathered from more elements than LIMIT_ELEMENTS,
 * as long as no more than that are different. */
struct gather {
    value *at;
    uint32_t count, room;
    bool is_set;
};
/* `total` is how many will be added. VALUE_OK, or why not: a tuple of so many is too large. */
value gather_begin(struct universe *u, struct gather *g, uint64_t total, bool is_set);
value gather_crowded(struct universe *u, struct gather *g);
/* VALUE_OK, or the failure: v's own if it is one. */
static inline value gather_add(struct universe *u, struct gather *g, value v)
{
    if (value_failed(v)) return v;
    if (g->count == g->room) {
        value crowded = gather_crowded(u, g);
        if (crowded != VALUE_OK) return crowded;
    }
    g->at[g->count++] = v;
    return VALUE_OK;
}
/* None of them is a failure. */
static inline value gather_add_all(struct universe *u, struct gather *g, const value *at, uint32_t count)
{
    if (count <= g->room - g->count) {
        memcpy(g->at + g->count, at, count * sizeof *at);
        g->count += count;
        return VALUE_OK;
    }
    value ok = VALUE_OK;
    for (uint32_t k = 0; ok == VALUE_OK && k < count; k++) ok = gather_add(u, g, at[k]);
    return ok;
}
/* The container. */
value gather_end(struct universe *u, struct gather *g);

/* Why key_compare() said false. */
static inline value key_failure(const struct universe *u)
{
    return u->exhausted ? FAIL_MEMORY : u->fuel < 0 ? FAIL_FUEL : FAIL_TYPE;
}

#endif

/* Open addressing, never more than half full. */
#include "dsl/names.h"

value names_begin(struct universe *u, struct names *t, uint32_t most)
{
    uint32_t size = 16;
    while (size < 2 * most) size *= 2;
    t->mask = size - 1;
    t->name = frame_alloc(u, size * sizeof *t->name);
    t->number = frame_alloc(u, size * sizeof *t->number);
    if (!t->name || !t->number) return FAIL_MEMORY;
    memset(t->name, 0, size * sizeof *t->name);
    return VALUE_OK;
}

static uint32_t slot_of(const struct names *t, value v)
{
    uint32_t at = v * 0x9e3779b1u;
    at = (at ^ at >> 15) & t->mask;
    while (t->name[at] && t->name[at] != v) at = (at + 1) & t->mask;
    return at;
}

uint32_t *names_find(const struct names *t, value v)
{
    uint32_t at = slot_of(t, v);
    return t->name[at] ? &t->number[at] : NULL;
}

uint32_t *names_add(struct names *t, value v, bool *is_new)
{
    uint32_t at = slot_of(t, v);
    *is_new = !t->name[at];
    if (*is_new) {
        t->name[at] = v;
        t->number[at] = 0;
    }
    return &t->number[at];
}

value names_unique(struct universe *u, value *at, uint32_t *count)
{
    size_t mark = frame_mark(u);
    struct names seen;
    value ok = names_begin(u, &seen, *count);
    if (ok != VALUE_OK) return ok;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < *count; i++) {
        bool is_new;
        names_add(&seen, at[i], &is_new);
        if (is_new) at[kept++] = at[i];
    }
    *count = kept;
    frame_release(u, mark);
    return VALUE_OK;
}

enum { GATHER_ROOM = 2 * LIMIT_ELEMENTS };

value gather_begin(struct universe *u, struct gather *g, uint64_t total, bool is_set)
{
    if (!is_set && total > LIMIT_ELEMENTS) return FAIL_SIZE;
    *g = (struct gather){.room = total < GATHER_ROOM ? (uint32_t)total : GATHER_ROOM, .is_set = is_set};
    g->at = frame_alloc(u, g->room * sizeof *g->at);
    return g->at ? VALUE_OK : FAIL_MEMORY;
}

/* Half of the room is the limit: what is not too large leaves as much room as the limit again. */
value gather_crowded(struct universe *u, struct gather *g)
{
    check(g->is_set);
    value ok = names_unique(u, g->at, &g->count);
    if (ok != VALUE_OK) return ok;
    return g->count > LIMIT_ELEMENTS ? FAIL_SIZE : VALUE_OK;
}

value gather_end(struct universe *u, struct gather *g)
{
    if (g->count > LIMIT_ELEMENTS) {
        value crowded = gather_crowded(u, g);
        if (crowded != VALUE_OK) return crowded;
    }
    return container_make(u, g->at, g->count, g->is_set);
}

/* Standings: the one order of programs for a task, in the archive and in the store. Better is more demos right, closer,
 * of those that fit less doubted, cheaper, smaller, then the hash. Tests never enter. */
#ifndef ARCWRIGHT_SCORE_STANDING_H
#define ARCWRIGHT_SCORE_STANDING_H

#include "program/program.h"

struct standing {
    uint32_t demo_right, demo_count, doubted, size;
    int64_t partial;
    uint64_t ticks;
    struct hash128 hash;
};

/* < 0 if a is better. */
static inline int standing_compare(const struct standing *a, const struct standing *b)
{
    if (a->demo_right != b->demo_right) return a->demo_right > b->demo_right ? -1 : 1;
    if (a->partial != b->partial) return a->partial > b->partial ? -1 : 1;
    if (a->demo_right == a->demo_count && a->doubted != b->doubted) return a->doubted < b->doubted ? -1 : 1;
    if (a->ticks != b->ticks) return a->ticks < b->ticks ? -1 : 1;
    if (a->size != b->size) return a->size < b->size ? -1 : 1;
    return hash128_compare(a->hash, b->hash);
}

#endif

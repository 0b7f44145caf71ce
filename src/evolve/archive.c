#include "evolve/archive.h"

static void seen_begin(struct archive *a)
{
    a->seen_count = 0;
    a->seen_mask = 255;
    a->seen = must_calloc(256, sizeof *a->seen);
}

void archive_init(struct archive *a, uint32_t most)
{
    memset(a, 0, sizeof *a);
    a->most = most < ARCHIVE_MOST ? most : ARCHIVE_MOST;
    a->seen_most = SEEN_MOST;
    seen_begin(a);
}

void archive_sweep(struct archive *a)
{
    for (uint32_t i = 0; i < a->dropped_count; i++) program_free(a->dropped[i]);
    a->dropped_count = a->removed_count = a->fresh_count = 0;
}

void archive_clear(struct archive *a)
{
    archive_sweep(a);
    for (uint32_t i = 0; i < a->count; i++) program_free(a->entries[i].program);
    free(a->dropped);
    free(a->removed);
    free(a->seen);
    free(a->before);
    free(a->fresh);
    memset(a, 0, sizeof *a);
}

static uint32_t *seen_slot(uint32_t *seen, uint32_t mask, uint32_t mark)
{
    uint32_t at = mark & mask;
    while (seen[at] && seen[at] != mark) at = (at + 1) & mask;
    return &seen[at];
}

static void seen_grow(struct archive *a)
{
    uint32_t *old = a->seen, size = a->seen_mask + 1;
    a->seen_mask = a->seen_mask * 2 + 1;
    a->seen = must_calloc((size_t)a->seen_mask + 1, sizeof *a->seen);
    for (uint32_t i = 0; i < size; i++)
        if (old[i]) *seen_slot(a->seen, a->seen_mask, old[i]) = old[i];
    free(old);
}

bool archive_first_time(struct archive *a, struct hash128 h)
{
    uint32_t mark = (uint32_t)h.low ? (uint32_t)h.low : 1, *slot = seen_slot(a->seen, a->seen_mask, mark);
    if (*slot || (a->before && *seen_slot(a->before, a->before_mask, mark))) return false;
    *slot = mark;
    array_reserve(a->fresh, a->fresh_count, a->fresh_capacity);
    a->fresh[a->fresh_count++] = h;
    a->tried++;
    if (++a->seen_count == a->seen_most) {
        free(a->before);
        a->before = a->seen;
        a->before_mask = a->seen_mask;
        seen_begin(a);
    } else if (a->seen_count > a->seen_mask / 4 * 3) {
        seen_grow(a);
    }
    return true;
}

static int compare(const struct entry *e, const struct score *score, uint32_t size, struct hash128 hash)
{
    return score_compare(&e->score, e->program->size, e->program->hash, score, size, hash);
}

static uint32_t same_behaviour(const struct archive *a, uint64_t behaviour)
{
    uint32_t i = 0;
    while (i < a->count && a->entries[i].score.behaviour != behaviour) i++;
    return i;
}

struct entry *archive_find(struct archive *a, uint64_t behaviour)
{
    uint32_t i = same_behaviour(a, behaviour);
    return i < a->count ? &a->entries[i] : NULL;
}

/* Of those that may leave; the last if none may. */
static uint32_t worst(const struct archive *a)
{
    for (uint32_t i = a->count; i-- > 0;)
        if (!a->entries[i].held) return i;
    return a->count - 1;
}

bool archive_wants(const struct archive *a, const struct score *score, uint32_t size, struct hash128 hash)
{
    uint32_t twin = same_behaviour(a, score->behaviour);
    if (twin < a->count) return compare(&a->entries[twin], score, size, hash) > 0;
    return a->count < a->most || compare(&a->entries[worst(a)], score, size, hash) > 0;
}

static void leave(struct archive *a, uint32_t i)
{
    array_reserve(a->dropped, a->dropped_count, a->dropped_capacity);
    a->dropped[a->dropped_count++] = a->entries[i].program;
    if (a->entries[i].stored) {
        array_reserve(a->removed, a->removed_count, a->removed_capacity);
        a->removed[a->removed_count++] = a->entries[i].program->hash;
    }
    memmove(&a->entries[i], &a->entries[i + 1], (a->count - i - 1) * sizeof *a->entries);
    a->count--;
}

void archive_insert(struct archive *a, const struct entry *entry)
{
    uint32_t twin = same_behaviour(a, entry->score.behaviour), i = 0;
    struct entry e = *entry;
    if (twin < a->count) {
        const struct entry *before = &a->entries[twin];
        if (before->evidence > e.evidence) {
            /* It was found by what spoke for it, whatever made it cheaper. */
            e.evidence = before->evidence;
            memcpy(e.origin, before->origin, sizeof e.origin);
        }
        e.held |= before->held;
        leave(a, twin);
    }
    while (i < a->count &&
           compare(&a->entries[i], &entry->score, entry->program->size, entry->program->hash) < 0)
        i++;
    memmove(&a->entries[i + 1], &a->entries[i], (a->count - i) * sizeof *a->entries);
    a->entries[i] = e;
    a->count++;
    if (a->count > a->most) leave(a, worst(a));
}

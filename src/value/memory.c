/* The memory of results: one open-addressed table of 32-byte entries, allocated at the first store, doubled
 * while small, and after MOST entries simply no longer filled: forgetting costs time, never correctness. */
#include "value/universe.h"

#ifdef ARCWRIGHT_HARD
enum { FIRST = 4, MOST = 64 }; /* grows, and then is full, in every test */
#else
enum { FIRST = 1 << 12, MOST = 1 << 19 };
#endif

struct memo_entry {
    value function, arguments[MEMO_ARGUMENTS];
    value result;
    uint32_t ticks, epoch; /* what computing it cost; an entry of another epoch is empty */
};

static uint32_t hash_of(value function, const value a[MEMO_ARGUMENTS])
{
    uint64_t h = (uint64_t)function << 32 | a[0];
    h ^= ((uint64_t)a[1] << 32 | a[2]) * 0x9e3779b97f4a7c15u;
    h ^= (uint64_t)a[3] * 0xbf58476d1ce4e5b9u;
    h *= 0x94d049bb133111ebu;
    return (uint32_t)(h >> 32) ^ (uint32_t)h;
}

static struct memo_entry *slot(struct universe *u, value function, const value a[MEMO_ARGUMENTS])
{
    for (uint32_t at = hash_of(function, a) & u->memo_mask;; at = (at + 1) & u->memo_mask) {
        struct memo_entry *e = &u->memo[at];
        if (e->epoch != u->memo_epoch) return e;
        if (e->function == function && memcmp(e->arguments, a, sizeof e->arguments) == 0) return e;
    }
}

bool memo_find(struct universe *u, value function, const value *arguments, uint32_t count, value *result,
               uint32_t *ticks)
{
    if (!u->memo) return false;
    value a[MEMO_ARGUMENTS] = {0};
    memcpy(a, arguments, count * sizeof *a);
    const struct memo_entry *e = slot(u, function, a);
    if (e->epoch != u->memo_epoch) return false;
    *result = e->result;
    *ticks = e->ticks;
    u->remembered++;
    return true;
}

static void grow(struct universe *u)
{
    struct memo_entry *old = u->memo;
    uint32_t size = old ? (u->memo_mask + 1) * 2 : FIRST, before = old ? u->memo_mask + 1 : 0;
    u->memo = must_calloc(size, sizeof *u->memo);
    u->memo_mask = size - 1;
    for (uint32_t i = 0; i < before; i++)
        if (old[i].epoch == u->memo_epoch) *slot(u, old[i].function, old[i].arguments) = old[i];
    free(old);
}

void memo_store(struct universe *u, value function, const value *arguments, uint32_t count, value result,
                uint32_t ticks)
{
    if (!u->memo || u->memo_used * 2 > u->memo_mask) {
        if (u->memo && u->memo_mask >= MOST - 1) return;
        grow(u);
    }
    value a[MEMO_ARGUMENTS] = {0};
    memcpy(a, arguments, count * sizeof *a);
    struct memo_entry *e = slot(u, function, a);
    if (e->epoch != u->memo_epoch) u->memo_used++;
    *e = (struct memo_entry){.function = function, .result = result, .ticks = ticks, .epoch = u->memo_epoch};
    memcpy(e->arguments, a, sizeof a);
}

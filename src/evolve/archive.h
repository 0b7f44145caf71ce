/* The archive of one task: the best programs found for it, each of another behaviour, and the set of all that
 * were ever tried, so that nothing is run twice.
 *
 * Entries are sorted by score_compare(), best first, at most ARCHIVE_MOST of them. A program that leaves is
 * kept until archive_sweep(), because other tasks may be breeding from it in the same generation. Owner: the
 * archive owns its programs. */
#ifndef ARCWRIGHT_EVOLVE_ARCHIVE_H
#define ARCWRIGHT_EVOLVE_ARCHIVE_H

#include "score/differs.h"
#include "score/doubts.h"

enum { ARCHIVE_MOST = 32, SEEN_MOST = 12000 };

struct entry {
    struct program *program;
    struct score score;
    struct distances distances; /* by the differs of the task's differ_epoch */
    uint32_t credit;     /* 0 .. 1000: how much nearer than the raw input, by the differs' weighted word */
    uint64_t time_ns;    /* of one run on all samples, alone; recorded, never compared */
    uint32_t generation; /* in which it was found */
    char origin[16];     /* the means that made it, or the mutation */
    int32_t evidence;    /* what speaks for it beside its score (score/score.h) */
    struct hash128 parent, donor; /* what it was made of; zero: nothing */
    bool held;                    /* it is an attempt, or may become one: it does not leave */
    bool stored;                  /* the store has it as it is */
};

struct archive {
    struct entry entries[ARCHIVE_MOST + 1];
    uint32_t count, most;
    struct program **dropped; /* left since the last sweep */
    struct hash128 *removed;  /* their hashes, if the store had them */
    uint32_t dropped_count, dropped_capacity, removed_count, removed_capacity;

    /* The programs tried last, by 32 bits of their hashes: a long run tries a hundred thousand on a task, and 400
     * tasks must not need more memory the longer it runs. When `seen` has seen_most it becomes `before`, whose
     * programs are then forgotten: known are the last 12,000 to 24,000. One new program in 170,000 or more is taken
     * for a known one. The state follows from the order of those that were new, which the store has. */
    uint32_t *seen, *before; /* 0 is free; before: NULL until the first time */
    uint32_t seen_count, seen_mask, before_mask;
    uint32_t seen_most;    /* SEEN_MOST; a curve of distinct programs has UINT32_MAX, to count none twice */
    uint32_t tried;        /* that were new, or forgotten */
    struct hash128 *fresh; /* those that came since the last sweep, in order */
    uint32_t fresh_count, fresh_capacity;
};

void archive_init(struct archive *a, uint32_t most);
void archive_clear(struct archive *a);
void archive_sweep(struct archive *a); /* frees what left, forgets what is fresh */

/* False if the program is known to have been tried; remembers it otherwise. */
bool archive_first_time(struct archive *a, struct hash128 program);

/* The entry that behaves so, or NULL. */
struct entry *archive_find(struct archive *a, uint64_t behaviour);

/* Whether an entry of this score would stay, given those there. */
bool archive_wants(const struct archive *a, const struct score *score, uint32_t size, struct hash128 hash);

/* Inserts, taking the entry's program; the entry it replaces, or the worst of too many that is not held, leaves. What
 * spoke for the one it replaces speaks for it. */
void archive_insert(struct archive *a, const struct entry *entry);

#endif

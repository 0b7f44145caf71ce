/* The means of a run and what each is worth: work done, and what it brought.
 *
 * Work is counted in microseconds of a usual machine, reckoned from counts (states, children), never from a clock, so
 * that a run divides its work the same way everywhere. What a means brings is the rise in the chance, by demo
 * evidence, that a task's attempts are right: a thousand is a task from hopeless to certain. */
#ifndef ARCWRIGHT_EVOLVE_MEANS_H
#define ARCWRIGHT_EVOLVE_MEANS_H

#include <stdbool.h>
#include <stdint.h>

#define MEANS(name, words) MEANS_##name,
enum means {
#include "evolve/means.def"
    MEANS_COUNT
};
#undef MEANS

const char *means_name(enum means m);
const char *means_words(enum means m);
/* Of the origin of a program: its name, or breed. */
enum means means_of(const char *origin);

struct means_record {
    uint64_t work, gain;           /* of the whole run */
    uint64_t late_work, late_gain; /* halved now and then: what pays now */
    uint64_t fits, improved;       /* tasks that it came to fit first; times that attempts became likelier */
    int64_t credit; /* work it may do before others have had their part; a job may overdraw it */
};

/* Adds what was done in part of a generation; the order does not matter. Fading is between generations. */
void means_add(struct means_record *to, const struct means_record *part);
void means_fade(struct means_record *r);

/* Divides work among those of the means that have something to do (bits of `able`) by what they brought lately for
 * their work; each has at least a small part, to find out. */
void means_share(struct means_record records[MEANS_COUNT], uint32_t able, uint64_t work);

#endif

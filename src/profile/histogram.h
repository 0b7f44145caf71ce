/* Durations by size, in bounded memory: 32 buckets to each power of two.
 *
 * Below 64 ns every value has its bucket. Above, a bucket's middle stands for what is in it, and is wrong by at most
 * half a bucket, 1/64 = 1.6 % of the value. Values from 2^48 ns (78 hours) on share the last bucket. */
#ifndef ARCWRIGHT_PROFILE_HISTOGRAM_H
#define ARCWRIGHT_PROFILE_HISTOGRAM_H

#include <stdint.h>

enum {
    HISTOGRAM_EXACT = 64, /* values below have a bucket each */
    HISTOGRAM_PARTS = 32, /* buckets to a power of two */
    HISTOGRAM_OCTAVES = 42,
    HISTOGRAM_BUCKETS = HISTOGRAM_EXACT + HISTOGRAM_OCTAVES * HISTOGRAM_PARTS,
};

struct histogram {
    uint64_t count, sum, least, greatest; /* the last three mean nothing while count is 0 */
    uint64_t buckets[HISTOGRAM_BUCKETS];
};

uint32_t histogram_bucket(uint64_t value);
uint64_t histogram_middle(uint32_t bucket); /* what the bucket's values are taken for */
void histogram_add(struct histogram *h, uint64_t value);

/* The value of rank ceil(q * count), for 0 < q <= 1; 0 when there is none. Exact when all values are equal. */
uint64_t histogram_quantile(const struct histogram *h, double q);

#endif

#include "profile/histogram.h"

#include <math.h>

uint32_t histogram_bucket(uint64_t value)
{
    if (value < HISTOGRAM_EXACT) return (uint32_t)value;
    uint32_t exponent = 63 - (uint32_t)__builtin_clzll(value); /* 6 or more */
    if (exponent >= 6 + HISTOGRAM_OCTAVES) return HISTOGRAM_BUCKETS - 1;
    uint32_t part = (uint32_t)(value >> (exponent - 5)) & (HISTOGRAM_PARTS - 1);
    return HISTOGRAM_EXACT + (exponent - 6) * HISTOGRAM_PARTS + part;
}

uint64_t histogram_middle(uint32_t bucket)
{
    if (bucket < HISTOGRAM_EXACT) return bucket;
    uint32_t shift = (bucket - HISTOGRAM_EXACT) / HISTOGRAM_PARTS + 1;
    uint64_t least = (uint64_t)(HISTOGRAM_PARTS + (bucket - HISTOGRAM_EXACT) % HISTOGRAM_PARTS) << shift;
    return least + ((uint64_t)1 << shift) / 2;
}

void histogram_add(struct histogram *h, uint64_t value)
{
    if (h->count == 0 || value < h->least) h->least = value;
    if (h->count == 0 || value > h->greatest) h->greatest = value;
    h->count++;
    h->sum += value;
    h->buckets[histogram_bucket(value)]++;
}

uint64_t histogram_quantile(const struct histogram *h, double q)
{
    if (h->count == 0) return 0;
    double wanted = ceil(q * (double)h->count * (1 - 1e-12)); /* 0.07 * 100 is more than 7 */
    uint64_t rank = wanted < 1 ? 1 : wanted > (double)h->count ? h->count : (uint64_t)wanted;
    if (rank == h->count) return h->greatest;
    uint64_t seen = 0;
    uint32_t bucket = 0;
    while (bucket + 1 < HISTOGRAM_BUCKETS && (seen += h->buckets[bucket]) < rank) bucket++;
    uint64_t value = histogram_middle(bucket);
    return value < h->least ? h->least : value > h->greatest ? h->greatest : value;
}

/* xoroshiro128+ seeded through splitmix64 (Blackman and Vigna, public domain algorithms). */
#include "base/rng.h"
#include "base/check.h"

static uint64_t splitmix(uint64_t *x)
{
    uint64_t z = (*x += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

struct rng rng_seed(uint64_t seed, uint64_t a, uint64_t b, uint64_t purpose)
{
    uint64_t parts[4] = {seed, a, b, purpose}, x = 0;
    for (int i = 0; i < 4; i++) {
        x ^= parts[i];
        x = splitmix(&x);
    }
    struct rng r;
    r.state[0] = splitmix(&x);
    r.state[1] = splitmix(&x) | 1;
    return r;
}

static uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

uint64_t rng_next(struct rng *r)
{
    uint64_t a = r->state[0], b = r->state[1], result = a + b;
    b ^= a;
    r->state[0] = rotate(a, 24) ^ b ^ (b << 16);
    r->state[1] = rotate(b, 37);
    return result;
}

uint32_t rng_below(struct rng *r, uint32_t n)
{
    check(n > 0);
    return (uint32_t)(((rng_next(r) >> 32) * n) >> 32);
}

double rng_unit(struct rng *r) { return (double)(rng_next(r) >> 11) * 0x1.0p-53; }

/* Payloads of boxes hashed and compared, as universe.c does it when a value is made.
 *
 * A payload is read back at once after it was written. A short one is hashed with 64-bit loads and
 * multiplications that do not wait for each other: sixteen bytes are two words, each combined with a key
 * of its own, multiplied, and the halves of the product joined.
 *
 * Longer payloads are summed in eight lanes of 64 bits, 64 bytes at a time: the halves of each word, combined
 * with a key, are multiplied. Levels of the processor differ in speed only. Collisions cost a comparison,
 * never correctness. Up to SLACK bytes after a payload may be read. */
#ifndef ARCWRIGHT_VALUE_PAYLOAD_H
#define ARCWRIGHT_VALUE_PAYLOAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include "base/simd.h"

/* Up to where words are loaded one by one. Rows of a grid are stored one over the end of the other, for which
 * loads of whole vectors wait longest; sets are mostly stored in whole vectors. */
enum { SHORT_BYTES = 256, SHORT_WORDS = 128 };
/* Odd random numbers. */
static const uint64_t keys[48] __attribute__((aligned(64))) = {
    0xc0e16b163a85a4ddu, 0x890acd8dd443c47du, 0xb3889d8a6dc47761u, 0x6a0398e528f0ae6bu, 0x048344ece48a855fu,
    0xf175cfea21871331u, 0x391ceef02702c2fdu, 0x4baf8cac4784cb13u, 0x3547744583a3f88fu, 0xd9cf2b15c6b6c90fu,
    0x961facc76d5fe21du, 0x0094ab49d50f11f9u, 0xe3211e37bdbeb6ddu, 0x62fe6c274ff3511bu, 0x5ac30b329fdf0575u,
    0x1450582c6b65b407u, 0x7a30fcc7888eb791u, 0x5540f5ba6a15576fu, 0x16cef0559096d3e9u, 0x2cf8f14b06874899u,
    0xc9c9263b6e2ce103u, 0xd6ff920b0a9faa6du, 0x53192697db998dc1u, 0x73ea9b9bc7cd18d7u, 0x102713f872c33fcfu,
    0xf4183a0e5d2a033fu, 0x71b63e307eebb517u, 0xda61f5713d036001u, 0x46eb7409ae691b21u, 0xb23ad691d6707699u,
    0x67c8fe11d22fc4b9u, 0x7eb4661419481339u, 0x98077547fb070efdu, 0x1ee63336c2e3a9a9u, 0xbc353656348c36f7u,
    0xce3898cbf1bb1bd9u, 0x265b1c23c82915cbu, 0xfd1948c91687e355u, 0xd976893961980ffbu, 0x336e77a6288e4c35u,
    0x16f8956d7b76d269u, 0xda7cd844690d4669u, 0x1e8cf85f253a581fu, 0x3ea68129e923e53bu, 0xa080a077c9e9fd79u,
    0x4469a19c673c14cfu, 0xbd5b9351b2d0963du, 0xb46a749cad9df6b7u,
};

static inline uint64_t word_at(const char *p)
{
    uint64_t w;
    memcpy(&w, p, sizeof w);
#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
    w = __builtin_bswap64(w);
#endif
    return w;
}

static inline uint64_t join(uint64_t a, uint64_t b)
{
    unsigned __int128 product = (unsigned __int128)a * b;
    return (uint64_t)product ^ (uint64_t)(product >> 64);
}

/* What remains of two words when so many bytes of them are there. */
#define ONES(n) ((n) >= 8 ? ~(uint64_t)0 : ((uint64_t)1 << 8 * ((n)&7)) - 1)
#define ROW(n)                                                                                               \
    {                                                                                                        \
        ONES(n), (n) <= 8 ? 0 : ONES((n)-8)                                                                  \
    }
static const uint64_t tails[16][2] = {ROW(0), ROW(1), ROW(2),  ROW(3),  ROW(4),  ROW(5),  ROW(6),  ROW(7),
                                      ROW(8), ROW(9), ROW(10), ROW(11), ROW(12), ROW(13), ROW(14), ROW(15)};
#undef ROW
#undef ONES

/* Loads at multiples of 8 bytes, so that none waits for two stores of vectors. */
static inline uint64_t hash_short(const char *p, size_t length, uint64_t h)
{
    uint32_t key = 0;
    for (; length >= 16; p += 16, length -= 16, key += 2)
        h += join(word_at(p) ^ keys[key], word_at(p + 8) ^ keys[key + 1]);
    uint64_t a = word_at(p) & tails[length][0], b = word_at(p + 8) & tails[length][1];
    h += join(a ^ keys[34], b ^ keys[35]);
    h *= keys[44];
    return h ^ h >> 32;
}

uint64_t hash_long(enum simd level, const char *p, size_t length, uint64_t h);

/* Whether two payloads of one length are equal. */
bool same_payload(enum simd level, const char *p, const char *q, size_t length);

#endif

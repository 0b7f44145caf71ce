/* Vectors of bytes and words for the fast kernels, compiled once for each level of base/simd.h.
 *
 * Rows of up to 64 cells become masks, bit j for column j. Everything here may read and write beyond what it is
 * told, by less than 64 bytes: grids and drafts have SLACK behind them (value/universe.h), and what is
 * written too far is written again by what comes after it. The names of pairs and cells are words, and those
 * of neighbours in a row are consecutive. */
#ifndef ARCWRIGHT_DSL_LANES_H
#define ARCWRIGHT_DSL_LANES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#if defined(LEVEL_AVX2) || defined(LEVEL_AVX512)
#include <immintrin.h>
#endif

#define INLINE static inline __attribute__((always_inline))

/* Compilers make of these what the level has. */
typedef int8_t bytes64 __attribute__((vector_size(64), aligned(1), may_alias));
typedef int8_t bytes32 __attribute__((vector_size(32), aligned(1), may_alias));
typedef int8_t bytes16 __attribute__((vector_size(16), aligned(1), may_alias));
typedef uint32_t words16 __attribute__((vector_size(64), aligned(4), may_alias));

INLINE uint64_t low_bits(uint32_t n) { return n >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << n) - 1; }
/* Bits 0..j. */
INLINE uint64_t bits_to(uint32_t j) { return ((uint64_t)2 << j) - 1; }
INLINE uint32_t lowest(uint64_t bits) { return (uint32_t)__builtin_ctzll(bits); }
INLINE uint32_t highest(uint64_t bits) { return 63 - (uint32_t)__builtin_clzll(bits); }
INLINE uint32_t ones(uint64_t bits) { return (uint32_t)__builtin_popcountll(bits); }

#if defined(LEVEL_AVX2) || defined(LEVEL_AVX512)
INLINE __m256i load32(const int8_t *p) { return _mm256_loadu_si256((const __m256i *)p); }
#endif

/* ---- masks of up to 64 bytes; bits from `width` on are 0 ---- */

#if defined(LEVEL_AVX512)

INLINE uint64_t bits_equal(const int8_t *p, int8_t c, uint32_t width)
{
    return _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(p), _mm512_set1_epi8(c)) & low_bits(width);
}

INLINE uint64_t bits_same(const int8_t *p, const int8_t *q, uint32_t width)
{
    return _mm512_cmpeq_epi8_mask(_mm512_loadu_si512(p), _mm512_loadu_si512(q)) & low_bits(width);
}

#elif defined(LEVEL_AVX2)

INLINE uint64_t same32(__m256i x, __m256i y)
{
    return (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(x, y));
}

INLINE uint64_t bits_equal(const int8_t *p, int8_t c, uint32_t width)
{
    __m256i x = _mm256_set1_epi8(c);
    uint64_t bits = same32(load32(p), x);
    if (width > 32) bits |= same32(load32(p + 32), x) << 32;
    return bits & low_bits(width);
}

INLINE uint64_t bits_same(const int8_t *p, const int8_t *q, uint32_t width)
{
    uint64_t bits = same32(load32(p), load32(q));
    if (width > 32) bits |= same32(load32(p + 32), load32(q + 32)) << 32;
    return bits & low_bits(width);
}

#else

INLINE uint64_t load8(const int8_t *p)
{
    uint64_t word;
    memcpy(&word, p, sizeof word);
#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

/* Bit k for byte k where it is 0: the multiplication brings the lowest bits of the bytes together. */
INLINE uint64_t zero_bytes(uint64_t word)
{
    const uint64_t low7 = 0x7f7f7f7f7f7f7f7fu;
    uint64_t zero = ~(((word & low7) + low7) | word) & ~low7;
    return (zero >> 7) * 0x0102040810204080u >> 56;
}

INLINE uint64_t bits_equal(const int8_t *p, int8_t c, uint32_t width)
{
    uint64_t bits = 0, x = (uint8_t)c * 0x0101010101010101u;
    for (uint32_t k = 0; k < width; k += 8) bits |= zero_bytes(load8(p + k) ^ x) << k;
    return bits & low_bits(width);
}

INLINE uint64_t bits_same(const int8_t *p, const int8_t *q, uint32_t width)
{
    uint64_t bits = 0;
    for (uint32_t k = 0; k < width; k += 8) bits |= zero_bytes(load8(p + k) ^ load8(q + k)) << k;
    return bits & low_bits(width);
}

#endif

/* ---- copying bytes ---- */

INLINE void copy16(int8_t *to, const int8_t *from) { *(bytes16 *)to = *(const bytes16 *)from; }
INLINE void copy32(int8_t *to, const int8_t *from) { *(bytes32 *)to = *(const bytes32 *)from; }
INLINE void copy64(int8_t *to, const int8_t *from) { *(bytes64 *)to = *(const bytes64 *)from; }

INLINE void copy_bytes(int8_t *to, const int8_t *from, uint32_t count)
{
    for (uint32_t k = 0; k < count; k += 64) copy64(to + k, from + k);
}

/* One row; the branches go the same way for all rows of a grid. */
INLINE void copy_row(int8_t *to, const int8_t *from, uint32_t width)
{
    if (width <= 16)
        copy16(to, from);
    else if (width <= 32)
        copy32(to, from);
    else
        copy_bytes(to, from, width);
}

/* Rows one after the other into `to`, which lie `step` bytes apart in `from`. */
INLINE void copy_rows(int8_t *to, const int8_t *from, ptrdiff_t step, uint32_t width, uint32_t height)
{
    if (width <= 16)
        for (uint32_t i = 0; i < height; i++, to += width, from += step) copy16(to, from);
    else if (width <= 32)
        for (uint32_t i = 0; i < height; i++, to += width, from += step) copy32(to, from);
    else
        for (uint32_t i = 0; i < height; i++, to += width, from += step) copy_bytes(to, from, width);
}

INLINE void fill_bytes(int8_t *to, int8_t c, uint32_t count)
{
    bytes64 x = (bytes64){0} + c;
    for (uint32_t k = 0; k < count; k += 64) *(bytes64 *)(to + k) = x;
}

/* The 32 bytes in reverse order. */
INLINE void reverse32(int8_t *to, const int8_t *from)
{
#if defined(LEVEL_AVX2) || defined(LEVEL_AVX512)
    const __m256i order =
        _mm256_set_epi64x(0x0001020304050607, 0x08090a0b0c0d0e0f, 0x0001020304050607, 0x08090a0b0c0d0e0f);
    __m256i x = _mm256_shuffle_epi8(load32(from), order);
    _mm256_storeu_si256((__m256i *)to, _mm256_permute4x64_epi64(x, 0x4e));
#else
    for (uint32_t k = 0; k < 32; k += 8) {
        uint64_t word;
        memcpy(&word, from + 24 - k, sizeof word);
        word = __builtin_bswap64(word);
        memcpy(to + k, &word, sizeof word);
    }
#endif
}

INLINE void reverse64(int8_t *to, const int8_t *from)
{
    reverse32(to, from + 32);
    reverse32(to + 32, from);
}

INLINE void reverse_bytes(int8_t *to, const int8_t *from, uint32_t count)
{
    for (uint32_t k = 0; k < count; k += 64) reverse64(to + k, from + count - k - 64);
}

#if defined(LEVEL_AVX2)
/* A byte of ones for each bit of 8. */
INLINE uint64_t spread8(uint64_t bits) { return _pdep_u64(bits, 0x0101010101010101u) * 0xff; }
#endif

/* The bytes at the mask's bits, one after the other; returns how many. */
INLINE uint32_t pick_bytes(int8_t *to, const int8_t *from, uint64_t mask)
{
#if defined(LEVEL_AVX512)
    _mm512_storeu_si512(to, _mm512_maskz_compress_epi8(mask, _mm512_loadu_si512(from)));
#elif defined(LEVEL_AVX2)
    int8_t *at = to;
    for (uint64_t rest = mask; rest; rest >>= 8, from += 8) {
        uint64_t word;
        memcpy(&word, from, sizeof word);
        word = _pext_u64(word, spread8(rest & 0xff));
        memcpy(at, &word, sizeof word);
        at += ones(rest & 0xff);
    }
#else
    int8_t *at = to;
    for (uint64_t rest = mask; rest; rest &= rest - 1) *at++ = from[lowest(rest)];
#endif
    return ones(mask);
}

/* ---- words ---- */

/* first, first + 1, ...: `count` words. */
INLINE void put_run(uint32_t *to, uint32_t first, uint32_t count)
{
    const words16 steps = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    for (uint32_t k = 0; k < count; k += 16) *(words16 *)(to + k) = steps + (first + k);
}

/* first, first + step, ... */
INLINE void put_steps(uint32_t *to, uint32_t first, uint32_t step, uint32_t count)
{
    const words16 steps = (words16){0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15} * step;
    for (uint32_t k = 0; k < count; k += 16) *(words16 *)(to + k) = steps + (first + k * step);
}

/* How many words are at most `most`. */
INLINE uint32_t count_to(const uint32_t *p, uint32_t count, uint32_t most)
{
    uint32_t n = 0;
#if defined(LEVEL_AVX512)
    for (uint32_t k = 0; k < count; k += 16) {
        __mmask16 bits = _mm512_cmple_epu32_mask(_mm512_loadu_si512(p + k), _mm512_set1_epi32((int32_t)most));
        n += ones(bits & low_bits(count - k));
    }
#elif defined(LEVEL_AVX2)
    const __m256i flip = _mm256_set1_epi32(INT32_MIN),
                  bound = _mm256_set1_epi32((int32_t)(most ^ 0x80000000u));
    for (uint32_t k = 0; k < count; k += 8) {
        __m256i x = _mm256_xor_si256(_mm256_loadu_si256((const __m256i *)(p + k)), flip);
        uint32_t above = (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_cmpgt_epi32(x, bound)));
        n += ones(~above & 0xff & low_bits(count - k));
    }
#else
    for (uint32_t k = 0; k < count; k++) n += p[k] <= most;
#endif
    return n;
}

/* first + j for every bit j of the mask, below `width`; returns the end. */
INLINE uint32_t *put_bits(uint32_t *to, uint32_t first, uint64_t mask, uint32_t width)
{
#if defined(LEVEL_AVX512)
    /* Where each part begins depends on the mask alone, so that rows do not wait for each other. */
    const __m512i steps = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    __m512i names = _mm512_add_epi32(_mm512_set1_epi32((int32_t)first), steps);
    _mm512_storeu_si512(to, _mm512_maskz_compress_epi32((__mmask16)mask, names));
    for (uint32_t k = 16; k < width; k += 16) {
        names = _mm512_add_epi32(names, _mm512_set1_epi32(16));
        _mm512_storeu_si512(to + ones(mask & low_bits(k)),
                            _mm512_maskz_compress_epi32((__mmask16)(mask >> k), names));
    }
    to += ones(mask);
#elif defined(LEVEL_AVX2)
    for (uint32_t k = 0; k < width; k += 8) {
        uint64_t bits = mask >> k & 0xff, places = _pext_u64(0x0706050403020100u, spread8(bits));
        __m256i names = _mm256_cvtepu8_epi32(_mm_cvtsi64_si128((long long)places));
        _mm256_storeu_si256((__m256i *)to, _mm256_add_epi32(names, _mm256_set1_epi32((int32_t)(first + k))));
        to += ones(bits);
    }
#else
    (void)width;
    for (; mask; mask &= mask - 1) *to++ = first + lowest(mask);
#endif
    return to;
}

#endif

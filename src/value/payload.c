#include "value/payload.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

/* Four blocks of 64 bytes have different keys, then the sums are turned by a bit; the last block is filled up
 * with zeros. What is left at the end are four words, the lower lanes with the upper ones turned by TURN. */
enum { TURN = 27 };

static inline uint64_t fold(uint64_t h, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
    h += join(a ^ keys[40], b ^ keys[41]) + join(c ^ keys[42], d ^ keys[43]);
    return h ^ h >> 32;
}

static __attribute__((noinline)) uint64_t hash_plain(const char *p, size_t length, uint64_t h)
{
    uint64_t sum[8] = {0};
    char last[64] = {0};
    for (size_t at = 0; at < length; at += 64) {
        const char *from = p + at;
        if (length - at < 64) {
            memcpy(last, from, length - at);
            from = last;
        }
        uint32_t block = at / 64 & 3;
        for (uint32_t k = 0; k < 8; k++) {
            uint64_t w = word_at(from + 8 * k) ^ keys[block * 8 + k];
            sum[k] = (block ? sum[k] : sum[k] << 1 | sum[k] >> 63) + (w & 0xffffffff) * (w >> 32);
        }
    }
    for (uint32_t k = 0; k < 4; k++) sum[k] ^= sum[k + 4] << TURN | sum[k + 4] >> (64 - TURN);
    return fold(h, sum[0], sum[1], sum[2], sum[3]);
}

#if defined(__x86_64__)
#define AVX2   __attribute__((target("avx2")))
#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl")))

AVX2 static inline uint64_t fold_lanes(uint64_t h, __m256i x)
{
    __m128i low = _mm256_castsi256_si128(x), high = _mm256_extracti128_si256(x, 1);
    return fold(h, (uint64_t)_mm_cvtsi128_si64(low), (uint64_t)_mm_extract_epi64(low, 1),
                (uint64_t)_mm_cvtsi128_si64(high), (uint64_t)_mm_extract_epi64(high, 1));
}

AVX2 static inline __m256i turned(__m256i x, int32_t bits)
{
    return _mm256_or_si256(_mm256_slli_epi64(x, bits), _mm256_srli_epi64(x, 64 - bits));
}

/* What lies before the end of 32 bytes of which `left` are there: whole words, and the bytes of the one cut. */
AVX2 static inline __m256i cut_off(__m256i x, int64_t left)
{
    if (left >= 32) return x;
    int32_t words = left < 0 ? 0 : (int32_t)left / 4, bytes = left < 0 ? 0 : (int32_t)left & 3;
    __m256i index = _mm256_set_epi32(7, 6, 5, 4, 3, 2, 1, 0);
    __m256i cut = _mm256_cmpeq_epi32(index, _mm256_set1_epi32(words));
    __m256i keep = _mm256_cmpgt_epi32(_mm256_set1_epi32(words), index);
    cut = _mm256_and_si256(cut, _mm256_set1_epi32((int32_t)((1u << 8 * bytes) - 1)));
    return _mm256_and_si256(x, _mm256_or_si256(cut, keep));
}

AVX2 static uint64_t hash_avx2(const char *p, size_t length, uint64_t h)
{
    __m256i sum[2] = {_mm256_setzero_si256(), _mm256_setzero_si256()};
    for (size_t at = 0; at < length; at += 64) {
        for (uint32_t half = 0; half < 2; half++) {
            __m256i x = _mm256_loadu_si256((const __m256i *)(p + at + 32 * half));
            x = cut_off(x, (int64_t)length - (int64_t)at - 32 * half);
            x = _mm256_xor_si256(x, _mm256_load_si256((const __m256i *)&keys[(at / 64 & 3) * 8 + half * 4]));
            if ((at / 64 & 3) == 0) sum[half] = turned(sum[half], 1);
            sum[half] = _mm256_add_epi64(sum[half], _mm256_mul_epu32(x, _mm256_srli_epi64(x, 32)));
        }
    }
    return fold_lanes(h, _mm256_xor_si256(sum[0], turned(sum[1], TURN)));
}

AVX512 static inline __m512i add_block(__m512i all, __m512i x, const uint64_t *key)
{
    x = _mm512_xor_si512(x, _mm512_load_si512(key));
    return _mm512_add_epi64(all, _mm512_mul_epu32(x, _mm512_srli_epi64(x, 32)));
}

AVX512 static uint64_t hash_avx512(const char *p, size_t length, uint64_t h)
{
    __m512i all = _mm512_setzero_si512();
    for (; length >= 256; p += 256, length -= 256) {
        all = add_block(_mm512_rol_epi64(all, 1), _mm512_loadu_si512(p), keys);
        all = add_block(all, _mm512_loadu_si512(p + 64), keys + 8);
        all = add_block(all, _mm512_loadu_si512(p + 128), keys + 16);
        all = add_block(all, _mm512_loadu_si512(p + 192), keys + 24);
    }
    if (length) all = _mm512_rol_epi64(all, 1);
    const uint64_t *key = keys;
    for (; length >= 64; p += 64, length -= 64, key += 8) all = add_block(all, _mm512_loadu_si512(p), key);
    if (length) all = add_block(all, _mm512_maskz_loadu_epi8(((uint64_t)1 << length) - 1, p), key);
    __m256i high = _mm256_rol_epi64(_mm512_extracti64x4_epi64(all, 1), TURN);
    return fold_lanes(h, _mm256_xor_si256(_mm512_castsi512_si256(all), high));
}
#endif

uint64_t hash_long(enum simd level, const char *p, size_t length, uint64_t h)
{
#if defined(__x86_64__)
    if (level == SIMD_AVX512) return hash_avx512(p, length, h);
    if (level == SIMD_AVX2) return hash_avx2(p, length, h);
#endif
    (void)level;
    return hash_plain(p, length, h);
}

/* ---- comparing ---- */

#if defined(__x86_64__)
AVX512 static bool same_avx512(const char *p, const char *q, size_t length)
{
    __m512i differ = _mm512_setzero_si512();
    for (; length >= 64; p += 64, q += 64, length -= 64)
        differ = _mm512_or_si512(differ, _mm512_xor_si512(_mm512_loadu_si512(p), _mm512_loadu_si512(q)));
    __mmask64 rest = ((uint64_t)1 << length) - 1;
    __mmask64 unlike = _mm512_mask_cmpneq_epi8_mask(rest, _mm512_loadu_si512(p), _mm512_loadu_si512(q));
    return !unlike && _mm512_test_epi64_mask(differ, differ) == 0;
}
#endif

/* Two payloads of one hash are nearly always the same: nothing is gained by stopping early. */
bool same_payload(enum simd level, const char *p, const char *q, size_t length)
{
#if defined(__x86_64__)
    if (level == SIMD_AVX512) return same_avx512(p, q, length);
#endif
    (void)level;
    return memcmp(p, q, length) == 0;
}

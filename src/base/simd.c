#include "base/simd.h"

enum simd simd_best(void)
{
#if defined(__x86_64__)
    __builtin_cpu_init();
#define HAS(feature) __builtin_cpu_supports(feature)
    if (!HAS("avx2") || !HAS("bmi") || !HAS("bmi2") || !HAS("popcnt")) return SIMD_PLAIN;
    if (!HAS("avx512f") || !HAS("avx512bw") || !HAS("avx512dq") || !HAS("avx512vl")) return SIMD_AVX2;
    return HAS("avx512vbmi") && HAS("avx512vbmi2") ? SIMD_AVX512 : SIMD_AVX2;
#undef HAS
#else
    return SIMD_PLAIN;
#endif
}

const char *simd_words(enum simd level)
{
#define WORDS(name, words) words,
    static const char *const words[SIMD_COUNT] = {SIMD_LEVELS(WORDS)};
#undef WORDS
    return words[level];
}

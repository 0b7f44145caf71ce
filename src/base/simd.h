/* Which vector instructions the processor has. Code that uses them is compiled once for each level, with
 * equal results, and chosen at run time: the library itself is built for the oldest processors.
 *
 * SIMD_PLAIN is C alone, the same on every architecture, and what the other levels are tested against. */
#ifndef ARCWRIGHT_BASE_SIMD_H
#define ARCWRIGHT_BASE_SIMD_H

#define SIMD_LEVELS(X)                                                                                       \
    X(PLAIN, "plain C")                                                                                      \
    X(AVX2, "AVX2")      /* with BMI1, BMI2, LZCNT, POPCNT: Haswell, Zen */                                  \
    X(AVX512, "AVX-512") /* F, BW, DQ, VL, VBMI, VBMI2: Ice Lake, Zen 4 */

#define SIMD_NAME(name, words) SIMD_##name,
enum simd { SIMD_LEVELS(SIMD_NAME) SIMD_COUNT };
#undef SIMD_NAME

/* The highest level that this processor runs. */
enum simd simd_best(void);
const char *simd_words(enum simd level);

#endif

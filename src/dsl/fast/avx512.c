/* The fast kernels for processors with AVX-512. The system's headers come first: what follows is compiled for
 * these processors, functions of our own headers included. */
#if defined(__x86_64__)
#include <immintrin.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__clang__)
#pragma clang attribute push(                                                                                \
    __attribute__((                                                                                          \
        target("avx2,bmi,bmi2,lzcnt,popcnt,avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vbmi2"))),    \
    apply_to = function)
#else
#pragma GCC target("avx2,bmi,bmi2,lzcnt,popcnt,avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512vbmi2")
#endif

#define LEVEL_AVX512
#define FAST_TABLE   fast_table_avx512
#define FAST_COLOURS fast_colours_avx512
#include "dsl/fast/fast.inc"

#if defined(__clang__)
#pragma clang attribute pop
#endif
#else
typedef int fast_avx512_is_empty;
#endif

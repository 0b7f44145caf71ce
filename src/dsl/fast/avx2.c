/* The fast kernels for processors with AVX2. The system's headers come first: what follows is compiled for
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
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"))), apply_to = function)
#else
#pragma GCC target("avx2,bmi,bmi2,lzcnt,popcnt")
#endif

#define LEVEL_AVX2
#define FAST_TABLE   fast_table_avx2
#define FAST_COLOURS fast_colours_avx2
#include "dsl/fast/fast.inc"

#if defined(__clang__)
#pragma clang attribute pop
#endif
#else
typedef int fast_avx2_is_empty;
#endif

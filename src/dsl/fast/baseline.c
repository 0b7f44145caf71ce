/* The fast kernels in plain C. Vectors are passed to functions that are always inlined, so that it does not matter
 * how they would be passed. */
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wpsabi"
#endif
#define FAST_TABLE   fast_table_plain
#define FAST_COLOURS fast_colours_plain
#include "dsl/fast/fast.inc"

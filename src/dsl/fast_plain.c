/* The fast kernels in plain C. */
#define FAST_TABLE fast_table_plain
#include "dsl/fast.inc"

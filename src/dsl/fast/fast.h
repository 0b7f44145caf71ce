/* Fast kernels: fast.def says which primitives have one for the usual shapes.
 *
 * The kernels are `static` functions fast_<name> in *.inc, all of which fast.inc includes; fast.inc is compiled once
 * for each level of base/simd.h (baseline.c, avx2.c, avx512.c), and makes the level's table; levels.c collects them.
 * A fast kernel
 *   - answers exactly what the plain one answers, or VALUE_DECLINE; it may leave all failures to the plain
 *     one but FAIL_FUEL and FAIL_MEMORY;
 *   - has changed nothing when it declines: no charge, no scratch kept, nothing made;
 *   - charges in all exactly what the plain kernel charges: the price is stated above each kernel. */
#ifndef ARCWRIGHT_DSL_FAST_H
#define ARCWRIGHT_DSL_FAST_H

#include "dsl/dsl.h"

colours_of_cells fast_colours_plain, fast_colours_avx2, fast_colours_avx512;

extern kernel *const fast_table_plain[PRIMITIVE_COUNT];
extern kernel *const fast_table_avx2[PRIMITIVE_COUNT];
extern kernel *const fast_table_avx512[PRIMITIVE_COUNT];

/* Why a primitive has none; NULL: it has one. */
extern const char *const fast_absences[PRIMITIVE_COUNT];

#endif

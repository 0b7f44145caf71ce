/* What must be true of every value, and comparing values across universes. */
#ifndef ARCWRIGHT_TESTS_VALUE_CHECKS_H
#define ARCWRIGHT_TESTS_VALUE_CHECKS_H

#include "dsl/dsl.h"

/* NULL, or what is wrong with the representation of a value or of anything inside it: sets that do not
 * ascend, tuples that should be pairs, cells or grids, wrong marks and boxes, two names for one value. May make
 * values. A failure is right if it is a known one. */
const char *value_defect(struct universe *u, value v);

/* The same number for equal values in any universe. */
uint64_t value_digest(struct universe *u, value v);

/* All bits of dsl/types.h as which the value can be read; 0 for a failure. */
uint32_t value_types(struct universe *u, value v);

#endif

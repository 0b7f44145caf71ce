/* The limits and costs of limits.def as constants. */
#ifndef ARCWRIGHT_SEARCH_LIMITS_H
#define ARCWRIGHT_SEARCH_LIMITS_H

enum search_limit {
#define LIMIT(name, value, unit, reason) name = (value),
#include "search/limits.def"
#undef LIMIT
};

#endif

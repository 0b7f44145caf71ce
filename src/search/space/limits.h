/* The limits and costs of this room by name: limits.def has them with unit and reason. */
#ifndef ARCWRIGHT_SEARCH_SPACE_LIMITS_H
#define ARCWRIGHT_SEARCH_SPACE_LIMITS_H

#define LIMIT(name, value, unit, reason) name = (value),
enum space_limit {
#include "search/space/limits.def"
};
#undef LIMIT

#endif

/* Sets of planes as arguments of a rule or a table. */
#include "search/propose/planes.h"

struct expr *planes_join(const struct plane_set *set, const uint16_t *plane, uint32_t count)
{
    struct expr *part[RULE_PLANES];
    if (set->all) return set->all;
    if (count == 0 || count >= RULE_PLANES) return NULL;
    for (uint32_t k = 0; k < count; k++) part[k] = set->plane[plane[k]];
    return count == 1 ? part[0] : expr_tuple(set->x, part, count);
}

uint16_t planes_cost(const struct plane_set *set, const uint16_t *plane, uint32_t count, uint32_t made)
{
    uint32_t cost = made + (set->all ? set->all_cost : 0);
    for (uint32_t k = 0; k < count && !set->all; k++) cost += set->cost[plane[k]];
    return (uint16_t)(cost < UINT16_MAX ? cost : UINT16_MAX);
}

/* What a run of `evolve` says at its end. */
#ifndef ARCWRIGHT_API_EVOLVE_SUMMARY_H
#define ARCWRIGHT_API_EVOLVE_SUMMARY_H

#include "api/api.h"
#include "api/evolve_curve.h"

/* Counts and tables; not the times of the whole, the seed, the threads and the JSON. The caller clears. */
void evolve_summarise(const struct evolution *run, struct profile *profile, aw_evolve_summary *out);

/* All that `out` says by then and more, for scripts; and the profile alone, with the accounts of all primitives and
 * tasks.
 * The caller drops the reference. */
struct json_t *evolve_summary_json(const struct evolution *run, struct profile *profile,
                                   const struct curve *curve, const aw_evolve_summary *out);
struct json_t *evolve_timing_json(const struct evolution *e, struct profile *profile);

#endif

/* What a run of `evolve` depends on beside its data. */
#ifndef ARCWRIGHT_API_EVOLVE_PARAMETERS_H
#define ARCWRIGHT_API_EVOLVE_PARAMETERS_H

#include "api/api.h"

/* Leaves out the parts that a list of names (aw_evolve_parts) between commas names, for comparisons. */
aw_status evolve_leave_out(struct evolve_options *o, const char *list, aw_error *error);

/* The parameters as the store keeps them, as JSON; the caller frees. */
char *evolve_parameters_text(const struct evolve_options *o, const char *without, const aw_library *seeds);
/* A run that goes on has those that it began with. An error if the seeds are others than `now`'s. */
aw_status evolve_parameters_take(struct evolve_options *o, const struct store_run *run, const char *now,
                                 aw_error *error);

#endif

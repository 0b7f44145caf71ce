/* What evolve prints at the end, as texts. */
#ifndef ARCWRIGHT_API_EVOLVE_TABLES_H
#define ARCWRIGHT_API_EVOLVE_TABLES_H

#include "api/api.h"

aw_text solved_table(const struct evolution *e);
aw_text economy_table(const struct evolution *e); /* what was not done again; what the tasks were bred last */
aw_text means_table(const struct evolution *e);
aw_text kinds_table(const struct evolve_summary *s);
aw_text differs_table(const struct evolution *e);

#endif

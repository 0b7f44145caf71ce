/* Costs of moves learned from programs that were found (search/space/costs.h is what becomes of them).
 *
 * Every task counts the same, whatever the number of its programs. A move's new cost is the built-in one, changed by
 * how much more often than that cost says it was used; what it costs after a given move likewise. Both lean on the
 * built-in costs where little was seen. */
#ifndef ARCWRIGHT_SEARCH_PRIOR_H
#define ARCWRIGHT_SEARCH_PRIOR_H

#include "program/program.h"
#include "search/space/costs.h"

struct prior_options {
    bool by_parent; /* what a move costs more or less after another */
    bool moves;     /* what it costs whatever comes before */
};

struct prior_report {
    uint32_t programs, tasks, left_out; /* programs counted; of so many tasks; programs that were left out */
    uint32_t moves, pairs;              /* uses of moves that were counted; of one after another */
    uint32_t changed, changed_pairs;    /* rows of the table */
};

/* leave_out: ids, one a line; NULL: none. The caller frees the costs. */
struct costs *prior_learn(const struct library *lib, const char *leave_out, const struct prior_options *o,
                          struct prior_report *report);

/* Whether `id` is a line of the text. */
bool id_listed(const char *ids, const char *id);

#endif

/* Sub-programs that many programs share: what a library would save if each were written once and named.
 *
 * A sub-program is a piece of an expression of two to five calls; what it leaves open is a parameter, the same value
 * the same parameter. Its gain is what the library's lines shrink by: uses x (calls - 1) - calls. Greedy: the best
 * is named and taken out, then the next is sought in what remains. */
#ifndef ARCWRIGHT_SEARCH_ABSTRACT_H
#define ARCWRIGHT_SEARCH_ABSTRACT_H

#include "program/program.h"

struct abstraction_report {
    uint32_t programs, left_out, lines, saved, abstractions;
};

/* Writes up to `most` of them as functions, the best first, each with what it saves. leave_out: ids, one a line. */
void abstractions_find(const struct library *lib, const char *leave_out, uint32_t most, struct buf *out,
                       struct abstraction_report *report);

#endif

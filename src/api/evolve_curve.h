/* What a run had solved when: a point for each generation that changed it, for the summary and the report. */
#ifndef ARCWRIGHT_API_EVOLVE_CURVE_H
#define ARCWRIGHT_API_EVOLVE_CURVE_H

#include "evolve/evolve.h"

#include <jansson.h>

struct curve_point {
    uint32_t generation, solved,
        fitting;   /* tasks: met within two attempts; with a program right on all demos */
    double wall_s; /* since the run began, the time between an end and a resume left out */
};

struct curve {
    struct curve_point *at; /* by generation; at most two for each change and the last */
    uint32_t count, capacity;
    double before_s; /* what the sessions before this one took */
};

/* Takes the point in; one of the same figures as the two before it replaces the later of them. */
void curve_add(struct curve *curve, struct curve_point point);
void curve_clear(struct curve *curve);

/* [{"generation","wall_s","solved","fitting"}, ...]; the caller drops the reference. */
json_t *curve_json(const struct curve *curve);

/* Goes on with the curve of a summary; one that has none, or a damaged one, is an empty curve. */
void curve_resume(struct curve *curve, const json_t *points);

#endif

/* Portraits: grids as habits see them (habits.h), their measures, and the relations of two of them. */
#ifndef ARCWRIGHT_SCORE_PORTRAIT_H
#define ARCWRIGHT_SCORE_PORTRAIT_H

#include "score/habits.h"

struct portrait {
    int32_t height, width;
    int8_t cells[TASK_SIDE_MAX * TASK_SIDE_MAX]; /* 0..15; 0 is nothing */
};

/* The grid with the colours 0 and `ground` exchanged. */
void portrait_make(struct portrait *s, struct grid_data g, int8_t ground);
/* 1 where two grids of one size differ. */
void portrait_of_change(struct portrait *s, struct grid_data a, struct grid_data b);

void portrait_measure(const struct portrait *s, int32_t m[MEASURE_COUNT]);
/* The relations that hold between an input and an output, whose measures are given: bit per enum relation. */
uint32_t portrait_relations(const struct portrait *in, const int32_t *before, const struct portrait *out,
                            const int32_t *after);

#endif

/* What the benchmark of primitives calls them with: grids of side 10, 20 and 30 shaped like those of the reference's
 * measurement - as many colours, foreground cells, objects of each kind, cells of the two largest objects - and what
 * is taken from them. */
#ifndef ARCWRIGHT_BENCH_PICTURES_H
#define ARCWRIGHT_BENCH_PICTURES_H

#include "dsl/dsl.h"

enum { BENCH_SIDES = 3 };
extern const uint32_t bench_sides[BENCH_SIDES];

enum bench_input {
    IN_NOTHING,
    IN_GRID,
    IN_MIRRORED,
    IN_OBJECTS,
    IN_LARGEST,
    IN_SECOND,
    IN_SMALLEST,
    IN_FOREGROUND,
    IN_BACKGROUND,
    IN_LEAST,
    IN_ASOBJECT,
    IN_ASINDICES,
    IN_PATCH,
    IN_HALF,
    IN_SHAPE,
    IN_NINE_TUPLE,
    IN_NINE_SET,
    IN_INTERVAL,
    IN_CORNER,
    IN_ROW_END,
    IN_3_3,
    IN_1_2,
    IN_UNITY,
    IN_RIGHT,
    IN_ORIGIN,
    IN_0,
    IN_1,
    IN_2,
    IN_3,
    IN_5,
    IN_SHIFT,
    IN_RECOLOR,
    IN_SIZE_IS_1,
    IN_BACKDROP,
    IN_SIZE,
    IN_NORMALIZE,
    IN_COLOR,
    IN_ULCORNER,
    BENCH_INPUTS
};

/* Fills in[], values of the universe, for one of the sides. That the grid has the shape is checked. */
void bench_inputs_make(struct universe *u, uint32_t side, value in[BENCH_INPUTS]);

#endif

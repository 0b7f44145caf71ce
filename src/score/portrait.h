/* Portraits: grids as habits see them (habits.h), their measures, and the relations of two of them. */
#ifndef ARCWRIGHT_SCORE_PORTRAIT_H
#define ARCWRIGHT_SCORE_PORTRAIT_H

#include "score/habits.h"

/* What is measured together; the tables of habits.h say which measure and which relation needs which. */
enum portrait_groups {
    NONE = 0,
    COLOURS = 1 << 0,
    PARTS = 1 << 1,
    BLOBS = 1 << 2,
    HOLES = 1 << 3,
    SYMMETRY = 1 << 4,
    ROWS = 1 << 5,
    COLUMNS = 1 << 6,
    PLACES = 1 << 7,
    ALL_GROUPS = (1 << 8) - 1
};
extern const uint8_t group_of_measure[MEASURE_COUNT], group_of_relation[RELATION_COUNT];

/* Rows have room for a border, so that what floods need not look where it is. */
enum { PORTRAIT_ROW = 32, PORTRAIT_CELLS = PORTRAIT_ROW * PORTRAIT_ROW };

struct portrait {
    int32_t height, width;
    int32_t measure[MEASURE_COUNT]; /* of the groups asked for; else 0 */
    uint32_t parts;                 /* of one colour */
    uint32_t shape[TASK_SIDE_MAX * TASK_SIDE_MAX], row[TASK_SIDE_MAX], column[TASK_SIDE_MAX]; /* hashes */
    int32_t top, left, bottom, right; /* the box around what is painted; nothing: top > bottom */
    int8_t cells[PORTRAIT_CELLS];     /* 0..15; 0 is nothing; around them -1 */
};
static inline const int8_t *portrait_row(const struct portrait *s, int32_t y)
{
    return &s->cells[(y + 1) * PORTRAIT_ROW + 1];
}

/* The grid with the colours 0 and `ground` exchanged; its measures of these groups. Sides up to TASK_SIDE_MAX. */
void portrait_make(struct portrait *s, struct grid_data g, int8_t ground, uint32_t groups);
/* 1 where two grids of one size differ. */
void portrait_of_change(struct portrait *s, struct grid_data a, struct grid_data b, uint32_t groups);

/* Those of the relations asked for, a bit for each, that hold between an input and an output. */
uint32_t portrait_relations(const struct portrait *in, const struct portrait *out, uint32_t asked);

#endif

/* The features of a grid's cells (cell_features.def), a whole plane at a time.
 *
 * A scene is a grid opened for asking: a padded copy of its cells, and, on demand, tables from which features are
 * read. Everything lies in the universe's frame and is paid for with fuel, so that kernels and rule learning
 * share this code and a rule means the same in both. */
#ifndef ARCWRIGHT_DSL_CELLS_H
#define ARCWRIGHT_DSL_CELLS_H

#include "dsl/rules/measures.h"

#define CELL(name, ...) CELL_FEATURE_##name,
enum cell_feature {
#include "dsl/cell_features.def"
    CELL_FEATURES
};
#undef CELL

/* What must be computed of the grid before a feature can be read, and its price in ticks a cell. */
enum need { NEED_LOCAL, NEED_LINES, NEED_RAYS, NEED_PARTS, NEED_BLOBS, NEED_TOTALS, NEED_COUNT };

/* What a feature's number is; also of items. Of counts and places `<=` makes sense, of the others only `==`. */
enum feature_kind {
    FEATURE_COLOUR,    /* a colour of what is asked about */
    FEATURE_REFERENCE, /* the colour of something else, found from it */
    FEATURE_FLAG,      /* 0 or 1, or one of a few classes */
    FEATURE_COUNT,
    FEATURE_PLACE, /* a position, a distance, a number in an order */
};

/* How far from the cell a feature looks, as bits. */
enum reach {
    REACH_HERE = 1,
    REACH_NEAR = 2,
    REACH_FAR = 4,
    REACH_ALL = 8,
    REACH_MADE = 16, /* and above it or to the left, where a scan has been before */
    REACH_NEAR_MADE = REACH_NEAR | REACH_MADE,
    REACH_FAR_MADE = REACH_FAR | REACH_MADE
};

struct feature_info {
    const char *name;
    uint8_t kind; /* enum feature_kind */
    uint8_t penalty;
    uint8_t need;  /* of cells: enum need */
    uint8_t reach; /* of cells: enum reach */
};
static inline bool feature_ordered(const struct feature_info *f)
{
    return f->kind == FEATURE_COUNT || f->kind == FEATURE_PLACE;
}
static inline bool feature_is_colour(const struct feature_info *f)
{
    return f->kind == FEATURE_COLOUR || f->kind == FEATURE_REFERENCE;
}
extern const struct feature_info cell_features[CELL_FEATURES];

/* What features read of planes: the grid itself, or the first of a tuple of grids. */
value planes_first(const struct universe *u, value v);

/* The feature that a primitive is; CELL_FEATURES if it is none. Primitives of features stand together. */
uint32_t cell_feature_of(uint32_t primitive);
enum primitive cell_feature_primitive(enum cell_feature f);

enum { SCENE_FRAME = 3 }; /* cells of -1 around the grid */

struct line {
    int16_t filled, colours, fuller, emptier, copies;
    uint8_t uniform, most, least, first, last;
    int16_t count[SHAPE_COLOURS];
};

struct scene {
    int32_t height, width, stride;
    int8_t *cells;  /* cell (0, 0) in the padded copy; -1: nothing known */
    uint32_t ready; /* bit per need */
    struct line *row, *column, total;
    int16_t rank[SHAPE_COLOURS];
    int8_t *seen[8];   /* up, down, left, right, up left, up right, down left, down right */
    int16_t *steps[4]; /* the straight ones */
    struct regions part, blob;
    int8_t *around; /* of each part */
};

/* VALUE_OK, or the failure: FAIL_TYPE if v is no packed grid, FAIL_DOMAIN for colours outside 0 .. 15. */
value scene_open(struct universe *u, value v, struct scene *s);
/* A scene of the same size in which nothing is known yet: for grids in the making. */
value scene_blank(struct universe *u, int32_t height, int32_t width, struct scene *s);
value scene_need(struct universe *u, struct scene *s, enum need need);

/* The feature of all cells, row by row; out has room for height * width. */
value scene_plane(struct universe *u, struct scene *s, enum cell_feature f, int16_t *out);
/* The feature of one cell; what it needs must be ready. */
int32_t scene_point(const struct scene *s, enum cell_feature f, int32_t i, int32_t j);

#endif

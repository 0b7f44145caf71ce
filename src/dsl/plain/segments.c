/* Segmentation (semantics 6.11): a grid taken apart into objects. */
#include "dsl/plain/sheet.h"

/* Cells collected for one object. */
struct cells {
    value *colour;
    int32_t *row, *column;
    uint32_t count;
};

static value cells_room(struct universe *u, uint32_t most, struct cells *c)
{
    SCRATCH(value, colour, u, most);
    SCRATCH(int32_t, row, u, most);
    SCRATCH(int32_t, column, u, most);
    *c = (struct cells){colour, row, column, 0};
    return VALUE_OK;
}

static void cells_add(struct cells *c, value colour, uint32_t i, uint32_t j)
{
    c->colour[c->count] = colour;
    c->row[c->count] = (int32_t)i;
    c->column[c->count++] = (int32_t)j;
}

/* The object of the cells collected since `from`. */
static value cells_object(struct universe *u, const struct cells *c, uint32_t from)
{
    return object_make(u, c->colour + from, c->row + from, c->column + from, c->count - from);
}

/* ---- objects ---- */

struct flood {
    const struct sheet *g;
    value background;
    bool univalued, diagonal;
    bool *seen;         /* height * width; background counts as seen */
    struct cells found; /* the queue of the running component is its end */
};

static void visit(struct flood *f, value colour, int64_t i, int64_t j)
{
    uint32_t width = f->g->width;
    if (i < 0 || j < 0 || i >= f->g->height || j >= width) return;
    size_t at = (size_t)i * width + (size_t)j;
    value v = f->g->cells[f->g->start[i] + j];
    if (f->seen[at] || (f->univalued ? v != colour : v == f->background)) return;
    f->seen[at] = true;
    cells_add(&f->found, v, (uint32_t)i, (uint32_t)j);
}

/* Everything connected to (i, j), breadth first: cells found are visited in the order in which they came. */
static void component(struct flood *f, value colour, uint32_t i, uint32_t j)
{
    uint32_t k = f->found.count;
    visit(f, colour, i, j);
    for (; k < f->found.count; k++) {
        int64_t r = f->found.row[k], c = f->found.column[k];
        for (int64_t di = -1; di <= 1; di++)
            for (int64_t dj = -1; dj <= 1; dj++)
                if (f->diagonal || di == 0 || dj == 0) visit(f, colour, r + di, c + dj);
    }
}

value plain_objects(struct universe *u, const value *a)
{
    OPEN_SHEET(u, a[0], g);
    NEED(g.height, FAIL_EMPTY);
    struct flood f = {.g = &g, .background = VALUE_NONE};
    f.univalued = value_true(u, a[1]);
    f.diagonal = value_true(u, a[2]);
    if (value_true(u, a[3])) {
        f.background = grid_background(u, a[0]);
        NEED(!value_failed(f.background), f.background);
    }
    NEED(g.least == g.width, FAIL_DOMAIN);
    uint32_t count = g.height * g.width;
    CHARGE(u, 10 * (uint64_t)count);
    SCRATCH(bool, seen, u, count);
    memset(seen, 0, count);
    SCRATCH(value, objects, u, count);
    f.seen = seen;
    GET(room, cells_room(u, count, &f.found));
    uint32_t n = 0;
    for (uint32_t i = 0; i < g.height; i++)
        for (uint32_t j = 0; j < g.width; j++) {
            value v = g.cells[g.start[i] + j];
            if (seen[(size_t)i * g.width + j] || v == f.background) continue;
            uint32_t from = f.found.count;
            component(&f, v, i, j);
            objects[n] = cells_object(u, &f.found, from);
            NEED(!value_failed(objects[n]), objects[n]);
            n++;
        }
    return set_make(u, objects, n);
}

/* ---- partition ---- */

/* A cell's value and where it is. */
struct place {
    value v;
    uint32_t i, j;
};

static int by_value(const void *a, const void *b)
{
    const struct place *x = a, *y = b;
    return (x->v > y->v) - (x->v < y->v);
}

/* One object for every value but `left_out`. */
static value parts(struct universe *u, value grid, value left_out)
{
    OPEN_SHEET(u, grid, g);
    CHARGE(u, 4 * (uint64_t)g.total);
    SCRATCH(struct place, places, u, g.total);
    for (uint32_t i = 0, k = 0; i < g.height; i++)
        for (uint32_t j = 0; j < sheet_length(&g, i); j++, k++) places[k] = (struct place){g.cells[k], i, j};
    qsort(places, g.total, sizeof *places, by_value); /* objects sort their cells themselves */
    struct cells c;
    GET(room, cells_room(u, g.total, &c));
    SCRATCH(value, objects, u, g.total);
    uint32_t n = 0;
    for (uint32_t k = 0; k < g.total;) {
        uint32_t from = c.count;
        value v = places[k].v;
        for (; k < g.total && places[k].v == v; k++) cells_add(&c, v, places[k].i, places[k].j);
        if (v == left_out) continue;
        objects[n] = cells_object(u, &c, from);
        NEED(!value_failed(objects[n]), objects[n]);
        n++;
    }
    return set_make(u, objects, n);
}

value plain_partition(struct universe *u, const value *a) { return parts(u, a[0], FAIL_TYPE); }

value plain_fgpartition(struct universe *u, const value *a)
{
    GET(background, grid_background(u, a[0]));
    return parts(u, a[0], background);
}

/* ---- frontiers ---- */

/* The object of `count` cells from (i, j) on, along a row or down a column. */
static value line_of(struct universe *u, const struct sheet *g, uint32_t i, uint32_t j, uint32_t count,
                     bool down)
{
    size_t mark = frame_mark(u);
    CHARGE(u, count);
    struct cells c;
    GET(room, cells_room(u, count, &c));
    for (uint32_t k = 0; k < count; k++, i += down, j += !down)
        cells_add(&c, g->cells[g->start[i] + j], i, j);
    value v = cells_object(u, &c, 0);
    frame_release(u, mark);
    return v;
}

static bool row_uniform(const struct sheet *g, uint32_t i)
{
    for (uint32_t k = g->start[i]; k < g->start[i + 1]; k++)
        if (g->cells[k] != g->cells[g->start[i]]) return false;
    return sheet_length(g, i) > 0;
}

static bool column_uniform(const struct sheet *g, uint32_t j)
{
    for (uint32_t i = 0; i < g->height; i++)
        if (g->cells[g->start[i] + j] != g->cells[j]) return false;
    return true;
}

value plain_frontiers(struct universe *u, const value *a)
{
    OPEN_SHEET(u, a[0], g);
    NEED(g.height, FAIL_EMPTY);
    CHARGE(u, 2 * (uint64_t)g.total);
    SCRATCH(value, objects, u, g.height + g.least);
    uint32_t n = 0;
    for (uint32_t i = 0; i < g.height; i++) {
        if (!row_uniform(&g, i)) continue;
        NEED(sheet_length(&g, i) >= g.width, FAIL_DOMAIN);
        GET(row, line_of(u, &g, i, 0, g.width, false));
        objects[n++] = row;
    }
    for (uint32_t j = 0; j < g.least; j++) {
        if (!column_uniform(&g, j)) continue;
        GET(column, line_of(u, &g, 0, j, g.height, true));
        objects[n++] = column;
    }
    return set_make(u, objects, n);
}

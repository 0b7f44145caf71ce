/* Cells are first all visited for the place that they need, then painted on it. */
#include "view/picture.h"
#include "base/check.h"

#include <stdio.h>
#include <stdlib.h>

enum { OUTSIDE = -1, MARK = TASK_COLOURS }; /* a location has no colour: it is marked */
enum { SIDE_MOST = 128, NESTED = 3 };

/* The place, and what lies on it. In the first pass `cells` is NULL. */
struct ground {
    int32_t top, left, bottom, right; /* rows and columns, the last ones included */
    int8_t *cells;
    uint32_t visited;
    bool coloured;
};

static void visit(struct ground *g, int32_t row, int32_t column, int32_t colour)
{
    g->visited++;
    if (g->cells) {
        g->cells[(row - g->top) * (g->right - g->left + 1) + column - g->left] =
            (int8_t)(colour < 0 || colour > MARK ? MARK : colour);
        return;
    }
    if (row < g->top) g->top = row;
    if (row > g->bottom) g->bottom = row;
    if (column < g->left) g->left = column;
    if (column > g->right) g->right = column;
}

/* Cells, locations, and sets or tuples of them. A pair alone is two numbers and no location: only in a set. */
static bool visit_value(struct universe *u, value v, bool in_set, uint32_t deep, struct ground *g)
{
    if (value_is_cell(v)) {
        g->coloured = true;
        visit(g, cell_row(v), cell_column(v), cell_colour(v));
        return true;
    }
    if (value_is_pair(v) && in_set) {
        visit(g, pair_first(v), pair_second(v), MARK);
        return true;
    }
    bool is_set = value_is_set(u, v);
    if (!is_set && !value_is_kind(u, v, KIND_TUPLE)) return false;
    const struct box *b = box_of(u, v);
    if (deep == NESTED || !b->count) return false;
    for (uint32_t i = 0; i < b->count; i++)
        if (!visit_value(u, box_values(b)[i], is_set, deep + 1, g)) return false;
    return true;
}

static bool add_part(struct picture *p, struct grid_data grid, bool part)
{
    size_t count = (size_t)grid.height * grid.width;
    if (p->count == VIEW_BLOCK_PANELS) return false;
    int8_t *cells = must_alloc(count);
    memcpy(cells, grid.cells, count);
    p->parts[p->count].grid = (struct grid_data){grid.height, grid.width, cells};
    if (part) {
        int8_t *outside = must_alloc(count);
        memset(outside, OUTSIDE, count);
        p->parts[p->count].wanted = (struct grid_data){grid.height, grid.width, outside};
    }
    p->count++;
    return true;
}

/* The part of a set with the words for what it is. False: no cells, or too far apart to be drawn. */
static bool add_cells(struct picture *p, struct universe *u, value v, uint32_t height, uint32_t width)
{
    struct ground g = {.bottom = (int32_t)height - 1, .right = (int32_t)width - 1};
    if (!visit_value(u, v, false, 0, &g)) return false;
    int64_t rows = (int64_t)g.bottom - g.top + 1, columns = (int64_t)g.right - g.left + 1;
    if (rows > SIDE_MOST || columns > SIDE_MOST) return false;
    g.cells = must_alloc((size_t)(rows * columns));
    memset(g.cells, OUTSIDE, (size_t)(rows * columns));
    g.visited = 0;
    visit_value(u, v, false, 0, &g);
    add_part(p, (struct grid_data){(uint16_t)rows, (uint16_t)columns, g.cells}, true);
    free(g.cells);
    char *label = p->parts[0].label, from[40] = "";
    if (g.top || g.left) snprintf(from, sizeof from, ", from (%d, %d)", g.top, g.left);
    bool flat = value_is_cell(v) || box_of(u, v)->elem == ELEM_CELL || box_of(u, v)->elem == ELEM_PAIR;
    if (flat)
        snprintf(label, sizeof p->parts[0].label, "%s%u cell%s%s", g.coloured ? "object of " : "", g.visited,
                 g.visited == 1 ? "" : "s", from);
    else
        snprintf(label, sizeof p->parts[0].label, "%u %s%s", box_of(u, v)->count,
                 g.coloured ? "objects" : "sets of cells", from);
    return true;
}

static struct grid_data grid_of(const struct universe *u, value v)
{
    const struct box *b = box_of(u, v);
    return (struct grid_data){b->height, b->width, box_cells(b)};
}

/* A grid, or the tuple of a place and a grid that an image elsewhere is. */
static bool add_image(struct picture *p, const struct universe *u, value v)
{
    value place = VALUE_NONE;
    if (value_is_kind(u, v, KIND_TUPLE) && box_of(u, v)->count == 2 &&
        value_is_pair(box_values(box_of(u, v))[0])) {
        place = box_values(box_of(u, v))[0];
        v = box_values(box_of(u, v))[1];
    }
    if (!value_is_grid(u, v)) return false;
    struct grid_data g = grid_of(u, v);
    if (g.height > SIDE_MOST || g.width > SIDE_MOST || !add_part(p, g, false)) return false;
    char *label = p->parts[p->count - 1].label;
    size_t size = sizeof p->parts[0].label;
    if (place == VALUE_NONE)
        snprintf(label, size, "%ux%u", g.height, g.width);
    else
        snprintf(label, size, "%ux%u at (%d, %d)", g.height, g.width, pair_first(place), pair_second(place));
    return true;
}

static bool is_image(const struct universe *u, value v)
{
    struct picture p = {0};
    bool image = add_image(&p, u, v);
    picture_free(&p);
    return image;
}

static bool add_list(struct picture *p, const struct universe *u, value v)
{
    if (!value_is_kind(u, v, KIND_TUPLE) && !value_is_set(u, v)) return false;
    const struct box *b = box_of(u, v);
    if (!b->count) return false;
    for (uint32_t i = 0; i < b->count; i++)
        if (!is_image(u, box_values(b)[i])) return false;
    for (uint32_t i = 0; i < b->count && add_image(p, u, box_values(b)[i]); i++)
        ;
    char own[64];
    snprintf(own, sizeof own, "%s", p->parts[0].label);
    snprintf(p->parts[0].label, sizeof own, "%s of %u: %.30s", value_is_set(u, v) ? "set" : "list", b->count,
             own);
    return true;
}

void picture_make(struct picture *p, struct universe *u, value v, uint32_t height, uint32_t width)
{
    memset(p, 0, sizeof *p);
    if (value_failed(v)) {
        snprintf(p->text, sizeof p->text, "no value");
        return;
    }
    if (add_image(p, u, v) || add_list(p, u, v) || add_cells(p, u, v, height, width)) return;
    struct buf text = {0};
    value_print(u, v, &text);
    enum { MOST = PICTURE_TEXT - 4 };
    snprintf(p->text, sizeof p->text, "%.*s%s", MOST, text.data, text.length > MOST ? "..." : "");
    buf_free(&text);
}

void picture_free(struct picture *p)
{
    for (uint32_t i = 0; i < p->count; i++) {
        free((void *)(uintptr_t)p->parts[i].grid.cells);
        free((void *)(uintptr_t)p->parts[i].wanted.cells);
    }
    memset(p, 0, sizeof *p);
}

void picture_panels(const struct picture *p, struct view_block *block)
{
    if (!p->count) block->panels[block->count++] = (struct view_panel){.text = p->text};
    for (uint32_t i = 0; i < p->count && block->count < VIEW_BLOCK_PANELS; i++)
        block->panels[block->count++] = (struct view_panel){.label = p->parts[i].label,
                                                            .grid = p->parts[i].grid,
                                                            .wanted = p->parts[i].wanted,
                                                            .part = p->parts[i].wanted.cells != NULL};
}

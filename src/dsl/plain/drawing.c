/* Drawing (semantics 6.12): one loop over the patch's locations, in iteration order. */
#include "dsl/plain/sheet.h"

/* How to draw: `colour`, or each cell's own if it is 0; only where the grid now holds `only`, if not 0. */
struct brush {
    value colour, only;
};

static value draw(struct universe *u, value grid, value patch, struct brush b)
{
    OPEN_SHEET(u, grid, g);
    NEED(g.height, FAIL_EMPTY);
    struct patch p;
    GET(opened, patch_open(u, patch, &p));
    NEED(b.colour || p.cells || p.count == 0, FAIL_TYPE);
    CHARGE(u, p.count + (uint64_t)g.total);
    for (uint32_t k = 0; k < p.count; k++) {
        int32_t i = p.row[k], j = p.column[k];
        if (i < 0 || j < 0 || (uint32_t)i >= g.height || (uint32_t)j >= g.width) continue;
        NEED((uint32_t)j < sheet_length(&g, (uint32_t)i),
             FAIL_DOMAIN); /* this row is shorter than the first */
        value *cell = &g.cells[g.start[i] + (uint32_t)j];
        if (!b.only || *cell == b.only) *cell = b.colour ? b.colour : p.colour[k];
    }
    return sheet_make(u, &g);
}

value plain_fill(struct universe *u, const value *a) { return draw(u, a[0], a[2], (struct brush){a[1], 0}); }

value plain_paint(struct universe *u, const value *a) { return draw(u, a[0], a[1], (struct brush){0, 0}); }

value plain_underfill(struct universe *u, const value *a)
{
    GET(background, grid_background(u, a[0]));
    return draw(u, a[0], a[2], (struct brush){a[1], background});
}

value plain_underpaint(struct universe *u, const value *a)
{
    GET(background, grid_background(u, a[0]));
    return draw(u, a[0], a[1], (struct brush){0, background});
}

/* A page of HTML that is one file: no script, no font and no address of anything outside, so that it can be mailed,
 * archived and opened anywhere.
 *
 *     page_begin(&out, "title", VIEW_OFFICIAL);
 *     page_print(&out, "<h2>Tasks</h2>\n<p>");       markup of the caller's
 *     page_text(&out, name);                          anything that is not markup
 *     page_grid(&out, grid, wanted);
 *     page_end(&out);
 *
 * Everything is appended to a `struct buf`. The same calls make the same bytes. Threads: no state.
 * Tests: tests/test_page.c. */
#ifndef ARCWRIGHT_VIEW_PAGE_H
#define ARCWRIGHT_VIEW_PAGE_H

#include "view/view.h"

/* The head, the style of everything below, and the title as <h1>. */
void page_begin(struct buf *out, const char *title, enum view_palette palette);
void page_end(struct buf *out);

/* Text with its special characters escaped; lines stay lines inside <pre>. */
void page_text(struct buf *out, const char *text);

/* A grid as a small picture, some 10 bytes for each stretch of one colour. No cells: a box with a question mark. If
 * `wanted` has cells and the same size, each cell that differs has a cross. Cells beyond 0..9 are drawn in one
 * colour. */
void page_grid(struct buf *out, struct grid_data grid, struct grid_data wanted);

/* A chart of steps: each series keeps its value from one x to the next, as counts over time do. */
struct page_series {
    const char *name;
    const double *x, *y; /* x ascending, not negative; y not negative; both finite */
    uint32_t count;
};
enum { PAGE_SERIES = 2 };
struct page_chart {
    const char *title, *x_unit; /* the unit stands behind the numbers of the axis, as in "20 s" */
    struct page_series series[PAGE_SERIES];
    uint32_t count;
};
void page_chart(struct buf *out, const struct page_chart *chart);

#endif

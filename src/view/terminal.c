/* Laying blocks out on lines of characters.
 *
 * One scale serves the whole picture, so that sizes can be compared: two characters a cell if the widest block
 * then fits, else the small scale. A block that is too wide even so breaks between its panels. */
#include "base/check.h"
#include "view/palette.h"
#include "view/panel.h"

#include <stdio.h>
#include <string.h>

enum {
    COLUMNS_USUAL = 80,
    COLUMNS_MIN = 8,
    GAP = 3,       /* between panels */
    ARROW_GAP = 4, /* " -> " */
    BLOCK_GAP = 6,
};

struct layout {
    const struct view_options *options;
    enum panel_scale scale;
    uint32_t columns;
};

/* A panel with its place in its block. */
struct spread_panel {
    struct panel_size size;
    uint32_t row, column; /* of the grid */
    bool arrow;
    char label[96];
};

struct spread {
    uint32_t rows, columns;
    struct spread_panel panels[VIEW_BLOCK_PANELS];
};

static uint32_t max(uint32_t a, uint32_t b) { return a > b ? a : b; }

static void measure_panel(const struct layout *l, const struct view_panel *panel, struct spread_panel *p)
{
    const char *label = panel->label ? panel->label : "";
    p->size = panel_measure(panel, l->scale, l->columns);
    snprintf(p->label, sizeof p->label, "%s%s%s", label, *label && p->size.cut ? " " : "",
             p->size.cut ? "(cut)" : "");
}

/* Places the panels from left to right, beginning a new line of them where the width ends. */
static void spread_block(const struct layout *l, const struct view_block *block, struct spread *s)
{
    uint32_t head = block->title[0] ? 1 : 0, label_rows = 0;
    uint32_t row = head, column = 0, line_rows = 0;
    *s = (struct spread){.columns = canvas_text_width(block->title)};
    for (uint32_t i = 0; i < block->count; i++) {
        measure_panel(l, &block->panels[i], &s->panels[i]);
        if (s->panels[i].label[0]) label_rows = 1;
    }
    for (uint32_t i = 0; i < block->count; i++) {
        struct spread_panel *p = &s->panels[i];
        uint32_t width = max(p->size.columns, canvas_text_width(p->label));
        uint32_t gap = column == 0 ? 0 : block->panels[i].arrow ? ARROW_GAP : GAP;
        if (column && column + gap + width > l->columns) {
            row += line_rows + 1;
            column = gap = line_rows = 0;
        }
        p->row = row + label_rows;
        p->column = column + gap;
        p->arrow = gap && block->panels[i].arrow;
        column += gap + width;
        line_rows = max(line_rows, label_rows + p->size.rows);
        s->columns = max(s->columns, column);
        s->rows = max(s->rows, row + line_rows);
    }
    s->rows = max(s->rows, head);
}

static void paint_arrow(struct canvas *c, uint32_t row, uint32_t column, const struct view_options *options)
{
    canvas_text(c, row, column, options->depth == VIEW_PLAIN ? "->" : "─→");
}

static void paint_block(const struct layout *l, struct canvas *c, uint32_t column,
                        const struct view_block *block, const struct spread *s)
{
    canvas_text(c, 0, column, block->title);
    for (uint32_t i = 0; i < block->count; i++) {
        const struct spread_panel *p = &s->panels[i];
        if (p->label[0]) canvas_text(c, p->row - 1, column + p->column, p->label);
        if (p->arrow) {
            /* Between the middles of its neighbours, as far as both have one. */
            uint32_t rows = s->panels[i - 1].size.rows;
            if (block->panels[i].grid.cells && p->size.rows < rows) rows = p->size.rows;
            uint32_t middle = (rows - 1) / 2;
            paint_arrow(c, p->row + middle, column + p->column - ARROW_GAP + 1, l->options);
            if (!block->panels[i].grid.cells) {
                canvas_text(c, p->row + middle, column + p->column, "?");
                continue;
            }
        }
        panel_paint(c, p->row, column + p->column, &block->panels[i], p->size, l->scale, l->options);
    }
}

static enum panel_scale choose_scale(struct layout *l, const struct view_block *blocks, uint32_t count)
{
    l->scale = PANEL_WIDE;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t width = 0;
        for (uint32_t p = 0; p < blocks[i].count; p++) {
            const struct view_panel *panel = &blocks[i].panels[p];
            uint32_t label = panel->label ? canvas_text_width(panel->label) : 0;
            width += p == 0 ? 0 : panel->arrow ? ARROW_GAP : GAP;
            width += max(panel->grid.width * 2u, label);
        }
        if (width > l->columns)
            return l->options->depth == VIEW_PLAIN || l->options->digits ? PANEL_TIGHT : PANEL_HALF;
    }
    return PANEL_WIDE;
}

/* Draws blocks first..last-1 on one line. */
static void print_row(struct buf *out, const struct layout *l, const struct view_block *blocks,
                      const struct spread *spreads, uint32_t first, uint32_t last)
{
    uint32_t rows = 0, column = 0;
    for (uint32_t i = first; i < last; i++) rows = max(rows, spreads[i].rows);
    struct canvas c = canvas_new(rows, l->columns);
    for (uint32_t i = first; i < last; i++) {
        paint_block(l, &c, column, &blocks[i], &spreads[i]);
        column += spreads[i].columns + BLOCK_GAP;
    }
    canvas_print(out, &c, l->options->depth);
    canvas_free(&c);
}

void view_blocks(struct buf *out, const struct view_block *blocks, uint32_t count,
                 const struct view_options *options)
{
    struct layout l = {.options = options, .columns = options->columns ? options->columns : COLUMNS_USUAL};
    if (l.columns > VIEW_COLUMNS_MAX) l.columns = VIEW_COLUMNS_MAX;
    l.columns = max(l.columns, COLUMNS_MIN);
    l.scale = choose_scale(&l, blocks, count);

    struct spread *spreads = must_alloc(count * sizeof *spreads);
    for (uint32_t i = 0; i < count; i++) spread_block(&l, &blocks[i], &spreads[i]);
    for (uint32_t first = 0, last; first < count; first = last) {
        uint32_t width = spreads[first].columns;
        for (last = first + 1; last < count; last++) {
            width += BLOCK_GAP + spreads[last].columns;
            if (width > l.columns) break;
        }
        if (first) buf_char(out, '\n');
        print_row(out, &l, blocks, spreads, first, last);
    }
    free(spreads);
}

void view_grid(struct buf *out, struct grid_data grid, const struct view_options *options)
{
    struct view_block block = {.count = 1, .panels = {{.grid = grid}}};
    view_blocks(out, &block, 1, options);
}

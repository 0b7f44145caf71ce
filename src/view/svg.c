/* SVG pictures. Units are pixels, all of them whole numbers, so that cells meet without seams:
 *
 *     MARGIN
 *     heading
 *     title of a block          BLOCK_GAP   title of the next
 *     labels
 *     grid  GAP with an arrow  grid         ...
 *
 * Cells of one colour side by side are one rectangle, and the lines of a grid one path, which keeps the files
 * small and the lines sharp. */
#include "base/check.h"
#include "view/markup.h"
#include "view/palette.h"
#include "view/view.h"

enum {
    MARGIN = 20,
    GAP = 44,
    BLOCK_GAP = 56,
    LINE = 20, /* height of a line of text */
    TEXT = 14, /* its size */
    WIDTH_USUAL = 900,
    UNKNOWN_SIDE = 3,  /* cells; the box of an output that is not known */
    SIDE_WANTED = 220, /* pixels; the largest grid comes out about this large */
    CELL_MIN = 7,
    CELL_MAX = 22,
    CHARACTER = 8, /* pixels; width of a letter, rounded up, for keeping texts apart */
};

static uint32_t max(uint32_t a, uint32_t b) { return a > b ? a : b; }
static uint32_t min(uint32_t a, uint32_t b) { return a < b ? a : b; }

struct drawing {
    struct buf *out;
    const struct view_svg *options;
    uint32_t cell;
};

static void add_text(const struct drawing *d, uint32_t x, uint32_t y, const char *style, const char *text)
{
    buf_printf(d->out, "<text x=\"%u\" y=\"%u\"%s>", x, y, style);
    markup_text(d->out, text, false);
    buf_text(d->out, "</text>\n");
}

/* The part of a grid that is drawn, in cells. */
struct panel_box {
    uint32_t height, width;
    bool cut;
};

static struct panel_box measure(const struct view_panel *panel)
{
    if (panel->text) return (struct panel_box){1, 1, false};
    if (!panel->grid.cells) return (struct panel_box){UNKNOWN_SIDE, UNKNOWN_SIDE, false};
    uint32_t height = panel->grid.height, width = panel->grid.width;
    return (struct panel_box){min(height, VIEW_ROWS_MAX), min(width, VIEW_ROWS_MAX),
                              height > VIEW_ROWS_MAX || width > VIEW_ROWS_MAX};
}

static uint32_t text_length(const char *text)
{
    uint32_t length = 0;
    for (; *text; text++) length += (*text & 0xc0) != 0x80;
    return length;
}

static uint32_t panel_width(const struct drawing *d, const struct view_panel *panel)
{
    uint32_t label = panel->label ? text_length(panel->label) * CHARACTER : 0;
    uint32_t text = panel->text ? text_length(panel->text) * CHARACTER : 0;
    return max(max(measure(panel).width * d->cell, text), label);
}

static uint32_t block_width(const struct drawing *d, const struct view_block *block)
{
    uint32_t width = 0;
    for (uint32_t i = 0; i < block->count; i++) width += (i ? GAP : 0) + panel_width(d, &block->panels[i]);
    return max(width, text_length(block->title) * CHARACTER);
}

static uint32_t block_height(const struct drawing *d, const struct view_block *block)
{
    uint32_t height = 0, label = 0;
    for (uint32_t i = 0; i < block->count; i++) {
        struct panel_box box = measure(&block->panels[i]);
        height = max(height, max(box.height * d->cell, block->panels[i].text ? LINE : 0));
        if (block->panels[i].label || box.cut) label = LINE;
    }
    return (block->title[0] ? LINE : 0) + label + height;
}

/* -1 for the right cells of a difference. */
static int cell_at(const struct view_panel *panel, uint32_t r, uint32_t c)
{
    size_t at = (size_t)r * panel->grid.width + c;
    int cell = panel->grid.cells[at];
    if (panel->wanted.cells && panel->wanted.cells[at] == cell) return -1;
    return cell >= 0 && cell < TASK_COLOURS ? cell : TASK_COLOURS;
}

static void add_cells(const struct drawing *d, uint32_t x, uint32_t y, const struct view_panel *panel,
                      struct panel_box box)
{
    for (uint32_t r = 0; r < box.height; r++) {
        for (uint32_t c = 0, run; c < box.width; c += run) {
            int cell = cell_at(panel, r, c);
            for (run = 1; c + run < box.width && cell_at(panel, r, c + run) == cell;) run++;
            uint32_t rgb = cell < 0 ? 0xf0f0f0 : palette_rgb(d->options->palette, cell);
            buf_printf(d->out, "<rect x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\" fill=\"#%06x\"/>\n",
                       x + c * d->cell, y + r * d->cell, run * d->cell, d->cell, rgb);
        }
    }
}

static void add_lines(const struct drawing *d, uint32_t x, uint32_t y, const struct view_panel *panel,
                      struct panel_box box)
{
    uint32_t width = box.width * d->cell, height = box.height * d->cell;
    buf_printf(d->out, "<path fill=\"none\" stroke=\"%s\" d=\"", panel->wanted.cells ? "#c0c0c0" : "#555555");
    for (uint32_t r = 0; r <= box.height; r++) buf_printf(d->out, "M%u %uh%u", x, y + r * d->cell, width);
    for (uint32_t c = 0; c <= box.width; c++) buf_printf(d->out, "M%u %uv%u", x + c * d->cell, y, height);
    buf_text(d->out, "\"/>\n");
}

/* A cross on each wrong cell, and on each that is marked: in print a colour alone may not tell. */
static void add_crosses(const struct drawing *d, uint32_t x, uint32_t y, const struct view_panel *panel,
                        struct panel_box box)
{
    uint32_t in = d->cell / 4, arm = d->cell - 2 * in;
    for (uint32_t r = 0; r < box.height; r++) {
        for (uint32_t c = 0; c < box.width; c++) {
            int cell = cell_at(panel, r, c);
            if (cell < 0 || (panel->part && cell < TASK_COLOURS)) continue;
            uint32_t left = x + c * d->cell + in, top = y + r * d->cell + in;
            buf_printf(d->out,
                       "<path fill=\"none\" stroke=\"#%06x\" stroke-width=\"2\" shape-rendering=\"auto\" "
                       "d=\"M%u %ul%u %uM%u %ul-%u %u\"/>\n",
                       palette_ink(palette_rgb(d->options->palette, cell)), left, top, arm, arm, left + arm,
                       top, arm, arm);
        }
    }
}

static void add_digits(const struct drawing *d, uint32_t x, uint32_t y, const struct view_panel *panel,
                       struct panel_box box)
{
    uint32_t size = max(d->cell * 2 / 3, 5);
    buf_printf(d->out, "<g font-size=\"%u\" text-anchor=\"middle\">\n", size);
    for (uint32_t r = 0; r < box.height; r++) {
        for (uint32_t c = 0; c < box.width; c++) {
            int cell = cell_at(panel, r, c);
            if (cell < 0) continue;
            buf_printf(d->out, "<text x=\"%u\" y=\"%u\" fill=\"#%06x\">%c</text>\n",
                       x + c * d->cell + d->cell / 2, y + r * d->cell + d->cell / 2 + size * 3 / 8,
                       palette_ink(palette_rgb(d->options->palette, cell)), palette_digit(cell));
        }
    }
    buf_text(d->out, "</g>\n");
}

static void add_unknown(const struct drawing *d, uint32_t x, uint32_t y)
{
    uint32_t side = UNKNOWN_SIDE * d->cell;
    buf_printf(d->out,
               "<rect x=\"%u\" y=\"%u\" width=\"%u\" height=\"%u\" fill=\"none\" stroke=\"#888888\" "
               "stroke-dasharray=\"4 3\"/>\n",
               x, y, side, side);
    add_text(d, x + side / 2, y + side / 2 + TEXT / 3, " fill=\"#555555\" text-anchor=\"middle\"", "?");
}

static void add_panel(const struct drawing *d, uint32_t x, uint32_t y, const struct view_panel *panel)
{
    struct panel_box box = measure(panel);
    if (panel->text) {
        add_text(d, x, y + TEXT, "", panel->text);
        return;
    }
    if (!panel->grid.cells) {
        add_unknown(d, x, y);
        return;
    }
    add_cells(d, x, y, panel, box);
    add_lines(d, x, y, panel, box);
    if (d->options->digits)
        add_digits(d, x, y, panel, box);
    else if (panel->wanted.cells)
        add_crosses(d, x, y, panel, box);
}

/* From the right edge of the grid before it to this one's left edge, at a height both have. */
static void add_arrow(const struct drawing *d, uint32_t from, uint32_t to, uint32_t y)
{
    uint32_t tip = to - 9, tail = max(from + 9, tip - 26);
    buf_printf(d->out,
               "<path fill=\"none\" stroke=\"#333333\" stroke-width=\"2\" shape-rendering=\"auto\" "
               "d=\"M%u %uH%uM%u %ul6 6l-6 6\"/>\n",
               tail, y, tip, tip - 6, y - 6);
}

static void add_block(const struct drawing *d, uint32_t x, uint32_t y, const struct view_block *block)
{
    if (block->title[0]) {
        add_text(d, x, y + TEXT, " class=\"title\"", block->title);
        y += LINE;
    }
    bool labels = false;
    for (uint32_t i = 0; i < block->count; i++)
        labels |= block->panels[i].label || measure(&block->panels[i]).cut;
    if (labels) y += LINE;
    for (uint32_t i = 0; i < block->count; i++) {
        const struct view_panel *panel = &block->panels[i];
        struct panel_box box = measure(panel);
        if (panel->label || box.cut) {
            struct buf label = {0};
            buf_printf(&label, "%s%s", panel->label ? panel->label : "", box.cut ? " (cut)" : "");
            add_text(d, x, y - LINE + TEXT, " class=\"label\"", label.data);
            buf_free(&label);
        }
        if (i && panel->arrow) {
            struct panel_box before = measure(&block->panels[i - 1]);
            uint32_t from = x - GAP - panel_width(d, panel - 1) + before.width * d->cell;
            add_arrow(d, from, x, y + min(before.height, box.height) * d->cell / 2);
        }
        add_panel(d, x, y, panel);
        x += panel_width(d, panel) + GAP;
    }
}

/* Places the blocks from `first` on that share a line; returns the one behind them. */
static uint32_t find_line_end(const struct drawing *d, const struct view_block *blocks, uint32_t count,
                              uint32_t first, uint32_t room, uint32_t *width, uint32_t *height)
{
    uint32_t last = first;
    *width = *height = 0;
    for (; last < count; last++) {
        uint32_t w = *width + (last > first ? BLOCK_GAP : 0) + block_width(d, &blocks[last]);
        if (last > first && w > room) break;
        *width = w;
        *height = max(*height, block_height(d, &blocks[last]));
    }
    return last;
}

/* By the largest grid, and then smaller if need be for the widest block to fit. */
static uint32_t choose_cell(struct drawing d, const struct view_block *blocks, uint32_t count, uint32_t room)
{
    uint32_t side = 1;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t p = 0; p < blocks[i].count; p++) {
            struct panel_box box = measure(&blocks[i].panels[p]);
            side = max(side, max(box.height, box.width));
        }
    }
    d.cell = min(max(SIDE_WANTED / side, CELL_MIN), CELL_MAX);
    for (uint32_t i = 0; i < count; i++)
        while (d.cell > CELL_MIN && block_width(&d, &blocks[i]) > room) d.cell--;
    return d.cell;
}

static void open_picture(const struct drawing *d, const char *heading, uint32_t width, uint32_t height)
{
    buf_printf(d->out,
               "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%u\" height=\"%u\" viewBox=\"0 0 %u %u\" "
               "role=\"img\" shape-rendering=\"crispEdges\" font-size=\"%d\" "
               "font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\">\n<title>",
               width, height, width, height, TEXT);
    markup_text(d->out, heading, false);
    buf_printf(d->out,
               "</title>\n<style>.heading{font-weight:bold;font-size:17px}.title{fill:#222222}"
               ".label{fill:#666666;font-size:12px}</style>\n"
               "<rect width=\"%u\" height=\"%u\" fill=\"#ffffff\"/>\n",
               width, height);
}

void view_svg_blocks(struct buf *out, const char *heading, const struct view_block *blocks, uint32_t count,
                     const struct view_svg *options)
{
    struct drawing d = {out, options, options->cell};
    uint32_t room = max(options->width ? options->width : WIDTH_USUAL, 2 * MARGIN + 1) - 2 * MARGIN;
    if (!d.cell) d.cell = choose_cell(d, blocks, count, room);
    uint32_t top = MARGIN + (heading[0] ? LINE + LINE / 2 : 0);

    uint32_t width = text_length(heading) * (CHARACTER + 2), height = top, line_width, line_height;
    for (uint32_t first = 0; first < count;) {
        first = find_line_end(&d, blocks, count, first, room, &line_width, &line_height);
        width = max(width, line_width);
        height += line_height + (first < count ? LINE : 0);
    }
    open_picture(&d, heading, width + 2 * MARGIN + 1, height + MARGIN + 1);
    if (heading[0]) add_text(&d, MARGIN, MARGIN + TEXT, " class=\"heading\"", heading);

    uint32_t y = top;
    for (uint32_t first = 0, last; first < count; first = last) {
        uint32_t x = MARGIN;
        last = find_line_end(&d, blocks, count, first, room, &line_width, &line_height);
        for (uint32_t i = first; i < last; i++) {
            add_block(&d, x, y, &blocks[i]);
            x += block_width(&d, &blocks[i]) + BLOCK_GAP;
        }
        y += line_height + LINE;
    }
    buf_text(out, "</svg>\n");
}

#include "view/panel.h"
#include "view/palette.h"

enum { MIDDLE_DOT = 0xb7, CROSS = 0xd7, UPPER_HALF = 0x2580 };

/* Right cells of a difference: neither the black nor the grey of a grid. The dots on black cells show how far
 * the grid goes on a black terminal. */
static const uint32_t RIGHT_GROUND = 0x303030, RIGHT_INK = 0x606060, DOT_INK = 0x484848;

struct panel_size panel_measure(const struct view_panel *panel, enum panel_scale scale, uint32_t columns_max)
{
    if (!panel->grid.cells)
        return (struct panel_size){.rows = 1, .columns = panel->text ? canvas_text_width(panel->text) : 1};
    uint32_t per_cell = scale == PANEL_WIDE ? 2 : 1;
    uint32_t height = panel->grid.height, width = panel->grid.width;
    struct panel_size s = {.height = height, .width = width};
    if (s.height > VIEW_ROWS_MAX) s.height = VIEW_ROWS_MAX;
    if (s.width > columns_max / per_cell) s.width = columns_max / per_cell;
    s.rows = scale == PANEL_HALF ? (s.height + 1) / 2 : s.height;
    s.columns = s.width * per_cell;
    s.cut = s.height < height || s.width < width;
    return s;
}

/* How one cell looks, before it is known how large it is drawn. */
struct look {
    uint32_t glyph, ink, ground;
};

static struct look find_look(const struct view_panel *panel, uint32_t r, uint32_t c,
                             const struct view_options *options)
{
    size_t at = (size_t)r * panel->grid.width + c;
    int cell = panel->grid.cells[at];
    if (panel->wanted.cells && panel->wanted.cells[at] == cell)
        return (struct look){options->depth == VIEW_PLAIN ? '.' : MIDDLE_DOT, RIGHT_INK, RIGHT_GROUND};
    uint32_t ground = palette_rgb(options->palette, cell);
    bool digits = options->digits || options->depth == VIEW_PLAIN || cell < 0 || cell >= TASK_COLOURS;
    if (digits) return (struct look){(unsigned char)palette_digit(cell), palette_ink(ground), ground};
    if (panel->wanted.cells && !panel->part) return (struct look){CROSS, palette_ink(ground), ground};
    if (cell == 0) return (struct look){MIDDLE_DOT, DOT_INK, ground};
    return (struct look){' ', ground, ground};
}

void panel_paint(struct canvas *c, uint32_t row, uint32_t column, const struct view_panel *panel,
                 struct panel_size size, enum panel_scale scale, const struct view_options *options)
{
    if (panel->text) {
        canvas_text(c, row, column, panel->text);
        return;
    }
    if (!panel->grid.cells) {
        canvas_put(c, row, column, (struct spot){'?', RGB_NONE, RGB_NONE});
        return;
    }
    for (uint32_t y = 0; y < size.height; y++) {
        for (uint32_t x = 0; x < size.width; x++) {
            struct look look = find_look(panel, y, x, options);
            struct spot spot = {look.glyph, look.ink, look.ground}, blank = {' ', look.ink, look.ground};
            if (scale == PANEL_HALF) {
                if (y % 2) continue;
                bool below = y + 1 < size.height;
                uint32_t ground = below ? find_look(panel, y + 1, x, options).ground : RGB_NONE;
                spot = (struct spot){ground == look.ground ? ' ' : UPPER_HALF, look.ground, ground};
                canvas_put(c, row + y / 2, column + x, spot);
            } else if (scale == PANEL_TIGHT) {
                canvas_put(c, row + y, column + x, spot);
            } else {
                canvas_put(c, row + y, column + 2 * x, spot);
                canvas_put(c, row + y, column + 2 * x + 1, blank);
            }
        }
    }
}

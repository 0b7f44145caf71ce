/* One grid on the canvas, at one of three scales. Internal to src/view. */
#ifndef ARCWRIGHT_VIEW_PANEL_H
#define ARCWRIGHT_VIEW_PANEL_H

#include "view/canvas.h"

enum panel_scale {
    PANEL_WIDE,  /* a cell is two characters, nearly square */
    PANEL_TIGHT, /* a cell is one character: digits where there is little room */
    PANEL_HALF,  /* a character is two cells, one above the other: colours where there is little room */
};

struct panel_size {
    uint32_t rows, columns; /* of the drawn grid, in characters */
    uint32_t height, width; /* of the part of the grid that is drawn, in cells */
    bool cut;               /* whether that is less than all */
};

struct panel_size panel_measure(const struct view_panel *panel, enum panel_scale scale, uint32_t columns_max);
void panel_paint(struct canvas *c, uint32_t row, uint32_t column, const struct view_panel *panel,
                 struct panel_size size, enum panel_scale scale, const struct view_options *options);

#endif

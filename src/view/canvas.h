/* A rectangle of character cells to paint on, printed at the end: so panels can be painted one after the
 * other though the terminal wants lines. Internal to src/view. */
#ifndef ARCWRIGHT_VIEW_CANVAS_H
#define ARCWRIGHT_VIEW_CANVAS_H

#include "view/view.h"

struct spot {
    uint32_t glyph;       /* a Unicode code point */
    uint32_t ink, ground; /* 0xRRGGBB or RGB_NONE */
};

struct canvas {
    uint32_t rows, columns;
    struct spot *spots;
};

struct canvas canvas_new(uint32_t rows, uint32_t columns); /* blank */
void canvas_free(struct canvas *c);

/* Paints outside the rectangle are ignored. */
void canvas_put(struct canvas *c, uint32_t row, uint32_t column, struct spot spot);

/* UTF-8 in the terminal's own colours; control characters and broken bytes become question marks, so that a
 * file name cannot steer a terminal. */
void canvas_text(struct canvas *c, uint32_t row, uint32_t column, const char *text);
uint32_t canvas_text_width(const char *text);

/* Lines without trailing blanks. Colours are set only where they change, and reset at each line's end. */
void canvas_print(struct buf *out, const struct canvas *c, enum view_depth depth);

#endif

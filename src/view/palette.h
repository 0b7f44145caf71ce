/* Colours as 0xRRGGBB. Internal to src/view. */
#ifndef ARCWRIGHT_VIEW_PALETTE_H
#define ARCWRIGHT_VIEW_PALETTE_H

#include "view/view.h"

#define RGB_NONE 0xff000000u /* no colour: the terminal's own */

uint32_t palette_rgb(enum view_palette palette,
                     int cell);     /* any byte; a cell beyond 0..9 has one colour too */
uint32_t palette_ink(uint32_t rgb); /* black or white: what can be read on it */
int palette_xterm(uint32_t rgb);    /* nearest of the colours 16..255 */
char palette_digit(int cell);       /* '0'..'9', '*' beyond */

#endif

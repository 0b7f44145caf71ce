#include "view/palette.h"

#include <string.h>

/* The second row keeps the names of the colours as far as it can, and was found by a search for the greatest
 * least distance: any two are 32 apart in CIELAB, in full sight and under simulated protanopia, deuteranopia
 * and tritanopia. In the official colours the closest two are 8 apart. */
static const uint32_t PALETTES[][TASK_COLOURS] = {
    [VIEW_OFFICIAL] = {0x000000, 0x0074d9, 0xff4136, 0x2ecc40, 0xffdc00, 0xaaaaaa, 0xf012be, 0xff851b,
                       0x7fdbff, 0x870c25},
    [VIEW_COLOUR_BLIND] = {0x000000, 0x0b23f2, 0xc01542, 0x17ff9f, 0xffce10, 0x9c9c9c, 0x7d005f, 0xde843b,
                           0x2e9efe, 0x5f059b},
};

static const uint32_t BEYOND = 0xffffff;

uint32_t palette_rgb(enum view_palette palette, int cell)
{
    return cell >= 0 && cell < TASK_COLOURS ? PALETTES[palette][cell] : BEYOND;
}

static int part(uint32_t rgb, int which) { return (int)(rgb >> (16 - 8 * which) & 0xff); }

uint32_t palette_ink(uint32_t rgb)
{
    /* Weights of perceived brightness, in thousands. */
    int brightness = 299 * part(rgb, 0) + 587 * part(rgb, 1) + 114 * part(rgb, 2);
    return brightness > 128 * 1000 ? 0x000000 : 0xffffff;
}

static int distance(uint32_t a, uint32_t b)
{
    int sum = 0;
    for (int i = 0; i < 3; i++) sum += (part(a, i) - part(b, i)) * (part(a, i) - part(b, i));
    return sum;
}

/* 16..231 are a cube of these levels, 232..255 a ramp of greys. */
static uint32_t xterm_rgb(int index)
{
    static const uint32_t levels[6] = {0, 95, 135, 175, 215, 255};
    if (index >= 232) return (uint32_t)(8 + 10 * (index - 232)) * 0x010101u;
    index -= 16;
    return levels[index / 36] << 16 | levels[index / 6 % 6] << 8 | levels[index % 6];
}

int palette_xterm(uint32_t rgb)
{
    int best = 16;
    for (int i = 17; i < 256; i++)
        if (distance(xterm_rgb(i), rgb) < distance(xterm_rgb(best), rgb)) best = i;
    return best;
}

char palette_digit(int cell) { return cell >= 0 && cell < TASK_COLOURS ? (char)('0' + cell) : '*'; }

enum view_depth view_depth_choose(bool terminal, const char *colorterm, const char *term,
                                  const char *no_color)
{
    if (!terminal || (no_color && *no_color)) return VIEW_PLAIN;
    if (!term || !*term || strcmp(term, "dumb") == 0) return VIEW_PLAIN;
    if (colorterm && (strcmp(colorterm, "truecolor") == 0 || strcmp(colorterm, "24bit") == 0))
        return VIEW_COLOUR;
    return strstr(term, "direct") ? VIEW_COLOUR : VIEW_256;
}

#include "view/canvas.h"
#include "base/check.h"
#include "view/palette.h"

struct canvas canvas_new(uint32_t rows, uint32_t columns)
{
    struct canvas c = {rows, columns, must_alloc((size_t)rows * columns * sizeof *c.spots)};
    for (size_t i = 0; i < (size_t)rows * columns; i++) c.spots[i] = (struct spot){' ', RGB_NONE, RGB_NONE};
    return c;
}

void canvas_free(struct canvas *c)
{
    free(c->spots);
    *c = (struct canvas){0};
}

void canvas_put(struct canvas *c, uint32_t row, uint32_t column, struct spot spot)
{
    if (row < c->rows && column < c->columns) c->spots[(size_t)row * c->columns + column] = spot;
}

/* Reads one code point and moves on; '?' for what should not be shown. */
static uint32_t next_glyph(const char **text)
{
    const unsigned char *t = (const unsigned char *)*text;
    uint32_t glyph = t[0];
    int more = glyph >= 0xf0 ? 3 : glyph >= 0xe0 ? 2 : glyph >= 0xc0 ? 1 : 0;
    ++*text;
    if (more == 0) return glyph < ' ' || glyph >= 0x7f ? '?' : glyph;
    glyph &= 0x3fu >> more;
    for (int i = 1; i <= more; i++) {
        if ((t[i] & 0xc0) != 0x80) return '?';
        glyph = glyph << 6 | (t[i] & 0x3f);
        ++*text;
    }
    return glyph < 0xa0 || glyph > 0x10ffff ? '?' : glyph;
}

void canvas_text(struct canvas *c, uint32_t row, uint32_t column, const char *text)
{
    while (*text) canvas_put(c, row, column++, (struct spot){next_glyph(&text), RGB_NONE, RGB_NONE});
}

uint32_t canvas_text_width(const char *text)
{
    uint32_t width = 0;
    for (; *text; width++) next_glyph(&text);
    return width;
}

static void print_glyph(struct buf *out, uint32_t glyph)
{
    if (glyph < 0x80) {
        buf_char(out, (char)glyph);
        return;
    }
    int more = glyph < 0x800 ? 1 : glyph < 0x10000 ? 2 : 3;
    static const uint32_t first[] = {0, 0xc0, 0xe0, 0xf0};
    buf_char(out, (char)(first[more] | glyph >> (6 * more)));
    while (more--) buf_char(out, (char)(0x80 | (glyph >> (6 * more) & 0x3f)));
}

static void print_colour(struct buf *out, enum view_depth depth, int base, uint32_t rgb)
{
    if (rgb == RGB_NONE)
        buf_printf(out, "\x1b[%dm", base + 9);
    else if (depth == VIEW_256)
        buf_printf(out, "\x1b[%d;5;%dm", base + 8, palette_xterm(rgb));
    else
        buf_printf(out, "\x1b[%d;2;%u;%u;%um", base + 8, rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
}

static uint32_t line_length(const struct spot *line, uint32_t columns, enum view_depth depth)
{
    for (; columns > 0; columns--) {
        const struct spot *last = &line[columns - 1];
        if (last->glyph != ' ' || (depth != VIEW_PLAIN && last->ground != RGB_NONE)) break;
    }
    return columns;
}

static void print_line(struct buf *out, const struct spot *line, uint32_t length, enum view_depth depth)
{
    uint32_t ink = RGB_NONE, ground = RGB_NONE;
    for (uint32_t i = 0; i < length; i++) {
        if (depth != VIEW_PLAIN) {
            if (line[i].ground != ground) print_colour(out, depth, 40, ground = line[i].ground);
            if (line[i].ink != ink && line[i].glyph != ' ') print_colour(out, depth, 30, ink = line[i].ink);
        }
        print_glyph(out, line[i].glyph);
    }
    if (ink != RGB_NONE || ground != RGB_NONE) buf_text(out, "\x1b[0m");
    buf_char(out, '\n');
}

void canvas_print(struct buf *out, const struct canvas *c, enum view_depth depth)
{
    for (uint32_t r = 0; r < c->rows; r++) {
        const struct spot *line = c->spots + (size_t)r * c->columns;
        print_line(out, line, line_length(line, c->columns, depth), depth);
    }
}

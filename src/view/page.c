#include "view/page.h"

#include "view/markup.h"
#include "view/palette.h"

#include <math.h>

enum { PICTURE = 132, CELL_LEAST = 4, CELL_MOST = 14 }; /* pixels: a picture's side, if its cells allow it */

static const char style[] =
    "body{font:15px/1.5 Helvetica,Arial,'Liberation Sans',sans-serif;color:#222;background:#fff;max-width:76em;"
    "margin:2em auto;padding:0 1.5em}\n"
    "h1{font-size:1.6em;margin:0 0 .4em}h2{font-size:1.2em;margin:2em 0 .5em;border-bottom:1px solid #ddd}\n"
    "a{color:#1a5fb4}pre{font:12px/1.45 'Liberation Mono',Menlo,Consolas,monospace;background:#f6f6f6;padding:.7em 1em;"
    "overflow:auto;margin:.4em 0}\n"
    "table{border-collapse:collapse}td,th{padding:.1em 1em .1em 0;text-align:left;vertical-align:top;"
    "font-weight:normal}"
    "th{color:#666}td.n{text-align:right;font-variant-numeric:tabular-nums}\n"
    ".strip{display:flex;flex-wrap:wrap;gap:3px}.strip a{width:14px;height:14px;border-radius:2px}\n"
    ".solved{background:#2f9e5b}.fits{background:#e5a50a}.part{background:#9ab8d8}.none{background:#ddd}\n"
    ".key{display:inline-block;width:11px;height:11px;border-radius:2px;margin:0 .35em 0 1em}\n"
    ".task{border-top:1px solid #eee;padding:.6em 0}.task h3{font-size:1em;margin:0 0 .3em}.task h3 small{font-weight:"
    "normal;color:#666}\n"
    ".row{display:flex;flex-wrap:wrap;gap:1.2em;align-items:flex-end}figure{margin:.2em 0}figcaption{font-size:11px;"
    "color:#666}summary{cursor:pointer;color:#1a5fb4;font-size:13px;margin:.3em 0}\n"
    ".pairs{display:flex;flex-wrap:wrap;gap:.2em 3.5em}\n"
    ".bar{display:inline-block;height:9px;background:#1a5fb4}.faint{color:#888}\n"
    ".g path.l{fill:none;stroke:#555;stroke-width:.04}.g path.x{fill:none;stroke:#fff;stroke-width:.26}"
    ".g path.y{fill:none;stroke:#000;stroke-width:.12}\n"
    ".s0{stroke:#2f9e5b}.s1{stroke:#e5a50a}.t0{fill:#23784a}.t1{fill:#9a6f05}";

void page_text(struct buf *out, const char *text) { markup_text(out, text, true); }

void page_begin(struct buf *out, const char *title, enum view_palette palette)
{
    buf_text(out,
             "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
             "content=\"width=device-width\">\n<title>");
    page_text(out, title);
    buf_printf(out, "</title>\n<style>\n%s\n", style);
    for (int c = 0; c <= TASK_COLOURS; c++)
        buf_printf(out, ".g .c%d{fill:#%06x}", c, palette_rgb(palette, c));
    buf_text(out, "\n</style>\n</head>\n<body>\n<h1>");
    page_text(out, title);
    buf_text(out, "</h1>\n");
}

void page_end(struct buf *out) { buf_text(out, "</body>\n</html>\n"); }

/* ---- grids ---- */

static int colour_at(struct grid_data g, uint32_t r, uint32_t c)
{
    int cell = g.cells[(size_t)r * g.width + c];
    return cell >= 0 && cell < TASK_COLOURS ? cell : TASK_COLOURS;
}

/* One path for each colour, of one rectangle for each stretch in a row. */
static void add_cells(struct buf *out, struct grid_data g)
{
    for (int colour = 0; colour <= TASK_COLOURS; colour++) {
        bool open = false;
        for (uint32_t r = 0; r < g.height; r++)
            for (uint32_t c = 0, run; c < g.width; c += run) {
                for (run = 1; c + run < g.width && colour_at(g, r, c + run) == colour_at(g, r, c);) run++;
                if (colour_at(g, r, c) != colour) continue;
                if (!open) buf_printf(out, "<path class=\"c%d\" d=\"", colour);
                open = true;
                buf_printf(out, "M%u %uh%uv1h-%uz", c, r, run, run);
            }
        if (open) buf_text(out, "\"/>");
    }
}

static void add_crosses(struct buf *out, struct grid_data g, struct grid_data wanted, const char *class)
{
    bool open = false;
    for (uint32_t i = 0; i < (uint32_t)g.height * g.width; i++) {
        if (g.cells[i] == wanted.cells[i]) continue;
        if (!open) buf_printf(out, "<path class=\"%s\" d=\"", class);
        open = true;
        buf_printf(out, "M%u.2 %u.2l.6 .6m0 -.6l-.6 .6", i % g.width, i / g.width);
    }
    if (open) buf_text(out, "\"/>");
}

void page_grid(struct buf *out, struct grid_data g, struct grid_data wanted)
{
    if (!g.cells) {
        buf_text(
            out,
            "<svg class=\"g\" width=\"40\" height=\"40\"><rect x=\"1\" y=\"1\" width=\"38\" height=\"38\" "
            "fill=\"none\" stroke=\"#888\" stroke-dasharray=\"4 3\"/><text x=\"16\" y=\"25\">?</text></svg>");
        return;
    }
    uint32_t side = g.height > g.width ? g.height : g.width, cell = side ? PICTURE / side : CELL_MOST;
    cell = cell < CELL_LEAST ? CELL_LEAST : cell > CELL_MOST ? CELL_MOST : cell;
    buf_printf(out, "<svg class=\"g\" width=\"%u\" height=\"%u\" viewBox=\"-.02 -.02 %u.04 %u.04\">",
               g.width * cell, g.height * cell, g.width, g.height);
    add_cells(out, g);
    buf_text(out, "<path class=\"l\" d=\"");
    for (uint32_t r = 0; r <= g.height; r++) buf_printf(out, "M0 %uh%u", r, g.width);
    for (uint32_t c = 0; c <= g.width; c++) buf_printf(out, "M%u 0v%u", c, g.height);
    buf_text(out, "\"/>");
    if (wanted.cells && wanted.height == g.height && wanted.width == g.width) {
        add_crosses(out, g, wanted, "x");
        add_crosses(out, g, wanted, "y");
    }
    buf_text(out, "</svg>");
}

/* ---- charts ---- */

enum { CHART_WIDTH = 860, CHART_HEIGHT = 240, LEFT = 48, RIGHT = 110, TOP = 14, BOTTOM = 28 };

/* 1, 2 or 5 times a power of ten, so that at most `parts` of it reach `most`. */
static double nice_step(double most, uint32_t parts)
{
    double step = 1e-6;
    while (step * parts < most) {
        static const double next[] = {2, 2.5, 2};
        for (int i = 0; i < 3 && step * parts < most; i++) step *= next[i];
    }
    return step;
}

struct frame {
    double most_x, most_y;
};

static double place_x(const struct frame *f, double x)
{
    return LEFT + x / f->most_x * (CHART_WIDTH - LEFT - RIGHT);
}
static double place_y(const struct frame *f, double y)
{
    return CHART_HEIGHT - BOTTOM - y / f->most_y * (CHART_HEIGHT - TOP - BOTTOM);
}

static void add_axes(struct buf *out, const struct frame *f, const char *unit)
{
    double step = nice_step(f->most_y, 5);
    for (uint32_t i = 0; step * i <= f->most_y * 1.0001; i++)
        buf_printf(out,
                   "<path stroke=\"#ddd\" d=\"M%d %.1fH%d\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" "
                   "fill=\"#666\">%g</text>\n",
                   LEFT, place_y(f, step * i), CHART_WIDTH - RIGHT, LEFT - 6, place_y(f, step * i) + 4,
                   step * i);
    step = nice_step(f->most_x, 8);
    for (uint32_t i = 0; step * i <= f->most_x * 1.0001; i++)
        buf_printf(out, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#666\">%g %s</text>\n",
                   place_x(f, step * i), CHART_HEIGHT - 8, step * i, unit);
}

static void add_series(struct buf *out, const struct frame *f, const struct page_series *s, uint32_t index,
                       double *free_y)
{
    if (!s->count) return;
    buf_printf(out, "<path class=\"s%u\" fill=\"none\" stroke-width=\"2\" d=\"M%.1f %.1f", index,
               place_x(f, s->x[0]), place_y(f, s->y[0]));
    for (uint32_t i = 1; i < s->count; i++)
        buf_printf(out, "H%.1fV%.1f", place_x(f, s->x[i]), place_y(f, s->y[i]));
    buf_text(out, "\"/>\n");
    /* Names stand at the ends of the lines, kept apart. */
    double y = place_y(f, s->y[s->count - 1]) + 4;
    if (index && y < *free_y + 15 && y > *free_y - 15) y = *free_y > TOP + 20 ? *free_y - 15 : *free_y + 15;
    *free_y = y;
    buf_printf(out, "<text class=\"t%u\" x=\"%d\" y=\"%.1f\">", index, CHART_WIDTH - RIGHT + 8, y);
    page_text(out, s->name);
    buf_printf(out, " %g</text>\n", s->y[s->count - 1]);
}

void page_chart(struct buf *out, const struct page_chart *chart)
{
    struct frame f = {1e-6, 1};
    for (uint32_t k = 0; k < chart->count; k++)
        for (uint32_t i = 0; i < chart->series[k].count; i++) {
            if (chart->series[k].x[i] > f.most_x) f.most_x = chart->series[k].x[i];
            if (chart->series[k].y[i] > f.most_y) f.most_y = chart->series[k].y[i];
        }
    double step = nice_step(f.most_y, 5);
    f.most_y = ceil(f.most_y / step) * step;
    buf_printf(out,
               "<svg width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" font-size=\"12\" role=\"img\"><title>",
               CHART_WIDTH, CHART_HEIGHT, CHART_WIDTH, CHART_HEIGHT);
    page_text(out, chart->title);
    buf_text(out, "</title>\n");
    add_axes(out, &f, chart->x_unit);
    double free_y = 0;
    for (uint32_t k = 0; k < chart->count; k++) add_series(out, &f, &chart->series[k], k, &free_y);
    buf_text(out, "</svg>\n");
}

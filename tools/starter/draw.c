#include "draw.h"

#include <stdlib.h>
#include <string.h>

/* ---- dice ---- */

int roll(struct example *e, int low, int high)
{
    return low + (int)rng_below(&e->rng, (uint32_t)(high - low + 1));
}

bool chance(struct example *e, int percent) { return roll(e, 0, 99) < percent; }

void shuffle(struct example *e, int n, int *items)
{
    for (int i = n - 1; i > 0; i--) {
        int j = roll(e, 0, i), keep = items[i];
        items[i] = items[j];
        items[j] = keep;
    }
}

void pick_colors(struct example *e, int n, unsigned avoid, int *colors)
{
    int all[9], count = 0;
    for (int c = 1; c <= 9; c++)
        if (!(avoid & COLOR_BIT(c))) all[count++] = c;
    shuffle(e, count, all);
    if (n > count) abort();
    memcpy(colors, all, (size_t)n * sizeof *colors);
}

int pick_color(struct example *e, unsigned avoid)
{
    int color;
    pick_colors(e, 1, avoid, &color);
    return color;
}

/* ---- grids ---- */

struct grid grid_blank(int h, int w, int color)
{
    struct grid g = {.h = h, .w = w};
    if (h < 1 || w < 1 || h > SIDE || w > SIDE) abort();
    for (int r = 0; r < h; r++) memset(g.cell[r], color, (size_t)w);
    return g;
}

static bool is_inside(const struct grid *g, int row, int col)
{
    return row >= 0 && row < g->h && col >= 0 && col < g->w;
}

int grid_at(const struct grid *g, int row, int col)
{
    return is_inside(g, row, col) ? g->cell[row][col] : -1;
}

void grid_put(struct grid *g, int row, int col, int color)
{
    if (is_inside(g, row, col)) g->cell[row][col] = (uint8_t)color;
}

void grid_rect(struct grid *g, struct box b, int color)
{
    for (int r = 0; r < b.h; r++)
        for (int c = 0; c < b.w; c++) grid_put(g, b.top + r, b.left + c, color);
}

void grid_outline(struct grid *g, struct box b, int color)
{
    for (int r = 0; r < b.h; r++)
        for (int c = 0; c < b.w; c++)
            if (r == 0 || c == 0 || r == b.h - 1 || c == b.w - 1) grid_put(g, b.top + r, b.left + c, color);
}

void grid_line(struct grid *g, int row, int col, int drow, int dcol, int color)
{
    for (; is_inside(g, row, col); row += drow, col += dcol) grid_put(g, row, col, color);
}

void grid_paste(struct grid *g, const struct grid *part, int row, int col)
{
    for (int r = 0; r < part->h; r++)
        for (int c = 0; c < part->w; c++) grid_put(g, row + r, col + c, part->cell[r][c]);
}

void grid_replace(struct grid *g, int from, int to)
{
    for (int r = 0; r < g->h; r++)
        for (int c = 0; c < g->w; c++)
            if (g->cell[r][c] == from) g->cell[r][c] = (uint8_t)to;
}

int grid_count(const struct grid *g, int color)
{
    int n = 0;
    for (int r = 0; r < g->h; r++)
        for (int c = 0; c < g->w; c++) n += g->cell[r][c] == color;
    return n;
}

bool grid_equal(const struct grid *a, const struct grid *b)
{
    if (a->h != b->h || a->w != b->w) return false;
    for (int r = 0; r < a->h; r++)
        if (memcmp(a->cell[r], b->cell[r], (size_t)a->w)) return false;
    return true;
}

struct grid grid_part(const struct grid *g, struct box b)
{
    struct grid part = grid_blank(b.h, b.w, 0);
    for (int r = 0; r < b.h; r++)
        for (int c = 0; c < b.w; c++) part.cell[r][c] = g->cell[b.top + r][b.left + c];
    return part;
}

struct grid grid_mirrored(const struct grid *g)
{
    struct grid m = *g;
    for (int r = 0; r < g->h; r++)
        for (int c = 0; c < g->w; c++) m.cell[r][c] = g->cell[r][g->w - 1 - c];
    return m;
}

struct grid grid_upended(const struct grid *g)
{
    struct grid m = *g;
    for (int r = 0; r < g->h; r++)
        for (int c = 0; c < g->w; c++) m.cell[r][c] = g->cell[g->h - 1 - r][c];
    return m;
}

struct grid grid_transposed(const struct grid *g)
{
    struct grid m = grid_blank(g->w, g->h, 0);
    for (int r = 0; r < g->h; r++)
        for (int c = 0; c < g->w; c++) m.cell[c][r] = g->cell[r][c];
    return m;
}

struct grid grid_turned(const struct grid *g)
{
    struct grid m = grid_transposed(g);
    return grid_mirrored(&m);
}

struct grid grid_beside(const struct grid *a, const struct grid *b)
{
    struct grid both = grid_blank(a->h, a->w + b->w, 0);
    grid_paste(&both, a, 0, 0);
    grid_paste(&both, b, 0, a->w);
    return both;
}

struct grid grid_below(const struct grid *a, const struct grid *b)
{
    struct grid both = grid_blank(a->h + b->h, a->w, 0);
    grid_paste(&both, a, 0, 0);
    grid_paste(&both, b, a->h, 0);
    return both;
}

struct grid grid_enlarged(const struct grid *g, int vertical, int horizontal)
{
    struct grid big = grid_blank(g->h * vertical, g->w * horizontal, 0);
    for (int r = 0; r < big.h; r++)
        for (int c = 0; c < big.w; c++) big.cell[r][c] = g->cell[r / vertical][c / horizontal];
    return big;
}

int grid_flood(struct grid *g, int row, int col, int color)
{
    int stack[SIDE * SIDE], depth = 0, count = 1, from = grid_at(g, row, col);
    grid_put(g, row, col, color);
    stack[depth++] = row * SIDE + col;
    while (depth > 0) {
        int at = stack[--depth];
        static const int step[4][2] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}};
        for (int i = 0; i < 4; i++) {
            int r = at / SIDE + step[i][0], c = at % SIDE + step[i][1];
            if (grid_at(g, r, c) != from) continue;
            grid_put(g, r, c, color);
            stack[depth++] = r * SIDE + c;
            count++;
        }
    }
    return count;
}

bool grid_row_plain(const struct grid *g, int row)
{
    for (int c = 1; c < g->w; c++)
        if (g->cell[row][c] != g->cell[row][0]) return false;
    return true;
}

bool grid_col_plain(const struct grid *g, int col)
{
    for (int r = 1; r < g->h; r++)
        if (g->cell[r][col] != g->cell[0][col]) return false;
    return true;
}

void grid_sprinkle(struct example *e, struct grid *g, int percent, int n, const int *colors)
{
    for (int r = 0; r < g->h; r++)
        for (int c = 0; c < g->w; c++)
            if (chance(e, percent)) grid_put(g, r, c, colors[roll(e, 0, n - 1)]);
}

/* ---- shapes ---- */

/* Moves the shape to row 0, column 0 and measures it. */
static void shape_settle(struct shape *s)
{
    int top = SHAPE_SIDE, left = SHAPE_SIDE, bottom = 0, right = 0;
    for (int r = 0; r < SHAPE_SIDE; r++)
        for (int c = 0; c < SHAPE_SIDE; c++) {
            if (!s->on[r][c]) continue;
            if (r < top) top = r;
            if (c < left) left = c;
            if (r > bottom) bottom = r;
            if (c > right) right = c;
        }
    struct shape moved = {.h = bottom - top + 1, .w = right - left + 1};
    for (int r = 0; r < moved.h; r++)
        for (int c = 0; c < moved.w; c++) moved.on[r][c] = s->on[top + r][left + c];
    *s = moved;
}

static void shape_grow(struct example *e, struct shape *s, int cells, int max_h, int max_w)
{
    if (cells > max_h * max_w) abort();
    for (int n = 0; n < cells;) {
        int r = roll(e, 0, max_h - 1), c = roll(e, 0, max_w - 1);
        bool touches = n == 0 || (r > 0 && s->on[r - 1][c]) || (c > 0 && s->on[r][c - 1]) ||
                       (r + 1 < max_h && s->on[r + 1][c]) || (c + 1 < max_w && s->on[r][c + 1]);
        if (s->on[r][c] || !touches) continue;
        s->on[r][c] = true;
        n++;
    }
}

struct shape shape_blob(struct example *e, int cells, int max_h, int max_w)
{
    struct shape s = {0};
    shape_grow(e, &s, cells, max_h, max_w);
    shape_settle(&s);
    return s;
}

/* Grows the left half until it has a cell on the axis, its last column, then folds it over. */
struct shape shape_even(struct example *e, int cells, int h, int half)
{
    struct shape s;
    bool has_axis = false;
    do {
        memset(&s, 0, sizeof s);
        shape_grow(e, &s, cells, h, half);
        for (int r = 0; r < h; r++) has_axis |= s.on[r][half - 1];
    } while (!has_axis);
    for (int r = 0; r < h; r++)
        for (int c = 0; c < half; c++) s.on[r][2 * half - 2 - c] = s.on[r][c];
    shape_settle(&s);
    return s;
}

struct shape shape_mirrored(const struct shape *s)
{
    struct shape m = *s;
    for (int r = 0; r < s->h; r++)
        for (int c = 0; c < s->w; c++) m.on[r][c] = s->on[r][s->w - 1 - c];
    return m;
}

bool shape_equal(const struct shape *a, const struct shape *b)
{
    if (a->h != b->h || a->w != b->w) return false;
    for (int r = 0; r < a->h; r++)
        for (int c = 0; c < a->w; c++)
            if (a->on[r][c] != b->on[r][c]) return false;
    return true;
}

int shape_size(const struct shape *s)
{
    int n = 0;
    for (int r = 0; r < s->h; r++)
        for (int c = 0; c < s->w; c++) n += s->on[r][c];
    return n;
}

void shape_stamp(struct grid *g, const struct shape *s, int row, int col, int color)
{
    for (int r = 0; r < s->h; r++)
        for (int c = 0; c < s->w; c++)
            if (s->on[r][c]) grid_put(g, row + r, col + c, color);
}

/* ---- room ---- */

void start(struct example *e, int h, int w)
{
    e->in = grid_blank(h, w, 0);
    e->taken_count = 0;
}

void start_any(struct example *e, int low, int high)
{
    int h = roll(e, low, high), w = roll(e, low, high);
    start(e, h, w);
}

static bool boxes_near(struct box a, struct box b, int gap)
{
    return a.top < b.top + b.h + gap && b.top < a.top + a.h + gap && a.left < b.left + b.w + gap &&
           b.left < a.left + a.w + gap;
}

bool find_room(struct example *e, int h, int w, int gap, struct box *place)
{
    if (h > e->in.h || w > e->in.w || e->taken_count == BOXES_MAX) return false;
    for (int tries = 0; tries < 200; tries++) {
        int top = roll(e, 0, e->in.h - h), left = roll(e, 0, e->in.w - w);
        struct box b = {top, left, h, w};
        bool free = true;
        for (int i = 0; i < e->taken_count && free; i++) free = !boxes_near(b, e->taken[i], gap);
        if (!free) continue;
        e->taken[e->taken_count++] = b;
        *place = b;
        return true;
    }
    return false;
}

bool scatter(struct example *e, int n, int gap, int color)
{
    for (int i = 0; i < n; i++) {
        struct box b;
        if (!find_room(e, 1, 1, gap, &b)) return false;
        grid_put(&e->in, b.top, b.left, color);
    }
    return true;
}

/* Images: turning, cutting, scaling, repeating. */
#include "dsl/image/image.h"

/* 1 left-right, 2 up-down, 3 half turn, 4 main diagonal, 5 quarter clockwise, 6 quarter anticlockwise, 7 other
 * diagonal: bit 2 exchanges rows and columns, then bit 0 mirrors columns and bit 1 rows. */
value plain_turned(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], k, 0, 7);
    int32_t h = k & 4 ? im.width : im.height, w = k & 4 ? im.height : im.width;
    DRAFT(u, to, h, w);
    for (int32_t i = 0; i < h; i++)
        for (int32_t j = 0; j < w; j++) {
            int32_t y = k & 2 ? h - 1 - i : i, x = k & 1 ? w - 1 - j : j;
            *to++ = k & 4 ? im.cells[x * im.width + y] : im.cells[y * im.width + x];
        }
    return image_end(u, im.top, im.left);
}

/* A part of the image where it lies. */
static value cut(struct universe *u, const struct image *im, int32_t top, int32_t left, int32_t h, int32_t w)
{
    NEED(h > 0 && w > 0, FAIL_EMPTY);
    DRAFT(u, to, h, w);
    for (int32_t i = 0; i < h; i++) memcpy(to + i * w, im->cells + (top + i) * im->width + left, (size_t)w);
    return image_end(u, im->top + top, im->left + left);
}

value plain_half(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], k, 0, 3); /* top, bottom, left, right: without the middle line of an odd number */
    int32_t h = im.height / 2, w = im.width / 2;
    switch (k) {
    case 0: return cut(u, &im, 0, 0, h, im.width);
    case 1: return cut(u, &im, im.height - h, 0, h, im.width);
    case 2: return cut(u, &im, 0, 0, im.height, w);
    default: return cut(u, &im, 0, im.width - w, im.height, w);
    }
}

value plain_peeled(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    return cut(u, &im, 1, 1, im.height - 2, im.width - 2);
}

value plain_trim_blank(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    int32_t top = IMAGE_SIDE, left = IMAGE_SIDE, bottom = -1, right = -1;
    for (int32_t i = 0; i < im.height; i++)
        for (int32_t j = 0; j < im.width; j++) {
            if (!im.cells[i * im.width + j]) continue;
            if (i < top) top = i;
            bottom = i;
            if (j < left) left = j;
            if (j > right) right = j;
        }
    if (top == 0 && left == 0 && bottom == im.height - 1 && right == im.width - 1)
        return image_at(u, image_grid(u, a[0]), im.top, im.left);
    return cut(u, &im, top, left, bottom - top + 1, right - left + 1);
}

value plain_moved(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    int32_t dy, dx;
    NEED(as_pair(u, a[1], &dy, &dx), FAIL_TYPE);
    NEED(abs(dy) <= IMAGE_SIDE && abs(dx) <= IMAGE_SIDE, FAIL_RANGE);
    return image_at(u, image_grid(u, a[0]), im.top + dy, im.left + dx);
}

value plain_hopped(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    int32_t dy, dx;
    NEED(as_pair(u, a[1], &dy, &dx), FAIL_TYPE);
    NEED(abs(dy) <= 8 && abs(dx) <= 8, FAIL_RANGE);
    return image_at(u, image_grid(u, a[0]), im.top + dy * im.height, im.left + dx * im.width);
}

/* ---- scaling ---- */

static value scaled(struct universe *u, const struct image *im, int32_t fy, int32_t fx)
{
    int32_t h = im->height * fy, w = im->width * fx;
    CHARGE(u, h * w / 4);
    DRAFT(u, to, h, w);
    for (int32_t i = 0; i < h; i++) {
        if (i % fy) {
            memcpy(to + i * w, to + (i - 1) * w, (size_t)w);
            continue;
        }
        const int8_t *row = im->cells + i / fy * im->width;
        for (int32_t j = 0; j < im->width; j++) memset(to + i * w + j * fx, row[j], (size_t)fx);
    }
    return image_end(u, im->top * fy, im->left * fx);
}

value plain_scaled(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], factor, 1, 10);
    return scaled(u, &im, factor, factor);
}

value plain_enlarged(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], factor, 1, 10);
    GET(big, scaled(u, &im, factor, factor));
    return image_at(u, image_grid(u, big), im.top, im.left);
}

/* The largest factor by which lines come in equal groups. */
static int32_t block(const struct image *im, bool rows)
{
    int32_t n = rows ? im->height : im->width, factor = 0, group = 1;
    for (int32_t i = 1; i <= n; i++) {
        bool same = i < n;
        if (same && rows)
            same = memcmp(im->cells + i * im->width, im->cells + (i - 1) * im->width, (size_t)im->width) == 0;
        for (int32_t k = 0; same && !rows && k < im->height; k++)
            same = im->cells[k * im->width + i] == im->cells[k * im->width + i - 1];
        if (same) {
            group++;
            continue;
        }
        int32_t x = factor, y = group;
        while (y) {
            int32_t r = x % y;
            x = y;
            y = r;
        }
        factor = x;
        group = 1;
    }
    return factor;
}

value plain_scaled_by(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], property, 0, PROPERTY_OWN - 1);
    int32_t factor;
    value counted = images_property(u, &(struct images){1, &a[0]}, (enum image_property)property, &factor);
    NEED(counted == VALUE_OK, counted);
    NEED(factor >= 1 && factor <= IMAGE_SIDE, FAIL_DOMAIN);
    return scaled(u, &im, factor, factor);
}

value plain_unscaled(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    int32_t fy = block(&im, true), fx = block(&im, false);
    NEED(fy * fx > 1, FAIL_DOMAIN);
    int32_t h = im.height / fy, w = im.width / fx;
    DRAFT(u, to, h, w);
    for (int32_t i = 0; i < h; i++)
        for (int32_t j = 0; j < w; j++) *to++ = im.cells[i * fy * im.width + j * fx];
    return draft_grid_end(u);
}

/* `inner` in the place of each cell of `outer`, in its own colours where that cell is not 0, or all in that cell's. */
static value kron(struct universe *u, const value *a, bool in_colours)
{
    IMAGE(u, a[0], outer);
    IMAGE(u, a[1], inner);
    int32_t h = outer.height * inner.height, w = outer.width * inner.width;
    NEED(h <= IMAGE_SIDE && w <= IMAGE_SIDE, FAIL_SIZE);
    CHARGE(u, h * w);
    DRAFT(u, to, h, w);
    for (int32_t i = 0; i < h; i++)
        for (int32_t j = 0; j < w; j++) {
            int8_t out = outer.cells[i / inner.height * outer.width + j / inner.width];
            int8_t in = inner.cells[i % inner.height * inner.width + j % inner.width];
            *to++ = !out || !in ? 0 : in_colours ? out : in;
        }
    return draft_grid_end(u);
}

value plain_kron(struct universe *u, const value *a) { return kron(u, a, false); }
value plain_kron_in_colours(struct universe *u, const value *a) { return kron(u, a, true); }

/* ---- to the size of another image ---- */

/* Cell k of n in a row that is repeated (or goes to and fro) without end on both sides. */
static inline int32_t wrapped(int32_t k, int32_t n, bool mirror)
{
    int32_t span = mirror ? 2 * n : n;
    k %= span;
    if (k < 0) k += span;
    return k < n ? k : 2 * n - 1 - k;
}

static value repeated(struct universe *u, const value *a, bool mirror)
{
    IMAGE(u, a[0], im);
    IMAGE(u, a[1], size);
    DRAFT(u, to, size.height, size.width);
    for (int32_t i = 0; i < size.height; i++) {
        const int8_t *row = im.cells + wrapped(i - im.top, im.height, mirror) * im.width;
        for (int32_t j = 0; j < size.width; j++) *to++ = row[wrapped(j - im.left, im.width, mirror)];
    }
    return draft_grid_end(u);
}

value plain_tile_to(struct universe *u, const value *a) { return repeated(u, a, false); }
value plain_mirror_to(struct universe *u, const value *a) { return repeated(u, a, true); }

/* To and fro: the last row and column are the first of the way back. */
value plain_bounce_to(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    IMAGE(u, a[1], size);
    int32_t h = im.height, w = im.width, down = h > 1 ? 2 * h - 2 : 1, right = w > 1 ? 2 * w - 2 : 1;
    DRAFT(u, to, size.height, size.width);
    for (int32_t i = 0; i < size.height; i++)
        for (int32_t j = 0; j < size.width; j++) {
            int32_t y = ((i - im.top) % down + down) % down, x = ((j - im.left) % right + right) % right;
            *to++ = im.cells[(y < h ? y : down - y) * w + (x < w ? x : right - x)];
        }
    return draft_grid_end(u);
}

value plain_stretch_to(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    IMAGE(u, a[1], size);
    NEED(size.height % im.height == 0 && size.width % im.width == 0, FAIL_DOMAIN);
    struct image at_zero = im;
    at_zero.top = at_zero.left = 0;
    return scaled(u, &at_zero, size.height / im.height, size.width / im.width);
}

value plain_clip_to(struct universe *u, const value *a)
{
    value blank[2] = {plain_blank_like(u, a + 1), a[0]};
    NEED(!value_failed(blank[0]), blank[0]);
    return plain_paint_all(u, blank);
}

value plain_reflow_to(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    IMAGE(u, a[1], size);
    int32_t room = size.height * size.width, n = 0;
    DRAFT(u, to, size.height, size.width);
    for (int32_t k = 0; k < im.height * im.width && n < room; k++)
        if (im.cells[k]) to[n++] = im.cells[k];
    memset(to + n, 0, (size_t)(room - n));
    return draft_grid_end(u);
}

/* ---- lines left out ---- */

enum lines { BLANK, EQUAL, SEEN };

/* Which of n lines to keep; rows or columns of the image. */
static int32_t kept_lines(const struct image *im, bool rows, enum lines what, uint8_t *kept)
{
    int32_t n = rows ? im->height : im->width, m = rows ? im->width : im->height, count = 0;
    int32_t step = rows ? im->width : 1, along = rows ? 1 : im->width;
    for (int32_t i = 0; i < n; i++) {
        const int8_t *line = im->cells + i * step;
        bool keep = true;
        if (what == BLANK) {
            keep = false;
            for (int32_t k = 0; k < m && !keep; k++) keep = line[k * along] != 0;
        } else {
            int32_t from = what == SEEN ? 0 : count - 1;
            for (int32_t c = from < 0 ? 0 : from; c < count && keep; c++) {
                const int8_t *other = im->cells + kept[c] * step;
                int32_t k = 0;
                while (k < m && other[k * along] == line[k * along]) k++;
                keep = k < m;
            }
        }
        if (keep) kept[count++] = (uint8_t)i;
    }
    return count;
}

static value without_lines(struct universe *u, const value *a, enum lines what)
{
    IMAGE(u, a[0], im);
    uint8_t rows[IMAGE_SIDE], columns[IMAGE_SIDE];
    if (what == SEEN) CHARGE(u, im.height * im.width * 4);
    int32_t h = kept_lines(&im, true, what, rows), w = kept_lines(&im, false, what, columns);
    NEED(h && w, FAIL_EMPTY);
    DRAFT(u, to, h, w);
    for (int32_t i = 0; i < h; i++)
        for (int32_t j = 0; j < w; j++) *to++ = im.cells[rows[i] * im.width + columns[j]];
    return image_end(u, im.top, im.left);
}

value plain_drop_blank_lines(struct universe *u, const value *a) { return without_lines(u, a, BLANK); }
value plain_drop_equal_lines(struct universe *u, const value *a) { return without_lines(u, a, EQUAL); }
value plain_distinct_lines(struct universe *u, const value *a) { return without_lines(u, a, SEEN); }

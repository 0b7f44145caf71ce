/* Images that move over a base until something is in their way. */
#include "dsl/image/image.h"

enum { UP, DOWN, LEFT, RIGHT, NEAREST_OF_FOUR, NEAREST_OF_EIGHT, WAYS };
static const int8_t steps[8][2] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {-1, -1}, {1, 1}, {-1, 1}, {1, -1}};

static int8_t cell_at(const struct image *im, int32_t i, int32_t j)
{
    i -= im->top;
    j -= im->left;
    return i >= 0 && j >= 0 && i < im->height && j < im->width ? im->cells[i * im->width + j] : 0;
}

/* Whether the image, moved so far, lies on a cell of the base that is not 0 and not where it was itself. */
static bool blocked(const struct image *base, const struct image *im, int32_t down, int32_t right)
{
    for (int32_t i = 0; i < im->height; i++)
        for (int32_t j = 0; j < im->width; j++) {
            int32_t y = im->top + i + down, x = im->left + j + right;
            if (im->cells[i * im->width + j] && cell_at(base, y, x) && !cell_at(im, y, x)) return true;
        }
    return false;
}

static bool outside(const struct image *base, const struct image *im, int32_t down, int32_t right)
{
    int32_t top = im->top + down - base->top, left = im->left + right - base->left;
    return top + im->height <= 0 || left + im->width <= 0 || top >= base->height || left >= base->width;
}

/* How many steps it goes in a direction before something is in its way; -1: nothing is. */
static int32_t way_to(const struct image *base, const struct image *im, const int8_t step[2])
{
    for (int32_t n = 1; !outside(base, im, n * step[0], n * step[1]); n++)
        if (blocked(base, im, n * step[0], n * step[1])) return n - 1;
    return -1;
}

/* The direction and how far; 0 steps if nothing is in its way. */
static int32_t find_way(const struct image *base, const struct image *im, int32_t way, const int8_t **step)
{
    int32_t first = way < NEAREST_OF_FOUR ? way : 0,
            end = way < NEAREST_OF_FOUR    ? way + 1
                  : way == NEAREST_OF_FOUR ? 4
                                           : 8,
            best = INT32_MAX;
    *step = steps[first];
    for (int32_t k = first; k < end; k++) {
        int32_t n = way_to(base, im, steps[k]);
        if (n < 0 || n >= best) continue;
        best = n;
        *step = steps[k];
    }
    return best == INT32_MAX ? 0 : best;
}

value plain_slid(struct universe *u, const value *a)
{
    IMAGE(u, a[0], base);
    IMAGE(u, a[1], im);
    INTEGER(a[2], way, 0, WAYS - 1);
    CHARGE(u, im.height * im.width * 16);
    const int8_t *step;
    int32_t n = find_way(&base, &im, way, &step);
    value grid = image_grid(u, a[1]);
    return image_at(u, grid, im.top + n * step[0], im.left + n * step[1]);
}

value plain_trailed(struct universe *u, const value *a)
{
    IMAGE(u, a[0], base);
    IMAGE(u, a[1], im);
    INTEGER(a[2], way, 0, WAYS - 1);
    CHARGE(u, im.height * im.width * 32);
    const int8_t *step;
    int32_t n = find_way(&base, &im, way, &step);
    int32_t rows = n * step[0], columns = n * step[1];
    int32_t height = im.height + (rows < 0 ? -rows : rows),
            width = im.width + (columns < 0 ? -columns : columns);
    int32_t up = rows < 0 ? -rows : 0, left = columns < 0 ? -columns : 0;
    DRAFT(u, to, height, width);
    memset(to, 0, (size_t)(height * width));
    for (int32_t k = 0; k <= n; k++)
        for (int32_t i = 0; i < im.height; i++)
            for (int32_t j = 0; j < im.width; j++) {
                int8_t c = im.cells[i * im.width + j];
                if (c) to[(up + i + k * step[0]) * width + left + j + k * step[1]] = c;
            }
    return image_end(u, im.top - up, im.left - left);
}

/* As in a mirror that lies along what is first in its way. */
value plain_flipped_over(struct universe *u, const value *a)
{
    IMAGE(u, a[0], base);
    IMAGE(u, a[1], im);
    INTEGER(a[2], way, 0, NEAREST_OF_FOUR);
    CHARGE(u, im.height * im.width * 16);
    int32_t first = way < NEAREST_OF_FOUR ? way : 0, end = way < NEAREST_OF_FOUR ? way + 1 : 4,
            best = INT32_MAX, side = -1;
    for (int32_t k = first; k < end; k++) {
        int32_t n = way_to(&base, &im, steps[k]);
        if (n < 0 || n >= best) continue;
        best = n;
        side = k;
    }
    NEED(side >= 0, FAIL_EMPTY);
    /* The mirror goes through the nearest cell that is in the way. */
    int32_t axis = side == UP || side == LEFT ? -PLACE_MOST : PLACE_MOST;
    for (int32_t i = 0; i < im.height; i++)
        for (int32_t j = 0; j < im.width; j++) {
            int32_t y = im.top + i + (best + 1) * steps[side][0],
                    x = im.left + j + (best + 1) * steps[side][1];
            if (!im.cells[i * im.width + j] || !cell_at(&base, y, x) || cell_at(&im, y, x)) continue;
            int32_t at = side <= DOWN ? y : x;
            if (side == UP || side == LEFT ? at > axis : at < axis) axis = at;
        }
    int32_t top = side <= DOWN ? 2 * axis - im.top - im.height + 1 : im.top,
            left = side <= DOWN ? im.left : 2 * axis - im.left - im.width + 1;
    value flipped =
        primitives[side <= DOWN ? PRIM_hmirror : PRIM_vmirror].plain(u, (value[]){image_grid(u, a[1])});
    return image_at(u, flipped, top, left);
}

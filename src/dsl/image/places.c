/* Images put somewhere: against an edge, in a corner or in the middle of a base; as copies where others lie. */
#include "dsl/image/image.h"

/* Rounded down: an image that cannot lie in the very middle lies further up and left. */
static int32_t halved(int32_t x) { return x >= 0 ? x / 2 : -((1 - x) / 2); }

value plain_placed(struct universe *u, const value *a)
{
    enum { PLACES = 11, KEPT = 0, NEAR, FAR, MIDDLE };
    static const uint8_t rows[PLACES] = {NEAR, FAR, KEPT, KEPT, NEAR, NEAR, FAR, FAR, MIDDLE, MIDDLE, KEPT},
                         columns[PLACES] = {KEPT, KEPT, NEAR,   FAR,  NEAR,  FAR,
                                            NEAR, FAR,  MIDDLE, KEPT, MIDDLE};
    IMAGE(u, a[0], base);
    IMAGE(u, a[1], im);
    INTEGER(a[2], place, 0, PLACES - 1);
    int32_t down = base.height - im.height, right = base.width - im.width;
    int32_t top[] = {im.top, base.top, base.top + down, base.top + halved(down)},
            left[] = {im.left, base.left, base.left + right, base.left + halved(right)};
    return image_at(u, image_grid(u, a[1]), top[rows[place]], left[columns[place]]);
}

value plain_side_of(struct universe *u, const value *a)
{
    enum { UP, DOWN, LEFT, RIGHT };
    IMAGE(u, a[0], im);
    INTEGER(a[1], side, UP, RIGHT);
    int32_t i = side == DOWN ? im.height - 1 : 0, j = side == RIGHT ? im.width - 1 : 0;
    int32_t h = side <= DOWN ? 1 : im.height, w = side <= DOWN ? im.width : 1;
    DRAFT(u, to, h, w);
    for (int32_t y = 0; y < h; y++)
        for (int32_t x = 0; x < w; x++) *to++ = im.cells[(i + y) * im.width + j + x];
    return image_end(u, im.top + i, im.left + j);
}

value plain_copied_to(struct universe *u, const value *a)
{
    IMAGE(u, a[0], model);
    IMAGES(u, a[1], list);
    INTEGER(a[2], coloured, 0, 1);
    NEED(list.count, FAIL_EMPTY);
    SCRATCH(struct image, at, u, list.count);
    int32_t top = INT32_MAX, left = INT32_MAX, bottom = INT32_MIN, right = INT32_MIN;
    for (uint32_t k = 0; k < list.count; k++) {
        IMAGE(u, list.at[k], im);
        at[k] = im;
        at[k].top += halved(im.height - model.height);
        at[k].left += halved(im.width - model.width);
        top = at[k].top < top ? at[k].top : top;
        left = at[k].left < left ? at[k].left : left;
        bottom = at[k].top + model.height > bottom ? at[k].top + model.height : bottom;
        right = at[k].left + model.width > right ? at[k].left + model.width : right;
    }
    int32_t width = right - left;
    CHARGE(u, (uint64_t)list.count * (uint64_t)(model.height * model.width));
    DRAFT(u, to, bottom - top, width);
    memset(to, 0, (size_t)((bottom - top) * width));
    for (uint32_t k = 0; k < list.count; k++) {
        int8_t colour = coloured ? (int8_t)image_main(&at[k]) : 0;
        int8_t *corner = to + (at[k].top - top) * width + at[k].left - left;
        for (int32_t i = 0; i < model.height; i++)
            for (int32_t j = 0; j < model.width; j++) {
                int8_t c = model.cells[i * model.width + j];
                if (c) corner[i * width + j] = colour ? colour : c;
            }
    }
    return image_end(u, top, left);
}

/* What a person would mark in an image: its middle, clear space, the corners that point somewhere; and lists laid
 * concentrically. */
#include "dsl/image/image.h"

value plain_middle_of(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    CHARGE(u, im.height * im.width);
    int32_t h = 2 - im.height % 2, w = 2 - im.width % 2, colour = image_main(&im);
    NEED(colour, FAIL_EMPTY);
    DRAFT(u, to, h, w);
    memset(to, colour, (size_t)(h * w));
    return image_end(u, im.top + (im.height - 1) / 2, im.left + (im.width - 1) / 2);
}

value plain_cells_of(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    int32_t n = im.height * im.width;
    NEED(n <= LIST_MOST, FAIL_SIZE);
    CHARGE(u, 4 * n);
    SCRATCH(value, cell, u, n);
    for (int32_t k = 0; k < n; k++) {
        cell[k] =
            image_at(u, grid_make(u, 1, 1, im.cells + k), im.top + k / im.width, im.left + k % im.width);
        NEED(!value_failed(cell[k]), cell[k]);
    }
    return tuple_make(u, cell, (uint32_t)n);
}

/* ---- clear space ---- */

/* The largest rectangle of zeros, the first of equals, by the heights of columns of zeros above each row. One that
 * could begin further to the left is no more looked at than one that cannot become larger than what was found. */
value plain_clear_rectangle(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    CHARGE(u, im.height * im.width * 4);
    int32_t colour = image_main(&im), most = 0, top = 0, left = 0, height = 0, width = 0;
    int32_t high[IMAGE_SIDE] = {0};
    NEED(colour, FAIL_EMPTY);
    for (int32_t i = 0; i < im.height; i++) {
        for (int32_t j = 0; j < im.width; j++) high[j] = im.cells[i * im.width + j] ? 0 : high[j] + 1;
        for (int32_t j = 0; j < im.width; j++) {
            int32_t least = high[j];
            if (j && high[j - 1] >= least) continue;
            for (int32_t k = j; k < im.width && least * (im.width - j) > most; k++) {
                if (high[k] < least) least = high[k];
                if (least * (k - j + 1) <= most) continue;
                most = least * (k - j + 1);
                top = i - least + 1;
                left = j;
                height = least;
                width = k - j + 1;
            }
        }
    }
    NEED(height > 1 && width > 1, FAIL_EMPTY);
    DRAFT(u, to, height, width);
    memset(to, colour, (size_t)most);
    return image_end(u, im.top + top, im.left + left);
}

/* ---- pointers ---- */

enum { TIPS, CORNERS, NOTCHES, POINTERS };

static int8_t at(const struct image *im, int32_t i, int32_t j)
{
    return (uint32_t)i < (uint32_t)im->height && (uint32_t)j < (uint32_t)im->width
               ? im->cells[i * im->width + j]
               : 0;
}

/* Whether something points from (i, j) to (di, dj), and in which colour. */
static int8_t points(const struct image *im, int32_t kind, int32_t i, int32_t j, int32_t di, int32_t dj)
{
    int8_t here = at(im, i, j);
    if (kind == TIPS) { /* the end of a line: its only neighbour is behind it */
        int8_t behind = at(im, i - di, j - dj);
        if (!here || !behind) return 0;
        for (int32_t k = 0; k < 9; k++) {
            int32_t y = k / 3 - 1, x = k % 3 - 1;
            if ((y || x) && (y != -di || x != -dj) && at(im, i + y, j + x)) return 0;
        }
        return here;
    }
    int8_t row = at(im, i, j - dj), column = at(im, i - di, j), back = at(im, i - di, j - dj);
    if (!di || !dj || !row || !column || !back) return 0;
    if (kind == NOTCHES) return here || back != row || back != column ? 0 : back;
    return !here || at(im, i + di, j) || at(im, i, j + dj) ? 0 : here;
}

value plain_pointed(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], kind, 0, POINTERS - 1);
    int32_t h = im.height, w = im.width;
    CHARGE(u, h * w * 8);
    bool any = false;
    SCRATCH(int8_t, to, u, h * w);
    memcpy(to, im.cells, (size_t)(h * w));
    for (int32_t k = 0; k < h * w; k++)
        for (int32_t way = 0; way < 9; way++) {
            int32_t di = way / 3 - 1, dj = way % 3 - 1;
            if (!di && !dj) continue;
            int8_t c = points(&im, kind, k / w, k % w, di, dj);
            if (!c) continue;
            for (int32_t i = k / w + di, j = k % w + dj;
                 (uint32_t)i < (uint32_t)h && (uint32_t)j < (uint32_t)w && !im.cells[i * w + j];
                 i += di, j += dj) {
                to[i * w + j] = c;
                any = true;
            }
        }
    NEED(any, FAIL_EMPTY);
    DRAFT(u, made, h, w);
    memcpy(made, to, (size_t)(h * w));
    return image_end(u, im.top, im.left);
}

/* ---- lists ---- */

static value open_all(struct universe *u, const struct images *list, struct image *im)
{
    for (uint32_t k = 0; k < list->count; k++) {
        value ok = image_open(u, list->at[k], &im[k]);
        NEED(ok == VALUE_OK, ok);
    }
    return VALUE_OK;
}

value plain_nested(struct universe *u, const value *a)
{
    IMAGES(u, a[0], list);
    NEED(list.count > 1, FAIL_EMPTY);
    SCRATCH(struct image, im, u, list.count);
    value ok = open_all(u, &list, im);
    NEED(ok == VALUE_OK, ok);
    SCRATCH(value, moved, u, list.count);
    int32_t h = 0, w = 0;
    for (uint32_t k = 0; k < list.count; k++) {
        if (im[k].height > h) h = im[k].height;
        if (im[k].width > w) w = im[k].width;
    }
    for (uint32_t k = 0; k < list.count; k++)
        moved[k] = image_at(u, image_grid(u, list.at[k]), (h - im[k].height) / 2, (w - im[k].width) / 2);
    value all[2] = {tuple_make(u, moved, list.count), int_value(1)};
    return primitives[PRIM_stacked].plain(u, all);
}

value plain_copies_of(struct universe *u, const value *a)
{
    IMAGES(u, a[0], list);
    INTEGER(a[1], property, 0, PROPERTY_COUNT - 1);
    NEED(list.count > 1, FAIL_EMPTY);
    SCRATCH(int32_t, score, u, list.count);
    SCRATCH(struct image, im, u, list.count);
    value ok = images_property(u, &list, (enum image_property)property, score);
    if (ok == VALUE_OK) ok = open_all(u, &list, im);
    NEED(ok == VALUE_OK, ok);
    uint32_t best = 0;
    for (uint32_t k = 1; k < list.count; k++)
        if (score[k] > score[best]) best = k;
    SCRATCH(value, copy, u, list.count);
    for (uint32_t k = 0; k < list.count; k++) {
        copy[k] = image_at(u, image_grid(u, list.at[best]), im[k].top + (im[k].height - im[best].height) / 2,
                           im[k].left + (im[k].width - im[best].width) / 2);
        NEED(!value_failed(copy[k]), copy[k]);
    }
    return tuple_make(u, copy, list.count);
}

/* Every panel of the image painted with what any of them has. */
value plain_share_panels(struct universe *u, const value *a)
{
    GET(list, primitives[PRIM_panels].plain(u, a));
    IMAGE(u, a[0], whole);
    IMAGES(u, list, panels);
    NEED(panels.count > 1, FAIL_EMPTY);
    SCRATCH(struct image, im, u, panels.count);
    value ok = open_all(u, &panels, im);
    NEED(ok == VALUE_OK, ok);
    int32_t h = im[0].height, w = im[0].width;
    SCRATCH(int8_t, all, u, h * w);
    memset(all, 0, (size_t)(h * w));
    for (uint32_t k = 0; k < panels.count; k++) {
        NEED(im[k].height == h && im[k].width == w, FAIL_DOMAIN);
        for (int32_t i = 0; i < h * w; i++)
            if (!all[i]) all[i] = im[k].cells[i];
    }
    DRAFT(u, to, whole.height, whole.width);
    memcpy(to, whole.cells, (size_t)(whole.height * whole.width));
    for (uint32_t k = 0; k < panels.count; k++)
        for (int32_t i = 0; i < h; i++)
            memcpy(to + (im[k].top - whole.top + i) * whole.width + im[k].left - whole.left, all + i * w,
                   (size_t)w);
    return image_end(u, whole.top, whole.left);
}

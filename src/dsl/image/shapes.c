/* Images: outlines, insides, holes, frames. */
#include "dsl/image/image.h"

static inline bool set_at(const struct image *im, int32_t i, int32_t j)
{
    return (uint32_t)i < (uint32_t)im->height && (uint32_t)j < (uint32_t)im->width &&
           im->cells[i * im->width + j] != 0;
}

static bool touches_outside(const struct image *im, int32_t i, int32_t j, bool diagonal)
{
    if (!set_at(im, i - 1, j) || !set_at(im, i + 1, j) || !set_at(im, i, j - 1) || !set_at(im, i, j + 1))
        return true;
    return diagonal && (!set_at(im, i - 1, j - 1) || !set_at(im, i - 1, j + 1) || !set_at(im, i + 1, j - 1) ||
                        !set_at(im, i + 1, j + 1));
}

static value inside_or_edge(struct universe *u, const value *a, bool edge)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], diagonal, 0, 1);
    CHARGE(u, im.height * im.width);
    DRAFT(u, to, im.height, im.width);
    for (int32_t i = 0; i < im.height; i++)
        for (int32_t j = 0; j < im.width; j++, to++) {
            int8_t c = im.cells[i * im.width + j];
            *to = c && touches_outside(&im, i, j, diagonal) == edge ? c : 0;
        }
    return image_end(u, im.top, im.left);
}

value plain_interior(struct universe *u, const value *a) { return inside_or_edge(u, a, false); }
value plain_outline(struct universe *u, const value *a) { return inside_or_edge(u, a, true); }

/* One cell wider on each side; painted around the shape, in its main colour. */
value plain_halo(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], diagonal, 0, 1);
    int32_t colour = image_main(&im), h = im.height + 2, w = im.width + 2;
    NEED(colour, FAIL_EMPTY);
    CHARGE(u, h * w);
    DRAFT(u, to, h, w);
    for (int32_t i = 0; i < h; i++)
        for (int32_t j = 0; j < w; j++, to++) {
            int32_t y = i - 1, x = j - 1;
            bool near = set_at(&im, y - 1, x) || set_at(&im, y + 1, x) || set_at(&im, y, x - 1) ||
                        set_at(&im, y, x + 1);
            if (diagonal)
                near = near || set_at(&im, y - 1, x - 1) || set_at(&im, y - 1, x + 1) ||
                       set_at(&im, y + 1, x - 1) || set_at(&im, y + 1, x + 1);
            *to = near && !set_at(&im, y, x) ? (int8_t)colour : 0;
        }
    return image_end(u, im.top - 1, im.left - 1);
}

/* The image with a border one cell wide around it. */
value plain_frame_with(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], colour, 0, 9);
    int32_t h = im.height + 2, w = im.width + 2;
    DRAFT(u, to, h, w);
    memset(to, colour, (size_t)(h * w));
    for (int32_t i = 0; i < im.height; i++)
        memcpy(to + (i + 1) * w + 1, im.cells + i * im.width, (size_t)im.width);
    return image_end(u, im.top - 1, im.left - 1);
}

/* The outline of the image's box, in its main colour. */
value plain_box_of(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    int32_t colour = image_main(&im), h = im.height, w = im.width;
    NEED(colour, FAIL_EMPTY);
    DRAFT(u, to, h, w);
    for (int32_t i = 0; i < h; i++)
        for (int32_t j = 0; j < w; j++)
            *to++ = i == 0 || j == 0 || i == h - 1 || j == w - 1 ? (int8_t)colour : 0;
    return image_end(u, im.top, im.left);
}

/* ---- holes ---- */

/* Colour that surrounds an area of 0: the commonest beside it. */
static int8_t colour_around(const struct image *im, const struct parts *p, uint32_t part)
{
    uint32_t counts[256] = {0}, best = 0;
    for (uint32_t k = p->first[part]; k < p->first[part + 1]; k++) {
        const struct run *r = p->order[k];
        const int8_t *row = im->cells + r->row * im->width;
        if (r->from > 0) counts[(uint8_t)row[r->from - 1]]++;
        if (r->to < im->width) counts[(uint8_t)row[r->to]]++;
        for (int32_t j = r->from; j < r->to; j++) {
            if (r->row > 0) counts[(uint8_t)row[j - im->width]]++;
            if (r->row < im->height - 1) counts[(uint8_t)row[j + im->width]]++;
        }
    }
    for (uint32_t c = 1; c < 256; c++)
        if (counts[c] > counts[best] || (best == 0 && counts[c])) best = c;
    return (int8_t)best;
}

static bool reaches_border(const struct image *im, const struct parts *p, uint32_t part)
{
    struct bounds b = part_bounds(p, part);
    return b.top == 0 || b.left == 0 || b.bottom == im->height - 1 || b.right == im->width - 1;
}

static value with_holes(struct universe *u, const value *a, bool image_too)
{
    IMAGE(u, a[0], im);
    struct parts p;
    value labelled = parts_label(u, &im, PART_ZERO_4, &p);
    NEED(labelled == VALUE_OK, labelled);
    uint32_t found = 0;
    DRAFT(u, to, im.height, im.width);
    if (image_too)
        memcpy(to, im.cells, (size_t)(im.height * im.width));
    else
        memset(to, 0, (size_t)(im.height * im.width));
    for (uint32_t k = 0; k < p.count; k++) {
        if (reaches_border(&im, &p, k)) continue;
        int8_t colour = colour_around(&im, &p, k);
        found++;
        for (uint32_t r = p.first[k]; r < p.first[k + 1]; r++)
            memset(to + p.order[r]->row * im.width + p.order[r]->from, colour,
                   (size_t)(p.order[r]->to - p.order[r]->from));
    }
    return image_end(u, im.top, im.left);
}

value plain_fill_holes(struct universe *u, const value *a) { return with_holes(u, a, true); }
value plain_holes_of(struct universe *u, const value *a) { return with_holes(u, a, false); }

/* Single cells that differ from all eight neighbours take the commonest colour beside them. */
value plain_denoised(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    int32_t h = im.height, w = im.width;
    CHARGE(u, h * w * 4);
    DRAFT(u, to, h, w);
    for (int32_t i = 0; i < h; i++)
        for (int32_t j = 0; j < w; j++) {
            int8_t own = im.cells[i * w + j], near[8];
            int32_t n = 0, same = 0;
            for (int32_t y = i > 0 ? i - 1 : 0; y <= i + 1 && y < h; y++)
                for (int32_t x = j > 0 ? j - 1 : 0; x <= j + 1 && x < w; x++)
                    if (y != i || x != j) {
                        near[n++] = im.cells[y * w + x];
                        same += im.cells[y * w + x] == own;
                    }
            int8_t best = own;
            int32_t most = 0;
            for (int32_t k = 0; !same && k < n; k++) {
                int32_t times = 0;
                for (int32_t m = 0; m < n; m++) times += near[m] == near[k];
                if (times > most) most = times, best = near[k];
            }
            to[i * w + j] = best;
        }
    return image_end(u, im.top, im.left);
}

value plain_line_main(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], columns, 0, 1);
    int32_t n = columns ? im.width : im.height, m = columns ? im.height : im.width;
    DRAFT(u, to, im.height, im.width);
    for (int32_t line = 0; line < n; line++) {
        uint32_t counts[16] = {0}, best = 0;
        for (int32_t k = 0; k < m; k++)
            counts[im.cells[columns ? k * im.width + line : line * im.width + k]]++;
        for (uint32_t c = 1; c < 16; c++)
            if (counts[c] > counts[best]) best = c;
        for (int32_t k = 0; k < m; k++)
            to[columns ? k * im.width + line : line * im.width + k] = (int8_t)best;
    }
    return image_end(u, im.top, im.left);
}

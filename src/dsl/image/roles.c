/* Images with their colours exchanged, and back: colours by what they are in this image. */
#include "dsl/image/image.h"

enum role { BY_COUNT, BY_APPEARANCE };

/* The larger, the earlier the colour is named. */
static void rank_cells(const struct image *im, enum role role, uint32_t rank[16])
{
    if (role == BY_COUNT) {
        image_counts(im, rank);
        return;
    }
    memset(rank, 0, 16 * sizeof *rank);
    for (int32_t n = im->height * im->width, k = 0; k < n; k++)
        if (!rank[im->cells[k] & 15]) rank[im->cells[k] & 15] = (uint32_t)(n - k);
}

/* Where the colours go: free colours of the model exchanged among themselves, so that its commonest (or that which is
 * met first) becomes the first of the list, ...; those it lacks fill what is left, in order. */
static value ranking(struct universe *u, enum role role, value model, value colours, int8_t to[16])
{
    IMAGE(u, model, im);
    OPEN(u, colours, free_colours);
    uint32_t rank[16];
    int32_t order[10], n = 0;
    rank_cells(&im, role, rank);
    NEED(free_colours.count <= 10, FAIL_DOMAIN);
    uint32_t seen = 0;
    for (uint32_t k = 0; k < free_colours.count; k++) {
        INTEGER(free_colours.at[k], c, 0, 9);
        NEED(!(seen >> c & 1), FAIL_DOMAIN);
        seen |= 1u << c;
        int32_t at = n++;
        for (; at && rank[order[at - 1]] < rank[c]; at--) order[at] = order[at - 1];
        order[at] = c;
    }
    for (int32_t c = 0; c < 16; c++) to[c] = (int8_t)c;
    for (int32_t k = 0; k < n; k++) to[order[k]] = (int8_t)int_of(free_colours.at[k]);
    return VALUE_OK;
}

static value renamed(struct universe *u, const struct image *im, const int8_t to[16])
{
    DRAFT(u, out, im->height, im->width);
    for (int32_t k = 0; k < im->height * im->width; k++) out[k] = to[im->cells[k] & 15];
    return image_end(u, im->top, im->left);
}

static value named(struct universe *u, enum role role, const value *a)
{
    IMAGE(u, a[0], im);
    int8_t to[16];
    value ranked = ranking(u, role, a[0], a[1], to);
    NEED(ranked == VALUE_OK, ranked);
    return renamed(u, &im, to);
}

static value unnamed(struct universe *u, enum role role, const value *a)
{
    IMAGE(u, a[0], im);
    int8_t to[16], back[16];
    value ranked = ranking(u, role, a[1], a[2], to);
    NEED(ranked == VALUE_OK, ranked);
    for (int32_t c = 0; c < 16; c++) back[to[c]] = (int8_t)c;
    return renamed(u, &im, back);
}

value plain_rank_colours(struct universe *u, const value *a) { return named(u, BY_COUNT, a); }
value plain_unrank_colours(struct universe *u, const value *a) { return unnamed(u, BY_COUNT, a); }
value plain_order_colours(struct universe *u, const value *a) { return named(u, BY_APPEARANCE, a); }
value plain_unorder_colours(struct universe *u, const value *a) { return unnamed(u, BY_APPEARANCE, a); }

/* ---- the ground ---- */

/* The colour with the largest count, the smallest of several, and 0 exchanged. */
static value grounded(struct universe *u, const struct image *im, const uint32_t counts[16])
{
    int8_t to[16], most = 0;
    for (int8_t c = 0; c < 16; c++) {
        to[c] = c;
        if (counts[c] > counts[most]) most = c;
    }
    to[most] = 0;
    to[0] = most;
    return renamed(u, im, to);
}

value plain_swap_ground(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    IMAGE(u, a[1], model);
    uint32_t counts[16];
    image_counts(&model, counts);
    return grounded(u, &im, counts);
}

/* Cells decide between colours that are found in as many rows and columns. */
value plain_swap_widest(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    IMAGE(u, a[1], model);
    CHARGE(u, model.height * model.width);
    uint32_t counts[16], columns[IMAGE_SIDE] = {0};
    image_counts(&model, counts);
    for (int32_t i = 0; i < model.height; i++) {
        uint32_t row = 0;
        for (int32_t j = 0; j < model.width; j++) {
            uint32_t c = 1u << (model.cells[i * model.width + j] & 15);
            row |= c;
            columns[j] |= c;
        }
        for (uint32_t c = 0; c < 16; c++) counts[c] += (row >> c & 1) * IMAGE_CELLS;
    }
    for (int32_t j = 0; j < model.width; j++)
        for (uint32_t c = 0; c < 16; c++) counts[c] += (columns[j] >> c & 1) * IMAGE_CELLS;
    return grounded(u, &im, counts);
}

/* ---- the order of colours ---- */

/* The colours in the order in which they are met; the count. */
static int32_t colours_met(const struct image *im, bool zero, int8_t met[16])
{
    uint32_t seen = zero ? 0 : 1;
    int32_t n = 0;
    for (int32_t k = 0; k < im->height * im->width; k++) {
        int8_t c = im->cells[k] & 15;
        if (seen >> c & 1) continue;
        seen |= 1u << c;
        met[n++] = c;
    }
    return n;
}

value plain_cycled(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], way, 0, 5);
    CHARGE(u, im.height * im.width * 2);
    int8_t met[16], to[16];
    int32_t n = colours_met(&im, way >= 3, met);
    for (int8_t c = 0; c < 16; c++) to[c] = c;
    for (int32_t k = 0; k < n; k++)
        to[met[k]] = met[way % 3 == 0 ? n - 1 - k : way % 3 == 1 ? (k + 1) % n : (k + n - 1) % n];
    return renamed(u, &im, to);
}

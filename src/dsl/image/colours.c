/* Images: colours and cells one by one. */
#include "dsl/image/image.h"

value plain_at_origin(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    (void)im;
    return image_grid(u, a[0]);
}

/* The image with each cell put through a table of 256. */
static value through(struct universe *u, const struct image *im, const int8_t table[256])
{
    DRAFT(u, to, im->height, im->width);
    for (int32_t k = 0; k < im->height * im->width; k++) to[k] = table[(uint8_t)im->cells[k]];
    return image_end(u, im->top, im->left);
}

static void keep_all(int8_t table[256])
{
    for (int c = 0; c < 256; c++) table[c] = (int8_t)c;
}

value plain_keep_colour(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], colour, 0, 9);
    DRAFT(u, to, im.height, im.width);
    for (int32_t k = 0; k < im.height * im.width; k++) to[k] = im.cells[k] == colour ? (int8_t)colour : 0;
    return image_end(u, im.top, im.left);
}

value plain_drop_colour(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], colour, 0, 9);
    DRAFT(u, to, im.height, im.width);
    for (int32_t k = 0; k < im.height * im.width; k++) to[k] = im.cells[k] == colour ? 0 : im.cells[k];
    return image_end(u, im.top, im.left);
}

value plain_in_colour(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], colour, 0, 9);
    DRAFT(u, to, im.height, im.width);
    for (int32_t k = 0; k < im.height * im.width; k++) to[k] = im.cells[k] ? (int8_t)colour : 0;
    return image_end(u, im.top, im.left);
}

/* The colour of rank k among those but 0: 0 the commonest, -1 the rarest, ...; 0 if there is none. Of equally
 * common ones the smaller colour comes first. */
static int32_t ranked_colour(const struct image *im, int32_t rank)
{
    uint32_t counts[16];
    int32_t colours[16], n = 0;
    image_counts(im, counts);
    for (int32_t c = 1; c < 16; c++) {
        if (!counts[c]) continue;
        int32_t at = n++;
        for (; at && counts[colours[at - 1]] < counts[c]; at--) colours[at] = colours[at - 1];
        colours[at] = c;
    }
    if (rank < 0) rank += n;
    return rank >= 0 && rank < n ? colours[rank] : 0;
}

value plain_keep_rank(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], rank, -9, 9);
    int32_t colour = ranked_colour(&im, rank);
    NEED(colour, FAIL_EMPTY);
    int8_t table[256] = {0};
    table[colour] = (int8_t)colour;
    return through(u, &im, table);
}

value plain_drop_rank(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], rank, -9, 9);
    int32_t colour = ranked_colour(&im, rank);
    NEED(colour, FAIL_EMPTY);
    int8_t table[256];
    keep_all(table);
    table[colour] = 0;
    return through(u, &im, table);
}

value plain_negative(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    int32_t colour = image_main(&im);
    if (!colour) colour = 1;
    DRAFT(u, to, im.height, im.width);
    for (int32_t k = 0; k < im.height * im.width; k++) to[k] = im.cells[k] ? 0 : (int8_t)colour;
    return image_end(u, im.top, im.left);
}

/* Colours of one image exchanged: its two colours; of one-coloured images with nothing. */
value plain_swapped(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    int32_t first = ranked_colour(&im, 0), second = ranked_colour(&im, 1), third = ranked_colour(&im, 2);
    NEED(first && second && !third, FAIL_DOMAIN);
    int8_t table[256];
    keep_all(table);
    table[first] = (int8_t)second;
    table[second] = (int8_t)first;
    return through(u, &im, table);
}

value plain_solid(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    int32_t colour = image_main(&im);
    DRAFT(u, to, im.height, im.width);
    memset(to, colour, (size_t)(im.height * im.width));
    return image_end(u, im.top, im.left);
}

value plain_main_dot(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    int32_t colour = image_main(&im);
    DRAFT(u, to, 1, 1);
    *to = (int8_t)colour;
    return image_end(u, im.top, im.left);
}

value plain_coloured_like(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    IMAGE(u, a[1], other);
    int32_t colour = image_main(&other);
    NEED(colour, FAIL_EMPTY);
    DRAFT(u, to, im.height, im.width);
    for (int32_t k = 0; k < im.height * im.width; k++) to[k] = im.cells[k] ? (int8_t)colour : 0;
    return image_end(u, im.top, im.left);
}

/* ---- legends ---- */

/* Whether all cells of a box are pairs of two colours, side by side or one above the other. */
static bool is_legend(const struct image *im, struct bounds b, bool down)
{
    if ((down ? b.bottom - b.top : b.right - b.left) != 1) return false;
    int32_t to_second = down ? im->width : 1;
    for (int32_t i = b.top; i <= (down ? b.top : b.bottom); i++)
        for (int32_t j = b.left; j <= (down ? b.right : b.left); j++) {
            const int8_t *first = im->cells + i * im->width + j;
            if (!first[0] || !first[to_second] || first[0] == first[to_second]) return false;
        }
    return true;
}

/* Enters the pairs of a legend; a colour that has an entry keeps it. Bit 0 of `directions`: the first becomes the
 * second; bit 1: the second the first. */
static void read_legend(const struct image *im, struct bounds b, bool down, uint32_t directions,
                        int8_t table[256])
{
    int32_t to_second = down ? im->width : 1;
    for (int32_t i = b.top; i <= (down ? b.top : b.bottom); i++)
        for (int32_t j = b.left; j <= (down ? b.right : b.left); j++) {
            int8_t first = im->cells[i * im->width + j], second = im->cells[i * im->width + j + to_second];
            if (directions & 1 && table[(uint8_t)first] == first) table[(uint8_t)first] = second;
            if (directions & 2 && table[(uint8_t)second] == second) table[(uint8_t)second] = first;
        }
}

/* Ways 0 to 2 read pairs side by side, 3 to 5 one above the other. */
value plain_by_legend(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], way, 0, 5);
    bool down = way >= 3;
    struct parts p;
    value labelled = parts_label(u, &im, PART_SHAPE_8, &p);
    NEED(labelled == VALUE_OK, labelled);
    SCRATCH(uint32_t, legend, u, p.count + 1);
    uint32_t legends = 0;
    int8_t table[256];
    keep_all(table);
    for (uint32_t k = 0; k < p.count; k++) {
        struct bounds b = part_bounds(&p, k);
        if (!is_legend(&im, b, down)) continue;
        read_legend(&im, b, down, (uint32_t)way % 3 + 1, table);
        legend[legends++] = k;
    }
    NEED(legends, FAIL_EMPTY);
    DRAFT(u, to, im.height, im.width);
    for (int32_t k = 0; k < im.height * im.width; k++) to[k] = table[(uint8_t)im.cells[k]];
    for (uint32_t k = 0; k < legends; k++)
        for (uint32_t r = p.first[legend[k]]; r < p.first[legend[k] + 1]; r++) {
            int32_t at = p.order[r]->row * im.width + p.order[r]->from;
            memcpy(to + at, im.cells + at, (size_t)(p.order[r]->to - p.order[r]->from));
        }
    return image_end(u, im.top, im.left);
}

/* ---- two images at their places ---- */

/* The cell of an image at a place, 0 outside. */
static inline int8_t cell_at(const struct image *im, int32_t i, int32_t j)
{
    i -= im->top;
    j -= im->left;
    return (uint32_t)i < (uint32_t)im->height && (uint32_t)j < (uint32_t)im->width
               ? im->cells[i * im->width + j]
               : 0;
}

value plain_view_of(struct universe *u, const value *a)
{
    IMAGE(u, a[0], base);
    IMAGE(u, a[1], im);
    DRAFT(u, to, im.height, im.width);
    for (int32_t i = 0; i < im.height; i++)
        for (int32_t j = 0; j < im.width; j++) *to++ = cell_at(&base, im.top + i, im.left + j);
    return image_end(u, im.top, im.left);
}

value plain_cut_by(struct universe *u, const value *a)
{
    IMAGE(u, a[0], base);
    IMAGE(u, a[1], im);
    DRAFT(u, to, im.height, im.width);
    for (int32_t i = 0; i < im.height; i++)
        for (int32_t j = 0; j < im.width; j++, to++)
            *to = im.cells[i * im.width + j] ? cell_at(&base, im.top + i, im.left + j) : 0;
    return image_end(u, im.top, im.left);
}

value plain_minus(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    IMAGE(u, a[1], other);
    DRAFT(u, to, im.height, im.width);
    for (int32_t i = 0; i < im.height; i++)
        for (int32_t j = 0; j < im.width; j++, to++)
            *to = cell_at(&other, im.top + i, im.left + j) ? 0 : im.cells[i * im.width + j];
    return image_end(u, im.top, im.left);
}

/* ---- painting: what a cover is made of ---- */

enum paint { OVER, UNDER, ALL, ZEROS, SHAPE };

static value painted(struct universe *u, const value *a, enum paint how, int32_t colour)
{
    IMAGE(u, a[0], base);
    IMAGE(u, a[1], im);
    DRAFT(u, to, base.height, base.width);
    memcpy(to, base.cells, (size_t)(base.height * base.width));
    int32_t dy = im.top - base.top, dx = im.left - base.left;
    int32_t from_i = dy < 0 ? -dy : 0, to_i = base.height - dy < im.height ? base.height - dy : im.height;
    int32_t from_j = dx < 0 ? -dx : 0, to_j = base.width - dx < im.width ? base.width - dx : im.width;
    for (int32_t i = from_i; i < to_i; i++) {
        const int8_t *from = im.cells + i * im.width;
        int8_t *at = to + (i + dy) * base.width + dx;
        for (int32_t j = from_j; j < to_j; j++) switch (how) {
            case OVER: at[j] = from[j] ? from[j] : at[j]; break;
            case UNDER: at[j] = at[j] ? at[j] : from[j]; break;
            case ALL: at[j] = from[j]; break;
            case ZEROS: at[j] = from[j] ? at[j] : 0; break;
            case SHAPE: at[j] = from[j] ? (int8_t)colour : at[j]; break;
            }
    }
    return image_end(u, base.top, base.left);
}

value plain_paint_over(struct universe *u, const value *a) { return painted(u, a, OVER, 0); }
value plain_paint_under(struct universe *u, const value *a) { return painted(u, a, UNDER, 0); }
value plain_paint_all(struct universe *u, const value *a) { return painted(u, a, ALL, 0); }
value plain_paint_zeros(struct universe *u, const value *a) { return painted(u, a, ZEROS, 0); }

value plain_paint_shape(struct universe *u, const value *a)
{
    INTEGER(a[2], colour, 0, 9);
    return painted(u, a, SHAPE, colour);
}

value plain_blank_like(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    DRAFT(u, to, im.height, im.width);
    memset(to, 0, (size_t)(im.height * im.width));
    return draft_grid_end(u);
}

value plain_full_like(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], colour, 0, 9);
    DRAFT(u, to, im.height, im.width);
    memset(to, colour, (size_t)(im.height * im.width));
    return draft_grid_end(u);
}

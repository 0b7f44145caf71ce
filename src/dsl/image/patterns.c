/* Images: symmetry and repetition completed. */
#include "dsl/image/image.h"

/* Laid over its own mirror images: nothing takes the colour that one of them has there. kind: 1 left-right,
 * 2 up-down, 3 both, 4 main diagonal, 5 quarter turns, 6 other diagonal (4..6: squares only). */
value plain_symmetric(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], kind, 1, 6);
    int32_t h = im.height, w = im.width;
    NEED(kind < 4 || h == w, FAIL_DOMAIN);
    CHARGE(u, h * w);
    DRAFT(u, to, h, w);
    for (int32_t i = 0; i < h; i++)
        for (int32_t j = 0; j < w; j++) {
            int32_t me = i * w + j, lr = i * w + w - 1 - j, ud = (h - 1 - i) * w + j, half = h * w - 1 - me;
            int8_t c = im.cells[me];
            if (!c && (kind == 1 || kind == 3)) c = im.cells[lr];
            if (!c && (kind == 2 || kind == 3)) c = im.cells[ud];
            if (!c && (kind == 3 || kind == 5)) c = im.cells[half];
            if (!c && (kind == 4)) c = im.cells[j * w + i];
            if (!c && (kind == 6)) c = im.cells[(w - 1 - j) * w + w - 1 - i];
            if (!c && kind == 5) c = im.cells[j * w + w - 1 - i];
            if (!c && kind == 5) c = im.cells[(w - 1 - j) * w + i];
            to[me] = c;
        }
    return image_end(u, im.top, im.left);
}

/* ---- about a centre ---- */

/* The colour of that rank by number of cells: 0 the commonest, -1 the rarest; the smaller of equals. -1: none. */
static int32_t colour_of_rank(const struct image *im, int32_t rank)
{
    uint32_t counts[16], best = 0;
    int32_t colour = -1;
    image_counts(im, counts);
    for (int32_t c = 1; c < 16; c++) {
        if (!counts[c]) continue;
        if (colour >= 0 && (rank == 0 ? counts[c] <= best : counts[c] >= best)) continue;
        colour = c;
        best = counts[c];
    }
    return colour;
}

/* Where a cell goes, in coordinates doubled and relative to the centre. */
static void turn_about(int32_t kind, uint32_t turn, int32_t *y, int32_t *x)
{
    int32_t i = *y, j = *x;
    if (kind < 4) {
        if (turn & 1 && kind != 2) *x = -j;
        if (turn & (kind == 2 ? 1u : 2u)) *y = -i;
        return;
    }
    for (; turn; turn--, i = *y, j = *x) {
        *y = j;
        *x = -i;
    }
}

value plain_about(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], rank, -1, 0);
    INTEGER(a[2], kind, 1, 4);
    CHARGE(u, im.height * im.width * 8);
    int32_t centre = colour_of_rank(&im, rank), h = im.height, w = im.width;
    int32_t top = h, left = w, bottom = -1, right = -1;
    NEED(centre > 0, FAIL_DOMAIN);
    for (int32_t k = 0; k < h * w; k++) {
        if (im.cells[k] != centre) continue;
        if (k / w < top) top = k / w;
        if (k % w < left) left = k % w;
        if (k / w > bottom) bottom = k / w;
        if (k % w > right) right = k % w;
    }
    int32_t cy = top + bottom, cx = left + right; /* doubled */
    NEED(kind < 4 || (cy + cx) % 2 == 0, FAIL_DOMAIN);
    uint32_t turns = kind < 3 ? 2 : 4;
    CHARGE(u, h * w * 4);
    DRAFT(u, to, h, w);
    memcpy(to, im.cells, (size_t)(h * w));
    for (uint32_t turn = 1; turn < turns; turn++)
        for (int32_t k = 0; k < h * w; k++) {
            int32_t y = 2 * (k / w) - cy, x = 2 * (k % w) - cx;
            if (!im.cells[k]) continue;
            turn_about(kind, turn, &y, &x);
            y = (y + cy) / 2;
            x = (x + cx) / 2;
            if (y < 0 || x < 0 || y >= h || x >= w || to[y * w + x]) continue;
            to[y * w + x] = im.cells[k];
        }
    return image_end(u, im.top, im.left);
}

/* ---- holes in a symmetric picture ---- */

/* Cells that differ from their image under a mirroring about (p, q)/2, both known; -1 when more than `most`. */
static int32_t mismatches(const struct image *im, int8_t hole, int32_t kind, int32_t p, int32_t q,
                          int32_t most)
{
    int32_t h = im->height, w = im->width, wrong = 0, pairs = 0;
    for (int32_t i = 0; i < h; i++)
        for (int32_t j = 0; j < w; j++) {
            int32_t y = kind == 1 ? p - i : kind == 2 ? j : i, x = kind == 0 ? q - j : kind == 2 ? i : j;
            if ((uint32_t)y >= (uint32_t)h || (uint32_t)x >= (uint32_t)w) continue;
            int8_t c = im->cells[i * w + j], d = im->cells[y * w + x];
            if (c == hole || d == hole) continue;
            pairs++;
            if (c != d && ++wrong > most) return -1;
        }
    return pairs * 2 >= h * w ? wrong : -1;
}

/* The axis of a mirroring under which all known cells agree and that is closest to the middle; -1: none. */
static int32_t find_axis(const struct image *im, int8_t hole, int32_t kind)
{
    int32_t n = kind == 0 ? im->width : im->height;
    for (int32_t off = 0; off <= n / 2; off++)
        for (int32_t side = -1; side <= 1; side += 2) {
            int32_t axis = n - 1 + side * off;
            if (mismatches(im, hole, kind, axis, axis, 0) == 0) return axis;
        }
    return -1;
}

value plain_complete_symmetry(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], hole, 0, 9);
    int32_t h = im.height, w = im.width;
    CHARGE(u, h * w * 4);
    int32_t lr = find_axis(&im, (int8_t)hole, 0), ud = find_axis(&im, (int8_t)hole, 1);
    bool diagonal = h == w && mismatches(&im, (int8_t)hole, 2, 0, 0, 0) == 0;
    NEED(lr >= 0 || ud >= 0 || diagonal, FAIL_DOMAIN);
    DRAFT(u, to, h, w);
    memcpy(to, im.cells, (size_t)(h * w));
    for (uint32_t round = 0; round < 3; round++)
        for (int32_t i = 0; i < h; i++)
            for (int32_t j = 0; j < w; j++) {
                int8_t *c = &to[i * w + j];
                if (*c == hole && lr >= 0 && (uint32_t)(lr - j) < (uint32_t)w) *c = to[i * w + lr - j];
                if (*c == hole && ud >= 0 && (uint32_t)(ud - i) < (uint32_t)h) *c = to[(ud - i) * w + j];
                if (*c == hole && diagonal) *c = to[j * w + i];
            }
    return image_end(u, im.top, im.left);
}

/* ---- repetition ---- */

/* The tile of ph x pw that all known cells agree with; tile cells that nobody knows are the hole. */
static bool make_tile(const struct image *im, int32_t hole, int32_t ph, int32_t pw, int8_t *tile, bool *full)
{
    memset(tile, hole, (size_t)(ph * pw));
    for (int32_t i = 0; i < im->height; i++) {
        const int8_t *row = im->cells + i * im->width;
        int8_t *at = tile + i % ph * pw;
        for (int32_t j = 0, x = 0; j < im->width; j++, x = x + 1 == pw ? 0 : x + 1) {
            if (row[j] == hole) continue;
            if (at[x] != hole && at[x] != row[j]) return false;
            at[x] = row[j];
        }
    }
    *full = memchr(tile, hole, (size_t)(ph * pw)) == NULL;
    return true;
}

/* The smallest tile by area, without the hole colour, that repeats over the image at least once and a half. */
static bool find_tile(const struct image *im, int32_t hole, int8_t *tile, int32_t *ph, int32_t *pw)
{
    int32_t best = IMAGE_CELLS, h = im->height, w = im->width;
    int8_t *trial = tile + IMAGE_CELLS;
    for (int32_t y = 1; y <= h; y++)
        for (int32_t x = 1; x <= w && y * x < best; x++) {
            bool full;
            if (y * x * 3 > h * w * 2 || (y * 3 > h * 2 && y != h) || (x * 3 > w * 2 && x != w)) continue;
            if (!make_tile(im, hole, y, x, trial, &full) || !full) continue;
            best = y * x;
            *ph = y;
            *pw = x;
            memcpy(tile, trial, (size_t)best);
        }
    return best < IMAGE_CELLS;
}

value plain_complete_period(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], hole, 0, 9);
    CHARGE(u, im.height * im.width * 8);
    SCRATCH(int8_t, tile, u, 2 * IMAGE_CELLS);
    int32_t ph, pw;
    NEED(find_tile(&im, hole, tile, &ph, &pw), FAIL_DOMAIN);
    DRAFT(u, to, im.height, im.width);
    for (int32_t i = 0; i < im.height; i++)
        for (int32_t j = 0; j < im.width; j++) *to++ = tile[i % ph * pw + j % pw];
    return image_end(u, im.top, im.left);
}

value plain_tile_unit(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    CHARGE(u, im.height * im.width * 8);
    SCRATCH(int8_t, tile, u, 2 * IMAGE_CELLS);
    int32_t ph, pw;
    NEED(find_tile(&im, -1, tile, &ph, &pw), FAIL_DOMAIN);
    DRAFT(u, to, ph, pw);
    memcpy(to, tile, (size_t)(ph * pw));
    return image_end(u, im.top, im.left);
}

/* ---- slanting repetition ---- */

/* Whether the colour of a cell depends on (column + slant * row) mod length alone, wherever it is known; and all of
 * these colours are known. */
static bool make_slant(const struct image *im, int32_t hole, int32_t length, int32_t slant, int8_t *row)
{
    memset(row, hole, (size_t)length);
    for (int32_t i = 0; i < im->height; i++)
        for (int32_t j = 0; j < im->width; j++) {
            int8_t c = im->cells[i * im->width + j], *known = &row[(j + slant * i) % length];
            if (c == hole) continue;
            if (*known != hole && *known != c) return false;
            *known = c;
        }
    return memchr(row, hole, (size_t)length) == NULL;
}

value plain_complete_slant(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], hole, 0, 9);
    CHARGE(u, im.height * im.width * 8);
    int8_t row[IMAGE_SIDE * 2];
    int32_t length = 2, slant = 1, most = (im.height + im.width) / 2;
    while (length <= most && !make_slant(&im, hole, length, slant, row))
        if (++slant == length) {
            slant = 1;
            length++;
        }
    NEED(length <= most, FAIL_DOMAIN);
    DRAFT(u, to, im.height, im.width);
    for (int32_t i = 0; i < im.height; i++)
        for (int32_t j = 0; j < im.width; j++) *to++ = row[(j + slant * i) % length];
    return image_end(u, im.top, im.left);
}

/* Images: rays, joins, floods, gravity. */
#include "dsl/image/image.h"

static const int8_t direction[8][2] = {{-1, 0}, {1, 0}, {0, -1}, {0, 1}, {-1, -1}, {1, 1}, {-1, 1}, {1, -1}};

/* From each cell that sends rays until the next cell of another colour; bit d of `directions` is direction d:
 * up, down, left, right, and the diagonals. */
value plain_rays(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], directions, 1, 255);
    int32_t h = im.height, w = im.width;
    CHARGE(u, h * w * __builtin_popcount((uint32_t)directions));
    SCRATCH(int8_t, carried, u, h * w);
    DRAFT(u, to, h, w);
    memcpy(to, im.cells, (size_t)(h * w));
    for (uint32_t d = 0; d < 8; d++) {
        if (!(directions >> d & 1)) continue;
        int32_t dy = direction[d][0], dx = direction[d][1], step = dy * w + dx;
        for (int32_t y = 0; y < h; y++) {
            int32_t i = dy > 0 ? y : h - 1 - y;
            for (int32_t x = 0; x < w; x++) {
                int32_t j = dx > 0 ? x : w - 1 - x, k = i * w + j;
                bool inside = (uint32_t)(i - dy) < (uint32_t)h && (uint32_t)(j - dx) < (uint32_t)w;
                carried[k] = im.cells[k] ? im.cells[k] : inside ? carried[k - step] : 0;
                if (!to[k]) to[k] = carried[k];
            }
        }
    }
    return image_end(u, im.top, im.left);
}

/* One pass of joining along a direction: gaps between two cells of the same colour are filled. */
static void join_along(const struct image *im, int8_t *to, int32_t i, int32_t j, int32_t dy, int32_t dx)
{
    int32_t w = im->width, last = -1, n = 0;
    for (; (uint32_t)i < (uint32_t)im->height && (uint32_t)j < (uint32_t)w; i += dy, j += dx, n++) {
        int32_t k = i * w + j;
        if (!im->cells[k]) continue;
        if (last >= 0 && im->cells[last] == im->cells[k])
            for (int32_t m = last + dy * w + dx; m != k; m += dy * w + dx) to[m] = im->cells[k];
        last = k;
    }
}

value plain_joined(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], axes, 1, 4); /* 1 rows, 2 columns, 3 both, 4 diagonals */
    int32_t h = im.height, w = im.width;
    CHARGE(u, 2 * h * w);
    DRAFT(u, to, h, w);
    memcpy(to, im.cells, (size_t)(h * w));
    for (int32_t i = 0; (axes & 1) && i < h; i++) join_along(&im, to, i, 0, 0, 1);
    for (int32_t j = 0; (axes & 2) && j < w; j++) join_along(&im, to, 0, j, 1, 0);
    if (axes == 4) {
        for (int32_t i = 0; i < h; i++) {
            join_along(&im, to, i, 0, 1, 1);
            join_along(&im, to, i, w - 1, 1, -1);
        }
        for (int32_t j = 1; j < w; j++) join_along(&im, to, 0, j, 1, 1);
        for (int32_t j = 0; j < w - 1; j++) join_along(&im, to, 0, j, 1, -1);
    }
    return image_end(u, im.top, im.left);
}

/* Colours flow into nothing beside them, nearest first, all at the same speed. With `minor` the commonest
 * colour does not flow. */
value plain_flooded(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], minor, 0, 1);
    int32_t h = im.height, w = im.width, main = minor ? image_main(&im) : -1;
    CHARGE(u, 4 * h * w);
    SCRATCH(uint16_t, queue, u, h * w);
    DRAFT(u, to, h, w);
    memcpy(to, im.cells, (size_t)(h * w));
    int32_t first = 0, n = 0;
    for (int32_t k = 0; k < h * w; k++)
        if (to[k] && to[k] != main) queue[n++] = (uint16_t)k;
    while (first < n) {
        int32_t k = queue[first++], i = k / w, j = k % w;
        for (uint32_t d = 0; d < 4; d++) {
            int32_t y = i + direction[d][0], x = j + direction[d][1];
            if ((uint32_t)y >= (uint32_t)h || (uint32_t)x >= (uint32_t)w || to[y * w + x]) continue;
            to[y * w + x] = to[k];
            queue[n++] = (uint16_t)(y * w + x);
        }
    }
    return image_end(u, im.top, im.left);
}

/* Cells fall until they lie on others; directions as above, 0..3. */
value plain_fall(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], d, 0, 3);
    int32_t h = im.height, w = im.width, lines = d < 2 ? w : h, n = d < 2 ? h : w;
    DRAFT(u, to, h, w);
    memset(to, 0, (size_t)(h * w));
    for (int32_t line = 0; line < lines; line++) {
        int32_t put = 0;
        for (int32_t k = 0; k < n; k++) {
            int32_t along = d == 0 || d == 2 ? k : n - 1 - k, land = d == 0 || d == 2 ? put : n - 1 - put;
            int32_t from = d < 2 ? along * w + line : line * w + along;
            if (!im.cells[from]) continue;
            to[d < 2 ? land * w + line : line * w + land] = im.cells[from];
            put++;
        }
    }
    return image_end(u, im.top, im.left);
}

/* Whole parts fall until they meet another or the border. */
value plain_settle(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], d, 0, 3);
    int32_t h = im.height, w = im.width, dy = direction[d][0], dx = direction[d][1];
    struct parts p;
    value labelled = parts_label(u, &im, PART_SHAPE_8, &p);
    NEED(labelled == VALUE_OK, labelled);
    CHARGE(u, (uint64_t)h * (uint64_t)w * 4);
    SCRATCH(int16_t, owner, u, h * w);
    SCRATCH(uint8_t, shift, u, p.count + 1);
    memset(owner, 0xff, (size_t)(h * w) * sizeof *owner);
    memset(shift, 0, p.count + 1);
    for (uint32_t r = 0; r < p.run_count; r++)
        for (int32_t j = p.runs[r].from; j < p.runs[r].to; j++)
            owner[p.runs[r].row * w + j] = (int16_t)p.runs[r].part;
    /* Shifts grow from the nearest to the border outward until nothing changes: a part moves a step if each of its
     * front cells is free or held by a part that has gone further. */
    bool moved = true;
    for (uint32_t round = 0; moved && round < 2 * IMAGE_SIDE; round++) {
        moved = false;
        CHARGE(u, h * w);
        for (uint32_t part = 0; part < p.count; part++) {
            bool free = true;
            for (uint32_t r = p.first[part]; free && r < p.first[part + 1]; r++) {
                const struct run *run = p.order[r];
                for (int32_t j = run->from; free && j < run->to; j++) {
                    int32_t s = shift[part] + 1, y = run->row + dy * s, x = j + dx * s;
                    free = (uint32_t)y < (uint32_t)h && (uint32_t)x < (uint32_t)w;
                    /* any part that now covers this place? its origin lies back by its shift */
                    for (int32_t back = 0; free && back <= (int32_t)IMAGE_SIDE; back++) {
                        int32_t oy = y - dy * back, ox = x - dx * back;
                        if ((uint32_t)oy >= (uint32_t)h || (uint32_t)ox >= (uint32_t)w) break;
                        int32_t other = owner[oy * w + ox];
                        if (other >= 0 && other != (int32_t)part && shift[other] == back) free = false;
                    }
                }
            }
            if (free) shift[part]++, moved = true;
        }
    }
    DRAFT(u, to, h, w);
    memset(to, 0, (size_t)(h * w));
    for (int32_t k = 0; k < h * w; k++)
        if (owner[k] >= 0) to[k + shift[owner[k]] * (dy * w + dx)] = im.cells[k];
    return image_end(u, im.top, im.left);
}

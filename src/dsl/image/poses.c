/* Poses: an image turned so that something of it lies up and left, and back.
 *
 * What shall lie there is a set of cells. Their sum of distances from the middle, by rows and by columns, says which of
 * the eight turns it takes: mirrored so that neither sum is positive, then transposed if they lie further out
 * sideways. So an image and its turned and mirrored images have the same pose, unless the sums are 0 or equal. */
#include "dsl/image/image.h"

enum pose_way { POSE_ALL, POSE_LARGEST, POSE_EDGE, POSE_LINES, POSE_RAREST, POSE_WAYS };

struct pull {
    int32_t down, right;
};

static void add_cell(struct pull *p, const struct image *im, int32_t i, int32_t j)
{
    p->down += 2 * i - (im->height - 1);
    p->right += 2 * j - (im->width - 1);
}

/* The largest parts of one colour, all of that size. */
static value pull_largest(struct universe *u, const struct image *im, struct pull *p)
{
    struct parts parts;
    value labelled = parts_label(u, im, PART_COLOUR_8, &parts);
    NEED(labelled == VALUE_OK, labelled);
    SCRATCH(uint32_t, size, u, parts.count + 1);
    uint32_t most = 0;
    memset(size, 0, (parts.count + 1) * sizeof *size);
    for (uint32_t r = 0; r < parts.run_count; r++) {
        const struct run *run = &parts.runs[r];
        size[run->part] += (uint32_t)(run->to - run->from);
        if (size[run->part] > most) most = size[run->part];
    }
    for (uint32_t r = 0; r < parts.run_count; r++) {
        const struct run *run = &parts.runs[r];
        if (size[run->part] < most) continue;
        for (int32_t j = run->from; j < run->to; j++) add_cell(p, im, run->row, j);
    }
    return VALUE_OK;
}

/* Bit for each row (or column) of one colour but 0. */
static uint64_t full_lines(const struct image *im, bool columns)
{
    int32_t n = columns ? im->width : im->height, length = columns ? im->height : im->width;
    int32_t along = columns ? im->width : 1, across = columns ? 1 : im->width;
    uint64_t lines = 0;
    for (int32_t i = 0; i < n; i++) {
        const int8_t *line = im->cells + i * across;
        int32_t k = 1;
        while (k < length && line[k * along] == line[0]) k++;
        if (k == length && line[0]) lines |= (uint64_t)1 << i;
    }
    return lines;
}

static void pull_cells(const struct image *im, enum pose_way way, struct pull *p)
{
    uint32_t counts[16], rarest = 0;
    uint64_t rows = way == POSE_LINES ? full_lines(im, false) : 0;
    uint64_t columns = way == POSE_LINES ? full_lines(im, true) : 0;
    image_counts(im, counts);
    for (uint32_t c = 1; c < 16; c++)
        if (counts[c] && (!rarest || counts[c] < counts[rarest])) rarest = c;
    for (int32_t i = 0; i < im->height; i++)
        for (int32_t j = 0; j < im->width; j++) {
            int8_t c = im->cells[i * im->width + j];
            bool border = i == 0 || j == 0 || i == im->height - 1 || j == im->width - 1;
            bool in = way == POSE_ALL      ? c != 0
                      : way == POSE_EDGE   ? border && c
                      : way == POSE_RAREST ? c && (uint32_t)c == rarest
                                           : (rows >> i & 1) | (columns >> j & 1);
            if (in) add_cell(p, im, i, j);
        }
}

/* The turn (of turned()) that brings the model to its pose. */
static value pose_of(struct universe *u, value model, value way, int32_t *turn)
{
    IMAGE(u, model, im);
    INTEGER(way, which, 0, POSE_WAYS - 1);
    CHARGE(u, im.height * im.width);
    struct pull pull = {0, 0};
    if (which == POSE_LARGEST) {
        value v = pull_largest(u, &im, &pull);
        NEED(v == VALUE_OK, v);
    } else {
        pull_cells(&im, (enum pose_way)which, &pull);
    }
    bool rows = pull.down > 0, columns = pull.right > 0;
    *turn = abs(pull.right) > abs(pull.down) ? 4 | rows | columns << 1 : columns | rows << 1;
    return VALUE_OK;
}

value plain_posed(struct universe *u, const value *a)
{
    int32_t turn;
    value found = pose_of(u, a[1], a[2], &turn);
    NEED(found == VALUE_OK, found);
    return primitives[PRIM_turned].plain(u, (value[]){a[0], int_value(turn)});
}

value plain_unposed(struct universe *u, const value *a)
{
    static const int8_t undo[8] = {0, 1, 2, 3, 4, 6, 5, 7};
    int32_t turn;
    value found = pose_of(u, a[1], a[2], &turn);
    NEED(found == VALUE_OK, found);
    return primitives[PRIM_turned].plain(u, (value[]){a[0], int_value(undo[turn])});
}

/* Images into lists of images, each at its place. */
#include "dsl/image/image.h"

/* Images gathered into a list. */
struct gathered {
    value *at;
    uint32_t count;
};

#define GATHER(u, name)                                                                                      \
    struct gathered name = {frame_alloc((u), LIST_MOST * sizeof(value)), 0};                                 \
    NEED(name.at, FAIL_MEMORY)
#define ADD(name, image)                                                                                     \
    do {                                                                                                     \
        value added_ = (image);                                                                              \
        NEED(!value_failed(added_), added_);                                                                 \
        NEED(name.count < LIST_MOST, FAIL_SIZE);                                                             \
        name.at[name.count++] = added_;                                                                      \
    } while (0)
#define LIST_OF(u, name) (name.count ? tuple_make((u), name.at, name.count) : (value)FAIL_EMPTY)

/* The image of a part: its box, nothing where it is not; in `colour`, or its own colours for 0. */
static value part_image(struct universe *u, const struct image *im, const struct parts *p, uint32_t part,
                        int32_t colour)
{
    struct bounds b = part_bounds(p, part);
    int32_t w = b.right - b.left + 1, h = b.bottom - b.top + 1;
    DRAFT(u, to, h, w);
    memset(to, 0, (size_t)(h * w));
    for (uint32_t k = p->first[part]; k < p->first[part + 1]; k++) {
        const struct run *r = p->order[k];
        int8_t *at = to + (r->row - b.top) * w + r->from - b.left;
        if (colour)
            memset(at, colour, (size_t)(r->to - r->from));
        else
            memcpy(at, im->cells + r->row * im->width + r->from, (size_t)(r->to - r->from));
    }
    return image_end(u, im->top + b.top, im->left + b.left);
}

value plain_parts(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], mode, 0, 3);
    struct parts p;
    value labelled = parts_label(u, &im, (enum part_mode)mode, &p);
    NEED(labelled == VALUE_OK, labelled);
    GATHER(u, list);
    for (uint32_t k = 0; k < p.count; k++) ADD(list, part_image(u, &im, &p, k, 0));
    return LIST_OF(u, list);
}

value plain_regions(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], enclosed, 0, 1);
    struct parts p;
    value labelled = parts_label(u, &im, PART_ZERO_4, &p);
    NEED(labelled == VALUE_OK, labelled);
    int32_t colour = image_main(&im);
    if (!colour) colour = 1;
    GATHER(u, list);
    for (uint32_t k = 0; k < p.count; k++) {
        struct bounds b = part_bounds(&p, k);
        bool border = b.top == 0 || b.left == 0 || b.bottom == im.height - 1 || b.right == im.width - 1;
        if (!border || !enclosed) ADD(list, part_image(u, &im, &p, k, colour));
    }
    return LIST_OF(u, list);
}

value plain_by_colour(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    uint32_t counts[16];
    image_counts(&im, counts);
    CHARGE(u, im.height * im.width * 4);
    GATHER(u, list);
    for (int32_t c = 1; c < 10; c++) {
        if (!counts[c]) continue;
        DRAFT(u, to, im.height, im.width);
        for (int32_t k = 0; k < im.height * im.width; k++) to[k] = im.cells[k] == c ? (int8_t)c : 0;
        ADD(list, image_end(u, im.top, im.left));
    }
    return LIST_OF(u, list);
}

static value piece(struct universe *u, const struct image *im, int32_t top, int32_t left, int32_t h,
                   int32_t w)
{
    DRAFT(u, to, h, w);
    for (int32_t i = 0; i < h; i++) memcpy(to + i * w, im->cells + (top + i) * im->width + left, (size_t)w);
    return image_end(u, im->top + top, im->left + left);
}

value plain_lines_of(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], columns, 0, 1);
    GATHER(u, list);
    if (columns)
        for (int32_t j = 0; j < im.width; j++) ADD(list, piece(u, &im, 0, j, im.height, 1));
    else
        for (int32_t i = 0; i < im.height; i++) ADD(list, piece(u, &im, i, 0, 1, im.width));
    return LIST_OF(u, list);
}

/* Full lines of `colour` between panels; spans of what lies between are written as (from, length). */
static int32_t spans(const struct image *im, bool rows, int32_t colour, int32_t from[], int32_t length[])
{
    int32_t n = rows ? im->height : im->width, m = rows ? im->width : im->height, count = 0, open = -1;
    int32_t step = rows ? im->width : 1, along = rows ? 1 : im->width;
    for (int32_t i = 0; i <= n; i++) {
        bool line = i < n;
        for (int32_t k = 0; line && k < m; k++) line = im->cells[i * step + k * along] == colour;
        if (i < n && !line) {
            if (open < 0) open = i;
            continue;
        }
        if (open >= 0) {
            from[count] = open;
            length[count++] = i - open;
            open = -1;
        }
    }
    return count;
}

/* The panels between full lines of one colour: of the colour that gives most panels. */
value plain_panels(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    CHARGE(u, im.height * im.width * 2);
    int32_t top[IMAGE_SIDE], h[IMAGE_SIDE], left[IMAGE_SIDE], w[IMAGE_SIDE], best = 0, most = 1;
    for (int32_t c = 0; c < 10; c++) {
        int32_t n = spans(&im, true, c, top, h) * spans(&im, false, c, left, w);
        if (n > most) most = n, best = c;
    }
    NEED(most > 1, FAIL_EMPTY);
    int32_t rows = spans(&im, true, best, top, h), columns = spans(&im, false, best, left, w);
    GATHER(u, list);
    for (int32_t i = 0; i < rows; i++)
        for (int32_t j = 0; j < columns; j++) ADD(list, piece(u, &im, top[i], left[j], h[i], w[j]));
    return LIST_OF(u, list);
}

value plain_split(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], rows, 1, 9);
    INTEGER(a[2], columns, 1, 9);
    int32_t gap_y = rows > 1 && im.height % rows == rows - 1,
            gap_x = columns > 1 && im.width % columns == columns - 1;
    int32_t h = (im.height - gap_y * (rows - 1)) / rows, w = (im.width - gap_x * (columns - 1)) / columns;
    NEED(h > 0 && w > 0 && h * rows + gap_y * (rows - 1) == im.height &&
             w * columns + gap_x * (columns - 1) == im.width,
         FAIL_DOMAIN);
    GATHER(u, list);
    for (int32_t i = 0; i < rows; i++)
        for (int32_t j = 0; j < columns; j++)
            ADD(list, piece(u, &im, i * (h + gap_y), j * (w + gap_x), h, w));
    return LIST_OF(u, list);
}

/* Whether the border of the rectangle is of one colour that is not 0. */
static bool is_frame(const struct image *im, int32_t top, int32_t left, int32_t bottom, int32_t right,
                     int32_t c)
{
    int32_t w = im->width;
    for (int32_t j = left; j <= right; j++)
        if (im->cells[top * w + j] != c || im->cells[bottom * w + j] != c) return false;
    for (int32_t i = top; i <= bottom; i++)
        if (im->cells[i * w + left] != c || im->cells[i * w + right] != c) return false;
    return true;
}

/* What lies inside each part that frames its box. */
value plain_inside_frames(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    struct parts p;
    value labelled = parts_label(u, &im, PART_COLOUR_4, &p);
    NEED(labelled == VALUE_OK, labelled);
    GATHER(u, list);
    for (uint32_t k = 0; k < p.count; k++) {
        struct bounds b = part_bounds(&p, k);
        if (b.bottom - b.top < 2 || b.right - b.left < 2) continue;
        if (is_frame(&im, b.top, b.left, b.bottom, b.right, p.order[p.first[k]]->colour))
            ADD(list, piece(u, &im, b.top + 1, b.left + 1, b.bottom - b.top - 1, b.right - b.left - 1));
    }
    return LIST_OF(u, list);
}

/* The rectangles spanned by each colour, as the image has them: what four corner marks enclose. */
value plain_colour_boxes(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    struct bounds b[10];
    CHARGE(u, im.height * im.width);
    for (int32_t c = 0; c < 10; c++) b[c] = (struct bounds){IMAGE_SIDE, IMAGE_SIDE, -1, -1};
    for (int32_t i = 0; i < im.height; i++)
        for (int32_t j = 0; j < im.width; j++) {
            int32_t c = im.cells[i * im.width + j];
            if (c < 1 || c > 9) continue;
            if (i < b[c].top) b[c].top = i;
            if (j < b[c].left) b[c].left = j;
            if (i > b[c].bottom) b[c].bottom = i;
            if (j > b[c].right) b[c].right = j;
        }
    GATHER(u, list);
    for (int32_t c = 1; c < 10; c++)
        if (b[c].bottom >= 0)
            ADD(list,
                piece(u, &im, b[c].top, b[c].left, b[c].bottom - b[c].top + 1, b[c].right - b[c].left + 1));
    return LIST_OF(u, list);
}

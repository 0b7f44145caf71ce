/* Lists of images: back into one image, or chosen from. */
#include "dsl/image/image.h"

static value list_bounds(struct universe *u, const struct images *list, struct image *opened,
                         struct bounds *b)
{
    *b = (struct bounds){INT32_MAX, INT32_MAX, INT32_MIN, INT32_MIN};
    for (uint32_t i = 0; i < list->count; i++) {
        value v = image_open(u, list->at[i], &opened[i]);
        NEED(v == VALUE_OK, v);
        const struct image *im = &opened[i];
        if (im->top < b->top) b->top = im->top;
        if (im->left < b->left) b->left = im->left;
        if (im->top + im->height - 1 > b->bottom) b->bottom = im->top + im->height - 1;
        if (im->left + im->width - 1 > b->right) b->right = im->left + im->width - 1;
    }
    return VALUE_OK;
}

/* All items in one image, at their places. order 0: the first on top; 1: the one with fewest cells on top. */
value plain_stacked(struct universe *u, const value *a)
{
    IMAGES(u, a[0], list);
    INTEGER(a[1], order, 0, 1);
    NEED(list.count, FAIL_EMPTY);
    SCRATCH(struct image, im, u, list.count);
    struct bounds b;
    value bounded = list_bounds(u, &list, im, &b);
    NEED(bounded == VALUE_OK, bounded);
    SCRATCH(uint32_t, sorted, u, list.count);
    SCRATCH(int32_t, cells, u, list.count);
    for (uint32_t i = 0; i < list.count; i++) {
        cells[i] = order ? image_property(u, &im[i], PROPERTY_CELLS) : 0;
        uint32_t at = i;
        for (; at && cells[sorted[at - 1]] > cells[i]; at--) sorted[at] = sorted[at - 1];
        sorted[at] = i;
    }
    NEED(u->fuel >= 0, FAIL_FUEL);
    int32_t h = b.bottom - b.top + 1, w = b.right - b.left + 1;
    DRAFT(u, to, h, w);
    memset(to, 0, (size_t)(h * w));
    for (uint32_t k = list.count; k-- > 0;) {
        const struct image *item = &im[sorted[k]];
        for (int32_t i = 0; i < item->height; i++) {
            const int8_t *from = item->cells + i * item->width;
            int8_t *at = to + (item->top - b.top + i) * w + item->left - b.left;
            for (int32_t j = 0; j < item->width; j++) at[j] = from[j] ? from[j] : at[j];
        }
    }
    return image_end(u, b.top, b.left);
}

/* Side by side (axis 1) or one below the other (axis 0), in the order of the list. */
value plain_lined_up(struct universe *u, const value *a)
{
    IMAGES(u, a[0], list);
    INTEGER(a[1], axis, 0, 1);
    NEED(list.count, FAIL_EMPTY);
    int32_t h = 0, w = 0;
    for (uint32_t i = 0; i < list.count; i++) {
        IMAGE(u, list.at[i], im);
        h = axis ? (im.height > h ? im.height : h) : h + im.height;
        w = axis ? w + im.width : (im.width > w ? im.width : w);
    }
    DRAFT(u, to, h, w);
    memset(to, 0, (size_t)(h * w));
    int32_t at = 0;
    for (uint32_t k = 0; k < list.count; k++) {
        IMAGE(u, list.at[k], im); /* charged twice, as it is read twice */
        for (int32_t i = 0; i < im.height; i++)
            memcpy(axis ? to + i * w + at : to + (at + i) * w, im.cells + i * im.width, (size_t)im.width);
        at += axis ? im.width : im.height;
    }
    return draft_grid_end(u);
}

/* As lined_up, with a line between; side by side the lowest rows are level. */
value plain_spaced(struct universe *u, const value *a)
{
    IMAGES(u, a[0], list);
    INTEGER(a[1], axis, 0, 1);
    INTEGER(a[2], colour, 0, 15);
    NEED(list.count, FAIL_EMPTY);
    int32_t h = 0, w = 0, gaps = (int32_t)list.count - 1;
    for (uint32_t i = 0; i < list.count; i++) {
        IMAGE(u, list.at[i], im);
        h = axis ? (im.height > h ? im.height : h) : h + im.height;
        w = axis ? w + im.width : (im.width > w ? im.width : w);
    }
    h += axis ? 0 : gaps;
    w += axis ? gaps : 0;
    DRAFT(u, to, h, w);
    memset(to, 0, (size_t)(h * w));
    int32_t at = 0;
    for (uint32_t k = 0; k < list.count; k++) {
        IMAGE(u, list.at[k], im); /* charged twice, as it is read twice */
        int32_t top = axis ? h - im.height : at, left = axis ? at : 0;
        for (int32_t i = 0; i < im.height; i++)
            memcpy(to + (top + i) * w + left, im.cells + i * im.width, (size_t)im.width);
        at += axis ? im.width : im.height;
        if (k + 1 == list.count) break;
        for (int32_t i = 0; i < (axis ? h : w); i++) to[axis ? i * w + at : at * w + i] = (int8_t)colour;
        at++;
    }
    return draft_grid_end(u);
}

value plain_dots_of(struct universe *u, const value *a)
{
    IMAGES(u, a[0], list);
    NEED(list.count, FAIL_EMPTY);
    NEED(list.count <= IMAGE_SIDE, FAIL_SIZE);
    int8_t colours[IMAGE_SIDE];
    for (uint32_t k = 0; k < list.count; k++) {
        IMAGE(u, list.at[k], im);
        colours[k] = (int8_t)image_main(&im);
    }
    DRAFT(u, to, 1, (int32_t)list.count);
    memcpy(to, colours, list.count);
    return draft_grid_end(u);
}

/* Items of one size cell by cell. 0 and: the first's colour where all are set; 1 or: the first that is set;
 * 2 xor: where one alone is set; 3 nor: the first's main colour where none is set; 4 the majority; 5 the first's
 * colour where the others are not set. */
value plain_combine_panels(struct universe *u, const value *a)
{
    IMAGES(u, a[0], list);
    INTEGER(a[1], op, 0, 5);
    NEED(list.count >= 2, FAIL_EMPTY);
    IMAGE(u, list.at[0], first);
    SCRATCH(const int8_t *, cells, u, list.count);
    int32_t main = image_main(&first), area = first.height * first.width;
    for (uint32_t k = 0; k < list.count; k++) {
        IMAGE(u, list.at[k], im);
        NEED(im.height == first.height && im.width == first.width, FAIL_DOMAIN);
        cells[k] = im.cells;
    }
    DRAFT(u, to, first.height, first.width);
    for (int32_t c = 0; c < area; c++) {
        uint32_t set = 0, times = 0;
        int8_t any = 0, best = 0;
        for (uint32_t k = list.count; k-- > 0;) {
            if (!cells[k][c]) continue;
            set++;
            any = cells[k][c];
        }
        switch (op) {
        case 0: to[c] = set == list.count ? any : 0; break;
        case 1: to[c] = any; break;
        case 2: to[c] = set == 1 ? any : 0; break;
        case 3: to[c] = set ? 0 : (int8_t)(main ? main : 1); break;
        case 4:
            for (uint32_t k = 0; k < list.count; k++) {
                uint32_t n = 0;
                for (uint32_t m = 0; m < list.count; m++) n += cells[m][c] == cells[k][c];
                if (n > times) times = n, best = cells[k][c];
            }
            to[c] = best;
            break;
        default: to[c] = set == 1 ? cells[0][c] : 0;
        }
    }
    return draft_grid_end(u);
}

/* ---- choosing ---- */

#define PROPERTIES_OF(u, a, list, values)                                                                    \
    IMAGES(u, a[0], list);                                                                                   \
    INTEGER(a[1], property_, 0, PROPERTY_COUNT - 1);                                                         \
    NEED(list.count, FAIL_EMPTY);                                                                            \
    SCRATCH(int32_t, values, u, list.count);                                                                 \
    do {                                                                                                     \
        value got_ = images_property(u, &list, (enum image_property)property_, values);                      \
        NEED(got_ == VALUE_OK, got_);                                                                        \
    } while (0)

static int32_t extreme(const int32_t *x, uint32_t n, bool greatest)
{
    int32_t best = x[0];
    for (uint32_t i = 1; i < n; i++)
        if (greatest ? x[i] > best : x[i] < best) best = x[i];
    return best;
}

static value picked(struct universe *u, const value *a, bool greatest)
{
    PROPERTIES_OF(u, a, list, x);
    int32_t best = extreme(x, list.count, greatest);
    uint32_t i = 0;
    while (x[i] != best) i++;
    return list.at[i];
}

value plain_pick_most(struct universe *u, const value *a) { return picked(u, a, true); }
value plain_pick_least(struct universe *u, const value *a) { return picked(u, a, false); }

/* The item whose property no other has, if it is the only one so. */
value plain_odd_one(struct universe *u, const value *a)
{
    PROPERTIES_OF(u, a, list, x);
    NEED(list.count >= 3, FAIL_DOMAIN);
    uint32_t found = UINT32_MAX;
    for (uint32_t i = 0; i < list.count; i++) {
        uint32_t same = 0;
        for (uint32_t k = 0; k < list.count && same < 2; k++) same += x[k] == x[i];
        if (same > 1) continue;
        NEED(found == UINT32_MAX, FAIL_DOMAIN);
        found = i;
    }
    NEED(found != UINT32_MAX, FAIL_EMPTY);
    return list.at[found];
}

static value kept(struct universe *u, const value *a, bool greatest, bool drop)
{
    PROPERTIES_OF(u, a, list, x);
    int32_t best = extreme(x, list.count, greatest);
    SCRATCH(value, at, u, list.count);
    uint32_t n = 0;
    for (uint32_t i = 0; i < list.count; i++)
        if ((x[i] == best) != drop) at[n++] = list.at[i];
    NEED(n, FAIL_EMPTY);
    return n == list.count ? a[0] : tuple_make(u, at, n);
}

value plain_keep_most(struct universe *u, const value *a) { return kept(u, a, true, false); }
value plain_keep_least(struct universe *u, const value *a) { return kept(u, a, false, false); }
value plain_drop_most(struct universe *u, const value *a) { return kept(u, a, true, true); }
value plain_drop_least(struct universe *u, const value *a) { return kept(u, a, false, true); }

/* Ascending, equal ones in their order. */
value plain_sorted_by(struct universe *u, const value *a)
{
    PROPERTIES_OF(u, a, list, x);
    SCRATCH(value, at, u, list.count);
    SCRATCH(int32_t, keys, u, list.count);
    CHARGE(u, (uint64_t)list.count * list.count / 4);
    for (uint32_t i = 0; i < list.count; i++) {
        uint32_t k = i;
        for (; k && keys[k - 1] > x[i]; k--) keys[k] = keys[k - 1], at[k] = at[k - 1];
        keys[k] = x[i];
        at[k] = list.at[i];
    }
    return tuple_make(u, at, list.count);
}

value plain_reversed(struct universe *u, const value *a)
{
    IMAGES(u, a[0], list);
    NEED(list.count, FAIL_EMPTY);
    SCRATCH(value, at, u, list.count);
    for (uint32_t i = 0; i < list.count; i++) at[i] = list.at[list.count - 1 - i];
    return tuple_make(u, at, list.count);
}

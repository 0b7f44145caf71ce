/* Properties of images, by which lists are sorted, picked from and told apart. */
#include "dsl/image/image.h"

static int32_t part_count(struct universe *u, const struct image *image, enum part_mode mode)
{
    size_t mark = frame_mark(u);
    struct parts p;
    int32_t n = parts_label(u, image, mode, &p) == VALUE_OK ? (int32_t)p.count : 0;
    frame_release(u, mark);
    return n;
}

static int32_t hole_count(struct universe *u, const struct image *image)
{
    size_t mark = frame_mark(u);
    struct parts p;
    int32_t n = 0;
    if (parts_label(u, image, PART_ZERO_4, &p) == VALUE_OK)
        for (uint32_t k = 0; k < p.count; k++) {
            struct bounds b = part_bounds(&p, k);
            n += b.top > 0 && b.left > 0 && b.bottom < image->height - 1 && b.right < image->width - 1;
        }
    frame_release(u, mark);
    return n;
}

static int32_t symmetry(const struct image *im)
{
    int32_t h = im->height, w = im->width, lr = 1, ud = 1, d = h == w;
    for (int32_t i = 0; i < h && (lr || ud || d); i++)
        for (int32_t j = 0; j < w; j++) {
            int8_t c = im->cells[i * w + j];
            lr &= c == im->cells[i * w + w - 1 - j];
            ud &= c == im->cells[(h - 1 - i) * w + j];
            if (h == w) d &= c == im->cells[j * w + i];
        }
    return lr + ud + d;
}

int32_t image_property(struct universe *u, const struct image *im, enum image_property p)
{
    uint32_t counts[16];
    int32_t area = im->height * im->width, set = 0;
    switch (p) {
    case PROPERTY_CELLS:
    case PROPERTY_ZEROS:
        for (int32_t k = 0; k < area; k++) set += im->cells[k] != 0;
        return p == PROPERTY_CELLS ? set : area - set;
    case PROPERTY_AREA: return area;
    case PROPERTY_HEIGHT: return im->height;
    case PROPERTY_WIDTH: return im->width;
    case PROPERTY_TOP: return im->top;
    case PROPERTY_LEFT: return im->left;
    case PROPERTY_PARTS: return part_count(u, im, PART_COLOUR_4);
    case PROPERTY_HOLES: return hole_count(u, im);
    case PROPERTY_SYMMETRY: return symmetry(im);
    case PROPERTY_MAIN_COLOUR: return image_main(im);
    case PROPERTY_CORNER: return im->cells[0];
    default: break;
    }
    image_counts(im, counts);
    int32_t colours = 0, most = 0;
    for (uint32_t c = 1; c < 16; c++) {
        colours += counts[c] > 0;
        if ((int32_t)counts[c] > most) most = (int32_t)counts[c];
    }
    switch (p) {
    case PROPERTY_COLOURS: return colours;
    case PROPERTY_MINOR_CELLS: return area - (int32_t)counts[0] - most;
    default: return 0;
    }
}

/* Of where the image is not 0, and its size. */
static uint64_t shape_key(const struct image *im)
{
    uint64_t h = (uint64_t)im->height * 0x9e3779b97f4a7c15u + (uint64_t)im->width;
    for (int32_t i = 0; i < im->height; i++) {
        uint64_t bits = 0;
        for (int32_t j = 0; j < im->width; j++) bits |= (uint64_t)(im->cells[i * im->width + j] != 0) << j;
        h = (h ^ bits) * 0x94d049bb133111ebu;
        h ^= h >> 29;
    }
    return h;
}

value images_property(struct universe *u, const struct images *list, enum image_property p, int32_t *out)
{
    size_t mark = frame_mark(u);
    SCRATCH(uint64_t, keys, u, list->count + 1);
    for (uint32_t i = 0; i < list->count; i++) {
        IMAGE(u, list->at[i], im);
        switch (p) {
        case PROPERTY_TIMES: keys[i] = image_grid(u, list->at[i]); break;
        case PROPERTY_TIMES_SHAPE: keys[i] = shape_key(&im); break;
        case PROPERTY_TIMES_COLOUR: keys[i] = (uint64_t)image_main(&im); break;
        case PROPERTY_TIMES_SIZE: keys[i] = (uint64_t)image_property(u, &im, PROPERTY_CELLS); break;
        default: out[i] = image_property(u, &im, p);
        }
        NEED(u->fuel >= 0, FAIL_FUEL);
    }
    NEED(!u->exhausted, FAIL_MEMORY);
    if ((int)p >= (int)PROPERTY_OWN && p != PROPERTY_CORNER) {
        CHARGE(u, (uint64_t)list->count * list->count / 8);
        for (uint32_t i = 0; i < list->count; i++) {
            out[i] = 0;
            for (uint32_t k = 0; k < list->count; k++) out[i] += keys[i] == keys[k];
        }
    }
    frame_release(u, mark);
    return VALUE_OK;
}

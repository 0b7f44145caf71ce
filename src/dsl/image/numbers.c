/* What images say in numbers, and what is drawn by them. */
#include "dsl/image/image.h"

value plain_measured(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    INTEGER(a[1], property, 0, PROPERTY_OWN - 1);
    int32_t n = image_property(u, &im, (enum image_property)property);
    NEED(u->fuel >= 0, FAIL_FUEL);
    return int_value(n);
}

value plain_how_many(struct universe *u, const value *a)
{
    IMAGES(u, a[0], list);
    INTEGER(a[1], property, 0, PROPERTY_COUNT - 1);
    NEED(value_is_int(a[2]), FAIL_TYPE);
    SCRATCH(int32_t, x, u, list.count + 1);
    GET(counted, images_property(u, &list, (enum image_property)property, x));
    int32_t n = 0;
    for (uint32_t i = 0; i < list.count; i++) n += x[i] == int_of(a[2]);
    return int_value(n);
}

/* One line for each image, as long as its property says, in its main colour. */
value plain_bars_of(struct universe *u, const value *a)
{
    IMAGES(u, a[0], list);
    INTEGER(a[1], property, 0, PROPERTY_COUNT - 1);
    NEED(list.count, FAIL_EMPTY);
    SCRATCH(int32_t, x, u, list.count);
    SCRATCH(int8_t, colour, u, list.count);
    GET(counted, images_property(u, &list, (enum image_property)property, x));
    int32_t longest = 0;
    for (uint32_t i = 0; i < list.count; i++) {
        IMAGE(u, list.at[i], im);
        colour[i] = (int8_t)image_main(&im);
        NEED(x[i] >= 0, FAIL_DOMAIN);
        if (x[i] > longest) longest = x[i];
    }
    NEED(longest <= IMAGE_SIDE, FAIL_SIZE);
    DRAFT(u, to, (int32_t)list.count, longest);
    for (uint32_t i = 0; i < list.count; i++) {
        memset(to + (size_t)i * (size_t)longest, 0, (size_t)longest);
        memset(to + (size_t)i * (size_t)longest, colour[i], (size_t)x[i]);
    }
    return draft_grid_end(u);
}

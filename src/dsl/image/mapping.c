/* A function for every image of a list, each seen as a grid by itself, and the results put back where the images
 * lay. */
#include "dsl/image/image.h"

value plain_always(struct universe *u, const value *a) { return function_make(u, PRIM_always, 1, a, 1); }
value plain_fork3(struct universe *u, const value *a) { return function_make(u, PRIM_fork3, 1, a, 4); }

value apply_always(struct universe *u, const struct box *made, const value *a)
{
    (void)u, (void)a;
    return box_values(made)[0];
}

value apply_fork3(struct universe *u, const struct box *made, const value *a)
{
    const value *bound = box_values(made);
    value three[3];
    for (uint32_t i = 0; i < 3; i++) {
        three[i] = dsl_call(u, bound[i + 1], a, 1);
        if (value_failed(three[i])) return three[i];
    }
    return dsl_call(u, bound[0], three, 3);
}

value plain_map_items(struct universe *u, const value *a)
{
    IMAGES(u, a[1], list);
    CHARGE(u, list.count);
    SCRATCH(value, made, u, list.count);
    for (uint32_t i = 0; i < list.count; i++) {
        IMAGE(u, list.at[i], item);
        value grid = image_grid(u, list.at[i]);
        GET(result, dsl_call(u, a[0], &grid, 1));
        IMAGE(u, result, image);
        made[i] = image_at(u, image_grid(u, result), item.top, item.left);
        NEED(!value_failed(made[i]), made[i]);
    }
    return tuple_make(u, made, list.count);
}

value plain_paint_items(struct universe *u, const value *a)
{
    IMAGES(u, a[1], list);
    value base = a[0];
    for (uint32_t i = list.count; i-- > 0;) {
        base = plain_paint_all(u, (value[]){base, list.at[i]});
        NEED(!value_failed(base), base);
    }
    return base;
}

/* A patch pulled step by step to another. */
#include "dsl/plain/kernel_patches.h"

value plain_gravitate(struct universe *u, const value *a)
{
    enum { STEPS = 42 };
    struct point from, to;
    MUST(patch_centre(u, a[0], false, &from));
    MUST(patch_centre(u, a[1], false, &to));
    GET(share_column, plain_vmatching(u, a));
    int32_t down = 0, right = 0;
    if (value_true(u, share_column))
        down = from.row < to.row ? 1 : -1;
    else
        right = from.column < to.column ? 1 : -1;
    OPEN_PATCH(u, a[0], p);
    OPEN_PATCH(u, a[1], q);
    struct dots other;
    MUST(dots_open(u, &q, false, &other));
    int32_t step = 0;
    for (; step < STEPS; step++) {
        CHARGE(u, 5 * (uint64_t)p.count);
        if (patch_touches(&p, step * down, step * right, &other)) break;
    }
    return pair_value(u, step * down, step * right);
}

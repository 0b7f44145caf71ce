/* Patches: relations and tests. */
#include "dsl/plain/kernel_patches.h"

static int compare_names(const void *a, const void *b)
{
    value x = *(const value *)a, y = *(const value *)b;
    return (x > y) - (x < y);
}

/* Component k of all locations, sorted by name. */
static value components(struct universe *u, value v, uint32_t k, value **out, uint32_t *count)
{
    struct places p;
    MUST(places_open(u, v, &p));
    CHARGE(u, p.count);
    SCRATCH(value, e, u, p.count);
    for (uint32_t n = 0; n < p.count; n++) {
        value two[2];
        NEED(two_of(u, p.at[n], two), FAIL_TYPE);
        e[n] = two[k];
    }
    if (p.count) qsort(e, p.count, sizeof *e, compare_names);
    *out = e;
    *count = p.count;
    return VALUE_OK;
}

static value share(struct universe *u, const value *a, uint32_t k)
{
    value *p, *q;
    uint32_t m, n, i = 0, j = 0;
    MUST(components(u, a[0], k, &p, &m));
    MUST(components(u, a[1], k, &q, &n));
    while (i < m && j < n && p[i] != q[j])
        if (p[i] < q[j])
            i++;
        else
            j++;
    return bool_value(i < m && j < n);
}

value plain_hmatching(struct universe *u, const value *a) { return share(u, a, 0); }
value plain_vmatching(struct universe *u, const value *a) { return share(u, a, 1); }

static int64_t distance(int64_t a, int64_t b) { return a < b ? b - a : a - b; }

/* The price is a sixteenth of the comparisons made here: that of looking at rows of places at once. */
value plain_manhattan(struct universe *u, const value *a)
{
    OPEN_PATCH(u, a[0], p);
    OPEN_PATCH(u, a[1], q);
    NEED(p.count && q.count, FAIL_EMPTY);
    CHARGE(u, (uint64_t)p.count * q.count / 16);
    int64_t least = INT64_MAX;
    for (uint32_t m = 0; m < p.count; m++)
        for (uint32_t n = 0; n < q.count; n++) {
            int64_t d = distance(p.row[m], q.row[n]) + distance(p.column[m], q.column[n]);
            if (d < least) least = d;
        }
    return int_value(least);
}

value plain_adjacent(struct universe *u, const value *a)
{
    OPEN_PATCH(u, a[0], p);
    OPEN_PATCH(u, a[1], q);
    NEED(p.count && q.count, FAIL_EMPTY);
    struct dots other;
    MUST(dots_open(u, &q, false, &other));
    CHARGE(u, 5 * (uint64_t)p.count);
    return bool_value(patch_touches(&p, 0, 0, &other));
}

/* Each is looked at only if those before have not told: what does not matter may be ill-typed. */
value plain_bordering(struct universe *u, const value *a)
{
    GET(top, plain_uppermost(u, a));
    if (top == int_value(0)) return bool_value(true);
    GET(left, plain_leftmost(u, a));
    if (left == int_value(0)) return bool_value(true);
    GET(bottom, plain_lowermost(u, a));
    int64_t height = value_size(u, a[1]);
    NEED(height >= 0, FAIL_TYPE);
    if (bottom == int_value(height - 1)) return bool_value(true);
    GET(right, plain_rightmost(u, a));
    uint32_t rows, width;
    MUST(grid_extent(u, a[1], &rows, &width));
    return bool_value(right == int_value((int64_t)width - 1));
}

value plain_position(struct universe *u, const value *a)
{
    struct point p, q;
    MUST(patch_centre(u, a[0], true, &p));
    MUST(patch_centre(u, a[1], true, &q));
    int32_t down = p.row < q.row ? 1 : -1, right = p.column < q.column ? 1 : -1;
    if (p.row == q.row)
        down = 0;
    else if (p.column == q.column)
        right = 0;
    return pair_name(down, right);
}

/* ---- lines ---- */

/* Of a tuple, height and width are those of a grid. The second is looked at only if the first is right. */
value plain_vline(struct universe *u, const value *a)
{
    GET(height, plain_height(u, a));
    if (height != int_value(value_size(u, a[0]))) return bool_value(false);
    GET(width, plain_width(u, a));
    return bool_value(width == int_value(1));
}

value plain_hline(struct universe *u, const value *a)
{
    GET(width, plain_width(u, a));
    if (width != int_value(value_size(u, a[0]))) return bool_value(false);
    GET(height, plain_height(u, a));
    return bool_value(height == int_value(1));
}

/* ---- periods ---- */

static int compare_lengths(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

static bool repeats(const struct patch *p, const struct dots *dots, bool sideways, int32_t first,
                    int32_t period)
{
    for (uint32_t k = 0; k < p->count; k++) {
        int64_t i = p->row[k] - (int64_t)(sideways ? 0 : period);
        int64_t j = p->column[k] - (int64_t)(sideways ? period : 0);
        if ((sideways ? j : i) < first) continue;
        if (!dots_contain(dots, p->colour[k], i, j)) return false;
    }
    return true;
}

/* The cells at the far edge must land on cells, so that only their distances to cells elsewhere can be
 * periods: these are tried, ascending. */
static value period(struct universe *u, value v, bool sideways)
{
    OPEN_PATCH(u, v, p);
    if (p.count == 0) return int_value(0);
    struct bounds b;
    MUST(patch_bounds(u, v, &b));
    int32_t first = sideways ? b.left : b.top, last = sideways ? b.right : b.bottom;
    if (first == last) return int_value(1);
    NEED(p.cells, FAIL_TYPE);
    struct dots dots;
    MUST(dots_open(u, &p, true, &dots));
    CHARGE(u, 2 * (uint64_t)p.count);
    SCRATCH(int32_t, length, u, p.count);
    for (uint32_t k = 0; k < p.count; k++) length[k] = last - (sideways ? p.column[k] : p.row[k]);
    qsort(length, p.count, sizeof *length, compare_lengths);
    for (uint32_t k = 1; k < p.count; k++) {
        if (length[k] == length[k - 1]) continue;
        CHARGE(u, p.count);
        if (repeats(&p, &dots, sideways, first, length[k])) return int_value(length[k]);
    }
    return int_value((int64_t)last - first + 1);
}

value plain_hperiod(struct universe *u, const value *a) { return period(u, a[0], true); }
value plain_vperiod(struct universe *u, const value *a) { return period(u, a[0], false); }

/* ---- occurrences ---- */

/* Cells are compared in canonical order up to the first that differs: a row too short makes the call fail
 * only if it is reached. *seen counts the cells compared. */
static value occurs(struct universe *u, value grid, uint32_t height, uint32_t width, const struct patch *p,
                    int64_t down, int64_t right, uint32_t *seen)
{
    for (*seen = 0; *seen < p->count; ++*seen) {
        int64_t i = p->row[*seen] + down, j = p->column[*seen] + right;
        if (i < 0 || j < 0 || i >= height || j >= width) return bool_value(false);
        GET(colour, grid_at(u, grid, (uint32_t)i, (uint32_t)j));
        if (colour != p->colour[*seen]) return bool_value(false);
    }
    return bool_value(true);
}

value plain_occurrences(struct universe *u, const value *a)
{
    uint32_t height, width;
    GET(object, plain_normalize(u, a + 1));
    MUST(grid_extent(u, a[0], &height, &width));
    GET(tall, plain_height(u, a + 1));
    GET(wide, plain_width(u, a + 1));
    int64_t rows = int_of(tall), columns = int_of(wide);
    if (rows > height || columns > width) return VALUE_EMPTY_SET;
    OPEN_PATCH(u, object, p); /* charges its elements */
    NEED(p.count == 0 || p.cells, FAIL_TYPE);
    uint64_t places = (uint64_t)(height - rows + 1) * (uint64_t)(width - columns + 1);
    uint32_t room = places < LIMIT_ELEMENTS ? (uint32_t)places : LIMIT_ELEMENTS, n = 0, seen;
    SCRATCH(value, e, u, room);
    bool usual = occurrences_by_masks(u, a[0], a[1]);
    if (usual) CHARGE(u, occurrences_price(height - (uint32_t)rows + 1, p.count));
    for (int64_t i = 0; i <= height - rows; i++)
        for (int64_t j = 0; j <= width - columns; j++) {
            CHARGE(u, !usual);
            GET(found, occurs(u, a[0], height, width, &p, i, j, &seen));
            CHARGE(u, usual ? 0 : seen);
            if (found == bool_value(false)) continue;
            NEED(n < room, FAIL_SIZE);
            e[n] = pair_value(u, i, j);
            NEED(!value_failed(e[n]), e[n]);
            n++;
        }
    return set_make_sorted(u, e, n);
}

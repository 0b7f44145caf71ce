#include "dsl/image/image.h"

value image_open(struct universe *u, value v, struct image *image)
{
    NEED(value_is_box(v), value_failed(v) ? v : FAIL_TYPE);
    struct box *b = box_of(u, v);
    image->top = image->left = 0;
    if (b->kind == KIND_TUPLE) {
        const value *two = box_values(b);
        NEED(b->count == 2 && value_is_pair(two[0]) && value_is_box(two[1]), FAIL_TYPE);
        image->top = pair_first(two[0]);
        image->left = pair_second(two[0]);
        b = box_of(u, two[1]);
    }
    NEED(b->kind == KIND_GRID, FAIL_TYPE);
    NEED(b->height <= IMAGE_SIDE && b->width <= IMAGE_SIDE, FAIL_SIZE);
    NEED(abs(image->top) <= PLACE_MOST && abs(image->left) <= PLACE_MOST, FAIL_RANGE);
    image->height = b->height;
    image->width = b->width;
    image->cells = box_cells(b);
    CHARGE(u, b->count);
    image->colours = grid_colours(u, b);
    NEED(image->colours, FAIL_DOMAIN);
    return VALUE_OK;
}

value image_at(struct universe *u, value grid, int32_t top, int32_t left)
{
    if (value_failed(grid) || (top == 0 && left == 0)) return grid;
    NEED(abs(top) <= PLACE_MOST && abs(left) <= PLACE_MOST, FAIL_RANGE);
    return tuple_make(u, (value[]){pair_name(top, left), grid}, 2);
}

value image_end(struct universe *u, int32_t top, int32_t left)
{
    return image_at(u, draft_grid_end(u), top, left);
}

value images_open(struct universe *u, value v, struct images *list)
{
    *list = (struct images){0};
    NEED(value_is_box(v), value_failed(v) ? v : FAIL_TYPE);
    const struct box *b = box_of(u, v);
    NEED(b->kind == KIND_TUPLE, FAIL_TYPE);
    NEED(b->count <= LIST_MOST, FAIL_SIZE);
    list->count = b->count;
    list->at = box_values(b);
    CHARGE(u, b->count);
    for (uint32_t i = 0; i < list->count; i++) NEED(value_is_box(list->at[i]), FAIL_TYPE);
    return VALUE_OK;
}

void image_counts(const struct image *image, uint32_t counts[16])
{
    /* Two tables, so that equal neighbours do not wait for each other. */
    uint32_t more[16] = {0}, n = (uint32_t)(image->height * image->width), i = 0;
    memset(counts, 0, 16 * sizeof *counts);
    for (; i + 1 < n; i += 2) {
        counts[image->cells[i] & 15]++;
        more[image->cells[i + 1] & 15]++;
    }
    if (i < n) counts[image->cells[i] & 15]++;
    for (uint32_t c = 0; c < 16; c++) counts[c] += more[c];
}

int32_t image_main(const struct image *image)
{
    uint32_t counts[16];
    image_counts(image, counts);
    int32_t best = 0;
    for (int32_t c = 1; c < 16; c++)
        if (counts[c] && (!best || counts[c] > counts[best])) best = c;
    return best;
}

/* ---- connected parts: stretches of rows, joined by a forest of parents ---- */

static uint32_t root_of(uint16_t *parent, uint32_t i)
{
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
}

static bool runs_touch(const struct run *a, const struct run *b, bool diagonal, bool colours)
{
    if (colours && a->colour != b->colour) return false;
    return diagonal ? a->from <= b->to && b->from <= a->to : a->from < b->to && b->from < a->to;
}

static uint32_t find_runs(const struct image *image, enum part_mode mode, struct run *runs)
{
    bool colours = mode == PART_COLOUR_4 || mode == PART_COLOUR_8, zeros = mode == PART_ZERO_4;
    uint32_t n = 0;
    for (int32_t i = 0; i < image->height; i++) {
        const int8_t *row = image->cells + i * image->width;
        for (int32_t j = 0; j < image->width;) {
            if ((row[j] == 0) != zeros) {
                j++;
                continue;
            }
            int32_t from = j++;
            if (colours)
                while (j < image->width && row[j] == row[from]) j++;
            else
                while (j < image->width && (row[j] == 0) == zeros) j++;
            runs[n++] = (struct run){(uint8_t)i, (uint8_t)from, (uint8_t)j, row[from], 0};
        }
    }
    return n;
}

static void join_runs(struct run *runs, uint32_t n, uint16_t *parent, bool diagonal, bool colours)
{
    uint32_t above = 0;
    for (uint32_t i = 0; i < n; i++) {
        parent[i] = (uint16_t)i;
        while (above < i && runs[above].row + 1 < runs[i].row) above++;
        for (uint32_t k = above; k < i && runs[k].row + 1 == runs[i].row && runs[k].from <= runs[i].to; k++) {
            if (!runs_touch(&runs[k], &runs[i], diagonal, colours)) continue;
            uint32_t a = root_of(parent, k), b = root_of(parent, i);
            if (a < b)
                parent[b] = (uint16_t)a;
            else
                parent[a] = (uint16_t)b;
        }
    }
}

value parts_label(struct universe *u, const struct image *image, enum part_mode mode, struct parts *p)
{
    uint32_t most = (uint32_t)(image->height * image->width);
    CHARGE(u, most);
    p->runs = frame_alloc(u, most * sizeof *p->runs);
    NEED(p->runs, FAIL_MEMORY);
    uint32_t n = p->run_count = find_runs(image, mode, p->runs);
    SCRATCH(uint16_t, parent, u, n + 1);
    p->order = frame_alloc(u, n * sizeof *p->order + 16);
    p->first = frame_alloc(u, (n + 2) * sizeof *p->first);
    NEED(p->order && p->first, FAIL_MEMORY);
    join_runs(p->runs, n, parent, mode == PART_COLOUR_8 || mode == PART_SHAPE_8,
              mode == PART_COLOUR_4 || mode == PART_COLOUR_8);
    p->count = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t root = root_of(parent, i); /* never after i: numbered already unless it is i */
        p->runs[i].part = root == i ? (uint16_t)p->count++ : p->runs[root].part;
    }
    memset(p->first, 0, (p->count + 2) * sizeof *p->first);
    for (uint32_t i = 0; i < n; i++) p->first[p->runs[i].part + 2]++;
    for (uint32_t k = 2; k < p->count + 2; k++) p->first[k] += p->first[k - 1];
    for (uint32_t i = 0; i < n; i++) p->order[p->first[p->runs[i].part + 1]++] = &p->runs[i];
    return VALUE_OK;
}

struct bounds part_bounds(const struct parts *p, uint32_t part)
{
    uint32_t from = p->first[part], to = p->first[part + 1];
    struct bounds b = {p->order[from]->row, IMAGE_SIDE, p->order[to - 1]->row, -1};
    for (uint32_t i = from; i < to; i++) {
        if (p->order[i]->from < b.left) b.left = p->order[i]->from;
        if (p->order[i]->to - 1 > b.right) b.right = p->order[i]->to - 1;
    }
    return b;
}

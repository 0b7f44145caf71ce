/* What must stay true of a universe. The drawing of the heap stands above universe.c, the table's entries in
 * universe.h.
 *
 *     heap:   fixed boxes | boxes of this epoch, each made of values made before it | top ... heap_end
 *     table:  an entry of this epoch for each of these boxes, at the first free place from its hash on
 *     frame:  scratch ... frame_top ... frame_end */
#include "value/universe.h"

#ifdef NDEBUG
void universe_check(const struct universe *u) { (void)u; }
#else
/* Elements are values, and their boxes were made before: there are no circles, and a box of a lower name is looked up
 * by what it says of itself. */
static void check_elements(const struct universe *u, value v, const struct box *b)
{
    const value *e = box_values(b);
    uint32_t nesting = 0;
    for (uint32_t k = 0; k < b->count; k++) {
        check(!value_failed(e[k]));
        check(!value_is_box(e[k]) || e[k] < v);
        if (!value_is_box(e[k])) continue;
        const struct box *inner = box_of(u, e[k]);
        bool nests = inner->count && (inner->kind == KIND_FUNCTION || inner->elem == ELEM_ANY) &&
                     inner->kind != KIND_GRID && inner->kind != KIND_NONE;
        if (nests && inner->nesting > nesting) nesting = inner->nesting;
    }
    if (b->kind == KIND_FUNCTION || b->elem == ELEM_ANY) {
        check(b->nesting == nesting + 1);
        check(b->nesting <= LIMIT_NESTING);
    }
}

/* Packed sets are words in order, inside their bounding box; the box touches its sides. */
static void check_packed(const struct box *b)
{
    const value *e = box_values(b);
    enum tag tag = b->elem == ELEM_PAIR ? TAG_PAIR : b->elem == ELEM_CELL ? TAG_CELL : TAG_INT;
    struct extent x = {INT16_MAX, INT16_MAX, INT16_MIN, INT16_MIN};
    for (uint32_t k = 0; k < b->count; k++) {
        check(value_tag(e[k]) == tag);
        check(k == 0 || e[k - 1] < e[k]);
        value place = tag == TAG_CELL ? cell_place(e[k]) : e[k];
        int16_t i = (int16_t)pair_first(place), j = (int16_t)pair_second(place);
        x.top = i < x.top ? i : x.top;
        x.bottom = i > x.bottom ? i : x.bottom;
        x.left = j < x.left ? j : x.left;
        x.right = j > x.right ? j : x.right;
    }
    check(tag == TAG_INT || memcmp(&x, &b->extent, sizeof x) == 0);
}

static void check_box(const struct universe *u, value v)
{
    const struct box *b = box_of(u, v);
    size_t payload = b->kind == KIND_GRID ? b->count : (size_t)b->count * sizeof(value);
    check(((size_t)v << 3) >= u->fixed && ((size_t)v << 3) + box_bytes(payload) <= u->top);
    check(b->count && b->count <= LIMIT_ELEMENTS);
    check(b->kind > KIND_NONE && b->kind <= KIND_FUNCTION);
    if (b->kind == KIND_GRID) {
        check(b->height && b->width && b->count == (uint32_t)b->height * b->width);
        return;
    }
    check(b->kind != KIND_FUNCTION || (b->op < u->names->count && b->elem >= 1));
    check_elements(u, v, b);
    if (b->kind == KIND_SET && b->elem != ELEM_ANY) check_packed(b);
}

void universe_check(const struct universe *u)
{
    check(u->fixed <= u->top && u->top <= u->heap_end);
    check(u->frame_top <= u->frame_end);
    check(u->epoch >= 1 && u->epoch <= 255);
    check(u->depth <= LIMIT_DEPTH);
    check(!u->loose);
    uint32_t entries = 0;
    for (uint32_t at = 0; at <= u->table_mask; at++) {
        uint64_t e = u->table[at];
        if ((e >> 24 & 0xff) != u->epoch) continue;
        value v = (value)(e >> 32);
        uint64_t hash = box_of(u, v)->hash;
        entries++;
        check((e & 0xffffff) == hash >> 40);
        for (uint32_t p = (uint32_t)hash & u->table_mask; p != at; p = (p + 1) & u->table_mask)
            check((u->table[p] >> 24 & 0xff) == u->epoch); /* no gap before it */
        check_box(u, v);
    }
    check(entries == u->table_used);
}
#endif

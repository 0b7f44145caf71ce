#include "value_checks.h"

#include <stdlib.h>
#include "base/check.h"
#include "base/hash.h"

/* ---- what is true of all values ---- */

static bool is_row(struct universe *u, value v, int64_t width)
{
    if (!value_is_tuple(u, v) || value_size(u, v) != width) return false;
    for (uint32_t j = 0; j < width; j++) {
        value x = tuple_at(u, v, j);
        if (!value_is_int(x) || int_of(x) < -128 || int_of(x) > 127) return false;
    }
    return true;
}

static bool should_be_grid(struct universe *u, const value *rows, uint32_t count)
{
    if (!value_is_tuple(u, rows[0])) return false;
    int64_t width = value_size(u, rows[0]);
    if (width == 0 || width >= 0xffff || count >= 0xffff || width * count > LIMIT_ELEMENTS) return false;
    for (uint32_t i = 0; i < count; i++)
        if (!is_row(u, rows[i], width)) return false;
    return true;
}

static enum elem true_elem(const value *e, uint32_t count, bool is_set)
{
    bool ints = true, bytes = true, pairs = true, cells = true;
    for (uint32_t k = 0; k < count; k++) {
        ints &= value_is_int(e[k]);
        bytes &= value_is_int(e[k]) && int_of(e[k]) >= -128 && int_of(e[k]) <= 127;
        pairs &= value_is_pair(e[k]);
        cells &= value_is_cell(e[k]);
    }
    return bytes && !is_set ? ELEM_BYTE : ints ? ELEM_INT : pairs ? ELEM_PAIR : cells ? ELEM_CELL : ELEM_ANY;
}

static const char *tuple_defect(struct universe *u, const struct box *b)
{
    const value *e = box_values(b);
    if (b->count == 2 && value_is_int(e[0])) {
        if (value_is_int(e[1]) && pair_fits(int_of(e[0]), int_of(e[1])))
            return "a tuple that should be a pair";
        if (value_is_pair(e[1]) && colour_fits(int_of(e[0])) &&
            place_fits(pair_first(e[1]), pair_second(e[1])))
            return "a tuple that should be a cell";
    }
    if (should_be_grid(u, e, b->count)) return "a tuple that should be a grid";
    if (b->elem != true_elem(e, b->count, false)) return "a tuple with the wrong mark of its elements";
    return NULL;
}

static bool extent_right(const struct box *b)
{
    const value *e = box_values(b);
    struct extent x = {INT16_MAX, INT16_MAX, INT16_MIN, INT16_MIN};
    for (uint32_t k = 0; k < b->count; k++) {
        int16_t i = (int16_t)(b->elem == ELEM_PAIR ? pair_first(e[k]) : cell_row(e[k]));
        int16_t j = (int16_t)(b->elem == ELEM_PAIR ? pair_second(e[k]) : cell_column(e[k]));
        if (i < x.top) x.top = i;
        if (i > x.bottom) x.bottom = i;
        if (j < x.left) x.left = j;
        if (j > x.right) x.right = j;
    }
    return x.top == b->extent.top && x.left == b->extent.left && x.bottom == b->extent.bottom &&
           x.right == b->extent.right;
}

static const char *set_defect(struct universe *u, const struct box *b)
{
    const value *e = box_values(b);
    for (uint32_t k = 1; k < b->count; k++)
        if (value_compare(u, e[k - 1], e[k]) >= 0) return "a set that does not ascend";
    if (b->elem != true_elem(e, b->count, true)) return "a set with the wrong mark of its elements";
    if ((b->elem == ELEM_PAIR || b->elem == ELEM_CELL) && !extent_right(b))
        return "a set with a wrong bounding box";
    return NULL;
}

static const char *function_defect(const struct box *b, value v)
{
    if (b->op >= PRIMITIVE_COUNT) return "a function without a primitive";
    if (b->count == 0) return v == value_of_primitive(b->op) ? NULL : "a primitive by another name";
    if (!(primitives[b->op].result & B_FUNCTION)) return "bound to no constructor";
    bool binder = b->op == PRIM_lbind || b->op == PRIM_rbind;
    if (b->op < CORE_PRIMITIVES) {
        uint32_t bound = b->op == PRIM_chain || b->op == PRIM_fork ? 3 : 2;
        if (b->count != bound) return "a function with the wrong number of bound values";
    }
    bool rule = b->op >= CORE_PRIMITIVES;
    return (binder || rule ? b->elem >= 1 && b->elem <= 3 : b->elem == 1) ? NULL
                                                                          : "a function of a wrong arity";
}

/* Making it once more finds it, under the same name. */
static bool made_again(struct universe *u, value v)
{
    struct box *b = box_of(u, v);
    if (b->kind == KIND_GRID) return grid_make(u, b->height, b->width, box_cells(b)) == v;
    if (b->kind == KIND_FUNCTION) return function_make(u, b->op, b->elem, box_values(b), b->count) == v;
    value *copy = must_alloc(b->count * sizeof *copy);
    memcpy(copy, box_values(b), b->count * sizeof *copy);
    value again = b->kind == KIND_SET ? set_make(u, copy, b->count) : tuple_make(u, copy, b->count);
    free(copy);
    return again == v;
}

/* The one value alone. */
static const char *box_defect(struct universe *u, value v, size_t top)
{
    if (((size_t)v << 3) >= top) return "a name beyond the heap";
    if (v == VALUE_NONE || v == VALUE_EMPTY_SET || v == VALUE_EMPTY_TUPLE) return NULL;
    const struct box *b = box_of(u, v);
    if (b->kind == KIND_FUNCTION && b->count == 0) return function_defect(b, v);
    if (b->kind > KIND_FUNCTION || b->kind == KIND_NONE) return "a box of no kind";
    if (b->count == 0 || b->count > LIMIT_ELEMENTS) return "a box of a wrong size";
    const char *defect = NULL;
    switch ((enum kind)b->kind) {
    case KIND_TUPLE: defect = tuple_defect(u, b); break;
    case KIND_SET: defect = set_defect(u, b); break;
    case KIND_FUNCTION: defect = function_defect(b, v); break;
    case KIND_GRID:
        if (!b->height || !b->width || b->count != (uint32_t)b->height * b->width)
            defect = "a grid of a wrong size";
        break;
    case KIND_NONE: break;
    }
    if (!defect && !made_again(u, v)) defect = "a value with two names";
    return defect;
}

/* Values share parts, so each part is looked at once; a list of what is to be looked at instead of recursion. */
const char *value_defect(struct universe *u, value v)
{
    if (v < VALUE_FIRST) return v < FAILURE_COUNT ? NULL : "a name that is no value";
    size_t top = u->top, count = 0, capacity = 0;
    bool *seen = must_calloc((top >> 3) + 1, 1);
    value *todo = NULL;
    const char *defect = NULL;
    while (!defect) {
        if (value_failed(v))
            defect = "a failure inside a value";
        else if (value_is_box(v) && (((size_t)v << 3) >= top || !seen[v])) {
            defect = box_defect(u, v, top);
            if (!defect) {
                seen[v] = true;
                const struct box *b = box_of(u, v);
                for (uint32_t k = 0; b->kind != KIND_GRID && k < b->count; k++) {
                    array_reserve(todo, count, capacity);
                    todo[count++] = box_values(b)[k];
                }
            }
        }
        if (count == 0) break;
        v = todo[--count];
    }
    free(seen);
    free(todo);
    return defect;
}

/* ---- digests ---- */

static uint64_t mixed(uint64_t h, uint64_t x) { return hash128_bytes((uint64_t[]){h, x}, 2 * sizeof h).low; }

/* Below this depth values are not told apart: enough for tests, and the stack stays small. */
enum { DIGEST_DEPTH = 400 };

static uint64_t digest(struct universe *u, value v, uint64_t *known, uint32_t depth)
{
    if (!value_is_box(v) || depth == 0) return value_is_box(v) ? 5 : v;
    if (known[v]) return known[v];
    const struct box *b = box_of(u, v);
    uint64_t h =
        mixed(b->kind * 7919u + b->op, (uint64_t)b->count << 16 | (b->kind == KIND_GRID ? b->width : 0));
    for (uint32_t k = 0; k < b->count; k++)
        h = mixed(h, b->kind == KIND_GRID ? (uint64_t)box_cells(b)[k]
                                          : digest(u, box_values(b)[k], known, depth - 1));
    return known[v] = h;
}

uint64_t value_digest(struct universe *u, value v)
{
    if (value_failed(v)) return 1; /* all failures are alike */
    uint64_t *known = must_calloc((u->top >> 3) + 1, sizeof *known);
    uint64_t h = digest(u, v, known, DIGEST_DEPTH);
    free(known);
    return h;
}

/* ---- types ---- */

static uint32_t tuple_types(struct universe *u, value v)
{
    if (value_is_cell(v)) return B_CELL;
    if (value_is_grid(u, v)) return B_GRID | B_TUPLE;
    if (value_is_pair(v)) return B_PAIR | B_TUPLE;
    uint32_t types = B_TUPLE | (value_size(u, v) == 2 ? B_PAIR | B_CELL : 0);
    bool rows = true;
    for (uint32_t k = 0; k < value_size(u, v) && rows; k++) rows = value_is_tuple(u, tuple_at(u, v, k));
    return types | (rows ? B_GRID : 0);
}

static uint32_t set_types(struct universe *u, value v)
{
    uint32_t types = B_SET | B_OBJECT | B_INDICES | B_OBJECTS;
    struct box *b = box_of(u, v);
    for (uint32_t k = 0; k < b->count; k++) {
        value e = box_values(b)[k];
        if (!value_is_tuple(u, e)) types &= ~(uint32_t)(B_OBJECT | B_INDICES);
        if (!value_is_set(u, e)) types &= ~(uint32_t)B_OBJECTS;
    }
    return types;
}

uint32_t value_types(struct universe *u, value v)
{
    if (value_failed(v)) return 0;
    if (value_is_int(v)) return int_of(v) == 0 || int_of(v) == 1 ? B_INT | B_BOOL : B_INT;
    if (value_is_set(u, v)) return set_types(u, v);
    if (value_is_tuple(u, v)) return tuple_types(u, v);
    return value_is_function(u, v) ? B_FUNCTION : B_NONE;
}

/* Lists of items, as rules see them: objects (sets of cells) or images, measured (item_features.def).
 *
 * All memory is the universe's frame; what is computed is paid for with fuel. */
#ifndef ARCWRIGHT_DSL_ITEMS_H
#define ARCWRIGHT_DSL_ITEMS_H

#include "dsl/rules/cells.h"

#define ITEM(name, ...) ITEM_FEATURE_##name,
enum item_feature {
#include "dsl/item_features.def"
    ITEM_FEATURES
};
#undef ITEM

extern const struct feature_info item_features[ITEM_FEATURES];

/* The feature that a primitive is; ITEM_FEATURES if it is none. */
uint32_t item_feature_of(uint32_t primitive);
enum primitive item_feature_primitive(enum item_feature f);

struct item_list {
    uint32_t count;
    const value *items; /* as the program has them */
    struct shape *shape;
    const int8_t *const *picture; /* bytes of each shape's box, NOTHING where it has no cell */
    int32_t height, width;        /* of the grid they lie in; 0: none is known */
};

enum { ITEM_LISTS = 4, ITEMS_MOST = 1024 };

/* What a rule about items is asked of: a list, or a tuple of lists of equal length (and, as its last element, of the
 * grid they lie in). */
struct item_lists {
    uint32_t count; /* of lists */
    struct item_list list[ITEM_LISTS];
};

/* VALUE_OK, or the failure. */
value items_open(struct universe *u, value v, struct item_lists *lists);
/* The elements of list 0 alone, without a look at them: what functions of one argument are given. */
value items_element(struct universe *u, value v, int32_t k);
/* Items of a list as values, in order: what paint_each paints. Borrowed from the heap. */
value items_of(const struct universe *u, value list, const value **at, uint32_t *count);

/* The most frequent colour of another item of the list, the first of equals; its own if there is none. */
enum item_colour {
    COLOUR_OF_NEAREST,
    COLOUR_BESIDE,
    COLOUR_ABOVE_OR_BELOW,
    COLOUR_OF_HOLDER,
    COLOUR_OF_HELD,
    COLOUR_OF_LARGEST,
    COLOUR_OF_SMALLEST,
    COLOUR_OF_COPY,
};
int32_t item_colour(const struct item_list *l, int32_t k, enum item_colour which);

/* One item alone: its box and bytes. Its place and size are filled in the shape, nothing else. */
value item_picture(struct universe *u, value item, struct shape *s, const int8_t **picture);

/* The feature of all items of a list; out has room for list->count. */
value items_column(struct universe *u, const struct item_list *list, enum item_feature f, int16_t *out);

#endif

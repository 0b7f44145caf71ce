/* Declared types: which readings of a value a parameter accepts, or a result may have. A set of bits, so that
 * `grid or object` is a union and "could this fit" is an intersection. They guide the mutator, and let the
 * checker say what was expected; the evaluator never looks at them (values know what they are). */
#ifndef ARCWRIGHT_DSL_TYPES_H
#define ARCWRIGHT_DSL_TYPES_H

#include <stdbool.h>
#include <stdint.h>

enum type_bit {
    B_BOOL = 1 << 0,
    B_INT = 1 << 1, /* an integer other than a truth value */
    B_NONE = 1 << 2,
    B_PAIR = 1 << 3, /* two integers: location, vector, dimensions */
    B_CELL = 1 << 4,
    B_GRID = 1 << 5,
    B_TUPLE = 1 << 6, /* any other tuple */
    B_OBJECT = 1 << 7,
    B_INDICES = 1 << 8,
    B_OBJECTS = 1 << 9,
    B_SET = 1 << 10, /* any other set */
    B_FUNCTION = 1 << 11,
    /* what an integer or a function is for; hints for the mutator, no part of the type */
    B_COLOUR = 1 << 16,
    B_COUNT = 1 << 17,
    B_ARITY1 = 1 << 18,
    B_ARITY2 = 1 << 19,
    B_FLAG = 1 << 20, /* of a parameter: true or false is meant, though it may be anything */
    TYPE_MASK = 0xffff,
};

enum type {
    T_BOOL = B_BOOL,
    T_INT = B_BOOL | B_INT,
    T_COLOR = T_INT | B_COLOUR,
    T_COUNT = T_INT | B_COUNT,
    T_PAIR = B_PAIR,
    T_NUM = T_INT | B_PAIR,
    T_CELL = B_CELL,
    T_GRID = B_GRID,
    T_OBJECT = B_OBJECT,
    T_OBJECTS = B_OBJECTS,
    T_INDICES = B_INDICES,
    T_PATCH = B_OBJECT | B_INDICES,
    T_PIECE = B_GRID | T_PATCH,
    T_ELEMENT = B_GRID | B_OBJECT,
    T_INTSET = B_SET,
    T_SETS = B_OBJECT | B_INDICES | B_OBJECTS | B_SET,
    T_SET = T_SETS,
    T_TUPLE = B_PAIR | B_CELL | B_GRID | B_TUPLE,
    T_CONTAINER = T_SETS | T_TUPLE,
    T_IMAGE = B_GRID | B_TUPLE, /* dsl/image/image.h */
    T_IMAGES = B_TUPLE,
    T_FUNC = B_FUNCTION,
    T_F1 = B_FUNCTION | B_ARITY1,
    T_F2 = B_FUNCTION | B_ARITY2,
    T_ANY = TYPE_MASK & 0xfff,
    T_FLAG = T_ANY | B_FLAG, /* taken by truth; truth values are meant */
};

/* True when no value of type `given` can be of the kind that `wanted` needs: an integer where a container is
 * walked, a set where a grid is. Tuples pass for patches and sets of one kind for sets of another: the
 * language is dynamic, and a checker must not refuse what runs. */
bool type_clashes(uint32_t given, uint32_t wanted);

/* "grid", "patch", "integer", "set of objects": the shortest usual name; a union reads "a or b". */
const char *type_name(uint32_t type, char text[64]);

#endif

#include "dsl/types.h"

#include <stdio.h>
#include <string.h>

enum { INTEGERS = B_BOOL | B_INT, TUPLES = B_PAIR | B_CELL | B_GRID | B_TUPLE };
enum { SETS = B_OBJECT | B_INDICES | B_OBJECTS | B_SET };

/* Widens a type to all that may stand for it when a program runs. */
static uint32_t widen(uint32_t type)
{
    uint32_t wide = type & TYPE_MASK;
    if (type & INTEGERS) wide |= INTEGERS;
    if (type & TUPLES) wide |= TUPLES;
    if (type & SETS) wide |= SETS;
    if (type & (B_OBJECT | B_INDICES)) wide |= TUPLES;
    return wide;
}

bool type_clashes(uint32_t given, uint32_t wanted)
{
    uint32_t all = 0;
    if (given & INTEGERS) all |= INTEGERS;
    if (given & TUPLES) all |= TUPLES;
    if (given & SETS) all |= SETS;
    all |= given & (B_NONE | B_FUNCTION);
    return (all & widen(wanted)) == 0;
}

const char *type_name(uint32_t type, char text[64])
{
    static const struct {
        uint32_t bits;
        const char *name;
    } names[] = {
        {T_ANY, "any value"},
        {T_CONTAINER, "container"},
        {T_PIECE, "grid or patch"},
        {T_ELEMENT, "grid or object"},
        {T_SETS, "set"},
        {T_TUPLE, "tuple"},
        {T_PATCH, "patch"},
        {T_NUM, "integer or pair"},
        {T_INT, "integer"},
        {B_BOOL, "truth value"},
        {B_PAIR, "pair"},
        {B_CELL, "cell"},
        {B_GRID, "grid"},
        {B_TUPLE, "tuple"},
        {B_OBJECT, "object"},
        {B_INDICES, "indices"},
        {B_OBJECTS, "set of objects"},
        {B_SET, "set"},
        {B_FUNCTION, "function"},
        {B_NONE, "None"},
        {B_INT, "integer"},
    };
    if (type & B_COLOUR) return strcpy(text, "colour");
    if (type & B_FLAG) return strcpy(text, "truth value");
    uint32_t left = type & T_ANY;
    text[0] = 0;
    for (uint32_t i = 0; left && i < sizeof names / sizeof *names; i++) {
        if ((left & names[i].bits) != names[i].bits) continue;
        size_t used = strlen(text);
        snprintf(text + used, 64 - used, "%s%s", used ? " or " : "", names[i].name);
        left &= ~names[i].bits;
    }
    return text;
}

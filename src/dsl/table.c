/* The rows as tables. The kernels and the applied functions that rows name stand in the rooms of this folder, and
 * meet the table when the program is linked: nothing else here knows the rooms. */
#include "dsl/dsl.h"
#include "dsl/kernel.h"

#define UNPACK(...) __VA_ARGS__
#define COUNT(...)  (sizeof((uint32_t[]){__VA_ARGS__}) / sizeof(uint32_t))
#define PRIM(name_, result_, parameters_, names_, family_, cost_, law_, doc_)                                \
    {.name = #name_,                                                                                         \
     .result = result_,                                                                                      \
     .arity = COUNT parameters_,                                                                             \
     .parameters = {UNPACK parameters_},                                                                     \
     .parameter_names = names_,                                                                              \
     .family = FAMILY_##family_,                                                                             \
     .cost = COST_##cost_,                                                                                   \
     .law = LAW_##law_,                                                                                      \
     .doc = doc_,                                                                                            \
     .plain = plain_##name_},
const struct primitive_info primitives[PRIMITIVE_COUNT] = {
#include "dsl/primitives.def"
#include "dsl/extensions.def"
};
#undef PRIM

#define ARITY_1           1
#define ARITY_2           2
#define MAKES(name, made) [PRIM_##name] = {apply_##name, ARITY_##made},
const struct constructor constructors[PRIMITIVE_COUNT] = {
#include "dsl/constructors.def"
};
#undef MAKES

static const char *operator_name(uint32_t op) { return primitives[op].name; }
static uint8_t operator_arity(uint32_t op) { return primitives[op].arity; }
const struct operators dsl_operators = {PRIMITIVE_COUNT, operator_name, operator_arity};

enum primitive primitive_find(const char *name, size_t length)
{
    for (uint32_t p = 0; p < PRIMITIVE_COUNT; p++)
        if (strncmp(primitives[p].name, name, length) == 0 && primitives[p].name[length] == 0)
            return (enum primitive)p;
    return PRIMITIVE_COUNT;
}

const char *primitive_parameter(const struct primitive_info *p, uint32_t k, uint32_t *length)
{
    const char *at = p->parameter_names;
    for (; k; k--) at = strchr(at, ' ') + 1;
    *length = (uint32_t)strcspn(at, " ");
    return at;
}

const char *family_name(enum family family)
{
    static const char *const names[FAMILY_COUNT] = {
        "arithmetic", "logic",           "containers", "higher order", "grids",    "colours and measures",
        "patches",    "movement",        "relations",  "geometry",     "segments", "drawing",
        "images",     "lists of images", "rules",      "the task",
    };
    return names[family];
}

#define INT(x)     ((1u << 30) + (uint32_t)((x) + INT_BIAS))
#define PAIR(a, b) ((2u << 30) + ((uint32_t)((a) + PAIR_BIAS) << 15) + (uint32_t)((b) + PAIR_BIAS))
const struct constant constants[CONSTANT_COUNT] = {
    {"F", INT(0)},
    {"T", INT(1)},
    {"ZERO", INT(0)},
    {"ONE", INT(1)},
    {"TWO", INT(2)},
    {"THREE", INT(3)},
    {"FOUR", INT(4)},
    {"FIVE", INT(5)},
    {"SIX", INT(6)},
    {"SEVEN", INT(7)},
    {"EIGHT", INT(8)},
    {"NINE", INT(9)},
    {"TEN", INT(10)},
    {"NEG_ONE", INT(-1)},
    {"NEG_TWO", INT(-2)},
    {"DOWN", PAIR(1, 0)},
    {"RIGHT", PAIR(0, 1)},
    {"UP", PAIR(-1, 0)},
    {"LEFT", PAIR(0, -1)},
    {"ORIGIN", PAIR(0, 0)},
    {"UNITY", PAIR(1, 1)},
    {"NEG_UNITY", PAIR(-1, -1)},
    {"UP_RIGHT", PAIR(-1, 1)},
    {"DOWN_LEFT", PAIR(1, -1)},
    {"ZERO_BY_TWO", PAIR(0, 2)},
    {"TWO_BY_ZERO", PAIR(2, 0)},
    {"TWO_BY_TWO", PAIR(2, 2)},
    {"THREE_BY_THREE", PAIR(3, 3)},
};

const struct constant *constant_find(const char *name, size_t length)
{
    for (uint32_t i = 0; i < CONSTANT_COUNT; i++)
        if (strncmp(constants[i].name, name, length) == 0 && constants[i].name[length] == 0)
            return &constants[i];
    return NULL;
}

const char *constant_name(value v, uint32_t wanted)
{
    uint32_t first = wanted == T_FLAG || wanted == T_BOOL ? 0 : 2;
    for (uint32_t i = first; i < CONSTANT_COUNT; i++)
        if (constants[i].value == v) return constants[i].name;
    return NULL;
}

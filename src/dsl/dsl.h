/* The primitive table and calls.
 *
 * A call is pure: its result depends on the function and the arguments alone, and so does what it charges
 * against the fuel. A failed argument makes the call fail for the same reason; the kernel never sees it. */
#ifndef ARCWRIGHT_DSL_DSL_H
#define ARCWRIGHT_DSL_DSL_H

#include "dsl/types.h"
#include "value/universe.h"

enum { MAX_ARITY = 4 };

#define PRIM(name, ...) PRIM_##name,
enum primitive {
#include "dsl/primitives.def"
#include "dsl/extensions.def"
    PRIMITIVE_COUNT
};
#undef PRIM

/* The field's arc-dsl has the rows of primitives.def; extensions come after them. */
#define PRIM(name, ...) +1
enum {
    CORE_PRIMITIVES = 0
#include "dsl/primitives.def"
};
#undef PRIM

/* Rows say the last word of these: CONTAINER, LINEAR, NONE. */
enum family {
    FAMILY_ARITHMETIC,
    FAMILY_LOGIC,
    FAMILY_CONTAINER,
    FAMILY_HIGHER,
    FAMILY_GRID,
    FAMILY_COLOUR,
    FAMILY_PATCH,
    FAMILY_MOVEMENT,
    FAMILY_RELATION,
    FAMILY_GEOMETRY,
    FAMILY_SEGMENT,
    FAMILY_DRAW,
    FAMILY_PICTURE, /* the extensions: images, lists of images, rules */
    FAMILY_PICTURES,
    FAMILY_RULE,
    FAMILY_TASK, /* extensions that read S, and ranks */
    FAMILY_COUNT
};
enum cost { COST_CONST, COST_LINEAR, COST_QUADRATIC, COST_FLOOD, COST_CALLS };
enum law { LAW_NONE, LAW_INVOLUTION, LAW_IDEMPOTENT, LAW_CYCLE4, LAW_COMMUTES };

/* Arguments are not failed and as many as the arity says. */
typedef value kernel(struct universe *u, const value *arguments);

struct primitive_info {
    const char *name;
    uint32_t result; /* enum type */
    uint8_t arity;
    uint32_t parameters[MAX_ARITY]; /* enum type */
    const char *parameter_names;    /* separated by one space */
    enum family family;
    enum cost cost;
    enum law law;
    const char *doc;
    kernel *plain; /* complete, and as simple as can be */
};

/* What a fast kernel answers when the arguments are not of the shapes it knows; never a value of a program. */
enum { VALUE_DECLINE = FAILURE_COUNT };

extern const struct primitive_info primitives[PRIMITIVE_COUNT];
/* For a level of the processor, and each primitive: NULL, or a kernel for the usual shapes. See fast/fast.h. */
extern kernel *const *const fast_kernels[SIMD_COUNT];
/* For a level: which colours occur in cells, a bit for each of 0..15; 0 if one is no colour. */
typedef uint32_t colours_of_cells(const int8_t *cells, uint32_t count);
extern colours_of_cells *const fast_colours[SIMD_COUNT];

/* A function that the constructor made, applied to as many arguments as its arity says: none is failed. Its bound
 * values are borrowed from the heap, where they never move. */
typedef value applied(struct universe *u, const struct box *made, const value *arguments);
enum { ARITY_BOUND = MAX_ARITY + 1 }; /* one less than what is bound; at most 3 */
struct constructor {
    applied *applied; /* NULL: the primitive makes no functions */
    uint8_t arity;    /* of what it makes */
};
extern const struct constructor constructors[PRIMITIVE_COUNT];
extern const struct operators dsl_operators; /* for universe_new */

/* The primitive of that name, or PRIMITIVE_COUNT. */
enum primitive primitive_find(const char *name, size_t length);
/* Name of parameter k, not terminated; its length in *length. */
const char *primitive_parameter(const struct primitive_info *p, uint32_t k, uint32_t *length);
const char *family_name(enum family family);

/* The named constants: ZERO, DOWN, ... */
struct constant {
    const char *name;
    value value; /* integers and pairs: the same name in every universe */
};
enum { CONSTANT_COUNT = 28 };
extern const struct constant constants[CONSTANT_COUNT];
const struct constant *constant_find(const char *name, size_t length); /* NULL if there is none */
/* T, F for flags, else ZERO, DOWN, ...; NULL if the value has no name. `wanted` is the parameter's type. */
const char *constant_name(value v, uint32_t wanted);

/* ---- calls ---- */

/* Calls a function value with count arguments. Failure of an argument is the result's. Uses and fills the
 * universe's memory of results when it has one. */
value dsl_call(struct universe *u, value function, const value *arguments, uint32_t count);
/* The same for a primitive whose number of arguments is known to be right. */
value dsl_call_primitive(struct universe *u, enum primitive p, const value *arguments);

/* The kernel alone, for arguments of which none is failed: no account is kept and nothing remembered, which the
 * search has no use for. The fuel is charged, the frame is as it was. */
value dsl_run_kernel(struct universe *u, enum primitive p, const value *arguments);

/* A function value's arity as section 4 of the semantics has it; 0 if it is no function. */
uint32_t dsl_arity(const struct universe *u, value function);

#endif

/* What each level of the processor has. */
#include "dsl/fast/fast.h"

#if defined(__x86_64__)
#define LEVELS(what)                                                                                         \
    {                                                                                                        \
        [SIMD_PLAIN] = what##_plain, [SIMD_AVX2] = what##_avx2, [SIMD_AVX512] = what##_avx512                \
    }
#else
#define LEVELS(what)                                                                                         \
    {                                                                                                        \
        [SIMD_PLAIN] = what##_plain, [SIMD_AVX2] = what##_plain, [SIMD_AVX512] = what##_plain                \
    }
#endif
kernel *const *const fast_kernels[SIMD_COUNT] = LEVELS(fast_table);
colours_of_cells *const fast_colours[SIMD_COUNT] = LEVELS(fast_colours);

#define FAST(name)
#define ABSENT(name, reason) [PRIM_##name] = reason,
const char *const fast_absences[PRIMITIVE_COUNT] = {
#include "dsl/fast/fast.def"
};
#undef FAST
#undef ABSENT

/* Each primitive has its row, once: a missing one is not declared here, a second one twice. */
#define FAST(name)           ROW_##name,
#define ABSENT(name, reason) ROW_##name,
enum {
#include "dsl/fast/fast.def"
    ROW_COUNT
};
#undef FAST
#undef ABSENT
#define PRIM(name, ...) +(ROW_##name < ROW_COUNT)
_Static_assert(0
#include "dsl/primitives.def"
#include "dsl/extensions.def"
                   == ROW_COUNT,
               "fast.def has rows for what is no primitive");
#undef PRIM

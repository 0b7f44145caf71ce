/* Our own bugs: require() always aborts with its place, check() only in debug builds. */
#ifndef ARCWRIGHT_BASE_CHECK_H
#define ARCWRIGHT_BASE_CHECK_H

#include <stdio.h>
#include <stdlib.h>

#define require(condition)                                                                                   \
    do {                                                                                                     \
        if (__builtin_expect(!(condition), 0)) {                                                             \
            fprintf(stderr, "arcwright: bug: %s:%d: %s: %s\n", __FILE__, __LINE__, __func__, #condition);    \
            abort();                                                                                         \
        }                                                                                                    \
    } while (0)

#ifdef NDEBUG
#define check(condition) ((void)0)
#else
#define check(condition) require(condition)
#endif

/* Memory of the host that is not there is our end, not a status: these abort instead of returning NULL.
 *
 * In hard mode (the preset `hard`) what grows moves every time, and nothing of use is left where it was: a pointer that
 * was kept across a growth does not survive the tests. */
#ifdef ARCWRIGHT_HARD
#include <malloc.h>
#include <string.h>
static inline void *must_realloc(void *old, size_t size)
{
    void *p = malloc(size ? size : 1);
    require(p);
    size_t had = old ? malloc_usable_size(old) : 0;
    if (had) {
        memcpy(p, old, had < size ? had : size);
        memset(old, 0xdd, had);
    }
    free(old);
    return p;
}
enum { ARRAY_FIRST = 1 };
#define ARRAY_MORE(capacity) ((capacity) + 1)
#else
static inline void *must_realloc(void *old, size_t size)
{
    void *p = realloc(old, size ? size : 1);
    require(p);
    return p;
}
enum { ARRAY_FIRST = 16 };
#define ARRAY_MORE(capacity) ((capacity)*2)
#endif
static inline void *must_alloc(size_t size) { return must_realloc(NULL, size); }
static inline void *must_calloc(size_t count, size_t size)
{
    void *p = calloc(count ? count : 1, size ? size : 1);
    require(p);
    return p;
}

/* Makes room for one more element in a plain growing array; `array` and `capacity` are lvalues. */
#define array_reserve(array, count, capacity)                                                                \
    do {                                                                                                     \
        if ((count) >= (capacity)) {                                                                         \
            (capacity) = (capacity) ? ARRAY_MORE(capacity) : ARRAY_FIRST;                                    \
            (array) = must_realloc((array), (size_t)(capacity) * sizeof *(array));                           \
        }                                                                                                    \
    } while (0)

#endif

/* Content hashes. The 128-bit one names programs and tasks across processes and machines, so its input
 * must be written in a fixed byte order; the 64-bit one stays inside a process. Both are XXH3. */
#ifndef ARCWRIGHT_BASE_HASH_H
#define ARCWRIGHT_BASE_HASH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct hash128 {
    uint64_t high, low;
};

#define HASH128_TEXT 33 /* 32 lower-case hex digits and the terminator */

struct hash128 hash128_bytes(const void *bytes, size_t length);
char *hash128_text(struct hash128 h, char text[HASH128_TEXT]);
bool hash128_parse(const char *text, struct hash128 *h); /* exactly 32 hex digits */

static inline bool hash128_equal(struct hash128 a, struct hash128 b)
{
    return a.high == b.high && a.low == b.low;
}
/* -1, 0, 1 in the order of the printed text. */
static inline int hash128_compare(struct hash128 a, struct hash128 b)
{
    if (a.high != b.high) return a.high < b.high ? -1 : 1;
    return a.low == b.low ? 0 : a.low < b.low ? -1 : 1;
}

#endif

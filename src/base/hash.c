#include "base/hash.h"

#include <stdio.h>
#include <string.h>
#include <xxhash.h>

struct hash128 hash128_bytes(const void *bytes, size_t length)
{
    XXH128_hash_t h = XXH3_128bits(bytes, length);
    return (struct hash128){h.high64, h.low64};
}

char *hash128_text(struct hash128 h, char text[HASH128_TEXT])
{
    snprintf(text, HASH128_TEXT, "%016llx%016llx", (unsigned long long)h.high, (unsigned long long)h.low);
    return text;
}

bool hash128_parse(const char *text, struct hash128 *h)
{
    if (strlen(text) != 32 || strspn(text, "0123456789abcdef") != 32) return false;
    unsigned long long high, low;
    if (sscanf(text, "%16llx%16llx", &high, &low) != 2) return false;
    *h = (struct hash128){high, low};
    return true;
}

#include "evolve/means.h"

#include <string.h>

#define MEANS(name, words) #name,
static const char *const names[] = {
#include "evolve/means.def"
};
#undef MEANS
#define MEANS(name, words) words,
static const char *const words_of[] = {
#include "evolve/means.def"
};
#undef MEANS

const char *means_name(enum means m) { return names[m]; }
const char *means_words(enum means m) { return words_of[m]; }

enum means means_of(const char *origin)
{
    uint32_t m = 0;
    while (m < MEANS_breed && strcmp(names[m], origin) != 0) m++;
    return (enum means)m;
}

void means_add(struct means_record *to, const struct means_record *part)
{
    to->work += part->work;
    to->gain += part->gain;
    to->late_work += part->work;
    to->late_gain += part->gain;
    to->fits += part->fits;
    to->improved += part->improved;
}

void means_fade(struct means_record *r)
{
    enum { REMEMBERED = 60000000 }; /* a minute of work */
    while (r->late_work > REMEMBERED) r->late_work /= 2, r->late_gain /= 2;
}

/* Thousandths of a task for a minute of work. What has hardly been tried is taken for good. */
static uint64_t rate(const struct means_record *r)
{
    enum { HOPE = 100, TRIAL = 1000000, MINUTE = 60000000 };
    return (r->late_gain + HOPE) * MINUTE / (r->late_work + TRIAL);
}

void means_share(struct means_record records[MEANS_COUNT], uint32_t able, uint64_t work)
{
    enum { FLOOR = 5 }; /* hundredths */
    uint64_t sum = 0, count = 0;
    for (uint32_t m = 0; m < MEANS_COUNT; m++)
        if (able >> m & 1) sum += rate(&records[m]), count++;
    for (uint32_t m = 0; m < MEANS_COUNT; m++) {
        struct means_record *r = &records[m];
        if (!(able >> m & 1)) continue;
        uint64_t by_rate = work * (100 - FLOOR * count) / 100 * rate(r) / sum;
        r->credit += (int64_t)(work * FLOOR / 100 + by_rate);
        /* What was not used is not hoarded. */
        if (r->credit > 2 * (int64_t)work) r->credit = 2 * (int64_t)work;
    }
}

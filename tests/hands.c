#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/buf.h"
#include "hands.h"

uint64_t hands_wall(void *context) { return ((struct hands *)context)->wall; }
uint64_t hands_cpu(void *context, uint32_t thread)
{
    struct hands *h = context;
    h->readings++;
    h->wall += h->wait;
    return h->cpu[thread];
}
uint64_t hands_process(void *context) { return ((struct hands *)context)->process; }

struct profile *new_profile(struct hands *h, uint32_t threads)
{
    struct profile_clock clock = {.wall_ns = hands_wall, .cpu_ns = hands_cpu, .context = h};
    return profile_new(threads, &clock);
}

void pass(struct hands *h, uint64_t ns, unsigned working)
{
    h->wall += ns;
    for (uint32_t i = 0; i < THREADS_MAX; i++)
        if (working >> i & 1) h->cpu[i] += ns;
}

void expect_table(struct profile *p, const char *expected)
{
    struct buf out = {0};
    profile_table(p, &out);
    assert_string_equal(out.data, expected);
    buf_free(&out);
}

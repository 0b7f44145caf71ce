#include "profile/state.h"

#include "base/check.h"
#include "base/clock.h"
#include "profile/trace.h"

#include <string.h>

enum { CACHE_LINES = 128 }; /* two: neighbours are fetched together */

static struct recording *new_recording(struct profile *p, uint32_t thread)
{
    size_t size = (sizeof(struct recording) + CACHE_LINES - 1) / CACHE_LINES * CACHE_LINES;
    struct recording *r = aligned_alloc(CACHE_LINES, size);
    require(r);
    recording_init(r, thread, p->own_clock ? &p->clock : NULL, &p->timeline.order, p->origin);
    return r;
}

struct profile *profile_new(uint32_t threads, const struct profile_clock *clock)
{
    struct profile *p = must_calloc(1, sizeof *p);
    p->threads = threads ? threads : 1;
    if (clock) {
        p->clock = *clock;
        p->own_clock = true;
    }
    p->origin = clock ? clock->wall_ns(clock->context) : wall_ns();
    p->process_cpu_known = profile_read_process_cpu(p, &p->process_cpu_origin);
    p->process_cpu = p->process_cpu_origin;
    timeline_init(&p->timeline);
    p->recordings = must_calloc(p->threads, sizeof *p->recordings);
    p->readers = must_calloc(p->threads, sizeof *p->readers);
    for (uint32_t i = 0; i < p->threads; i++) p->recordings[i] = new_recording(p, i);
    pthread_mutex_init(&p->lock, NULL);
    pthread_mutex_init(&p->asking, NULL);
    return p;
}

void profile_free(struct profile *p)
{
    if (!p) return;
    profile_trace_close(p, NULL);
    for (uint32_t i = 0; i < p->threads; i++) {
        recording_free(p->recordings[i]);
        free(p->recordings[i]);
    }
    for (enum account a = 0; a < ACCOUNT_COUNT; a++) free(p->accounts[a]);
    free(p->recordings);
    free(p->readers);
    pthread_mutex_destroy(&p->lock);
    pthread_mutex_destroy(&p->asking);
    free(p);
}

struct recorder *profile_recorder(struct profile *p, uint32_t thread)
{
    if (!p) return NULL;
    if (thread < p->threads) return &p->recordings[thread]->seen;
    pthread_mutex_lock(&p->asking);
    p->asked_beyond.count++;
    p->asked_beyond.phase = p->asked_beyond.inside = PHASE_none;
    pthread_mutex_unlock(&p->asking);
    return NULL;
}

void profile_finish(struct profile *p)
{
    if (!p) return;
    uint64_t now = recording_now(p->recordings[0]);
    for (uint32_t i = 0; i < p->threads; i++) recording_close(p->recordings[i], now, i == 0);
    profile_merge(p);
}

/* Figures. */

uint64_t profile_cpu_of(const struct profile *p, enum phase phase)
{
    uint64_t sum = 0;
    for (enum phase q = phase; q < PHASE_COUNT; q++)
        if (phase_is_within(&p->timeline.order, q, phase)) sum += p->own_cpu[q];
    return sum;
}

uint64_t profile_counter(struct profile *p, enum counter counter)
{
    if (!p || (unsigned)counter >= COUNTER_COUNT) return 0;
    pthread_mutex_lock(&p->lock);
    uint64_t n = p->counters[counter];
    pthread_mutex_unlock(&p->lock);
    return n;
}

uint64_t profile_wall_ns(struct profile *p, enum phase phase)
{
    if (!p || (unsigned)phase >= PHASE_COUNT) return 0;
    pthread_mutex_lock(&p->lock);
    uint64_t n = p->timeline.wall[phase];
    pthread_mutex_unlock(&p->lock);
    return n;
}

uint64_t profile_cpu_ns(struct profile *p, enum phase phase)
{
    if (!p || (unsigned)phase >= PHASE_COUNT) return 0;
    pthread_mutex_lock(&p->lock);
    uint64_t n = profile_cpu_of(p, phase);
    pthread_mutex_unlock(&p->lock);
    return n;
}

uint64_t profile_calls(struct profile *p, enum phase phase)
{
    if (!p || (unsigned)phase >= PHASE_COUNT) return 0;
    pthread_mutex_lock(&p->lock);
    uint64_t n = p->calls[phase];
    pthread_mutex_unlock(&p->lock);
    return n;
}

uint64_t profile_faults(struct profile *p)
{
    if (!p) return 0;
    pthread_mutex_lock(&p->lock);
    uint64_t n = 0;
    for (enum fault f = 0; f < FAULT_COUNT; f++)
        if (fault_table[f].wrong) n += p->faults[f].count;
    pthread_mutex_unlock(&p->lock);
    return n;
}

/* A profile, as this folder sees it: the recorders, and what the last merge made of them. */
#ifndef ARCWRIGHT_PROFILE_STATE_H
#define ARCWRIGHT_PROFILE_STATE_H

#include <pthread.h>

#include "profile/histogram.h"
#include "profile/recorder.h"
#include "profile/timeline.h"

/* An open span, as the log of one thread is read from its begin. */
struct open_span {
    enum phase phase;
    uint64_t begin;
};
struct reader {
    uint32_t depth;
    struct open_span stack[STACK_MAX];
};
static inline enum phase reader_phase(const struct reader *r)
{
    return r->depth ? r->stack[r->depth - 1].phase : PHASE_none;
}

struct trace;

struct profile {
    uint32_t threads;
    bool own_clock; /* `clock` was given, and is not the system's */
    struct profile_clock clock;
    uint64_t origin;
    struct recording **recordings; /* each in cache lines of its own */
    struct fault_count asked_beyond;
    pthread_mutex_t asking;

    /* What follows changes only in merges, with the lock held. */
    pthread_mutex_t lock;
    struct reader *readers; /* where each thread stood */
    struct timeline timeline;
    uint64_t own_cpu[PHASE_COUNT];
    uint64_t calls[PHASE_COUNT];
    struct histogram durations[PHASE_COUNT];
    uint64_t counters[COUNTER_COUNT];
    struct account_row *accounts[ACCOUNT_COUNT];
    uint32_t account_sizes[ACCOUNT_COUNT];
    struct fault_count faults[FAULT_COUNT];
    bool process_cpu_known;
    uint64_t process_cpu_origin, process_cpu;
    uint64_t merges;
    struct trace *trace;
};

/* With the lock held. */
uint64_t profile_cpu_of(const struct profile *p, enum phase phase);

bool profile_read_process_cpu(const struct profile *p, uint64_t *ns); /* false when the clock does not know */

#endif

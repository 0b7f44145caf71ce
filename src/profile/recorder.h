/* A thread's recorder, as this folder sees it. recorder.c says how it works. */
#ifndef ARCWRIGHT_PROFILE_RECORDER_H
#define ARCWRIGHT_PROFILE_RECORDER_H

#include "base/buf.h"
#include "profile/profile.h"
#include "profile/timeline.h"

/* What can be wrong with spans: name, whether it is a fault of the caller (or only worth a note), words. */
#define FAULTS(X)                                                                                            \
    X(END, true, "ends without a begin")                                                                     \
    X(OPEN, true, "spans never ended")                                                                       \
    X(PHASE, true, "spans of a phase that does not exist")                                                   \
    X(DEPTH, true, "spans nested too deep")                                                                  \
    X(FULL, true, "spans not recorded, too many since the last merge")                                       \
    X(THREAD, true, "recorders asked for beyond the number of threads")                                      \
    X(INDEX, true, "accounts of an index that does not exist")                                               \
    X(STRAY, false, "spans begun inside a phase that is not above theirs")

#define FAULT_NAME(name, wrong, words) FAULT_##name,
enum fault { FAULTS(FAULT_NAME) FAULT_COUNT };
#undef FAULT_NAME

struct fault_info {
    bool wrong;
    const char *words;
};
extern const struct fault_info fault_table[FAULT_COUNT];

struct fault_count {
    uint64_t count;
    enum phase phase, inside; /* of the first; PHASE_none where there is none */
};

/* A begin or an end is one word of the log: nanoseconds since the profile began, and in the lowest byte the
 * phase that begins, or OP_END. A label is two: the offset of its text above OP_LABEL, then its number. 56 bits
 * of nanoseconds are two years. */
enum { OP_BITS = 8, OP_MASK = 0xff, OP_LABEL = 0xfe, OP_END = 0xff };
_Static_assert((int)PHASE_COUNT < (int)OP_LABEL, "a phase is the lowest byte of a word");

enum {
    STACK_MAX = 32,    /* the table of phases is four levels deep; the rest is recursion that nobody meant */
    LOG_MAX = 1 << 23, /* words: 64 MB, four million spans without a merge */
};

struct recording {
    struct recorder seen; /* first: a recorder is a pointer to this */
    uint32_t thread;
    bool tracing;                      /* labels are wanted */
    const struct profile_clock *clock; /* NULL: the system's, without a call through a pointer */
    const struct phase_order *order;
    uint64_t origin, last; /* wall time of the profile's begin; the latest time recorded, since then */

    uint32_t depth, skipped; /* spans open; those open inside them that are not recorded */
    enum fault skipped_for;
    uint8_t stack[STACK_MAX]; /* enum phase */

    uint64_t cpu_read, cpu_read_at; /* the last reading of the thread's CPU clock, and when it was */
    uint64_t cpu, cpu_interval;     /* CPU time at the last begin or end */
    uint64_t own_cpu[PHASE_COUNT];  /* while the phase was innermost */

    uint64_t *log;
    size_t log_count, log_capacity;
    struct buf labels; /* texts, each with its terminator */
    struct fault_count faults[FAULT_COUNT];
};

void recording_init(struct recording *r, uint32_t thread, const struct profile_clock *clock,
                    const struct phase_order *order, uint64_t origin);
void recording_free(struct recording *r);
void recording_fault(struct recording *r, enum fault fault, enum phase phase, enum phase inside);

/* Ends all spans at the given time and reports them. `here`: called on the recorder's own thread, so that its
 * CPU time can be read; another thread's spans keep what was known at their last begin or end. */
void recording_close(struct recording *r, uint64_t when, bool here);

uint64_t recording_now(struct recording *r);

#endif

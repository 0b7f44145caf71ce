/* The hot path: a begin or an end reads the wall clock, adds one word to the log, and moves CPU time.
 *
 * Everything else (durations, unions, shares, the trace) is made from the logs, in merge.c, when the threads
 * are at rest.
 *
 * The CPU clock of a thread is a system call, ten times the price of the wall clock. So between two readings the
 * thread is taken to have run without a pause: CPU time grows with wall time. It is really read
 *
 *     at the begin and the end of an outermost span, and
 *     at any begin or end that is cpu_interval_ns (100 us) or more after the last reading.
 *
 * Where it is due it is read before the instant of the begin or end is taken. The kernel settles the thread's time
 * slice when it is asked, and on a loaded machine likes to give the processor to somebody else right there:
 * that wait belongs to the span that used up the slice, not to the one that follows.
 *
 * A pause of 100 us or more is therefore always seen. A shorter one is taken for work of the phase it fell in,
 * and taken back from what follows at the next reading: over an outermost span the sum is exact, a single
 * phase is wrong by at most the pauses under 100 us beside it, and the price is at most 0.2 % of the time. */
#include "profile/recorder.h"

#include "base/check.h"
#include "base/clock.h"

#include <string.h>

enum { CPU_INTERVAL_NS = 100000 };

#define FAULT_ROW(name, wrong, words) {wrong, words},
const struct fault_info fault_table[FAULT_COUNT] = {FAULTS(FAULT_ROW)};
#undef FAULT_ROW

void recording_init(struct recording *r, uint32_t thread, const struct profile_clock *clock,
                    const struct phase_order *order, uint64_t origin)
{
    memset(r, 0, sizeof *r);
    r->thread = thread;
    r->clock = clock;
    r->order = order;
    r->origin = origin;
    r->cpu_interval = clock ? clock->cpu_interval_ns : CPU_INTERVAL_NS;
}

void recording_free(struct recording *r)
{
    for (enum account a = 0; a < ACCOUNT_COUNT; a++) free(r->seen.accounts[a]);
    free(r->log);
    buf_free(&r->labels);
}

void recording_fault(struct recording *r, enum fault fault, enum phase phase, enum phase inside)
{
    struct fault_count *f = &r->faults[fault];
    if (f->count++ == 0) {
        f->phase = phase;
        f->inside = inside;
    }
}

static struct recording *recording_of(struct recorder *r) { return (struct recording *)r; }

static enum phase innermost(const struct recording *r)
{
    return r->depth ? (enum phase)r->stack[r->depth - 1] : PHASE_none;
}

/* A clock that goes back, or is two years ahead, stands still. */
uint64_t recording_now(struct recording *r)
{
    uint64_t now = (r->clock ? r->clock->wall_ns(r->clock->context) : wall_ns()) - r->origin;
    if (now > r->last && now >> (64 - OP_BITS) == 0) r->last = now;
    return r->last;
}

static uint64_t read_cpu(struct recording *r)
{
    r->cpu_read = r->clock ? r->clock->cpu_ns(r->clock->context, r->thread) : thread_cpu_ns();
    return r->cpu_read;
}

/* Gives the CPU time up to `cpu` to the innermost phase. An estimate that ran ahead of the truth waits for it:
 * time is never taken back from a phase. */
static void spend_cpu(struct recording *r, uint64_t cpu)
{
    if (cpu <= r->cpu) return;
    r->own_cpu[innermost(r)] += cpu - r->cpu;
    r->cpu = cpu;
}

/* The instant of an outermost begin or end, or of one at which the CPU clock is due. */
static uint64_t instant_read(struct recording *r)
{
    uint64_t cpu = read_cpu(r);
    if (r->depth)
        spend_cpu(r, cpu);
    else
        r->cpu = cpu; /* perhaps another thread than before: nothing is spent, the count starts */
    return r->cpu_read_at = recording_now(r);
}

/* The instant of any other. */
static uint64_t instant(struct recording *r)
{
    uint64_t now = recording_now(r), passed = now - r->cpu_read_at;
    if (__builtin_expect(passed >= r->cpu_interval, 0)) return instant_read(r);
    spend_cpu(r, r->cpu_read + passed);
    return now;
}

static void log_word(struct recording *r, uint64_t word)
{
    if (__builtin_expect(r->log_count == r->log_capacity, 0)) {
        r->log_capacity = r->log_capacity ? r->log_capacity * 2 : 1024;
        r->log = must_realloc(r->log, r->log_capacity * sizeof *r->log);
    }
    r->log[r->log_count++] = word;
}

/* Whether another span can be recorded. Ends always can: there is room for those of all open spans and a label. */
static bool has_room(struct recording *r)
{
    if (r->depth == STACK_MAX)
        r->skipped_for = FAULT_DEPTH;
    else if (r->log_count + r->depth + 8 > LOG_MAX)
        r->skipped_for = FAULT_FULL;
    else
        return true;
    return false;
}

static void skip(struct recording *r, enum phase phase)
{
    recording_fault(r, r->skipped_for, phase, innermost(r));
    r->skipped++;
}

/* A phase that does not exist counts as more of the one around it, so that its end has something to end. */
static enum phase known(struct recording *r, enum phase phase)
{
    if (__builtin_expect((unsigned)phase < PHASE_COUNT, 1)) return phase;
    recording_fault(r, FAULT_PHASE, PHASE_none, innermost(r));
    return r->depth ? innermost(r) : PHASE_run;
}

static void push(struct recording *r, enum phase phase, uint64_t now)
{
    enum phase around = innermost(r);
    if (around != PHASE_none && !phase_is_within(r->order, phase, around) && phase != PHASE_account)
        recording_fault(r, FAULT_STRAY, phase, around);
    log_word(r, now << OP_BITS | phase);
    r->stack[r->depth++] = (uint8_t)phase;
}

static void pop(struct recording *r, uint64_t now)
{
    log_word(r, now << OP_BITS | OP_END);
    r->depth--;
}

void recorder_begin(struct recorder *recorder, enum phase phase)
{
    struct recording *r = recording_of(recorder);
    phase = known(r, phase);
    if (__builtin_expect(r->skipped || !has_room(r), 0)) {
        skip(r, phase);
        return;
    }
    push(r, phase, r->depth ? instant(r) : instant_read(r));
}

void recorder_end(struct recorder *recorder)
{
    struct recording *r = recording_of(recorder);
    if (__builtin_expect(r->skipped != 0, 0)) {
        r->skipped--;
    } else if (__builtin_expect(r->depth == 0, 0)) {
        recording_fault(r, FAULT_END, PHASE_none, PHASE_none);
    } else {
        pop(r, r->depth > 1 ? instant(r) : instant_read(r));
    }
}

void recorder_next(struct recorder *recorder, enum phase phase)
{
    struct recording *r = recording_of(recorder);
    if (r->depth == 0 || r->skipped || r->log_count + r->depth + 8 > LOG_MAX) {
        recorder_end(recorder);
        recorder_begin(recorder, phase);
        return;
    }
    phase = known(r, phase);
    uint64_t now = instant(r);
    pop(r, now);
    push(r, phase, now);
}

void recorder_label(struct recorder *recorder, const char *text, uint64_t number)
{
    struct recording *r = recording_of(recorder);
    if (!r->tracing || r->depth == 0 || r->skipped || !has_room(r)) return;
    log_word(r, (uint64_t)r->labels.length << OP_BITS | OP_LABEL);
    log_word(r, number);
    buf_append(&r->labels, text ? text : "", text ? strlen(text) + 1 : 1);
}

uint32_t recorder_depth(const struct recorder *recorder)
{
    const struct recording *r = (const struct recording *)recorder;
    return r->depth + r->skipped;
}

void recorder_end_to(struct recorder *recorder, uint32_t depth)
{
    struct recording *r = recording_of(recorder);
    if (r->depth + r->skipped <= depth) {
        recording_fault(r, FAULT_END, PHASE_none, innermost(r));
        return;
    }
    for (; r->depth + r->skipped > depth; recorder_end(recorder)) {
        bool forgotten = r->depth + r->skipped > depth + 1;
        if (forgotten && !r->skipped) recording_fault(r, FAULT_OPEN, innermost(r), PHASE_none);
    }
}

void recording_close(struct recording *r, uint64_t when, bool here)
{
    if (when > r->last) r->last = when;
    r->skipped = 0;
    while (r->depth) {
        recording_fault(r, FAULT_OPEN, innermost(r), PHASE_none);
        if (here) spend_cpu(r, read_cpu(r));
        pop(r, r->last);
    }
}

/* Brings the threads' logs together: their begins and ends are replayed in the order of time, through a heap of
 * the threads by their next word, into the timeline, which is where unions come from. It costs some 10 ns a
 * word, 20 a span, on one thread while the others rest. */
#include "profile/state.h"

#include "base/check.h"
#include "profile/trace.h"

#include <string.h>

struct cursor {
    const uint64_t *word, *end;
    uint64_t time; /* of *word */
    uint32_t thread;
};

/* Labels have no time, and matter to the trace alone. */
static bool cursor_ready(struct cursor *c)
{
    while (c->word < c->end && (*c->word & OP_MASK) == OP_LABEL) c->word += 2;
    if (c->word >= c->end) return false;
    c->time = *c->word >> OP_BITS;
    return true;
}

static void sink(struct cursor *heap, uint32_t count, uint32_t i)
{
    struct cursor moved = heap[i];
    for (;;) {
        uint32_t child = 2 * i + 1;
        if (child >= count) break;
        if (child + 1 < count && heap[child + 1].time < heap[child].time) child++;
        if (moved.time <= heap[child].time) break;
        heap[i] = heap[child];
        i = child;
    }
    heap[i] = moved;
}

/* One begin or end. */
static void replay(struct profile *p, uint32_t thread, uint64_t word)
{
    struct reader *reader = &p->readers[thread];
    enum phase from = reader_phase(reader);
    uint64_t time = word >> OP_BITS;
    if ((word & OP_MASK) == OP_END) {
        struct open_span *span = &reader->stack[--reader->depth];
        histogram_add(&p->durations[span->phase], time - span->begin);
    } else {
        enum phase phase = (enum phase)(word & OP_MASK);
        p->calls[phase]++;
        reader->stack[reader->depth++] = (struct open_span){phase, time};
    }
    enum phase to = reader_phase(reader);
    if (from != to) timeline_move(&p->timeline, from, to, time);
}

static void replay_all(struct profile *p)
{
    struct cursor *heap = must_alloc(p->threads * sizeof *heap);
    uint32_t count = 0;
    for (uint32_t i = 0; i < p->threads; i++) {
        struct recording *r = p->recordings[i];
        if (r->log_count == 0) continue;
        heap[count] = (struct cursor){.word = r->log, .end = r->log + r->log_count, .thread = i};
        if (cursor_ready(&heap[count])) count++;
    }
    for (uint32_t i = count / 2; i-- > 0;) sink(heap, count, i);
    while (count) {
        replay(p, heap[0].thread, *heap[0].word++);
        if (!cursor_ready(&heap[0])) heap[0] = heap[--count];
        if (count) sink(heap, count, 0);
    }
    free(heap);
}

static void add_fault(struct fault_count *sum, struct fault_count *part)
{
    if (part->count == 0) return;
    if (sum->count == 0) *sum = (struct fault_count){0, part->phase, part->inside};
    sum->count += part->count;
    part->count = 0;
}

/* Takes what does not depend on the order of time. */
static void take_sums(struct profile *p, struct recording *r)
{
    for (enum counter c = 0; c < COUNTER_COUNT; c++) p->counters[c] += r->seen.counters[c];
    for (enum phase q = 0; q < PHASE_COUNT; q++) p->own_cpu[q] += r->own_cpu[q];
    memset(r->seen.counters, 0, sizeof r->seen.counters);
    memset(r->own_cpu, 0, sizeof r->own_cpu);
    for (enum account a = 0; a < ACCOUNT_COUNT; a++) {
        for (uint32_t i = 0; i < r->seen.account_sizes[a]; i++) {
            struct account_row *sum = &p->accounts[a][i], *part = &r->seen.accounts[a][i];
            sum->calls += part->calls;
            sum->timed += part->timed;
            sum->ns += part->ns;
            sum->inner_ns += part->inner_ns;
            sum->direct += part->direct;
            sum->ticks += part->ticks;
            *part = (struct account_row){0};
        }
    }
    struct fault_count index = {r->seen.account_faults, PHASE_none, PHASE_none};
    r->seen.account_faults = 0;
    add_fault(&r->faults[FAULT_INDEX], &index);
    for (enum fault f = 0; f < FAULT_COUNT; f++) add_fault(&p->faults[f], &r->faults[f]);
}

void profile_merge(struct profile *p)
{
    if (!p) return;
    struct recorder *first = &p->recordings[0]->seen;
    bool inside = recorder_depth(first) > 0; /* after the run's end there is no span to be part of */
    if (inside) recorder_begin(first, PHASE_account);
    uint64_t now = recording_now(p->recordings[0]);

    pthread_mutex_lock(&p->lock);
    if (p->trace) trace_write(p->trace, p, now);
    replay_all(p);
    timeline_settle(&p->timeline, now);
    for (uint32_t i = 0; i < p->threads; i++) {
        struct recording *r = p->recordings[i];
        take_sums(p, r);
        r->log_count = 0;
        buf_clear(&r->labels);
    }
    pthread_mutex_lock(&p->asking);
    add_fault(&p->faults[FAULT_THREAD], &p->asked_beyond);
    pthread_mutex_unlock(&p->asking);
    profile_read_process_cpu(p, &p->process_cpu);
    p->merges++;
    pthread_mutex_unlock(&p->lock);

    if (inside) recorder_end(first);
}

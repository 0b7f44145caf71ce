/* Where every millisecond of a run went.
 *
 * Each thread owns a recorder. Work is bracketed by spans, and each span is of a phase (phases.def):
 *
 *     span_begin(r, PHASE_fuse);
 *     ...
 *     span_next(r, PHASE_score);                 ends fuse and begins score at the same instant
 *     ...
 *     span_end(r);
 *
 *     SPAN(r, PHASE_validate) { ... return; }    ends by itself, however the block is left
 *
 * THE MODEL. At any instant a thread is in one phase: that of its innermost open span; and thereby in the
 * phases that phases.def declares above it, whether somebody opened those or not. From this follows the rest:
 *
 *   wall     of a phase: the time during which at least one thread is in it. The union of intervals, never
 *            their sum, and exact.
 *   CPU      of a phase: CPU time of all threads while in it, summed. CPU / wall is the parallel speed-up.
 *   share    of the parent's wall: each instant at which k threads are in children of the parent is divided into
 *            k equal parts, and a child gets a part for each thread in it. An instant at which the parent is
 *            active and no thread is in a child of it is unaccounted. So the shares of the children and of
 *            "unaccounted" add up to 100 %, however much the children overlap.
 *   calls    spans begun; median and p99 are of their wall durations, exact to 1.6 %.
 *
 * A thread that waits inside a parent (at a barrier, say) takes nothing away from the threads that work. Its lost
 * time shows in the speed-up, and its CPU time, when it spins, in the CPU column of "unaccounted".
 *
 * THREADS. recorder k belongs to one thread at a time (with OpenMP: omp_get_thread_num()); it may move to another
 * thread while it has no open span. Recording takes no lock. profile_merge() must be called while no other
 * thread records: between parallel regions, once a generation, and at the latest after some million spans
 * (8 bytes are kept for each begin and end until then). Everything that reads (table, JSON, metrics) shows the
 * state of the last merge, and may be called at any time from any thread.
 *
 * COST on a 2.6 GHz core (bench/bench_spans.c): a span 48 ns, of which 38 are two readings of the clock; through
 * span_next() 25; an outermost one 450, for it reads the thread's CPU clock twice; a counter 2. Merging takes 20 ns
 * a span of the calling thread, 250 to 320 with a trace. A millisecond of work in 13 spans pays 2 to 3 us in all,
 * 0.2 to 0.3 %. So: spans around what takes microseconds, counters and accounts inside.
 *
 * Every function takes a NULL recorder or profile and then does nothing. Spans that are not ended, ends without
 * a begin, phases that do not exist: reported below the table, never a crash. Tests: tests/test_profile*.c.
 */
#ifndef ARCWRIGHT_PROFILE_PROFILE_H
#define ARCWRIGHT_PROFILE_PROFILE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/error.h"

#define PHASE(name, parent, doc) PHASE_##name,
enum phase {
#include "profile/phases.def"
    PHASE_COUNT,
    PHASE_none =
        PHASE_COUNT, /* no phase: the parent of the root, the place of a thread without an open span */
};
#undef PHASE

#define COUNTER(name, unit, per, doc) COUNTER_##name,
enum counter {
#include "profile/counters.def"
    COUNTER_COUNT
};
#undef COUNTER

struct phase_info {
    const char *name, *doc;
    enum phase parent;
};
struct counter_info {
    const char *name, *unit, *per, *doc;
};
extern const struct phase_info phase_table[PHASE_COUNT];
extern const struct counter_info counter_table[COUNTER_COUNT];

/* Where time comes from. The system's clocks are used when profile_new() gets NULL; tests give their own. */
struct profile_clock {
    uint64_t (*wall_ns)(void *context); /* one for all threads, never goes back */
    uint64_t (*cpu_ns)(void *context,
                       uint32_t thread);       /* of the thread that calls, which holds that recorder */
    uint64_t (*process_cpu_ns)(void *context); /* NULL: not known */
    void *context;
    uint64_t cpu_interval_ns; /* see recorder.c: the least wall time between two readings inside a span */
};

struct profile;

/* What a thread sees of its recorder. Only the inline functions below touch it; the rest is in recorder.h. */
enum account { ACCOUNT_PRIMITIVE, ACCOUNT_TASK, ACCOUNT_COUNT };
struct account_row {
    uint64_t calls, timed, ns, ticks; /* `ns` is the wall time of the `timed` among the `calls` */
    uint64_t inner_ns; /* of timed calls that are rows of their own and were made from this one */
    uint64_t direct;   /* calls that are never timed, because their time is the caller's own */
};
struct recorder {
    uint64_t counters[COUNTER_COUNT];
    struct account_row *accounts[ACCOUNT_COUNT];
    uint32_t account_sizes[ACCOUNT_COUNT];
    uint64_t account_faults;
};

/* `threads` recorders, 0 .. threads - 1. The clock is copied. The holder frees it with profile_free(). */
struct profile *profile_new(uint32_t threads, const struct profile_clock *clock);
void profile_free(struct profile *p); /* closes the trace as well */

/* NULL, which records nothing, when there is no such thread. */
struct recorder *profile_recorder(struct profile *p, uint32_t thread);

/* Spans. The functions of recorder.c behind these are for them alone. */
void recorder_begin(struct recorder *r, enum phase phase);
void recorder_end(struct recorder *r);
void recorder_next(struct recorder *r, enum phase phase);
void recorder_label(struct recorder *r, const char *text, uint64_t number);
uint32_t recorder_depth(const struct recorder *r);
void recorder_end_to(struct recorder *r, uint32_t depth);

static inline void span_begin(struct recorder *r, enum phase phase)
{
    if (r) recorder_begin(r, phase);
}
static inline void span_end(struct recorder *r)
{
    if (r) recorder_end(r);
}
/* Ends the innermost span and begins a new one with one reading of the clock: half the cost, and no gap. */
static inline void span_next(struct recorder *r, enum phase phase)
{
    if (r) recorder_next(r, phase);
}

/* Names the innermost open span in the trace: a task id, a generation, or both. `text` may be NULL and is copied;
 * `number` may be SPAN_NO_NUMBER. Costs nothing while there is no trace. */
#define SPAN_NO_NUMBER UINT64_MAX
static inline void span_label(struct recorder *r, const char *text, uint64_t number)
{
    if (r) recorder_label(r, text, number);
}

/* A span for the block that follows. Spans left open inside it are ended with it, and reported. */
struct span_scope {
    struct recorder *recorder;
    uint32_t depth;
    bool open;
};
static inline struct span_scope span_scope_begin(struct recorder *r, enum phase phase)
{
    struct span_scope scope = {.recorder = r, .depth = r ? recorder_depth(r) : 0, .open = true};
    span_begin(r, phase);
    return scope;
}
static inline void span_scope_end(struct span_scope *scope)
{
    if (scope->recorder) recorder_end_to(scope->recorder, scope->depth);
}
#define SPAN_PASTE_(a, b) a##b
#define SPAN_NAME_(line)  SPAN_PASTE_(span_scope_, line)
#define SPAN(recorder, phase)                                                                                \
    for (struct span_scope SPAN_NAME_(__LINE__)                                                              \
             __attribute__((cleanup(span_scope_end))) = span_scope_begin((recorder), (phase));               \
         SPAN_NAME_(__LINE__).open; SPAN_NAME_(__LINE__).open = false)

static inline void counter_add(struct recorder *r, enum counter counter, uint64_t amount)
{
    if (r && (unsigned)counter < COUNTER_COUNT) r->counters[counter] += amount;
}

/* Accounts by primitive and by task. This folder knows neither: the caller gives them indices, says once how
 * many there are (before recording starts), and passes their names when it wants a table. An index beyond is
 * counted as a fault and otherwise ignored.
 *
 * Reading the clock around every call of a primitive would cost more than many of them. So `calls` and `ticks`
 * are counted always, and time is taken of some calls only, which is the caller's choice; tables show the time
 * of all, as calls / timed times that of the timed ones. Where all are timed the figure is exact. From a row that
 * makes calls of other rows, their time (inner_ns, by the ratio of the whole account) is taken away, so that the
 * sum counts nothing twice. Direct calls are among the calls, and have no part in this: what they take is in the
 * time of the row that made them. */
void profile_account_size(struct profile *p, enum account account, uint32_t count);

static inline struct account_row *account_row(struct recorder *r, enum account account, uint32_t index)
{
    if (!r) return NULL;
    if (index < r->account_sizes[account]) return &r->accounts[account][index];
    r->account_faults++;
    return NULL;
}
static inline void account_add(struct recorder *r, enum account account, uint32_t index, uint64_t calls,
                               uint64_t ticks)
{
    struct account_row *row = account_row(r, account, index);
    if (!row) return;
    row->calls += calls;
    row->ticks += ticks;
}
/* The same, of calls that took `ns` together. */
static inline void account_add_timed(struct recorder *r, enum account account, uint32_t index, uint64_t calls,
                                     uint64_t ticks, uint64_t ns)
{
    struct account_row *row = account_row(r, account, index);
    if (!row) return;
    row->calls += calls;
    row->timed += calls;
    row->ticks += ticks;
    row->ns += ns;
}

/* Brings the recorders together; no other thread may record meanwhile. Its own time is in PHASE_account. */
void profile_merge(struct profile *p);

/* Ends every open span of every thread, reports them as never ended, and merges: the end of a run. */
void profile_finish(struct profile *p);

/* Figures of the last merge. */
uint64_t profile_counter(struct profile *p, enum counter counter);
uint64_t profile_wall_ns(struct profile *p, enum phase phase);
uint64_t profile_cpu_ns(struct profile *p, enum phase phase);
uint64_t profile_calls(struct profile *p, enum phase phase);
uint64_t profile_faults(struct profile *p); /* spans used wrongly: see the lines below the table */

/* The table, as text for a terminal; phases without a span are left out. */
void profile_table(struct profile *p, struct buf *out);

/* The same as JSON; the caller owns the reference. `struct json_t` is jansson's json_t.
 *     {"format": 1, "threads": N, "wall_s": X, "cpu_s": X, "process_cpu_s": X,
 *      "phases": [{"name", "parent", "wall_s", "cpu_s", "shared_s", "share", "calls",
 *                  "ended", "median_s", "p99_s", "max_s", "sum_s", "unaccounted_s", "unaccounted_cpu_s"}, ...],
 *      "counters": {NAME: N, ...}, "faults": [{"what": WORDS, "count": N, "wrong": true}, ...]}
 * Parents stand before their children, the root first; its parent is "". The last two of a phase are there only
 * if a child of it was active, the five before only if a span of it has ended. `wall_s` at the top is the root's;
 * `process_cpu_s` is all the process used, in spans or not. */
struct json_t;
struct json_t *profile_json(struct profile *p);

/* The table of JSON written before, by this or another version. */
enum status profile_table_of_json(const struct json_t *json, struct buf *out, struct error *err);

/* Two sets of runs side by side: the runs of one set repeat the same work, and tell how much it varies by itself.
 * A difference is called real when it exceeds that noise (99 % confidence, Welch's t); with a single run on
 * both sides it is not known. Counters that differ are listed: then the work was not the same. */
enum status profile_compare(const struct json_t *const *a, uint32_t a_count, const struct json_t *const *b,
                            uint32_t b_count, struct buf *out, struct error *err);

/* Metrics in Prometheus' text form, to be written to a file whenever the caller likes. */
void profile_metrics(struct profile *p, struct buf *out);

/* The `top` rows with most time (most ticks where no time was taken). names[i] belongs to index i; names may be
 * shorter than the account. */
void profile_account_table(struct profile *p, enum account account, const char *const *names,
                           uint32_t name_count, uint32_t top, struct buf *out);
struct json_t *profile_account_json(struct profile *p, enum account account, const char *const *names,
                                    uint32_t name_count, uint32_t top);
/* The table of JSON written before. */
enum status profile_account_table_of_json(const struct json_t *json, enum account account, uint32_t top,
                                          struct buf *out, struct error *err);

/* Writes a trace for Perfetto or chrome://tracing from now on: one track a thread. Open it before recording starts.
 * The file is valid JSON after every merge and never longer than max_bytes (0: 47 MB). When it is full, every
 * second generation (merge) in it keeps only its long spans, and so on; its first line says what was left out.
 * A failed write ends the trace, not the run: profile_trace_close() returns the first error. */
enum status profile_trace_open(struct profile *p, const char *path, uint64_t max_bytes, struct error *err);
enum status profile_trace_close(struct profile *p, struct error *err);

#endif

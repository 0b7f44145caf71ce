/* Spans with their labels, read from the threads' logs and written as lines of a trace. */
#include "profile/trace.h"

#include "base/check.h"
#include "profile/trace_file.h"

#include <stdio.h>
#include <string.h>

enum {
    LINE_SIZE = 224, /* of one span with the longest label */
    LABEL_SIZE = 41, /* of a label with its terminator; more is cut off */
};

struct traced_span {
    enum phase phase;
    uint64_t begin, number;
    bool labelled;
    char label[LABEL_SIZE];
};
struct traced_thread {
    uint32_t depth;
    struct traced_span stack[STACK_MAX];
};

struct trace {
    struct trace_file file;
    uint32_t threads;
    struct traced_thread *stacks; /* what is open, with labels */
    struct buf lines;             /* the part being made */
};

/* Whatever JSON would need escaped, and whatever a cut could leave half of, is an underscore. */
static void copy_label(char *to, const char *from)
{
    size_t n = 0;
    for (; from[n] && n + 1 < LABEL_SIZE; n++)
        to[n] = from[n] < ' ' || from[n] == '"' || from[n] == '\\' || from[n] > '~' ? '_' : from[n];
    to[n] = 0;
}

typedef void visit_span(void *context, const struct traced_span *span, uint32_t thread, uint64_t end);

/* Visits the spans that end in the log; those that do not stay on the thread's stack. */
static void walk(struct traced_thread *thread, const struct recording *r, visit_span *visit, void *context)
{
    for (size_t i = 0; i < r->log_count; i++) {
        uint64_t word = r->log[i];
        switch (word & OP_MASK) {
        case OP_LABEL: {
            struct traced_span *span = &thread->stack[thread->depth - 1];
            span->labelled = true;
            span->number = r->log[++i];
            copy_label(span->label, r->labels.data + (word >> OP_BITS));
            break;
        }
        case OP_END: visit(context, &thread->stack[--thread->depth], r->thread, word >> OP_BITS); break;
        default: {
            struct traced_span *span = &thread->stack[thread->depth++];
            span->phase = (enum phase)(word & OP_MASK);
            span->begin = word >> OP_BITS;
            span->labelled = false;
        }
        }
    }
}

static size_t print_line(char line[LINE_SIZE], const struct traced_span *span, uint32_t thread, uint64_t end)
{
    /* A nanosecond short: the sum of begin and duration, in a viewer's floating point, must not lie behind the begin
     * of the span that follows at once. */
    uint64_t ns = end - span->begin - (end > span->begin + 1);
    char name[LABEL_SIZE + 64];
    int n = snprintf(name, sizeof name, "%s", phase_table[span->phase].name);
    if (span->labelled && span->number != SPAN_NO_NUMBER)
        n += snprintf(name + n, sizeof name - (size_t)n, " %llu", (unsigned long long)span->number);
    if (span->labelled && span->label[0]) snprintf(name + n, sizeof name - (size_t)n, " %s", span->label);
    n = snprintf(
        line, LINE_SIZE, TRACE_LINE "%llu.%03llu,\"ts\":%llu.%03llu,\"pid\":1,\"tid\":%u,\"name\":\"%s\"}",
        (unsigned long long)(ns / 1000), (unsigned long long)(ns % 1000),
        (unsigned long long)(span->begin / 1000), (unsigned long long)(span->begin % 1000), thread + 1, name);
    require(n > 0 && n < LINE_SIZE);
    return (size_t)n;
}

/* Bytes that the spans of a part take, by duration. */
struct sizes {
    uint64_t total, bytes[HISTOGRAM_BUCKETS];
};

static void count_bytes(void *context, const struct traced_span *span, uint32_t thread, uint64_t end)
{
    struct sizes *sizes = context;
    char line[LINE_SIZE];
    size_t length = print_line(line, span, thread, end);
    sizes->bytes[histogram_bucket(end - span->begin)] += length;
    sizes->total += length;
}

/* The shortest duration, as a bucket, from which on all spans of the logs fit into one part. */
static uint32_t find_least(const struct trace *t, const struct profile *p)
{
    uint64_t words = 0;
    for (uint32_t i = 0; i < t->threads; i++) words += p->recordings[i]->log_count;
    if (words * LINE_SIZE <= t->file.part_limit) return 0;
    struct sizes *sizes = must_calloc(1, sizeof *sizes);
    struct traced_thread *copy = must_alloc(sizeof *copy);
    for (uint32_t i = 0; i < t->threads; i++) {
        *copy = t->stacks[i];
        walk(copy, p->recordings[i], count_bytes, sizes);
    }
    uint32_t least = 0;
    for (; least < HISTOGRAM_BUCKETS && sizes->total > t->file.part_limit; least++)
        sizes->total -= sizes->bytes[least];
    free(copy);
    free(sizes);
    return least;
}

struct writing {
    struct trace *trace;
    uint32_t least_bucket;
};

static void write_span(void *context, const struct traced_span *span, uint32_t thread, uint64_t end)
{
    struct writing *w = context;
    w->trace->file.seen_spans++;
    if (histogram_bucket(end - span->begin) < w->least_bucket) return;
    char line[LINE_SIZE];
    buf_append(&w->trace->lines, line, print_line(line, span, thread, end));
    w->trace->file.shown_spans++;
}

void trace_write(struct trace *t, const struct profile *p, uint64_t now)
{
    if (t->file.error.status != STATUS_OK) return;
    struct writing w = {t, find_least(t, p)};
    if (w.least_bucket) {
        uint64_t cut = w.least_bucket < HISTOGRAM_BUCKETS ? histogram_middle(w.least_bucket) : now;
        if (cut > t->file.cut_ns) t->file.cut_ns = cut;
    }
    buf_clear(&t->lines);
    for (uint32_t i = 0; i < t->threads; i++) walk(&t->stacks[i], p->recordings[i], write_span, &w);
    trace_file_add(&t->file, &t->lines, now);
}

/* Opening and closing. */

void trace_take_open_spans(struct trace *t, const struct profile *p)
{
    for (uint32_t i = 0; i < t->threads; i++) {
        t->stacks[i].depth = p->readers[i].depth;
        for (uint32_t k = 0; k < p->readers[i].depth; k++)
            t->stacks[i].stack[k] = (struct traced_span){.phase = p->readers[i].stack[k].phase,
                                                         .begin = p->readers[i].stack[k].begin};
    }
}

static void trace_free(struct trace *t)
{
    buf_free(&t->lines);
    free(t->stacks);
    free(t);
}

struct trace *trace_new(const char *path, uint64_t max_bytes, uint32_t threads, struct error *err)
{
    struct trace *t = must_calloc(1, sizeof *t);
    t->threads = threads;
    t->stacks = must_calloc(threads, sizeof *t->stacks);
    if (trace_file_open(&t->file, path, max_bytes, threads, err) == STATUS_OK) return t;
    trace_free(t);
    return NULL;
}

enum status trace_end(struct trace *t, uint64_t now, struct error *err)
{
    struct writing w = {t, 0};
    buf_clear(&t->lines);
    for (uint32_t i = 0; i < t->threads; i++)
        while (t->stacks[i].depth) write_span(&w, &t->stacks[i].stack[--t->stacks[i].depth], i, now);
    if (t->lines.length) trace_file_add(&t->file, &t->lines, now);
    enum status status = trace_file_close(&t->file, err);
    trace_free(t);
    return status;
}

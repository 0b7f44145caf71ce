/* A Chrome trace (JSON array form), bounded in size, written part by part; a part is what one merge brings.
 *
 *     [{ first line: names the process, and says what was left out; padded, rewritten after each part }
 *     ,{ names of the threads }
 *     ,{ span } ,{ span } ...          part 0
 *     ,{ span } ,{ span } ...          part 1
 *     ]
 *
 * The end is written after every part and overwritten by the next, so the file is valid at any time.
 *
 * One part never takes more than an eighth of the file: of a larger one the shortest spans are left out. When the
 * file is full, `stride` doubles, and the parts whose number it does not divide are thinned where they stand: they
 * keep the spans that last at least 1/2000 of the time traced so far. So a long run shows some generations whole,
 * evenly spread over its length, and the outline of the others, and costs one pass over the file each time
 * its length doubles. The outline is bounded by its own rule: a thread has room for 2000 such spans a level. */
#include "profile/trace.h"

#include "base/check.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum {
    HEAD_SIZE = 640,   /* of the first line */
    LINE_SIZE = 224,   /* of one span with the longest label */
    LABEL_SIZE = 41,   /* of a label with its terminator; more is cut off */
    OUTLINE = 2000,    /* the longest run is divided by this for what counts as long */
    PART_SHARE = 8,    /* parts of full size that the file has room for */
    MIN_BYTES = 65536, /* of the file, and as much again for each 256 threads */
    DEFAULT_BYTES = 48 << 20,
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

struct part {
    uint64_t offset, length, number;
    bool whole; /* not thinned; thinned neighbours are one part */
};

struct trace {
    int file;
    char *path;
    struct error error; /* the first; nothing is written after it */
    uint64_t limit, part_limit;
    uint64_t begin, end; /* where part 0 begins, where the next will */
    struct part *parts;
    uint32_t count, capacity;
    uint64_t stride, long_ns, cut_ns;
    uint64_t seen_parts, seen_spans, shown_spans;
    uint32_t threads;
    struct traced_thread *stacks;
    struct buf text; /* the part being made */
};

/* The file. */

static void fail(struct trace *t, const char *what)
{
    if (t->error.status != STATUS_OK) return;
    error_set(&t->error, STATUS_IO, "cannot %s the trace: %s", what, strerror(errno));
    error_at(&t->error, t->path);
}

static void write_at(struct trace *t, uint64_t offset, const char *bytes, size_t length)
{
    while (length && t->error.status == STATUS_OK) {
        ssize_t n = pwrite(t->file, bytes, length, (off_t)offset);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) {
            fail(t, "write");
            return;
        }
        bytes += n;
        offset += (uint64_t)n;
        length -= (size_t)n;
    }
}

static const char END_OF_FILE[] = "\n]\n";
enum { END_SIZE = sizeof END_OF_FILE - 1 };

static void write_end(struct trace *t)
{
    write_at(t, t->end, END_OF_FILE, END_SIZE);
    if (t->error.status == STATUS_OK && ftruncate(t->file, (off_t)(t->end + END_SIZE)) != 0) fail(t, "cut");
}

static void write_head(struct trace *t)
{
    char note[256], line[HEAD_SIZE + 1];
    int n = snprintf(note, sizeof note, "arcwright: %llu of %llu spans", (unsigned long long)t->shown_spans,
                     (unsigned long long)t->seen_spans);
    if (t->stride > 1)
        n += snprintf(note + n, sizeof note - (size_t)n,
                      "; generations whole: 1 in %llu; of the others spans from %.3f ms",
                      (unsigned long long)t->stride, (double)t->long_ns / 1e6);
    if (t->cut_ns)
        snprintf(note + n, sizeof note - (size_t)n, "; of some that were too large spans from %.3f ms",
                 (double)t->cut_ns / 1e6);
    n = snprintf(line, sizeof line,
                 "[{\"ph\":\"M\",\"pid\":1,\"tid\":0,\"name\":\"process_name\",\"args\":{\"name\":\"%s\","
                 "\"spans\":%llu,\"shown\":%llu,\"stride\":%llu,\"long_ns\":%llu,\"cut_ns\":%llu}}",
                 note, (unsigned long long)t->seen_spans, (unsigned long long)t->shown_spans,
                 (unsigned long long)t->stride, (unsigned long long)t->long_ns,
                 (unsigned long long)t->cut_ns);
    memset(line + n, ' ', (size_t)(HEAD_SIZE - n));
    write_at(t, 0, line, HEAD_SIZE);
}

static void write_names(struct trace *t)
{
    buf_clear(&t->text);
    for (uint32_t i = 0; i < t->threads; i++) {
        char name[32] = "main";
        if (i) snprintf(name, sizeof name, "worker %u", i);
        buf_printf(
            &t->text,
            ",\n{\"ph\":\"M\",\"pid\":1,\"tid\":%u,\"name\":\"thread_name\",\"args\":{\"name\":\"%s\"}}",
            i + 1, name);
    }
    write_at(t, HEAD_SIZE, t->text.data, t->text.length);
    t->begin = t->end = HEAD_SIZE + t->text.length;
}

/* Lines: one span each. The duration stands first, where thinning finds it. */

#define LINE_START ",\n{\"ph\":\"X\",\"dur\":"
enum { START_SIZE = sizeof LINE_START - 1 };

/* Nanoseconds of a number with three decimals, as lines have them. */
static uint64_t read_duration(const char *digits, const char *end)
{
    uint64_t ns = 0;
    for (; digits < end && ((*digits >= '0' && *digits <= '9') || *digits == '.'); digits++)
        if (*digits != '.') ns = ns * 10 + (uint64_t)(*digits - '0');
    return ns;
}

static size_t print_line(char line[LINE_SIZE], const struct traced_span *span, uint32_t thread, uint64_t end)
{
    uint64_t ns = end - span->begin;
    char name[LABEL_SIZE + 64];
    int n = snprintf(name, sizeof name, "%s", phase_table[span->phase].name);
    if (span->labelled && span->number != SPAN_NO_NUMBER)
        n += snprintf(name + n, sizeof name - (size_t)n, " %llu", (unsigned long long)span->number);
    if (span->labelled && span->label[0]) snprintf(name + n, sizeof name - (size_t)n, " %s", span->label);
    n = snprintf(
        line, LINE_SIZE, LINE_START "%llu.%03llu,\"ts\":%llu.%03llu,\"pid\":1,\"tid\":%u,\"name\":\"%s\"}",
        (unsigned long long)(ns / 1000), (unsigned long long)(ns % 1000),
        (unsigned long long)(span->begin / 1000), (unsigned long long)(span->begin % 1000), thread + 1, name);
    check(n > 0 && n < LINE_SIZE);
    return (size_t)n;
}

/* Drops the lines of spans shorter than `least_ns`, in place; returns what is left. */
static uint64_t thin(struct trace *t, char *text, uint64_t length, uint64_t least_ns)
{
    char *end = text + length, *to = text;
    for (char *line = text, *next; line < end; line = next) {
        next = line + START_SIZE < end ? memchr(line + 2, '\n', (size_t)(end - line) - 2) : NULL;
        next = next ? next - 1 : end; /* lines begin with the comma before their newline */
        if (read_duration(line + START_SIZE, next) < least_ns) {
            t->shown_spans--;
            continue;
        }
        memmove(to, line, (size_t)(next - line));
        to += next - line;
    }
    return (uint64_t)(to - text);
}

/* Thins every part that the stride does not divide (all parts, with `all`) and closes the gaps. */
static void compact(struct trace *t, bool all)
{
    if (t->error.status != STATUS_OK || t->end == t->begin) return;
    char *map = mmap(NULL, t->end, PROT_READ | PROT_WRITE, MAP_SHARED, t->file, 0);
    if (map == MAP_FAILED) {
        fail(t, "shorten");
        return;
    }
    uint64_t to = t->begin;
    uint32_t kept = 0;
    for (uint32_t i = 0; i < t->count; i++) {
        struct part part = t->parts[i];
        memmove(map + to, map + part.offset, part.length);
        part.offset = to;
        if (all || !part.whole || part.number % t->stride) {
            part.length = thin(t, map + to, part.length, t->long_ns);
            part.whole = false;
        }
        to += part.length;
        struct part *before = kept ? &t->parts[kept - 1] : NULL;
        if (before && !before->whole && !part.whole)
            before->length += part.length;
        else
            t->parts[kept++] = part;
    }
    munmap(map, t->end);
    t->count = kept;
    t->end = to;
}

static bool fits(const struct trace *t, uint64_t length) { return t->end + length + END_SIZE <= t->limit; }

/* The first rounds space out the generations that are whole. Should outlines fill the file by themselves, they
 * lose their shortest spans until there is room, or nothing left. */
static void make_room(struct trace *t, uint64_t length, uint64_t now)
{
    if (t->long_ns < now / OUTLINE) t->long_ns = now / OUTLINE;
    while (!fits(t, length) && t->stride <= t->seen_parts) {
        t->stride *= 2;
        compact(t, false);
    }
    while (!fits(t, length) && t->end > t->begin && t->error.status == STATUS_OK) {
        t->long_ns = t->long_ns < 1000 ? 1000 : t->long_ns * 2;
        compact(t, true);
    }
}

static void add_part(struct trace *t, uint64_t now)
{
    uint64_t number = t->seen_parts++;
    if (!fits(t, t->text.length)) make_room(t, t->text.length, now);
    bool whole = number % t->stride == 0;
    if (!whole) {
        if (t->long_ns < now / OUTLINE) t->long_ns = now / OUTLINE;
        t->text.length = thin(t, t->text.data, t->text.length, t->long_ns);
    }
    /* Only the spans left open by very many threads, in a very small file, can still be too much. */
    if (!fits(t, t->text.length)) t->text.length = thin(t, t->text.data, t->text.length, UINT64_MAX);
    if (t->text.length) {
        write_at(t, t->end, t->text.data, t->text.length);
        struct part *before = t->count ? &t->parts[t->count - 1] : NULL;
        if (before && !before->whole && !whole) {
            before->length += t->text.length;
        } else {
            array_reserve(t->parts, t->count, t->capacity);
            t->parts[t->count++] = (struct part){t->end, t->text.length, number, whole};
        }
        t->end += t->text.length;
    }
    write_end(t);
    write_head(t);
}

/* Reading the logs. */

/* Whatever JSON would need escaped, and whatever a cut could leave half of, is an underscore. */
static void copy_label(char *to, const char *from)
{
    size_t n = 0;
    for (; from[n] && n + 1 < LABEL_SIZE; n++)
        to[n] = from[n] < ' ' || from[n] == '"' || from[n] == '\\' || from[n] > '~' ? '_' : from[n];
    to[n] = 0;
}

typedef void visit_span(void *context, const struct traced_span *span, uint32_t thread, uint64_t end);

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

/* Bytes that the spans of a part may take, by duration. */
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

struct writing {
    struct trace *trace;
    uint32_t least_bucket;
};

static void write_span(void *context, const struct traced_span *span, uint32_t thread, uint64_t end)
{
    struct writing *w = context;
    w->trace->seen_spans++;
    if (histogram_bucket(end - span->begin) < w->least_bucket) return;
    char line[LINE_SIZE];
    buf_append(&w->trace->text, line, print_line(line, span, thread, end));
    w->trace->shown_spans++;
}

/* The shortest duration, as a bucket, from which on all spans of the logs fit into one part. */
static uint32_t find_least(const struct trace *t, const struct profile *p)
{
    uint64_t words = 0;
    for (uint32_t i = 0; i < t->threads; i++) words += p->recordings[i]->log_count;
    if (words * LINE_SIZE <= t->part_limit) return 0;
    struct sizes *sizes = must_calloc(1, sizeof *sizes);
    struct traced_thread *copy = must_alloc(sizeof *copy);
    for (uint32_t i = 0; i < t->threads; i++) {
        *copy = t->stacks[i];
        walk(copy, p->recordings[i], count_bytes, sizes);
    }
    uint32_t least = 0;
    for (; least < HISTOGRAM_BUCKETS && sizes->total > t->part_limit; least++)
        sizes->total -= sizes->bytes[least];
    free(copy);
    free(sizes);
    return least;
}

void trace_write(struct trace *t, const struct profile *p, uint64_t now)
{
    if (t->error.status != STATUS_OK) return;
    struct writing w = {t, find_least(t, p)};
    if (w.least_bucket) {
        uint64_t cut = w.least_bucket < HISTOGRAM_BUCKETS ? histogram_middle(w.least_bucket) : now;
        if (cut > t->cut_ns) t->cut_ns = cut;
    }
    buf_clear(&t->text);
    for (uint32_t i = 0; i < t->threads; i++) walk(&t->stacks[i], p->recordings[i], write_span, &w);
    add_part(t, now);
}

/* Opening and closing. */

static void trace_free(struct trace *t)
{
    if (t->file >= 0) close(t->file);
    buf_free(&t->text);
    free(t->stacks);
    free(t->parts);
    free(t->path);
    free(t);
}

static void take_open_spans(struct trace *t, const struct profile *p)
{
    for (uint32_t i = 0; i < t->threads; i++) {
        t->stacks[i].depth = p->readers[i].depth;
        for (uint32_t k = 0; k < p->readers[i].depth; k++)
            t->stacks[i].stack[k] = (struct traced_span){.phase = p->readers[i].stack[k].phase,
                                                         .begin = p->readers[i].stack[k].begin};
    }
}

enum status profile_trace_open(struct profile *p, const char *path, uint64_t max_bytes, struct error *err)
{
    if (!p) return STATUS_OK;
    uint64_t least = MIN_BYTES * (1 + (uint64_t)p->threads / 256);
    if (max_bytes == 0) max_bytes = DEFAULT_BYTES > least ? DEFAULT_BYTES : least;
    if (max_bytes < least)
        return error_set(err, STATUS_INPUT, "a trace needs room for %llu bytes at least",
                         (unsigned long long)least);
    TRY(profile_trace_close(p, err));
    profile_merge(p); /* spans that are over stay out of the trace */

    struct trace *t = must_calloc(1, sizeof *t);
    t->path = strdup(path);
    require(t->path);
    t->limit = max_bytes;
    t->stride = 1;
    t->threads = p->threads;
    t->stacks = must_calloc(p->threads, sizeof *t->stacks);
    t->file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (t->file < 0) {
        error_set(&t->error, STATUS_IO, "cannot create the trace: %s", strerror(errno));
        error_at(&t->error, path);
    } else {
        write_names(t);
        t->part_limit = (t->limit - t->begin) / PART_SHARE;
        write_end(t);
        write_head(t);
    }
    if (t->error.status != STATUS_OK) {
        enum status status = t->error.status;
        if (err) *err = t->error;
        trace_free(t);
        return status;
    }
    pthread_mutex_lock(&p->lock);
    take_open_spans(t, p);
    p->trace = t;
    pthread_mutex_unlock(&p->lock);
    for (uint32_t i = 0; i < p->threads; i++) p->recordings[i]->tracing = true;
    return STATUS_OK;
}

enum status profile_trace_close(struct profile *p, struct error *err)
{
    if (!p || !p->trace) return STATUS_OK;
    profile_merge(p);
    pthread_mutex_lock(&p->lock);
    struct trace *t = p->trace;
    p->trace = NULL;
    pthread_mutex_unlock(&p->lock);
    for (uint32_t i = 0; i < p->threads; i++) p->recordings[i]->tracing = false;

    /* Spans that are still open are shown up to here. */
    uint64_t now = recording_now(p->recordings[0]);
    buf_clear(&t->text);
    struct writing w = {t, 0};
    for (uint32_t i = 0; i < t->threads; i++)
        while (t->stacks[i].depth) write_span(&w, &t->stacks[i].stack[--t->stacks[i].depth], i, now);
    if (t->text.length) add_part(t, now);
    enum status status = t->error.status;
    if (err && status != STATUS_OK) *err = t->error;
    if (close(t->file) != 0 && status == STATUS_OK) {
        fail(t, "close");
        status = t->error.status;
        if (err) *err = t->error;
    }
    t->file = -1;
    trace_free(t);
    return status;
}

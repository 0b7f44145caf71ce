/* A trace file of bounded size. trace_file.c says how it is laid out. */
#ifndef ARCWRIGHT_PROFILE_TRACE_FILE_H
#define ARCWRIGHT_PROFILE_TRACE_FILE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/error.h"

/* How the line of a span begins. Its duration follows, less a nanosecond, in microseconds with three decimals:
 * thinning reads it. */
#define TRACE_LINE ",\n{\"ph\":\"X\",\"dur\":"

enum {
    TRACE_PART_SHARE = 8,         /* parts of full size that a file has room for */
    TRACE_MIN_BYTES = 65536,      /* of a file, and as much again for each 256 threads */
    TRACE_USUAL_BYTES = 45 << 20, /* 47 million: below the 50 MB that viewers open at ease */
};

/* What one merge brought. */
struct trace_part {
    uint64_t offset, length, number;
    bool whole; /* not thinned; thinned neighbours are one part */
};

struct trace_file {
    int file;
    char *path;
    struct error error; /* the first; nothing is written after it */
    uint64_t limit, part_limit;
    uint64_t begin, end; /* where part 0 begins, where the next will */
    struct trace_part *parts;
    uint32_t count, capacity;
    uint64_t stride; /* parts whose number it divides are whole */
    uint64_t outline,
        long_ns;     /* the time so far is divided by `outline` for the least duration in the others */
    uint64_t cut_ns; /* the least duration of parts that were too large by themselves */
    uint64_t seen_parts, seen_spans, shown_spans;
};

/* Zero-initialised storage becomes a file with room for `limit` bytes, and the names of `threads` threads. */
enum status trace_file_open(struct trace_file *f, const char *path, uint64_t limit, uint32_t threads,
                            struct error *err);

/* Adds the lines (changing the buffer) as the next part; `now`: nanoseconds since the profile began. The caller
 * keeps count of spans seen and shown; thinning takes from the latter. */
void trace_file_add(struct trace_file *f, struct buf *lines, uint64_t now);

enum status trace_file_close(struct trace_file *f, struct error *err);

#endif

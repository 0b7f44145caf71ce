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
 * keep the spans that last at least 1/2000 of the time traced so far (less fine in a small file). So a long run
 * shows some generations whole, evenly spread over its length, and the outline of the others, and costs one
 * pass over the file each time its length doubles. The outline is bounded by its own rule: a thread has time for
 * 2000 such spans a level. */
#include "profile/trace_file.h"

#include "base/check.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum {
    HEAD_SIZE = 640, /* of the first line */
    OUTLINE_MAX = 2000,
    OUTLINE_SHARE = 4, /* of the file for outlines, at 100 bytes a span and four levels of spans */
};

static const char END_OF_FILE[] = "\n]\n";
enum { END_SIZE = sizeof END_OF_FILE - 1, START_SIZE = sizeof TRACE_LINE - 1 };

static void fail(struct trace_file *f, const char *what)
{
    if (f->error.status != STATUS_OK) return;
    error_set(&f->error, STATUS_IO, "cannot %s the trace: %s", what, strerror(errno));
    error_at(&f->error, f->path);
}

static void write_at(struct trace_file *f, uint64_t offset, const char *bytes, size_t length)
{
    while (length && f->error.status == STATUS_OK) {
        ssize_t n = pwrite(f->file, bytes, length, (off_t)offset);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) {
            fail(f, "write");
            return;
        }
        bytes += n;
        offset += (uint64_t)n;
        length -= (size_t)n;
    }
}

static void write_end(struct trace_file *f)
{
    write_at(f, f->end, END_OF_FILE, END_SIZE);
    if (f->error.status == STATUS_OK && ftruncate(f->file, (off_t)(f->end + END_SIZE)) != 0) fail(f, "cut");
}

static void write_head(struct trace_file *f)
{
    char note[256], line[HEAD_SIZE + 1];
    int n = snprintf(note, sizeof note, "arcwright: %llu of %llu spans", (unsigned long long)f->shown_spans,
                     (unsigned long long)f->seen_spans);
    if (f->stride > 1)
        n += snprintf(note + n, sizeof note - (size_t)n,
                      "; generations whole: 1 in %llu; of the others spans from %.3f ms",
                      (unsigned long long)f->stride, (double)f->long_ns / 1e6);
    if (f->cut_ns)
        snprintf(note + n, sizeof note - (size_t)n, "; of some that were too large spans from %.3f ms",
                 (double)f->cut_ns / 1e6);
    n = snprintf(line, sizeof line,
                 "[{\"ph\":\"M\",\"pid\":1,\"tid\":0,\"name\":\"process_name\",\"args\":{\"name\":\"%s\","
                 "\"spans\":%llu,\"shown\":%llu,\"stride\":%llu,\"long_ns\":%llu,\"cut_ns\":%llu}}",
                 note, (unsigned long long)f->seen_spans, (unsigned long long)f->shown_spans,
                 (unsigned long long)f->stride, (unsigned long long)f->long_ns,
                 (unsigned long long)f->cut_ns);
    memset(line + n, ' ', (size_t)(HEAD_SIZE - n));
    write_at(f, 0, line, HEAD_SIZE);
}

static void write_names(struct trace_file *f, uint32_t threads)
{
    struct buf text = {0};
    for (uint32_t i = 0; i < threads; i++) {
        char name[32] = "main";
        if (i) snprintf(name, sizeof name, "worker %u", i);
        buf_printf(
            &text,
            ",\n{\"ph\":\"M\",\"pid\":1,\"tid\":%u,\"name\":\"thread_name\",\"args\":{\"name\":\"%s\"}}",
            i + 1, name);
    }
    write_at(f, HEAD_SIZE, text.data, text.length);
    f->begin = f->end = HEAD_SIZE + text.length;
    buf_free(&text);
}

enum status trace_file_open(struct trace_file *f, const char *path, uint64_t limit, uint32_t threads,
                            struct error *err)
{
    f->path = strdup(path);
    require(f->path);
    f->limit = limit;
    f->stride = 1;
    f->outline = limit / ((uint64_t)OUTLINE_SHARE * 100 * 4 * threads);
    if (f->outline > OUTLINE_MAX) f->outline = OUTLINE_MAX;
    if (f->outline < 1) f->outline = 1;
    f->file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (f->file < 0) {
        fail(f, "create");
    } else {
        write_names(f, threads);
        f->part_limit = (limit - f->begin) / TRACE_PART_SHARE;
        write_end(f);
        write_head(f);
    }
    return f->error.status == STATUS_OK ? STATUS_OK : trace_file_close(f, err);
}

enum status trace_file_close(struct trace_file *f, struct error *err)
{
    if (f->file >= 0 && close(f->file) != 0) fail(f, "close");
    enum status status = f->error.status;
    if (err && status != STATUS_OK) *err = f->error;
    free(f->parts);
    free(f->path);
    f->parts = NULL;
    f->path = NULL;
    f->file = -1;
    return status;
}

/* Thinning. */

static uint64_t read_duration(const char *digits, const char *end)
{
    uint64_t ns = 0;
    for (; digits < end && ((*digits >= '0' && *digits <= '9') || *digits == '.'); digits++)
        if (*digits != '.') ns = ns * 10 + (uint64_t)(*digits - '0');
    return ns;
}

/* Drops the lines of spans shorter than `least_ns`, in place; returns the length that is left. */
static uint64_t thin(struct trace_file *f, char *text, uint64_t length, uint64_t least_ns)
{
    char *end = text + length, *to = text;
    for (char *line = text, *next; line < end; line = next) {
        next = line + START_SIZE < end ? memchr(line + 2, '\n', (size_t)(end - line) - 2) : NULL;
        next = next ? next - 1 : end; /* a line begins with the comma before its newline */
        if (read_duration(line + START_SIZE, next) < least_ns) {
            f->shown_spans--;
            continue;
        }
        memmove(to, line, (size_t)(next - line));
        to += next - line;
    }
    return (uint64_t)(to - text);
}

static void keep_part(struct trace_file *f, struct trace_part part)
{
    if (part.length == 0) return;
    if (f->count && !f->parts[f->count - 1].whole && !part.whole) {
        f->parts[f->count - 1].length += part.length;
        return;
    }
    array_reserve(f->parts, f->count, f->capacity);
    f->parts[f->count++] = part;
}

/* Thins every part that the stride does not divide (all parts, with `all`) and closes the gaps. The list of parts
 * is rewritten in its own place: what is kept never runs ahead of what is read. */
static void compact(struct trace_file *f, bool all)
{
    if (f->error.status != STATUS_OK || f->end == f->begin) return;
    char *map = mmap(NULL, f->end, PROT_READ | PROT_WRITE, MAP_SHARED, f->file, 0);
    if (map == MAP_FAILED) {
        fail(f, "shorten");
        return;
    }
    uint64_t to = f->begin, end = f->end;
    uint32_t count = f->count;
    f->count = 0;
    for (uint32_t i = 0; i < count; i++) {
        struct trace_part part = f->parts[i];
        memmove(map + to, map + part.offset, part.length);
        part.offset = to;
        if (all || !part.whole || part.number % f->stride) {
            part.length = thin(f, map + to, part.length, f->long_ns);
            part.whole = false;
        }
        to += part.length;
        keep_part(f, part);
    }
    f->end = to;
    munmap(map, end);
}

static bool fits(const struct trace_file *f, uint64_t length)
{
    return f->end + length + END_SIZE <= f->limit;
}

static void raise_long(struct trace_file *f, uint64_t now)
{
    if (f->long_ns < now / f->outline) f->long_ns = now / f->outline;
}

/* The first rounds space out the generations that are whole. Should outlines fill the file by themselves, they
 * lose their shortest spans until there is room, or nothing left. */
static void make_room(struct trace_file *f, uint64_t length, uint64_t now)
{
    raise_long(f, now);
    while (!fits(f, length) && f->stride <= f->seen_parts) {
        f->stride *= 2;
        compact(f, false);
    }
    while (!fits(f, length) && f->end > f->begin && f->error.status == STATUS_OK) {
        f->long_ns = f->long_ns < 1000 ? 1000 : f->long_ns * 2;
        compact(f, true);
    }
}

void trace_file_add(struct trace_file *f, struct buf *lines, uint64_t now)
{
    if (f->error.status != STATUS_OK) return;
    uint64_t number = f->seen_parts++;
    if (!fits(f, lines->length)) make_room(f, lines->length, now);
    bool whole = number % f->stride == 0;
    if (!whole) {
        raise_long(f, now);
        lines->length = thin(f, lines->data, lines->length, f->long_ns);
    }
    /* Only the spans left open by very many threads, in a very small file, can still be too much. */
    if (!fits(f, lines->length)) lines->length = thin(f, lines->data, lines->length, UINT64_MAX);
    write_at(f, f->end, lines->data, lines->length);
    keep_part(f, (struct trace_part){f->end, lines->length, number, whole});
    f->end += lines->length;
    write_end(f);
    write_head(f);
}

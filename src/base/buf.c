#include "base/buf.h"
#include "base/check.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void reserve(struct buf *b, size_t more)
{
    if (b->length + more + 1 <= b->capacity) return;
    size_t capacity = b->capacity ? b->capacity * 2 : 256;
    while (capacity < b->length + more + 1) capacity *= 2;
    b->data = must_realloc(b->data, capacity);
    b->capacity = capacity;
}

void buf_append(struct buf *b, const char *bytes, size_t length)
{
    reserve(b, length);
    memcpy(b->data + b->length, bytes, length);
    b->length += length;
    b->data[b->length] = 0;
}

void buf_text(struct buf *b, const char *text) { buf_append(b, text, strlen(text)); }
void buf_char(struct buf *b, char c) { buf_append(b, &c, 1); }

void buf_printf(struct buf *b, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    require(length >= 0);
    reserve(b, (size_t)length);
    vsnprintf(b->data + b->length, (size_t)length + 1, format, again);
    va_end(again);
    b->length += (size_t)length;
}

void buf_clear(struct buf *b)
{
    b->length = 0;
    if (b->data) b->data[0] = 0;
}

void buf_free(struct buf *b)
{
    free(b->data);
    *b = (struct buf){0};
}

enum status buf_read_file(struct buf *b, const char *path, struct error *err)
{
    FILE *f = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
    if (!f) {
        error_set(err, STATUS_IO, "cannot open the file: %s", strerror(errno));
        error_at(err, path);
        return STATUS_IO;
    }
    reserve(b, 0);
    for (;;) {
        reserve(b, 1 << 16);
        size_t n = fread(b->data + b->length, 1, b->capacity - b->length - 1, f);
        b->length += n;
        if (n == 0) break;
    }
    b->data[b->length] = 0;
    int failed = ferror(f) ? errno : 0;
    if (f != stdin) fclose(f);
    if (!failed) return STATUS_OK;
    error_set(err, STATUS_IO, "cannot read the file: %s", strerror(failed));
    error_at(err, path);
    return STATUS_IO;
}

enum status buf_write_file(const struct buf *b, const char *path, struct error *err)
{
    struct buf temporary = {0};
    buf_printf(&temporary, "%s.%ld.tmp", path, (long)getpid());
    FILE *f = fopen(temporary.data, "wb");
    int failed = f ? 0 : errno;
    if (f && fwrite(b->data, 1, b->length, f) != b->length) failed = errno;
    if (f && fclose(f) != 0 && !failed) failed = errno;
    if (!failed && rename(temporary.data, path) != 0) failed = errno;
    if (failed) {
        if (f) remove(temporary.data);
        error_set(err, STATUS_IO, "cannot write the file: %s", strerror(failed));
        error_at(err, path);
    }
    buf_free(&temporary);
    return failed ? STATUS_IO : STATUS_OK;
}

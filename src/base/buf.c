#include "base/buf.h"
#include "base/check.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

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

/* A growing text buffer. `{0}` is an empty one; the holder frees it with buf_free. The text is always
 * terminated, and `data` is never NULL after the first append. Not shared between threads. */
#ifndef ARCWRIGHT_BASE_BUF_H
#define ARCWRIGHT_BASE_BUF_H

#include <stddef.h>
#include "base/error.h"

struct buf {
    char *data;
    size_t length, capacity;
};

void buf_append(struct buf *b, const char *bytes, size_t length);
void buf_text(struct buf *b, const char *text);
void buf_char(struct buf *b, char c);
__attribute__((format(printf, 2, 3))) void buf_printf(struct buf *b, const char *format, ...);
void buf_clear(struct buf *b); /* empties it, keeps the memory */
void buf_free(struct buf *b);

/* Appends the whole file; the error names it. `-` is standard input. Refused at once: folders, devices, sockets, pipes
 * that are not the shell's, more than 1 GiB. */
enum status buf_read_file(struct buf *b, const char *path, struct error *err);

/* Writes the text to a temporary neighbour and renames it, so that a reader sees the old or the new file. A link
 * stays one, and what it leads to is replaced; what is no ordinary file is written to. */
enum status buf_write_file(const struct buf *b, const char *path, struct error *err);

#endif

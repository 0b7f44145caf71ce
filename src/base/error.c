#include "base/error.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum status error_set(struct error *err, enum status status, const char *format, ...)
{
    if (!err) return status;
    memset(err, 0, sizeof *err);
    err->status = status;
    va_list args;
    va_start(args, format);
    vsnprintf(err->message, sizeof err->message, format, args);
    va_end(args);
    return status;
}

void error_at(struct error *err, const char *path)
{
    if (err && !err->path[0]) snprintf(err->path, sizeof err->path, "%s", path);
}

void error_position(struct error *err, uint32_t line, uint32_t column, const char *excerpt)
{
    if (!err) return;
    err->line = line;
    err->column = column;
    size_t length = strcspn(excerpt, "\r\n");
    snprintf(err->excerpt, sizeof err->excerpt, "%.*s", (int)length, excerpt);
}

void error_place(struct error *err, const char *format, ...)
{
    if (!err) return;
    va_list args;
    va_start(args, format);
    vsnprintf(err->place, sizeof err->place, format, args);
    va_end(args);
}

/* Length of the UTF-8 sequence that begins here; 0 if none does. */
static size_t sequence(const unsigned char *c)
{
    size_t n = c[0] < 0x80                   ? 1
               : c[0] >= 0xc2 && c[0] < 0xe0 ? 2
               : c[0] >= 0xe0 && c[0] < 0xf0 ? 3
               : c[0] >= 0xf0 && c[0] < 0xf5 ? 4
                                             : 0;
    for (size_t i = 1; i < n; i++)
        if ((c[i] & 0xc0) != 0x80) return 0;
    bool bad = (c[0] == 0xe0 && c[1] < 0xa0) || (c[0] == 0xed && c[1] >= 0xa0) ||
               (c[0] == 0xf0 && c[1] < 0x90) || (c[0] == 0xf4 && c[1] >= 0x90) ||
               (c[0] == 0xc2 && c[1] < 0xa0); /* the last: controls of one byte more */
    return bad ? 0 : n;
}

void error_clean(char *to, size_t size, const char *from, bool lines)
{
    size_t used = 0;
    for (const unsigned char *c = (const unsigned char *)from; *c;) {
        bool obeyed = (*c < ' ' && *c != '\t' && !(lines && *c == '\n')) || *c == 0x7f;
        size_t n = obeyed ? 0 : sequence(c);
        if (used + (n ? n : 4) >= size) break;
        if (n) {
            memcpy(to + used, c, n);
            used += n;
            c += n;
        } else {
            used += (size_t)snprintf(to + used, size - used, "\\x%02x", *c++);
        }
    }
    to[used] = 0;
}

static char *text_of(const struct error *err, char *text, uint32_t size)
{
    char where[320] = "";
    if (err->path[0] && err->line)
        snprintf(where, sizeof where, "%s:%u:%u: ", err->path, err->line, err->column);
    else if (err->path[0])
        snprintf(where, sizeof where, "%s: ", err->path);
    else if (err->line)
        snprintf(where, sizeof where, "%u:%u: ", err->line, err->column);
    int used = snprintf(text, size, "%s%s%s%s", where, err->place, err->place[0] ? ": " : "", err->message);
    if (!err->excerpt[0] || used < 0 || (uint32_t)used >= size) return text;

    /* The caret line repeats the excerpt's tabs so that it stays under its column. */
    char under[256];
    uint32_t n = 0;
    for (; n + 1 < err->column && n + 2 < sizeof under && err->excerpt[n]; n++)
        under[n] = err->excerpt[n] == '\t' ? '\t' : ' ';
    under[n++] = '^';
    under[n] = 0;
    snprintf(text + used, size - (uint32_t)used, "\n    %s\n    %s", err->excerpt, under);
    return text;
}

char *error_text(const struct error *err, char *text, uint32_t size)
{
    struct error good = *err;
    error_clean(good.path, sizeof good.path, err->path, false);
    error_clean(good.place, sizeof good.place, err->place, false);
    error_clean(good.message, sizeof good.message, err->message, false);
    error_clean(good.excerpt, sizeof good.excerpt, err->excerpt, false);
    return text_of(&good, text, size);
}

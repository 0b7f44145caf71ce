/* Text at the terminal's width. */
#include "cli/cli.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

uint32_t terminal_width(FILE *stream)
{
    struct winsize size;
    const char *columns = getenv("COLUMNS");
    long n = columns ? strtol(columns, NULL, 10) : 0;
    if (n >= 20 && n <= 10000) return (uint32_t)n;
    if (!isatty(fileno(stream)) || ioctl(fileno(stream), TIOCGWINSZ, &size) != 0) return 0;
    return size.ws_col >= 20 ? size.ws_col : 0;
}

/* Letters of UTF-8 up to `end`: bytes that do not continue one. */
static uint32_t columns_of(const char *text, const char *end)
{
    uint32_t n = 0;
    for (; text < end; text++) n += ((unsigned char)*text & 0xc0) != 0x80;
    return n;
}

/* One line: words go to the next line when they end beyond the width. Blanks at its start are kept, and deepen the
 * indent. */
static void put_line(FILE *stream, const char *line, const char *end, uint32_t at, uint32_t indent,
                     uint32_t width)
{
    const char *word = line;
    uint32_t start = at;
    while (word < end && *word == ' ') word++;
    if (width > 40 && (uint32_t)(word - line) < width / 2) indent += (uint32_t)(word - line);
    while (line < end) {
        const char *stop = word;
        while (stop < end && *stop != ' ') stop++;
        uint32_t columns = columns_of(line, stop);
        if (width && at + columns > width && at > start) {
            fprintf(stream, "\n%*s", (int)indent, "");
            line = word;
            at = start = indent;
            columns = columns_of(line, stop);
        }
        fwrite(line, 1, (size_t)(stop - line), stream);
        at += columns;
        line = word = stop;
        while (word < end && *word == ' ') word++;
        if (word == end) break;
    }
}

void put_wrapped(FILE *stream, const char *text, uint32_t indent, uint32_t width)
{
    for (bool first = true;; first = false) {
        const char *end = strchrnul(text, '\n');
        put_line(stream, text, end, first ? indent : 0, indent, width);
        if (!*end) break;
        fputc('\n', stream);
        text = end + 1;
        if (*text && indent >= 6) fprintf(stream, "%*s", (int)indent, "");
    }
    fputc('\n', stream);
}

void print_line(const char *format, ...)
{
    char *text = NULL;
    va_list args;
    va_start(args, format);
    int length = vasprintf(&text, format, args);
    va_end(args);
    if (length >= 0) put_wrapped(stdout, text, 0, terminal_width(stdout));
    free(text);
}

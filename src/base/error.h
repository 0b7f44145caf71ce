/* The world failed: bad data, a missing file, a full disk.
 *
 * A function that meets the world returns `enum status` and takes a `struct error *` as its last
 * parameter. Whoever notices the fault fills the error once, in words for the user; callers forward it
 * with TRY. Only cli/ prints it and chooses the exit code. Failure of a DSL call is not an error (see
 * value/value.h), and our own bugs are caught by require() (base/check.h).
 *
 * Owner: the caller's `struct error`, plain storage, nothing to free. Threads: one error a thread.
 */
#ifndef ARCWRIGHT_BASE_ERROR_H
#define ARCWRIGHT_BASE_ERROR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum status {
    STATUS_OK = 0,
    STATUS_INPUT,     /* somebody's data is wrong: JSON, program text, an option's value */
    STATUS_IO,        /* a file cannot be opened, read or written */
    STATUS_STORE,     /* the database refused */
    STATUS_LIMIT,     /* a limit of ours was met */
    STATUS_INTERRUPT, /* the user asked to stop */
};

struct error {
    enum status status;
    uint32_t line, column; /* 1-based; 0 where there is none */
    char path[256];        /* the file, "" where there is none */
    char place[128];       /* position inside it that is not a line, e.g. train[0].input[2] */
    char message[384];     /* what is wrong and what was expected, one sentence, no newline */
    char excerpt[256];     /* the offending line of text, "" where there is none; column points into it */
};

/* Fills the error and returns `status`, so that callers can write `return error_set(...)`.
 * `err` may be NULL: then only the status is returned. Clears path, place, line, column and excerpt. */
__attribute__((format(printf, 3, 4))) enum status error_set(struct error *err, enum status status,
                                                            const char *format, ...);

/* Adds where it happened to an error already set; does nothing to one that has a path. */
void error_at(struct error *err, const char *path);

/* Adds line and column (1-based) and the offending line of text, cut at its newline. */
void error_position(struct error *err, uint32_t line, uint32_t column, const char *excerpt);

/* Adds a position that is not a line, such as a JSON path. */
__attribute__((format(printf, 2, 3))) void error_place(struct error *err, const char *format, ...);

/* Writes the error as users see it into `text` (at most `size` bytes, always terminated):
 *     path:line:column: message            (parts that are empty are left out)
 *         the excerpt
 *         ~~~~^
 * Always valid UTF-8 without anything that a terminal obeys: other bytes become \xNN. Returns text. */
char *error_text(const struct error *err, char *text, uint32_t size);

/* Copies a text for a terminal: what is no UTF-8, and what a terminal would obey, becomes \xNN.
 * Tabs stay, because columns
 * count them, and newlines where the text has `lines`. Cut to `size` bytes, always terminated. */
void error_clean(char *to, size_t size, const char *from, bool lines);

#define TRY(expression)                                                                                      \
    do {                                                                                                     \
        enum status try_status_ = (expression);                                                              \
        if (try_status_ != STATUS_OK) return try_status_;                                                    \
    } while (0)

#endif

/* Replaying recorded calls, one JSON object a line:
 *     {"id":"add/d1","fn":"add","args":[1,2],"ret":3,"src":"s"}
 *
 * The files hold what the reference answers, so that a replay shows whether ours answers the same.
 *   - `then` and `then2` hold the arguments of further calls: of the function just made.
 *   - `err` instead of `ret`: the call has to fail, for whatever reason.
 *   - `"order":true`: the reference's answer depends on the order in which it walked a set. Then the answer
 *     has to be a permutation of `ret` if `perm` is true, else one of `alts`; a call with neither is skipped.
 *   - A number outside our range is a failure here as it would be in a program.
 * Every call runs in an empty universe with VECTOR_FUEL ticks. */
#ifndef ARCWRIGHT_DSL_VECTORS_H
#define ARCWRIGHT_DSL_VECTORS_H

#include "dsl/dsl.h"

enum {
    VECTOR_FUEL = 50 * 1000 * 1000, /* the longest recorded call needs less than a hundredth of it */
    VECTOR_SOURCES = 8,
};

/* A call that did not answer as recorded. */
struct vector_failure {
    char *id, *source;
    char *got, *want; /* canonical text, cut when very long; "fails (why)" */
};

struct vector_source {
    char name[16]; /* "h", "s", ...: where the call comes from */
    uint32_t total, passed, failed, skipped;
};

/* Owner: the caller; `{0}` is an empty one, or one with `most_failures` set; vectors_clear() frees it. */
struct vector_report {
    uint32_t most_failures; /* keep the texts of so many; 0: of 100 */
    uint32_t vectors, passed, failed, skipped;
    struct vector_source source[VECTOR_SOURCES]; /* in order of appearance */
    uint32_t source_count;
    struct vector_failure *failures;
    uint32_t failure_count, failure_capacity;
};

/* Replays a file, plain or compressed with gzip, and adds to the report. `u` is reset before each call and is
 * the caller's. Fails on a file that cannot be read or is not of this form: the error names the line. */
enum status vectors_replay(struct universe *u, const char *path, struct vector_report *report,
                           struct error *err);
void vectors_clear(struct vector_report *report);

#endif

/* The trace file; profile.h has what users of this folder see, trace.c how the file is laid out. */
#ifndef ARCWRIGHT_PROFILE_TRACE_H
#define ARCWRIGHT_PROFILE_TRACE_H

#include "profile/state.h"

/* Adds the spans that the logs say ended, as one part of the file. With the profile's lock held, before the
 * logs are emptied. */
void trace_write(struct trace *t, const struct profile *p, uint64_t now);

/* NULL: the file cannot be opened. */
struct trace *trace_new(const char *path, uint64_t max_bytes, uint32_t threads, struct error *err);
/* The spans that are open in the profile are the trace's as well. With the profile's lock held. */
void trace_take_open_spans(struct trace *t, const struct profile *p);
/* Shows spans that are still open up to now, closes the file and frees the trace. */
enum status trace_end(struct trace *t, uint64_t now, struct error *err);

#endif

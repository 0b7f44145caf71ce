/* The trace file; profile.h has what users of this folder see, trace.c how the file is laid out. */
#ifndef ARCWRIGHT_PROFILE_TRACE_H
#define ARCWRIGHT_PROFILE_TRACE_H

#include "profile/state.h"

/* Adds the spans that the logs say ended, as one part of the file. With the profile's lock held, before the
 * logs are emptied. */
void trace_write(struct trace *t, const struct profile *p, uint64_t now);

#endif

/* A profile's trace, opened and closed. Merges write it (merge.c), trace.c makes its lines. */
#include "profile/trace.h"
#include "profile/trace_file.h"

/* Hands the trace to merges, or takes it from them, and returns the one before. */
static struct trace *exchange(struct profile *p, struct trace *t)
{
    pthread_mutex_lock(&p->lock);
    struct trace *before = p->trace;
    if (t) trace_take_open_spans(t, p);
    p->trace = t;
    pthread_mutex_unlock(&p->lock);
    for (uint32_t i = 0; i < p->threads; i++) p->recordings[i]->tracing = t != NULL;
    return before;
}

enum status profile_trace_open(struct profile *p, const char *path, uint64_t max_bytes, struct error *err)
{
    if (!p) return STATUS_OK;
    uint64_t least = TRACE_MIN_BYTES * (1 + (uint64_t)p->threads / 256);
    if (max_bytes == 0) max_bytes = TRACE_USUAL_BYTES > least ? TRACE_USUAL_BYTES : least;
    if (max_bytes < least)
        return error_set(err, STATUS_INPUT, "a trace needs room for %llu bytes at least",
                         (unsigned long long)least);
    TRY(profile_trace_close(p, err));

    struct error failure = {0};
    struct trace *t = trace_new(path, max_bytes, p->threads, &failure);
    if (!t) {
        if (err) *err = failure;
        return failure.status;
    }
    profile_merge(p); /* spans that are over stay out of the trace */
    exchange(p, t);
    return STATUS_OK;
}

enum status profile_trace_close(struct profile *p, struct error *err)
{
    if (!p || !p->trace) return STATUS_OK;
    profile_merge(p);
    struct trace *t = exchange(p, NULL);
    return trace_end(t, recording_now(p->recordings[0]), err); /* spans still open are shown up to here */
}

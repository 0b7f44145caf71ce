/* Prometheus' text exposition format, version 0.0.4. */
#include "profile/report.h"

#include <string.h>

static void head(struct buf *out, const char *name, const char *type, const char *help)
{
    buf_printf(out, "# HELP arcwright_%s %s\n# TYPE arcwright_%s %s\n", name, help, name, type);
}

static void phase_labels(struct buf *out, const char *name, const struct report *r,
                         const struct report_phase *row)
{
    buf_printf(out, "arcwright_%s{phase=\"%s\",parent=\"%s\"} ", name, row->name,
               row->parent == REPORT_ROOT ? "" : r->phases[row->parent].name);
}

static void phase_metrics(struct buf *out, const struct report *r)
{
    head(out, "phase_wall_seconds_total", "counter",
         "Time during which a thread was in the phase, as a union.");
    for (uint32_t i = 0; i < r->phase_count; i++) {
        phase_labels(out, "phase_wall_seconds_total", r, &r->phases[i]);
        buf_printf(out, "%.9f\n", (double)r->phases[i].wall_ns / 1e9);
    }
    head(out, "phase_cpu_seconds_total", "counter", "CPU time of all threads in the phase.");
    for (uint32_t i = 0; i < r->phase_count; i++) {
        phase_labels(out, "phase_cpu_seconds_total", r, &r->phases[i]);
        buf_printf(out, "%.9f\n", (double)r->phases[i].cpu_ns / 1e9);
    }
    head(out, "phase_unaccounted_seconds_total", "counter", "Wall time of the phase outside its children.");
    for (uint32_t i = 0; i < r->phase_count; i++) {
        if (!r->phases[i].covered) continue;
        phase_labels(out, "phase_unaccounted_seconds_total", r, &r->phases[i]);
        buf_printf(out, "%.9f\n", (double)r->phases[i].unaccounted_ns / 1e9);
    }
    head(out, "span_seconds", "summary", "Wall duration of the phase's spans.");
    for (uint32_t i = 0; i < r->phase_count; i++) {
        const struct report_phase *row = &r->phases[i];
        if (row->ended) {
            buf_printf(out, "arcwright_span_seconds{phase=\"%s\",quantile=\"0.5\"} %.9f\n", row->name,
                       (double)row->median_ns / 1e9);
            buf_printf(out, "arcwright_span_seconds{phase=\"%s\",quantile=\"0.99\"} %.9f\n", row->name,
                       (double)row->p99_ns / 1e9);
        }
        buf_printf(out, "arcwright_span_seconds_sum{phase=\"%s\"} %.9f\n", row->name,
                   (double)row->sum_ns / 1e9);
        buf_printf(out, "arcwright_span_seconds_count{phase=\"%s\"} %llu\n", row->name,
                   (unsigned long long)row->ended);
    }
}

/* The counters; those of failures are one metric with the reason as its label. */
static void counter_metrics(struct buf *out, const struct report *r)
{
    static const char prefix[] = "failure_";
    const size_t length = sizeof prefix - 1;
    bool failures = false;
    for (enum counter c = 0; c < COUNTER_COUNT; c++) {
        const char *name = counter_table[c].name;
        char metric[64];
        if (strncmp(name, prefix, length) == 0) {
            if (!failures) head(out, "failures_total", "counter", "Calls that failed, by reason.");
            failures = true;
            buf_printf(out, "arcwright_failures_total{reason=\"%s\"} %llu\n", name + length,
                       (unsigned long long)r->counters[c].n);
            continue;
        }
        snprintf(metric, sizeof metric, "%s_total", name);
        head(out, metric, "counter", counter_table[c].doc);
        buf_printf(out, "arcwright_%s %llu\n", metric, (unsigned long long)r->counters[c].n);
    }
}

void profile_metrics(struct profile *p, struct buf *out)
{
    if (!p) return;
    struct report r;
    report_make(&r, p);
    head(out, "threads", "gauge", "Threads that the run may use.");
    buf_printf(out, "arcwright_threads %u\n", r.threads);
    if (r.process_cpu_known) {
        head(out, "process_cpu_seconds_total", "counter", "CPU time of the process, spans or not.");
        buf_printf(out, "arcwright_process_cpu_seconds_total %.9f\n", (double)r.process_cpu_ns / 1e9);
    }
    phase_metrics(out, &r);
    counter_metrics(out, &r);
    uint64_t wrong = 0;
    for (uint32_t i = 0; i < r.fault_count; i++) wrong += r.faults[i].wrong ? r.faults[i].n : 0;
    head(out, "span_faults_total", "counter", "Spans that were not used as they should.");
    buf_printf(out, "arcwright_span_faults_total %llu\n", (unsigned long long)wrong);
    report_free(&r);
}

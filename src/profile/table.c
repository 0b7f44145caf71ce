/* The table of phases, for a terminal. */
#include "profile/report.h"

#include "base/check.h"
#include "profile/words.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Shares of one parent's children and of what is unaccounted, in tenths of a percent, that add up to 1000 as
 * printed: each is rounded down, and those that lost most get one more (the earlier of equal ones). */
static void round_shares(const double *exact, uint32_t *tenths, uint32_t count)
{
    double *lost = must_alloc(count * sizeof *lost), total = 0;
    uint32_t sum = 0;
    for (uint32_t i = 0; i < count; i++) {
        double x = exact[i] * 1000;
        tenths[i] = (uint32_t)floor(x + 1e-6); /* a part of 12.5 % may be written 124.99999999 */
        lost[i] = x - tenths[i];
        sum += tenths[i];
        total += exact[i];
    }
    /* Anything else came from a damaged file, and is shown as it is. */
    for (bool whole = fabs(total - 1) < 1e-3; whole && sum < 1000; sum++) {
        uint32_t most = 0;
        for (uint32_t i = 1; i < count; i++)
            if (lost[i] > lost[most] + 1e-6) most = i;
        tenths[most]++;
        lost[most] -= 1;
    }
    free(lost);
}

struct printer {
    const struct report *report;
    struct buf *out;
    double unit_ns;   /* of the wall and CPU columns, one for all rows, so that they compare by eye */
    uint32_t *tenths; /* share of each phase; then of what is unaccounted in each */
};

/* The share of every row; a parent at a time. */
static void find_shares(const struct printer *p)
{
    const struct report *r = p->report;
    uint32_t n = r->phase_count;
    double *exact = must_alloc((n + 1) * sizeof *exact);
    uint32_t *rounded = must_alloc((n + 1) * sizeof *rounded), *rows = must_alloc((n + 1) * sizeof *rows);
    for (uint32_t parent = 0; parent < n; parent++) {
        const struct report_phase *above = &r->phases[parent];
        uint32_t count = 0;
        if (above->parent == REPORT_ROOT) p->tenths[parent] = 1000;
        for (uint32_t i = parent + 1; i < n; i++) {
            if (r->phases[i].parent != parent) continue;
            rows[count] = i;
            exact[count++] = r->phases[i].share;
        }
        if (!above->covered || above->wall_ns == 0) continue;
        rows[count] = n + parent;
        exact[count++] = (double)above->unaccounted_ns / (double)above->wall_ns;
        round_shares(exact, rounded, count);
        for (uint32_t i = 0; i < count; i++) p->tenths[rows[i]] = rounded[i];
    }
    free(exact);
    free(rounded);
    free(rows);
}

enum { NAME_WIDTH = 24 };

static void print_start(const struct printer *p, uint32_t level, const char *name, uint64_t wall,
                        uint64_t cpu)
{
    buf_printf(p->out, "%*s%-*s %10.3f %10.3f ", (int)level * 2, "", NAME_WIDTH - (int)level * 2, name,
               (double)wall / p->unit_ns, (double)cpu / p->unit_ns);
}

static void print_phase(const struct printer *p, uint32_t index, uint32_t level)
{
    const struct report_phase *row = &p->report->phases[index];
    char median[DURATION_TEXT] = "-", p99[DURATION_TEXT] = "-", speedup[16] = "-";
    if (row->ended) {
        duration_text(row->median_ns, median);
        duration_text(row->p99_ns, p99);
    }
    if (row->wall_ns) snprintf(speedup, sizeof speedup, "%.2fx", (double)row->cpu_ns / (double)row->wall_ns);
    print_start(p, level, row->name, row->wall_ns, row->cpu_ns);
    buf_printf(p->out, "%8s %5u.%u %% %9llu %10s %10s\n", speedup, p->tenths[index] / 10,
               p->tenths[index] % 10, (unsigned long long)row->calls, median, p99);

    for (uint32_t i = index + 1; i < p->report->phase_count; i++)
        if (p->report->phases[i].parent == index) print_phase(p, i, level + 1);
    if (!row->covered) return;
    uint32_t share = p->tenths[p->report->phase_count + index];
    print_start(p, level + 1, "unaccounted", row->unaccounted_ns, row->unaccounted_cpu_ns);
    buf_printf(p->out, "%8s %5u.%u %%\n", "", share / 10, share % 10);
}

/* Lines below the table: what the spans did not see, and what was wrong with them. */
static void print_notes(const struct report *r, struct buf *out)
{
    if (r->process_cpu_known && r->process_cpu_ns) {
        uint64_t outside =
            r->process_cpu_ns > r->accounted_cpu_ns ? r->process_cpu_ns - r->accounted_cpu_ns : 0;
        char text[DURATION_TEXT], whole[DURATION_TEXT];
        buf_printf(out, "CPU time outside of all spans: %s of the process's %s (%.1f %%)\n",
                   duration_text(outside, text), duration_text(r->process_cpu_ns, whole),
                   100.0 * (double)outside / (double)r->process_cpu_ns);
    }
    for (uint32_t i = 0; i < r->fault_count; i++)
        buf_printf(out, "%s: %llu %s\n", r->faults[i].wrong ? "wrong" : "note",
                   (unsigned long long)r->faults[i].n, r->faults[i].name);
}

void report_print(const struct report *r, struct buf *out)
{
    uint64_t longest = 0;
    for (uint32_t i = 0; i < r->phase_count; i++)
        if (r->phases[i].wall_ns > longest) longest = r->phases[i].wall_ns;
    bool in_seconds = longest >= 10000000000u;
    struct printer p = {r, out, in_seconds ? 1e9 : 1e6,
                        must_calloc(2 * (size_t)r->phase_count + 1, sizeof *p.tenths)};
    find_shares(&p);
    const char *unit = in_seconds ? "s" : "ms";
    char wall[16], cpu[16];
    snprintf(wall, sizeof wall, "wall %s", unit);
    snprintf(cpu, sizeof cpu, "CPU %s", unit);
    buf_printf(out, "%-*s %10s %10s %8s %9s %9s %10s %10s\n", NAME_WIDTH, "phase", wall, cpu, "CPU/wall",
               "of parent", "calls", "median", "p99");
    for (uint32_t i = 0; i < r->phase_count; i++)
        if (r->phases[i].parent == REPORT_ROOT) print_phase(&p, i, 0);
    print_notes(r, out);
    free(p.tenths);
}

void profile_table(struct profile *p, struct buf *out)
{
    if (!p) return;
    struct report r;
    report_make(&r, p);
    report_print(&r, out);
    report_free(&r);
}

enum status profile_table_of_json(const struct json_t *json, struct buf *out, struct error *err)
{
    struct report r;
    TRY(report_of_json(&r, json, err));
    report_print(&r, out);
    report_free(&r);
    return STATUS_OK;
}

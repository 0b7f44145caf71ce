/* Two sets of runs side by side, and whether a difference is more than runs of one set differ among themselves.
 *
 * Each phase's wall (and CPU) time has a mean and a variance in each set. The difference of the means is held
 * against its standard error, by Welch's t with 99 % confidence. A set of one run has no variance and
 * borrows the other's; two sets of one run each tell nothing about noise, and the verdict is "?". */
#include "profile/report.h"

#include "base/check.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Two-sided 99 % points of Student's t for 1, 2, ... degrees of freedom; beyond the last, that of 30, which is a
 * little strict. */
static double student_99(double freedom)
{
    static const double points[] = {63.657, 9.925, 5.841, 4.604, 4.032, 3.707, 3.499, 3.355, 3.250, 3.169,
                                    3.106,  3.055, 3.012, 2.977, 2.947, 2.921, 2.898, 2.878, 2.861, 2.845,
                                    2.831,  2.819, 2.807, 2.797, 2.787, 2.779, 2.771, 2.763, 2.756, 2.750};
    const int count = sizeof points / sizeof *points;
    int n = freedom < 1 ? 1 : freedom > count ? count : (int)freedom;
    return points[n - 1];
}

struct sample {
    uint32_t count;
    double mean, variance;
};

static struct sample sample_of(const double *x, uint32_t count)
{
    struct sample s = {.count = count};
    for (uint32_t i = 0; i < count; i++) s.mean += x[i] / count;
    for (uint32_t i = 0; i < count && count > 1; i++)
        s.variance += (x[i] - s.mean) * (x[i] - s.mean) / (count - 1);
    return s;
}

/* How large a difference noise alone makes in 99 of 100 comparisons; negative: not known. */
static double noise_between(struct sample a, struct sample b)
{
    if (a.count < 2 && b.count < 2) return -1;
    double freedom;
    if (a.count < 2 || b.count < 2) {
        struct sample *one = a.count < 2 ? &a : &b, *many = a.count < 2 ? &b : &a;
        one->variance = many->variance;
        freedom = many->count - 1;
    } else {
        double u = a.variance / a.count, v = b.variance / b.count;
        double below = u * u / (a.count - 1) + v * v / (b.count - 1);
        freedom = below > 0 ? (u + v) * (u + v) / below : 1;
    }
    return student_99(freedom) * sqrt(a.variance / a.count + b.variance / b.count);
}

struct side {
    struct report *reports;
    uint32_t count;
};

enum column { WALL, CPU };

static struct sample sample_phase(const struct side *side, const char *name, enum column column)
{
    double *x = must_alloc(side->count * sizeof *x);
    for (uint32_t i = 0; i < side->count; i++) {
        const struct report_phase *row = report_find(&side->reports[i], name);
        x[i] = !row ? 0 : (double)(column == WALL ? row->wall_ns : row->cpu_ns);
    }
    struct sample s = sample_of(x, side->count);
    free(x);
    return s;
}

static void print_difference(struct buf *out, struct sample a, struct sample b)
{
    double difference = b.mean - a.mean, noise = noise_between(a, b);
    char percent[24] = "-", limit[24] = "?";
    if (a.mean > 0) snprintf(percent, sizeof percent, "%+.1f %%", 100 * difference / a.mean);
    if (noise >= 0 && a.mean > 0) snprintf(limit, sizeof limit, "%.1f %%", 100 * noise / a.mean);
    if (noise >= 0 && !(a.mean > 0)) snprintf(limit, sizeof limit, "-");
    const char *verdict = difference == 0             ? "same"
                          : noise < 0                 ? "?"
                          : fabs(difference) <= noise ? "noise"
                          : difference > 0            ? "slower"
                                                      : "faster";
    buf_printf(out, " %10.3f %10.3f %10.3f %9s %8s %-6s", a.mean / 1e6, b.mean / 1e6, difference / 1e6,
               percent, limit, verdict);
}

static void print_phase(struct buf *out, const struct side *a, const struct side *b, const char *name,
                        uint32_t level)
{
    buf_printf(out, "%*s%-*s", (int)level * 2, "", 22 - (int)level * 2, name);
    print_difference(out, sample_phase(a, name, WALL), sample_phase(b, name, WALL));
    buf_text(out, " |");
    print_difference(out, sample_phase(a, name, CPU), sample_phase(b, name, CPU));
    while (out->length && out->data[out->length - 1] == ' ') out->data[--out->length] = 0;
    buf_char(out, '\n');
}

/* The first report of either side that knows the phase says where it stands. */
static bool known_before(const struct side *a, const struct side *b, uint32_t reports, const char *name)
{
    for (uint32_t i = 0; i < reports; i++)
        if (report_find(i < a->count ? &a->reports[i] : &b->reports[i - a->count], name)) return true;
    return false;
}

static double mean_counter(const struct side *side, const char *name)
{
    double sum = 0;
    for (uint32_t i = 0; i < side->count; i++)
        for (uint32_t k = 0; k < side->reports[i].counter_count; k++)
            if (strcmp(side->reports[i].counters[k].name, name) == 0)
                sum += (double)side->reports[i].counters[k].n;
    return sum / side->count;
}

static void print_counters(struct buf *out, const struct side *a, const struct side *b)
{
    const struct report *first = &a->reports[0];
    bool any = false;
    for (uint32_t i = 0; i < first->counter_count; i++) {
        const char *name = first->counters[i].name;
        double x = mean_counter(a, name), y = mean_counter(b, name);
        if (x == y) continue;
        if (!any) buf_text(out, "\nThe work was not the same; means of what was counted:\n");
        any = true;
        buf_printf(out, "%-22s %15.1f %15.1f %+15.1f\n", name, x, y, y - x);
    }
    if (!any && first->counter_count)
        buf_text(out, "\nAll counters are the same: A and B did the same work.\n");
}

static void print_comparison(struct buf *out, const struct side *a, const struct side *b)
{
    buf_printf(out, "A: %u run%s, B: %u run%s; means in ms; noise: what repeated runs differ by (99 %%)\n\n",
               a->count, a->count == 1 ? "" : "s", b->count, b->count == 1 ? "" : "s");
    buf_printf(out, "%-22s", "phase");
    for (int i = 0; i < 2; i++)
        buf_printf(out, "%s %10s %10s %10s %9s %8s%s", i ? " |" : "", i ? "CPU A" : "wall A",
                   i ? "CPU B" : "wall B", "B - A", "change", "noise", i ? "\n" : "       ");
    for (uint32_t i = 0; i < a->count + b->count; i++) {
        const struct report *r = i < a->count ? &a->reports[i] : &b->reports[i - a->count];
        for (uint32_t k = 0; k < r->phase_count; k++)
            if (!known_before(a, b, i, r->phases[k].name))
                print_phase(out, a, b, r->phases[k].name, report_level(r, k));
    }
    print_counters(out, a, b);
    if (a->count == 1 && b->count == 1)
        buf_text(out, "\nOne run each: give repeated runs to learn which differences are real.\n");
}

static enum status read_side(struct side *side, const json_t *const *json, uint32_t count, const char *name,
                             struct error *err)
{
    side->reports = must_calloc(count, sizeof *side->reports);
    for (; side->count < count; side->count++) {
        enum status status = report_of_json(&side->reports[side->count], json[side->count], err);
        if (status == STATUS_OK) continue;
        char place[sizeof err->place] = "";
        if (err) snprintf(place, sizeof place, "%s", err->place);
        error_place(err, "%s[%u]%s%.80s", name, side->count, place[0] ? "." : "", place);
        return status;
    }
    return STATUS_OK;
}

static void free_side(struct side *side)
{
    for (uint32_t i = 0; i < side->count; i++) report_free(&side->reports[i]);
    free(side->reports);
}

enum status profile_compare(const struct json_t *const *a, uint32_t a_count, const struct json_t *const *b,
                            uint32_t b_count, struct buf *out, struct error *err)
{
    if (a_count == 0 || b_count == 0)
        return error_set(err, STATUS_INPUT, "a comparison needs a run on each side");
    struct side left = {0}, right = {0};
    enum status status = read_side(&left, a, a_count, "A", err);
    if (status == STATUS_OK) status = read_side(&right, b, b_count, "B", err);
    if (status == STATUS_OK) print_comparison(out, &left, &right);
    free_side(&left);
    free_side(&right);
    return status;
}

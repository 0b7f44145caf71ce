/* Accounts by primitive and by task. */
#include "profile/state.h"

#include "base/check.h"
#include "profile/words.h"

#include <jansson.h>
#include <stdio.h>

void profile_account_size(struct profile *p, enum account account, uint32_t count)
{
    if (!p || (unsigned)account >= ACCOUNT_COUNT) return;
    pthread_mutex_lock(&p->lock);
    for (uint32_t i = 0; i < p->threads; i++) {
        struct recorder *r = &p->recordings[i]->seen;
        free(r->accounts[account]);
        r->accounts[account] = must_calloc(count, sizeof *r->accounts[account]);
        r->account_sizes[account] = count;
    }
    free(p->accounts[account]);
    p->accounts[account] = must_calloc(count, sizeof *p->accounts[account]);
    p->account_sizes[account] = count;
    pthread_mutex_unlock(&p->lock);
}

struct ranked {
    struct account_row row;
    uint32_t index;
    double ns; /* of all calls, from the timed ones */
};

/* Most time, most ticks, most calls; then the order of the indices, so that equal runs print alike. */
static int by_cost(const void *x, const void *y)
{
    const struct ranked *a = x, *b = y;
    if (a->ns != b->ns) return a->ns > b->ns ? -1 : 1;
    if (a->row.ticks != b->row.ticks) return a->row.ticks > b->row.ticks ? -1 : 1;
    if (a->row.calls != b->row.calls) return a->row.calls > b->row.calls ? -1 : 1;
    return a->index < b->index ? -1 : a->index > b->index;
}

struct ranking {
    struct ranked *rows; /* the used ones, dearest first */
    uint32_t count;
    struct account_row total;
    double total_ns;
};

static struct ranking rank(struct profile *p, enum account account)
{
    struct ranking all = {0};
    pthread_mutex_lock(&p->lock);
    all.rows = must_alloc(p->account_sizes[account] * sizeof *all.rows);
    for (uint32_t i = 0; i < p->account_sizes[account]; i++) {
        struct account_row row = p->accounts[account][i];
        if (row.calls == 0 && row.ticks == 0) continue;
        double ns = row.timed ? (double)row.ns * ((double)row.calls / (double)row.timed) : 0;
        all.rows[all.count++] = (struct ranked){row, i, ns};
        all.total.calls += row.calls;
        all.total.timed += row.timed;
        all.total.ticks += row.ticks;
        all.total_ns += ns;
    }
    pthread_mutex_unlock(&p->lock);
    qsort(all.rows, all.count, sizeof *all.rows, by_cost);
    return all;
}

static const char *name_of(const struct ranked *row, const char *const *names, uint32_t count, char text[16])
{
    if (row->index < count && names && names[row->index]) return names[row->index];
    snprintf(text, 16, "#%u", row->index);
    return text;
}

static const char *const titles[ACCOUNT_COUNT] = {"primitive", "task"};

static void print_row(struct buf *out, const char *name, const struct account_row *row, double ns,
                      double total)
{
    char all[DURATION_TEXT] = "-", each[DURATION_TEXT] = "-", share[16] = "-";
    if (row->timed) {
        duration_text((uint64_t)(ns + 0.5), all);
        duration_text((uint64_t)(ns / (double)(row->calls ? row->calls : 1) + 0.5), each);
        if (total > 0) snprintf(share, sizeof share, "%.1f %%", 100 * ns / total);
    }
    buf_printf(out, "%-24s %10s %8s %12llu %10s %14llu %10.1f\n", name, all, share,
               (unsigned long long)row->calls, each, (unsigned long long)row->ticks,
               row->calls ? (double)row->ticks / (double)row->calls : 0.0);
}

void profile_account_table(struct profile *p, enum account account, const char *const *names,
                           uint32_t name_count, uint32_t top, struct buf *out)
{
    if (!p || (unsigned)account >= ACCOUNT_COUNT) return;
    struct ranking all = rank(p, account);
    buf_printf(out, "%-24s %10s %8s %12s %10s %14s %10s\n", titles[account], "time", "share", "calls",
               "per call", "ticks", "per call");
    struct account_row rest = {0};
    double rest_ns = 0;
    char text[40];
    for (uint32_t i = 0; i < all.count; i++) {
        const struct ranked *r = &all.rows[i];
        if (i < top) {
            print_row(out, name_of(r, names, name_count, text), &r->row, r->ns, all.total_ns);
            continue;
        }
        rest.calls += r->row.calls;
        rest.timed += r->row.timed;
        rest.ticks += r->row.ticks;
        rest_ns += r->ns;
    }
    if (all.count > top) {
        snprintf(text, sizeof text, "%u more", all.count - top);
        print_row(out, text, &rest, rest_ns, all.total_ns);
    }
    print_row(out, "all", &all.total, all.total_ns, all.total_ns);
    if (all.total.timed && all.total.timed < all.total.calls)
        buf_printf(out, "Time is that of %llu calls, taken for all %llu.\n",
                   (unsigned long long)all.total.timed, (unsigned long long)all.total.calls);
    free(all.rows);
}

struct json_t *profile_account_json(struct profile *p, enum account account, const char *const *names,
                                    uint32_t name_count, uint32_t top)
{
    json_t *list = json_array();
    if (!p || (unsigned)account >= ACCOUNT_COUNT) return list;
    struct ranking all = rank(p, account);
    for (uint32_t i = 0; i < all.count && i < top; i++) {
        const struct ranked *r = &all.rows[i];
        char text[16];
        json_t *o = json_object();
        json_object_set_new(o, "index", json_integer(r->index));
        json_object_set_new(o, "name", json_string(name_of(r, names, name_count, text)));
        json_object_set_new(o, "calls", json_integer((json_int_t)r->row.calls));
        json_object_set_new(o, "timed_calls", json_integer((json_int_t)r->row.timed));
        json_object_set_new(o, "ticks", json_integer((json_int_t)r->row.ticks));
        if (r->row.timed) {
            json_object_set_new(o, "time_s", json_real(r->ns / 1e9));
            json_object_set_new(o, "share", json_real(all.total_ns > 0 ? r->ns / all.total_ns : 0));
        }
        json_array_append_new(list, o);
    }
    free(all.rows);
    return list;
}

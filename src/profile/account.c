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

enum { NAME_SIZE = 80 };

struct ranked {
    struct account_row row;
    uint32_t index;
    double ns; /* of all calls, from the timed ones */
    char name[NAME_SIZE];
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

static void add_to_total(struct ranking *all, const struct ranked *r)
{
    all->total.calls += r->row.calls;
    all->total.timed += r->row.timed;
    all->total.direct += r->row.direct;
    all->total.ticks += r->row.ticks;
    all->total_ns += r->ns;
}

/* Of which some are timed. */
static uint64_t timable(const struct account_row *row)
{
    return row->calls > row->direct ? row->calls - row->direct : 0;
}

static double time_of(const struct account_row *row, double ratio)
{
    if (!row->timed) return 0;
    double own =
        (double)row->ns * ((double)timable(row) / (double)row->timed) - (double)row->inner_ns * ratio;
    return own > 0 ? own : 0;
}

static struct ranking rank(struct profile *p, enum account account, const char *const *names,
                           uint32_t name_count)
{
    struct ranking all = {0};
    uint64_t calls = 0, timed = 0;
    pthread_mutex_lock(&p->lock);
    uint32_t size = p->account_sizes[account];
    all.rows = must_alloc(size * sizeof *all.rows);
    for (uint32_t i = 0; i < size; i++) {
        calls += timable(&p->accounts[account][i]);
        timed += p->accounts[account][i].timed;
    }
    for (uint32_t i = 0; i < size; i++) {
        struct ranked *r = &all.rows[all.count];
        *r = (struct ranked){.row = p->accounts[account][i], .index = i};
        if (r->row.calls == 0 && r->row.ticks == 0) continue;
        r->ns = time_of(&r->row, timed ? (double)calls / (double)timed : 0);
        if (i < name_count && names && names[i])
            snprintf(r->name, sizeof r->name, "%s", names[i]);
        else
            snprintf(r->name, sizeof r->name, "#%u", i);
        add_to_total(&all, r);
        all.count++;
    }
    pthread_mutex_unlock(&p->lock);
    qsort(all.rows, all.count, sizeof *all.rows, by_cost);
    return all;
}

static const char *const titles[ACCOUNT_COUNT] = {"primitive", "task"};

static void print_row(struct buf *out, const char *name, const struct account_row *row, double ns,
                      double total)
{
    char all[DURATION_TEXT] = "-", each[DURATION_TEXT] = "-", share[16] = "-";
    if (row->timed) {
        duration_text((uint64_t)(ns + 0.5), all);
        duration_text((uint64_t)(ns / (double)(timable(row) ? timable(row) : 1) + 0.5), each);
        if (total > 0) snprintf(share, sizeof share, "%.1f %%", 100 * ns / total);
    }
    buf_printf(out, "%-24s %10s %8s %12llu %10s %14llu %10.1f\n", name, all, share,
               (unsigned long long)row->calls, each, (unsigned long long)row->ticks,
               row->calls ? (double)row->ticks / (double)row->calls : 0.0);
}

static void print_ranking(const struct ranking *all, enum account account, uint32_t top, struct buf *out)
{
    buf_printf(out, "%-24s %10s %8s %12s %10s %14s %10s\n", titles[account], "time", "share", "calls",
               "per call", "ticks", "per call");
    struct ranking rest = {0};
    for (uint32_t i = 0; i < all->count; i++) {
        if (i < top)
            print_row(out, all->rows[i].name, &all->rows[i].row, all->rows[i].ns, all->total_ns);
        else
            add_to_total(&rest, &all->rows[i]);
    }
    if (all->count > top) {
        char text[40];
        snprintf(text, sizeof text, "%u more", all->count - top);
        print_row(out, text, &rest.total, rest.total_ns, all->total_ns);
    }
    print_row(out, "all", &all->total, all->total_ns, all->total_ns);
    if (all->total.timed && all->total.timed < timable(&all->total))
        buf_printf(out, "Time is that of %llu calls, taken for all %llu.\n",
                   (unsigned long long)all->total.timed, (unsigned long long)timable(&all->total));
    if (all->total.direct)
        buf_printf(out, "%llu more calls are in the time of what made them.\n",
                   (unsigned long long)all->total.direct);
}

void profile_account_table(struct profile *p, enum account account, const char *const *names,
                           uint32_t name_count, uint32_t top, struct buf *out)
{
    if (!p || (unsigned)account >= ACCOUNT_COUNT) return;
    struct ranking all = rank(p, account, names, name_count);
    print_ranking(&all, account, top, out);
    free(all.rows);
}

struct json_t *profile_account_json(struct profile *p, enum account account, const char *const *names,
                                    uint32_t name_count, uint32_t top)
{
    json_t *list = json_array();
    if (!p || (unsigned)account >= ACCOUNT_COUNT) return list;
    struct ranking all = rank(p, account, names, name_count);
    for (uint32_t i = 0; i < all.count && i < top; i++) {
        const struct ranked *r = &all.rows[i];
        json_t *o = json_object();
        json_object_set_new(o, "index", json_integer(r->index));
        json_object_set_new(o, "name", json_string(r->name));
        json_object_set_new(o, "calls", json_integer((json_int_t)r->row.calls));
        json_object_set_new(o, "timed_calls", json_integer((json_int_t)r->row.timed));
        if (r->row.direct) json_object_set_new(o, "direct_calls", json_integer((json_int_t)r->row.direct));
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

static uint64_t number_of(const json_t *o, const char *key)
{
    json_int_t n = json_integer_value(json_object_get(o, key));
    return n > 0 ? (uint64_t)n : 0;
}

enum status profile_account_table_of_json(const struct json_t *json, enum account account, uint32_t top,
                                          struct buf *out, struct error *err)
{
    if (!json_is_array(json)) return error_set(err, STATUS_INPUT, "not a list of accounts");
    struct ranking all = {.rows = must_alloc((json_array_size(json) + 1) * sizeof *all.rows)};
    for (size_t i = 0; i < json_array_size(json); i++) {
        const json_t *o = json_array_get(json, i), *name = json_object_get(o, "name"),
                     *time = json_object_get(o, "time_s");
        struct ranked *r = &all.rows[all.count++];
        double seconds = json_number_value(time);
        *r = (struct ranked){.index = (uint32_t)i};
        r->ns = seconds > 0 && seconds < 1e9 ? seconds * 1e9 : 0;
        r->row = (struct account_row){.calls = number_of(o, "calls"),
                                      .timed = number_of(o, "timed_calls"),
                                      .ticks = number_of(o, "ticks"),
                                      .direct = number_of(o, "direct_calls")};
        snprintf(r->name, sizeof r->name, "%s", json_is_string(name) ? json_string_value(name) : "?");
        add_to_total(&all, r);
    }
    qsort(all.rows, all.count, sizeof *all.rows, by_cost);
    print_ranking(&all, account, top, out);
    free(all.rows);
    return STATUS_OK;
}

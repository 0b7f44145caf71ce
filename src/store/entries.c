#include "score/score.h"
#include "store/inside.h"

#include <ctype.h>

void store_entry_score(struct store_entry *e, const struct score *score)
{
    e->demo_right = score->demo_right;
    e->demo_count = score->demo_count;
    e->test_right = score->test_right;
    e->test_count = score->test_known;
    e->partial = score->partial;
    e->doubt = score->doubted;
    e->ticks = score->ticks;
    e->behaviour = (struct hash128){0, score->behaviour};
}

static struct standing standing_of(const struct store_entry *e)
{
    return (struct standing){.demo_right = e->demo_right,
                             .demo_count = e->demo_count,
                             .doubted = e->doubt,
                             .size = e->size,
                             .partial = e->partial,
                             .ticks = e->ticks,
                             .hash = e->program};
}

int store_entry_compare(const struct store_entry *a, const struct store_entry *b)
{
    struct standing left = standing_of(a), right = standing_of(b);
    return standing_compare(&left, &right);
}

static int compare(const void *a, const void *b) { return store_entry_compare(a, b); }

static enum status require_program(struct store *store, struct hash128 hash, struct error *err)
{
    bool there;
    char digits[HASH128_TEXT];
    TRY(store_program_exists(store, hash, &there, err));
    if (there) return STATUS_OK;
    return store_fault(store, err, "there is no program %s for this entry", hash128_text(hash, digits));
}

static enum status forget_entry(struct store *store, store_task_id task, enum store_kind kind,
                                struct hash128 program, struct error *err)
{
    struct query q = query_begin(store, SQL_ENTRY_SUM);
    query_int(&q, task);
    query_int(&q, kind);
    query_hash(&q, program);
    return totals_forget(store, TOTAL_ENTRIES, &q, err);
}

enum status store_entry_put(struct store *store, const struct store_entry *e, const struct program *program,
                            struct error *err)
{
    TRY(store_check_writing(store, err));
    if (program) {
        require(hash128_equal(program->hash, e->program));
        TRY(store_program_put(store, program, err));
    } else {
        TRY(require_program(store, e->program, err));
    }
    TRY(forget_entry(store, e->task, e->kind, e->program, err));
    int64_t sum = sum_of_entry(e);
    struct query q = query_begin(store, SQL_ENTRY_PUT);
    query_int(&q, e->task);
    query_int(&q, e->kind);
    query_hash(&q, e->program);
    query_int(&q, e->demo_right);
    query_int(&q, e->demo_count);
    query_int(&q, e->test_right);
    query_int(&q, e->test_count);
    query_int(&q, e->partial);
    query_int(&q, e->doubt);
    query_int(&q, (int64_t)e->ticks);
    query_int(&q, (int64_t)e->time_ns);
    query_hash(&q, e->behaviour);
    query_text(&q, e->origin);
    query_int(&q, e->evidence);
    query_hash(&q, e->parent);
    query_hash(&q, e->donor);
    query_int(&q, e->generation);
    query_int(&q, e->run);
    query_int(&q, sum);
    TRY(query_run(&q, err));
    total_add(&store->totals[TOTAL_ENTRIES], sum);
    return STATUS_OK;
}

enum status store_entry_delete(struct store *store, store_task_id task, enum store_kind kind,
                               struct hash128 program, struct error *err)
{
    TRY(store_check_writing(store, err));
    TRY(forget_entry(store, task, kind, program, err));
    struct query q = query_begin(store, SQL_ENTRY_DELETE);
    query_int(&q, task);
    query_int(&q, kind);
    query_hash(&q, program);
    return query_run(&q, err);
}

const char *wrong_entry(const struct store_entry *e, int64_t sum)
{
    enum { PAIRS_MOST = 1 << 20 };
    if (sum_of_entry(e) != sum) return "is not what was written";
    if (e->kind >= STORE_KIND_COUNT) return "is of a kind that there is not";
    if (e->demo_right > e->demo_count || e->test_right > e->test_count)
        return "has more pairs right than there are";
    if (e->demo_count > PAIRS_MOST || e->test_count > PAIRS_MOST) return "has too many pairs";
    for (const char *c = e->origin; *c; c++)
        if (!isalnum((unsigned char)*c) && !strchr("_-+ .", *c)) return "has an origin that there is not";
    return NULL;
}

int64_t read_entry(const struct query *q, struct store_entry *e)
{
    *e = (struct store_entry){
        .task = query_get_int(q, 0),
        .kind = (enum store_kind)query_get_int(q, 1),
        .program = query_get_hash(q, 2),
        .demo_right = (uint32_t)query_get_int(q, 3),
        .demo_count = (uint32_t)query_get_int(q, 4),
        .test_right = (uint32_t)query_get_int(q, 5),
        .test_count = (uint32_t)query_get_int(q, 6),
        .partial = query_get_int(q, 7),
        .doubt = (uint32_t)query_get_int(q, 8),
        .ticks = (uint64_t)query_get_int(q, 9),
        .time_ns = (uint64_t)query_get_int(q, 10),
        .behaviour = query_get_hash(q, 11),
        .generation = (uint32_t)query_get_int(q, 13),
        .run = query_get_int(q, 14),
        .size = (uint32_t)query_get_int(q, 15),
        .evidence = (int32_t)query_get_int(q, 17),
        .parent = query_get_hash(q, 18),
        .donor = query_get_hash(q, 19),
    };
    snprintf(e->origin, sizeof e->origin, "%s", query_get_text(q, 12));
    return query_get_int(q, 16);
}

/* Rows come by task and kind; the rule puts each such group in order. */
static void sort_groups(struct store_entry *at, uint32_t count)
{
    for (uint32_t from = 0, to; from < count; from = to) {
        for (to = from + 1; to < count && at[to].task == at[from].task && at[to].kind == at[from].kind;) to++;
        qsort(at + from, to - from, sizeof *at, compare);
    }
}

enum status store_entries_read(struct store *store, store_task_id task, struct store_entries *entries,
                               struct error *err)
{
    uint32_t first = entries->count;
    struct query q = query_begin(store, task == STORE_ALL ? SQL_ENTRY_ALL : SQL_ENTRY_OF_TASK);
    if (task != STORE_ALL) query_int(&q, task);
    for (bool row;;) {
        TRY(query_next(&q, &row, err));
        if (!row) break;
        array_reserve(entries->at, entries->count, entries->capacity);
        struct store_entry *e = &entries->at[entries->count++];
        int64_t sum = read_entry(&q, e);
        const char *wrong = wrong_entry(e, sum);
        if (!wrong) continue;
        char name[HASH128_TEXT];
        query_end(&q);
        return store_fault(store, err, "the store is damaged (the entry of task %lld, program %s, %s)",
                           (long long)e->task, hash128_text(e->program, name), wrong);
    }
    if (entries->count > first) sort_groups(entries->at + first, entries->count - first);
    return STATUS_OK;
}

void store_entries_clear(struct store_entries *entries)
{
    free(entries->at);
    *entries = (struct store_entries){0};
}

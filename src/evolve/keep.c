#include "evolve/keep.h"

#include <omp.h>

/* ---- writing ---- */

static enum status keep_task(struct evolution *e, struct evolve_task *t, uint32_t generation,
                             struct error *err)
{
    struct archive *a = &t->archive;
    for (uint32_t i = 0; i < a->removed_count; i++)
        TRY(store_entry_delete(e->store, t->key, STORE_SOLVER, a->removed[i], err));
    for (uint32_t i = 0; i < a->count; i++) {
        if (a->entries[i].stored) continue;
        const struct entry *from = &a->entries[i];
        struct store_entry entry = {.task = t->key,
                                    .kind = STORE_SOLVER,
                                    .program = from->program->hash,
                                    .time_ns = from->time_ns,
                                    .evidence = from->evidence,
                                    .parent = from->parent,
                                    .donor = from->donor,
                                    .generation = from->generation,
                                    .run = e->run->id};
        store_entry_score(&entry, &from->score);
        snprintf(entry.origin, sizeof entry.origin, "%s", from->origin);
        TRY(store_entry_put(e->store, &entry, from->program, err));
        a->entries[i].stored = true;
    }
    if (!a->fresh_count) return STATUS_OK;
    return store_seen_append(e->store, e->run->id, generation, t->key, a->fresh, a->fresh_count, err);
}

/* ---- what else a resumed run needs: counts of mutations, and the differs with their scores ----
 *
 * As text, so that it can be looked at; a line each:
 *     kind NAME tried kept
 *     means NAME work gain late_work late_gain fits improved credit
 *     task KEY level job mended HASH...
 *     differ WRITTEN GENERATION REWARD JUDGED  and then the program's lines up to the next differ */

static void print_task(const struct evolve_task *t, struct buf *b)
{
    char text[HASH128_TEXT];
    buf_printf(b, "task %lld %u %u %u", (long long)t->key, t->level, t->job, t->mended_count);
    for (uint32_t i = 0; i < t->mended_count; i++) buf_printf(b, " %s", hash128_text(t->mended[i], text));
    buf_char(b, '\n');
}

static void print_state(const struct evolution *e, struct buf *b)
{
    const struct evolve_summary *s = &e->summary;
    buf_printf(b, "counts %llu %llu %llu %llu %llu %llu\n", (unsigned long long)s->candidates,
               (unsigned long long)s->unique, (unsigned long long)s->evaluations,
               (unsigned long long)s->validations, (unsigned long long)s->cache_hits,
               (unsigned long long)e->differs.tried);
    for (uint32_t k = 0; k < MUTATION_COUNT; k++)
        buf_printf(b, "kind %s %llu %llu\n", mutation_name((enum mutation)k),
                   (unsigned long long)s->kind_tried[k], (unsigned long long)s->kind_kept[k]);
    for (uint32_t m = 0; m < MEANS_COUNT; m++) {
        const struct means_record *r = &s->means[m];
        buf_printf(b, "means %s %llu %llu %llu %llu %llu %llu %lld\n", means_name((enum means)m),
                   (unsigned long long)r->work, (unsigned long long)r->gain, (unsigned long long)r->late_work,
                   (unsigned long long)r->late_gain, (unsigned long long)r->fits,
                   (unsigned long long)r->improved, (long long)r->credit);
    }
    for (uint32_t i = 0; i < e->task_count; i++) print_task(&e->tasks[i], b);
    for (uint32_t i = 0; i < e->differs.count; i++) {
        const struct differ_record *r = &e->differs.records[i];
        buf_printf(b, "differ %d %u %lld %llu\n", r->written, r->generation, (long long)r->reward,
                   (unsigned long long)r->judged);
        program_print(r->program, NULL, b);
    }
}

static struct evolve_task *task_of_key(struct evolution *e, store_task_id key)
{
    for (uint32_t i = 0; i < e->task_count; i++)
        if (e->tasks[i].key == key) return &e->tasks[i];
    return NULL;
}

static void take_kind(struct evolution *e, const char *line)
{
    char name[32];
    unsigned long long tried, kept;
    if (sscanf(line, "kind %31s %llu %llu", name, &tried, &kept) != 3) return;
    for (uint32_t k = 0; k < MUTATION_COUNT; k++)
        if (strcmp(mutation_name((enum mutation)k), name) == 0) {
            e->summary.kind_tried[k] = tried;
            e->summary.kind_kept[k] = kept;
        }
}

static void take_means(struct evolution *e, const char *line)
{
    char name[32];
    unsigned long long n[6];
    long long credit;
    if (sscanf(line, "means %31s %llu %llu %llu %llu %llu %llu %lld", name, &n[0], &n[1], &n[2], &n[3], &n[4],
               &n[5], &credit) != 8)
        return;
    for (uint32_t m = 0; m < MEANS_COUNT; m++)
        if (strcmp(means_name((enum means)m), name) == 0)
            e->summary.means[m] = (struct means_record){n[0], n[1], n[2], n[3], n[4], n[5], credit};
}

static void take_task(struct evolution *e, const char *line)
{
    long long key;
    unsigned level, job, mended;
    int length = 0;
    if (sscanf(line, "task %lld %u %u %u%n", &key, &level, &job, &mended, &length) != 4) return;
    struct evolve_task *t = task_of_key(e, key);
    if (!t || level > MOST_LEVEL + 1 || job > MEANS_COUNT || mended > MOST_MENDED) return;
    t->level = (uint8_t)level;
    t->job = (uint8_t)job;
    t->mended_count = 0;
    for (char text[HASH128_TEXT]; t->mended_count < mended; t->mended_count++) {
        line += length;
        if (sscanf(line, " %32[0-9a-f]%n", text, &length) != 1) return;
        if (!hash128_parse(text, &t->mended[t->mended_count])) return;
    }
}

/* Reads one differ; `text` begins with its line and ends before the next. */
static enum status take_differ(struct evolution *e, char *text, size_t length, struct error *err)
{
    struct differ_record r = {0};
    int written;
    long long reward;
    unsigned long long judged;
    char *program = memchr(text, '\n', length), after = text[length];
    if (!program || sscanf(text, "differ %d %u %lld %llu", &written, &r.generation, &reward, &judged) != 4)
        return error_set(err, STATUS_STORE, "the state of the run is damaged");
    text[length] = 0;
    enum status status = program_parse(&r.program, "the state of the run", program + 1, err);
    text[length] = after;
    TRY(status);
    r.written = written;
    r.reward = reward;
    r.judged = judged;
    if (e->differs.count == MOST_DIFFERS)
        program_free(r.program);
    else
        e->differs.records[e->differs.count++] = r;
    return STATUS_OK;
}

static enum status take_state(struct evolution *e, struct error *err)
{
    struct buf b = {0};
    bool found;
    enum status status = store_state_find(e->store, e->run->id, STORE_ALL, &b, &found, err);
    if (status == STATUS_OK && found) {
        uint32_t most = e->differs.most, epoch = e->differs.epoch;
        differ_pool_clear(&e->differs);
        e->differs.most = most;
        e->differs.epoch = epoch + 1;
    }
    for (char *at = b.data; status == STATUS_OK && found && at && *at;) {
        char *next = strstr(at, "\ndiffer ");
        if (strncmp(at, "differ ", 7) == 0) {
            size_t length = next ? (size_t)(next + 1 - at) : strlen(at);
            status = take_differ(e, at, length, err);
            at += length;
            continue;
        }
        struct evolve_summary *s = &e->summary;
        unsigned long long n[6];
        take_kind(e, at);
        take_means(e, at);
        take_task(e, at);
        if (sscanf(at, "counts %llu %llu %llu %llu %llu %llu", &n[0], &n[1], &n[2], &n[3], &n[4], &n[5]) ==
            6) {
            s->candidates = n[0], s->unique = n[1], s->evaluations = n[2];
            s->validations = n[3], s->cache_hits = n[4], e->differs.tried = n[5];
        }
        at = strchr(at, '\n');
        if (at) at++;
    }
    buf_free(&b);
    return status;
}

static enum status keep_all(struct evolution *e, uint32_t generation, bool whole, struct error *err)
{
    for (uint32_t i = 0; i < e->task_count; i++) TRY(keep_task(e, &e->tasks[i], generation, err));
    if (whole) e->run->generations = generation + 1;
    struct buf state = {0};
    print_state(e, &state);
    enum status status = store_state_put(e->store, e->run->id, STORE_ALL, state.data, state.length, err);
    buf_free(&state);
    TRY(status);
    return store_run_update(e->store, e->run, err);
}

enum status keep_generation(struct evolution *e, uint32_t generation, bool whole, struct error *err)
{
    struct recorder *r = profile_recorder(e->profile, 0);
    TRY(store_begin(e->store, err));
    span_begin(r, PHASE_store_insert);
    enum status status = keep_all(e, generation, whole, err);
    span_next(r, PHASE_store_commit);
    if (status == STATUS_OK)
        status = store_commit(e->store, err);
    else
        store_rollback(e->store);
    span_end(r);
    return status;
}

enum status keep_end(struct evolution *e, struct error *err)
{
    TRY(store_begin(e->store, err));
    e->run->state = e->summary.interrupted ? RUN_INTERRUPTED : RUN_FINISHED;
    enum status status = store_run_update(e->store, e->run, err);
    if (status == STATUS_OK)
        status = store_commit(e->store, err);
    else
        store_rollback(e->store);
    if (status == STATUS_OK) status = store_hash(e->store, &e->summary.store_hash, err);
    return status;
}

/* ---- beginning and resuming ---- */

static enum status find_keys(struct evolution *e, struct error *err)
{
    for (uint32_t i = 0; i < e->task_count; i++) {
        struct evolve_task *t = &e->tasks[i];
        TRY(store_task_put(e->store, t->task->id, t->task->hash, &t->key, err));
    }
    return STATUS_OK;
}

enum status evolve_begin(struct evolution *e, struct store *store, struct store_run *run, struct error *err)
{
    e->store = store;
    e->run = run;
    TRY(store_begin(store, err));
    run->state = RUN_RUNNING;
    run->seed = e->options.seed;
    run->threads = e->options.threads;
    run->data_hash = e->data->hash;
    enum status status = store_run_new(store, run, err);
    if (status == STATUS_OK) status = find_keys(e, err);
    if (status == STATUS_OK) return store_commit(store, err);
    store_rollback(store);
    return status;
}

static void see(void *context, store_task_id key, uint32_t generation, const struct hash128 *hashes,
                uint32_t count)
{
    (void)generation;
    struct evolve_task *t = task_of_key(context, key);
    if (!t) return;
    for (uint32_t i = 0; i < count; i++) archive_first_time(&t->archive, hashes[i]);
    t->archive.fresh_count = 0;
}

/* The programs of a run come back from the store; their scores are made anew, which also checks them. */
static enum status take_entry(struct evolution *e, const struct store_entry *s, struct error *err)
{
    struct evolve_task *t = task_of_key(e, s->task);
    if (!t || s->kind != STORE_SOLVER || s->run != e->run->id) return STATUS_OK;
    struct entry entry = {.generation = s->generation};
    TRY(store_program_find(e->store, s->program, &entry.program, err));
    if (!entry.program)
        return error_set(err, STATUS_STORE, "the store is damaged: a program of task %s is missing",
                         t->task->id);
    snprintf(entry.origin, sizeof entry.origin, "%.15s", s->origin);
    uint64_t time_ns;
    struct trial trial = {e->workers[0].alone_universe, t->task, e->options.fuel, NULL};
    if (e->options.doubts) trial.doubts = task_doubts(t);
    score_alone(&entry.score, &time_ns, &trial, entry.program);
    entry.time_ns = s->time_ns;
    entry.evidence = s->evidence;
    entry.parent = s->parent;
    entry.donor = s->donor;
    entry.stored = true;
    archive_insert(&t->archive, &entry);
    return STATUS_OK;
}

static enum status take_up(struct evolution *e, struct error *err)
{
    struct store_entries entries = {0};
    TRY(take_state(e, err));
    enum status status = store_seen_read(e->store, e->run->id, see, e, err);
    if (status == STATUS_OK) status = store_entries_read(e->store, STORE_ALL, &entries, err);
    for (uint32_t i = 0; i < entries.count && status == STATUS_OK; i++)
        status = take_entry(e, &entries.at[i], err);
    store_entries_clear(&entries);
    for (uint32_t i = 0; i < e->task_count; i++)
        generation_judge(&e->tasks[i], e->run->generations ? e->run->generations - 1 : 0);
    return status;
}

enum status evolve_resume(struct evolution *e, struct store *store, struct store_run *run, struct error *err)
{
    e->store = store;
    e->run = run;
    e->options.seed = run->seed;
    if (!hash128_equal(run->data_hash, e->data->hash))
        return error_set(err, STATUS_INPUT,
                         "run %lld was made on other data than %s: it cannot be continued on it",
                         (long long)run->id, e->data->path);
    TRY(store_begin(store, err));
    run->state = RUN_RUNNING;
    enum status status = find_keys(e, err);
    if (status == STATUS_OK) status = take_up(e, err);
    if (status == STATUS_OK) status = store_run_update(store, run, err);
    if (status != STATUS_OK) {
        store_rollback(store);
        return status;
    }
    e->first_generation = run->generations;
    e->summary.generations = run->generations;
    return store_commit(store, err);
}

#include "api/evolve_curve.h"
#include "api/evolve_tables.h"
#include "base/clock.h"
#include "search/search.h"
#include "value/failure.h"

#include <jansson.h>
#include <omp.h>

void aw_evolve_defaults(aw_evolve_options *o)
{
    struct evolve_options d;
    evolve_defaults(&d);
    *o = (aw_evolve_options){
        .seed = d.seed, .parents = d.parents, .keep = d.keep, .memory_mb = (uint32_t)(d.heap_bytes >> 20)};
}

/* ---- parts that can be left out, for comparisons ---- */

static void no_lexicase(struct evolve_options *o) { o->picking.lexicase = 0; }
static void no_novelty(struct evolve_options *o) { o->picking.novelty = 0; }
static void no_weight(struct evolve_options *o) { o->picking.weight = 0; }
static void no_migrants(struct evolve_options *o) { o->picking.migrants = 0; }
static void no_differs(struct evolve_options *o) { o->differs = 0; }
static void no_grafts(struct evolve_options *o) { o->grafts = false; }
static void no_calls(struct evolve_options *o) { o->calls = false; }
static void no_twice(struct evolve_options *o) { o->twice = false; }
static void no_palette(struct evolve_options *o) { o->palette = false; }
static void no_extensions(struct evolve_options *o) { o->extensions = false; }
static void no_adaptation(struct evolve_options *o) { o->adapt = false; }
static void no_doubts(struct evolve_options *o) { o->doubts = false; }
static void no_shares(struct evolve_options *o) { o->shares = false; }

#define PARTS(X)                                                                                             \
    X(lexicase)                                                                                              \
    X(novelty)                                                                                               \
    X(weight)                                                                                                \
    X(migrants)                                                                                              \
    X(differs) X(grafts) X(calls) X(twice) X(palette) X(extensions) X(adaptation) X(doubts) X(shares)

const char *aw_evolve_parts(void)
{
#define WORD(name) #name " "
    return PARTS(WORD);
#undef WORD
}

static aw_status leave_out(struct evolve_options *o, const char *list, aw_error *error)
{
    static const struct {
        const char *name;
        void (*leave_out)(struct evolve_options *);
    } parts[] = {
#define PART(name) {#name, no_##name},
        PARTS(PART)
#undef PART
    };
    while (list && *list) {
        size_t length = strcspn(list, ","), i = 0, count = sizeof parts / sizeof *parts;
        while (i < count && (strlen(parts[i].name) != length || memcmp(parts[i].name, list, length) != 0))
            i++;
        if (i == count)
            return api_fail(error, AW_INPUT, "no part '%.*s' to do without; there are: %s", (int)length, list,
                            aw_evolve_parts());
        parts[i].leave_out(o);
        list += length + (list[length] == ',');
    }
    struct picking *p = &o->picking;
    if (!p->lexicase && !p->novelty && !p->weight) p->weight = 1;
    return AW_OK;
}

/* Everything one call of aw_evolve holds. */
struct session {
    const aw_evolve_options *options;
    aw_progress_fn *progress;
    void *context;
    struct profile *profile;
    struct store *store;
    struct store_run run;
    struct evolution *evolution;
    char *parameters;
    struct curve curve;
};

static void on_progress(void *context, const struct evolve_progress *p)
{
    struct session *s = context;
    curve_add(&s->curve,
              (struct curve_point){p->generation, p->solved, p->fitting, s->curve.before_s + p->seconds});
    aw_progress out = {.generation = p->generation,
                       .tasks = p->tasks,
                       .solved = p->solved,
                       .fitting = p->fitting,
                       .distinct = p->distinct,
                       .candidates = p->candidates,
                       .unique = p->unique,
                       .evaluations = p->evaluations,
                       .seconds = p->seconds,
                       .generation_seconds = p->generation_seconds,
                       .eta_seconds = p->eta_seconds,
                       .newcomer_count = p->newcomer_count};
    for (uint32_t i = 0; i < p->newcomer_count; i++)
        out.newcomers[i] =
            (aw_newcomer){p->newcomers[i].task,       p->newcomers[i].origin, p->newcomers[i].demo_right,
                          p->newcomers[i].demo_count, p->newcomers[i].size,   p->newcomers[i].solved};
    if (s->options->metrics) {
        struct buf text = {0};
        profile_metrics(s->profile, &text);
        buf_write_file(&text, s->options->metrics,
                       NULL); /* a metrics file that cannot be written stops no run */
        buf_free(&text);
    }
    if (s->progress) s->progress(s->context, &out);
}

/* The parameters a run depends on, as the store keeps them; a resumed run takes them from there. */
static char *parameters_text(const struct evolve_options *o, const char *without, uint32_t search,
                             const aw_library *seeds)
{
    struct buf all = {0};
    for (uint32_t i = 0; i < seeds->lib.count; i++)
        buf_append(&all, (const char *)&seeds->lib.programs[i]->hash, sizeof(struct hash128));
    char hash[HASH128_TEXT];
    hash128_text(hash128_bytes(all.data ? all.data : "", all.length), hash);
    buf_free(&all);
    json_t *json = json_pack("{s:i,s:s,s:b,s:i,s:i,s:I,s:I,s:s}", "search", (int)search, "without",
                             without ? without : "", "one_step", (int)o->one_step, "parents", (int)o->parents,
                             "keep", (int)o->keep, "fuel", (json_int_t)o->fuel, "heap_bytes",
                             (json_int_t)o->heap_bytes, "seeds", hash);
    char *text = json_dumps(json, JSON_COMPACT);
    json_decref(json);
    return text;
}

static aw_status take_parameters(struct evolve_options *o, const struct store_run *run, const char *now,
                                 aw_error *error)
{
    json_t *was = json_loads(run->parameters, 0, NULL), *is = json_loads(now, 0, NULL);
    aw_status status = AW_OK;
    if (!was)
        status = api_fail(error, AW_STORE, "the parameters of run %lld are not readable", (long long)run->id);
    else if (!json_equal(json_object_get(was, "seeds"), json_object_get(is, "seeds")))
        status = api_fail(error, AW_INPUT,
                          "run %lld was made with other seed programs: give the same --seeds to resume it",
                          (long long)run->id);
    if (status == AW_OK) {
        o->parents = (uint32_t)json_integer_value(json_object_get(was, "parents"));
        o->keep = (uint32_t)json_integer_value(json_object_get(was, "keep"));
        o->fuel = json_integer_value(json_object_get(was, "fuel"));
        o->heap_bytes = (size_t)json_integer_value(json_object_get(was, "heap_bytes"));
        o->seed = run->seed;
        o->one_step = json_boolean_value(json_object_get(was, "one_step"));
        status = leave_out(o, json_string_value(json_object_get(was, "without")), error);
    }
    json_decref(was);
    json_decref(is);
    return status;
}

static aw_status open_store(struct session *s, struct evolve_options *o, const aw_data *data,
                            const aw_library *seeds, aw_error *error)
{
    struct error err = {0};
    bool found = false;
    s->parameters = parameters_text(o, s->options->without, s->options->search, seeds);
    if (!s->options->store) return AW_OK;
    API_TRY(error, &err,
            store_open(&s->store, s->options->store, s->options->resume ? STORE_WRITE : STORE_CREATE, &err));
    if (!s->options->resume) {
        s->run = (struct store_run){
            .version = AW_VERSION, .parameters = s->parameters, .data_path = data->set->path};
        return AW_OK;
    }
    API_TRY(error, &err, store_run_last(s->store, &s->run, &found, &err));
    if (!found)
        return api_fail(error, AW_INPUT, "%s: nothing to resume: the store has no run", s->options->store);
    json_t *before = json_loads(s->run.summary, 0, NULL);
    curve_resume(&s->curve, json_object_get(before, "curve"));
    json_decref(before);
    return take_parameters(o, &s->run, s->parameters, error);
}

/* ---- tables and JSON ---- */

static json_t *ids_json(const struct evolution *e, bool solved)
{
    json_t *ids = json_array();
    for (uint32_t i = 0; i < evolve_task_count(e); i++) {
        const struct evolve_task *t = evolve_task_at(e, i);
        if (solved ? t->solved : t->fits) json_array_append_new(ids, json_string(t->task->id));
    }
    return ids;
}

static json_t *kinds_json(const struct evolve_summary *s)
{
    json_t *kinds = json_array();
    for (uint32_t k = 0; k < MUTATION_COUNT; k++)
        json_array_append_new(kinds,
                              json_pack("{s:s,s:I,s:I}", "name", mutation_name((enum mutation)k), "tried",
                                        (json_int_t)s->kind_tried[k], "kept", (json_int_t)s->kind_kept[k]));
    return kinds;
}

static json_t *differs_json(const struct evolution *e)
{
    const struct differ_pool *pool = evolve_differs(e);
    json_t *all = json_array();
    for (uint32_t i = 0; i < pool->count; i++) {
        const struct differ_record *r = &pool->records[i];
        json_array_append_new(all, json_pack("{s:s,s:b,s:i,s:i,s:I}", "name", r->program->name, "written",
                                             (int)r->written, "generation", (int)r->generation, "score",
                                             differ_score(r), "judged", (json_int_t)r->judged));
    }
    return all;
}

static void set(json_t *o, const char *key, uint64_t n)
{
    json_object_set_new(o, key, json_integer((json_int_t)n));
}

/* The profile, with the accounts of all primitives and tasks. */
static json_t *timing_json(const struct session *s)
{
    json_t *o = profile_json(s->profile);
    uint32_t count = evolve_task_count(s->evolution);
    const char *of_primitives[PRIMITIVE_COUNT], **ids = must_alloc((count + 1) * sizeof *ids);
    for (uint32_t p = 0; p < PRIMITIVE_COUNT; p++) of_primitives[p] = primitives[p].name;
    for (uint32_t i = 0; i < count; i++) ids[i] = evolve_task_at(s->evolution, i)->task->id;
    json_object_set_new(
        o, "primitives",
        profile_account_json(s->profile, ACCOUNT_PRIMITIVE, of_primitives, PRIMITIVE_COUNT, UINT32_MAX));
    json_object_set_new(o, "tasks", profile_account_json(s->profile, ACCOUNT_TASK, ids, count, UINT32_MAX));
    free(ids);
    return o;
}

static json_t *summary_json(const struct session *s, const aw_evolve_summary *out)
{
    const struct evolve_summary *e = evolve_result(s->evolution);
    json_t *o = json_object(), *failures = json_object(), *timing = timing_json(s);
    set(o, "seed", out->seed);
    set(o, "threads", out->threads);
    set(o, "generations", out->generations);
    set(o, "tasks", out->tasks);
    set(o, "solved", out->solved);
    json_object_set_new(o, "solved_ids", ids_json(s->evolution, true));
    set(o, "fitting", out->fitting);
    json_object_set_new(o, "fitting_ids", ids_json(s->evolution, false));
    json_object_set_new(o, "curve", curve_json(&s->curve));
    set(o, "candidates", out->candidates);
    set(o, "unique", out->unique);
    set(o, "evaluations", out->evaluations);
    set(o, "nodes_computed", out->nodes_computed);
    set(o, "nodes_shared", out->nodes_shared);
    set(o, "validations", out->validations);
    set(o, "mismatches", out->mismatches);
    set(o, "cache_hits", e->cache_hits);
    set(o, "peak_values_bytes", e->peak_values_bytes);
    json_object_set_new(o, "wall_s", json_real(out->wall_s));
    json_object_set_new(o, "cpu_s", json_real(out->cpu_s));
    json_object_set_new(o, "interrupted", json_boolean(out->interrupted));
    json_object_set_new(o, "store_hash", json_string(out->store_hash));
    for (uint32_t k = 0; k < FAILURE_COUNT; k++)
        set(failures, failure_words((enum failure)k), e->failures[k]);
    json_object_set_new(o, "failures", failures);
    json_object_set_new(o, "mutations", kinds_json(e));
    set(o, "differ_measures", e->differ_measures);
    json_object_set_new(o, "differs", differs_json(s->evolution));
    json_object_set(o, "phases", json_object_get(timing, "phases"));
    json_object_set(o, "profile", timing);
    json_decref(timing);
    return o;
}

static void summarise(struct session *s, aw_evolve_summary *out)
{
    const struct evolve_summary *e = evolve_result(s->evolution);
    struct buf phases_text = {0};
    profile_table(s->profile, &phases_text);
    *out = (aw_evolve_summary){
        .generations = e->generations,
        .tasks = e->tasks,
        .fitting = e->fitting,
        .solved = e->solved,
        .candidates = e->candidates,
        .unique = e->unique,
        .evaluations = e->evaluations,
        .nodes_computed = e->nodes_computed,
        .nodes_shared = e->nodes_shared,
        .validations = e->validations,
        .mismatches = e->mismatches,
        .wall_s = e->wall_seconds,
        .cpu_s = e->cpu_seconds,
        .interrupted = e->interrupted,
        .solved_table = solved_table(s->evolution),
        .economy_table = economy_table(s->evolution),
        .kinds_table = kinds_table(e),
        .differs_table = differs_table(s->evolution),
        .phases_table = api_text(&phases_text),
    };
    hash128_text(e->store_hash, out->store_hash);
}

/* The run's own record of itself, for `profile` and `report` later. */
static enum status keep_summary(struct session *s, const aw_evolve_summary *out, struct error *err)
{
    if (!s->store) return STATUS_OK;
    json_t *timing = timing_json(s);
    char *text = json_dumps(timing, JSON_COMPACT);
    json_decref(timing);
    s->run.summary = out->json.data;
    s->run.phases = text;
    enum status status = store_begin(s->store, err);
    if (status == STATUS_OK) status = store_run_update(s->store, &s->run, err);
    if (status == STATUS_OK) status = store_commit(s->store, err);
    free(text);
    s->run.summary = s->run.phases = NULL;
    return status;
}

/* Seeds every task with the programs that a search from nothing proposes for it. */
static void search_seeds(struct session *s, const struct evolve_options *o, const aw_data *data)
{
    struct search_options search = {.budget = s->options->search};
#pragma omp parallel num_threads(o->threads)
    {
        struct searcher *searcher = searcher_new();
        struct recorder *r = profile_recorder(s->profile, (uint32_t)omp_get_thread_num());
#pragma omp for schedule(dynamic, 1)
        for (uint32_t i = 0; i < data->set->count; i++) {
            struct search_result result;
            if (o->stop && *o->stop) continue;
            span_begin(r, PHASE_search);
            search_task(searcher, &data->set->tasks[i], &search, &result);
            for (uint32_t k = 0; k < 2; k++) {
                if (result.best[k]) evolve_propose(s->evolution, i, result.best[k]);
                result.best[k] = NULL;
            }
            search_result_clear(&result);
            span_end(r);
        }
        searcher_free(searcher);
    }
}

static aw_status run_session(struct session *s, struct evolve_options *o, const aw_data *data,
                             const aw_library *seeds, aw_evolve_summary *summary, aw_error *error)
{
    struct error err = {0};
    struct recorder *r = profile_recorder(s->profile, 0);
    uint64_t wall = wall_ns(), cpu = process_cpu_ns();
    span_begin(r, PHASE_run);
    span_begin(r, PHASE_load);
    if (s->options->trace) API_TRY(error, &err, profile_trace_open(s->profile, s->options->trace, 0, &err));
    aw_status opened = open_store(s, o, data, seeds, error);
    if (opened != AW_OK) return opened;
    s->evolution = evolve_new(o, data->set, &seeds->lib,
                              s->options->differs ? &s->options->differs->lib : NULL, s->profile);
    if (s->store && s->options->resume)
        API_TRY(error, &err, evolve_resume(s->evolution, s->store, &s->run, &err));
    else if (s->store)
        API_TRY(error, &err, evolve_begin(s->evolution, s->store, &s->run, &err));
    span_end(r);
    if (s->options->search && evolve_begins(s->evolution)) search_seeds(s, o, data);
    API_TRY(error, &err, evolve_run(s->evolution, on_progress, s, &err));
    span_end(r);
    profile_finish(s->profile);
    summarise(s, summary);
    summary->wall_s = (double)(wall_ns() - wall) * 1e-9;
    summary->cpu_s = (double)(process_cpu_ns() - cpu) * 1e-9;
    summary->seed = o->seed;
    summary->threads = o->threads;
    summary->json = api_json(summary_json(s, summary));
    API_TRY(error, &err, keep_summary(s, summary, &err));
    if (s->options->trace) API_TRY(error, &err, profile_trace_close(s->profile, &err));
    return AW_OK;
}

aw_status aw_evolve(const aw_data *data, const aw_library *seeds, const aw_evolve_options *options,
                    aw_progress_fn *progress, void *context, aw_evolve_summary *summary, aw_error *error)
{
    struct evolve_options o;
    evolve_defaults(&o);
    o.seed = options->seed;
    o.threads = options->threads ? options->threads : (uint32_t)omp_get_num_procs();
    o.generations = options->generations;
    o.seconds = options->seconds;
    o.parents = options->parents;
    o.keep = options->keep;
    o.heap_bytes = (size_t)options->memory_mb << 20;
    o.stop = options->stop;
    o.one_step = options->one_step;
    memset(summary, 0, sizeof *summary);
    if (o.one_step) {
        o.picking = (struct picking){.migrants = 1};
        o.differs = 0;
        o.adapt = o.extensions = o.shares = false;
    }
    aw_status parts = leave_out(&o, options->without, error);
    if (parts != AW_OK) return parts;
    struct session s = {.options = options, .progress = progress, .context = context};
    s.profile = profile_new(o.threads, NULL);
    aw_status status = run_session(&s, &o, data, seeds, summary, error);
    if (status != AW_OK) aw_evolve_summary_clear(summary);
    evolve_free(s.evolution);
    store_run_clear(&s.run);
    store_close(s.store);
    profile_free(s.profile);
    free(s.parameters);
    curve_clear(&s.curve);
    return status;
}

void aw_evolve_summary_clear(aw_evolve_summary *s)
{
    aw_text_free(&s->solved_table);
    aw_text_free(&s->economy_table);
    aw_text_free(&s->kinds_table);
    aw_text_free(&s->differs_table);
    aw_text_free(&s->phases_table);
    aw_text_free(&s->json);
}

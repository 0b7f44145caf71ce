#include "api/evolve_curve.h"
#include "api/evolve_parameters.h"
#include "api/evolve_summary.h"
#include "base/clock.h"

#include <jansson.h>
#include <omp.h>

void aw_evolve_defaults(aw_evolve_options *o)
{
    struct evolve_options d;
    evolve_defaults(&d);
    *o = (aw_evolve_options){.search = d.search,
                             .seed = d.seed,
                             .parents = d.parents,
                             .keep = d.keep,
                             .memory_mb = (uint32_t)(d.heap_bytes >> 20)};
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
    struct error metrics_fault; /* of the last that could not be written */
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
        /* A metrics file that cannot be written stops no run; the end tells. */
        struct error err;
        if (buf_write_file(&text, s->options->metrics, &err) != STATUS_OK) s->metrics_fault = err;
        buf_free(&text);
    }
    if (s->progress) s->progress(s->context, &out);
}

static aw_status open_store(struct session *s, struct evolve_options *o, const aw_data *data,
                            const aw_library *seeds, aw_error *error)
{
    struct error err = {0};
    bool found = false;
    s->parameters = evolve_parameters_text(o, s->options->without, seeds);
    if (!s->options->store) return AW_OK;
    API_TRY(error, &err,
            store_open(&s->store, s->options->store, s->options->resume ? STORE_WRITE : STORE_CREATE, &err));
    API_TRY(error, &err, store_claim(s->store, false, &err));
    if (!s->options->resume) {
        s->run = (struct store_run){
            .version = AW_VERSION, .parameters = s->parameters, .data_path = data->set->path};
        return AW_OK;
    }
    API_TRY(error, &err, store_verify(s->store, &err));
    API_TRY(error, &err, store_run_last(s->store, &s->run, &found, &err));
    if (!found)
        return api_fail(error, AW_INPUT, "%s: nothing to resume: the store has no run", s->options->store);
    json_t *before = json_loads(s->run.summary, 0, NULL);
    curve_resume(&s->curve, json_object_get(before, "curve"));
    json_decref(before);
    return evolve_parameters_take(o, &s->run, s->parameters, error);
}

/* The run's own record of itself, for `profile` and `report` later. */
static enum status keep_summary(struct session *s, const aw_evolve_summary *out, struct error *err)
{
    if (!s->store) return STATUS_OK;
    json_t *timing = evolve_timing_json(s->evolution, s->profile);
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
    s->evolution = evolve_new(o, data->set, seeds ? &seeds->lib : NULL,
                              s->options->differs ? &s->options->differs->lib : NULL, s->profile);
    if (s->store && s->options->resume)
        API_TRY(error, &err, evolve_resume(s->evolution, s->store, &s->run, &err));
    else if (s->store)
        API_TRY(error, &err, evolve_begin(s->evolution, s->store, &s->run, &err));
    span_end(r);
    API_TRY(error, &err, evolve_run(s->evolution, on_progress, s, &err));
    span_end(r);
    profile_finish(s->profile);
    evolve_summarise(s->evolution, s->profile, summary);
    summary->wall_s = (double)(wall_ns() - wall) * 1e-9;
    summary->cpu_s = (double)(process_cpu_ns() - cpu) * 1e-9;
    if (s->metrics_fault.status != STATUS_OK)
        error_text(&s->metrics_fault, summary->metrics_error, sizeof summary->metrics_error);
    summary->seed = o->seed;
    summary->threads = o->threads;
    summary->json = api_json(evolve_summary_json(s->evolution, s->profile, &s->curve, summary));
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
    o.search = options->search;
    memset(summary, 0, sizeof *summary);
    if (o.one_step) {
        o.picking = (struct picking){.migrants = 1};
        o.differs = 0;
        o.adapt = o.extensions = o.shares = false;
    }
    aw_status parts = evolve_leave_out(&o, options->without, error);
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

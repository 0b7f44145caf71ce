#include "api/evolve_summary.h"
#include "api/evolve_tables.h"
#include "value/failure.h"

#include <jansson.h>

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

static json_t *means_json(const struct evolve_summary *s)
{
    json_t *all = json_array();
    for (uint32_t m = 0; m < MEANS_COUNT; m++) {
        const struct means_record *r = &s->means[m];
        json_array_append_new(all,
                              json_pack("{s:s,s:I,s:I,s:I,s:I}", "name", means_name((enum means)m), "work_us",
                                        (json_int_t)r->work, "gain", (json_int_t)r->gain, "fits",
                                        (json_int_t)r->fits, "improved", (json_int_t)r->improved));
    }
    return all;
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

json_t *evolve_timing_json(const struct evolution *e, struct profile *profile)
{
    json_t *o = profile_json(profile);
    uint32_t count = evolve_task_count(e);
    const char *of_primitives[PRIMITIVE_COUNT], **ids = must_alloc((count + 1) * sizeof *ids);
    for (uint32_t p = 0; p < PRIMITIVE_COUNT; p++) of_primitives[p] = primitives[p].name;
    for (uint32_t i = 0; i < count; i++) ids[i] = evolve_task_at(e, i)->task->id;
    json_object_set_new(
        o, "primitives",
        profile_account_json(profile, ACCOUNT_PRIMITIVE, of_primitives, PRIMITIVE_COUNT, UINT32_MAX));
    json_object_set_new(o, "tasks", profile_account_json(profile, ACCOUNT_TASK, ids, count, UINT32_MAX));
    free(ids);
    return o;
}

json_t *evolve_summary_json(const struct evolution *run, struct profile *profile, const struct curve *curve,
                            const aw_evolve_summary *out)
{
    const struct evolve_summary *e = evolve_result(run);
    json_t *o = json_object(), *failures = json_object(), *timing = evolve_timing_json(run, profile);
    set(o, "seed", out->seed);
    set(o, "threads", out->threads);
    set(o, "generations", out->generations);
    set(o, "tasks", out->tasks);
    set(o, "solved", out->solved);
    json_object_set_new(o, "solved_ids", ids_json(run, true));
    set(o, "fitting", out->fitting);
    json_object_set_new(o, "fitting_ids", ids_json(run, false));
    json_object_set_new(o, "curve", curve_json(curve));
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
    json_object_set_new(o, "means", means_json(e));
    json_object_set_new(o, "mutations", kinds_json(e));
    set(o, "differ_measures", e->differ_measures);
    json_object_set_new(o, "differs", differs_json(run));
    json_object_set(o, "phases", json_object_get(timing, "phases"));
    json_object_set(o, "profile", timing);
    json_decref(timing);
    return o;
}

void evolve_summarise(const struct evolution *run, struct profile *profile, aw_evolve_summary *out)
{
    const struct evolve_summary *e = evolve_result(run);
    struct buf phases_text = {0};
    profile_table(profile, &phases_text);
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
        .means_table = means_table(run),
        .solved_table = solved_table(run),
        .economy_table = economy_table(run),
        .kinds_table = kinds_table(e),
        .differs_table = differs_table(run),
        .phases_table = api_text(&phases_text),
    };
    hash128_text(e->store_hash, out->store_hash);
}

void aw_evolve_summary_clear(aw_evolve_summary *s)
{
    aw_text_free(&s->means_table);
    aw_text_free(&s->solved_table);
    aw_text_free(&s->economy_table);
    aw_text_free(&s->kinds_table);
    aw_text_free(&s->differs_table);
    aw_text_free(&s->phases_table);
    aw_text_free(&s->json);
}

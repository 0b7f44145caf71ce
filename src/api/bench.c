/* bench: what src/bench measures. */
#include "api/api.h"
#include "bench/bench.h"

#include <jansson.h>

static aw_status read_part(const char *word, uint32_t *parts, aw_error *error)
{
    if (!word) *parts = (1u << BENCH_PARTS) - 1;
    for (uint32_t k = 0; k < BENCH_PARTS && word; k++)
        if (strcmp(word, bench_part_words[k]) == 0) *parts = 1u << k;
    return *parts ? AW_OK
                  : api_fail(error, AW_INPUT,
                             "--only: no part '%s'; there are primitives, cold, mutants, threads", word);
}

aw_status aw_bench(const aw_data *data, const aw_library *library, const aw_bench_options *o,
                   aw_print_fn *print, void *context, uint64_t *signature, aw_text *json, aw_error *error)
{
    struct bench_plan plan = {.side = o->side,
                              .call = o->call,
                              .samples = o->samples,
                              .tasks = o->tasks,
                              .mutants = o->mutants,
                              .rounds = o->rounds,
                              .quick = o->quick,
                              .no_memory = o->no_memory,
                              .all_programs = o->all_programs,
                              .signature_only = o->signature_only};
    aw_status status = read_part(o->only, &plan.parts, error);
    if (status != AW_OK) return status;
    if (o->side && o->side != 10 && o->side != 20 && o->side != 30)
        return api_fail(error, AW_INPUT, "--side: %u is not 10, 20 or 30", o->side);
    json_t *result;
    *signature = bench_run(&plan, data->set, &library->lib, print, context, &result);
    *json = api_json(result);
    return AW_OK;
}

aw_status aw_bench_compare(const char *old_path, const char *new_path, aw_text *report, bool *same_behaviour,
                           aw_error *error)
{
    struct error err = {0};
    struct buf text = {0};
    enum status status = bench_compare(old_path, new_path, &text, same_behaviour, &err);
    if (status != STATUS_OK) buf_free(&text);
    API_TRY(error, &err, status);
    *report = api_text(&text);
    return AW_OK;
}

/* What a data set has: figures, and tasks that are there twice. */
#include "api/api.h"

#include <jansson.h>

struct figures {
    uint32_t demos, tests, outputs, most_demos, most_tests, height, width;
};

static void measure(struct figures *f, struct grid_data g)
{
    if (g.height > f->height) f->height = g.height;
    if (g.width > f->width) f->width = g.width;
}

static struct figures figures_of(const struct dataset *set)
{
    struct figures f = {0};
    for (uint32_t i = 0; i < set->count; i++) {
        const struct task *t = &set->tasks[i];
        f.demos += t->demo_count;
        f.tests += t->test_count;
        if (t->demo_count > f.most_demos) f.most_demos = t->demo_count;
        if (t->test_count > f.most_tests) f.most_tests = t->test_count;
        for (uint32_t k = 0; k < t->demo_count + t->test_count; k++) {
            const struct task_pair *p = k < t->demo_count ? &t->demos[k] : &t->tests[k - t->demo_count];
            f.outputs += k >= t->demo_count && p->has_output;
            measure(&f, p->input);
            measure(&f, p->output);
        }
    }
    return f;
}

static int compare_contents(const void *x, const void *y)
{
    const struct task *a = *(const struct task *const *)x, *b = *(const struct task *const *)y;
    int order = hash128_compare(a->hash, b->hash);
    return order ? order : strcmp(a->id, b->id);
}

/* Each task with the one before it that has the same content. */
static json_t *find_twins(const struct dataset *set)
{
    const struct task **order = must_alloc(set->count * sizeof *order);
    json_t *twins = json_array();
    for (uint32_t i = 0; i < set->count; i++) order[i] = &set->tasks[i];
    qsort(order, set->count, sizeof *order, compare_contents);
    for (uint32_t i = 1; i < set->count; i++)
        if (hash128_equal(order[i]->hash, order[i - 1]->hash))
            json_array_append_new(twins, json_pack("[s,s]", order[i - 1]->id, order[i]->id));
    free(order);
    return twins;
}

static aw_text for_people(const aw_data *data, const struct figures *f, const json_t *twins)
{
    const struct dataset *set = data->set;
    struct buf b = {0};
    size_t i;
    json_t *pair;
    json_array_foreach(twins, i, pair)
        buf_printf(&b, "twice   %s and %s have the same content (%s, %s)\n",
                   json_string_value(json_array_get(pair, 0)), json_string_value(json_array_get(pair, 1)),
                   task_find(set, json_string_value(json_array_get(pair, 0)))->path,
                   task_find(set, json_string_value(json_array_get(pair, 1)))->path);
    buf_printf(&b,
               "%u task%s: %u demonstrations (up to %u a task), %u tests (up to %u), %u with known outputs; "
               "grids up to %ux%u; "
               "%u left out, %zu there twice; contents %s\n",
               set->count, set->count == 1 ? "" : "s", f->demos, f->most_demos, f->tests, f->most_tests,
               f->outputs, f->height, f->width, set->error_count, json_array_size(twins), data->hash);
    return api_text(&b);
}

aw_status aw_data_check(const aw_data *data, bool json, aw_text *text, uint32_t *problems, aw_error *error)
{
    struct figures f = figures_of(data->set);
    json_t *twins = find_twins(data->set);
    (void)error;
    *problems = data->set->error_count + (uint32_t)json_array_size(twins);
    if (!json) {
        *text = for_people(data, &f, twins);
        json_decref(twins);
        return AW_OK;
    }
    json_t *o =
        json_pack("{s:i,s:i,s:i,s:i,s:i,s:i,s:i,s:i,s:o,s:s}", "tasks", (int)data->set->count, "demos",
                  (int)f.demos, "tests", (int)f.tests, "known_outputs", (int)f.outputs, "height",
                  (int)f.height, "width", (int)f.width, "left_out", (int)data->set->error_count, "notes",
                  (int)data->note_count, "twice", twins, "hash", data->hash);
    *text = api_json(o);
    return AW_OK;
}

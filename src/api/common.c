#include "api/api.h"
#include "dsl/image/image.h"

#include <jansson.h>
#include <stdarg.h>

aw_status api_error(aw_error *out, enum status status, const struct error *err)
{
    if (out) {
        out->status = (aw_status)status;
        error_text(err, out->text, sizeof out->text);
    }
    return (aw_status)status;
}

aw_status api_fail(aw_error *out, aw_status status, const char *format, ...)
{
    if (!out) return status;
    va_list args;
    va_start(args, format);
    vsnprintf(out->text, sizeof out->text, format, args);
    va_end(args);
    out->status = status;
    return status;
}

aw_text api_text(struct buf *b)
{
    buf_text(b, "");
    aw_text text = {b->data, b->length};
    *b = (struct buf){0};
    return text;
}

aw_text api_json(struct json_t *json)
{
    /* 15 digits keep every nanosecond of 11 days, and print 0.1 as 0.1. */
    aw_text text = {json_dumps(json, JSON_INDENT(1) | JSON_REAL_PRECISION(15)), 0};
    require(text.data);
    text.length = strlen(text.data);
    json_decref(json);
    return text;
}

aw_status api_find_run(struct store *store, const char *path, const char *word, struct store_run *run,
                       aw_error *error)
{
    struct error err = {0};
    bool found;
    char *end = NULL;
    long long number = word ? strtoll(word, &end, 10) : 0;
    if (word && (end == word || *end))
        return api_fail(error, AW_INPUT, "%s: expected the number of a run", word);
    if (!word)
        API_TRY(error, &err, store_run_last(store, run, &found, &err));
    else
        API_TRY(error, &err, store_run_find(store, number, run, &found, &err));
    if (found) return AW_OK;
    return word ? api_fail(error, AW_INPUT, "%s has no run %s: `arcwright store ls`", path, word)
                : api_fail(error, AW_INPUT, "%s has no run yet", path);
}

struct json_t *api_grid_json(struct grid_data g)
{
    json_t *rows = json_array();
    for (uint32_t i = 0; i < g.height; i++) {
        json_t *row = json_array();
        for (uint32_t j = 0; j < g.width; j++)
            json_array_append_new(row, json_integer(g.cells[(size_t)i * g.width + j]));
        json_array_append_new(rows, row);
    }
    return rows;
}

void aw_text_free(aw_text *text)
{
    free(text->data);
    *text = (aw_text){0};
}

void aw_grid_clear(aw_grid *grid)
{
    free((void *)(uintptr_t)grid->cells);
    *grid = (aw_grid){0};
}

/* ---- data ---- */

static void *error_texts(const struct error *errors, uint32_t count, uint32_t room)
{
    char(*texts)[1024] = must_calloc(count + room, sizeof *texts);
    for (uint32_t i = 0; i < count; i++) error_text(&errors[i], texts[i], sizeof texts[i]);
    return texts;
}

static uint32_t side_of(const struct task *t)
{
    uint32_t most = 0;
    for (uint32_t k = 0; k < t->demo_count + t->test_count; k++) {
        const struct task_pair *p = k < t->demo_count ? &t->demos[k] : &t->tests[k - t->demo_count];
        const struct grid_data *grids[] = {&p->input, &p->output};
        for (uint32_t i = 0; i < 2; i++) {
            if (grids[i]->height > most) most = grids[i]->height;
            if (grids[i]->width > most) most = grids[i]->width;
        }
    }
    return most;
}

/* Tasks of larger grids than an image has, of more pairs than a batch or an answer has room for: nothing is dropped
 * without a word. */
static void note_limits(aw_data *d)
{
    const struct task *many = NULL, *tests = NULL, *large = NULL;
    uint32_t count = 0, more_tests = 0, more_large = 0;
    for (uint32_t i = 0; i < d->set->count; i++) {
        const struct task *t = &d->set->tasks[i];
        if (t->test_count > MOST_TESTS && !more_tests++) tests = t;
        if (side_of(t) > IMAGE_SIDE && !more_large++) large = t;
        if (t->demo_count + t->test_count > MOST_SAMPLES && !count++) many = t;
    }
    if (large)
        snprintf(
            d->notes[d->note_count++], sizeof *d->notes,
            "%s: a grid of %u rows or columns (and %u more such tasks): primitives of images, and so search, take at "
            "most %d",
            large->id, side_of(large), more_large - 1, IMAGE_SIDE);
    if (many)
        snprintf(
            d->notes[d->note_count++], sizeof *d->notes,
            "%s: %u demonstrations and %u tests (and %u more such tasks): verify, run and score use all; search and "
            "evolve use %d pairs, up to %d of them tests",
            many->id, many->demo_count, many->test_count, count - 1, MOST_SAMPLES, MOST_SAMPLES / 2);
    if (tests)
        snprintf(d->notes[d->note_count++], sizeof *d->notes,
                 "%s: %u tests (and %u more such tasks): search, evolve and submit answer the first %d",
                 tests->id, tests->test_count, more_tests - 1, MOST_TESTS);
}

static aw_data *data_of(struct dataset *set)
{
    aw_data *d = must_calloc(1, sizeof *d);
    d->set = set;
    hash128_text(set->hash, d->hash);
    d->errors = error_texts(set->errors, set->error_count, 1);
    d->notes = error_texts(set->notes, set->note_count, 3);
    d->note_count = set->note_count;
    note_limits(d);
    return d;
}

aw_status aw_data_open_as(const aw_data_options *o, aw_data **data, aw_error *error)
{
    struct error err = {0};
    struct dataset *set;
    struct reading how = {o->split, o->demos, o->tests, o->skip_pairs};
    API_TRY(error, &err, dataset_open_as(&set, o->paths, o->path_count, &how, &err));
    *data = data_of(set);
    return AW_OK;
}

aw_status aw_data_open(const char *path, aw_data **data, aw_error *error)
{
    return aw_data_open_as(&(aw_data_options){.paths = &path, .path_count = 1}, data, error);
}

aw_status aw_data_parse(const char *name, const char *text, size_t length, aw_data **data, aw_error *error)
{
    struct error err = {0};
    struct dataset *set;
    API_TRY(error, &err, dataset_parse(&set, name, text, length, &err));
    *data = data_of(set);
    return AW_OK;
}

aw_text aw_data_task_json(const aw_data *data, uint32_t i)
{
    struct buf b = {0};
    task_write_json(&b, &data->set->tasks[i]);
    return api_text(&b);
}

void aw_data_free(aw_data *data)
{
    if (!data) return;
    dataset_free(data->set);
    free(data->errors);
    free(data->notes);
    free(data);
}

uint32_t aw_data_count(const aw_data *data) { return data->set->count; }
const char *aw_data_id(const aw_data *data, uint32_t i) { return data->set->tasks[i].id; }
const char *aw_data_hash(const aw_data *data) { return data->hash; }
uint32_t aw_data_error_count(const aw_data *data) { return data->set->error_count; }
const char *aw_data_error(const aw_data *data, uint32_t i) { return data->errors[i]; }
uint32_t aw_data_note_count(const aw_data *data) { return data->note_count; }
const char *aw_data_note(const aw_data *data, uint32_t i) { return data->notes[i]; }
const char *aw_data_path(const aw_data *data) { return data->set->path; }
bool aw_data_has(const aw_data *data, const char *id) { return task_find(data->set, id) != NULL; }

/* ---- libraries ---- */

void api_library_texts(aw_library *l)
{
    free(l->errors);
    free(l->notes);
    l->errors = error_texts(l->lib.errors, l->lib.error_count, 0);
    l->notes = error_texts(l->lib.notes, l->lib.note_count, 0);
}

static enum status read_preludes(struct prelude **prelude, const char *const *preludes, uint32_t count,
                                 const char *dialect, struct error *err)
{
    for (uint32_t i = 0; i < count; i++) TRY(prelude_add(prelude, preludes[i], false, err));
    return dialect ? prelude_add(prelude, dialect, true, err) : STATUS_OK;
}

aw_status aw_library_read_with(const char *path, const char *const *preludes, uint32_t prelude_count,
                               const char *dialect, aw_library **library, aw_error *error)
{
    struct error err = {0};
    struct prelude *prelude = NULL;
    aw_library *l = must_calloc(1, sizeof *l);
    enum status status = read_preludes(&prelude, preludes, prelude_count, dialect, &err);
    l->lib.prelude = prelude;
    if (status == STATUS_OK) status = library_read(&l->lib, path, &err);
    l->lib.prelude = NULL;
    prelude_free(prelude);
    if (status != STATUS_OK) {
        aw_library_free(l);
        return api_error(error, status, &err);
    }
    api_library_texts(l);
    *library = l;
    return AW_OK;
}

aw_status aw_library_read(const char *path, aw_library **library, aw_error *error)
{
    return aw_library_read_with(path, NULL, 0, NULL, library, error);
}

aw_status aw_library_parse(const char *name, const char *text, aw_library **library, aw_error *error)
{
    struct error err = {0};
    aw_library *l = must_calloc(1, sizeof *l);
    enum status status = library_parse(&l->lib, name, text, strlen(text), &err);
    if (status != STATUS_OK) {
        aw_library_free(l);
        return api_error(error, status, &err);
    }
    api_library_texts(l);
    *library = l;
    return AW_OK;
}

void aw_library_append(aw_library *library, const aw_library *more)
{
    for (uint32_t i = 0; i < more->lib.count; i++) {
        const struct program *p = more->lib.programs[i];
        library_add(&library->lib, program_extract(p->graph, p->root, p->name));
    }
}

void aw_library_free(aw_library *l)
{
    if (!l) return;
    library_free(&l->lib);
    free(l->errors);
    free(l->notes);
    free(l);
}

uint32_t aw_library_count(const aw_library *l) { return l->lib.count; }
uint32_t aw_library_error_count(const aw_library *l) { return l->lib.error_count; }
const char *aw_library_error(const aw_library *l, uint32_t i) { return l->errors[i]; }
uint32_t aw_library_note_count(const aw_library *l) { return l->lib.note_count; }
const char *aw_library_note(const aw_library *l, uint32_t i) { return l->notes[i]; }
const char *aw_library_name(const aw_library *l, uint32_t i) { return l->lib.programs[i]->name; }
const char *aw_library_task(const aw_library *l, uint32_t i) { return l->lib.programs[i]->task; }
uint32_t aw_library_size(const aw_library *l, uint32_t i) { return l->lib.programs[i]->size; }
void aw_library_hash(const aw_library *l, uint32_t i, char hash[33])
{
    hash128_text(l->lib.programs[i]->hash, hash);
}

aw_text aw_library_print(const aw_library *l, uint32_t i)
{
    struct buf b = {0};
    program_print(l->lib.programs[i], NULL, &b);
    return api_text(&b);
}

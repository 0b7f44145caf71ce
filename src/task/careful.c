/* The reader that decides (see task/read.h): jansson makes a tree of the file, and this walks it. Each fault
 * is reported with the position of the value in the tree, such as 007bbfb7.train[0].input[2][5]. */
#include "task/tree.h"

#include <string.h>

__attribute__((format(printf, 2, 3))) struct place tree_below(const struct place *parent, const char *format,
                                                              ...)
{
    struct place here = *parent;
    size_t length = strlen(here.text);
    va_list args;
    va_start(args, format);
    vsnprintf(here.text + length, sizeof here.text - length, format, args);
    va_end(args);
    return here;
}

const char *tree_kind(const json_t *value)
{
    switch (json_typeof(value)) {
    case JSON_OBJECT: return "an object";
    case JSON_ARRAY: return "a list";
    case JSON_STRING: return "a string";
    case JSON_INTEGER: return "an integer";
    case JSON_REAL: return "a number with a fraction";
    case JSON_TRUE:
    case JSON_FALSE: return "true or false";
    default: return "null";
    }
}

/* The line of the text with this number, for the excerpt; error_position() cuts it at its end. */
static const char *find_line(const char *text, size_t length, int line)
{
    const char *end = text + length;
    while (--line > 0) {
        const char *newline = memchr(text, '\n', (size_t)(end - text));
        if (!newline) return "";
        text = newline + 1;
    }
    return text;
}

/* A whole file is often one line of thousands of bytes; then the words of jansson, which quote the place,
 * must do without the line below them. */
enum status tree_parse(json_t **tree, const char *text, size_t length, struct error *err)
{
    json_error_t fault;
    *tree = NULL;
    const char *nul = memchr(text, 0, length);
    if (nul) { /* jansson passes over one behind a number */
        uint32_t line = 1;
        const char *start = text;
        for (const char *c = text; c < nul; c++)
            if (*c == '\n') {
                line++;
                start = c + 1;
            }
        error_set(err, STATUS_INPUT, "this is not valid JSON: a byte that is 0");
        error_position(err, line, (uint32_t)(nul - start) + 1, "");
        return STATUS_INPUT;
    }
    *tree = json_loadb(text, length, JSON_REJECT_DUPLICATES, &fault);
    if (*tree) return STATUS_OK;
    for (char *c = fault.text; *c; c++)
        if ((unsigned char)*c < ' ') *c = ' ';
    error_set(err, STATUS_INPUT, "this is not valid JSON: %s", fault.text);
    if (fault.line < 1) return STATUS_INPUT;
    uint32_t column = fault.column > 0 ? (uint32_t)fault.column : 1;
    const char *line = find_line(text, length, fault.line);
    error_position(err, (uint32_t)fault.line, column, column < 100 ? line : "");
    return STATUS_INPUT;
}

static enum status get_cell(const json_t *value, int8_t *cell, const struct place *place, struct error *err)
{
    if (!json_is_integer(value))
        return wrong(err, place, "expected a colour 0..%d, found %s", TASK_COLOURS - 1, tree_kind(value));
    json_int_t colour = json_integer_value(value);
    if (colour < 0 || colour >= TASK_COLOURS)
        return wrong(err, place, "colour %" JSON_INTEGER_FORMAT " is not one of 0..%d", colour,
                     TASK_COLOURS - 1);
    *cell = (int8_t)colour;
    return STATUS_OK;
}

static enum status get_row(const json_t *row, int8_t *cells, size_t width, const struct place *place,
                           struct error *err)
{
    for (size_t c = 0; c < width; c++) {
        struct place here = tree_below(place, "[%zu]", c);
        TRY(get_cell(json_array_get(row, c), cells + c, &here, err));
    }
    return STATUS_OK;
}

static enum status get_grid(const json_t *value, struct draft *d, struct draft_grid *grid,
                            const struct place *place, struct error *err)
{
    if (!json_is_array(value))
        return wrong(err, place, "expected a grid (a list of rows), found %s", tree_kind(value));
    size_t height = json_array_size(value), width = 0;
    if (height == 0) return wrong(err, place, "the grid is empty");
    if (height > TASK_SIDE_READ)
        return wrong(err, place, "the grid has %zu rows; at most %d are read", height, TASK_SIDE_READ);

    int8_t *cells = draft_reserve_grid(d);
    for (size_t r = 0; r < height; r++) {
        const json_t *row = json_array_get(value, r);
        struct place here = tree_below(place, "[%zu]", r);
        if (!json_is_array(row))
            return wrong(err, &here, "expected a row (a list of colours), found %s", tree_kind(row));
        size_t w = json_array_size(row);
        if (r == 0) width = w;
        if (w != width)
            return wrong(err, &here, "the row is ragged: it has %zu cells, the first row has %zu", w, width);
        if (w == 0) return wrong(err, &here, "the row is empty");
        if (w > TASK_SIDE_READ)
            return wrong(err, &here, "the row has %zu cells; at most %d are read", w, TASK_SIDE_READ);
        TRY(get_row(row, cells + r * width, width, &here, err));
    }
    *grid = (struct draft_grid){(uint16_t)height, (uint16_t)width, d->cell_count};
    d->cell_count += (uint32_t)(height * width);
    return STATUS_OK;
}

static enum status get_pair(const json_t *value, struct draft *d, struct draft_pair *pair, bool test,
                            const struct place *place, struct error *err)
{
    if (!json_is_object(value))
        return wrong(err, place, "expected a pair {\"input\": ..., \"output\": ...}, found %s",
                     tree_kind(value));
    const json_t *input = json_object_get(value, "input"), *output = json_object_get(value, "output");
    if (!input) return wrong(err, place, "the key \"input\" is missing");
    if (!output && !test) return wrong(err, place, "the key \"output\" is missing");
    struct place here = tree_below(place, ".input");
    TRY(get_grid(input, d, &pair->input, &here, err));
    if (!output || (test && json_is_null(output))) return STATUS_OK;
    here = tree_below(place, ".output");
    TRY(get_grid(output, d, &pair->output, &here, err));
    pair->has_output = true;
    return STATUS_OK;
}

/* A faulty pair, when only it is to be left out, leaves a note and nothing in the draft. */
static enum status add_pair(const json_t *value, struct reader *r, struct draft_list *list,
                            const struct place *place, struct error *err)
{
    struct draft *d = r->draft;
    struct error fault;
    uint32_t cells = d->cell_count;
    enum status status = get_pair(value, d, draft_add_pair(list), list == &d->tests, place,
                                  r->src->how->skip_pairs ? &fault : err);
    if (status == STATUS_OK || !r->src->how->skip_pairs) return status;
    list->count--;
    d->cell_count = cells;
    struct error note;
    error_set(&note, STATUS_OK, "%.200s: the pair is left out, the task stays", fault.message);
    error_place(&note, "%s", fault.place);
    error_at(&note, r->src->path);
    harvest_add_note(r->harvest, &note);
    return STATUS_OK;
}

static enum status get_pairs(const json_t *task, const char *key, struct reader *r, struct draft_list *list,
                             const struct place *place, struct error *err)
{
    const json_t *pairs = json_object_get(task, key);
    struct place here = tree_below(place, "%s%s", place->text[0] ? "." : "", key);
    bool test = list == &r->draft->tests;
    if (!pairs && !test) return wrong(err, place, "the key \"%s\" is missing", key);
    if (pairs && !json_is_array(pairs))
        return wrong(err, &here, "expected a list of pairs, found %s", tree_kind(pairs));
    for (size_t i = 0; i < json_array_size(pairs); i++) {
        struct place at = tree_below(&here, "[%zu]", i);
        TRY(add_pair(json_array_get(pairs, i), r, list, &at, err));
    }
    if (!list->count && !test) return wrong(err, &here, "there is no demonstration pair");
    if (!list->count) tree_note(r, place, "there is no test pair: the task has demonstrations alone");
    return STATUS_OK;
}

enum status tree_task(struct reader *r, const json_t *value, const struct place *place, struct error *err)
{
    draft_clear(r->draft);
    if (!json_is_object(value))
        return wrong(err, place, "expected a task {\"train\": ..., \"test\": ...}, found %s",
                     tree_kind(value));
    TRY(get_pairs(value, "train", r, &r->draft->demos, place, err));
    return get_pairs(value, "test", r, &r->draft->tests, place, err);
}

enum status tree_task_of_pairs(struct reader *r, const json_t *pairs, const struct place *place,
                               struct error *err)
{
    const struct reading *how = r->src->how;
    struct draft *d = r->draft;
    uint32_t demos = how->demos ? how->demos : 4, tests = how->demos ? how->tests : 1;
    size_t i = 0, size = json_array_size(pairs);
    draft_clear(d);
    for (; i < size && (d->demos.count < demos || d->tests.count < tests); i++) {
        struct place at = tree_below(place, "[%zu]", i);
        TRY(add_pair(json_array_get(pairs, i), r, d->demos.count < demos ? &d->demos : &d->tests, &at, err));
    }
    if (!d->demos.count) return wrong(err, place, "there is no demonstration pair");
    tree_note(r, place,
              "a list of %zu pairs: the first %u are the demonstrations, the next %u the tests "
              "(--pairs N+M)%s",
              size, d->demos.count, d->tests.count, i < size ? "; the others are not used" : "");
    return STATUS_OK;
}

enum status tree_check_id(const char *id, const struct place *place, struct error *err)
{
    if (id && task_id_valid(id, strlen(id))) return STATUS_OK;
    return wrong(err, place, "a task's id is 1 to %d bytes without / \\ : * ? \" < > | and not first a dot",
                 TASK_ID_SIZE - 1);
}

void tree_note(struct reader *r, const struct place *place, const char *format, ...)
{
    struct error note;
    char text[300];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    error_set(&note, STATUS_OK, "%s", text);
    error_place(&note, "%s", place->text);
    error_at(&note, r->src->path);
    harvest_add_note(r->harvest, &note);
}

static void record(struct harvest *h, struct error *err, const char *path)
{
    error_at(err, path);
    harvest_add_error(h, err);
}

void tree_keep(struct reader *r, const char *id, enum status read, struct error *err)
{
    if (read != STATUS_OK) {
        record(r->harvest, err, r->src->path);
        return;
    }
    if (answers_apply(r->src->answers, id, r->draft, err) != STATUS_OK)
        record(r->harvest, err, r->src->answers_path);
    draft_finish(r->draft, r->harvest, id, r->src->path);
}

void careful_read_tasks(const struct source *src, struct draft *d, struct harvest *h)
{
    json_t *tree;
    struct error err;
    struct reader r = {src, d, h};
    if (forms_read_lines(&r)) return;
    if (tree_parse(&tree, src->text, src->length, &err) != STATUS_OK) {
        record(h, &err, src->path);
        return;
    }
    if (forms_read(&r, tree, &err) != STATUS_OK) record(h, &err, src->path);
    json_decref(tree);
}

static enum status get_answer(const json_t *value, const char *id, struct answers *a,
                              const struct place *place, struct error *err)
{
    TRY(tree_check_id(id, place, err));
    if (!json_is_array(value))
        return wrong(err, place, "expected a list of output grids, found %s", tree_kind(value));
    struct answer read = {0};
    for (size_t i = 0; i < json_array_size(value); i++) {
        struct place here = tree_below(place, "[%zu]", i);
        struct draft_grid grid;
        enum status status = get_grid(json_array_get(value, i), &a->cells, &grid, &here, err);
        if (status != STATUS_OK) {
            free(read.grids);
            return status;
        }
        answer_add_grid(&read, grid);
    }
    struct answer *kept = answers_add(a, id, strlen(id));
    kept->grids = read.grids;
    kept->count = read.count;
    kept->capacity = read.capacity;
    return STATUS_OK;
}

void careful_read_answers(const char *path, const char *text, size_t length, struct answers *a,
                          struct harvest *h)
{
    json_t *tree;
    struct error err;
    if (tree_parse(&tree, text, length, &err) != STATUS_OK) {
        record(h, &err, path);
        return;
    }
    if (!json_is_object(tree)) {
        error_set(&err, STATUS_INPUT, "expected {\"ID\": [output, ...], ...}, found %s", tree_kind(tree));
        record(h, &err, path);
    }
    const char *id;
    json_t *value;
    json_object_foreach(tree, id, value)
    {
        struct place place = tree_below(&(struct place){""}, "%s", id);
        if (get_answer(value, id, a, &place, &err) != STATUS_OK) record(h, &err, path);
    }
    answers_sort(a);
    json_decref(tree);
}

enum status careful_read_grid(const char *text, size_t length, struct draft *d, struct draft_grid *grid,
                              struct error *err)
{
    json_t *tree;
    struct place place = {"grid"};
    TRY(tree_parse(&tree, text, length, err));
    enum status status = get_grid(tree, d, grid, &place, err);
    json_decref(tree);
    return status;
}

/* Programs from files: arc-dsl's Python style.
 *
 *     file      = { import | docstring | "NAME =" expression | def }
 *     def       = "def" name "(" parameters ")" ["->" annotation] ":" { assignment } "return" expression
 *     expression = name | call | integer | tuple | lambda        call = callee "(" arguments ")"
 *
 * A file is scanned for what it defines, then each of its functions that is no helper is read straight into a graph;
 * so slicing, sharing and inlining are what is left when the returned node is extracted. The first error of a
 * function is recorded with its position, and the next is read. */
#include "program/parser.h"

enum { ERRORS_MOST = 20 }; /* of a file; then how many more */

/* ---- programs ---- */

static bool begins(const struct definition *d, const char *word)
{
    size_t n = strlen(word);
    return d->length >= n && memcmp(d->name, word, n) == 0;
}

/* Helpers are no programs: what other functions of the file call, and what has a primitive's name. */
static bool is_program(const struct definition *d)
{
    if (begins(d, "solve") || begins(d, "differ") || begins(d, "verify")) return true;
    return d->function && !d->used && primitive_find(d->name, d->length) == PRIMITIVE_COUNT;
}

static enum status bind_inputs(struct parser *p, const struct parameters *head,
                               node_id arguments[PARAMETERS_MOST])
{
    static const enum input order[4][3] = {{0}, {INPUT_I}, {INPUT_S, INPUT_I}, {INPUT_S, INPUT_I, INPUT_C}};
    memset(arguments, 0xff, PARAMETERS_MOST * sizeof *arguments);
    if (!head->required)
        FAIL_AT(p, head->end.line, head->end.line_start, head->end.column,
                "no parameters: expected (I), (S, I) or (S, I, C)");
    if (head->required > 3) {
        struct place place = head->at[3].place;
        FAIL_AT(p, place.line, place.line_start, place.column,
                "too many parameters: expected (I), (S, I) or (S, I, C)");
    }
    for (uint32_t k = 0; k < head->required; k++)
        arguments[k] = graph_input(p->graph, order[head->required][k]);
    return STATUS_OK;
}

static enum status keep_program(struct parser *p, const struct definition *d, node_id root,
                                struct program **program)
{
    char name[PROGRAM_NAME];
    memcpy(name, d->name, d->length);
    name[d->length] = 0;
    struct program *made = program_extract(p->graph, root, name);
    if (!program_printable(made)) {
        uint32_t calls = made->size, nodes = made->graph->count;
        program_free(made);
        FAIL_AT(
            p, d->name_at.token_line, d->name_at.token_line_start, d->name_at.column,
            "the function is too long: %u calls, %u expressions; at most %d lines of a call each, %d expressions",
            calls, nodes, PROGRAM_LINES, PROGRAM_NODES);
    }
    made->line = d->name_at.token_line;
    program_set_file(made, p->path);
    *program = made;
    return STATUS_OK;
}

/* The function, or the one that a value is another name for; NULL for other values. */
static enum status function_behind(struct parser *p, const struct definition *d,
                                   const struct definition **function)
{
    struct meaning is = {.definition = d};
    struct cursor here_now = p->cursor;
    if (!d->function) TRY(value_meaning(p, d, &is));
    p->cursor = here_now;
    *function = is.definition;
    return STATUS_OK;
}

static enum status parse_program(struct parser *p, const struct definition *d, struct program **program)
{
    const struct definition *function;
    struct parameters head;
    node_id arguments[PARAMETERS_MOST], root;
    TRY(function_behind(p, d, &function));
    if (!function) return STATUS_OK;
    struct frame frame = {function, NULL};
    p->frame = &frame;
    p->cursor = function->at;
    enum status status = parse_head(p, &head);
    if (status == STATUS_OK) status = bind_inputs(p, &head, arguments);
    p->frame = NULL;
    if (status == STATUS_OK) status = function_call(p, function, &head, arguments, &root);
    frame.definition = d;
    p->frame = &frame;
    if (status == STATUS_OK) status = keep_program(p, d, root, program);
    p->frame = NULL;
    return status;
}

/* ---- errors ---- */

static void add_error(struct library *lib, const struct error *err)
{
    enum { KEPT_MOST = 20000 }; /* 26 MB: a file of bad lines must not become a thousand times its size */
    if (lib->error_count == KEPT_MOST) return;
    array_reserve(lib->errors, lib->error_count, lib->error_capacity);
    lib->errors[lib->error_count++] = *err;
}

void library_add_note(struct library *lib, const struct error *note)
{
    array_reserve(lib->notes, lib->note_count, lib->note_capacity);
    lib->notes[lib->note_count++] = *note;
}

static bool told_before(const struct library *lib, uint32_t first, const struct error *err)
{
    for (uint32_t i = first; i < lib->error_count; i++)
        if (lib->errors[i].line == err->line && lib->errors[i].column == err->column &&
            strcmp(lib->errors[i].path, err->path) == 0)
            return true;
    return false;
}

/* A fault in a helper stands at its place once; every program that it costs is named. */
static void record(struct parser *p, const struct definition *d, uint32_t first)
{
    int n = (int)(d->length < 60 ? d->length : 60);
    struct error *err = p->err;
    if (p->fault && p->fault != d) {
        uint32_t line = err->line;
        char helper[64];
        snprintf(helper, sizeof helper, "%.*s", (int)(p->fault->length < 60 ? p->fault->length : 60),
                 p->fault->name);
        if (told_before(p->lib, first, err)) {
            error_set(err, STATUS_INPUT, "'%.*s' needs '%s', whose line %u cannot be read", n, d->name,
                      helper, line);
            p->cursor = d->name_at;
            set_place(p, d->name_at.token_line, d->name_at.token_line_start, d->name_at.column);
        } else {
            size_t used = strlen(err->message);
            snprintf(err->message + used, sizeof err->message - used,
                     " (in '%s', which '%.*s' of line %u needs)", helper, n, d->name, d->name_at.token_line);
        }
    }
    add_error(p->lib, err);
}

/* Many faults of a file are told in part; of a file that is no arc-dsl at all there is one. */
static void cap_errors(struct library *lib, uint32_t first, uint32_t programs, const char *path)
{
    uint32_t count = lib->error_count - first;
    struct error more;
    if (programs == 0 && count >= 3) {
        struct error old = lib->errors[first];
        error_set(&more, STATUS_INPUT,
                  "this is no arc-dsl: none of its functions is lines of 'name = call(...)' and a return; %u "
                  "faults, the first in line %u: %.150s",
                  count, old.line, old.message);
        error_at(&more, path);
        lib->errors[first] = more;
        lib->error_count = first + 1;
    } else if (count > ERRORS_MOST) {
        error_set(&more, STATUS_INPUT, "and %u more functions or lines of this file", count - ERRORS_MOST);
        error_at(&more, path);
        lib->error_count = first + ERRORS_MOST;
        add_error(lib, &more);
    }
}

/* ---- files ---- */

/* solve(I) in a file whose name is the task's. */
static void name_by_file(struct library *lib, struct program *p, const char *path, bool alone)
{
    const char *slash = strrchr(path, '/'), *stem = slash ? slash + 1 : path;
    size_t length = strlen(stem);
    if (length > 3 && strcmp(stem + length - 3, ".py") == 0) length -= 3;
    bool id = length == 8 && strspn(stem, "0123456789abcdef") >= 8;
    if (p->task[0] || length == 0 || length >= 256) return;
    if (strcmp(p->name, "solve") != 0 && !(alone && id)) return;
    char task[256], name[PROGRAM_NAME];
    memcpy(task, stem, length);
    task[length] = 0;
    name_of_task(name, "solve_", task);
    struct error note;
    error_set(&note, STATUS_OK, "'%.60s' is for the task in the file's name, %.100s", p->name, task);
    error_position(&note, p->line, 1, "");
    error_at(&note, path);
    library_add_note(lib, &note);
    program_set_name(p, name, task);
}

enum status library_parse(struct library *lib, const char *path, const char *text, size_t length,
                          struct error *err)
{
    struct error local = {0};
    struct module module = {0};
    struct parser p = {.lib = lib, .prelude = lib->prelude};
    uint32_t programs = lib->count, errors = lib->error_count;
    (void)err;
    parser_begin(&p, path, text, length);
    p.err = &local;
    module_scan(&module, &p);
    p.graph = graph_new();
    for (uint32_t i = 0; i < module.count; i++) {
        struct program *program = NULL;
        const struct definition *d = &module.at[i];
        if (!is_program(d)) continue;
        graph_clear(p.graph);
        p.name_count = p.scope = p.call_count = p.unknowns = p.nesting = 0;
        p.fault = NULL;
        if (parse_program(&p, d, &program) != STATUS_OK)
            record(&p, d, errors);
        else if (program)
            library_add(lib, program);
    }
    for (uint32_t i = programs; i < lib->count; i++)
        name_by_file(lib, lib->programs[i], path, lib->count - programs == 1);
    cap_errors(lib, errors, lib->count - programs, path);
    graph_free(p.graph);
    free(p.names);
    free(p.calls);
    module_clear(&module);
    return STATUS_OK;
}

enum status program_parse(struct program **program, const char *path, const char *text, struct error *err)
{
    struct library lib = {0};
    enum status status = library_parse(&lib, path, text, strlen(text), err);
    if (status == STATUS_OK && lib.error_count) {
        if (err) *err = lib.errors[0];
        status = STATUS_INPUT;
    } else if (status == STATUS_OK && lib.count != 1) {
        status = error_set(err, STATUS_INPUT, "expected one function, got %u", lib.count);
        error_at(err, path);
    }
    if (status == STATUS_OK) {
        check(lib.programs);
        *program = lib.programs[0];
        lib.count = 0;
    }
    library_free(&lib);
    return status;
}

/* ---- preludes ---- */

enum status prelude_add(struct prelude **prelude, const char *path, bool weak, struct error *err)
{
    struct buf text = {0};
    struct library faults = {0};
    TRY(buf_read_file(&text, path, err));
    if (!*prelude) *prelude = must_calloc(1, sizeof **prelude);
    struct prelude *all = *prelude;
    array_reserve(all->at, all->count, all->capacity);
    struct prelude_file *f = &all->at[all->count++];
    size_t size = strlen(path) + 1;
    *f = (struct prelude_file){.text = text, .path = memcpy(must_alloc(size), path, size), .weak = weak};
    struct parser p = {.lib = &faults};
    parser_begin(&p, f->path, text.data, text.length);
    module_scan(&f->module, &p);
    /* definitions point to their module, and the array of files may have moved */
    for (uint32_t i = 0; i < all->count; i++)
        for (uint32_t k = 0; k < all->at[i].module.count; k++)
            all->at[i].module.at[k].at.module = all->at[i].module.at[k].name_at.module = &all->at[i].module;
    enum status status = STATUS_OK;
    if (faults.error_count) {
        if (err) *err = faults.errors[0];
        status = STATUS_INPUT;
    }
    library_free(&faults);
    return status;
}

void prelude_free(struct prelude *prelude)
{
    if (!prelude) return;
    for (uint32_t i = 0; i < prelude->count; i++) {
        buf_free(&prelude->at[i].text);
        free(prelude->at[i].path);
        module_clear(&prelude->at[i].module);
    }
    free(prelude->at);
    free(prelude);
}

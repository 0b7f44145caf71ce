/* verify and run: programs alone, each pair cold in an empty universe. */
#include "api/api.h"
#include "base/clock.h"
#include "value/failure.h"

#include <jansson.h>
#include <omp.h>

const char *aw_verdict_name(aw_verdict_status status)
{
    return (const char *[]){"right", "wrong", "failed"}[status];
}

static const struct task_pair *pair_at(const struct task *task, uint32_t k)
{
    return k < task->demo_count ? &task->demos[k] : &task->tests[k - task->demo_count];
}

static void pair_name_text(const struct task *task, uint32_t k, char text[32])
{
    bool demo = k < task->demo_count;
    snprintf(text, 32, "%s[%u]", demo ? "train" : "test", demo ? k : k - task->demo_count);
}

/* Runs the program on pair k; the time is of the evaluation alone, the least of `repeat`. */
static value run_pair(struct universe *u, const struct program *p, const struct task *task, uint32_t k,
                      int64_t fuel, uint32_t repeat, uint64_t *run_ns, uint32_t *ticks)
{
    value v = FAIL_EMPTY;
    *run_ns = UINT64_MAX;
    for (uint32_t i = 0; i < (repeat ? repeat : 1); i++) {
        struct sample s;
        universe_reset(u);
        sample_make(&s, u, task, k, p->signature != SIGNATURE_I);
        uint64_t start = wall_ns();
        v = program_run(p, u, s.inputs, fuel, ticks);
        uint64_t ns = wall_ns() - start;
        if (ns < *run_ns) *run_ns = ns;
    }
    return v;
}

static void why_failed(aw_verdict *r, struct universe *u, const struct program *p, const struct task *task,
                       uint32_t k, int64_t fuel, value v)
{
    char name[32];
    struct buf text = {0};
    pair_name_text(task, k, name);
    api_failure(p, u, task, k, fuel, v, &text);
    snprintf(r->why, sizeof r->why, "%s: %s", name, text.data);
    buf_free(&text);
}

static void why_wrong(aw_verdict *r, const struct universe *u, const struct task *task, uint32_t k, value v)
{
    char name[32];
    struct grid_data g;
    pair_name_text(task, k, name);
    const struct grid_data *wanted = &pair_at(task, k)->output;
    if (!value_grid(u, v, &g)) {
        snprintf(r->why, sizeof r->why, "%s: the result is no grid of colours of at most %dx%d", name,
                 TASK_SIDE_READ, TASK_SIDE_READ);
    } else if (g.height != wanted->height || g.width != wanted->width) {
        snprintf(r->why, sizeof r->why, "%s: %ux%u instead of %ux%u", name, g.height, g.width, wanted->height,
                 wanted->width);
    } else {
        uint32_t wrong = 0;
        for (uint32_t i = 0; i < (uint32_t)g.height * g.width; i++) wrong += g.cells[i] != wanted->cells[i];
        snprintf(r->why, sizeof r->why, "%s: %u of %u cells are wrong", name, wrong,
                 (uint32_t)g.height * g.width);
    }
}

static void verify_program(struct universe *u, const struct program *p, const struct task *task, int64_t fuel,
                           uint32_t repeat, aw_verdict *r)
{
    uint32_t failed = 0, first_bad = UINT32_MAX;
    bool hopeless = false;
    for (uint32_t k = 0; k < task->demo_count + task->test_count; k++) {
        const struct task_pair *pair = pair_at(task, k);
        if (!pair->has_output) continue;
        uint64_t ns;
        uint32_t ticks;
        if (hopeless) {
            r->pairs++;
            continue;
        }
        value v = run_pair(u, p, task, k, fuel, repeat, &ns, &ticks);
        bool right = value_is_grid_data(u, v, pair->output), fails = value_failed(v);
        r->pairs++;
        r->pairs_right += right;
        r->run_ns += ns;
        r->ticks += ticks;
        /* The first failure is told rather than an earlier wrong output. */
        if (!right && (first_bad == UINT32_MAX || (fails && !failed))) {
            if (fails)
                why_failed(r, u, p, task, k, fuel, v);
            else
                why_wrong(r, u, task, k, v);
            first_bad = k;
        }
        failed += fails;
        /* A limit takes a second or so to meet, and is met on the other pairs too: they are not tried. */
        hopeless = v == FAIL_FUEL || v == FAIL_MEMORY;
    }
    r->status = failed ? AW_FAILED : r->pairs_right == r->pairs ? AW_RIGHT : AW_WRONG;
}

/* The task of the program's name; else that of a part of it between underscores: solve_v2_67a3c6ac,
 * solve_67a3c6ac_b. */
static const struct task *find_task(const struct dataset *set, const struct program *p)
{
    const struct task *task = task_find(set, p->task);
    char id[TASK_ID_SIZE];
    for (const char *at = p->task; !task && (at = strchr(at, '_'));) task = task_find(set, ++at);
    for (size_t n = strlen(p->task); !task && n-- > 1;)
        if (p->task[n] == '_' && n < sizeof id) {
            snprintf(id, sizeof id, "%.*s", (int)n, p->task);
            task = task_find(set, id);
        }
    return task;
}

static void sum_up(const aw_verdict *verdicts, uint32_t count, aw_verify_summary *s)
{
    memset(s, 0, sizeof *s);
    s->programs = count;
    for (uint32_t i = 0; i < count; i++) {
        const aw_verdict *r = &verdicts[i];
        s->right += r->status == AW_RIGHT;
        s->wrong += r->status == AW_WRONG;
        s->failed += r->status == AW_FAILED;
        s->pairs += r->pairs;
        s->pairs_right += r->pairs_right;
        s->run_ns_total += r->run_ns;
        bool first = r->pairs > 0;
        for (uint32_t k = 0; k < i && first; k++) first = strcmp(verdicts[k].task, r->task) != 0;
        s->tasks += first;
    }
    s->runs = s->pairs;
}

aw_status aw_verify(const aw_data *data, const aw_library *library, const aw_verify_options *options,
                    aw_verdict *verdicts, aw_verify_summary *summary, aw_error *error)
{
    /* NOLINTNEXTLINE(clang-analyzer-deadcode.DeadStores): read by the pragma below */
    uint32_t threads = options->threads ? options->threads : (uint32_t)omp_get_num_procs();
    int64_t fuel = options->fuel ? options->fuel : PATIENT_FUEL;
    if (options->task && !task_find(data->set, options->task))
        return api_fail(error, AW_INPUT, "no task '%s' in %s", options->task, data->set->path);
    memset(verdicts, 0, library->lib.count * sizeof *verdicts);
#pragma omp parallel num_threads(threads)
    {
        struct universe *u = universe_new(&(struct universe_options){.names = &dsl_operators});
#pragma omp for schedule(dynamic, 1)
        for (uint32_t i = 0; i < library->lib.count; i++) {
            const struct program *p = library->lib.programs[i];
            aw_verdict *r = &verdicts[i];
            const struct task *task =
                options->task ? task_find(data->set, options->task) : find_task(data->set, p);
            r->program = i;
            snprintf(r->task, sizeof r->task, "%.255s", task ? task->id : p->task);
            if (task) {
                verify_program(u, p, task, fuel, options->repeat, r);
                continue;
            }
            r->status = AW_FAILED;
            if (p->task[0])
                snprintf(r->why, sizeof r->why, "no task '%.60s' in the data", p->task);
            else
                snprintf(r->why, sizeof r->why, "%.100s:%u: no task id in the name: expected solve_<id>",
                         p->file ? p->file : p->name, p->line);
        }
        universe_free(u);
    }
    sum_up(verdicts, library->lib.count, summary);
    return AW_OK;
}

/* ---- run ---- */

/* Copies a prediction out of the universe: of any size, so that what went wrong can be seen. */
static struct grid_data keep_grid(const struct universe *u, value v)
{
    struct grid_data g = {0};
    if (value_failed(v) || !value_is_grid(u, v)) return g;
    const struct box *b = box_of(u, v);
    int8_t *cells = must_alloc(b->count);
    memcpy(cells, box_cells(b), b->count);
    return (struct grid_data){b->height, b->width, cells};
}

struct run {
    const struct program *program;
    const struct task *task;
    const aw_run_options *options;
    int64_t fuel;
    struct view_options view;
    struct view_svg svg;
    struct universe *u;
    struct grid_data *grids;    /* what came out of each pair */
    struct steps **steps;       /* of each pair, if asked for */
    struct view_block *outcome; /* of each pair */
    json_t *pairs;
    struct buf notes;
};

static json_t *outcome_json(const struct run *r, uint32_t k, value v, bool known, bool right)
{
    const struct task *task = r->task;
    struct grid_data g = r->grids[k];
    json_t *o = json_object();
    bool demo = k < task->demo_count;
    json_object_set_new(o, "part", json_string(demo ? "train" : "test"));
    json_object_set_new(o, "index", json_integer(demo ? k : k - task->demo_count));
    json_object_set_new(o, "right", known ? json_boolean(right) : json_null());
    if (g.cells) {
        json_object_set_new(o, "output", api_grid_json(g));
        return o;
    }
    struct buf text = {0};
    if (value_failed(v))
        api_failure(r->program, r->u, task, k, r->fuel, v, &text);
    else
        value_print(r->u, v, &text);
    json_object_set_new(o, value_failed(v) ? "why" : "value", json_string(text.data));
    buf_free(&text);
    return o;
}

/* What came out instead of a grid. */
static void add_note(struct run *r, uint32_t k, value v)
{
    enum { MOST = 500 };
    char name[32];
    struct buf text = {0};
    pair_name_text(r->task, k, name);
    if (value_failed(v))
        api_failure(r->program, r->u, r->task, k, r->fuel, v, &text);
    else
        value_print(r->u, v, &text);
    buf_printf(&r->notes, "%s: %.*s%s\n", name, MOST, text.data, text.length > MOST ? "..." : "");
    buf_free(&text);
}

struct view_options api_view(const aw_view *view)
{
    static const enum view_depth depth[] = {VIEW_PLAIN, VIEW_256, VIEW_COLOUR};
    return (struct view_options){.depth = depth[view->colours < 0 || view->colours > 2 ? 0 : view->colours],
                                 .palette = view->colour_blind ? VIEW_COLOUR_BLIND : VIEW_OFFICIAL,
                                 .digits = view->digits,
                                 .columns = view->columns};
}

struct view_svg api_svg(const aw_view *view)
{
    return (struct view_svg){.palette = view->colour_blind ? VIEW_COLOUR_BLIND : VIEW_OFFICIAL,
                             .digits = view->digits};
}

static bool is_chosen(const struct run *r, uint32_t k)
{
    char name[32];
    pair_name_text(r->task, k, name);
    return !r->options->pair || strcmp(r->options->pair, name) == 0;
}

static void run_one(struct run *r, uint32_t k, aw_run_result *result)
{
    uint64_t ns;
    uint32_t ticks;
    const struct task_pair *pair = pair_at(r->task, k);
    value v = run_pair(r->u, r->program, r->task, k, r->fuel, 1, &ns, &ticks);
    bool right = pair->has_output && value_is_grid_data(r->u, v, pair->output);
    r->grids[k] = keep_grid(r->u, v);
    result->pairs += pair->has_output;
    result->right += right;
    result->failed += value_failed(v);
    json_t *o = outcome_json(r, k, v, pair->has_output, right);
    json_array_append_new(r->pairs, o);
    if (!r->grids[k].cells) add_note(r, k, v);
    if (!r->options->steps) return;
    r->steps[k] = api_steps(r->program, r->u, r->task, k, r->fuel);
    json_object_set_new(o, "steps", api_steps_json(r->steps[k]));
}

/* The outcomes of the chosen pairs, each behind its steps. The caller frees the blocks. */
static struct view_block *gather(const struct run *r, uint32_t pairs, uint32_t *count)
{
    uint32_t room = pairs, n;
    for (uint32_t k = 0; k < pairs; k++)
        if (r->steps[k]) room += (api_steps_blocks(r->steps[k], &n), n);
    struct view_block *blocks = must_alloc((room + 1) * sizeof *blocks);
    *count = 0;
    for (uint32_t k = 0; k < pairs; k++) {
        if (!is_chosen(r, k)) continue;
        const struct view_block *steps = r->steps[k] ? api_steps_blocks(r->steps[k], &n) : (n = 0, NULL);
        if (n) memcpy(blocks + *count, steps, n * sizeof *blocks);
        blocks[(*count += n)] = r->outcome[k];
        ++*count;
    }
    return blocks;
}

/* For the terminal each pair begins on a line of its own when its steps are shown. */
static void draw(const struct run *r, uint32_t pairs, struct buf *picture, struct buf *svg)
{
    uint32_t count, n;
    struct view_block *blocks = gather(r, pairs, &count);
    view_svg_blocks(svg, r->task->id, blocks, count, &r->svg);
    if (!r->options->steps) view_blocks(picture, blocks, count, &r->view);
    for (uint32_t k = 0; k < pairs && r->options->steps; k++) {
        char name[32];
        if (!is_chosen(r, k)) continue;
        pair_name_text(r->task, k, name);
        buf_printf(picture, "%s%s\n\n", picture->length ? "\n" : "", name);
        const struct view_block *steps = api_steps_blocks(r->steps[k], &n);
        if (n) view_blocks(picture, steps, n, &r->view);
        if (n) buf_char(picture, '\n');
        view_blocks(picture, &r->outcome[k], 1, &r->view);
    }
    free(blocks);
    if (r->notes.length) buf_append(picture, r->notes.data, r->notes.length);
}

static void run_all(struct run *r, aw_run_result *result)
{
    uint32_t count = r->task->demo_count + r->task->test_count;
    struct buf picture = {0}, svg = {0};
    json_t *json = json_object();
    r->grids = must_calloc(count, sizeof *r->grids);
    r->steps = must_calloc(count, sizeof *r->steps);
    r->u = universe_new(&(struct universe_options){.names = &dsl_operators});
    r->pairs = json_array();
    memset(result, 0, sizeof *result);
    for (uint32_t k = 0; k < count; k++)
        if (is_chosen(r, k)) run_one(r, k, result);
    r->outcome = view_task_blocks(r->task, r->grids, r->grids + r->task->demo_count);
    json_object_set_new(json, "program", json_string(r->program->name));
    json_object_set_new(json, "task", json_string(r->task->id));
    json_object_set_new(json, "pairs", r->pairs);
    draw(r, count, &picture, &svg);
    result->picture = api_text(&picture);
    result->svg = api_text(&svg);
    result->json = api_json(json);
    for (uint32_t k = 0; k < count; k++) {
        free((void *)(uintptr_t)r->grids[k].cells);
        api_steps_free(r->steps[k]);
    }
    free(r->grids);
    free(r->steps);
    free(r->outcome);
    buf_free(&r->notes);
    universe_free(r->u);
}

static aw_status run_chosen(const struct program *p, const struct task *task, const aw_run_options *options,
                            const aw_view *view, aw_run_result *result, aw_error *error)
{
    struct run r = {.program = p,
                    .task = task,
                    .options = options,
                    .fuel = options->fuel ? options->fuel : PATIENT_FUEL,
                    .view = api_view(view),
                    .svg = api_svg(view)};
    uint32_t count = task->demo_count + task->test_count, k = 0;
    while (k < count && !is_chosen(&r, k)) k++;
    if (k == count)
        return api_fail(error, AW_INPUT,
                        "task '%s' has no pair '%s': expected train[0] .. train[%u] or test[0] .. test[%u]",
                        task->id, options->pair, task->demo_count - 1, task->test_count - 1);
    run_all(&r, result);
    return AW_OK;
}

aw_status aw_run_task_as(const aw_library *library, uint32_t program, const aw_data *data, const char *id,
                         const aw_run_options *options, const aw_view *view, aw_run_result *result,
                         aw_error *error)
{
    const struct task *task = task_find(data->set, id);
    if (!task) return api_fail(error, AW_INPUT, "no task '%s' in %s", id, data->set->path);
    return run_chosen(library->lib.programs[program], task, options, view, result, error);
}

aw_status aw_run_task(const aw_library *library, uint32_t program, const aw_data *data, const char *id,
                      const aw_view *view, aw_run_result *result, aw_error *error)
{
    return aw_run_task_as(library, program, data, id, &(aw_run_options){0}, view, result, error);
}

aw_status aw_run_grid_as(const aw_library *library, uint32_t program, const char *grid_text,
                         const aw_run_options *options, const aw_view *view, aw_run_result *result,
                         aw_error *error)
{
    struct error err = {0};
    struct grid_data grid;
    const struct program *p = library->lib.programs[program];
    if (p->signature != SIGNATURE_I)
        return api_fail(error, AW_INPUT,
                        "%s reads the demo pairs: it can be run on a task, not on a grid alone", p->name);
    API_TRY(error, &err, grid_read_json(&grid, grid_text, strlen(grid_text), &err));
    struct task_pair pair = {.input = grid};
    struct task task = {.id = "grid", .test_count = 1, .tests = &pair, .demos = &pair, .path = ""};
    aw_run_options one = {.steps = options->steps, .fuel = options->fuel};
    aw_status status = run_chosen(p, &task, &one, view, result, error);
    grid_data_free(&grid);
    return status;
}

aw_status aw_run_grid(const aw_library *library, uint32_t program, const char *grid_text, const aw_view *view,
                      aw_run_result *result, aw_error *error)
{
    return aw_run_grid_as(library, program, grid_text, &(aw_run_options){0}, view, result, error);
}

void aw_run_result_clear(aw_run_result *result)
{
    aw_text_free(&result->picture);
    aw_text_free(&result->svg);
    aw_text_free(&result->json);
}

aw_text aw_show_task(const aw_data *data, const char *id, const aw_view *view)
{
    struct buf b = {0};
    struct view_options options = api_view(view);
    view_task(&b, task_find(data->set, id), NULL, NULL, &options);
    return api_text(&b);
}

aw_text aw_svg_task(const aw_data *data, const char *id, const aw_view *view)
{
    struct buf b = {0};
    struct view_svg options = api_svg(view);
    view_svg_task(&b, task_find(data->set, id), NULL, NULL, &options);
    return api_text(&b);
}

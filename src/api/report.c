/* A run as one page: what was solved when, where the time went, and every task with what its best program makes of it. */
#include "api/api.h"
#include "view/page.h"

#include <jansson.h>

enum verdict { SOLVED, FITS, PART, NOTHING, VERDICT_COUNT };
static const struct {
    const char *class, *words;
} verdicts[] = {
    [SOLVED] = {"solved", "solved within two attempts"},
    [FITS] = {"fits", "right on all demos, not (or not known to be) right on the tests"},
    [PART] = {"part", "right on some demos"},
    [NOTHING] = {"none", "right on no demo"},
};

/* One task, and the best program that the store has for it. */
struct story {
    const struct task *task;
    const json_t *attempts; /* a list for each test input, as in a submission; NULL: no program */
    struct store_entry entry;
    struct program *best; /* NULL: none */
    enum verdict verdict;
    uint32_t tests_right;
};

struct report_page {
    struct buf out;
    const aw_data *data;
    struct store *store;
    struct store_run run;
    json_t *summary, *profile, *submission;
    struct story *stories; /* one for each task of the data, in its order */
    struct universe *u;
};

/* ---- what the store knows ---- */

/* A grid of JSON rows, which this program wrote; the caller frees its cells. */
static struct grid_data grid_of(const json_t *rows)
{
    uint8_t height = (uint8_t)json_array_size(rows),
            width = (uint8_t)json_array_size(json_array_get(rows, 0));
    int8_t *cells = must_alloc((size_t)height * width + 1);
    for (uint32_t i = 0; i < (uint32_t)height * width; i++)
        cells[i] = (int8_t)json_integer_value(json_array_get(json_array_get(rows, i / width), i % width));
    return (struct grid_data){height, width, cells};
}

static bool grids_equal(struct grid_data a, struct grid_data b)
{
    return a.height == b.height && a.width == b.width &&
           memcmp(a.cells, b.cells, (size_t)a.height * a.width) == 0;
}

static const char *const attempt_keys[] = {"attempt_1", "attempt_2"};

/* Whether one of the attempts at a test is what is wanted. */
static bool test_is_right(const struct story *s, uint32_t t)
{
    bool right = false;
    for (int k = 0; k < 2 && s->task->tests[t].has_output; k++) {
        struct grid_data g = grid_of(json_object_get(json_array_get(s->attempts, t), attempt_keys[k]));
        right |= grids_equal(g, s->task->tests[t].output);
        free((void *)(uintptr_t)g.cells);
    }
    return right;
}

static enum status read_story(struct report_page *p, struct story *s, struct error *err)
{
    struct store_entries entries = {0};
    store_task_id key;
    s->verdict = NOTHING;
    TRY(store_task_find(p->store, s->task->id, s->task->hash, &key, err));
    if (!key) return STATUS_OK;
    enum status status = store_entries_read(p->store, key, &entries, err);
    for (uint32_t i = 0; i < entries.count && !s->best && status == STATUS_OK; i++) {
        if (entries.at[i].kind != STORE_SOLVER) continue;
        s->entry = entries.at[i];
        status = store_program_find(p->store, s->entry.program, &s->best, err);
    }
    store_entries_clear(&entries);
    if (status != STATUS_OK || !s->best) return status;
    s->attempts = json_object_get(p->submission, s->task->id);
    for (uint32_t t = 0; t < s->task->test_count; t++) s->tests_right += test_is_right(s, t);
    s->verdict = s->task->test_count && s->tests_right == s->task->test_count ? SOLVED
                 : s->entry.demo_right == s->entry.demo_count                 ? FITS
                 : s->entry.demo_right                                        ? PART
                                                                              : NOTHING;
    return STATUS_OK;
}

/* ---- sections ---- */

static void fact(struct buf *b, const char *name, const char *text)
{
    buf_printf(b, "<tr><th>%s</th><td>", name);
    page_text(b, text);
    buf_text(b, "</td></tr>\n");
}

__attribute__((format(printf, 3, 4))) static void factf(struct buf *b, const char *name, const char *format,
                                                        ...)
{
    char text[400];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    fact(b, name, text);
}

static double number(const json_t *o, const char *key) { return json_number_value(json_object_get(o, key)); }

static void write_facts(struct report_page *p)
{
    struct buf *b = &p->out;
    uint32_t of[VERDICT_COUNT] = {0};
    for (uint32_t i = 0; i < p->data->set->count; i++) of[p->stories[i].verdict]++;
    buf_printf(
        b,
        "<p><b>%u of %u tasks solved</b>, every test output met by one of two attempts that were chosen by the "
        "demonstration pairs alone; %u more have a program that is right on all demos.</p>\n",
        of[SOLVED], p->data->set->count, of[FITS]);
    if (!hash128_equal(p->run.data_hash, p->data->set->hash))
        buf_text(
            b,
            "<p>The data shown is not exactly that of the run: only tasks with the same content have programs.</p>\n");
    buf_text(b, "<table>\n");
    fact(b, "data", p->run.data_path);
    factf(b, "run", "number %lld, begun %s, seed %llu, %u generations, %u thread%s, arcwright %s",
          (long long)p->run.id, p->run.started, (unsigned long long)p->run.seed, p->run.generations,
          p->run.threads, p->run.threads == 1 ? "" : "s", p->run.version);
    if (p->summary) {
        factf(b, "time", "%.1f s of wall time, %.1f s of CPU time", number(p->summary, "wall_s"),
              number(p->summary, "cpu_s"));
        factf(b, "work", "%.0f children bred, %.0f of them new and different, %.0f runs on samples",
              number(p->summary, "candidates"), number(p->summary, "unique"),
              number(p->summary, "evaluations"));
        fact(b, "contents of the store", json_string_value(json_object_get(p->summary, "store_hash")));
    }
    fact(b, "parameters", p->run.parameters);
    buf_text(b, "</table>\n");
}

static void write_curve(struct report_page *p)
{
    const json_t *points = json_object_get(p->summary, "curve");
    uint32_t n = (uint32_t)json_array_size(points);
    buf_text(&p->out, "<h2>What was solved when</h2>\n");
    if (!n) {
        buf_text(&p->out, "<p>The run left no record of it: it was ended before it could write one.</p>\n");
        return;
    }
    double *x = must_alloc(3 * n * sizeof *x), *solved = x + n, *fitting = x + 2 * n;
    for (uint32_t i = 0; i < n; i++) {
        const json_t *point = json_array_get(points, i);
        x[i] = number(point, "wall_s");
        solved[i] = number(point, "solved");
        fitting[i] = number(point, "fitting");
    }
    page_chart(&p->out,
               &(struct page_chart){"Tasks solved, and tasks with a program right on all demos, by wall time",
                                    "s",
                                    {{"solved", x, solved, n}, {"right on demos", x, fitting, n}},
                                    2});
    free(x);
}

static void write_kinds(struct report_page *p)
{
    const json_t *kinds = json_object_get(p->summary, "mutations"), *kind;
    double most = 0;
    size_t i;
    json_array_foreach((json_t *)(uintptr_t)kinds, i, kind)
    {
        double share = number(kind, "tried") > 0 ? number(kind, "kept") / number(kind, "tried") : 0;
        if (share > most) most = share;
    }
    if (most <= 0) return;
    buf_text(&p->out,
             "<h2>What each kind of mutation was worth</h2>\n<table>\n<tr><th>kind</th><th>tried</th><th>kept"
             "</th><th>kept of those tried</th></tr>\n");
    json_array_foreach((json_t *)(uintptr_t)kinds, i, kind)
    {
        double tried = number(kind, "tried"), kept = number(kind, "kept");
        if (tried <= 0) continue;
        buf_text(&p->out, "<tr><td>");
        page_text(&p->out, json_string_value(json_object_get(kind, "name")));
        buf_printf(
            &p->out,
            "</td><td class=\"n\">%.0f</td><td class=\"n\">%.0f</td><td><span class=\"bar\" style=\"width:%.0fpx\">"
            "</span> %.1f %%</td></tr>\n",
            tried, kept, 220 * kept / tried / most, 100 * kept / tried);
    }
    buf_text(&p->out, "</table>\n");
}

static void write_time(struct report_page *p)
{
    struct buf table = {0};
    struct error err;
    if (!p->profile || profile_table_of_json(p->profile, &table, &err) != STATUS_OK) {
        buf_free(&table);
        return;
    }
    buf_text(&p->out, "<h2>Where the time went</h2>\n<pre>");
    page_text(&p->out, table.data);
    buf_text(&p->out, "</pre>\n");
    buf_free(&table);
}

/* A square for each task, in the order of the data, that leads to it. */
static void write_strip(struct report_page *p)
{
    buf_text(&p->out, "<h2>Tasks</h2>\n<div class=\"strip\">");
    for (uint32_t i = 0; i < p->data->set->count; i++) {
        const struct story *s = &p->stories[i];
        buf_printf(&p->out, "<a class=\"%s\" href=\"#t%u\" title=\"", verdicts[s->verdict].class, i);
        page_text(&p->out, s->task->id);
        buf_text(&p->out, "\"></a>");
    }
    buf_text(&p->out, "</div>\n<p>");
    for (enum verdict v = 0; v < VERDICT_COUNT; v++)
        buf_printf(&p->out, "<span class=\"key %s\"></span>%s", verdicts[v].class, verdicts[v].words);
    buf_text(&p->out, "</p>\n");
}

/* ---- tasks ---- */

static const struct grid_data no_grid;

static void figure(struct buf *b, struct grid_data grid, struct grid_data wanted, const char *caption)
{
    buf_text(b, "<figure>");
    page_grid(b, grid, wanted);
    buf_printf(b, "<figcaption>%s</figcaption></figure>", caption);
}

/* What the best program makes of the demos. */
static void write_demos(struct report_page *p, const struct story *s)
{
    struct buf *b = &p->out;
    buf_text(b, "<div class=\"pairs\">\n");
    for (uint32_t k = 0; k < s->task->demo_count; k++) {
        const struct task_pair *pair = &s->task->demos[k];
        struct grid_data g = no_grid;
        struct sample sample;
        universe_reset(p->u);
        sample_make(&sample, p->u, s->task, k, s->best->signature != SIGNATURE_I);
        value_grid(p->u, program_run(s->best, p->u, sample.inputs, DEFAULT_FUEL, NULL), &g);
        bool right = g.cells && grids_equal(g, pair->output);
        buf_text(b, "<div class=\"row\">");
        figure(b, pair->input, no_grid, "demo");
        figure(b, pair->output, no_grid, right ? "output, met" : "output wanted");
        if (!right)
            figure(b, g, pair->output,
                   g.cells ? "the program's, crosses where wrong" : "the program gives no grid");
        buf_text(b, "</div>\n");
    }
    buf_text(b, "</div>\n");
}

static void write_tests(struct report_page *p, const struct story *s)
{
    struct buf *b = &p->out;
    for (uint32_t t = 0; t < s->task->test_count; t++) {
        const struct task_pair *pair = &s->task->tests[t];
        struct grid_data first = no_grid;
        buf_text(b, "<div class=\"row\">");
        figure(b, pair->input, no_grid, "test");
        for (int k = 0; k < 2; k++) {
            struct grid_data g = grid_of(json_object_get(json_array_get(s->attempts, t), attempt_keys[k]));
            bool right = pair->has_output && grids_equal(g, pair->output);
            char caption[40];
            snprintf(caption, sizeof caption, "attempt %d%s", k + 1,
                     right              ? ", right"
                     : pair->has_output ? ", wrong"
                                        : "");
            bool again = k && grids_equal(g, first);
            if (!again) figure(b, g, pair->has_output ? pair->output : no_grid, caption);
            if (k == 0) {
                first = g;
                if (right) k = 1; /* nothing is left to show */
            } else {
                free((void *)(uintptr_t)g.cells);
            }
        }
        free((void *)(uintptr_t)first.cells);
        if (pair->has_output && !test_is_right(s, t)) figure(b, pair->output, no_grid, "wanted");
        buf_text(b, "</div>\n");
    }
}

static enum status write_task(struct report_page *p, uint32_t index, struct error *err)
{
    const struct story *s = &p->stories[index];
    struct buf *b = &p->out, text = {0};
    char name[PROGRAM_NAME + TASK_ID_SIZE];
    bool found;
    buf_printf(b, "<div class=\"task\" id=\"t%u\"><h3><span class=\"key %s\" style=\"margin-left:0\"></span>",
               index, verdicts[s->verdict].class);
    page_text(b, s->task->id);
    if (!s->best) {
        buf_text(b, " <small>no program in the store</small></h3></div>\n");
        return STATUS_OK;
    }
    buf_printf(b, " <small>best program: %u of %u demos, %u lines, found in generation %u by ",
               s->entry.demo_right, s->entry.demo_count, s->entry.size, s->entry.generation);
    page_text(b, s->entry.origin);
    buf_text(b, "</small></h3>\n");
    write_tests(p, s);
    buf_text(b, "<details><summary>demos and program</summary>\n");
    write_demos(p, s);
    snprintf(name, sizeof name, "solve_%s", s->task->id);
    enum status status = store_program_text(p->store, s->entry.program, name, &text, &found, err);
    buf_text(b, "<pre>");
    if (text.data) page_text(b, text.data);
    buf_text(b, "</pre></details></div>\n");
    buf_free(&text);
    return status;
}

/* ---- the whole ---- */

static enum status write_page(struct report_page *p, const aw_view *view, struct error *err)
{
    for (uint32_t i = 0; i < p->data->set->count; i++) {
        p->stories[i].task = &p->data->set->tasks[i];
        TRY(read_story(p, &p->stories[i], err));
    }
    page_begin(&p->out, "Arcwright: a run", view->colour_blind ? VIEW_COLOUR_BLIND : VIEW_OFFICIAL);
    write_facts(p);
    write_curve(p);
    write_strip(p);
    write_kinds(p);
    write_time(p);
    buf_text(&p->out, "<h2>Task by task</h2>\n");
    for (enum verdict v = 0; v < VERDICT_COUNT; v++)
        for (uint32_t i = 0; i < p->data->set->count; i++)
            if (p->stories[i].verdict == v) TRY(write_task(p, i, err));
    page_end(&p->out);
    return STATUS_OK;
}

aw_status aw_run_data(const char *store, const char *run, aw_text *path, aw_error *error)
{
    struct error err = {0};
    struct store *s = NULL;
    struct store_run found = {0};
    API_TRY(error, &err, store_open(&s, store, STORE_READ, &err));
    aw_status status = api_find_run(s, store, run, &found, error);
    if (status == AW_OK) {
        struct buf b = {0};
        buf_text(&b, found.data_path);
        *path = api_text(&b);
    }
    store_run_clear(&found);
    store_close(s);
    return status;
}

aw_status aw_report(const aw_data *data, const char *store, const char *run, const aw_view *view,
                    aw_text *html, aw_error *error)
{
    struct error err = {0};
    struct report_page p = {.data = data};
    aw_text submission = {0};
    aw_submit_report ignored;
    API_TRY(error, &err, store_open(&p.store, store, STORE_READ, &err));
    aw_status status = api_find_run(p.store, store, run, &p.run, error);
    if (status == AW_OK)
        status = aw_submit(data, &(aw_submit_options){.store = store}, &submission, &ignored, error);
    if (status == AW_OK) {
        p.submission = json_loads(submission.data, 0, NULL);
        p.summary = json_loads(p.run.summary, 0, NULL);
        p.profile = json_loads(p.run.phases, 0, NULL);
        p.stories = must_calloc(data->set->count + 1, sizeof *p.stories);
        p.u = universe_new(&(struct universe_options){.names = &dsl_operators});
        enum status written = write_page(&p, view, &err);
        if (written == STATUS_OK)
            *html = api_text(&p.out);
        else
            status = api_error(error, written, &err);
        for (uint32_t i = 0; i < data->set->count; i++) program_free(p.stories[i].best);
        universe_free(p.u);
    }
    free(p.stories);
    json_decref(p.submission);
    json_decref(p.summary);
    json_decref(p.profile);
    aw_text_free(&submission);
    buf_free(&p.out);
    store_run_clear(&p.run);
    store_close(p.store);
    return status;
}

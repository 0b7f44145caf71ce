/* A run as one page: what was solved when, where the time went, and every task with what its best program makes of
 * it. */
#include "api/report.h"

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

/* ---- the whole ---- */

static enum status write_page(struct report_page *p, const aw_view *view, struct error *err)
{
    for (uint32_t i = 0; i < p->data->set->count; i++) {
        p->stories[i].task = &p->data->set->tasks[i];
        TRY(report_read(p, &p->stories[i], err));
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
            if (p->stories[i].verdict == v) TRY(report_task(p, i, err));
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

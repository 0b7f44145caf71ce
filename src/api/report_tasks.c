#include "api/report.h"

const struct verdict_words verdicts[VERDICT_COUNT] = {
    [SOLVED] = {"solved", "solved within two attempts"},
    [FITS] = {"fits", "right on all demos, not (or not known to be) right on the tests"},
    [PART] = {"part", "right on some demos"},
    [NOTHING] = {"none", "right on no demo"},
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

enum status report_read(struct report_page *p, struct story *s, struct error *err)
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

/* ---- pictures ---- */

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

enum status report_task(struct report_page *p, uint32_t index, struct error *err)
{
    const struct story *s = &p->stories[index];
    struct buf *b = &p->out, text = {0};
    char name[PROGRAM_NAME];
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
    name_of_task(name, "solve_", s->task->id);
    enum status status = store_program_text(p->store, s->entry.program, name, &text, &found, err);
    buf_text(b, "<pre>");
    if (text.data) page_text(b, text.data);
    buf_text(b, "</pre></details></div>\n");
    buf_free(&text);
    return status;
}

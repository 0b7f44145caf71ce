/* search --explain: what the search of one task did, as text and pictures. */
#include "api/api.h"
#include "search/space/costs.h"
#include "search/space/normalise.h"
#include "search/study/explain.h"
#include "search/study/simplify.h"

enum { MOVES_SHOWN = 18, COST_COLUMNS = 16 };

struct writer {
    struct buf text;
    struct universe *u; /* of the simplifier */
    const struct task *task;
    const struct explanation *e;
    struct view_block *blocks; /* all pictures, for SVG */
    uint32_t block_count;
    struct view_options view;
};

static uint32_t percent(uint64_t part, uint64_t whole)
{
    return whole ? (uint32_t)((part * 100 + whole / 2) / whole) : 0;
}

/* ---- views ---- */

static void write_views(struct writer *w)
{
    buf_printf(&w->text, "%-17s %7s %9s %9s %6s %5s %8s  %s\n", "view", "states", "tried", "no value",
               "known", "new", "dearest", "ended by");
    for (uint32_t i = 0; i < w->e->view_count; i++) {
        const struct explained_view *v = &w->e->views[i];
        buf_printf(&w->text, "%-17s %7u %9llu %7u %% %4u %% %3u %% %8u  %s\n",
                   normalisation_words((enum normalisation)v->view), v->states, (unsigned long long)v->tried,
                   percent(v->dead, v->tried), percent(v->again, v->tried),
                   percent(v->tried - v->dead - v->again, v->tried), v->dearest,
                   search_ending_words((enum search_ending)v->ending));
    }
}

static void write_sizes(struct writer *w)
{
    const struct explained_view *first = &w->e->views[0];
    buf_text(&w->text, "\nsize of the output: ");
    if (!w->e->view_count || !first->size_known) {
        buf_text(&w->text, "no state has it, so that nothing could be painted\n");
    } else if (first->size) {
        buf_text(&w->text, "that of ");
        program_print_inline(first->size, 100, &w->text);
        buf_char(&w->text, '\n');
    } else {
        buf_text(&w->text, "known\n");
    }
}

static void write_frontier(struct writer *w)
{
    uint32_t last = 0;
    for (uint32_t i = 0; i < w->e->view_count; i++)
        if (w->e->views[i].dearest / 5 > last) last = w->e->views[i].dearest / 5;
    if (last >= COST_COLUMNS) last = COST_COLUMNS - 1;
    buf_printf(&w->text, "\n%-17s %-7s", "states by cost", "");
    for (uint32_t c = 0; c <= last; c++) buf_printf(&w->text, " %6u%c", c * 5, c == last ? '+' : '-');
    buf_char(&w->text, '\n');
    for (uint32_t i = 0; i < w->e->view_count; i++)
        for (uint32_t type = 0; type < 2; type++) {
            const struct explained_view *v = &w->e->views[i];
            buf_printf(&w->text, "%-17s %-7s", type ? "" : normalisation_words((enum normalisation)v->view),
                       type ? "lists" : "images");
            uint32_t rest = 0;
            for (uint32_t c = last; c < EXPLAIN_COSTS; c++) rest += v->of_cost[type][c];
            for (uint32_t c = 0; c <= last; c++)
                buf_printf(&w->text, " %6u ", c == last ? rest : v->of_cost[type][c]);
            buf_char(&w->text, '\n');
        }
}

static void write_moves(struct writer *w)
{
    struct {
        uint32_t primitive, each, count;
    } top[MOVES_SHOWN] = {{0}};
    uint32_t n = 0, all = 0;
    for (uint32_t p = 0; p < PRIMITIVE_COUNT; p++)
        for (uint32_t each = 0; each < 2; each++) {
            uint32_t count = 0;
            for (uint32_t i = 0; i < w->e->view_count; i++) count += w->e->views[i].of_move[p][each];
            all += count;
            if (!count || (n == MOVES_SHOWN && count <= top[n - 1].count)) continue;
            uint32_t at = n < MOVES_SHOWN ? n++ : n - 1;
            for (; at && top[at - 1].count < count; at--) top[at] = top[at - 1];
            top[at].primitive = p;
            top[at].each = each;
            top[at].count = count;
        }
    buf_printf(&w->text, "\nstates by the move that made them (%u in all)\n", all);
    for (uint32_t i = 0; i < n; i++) {
        char name[48];
        snprintf(name, sizeof name, "%s%s", primitives[top[i].primitive].name, top[i].each ? ", each" : "");
        buf_printf(&w->text, "%-25s %6u%s", name, top[i].count, i % 3 == 2 || i + 1 == n ? "\n" : "    ");
    }
}

/* ---- candidates and attempts ---- */

static void write_candidates(struct writer *w)
{
    const struct explanation *e = w->e;
    if (!e->candidates) {
        buf_text(&w->text, "\nno candidate fits any demonstration\n");
        return;
    }
    buf_printf(&w->text, "\n%-22s %10s %10s %9s   found again without each demo: all, some, none\n",
               "candidates", "number", "full fits", "cheapest");
    for (uint32_t k = 0; k < CANDIDATE_KIND_COUNT; k++) {
        const struct explained_kind *kind = &e->kinds[k];
        if (!kind->count) continue;
        buf_printf(&w->text, "%-22s %10u %10u", candidate_kind_words(k), kind->count, kind->full);
        if (!kind->full)
            buf_printf(&w->text, "         -   at most %u of %u demos", kind->best_right, e->demos);
        else
            buf_printf(&w->text, " %9u", kind->cheapest);
        if (kind->full && kind->left_out[LEFT_OUT_NOT_APPLICABLE] != kind->full)
            buf_printf(&w->text, "   %u, %u, %u", kind->left_out[LEFT_OUT_ALL], kind->left_out[LEFT_OUT_SOME],
                       kind->left_out[LEFT_OUT_NONE]);
        buf_char(&w->text, '\n');
    }
    buf_printf(&w->text, "%-22s %10u %10u\n", "all", e->candidates, e->full);
}

static void write_program(struct writer *w, const struct program *p, const char *name)
{
    struct program *q = program_simplify(w->u, p, w->task);
    program_tell(q, name, true, &w->text);
    program_free(q);
}

static void write_blocks(struct writer *w, const struct view_block *blocks, uint32_t count)
{
    view_blocks(&w->text, blocks, count, &w->view);
    w->blocks = must_realloc(w->blocks, (w->block_count + count) * sizeof *w->blocks);
    memcpy(w->blocks + w->block_count, blocks, count * sizeof *blocks);
    w->block_count += count;
}

static const char *why_left_out(const struct explained_attempt *a)
{
    switch ((enum left_out)a->left_out) {
    case LEFT_OUT_ALL: return "; its rule is found again without each of the demos";
    case LEFT_OUT_SOME: return "; its rule is found again without some of the demos, not without each";
    case LEFT_OUT_NONE: return "; its rule is not found again when a demo is left out";
    case LEFT_OUT_NOT_APPLICABLE: break;
    }
    return "";
}

static void write_attempt(struct writer *w, uint32_t t, uint32_t i)
{
    const struct explanation *e = w->e;
    const struct explained_attempt *a = &e->attempts[t][i];
    buf_printf(&w->text, "\ntest %u, %s attempt: ", t + 1, i ? "second" : "first");
    if (!a->program) {
        buf_text(&w->text, e->predictions[t] ? "none: all candidates predict the same\n" : "none\n");
        return;
    }
    buf_printf(&w->text,
               "%s of cost %u; fits %u of %u demos%s. %u candidate%s of %u kind%s predict%s this, with %u %% "
               "of the weight; there are %u predictions.\n",
               candidate_kind_words(a->kind), a->cost, a->right, e->demos, why_left_out(a), a->agreeing,
               a->agreeing == 1 ? "" : "s", a->agreeing_kinds, a->agreeing_kinds == 1 ? "" : "s",
               a->agreeing == 1 ? "s" : "", percent(a->support >> 8, e->all_support[t] >> 8),
               e->predictions[t]);
    write_program(w, a->program, NULL);
}

static void write_attempts(struct writer *w)
{
    for (uint32_t t = 0; t < w->e->tests && t < MOST_TESTS; t++) {
        struct view_block block = {.count = 1,
                                   .panels = {{.label = "input", .grid = w->task->tests[t].input}}};
        snprintf(block.title, sizeof block.title, "test %u", t + 1);
        for (uint32_t i = 0; i < 2; i++) {
            write_attempt(w, t, i);
            if (w->e->attempts[t][i].program)
                block.panels[block.count++] =
                    (struct view_panel){.label = i ? "second attempt" : "first attempt",
                                        .grid = w->e->attempts[t][i].grid,
                                        .arrow = i == 0};
        }
        buf_char(&w->text, '\n');
        if (block.count > 1) write_blocks(w, &block, 1);
    }
}

/* ---- near misses ---- */

static void write_miss(struct writer *w, const struct near_miss *m, uint32_t number)
{
    struct view_block blocks[MOST_SAMPLES];
    buf_printf(&w->text, "\nnear miss %u: %u of %u cells are wrong (cost %u; view: %s)\n", number, m->wrong,
               m->cells, m->cost, normalisation_words((enum normalisation)m->view));
    write_program(w, m->program, NULL);
    buf_char(&w->text, '\n');
    for (uint32_t k = 0; k < w->e->demos; k++) {
        uint32_t wrong = 0, count = (uint32_t)m->grids[k].height * m->grids[k].width;
        for (uint32_t i = 0; i < count; i++) wrong += m->grids[k].cells[i] != m->wanted[k].cells[i];
        blocks[k] = (struct view_block){
            .count = 2,
            .panels = {{.label = "wanted", .grid = m->wanted[k]},
                       {.label = "made (. is right)", .grid = m->grids[k], .wanted = m->wanted[k]}}};
        snprintf(blocks[k].title, sizeof blocks[k].title, "near miss %u, demo %u: %u wrong", number, k + 1,
                 wrong);
    }
    write_blocks(w, blocks, w->e->demos);
}

aw_status aw_search_explain(const aw_data *data, const aw_search_options *options, const aw_view *view,
                            aw_explanation *explanation, aw_error *error)
{
    const struct task *task = options->task ? task_find(data->set, options->task) : NULL;
    if (!task)
        return api_fail(error, AW_INPUT, "no task '%s' in %s", options->task ? options->task : "",
                        data->set->path);
    struct search_options o;
    struct costs *costs;
    aw_status asked = api_search_options(options, &o, &costs, error);
    if (asked != AW_OK) return asked;
    struct explanation *e = must_alloc(sizeof *e);
    struct search_watch watch = explanation_watch(e);
    o.watch = &watch;
    struct search_result r;
    struct searcher *s = searcher_new();
    search_task(s, task, &o, &r);
    searcher_free(s);
    struct writer w = {.u = universe_new(&(struct universe_options){.names = &dsl_operators}),
                       .task = task,
                       .e = e,
                       .view = api_view(view)};
    buf_printf(&w.text, "task %s: %u demos, %u test%s; a budget of %u, %llu states made%s\n\n", task->id,
               e->demos, e->tests, e->tests == 1 ? "" : "s", o.budget ? o.budget : SEARCH_BUDGET,
               (unsigned long long)r.states,
               r.capped ? "; ended by the cap on time: another run may differ" : "");
    write_views(&w);
    write_sizes(&w);
    write_frontier(&w);
    write_moves(&w);
    write_candidates(&w);
    write_attempts(&w);
    for (uint32_t i = 0; i < e->miss_count; i++) write_miss(&w, &e->misses[i], i + 1);
    struct buf svg = {0};
    struct view_svg svg_options = api_svg(view);
    view_svg_blocks(&svg, task->id, w.blocks, w.block_count, &svg_options);
    explanation->text = api_text(&w.text);
    explanation->svg = api_text(&svg);
    free(w.blocks);
    universe_free(w.u);
    costs_free(costs);
    search_result_clear(&r);
    explanation_clear(e);
    free(e);
    return AW_OK;
}

void aw_explanation_clear(aw_explanation *explanation)
{
    aw_text_free(&explanation->text);
    aw_text_free(&explanation->svg);
}

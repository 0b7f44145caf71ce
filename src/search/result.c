/* What a search leaves behind, and how right it was. All is chosen before this file sees a test output. */
#include "search/result.h"
#include "score/choice.h"

static bool all_right(const struct search_context *x, const struct task *task, const struct candidate *c)
{
    for (uint32_t t = 0; t < task->test_count; t++)
        if (!task->tests[t].has_output ||
            !value_is_grid_data(x->u, c->outputs[x->demo_count + t], task->tests[t].output))
            return false;
    return true;
}

/* The least charged come first; of equals the earlier. */
static void keep_found(struct search_result *r, const struct search_context *x, const struct task *task,
                       const struct search_attempts *a, const struct candidate *c)
{
    int32_t charge = candidate_charge(c, x->demo_count);
    uint32_t at = r->right_count < RIGHT_MOST ? r->right_count++ : RIGHT_MOST;
    if (at == RIGHT_MOST) {
        if (charge >= r->right[RIGHT_MOST - 1].charge) return;
        program_free(r->right[--at].program);
    }
    for (; at && r->right[at - 1].charge > charge; at--) r->right[at] = r->right[at - 1];
    char name[PROGRAM_NAME];
    name_of_task(name, "solve_", task->id);
    struct found *f = &r->right[at];
    *f = (struct found){.program = program_extract(x->graph, c->root, name),
                        .kind = c->kind,
                        .left_out = c->left_out,
                        .charge = charge,
                        .cost = c->cost};
    uint32_t tests = x->count - x->demo_count;
    for (uint32_t i = 2; i-- > 0;) {
        bool same = tests > 0;
        for (uint32_t t = 0; t < tests && t < MOST_TESTS; t++)
            same &= a->prediction[t][i] == c->outputs[x->demo_count + t];
        if (same) f->attempt = (uint8_t)(i + 1);
    }
}

/* What is right, now that everything is chosen. */
void result_score(struct search_result *r, const struct search_context *x, const struct task *task,
                  const struct search_attempts *a, bool keep_right)
{
    r->solved = r->solved_at_1 = r->oracle_at_10 = task->test_count > 0 && task->test_count <= MOST_TESTS;
    for (uint32_t t = 0; t < task->test_count && t < MOST_TESTS; t++) {
        bool right[2] = {false, false};
        for (uint32_t i = 0; i < 2; i++)
            right[i] = task->tests[t].has_output && a->prediction[t][i] &&
                       value_is_grid_data(x->u, a->prediction[t][i], task->tests[t].output);
        r->solved &= right[0] || right[1];
        r->solved_at_1 &= right[0];
        memcpy(r->right_at[t], right, sizeof right);
        bool near = false;
        for (uint32_t i = 0; i < RANKED && task->tests[t].has_output; i++)
            near |=
                a->prediction[t][i] && value_is_grid_data(x->u, a->prediction[t][i], task->tests[t].output);
        r->oracle_at_10 &= near;
    }
    for (uint32_t i = 0; i < x->candidates->count; i++) {
        const struct candidate *c = &x->candidates->at[i];
        if (!all_right(x, task, c)) continue;
        r->oracle = true;
        if (keep_right && c->right == x->demo_count) keep_found(r, x, task, a, c);
    }
}

static struct grid_data keep_grid(const struct universe *u, value v)
{
    struct grid_data g;
    if (!v || !value_grid(u, v, &g)) return (struct grid_data){0};
    int8_t *cells = must_alloc((size_t)g.height * g.width);
    memcpy(cells, g.cells, (size_t)g.height * g.width);
    g.cells = cells;
    return g;
}

/* The programs of all attempts, each once, with the attempt for which most speaks. */
static void keep_proposed(struct search_result *r, const struct search_context *x,
                          const struct search_attempts *a, uint32_t tests, const char *name)
{
    uint32_t from[PROPOSED_MOST];
    for (uint32_t t = 0; t < tests && t < MOST_TESTS; t++)
        for (uint32_t i = 0; i < 2; i++) {
            uint32_t k = 0;
            if (!a->prediction[t][i]) continue;
            int32_t support = choice_exponent(a->support[t][i]);
            while (k < r->proposed_count && from[k] != a->candidate[t][i]) k++;
            struct proposed *p = &r->proposed[k];
            if (k == r->proposed_count) {
                from[r->proposed_count++] = a->candidate[t][i];
                *p = (struct proposed){program_extract(x->graph, x->candidates->at[from[k]].root, name), t,
                                       support};
            } else if (support > p->support) {
                p->test = t;
                p->support = support;
            }
        }
}

void result_keep(struct search_result *r, const struct search_context *x, const struct task *task,
                 const struct search_attempts *a)
{
    char name[PROGRAM_NAME];
    name_of_task(name, "solve_", task->id);
    if (a->prediction[0][0])
        snprintf(r->report, sizeof r->report, "%s",
                 candidate_kind_words(x->candidates->at[a->candidate[0][0]].kind));
    keep_proposed(r, x, a, task->test_count, name);
    for (uint32_t i = 0; i < 2; i++) {
        if (a->prediction[0][i])
            r->best[i] = program_extract(x->graph, x->candidates->at[a->candidate[0][i]].root, name);
        for (uint32_t t = 0; t < task->test_count && t < MOST_TESTS; t++) {
            if (!a->prediction[t][i]) continue;
            r->attempts[t][i] = keep_grid(x->u, a->prediction[t][i]);
            r->demo_right[t][i] = x->candidates->at[a->candidate[t][i]].right;
            r->share[t][i] = a->share[t][i];
            r->support[t][i] = a->support[t][i];
            r->probability[t][i] = a->probability[t][i];
        }
    }
}

void search_result_clear(struct search_result *r)
{
    for (uint32_t i = 0; i < 2; i++) program_free(r->best[i]);
    for (uint32_t i = 0; i < r->proposed_count; i++) program_free(r->proposed[i].program);
    for (uint32_t i = 0; i < r->right_count; i++) program_free(r->right[i].program);
    for (uint32_t t = 0; t < MOST_TESTS; t++)
        for (uint32_t i = 0; i < 2; i++) free((void *)(uintptr_t)r->attempts[t][i].cells);
    *r = (struct search_result){0};
}

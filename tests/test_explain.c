/* Looking on changes nothing; what was seen adds up. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "search/study/explain.h"

static void sums(void **state)
{
    (void)state;
    enum { TASKS = 16 };
    struct dataset *set;
    struct error err;
    if (dataset_open(&set, ARCWRIGHT_SOURCE_DIR "/tasks/starter", &err) != STATUS_OK)
        fail_msg("%s", err.message);
    struct searcher *s = searcher_new();
    struct explanation *e = calloc(1, sizeof *e);
    uint32_t misses = 0;
    for (uint32_t i = 0; i < set->count && i < TASKS; i++) {
        struct search_result plain, watched;
        struct search_watch watch = explanation_watch(e);
        search_task(s, &set->tasks[i], &(struct search_options){.budget = 500}, &plain);
        search_task(s, &set->tasks[i], &(struct search_options){.budget = 500, .watch = &watch}, &watched);
        assert_int_equal(plain.digest, watched.digest);

        uint64_t states = 0;
        for (uint32_t k = 0; k < e->view_count; k++) {
            const struct explained_view *v = &e->views[k];
            uint32_t costs = 0, moves = 0;
            for (uint32_t c = 0; c < EXPLAIN_COSTS; c++) costs += v->of_cost[0][c] + v->of_cost[1][c];
            for (uint32_t p = 0; p < PRIMITIVE_COUNT; p++) moves += v->of_move[p][0] + v->of_move[p][1];
            assert_int_equal(costs, v->states);
            assert_in_range(v->states - moves, 0,
                            10); /* seeds: two, and four sizes by numbers in two colours */
            assert_true(v->states <= v->limit);
            assert_int_equal(v->ending == ENDED_STATES, v->states == v->limit);
            assert_true(v->tried >= v->dead + v->again);
            states += v->states;
        }
        assert_int_equal(states, watched.states);

        uint32_t candidates = 0, full = 0;
        for (uint32_t k = 0; k < CANDIDATE_KIND_COUNT; k++) {
            const struct explained_kind *kind = &e->kinds[k];
            candidates += kind->count;
            full += kind->full;
            assert_int_equal(kind->full,
                             kind->left_out[0] + kind->left_out[1] + kind->left_out[2] + kind->left_out[3]);
        }
        assert_int_equal(candidates, watched.candidates);
        assert_int_equal(full, watched.full_fits);

        for (uint32_t k = 0; k < e->miss_count; k++) {
            const struct near_miss *m = &e->misses[k];
            uint32_t wrong = 0;
            for (uint32_t d = 0; d < e->demos; d++)
                for (uint32_t c = 0; c < (uint32_t)m->wanted[d].height * m->wanted[d].width; c++)
                    wrong += m->grids[d].cells[c] != m->wanted[d].cells[c];
            assert_int_equal(wrong, m->wrong);
            assert_true(wrong > 0 && (!k || wrong >= e->misses[k - 1].wrong));
            misses++;
        }
        for (uint32_t k = 0; k < 2; k++) {
            const struct explained_attempt *a = &e->attempts[0][k];
            assert_int_equal(a->program != NULL, watched.best[k] != NULL);
            if (!a->program) continue;
            assert_true(a->agreeing >= 1 && a->support <= e->all_support[0]);
            assert_true(grid_data_equal(a->grid, watched.attempts[0][k]));
        }
        assert_true(e->attempts[0][0].support >= e->attempts[0][1].support);
        explanation_clear(e);
        search_result_clear(&plain);
        search_result_clear(&watched);
    }
    assert_true(misses > TASKS);
    free(e);
    searcher_free(s);
    dataset_free(set);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(sums)};
    return cmocka_run_group_tests_name("explain", tests, NULL, NULL);
}

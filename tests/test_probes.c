/* Probes that the search solves with few states because of one part of it, which the table names: without that part
 * none of them is solved even with twice as many. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "search/search.h"

enum { BUDGET = 1000 };

static const struct {
    const char *task, *needs;
} probes[] = {
    {"0176d0e1", "placed in the middle"},    {"ef310d98", "copied_to, in the dots' colours"},
    {"fa998b86", "copied_to, into a frame"}, {"ddd1bb50", "item_outer"},
    {"8fc2b2e6", "item_overhung"},
};

static const struct task *find_task(const struct dataset *set, const char *id)
{
    for (uint32_t i = 0; i < set->count; i++)
        if (strcmp(set->tasks[i].id, id) == 0) return &set->tasks[i];
    fail_msg("no probe %s", id);
    return NULL;
}

static void probes_are_solved(void **state)
{
    (void)state;
    struct dataset *set;
    struct error err;
    if (dataset_open(&set, ARCWRIGHT_SOURCE_DIR "/tasks/probes", &err) != STATUS_OK)
        fail_msg("%s", err.message);
    struct searcher *s = searcher_new();
    for (size_t k = 0; k < sizeof probes / sizeof *probes; k++) {
        struct search_result r;
        search_task(s, find_task(set, probes[k].task),
                    &(struct search_options){.budget = BUDGET, .check = true}, &r);
        if (!r.solved) fail_msg("%s, which needs %s, is not solved", probes[k].task, probes[k].needs);
        search_result_clear(&r);
    }
    searcher_free(s);
    dataset_free(set);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(probes_are_solved)};
    return cmocka_run_group_tests_name("probes", tests, NULL, NULL);
}

/* Tasks whose outputs count or put in order what the inputs show, each solved from nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "search/search.h"

enum { BUDGET = 3000 };

/* As high as there are 2s, as wide as there are 1s. */
static const char fields[] =
    "{\"train\":[{\"input\":[[0,2,0,0],[0,1,0,0],[0,1,2,2]],\"output\":[[3,3],[3,3],[3,3]]},{\"input\":[["
    "0,0,2],[0,0,1],[1,2,0],[0,1,1]],\"output\":[[3,3,3,3],[3,3,3,3]]},{\"input\":[[0,1,0,1],[2,2,2,1"
    "],[2,0,2,0]],\"output\":[[3,3,3],[3,3,3],[3,3,3],[3,3,3],[3,3,3]]}],\"test\":[{\"input\":[[0,2,0,2"
    "],[0,0,1,0],[1,1,2,0],[1,1,2,0]],\"output\":[[3,3,3,3,3],[3,3,3,3,3],[3,3,3,3,3],[3,3,3,3,3]]}"
    "]}";

/* As wide as there are more 1s than 2s. */
static const char surplus[] =
    "{\"train\":[{\"input\":[[0,1,0,0],[1,1,0,1],[0,0,2,0]],\"output\":[[4,4,4]]},{\"input\":[[1,0,0,1],["
    "0,0,2,1],[0,1,2,2],[1,0,2,0]],\"output\":[[4]]},{\"input\":[[2,1,0,0,1],[1,2,0,2,0],[0,1,0,1,0],"
    "[0,0,1,1,1]],\"output\":[[4,4,4,4,4]]},{\"input\":[[1,0,0,0],[0,0,0,1],[0,0,1,0],[2,1,1,0]],\"out"
    "put\":[[4,4,4,4]]},{\"input\":[[2,1,1,1,0],[0,2,1,1,0],[0,2,0,1,0],[0,0,0,2,1]],\"output\":[[4,4,"
    "4]]},{\"input\":[[0,0,2,1,1],[0,1,1,1,0],[0,1,2,1,0],[1,0,1,0,2]],\"output\":[[4,4,4,4,4,4]]}],\""
    "test\":[{\"input\":[[0,1,0,1,1],[0,0,0,0,0],[2,1,1,0,0],[0,2,1,1,0],[1,2,2,0,0]],\"output\":[[4,4"
    ",4,4]]}]}";

/* Rows in the order of their first cells. */
static const char filing[] =
    "{\"train\":[{\"input\":[[2,5,6,0],[6,0,5,0],[9,5,5,0]],\"output\":[[2,5,6,0],[6,0,5,0],[9,5,5,0]]}"
    ",{\"input\":[[6,6,7],[5,0,5],[3,7,0],[2,6,5]],\"output\":[[2,6,5],[3,7,0],[5,0,5],[6,6,7]]},{\"in"
    "put\":[[3,0,5,7],[5,0,5,0],[4,6,0,5],[8,5,5,7]],\"output\":[[3,0,5,7],[4,6,0,5],[5,0,5,0],[8,5,"
    "5,7]]}],\"test\":[{\"input\":[[2,0,0,0],[8,0,0,7],[9,0,7,0],[4,7,6,7],[7,0,5,0]],\"output\":[[2,0,"
    "0,0],[4,7,6,7],[7,0,5,0],[8,0,0,7],[9,0,7,0]]}]}";

/* A bar for each colour, the shortest on top. */
static const char bars[] =
    "{\"train\":[{\"input\":[[3,3,0,0],[6,0,0,3],[0,6,0,3]],\"output\":[[6,6,0,0],[3,3,3,3]]},{\"input\":"
    "[[5,5,0,2],[5,7,0,0],[0,0,0,0],[5,5,2,2]],\"output\":[[7,0,0,0,0],[2,2,2,0,0],[5,5,5,5,5]]},{\""
    "input\":[[8,1,4,0],[0,4,0,4],[8,1,1,1],[0,1,0,1]],\"output\":[[8,8,0,0,0,0],[4,4,4,0,0,0],[1,1,"
    "1,1,1,1]]}],\"test\":[{\"input\":[[0,9,2,0],[0,0,2,9],[3,9,2,9],[0,9,2,0]],\"output\":[[3,0,0,0,0]"
    ",[2,2,2,2,0],[9,9,9,9,9]]}]}";

/* Each part twice as large, where it is. */
static const char swell[] =
    "{\"train\":[{\"input\":[[0,3,3,0,0,0],[0,0,0,0,0,0],[0,0,0,0,0,0],[5,0,0,0,0,0],[5,0,0,0,0,0],[0"
    ",0,0,0,0,0],[0,0,0,0,0,0]],\"output\":[[0,3,3,3,3,0],[0,3,3,3,3,0],[0,0,0,0,0,0],[5,5,0,0,0,0]"
    ",[5,5,0,0,0,0],[5,5,0,0,0,0],[5,5,0,0,0,0]]},{\"input\":[[0,0,0,0,0,0,0],[0,0,6,0,0,0,0],[0,0,"
    "6,6,0,0,0],[0,0,0,0,0,0,0],[0,0,0,0,0,0,0],[0,0,0,0,0,0,0]],\"output\":[[0,0,0,0,0,0,0],[0,0,6"
    ",6,0,0,0],[0,0,6,6,0,0,0],[0,0,6,6,6,6,0],[0,0,6,6,6,6,0],[0,0,0,0,0,0,0]]},{\"input\":[[2,0,0"
    ",0,0,0,0,0,0],[2,0,0,0,7,7,0,0,0],[0,0,0,0,0,0,0,0,0],[0,0,0,0,0,0,0,0,0],[0,0,0,4,0,0,0,0,0"
    "],[0,0,0,4,4,0,0,0,0],[0,0,0,0,0,0,0,0,0],[0,0,0,0,0,0,0,0,0]],\"output\":[[2,2,0,0,0,0,0,0,0]"
    ",[2,2,0,0,7,7,7,7,0],[2,2,0,0,7,7,7,7,0],[2,2,0,0,0,0,0,0,0],[0,0,0,4,4,0,0,0,0],[0,0,0,4,4,"
    "0,0,0,0],[0,0,0,4,4,4,4,0,0],[0,0,0,4,4,4,4,0,0]]}],\"test\":[{\"input\":[[0,0,0,0,0,0,0,0,0],[0"
    ",0,0,0,0,0,0,0,0],[0,8,8,0,0,0,0,0,0],[0,0,0,0,0,0,0,0,0],[0,0,0,0,0,3,0,0,0],[0,0,0,0,0,3,3"
    ",0,0],[0,0,0,0,0,0,0,0,0],[0,0,0,0,0,0,0,0,0]],\"output\":[[0,0,0,0,0,0,0,0,0],[0,0,0,0,0,0,0,"
    "0,0],[0,8,8,8,8,0,0,0,0],[0,8,8,8,8,0,0,0,0],[0,0,0,0,0,3,3,0,0],[0,0,0,0,0,3,3,0,0],[0,0,0,"
    "0,0,3,3,3,3],[0,0,0,0,0,3,3,3,3]]}]}";

/* Every second bar, from the left. */
static const char every_second[] =
    "{\"train\":[{\"input\":[[4,0,0,0,0,4,0,0],[4,0,0,4,0,4,0,0],[4,0,0,4,0,4,0,0],[4,0,0,4,0,4,0,0],"
    "[4,0,0,4,0,4,0,0],[4,0,0,0,0,4,0,0],[0,0,0,0,0,0,0,0]],\"output\":[[2,0,0,0,0,2,0,0],[2,0,0,4,0,"
    "2,0,0],[2,0,0,4,0,2,0,0],[2,0,0,4,0,2,0,0],[2,0,0,4,0,2,0,0],[2,0,0,0,0,2,0,0],[0,0,0,0,0,0,0,0]"
    "]},{\"input\":[[4,0,4,0,4,0,0,0,0],[4,0,4,0,4,0,0,0,0],[4,0,4,0,0,0,0,0,0],[4,0,4,0,0,0,4,0,0],["
    "0,0,0,0,0,0,4,0,0]],\"output\":[[2,0,4,0,2,0,0,0,0],[2,0,4,0,2,0,0,0,0],[2,0,4,0,0,0,0,0,0],[2,0"
    ",4,0,0,0,4,0,0],[0,0,0,0,0,0,4,0,0]]},{\"input\":[[6,0,0,0,0,0,0,0,6,0,0],[6,0,0,0,6,0,6,0,0,0,0"
    "],[0,0,0,0,6,0,6,0,0,0,0],[0,0,0,0,6,0,0,0,0,0,0],[0,0,6,0,6,0,0,0,0,0,0],[0,0,6,0,6,0,0,0,0,0,0"
    "]],\"output\":[[2,0,0,0,0,0,0,0,2,0,0],[2,0,0,0,2,0,6,0,0,0,0],[0,0,0,0,2,0,6,0,0,0,0],[0,0,0,0,"
    "2,0,0,0,0,0,0],[0,0,6,0,2,0,0,0,0,0,0],[0,0,6,0,2,0,0,0,0,0,0]]}],\"test\":[{\"input\":[[0,0,3,0"
    ",0,0,0,0,3,0,0,0,0],[0,0,3,0,3,0,0,0,3,0,3,0,0],[3,0,3,0,3,0,0,0,3,0,3,0,0],[3,0,0,0,0,0,3,0,0,0"
    ",3,0,0],[0,0,0,0,0,0,3,0,0,0,0,0,0]],\"output\":[[0,0,3,0,0,0,0,0,2,0,0,0,0],[0,0,3,0,2,0,0,0,2,"
    "0,3,0,0],[2,0,3,0,2,0,0,0,2,0,3,0,0],[2,0,0,0,0,0,3,0,0,0,3,0,0],[0,0,0,0,0,0,3,0,0,0,0,0,0]]}]}";

static bool solved(const char *text, uint32_t without)
{
    struct dataset *set;
    struct error err;
    struct search_result r;
    if (dataset_parse(&set, "one", text, strlen(text), &err) != STATUS_OK) fail_msg("%s", err.message);
    struct searcher *s = searcher_new();
    search_task(s, &set->tasks[0],
                &(struct search_options){.budget = BUDGET, .parts = without, .check = true}, &r);
    bool is = r.solved;
    search_result_clear(&r);
    searcher_free(s);
    dataset_free(set);
    return is;
}

/* No state has such a size. */
static void sizes_are_counted(void **state)
{
    (void)state;
    assert_true(solved(fields, 0));
    assert_true(solved(surplus, 0));
}

/* By what is done with lists alone: the rest of the search has no such form. */
static void lists_are_arranged(void **state)
{
    (void)state;
    uint32_t others = ((1u << SEARCH_PART_COUNT) - 1) & ~(1u << SEARCH_LISTS);
    assert_true(solved(filing, others));
    assert_true(solved(bars, others));
    assert_false(solved(filing, 1u << SEARCH_LISTS));
}

static void parts_grow_in_place(void **state)
{
    (void)state;
    assert_true(solved(swell, 1u << SEARCH_RULES));
}

static void every_second_of_an_order(void **state)
{
    (void)state;
    assert_true(solved(every_second, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sizes_are_counted),
        cmocka_unit_test(lists_are_arranged),
        cmocka_unit_test(parts_grow_in_place),
        cmocka_unit_test(every_second_of_an_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Any bytes as a file of tasks. What loads is within the limits of ARC-AGI; what does not is one error with words. */
#include "base/check.h"
#include "task/task.h"

#include <string.h>

static void check_grid(struct grid_data g)
{
    require(g.height >= 1 && g.height <= TASK_SIDE_READ && g.width >= 1 && g.width <= TASK_SIDE_READ);
    for (uint32_t k = 0; k < (uint32_t)g.height * g.width; k++)
        require(g.cells[k] >= 0 && g.cells[k] < TASK_COLOURS);
}

static void check_pair(const struct task_pair *p)
{
    check_grid(p->input);
    if (p->has_output) check_grid(p->output);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size); /* libFuzzer has no header */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct dataset *set = NULL;
    struct error err = {0};
    char words[1024];
    if (dataset_parse(&set, "fuzz.json", (const char *)bytes, size, &err) != STATUS_OK) {
        require(!set && strlen(error_text(&err, words, sizeof words)) > 0);
        return 0;
    }
    require(set->count > 0);
    for (uint32_t i = 0; i < set->count; i++) {
        const struct task *t = &set->tasks[i];
        require(strlen(t->id) < TASK_ID_SIZE && t->demo_count);
        for (uint32_t k = 0; k < t->demo_count; k++) check_pair(&t->demos[k]);
        for (uint32_t k = 0; k < t->test_count; k++) check_pair(&t->tests[k]);
    }
    dataset_free(set);
    return 0;
}

/* One grid outside any task. */
#include "base/check.h"
#include "task/read.h"

#include <jansson.h>
#include <string.h>

enum status grid_read_json(struct grid_data *grid, const char *text, size_t length, struct error *err)
{
    struct draft draft = {0};
    struct draft_grid found;
    json_object_seed(0); /* jansson asks for one call before threads are about; later ones do nothing */
    enum status status = careful_read_grid(text, length, &draft, &found, err);
    *grid = (struct grid_data){0};
    if (status == STATUS_OK) {
        int8_t *cells = must_alloc(draft.cell_count);
        memcpy(cells, draft.cells, draft.cell_count);
        *grid = (struct grid_data){found.height, found.width, cells};
    }
    draft_free(&draft);
    return status;
}

void grid_data_free(struct grid_data *grid)
{
    free((void *)grid->cells);
    *grid = (struct grid_data){0};
}

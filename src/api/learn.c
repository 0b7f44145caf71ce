/* learn: costs of moves, and shared sub-programs, from programs that were found. */
#include "api/api.h"
#include "search/study/abstract.h"
#include "search/study/prior.h"

static enum status read_ids(struct buf *ids, const char *path, struct error *err)
{
    if (!path) return STATUS_OK;
    TRY(buf_read_file(ids, path, err));
    buf_text(ids, "");
    return STATUS_OK;
}

aw_status aw_learn(const aw_library *library, const aw_learn_options *options, aw_text *text,
                   aw_learn_report *report, aw_error *error)
{
    struct error err = {0};
    struct buf ids = {0}, out = {0};
    struct prior_report r;
    API_TRY(error, &err, read_ids(&ids, options->leave_out, &err));
    memset(report, 0, sizeof *report);
    if (options->abstractions) {
        struct abstraction_report a;
        abstractions_find(&library->lib, ids.data, options->most, &out, &a);
        *report = (aw_learn_report){.programs = a.programs,
                                    .left_out = a.left_out,
                                    .lines = a.lines,
                                    .lines_saved = a.saved,
                                    .rows = a.abstractions};
    } else {
        struct costs *costs = prior_learn(
            &library->lib, ids.data, &(struct prior_options){.moves = options->moves, .by_parent = true}, &r);
        buf_printf(
            &out,
            "# Costs of moves, learned from %u programs of %u tasks (%u left out): %u moves, %u one after another.\n"
            "# For `arcwright search --costs`; what is not here costs what it usually does. %s\n",
            r.programs, r.tasks, r.left_out, r.moves, r.pairs, AW_VERSION);
        costs_print(costs, &out);
        costs_free(costs);
        *report = (aw_learn_report){.programs = r.programs,
                                    .tasks = r.tasks,
                                    .left_out = r.left_out,
                                    .moves = r.moves,
                                    .pairs = r.pairs,
                                    .rows = r.changed + r.changed_pairs};
    }
    buf_free(&ids);
    *text = api_text(&out);
    return AW_OK;
}

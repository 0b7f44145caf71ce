/* What the files of the public interface share. */
#ifndef ARCWRIGHT_API_API_H
#define ARCWRIGHT_API_API_H

#include "arcwright.h"
#include "evolve/evolve.h"
#include "program/program.h"
#include "task/task.h"
#include "view/view.h"

struct aw_data {
    struct dataset *set;
    char hash[HASH128_TEXT];
    char (*errors)[1024], (*notes)[1024];
    uint32_t note_count;
};

struct aw_library {
    struct library lib;
    char (*errors)[1024], (*notes)[1024];
};

/* The inside's error as the outside's; returns the status. */
aw_status api_error(aw_error *out, enum status status, const struct error *err);
/* A failure of the interface itself. */
__attribute__((format(printf, 3, 4))) aw_status api_fail(aw_error *out, aw_status status, const char *format,
                                                         ...);
/* Hands the buffer's text over and empties the buffer. */
aw_text api_text(struct buf *b);
/* Serialises and drops the reference; keys stay in the order they were set. */
struct json_t;
aw_text api_json(struct json_t *json);
struct json_t *api_grid_json(struct grid_data grid); /* rows of integers, as in ARC files */
void api_library_texts(aw_library *library);
/* A run of an open store, whose path is for messages: `word` is its number, or NULL for the last. The caller clears
 * it. */
struct store;
struct store_run;
aw_status api_find_run(struct store *store, const char *path, const char *word, struct store_run *run,
                       aw_error *error);
/* What a search is asked for; the caller frees `costs`, which may be NULL, after the search. */
struct search_options;
struct costs;
aw_status api_search_options(const aw_search_options *options, struct search_options *o, struct costs **costs,
                             aw_error *error);
/* Why a program has no value on pair k, with the line and what its arguments were. Resets the universe. */
void api_failure(const struct program *p, struct universe *u, const struct task *task, uint32_t k,
                 int64_t fuel, value failure, struct buf *out);
/* ", where x1 is 3, I is a grid of 3x3": what the arguments of a call were. */
void api_arguments(const struct program *p, struct universe *u, node_id failing, const value *values,
                   struct buf *out);
/* The lines of a program on pair k with their values: JSON, and blocks of pictures that are gone when `steps` is
 * cleared. Resets the universe. */
struct steps;
struct steps *api_steps(const struct program *p, struct universe *u, const struct task *task, uint32_t k,
                        int64_t fuel);
struct json_t *api_steps_json(const struct steps *steps);
const struct view_block *api_steps_blocks(const struct steps *steps, uint32_t *count);
void api_steps_free(struct steps *steps);
struct view_options api_view(const aw_view *view);
struct view_svg api_svg(const aw_view *view);

#define API_TRY(out, err, expression)                                                                        \
    do {                                                                                                     \
        enum status api_status_ = (expression);                                                              \
        if (api_status_ != STATUS_OK) return api_error((out), api_status_, (err));                           \
    } while (0)

#endif

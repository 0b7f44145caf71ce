/* What a search did, for people: collected by looking on (struct search_watch), so that the search itself is the same.
 *
 *     struct explanation e;
 *     struct search_watch watch = explanation_watch(&e);
 *     search_task(s, task, &(struct search_options){.watch = &watch}, &result);
 *     ... read e ...
 *     explanation_clear(&e);
 *
 * Everything in it is copied: it outlives the search. Grids are of the view: their colours may be exchanged. */
#ifndef ARCWRIGHT_SEARCH_EXPLAIN_H
#define ARCWRIGHT_SEARCH_EXPLAIN_H

#include "search/search.h"

enum { EXPLAIN_COSTS = COST_MOST / 5 + 1, EXPLAIN_MISSES = 3 };

enum search_ending { ENDED_STATES, ENDED_MEMORY, ENDED_TIME, ENDED_NOTHING_LEFT };
const char *search_ending_words(enum search_ending ending);

struct explained_view {
    uint8_t view;   /* enum normalisation */
    uint8_t ending; /* enum search_ending: what kept it from making more states */
    bool size_known;
    uint32_t states, limit, dearest; /* dearest: the cost of the last state */
    uint64_t tried, dead, again;
    uint32_t of_cost[2][EXPLAIN_COSTS]; /* by enum state_type and cost / 5 */
    uint32_t of_move[PRIMITIVE_COUNT]
                    [2];  /* made by the primitive: of an image or list, of every item of a list */
    struct program *size; /* whose image has the size of the outputs; NULL: none was found */
};

struct explained_kind {
    uint32_t count, full, best_right;
    uint32_t left_out[4]; /* of the full fits, by enum left_out */
    uint32_t cheapest;    /* of the full fits */
};

/* A state of the outputs' size that is not the output: few cells are wrong. */
struct near_miss {
    uint8_t view;
    uint32_t cost, wrong, cells; /* cells: of all demos */
    struct program *program;
    struct grid_data grids[MOST_SAMPLES], wanted[MOST_SAMPLES]; /* [demos] */
};

struct explained_attempt {
    struct program *program; /* NULL: there is no such attempt */
    struct grid_data grid;
    uint32_t cost, kind, left_out, right, from;
    uint32_t agreeing, agreeing_kinds; /* candidates that predict the same, and of how many kinds */
    uint64_t support;
};

struct explanation {
    uint32_t demos, tests;
    uint32_t view_count;
    struct explained_view views[NORMALISATION_COUNT];
    struct explained_kind kinds[CANDIDATE_KIND_COUNT];
    uint32_t candidates, full;
    struct near_miss misses[EXPLAIN_MISSES];
    uint32_t miss_count;
    struct explained_attempt attempts[MOST_TESTS][2];
    uint32_t predictions[MOST_TESTS];
    uint64_t all_support[MOST_TESTS];
};

struct search_watch explanation_watch(struct explanation *e); /* empties it first */
void explanation_clear(struct explanation *e);

#endif

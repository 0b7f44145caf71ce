/* The search for one task: from its samples to candidates and two attempts for each test input.
 *
 *     states      what moves make of the inputs, all samples together, cheapest first (states.h, expand.c)
 *     pieces      what each state would paint on the output (pieces.h)
 *     cover       outputs put together from pieces (cover.c)
 *     generators  of candidates from states: list rules, trees, backward steps
 *     choice      of two attempts among all that candidates predict (choose.c, score/choice.h)
 *
 * Test outputs are not given to any of it. One thread a task; the workspace is kept from task to task. */
#ifndef ARCWRIGHT_SEARCH_SEARCH_H
#define ARCWRIGHT_SEARCH_SEARCH_H

#include <signal.h>

#include "score/score.h"
#include "search/candidate.h"
#include "score/habits.h"
#include "search/space/states.h"

struct search_options {
    uint32_t budget; /* work for the whole task, see pass.c; 0: SEARCH_BUDGET */
    uint32_t parts;  /* bit per enum search_part to leave out, for ablation */
    bool check;      /* run every candidate's program and compare with what the search saw */
    bool keep_right; /* fill search_result.right: for libraries that are shipped */
    uint64_t cap_ns; /* of wall time for a task, 0: none. A capped result is not reproducible */
    const volatile sig_atomic_t *stop; /* set from outside: as if the cap were met; may be NULL */
    const struct search_watch *watch;  /* NULL: nobody */
    const struct costs *costs;         /* of moves; NULL: those of moves.def */
};
enum {
    SEARCH_BUDGET = 12000
}; /* at most 0.3 CPU seconds a task of ARC-1 training, half of that in the mean */

#define SEARCH_PARTS(X)                                                                                      \
    X(COVER, "cover")                                                                                        \
    X(LISTS, "lists")                                                                                        \
    X(NORMALISATIONS, "views")                                                                               \
    X(BACKWARD, "backward")                                                                                  \
    X(RULES, "rules")                                                                                        \
    X(REPAIR, "repair")                                                                                      \
    X(DIVISIONS, "divisions")                                                                                \
    X(TURNED, "turned")                                                                                      \
    X(STOP, "stop")
#define PART_NAME(name, words) SEARCH_##name,
enum search_part { SEARCH_PARTS(PART_NAME) SEARCH_PART_COUNT };
#undef PART_NAME

struct candidates {
    struct candidate *at;
    uint32_t count, capacity;
    uint32_t full; /* of them full fits */
};

/* ---- states ---- */

struct search {
    struct search_context context;
    struct states states;
    struct moves moves;
    uint32_t size_state; /* STATE_NONE while no state has the size of the outputs */
    uint32_t size_cost;  /* the cost at which it was found */
    uint32_t limit;      /* of states in this view; raised by those that pairs add */
    struct plane *planes;
    struct pieces *pieces;
    uint64_t painted;      /* words of options that covers looked at */
    uint64_t work;         /* of all passes over the task, in units of WORK_UNIT */
    struct misses *misses; /* what generators meet on the way: misses.h */
    uint64_t deadline_ns;  /* wall clock; 0: none */
    bool late;             /* it has passed, or `stop` is set */
    const volatile sig_atomic_t *stop;
};

/* Whether the cap on time is met; reads the clock if there is one. */
bool search_late(struct search *s);

/* Runs until `limit` states are there or nothing more can be made. */
void search_expand(struct search *s);

/* A pass over the context: `limit` states and what all proposers make of them, into its candidates and s->misses.
 * left_out: bit per enum search_part. costs: of moves, NULL: those of moves.def. */
void search_pass(struct search *s, const struct costs *costs, uint32_t left_out, uint32_t limit);

/* ---- generators ---- */
struct pieces;
void search_cover(struct search *s, const struct pieces *p);

/* ---- choice ---- */

/* Per test, predictions (values, 0 if there is none) and the candidates that stand for them: of those that make it the
 * cheapest, with a charge where leaving a demo out failed. */
struct search_attempts {
    value prediction[MOST_TESTS][RANKED]; /* best first; the first ATTEMPTS are the attempts */
    uint32_t candidate[MOST_TESTS][RANKED];
    uint64_t support[MOST_TESTS][RANKED], all_support[MOST_TESTS]; /* of each; of all predictions together */
    uint32_t predictions[MOST_TESTS];                              /* different ones */
    uint16_t share[MOST_TESTS][ATTEMPTS];                          /* of the support, in thousandths */
    uint16_t probability[MOST_TESTS][ATTEMPTS]; /* that it is right, in thousandths (score/choice.h) */
};

/* A distinct prediction for a test, and what speaks against it. */
struct prediction {
    value output;
    bool absurd; /* never an attempt */
    uint8_t broken[HABIT_COUNT];
};
/* Of the candidates for a sample; `to` has room for one a candidate. The count. For studies of the choice. */
uint32_t search_predictions(const struct search_context *x, uint32_t sample, struct prediction *to);

void search_choose(struct search_attempts *a, const struct search_context *x);

/* ---- a whole task ---- */

/* Somebody who looks on, and changes nothing: at the end of each view, and when the attempts are chosen. */
struct search_watch {
    void (*view)(void *data, const struct search *s);
    void (*end)(void *data, struct search *s, const struct search_attempts *a);
    void *data;
};

/* A candidate that meets every output. */
struct found {
    struct program *program;
    int32_t charge;
    uint16_t cost;
    uint8_t kind, left_out; /* enum candidate_kind, enum left_out */
    uint8_t attempt;        /* 1, 2: the attempt that says the same; 0: it was not chosen */
};
enum { RIGHT_MOST = 4 };

/* A program that an attempt comes from, and what speaks for that attempt. */
struct proposed {
    struct program *program;
    uint32_t test;
    int32_t support; /* of the attempt there, doubts included: sixteenths of a bit */
};
enum { PROPOSED_MOST = 2 * MOST_TESTS };

struct search_result {
    uint64_t states, tried;
    uint32_t candidates, full_fits;
    bool solved, solved_at_1; /* all test outputs known and right: of the score alone, after all is chosen */
    bool oracle;              /* some candidate predicts all tests right */
    bool oracle_at_10;        /* of each test one of the RANKED best predictions is right */
    uint64_t cpu_ns;
    uint64_t digest;                         /* of all candidates and the attempts */
    struct proposed proposed[PROPOSED_MOST]; /* each program once. The caller frees: search_result_clear */
    uint32_t proposed_count;
    struct program *best[2]; /* of the first test's attempts; NULL if there is none. The caller frees */
    struct grid_data attempts[MOST_TESTS][2]; /* cells NULL: none. The caller frees: search_result_clear */
    uint8_t demo_right[MOST_TESTS][2];        /* demos that the attempt's candidate meets */
    uint16_t share[MOST_TESTS][2], probability[MOST_TESTS][2]; /* as in search_attempts */
    uint64_t support[MOST_TESTS][2];
    bool right_at[MOST_TESTS][2]; /* the attempt is right: the output is known and met */
    /* the least charged candidates that meet all outputs, tests too; if asked for */
    struct found right[RIGHT_MOST];
    uint32_t right_count;
    bool capped;     /* the cap on time ended it */
    char report[32]; /* how the first attempt was found */
};
void search_result_clear(struct search_result *r);

struct searcher; /* the workspace of one thread */
struct searcher *searcher_new(void);
void searcher_free(struct searcher *s);
void search_task(struct searcher *w, const struct task *task, const struct search_options *o,
                 struct search_result *r);

#endif

/* Candidates: programs that the search proposes for a task, and what a generator of candidates is given.
 *
 * A generator (cover, list rules, per-cell trees, ...) is a function that reads a context, builds expressions
 * (expr.h) and proposes those that give what is wanted on every demo. Running the extracted program must give
 * exactly the values that the expression had; debug builds check it.
 *
 *     void cell_rules(struct search_context *x)
 *     {
 *         ... learn a rule from x->inputs[0 .. demo_count) and x->wanted ...
 *         expr_propose(x, expr_call(x, PRIM_map_cells, expr_input(x), rule),
 *                      &(struct candidate){.kind = CANDIDATE_CELL_TREE, .cost = 20 + ..., .left_out = LEFT_OUT_ALL});
 *     }
 *
 * Samples: demos first, then tests. The outputs of tests are not in here at all, so nothing can depend on them.
 *
 * Images: a grid is an image at (0, 0), an image elsewhere is the tuple (place, grid), a list of images a tuple of
 * them; see dsl/image/image.h. Inside images colour 0 is nothing. `inputs` and `wanted` are bare grids.
 *
 * Normalisations: the search may run on changed inputs (colours renamed by rank, ...). Then `inputs` and `wanted` are
 * the changed ones and `input` is the node that computes the inputs from I; candidate_add() wraps the root with the
 * way back, and maps the outputs. A generator need not know, as long as it starts from x->input, not from I.
 *
 * Memory: values live in the universe until the task ends; scratch belongs in the universe's frame (mark, release)
 * or in must_alloc/free. No failures are remembered: u->fuel has no end; expressions (expr.h) bound their own calls.
 * Deterministic: no clocks, no pointers compared. One thread a context. */
#ifndef ARCWRIGHT_SEARCH_CANDIDATE_H
#define ARCWRIGHT_SEARCH_CANDIDATE_H

#include "batch/batch.h"

#define KIND(name, ...) CANDIDATE_##name,
enum candidate_kind {
#include "search/kinds.def"
    CANDIDATE_KIND_COUNT
};
const char *candidate_kind_words(uint32_t kind);

/* What it was found in (space/normalise.h). */
#define NORMALISATION(name, ...) NORMALISATION_##name,
enum normalisation {
#include "search/kinds.def"
    NORMALISATION_COUNT
};
const char *normalisation_words(enum normalisation n);

/* What became of refitting on all demos but one and asking for the one left out. */
enum left_out {
    LEFT_OUT_NOT_APPLICABLE, /* nothing was fitted, or there is one demo */
    LEFT_OUT_NONE,           /* no fold right */
    LEFT_OUT_SOME,
    LEFT_OUT_ALL,
};

/* How much there is against showing a candidate, keeping it or breeding from it: its cost, and more if it does not find
 * itself again without a demo. Of the programs that make a right prediction the least charged is most often the
 * rule. */
struct candidate;
int32_t candidate_charge(const struct candidate *c, uint32_t demos);

/* What else speaks for a candidate or against it. */
#define EVIDENCE(name, ...) EVIDENCE_##name,
enum evidence {
#include "search/kinds.def"
    EVIDENCE_COUNT
};

/* How a sub-task was made of another (search/subtasks.h). */
enum rewrite { REWRITE_TASK, REWRITE_NORMALISED, REWRITE_MISS, REWRITE_TURNED, REWRITE_PARTS };

struct candidate {
    node_id root; /* in the context's graph, from x->input and constants */
    uint8_t kind; /* enum candidate_kind */
    uint8_t left_out;
    uint8_t from;          /* number of demos it was found from: less than all is better evidence */
    uint8_t normalisation; /* enum normalisation: what it was found in. Set by candidate_add */
    uint8_t rewrites;      /* bit per enum rewrite (search/subtasks.h) that led to it */
    uint8_t right;         /* demos reproduced: demo_count for a full fit. Set by candidate_add */
    uint16_t cost;         /* 10 for one usual call; a leaf or a test of a tree about 5 */
    uint32_t number;       /* in the order of adding */
    value
        outputs[MOST_SAMPLES]; /* what it gives on each sample: of I, not normalised. Set by candidate_add */
};

/* Bit per enum evidence, of a task with so many demos. */
uint32_t candidate_evidence(const struct candidate *c, uint32_t demos);

/* A state of the search whose images lie at (0, 0) and have the size of the output: a feature for each cell. */
struct plane {
    uint32_t state; /* its node: search_node(x, state) */
    uint32_t cost;
    const value *grids; /* [x->count], bare grids */
};

/* One step of a normalisation, as its way back needs it: back(image, model, extra). */
struct normal_step {
    uint16_t back; /* enum primitive */
    value model[MOST_SAMPLES];
    value extra; /* of those with three arguments */
    node_id model_node, extra_node;
};
enum { NORMAL_STEPS = 3 };

struct search; /* the states found, see search/search.h */

struct search_context {
    struct universe *u;
    struct graph *graph;
    uint32_t demo_count, count; /* samples: demos, all */
    value inputs[MOST_SAMPLES]; /* bare grids, normalised */
    value wanted[MOST_SAMPLES]; /* [demo_count] */
    node_id input;              /* computes inputs from I */
    /* As they are before the normalisation: those of the task, or of the sub-task (search/subtasks.h); what computes
     * the inputs. */
    value original_inputs[MOST_SAMPLES], original_wanted[MOST_SAMPLES];
    node_id original_input;

    /* The outputs' sizes. size_known: a state whose image has the size of the output on every demo; on tests it is
     * the size that the output is taken to have. size_node: its node (the image; tile_to and others take it). */
    bool size_known;
    bool same_size; /* that image is the input itself */
    value sizes[MOST_SAMPLES];
    node_id size_node;

    /* Planes, cheapest first: the input, if it has the right size, is number 0. Empty before the search ran. */
    const struct plane *planes;
    uint32_t plane_count;

    struct search *search;
    struct candidates *candidates;
    uint8_t normalisation; /* enum normalisation */
    uint8_t step_count;
    struct normal_step steps[NORMAL_STEPS];
    void *rules; /* memory of the rule generators, theirs to allocate and free; NULL at first */
};

/* The node that computes a state; made on demand. */
node_id search_node(struct search_context *x, uint32_t number);

/* Takes a copy. `outputs` are [x->count] values on the context's inputs, bare grids or failures; a candidate that
 * reproduces no demo, or has no output on some test, is dropped. The way back to the task is the queue's
 * (subtasks.h). */
void candidate_add(struct search_context *x, const struct candidate *given, const value *outputs);

#endif

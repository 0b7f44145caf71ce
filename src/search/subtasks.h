/* Search over tasks: what is searched is a queue of sub-tasks, of which the task itself is the first.
 *
 * A sub-task is samples (inputs, wanted outputs of demos) and a way back: a program that solves it becomes one that
 * solves the sub-task it was made of, and so on up to the task.
 *
 *     normalised   colours or grounds exchanged in each sample                        space/normalise.h
 *     near miss    the inputs are what some program makes of them: what is wrong yet  misses.h
 *     turned       inputs and outputs turned or mirrored alike
 *     parts        the samples are the parts of the samples                           parts.h
 *
 * Each is searched by the same search with a budget of states. Which is next is decided by `due`: about the work
 * that all its predecessors and itself have taken, times how unlikely its kind is to pay. A sub-task that was
 * searched comes again with four times the states, so no budget is too large.
 *
 * Owner: the searcher. Values and nodes live as long as the task. */
#ifndef ARCWRIGHT_SEARCH_SUBTASKS_H
#define ARCWRIGHT_SEARCH_SUBTASKS_H

#include "search/division.h"
#include "search/misses.h"

struct subtask {
    struct search_context context; /* what its search begins with */
    uint32_t parent;               /* of the queue; itself for the task */
    enum rewrite rewrite;
    uint8_t turn, depth, passes;
    uint16_t cost;   /* of what leads to it, for candidates */
    uint32_t budget; /* of states, next time */
    uint64_t due;
    uint64_t identity; /* of its samples */
    struct division division;
};

struct subtasks {
    struct subtask *at;
    uint32_t count, capacity;
    struct misses misses; /* of the search that ran last */
    struct candidates local;
};

void subtasks_clear(struct subtasks *q);
void subtasks_free(struct subtasks *q);

/* Adds the task itself: number 0. */
void subtasks_begin(struct subtasks *q, const struct search_context *task);
/* Adds one unless a sub-task has the same samples; takes a copy. */
void subtasks_add(struct subtasks *q, const struct subtask *s);
/* The one that is due first; UINT32_MAX: none. */
uint32_t subtasks_next(const struct subtasks *q);
/* After a pass: it comes again with four times the states, and near misses, parts and turned samples of it come. */
void subtasks_extend(struct subtasks *q, struct search *s, uint32_t left_out, uint32_t from);
/* Candidates of the sub-task's search (q->local) become candidates of the task. */
void subtasks_hand_back(struct subtasks *q, uint32_t from, struct candidates *all);

#endif

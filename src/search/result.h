/* Filling a search_result. Internal to search/. */
#ifndef ARCWRIGHT_SEARCH_RESULT_H
#define ARCWRIGHT_SEARCH_RESULT_H

#include "search/search.h"

/* The attempts and their programs. */
void result_keep(struct search_result *r, const struct search_context *x, const struct task *task,
                 const struct search_attempts *a);
/* Compares with the test outputs that are known. After the choice: nothing of it may steer. */
void result_score(struct search_result *r, const struct search_context *x, const struct task *task,
                  const struct search_attempts *a, bool keep_right);

#endif

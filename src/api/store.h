/* What the files about stores share. */
#ifndef ARCWRIGHT_API_STORE_H
#define ARCWRIGHT_API_STORE_H

#include "api/api.h"

/* The caller closes the store. */
aw_status api_store_open(const char *path, enum store_mode mode, struct store **store, aw_error *error);

/* The task of a key; NULL if there is none. */
const struct store_task *api_store_task(const struct store_tasks *tasks, store_task_id key);

#endif

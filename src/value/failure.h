/* Words for failures, for reports. */
#ifndef ARCWRIGHT_VALUE_FAILURE_H
#define ARCWRIGHT_VALUE_FAILURE_H

#include "value/value.h"

/* "out of fuel" and the like; `failure` below FAILURE_COUNT. */
const char *failure_words(enum failure failure);

#endif

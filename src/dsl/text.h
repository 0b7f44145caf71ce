/* Text of values, and of calls without variables:
 *
 *     3   -7   None   (1, (2, 3))   (5,)   ()   {1, 2}   {}   dmirror   UNITY   True
 *     add(1, 2)   size(initset(None))   lbind(shift, (1, 0))({(0, 0)})
 *
 * A call is evaluated at once; what it fails for is then the value, and the value of all that holds it. So
 * value_parse() of what value_print() writes is the value again: functions print as the calls that make them,
 * failures as `fails`. */
#ifndef ARCWRIGHT_DSL_TEXT_H
#define ARCWRIGHT_DSL_TEXT_H

#include "dsl/dsl.h"

/* Reads a value at the start of the text. With `end`, what follows the value and the space after it is left
 * there; with NULL nothing may follow. Text that is no value is an error with the column. */
enum status value_parse(struct universe *u, const char *text, const char **end, value *result,
                        struct error *err);

#endif

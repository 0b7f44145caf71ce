/* Text inside SVG and HTML. Internal to src/view. */
#ifndef ARCWRIGHT_VIEW_MARKUP_H
#define ARCWRIGHT_VIEW_MARKUP_H

#include "base/buf.h"

#include <stdbool.h>

/* For content and attribute values alike. Control characters, which XML does not allow at all, become question marks;
 * newlines and tabs stay if `lines`. */
void markup_text(struct buf *out, const char *text, bool lines);

#endif

#include "search/views.h"

void view_leave(struct search_context *x, struct candidate *c)
{
    (void)x;
    (void)c;
}

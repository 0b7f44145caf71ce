#include "view/markup.h"

void markup_text(struct buf *out, const char *text, bool lines)
{
    for (; *text; text++) {
        switch (*text) {
        case '&': buf_text(out, "&amp;"); break;
        case '<': buf_text(out, "&lt;"); break;
        case '>': buf_text(out, "&gt;"); break;
        case '"': buf_text(out, "&quot;"); break;
        case '\n':
        case '\t': buf_char(out, lines ? *text : '?'); break;
        default: buf_char(out, (unsigned char)*text < ' ' ? '?' : *text);
        }
    }
}

#include "value/failure.h"

const char *failure_words(enum failure failure)
{
#define WORDS(name, words) words,
    static const char *const words[FAILURE_COUNT] = {FAILURES(WORDS)};
#undef WORDS
    return words[failure];
}

/* How durations read in tables. */
#ifndef ARCWRIGHT_PROFILE_WORDS_H
#define ARCWRIGHT_PROFILE_WORDS_H

#include <stdint.h>

enum { DURATION_TEXT = 24 };

/* Four digits and the unit that suits: "512 ns", "1.234 us", "56.78 ms", "9.012 s". Returns text. */
char *duration_text(uint64_t ns, char text[DURATION_TEXT]);

#endif

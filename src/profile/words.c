#include "profile/words.h"

#include <stdio.h>

char *duration_text(uint64_t ns, char text[DURATION_TEXT])
{
    static const struct {
        double ns;
        const char *name;
    } units[] = {{1, "ns"}, {1e3, "us"}, {1e6, "ms"}, {1e9, "s"}};
    if (ns < 1000) {
        snprintf(text, DURATION_TEXT, "%llu ns", (unsigned long long)ns);
        return text;
    }
    /* The next unit from 999.95 on, which would read 1000.0. */
    int unit = 1;
    while (unit < 3 && (double)ns / units[unit].ns >= 999.95) unit++;
    double x = (double)ns / units[unit].ns;
    snprintf(text, DURATION_TEXT, "%.*f %s", x < 9.9995 ? 3 : x < 99.995 ? 2 : 1, x, units[unit].name);
    return text;
}

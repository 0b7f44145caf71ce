/* Any bytes as a file of programs. What loads prints as a text that loads as the same program, and runs within its
 * fuel; what does not load is one error with words. */
#include "batch/batch.h"

#include <string.h>

enum { RUN_FUEL = 50 * 1000 };

static void check_program(struct universe *u, const struct program *p)
{
    static const int8_t cells[] = {0, 1, 2, 0, 3, 0};
    struct buf text = {0};
    struct program *again = NULL;
    struct error err = {0};
    program_print(p, p->name, &text);
    require(program_parse(&again, "again.py", text.data, &err) == STATUS_OK);
    require(hash128_equal(p->hash, again->hash));
    universe_reset(u);
    value grid = grid_make(u, 2, 3, cells), inputs[] = {grid, VALUE_EMPTY_TUPLE, grid};
    uint32_t ticks;
    program_run(p, u, inputs, RUN_FUEL, &ticks);
    program_free(again);
    buf_free(&text);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size); /* libFuzzer has no header */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static struct universe *u;
    if (!u) u = universe_new(&(struct universe_options){.names = &dsl_operators});
    struct library lib = {0};
    struct error err = {0};
    char words[1024];
    enum status status = library_parse(&lib, "fuzz.py", (const char *)bytes, size, &err);
    if (status != STATUS_OK) require(strlen(error_text(&err, words, sizeof words)) > 0);
    for (uint32_t i = 0; i < lib.count; i++) check_program(u, lib.programs[i]);
    library_free(&lib);
    return 0;
}

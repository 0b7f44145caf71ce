#include "cli/cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

int fail(const aw_error *error)
{
    fprintf(stderr, "arcwright: %s\n", error->text);
    return error->status == AW_INPUT ? EXIT_USAGE : error->status == AW_INTERRUPT ? EXIT_STOPPED : EXIT_WORLD;
}

void print_text(aw_text *text)
{
    fwrite(text->data, 1, text->length, stdout);
    aw_text_free(text);
}

int write_text(aw_text *text, const char *path)
{
    if (strcmp(path, "-") == 0) {
        print_text(text);
        return 0;
    }
    FILE *f = fopen(path, "wb");
    bool ok = f && fwrite(text->data, 1, text->length, f) == text->length;
    if (f && fclose(f) != 0) ok = false;
    aw_text_free(text);
    if (ok) return 0;
    fprintf(stderr, "arcwright: %s: cannot write the file: ", path);
    perror(NULL);
    return EXIT_WORLD;
}

/* ---- the files that come with the program ---- */

#ifndef ARCWRIGHT_DATADIR
#define ARCWRIGHT_DATADIR "/usr/local/share/arcwright"
#endif

/* `name` in the folder above the program's own (a build in the tree), in the working folder, or installed. */
bool find_shipped(const char *name, char *path, size_t size)
{
    char self[512];
    struct stat s;
    ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
    if (n > 0) {
        self[n] = 0;
        char *slash = strrchr(self, '/');
        if (slash) *slash = 0;
        snprintf(path, size, "%s/../%s", self, name);
        if (stat(path, &s) == 0) return true;
    }
    snprintf(path, size, "%s", name);
    if (stat(path, &s) == 0) return true;
    snprintf(path, size, "%s/%s", ARCWRIGHT_DATADIR, name);
    return stat(path, &s) == 0;
}

aw_data *open_data(const char *path, int *code)
{
    char shipped[1024];
    aw_data *data = NULL;
    aw_error error;
    if (!path) path = getenv("ARCWRIGHT_DATA");
    if (!path || !*path) {
        if (!find_shipped("tasks/starter", shipped, sizeof shipped)) {
            *code = fail_usage("no data: give --data DIR or set ARCWRIGHT_DATA");
            return NULL;
        }
        path = shipped;
    }
    if (aw_data_open(path, &data, &error) != AW_OK) {
        *code = fail(&error);
        if (error.status == AW_IO) *code = EXIT_USAGE; /* a path that the user gave is input */
        return NULL;
    }
    for (uint32_t i = 0; i < aw_data_error_count(data); i++)
        fprintf(stderr, "arcwright: left out: %s\n", aw_data_error(data, i));
    return data;
}

static bool is_store(const char *path)
{
    char head[16];
    FILE *f = fopen(path, "rb");
    bool store =
        f && fread(head, 1, sizeof head, f) == sizeof head && memcmp(head, "SQLite format 3", 15) == 0;
    if (f) fclose(f);
    return store;
}

static aw_library *open_library(const char *path, const char *shipped_name, int *code)
{
    char shipped[1024];
    aw_library *library = NULL;
    aw_error error;
    if (!path) {
        if (!find_shipped(shipped_name, shipped, sizeof shipped)) {
            *code = fail_usage("no programs: %s is not there; give a file", shipped_name);
            return NULL;
        }
        path = shipped;
    }
    aw_status status = is_store(path) ? aw_library_from_store(path, NULL, &library, &error)
                                      : aw_library_read(path, &library, &error);
    if (status != AW_OK) {
        *code = fail(&error);
        if (status == AW_IO) *code = EXIT_USAGE;
        return NULL;
    }
    for (uint32_t i = 0; i < aw_library_error_count(library); i++)
        fprintf(stderr, "arcwright: left out: %s\n", aw_library_error(library, i));
    return library;
}

aw_library *open_programs(const char *path, int *code)
{
    return open_library(path, "library/starter.py", code);
}
aw_library *open_differs(const char *path, int *code)
{
    return open_library(path, "library/differs.py", code);
}

/* ---- the terminal ---- */

bool stdout_is_terminal(void) { return isatty(STDOUT_FILENO); }

aw_view view_choose(int colour, bool digits, bool colour_blind)
{
    aw_view view = {.digits = digits, .colour_blind = colour_blind};
    struct winsize size;
    const char *depth = getenv("COLORTERM"), *no_colour = getenv("NO_COLOR");
    if (stdout_is_terminal() && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) view.columns = size.ws_col;
    bool plain = colour == COLOUR_NEVER ||
                 (colour == COLOUR_AUTO && (!stdout_is_terminal() || (no_colour && *no_colour)));
    bool rich = depth && (strcmp(depth, "truecolor") == 0 || strcmp(depth, "24bit") == 0);
    view.colours = plain ? 0 : rich || colour == COLOUR_ALWAYS ? 2 : 1;
    return view;
}

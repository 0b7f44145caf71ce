#include "cli/cli.h"

#include "base/buf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

int fail(const aw_error *error)
{
    char text[2 * sizeof error->text];
    error_clean(text, sizeof text, error->text, true);
    fprintf(stderr, "arcwright: %s\n", text);
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
    struct buf bytes = {.data = text->data, .length = text->length};
    struct error err;
    char words[1200];
    enum status status = buf_write_file(&bytes, path, &err);
    aw_text_free(text);
    if (status == STATUS_OK) return 0;
    fprintf(stderr, "arcwright: %s\n", error_text(&err, words, sizeof words));
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

/* The first few of a kind of message, and how many more there are. */
static void tell(const char *kind, uint32_t count, const char *(*get)(const void *of, uint32_t i),
                 const void *of)
{
    enum { MOST = 20 };
    for (uint32_t i = 0; i < count && i < MOST; i++) fprintf(stderr, "arcwright: %s: %s\n", kind, get(of, i));
    if (count > MOST) fprintf(stderr, "arcwright: %s: and %u more\n", kind, count - MOST);
}

static const char *data_error(const void *of, uint32_t i) { return aw_data_error(of, i); }
static const char *data_note(const void *of, uint32_t i) { return aw_data_note(of, i); }
static const char *library_error(const void *of, uint32_t i) { return aw_library_error(of, i); }
static const char *library_note(const void *of, uint32_t i) { return aw_library_note(of, i); }

/* "4" or "4+2". */
static bool read_pairs(const char *text, uint32_t *demos, uint32_t *tests)
{
    char *end;
    *demos = (uint32_t)strtoul(text, &end, 10);
    *tests = 1;
    if (*end == '+' && end[1] >= '0' && end[1] <= '9') *tests = (uint32_t)strtoul(end + 1, &end, 10);
    return !*end && text[0] >= '1' && text[0] <= '9' && *demos <= 1000 && *tests <= 1000;
}

aw_data *open_data(const struct data_choice *choice, int *code)
{
    char shipped[1024];
    const char *only = getenv("ARCWRIGHT_DATA");
    aw_data_options o = {.paths = choice->paths.at,
                         .path_count = choice->paths.count,
                         .split = choice->split,
                         .skip_pairs = choice->skip_pairs};
    aw_data *data = NULL;
    aw_error error;
    if (choice->pairs && !read_pairs(choice->pairs, &o.demos, &o.tests)) {
        *code = fail_usage("--pairs: '%s' is not N or N+M, as in 4 or 4+2, of at most 1000", choice->pairs);
        return NULL;
    }
    if (!o.path_count) {
        if (!only || !*only) {
            if (!find_shipped("tasks/starter", shipped, sizeof shipped)) {
                *code = fail_usage("no data: give --data DIR or set ARCWRIGHT_DATA");
                return NULL;
            }
            only = shipped;
        }
        o.paths = &only;
        o.path_count = 1;
    }
    if (aw_data_open_as(&o, &data, &error) != AW_OK) {
        *code = fail(&error);
        if (error.status == AW_IO) *code = EXIT_USAGE; /* a path that the user gave is input */
        return NULL;
    }
    tell("note", aw_data_note_count(data), data_note, data);
    tell("left out", aw_data_error_count(data), data_error, data);
    return data;
}

static bool is_store(const char *path)
{
    char head[16];
    struct stat s;
    if (stat(path, &s) != 0 || !S_ISREG(s.st_mode))
        return false; /* opening a pipe would wait for its writer */
    FILE *f = fopen(path, "rb");
    bool store =
        f && fread(head, 1, sizeof head, f) == sizeof head && memcmp(head, "SQLite format 3", 15) == 0;
    if (f) fclose(f);
    return store;
}

static aw_library *open_library(const char *path, const char *shipped_name,
                                const struct option_list *preludes, int *code)
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
    char dialect[1024];
    bool known = find_shipped("dialects/predecessor.py", dialect, sizeof dialect);
    aw_status status = is_store(path) ? aw_library_from_store(path, NULL, &library, &error)
                                      : aw_library_read_with(path, preludes ? preludes->at : NULL,
                                                             preludes ? preludes->count : 0,
                                                             known ? dialect : NULL, &library, &error);
    if (status != AW_OK) {
        *code = fail(&error);
        if (status == AW_IO) *code = EXIT_USAGE;
        return NULL;
    }
    tell("note", aw_library_note_count(library), library_note, library);
    tell("left out", aw_library_error_count(library), library_error, library);
    return library;
}

aw_library *open_programs(const char *path, const struct option_list *preludes, int *code)
{
    return open_library(path, "library/starter.py", preludes, code);
}
aw_library *open_differs(const char *path, int *code)
{
    return open_library(path, "library/differs.py", NULL, code);
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

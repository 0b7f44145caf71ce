/* Running the command itself, as a user or a script does: in a folder of its own, with its output caught.
 *
 *     struct command c = command_run((const char *[]){ARCWRIGHT_EXE, "show", "--data", data, NULL});
 *     assert_int_equal(c.code, 0);
 *     command_clear(&c);
 *
 * command_folder_make() and command_folder_remove() are a cmocka group's set-up and tear-down: between them
 * the folder exists, is where the commands run, and names in it need no path. */
#ifndef ARCWRIGHT_TESTS_COMMAND_H
#define ARCWRIGHT_TESTS_COMMAND_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct json_t;

/* Under a sanitizer time and memory are no measure. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
enum { SANITIZED = 1 };
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
enum { SANITIZED = 1 };
#else
enum { SANITIZED = 0 };
#endif
#else
enum { SANITIZED = 0 };
#endif

#if defined(__SANITIZE_THREAD__)
#define UNDER_THREAD_SANITIZER
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define UNDER_THREAD_SANITIZER
#endif
#endif

struct command {
    int code;     /* exit code; 1000 + the signal that ended it */
    char *out;    /* what it printed, terminated */
    char *err;    /* what it complained about */
    double wall;  /* seconds */
    long peak_kb; /* most memory it held */
};

int command_folder_make(void **state);
int command_folder_remove(void **state);

/* Runs to the end; one that takes longer than a minute and a half (ten times that under a sanitizer) is killed
 * and fails the test. `argv` ends with NULL. */
struct command command_run(const char *const argv[]);
void command_clear(struct command *c);

/* The same in two steps, for what is to be interrupted. */
pid_t command_start(const char *const argv[]);
struct command command_finish(pid_t child);

/* Checks that fail the test with everything the command printed. */
void command_expect(const struct command *c, int code);
void command_says(const struct command *c, const char *text);      /* on stdout */
void command_complains(const struct command *c, const char *text); /* on stderr */
void command_silent(const struct command *c);                      /* nothing on stderr */

/* What it printed, as JSON; the caller's. */
struct json_t *command_json(const struct command *c);

/* ---- files in the folder ---- */

const char *file_path(const char *name); /* valid until the fourth call after this one */
void file_write(const char *name, const char *text);
char *file_read(const char *name); /* the caller's; fails the test if there is none */
bool file_exists(const char *name);
struct json_t *file_json(const char *name);

#endif

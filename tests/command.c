#include "command.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <cmocka.h>

#include <fcntl.h>
#include <jansson.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/buf.h"
#include "base/check.h"
#include "base/clock.h"

enum { PATIENCE_S = SANITIZED ? 900 : 90 };

static char folder[32];

/* ---- files ---- */

const char *file_path(const char *name)
{
    static char paths[4][400];
    static int next;
    char *path = paths[next++ % 4];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

int command_folder_make(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/arcwright-test-XXXXXX");
    if (!mkdtemp(folder)) return -1;
    /* A user's own settings are no part of the tests. */
    unsetenv("ARCWRIGHT_DATA");
    unsetenv("NO_COLOR");
    unsetenv("COLORTERM");
    return 0;
}

int command_folder_remove(void **state)
{
    (void)state;
    char line[128];
    snprintf(line, sizeof line, "chmod -R u+w %s; rm -rf %s", folder, folder);
    return system(line);
}

void file_write(const char *name, const char *text)
{
    char path[400];
    snprintf(path, sizeof path, "%s", file_path(name));
    for (char *c = path + strlen(folder) + 1; *c; c++) {
        if (*c != '/') continue;
        *c = 0;
        mkdir(path, 0777);
        *c = '/';
    }
    struct buf b = {0};
    struct error err = {0};
    buf_text(&b, text);
    if (buf_write_file(&b, path, &err) != STATUS_OK) fail_msg("%s: %s", path, err.message);
    buf_free(&b);
}

char *file_read(const char *name)
{
    struct buf b = {0};
    struct error err = {0};
    if (buf_read_file(&b, file_path(name), &err) != STATUS_OK) fail_msg("%s: %s", name, err.message);
    return b.data;
}

bool file_exists(const char *name)
{
    struct stat s;
    return stat(file_path(name), &s) == 0;
}

static json_t *parse(const char *text, const char *what)
{
    json_error_t e;
    json_t *json = json_loads(text, 0, &e);
    if (!json) fail_msg("%s is no JSON: line %d: %s\n%.2000s", what, e.line, e.text, text);
    return json;
}

json_t *file_json(const char *name)
{
    char *text = file_read(name);
    json_t *json = parse(text, name);
    free(text);
    return json;
}

/* ---- processes ---- */

static int catch_in(const char *kind, pid_t child)
{
    char name[40];
    snprintf(name, sizeof name, ".%s-%d", kind, (int)child);
    return open(name, O_WRONLY | O_CREAT | O_TRUNC, 0666);
}

pid_t command_start(const char *const argv[])
{
    pid_t child = fork();
    if (child != 0) {
        assert_true(child > 0);
        return child;
    }
    if (chdir(folder) != 0) _exit(125);
    int out = catch_in("out", getpid()), err = catch_in("err", getpid()), in = open("/dev/null", O_RDONLY);
    if (dup2(out, 1) < 0 || dup2(err, 2) < 0 || dup2(in, 0) < 0) _exit(125);
    execv(argv[0], (char *const *)(uintptr_t)argv);
    _exit(126);
}

static char *take_caught(const char *kind, pid_t child)
{
    char name[40];
    snprintf(name, sizeof name, ".%s-%d", kind, (int)child);
    char *text = file_read(name);
    unlink(file_path(name));
    return text ? text : must_calloc(1, 1);
}

struct command command_finish(pid_t child)
{
    int status;
    struct rusage used;
    uint64_t start = wall_ns();
    while (wait4(child, &status, WNOHANG, &used) == 0) {
        if (wall_ns() - start > PATIENCE_S * 1000000000ull) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            fail_msg("the command did not end within %d s", PATIENCE_S);
        }
        nanosleep(&(struct timespec){.tv_nsec = 1000000}, NULL);
    }
    return (struct command){.code = WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status),
                            .out = take_caught("out", child),
                            .err = take_caught("err", child),
                            .wall = (double)(wall_ns() - start) * 1e-9,
                            .peak_kb = used.ru_maxrss};
}

struct command command_run(const char *const argv[]) { return command_finish(command_start(argv)); }

void command_clear(struct command *c)
{
    free(c->out);
    free(c->err);
    *c = (struct command){0};
}

/* ---- expectations ---- */

static void fail_with(const struct command *c, const char *what, const char *text)
{
    fail_msg("%s%s%s\nexit code %d\nstdout:\n%.3000s\nstderr:\n%.3000s", what, text ? ": " : "",
             text ? text : "", c->code, c->out, c->err);
}

void command_expect(const struct command *c, int code)
{
    char text[16];
    snprintf(text, sizeof text, "%d", code);
    if (c->code != code) fail_with(c, "expected exit code", text);
}

void command_says(const struct command *c, const char *text)
{
    if (!strstr(c->out, text)) fail_with(c, "not on stdout", text);
}

void command_complains(const struct command *c, const char *text)
{
    if (!strstr(c->err, text)) fail_with(c, "not on stderr", text);
}

void command_silent(const struct command *c)
{
    if (c->err[0]) fail_with(c, "nothing was expected on stderr", NULL);
}

json_t *command_json(const struct command *c) { return parse(c->out, "stdout"); }

/* What a user's machine and a stranger's files can do to the command: files that are no files, outputs that would
 * destroy something, writes that fail, names with bytes of the terminal, signals, too many threads.
 * Nothing is destroyed, nothing hangs, and what failed is told with its exit code. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"
#include "command.h"

#define RUN(...) command_run((const char *[]){ARCWRIGHT_EXE, __VA_ARGS__, NULL})

static const char starter[] = ARCWRIGHT_SOURCE_DIR "/tasks/starter";

/* ---- what is read ---- */

static void test_no_files(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"/dev/zero", "it is a device"},
        {"pipe", "it is a pipe"},
        {"huge.json", "the file is larger than 1 GiB"},
        {"none.json", "No such file"},
        {"folder.json", "holds no .json file"},
    };
    assert_int_equal(mkfifo("pipe", 0600), 0);
    assert_int_equal(mkdir("folder.json", 0700), 0);
    file_write("huge.json", "");
    assert_int_equal(truncate("huge.json", (off_t)3 << 30), 0);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct command c = RUN("show", "--data", cases[i][0]);
        command_expect(&c, 2);
        command_complains(&c, cases[i][1]);
        assert_true(SANITIZED || c.peak_kb < 100000);
        command_clear(&c);
        if (i == 4) continue; /* a folder of programs may be empty */
        c = RUN("verify", cases[i][0]);
        command_expect(&c, 2);
        command_complains(&c, cases[i][1]);
        command_clear(&c);
    }
}

static void test_nul(void **state)
{
    (void)state;
    static const char text[] =
        "{\"train\":[{\"input\":[[1\0]],\"output\":[[1]]}],\"test\":[{\"input\":[[1]]}]}";
    struct buf b = {0};
    buf_append(&b, text, sizeof text - 1);
    assert_int_equal(buf_write_file(&b, "nul.json", NULL), STATUS_OK);
    buf_free(&b);
    struct command c = RUN("show", "--data", "nul.json");
    command_expect(&c, 2);
    command_complains(&c, "a byte that is 0");
    command_clear(&c);
}

/* Bytes that a terminal would obey, and such as are no UTF-8, come out as \xNN wherever they stood. */
static void test_terminal(void **state)
{
    (void)state;
    file_write("e\x1b[31m\xff.py", "def solve(I):\n    return \x1b]0;x\x07(I)\n");
    struct command c = RUN("verify", "e\x1b[31m\xff.py");
    for (const char *p = c.err; *p; p++) assert_true(*p == '\n' || *p == '\t' || (unsigned char)*p >= ' ');
    command_complains(&c, "e\\x1b[31m\\xff.py:");
    command_clear(&c);
}

/* 2 MB of bad lines. */
static void test_many_errors(void **state)
{
    (void)state;
    struct buf b = {0};
    while (b.length < 2000000) buf_text(&b, "x x x\n");
    file_write("bad.py", b.data);
    buf_free(&b);
    struct command c = RUN("verify", "bad.py");
    assert_true(c.code == 2);
    assert_true(strlen(c.err) < 20000);
    if (!SANITIZED && c.peak_kb > 500000) fail_msg("%ld KB", c.peak_kb);
    command_clear(&c);
}

static void test_threads(void **state)
{
    (void)state;
    struct command c =
        RUN("verify", ARCWRIGHT_SOURCE_DIR "/library/starter.py", "--data", starter, "--threads", "50000");
    command_expect(&c, 0);
    command_complains(&c, "--threads: 50000 are more than this machine can use");
    command_clear(&c);
}

/* ---- what is written ---- */

static void test_links_and_devices(void **state)
{
    (void)state;
    struct stat s;
    file_write("kept.txt", "old");
    assert_int_equal(symlink("kept.txt", "link.txt"), 0);
    assert_int_equal(symlink("/dev/null", "device"), 0);
    assert_int_equal(symlink("new.txt", "dangling"), 0);
    static const char *const targets[] = {"link.txt", "device", "dangling"};
    for (size_t i = 0; i < 3; i++) {
        struct command c = RUN("evolve", "--data", starter, "--generations", "1", "--quiet", "--store",
                               "links.db", "--metrics", targets[i], "--summary-json", targets[i]);
        command_expect(&c, 0);
        command_clear(&c);
        assert_int_equal(lstat(targets[i], &s), 0);
        assert_true(S_ISLNK(s.st_mode));
    }
    assert_int_equal(stat("/dev/null", &s), 0);
    assert_true(S_ISCHR(s.st_mode));
    char *text = file_read("kept.txt");
    assert_int_equal(text[0], '{');
    free(text);
    assert_true(file_exists("new.txt"));
}

static void test_modes(void **state)
{
    (void)state;
    struct buf b = {0};
    struct stat s;
    buf_text(&b, "secret");
    file_write("mode.txt", "old");
    assert_int_equal(chmod("mode.txt", 0600), 0);
    assert_int_equal(buf_write_file(&b, "mode.txt", NULL), STATUS_OK);
    assert_int_equal(stat("mode.txt", &s), 0);
    assert_int_equal(s.st_mode & 0777, 0600);
    buf_free(&b);
}

static void test_full(void **state)
{
    (void)state;
    static const char *const options[] = {"--metrics", "--summary-json", "--mutations-curve"};
    for (size_t i = 0; i < 3; i++) {
        struct command c = RUN("evolve", "--data", starter, "--generations", "1", "--store", "full.db",
                               "--quiet", options[i], "/dev/full");
        command_expect(&c, 3);
        command_complains(&c, "/dev/full");
        command_clear(&c);
    }
    struct command c = RUN("report", "--store", "full.db", "--data", starter, "--out", "/dev/full");
    assert_true(c.code == 3 || c.code == 2);
    command_clear(&c);
}

/* A file that may not grow: the store says so, and is what it was. */
static void test_file_size(void **state)
{
    (void)state;
#ifdef UNDER_THREAD_SANITIZER
    skip(); /* its shadow of read-only data is a file, which the limit cuts: it dies when OpenMP begins */
#endif
    struct command c =
        RUN("evolve", "--data", starter, "--generations", "1", "--store", "grow.db", "--quiet");
    command_expect(&c, 0);
    command_clear(&c);
    struct rlimit was, less;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &was), 0);
    less = was;
    less.rlim_cur = 100000;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &less), 0);
    signal(SIGXFSZ, SIG_IGN); /* what catches the command's output is a file too */
    c = RUN("evolve", "--data", starter, "--generations", "3", "--seed", "9", "--store", "grow.db",
            "--quiet");
    setrlimit(RLIMIT_FSIZE, &was);
    signal(SIGXFSZ, SIG_DFL);
    command_expect(&c, 3);
    command_complains(&c, "grow.db");
    command_clear(&c);
    c = RUN("store", "check", "grow.db", "--data", starter);
    command_expect(&c, 0);
    command_clear(&c);
}

/* ---- signals ---- */

/* Seeds whose generation takes minutes: deep closures over all tasks. */
static void write_slow_seed(void)
{
    struct buf b = {0};
    buf_text(&b, "def solve(I):\n    f = fork(equality, identity, identity)\n");
    for (int i = 0; i < 3000; i++) buf_text(&b, "    f = fork(equality, f, f)\n");
    buf_text(&b, "    return f(I)\n");
    file_write("slow.py", b.data);
    buf_free(&b);
}

static void test_signals(void **state)
{
    (void)state;
    static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
    write_slow_seed();
    for (size_t i = 0; i < 3; i++) {
        pid_t child =
            command_start((const char *[]){ARCWRIGHT_EXE, "evolve", "--data", starter, "--seeds", "slow.py",
                                           "--store", "slow.db", "--generations", "500", NULL});
        sleep(1);
        kill(child, signals[i]);
        struct command c = command_finish(child);
        assert_true(c.code == 130 || c.code == 0);
        assert_true(SANITIZED || c.wall < 6); /* one before the signal, two after it, and a busy machine */
        command_clear(&c);
    }
    struct command c = RUN("store", "check", "slow.db", "--data", starter);
    command_expect(&c, 0);
    command_clear(&c);
}

static int make(void **state) { return command_folder_make(state) || chdir(file_path(".")); }

static int unmake(void **state) { return chdir("/") || command_folder_remove(state); }

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_no_files),  cmocka_unit_test(test_nul),
        cmocka_unit_test(test_terminal),  cmocka_unit_test(test_many_errors),
        cmocka_unit_test(test_threads),   cmocka_unit_test(test_links_and_devices),
        cmocka_unit_test(test_modes),     cmocka_unit_test(test_full),
        cmocka_unit_test(test_file_size), cmocka_unit_test(test_signals),
    };
    return cmocka_run_group_tests_name("hostile", tests, make, unmake);
}

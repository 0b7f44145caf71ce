/* Whole files. What is read is looked at first: a device has no end and a pipe makes us wait. What is written never
 * destroys: a link stays a link, a device a device, and a file is the old one or the new one. */
#include "base/buf.h"
#include "base/check.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    CHUNK = 1 << 16,
    MOST_READ = 1 << 30, /* bytes of one file; the largest set of tasks we know has a tenth */
};

static enum status refuse(struct error *err, const char *path, const char *what, const char *why)
{
    error_set(err, STATUS_IO, "%s: %s", what, why);
    error_at(err, path);
    return STATUS_IO;
}

/* A pipe that the shell made for us ends when its writer does; one in a folder may have no writer at all. */
static bool made_by_shell(const char *path)
{
    return strncmp(path, "/dev/fd/", 8) == 0 || strncmp(path, "/proc/self/fd/", 14) == 0 ||
           strcmp(path, "/dev/stdin") == 0;
}

static const char *why_not(const struct stat *s, const char *path)
{
    if (S_ISREG(s->st_mode)) return s->st_size > MOST_READ ? "the file is larger than 1 GiB" : NULL;
    if (S_ISDIR(s->st_mode)) return "it is a folder";
    if (made_by_shell(path)) return NULL;
    return S_ISFIFO(s->st_mode) ? "it is a pipe" : S_ISSOCK(s->st_mode) ? "it is a socket" : "it is a device";
}

static int read_all(struct buf *b, int file)
{
    static const char empty[CHUNK];
    for (;;) {
        size_t length = b->length;
        buf_append(b, empty, CHUNK);
        ssize_t n = read(file, b->data + length, CHUNK);
        b->length = length + (n > 0 ? (size_t)n : 0);
        b->data[b->length] = 0;
        if (n == 0) return 0;
        if (n < 0 && errno != EINTR) return errno;
        if (b->length > MOST_READ) return EFBIG;
    }
}

enum status buf_read_file(struct buf *b, const char *path, struct error *err)
{
    bool standard = strcmp(path, "-") == 0;
    int file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat s;
    if (file < 0) return refuse(err, path, "cannot open the file", strerror(errno));
    const char *not = standard ? NULL : fstat(file, &s) != 0 ? strerror(errno) : why_not(&s, path);
    int failed = 0;
    if (!not ) {
        if (!standard) fcntl(file, F_SETFL, fcntl(file, F_GETFL) & ~O_NONBLOCK);
        failed = read_all(b, file);
    }
    if (!standard) close(file);
    if (not ) return refuse(err, path, "cannot read it as a file", not );
    return failed ? refuse(err, path, "cannot read the file", strerror(failed)) : STATUS_OK;
}

/* ---- writing ---- */

static int write_all(int file, const struct buf *b)
{
    for (size_t at = 0; at < b->length;) {
        ssize_t n = write(file, b->data + at, b->length - at);
        if (n < 0 && errno != EINTR) return errno;
        if (n > 0) at += (size_t)n;
    }
    return 0;
}

static int write_and_close(int file, const struct buf *b)
{
    int failed = write_all(file, b);
    if (close(file) != 0 && !failed) failed = errno;
    return failed;
}

static int write_through(const struct buf *b, const char *path)
{
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY, 0666);
    return file < 0 ? errno : write_and_close(file, b);
}

/* A neighbour that nobody else has made, and nobody can have guessed. */
static int open_neighbour(const char *path, struct buf *name)
{
    for (int tries = 0; tries < 100; tries++) {
        uint64_t random = 0;
        if (getrandom(&random, sizeof random, 0) != sizeof random) return -1;
        buf_clear(name);
        buf_printf(name, "%s.%016" PRIx64 ".tmp", path, random);
        int file = open(name->data, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
        if (file >= 0 || errno != EEXIST) return file;
    }
    return -1;
}

/* `old` is the file that is there, or NULL. */
static int write_neighbour(const struct buf *b, const char *path, const struct stat *old)
{
    struct buf name = {0};
    int file = open_neighbour(path, &name), failed = file < 0 ? errno : 0;
    if (failed == EACCES && old) { /* its folder cannot be written, but the file can */
        buf_free(&name);
        return write_through(b, path);
    }
    if (!failed && old) fchmod(file, old->st_mode & 07777);
    if (!failed && name.data) { /* with a file there is a name */
        failed = write_and_close(file, b);
        if (!failed && rename(name.data, path) != 0) failed = errno;
        if (failed) unlink(name.data);
    }
    buf_free(&name);
    return failed;
}

enum status buf_write_file(const struct buf *b, const char *path, struct error *err)
{
    struct stat s, link;
    int failed;
    bool there = stat(path, &s) == 0, is_link = lstat(path, &link) == 0 && S_ISLNK(link.st_mode);
    char *target = there && is_link ? realpath(path, NULL) : NULL;
    if ((there && !S_ISREG(s.st_mode)) || (is_link && !target))
        failed = write_through(b, path);
    else
        failed = write_neighbour(b, target ? target : path, there ? &s : NULL);
    free(target);
    return failed ? refuse(err, path, "cannot write the file", strerror(failed)) : STATUS_OK;
}

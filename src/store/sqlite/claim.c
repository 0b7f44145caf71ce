/* Who works on a store: a file STORE-claim beside it, locked as long as its owner lives, so that one that is left
 * behind by a killed process means nothing. The store's own file is not locked: closing it would drop SQLite's
 * locks. */
#include "store/sqlite/database.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

static char *claim_path(const struct database *d)
{
    struct buf path = {0};
    buf_printf(&path, "%s-claim", d->path);
    return path.data;
}

/* Whether the file that was locked is still the one of this name, and not one that its owner has removed. */
static bool still_there(int file, const char *path)
{
    struct stat a, b;
    return fstat(file, &a) == 0 && stat(path, &b) == 0 && a.st_ino == b.st_ino && a.st_dev == b.st_dev;
}

enum status sqlite_claim(void *db, bool alone, bool *got, struct error *err)
{
    struct database *d = db;
    if (d->claim >= 0) {
        *got = flock(d->claim, (alone ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0;
        return STATUS_OK;
    }
    char *path = claim_path(d);
    int failed = 0;
    *got = false;
    for (int tries = 0; tries < 100 && !*got && !failed; tries++) {
        int file = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (file < 0) {
            failed = errno;
        } else if (flock(file, (alone ? LOCK_EX : LOCK_SH) | LOCK_NB) != 0) {
            failed = errno;
            close(file);
        } else if (still_there(file, path)) {
            d->claim = file;
            *got = true;
        } else {
            close(file);
        }
    }
    free(path);
    if (*got || failed == EWOULDBLOCK) return STATUS_OK;
    error_set(err, STATUS_IO, "cannot lock the file beside the store: %s", strerror(failed));
    error_at(err, d->path);
    return STATUS_IO;
}

void sqlite_unclaim(struct database *d)
{
    if (d->claim < 0) return;
    char *path = claim_path(d);
    /* Who has it alone removes it; of those who share it the last one does. */
    if (flock(d->claim, LOCK_EX | LOCK_NB) == 0) unlink(path);
    close(d->claim);
    d->claim = -1;
    free(path);
}

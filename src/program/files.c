/* Reading libraries from files and folders. */
#include "program/program.h"

#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>

static enum status read_file(struct library *lib, const char *path, struct error *err)
{
    struct buf text = {0};
    enum status status = buf_read_file(&text, path, err);
    if (status == STATUS_OK) status = library_parse(lib, path, text.data, text.length, err);
    buf_free(&text);
    return status;
}

static int is_visible(const struct dirent *e) { return e->d_name[0] != '.'; }

static enum status read_folder(struct library *lib, const char *path, uint32_t depth, struct error *err)
{
    struct dirent **entries;
    int count = depth < 16 ? scandir(path, &entries, is_visible, alphasort) : -1;
    if (count < 0) {
        error_set(err, STATUS_IO, "cannot read the folder: %s",
                  depth < 16 ? strerror(errno) : "nested too deep");
        error_at(err, path);
        return STATUS_IO;
    }
    enum status status = STATUS_OK;
    for (int i = 0; i < count; i++) {
        struct buf name = {0};
        struct stat s;
        buf_printf(&name, "%s/%s", path, entries[i]->d_name);
        size_t length = name.length;
        if (status == STATUS_OK && stat(name.data, &s) == 0) {
            if (S_ISDIR(s.st_mode))
                status = read_folder(lib, name.data, depth + 1, err);
            else if (length > 3 && strcmp(name.data + length - 3, ".py") == 0)
                status = read_file(lib, name.data, err);
        }
        buf_free(&name);
        free(entries[i]);
    }
    free(entries);
    return status;
}

enum status library_read(struct library *lib, const char *path, struct error *err)
{
    struct stat s;
    if (stat(path, &s) == 0 && S_ISDIR(s.st_mode)) return read_folder(lib, path, 0, err);
    return read_file(lib, path, err);
}

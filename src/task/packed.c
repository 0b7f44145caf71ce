/* Files as they are published: plain, packed with gzip, or in a .zip archive. */
#include "base/buf.h"
#include "base/check.h"
#include "task/files.h"

#include <minizip/unzip.h>
#include <stdbool.h>
#include <string.h>
#include <zlib.h>

enum {
    UNPACKED_MOST = 1 << 30, /* a small file may unpack to more than any memory has */
    CHUNK = 1 << 16,
};

static enum status fault(struct error *err, const char *path, const char *words)
{
    error_set(err, STATUS_INPUT, "%s", words);
    error_at(err, path);
    return STATUS_INPUT;
}

/* Replaces packed bytes, which may be several members one after the other, by what they stand for. */
static enum status unpack(struct buf *text, const char *path, struct error *err)
{
    struct buf plain = {0};
    z_stream z = {.next_in = (Bytef *)text->data, .avail_in = (uInt)text->length};
    char chunk[CHUNK];
    int state = inflateInit2(&z, 15 + 16);
    require(state == Z_OK && text->length <= UNPACKED_MOST);
    while (state == Z_OK && plain.length <= UNPACKED_MOST) {
        z.next_out = (Bytef *)chunk;
        z.avail_out = sizeof chunk;
        state = inflate(&z, Z_NO_FLUSH);
        buf_append(&plain, chunk, sizeof chunk - z.avail_out);
        if (state == Z_STREAM_END && z.avail_in) state = inflateReset(&z);
    }
    inflateEnd(&z);
    buf_free(text);
    *text = plain;
    if (plain.length > UNPACKED_MOST) return fault(err, path, "it unpacks to more than 1 GB");
    return state == Z_STREAM_END ? STATUS_OK : fault(err, path, "the gzip file is damaged or cut off");
}

static enum status read_entry(struct buf *text, const char *path, const char *archive, struct error *err)
{
    unzFile zip = unzOpen64(archive);
    if (!zip) return fault(err, archive, "this is not a .zip archive, or it cannot be opened");
    int got = unzLocateFile(zip, path + strlen(archive) + 1, 1);
    if (got == UNZ_OK) got = unzOpenCurrentFile(zip);
    char chunk[CHUNK];
    while (got == UNZ_OK || got > 0) {
        got = unzReadCurrentFile(zip, chunk, sizeof chunk);
        if (got <= 0) break;
        buf_append(text, chunk, (size_t)got);
        if (text->length > UNPACKED_MOST) break;
    }
    int closed = unzCloseCurrentFile(zip); /* checks the sum of what was read */
    unzClose(zip);
    if (text->length > UNPACKED_MOST) return fault(err, path, "it unpacks to more than 1 GB");
    if (got != 0 || closed != UNZ_OK)
        return fault(err, path, "this file of the archive is damaged, or packed in a way that is not known");
    return STATUS_OK;
}

enum status files_read(struct buf *text, const char *path, const char *archive, struct error *err)
{
    TRY(archive ? read_entry(text, path, archive, err) : buf_read_file(text, path, err));
    buf_text(text, ""); /* an empty file is a text too */
    bool packed = text->length >= 2 && memcmp(text->data, "\x1f\x8b", 2) == 0;
    if (packed && text->length > UNPACKED_MOST)
        return fault(err, path, "the packed file is larger than 1 GB");
    return packed ? unpack(text, path, err) : STATUS_OK;
}

enum status archive_list(const char *path, void (*add)(void *context, const char *name), void *context,
                         struct error *err)
{
    unzFile zip = unzOpen64(path);
    if (!zip) return fault(err, path, "this is not a .zip archive, or it cannot be opened");
    for (int more = unzGoToFirstFile(zip); more == UNZ_OK; more = unzGoToNextFile(zip)) {
        char name[4096];
        unz_file_info64 info;
        if (unzGetCurrentFileInfo64(zip, &info, name, sizeof name, NULL, 0, NULL, 0) != UNZ_OK) break;
        if (info.size_filename < sizeof name) add(context, name);
    }
    unzClose(zip);
    return STATUS_OK;
}

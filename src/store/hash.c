/* The archive reduced to one hash. Numbers enter as 8 bytes, least significant first, on every machine. */
#include "store/inside.h"

static void add_int(struct buf *b, int64_t v)
{
    char bytes[8];
    for (int i = 0; i < 8; i++) bytes[i] = (char)((uint64_t)v >> (8 * i));
    buf_append(b, bytes, sizeof bytes);
}

static void add_hash(struct buf *b, struct hash128 h)
{
    uint8_t bytes[16];
    hash_to_bytes(h, bytes);
    buf_append(b, (const char *)bytes, sizeof bytes);
}

enum status store_hash(struct store *store, struct hash128 *hash, struct error *err)
{
    struct buf all = {0};
    buf_text(&all, "arcwright archive 1\n"); /* a change of what enters changes the number */
    struct query q = query_begin(store, SQL_ENTRY_HASHED);
    enum status status;
    for (bool row; (status = query_next(&q, &row, err)) == STATUS_OK && row;) {
        const char *id = query_get_text(&q, 0);
        add_int(&all, (int64_t)strlen(id));
        buf_text(&all, id);
        add_hash(&all, query_get_hash(&q, 1));
        add_int(&all, query_get_int(&q, 2));
        add_hash(&all, query_get_hash(&q, 3));
        for (int i = 4; i < 8; i++) add_int(&all, query_get_int(&q, i));
    }
    if (status == STATUS_OK) *hash = hash128_bytes(all.data, all.length);
    buf_free(&all);
    return status;
}

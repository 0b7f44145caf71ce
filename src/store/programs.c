/* Programs are stored under a neutral name, so that one text serves every task. */
#include "store/inside.h"

#define NEUTRAL "solve"

enum status store_program_exists(struct store *store, struct hash128 hash, bool *exists, struct error *err)
{
    struct query q = query_begin(store, SQL_PROGRAM_HAS);
    query_hash(&q, hash);
    TRY(query_next(&q, exists, err));
    query_end(&q);
    return STATUS_OK;
}

enum status store_program_put(struct store *store, const struct program *program, struct error *err)
{
    TRY(store_check_writing(store, err));
    bool there;
    TRY(store_program_exists(store, program->hash, &there, err));
    if (there) return STATUS_OK;
    if (!program_printable(program)) {
        char digits[HASH128_TEXT];
        return store_fault(store, err, "program %s is too long to be read back",
                           hash128_text(program->hash, digits));
    }
    struct buf *text = &store->scratch;
    buf_clear(text);
    program_print(program, NEUTRAL, text);
    struct query q = query_begin(store, SQL_PROGRAM_NEW);
    query_hash(&q, program->hash);
    query_text(&q, text->data);
    query_int(&q, program->size);
    query_int(&q, program->signature);
    return query_run(&q, err);
}

static enum status damaged(const struct store *store, struct hash128 hash, struct error *err)
{
    char digits[HASH128_TEXT];
    return store_fault(store, err, "the store is damaged (the text of program %s is not that program)",
                       hash128_text(hash, digits));
}

enum status store_program_text(struct store *store, struct hash128 hash, const char *name, struct buf *out,
                               bool *found, struct error *err)
{
    static const char start[] = "def " NEUTRAL "(";
    struct query q = query_begin(store, SQL_PROGRAM_TEXT);
    query_hash(&q, hash);
    TRY(query_next(&q, found, err));
    if (!*found) return STATUS_OK;
    const char *text = query_get_text(&q, 0);
    bool good = strncmp(text, start, sizeof start - 1) == 0;
    if (good) buf_printf(out, "def %s(%s", name, text + sizeof start - 1);
    query_end(&q);
    return good ? STATUS_OK : damaged(store, hash, err);
}

enum status store_program_find(struct store *store, struct hash128 hash, struct program **program,
                               struct error *err)
{
    bool found;
    *program = NULL;
    buf_clear(&store->scratch);
    TRY(store_program_text(store, hash, NEUTRAL, &store->scratch, &found, err));
    if (!found) return STATUS_OK;
    if (program_parse(program, store->path, store->scratch.data, NULL) != STATUS_OK)
        return damaged(store, hash, err);
    if (hash128_equal((*program)->hash, hash)) return STATUS_OK;
    program_free(*program);
    *program = NULL;
    return damaged(store, hash, err);
}

enum status store_program_match(struct store *store, const char *digits, struct hash128 *hash,
                                uint32_t *count, struct error *err)
{
    enum { DIGITS = HASH128_TEXT - 1 };
    *count = 0;
    /* All hashes with this beginning lie between it followed by zeros and it followed by f. */
    char low[HASH128_TEXT], high[HASH128_TEXT];
    size_t length = strlen(digits);
    if (length == 0 || length > DIGITS) return STATUS_OK;
    for (size_t i = 0; i < DIGITS; i++) {
        low[i] = i < length ? digits[i] : '0';
        high[i] = i < length ? digits[i] : 'f';
    }
    low[DIGITS] = high[DIGITS] = 0;
    struct hash128 first, last;
    if (!hash128_parse(low, &first) || !hash128_parse(high, &last)) return STATUS_OK;
    struct query q = query_begin(store, SQL_PROGRAM_MATCH);
    query_hash(&q, first);
    query_hash(&q, last);
    for (bool row;;) {
        TRY(query_next(&q, &row, err));
        if (!row) return STATUS_OK;
        if ((*count)++ == 0) *hash = query_get_hash(&q, 0);
    }
}

/* Looking for damage. When the database itself stumbles over a page, that is one more problem of the list, and what
 * comes after it is not looked at. */
#include "store/inside.h"

enum { PROBLEMS_MAX = 1000 };

__attribute__((format(printf, 2, 3))) static void add(struct store_problems *p, const char *format, ...)
{
    if (p->count == PROBLEMS_MAX) return;
    array_reserve(p->at, p->count, p->capacity);
    va_list args;
    va_start(args, format);
    vsnprintf(p->at[p->count++], sizeof *p->at, format, args);
    va_end(args);
}

static void add_words(void *problems, const char *words) { add(problems, "%s", words); }

static enum status verify_pages(struct store *store, struct store_problems *p, struct error *err)
{
    return store->driver->verify(store->db, add_words, p, err);
}

static void verify_program(const struct query *q, struct buf *again, struct store_problems *p)
{
    char name[HASH128_TEXT];
    struct hash128 hash = query_get_hash(q, 0);
    const char *text = query_get_text(q, 1);
    hash128_text(hash, name);
    struct program *program;
    struct error err;
    if (program_parse(&program, "", text, &err) != STATUS_OK) {
        add(p, "program %s does not parse: line %u: %s", name, err.line, err.message);
        return;
    }
    buf_clear(again);
    program_print(program, "solve", again);
    if (!hash128_equal(program->hash, hash)) {
        char other[HASH128_TEXT];
        add(p, "program %s: its text is program %s", name, hash128_text(program->hash, other));
    } else if (strcmp(again->data, text) != 0) {
        add(p, "program %s: its text is not the canonical one", name);
    } else if (program->size != query_get_int(q, 2) || program->signature != query_get_int(q, 3)) {
        add(p, "program %s: the size or signature stored is not its own", name);
    }
    program_free(program);
}

static enum status verify_programs(struct store *store, struct store_problems *p, struct error *err)
{
    struct buf again = {0};
    struct query q = query_begin(store, SQL_PROGRAM_ALL);
    enum status status;
    for (bool row; (status = query_next(&q, &row, err)) == STATUS_OK && row; p->programs++)
        verify_program(&q, &again, p);
    buf_free(&again);
    return status;
}

static enum status verify_references(struct store *store, struct store_problems *p, struct error *err)
{
    struct query q = query_begin(store, SQL_ORPHANS);
    for (bool row;;) {
        TRY(query_next(&q, &row, err));
        if (!row) return STATUS_OK;
        add(p, "%s (number %lld) %s", query_get_text(&q, 0), (long long)query_get_int(&q, 1),
            query_get_text(&q, 2));
    }
}

static enum status verify_entries(struct store *store, struct store_problems *p, struct error *err)
{
    struct store_entries all = {0};
    enum status status = store_entries_read(store, STORE_ALL, &all, err);
    char name[HASH128_TEXT];
    p->entries = all.count;
    for (uint32_t i = 0; i < all.count; i++) {
        const struct store_entry *e = &all.at[i];
        if (e->demo_right > e->demo_count || e->test_right > e->test_count)
            add(p, "an entry of task %lld, program %s, has more pairs right than there are",
                (long long)e->task, hash128_text(e->program, name));
    }
    store_entries_clear(&all);
    return status;
}

enum status store_verify_structure(struct store *store, struct store_problems *problems, struct error *err)
{
    static enum status (*const steps[])(struct store *, struct store_problems *, struct error *) = {
        verify_pages, verify_programs, verify_references, verify_entries};
    *problems = (struct store_problems){0};
    struct error fault;
    bool began;
    TRY(store_reading_begin(store, &began, err));
    enum status status = STATUS_OK;
    for (size_t i = 0; i < sizeof steps / sizeof *steps && status == STATUS_OK; i++)
        status = steps[i](store, problems, &fault);
    bool damaged = status != STATUS_OK && store->driver->damaged(store->db);
    store_reading_end(store, began);
    if (status == STATUS_OK) return STATUS_OK;
    if (damaged) {
        add(problems, "%s; the rest was not looked at", fault.message);
        return STATUS_OK;
    }
    if (err) *err = fault;
    return status;
}

void store_problems_clear(struct store_problems *problems)
{
    free(problems->at);
    *problems = (struct store_problems){0};
}

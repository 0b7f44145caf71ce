#include "store_folder.h"

#include "base/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char folder[64];
char store_file[200];
bool store_is_file;

/* The name of a store of another driver, from a pattern such as postgresql:///test?schema=%s. */
static void name_store(const char *pattern)
{
    const char *unique = strrchr(folder, '/') + 1, *hole = strstr(pattern, "%s");
    int before = hole ? (int)(hole - pattern) : (int)strlen(pattern);
    snprintf(store_file, sizeof store_file, "%.*s%s%s", before, pattern, hole ? unique : "",
             hole ? hole + 2 : "");
}

int make_folder(void **state)
{
    (void)state;
    strcpy(folder, "/tmp/arcwright-store-XXXXXX");
    if (!mkdtemp(folder)) return -1;
    const char *pattern = getenv("ARCWRIGHT_TEST_STORE");
    store_is_file = !pattern;
    if (pattern)
        name_store(pattern);
    else
        snprintf(store_file, sizeof store_file, "%s/a.store", folder);
    return 0;
}

int remove_folder(void **state)
{
    (void)state;
    char command[100];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    return system(command);
}

const char *inside(const char *name)
{
    static char paths[4][700];
    static int next;
    char *path = paths[next++ % 4];
    snprintf(path, sizeof paths[0], "%s/%s", folder, name);
    return path;
}

struct store *open_store(enum store_mode mode)
{
    struct store *s = NULL;
    ok(store_open(&s, store_file, mode, &err));
    return s;
}

struct program *parse(const char *text)
{
    struct program *p = NULL;
    ok(program_parse(&p, "test", text, &err));
    return p;
}

struct program *make_program(uint32_t number)
{
    char text[200];
    snprintf(text, sizeof text,
             "def solve(I):\n    x1 = replace(I, %u, 1)\n    O = vmirror(x1)\n    return O\n", number);
    return parse(text);
}

struct hash128 number_hash(uint64_t n) { return hash128_bytes(&n, sizeof n); }

struct store_entry entry_of(store_task_id task, const struct program *p, uint32_t right)
{
    struct store_entry e = {.task = task,
                            .program = p->hash,
                            .demo_right = right,
                            .demo_count = 3,
                            .test_right = right == 3,
                            .test_count = 1,
                            .partial = -5,
                            .ticks = 100 + right,
                            .time_ns = 20000,
                            .behaviour = number_hash(right),
                            .generation = 7,
                            .run = 0,
                            .origin = "seed",
                            .size = p->size};
    return e;
}

void put(struct store *s, store_task_id task, uint32_t number, uint32_t right)
{
    struct program *p = make_program(number);
    struct store_entry e = entry_of(task, p, right);
    ok(store_entry_put(s, &e, p, &err));
    program_free(p);
}

store_task_id put_task(struct store *s, const char *id)
{
    store_task_id key = 0;
    ok(store_task_put(s, id, number_hash((uint64_t)id[0]), &key, &err));
    return key;
}

struct hash128 hash_of(struct store *s)
{
    struct hash128 h = {0};
    ok(store_hash(s, &h, &err));
    return h;
}

struct buf file_bytes(const char *path)
{
    struct buf b = {0};
    ok(buf_read_file(&b, path, &err));
    return b;
}

void write_bytes(const char *path, const void *bytes, size_t size)
{
    struct buf b = {0};
    buf_append(&b, bytes, size);
    ok(buf_write_file(&b, path, &err));
    buf_free(&b);
}

void fill(uint32_t programs)
{
    struct store *s = open_store(STORE_CREATE);
    ok(store_begin(s, &err));
    store_task_id task = put_task(s, "a");
    for (uint32_t i = 0; i < programs; i++) put(s, task, 20 + i, i % 4);
    ok(store_commit(s, &err));
    store_close(s);
}

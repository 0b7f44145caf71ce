/* A folder of its own for every test of the store, and what such tests put into a store. */
#pragma once

#include "base/buf.h"
#include "program/program.h"
#include "store/store.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

extern char folder[64];      /* of the running test, by in_folder() */
extern char store_file[200]; /* its store: a file in the folder */
extern bool
    store_is_file; /* false where $ARCWRIGHT_TEST_STORE names another: every %s in it is the folder's name */

/* Set-up and tear-down of in_folder(). */
int make_folder(void **state);
int remove_folder(void **state);

#define in_folder(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

/* The path of a file in the folder; good for three calls more. */
const char *inside(const char *name);

/* Fails the test unless the call, which may name its `&err`, returns STATUS_OK. */
#define ok(call)                                                                                             \
    do {                                                                                                     \
        struct error err;                                                                                    \
        if ((call) != STATUS_OK) fail_msg("%s: %s: %s", #call, err.path, err.message);                       \
    } while (0)

/* The folder's store; the caller closes it. */
struct store *open_store(enum store_mode mode);

/* The caller frees both; different numbers make different programs. */
struct program *parse(const char *text);
struct program *make_program(uint32_t number);

struct hash128 number_hash(uint64_t n);
struct store_entry entry_of(store_task_id task, const struct program *p, uint32_t right); /* of 3 demos */
void put(struct store *s, store_task_id task, uint32_t number, uint32_t right);
store_task_id put_task(struct store *s, const char *id);
struct hash128 hash_of(struct store *s);

/* A store of one task `a` and so many programs, closed. */
void fill(uint32_t programs);

/* Whole files; the caller frees the bytes. */
struct buf file_bytes(const char *path);
void write_bytes(const char *path, const void *bytes, size_t size);

/* The scanner for flawless files (see task/read.h). It knows this much of JSON and nothing else:
 *
 *     file = task | { id: task, ... }          task = { "train": [pair, ...], "test": [pair, ...] }
 *     pair = { "input": grid, "output": grid } grid = [[digit, ...], ...]
 *
 * keys in any order, each at most once, strings without escapes. The zero byte behind the text is no part
 * of any of these, so looking one byte ahead is always safe. */
#include "task/read.h"
#include "base/check.h"

#include <string.h>

static const char *skip_space(const char *at)
{
    while (*at == ' ' || *at == '\n' || *at == '\r' || *at == '\t') at++;
    return at;
}

static bool take(const char **at, char c)
{
    *at = skip_space(*at);
    if (**at != c) return false;
    *at = skip_space(*at + 1);
    return true;
}

/* After an element: 1 if another follows, 0 if the list ended with `close`, -1 if neither. */
static int take_next(const char **at, char close)
{
    if (take(at, ',')) return 1;
    return take(at, close) ? 0 : -1;
}

/* Reads `"key" :`. */
static bool take_key(const char **at, const char **key, size_t *length)
{
    if (**at != '"') return false;
    const char *start = ++*at;
    while (**at != '"') {
        unsigned char c = (unsigned char)**at;
        if (c < ' ' || c > '~' || c == '\\') return false;
        ++*at;
    }
    *key = start;
    *length = (size_t)(*at - start);
    ++*at;
    return take(at, ':');
}

static bool key_is(const char *key, size_t length, const char *word)
{
    return length == strlen(word) && memcmp(key, word, length) == 0;
}

/* Nearly all bytes of a file pass here. */
static bool take_row(const char **place, int8_t *cells, uint32_t *width)
{
    const char *at = skip_space(*place);
    if (*at != '[') return false;
    uint32_t n = 0;
    do {
        at = skip_space(at + 1);
        unsigned colour = (unsigned)*at - '0';
        if (colour > 9 || n == TASK_SIDE_READ) return false;
        cells[n++] = (int8_t)colour;
        at = skip_space(at + 1);
    } while (*at == ',');
    if (*at != ']') return false;
    *place = skip_space(at + 1);
    *width = n;
    return true;
}

static bool take_grid(const char **at, struct draft *d, struct draft_grid *grid)
{
    int8_t *cells = draft_reserve_grid(d);
    uint32_t height = 0, width = 0;
    if (!take(at, '[')) return false;
    for (int more = 1; more; height++) {
        uint32_t w;
        if (height == TASK_SIDE_READ || !take_row(at, cells + height * width, &w)) return false;
        if (height && w != width) return false;
        width = w;
        if ((more = take_next(at, ']')) < 0) return false;
    }
    *grid = (struct draft_grid){(uint16_t)height, (uint16_t)width, d->cell_count};
    d->cell_count += height * width;
    return true;
}

static bool take_pair(const char **at, struct draft *d, struct draft_list *list, bool test)
{
    struct draft_pair pair = {0};
    bool has_input = false;
    if (!take(at, '{')) return false;
    for (int more = 1; more;) {
        const char *key;
        size_t length;
        if (!take_key(at, &key, &length)) return false;
        bool input = key_is(key, length, "input");
        if (!input && !key_is(key, length, "output")) return false;
        if (input ? has_input : pair.has_output) return false;
        if (!take_grid(at, d, input ? &pair.input : &pair.output)) return false;
        *(input ? &has_input : &pair.has_output) = true;
        if ((more = take_next(at, '}')) < 0) return false;
    }
    if (!has_input || !(test || pair.has_output)) return false;
    *draft_add_pair(list) = pair;
    return true;
}

/* The part of a task from its first key on; the opening brace has been read. */
static bool take_task_rest(const char **at, struct draft *d)
{
    for (int more = 1; more;) {
        const char *key;
        size_t length;
        if (!take_key(at, &key, &length)) return false;
        bool test = key_is(key, length, "test");
        if (!test && !key_is(key, length, "train")) return false;
        struct draft_list *list = test ? &d->tests : &d->demos;
        if (list->count || !take(at, '[')) return false;
        for (int again = 1; again;) {
            if (!take_pair(at, d, list, test)) return false;
            if ((again = take_next(at, ']')) < 0) return false;
        }
        if ((more = take_next(at, '}')) < 0) return false;
    }
    return d->demos.count && d->tests.count;
}

static int compare_tasks(const void *x, const void *y)
{
    return strcmp((*(const struct task *const *)x)->id, (*(const struct task *const *)y)->id);
}

static bool ids_repeat(const struct harvest *h)
{
    const struct task **order = must_alloc(h->count * sizeof *order);
    for (uint32_t i = 0; i < h->count; i++) order[i] = &h->tasks[i];
    qsort(order, h->count, sizeof *order, compare_tasks);
    bool repeat = false;
    for (uint32_t i = 1; i < h->count; i++) repeat |= strcmp(order[i - 1]->id, order[i]->id) == 0;
    free(order);
    return repeat;
}

static bool take_challenges(const char **at, const struct source *src, struct draft *d, struct harvest *h)
{
    for (int more = 1; more;) {
        const char *key;
        size_t length;
        char id[TASK_ID_SIZE] = "";
        if (!take_key(at, &key, &length) || !task_id_valid(key, length)) return false;
        memcpy(id, key, length);
        draft_clear(d);
        if (!take(at, '{') || !take_task_rest(at, d)) return false;
        if (answers_apply(src->answers, id, d, NULL) != STATUS_OK) return false;
        draft_finish(d, h, id, src->path);
        if ((more = take_next(at, '}')) < 0) return false;
    }
    return !ids_repeat(h);
}

bool quick_read_tasks(const struct source *src, struct draft *d, struct harvest *h)
{
    const char *at = src->text, *end = src->text + src->length;
    if (!take(&at, '{')) return false;

    const char *look = at, *key;
    size_t length;
    if (!take_key(&look, &key, &length)) return false;
    if (!key_is(key, length, "train") && !key_is(key, length, "test"))
        return take_challenges(&at, src, d, h) && at == end;

    draft_clear(d);
    if (!src->id || !take_task_rest(&at, d) || at != end) return false;
    draft_finish(d, h, src->id, src->path);
    return true;
}

bool quick_read_answers(const char *text, size_t length, struct answers *a)
{
    const char *at = text;
    if (!take(&at, '{')) return false;
    for (int more = 1; more;) {
        const char *key;
        size_t key_length;
        if (!take_key(&at, &key, &key_length) || !task_id_valid(key, key_length)) return false;
        struct answer *answer = answers_add(a, key, key_length);
        if (!take(&at, '[')) return false;
        for (int again = 1; again;) {
            struct draft_grid grid;
            if (!take_grid(&at, &a->cells, &grid)) return false;
            answer_add_grid(answer, grid);
            if ((again = take_next(&at, ']')) < 0) return false;
        }
        if ((more = take_next(&at, '}')) < 0) return false;
    }
    answers_sort(a);
    return at == text + length && !answers_repeat(a);
}

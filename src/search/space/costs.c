#include "search/space/costs.h"

#include <ctype.h>

struct learned_cost {
    uint16_t primitive;
    bool each, coloured;
    uint8_t other, constants, cost;
    value constant[2];
};

struct costs {
    struct learned_cost *at;
    uint32_t count, capacity;
    int8_t after[FAMILIES_MOST][FAMILIES_MOST];
    bool by_parent;
    struct {
        uint16_t primitive;
        bool each, used;
    } family[FAMILIES_MOST];
};

struct costs *costs_new(void)
{
    struct costs *c = must_calloc(1, sizeof *c);
    struct moves *all = must_calloc(1, sizeof *all);
    moves_make(all, 0x3ff, 0x3ff);
    for (uint32_t i = 0; i < all->count; i++) {
        const struct move *m = &all->at[i];
        check(!c->family[m->family].used ||
              (c->family[m->family].primitive == m->primitive &&
               c->family[m->family].each == m->each)); /* one family, one name */
        c->family[m->family].primitive = m->primitive;
        c->family[m->family].each = m->each;
        c->family[m->family].used = true;
    }
    moves_free(all);
    free(all);
    return c;
}

void costs_free(struct costs *c)
{
    if (!c) return;
    free(c->at);
    free(c);
}

static bool is_cost_of(const struct learned_cost *l, const struct move *m)
{
    if (l->primitive != m->primitive || l->each != m->each || l->other != m->other ||
        l->coloured != m->coloured)
        return false;
    if (l->coloured) return true;
    return l->constants == m->constants &&
           memcmp(l->constant, m->constant, m->constants * sizeof *m->constant) == 0;
}

/* NULL: the table has none for that move. */
static struct learned_cost *find_cost(const struct costs *c, const struct move *m)
{
    for (uint32_t i = 0; i < c->count; i++)
        if (is_cost_of(&c->at[i], m)) return &c->at[i];
    return NULL;
}

void costs_apply(const struct costs *c, struct moves *m)
{
    for (uint32_t k = 0; k < m->count; k++) {
        const struct learned_cost *found = find_cost(c, &m->at[k]);
        if (found) m->at[k].cost = found->cost;
    }
    moves_order(m, c->by_parent ? c->after : NULL);
}

static uint8_t within(uint32_t cost)
{
    return (uint8_t)(cost < COST_LEAST ? COST_LEAST : cost > COST_LARGEST ? COST_LARGEST : cost);
}

void costs_set(struct costs *c, const struct move *m, uint32_t cost)
{
    struct learned_cost *known = find_cost(c, m);
    if (known) {
        known->cost = within(cost);
        return;
    }
    check(m->constants <= 2 && m->primitive < PRIMITIVE_COUNT && m->other < SECOND_COUNT);
    array_reserve(c->at, c->count, c->capacity);
    c->at[c->count++] = (struct learned_cost){.primitive = m->primitive,
                                              .each = m->each,
                                              .coloured = m->coloured,
                                              .other = m->other,
                                              .constants = m->coloured ? 0 : m->constants,
                                              .cost = within(cost),
                                              .constant = {m->constant[0], m->constant[1]}};
}

void costs_set_after(struct costs *c, uint32_t parent, uint32_t family, int32_t delta)
{
    check(parent && parent < FAMILIES_MOST && family && family < FAMILIES_MOST);
    c->after[parent][family] = (int8_t)(delta < -AFTER_MOST  ? -AFTER_MOST
                                        : delta > AFTER_MOST ? AFTER_MOST
                                                             : delta);
    c->by_parent |= delta != 0;
}

/* ---- as text ---- */

static const char *each_word(bool each) { return each ? "each" : "image"; }

void costs_print(const struct costs *c, struct buf *out)
{
    for (uint32_t i = 0; i < c->count; i++) {
        const struct learned_cost *l = &c->at[i];
        buf_printf(out, "move %u %s %s %s", l->cost, primitives[l->primitive].name, each_word(l->each),
                   move_places[l->other].word);
        if (l->coloured) buf_text(out, " *");
        for (uint32_t k = 0; k < l->constants; k++)
            if (value_is_pair(l->constant[k]))
                buf_printf(out, " %d,%d", pair_first(l->constant[k]), pair_second(l->constant[k]));
            else
                buf_printf(out, " %d", int_of(l->constant[k]));
        buf_char(out, '\n');
    }
    for (uint32_t p = 1; p < FAMILIES_MOST; p++)
        for (uint32_t f = 1; f < FAMILIES_MOST; f++)
            if (c->after[p][f])
                buf_printf(out, "after %d %s %s %s %s\n", c->after[p][f],
                           primitives[c->family[p].primitive].name, each_word(c->family[p].each),
                           primitives[c->family[f].primitive].name, each_word(c->family[f].each));
}

enum { WORDS_MOST = 8, WORD = 32 };

static uint32_t split(const char *line, size_t length, char words[WORDS_MOST][WORD])
{
    uint32_t n = 0;
    for (size_t i = 0; i < length;) {
        if (isspace((unsigned char)line[i])) {
            i++;
            continue;
        }
        size_t start = i;
        while (i < length && !isspace((unsigned char)line[i])) i++;
        if (n == WORDS_MOST || i - start >= WORD) return WORDS_MOST + 1;
        memcpy(words[n], line + start, i - start);
        words[n++][i - start] = 0;
    }
    return n;
}

static bool read_integer(const char *text, int32_t *x)
{
    char *end;
    long n = strtol(text, &end, 10);
    *x = (int32_t)n;
    return end != text && !*end && n >= -1000 && n <= 1000;
}

static bool read_constant(const char *text, value *v)
{
    int first, second, used = 0;
    int32_t x;
    if (sscanf(text, "%4d,%4d%n", &first, &second, &used) == 2 && !text[used] && abs(first) < 1000 &&
        abs(second) < 1000) {
        *v = pair_name(first, second);
        return true;
    }
    if (!read_integer(text, &x)) return false;
    *v = int_value(x);
    return true;
}

static bool read_family(const struct costs *c, const char *name, const char *each, uint32_t *family)
{
    enum primitive p = primitive_find(name, strlen(name));
    if (strcmp(each, "each") != 0 && strcmp(each, "image") != 0) return false;
    for (uint32_t f = 1; f < FAMILIES_MOST; f++)
        if (c->family[f].used && c->family[f].primitive == p &&
            c->family[f].each == (strcmp(each, "each") == 0)) {
            *family = f;
            return true;
        }
    return false;
}

/* What is wrong with the line, or NULL. */
static const char *read_line(struct costs *c, char words[WORDS_MOST][WORD], uint32_t n)
{
    int32_t cost;
    uint32_t family, parent;
    if (n < 2 || !read_integer(words[1], &cost)) return "expected `move COST ...` or `after DIFFERENCE ...`";
    if (strcmp(words[0], "after") == 0) {
        if (n != 6) return "expected after DIFFERENCE PARENT image|each PRIMITIVE image|each";
        if (!read_family(c, words[2], words[3], &parent) || !read_family(c, words[4], words[5], &family))
            return "there is no such move";
        costs_set_after(c, parent, family, cost);
        return NULL;
    }
    if (strcmp(words[0], "move") != 0) return "expected `move` or `after`";
    if (n < 5) return "expected move COST PRIMITIVE image|each OTHER CONSTANTS";
    if (cost < COST_LEAST || cost > COST_LARGEST) return "a cost is from 3 to 40";
    if (!read_family(c, words[2], words[3], &family)) return "there is no such move";
    struct move m = {.primitive = c->family[family].primitive, .each = c->family[family].each};
    while (m.other < SECOND_COUNT && strcmp(move_places[m.other].word, words[4]) != 0) m.other++;
    if (m.other == SECOND_COUNT)
        return "the other argument is one of no, after_input, before_input, after_size, self, paired";
    m.coloured = n == 6 && strcmp(words[5], "*") == 0;
    for (uint32_t k = 5; k < n && !m.coloured; k++)
        if (m.constants == 2 || !read_constant(words[k], &m.constant[m.constants++]))
            return "at most two constants: *, integers or pairs like -1,0";
    costs_set(c, &m, (uint32_t)cost);
    return NULL;
}

enum status costs_parse(struct costs **made, const char *path, const char *text, struct error *err)
{
    struct costs *c = costs_new();
    uint32_t number = 0;
    for (const char *line = text; *line;) {
        size_t length = strcspn(line, "\n"), words_end = strcspn(line, "#\n");
        char words[WORDS_MOST][WORD];
        uint32_t n = split(line, words_end, words);
        const char *wrong = n > WORDS_MOST ? "too many words" : n ? read_line(c, words, n) : NULL;
        number++;
        if (wrong) {
            costs_free(c);
            error_set(err, STATUS_INPUT, "%s", wrong);
            error_at(err, path);
            error_position(err, number, 1, line);
            return STATUS_INPUT;
        }
        line += length + (line[length] == '\n');
    }
    *made = c;
    return STATUS_OK;
}

enum status costs_read(struct costs **made, const char *path, struct error *err)
{
    struct buf text = {0};
    enum status status = buf_read_file(&text, path, err);
    if (status == STATUS_OK) {
        buf_text(&text, "");
        status = costs_parse(made, path, text.data, err);
    }
    buf_free(&text);
    return status;
}

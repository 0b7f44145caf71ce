/* Tables: sets of one to three planes whose colours tell the output's.
 *
 * Sets are tried from cheap planes to dear ones; most fail within a few cells, so that a thousand sets cost as much
 * as a tree. A set that holds a smaller one which is enough says nothing new. */
#include "search/propose/planes.h"

enum { KEY_BITS = 4, SET = 3 };

struct tables {
    const struct plane_set *set;
    const struct plane_cells *cells;
    uint32_t *entry; /* by key: stamp << 8 | colour */
    uint32_t stamp, found;
    uint16_t known[TABLES_FOUND][SET];
    uint32_t known_size[TABLES_FOUND];
};

static uint32_t key_of(const struct plane_cells *c, const uint16_t *plane, uint32_t count, uint32_t row)
{
    uint32_t key = 0;
    for (uint32_t k = 0; k < count; k++) key = key << KEY_BITS | (c->plane[plane[k]][row] & 15u);
    return key;
}

static bool decides(struct tables *t, const uint16_t *plane, uint32_t count)
{
    const struct plane_cells *c = t->cells;
    t->stamp++;
    for (uint32_t r = 0; r < c->rows; r++) {
        uint32_t *e = &t->entry[key_of(c, plane, count, r)];
        if (*e >> 8 != t->stamp)
            *e = t->stamp << 8 | c->wanted[r];
        else if ((*e & 0xff) != c->wanted[r])
            return false;
    }
    return true;
}

static bool holds_known(const struct tables *t, const uint16_t *plane, uint32_t count)
{
    for (uint32_t k = 0; k < t->found; k++) {
        uint32_t inside = 0;
        for (uint32_t i = 0; i < t->known_size[k]; i++)
            for (uint32_t j = 0; j < count; j++) inside += t->known[k][i] == plane[j];
        if (inside == t->known_size[k]) return true;
    }
    return false;
}

/* Bit per demo that has the key. */
static void count_keys(const struct tables *t, const uint16_t *plane, uint32_t count, uint64_t *seen)
{
    const struct plane_cells *c = t->cells;
    memset(seen, 0, ((size_t)1 << KEY_BITS * count) * sizeof *seen);
    for (uint32_t g = 0; g < t->set->x->demo_count; g++)
        for (uint32_t r = c->group_start[g]; r < c->group_start[g + 1]; r++)
            seen[key_of(c, plane, count, r)] |= 1ull << g;
}

/* The row of a table: the key's colours, then what becomes of them. */
static struct expr *make_row(struct search_context *x, uint32_t key, uint32_t count, uint32_t colour)
{
    struct expr *cell[SET + 1];
    for (uint32_t k = 0; k < count; k++)
        cell[k] = expr_int(x, (int32_t)(key >> KEY_BITS * (count - 1 - k) & 15));
    cell[count] = expr_int(x, (int32_t)colour);
    return expr_tuple(x, cell, count + 1);
}

/* The table, its rows by ascending keys, and what leaving a demo out gives: the fold passes if other demos have all
 * keys of the one left out. NULL: too many rows. */
static struct expr *make_table(struct tables *t, const uint16_t *plane, uint32_t count, uint32_t *entries,
                               enum left_out *left_out)
{
    struct search_context *x = t->set->x;
    size_t keys = (size_t)1 << KEY_BITS * count;
    uint64_t *seen = frame_alloc(x->u, keys * sizeof *seen), alone = 0;
    struct expr *rows[TABLE_ROWS];
    uint32_t n = 0;
    if (!seen) return NULL;
    count_keys(t, plane, count, seen);
    for (uint32_t key = 0; key < keys; key++) {
        if (!seen[key]) continue;
        if (n == TABLE_ROWS) return NULL;
        if (!(seen[key] & (seen[key] - 1))) alone |= seen[key];
        rows[n++] = make_row(x, key, count, t->entry[key] & 0xff);
    }
    uint32_t failed = (uint32_t)__builtin_popcountll(alone);
    *left_out = left_out_of(x->demo_count - failed, x->demo_count < 2 ? 0 : x->demo_count);
    *entries = n;
    return expr_tuple(x, rows, n);
}

static void add(struct tables *t, const uint16_t *plane, uint32_t count)
{
    const struct plane_set *set = t->set;
    struct search_context *x = set->x;
    uint32_t entries;
    enum left_out left_out;
    size_t mark = frame_mark(x->u);
    struct expr *table = make_table(t, plane, count, &entries, &left_out), *planes;
    if (table) {
        memcpy(t->known[t->found], plane, count * sizeof *plane);
        t->known_size[t->found++] = count;
        planes = planes_join(set, plane, count);
        uint32_t cost = COST_TABLE + COST_TABLE_ROW * entries;
        if (planes)
            expr_propose(x, expr_call(x, PRIM_lookup_cells, planes, table),
                         &(struct candidate){.kind = CANDIDATE_TABLE,
                                             .left_out = (uint8_t)left_out,
                                             .cost = planes_cost(set, plane, count, cost)});
    }
    frame_release(x->u, mark);
}

static void try_set(struct tables *t, const uint16_t *plane, uint32_t count)
{
    if (t->found < TABLES_FOUND && !holds_known(t, plane, count) && decides(t, plane, count))
        add(t, plane, count);
}

/* All panels together, or all sets of planes of the search. */
static void try_sets(struct tables *t)
{
    uint32_t n = t->set->count;
    if (t->set->all) {
        uint16_t every[SET] = {0, 1, 2};
        if (n <= SET) try_set(t, every, n);
        return;
    }
    for (uint32_t a = 0; a < n && a < TABLE_SINGLES; a++) try_set(t, (uint16_t[]){(uint16_t)a}, 1);
    for (uint32_t b = 1; b < n && b < TABLE_PAIRS; b++)
        for (uint32_t a = 0; a < b; a++) try_set(t, (uint16_t[]){(uint16_t)a, (uint16_t)b}, 2);
    for (uint32_t c = 2; c < n && c < TABLE_TRIPLES; c++)
        for (uint32_t b = 1; b < c; b++)
            for (uint32_t a = 0; a < b; a++)
                try_set(t, (uint16_t[]){(uint16_t)a, (uint16_t)b, (uint16_t)c}, 3);
}

void planes_tables(const struct plane_set *set, const struct plane_cells *cells)
{
    struct tables t = {.set = set, .cells = cells};
    t.entry = must_calloc((size_t)1 << KEY_BITS * SET, sizeof *t.entry);
    try_sets(&t);
    free(t.entry);
}

/* Tables: sets of one to three planes whose colours tell the output's.
 *
 * Sets are tried from cheap planes to dear ones; most fail within a few cells, so that a thousand sets cost as much
 * as a tree. A set that holds a smaller one which is enough says nothing new. */
#include "search/propose/planes.h"

enum { SINGLES = 100, PAIRS = 60, TRIPLES = 20, TABLES = 6, KEY_BITS = 4, MOST_ENTRIES = 64, SET = 3 };

struct tables {
    const struct plane_set *set;
    const struct plane_cells *cells;
    uint32_t *entry; /* by key: stamp << 8 | colour */
    uint32_t stamp, found;
    uint16_t known[TABLES][SET];
    uint32_t known_size[TABLES];
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

/* The table as a value and a node, its rows by ascending keys; and what leaving a demo out gives: the fold passes if
 * other demos have all keys of the one left out. */
static bool make_table(struct tables *t, const uint16_t *plane, uint32_t count, value *table, node_id *node,
                       uint32_t *entries, enum left_out *left_out)
{
    struct search_context *x = t->set->x;
    const struct plane_cells *c = t->cells;
    size_t keys = (size_t)1 << KEY_BITS * count, mark = frame_mark(x->u);
    uint64_t *seen = frame_alloc(x->u, keys * sizeof *seen);
    if (!seen) return false;
    memset(seen, 0, keys * sizeof *seen);
    for (uint32_t g = 0; g < x->demo_count; g++)
        for (uint32_t r = c->group_start[g]; r < c->group_start[g + 1]; r++)
            seen[key_of(c, plane, count, r)] |= 1ull << g;
    int8_t rows[MOST_ENTRIES][SET + 1];
    node_id nodes[MOST_ENTRIES], cell[SET + 1];
    int8_t cells[MOST_ENTRIES * (SET + 1)];
    uint64_t alone = 0;
    uint32_t n = 0;
    for (uint32_t key = 0; key < keys; key++) {
        if (!seen[key]) continue;
        if (n == MOST_ENTRIES) return false;
        if (!(seen[key] & (seen[key] - 1))) alone |= seen[key];
        for (uint32_t k = 0; k < count; k++) rows[n][k] = (int8_t)(key >> KEY_BITS * (count - 1 - k) & 15);
        rows[n++][count] = (int8_t)(t->entry[key] & 0xff);
    }
    frame_release(x->u, mark);
    for (uint32_t i = 0; i < n; i++) {
        for (uint32_t k = 0; k <= count; k++) {
            cells[i * (count + 1) + k] = rows[i][k];
            cell[k] = graph_constant(x->graph, int_value(rows[i][k]));
        }
        nodes[i] = graph_tuple(x->graph, cell, count + 1);
    }
    uint32_t failed = (uint32_t)__builtin_popcountll(alone);
    *left_out = x->demo_count < 2        ? LEFT_OUT_NOT_APPLICABLE
                : failed == 0            ? LEFT_OUT_ALL
                : failed < x->demo_count ? LEFT_OUT_SOME
                                         : LEFT_OUT_NONE;
    *table = grid_make(x->u, n, count + 1, cells);
    *node = graph_tuple(x->graph, nodes, n);
    *entries = n;
    return true;
}

static void add(struct tables *t, const uint16_t *plane, uint32_t count)
{
    const struct plane_set *set = t->set;
    struct search_context *x = set->x;
    value planes[MOST_SAMPLES], tables[MOST_SAMPLES], outputs[MOST_SAMPLES], table;
    node_id planes_node, table_node;
    uint32_t entries;
    enum left_out left_out;
    if (!make_table(t, plane, count, &table, &table_node, &entries, &left_out)) return;
    memcpy(t->known[t->found], plane, count * sizeof *plane);
    t->known_size[t->found++] = count;
    if (!planes_join(set, plane, count, planes, &planes_node)) return;
    for (uint32_t s = 0; s < x->count; s++) tables[s] = table;
    if (!learn_outputs(x, PRIM_lookup_cells, 2, (const value *const[]){planes, tables}, outputs)) return;
    uint32_t cost = 12 + 2 * entries + (set->all ? set->all_cost : 0);
    for (uint32_t k = 0; k < count && !set->all; k++) cost += set->cost[plane[k]];
    struct candidate c = {.root =
                              graph_call(x->graph, PRIM_lookup_cells, (node_id[]){planes_node, table_node}),
                          .kind = CANDIDATE_TABLE,
                          .left_out = (uint8_t)left_out,
                          .from = (uint8_t)x->demo_count,
                          .cost = (uint16_t)(cost < UINT16_MAX ? cost : UINT16_MAX)};
    candidate_add(x, &c, outputs);
}

static void try_set(struct tables *t, const uint16_t *plane, uint32_t count)
{
    if (t->found < TABLES && !holds_known(t, plane, count) && decides(t, plane, count)) add(t, plane, count);
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
    for (uint32_t a = 0; a < n && a < SINGLES; a++) try_set(t, (uint16_t[]){(uint16_t)a}, 1);
    for (uint32_t b = 1; b < n && b < PAIRS; b++)
        for (uint32_t a = 0; a < b; a++) try_set(t, (uint16_t[]){(uint16_t)a, (uint16_t)b}, 2);
    for (uint32_t c = 2; c < n && c < TRIPLES; c++)
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

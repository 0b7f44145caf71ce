/* Rules over planes: tables first, then trees that choose between planes, then trees whose leaves are colours. */
#include "search/propose/planes.h"

/* ---- trees ---- */

struct generator {
    struct learning *l;
    const struct plane_set *set;
    enum candidate_kind kind;
};

static void add(void *data, const struct learned *t)
{
    struct generator *g = data;
    const struct plane_set *set = g->set;
    struct search_context *x = set->x;
    struct built b;
    bool built = set->all ? learning_build_among(g->l, t->tree, set->count, &b)
                          : learning_build(g->l, t->tree, LEARN_PARTS, &b);
    struct expr *planes = built ? planes_join(set, b.part, b.count) : NULL;
    if (!planes) return;
    expr_propose(
        x, expr_call(x, PRIM_map_cells, planes, b.rule),
        &(struct candidate){.kind = (uint8_t)g->kind,
                            .left_out = (uint8_t)t->left_out,
                            .cost = planes_cost(set, b.part, b.count, rule_cost(COST_PLANE_RULE, t))});
}

static uint32_t count_new(const uint8_t *plane, const uint8_t *wanted, const uint8_t *right, uint32_t rows)
{
    uint32_t count = 0;
    for (uint32_t r = 0; r < rows; r++) count += plane[r] == wanted[r] && !right[r];
    return count;
}

/* Up to three planes of which one or another is right for each cell, as far as possible: after `first`, the one that
 * is right where those before are not, most often; the earlier of equals. */
static uint32_t choose_bases(struct universe *u, const struct plane_set *set, const struct plane_cells *c,
                             uint32_t first, uint16_t base[CHOICE_BASES])
{
    uint8_t *right = frame_alloc(u, c->rows);
    uint32_t count = 0;
    if (!right) return 0;
    memset(right, 0, c->rows);
    for (uint32_t next = first; count < CHOICE_BASES;) {
        if (next == PLANES_MOST) {
            uint32_t most = 0;
            for (uint32_t p = 0; p < set->count; p++) {
                uint32_t n = count_new(c->plane[p], c->wanted, right, c->rows);
                if (n > most) most = n, next = p;
            }
            if (!most) break;
        }
        for (uint32_t r = 0; r < c->rows; r++) right[r] |= c->plane[next][r] == c->wanted[r];
        base[count++] = (uint16_t)next;
        next = PLANES_MOST;
    }
    return count;
}

static void learn_choice(struct learning *l, const struct plane_set *set, const struct plane_cells *c,
                         const uint32_t *here, const int16_t *wanted, uint32_t first)
{
    uint16_t base[CHOICE_BASES];
    const int16_t *columns[CHOICE_BASES];
    struct term terms[CHOICE_BASES];
    uint32_t count = choose_bases(l->x->u, set, c, first, base);
    struct generator g = {l, set, CANDIDATE_BASE_TREE};
    for (uint32_t k = 0; k < count; k++) {
        columns[k] = l->features[here[base[k]]].column;
        terms[k] = l->terms[here[base[k]]];
    }
    if (count && learning_label_rows(l, terms, columns, count, wanted, NULL))
        learning_fit(l, PLANE_VARIANTS, add, &g);
}

/* ---- all ---- */

/* The rows are the cells of the outputs. */
static bool count_rows(struct learning *l, struct search_context *x)
{
    l->x = x;
    l->group_start[0] = 0;
    if (x->demo_count > TREE_GROUPS) return false;
    for (uint32_t g = 0; g < x->demo_count; g++) {
        if (!value_is_grid(x->u, x->wanted[g])) return false;
        l->group_start[g + 1] = l->group_start[g] + box_of(x->u, x->wanted[g])->count;
    }
    return l->group_start[x->demo_count] <= TREE_ROWS;
}

static uint8_t *bytes_of(struct universe *u, const value *grids, const struct learning *l)
{
    uint8_t *out = frame_alloc(u, l->data.rows);
    for (uint32_t g = 0; out && g < l->data.groups; g++) {
        const struct box *b = box_of(u, grids[g]);
        memcpy(out + l->group_start[g], box_cells(b), b->count);
    }
    return out;
}

static bool add_columns(struct learning *l, const struct plane_set *set, uint32_t *here)
{
    for (uint32_t p = 0; p < set->count; p++) {
        here[p] = l->data.features; /* cell_here is the first of all features */
        uint32_t extra = set->all ? 0 : set->cost[p] / 2;
        if (!learning_add_plane(l, (uint16_t)p, set->plane[p]->at, set->columns[p], extra)) return false;
    }
    return true;
}

static void learn(const struct plane_set *set)
{
    struct search_context *x = set->x;
    struct learning l = {0};
    struct plane_cells cells = {0};
    uint32_t here[PLANES_MOST];
    if (!count_rows(&l, x) || !learning_begin(&l, x, TREE_FEATURES)) return;
    for (uint32_t p = 0; p < set->count; p++)
        if (!(cells.plane[p] = bytes_of(x->u, set->plane[p]->at, &l))) return;
    cells.rows = l.data.rows;
    cells.group_start = l.group_start;
    cells.wanted = bytes_of(x->u, x->wanted, &l);
    int16_t *wanted = frame_alloc(x->u, cells.rows * sizeof *wanted);
    if (!wanted || !cells.wanted) return;
    for (uint32_t r = 0; r < cells.rows; r++) wanted[r] = (int8_t)cells.wanted[r];
    planes_tables(set, &cells);
    if (!add_columns(&l, set, here)) return;
    learn_choice(&l, set, &cells, here, wanted, PLANES_MOST);
    if (x->same_size && !set->all) learn_choice(&l, set, &cells, here, wanted, 0);
    struct generator g = {&l, set, CANDIDATE_PLANE_TREE};
    if (learning_label_rows(&l, NULL, NULL, 0, wanted, NULL)) learning_fit(&l, PLANE_VARIANTS, add, &g);
}

void planes_learn(const struct plane_set *set)
{
    size_t mark = frame_mark(set->x->u);
    learn(set);
    frame_release(set->x->u, mark);
}

/* ---- planes of the search ---- */

void learn_planes(struct search_context *x)
{
    if (x->plane_count < 2) return;
    size_t mark = frame_mark(x->u);
    struct plane_set *set = must_calloc(1, sizeof *set);
    set->x = x;
    set->count = x->plane_count < PLANES_MOST ? x->plane_count : PLANES_MOST;
    for (uint32_t p = 0; p < set->count; p++) {
        set->plane[p] = expr_state(x, x->planes[p].state);
        set->cost[p] = x->planes[p].cost;
        set->columns[p] = p == 0 && x->same_size ? COLUMNS_ALL : COLUMNS_HERE;
    }
    planes_learn(set);
    free(set);
    frame_release(x->u, mark);
}

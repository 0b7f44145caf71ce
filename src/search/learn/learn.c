/* What the generators of rules share: the table of columns, the trees that are tried, trees as programs. */
#include "search/learn/learn.h"

/* ---- memory ---- */

struct memory {
    struct tree_learner *learner;
};

struct tree_learner *learn_learner(struct search_context *x)
{
    if (!x->rules) {
        struct memory *m = x->rules = must_calloc(1, sizeof *m);
        m->learner = tree_learner_new();
    }
    return ((struct memory *)x->rules)->learner;
}

void learn_free(void *rules)
{
    if (!rules) return;
    tree_learner_free(((struct memory *)rules)->learner);
    free(rules);
}

/* ---- the table ---- */

#define FRAME(type, count) ((type *)frame_alloc(l->x->u, (size_t)(count) * sizeof(type)))

bool learning_begin(struct learning *l, struct search_context *x, uint32_t features)
{
    uint32_t rows = l->group_start[x->demo_count];
    l->x = x;
    if (rows == 0 || rows > TREE_ROWS || features > TREE_FEATURES || x->demo_count > TREE_GROUPS)
        return false;
    l->capacity = features;
    l->features = FRAME(struct tree_feature, features);
    l->terms = FRAME(struct term, features);
    l->label = FRAME(uint8_t, rows);
    l->accepts = FRAME(uint16_t, rows);
    l->label_count = l->loaded = 0;
    l->data = (struct tree_data){.rows = rows,
                                 .groups = x->demo_count,
                                 .feature = l->features,
                                 .label = l->label,
                                 .accepts = l->accepts,
                                 .group_start = l->group_start};
    return l->features && l->terms && l->label && l->accepts;
}

int16_t *learning_column(struct learning *l, struct term term, const struct feature_info *info,
                         uint32_t extra_penalty)
{
    int16_t *column = l->data.features < l->capacity ? FRAME(int16_t, l->data.rows) : NULL;
    if (!column) return NULL;
    uint32_t penalty = info->penalty + extra_penalty;
    l->terms[l->data.features] = term;
    l->features[l->data.features++] =
        (struct tree_feature){.column = column,
                              .penalty = (uint8_t)(penalty < 255 ? penalty : 255),
                              .ordered = feature_ordered(info)};
    return column;
}

/* Bits of enum reach, one of which a column must have. */
static const uint8_t reaches[] = {
    [COLUMNS_ALL] = REACH_HERE | REACH_NEAR | REACH_FAR | REACH_ALL,
    [COLUMNS_NEAR] = REACH_HERE | REACH_NEAR,
    [COLUMNS_HERE] = REACH_HERE,
    [COLUMNS_SCAN] = REACH_HERE | REACH_NEAR | REACH_FAR,
    [COLUMNS_AROUND] = REACH_NEAR,
    [COLUMNS_MADE] = REACH_MADE,
};

bool learning_cells(struct learning *l, struct search_context *x, const value *inputs, const value *wanted,
                    int16_t **column)
{
    struct universe *u = x->u;
    bool changes = false;
    if (x->demo_count > TREE_GROUPS) return false;
    l->x = x;
    l->group_start[0] = 0;
    for (uint32_t g = 0; g < x->demo_count; g++) {
        if (!value_is_grid(u, inputs[g]) || !value_is_grid(u, wanted[g])) return false;
        const struct box *in = box_of(u, inputs[g]), *out = box_of(u, wanted[g]);
        if (in->height != out->height || in->width != out->width) return false;
        changes |= inputs[g] != wanted[g];
        l->group_start[g + 1] = l->group_start[g] + in->count;
    }
    int16_t *w = *column = FRAME(int16_t, l->group_start[x->demo_count]);
    if (!w || !changes) return false;
    for (uint32_t g = 0; g < x->demo_count; g++) {
        const struct box *out = box_of(u, wanted[g]);
        for (uint32_t k = 0; k < out->count; k++) *w++ = box_cells(out)[k];
    }
    return true;
}

bool learning_add_plane(struct learning *l, uint16_t part, const value *grids, enum columns columns,
                        uint32_t extra_penalty)
{
    struct universe *u = l->x->u;
    int16_t *column[CELL_FEATURES] = {0};
    for (uint32_t f = 0; f < CELL_FEATURES; f++) {
        if (!(cell_features[f].reach & reaches[columns])) continue;
        column[f] = learning_column(l, (struct term){(uint16_t)f, part, 0}, &cell_features[f], extra_penalty);
        if (!column[f]) return false;
    }
    for (uint32_t g = 0; g < l->data.groups; g++) {
        struct scene s;
        size_t mark = frame_mark(u);
        if (scene_open(u, grids[g], &s) != VALUE_OK) return false;
        if ((uint32_t)(s.height * s.width) != l->group_start[g + 1] - l->group_start[g]) return false;
        for (uint32_t f = 0; f < CELL_FEATURES; f++)
            if (column[f] &&
                scene_plane(u, &s, (enum cell_feature)f, column[f] + l->group_start[g]) != VALUE_OK)
                return false;
        frame_release(u, mark);
    }
    return true;
}

bool learning_add_list(struct learning *l, uint16_t part, const value *lists, uint32_t extra_penalty)
{
    struct universe *u = l->x->u;
    int16_t *column[ITEM_FEATURES];
    for (uint32_t f = 0; f < ITEM_FEATURES; f++) {
        column[f] = learning_column(l, (struct term){(uint16_t)f, part, 0}, &item_features[f], extra_penalty);
        if (!column[f]) return false;
    }
    for (uint32_t g = 0; g < l->data.groups; g++) {
        struct item_lists opened;
        size_t mark = frame_mark(u);
        if (items_open(u, lists[g], &opened) != VALUE_OK) return false;
        const struct item_list *list = &opened.list[0];
        if (list->count != l->group_start[g + 1] - l->group_start[g]) return false;
        for (uint32_t f = 0; f < ITEM_FEATURES; f++)
            if (items_column(u, list, (enum item_feature)f, column[f] + l->group_start[g]) != VALUE_OK)
                return false;
        frame_release(u, mark);
    }
    return true;
}

uint32_t learning_label(struct learning *l, struct term term)
{
    for (uint32_t k = 0; k < l->label_count; k++) {
        const struct term *t = &l->labels[k];
        if (t->feature == term.feature && t->part == term.part && t->constant == term.constant) return k;
    }
    if (l->label_count == TREE_LABELS) return TREE_LABELS;
    l->labels[l->label_count] = term;
    return l->label_count++;
}

bool learning_label_rows(struct learning *l, const struct term *terms, const int16_t *const *columns,
                         uint32_t count, const int16_t *wanted, const int16_t *also)
{
    uint32_t id[TREE_LABELS];
    l->label_count = 0;
    for (uint32_t k = 0; k < count; k++) id[k] = learning_label(l, terms[k]);
    for (uint32_t r = 0; r < l->data.rows; r++) {
        uint32_t accepts = 0;
        for (uint32_t k = 0; k < count; k++)
            if (columns[k][r] == wanted[r]) accepts |= 1u << id[k];
        if (!accepts) {
            uint32_t constant = learning_label(l, term_constant(wanted[r]));
            if (constant == TREE_LABELS) return false;
            accepts = 1u << constant;
        }
        l->label[r] = (uint8_t)__builtin_ctz(accepts);
        l->accepts[r] = (uint16_t)accepts;
    }
    for (uint32_t r = 0; r < l->data.rows; r++)
        for (uint32_t k = 0; k < l->label_count; k++)
            if (l->labels[k].feature == TERM_CONSTANT &&
                (l->labels[k].constant == wanted[r] || (also && l->labels[k].constant == also[r])))
                l->accepts[r] |= (uint16_t)(1u << k);
    return true;
}

bool learning_explains(const struct learning *l, const int16_t *column, const int16_t *was,
                       const int16_t *wanted)
{
    for (uint32_t r = 0; r < l->data.rows; r++)
        if (was[r] != wanted[r] && column[r] != wanted[r]) return false;
    return true;
}

bool learning_one_colour(const struct learning *l, const int16_t *was, const int16_t *wanted)
{
    int32_t colour = -1;
    for (uint32_t r = 0; r < l->data.rows; r++) {
        if (was[r] == wanted[r]) continue;
        if (colour >= 0 && colour != wanted[r]) return false;
        colour = wanted[r];
    }
    return true;
}

/* ---- trees ---- */

enum left_out left_out_of(uint32_t passed, uint32_t folds)
{
    return folds == 0        ? LEFT_OUT_NOT_APPLICABLE
           : passed == 0     ? LEFT_OUT_NONE
           : passed == folds ? LEFT_OUT_ALL
                             : LEFT_OUT_SOME;
}

static uint32_t penalty_of(const struct learning *l, const struct tree *tree)
{
    uint32_t sum = 0;
    for (uint32_t k = 0; k < tree->count; k++)
        if (tree->node[k].feature != TREE_NONE) sum += l->features[tree->node[k].feature].penalty;
    return sum;
}

void learning_fit(struct learning *l, uint32_t variants, void (*found)(void *, const struct learned *),
                  void *data)
{
    struct tree_learner *t = learn_learner(l->x);
    struct tree tree;
    uint8_t banned[TREE_FEATURES] = {0};
    struct tree_limits limits = {
        .leaves = TREE_LEAVES, .depth = TREE_DEPTH, .without = TREE_NONE, .banned = banned};
    bool known = l->loaded == l->data.features && tree_relabel(t, &l->data);
    if (!known && !tree_load(t, &l->data)) return;
    l->loaded = l->data.features;
    for (uint32_t k = 0; k < variants; k++) {
        if (!tree_fit(t, &limits, &tree)) return;
        uint32_t folds, passed = tree_folds(t, &limits, &folds);
        found(data, &(struct learned){&tree, left_out_of(passed, folds), penalty_of(l, &tree)});
        if (tree.node[0].feature == TREE_NONE) return;
        banned[tree.node[0].feature] = 1;
    }
}

/* ---- trees as programs ---- */

struct builder {
    struct learning *l;
    const struct tree *tree;
    struct built *out;
};

static bool use_part(struct built *b, uint16_t part, uint32_t *k)
{
    for (*k = 0; *k < b->count; ++*k)
        if (b->part[*k] == part) return true;
    if (b->count == RULE_PLANES - 1) return false;
    b->part[b->count++] = part;
    return true;
}

/* NULL: too many parts. */
static struct expr *build_term(struct builder *b, const struct term *t)
{
    struct search_context *x = b->l->x;
    uint32_t k;
    if (t->feature == TERM_CONSTANT) return expr_int(x, t->constant);
    if (!use_part(b->out, t->part, &k)) return NULL;
    struct expr *f = expr_function(x, b->l->items ? item_feature_primitive((enum item_feature)t->feature)
                                                  : cell_feature_primitive((enum cell_feature)t->feature));
    return k ? expr_call(x, PRIM_of_part, f, expr_int(x, (int32_t)k)) : f; /* features read the first part */
}

static struct expr *build_node(struct builder *b, uint32_t n)
{
    struct search_context *x = b->l->x;
    const struct tree_node *node = &b->tree->node[n];
    if (node->feature == TREE_NONE) return build_term(b, &b->l->labels[node->label]);
    struct expr *feature = build_term(b, &b->l->terms[node->feature]);
    struct expr *then = feature ? build_node(b, node->then) : NULL;
    struct expr *otherwise = then ? build_node(b, node->otherwise) : NULL;
    if (!otherwise) return NULL;
    return expr_call(x, node->at_most ? PRIM_decide_le : PRIM_decide_eq, feature, expr_int(x, node->value),
                     then, otherwise);
}

static bool build(struct learning *l, const struct tree *tree, struct built *b)
{
    struct builder builder = {l, tree, b};
    b->rule = build_node(&builder, 0);
    return b->rule && value_is_function(l->x->u, expr_value(l->x, b->rule, 0));
}

bool learning_build(struct learning *l, const struct tree *tree, uint32_t first, struct built *b)
{
    b->count = 0;
    if (first < LEARN_PARTS) b->part[b->count++] = (uint16_t)first;
    return build(l, tree, b);
}

bool learning_build_among(struct learning *l, const struct tree *tree, uint32_t preset, struct built *b)
{
    if (preset >= RULE_PLANES) return false;
    for (b->count = 0; b->count < preset; b->count++) b->part[b->count] = (uint16_t)b->count;
    return build(l, tree, b);
}

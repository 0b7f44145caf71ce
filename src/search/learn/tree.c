/* Codes and histograms.
 *
 * Each feature's values are numbered 0.. in ascending order; `key` holds, for feature and row,
 * code * labels + label, that is, the counter of the histogram which the row adds one to. A histogram of a node is
 * one array over all features:
 *
 *     feature 0                      feature 1
 *     [code 0: n n n][code 1: n n n] [code 0: n n n][code 1: ...     n: rows with this code and label
 *
 * The rows of a node are a stretch of `order`; splitting a node partitions it. Nodes are split depth first, the
 * smaller child before the larger: the larger takes over the histogram of its parent, less the smaller's, so that
 * at most log2(rows) histograms are alive. */
#include "search/learn/tree.h"

#include <string.h>
#include "base/check.h"

enum { FRACTION = 10, MOST_ALIVE = 20 };

struct column {
    uint16_t feature;
    uint16_t values;      /* distinct ones */
    uint32_t at;          /* of its first counter in a histogram */
    const int16_t *value; /* by code */
    const uint8_t *code;  /* of all rows */
    uint16_t *key;        /* of all rows */
    int64_t penalty;      /* for each row, in units of 2^-FRACTION bits */
    bool ordered;
};

struct tree_learner {
    const struct tree_data *data;
    struct column column[TREE_FEATURES];
    uint32_t columns, labels, counters;
    uint8_t *codes;
    uint16_t *keys;
    size_t keys_capacity; /* of both */
    int16_t *values;
    uint32_t values_count, values_capacity;
    uint16_t *group_histogram; /* groups of counters */
    size_t group_capacity;
    uint16_t *histogram[MOST_ALIVE];
    size_t histogram_capacity;
    uint32_t alive;
    uint16_t *order, *spare;
    uint64_t *row_hash; /* of a row's codes: rows of one hash cannot be told apart */
    struct twins *twins;
    uint32_t twins_capacity; /* a power of two */
    bool hopeless;           /* rows that cannot be told apart accept no common label */
    bool counted;            /* the groups' histograms are there */
    uint32_t *bits;          /* n log2 n in units of 2^-FRACTION bits */
    uint32_t rows_capacity, bits_count;
    uint64_t work; /* cells of columns gone through, counters looked at */
};

struct twins {
    uint64_t hash;
    uint32_t common; /* labels that all rows of this hash accept; bit 31: the place is taken */
};

uint64_t tree_work(const struct tree_learner *t) { return t->work; }

struct tree_learner *tree_learner_new(void) { return must_calloc(1, sizeof(struct tree_learner)); }

void tree_learner_free(struct tree_learner *t)
{
    if (!t) return;
    free(t->codes);
    free(t->keys);
    free(t->values);
    free(t->group_histogram);
    for (uint32_t i = 0; i < MOST_ALIVE; i++) free(t->histogram[i]);
    free(t->order);
    free(t->spare);
    free(t->bits);
    free(t->row_hash);
    free(t->twins);
    free(t);
}

/* ---- loading ---- */

/* log2 n, by squaring the mantissa once for each bit of the fraction: the same on every machine. */
static uint32_t log2_fixed(uint32_t n)
{
    uint32_t whole = 31 - (uint32_t)__builtin_clz(n), fraction = 0;
    uint64_t m = (uint64_t)n << (31 - whole); /* 1 .. 2, 31 bits of fraction */
    for (uint32_t i = 0; i < FRACTION; i++) {
        m = m * m >> 31;
        fraction = fraction << 1 | (uint32_t)(m >> 32);
        m >>= m >> 32;
    }
    return whole << FRACTION | fraction;
}

static void reserve_rows(struct tree_learner *t, uint32_t rows)
{
    if (rows > t->rows_capacity) {
        t->rows_capacity = rows;
        t->order = must_realloc(t->order, rows * sizeof *t->order);
        t->spare = must_realloc(t->spare, rows * sizeof *t->spare);
        t->bits = must_realloc(t->bits, (rows + 1) * sizeof *t->bits);
        t->row_hash = must_realloc(t->row_hash, rows * sizeof *t->row_hash);
        t->twins_capacity = 16;
        while (t->twins_capacity < 2 * rows) t->twins_capacity *= 2;
        t->twins = must_realloc(t->twins, t->twins_capacity * sizeof *t->twins);
    }
    for (; t->bits_count <= rows; t->bits_count++)
        t->bits[t->bits_count] = t->bits_count ? t->bits_count * log2_fixed(t->bits_count) : 0;
}

/* Numbers the values of a column; false if it is of no use. */
static bool encode(struct tree_learner *t, uint32_t feature, struct column *c)
{
    const struct tree_data *d = t->data;
    const int16_t *v = d->feature[feature].column;
    int16_t low = v[0], high = v[0];
    for (uint32_t r = 1; r < d->rows; r++) {
        low = v[r] < low ? v[r] : low;
        high = v[r] > high ? v[r] : high;
    }
    uint32_t span = (uint32_t)(high - low) + 1;
    if (span == 1 || span > 4096) return false;
    uint8_t there[4096], number[4096];
    memset(there, 0, span);
    for (uint32_t r = 0; r < d->rows; r++) there[v[r] - low] = 1;
    uint32_t n = 0;
    for (uint32_t k = 0; k < span; k++)
        if (there[k]) {
            if (n == TREE_VALUES) return false;
            t->values[t->values_count + n] = (int16_t)(low + (int32_t)k);
            number[k] = (uint8_t)n++;
        }
    uint8_t *code = t->codes + (size_t)t->columns * d->rows;
    for (uint32_t r = 0; r < d->rows; r++) code[r] = number[v[r] - low];
    *c = (struct column){.feature = (uint16_t)feature,
                         .values = (uint16_t)n,
                         .value = t->values + t->values_count,
                         .code = code,
                         .key = t->keys + (size_t)t->columns * d->rows,
                         .penalty = ((int64_t)d->feature[feature].penalty << FRACTION) / 100,
                         .ordered = d->feature[feature].ordered};
    return true;
}

/* A feature that says what an earlier one says, row for row, would never be chosen. */
static bool repeats(const struct tree_learner *t, const struct column *c)
{
    for (uint32_t k = 0; k < t->columns; k++) {
        const struct column *o = &t->column[k];
        if (o->values == c->values && o->penalty <= c->penalty && o->ordered >= c->ordered &&
            memcmp(o->code, c->code, t->data->rows) == 0)
            return true;
    }
    return false;
}

static void count_rows(struct tree_learner *t, const uint16_t *order, uint32_t from, uint32_t count,
                       uint16_t *histogram)
{
    memset(histogram, 0, t->counters * sizeof *histogram);
    t->work += t->counters + (uint64_t)t->columns * count;
    for (uint32_t k = 0; k < t->columns; k++) {
        const uint16_t *key = t->column[k].key;
        uint16_t *h = histogram + t->column[k].at;
        if (order)
            for (uint32_t i = 0; i < count; i++) h[key[order[from + i]]]++;
        else
            for (uint32_t i = 0; i < count; i++) h[key[from + i]]++;
    }
}

static void reserve_columns(struct tree_learner *t, uint32_t features, uint32_t rows)
{
    size_t keys = (size_t)features * rows;
    if (keys > t->keys_capacity) {
        t->codes = must_realloc(t->codes, keys);
        t->keys = must_realloc(t->keys, keys * sizeof *t->keys);
        t->keys_capacity = keys;
    }
    if (features * TREE_VALUES > t->values_capacity) {
        t->values_capacity = features * TREE_VALUES;
        t->values = must_realloc(t->values, t->values_capacity * sizeof *t->values);
    }
}

static void reserve_histograms(struct tree_learner *t)
{
    if (t->counters > t->histogram_capacity) {
        t->histogram_capacity = t->counters;
        for (uint32_t i = 0; i < MOST_ALIVE; i++) {
            free(t->histogram[i]);
            t->histogram[i] = NULL;
        }
    }
    size_t all = (size_t)t->counters * t->data->groups;
    if (all > t->group_capacity) {
        t->group_histogram = must_realloc(t->group_histogram, all * sizeof *t->group_histogram);
        t->group_capacity = all;
    }
}

bool tree_load(struct tree_learner *t, const struct tree_data *d)
{
    if (d->rows == 0 || d->rows > TREE_ROWS || d->groups > TREE_GROUPS || d->features > TREE_FEATURES)
        return false;
    t->data = d;
    t->columns = t->values_count = 0;
    reserve_rows(t, d->rows);
    reserve_columns(t, d->features, d->rows);
    for (uint32_t f = 0; f < d->features; f++) {
        struct column *c = &t->column[t->columns];
        if (!encode(t, f, c) || repeats(t, c)) continue;
        t->values_count += c->values;
        t->columns++;
    }
    memset(t->row_hash, 0, d->rows * sizeof *t->row_hash);
    for (uint32_t k = 0; k < t->columns; k++)
        for (uint32_t r = 0; r < d->rows; r++)
            t->row_hash[r] = (t->row_hash[r] ^ t->column[k].code[r]) * 0x9e3779b97f4a7c15u;
    return tree_relabel(t, d);
}

static uint32_t accepted_by(const struct tree_data *d, uint32_t row)
{
    return d->accepts ? d->accepts[row] : 1u << d->label[row];
}

/* Whether some rows cannot be told apart, but must be. Most tasks are no task for trees, and many show it here. */
static bool find_hopeless(struct tree_learner *t)
{
    const struct tree_data *d = t->data;
    uint32_t size = 16;
    while (size < 2 * d->rows) size *= 2;
    memset(t->twins, 0, size * sizeof *t->twins);
    for (uint32_t r = 0; r < d->rows; r++) {
        uint64_t h = t->row_hash[r];
        uint32_t at = (uint32_t)(h >> 32) & (size - 1);
        while (t->twins[at].common && t->twins[at].hash != h) at = (at + 1) & (size - 1);
        struct twins *w = &t->twins[at];
        if (!w->common) *w = (struct twins){h, 1u << 31 | accepted_by(d, r)};
        w->common &= 1u << 31 | accepted_by(d, r);
        if (w->common == 1u << 31) return true;
    }
    return false;
}

bool tree_relabel(struct tree_learner *t, const struct tree_data *d)
{
    if (t->data != d) return false;
    t->labels = t->counters = 0;
    for (uint32_t r = 0; r < d->rows; r++)
        if (d->label[r] >= t->labels) t->labels = d->label[r] + 1u;
    require(t->labels <= TREE_LABELS);
    for (uint32_t k = 0; k < t->columns; k++) {
        struct column *c = &t->column[k];
        c->at = t->counters;
        t->counters += c->values * t->labels;
        for (uint32_t r = 0; r < d->rows; r++) c->key[r] = (uint16_t)(c->code[r] * t->labels + d->label[r]);
    }
    t->hopeless = find_hopeless(t);
    t->counted = false;
    return true;
}

static void count_groups(struct tree_learner *t)
{
    const struct tree_data *d = t->data;
    reserve_histograms(t);
    for (uint32_t g = 0; g < d->groups; g++)
        count_rows(t, NULL, d->group_start[g], d->group_start[g + 1] - d->group_start[g],
                   t->group_histogram + (size_t)t->counters * g);
    t->counted = true;
}

/* ---- fitting ---- */

struct split {
    const struct column *column;
    uint16_t code;
    bool at_most;
    int64_t saved; /* bits, less the penalty; in units of 2^-FRACTION */
};

struct fit {
    struct tree_learner *t;
    const struct tree_limits *limits;
    struct tree *tree;
    uint32_t open; /* nodes that are not made yet: each will be a leaf at least */
};

/* A node on its way to a split: its rows by label, those labels alone that it has. */
struct parting {
    const struct tree_learner *t;
    const uint16_t *histogram;
    uint32_t rows, labels;
    uint8_t label[TREE_LABELS];
    uint32_t total[TREE_LABELS];
    int64_t whole; /* bits that the labels take */
    struct split best;
};

static void try_split(struct parting *p, const struct column *c, uint32_t code, bool at_most,
                      const uint32_t *side)
{
    const uint32_t *bits = p->t->bits;
    uint32_t inside = 0;
    int64_t saved = p->whole - c->penalty * p->rows;
    for (uint32_t k = 0; k < p->labels; k++) {
        inside += side[k];
        saved += bits[side[k]];
        saved += bits[p->total[k] - side[k]];
    }
    saved -= bits[inside];
    saved -= bits[p->rows - inside];
    if (inside == 0 || inside == p->rows || (p->best.column && saved <= p->best.saved)) return;
    p->best = (struct split){.column = c, .code = (uint16_t)code, .at_most = at_most, .saved = saved};
}

static void best_of_column(struct parting *p, const struct column *c)
{
    uint32_t labels = p->t->labels, side[TREE_LABELS] = {0};
    const uint16_t *h = p->histogram + c->at;
    /* Even a perfect split by this feature saves no more than all, less its penalty. */
    if (p->best.column && p->whole - c->penalty * p->rows <= p->best.saved) return;
    for (uint32_t code = 0; code < c->values; code++) {
        for (uint32_t k = 0; k < p->labels; k++) side[k] = h[code * labels + p->label[k]];
        try_split(p, c, code, false, side);
    }
    if (!c->ordered || c->values < 4) return;
    for (uint32_t k = 0; k < p->labels; k++) side[k] = h[p->label[k]];
    for (uint32_t code = 1; code + 2 < c->values; code++) {
        for (uint32_t k = 0; k < p->labels; k++) side[k] += h[code * labels + p->label[k]];
        try_split(p, c, code, true, side);
    }
}

static void part_begin(struct parting *p, const struct tree_learner *t, const uint16_t *histogram,
                       uint32_t rows)
{
    uint32_t total[TREE_LABELS] = {0};
    const struct column *c = t->column;
    for (uint32_t code = 0; code < c->values; code++)
        for (uint32_t l = 0; l < t->labels; l++) total[l] += histogram[c->at + code * t->labels + l];
    *p = (struct parting){.t = t, .histogram = histogram, .rows = rows, .whole = t->bits[rows]};
    for (uint32_t l = 0; l < t->labels; l++) {
        if (!total[l]) continue;
        p->whole -= t->bits[total[l]];
        p->label[p->labels] = (uint8_t)l;
        p->total[p->labels++] = total[l];
    }
}

static bool best_split(const struct fit *f, const uint16_t *histogram, uint32_t rows, struct split *best)
{
    const struct tree_learner *t = f->t;
    struct parting p;
    if (!t->columns) return false;
    part_begin(&p, t, histogram, rows);
    for (uint32_t k = 0; k < t->columns; k++)
        if (!f->limits->banned || !f->limits->banned[t->column[k].feature]) best_of_column(&p, &t->column[k]);
    *best = p.best;
    return p.best.column;
}

static uint32_t add_node(struct tree *tree)
{
    require(tree->count < 2 * TREE_LEAVES);
    tree->node[tree->count] = (struct tree_node){.feature = TREE_NONE};
    return tree->count++;
}

/* The label that all rows accept, or TREE_LABELS. */
static uint32_t common_label(const struct tree_data *d, const uint16_t *order, uint32_t count)
{
    uint32_t common = (1u << TREE_LABELS) - 1;
    for (uint32_t i = 0; i < count && common; i++) common &= accepted_by(d, order[i]);
    return common ? (uint32_t)__builtin_ctz(common) : TREE_LABELS;
}

/* Those for which the test holds come first; how many they are. Both parts keep their order. */
static uint32_t partition(struct tree_learner *t, const struct split *s, uint16_t *order, uint32_t count)
{
    uint32_t first = 0, second = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t code = s->column->code[order[i]];
        if (s->at_most ? code <= s->code : code == s->code)
            order[first++] = order[i];
        else
            t->spare[second++] = order[i];
    }
    memcpy(order + first, t->spare, second * sizeof *order);
    return first;
}

static uint16_t *histogram_take(struct tree_learner *t)
{
    require(t->alive < MOST_ALIVE);
    uint16_t **h = &t->histogram[t->alive++];
    if (!*h) *h = must_alloc(t->histogram_capacity * sizeof **h);
    return *h;
}

static bool grow(struct fit *f, uint32_t node, uint32_t from, uint32_t count, uint16_t *histogram,
                 uint32_t depth)
{
    struct tree_learner *t = f->t;
    struct tree *tree = f->tree;
    f->open--;
    uint32_t label = common_label(t->data, t->order + from, count);
    if (label < TREE_LABELS) {
        tree->node[node].label = (uint8_t)label;
        tree->leaves++;
        return true;
    }
    struct split s;
    if (depth == f->limits->depth || tree->leaves + f->open + 2 > f->limits->leaves ||
        !best_split(f, histogram, count, &s))
        return false;
    uint32_t inside = partition(t, &s, t->order + from, count), outside = count - inside;
    uint32_t then = add_node(tree), otherwise = add_node(tree);
    tree->node[node] = (struct tree_node){.feature = s.column->feature,
                                          .at_most = s.at_most,
                                          .value = s.column->value[s.code],
                                          .then = (uint16_t)then,
                                          .otherwise = (uint16_t)otherwise};
    f->open += 2;
    bool first = inside <= outside; /* the smaller part is the first */
    uint16_t *small = histogram_take(t);
    count_rows(t, t->order, first ? from : from + inside, first ? inside : outside, small);
    for (uint32_t k = 0; k < t->counters; k++) histogram[k] = (uint16_t)(histogram[k] - small[k]);
    bool ok = first ? grow(f, then, from, inside, small, depth + 1)
                    : grow(f, otherwise, from + inside, outside, small, depth + 1);
    t->alive--;
    if (!ok) return false;
    return first ? grow(f, otherwise, from + inside, outside, histogram, depth + 1)
                 : grow(f, then, from, inside, histogram, depth + 1);
}

bool tree_fit(struct tree_learner *t, const struct tree_limits *limits, struct tree *tree)
{
    const struct tree_data *d = t->data;
    struct fit f = {.t = t, .limits = limits, .tree = tree, .open = 1};
    check(limits->leaves <= TREE_LEAVES && limits->depth <= TREE_DEPTH);
    tree->count = tree->leaves = 0;
    if (t->hopeless && limits->without == TREE_NONE) return false;
    if (!t->counted) count_groups(t);
    t->alive = 0;
    uint16_t *histogram = histogram_take(t);
    memset(histogram, 0, t->counters * sizeof *histogram);
    uint32_t rows = 0;
    for (uint32_t g = 0; g < d->groups; g++) {
        if (g == limits->without) continue;
        for (uint32_t r = d->group_start[g]; r < d->group_start[g + 1]; r++) t->order[rows++] = (uint16_t)r;
        const uint16_t *part = t->group_histogram + (size_t)t->counters * g;
        for (uint32_t k = 0; k < t->counters; k++) histogram[k] = (uint16_t)(histogram[k] + part[k]);
    }
    return rows && grow(&f, add_node(tree), 0, rows, histogram, 0);
}

/* ---- using ---- */

uint8_t tree_label(const struct tree *tree, const struct tree_data *d, uint32_t row)
{
    const struct tree_node *n = &tree->node[0];
    while (n->feature != TREE_NONE) {
        int16_t v = d->feature[n->feature].column[row];
        n = &tree->node[(n->at_most ? v <= n->value : v == n->value) ? n->then : n->otherwise];
    }
    return n->label;
}

static bool group_fits(const struct tree *tree, const struct tree_data *d, uint32_t g)
{
    for (uint32_t r = d->group_start[g]; r < d->group_start[g + 1]; r++) {
        uint32_t label = tree_label(tree, d, r);
        if (d->accepts ? !(d->accepts[r] >> label & 1) : label != d->label[r]) return false;
    }
    return true;
}

uint32_t tree_folds(struct tree_learner *t, const struct tree_limits *limits, uint32_t *folds)
{
    const struct tree_data *d = t->data;
    struct tree_limits fold = *limits;
    struct tree tree;
    uint32_t passed = 0;
    *folds = d->groups > 1 ? d->groups : 0;
    for (uint32_t g = 0; g < *folds; g++) {
        fold.without = g;
        passed += tree_fit(t, &fold, &tree) && group_fits(&tree, d, g);
    }
    return passed;
}

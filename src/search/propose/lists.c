/* Rules over lists: what becomes of each item of a list state, by a small tree over the item's features.
 *
 *     paint   each item painted on a base as it is, in one colour, or not at all     paint_each
 *     pick    the one item that is the output                                        choose_by
 *     cells   as many items as the output has cells: a cell for each                 paint_each, cells_of
 *
 * Items that were mapped one by one (holes of each object, rays of each, ...) are asked about what they were made
 * of as well: a hole has lost the colour and the size of its object. */
#include "search/propose/lists.h"

#include "search/learn/learn.h"

enum { ANCESTORS = 2 };
enum want { WANT_SKIP = 1 << 0, WANT_OWN = 1 << 1, WANT_COLOUR = 1 << 2 /* shifted by the colour */ };
enum label { LABEL_SKIP = -1, LABEL_OWN = 10 }; /* of paint_each; others are colours */

struct lists {
    struct search *s;
    struct search_context *x;
    uint32_t state;
    uint32_t part[1 + ANCESTORS], parts; /* states: the list, and what it was made of item by item */
    uint16_t want[ITEMS_IN_ALL];
    uint32_t first[MOST_SAMPLES + 1];
    struct expr *base; /* what is painted on */
    enum { PAINT, PICK, CELLS } what;
    bool pick;                /* what == PICK */
    struct expr *cells;       /* of CELLS: what is painted, each cell of the output in a colour */
    enum candidate_kind kind; /* of what is found now */
    struct learning learning;
};

static const value *list_values(const struct lists *l, uint32_t part)
{
    return states_values(&l->s->states, l->part[part]);
}

/* ---- what is wanted of each item ---- */

/* What could be done with the item: bits WANT_... */
static uint32_t wants(const struct image *im, const int8_t *base, const struct box *target)
{
    bool skip = true, own = true, uniform = true;
    int32_t colour = -1;
    const int8_t *wanted = box_cells(target);
    for (int32_t i = 0; i < im->height; i++) {
        int32_t y = im->top + i;
        if ((uint32_t)y >= target->height) continue;
        for (int32_t j = 0; j < im->width; j++) {
            int32_t x = im->left + j;
            int8_t c = im->cells[i * im->width + j];
            if (!c || (uint32_t)x >= target->width) continue;
            int32_t at = y * target->width + x;
            skip &= base[at] == wanted[at];
            own &= c == wanted[at];
            if (colour < 0) colour = wanted[at];
            uniform &= colour == wanted[at];
        }
    }
    if (colour < 0) return WANT_SKIP;
    return (skip ? (uint32_t)WANT_SKIP : 0) | (own ? (uint32_t)WANT_OWN : 0) |
           (uniform ? (uint32_t)WANT_COLOUR << colour : 0);
}

static void paint(const struct image *im, uint32_t want, int8_t *canvas, const struct box *target)
{
    if (want & WANT_SKIP || !want) return;
    int8_t colour = want & WANT_OWN ? 0 : (int8_t)__builtin_ctz(want / WANT_COLOUR);
    for (int32_t i = 0; i < im->height; i++) {
        int32_t y = im->top + i;
        if ((uint32_t)y >= target->height) continue;
        for (int32_t j = 0; j < im->width; j++) {
            int32_t x = im->left + j;
            int8_t c = im->cells[i * im->width + j];
            if (c && (uint32_t)x < target->width)
                canvas[y * target->width + x] = want & WANT_OWN ? c : colour;
        }
    }
}

/* Whether painting the items of one demo's list can give the output; fills what is wanted of each. */
static bool paintable(struct lists *l, uint32_t demo, uint32_t from)
{
    struct universe *u = l->x->u;
    const struct box *list = box_of(u, list_values(l, 0)[demo]), *target = box_of(u, l->x->wanted[demo]);
    int8_t canvas[TASK_SIDE_MAX * TASK_SIDE_MAX];
    const int8_t *base = box_cells(box_of(u, expr_value(l->x, l->base, demo)));
    if (target->count > sizeof canvas) return false;
    memcpy(canvas, base, target->count);
    for (uint32_t k = 0; k < list->count; k++) {
        struct image im;
        if (image_open(u, box_values(list)[k], &im) != VALUE_OK) return false;
        uint32_t want = wants(&im, base, target);
        l->want[from + k] = (uint16_t)want;
        paint(&im, want, canvas, target);
    }
    return memcmp(canvas, box_cells(target), target->count) == 0;
}

/* The same for picking: 1 for an item that is the output. */
static bool pickable(struct lists *l, uint32_t demo, uint32_t from)
{
    const struct universe *u = l->x->u;
    const struct box *list = box_of(u, list_values(l, 0)[demo]);
    bool any = false;
    for (uint32_t k = 0; k < list->count; k++) {
        bool is = image_grid(u, box_values(list)[k]) == l->x->wanted[demo];
        l->want[from + k] = is;
        any |= is;
    }
    return any;
}

/* The same for cells: the colour of each. */
static bool cells_fit(struct lists *l, uint32_t demo, uint32_t from)
{
    const struct universe *u = l->x->u;
    const struct box *wanted = box_of(u, l->x->wanted[demo]);
    if (box_of(u, list_values(l, 0)[demo])->count != wanted->count) return false;
    for (uint32_t k = 0; k < wanted->count; k++) {
        int8_t c = box_cells(wanted)[k];
        l->want[from + k] = (uint16_t)(c ? (uint32_t)WANT_COLOUR << c : WANT_SKIP);
    }
    return true;
}

static bool label_items(struct lists *l)
{
    uint32_t n = 0;
    bool differ = false;
    for (uint32_t d = 0; d < l->x->demo_count; d++) {
        l->first[d] = n;
        uint32_t count = box_of(l->x->u, list_values(l, 0)[d])->count;
        if (n + count > ITEMS_IN_ALL) return false;
        if (!(l->pick ? pickable(l, d, n) : l->what == CELLS ? cells_fit(l, d, n) : paintable(l, d, n)))
            return false;
        n += count;
    }
    l->first[l->x->demo_count] = n;
    for (uint32_t k = 1; k < n && !differ; k++) differ = l->want[k] != l->want[0];
    return differ; /* what is done with all alike needs no rule */
}

/* ---- labels of the table ---- */

static struct term term_of(const struct lists *l, uint32_t want)
{
    if (l->pick) return term_constant((int32_t)want);
    if (want & WANT_SKIP || !want) return term_constant(LABEL_SKIP);
    if (want & WANT_OWN) return term_constant(LABEL_OWN);
    return term_constant(__builtin_ctz(want / WANT_COLOUR));
}

/* Whether the label does what is wanted. */
static bool accepted(const struct lists *l, uint32_t want, int32_t label)
{
    if (l->pick) return (int32_t)want == label;
    if (!want) return label == LABEL_SKIP;
    if (label == LABEL_SKIP) return want & WANT_SKIP;
    if (label == LABEL_OWN) return want & WANT_OWN;
    return want & (uint32_t)WANT_COLOUR << label;
}

static bool fill_labels(struct lists *l)
{
    struct learning *t = &l->learning;
    uint32_t rows = l->first[l->x->demo_count];
    for (uint32_t k = 0; k < rows; k++) {
        uint32_t label = learning_label(t, term_of(l, l->want[k]));
        if (label == TREE_LABELS) return false;
        t->label[k] = (uint8_t)label;
    }
    for (uint32_t k = 0; k < rows; k++) {
        t->accepts[k] = 0;
        for (uint32_t i = 0; i < t->label_count; i++)
            if (accepted(l, l->want[k], t->labels[i].constant)) t->accepts[k] |= (uint16_t)(1u << i);
        t->accepts[k] |= (uint16_t)(1u << t->label[k]);
    }
    return true;
}

/* ---- colours by reference ---- */

/* Whether the column has the colour of every item that must be painted in one other than its own, and these are not all
 * of one colour. */
static bool refers(const struct lists *l, const int16_t *column)
{
    uint32_t colours = 0;
    for (uint32_t k = 0; k < l->first[l->x->demo_count]; k++) {
        uint32_t want = l->want[k];
        if (!want || want & (WANT_SKIP | WANT_OWN)) continue;
        if (!(want & (uint32_t)WANT_COLOUR << column[k])) return false;
        colours |= 1u << column[k];
    }
    return (colours & (colours - 1)) != 0;
}

/* Labels with the reference in place of all colours: not at all, as it is, that colour. */
static void fill_references(struct lists *l, uint32_t feature)
{
    struct learning *t = &l->learning;
    const int16_t *column = t->features[feature].column;
    t->label_count = 0;
    uint32_t skip = learning_label(t, term_constant(LABEL_SKIP)),
             own = learning_label(t, term_constant(LABEL_OWN)), refer = learning_label(t, t->terms[feature]);
    for (uint32_t k = 0; k < l->first[l->x->demo_count]; k++) {
        uint32_t want = l->want[k];
        bool skips = !want || want & WANT_SKIP, owns = want & WANT_OWN,
             colour = want & (uint32_t)WANT_COLOUR << column[k];
        t->accepts[k] = (uint16_t)(skips << skip | owns << own | colour << refer);
        t->label[k] = (uint8_t)(skips ? skip : owns ? own : refer);
    }
}

/* ---- a tree as a candidate ---- */

/* The lists that the rule asks, with the input as the grid they lie in. */
static struct expr *items_of_rule(const struct lists *l, const struct built *b)
{
    struct expr *part[2 + ANCESTORS];
    for (uint32_t i = 0; i < b->count; i++) part[i] = expr_state(l->x, l->part[b->part[i]]);
    part[b->count] = expr_input(l->x);
    return expr_tuple(l->x, part, b->count + 1);
}

static void found(void *data, const struct learned *learned)
{
    struct lists *l = data;
    struct search_context *x = l->x;
    struct built b;
    if (!learning_build(&l->learning, learned->tree, l->pick ? 0 : LEARN_PARTS, &b) || !b.count ||
        b.count > 1 + ANCESTORS)
        return;
    struct expr *items = items_of_rule(l, &b), *e;
    if (l->pick)
        e = expr_call(x, PRIM_at_origin, expr_call(x, PRIM_choose_by, items, b.rule));
    else
        e = expr_call(x, PRIM_paint_each, l->base, items,
                      l->what == CELLS ? l->cells : expr_state(x, l->state), b.rule);
    uint32_t cost = l->s->states.state[l->state].cost + COST_LIST_RULE +
                    COST_LIST_LEAF * (learned->tree->leaves - 1) + learned->penalty / COST_LIST_PENALTY;
    expr_propose(x, e,
                 &(struct candidate){.kind = (uint8_t)l->kind,
                                     .left_out = (uint8_t)learned->left_out,
                                     .cost = (uint16_t)cost});
}

/* False if the list can surely not be used. */
static bool try_list(struct lists *l, uint32_t state)
{
    struct search_context *x = l->x;
    const struct states *states = &l->s->states;
    l->state = l->part[0] = state;
    l->parts = 1;
    if (!label_items(l)) return false;
    for (uint32_t n = state; l->parts <= ANCESTORS && states->state[n].mapped_alike;) {
        n = states->state[n].parent;
        l->part[l->parts++] = n;
    }
    size_t mark = frame_mark(x->u);
    struct learning *t = &l->learning;
    *t = (struct learning){.items = true};
    memcpy(t->group_start, l->first, (x->demo_count + 1) * sizeof *l->first);
    bool ok = learning_begin(t, x, l->parts * ITEM_FEATURES);
    for (uint32_t p = 0; p < l->parts && ok; p++) {
        value lists[MOST_SAMPLES];
        for (uint32_t k = 0; k < x->demo_count; k++)
            lists[k] = tuple_make(x->u, (value[]){list_values(l, p)[k], x->inputs[k]}, 2);
        ok = learning_add_list(t, (uint16_t)p, lists, p);
    }
    l->kind = l->pick ? CANDIDATE_LIST_PICK : CANDIDATE_LIST_PAINT;
    if (ok && fill_labels(l)) learning_fit(t, LIST_VARIANTS, found, l);
    l->kind = CANDIDATE_COLOUR_REF;
    for (uint32_t f = 0, tried = 0; ok && !l->pick && f < t->data.features && tried < LIST_REFERENCES; f++) {
        if (!feature_is_colour(&item_features[t->terms[f].feature]) || !refers(l, t->features[f].column))
            continue;
        fill_references(l, f);
        learning_fit(t, 1, found, l);
        tried++;
    }
    frame_release(x->u, mark);
    return true;
}

static void all_lists(struct lists *l, uint32_t most)
{
    for (uint32_t n = 0; n < l->s->states.count && most; n++)
        if (l->s->states.state[n].type == STATE_LIST) most -= try_list(l, n);
}

/* Cells for rules to paint, of any colour but 0. */
static bool make_cells(struct lists *l)
{
    struct search_context *x = l->x;
    l->cells = expr_call(x, PRIM_cells_of, expr_call(x, PRIM_full_like, expr_size(x), expr_int(x, 1)));
    for (uint32_t k = 0; k < x->count; k++)
        if (box_of(x->u, expr_value(x, l->base, k))->count > LIST_CELLS ||
            value_failed(expr_value(x, l->cells, k)))
            return false;
    l->what = CELLS;
    return true;
}

void search_lists(struct search *s)
{
    struct search_context *x = &s->context;
    if (x->demo_count > TREE_GROUPS) return;
    size_t mark = frame_mark(x->u);
    struct lists *l = must_calloc(1, sizeof *l);
    l->s = s;
    l->x = x;
    l->what = PICK;
    l->pick = true;
    all_lists(l, LIST_PICKS);
    l->what = PAINT;
    l->pick = false;
    if (x->same_size) {
        l->base = expr_input(x);
        all_lists(l, LIST_PAINTS);
    }
    if (x->size_known) {
        l->base = expr_call(x, PRIM_blank_like, expr_size(x));
        all_lists(l, LIST_PAINTS);
        if (make_cells(l)) all_lists(l, LIST_PAINTS);
    }
    free(l);
    frame_release(x->u, mark);
}

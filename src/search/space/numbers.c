/* The table is made of the cheapest states once the outputs ask for it, which most tasks' never do: most have a size
 * that some state has. It is sorted by cost, one number for each vector; a second number of a sum is found by its
 * values on the demos. */
#include "search/space/numbers.h"

enum source { CONSTANT, MEASURED, LENGTH, HOW_MANY, SUM, DIFFERENCE, PRODUCT, QUOTIENT };

struct number {
    uint32_t first;        /* of its values in `values` */
    uint32_t state, other; /* numbers, of a SUM ... QUOTIENT */
    uint16_t cost;
    uint8_t source, property;
    int16_t n; /* of CONSTANT and HOW_MANY */
};

struct numbers {
    struct search *s;
    struct search_context *x;
    struct number *at;
    uint32_t count;
    int16_t *values; /* [.. count][samples] */
    uint32_t top;    /* of values */
    uint16_t *table; /* number + 1 by its values on the demos */
    uint32_t mask;
};

static const int16_t *values_of(const struct numbers *t, uint32_t i) { return t->values + t->at[i].first; }

/* The values of the number to be are at values[top]. */
static void add(struct numbers *t, struct number made)
{
    if (t->count == NUMBERS_MOST) return;
    check(t->top <= NUMBERS_MOST * t->x->count); /* the draft has room */
    check(made.source < SUM || (made.state < t->count && made.other < t->count));
    made.first = t->top;
    t->top += t->x->count;
    t->at[t->count++] = made;
}

/* ---- sources ---- */

static void add_constants(struct numbers *t)
{
    for (int32_t n = 1; n <= NUMBER_CONSTANT_MOST; n++) {
        for (uint32_t k = 0; k < t->x->count; k++) t->values[t->top + k] = (int16_t)n;
        add(t, (struct number){.source = CONSTANT,
                               .n = (int16_t)n,
                               .cost = (uint16_t)(CONSTANT_COST + n / CONSTANT_STEP)});
    }
}

static const struct {
    uint8_t property, cost;
    bool deep; /* dear to find out */
} measures[] = {
    {PROPERTY_CELLS, 1, false},  {PROPERTY_HEIGHT, 3, false}, {PROPERTY_WIDTH, 3, false},
    {PROPERTY_COLOURS, 4, true}, {PROPERTY_PARTS, 6, true},   {PROPERTY_HOLES, 7, true},
    {PROPERTY_ZEROS, 8, true},
};

static void add_measures(struct numbers *t, uint32_t state, bool deep)
{
    const value *v = states_values(&t->s->states, state);
    uint32_t cost = t->s->states.state[state].cost;
    for (uint32_t m = 0; m < sizeof measures / sizeof *measures; m++) {
        if (measures[m].deep && !deep) continue;
        bool all = true;
        for (uint32_t k = 0; k < t->x->count && all; k++) {
            struct image im;
            all = image_open(t->x->u, v[k], &im) == VALUE_OK;
            int32_t n = all ? image_property(t->x->u, &im, (enum image_property)measures[m].property) : 0;
            all &= n <= NUMBER_VALUE_MOST;
            t->values[t->top + k] = (int16_t)n;
        }
        if (all)
            add(t, (struct number){.source = MEASURED,
                                   .state = state,
                                   .property = measures[m].property,
                                   .cost = (uint16_t)(cost + measures[m].cost)});
    }
}

static void add_length(struct numbers *t, uint32_t state)
{
    const value *v = states_values(&t->s->states, state);
    for (uint32_t k = 0; k < t->x->count; k++) t->values[t->top + k] = (int16_t)box_of(t->x->u, v[k])->count;
    add(t, (struct number){.source = LENGTH,
                           .state = state,
                           .cost = (uint16_t)(t->s->states.state[state].cost + LENGTH_COST)});
}

/* Items by each value of a property that occurs in some demo. */
static void add_how_many(struct numbers *t, uint32_t state, enum image_property property)
{
    enum { ITEMS = 128, RANGE = 32 };
    const value *v = states_values(&t->s->states, state);
    uint8_t times[MOST_SAMPLES][RANGE] = {{0}};
    uint32_t seen = 0;
    for (uint32_t k = 0; k < t->x->count; k++) {
        const struct box *list = box_of(t->x->u, v[k]);
        int32_t x[ITEMS];
        if (list->count > ITEMS) return;
        if (images_property(t->x->u, &(struct images){list->count, box_values(list)}, property, x) !=
            VALUE_OK)
            return;
        for (uint32_t i = 0; i < list->count; i++) {
            if (x[i] < 0 || x[i] >= RANGE) continue;
            times[k][x[i]]++;
            if (k < t->x->demo_count) seen |= 1u << x[i];
        }
    }
    for (int32_t n = 0; n < RANGE; n++) {
        if (!(seen >> n & 1)) continue;
        for (uint32_t k = 0; k < t->x->count; k++) t->values[t->top + k] = times[k][n];
        add(t, (struct number){.source = HOW_MANY,
                               .state = state,
                               .property = (uint8_t)property,
                               .n = (int16_t)n,
                               .cost = (uint16_t)(t->s->states.state[state].cost + HOW_MANY_COST)});
    }
}

static void add_lists(struct numbers *t, uint32_t state, bool deep)
{
    static const enum image_property kinds[] = {PROPERTY_CELLS,    PROPERTY_HEIGHT,     PROPERTY_WIDTH,
                                                PROPERTY_AREA,     PROPERTY_COLOURS,    PROPERTY_HOLES,
                                                PROPERTY_SYMMETRY, PROPERTY_MAIN_COLOUR};
    add_length(t, state);
    if (!deep) return;
    for (uint32_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        size_t mark = frame_mark(t->x->u);
        add_how_many(t, state, kinds[i]);
        frame_release(t->x->u, mark);
    }
}

/* ---- the table ---- */

static int by_cost(const void *a, const void *b)
{
    const struct number *x = a, *y = b;
    if (x->cost != y->cost) return x->cost < y->cost ? -1 : 1;
    return x->first < y->first ? -1 : x->first > y->first;
}

static uint32_t hash_values(const int16_t *v, uint32_t n)
{
    uint64_t h = 0x9e3779b97f4a7c15u;
    for (uint32_t i = 0; i < n; i++) h = (h ^ (uint16_t)v[i]) * 0xff51afd7ed558ccdu, h ^= h >> 29;
    return (uint32_t)(h >> 16);
}

/* The cheapest number with these values on the demos; UINT32_MAX if there is none. */
static uint32_t look_up(const struct numbers *t, const int16_t *v)
{
    uint32_t demos = t->x->demo_count;
    for (uint32_t at = hash_values(v, demos) & t->mask; t->table[at]; at = (at + 1) & t->mask)
        if (memcmp(values_of(t, t->table[at] - 1u), v, demos * sizeof *v) == 0) return t->table[at] - 1u;
    return UINT32_MAX;
}

/* Numbers by cost; all values of those on the demos are found, at the cheapest. */
static void numbers_check(const struct numbers *t)
{
    check(t->count <= NUMBERS_MOST && t->count * 2 <= t->mask);
    for (uint32_t i = 0; i < t->count; i++) {
        check(!i || t->at[i - 1].cost <= t->at[i].cost);
        check(look_up(t, values_of(t, i)) <= i);
    }
    (void)t;
}

static void numbers_begin(struct numbers *t, struct search *s)
{
    *t = (struct numbers){.s = s, .x = &s->context, .mask = 16383};
    t->at = must_alloc(NUMBERS_MOST * sizeof *t->at);
    t->values = must_alloc((NUMBERS_MOST + 1) * (size_t)t->x->count * sizeof *t->values);
    t->table = must_calloc(t->mask + 1, sizeof *t->table);
    add_constants(t);
    for (uint32_t n = 0, images = 0, lists = 0; n < s->states.count; n++)
        if (s->states.state[n].type == STATE_LIST)
            lists++, add_lists(t, n, lists <= NUMBER_DEEP_MOST);
        else if (images++ < NUMBER_IMAGES_MOST)
            add_measures(t, n, images <= NUMBER_DEEP_MOST);
    qsort(t->at, t->count, sizeof *t->at, by_cost);
    for (uint32_t i = 0; i < t->count; i++) {
        const int16_t *v = values_of(t, i);
        uint32_t at = hash_values(v, t->x->demo_count) & t->mask;
        while (t->table[at] && memcmp(values_of(t, t->table[at] - 1u), v, t->x->demo_count * sizeof *v) != 0)
            at = (at + 1) & t->mask;
        if (!t->table[at]) t->table[at] = (uint16_t)(i + 1);
    }
    numbers_check(t);
}

static void numbers_end(struct numbers *t)
{
    free(t->at);
    free(t->values);
    free(t->table);
}

static node_id number_node(struct numbers *t, uint32_t i)
{
    static const enum primitive operation[] = {
        [SUM] = PRIM_add, [DIFFERENCE] = PRIM_subtract, [PRODUCT] = PRIM_multiply, [QUOTIENT] = PRIM_divide};
    struct graph *g = t->x->graph;
    const struct number *n = &t->at[i];
    node_id a[3];
    switch ((enum source)n->source) {
    case CONSTANT: return graph_constant(g, int_value(n->n));
    case MEASURED:
        a[0] = search_node(t->x, n->state);
        if (t->s->states.state[n->state].at_zero && n->property == PROPERTY_HEIGHT)
            return graph_call(g, PRIM_height, a);
        if (t->s->states.state[n->state].at_zero && n->property == PROPERTY_WIDTH)
            return graph_call(g, PRIM_width, a);
        a[1] = graph_constant(g, int_value(n->property));
        return graph_call(g, PRIM_measured, a);
    case LENGTH: a[0] = search_node(t->x, n->state); return graph_call(g, PRIM_size, a);
    case HOW_MANY:
        a[0] = search_node(t->x, n->state);
        a[1] = graph_constant(g, int_value(n->property));
        a[2] = graph_constant(g, int_value(n->n));
        return graph_call(g, PRIM_how_many, a);
    default:
        a[0] = number_node(t, n->state);
        a[1] = number_node(t, n->other);
        return graph_call(g, operation[n->source], a);
    }
}

/* ---- what is asked for ---- */

/* What is looked for: a value for each demo, and the range for all samples. */
struct wanted_number {
    const int16_t *target; /* [demos] */
    int16_t least, most;
};

static bool lies_in(const struct numbers *t, uint32_t i, const struct wanted_number *wanted)
{
    const int16_t *v = values_of(t, i);
    for (uint32_t k = 0; k < t->x->count; k++)
        if (v[k] < wanted->least || v[k] > wanted->most) return false;
    return true;
}

/* Numbers that are the target on the demos, cheapest first, no two alike on all tests. */
struct ways {
    uint32_t count, at[NUMBER_WAYS];
};

static void keep_way(const struct numbers *t, struct ways *w, uint32_t i, const struct wanted_number *wanted)
{
    check(i < t->count);
    check(memcmp(values_of(t, i), wanted->target, t->x->demo_count * sizeof(int16_t)) == 0);
    if (!lies_in(t, i, wanted)) return;
    uint32_t place = w->count;
    for (uint32_t k = 0; k < w->count; k++) {
        bool same = memcmp(values_of(t, w->at[k]), values_of(t, i), t->x->count * sizeof *t->values) == 0;
        if (same && t->at[w->at[k]].cost <= t->at[i].cost) return;
        if (same) {
            w->at[k] = i;
            return;
        }
    }
    while (place && t->at[w->at[place - 1]].cost > t->at[i].cost) place--;
    if (place == NUMBER_WAYS) return;
    if (w->count < NUMBER_WAYS) w->count++;
    for (uint32_t k = w->count - 1; k > place; k--) w->at[k] = w->at[k - 1];
    w->at[place] = i;
    check(!place || t->at[w->at[place - 1]].cost <= t->at[i].cost);
}

/* What the second number must be for the first one to make the target of; false: it cannot. */
static bool second_of(enum source op, const int16_t *first, const int16_t *target, uint32_t demos,
                      int16_t *second)
{
    for (uint32_t k = 0; k < demos; k++) {
        int32_t a = first[k], t = target[k], b;
        switch (op) {
        case SUM: b = t - a; break;
        case DIFFERENCE: b = a - t; break;
        case PRODUCT:
            if (a <= 1 && k == 0) return false;
            if (a < 1 || t % a) return false;
            b = t / a;
            break;
        default:
            if (t < 1 || a % t) return false;
            b = a / t;
        }
        if (b < 1) return false;
        second[k] = (int16_t)b;
    }
    return true;
}

static void combine(struct numbers *t, struct ways *w, enum source op, uint32_t a, uint32_t b,
                    const struct wanted_number *wanted)
{
    const int16_t *x = values_of(t, a), *y = values_of(t, b);
    for (uint32_t k = 0; k < t->x->count; k++) {
        int32_t v = op == SUM                  ? x[k] + y[k]
                    : op == DIFFERENCE         ? x[k] - y[k]
                    : op == PRODUCT            ? x[k] * y[k]
                    : y[k] && x[k] % y[k] == 0 ? x[k] / y[k]
                                               : -1;
        if (v < wanted->least || v > wanted->most) return;
        t->values[t->top + k] = (int16_t)v;
    }
    uint32_t before = t->count;
    add(t, (struct number){.source = (uint8_t)op,
                           .state = a,
                           .other = b,
                           .cost = (uint16_t)(t->at[a].cost + t->at[b].cost +
                                              (op == QUOTIENT ? QUOTIENT_COST : SUM_COST))});
    if (t->count > before) keep_way(t, w, before, wanted);
}

static struct ways find_ways(struct numbers *t, const struct wanted_number *wanted)
{
    struct ways w = {0};
    uint32_t singles = t->count, demos = t->x->demo_count;
    for (uint32_t i = 0; i < singles; i++)
        if (memcmp(values_of(t, i), wanted->target, demos * sizeof *wanted->target) == 0)
            keep_way(t, &w, i, wanted);
    for (uint32_t i = 0; i < singles && i < NUMBER_FIRSTS_MOST; i++)
        for (uint32_t op = SUM; op <= QUOTIENT; op++) {
            int16_t second[MOST_SAMPLES];
            if (!second_of((enum source)op, values_of(t, i), wanted->target, demos, second)) continue;
            uint32_t b = look_up(t, second);
            if (b != UINT32_MAX) combine(t, &w, (enum source)op, i, b, wanted);
        }
    return w;
}

/* ---- sizes ---- */

/* A grid of one colour of a size, as a state. */
static void seed_canvas(struct numbers *t, const uint32_t size[2], int32_t colour, uint32_t cost)
{
    struct search_context *x = t->x;
    value *to = states_draft(&t->s->states);
    node_id n[2] = {number_node(t, size[0]), number_node(t, size[1])};
    node_id shape = graph_call(x->graph, PRIM_astuple, n);
    for (uint32_t k = 0; k < x->count; k++) {
        value v[2] = {int_value(colour),
                      pair_value(x->u, values_of(t, size[0])[k], values_of(t, size[1])[k])};
        to[k] = primitives[PRIM_canvas].plain(x->u, v);
        if (value_failed(to[k])) return;
    }
    struct state made = {
        .parent = STATE_NONE, .other = STATE_NONE, .cost = (uint8_t)cost, .type = STATE_IMAGE};
    uint32_t number = states_add(&t->s->states, x->u, &made);
    if (number == STATE_NONE) return;
    t->s->states.state[number].node =
        graph_call(x->graph, PRIM_canvas, (node_id[]){graph_constant(x->graph, int_value(colour)), shape});
}

void search_number_sizes(struct search *s, uint32_t cost)
{
    struct numbers t;
    struct search_context *x = &s->context;
    int16_t height[MOST_SAMPLES], width[MOST_SAMPLES];
    for (uint32_t k = 0; k < x->demo_count; k++) {
        const struct box *b = box_of(x->u, x->wanted[k]);
        height[k] = (int16_t)b->height;
        width[k] = (int16_t)b->width;
    }
    numbers_begin(&t, s);
    struct ways high = find_ways(&t, &(struct wanted_number){height, 1, TASK_SIDE_READ}),
                wide = find_ways(&t, &(struct wanted_number){width, 1, TASK_SIDE_READ});
    uint32_t made = 0;
    /* cheapest together first */
    for (uint32_t sum = 0; sum < 2 * NUMBER_WAYS - 1 && cost <= COST_MOST; sum++)
        for (uint32_t i = 0; i <= sum && made < NUMBER_SIZES_MOST; i++) {
            if (i >= high.count || sum - i >= wide.count) continue;
            uint32_t size[2] = {high.at[i], wide.at[sum - i]};
            for (int32_t colour = 0; colour < 2; colour++) seed_canvas(&t, size, colour, cost);
            made++;
        }
    numbers_end(&t);
}

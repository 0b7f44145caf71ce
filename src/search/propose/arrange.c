/* Each list state, in each order, in each form, if that has the goal's size on the first demo:
 *
 *     order   as it is, reversed, ascending or descending by a property
 *     form    items end to end or a line apart, down or across; a dot or a bar for each
 *     goal    the output, or what it has that is not 0, if that lies in a corner; for dots and bars turned as well
 *
 * Programs of four to six calls, which the expansion does not reach; the sizes leave few to try. */
#include "search/propose/arrange.h"

#include "search/expr.h"
#include "search/limits.h"

enum { ORDERS = 2 + 2 * PROPERTY_COUNT, GOALS = 2 };
enum form { END_TO_END, APART, DOTS, BARS };

struct plan {
    enum form form;
    int32_t n;      /* across, of END_TO_END and APART; the property of BARS */
    int32_t colour; /* between, of APART */
    uint32_t goal, turn;
};

struct arrange {
    struct search *s;
    struct search_context *x;
    value goal[GOALS][TURNS][MOST_SAMPLES]; /* what to make, so that turning it gives the goal. [demos] */
    bool cut;                               /* goal 1 is in use */
    uint8_t corner;                         /* bits: lower, right: where goal 1 lies in the output */
    uint32_t colours;                       /* of the outputs */
    uint32_t found, tried;
    uint32_t counts[GOALS][16]; /* cells of each colour on the first demo */
};

/* ---- goals ---- */

/* The turns by which the corner goes to the upper left and back. */
static uint32_t corner_turn(const struct arrange *g)
{
    static const uint32_t turns[4] = {0, 2, 1, 3};
    return turns[g->corner];
}

/* Outputs trimmed to what is not 0, if all lie in one corner and the size is known. */
static bool cut_goals(struct arrange *g)
{
    struct search_context *x = g->x;
    uint32_t corners = 15; /* bit per corner where all lie */
    bool smaller = false;
    for (uint32_t k = 0; k < x->demo_count; k++) {
        value v = dsl_run_kernel(x->u, PRIM_trim_blank, &x->wanted[k]);
        struct image im;
        if (value_failed(v) || image_open(x->u, v, &im) != VALUE_OK) return false;
        const struct box *whole = box_of(x->u, x->wanted[k]);
        bool up = im.top == 0, left = im.left == 0, down = im.top + im.height == (int32_t)whole->height,
             right = im.left + im.width == (int32_t)whole->width;
        corners &= (uint32_t)(up & left) | (uint32_t)(down & left) << 1 | (uint32_t)(up & right) << 2 |
                   (uint32_t)(down & right) << 3;
        smaller |= !(up & left & down & right);
        g->goal[1][0][k] = image_grid(x->u, v);
    }
    if (!corners || !smaller || !x->size_known) return false;
    g->corner = (uint8_t)__builtin_ctz(corners);
    return true;
}

static void make_goals(struct arrange *g)
{
    struct search_context *x = g->x;
    memcpy(g->goal[0][0], x->wanted, x->demo_count * sizeof *x->wanted);
    g->cut = cut_goals(g);
    for (uint32_t i = 0; i < GOALS; i++)
        for (uint32_t t = 1; t < TURNS && (!i || g->cut); t++)
            for (uint32_t k = 0; k < x->demo_count; k++)
                g->goal[i][t][k] = dsl_run_kernel(
                    x->u, PRIM_turned, (value[]){g->goal[i][0][k], int_value((int32_t)turn_opposite(t))});
    for (uint32_t k = 0; k < x->demo_count; k++) {
        struct box *b = box_of(x->u, x->wanted[k]);
        g->colours |= grid_colours(x->u, b);
    }
    for (uint32_t i = 0; i < 1u + g->cut; i++) {
        struct image im;
        require(image_open(x->u, g->goal[i][0][0], &im) == VALUE_OK);
        image_counts(&im, g->counts[i]);
    }
}

/* ---- orders and forms ---- */

static struct expr *ordered(struct search_context *x, struct expr *list, uint32_t order)
{
    if (order > 1) list = expr_call(x, PRIM_sorted_by, list, expr_int(x, (int32_t)(order - 2) / 2));
    return order & 1 ? expr_call(x, PRIM_reversed, list) : list;
}

static struct expr *formed(struct search_context *x, struct expr *list, const struct plan *p)
{
    switch (p->form) {
    case END_TO_END: return expr_call(x, PRIM_lined_up, list, expr_int(x, p->n));
    case APART: return expr_call(x, PRIM_spaced, list, expr_int(x, p->n), expr_int(x, p->colour));
    case DOTS: return expr_call(x, PRIM_dots_of, list);
    case BARS: break;
    }
    return expr_call(x, PRIM_bars_of, list, expr_int(x, p->n));
}

/* What becomes of the made grid. The corner's turn is its own opposite, and keeps the size. */
static struct expr *finished(const struct arrange *g, struct expr *e, const struct plan *p)
{
    struct search_context *x = g->x;
    e = expr_turned(x, e, p->turn);
    if (!p->goal) return e;
    e = expr_call(x, PRIM_clip_to, expr_turned(x, e, corner_turn(g)), expr_size(x));
    return expr_turned(x, e, corner_turn(g));
}

/* ---- trying ---- */

static bool makes_goal(const struct arrange *g, struct expr *made, const struct plan *p)
{
    for (uint32_t k = 0; k < g->x->demo_count; k++)
        if (expr_value(g->x, made, k) != g->goal[p->goal][p->turn][k]) return false;
    return true;
}

static void propose(struct arrange *g, uint32_t state, uint32_t order, const struct plan *p)
{
    struct search_context *x = g->x;
    size_t mark = frame_mark(x->u);
    struct expr *made = formed(x, ordered(x, expr_state(x, state), order), p);
    uint32_t cost = g->s->states.state[state].cost + COST_ARRANGE + (order > 0) * COST_ORDER +
                    (order > 1) * (order & 1) * COST_REVERSED + (p->turn > 0) * COST_ARRANGE_STEP +
                    p->goal * COST_ARRANGE_STEP + (p->form == BARS || p->form == APART) * COST_FORM;
    if (makes_goal(g, made, p))
        g->found += expr_propose(x, finished(g, made, p),
                                 &(struct candidate){.kind = CANDIDATE_BACKWARD, .cost = (uint16_t)cost});
    frame_release(x->u, mark);
}

/* The items of the first demo together. */
struct sum {
    uint32_t count, high, wide, height, width; /* sums, greatest */
    uint32_t colour[16];                       /* cells of each */
};

/* Whether what is made of the items could have the goal's cells. */
static bool enough(const struct arrange *g, const struct plan *p, const struct sum *m)
{
    for (uint32_t c = 1; c < 16; c++) {
        uint32_t wanted = g->counts[p->goal][c];
        if (p->form == DOTS || p->form == BARS) {
            if (wanted && !m->colour[c]) return false;
        } else if (m->colour[c] != wanted && !(p->form == APART && (int32_t)c == p->colour)) {
            return false;
        }
    }
    return true;
}

static bool block_equal(const struct box *a, uint32_t i, const struct box *b, uint32_t k, bool across,
                        uint32_t side, uint32_t step)
{
    uint32_t rows = across ? a->height : side, columns = across ? side : a->width;
    const int8_t *x = box_cells(a) + (across ? i * step : i * step * a->width),
                 *y = box_cells(b) + (across ? k * step : k * step * b->width);
    for (uint32_t r = 0; r < rows; r++)
        if (memcmp(x + r * a->width, y + r * b->width, columns) != 0) return false;
    return true;
}

/* Whether the goal of the first demo is made of the blocks that the items make in their own order. */
static bool same_blocks(const struct arrange *g, uint32_t state, const struct plan *p)
{
    const struct universe *u = g->x->u;
    bool items = p->form == END_TO_END || p->form == APART, across = items ? p->n : p->form == DOTS;
    if (items && !g->s->states.state[state].even) return true; /* not looked into */
    size_t mark = frame_mark(u);
    value list = states_values(&g->s->states, state)[0];
    value v = expr_value(g->x, formed(g->x, expr_constant(g->x, list), p), 0);
    frame_release(g->x->u, mark);
    if (value_failed(v)) return false;
    const struct box *made = box_of(u, v), *goal = box_of(u, g->goal[p->goal][p->turn][0]),
                     *item = box_of(u, image_grid(u, box_values(box_of(u, list))[0]));
    if (made->height != goal->height || made->width != goal->width) return false;
    uint32_t side = !items ? 1 : across ? item->width : item->height, step = side + (p->form == APART);
    uint32_t count = box_of(u, list)->count;
    uint64_t taken = 0;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t k = 0;
        while (k < count && (taken >> k & 1 || !block_equal(made, i, goal, k, across, side, step))) k++;
        if (k == count) return false;
        taken |= 1ull << k;
    }
    return true;
}

static void try_orders(struct arrange *g, uint32_t state, const struct plan *p, const struct sum *m,
                       uint32_t height, uint32_t width)
{
    const struct box *b = box_of(g->x->u, g->goal[p->goal][p->turn][0]);
    if (b->height != height || b->width != width || !enough(g, p, m) || !same_blocks(g, state, p)) return;
    g->tried++;
    for (uint32_t order = 0; order < ORDERS && g->found < ARRANGE_FOUND; order++) propose(g, state, order, p);
}

static bool add_up(const struct arrange *g, uint32_t state, struct sum *m)
{
    const struct universe *u = g->x->u;
    const struct box *list = box_of(u, states_values(&g->s->states, state)[0]);
    *m = (struct sum){.count = list->count};
    if (list->count < 2 || list->count > ARRANGE_ITEMS) return false;
    for (uint32_t i = 0; i < list->count; i++) {
        const struct box *b = box_of(u, image_grid(u, box_values(list)[i]));
        for (uint32_t c = 0; c < b->count; c++) m->colour[box_cells(b)[c] & 15]++;
        m->high += b->height;
        m->wide += b->width;
        if (b->height > m->height) m->height = b->height;
        if (b->width > m->width) m->width = b->width;
    }
    return true;
}

static void try_items(struct arrange *g, uint32_t state, uint32_t goal, const struct sum *m)
{
    uint32_t gaps = m->count - 1;
    try_orders(g, state, &(struct plan){.form = END_TO_END, .goal = goal}, m, m->high, m->width);
    try_orders(g, state, &(struct plan){.form = END_TO_END, .n = 1, .goal = goal}, m, m->height, m->wide);
    for (int32_t c = 0; c < 10; c++) {
        if (!(g->colours >> c & 1)) continue;
        struct plan p = {.form = APART, .colour = c, .goal = goal};
        try_orders(g, state, &p, m, m->high + gaps, m->width);
        p.n = 1;
        try_orders(g, state, &p, m, m->height, m->wide + gaps);
    }
}

/* Bars of one cell each are dots. */
static void try_marks(struct arrange *g, uint32_t state, uint32_t goal, const struct sum *m)
{
    static const enum image_property lengths[] = {PROPERTY_CELLS, PROPERTY_COLOURS, PROPERTY_PARTS,
                                                  PROPERTY_HOLES};
    struct universe *u = g->x->u;
    uint32_t count = m->count;
    for (uint32_t turn = 0; turn < TURNS; turn++) {
        const struct box *b = box_of(u, g->goal[goal][turn][0]);
        struct plan p = {.form = DOTS, .goal = goal, .turn = turn};
        if (turn < 5) try_orders(g, state, &p, m, 1, count); /* the rest are those reversed */
        if (b->height != count || b->width < 2) continue;
        for (uint32_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
            p = (struct plan){.form = BARS, .n = (int32_t)lengths[i], .goal = goal, .turn = turn};
            try_orders(g, state, &p, m, count, b->width);
        }
    }
}

void search_arrange(struct search *s)
{
    struct arrange g = {.s = s, .x = &s->context};
    make_goals(&g);
    for (uint32_t n = 0; n < s->states.count && g.found < ARRANGE_FOUND && g.tried < ARRANGE_TRIED; n++) {
        struct sum m;
        if (s->states.state[n].type != STATE_LIST || !add_up(&g, n, &m)) continue;
        for (uint32_t goal = 0; goal < 1u + g.cut; goal++) {
            try_items(&g, n, goal, &m);
            try_marks(&g, n, goal, &m);
        }
    }
}

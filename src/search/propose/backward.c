/* Goals are what the outputs were before a step; each is looked up among all image states, by the grids on all
 * demos, wherever they lie. Each goal also as a pattern, with its colours in order of first occurrence: a state
 * with the same pattern becomes the goal by exchanging colours. */
#include "search/propose/backward.h"

#include "search/expr.h"
#include "search/limits.h"

enum { STEPS_MOST = 2, PANELS_MOST = PANEL_SIDES * PANEL_SIDES };
enum step_kind { STEP_TURN, STEP_SCALE, STEP_FRAME, STEP_PANELS };

struct step {
    uint8_t kind, turn; /* turn: of STEP_TURN, the factor of STEP_SCALE, the colour of STEP_FRAME */
    uint8_t rows, columns;
    uint8_t turns[PANELS_MOST]; /* of each panel */
};

struct goal {
    uint32_t steps;
    struct step step[STEPS_MOST]; /* the last undone is the first to be done */
    value at[MOST_SAMPLES];       /* [demos] */
};

struct backward {
    struct search *s;
    struct search_context *x;
    struct goal *goals;
    uint32_t count;
    uint64_t *table; /* hash's high half << 32 | state + 1; of grids, then of patterns */
    uint32_t mask;
};

static value call(struct universe *u, enum primitive p, const value *a)
{
    size_t mark = frame_mark(u);
    value v = primitives[p].plain(u, a);
    frame_release(u, mark);
    return v;
}

/* ---- undoing a step ---- */

static value unscaled_by(struct universe *u, value v, uint32_t factor)
{
    const struct box *b = box_of(u, v);
    uint32_t h = b->height, w = b->width;
    if (h % factor || w % factor) return FAIL_DOMAIN;
    int8_t small[IMAGE_CELLS];
    const int8_t *cells = box_cells(b);
    for (uint32_t i = 0; i < h; i++)
        for (uint32_t j = 0; j < w; j++) {
            int8_t c = cells[i / factor * factor * w + j / factor * factor];
            if (cells[i * w + j] != c) return FAIL_DOMAIN;
            small[i / factor * (w / factor) + j / factor] = c;
        }
    return grid_make(u, h / factor, w / factor, small);
}

static value unframed(struct universe *u, value v, uint8_t colour)
{
    const struct box *b = box_of(u, v);
    const int8_t *cells = box_cells(b);
    uint32_t h = b->height, w = b->width;
    if (h < 3 || w < 3) return FAIL_DOMAIN;
    for (uint32_t i = 0; i < h; i++)
        for (uint32_t j = 0; j < w; j++)
            if ((i == 0 || j == 0 || i == h - 1 || j == w - 1) && cells[i * w + j] != colour)
                return FAIL_DOMAIN;
    value inner = call(u, PRIM_peeled, &v);
    return value_failed(inner) ? inner : image_grid(u, inner);
}

static value panel(struct universe *u, const struct box *b, uint32_t i, uint32_t j, uint32_t h, uint32_t w)
{
    int8_t cells[IMAGE_CELLS];
    for (uint32_t y = 0; y < h; y++) memcpy(cells + y * w, box_cells(b) + (i * h + y) * b->width + j * w, w);
    return grid_make(u, h, w, cells);
}

/* The first panel, if all others are it, turned as the step says (or as is found out on the first demo). */
static value unpanelled(struct universe *u, value v, struct step *step, bool find)
{
    const struct box *b = box_of(u, v);
    if (b->height % step->rows || b->width % step->columns) return FAIL_DOMAIN;
    uint32_t h = b->height / step->rows, w = b->width / step->columns;
    value first = panel(u, b, 0, 0, h, w), turned[8];
    for (uint32_t k = 0; k < 8; k++)
        turned[k] = call(u, PRIM_turned, (value[]){first, int_value((int32_t)k)});
    for (uint32_t p = 0; p < (uint32_t)step->rows * step->columns; p++) {
        value one = panel(u, b, p / step->columns, p % step->columns, h, w);
        if (find) {
            uint8_t k = 0;
            while (k < 8 && turned[k] != one) k++;
            if (k == 8) return FAIL_DOMAIN;
            step->turns[p] = k;
        } else if (turned[step->turns[p]] != one) {
            return FAIL_DOMAIN;
        }
    }
    return first;
}

static value undone(struct universe *u, value v, struct step *step, bool first)
{
    switch ((enum step_kind)step->kind) {
    case STEP_TURN: {
        value t = call(u, PRIM_turned, (value[]){v, int_value((int32_t)turn_opposite(step->turn))});
        return t;
    }
    case STEP_SCALE: return unscaled_by(u, v, step->turn);
    case STEP_FRAME: return unframed(u, v, step->turn);
    default: return unpanelled(u, v, step, first);
    }
}

static void add_goal(struct backward *b, const struct goal *from, struct step step)
{
    if (b->count == BACKWARD_GOALS) return;
    struct goal *g = &b->goals[b->count];
    *g = *from;
    for (uint32_t d = 0; d < b->x->demo_count; d++) {
        g->at[d] = undone(b->x->u, from->at[d], &step, d == 0);
        if (value_failed(g->at[d])) return;
    }
    if (memcmp(g->at, from->at, b->x->demo_count * sizeof *g->at) == 0) return;
    g->step[g->steps++] = step;
    b->count++;
}

static void add_goals(struct backward *b, uint32_t from)
{
    struct goal goal = b->goals[from];
    const struct step *last = goal.steps ? &goal.step[goal.steps - 1] : NULL;
    for (uint8_t k = 1; k < 8; k++)
        if (!last || last->kind != STEP_TURN) add_goal(b, &goal, (struct step){.kind = STEP_TURN, .turn = k});
    for (uint8_t f = 2; f <= 6; f++) add_goal(b, &goal, (struct step){.kind = STEP_SCALE, .turn = f});
    uint8_t corner = (uint8_t)box_cells(box_of(b->x->u, goal.at[0]))[0];
    add_goal(b, &goal, (struct step){.kind = STEP_FRAME, .turn = corner});
    for (uint32_t r = 1; r <= PANEL_SIDES; r++)
        for (uint32_t c = 1; c <= PANEL_SIDES; c++)
            if (r * c > 1)
                add_goal(b, &goal,
                         (struct step){.kind = STEP_PANELS, .rows = (uint8_t)r, .columns = (uint8_t)c});
}

/* ---- doing it ---- */

static struct expr *panels(struct search_context *x, struct expr *e, const struct step *step)
{
    struct expr *rows[PANEL_SIDES], *row[PANEL_SIDES];
    for (uint32_t i = 0; i < step->rows; i++) {
        for (uint32_t j = 0; j < step->columns; j++)
            row[j] = expr_turned(x, e, step->turns[i * step->columns + j]);
        rows[i] = step->columns == 1
                      ? row[0]
                      : expr_call(x, PRIM_lined_up, expr_tuple(x, row, step->columns), expr_int(x, 1));
    }
    return step->rows == 1 ? rows[0]
                           : expr_call(x, PRIM_lined_up, expr_tuple(x, rows, step->rows), expr_int(x, 0));
}

static struct expr *done(struct search_context *x, struct expr *e, const struct step *step)
{
    switch ((enum step_kind)step->kind) {
    case STEP_TURN: return expr_turned(x, e, step->turn);
    case STEP_SCALE: return expr_call(x, PRIM_scaled, e, expr_int(x, step->turn));
    case STEP_FRAME:
        return expr_call(x, PRIM_at_origin, expr_call(x, PRIM_frame_with, e, expr_int(x, step->turn)));
    case STEP_PANELS: break;
    }
    return panels(x, e, step);
}

/* ---- looking up ---- */

static uint64_t hash_grids(const struct backward *b, const value *grids)
{
    uint64_t h = 0x51ed270b9f1c3d27u;
    for (uint32_t d = 0; d < b->x->demo_count; d++) {
        h = (h ^ image_grid(b->x->u, grids[d])) * 0xff51afd7ed558ccdu;
        h ^= h >> 32;
    }
    return h;
}

/* Of the grids with colours in order of their first occurrence over all demos. */
static uint64_t hash_pattern(const struct backward *b, const value *grids)
{
    uint64_t h = 0xc4ceb9fe1a85ec53u;
    uint8_t name[16], next = 0;
    memset(name, 0xff, sizeof name);
    for (uint32_t d = 0; d < b->x->demo_count; d++) {
        const struct box *g = box_of(b->x->u, image_grid(b->x->u, grids[d]));
        h = (h ^ g->height * 64u ^ g->width) * 0x9e3779b97f4a7c15u;
        for (uint32_t i = 0; i < g->count; i++) {
            uint8_t c = (uint8_t)box_cells(g)[i] & 15;
            if (name[c] == 0xff) name[c] = next++;
            h = (h ^ name[c]) * 0x100000001b3u;
        }
        h ^= h >> 31;
    }
    return h;
}

static void put(struct backward *b, uint64_t h, uint32_t state)
{
    uint32_t at = (uint32_t)h & b->mask;
    for (; b->table[at]; at = (at + 1) & b->mask)
        if (b->table[at] >> 32 == h >> 32) return; /* the first is the cheapest */
    b->table[at] = (h >> 32) << 32 | (state + 1);
}

static uint32_t get(const struct backward *b, uint64_t h)
{
    for (uint32_t at = (uint32_t)h & b->mask; b->table[at]; at = (at + 1) & b->mask)
        if (b->table[at] >> 32 == h >> 32) return (uint32_t)b->table[at] - 1;
    return STATE_NONE;
}

/* The exchange of colours that makes the goal of the state: to[c], 0xff where it is not known. */
static bool find_exchange(const struct backward *b, const value *from, const value *goal, uint8_t to[16])
{
    uint32_t taken = 0;
    memset(to, 0xff, 16);
    for (uint32_t d = 0; d < b->x->demo_count; d++) {
        const struct box *f = box_of(b->x->u, image_grid(b->x->u, from[d])), *g = box_of(b->x->u, goal[d]);
        if (f->height != g->height || f->width != g->width) return false;
        for (uint32_t i = 0; i < f->count; i++) {
            uint8_t c = (uint8_t)box_cells(f)[i] & 15, e = (uint8_t)box_cells(g)[i] & 15;
            if (to[c] == 0xff) {
                if (taken >> e & 1) return false;
                to[c] = e;
                taken |= 1u << e;
            }
            if (to[c] != e) return false;
        }
    }
    return true;
}

/* The table of an exchange of colours. */
static struct expr *exchange(struct search_context *x, const uint8_t to[16], uint32_t *rows)
{
    struct expr *row[16];
    *rows = 0;
    for (int32_t c = 0; c < 16; c++)
        if (to[c] != 0xff) row[(*rows)++] = expr_constant(x, pair_name(c, to[c]));
    return expr_tuple(x, row, *rows);
}

/* The state, with its colours exchanged (to: NULL if they are not), and what was undone done. */
static void propose(struct backward *b, uint32_t state, const struct goal *g, const uint8_t *to)
{
    struct search_context *x = b->x;
    size_t mark = frame_mark(x->u);
    struct expr *e = expr_state_grid(x, state);
    uint32_t cost = b->s->states.state[state].cost + COST_UNDONE * g->steps, rows;
    if (to) {
        e = expr_call(x, PRIM_lookup_cells, e, exchange(x, to, &rows));
        cost += COST_EXCHANGE + COST_TABLE_ROW * rows;
    }
    for (uint32_t i = g->steps; i-- > 0;) e = done(x, e, &g->step[i]);
    expr_propose(x, e, &(struct candidate){.kind = CANDIDATE_BACKWARD, .cost = (uint16_t)cost});
    frame_release(x->u, mark);
}

static void look_up(struct backward *b, const struct goal *g)
{
    uint32_t exact = g->steps ? get(b, hash_grids(b, g->at)) : STATE_NONE;
    if (exact != STATE_NONE) propose(b, exact, g, NULL);
    uint32_t pattern = get(b, hash_pattern(b, g->at));
    uint8_t to[16];
    if (pattern != STATE_NONE && pattern != exact &&
        find_exchange(b, states_values(&b->s->states, pattern), g->at, to))
        propose(b, pattern, g, to);
}

void search_backward(struct search *s)
{
    struct backward b = {.s = s, .x = &s->context, .mask = 1023};
    while (b.mask < 4 * s->states.count) b.mask = b.mask * 2 + 1;
    b.table = must_calloc((size_t)b.mask + 1, sizeof *b.table);
    b.goals = must_alloc(BACKWARD_GOALS * sizeof *b.goals);
    for (uint32_t n = 0; n < s->states.count; n++) {
        if (s->states.state[n].type != STATE_IMAGE) continue;
        put(&b, hash_grids(&b, states_values(&s->states, n)), n);
        put(&b, hash_pattern(&b, states_values(&s->states, n)), n);
    }
    b.goals[0] = (struct goal){0};
    memcpy(b.goals[0].at, b.x->wanted, b.x->demo_count * sizeof *b.x->wanted);
    b.count = 1;
    for (uint32_t from = 0, to = 1, depth = 0; depth < STEPS_MOST; depth++) {
        for (; from < to; from++) add_goals(&b, from);
        to = b.count;
    }
    for (uint32_t i = 0; i < b.count; i++) look_up(&b, &b.goals[i]);
    free(b.goals);
    free(b.table);
}

/* Covering the outputs with pieces.
 *
 * A node of the beam is the set of cells that no piece has painted yet. A piece may be put under those before it
 * if it is right on every such cell that it paints; it may be wrong where it is hidden. What no piece paints must
 * be 0. The program paints in the opposite order, the last piece first. */
#include "search/misses.h"
#include "search/propose/pieces.h"

#include "search/limits.h"

enum { DEPTH = 8, BEAM_MOST = 8, CHOICES = 2 * BEAM_MOST };

struct beam_node {
    uint64_t *open; /* cells not yet painted */
    uint32_t option[DEPTH];
    uint32_t count, left, cost; /* left: cells of `open` that are not 0 in the output */
};

struct chosen {
    uint32_t option, gain;
};

static uint32_t count_bits(const uint64_t *a, const uint64_t *b, uint32_t words)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < words; i++) n += (uint32_t)__builtin_popcountll(a[i] & b[i]);
    return n;
}

static bool fits_under(const uint64_t *wrong, const uint64_t *open, uint32_t words)
{
    for (uint32_t i = 0; i < words; i++)
        if (wrong[i] & open[i]) return false;
    return true;
}

static bool better(const struct pieces *p, struct chosen a, struct chosen b)
{
    if (a.gain != b.gain) return a.gain > b.gain;
    return p->option[a.option].cost < p->option[b.option].cost;
}

/* The options with the greatest gain, greatest first; of equal gain the cheapest, then the first. */
static uint32_t best_options(const struct pieces *p, const uint64_t *open, uint32_t most, struct chosen *best)
{
    uint32_t n = 0;
    for (uint32_t o = 0; o < p->option_count; o++) {
        /* It cannot gain more than all that it gets right: most options need not be looked at. */
        if (n == most && !better(p, (struct chosen){o, p->option[o].right}, best[n - 1])) continue;
        if (!fits_under(option_wrong(p, o), open, p->words)) continue;
        struct chosen c = {o, count_bits(option_right(p, o), open, p->words)};
        if (!c.gain || (n == most && !better(p, c, best[n - 1]))) continue;
        uint32_t at = n < most ? n++ : n - 1;
        for (; at && better(p, c, best[at - 1]); at--) best[at] = best[at - 1];
        best[at] = c;
    }
    return n;
}

/* ---- a cover as a program ---- */

static uint32_t cover_cost(const struct pieces *p, const uint32_t *option, uint32_t n)
{
    uint32_t most = 0, sum = 0, shapes = 0;
    for (uint32_t i = 0; i < n; i++) {
        const struct option *o = &p->option[option[i]];
        if (o->cost > most) most = o->cost;
        sum += o->cost;
        shapes += o->mode == PAINT_SHAPE;
    }
    return most + sum / COST_COVER_SHARE + COST_COVER_PIECE * (n - 1) + shapes * COST_SHAPE_HALVES / 2;
}

static struct expr *painted(struct search_context *x, struct expr *base, struct expr *piece,
                            const struct option *o)
{
    switch ((enum paint_mode)o->mode) {
    case PAINT_NONZERO: return expr_call(x, PRIM_paint_over, base, piece);
    case PAINT_ZEROS: return expr_call(x, PRIM_paint_zeros, base, piece);
    case PAINT_ALL: return expr_call(x, PRIM_paint_all, base, piece);
    case PAINT_SHAPE: break;
    }
    return expr_call(x, PRIM_paint_shape, base, piece, expr_int(x, o->colour));
}

/* Whether the lowest piece is itself a canvas: then nothing need be under it. */
static bool is_canvas(struct search_context *x, struct expr *piece, const struct option *o)
{
    if (o->mode != PAINT_NONZERO && o->mode != PAINT_ALL) return false;
    for (uint32_t k = 0; k < x->count; k++) {
        const struct box *b = box_of(x->u, expr_value(x, piece, k)),
                         *size = box_of(x->u, image_grid(x->u, x->sizes[k]));
        if (b->kind != KIND_GRID || b->height != size->height || b->width != size->width) return false;
    }
    return true;
}

/* The painting as an expression, in the frame. */
static struct expr *cover_expr(struct search *s, const struct pieces *p, const uint32_t *option, uint32_t n)
{
    struct search_context *x = &s->context;
    const struct option *lowest = &p->option[option[n - 1]];
    struct expr *e = piece_expr(s, &p->piece[lowest->piece]);
    bool canvas = is_canvas(x, e, lowest);
    if (!canvas) e = expr_call(x, PRIM_blank_like, expr_size(x));
    for (uint32_t i = n - canvas; i-- > 0;) {
        const struct option *o = &p->option[option[i]];
        e = painted(x, e, piece_expr(s, &p->piece[o->piece]), o);
    }
    return e;
}

/* A cover of a part of what is wanted: what is left is a task of its own. */
static void offer_miss(struct search *s, const struct pieces *p, const uint32_t *option, uint32_t n)
{
    struct search_context *x = &s->context;
    size_t mark = frame_mark(x->u);
    struct miss miss = {.node = 0, .cost = (uint16_t)cover_cost(p, option, n)};
    struct expr *e = cover_expr(s, p, option, n);
    for (uint32_t k = 0; k < x->count; k++) miss.grids[k] = expr_value(x, e, k);
    struct miss *kept = misses_offer(s->misses, x, MISS_COVER, &miss);
    if (kept) kept->node = expr_node(x, e);
    frame_release(x->u, mark);
}

/* Adds the cover as a candidate; a partial one may be wrong on some demos. */
static void propose(struct search *s, const struct pieces *p, const uint32_t *option, uint32_t n,
                    uint32_t from, bool partial)
{
    struct search_context *x = &s->context;
    size_t mark = frame_mark(x->u);
    struct candidate c = {.kind = n == 1 ? CANDIDATE_PIECE : CANDIDATE_COVER,
                          .cost = (uint16_t)cover_cost(p, option, n),
                          .from = (uint8_t)from};
    struct expr *e = cover_expr(s, p, option, n);
    if (partial)
        expr_propose_partial(x, e, &c);
    else
        expr_propose(x, e, &c);
    frame_release(x->u, mark);
}

/* ---- the beam ---- */

struct beam {
    struct search *search;
    const struct pieces *pieces;
    const uint64_t *all; /* cells of the demos in question */
    uint32_t width, from;
    uint64_t *memory; /* of 2 * BEAM_MOST nodes and one more */
    struct beam_node now[BEAM_MOST], next[BEAM_MOST];
    uint32_t now_count, next_count, found;
};

/* Whether the options still cover everything, in this order. */
static bool covers(const struct beam *b, const uint32_t *option, uint32_t n, uint64_t *open)
{
    const struct pieces *p = b->pieces;
    memcpy(open, b->all, p->words * sizeof *open);
    for (uint32_t i = 0; i < n; i++) {
        const uint64_t *right = option_right(p, option[i]), *wrong = option_wrong(p, option[i]);
        for (uint32_t w = 0; w < p->words; w++) {
            if (wrong[w] & open[w]) return false;
            open[w] &= ~right[w];
        }
    }
    for (uint32_t w = 0; w < p->words; w++)
        if (open[w] & p->needed[w]) return false;
    return true;
}

static void found_cover(struct beam *b, const struct beam_node *node, uint32_t last)
{
    uint32_t option[DEPTH], n = node->count;
    uint64_t *scratch = b->memory;
    memcpy(option, node->option, n * sizeof *option);
    option[n++] = last;
    for (uint32_t i = 0; n > 1 && i < n;) { /* pieces that turned out to be needless */
        uint32_t without[DEPTH], m = 0;
        for (uint32_t k = 0; k < n; k++)
            if (k != i) without[m++] = option[k];
        if (!covers(b, without, m, scratch)) {
            i++;
            continue;
        }
        memcpy(option, without, m * sizeof *option);
        n = m;
    }
    b->found++;
    propose(b->search, b->pieces, option, n, b->from, false);
}

static bool same_set(const uint64_t *a, const uint64_t *b, uint32_t words)
{
    return memcmp(a, b, words * sizeof *a) == 0;
}

/* Puts the node's child by an option among the next nodes, if it is among the best. */
static void add_child(struct beam *b, const struct beam_node *node, uint32_t option)
{
    const struct pieces *p = b->pieces;
    uint64_t *open = b->memory;
    const uint64_t *right = option_right(p, option);
    uint32_t left = 0;
    for (uint32_t w = 0; w < p->words; w++) {
        open[w] = node->open[w] & ~right[w];
        left += (uint32_t)__builtin_popcountll(open[w] & p->needed[w]);
    }
    if (!left) {
        found_cover(b, node, option);
        return;
    }
    uint32_t cost = node->cost + p->option[option].cost;
    for (uint32_t i = 0; i < b->next_count; i++)
        if (b->next[i].left == left && same_set(b->next[i].open, open, p->words)) return;
    uint32_t at = b->next_count;
    if (at == b->width) {
        const struct beam_node *worst = &b->next[at - 1];
        if (worst->left < left || (worst->left == left && worst->cost <= cost)) return;
        at--;
    } else {
        b->next_count++;
    }
    uint64_t *room = b->next[at].open;
    for (;
         at && (b->next[at - 1].left > left || (b->next[at - 1].left == left && b->next[at - 1].cost > cost));
         at--)
        b->next[at] = b->next[at - 1];
    struct beam_node *child = &b->next[at];
    *child = *node;
    child->open = room;
    memcpy(room, open, p->words * sizeof *room);
    child->option[child->count++] = option;
    child->left = left;
    child->cost = cost;
}

static void run_beam(struct beam *b)
{
    const struct pieces *p = b->pieces;
    uint64_t *at = b->memory + p->words;
    for (uint32_t i = 0; i < BEAM_MOST; i++, at += 2 * p->words) {
        b->now[i].open = at;
        b->next[i].open = at + p->words;
    }
    struct beam_node *root = &b->now[0];
    memcpy(root->open, b->all, p->words * sizeof *root->open);
    root->count = root->cost = 0;
    root->left = count_bits(b->all, p->needed, p->words);
    b->now_count = 1;
    b->found = 0;
    for (uint32_t depth = 0; depth < DEPTH && b->now_count && b->found < COVER_FOUND; depth++) {
        b->next_count = 0;
        for (uint32_t i = 0; i < b->now_count && b->found < COVER_FOUND; i++) {
            struct chosen best[CHOICES];
            b->search->painted += (uint64_t)p->option_count * p->words;
            uint32_t n = best_options(p, b->now[i].open, 2 * b->width, best);
            for (uint32_t k = 0; k < n && b->found < COVER_FOUND; k++)
                add_child(b, &b->now[i], best[k].option);
        }
        for (uint32_t i = 0; i < BEAM_MOST; i++) {
            struct beam_node swap = b->now[i];
            b->now[i] = b->next[i];
            b->next[i] = swap;
        }
        b->now_count = b->next_count;
        for (uint32_t i = 0; b->from == b->search->context.demo_count && i < b->now_count && i < COVER_MISSES;
             i++)
            offer_miss(b->search, p, b->now[i].option, b->now[i].count);
    }
    for (uint32_t i = 0; i < b->now_count && !b->found && b->from == b->search->context.demo_count && i < 1;
         i++)
        if (b->now[i].count) propose(b->search, p, b->now[i].option, b->now[i].count, b->from, true);
}

/* Bits of the cells of demos [from, to). */
static void add_demos(const struct pieces *p, uint32_t from, uint32_t to, uint64_t *bits)
{
    for (uint32_t bit = p->first_cell[from]; bit < p->first_cell[to]; bit++)
        bits[bit / 64] |= 1ull << bit % 64;
}

void search_cover(struct search *s, const struct pieces *p)
{
    uint32_t demos = s->context.demo_count;
    uint64_t *all = must_calloc(p->words, sizeof *all);
    struct beam b = {.search = s, .pieces = p, .all = all, .width = COVER_WIDTH, .from = demos};
    b.memory = must_alloc((size_t)p->words * (2 * BEAM_MOST + 1) * sizeof *b.memory);
    add_demos(p, 0, demos, all);
    run_beam(&b);
    for (uint32_t k = 0; k < demos && demos > 1; k++) { /* without one demo, and from one alone */
        memset(all, 0, p->words * sizeof *all);
        add_demos(p, 0, k, all);
        add_demos(p, k + 1, demos, all);
        b.width = COVER_FOLD_WIDTH;
        b.from = demos - 1;
        run_beam(&b);
        if (demos == 2) continue;
        memset(all, 0, p->words * sizeof *all);
        add_demos(p, k, k + 1, all);
        b.width = 1;
        b.from = 1;
        run_beam(&b);
    }
    free(b.memory);
    free(all);
}

#include "search/propose/pieces.h"

#include "search/limits.h"

enum {
    CELLS_MOST =
        MOST_SAMPLES * TASK_SIDE_MAX * TASK_SIDE_MAX, /* of all demos; a task of more has no pieces */
};

struct expr *piece_expr(struct search *s, const struct piece *piece)
{
    struct search_context *x = &s->context;
    if (piece->state == STATE_NONE)
        return expr_call(x, PRIM_full_like, expr_size(x), expr_int(x, piece->colour));
    struct expr *e = expr_state(x, piece->state);
    if (piece->stacked) e = expr_call(x, PRIM_stacked, e, expr_int(x, 1));
    return piece->at_zero ? expr_call(x, PRIM_at_origin, e) : e;
}

/* ---- the target ---- */

static void *carve(uint64_t **at, size_t bytes)
{
    void *p = *at;
    *at += (bytes + 7) / 8;
    return p;
}

static void target_make(struct pieces *p, struct search *s)
{
    const struct search_context *x = &s->context;
    uint32_t cells = 0;
    for (uint32_t k = 0; k < x->count; k++) {
        p->first_cell[k] = cells;
        cells += box_of(x->u, image_grid(x->u, x->sizes[k]))->count;
        if (k + 1 == x->demo_count) p->cells = cells;
    }
    p->first_cell[x->count] = cells;
    p->words = (p->cells + 63) / 64;
    size_t words = ((size_t)p->cells + 7) / 8 + 11 * (size_t)p->words + 2 * (((size_t)cells + 7) / 8 + 16);
    if (words > p->memory_words) {
        p->memory_words = words;
        p->memory = must_realloc(p->memory, words * sizeof *p->memory);
    }
    uint64_t *at = p->memory;
    p->needed = carve(&at, p->words * 8ul);
    for (uint32_t c = 0; c < 10; c++) p->colour[c] = carve(&at, p->words * 8ul);
    memset(p->needed, 0, 11ul * p->words * 8);
    p->target = carve(&at, p->cells);
    p->canvas = carve(&at, cells + 64ul);
    p->inside = carve(&at, cells + 64ul);
    p->always = 0x3ff;
    for (uint32_t k = 0; k < x->demo_count; k++) {
        const struct box *b = box_of(x->u, x->wanted[k]);
        uint32_t seen = 0;
        for (uint32_t i = 0; i < b->count; i++) {
            uint32_t c = (uint8_t)box_cells(b)[i], bit = p->first_cell[k] + i;
            p->target[bit] = (uint8_t)c;
            p->colour[c][bit / 64] |= 1ull << bit % 64;
            if (c) p->needed[bit / 64] |= 1ull << bit % 64;
            seen |= 1u << c;
        }
        p->always &= seen;
    }
}

/* ---- canvases ---- */

/* Lays the image over the sample's part of the canvas; false if it does not touch it. */
static bool lay(struct pieces *p, const struct image *im, uint32_t k, const struct box *size, bool *whole)
{
    int8_t *to = p->canvas + p->first_cell[k];
    uint8_t *in = p->inside + p->first_cell[k];
    int32_t h = size->height, w = size->width;
    if (im->top == 0 && im->left == 0 && im->height == h && im->width == w) {
        memcpy(to, im->cells, (size_t)(h * w));
        memset(in, 1, (size_t)(h * w));
        return true;
    }
    *whole = false;
    memset(to, 0, (size_t)(h * w));
    memset(in, 0, (size_t)(h * w));
    int32_t top = im->top > 0 ? im->top : 0, left = im->left > 0 ? im->left : 0;
    int32_t bottom = im->top + im->height < h ? im->top + im->height : h;
    int32_t right = im->left + im->width < w ? im->left + im->width : w;
    if (top >= bottom || left >= right) return false;
    for (int32_t i = top; i < bottom; i++) {
        memcpy(to + i * w + left, im->cells + (i - im->top) * im->width + left - im->left,
               (size_t)(right - left));
        memset(in + i * w + left, 1, (size_t)(right - left));
    }
    return true;
}

static uint64_t hash_bytes(const void *bytes, size_t n) { return hash128_bytes(bytes, n).low; }

static bool is_new(struct pieces *p, uint64_t h)
{
    uint32_t at = (uint32_t)h & p->table_mask;
    for (; p->table[at]; at = (at + 1) & p->table_mask)
        if (p->table[at] == h) return false;
    p->table[at] = h;
    return true;
}

static void add_option(struct pieces *p, uint32_t piece, enum paint_mode mode, uint32_t colour,
                       const uint64_t *painted, const uint64_t *right)
{
    if (p->option_count >= COVER_OPTIONS) return;
    uint64_t any = 0;
    for (uint32_t i = 0; i < p->words; i++) any |= painted[i] & right[i];
    if (!any) return;
    array_reserve(p->option, p->option_count, p->option_capacity);
    size_t need = ((size_t)p->option_count + 1) * 2 * p->words;
    if (need > p->bits_capacity) {
        p->bits_capacity = need * 2;
        p->bits = must_realloc(p->bits, p->bits_capacity * sizeof *p->bits);
    }
    uint64_t *to = p->bits + need - 2 * p->words;
    uint32_t count = 0;
    for (uint32_t i = 0; i < p->words; i++) {
        to[i] = painted[i] & right[i];
        to[p->words + i] = painted[i] & ~right[i];
        count += (uint32_t)__builtin_popcountll(to[i]);
    }
    p->option[p->option_count++] =
        (struct option){piece, (uint8_t)mode, (uint8_t)colour, p->piece[piece].cost, count};
}

static inline uint64_t zero_bytes(uint64_t x)
{
    /* high bit of each byte that is 0, exactly */
    const uint64_t low = 0x7f7f7f7f7f7f7f7fu;
    return ~(((x & low) + low) | x | low);
}

/* bit i: byte i of the 64 is 0 */
static uint64_t zero_bits(const uint8_t *bytes)
{
    uint64_t bits = 0, w;
    for (uint32_t k = 0; k < 8; k++) {
        memcpy(&w, bytes + 8 * k, 8);
        bits |= ((zero_bytes(w) >> 7) * 0x0102040810204080u >> 56) << 8 * k;
    }
    return bits;
}

static void add_options(struct pieces *p, uint32_t piece, bool whole)
{
    uint32_t n = p->words;
    enum { WORDS = (CELLS_MOST + 63) / 64 };
    uint64_t set[WORDS], equal[WORDS], rest[WORDS], inside[WORDS];
    uint64_t gaps = set[0] = equal[0] = rest[0] = inside[0] = 0;
    for (uint32_t i = 0; i < n; i++) {
        uint32_t left = p->cells - i * 64;
        uint64_t valid = left >= 64 ? ~0ull : (1ull << left) - 1;
        uint8_t differ[64] = {0}, cells[64] = {0}, in[64] = {0};
        uint32_t m = left < 64 ? left : 64;
        memcpy(cells, p->canvas + i * 64, m);
        for (uint32_t k = 0; k < m; k++) differ[k] = cells[k] ^ p->target[i * 64 + k];
        set[i] = ~zero_bits(cells) & valid;
        equal[i] = zero_bits(differ) & valid;
        if (whole) {
            inside[i] = valid;
        } else {
            memcpy(in, p->inside + i * 64, m);
            inside[i] = ~zero_bits(in) & valid;
        }
        rest[i] = inside[i] & ~set[i];
        gaps |= rest[i];
    }
    add_option(p, piece, PAINT_NONZERO, 0, set, equal);
    if (gaps) {
        add_option(p, piece, PAINT_ZEROS, 0, rest, equal);
        add_option(p, piece, PAINT_ALL, 0, inside, equal);
    }
    for (uint32_t c = 1; c < 10; c++)
        if (p->always >> c & 1) add_option(p, piece, PAINT_SHAPE, c, set, p->colour[c]);
}

/* Lays the piece over the canvas of all samples; false if it fails, or touches nothing. */
static bool lay_piece(struct pieces *p, struct search *s, const struct piece *piece, bool *whole)
{
    struct search_context *x = &s->context;
    size_t mark = frame_mark(x->u);
    struct expr *e = piece_expr(s, piece);
    bool any = false, ok = true;
    *whole = true;
    for (uint32_t k = 0; k < x->count && ok; k++) {
        struct image im;
        value v = expr_value(x, e, k);
        ok = !value_failed(v) && image_open(x->u, v, &im) == VALUE_OK;
        if (ok) any |= lay(p, &im, k, box_of(x->u, image_grid(x->u, x->sizes[k])), whole);
    }
    frame_release(x->u, mark);
    return ok && any;
}

static void add_piece(struct pieces *p, struct search *s, const struct piece *piece)
{
    bool whole;
    if (!lay_piece(p, s, piece, &whole)) return;
    uint32_t all = p->first_cell[s->context.count];
    uint64_t h = hash_bytes(p->canvas, all);
    if (!whole) h ^= hash_bytes(p->inside, all) * 3;
    if (!is_new(p, h ? h : 1)) return;
    array_reserve(p->piece, p->count, p->capacity);
    p->piece[p->count++] = *piece;
    add_options(p, p->count - 1, whole);
}

void pieces_make(struct pieces *p, struct search *s)
{
    p->count = p->option_count = 0;
    target_make(p, s);
    if (p->cells > CELLS_MOST) return;
    uint32_t size = 1u << 10;
    while (size < 4 * s->states.count) size *= 2;
    if (size - 1 > p->table_mask) {
        free(p->table);
        p->table = must_alloc(size * sizeof *p->table);
        p->table_mask = size - 1;
    }
    memset(p->table, 0, ((size_t)p->table_mask + 1) * sizeof *p->table);
    for (uint32_t c = 1; c < 10; c++)
        if (p->always >> c & 1)
            add_piece(p, s,
                      &(struct piece){.state = STATE_NONE, .colour = (uint8_t)c, .cost = COST_FULL_CANVAS});
    for (uint32_t n = 0; n < s->states.count; n++) {
        const struct state *state = &s->states.state[n];
        struct piece piece = {.state = n, .cost = state->cost, .stacked = state->type == STATE_LIST};
        if (piece.stacked) piece.cost = (uint16_t)(piece.cost + COST_PLACED);
        add_piece(p, s, &piece);
        piece.at_zero = 1;
        piece.cost = (uint16_t)(piece.cost + COST_PLACED);
        if (!state->at_zero) add_piece(p, s, &piece);
    }
}

void pieces_free(struct pieces *p)
{
    free(p->piece);
    free(p->option);
    free(p->bits);
    free(p->table);
    free(p->memory);
    *p = (struct pieces){0};
}

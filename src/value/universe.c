/* The heap, the table and the makers.
 *
 *     heap:  | None | {} | () | primitives ... |  boxes of this epoch  -> top        heap_end |
 *
 * A box is written at or after `top` first (the draft) and looked up by its hash; if the table knows an equal
 * one, `top` simply stays where it is. */
#include "value/universe.h"
#include "value/payload.h"

#include "base/clock.h"

#include <sys/mman.h>

#ifdef ARCWRIGHT_HARD
enum { FIRST_TABLE = 4 }; /* so that it grows in every test */
#else
enum { FIRST_TABLE = 1 << 10 };
#endif
enum { KEEP_BYTES = 8 << 20 };

static void *reserve(size_t bytes)
{
    void *p = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    require(p != MAP_FAILED);
    return p;
}

static void put_fixed(struct universe *u, value v, enum kind kind, uint16_t op, uint8_t elem)
{
    struct box *b = box_of(u, v);
    *b = (struct box){.kind = (uint8_t)kind, .op = op, .elem = elem};
    b->hash = 0x9e3779b97f4a7c15u * ((uint64_t)v + 1);
}

/* Between two readings of the clock with nothing in between: what a timed call seems to take too long. */
static uint32_t clock_price(void)
{
    uint64_t least = 1000;
    for (int i = 0; i < 50; i++) {
        uint64_t start = wall_ns(), ns = wall_ns() - start;
        if (ns < least) least = ns;
    }
    return (uint32_t)least;
}

struct universe *universe_new(const struct universe_options *options)
{
    struct universe *u = must_calloc(1, sizeof *u);
    u->names = options->names;
    u->fixed = (size_t)value_of_primitive(u->names->count) << 3;
    u->heap_end = u->fixed + (options->heap_bytes ? options->heap_bytes : (size_t)256 << 20);
    u->frame_end = options->frame_bytes ? options->frame_bytes : (size_t)64 << 20;
    u->heap = reserve(u->heap_end + SLACK);
    u->frame = reserve(u->frame_end + SLACK);
    u->level = simd_best();
    u->remember = options->remember;
    u->table_mask = FIRST_TABLE - 1;
    u->table = must_calloc(FIRST_TABLE, sizeof *u->table);
    u->epoch = u->memo_epoch = 1;

    put_fixed(u, VALUE_NONE, KIND_NONE, 0, 0);
    put_fixed(u, VALUE_EMPTY_SET, KIND_SET, 0, ELEM_ANY);
    put_fixed(u, VALUE_EMPTY_TUPLE, KIND_TUPLE, 0, ELEM_ANY);
    for (uint32_t p = 0; p < u->names->count; p++)
        put_fixed(u, value_of_primitive(p), KIND_FUNCTION, (uint16_t)p, u->names->arity(p));
    u->top = u->peak = u->fixed;
    u->fuel = INT64_MAX;
    require(u->names->count <= OPERATORS_MOST);
    u->running = OPERATORS_MOST;
    u->until_timed = CALLS_A_TIMING;
    u->clock_ns = clock_price();
    return u;
}

void universe_free(struct universe *u)
{
    if (!u) return;
    munmap(u->heap, u->heap_end + SLACK);
    munmap(u->frame, u->frame_end + SLACK);
    free(u->table);
    free(u->memo);
    free(u);
}

void universe_reset(struct universe *u)
{
    if (u->top > u->peak) u->peak = u->top;
    if (u->epoch % CHECKED_RESET == 0) universe_check(u);
    /* Pages of a rare large evaluation go back to the system; the usual ones stay warm. */
    if (u->top > KEEP_BYTES) madvise(u->heap + KEEP_BYTES, u->heap_end - KEEP_BYTES, MADV_DONTNEED);
    /* A table much larger than what it holds is slow to look up in: after a large evaluation less of it is used,
     * and it is made anew when it has to grow. */
    while (u->table_used && u->table_used * 4 < u->table_mask && u->table_mask >= FIRST_TABLE)
        u->table_mask /= 2;
    u->top = u->fixed;
    u->table_used = u->memo_used = 0;
    if (++u->epoch == 256) {
        memset(u->table, 0, ((size_t)u->table_mask + 1) * sizeof *u->table);
        u->epoch = 1;
    }
    u->memo_epoch++;
    u->frame_top = 0;
    u->depth = 0;
    u->exhausted = false;
}

/* ---- the table ---- */

static uint64_t entry_of(const struct universe *u, uint64_t hash, value v)
{
    return (uint64_t)v << 32 | u->epoch << 24 | hash >> 40;
}

static __attribute__((noinline)) void table_grow(struct universe *u)
{
    uint32_t old = u->table_mask + 1, size = old * 2;
    uint64_t *table = must_calloc(size, sizeof *table);
    for (uint32_t i = 0; i < old; i++) {
        uint64_t e = u->table[i];
        if ((e >> 24 & 0xff) != u->epoch) continue;
        uint32_t at = (uint32_t)box_of(u, (value)(e >> 32))->hash & (size - 1);
        while (table[at]) at = (at + 1) & (size - 1);
        table[at] = e;
    }
    free(u->table);
    u->table = table;
    u->table_mask = size - 1;
}

/* ---- the heap ---- */

static inline struct box *draft_of(const struct universe *u) { return (struct box *)(u->heap + u->draft); }

/* The draft is complete but for its hash; its header after the hash is `head`. Equal boxes have equal headers, but
 * for the colours of a grid. */
static inline value draft_find(struct universe *u, struct box *b, size_t payload, struct box_head head,
                               size_t shorter, bool grid)
{
    if (__builtin_expect(u->loose, 0)) {
        u->top = u->draft + box_bytes(payload);
        return (value)(u->draft >> 3);
    }
    uint64_t h = head.first * keys[45] ^ head.second * keys[46];
    const char *p = (const char *)(b + 1);
    b->hash = payload < shorter ? hash_short(p, payload, h) : hash_long(u->level, p, payload, h);
    uint64_t entry = entry_of(u, b->hash, 0);
    uint32_t at = (uint32_t)b->hash & u->table_mask;
    for (;; at = (at + 1) & u->table_mask) {
        uint64_t e = u->table[at];
        if ((uint32_t)e != (uint32_t)entry) {
            if ((e >> 24 & 0xff) != u->epoch) break;
            continue;
        }
        const struct box *known = box_of(u, (value)(e >> 32));
        struct box_head other = box_head_of(known);
        if (grid) other.second = grid_word_alone(other.second);
        if (known->hash == b->hash && other.first == head.first && other.second == head.second &&
            same_payload(u->level, (const char *)(known + 1), p, payload)) {
            u->found++;
            return (value)(e >> 32);
        }
    }
    value v = (value)(u->draft >> 3);
    u->table[at] = entry | (uint64_t)v << 32;
    u->top = u->draft + box_bytes(payload);
    u->made++;
    if (++u->table_used * 4ull > u->table_mask * 3ull) table_grow(u);
    return v;
}

/* How many steps a comparison with another value can take. */
static uint32_t weight_of(const struct universe *u, value v)
{
    if (!value_is_box(v)) return 2;
    const struct box *b = box_of(u, v);
    bool nests =
        b->kind == KIND_FUNCTION || ((b->kind == KIND_TUPLE || b->kind == KIND_SET) && b->elem == ELEM_ANY);
    return nests && b->count ? b->weight : b->count + 1;
}

/* What elements are like at most. */
struct survey {
    uint32_t nesting, weight;
};
static struct survey survey_of(const struct universe *u, const value *e, uint32_t count)
{
    struct survey s = {0, 1};
    for (uint32_t i = 0; i < count; i++) {
        uint32_t weight = weight_of(u, e[i]);
        if (weight > s.weight) s.weight = weight;
        if (!value_is_box(e[i])) continue;
        const struct box *inner = box_of(u, e[i]);
        bool nests = inner->kind == KIND_FUNCTION ||
                     ((inner->kind == KIND_TUPLE || inner->kind == KIND_SET) && inner->elem == ELEM_ANY);
        if (nests && inner->nesting > s.nesting) s.nesting = inner->nesting;
    }
    return s;
}

static uint64_t nest_word(uint32_t nesting, uint32_t weight)
{
    uint32_t words[2] = {nesting, weight};
    uint64_t word;
    memcpy(&word, words, sizeof word);
    return word;
}

/* Ends the draft of a tuple, a set or a function of such elements. */
static value draft_nested_end(struct universe *u, uint32_t count, enum kind kind, uint32_t elem, uint32_t op,
                              struct survey s)
{
    if (s.nesting >= LIMIT_NESTING) return FAIL_DEPTH;
    uint32_t weight = count + s.weight < UINT32_MAX / 2 ? count + s.weight : UINT32_MAX / 2;
    struct box *b = draft_of(u);
    struct box_head head = box_head_put(b, count, kind, elem, op, nest_word(s.nesting + 1, weight));
    return draft_find(u, b, (size_t)count * sizeof(value), head, SHORT_WORDS, false);
}

/* Of one without boxes; `rest` is what the header ends with. */
static value draft_flat_end(struct universe *u, uint32_t count, enum kind kind, enum elem elem, uint64_t rest)
{
    struct box *b = draft_of(u);
    return draft_find(u, b, (size_t)count * sizeof(value), box_head_put(b, count, kind, elem, 0, rest),
                      SHORT_WORDS, false);
}

/* ---- makers ---- */

value pair_value(struct universe *u, int64_t a, int64_t b)
{
    if (pair_fits(a, b)) return pair_name((int32_t)a, (int32_t)b);
    if (!int_fits(a) || !int_fits(b)) return FAIL_RANGE;
    return tuple_make(u, (value[]){int_value(a), int_value(b)}, 2);
}

value cell_value(struct universe *u, value colour, value place)
{
    if (value_is_int(colour) && value_is_pair(place)) {
        int32_t c = int_of(colour), i = pair_first(place), j = pair_second(place);
        if (colour_fits(c) && place_fits(i, j)) return cell_name(c, i, j);
    }
    return tuple_make(u, (value[]){colour, place}, 2);
}

static bool byte_fits(int32_t x) { return x >= -128 && x <= 127; }

/* Length of the row if v is a tuple of small integers, else 0. */
static uint32_t row_length(const struct universe *u, value v)
{
    if (value_is_pair(v)) return byte_fits(pair_first(v)) && byte_fits(pair_second(v)) ? 2 : 0;
    if (!value_is_kind(u, v, KIND_TUPLE)) return 0;
    const struct box *b = box_of(u, v);
    return b->elem == ELEM_BYTE ? b->count : 0;
}

static enum elem elem_of(const value *e, uint32_t count, bool is_set)
{
    enum tag tag = value_tag(e[0]);
    if (tag == TAG_BOX) return ELEM_ANY;
    uint32_t differ = 0;
    for (uint32_t i = 1; i < count; i++) differ |= e[i] ^ e[0];
    if (differ >> 30) return ELEM_ANY;
    if (tag == TAG_PAIR) return ELEM_PAIR;
    if (tag == TAG_CELL) return ELEM_CELL;
    if (is_set) return ELEM_INT;
    bool bytes = true;
    for (uint32_t i = 0; i < count; i++) bytes &= byte_fits(int_of(e[i]));
    return bytes ? ELEM_BYTE : ELEM_INT;
}

value row_make(struct universe *u, const int8_t *cells, uint32_t width)
{
    if (width == 2) return pair_name(cells[0], cells[1]);
    struct box *b = draft_begin(u, (size_t)width * sizeof(value));
    if (!b) return FAIL_MEMORY;
    value *to = box_payload(b);
    for (uint32_t j = 0; j < width; j++) to[j] = int_value(0) + (value)cells[j];
    return draft_flat_end(u, width, KIND_TUPLE, ELEM_BYTE, 0);
}

static value grid_of_rows(struct universe *u, const value *rows, uint32_t height, uint32_t width)
{
    int8_t *cells = draft_grid(u, height, width);
    if (!cells) return FAIL_MEMORY;
    for (uint32_t i = 0; i < height; i++) {
        if (width == 2) {
            *cells++ = (int8_t)pair_first(rows[i]);
            *cells++ = (int8_t)pair_second(rows[i]);
        } else {
            const value *row = box_values(box_of(u, rows[i]));
            for (uint32_t j = 0; j < width; j++) cells[j] = (int8_t)row[j]; /* the last byte of its name */
            cells += width;
        }
    }
    return draft_grid_end(u);
}

value tuple_make(struct universe *u, const value *e, uint32_t count)
{
    if (count == 0) return VALUE_EMPTY_TUPLE;
    if (count > LIMIT_ELEMENTS) return FAIL_SIZE;
    if (count == 2 && value_is_int(e[0])) {
        if (value_is_int(e[1]) && pair_fits(int_of(e[0]), int_of(e[1])))
            return pair_name(int_of(e[0]), int_of(e[1]));
        if (value_is_pair(e[1]) && colour_fits(int_of(e[0])) &&
            place_fits(pair_first(e[1]), pair_second(e[1])))
            return cell_name(int_of(e[0]), pair_first(e[1]), pair_second(e[1]));
    }
    uint32_t width = row_length(u, e[0]);
    if (width && (uint64_t)width * count <= LIMIT_ELEMENTS && width < 0xffff && count < 0xffff) {
        uint32_t i = 1;
        while (i < count && row_length(u, e[i]) == width) i++;
        if (i == count) return grid_of_rows(u, e, count, width);
    }
    struct box *b = draft_begin(u, (size_t)count * sizeof *e);
    if (!b) return FAIL_MEMORY;
    memcpy(b + 1, e, (size_t)count * sizeof *e);
    enum elem elem = elem_of(e, count, false);
    if (elem != ELEM_ANY) return draft_flat_end(u, count, KIND_TUPLE, elem, 0);
    return draft_nested_end(u, count, KIND_TUPLE, ELEM_ANY, 0, survey_of(u, e, count));
}

static struct extent extent_of(const value *e, uint32_t count, enum elem elem)
{
    uint32_t shift = elem == ELEM_PAIR ? 15 : 12, mask = elem == ELEM_PAIR ? 0x7fff : 0xfff;
    int32_t bias = elem == ELEM_PAIR ? PAIR_BIAS : PLACE_BIAS;
    uint32_t top = mask, left = mask, bottom = 0, right = 0;
    for (uint32_t k = 0; k < count; k++) {
        uint32_t i = e[k] >> shift & mask, j = e[k] & mask;
        top = i < top ? i : top;
        bottom = i > bottom ? i : bottom;
        left = j < left ? j : left;
        right = j > right ? j : right;
    }
    return (struct extent){(int16_t)((int32_t)top - bias), (int16_t)((int32_t)left - bias),
                           (int16_t)((int32_t)bottom - bias), (int16_t)((int32_t)right - bias)};
}

/* Putting containers into canonical order compares them element by element: the price is the most that this
 * can take, whether the maker had to sort or not, and nothing for the usual small sets. */
static uint64_t price_of_order(uint32_t count, uint32_t heaviest)
{
    enum { FREE = 1 << 16, PER_TICK = 4 };
    uint64_t work = count ? (uint64_t)count * heaviest * (32 - (uint32_t)__builtin_clz(count)) : 0;
    return work > FREE ? work / PER_TICK : 0;
}

uint64_t order_price(const struct universe *u, const value *e, uint32_t count)
{
    return price_of_order(count, survey_of(u, e, count).weight);
}

value draft_set_end(struct universe *u, uint32_t count, enum elem elem)
{
    if (count == 0) return VALUE_EMPTY_SET;
    if (count > LIMIT_ELEMENTS) return FAIL_SIZE;
    const value *e = box_values(draft_of(u));
    if (elem == ELEM_PAIR || elem == ELEM_CELL)
        return draft_places_end(u, count, elem, extent_of(e, count, elem));
    if (elem != ELEM_ANY) return draft_flat_end(u, count, KIND_SET, elem, 0);
    struct survey s = survey_of(u, e, count);
    if (!charge(u, price_of_order(count, s.weight))) return FAIL_FUEL;
    return draft_nested_end(u, count, KIND_SET, ELEM_ANY, 0, s);
}

value draft_places_end(struct universe *u, uint32_t count, enum elem elem, struct extent x)
{
    if (count == 0) return VALUE_EMPTY_SET;
    if (count > LIMIT_ELEMENTS) return FAIL_SIZE;
    check(memcmp(&x, &(struct extent[]){extent_of(box_values(draft_of(u)), count, elem)}, sizeof x) == 0);
    uint64_t rest;
    memcpy(&rest, &x, sizeof rest);
    return draft_flat_end(u, count, KIND_SET, elem, rest);
}

value set_make_sorted(struct universe *u, const value *e, uint32_t count)
{
    if (count == 0) return VALUE_EMPTY_SET;
    if (count > LIMIT_ELEMENTS) return FAIL_SIZE;
    value *at = draft_set(u, count);
    if (!at) return FAIL_MEMORY;
    memcpy(at, e, (size_t)count * sizeof *e);
    return draft_set_end(u, count, elem_of(e, count, true));
}

value draft_grid_end(struct universe *u)
{
    struct box *b = draft_of(u);
    return draft_find(u, b, b->count, box_head_of(b), SHORT_BYTES, true);
}

value grid_make(struct universe *u, uint32_t height, uint32_t width, const int8_t *cells)
{
    if (height == 0) return VALUE_EMPTY_TUPLE;
    if (height > LIMIT_ELEMENTS || (uint64_t)height * width > LIMIT_ELEMENTS) return FAIL_SIZE;
    if (width == 0) {
        size_t mark = frame_mark(u);
        value *rows = frame_alloc(u, height * sizeof *rows);
        if (!rows) return FAIL_MEMORY;
        for (uint32_t i = 0; i < height; i++) rows[i] = VALUE_EMPTY_TUPLE;
        value v = tuple_make(u, rows, height);
        frame_release(u, mark);
        return v;
    }
    int8_t *at = draft_grid(u, height, width);
    if (!at) return u->exhausted ? FAIL_MEMORY : FAIL_SIZE;
    memcpy(at, cells, (size_t)height * width);
    return draft_grid_end(u);
}

value function_make(struct universe *u, uint32_t op, uint8_t arity, const value *bound, uint32_t count)
{
    struct box *b = draft_begin(u, count * sizeof *bound);
    if (!b) return FAIL_MEMORY;
    memcpy(b + 1, bound, count * sizeof *bound);
    return draft_nested_end(u, count, KIND_FUNCTION, arity, op, survey_of(u, bound, count));
}

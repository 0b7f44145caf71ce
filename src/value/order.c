/* The canonical order, sorting by it, and printing. */
#include "value/universe.h"

static int sign(int64_t x) { return (x > 0) - (x < 0); }

enum rank { RANK_NONE, RANK_INT, RANK_TUPLE, RANK_SET, RANK_FUNCTION };

static enum rank rank_of(const struct universe *u, value v)
{
    switch (value_tag(v)) {
    case TAG_INT: return RANK_INT;
    case TAG_PAIR:
    case TAG_CELL: return RANK_TUPLE;
    case TAG_BOX: break;
    }
    static const enum rank rank[] = {[KIND_NONE] = RANK_NONE,
                                     [KIND_TUPLE] = RANK_TUPLE,
                                     [KIND_GRID] = RANK_TUPLE,
                                     [KIND_SET] = RANK_SET,
                                     [KIND_FUNCTION] = RANK_FUNCTION};
    return rank[box_of(u, v)->kind];
}

/* Rows are compared as tuples of integers without being made. */
static int compare_grids(const struct box *a, const struct box *b)
{
    const int8_t *p = box_cells(a), *q = box_cells(b);
    uint32_t height = a->height < b->height ? a->height : b->height;
    uint32_t width = a->width < b->width ? a->width : b->width;
    for (uint32_t i = 0; i < height; i++, p += a->width, q += b->width) {
        for (uint32_t j = 0; j < width; j++)
            if (p[j] != q[j]) return p[j] < q[j] ? -1 : 1;
        if (a->width != b->width) return a->width < b->width ? -1 : 1;
    }
    return sign((int64_t)a->height - b->height);
}

static uint32_t tuple_length(const struct universe *u, value v)
{
    if (!value_is_box(v)) return 2;
    const struct box *b = box_of(u, v);
    return b->kind == KIND_GRID ? b->height : b->count;
}

/* `packed`: of one kind of words, which compare as numbers. */
static int compare_arrays(struct universe *u, const value *a, uint32_t m, const value *b, uint32_t n,
                          bool packed)
{
    if (packed) {
        uint32_t least = m < n ? m : n, i = 0;
        while (i < least && a[i] == b[i]) i++;
        return i < least ? (a[i] < b[i] ? -1 : 1) : sign((int64_t)m - n);
    }
    for (uint32_t i = 0; i < m && i < n; i++) {
        int c = value_compare(u, a[i], b[i]);
        if (c) return c;
    }
    return sign((int64_t)m - n);
}

static int compare_tuples(struct universe *u, value a, value b)
{
    uint32_t m = tuple_length(u, a), n = tuple_length(u, b);
    for (uint32_t i = 0; i < m && i < n; i++) {
        int c = value_compare(u, tuple_at(u, a, i), tuple_at(u, b, i));
        if (c) return c;
    }
    return sign((int64_t)m - n);
}

/* ---- functions: by their canonical text ----
 *
 * The texts are compared without being made: equal parts have equal names and are stepped over, so that the
 * cost is bounded by the depth, where the text itself can be exponential. What decides is the first byte in which
 * the texts differ; the comments give it. */

/* The first byte of a value's text. */
static int first_byte(struct universe *u, value v)
{
    if (value_is_int(v)) return int_of(v) < 0 ? '-' : '0';
    if (value_is_tuple(u, v)) return '(';
    if (value_is_set(u, v)) return '{';
    return v == VALUE_NONE ? 'N' : u->names->name(box_of(u, v)->op)[0];
}

static int compare_text(struct universe *u, value a, value b, bool nested);

/* (1, 2) or {1, 2}: m or n elements, not all equal. `close` is ')' or '}'. */
static int compare_lists(struct universe *u, value a, value b, char close)
{
    struct seq p, q;
    size_t mark = frame_mark(u);
    int c = 0;
    if (!seq_open(u, a, &p) || !seq_open(u, b, &q))
        return a < b ? -1 : 1; /* out of memory: the run is void */
    uint32_t i = 0, shorter = p.count < q.count ? p.count : q.count;
    while (i < shorter && c == 0) {
        c = compare_text(u, p.at[i], q.at[i], true);
        i++;
    }
    if (c == 0) {
        /* The shorter text goes on with `close`, but a tuple of one with ",)"; the longer with ", " or, if the
         * shorter is empty, with its first element. */
        const struct seq *longer = p.count > q.count ? &p : &q;
        bool one = shorter == 1 && close == ')';
        int ends = close, goes_on = shorter ? ',' : first_byte(u, longer->at[0]);
        int shorter_first = one ? 1 : sign(ends - goes_on);
        c = p.count < q.count ? shorter_first : -shorter_first;
    }
    frame_release(u, mark);
    return c;
}

static int compare_functions(struct universe *u, value a, value b, bool nested)
{
    const struct box *p = box_of(u, a), *q = box_of(u, b);
    /* Names are of letters, digits and _, all greater than what may follow: a prefix is smaller. */
    if (p->op != q->op) return sign(strcmp(u->names->name(p->op), u->names->name(q->op)));
    if ((p->count == 0) != (q->count == 0)) {
        int bare =
            nested ? 1 : -1; /* the name alone ends, or goes on with ',' ')' '}': all greater than '(' */
        return p->count == 0 ? bare : -bare;
    }
    for (uint32_t i = 0; i < p->count && i < q->count; i++) {
        int c = compare_text(u, box_values(p)[i], box_values(q)[i], true);
        if (c) return c;
    }
    return sign((int64_t)p->count - q->count);
}

static int compare_text(struct universe *u, value a, value b, bool nested)
{
    if (a == b) return 0;
    bool functions = value_is_function(u, a) && value_is_function(u, b);
    if (functions) return compare_functions(u, a, b, nested);
    if (value_is_int(a) && value_is_int(b)) {
        char x[16], y[16];
        snprintf(x, sizeof x, "%d", int_of(a));
        snprintf(y, sizeof y, "%d", int_of(b));
        return sign(strcmp(x, y));
    }
    int p = first_byte(u, a), q = first_byte(u, b);
    if (p != q) return sign(p - q);
    return compare_lists(u, a, b, p == '(' ? ')' : '}');
}

int value_compare(struct universe *u, value a, value b)
{
    if (a == b) return 0;
    if (value_tag(a) == value_tag(b) && value_tag(a) != TAG_BOX) return a < b ? -1 : 1;
    enum rank r = rank_of(u, a), s = rank_of(u, b);
    if (r != s) return r < s ? -1 : 1;
    if (r == RANK_TUPLE) {
        if (value_is_grid(u, a) && value_is_grid(u, b)) return compare_grids(box_of(u, a), box_of(u, b));
        return compare_tuples(u, a, b);
    }
    if (r == RANK_FUNCTION) return compare_functions(u, a, b, false);
    const struct box *p = box_of(u, a), *q = box_of(u, b);
    bool packed = p->elem == q->elem && p->elem != ELEM_ANY;
    return compare_arrays(u, box_values(p), p->count, box_values(q), q->count, packed);
}

/* ---- sorting ---- */

static void insertion_sort(value *e, uint32_t count)
{
    for (uint32_t i = 1; i < count; i++) {
        value x = e[i];
        uint32_t j = i;
        for (; j && e[j - 1] > x; j--) e[j] = e[j - 1];
        e[j] = x;
    }
}

/* Words that compare as numbers: a pass for each byte in which they differ, from the last to the first. */
static void radix_sort(value *e, value *other, uint32_t count)
{
    uint32_t start[4][256] = {0};
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t byte = 0; byte < 4; byte++) start[byte][e[i] >> 8 * byte & 255]++;
    value *from = e, *to = other;
    for (uint32_t byte = 0; byte < 4; byte++) {
        uint32_t sum = 0, *at = start[byte];
        if (at[from[0] >> 8 * byte & 255] == count) continue;
        for (uint32_t k = 0; k < 256; k++) {
            uint32_t n = at[k];
            at[k] = sum;
            sum += n;
        }
        for (uint32_t i = 0; i < count; i++) to[at[from[i] >> 8 * byte & 255]++] = from[i];
        value *t = from;
        from = to;
        to = t;
    }
    if (from != e) memcpy(e, from, count * sizeof *e);
}

/* Merge sort by the general order; `other` is scratch of the same length. */
static void merge_sort(struct universe *u, value *e, value *other, uint32_t count)
{
    if (count < 2) return;
    uint32_t half = count / 2;
    merge_sort(u, e, other, half);
    merge_sort(u, e + half, other, count - half);
    memcpy(other, e, half * sizeof *e);
    uint32_t i = 0, j = half, k = 0;
    while (i < half && j < count) e[k++] = value_compare(u, e[j], other[i]) < 0 ? e[j++] : other[i++];
    while (i < half) e[k++] = other[i++];
}

/* ---- sorting sets of sets, and of grids: by what they begin with ----
 *
 * A key is a number that is less where the value is less, and equal where only looking closer can tell. */

struct keyed {
    uint64_t key;
    value v;
};

enum { GRIDS = 1, SETS = 16, TUPLES = 32 };

/* Keys can be compared with those of the same class; 0: no key. The empty set stands before every set. */
static uint32_t key_of(const struct universe *u, value v, uint64_t *key)
{
    if (!value_is_box(v)) return 0;
    const struct box *b = box_of(u, v);
    *key = 0;
    if (b->kind == KIND_GRID) {
        const int8_t *cells = box_cells(b);
        for (uint32_t k = 0; k < 8; k++) *key = *key << 8 | (k < b->width ? (uint8_t)cells[k] ^ 0x80 : 0);
        return GRIDS;
    }
    if ((b->kind != KIND_SET && b->kind != KIND_TUPLE) || b->elem == ELEM_ANY) return 0;
    *key = (uint64_t)box_values(b)[0] << 32 | (b->count > 1 ? box_values(b)[1] : 0);
    uint32_t words = b->elem == ELEM_BYTE ? ELEM_INT : b->elem;
    return (b->kind == KIND_SET ? SETS : TUPLES) + words;
}

static bool keys_of(const struct universe *u, const value *e, uint32_t count, struct keyed *keyed)
{
    uint32_t class = 0;
    bool empty = false;
    for (uint32_t k = 0; k < count; k++) {
        keyed[k] = (struct keyed){0, e[k]};
        if (e[k] == VALUE_EMPTY_SET) {
            empty = true;
            continue;
        }
        uint32_t own = key_of(u, e[k], &keyed[k].key);
        if (own == 0 || (class && own != class)) return false;
        class = own;
    }
    return !empty || (class >= SETS && class < TUPLES);
}

static inline bool key_less(struct universe *u, struct keyed a, struct keyed b)
{
    if (a.key != b.key) return a.key < b.key;
    return value_compare(u, a.v, b.v) < 0;
}

static void sort_keyed(struct universe *u, struct keyed *e, struct keyed *other, uint32_t count)
{
    enum { FEW = 12 };
    if (count <= FEW) {
        for (uint32_t i = 1; i < count; i++) {
            struct keyed x = e[i];
            uint32_t j = i;
            for (; j && key_less(u, x, e[j - 1]); j--) e[j] = e[j - 1];
            e[j] = x;
        }
        return;
    }
    uint32_t half = count / 2;
    sort_keyed(u, e, other, half);
    sort_keyed(u, e + half, other, count - half);
    if (!key_less(u, e[half], e[half - 1])) return;
    memcpy(other, e, half * sizeof *e);
    uint32_t i = 0, j = half, k = 0;
    while (i < half && j < count) e[k++] = key_less(u, e[j], other[i]) ? e[j++] : other[i++];
    while (i < half) e[k++] = other[i++];
}

/* Keeps each value once, so that what many calls have made is sorted once. False without memory. */
static bool drop_repeated(struct universe *u, value *e, uint32_t *count)
{
    uint32_t size = 16, kept = 0;
    while (size < 2 * *count) size *= 2;
    value *seen = frame_alloc(u, size * sizeof *seen);
    if (!seen) return false;
    memset(seen, 0, size * sizeof *seen);
    for (uint32_t k = 0; k < *count; k++) {
        uint32_t at = e[k] * 0x9e3779b1u;
        at = (at ^ at >> 15) & (size - 1);
        while (seen[at] && seen[at] != e[k]) at = (at + 1) & (size - 1);
        if (seen[at]) continue;
        seen[at] = e[kept++] = e[k];
    }
    *count = kept;
    return true;
}

/* Sorts in place. VALUE_NONE, or why not. The maker charges for the order; what could not be paid is not begun, and
 * charged here. */
static value sort_values(struct universe *u, value *e, uint32_t *count)
{
    enum { MANY = 32 };
    uint64_t fuel = u->fuel > 0 ? (uint64_t)u->fuel : 0;
    bool few = *count <= MANY;
    if (!few && !drop_repeated(u, e, count)) return FAIL_MEMORY;
    if (order_price(u, e, *count) > fuel) {
        if (few && !drop_repeated(u, e, count)) return FAIL_MEMORY;
        uint64_t price = order_price(u, e, *count);
        if (!few || price > fuel) {
            charge(u, price);
            return FAIL_FUEL;
        }
    }
    struct keyed *keyed = frame_alloc(u, 2 * *count * sizeof *keyed);
    if (!keyed) return FAIL_MEMORY;
    if (!keys_of(u, e, *count, keyed)) {
        merge_sort(u, e, (value *)keyed, *count);
        return VALUE_NONE;
    }
    sort_keyed(u, keyed, keyed + *count, *count);
    for (uint32_t k = 0; k < *count; k++) e[k] = keyed[k].v;
    return VALUE_NONE;
}

value set_make(struct universe *u, value *e, uint32_t count)
{
    if (count > LIMIT_ELEMENTS) return FAIL_SIZE;
    if (count < 2) return set_make_sorted(u, e, count);
    uint32_t tags = 1u << value_tag(e[0]);
    bool ascending = true;
    for (uint32_t i = 1; i < count; i++) {
        tags |= 1u << value_tag(e[i]);
        ascending &= e[i - 1] < e[i];
    }
    /* Names compare as their values do, but for boxes, and for pairs with cells. */
    bool numbers = !(tags & 1u << TAG_BOX) &&
                   (tags & (1u << TAG_PAIR | 1u << TAG_CELL)) != (1u << TAG_PAIR | 1u << TAG_CELL);
    if (numbers && ascending) return set_make_sorted(u, e, count);
    if (numbers && count <= 24) {
        insertion_sort(e, count);
    } else {
        size_t mark = frame_mark(u);
        value sorted = VALUE_NONE;
        if (numbers) {
            value *other = frame_alloc(u, count * sizeof *other);
            if (!other) return FAIL_MEMORY;
            radix_sort(e, other, count);
        } else {
            sorted = sort_values(u, e, &count);
        }
        frame_release(u, mark);
        if (value_failed(sorted)) return sorted;
    }
    uint32_t n = 1;
    for (uint32_t i = 1; i < count; i++)
        if (e[i] != e[n - 1]) e[n++] = e[i];
    return set_make_sorted(u, e, n);
}

/* ---- reading whole containers ---- */

bool value_true(const struct universe *u, value v)
{
    (void)u;
    return v != bool_value(false) && v != VALUE_NONE && v != VALUE_EMPTY_TUPLE && v != VALUE_EMPTY_SET;
}

int64_t value_size(const struct universe *u, value v)
{
    if (!value_is_container(u, v)) return -1;
    return value_is_set(u, v) ? box_of(u, v)->count : tuple_length(u, v);
}

value tuple_at(struct universe *u, value v, uint32_t i)
{
    if (value_is_pair(v)) return int_value(i == 0 ? pair_first(v) : pair_second(v));
    if (value_is_cell(v)) return i == 0 ? int_value(cell_colour(v)) : cell_place(v);
    const struct box *b = box_of(u, v);
    if (b->kind == KIND_GRID) return row_make(u, box_cells(b) + (size_t)i * b->width, b->width);
    return box_values(b)[i];
}

bool seq_open(struct universe *u, value v, struct seq *s)
{
    *s = (struct seq){0};
    if (value_is_pair(v) || value_is_cell(v)) {
        s->own[0] = tuple_at(u, v, 0);
        s->own[1] = tuple_at(u, v, 1);
        s->at = s->own;
        s->count = 2;
        s->elem = value_is_pair(v) ? ELEM_INT : ELEM_ANY;
        return true;
    }
    if (!value_is_box(v)) return false;
    const struct box *b = box_of(u, v);
    s->count = b->count;
    s->elem = b->elem;
    switch ((enum kind)b->kind) {
    case KIND_SET: s->is_set = true; break;
    case KIND_TUPLE: break;
    case KIND_GRID: {
        if (b->count > LARGE_GRID)
            u->fuel -= b->count / 2; /* may leave less than nothing: the next charge fails */
        value *rows = frame_alloc(u, b->height * sizeof *rows);
        if (!rows) return false;
        for (uint32_t i = 0; i < b->height; i++) {
            rows[i] = row_make(u, box_cells(b) + (size_t)i * b->width, b->width);
            if (value_failed(rows[i])) return false;
        }
        s->at = rows;
        s->count = b->height;
        s->elem = b->width == 2 ? ELEM_PAIR : ELEM_ANY;
        return true;
    }
    default: return false;
    }
    s->at = box_values(b);
    return true;
}

/* ---- printing ---- */

static void print(struct universe *u, value v, struct buf *out, size_t end);

static void print_list(struct universe *u, value v, const char *open, const char *close, struct buf *out,
                       size_t end)
{
    struct seq s;
    size_t mark = frame_mark(u);
    bool ok = seq_open(u, v, &s);
    require(ok); /* printing happens outside of evaluations, where memory is there */
    buf_text(out, open);
    for (uint32_t i = 0; i < s.count && out->length < end; i++) {
        if (i) buf_text(out, ", ");
        print(u, s.at[i], out, end);
    }
    if (s.count == 1 && !s.is_set) buf_char(out, ',');
    buf_text(out, close);
    frame_release(u, mark);
}

static void print(struct universe *u, value v, struct buf *out, size_t end)
{
    if (out->length >= end) return;
    if (value_failed(v)) {
        buf_text(out, "fails");
    } else if (value_is_int(v)) {
        buf_printf(out, "%d", int_of(v));
    } else if (value_is_tuple(u, v)) {
        print_list(u, v, "(", ")", out, end);
    } else if (value_is_set(u, v)) {
        print_list(u, v, "{", "}", out, end);
    } else if (value_is_function(u, v)) {
        const struct box *b = box_of(u, v);
        buf_text(out, u->names->name(b->op));
        if (b->count == 0) return;
        buf_char(out, '(');
        for (uint32_t i = 0; i < b->count && out->length < end; i++) {
            if (i) buf_text(out, ", ");
            print(u, box_values(b)[i], out, end);
        }
        buf_char(out, ')');
    } else {
        buf_text(out, "None");
    }
}

void value_print(struct universe *u, value v, struct buf *out)
{
    size_t end = out->length + PRINT_MOST;
    print(u, v, out, end);
    if (out->length >= end) buf_text(out, "...");
}

/* Parts of an image that are fragments of a copy of another part, and the copies finished.
 *
 * A copy is the model turned or mirrored, every cell a block, at any place. It fits where everything that it meets
 * in the image is of its colour and lies in it wholly, and where it meets every cell of at least one of the
 * model's colours: a dot of noise is no copy. The copy that meets the largest share of itself is taken. */
#include "dsl/image.h"

enum { A_TRY = 16 };
enum { PARTS_MOST = 60, MODELS_MOST = 4, TURNS = 8, FACTORS = 4, MODEL_MOST = 200, WORK_MOST = 400000 };

struct part {
    int32_t top, left, height, width, cells;
    uint32_t colours; /* bits */
    bool done;        /* a model, or part of a copy */
};

struct field {
    const struct image *im;
    uint8_t *label; /* part + 1 of each cell */
    struct part part[PARTS_MOST];
    uint32_t count;
    int32_t work,
        looked; /* cells of copies; cells of models gone over for them, and what a try takes beside */
};

/* Where a cell of a model goes: turned within its box, then a block. */
struct way {
    int32_t turn, factor, top, left, height, width; /* place of the copy; sides of the model */
    int8_t from, to;                                /* one colour exchanged, if they differ */
    int32_t share; /* of the copy that is there, in 1/1000; 0: it does not fit */
};

static uint32_t bits(uint32_t x) { return (uint32_t)__builtin_popcount(x); }

static void block_of(const struct way *w, int32_t i, int32_t j, int32_t *y, int32_t *x)
{
    if (w->turn & 1) i = w->height - 1 - i;
    if (w->turn & 2) j = w->width - 1 - j;
    *y = w->top + (w->turn & 4 ? j : i) * w->factor;
    *x = w->left + (w->turn & 4 ? i : j) * w->factor;
}

/* Labels begin with 1: 0 is no part. */
static bool of_part(const struct field *f, int32_t at, const struct part *part)
{
    return f->label[at] == (uint32_t)(part - f->part) + 1;
}

/* Whether the copy fits; then its share is set. */
static bool fits(struct field *f, const struct part *model, struct way *w)
{
    const struct image *im = f->im;
    int32_t met = 0, all = 0, met_of[PARTS_MOST] = {0};
    uint32_t missing = 0; /* colours of which not every cell was met */
    f->looked += A_TRY;
    for (int32_t k = 0; k < model->height * model->width; k++) {
        f->looked++;
        int32_t at = (model->top + k / model->width) * im->width + model->left + k % model->width, y, x;
        int8_t c = im->cells[at];
        if (!c || !of_part(f, at, model)) continue;
        int8_t wanted = c == w->from ? w->to : c;
        block_of(w, k / model->width, k % model->width, &y, &x);
        f->work += w->factor * w->factor;
        for (int32_t b = 0; b < w->factor * w->factor; b++) {
            int32_t i = y + b / w->factor, j = x + b % w->factor;
            all++;
            if ((uint32_t)i >= (uint32_t)im->height || (uint32_t)j >= (uint32_t)im->width) return false;
            int8_t there = im->cells[i * im->width + j];
            if (!there) {
                missing |= 1u << c;
                continue;
            }
            uint32_t part = f->label[i * im->width + j] - 1u;
            if (there != wanted || f->part[part].done) return false;
            met_of[part]++;
            met++;
        }
    }
    for (uint32_t p = 0; p < f->count; p++)
        if (met_of[p] && met_of[p] != f->part[p].cells) return false;
    if (met == all || (model->colours & ~missing) == 0) return false;
    w->share = met * 1000 / all;
    return true;
}

/* The best copy of the model that meets the part. */
static void best_copy(struct field *f, const struct part *model, const struct part *part, struct way *best)
{
    const struct image *im = f->im;
    uint32_t shared = model->colours & part->colours;
    struct way w = {.height = model->height, .width = model->width};
    if (!shared) return;
    if (shared != part->colours) { /* the same in another colour */
        if (bits(model->colours) != 2 || bits(part->colours) != 2) return;
        w.from = (int8_t)__builtin_ctz(model->colours & ~shared);
        w.to = (int8_t)__builtin_ctz(part->colours & ~shared);
    }
    int32_t anchor = part->top * im->width + part->left;
    while (!of_part(f, anchor, part)) anchor++;
    int8_t colour = im->cells[anchor] == w.to ? w.from : im->cells[anchor];
    for (w.factor = 1; w.factor <= FACTORS; w.factor++)
        for (w.turn = 0; w.turn < TURNS; w.turn++)
            for (int32_t k = 0; k < model->height * model->width && f->work < WORK_MOST; k++) {
                f->looked++;
                int32_t at = (model->top + k / model->width) * im->width + model->left + k % model->width;
                if (im->cells[at] != colour || !of_part(f, at, model)) continue;
                int32_t y, x;
                w.top = w.left = 0;
                block_of(&w, k / model->width, k % model->width, &y, &x);
                /* the first cell of a part is the first of its block */
                w.top = anchor / im->width - y;
                w.left = anchor % im->width - x;
                if (fits(f, model, &w) && w.share > best->share) *best = w;
            }
}

static void paint_copy(struct field *f, const struct part *model, const struct way *w, int8_t *to)
{
    const struct image *im = f->im;
    for (int32_t k = 0; k < model->height * model->width; k++) {
        int32_t at = (model->top + k / model->width) * im->width + model->left + k % model->width, y, x;
        if (!im->cells[at] || !of_part(f, at, model)) continue;
        block_of(w, k / model->width, k % model->width, &y, &x);
        for (int32_t b = 0; b < w->factor * w->factor; b++) {
            int32_t cell = (y + b / w->factor) * im->width + x + b % w->factor;
            to[cell] = im->cells[at] == w->from ? w->to : im->cells[at];
            if (im->cells[cell]) f->part[f->label[cell] - 1].done = true;
        }
    }
}

static value find_parts(struct universe *u, struct field *f)
{
    const struct image *im = f->im;
    struct parts parts;
    value ok = parts_label(u, im, PART_SHAPE_8, &parts);
    NEED(ok == VALUE_OK, ok);
    NEED(parts.count >= 2 && parts.count <= PARTS_MOST, FAIL_SIZE);
    f->count = parts.count;
    for (uint32_t p = 0; p < parts.count; p++)
        f->part[p] = (struct part){.top = im->height, .left = im->width};
    for (uint32_t r = 0; r < parts.run_count; r++) {
        const struct run *run = &parts.runs[r];
        struct part *p = &f->part[run->part];
        if (run->row < p->top) p->top = run->row;
        if (run->from < p->left) p->left = run->from;
        if (run->row - p->top + 1 > p->height) p->height = run->row - p->top + 1;
        if (run->to > p->width) p->width = run->to; /* the end, for now */
        p->cells += run->to - run->from;
        for (int32_t j = run->from; j < run->to; j++) {
            f->label[run->row * im->width + j] = (uint8_t)(run->part + 1);
            p->colours |= 1u << im->cells[run->row * im->width + j];
        }
    }
    for (uint32_t p = 0; p < parts.count; p++) f->part[p].width -= f->part[p].left;
    return VALUE_OK;
}

value plain_finish_copies(struct universe *u, const value *a)
{
    IMAGE(u, a[0], im);
    NEED(bits(im.colours & 0xfffe) >= 2, FAIL_DOMAIN);
    SCRATCH(uint8_t, label, u, (uint32_t)(im.height * im.width));
    SCRATCH(struct field, f, u, 1);
    memset(label, 0, (size_t)(im.height * im.width));
    *f = (struct field){.im = &im, .label = label};
    value ok = find_parts(u, f);
    NEED(ok == VALUE_OK, ok);
    /* Models: parts of most colours, the largest of equals. A part of a copy is none. */
    SCRATCH(int8_t, to, u, (uint32_t)(im.height * im.width));
    memcpy(to, im.cells, (size_t)(im.height * im.width));
    bool any = false;
    for (uint32_t m = 0; m < MODELS_MOST; m++) {
        struct part *model = NULL;
        for (uint32_t p = 0; p < f->count; p++) {
            struct part *x = &f->part[p];
            if (x->done || bits(x->colours) < 2 || x->cells > MODEL_MOST) continue;
            if (!model || bits(x->colours) > bits(model->colours) ||
                (bits(x->colours) == bits(model->colours) && x->cells > model->cells))
                model = x;
        }
        if (!model) break;
        model->done = true;
        for (uint32_t p = 0; p < f->count; p++) {
            struct way best = {0};
            if (!f->part[p].done) best_copy(f, model, &f->part[p], &best);
            if (!best.share) continue;
            paint_copy(f, model, &best, to);
            any = true;
        }
    }
    CHARGE(u, (f->work + f->looked) / 4);
    NEED(any, FAIL_EMPTY);
    DRAFT(u, made, im.height, im.width);
    memcpy(made, to, (size_t)(im.height * im.width));
    return image_end(u, im.top, im.left);
}
